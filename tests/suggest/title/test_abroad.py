"""Titles in other languages keep their language around the name of the work."""

import pytest

from wordwatch.suggest.title.engine import suggest_title

GERMAN = [
    ("Mitarbeiter:in Backoffice (m/w/d)", "Mitarbeiter:in Innendienst (m/w/d)"),
    ("Backoffice-Mitarbeiter (m/w/d)", "Mitarbeiter Innendienst (m/w/d)"),
    ("Backofficemitarbeiterin 60 %", "Mitarbeiterin Innendienst 60 %"),
    ("Junior Backoffice Mitarbeiter*in", "Junior Mitarbeiter*in Innendienst"),
    ("Kaufmännische Assistenz im Backoffice", "Kaufmännische Assistenz im Innendienst"),
    ("Sachbearbeiter:in Back Office Versicherung 80–100 %", "Sachbearbeiter:in Versicherung 80–100 %"),
    (
        "Mitarbeiter:in Backoffice – Sachbearbeitung & Fakturierung (m/w/d)",
        "Mitarbeiter:in Sachbearbeitung & Fakturierung (m/w/d)",
    ),
    ("Aushilfe Back Office mit Schwerpunkt Buchhaltung", "Aushilfe Rechnungswesen mit Schwerpunkt Buchhaltung"),
    ("Referent Backoffice Treasury (m/w/d)", "Referent Sachbearbeitung Treasury (m/w/d)"),
    ("Leiterin Backoffice & Administration", "Leiterin Innendienst & Administration"),
    ("Leiter Middle- und Backoffice", "Leiter Middle Office und Innendienst"),
    ("Back-Office-Manager Versicherung (m/w/d)", "Operations-Manager Versicherung (m/w/d)"),
    ("Backoffice Manager (m/w/d)", "Customer Operations Manager (m/w/d)"),
    ("Backoffice (m/w/d) Teilzeit", "Innendienst (m/w/d) Teilzeit"),
    ("Assistenz Vertrieb / Backoffice", "Assistenz Vertrieb / Innendienst"),
]
FRENCH = [
    ("Gestionnaire Back Office (H/F)", "Gestionnaire Opérations (H/F)"),
    ("Assistant(e) Back-Office Crédit H/F – CDI", "Assistant(e) Crédit H/F – CDI"),
    ("Chargé de back-office bancaire", "Chargé d'opérations bancaires"),
    ("Responsable du Back Office", "Responsable des Opérations"),
    ("Assistante Back Office Commercial", "Assistante Opérations Commerciales"),
    ("Opératrice back office", "Opératrice gestion"),
    ("Conseiller clientèle back office", "Conseiller clientèle"),
    ("Technicien Back Office Télécom", "Technicien Opérations Télécom"),
    ("Gestionnaire Middle/Back Office Titres", "Gestionnaire Middle Office/Opérations Titres"),
]
DUTCH = [
    ("Backoffice Medewerker (32 uur)", "Medewerker Binnendienst (32 uur)"),
    ("Backoffice Medewerker Inkoop", "Medewerker Inkoopadministratie"),
    ("Teamleider backoffice", "Teamleider binnendienst"),
    ("Backoffice Specialist Hypotheken (m/v) voor Utrecht", "Specialist Binnendienst Hypotheken (m/v) voor Utrecht"),
]
ITALIAN = [
    ("Addetto al Back Office – Milano", "Addetto alla Gestione Pratiche – Milano"),
    ("Impiegata Back Office Commerciale Estero", "Impiegata Commerciale Estero"),
    ("Responsabile del Back Office", "Responsabile della Gestione Pratiche"),
    ("Operatore Back Office Bancario", "Operatore Gestione Pratiche Bancarie"),
]
SPANISH = [
    ("Administrativo/a Back Office Comercial", "Administrativo/a Comercial"),
    ("Técnico de Back Office Hipotecario", "Técnico de Operaciones Hipotecarias"),
    ("Jefe de Back Office", "Jefe de Operaciones"),
    ("Asistente de Back Office - Seguros", "Asistente de Seguros"),
]
PORTUGUESE = [
    ("Analista de Backoffice Pleno", "Analista de Operações Pleno"),
    ("Assistente de Backoffice Financeiro", "Assistente de Operações Financeiras"),
    ("Coordenador de Back Office", "Coordenador de Operações"),
]
SPARED = [
    # Where the rest names the work, the label goes.
    ("Mitarbeiter Backoffice Schadenbearbeitung", "Mitarbeiter Schadenbearbeitung"),
    ("Backoffice-Mitarbeiterin Terminvergabe (m/w/d)", "Mitarbeiterin Terminvergabe (m/w/d)"),
    ("Werkstudent Logistik-Backoffice (m/w/d)", "Werkstudent Logistik (m/w/d)"),
    ("Teamleitung Backoffice Mahnwesen", "Teamleitung Mahnwesen"),
    ("Assistant(e) back-office ADV", "Assistant(e) ADV"),
    ("Gestionnaire Back Office Crédits Immobiliers", "Gestionnaire Crédits Immobiliers"),
    ("Agent de back-office état des lieux", "Agent d'état des lieux"),
    ("Conseillère clientèle back office", "Conseillère clientèle"),
    ("Backoffice medewerker Debiteurenbeheer", "Medewerker Debiteurenbeheer"),
    ("Backofficemedewerker Planning & Transport", "Medewerker Planning & Transport"),
    ("Teamleider backoffice polisadministratie", "Teamleider polisadministratie"),
    ("Técnico/a de Back Office Facturación", "Técnico/a de Facturación"),
    ("Analista Back Office Cobranzas y Pagos", "Analista de Cobranzas y Pagos"),
    ("Gestora de pólizas back office", "Gestora de pólizas"),
    ("AUXILIAR BACK OFFICE DEVOLUCIONES", "AUXILIAR DE OPERACIONES DE DEVOLUCIONES"),
    ("Addetta back office fatturazione", "Addetta fatturazione"),
    ("Operatore Back Office Spedizioni & Resi", "Operatore Spedizioni & Resi"),
    ("Stage Back Office Acquisti", "Stage Acquisti"),
    ("Assistente de Backoffice Cobrança", "Assistente de Cobrança"),
    ("Analista de Back Office - Reclamações", "Analista de Reclamações"),
    ("Auxiliar Back Office Faturamento Jr", "Auxiliar de Faturamento Jr"),
]
KEPT = [
    # A place, a level or a preposition is no work, and the office behind the sales is not the sales.
    ("Mitarbeiterin Backoffice Zürich", "Mitarbeiterin Innendienst Zürich"),
    ("Gestionnaire back office senior H/F", "Gestionnaire opérations senior H/F"),
    ("Mitarbeiter Backoffice mit Homeoffice", "Mitarbeiter Innendienst mit Homeoffice"),
    ("Mitarbeiter Backoffice Vertrieb", "Mitarbeiter Vertriebsinnendienst"),
    ("Leiter Backoffice Photovoltaik", "Leiter Innendienst Photovoltaik"),
    ("Backofficekraft in Teilzeit", "Bürokraft in Teilzeit"),
    ("Back-Office-Assistenz Vollzeit", "Büroassistenz Vollzeit"),
    ("Chargé de back-office santé & retraite", "Chargé de gestion santé & retraite"),
    ("Assistante back office", "Assistante de gestion"),
    ("Développeur PHP Backoffice", "Développeur PHP Outils de Gestion"),
    ("Desarrollador Back Office", "Desarrollador de Sistemas de Gestión"),
    ("Analista de Back Office Fiscal", "Analista de Operaciones Fiscales"),
    ("Técnico de Back Office Bancario", "Técnico de Operaciones Bancarias"),
    ("Addetto/a back office commerciale", "Addetto/a operazioni commerciali"),
    ("Operador de back office bancário", "Operador de atividades bancárias"),
]
SAME_JOB = [
    # Who leads would lead more, who works outside would do so again, and funds and trades by their bare names are the job of others.
    ("Responsable de Backoffice Marketplace", "Responsable de Operaciones de Marketplace"),
    ("COORDINADOR BACK OFFICE DEVOLUCIONES", "COORDINADOR DE OPERACIONES DE DEVOLUCIONES"),
    ("Supervisor de Backoffice Instalações", "Supervisor de Operações de Instalações"),
    ("Coördinator back office installatietechniek", "Coördinator binnendienst installatietechniek"),
    ("Responsabile Back Office Amministrazione del Personale", "Responsabile Amministrazione del Personale"),
    ("Backoffice-Managerin Hausverwaltung", "Managerin Innendienst Hausverwaltung"),
    ("Technicien back office télésurveillance H/F", "Technicien opérations télésurveillance H/F"),
    ("Técnico de Backoffice Fibra Óptica", "Técnico de Operaciones de Fibra Óptica"),
    ("Técnico de Backoffice Telecomunicações", "Técnico de Operações de Telecomunicações"),
    ("Técnico/a de Backoffice Contratación", "Técnico/a de Contratación"),
    ("Tecnico back office telecomunicazioni", "Tecnico gestione pratiche telecomunicazioni"),
    ("Gestionnaire back-office dérivés actions (H/F)", "Gestionnaire opérations dérivés actions (H/F)"),
    ("Analista Back Office Renta Fija", "Analista de Operaciones de Renta Fija"),
    ("Especialista Back Office Fundos de Pensões", "Especialista de Operações de Fundos de Pensões"),
    # The term may close a compound.
    ("Sachbearbeiterin Kreditbackoffice Firmenkunden", "Sachbearbeiterin Kredit Firmenkunden"),
    ("Mitarbeiter Kreditbackoffice", "Mitarbeiter Kreditsachbearbeitung"),
    ("Assistenz Vertriebsbackoffice", "Assistenz Vertriebsinnendienst"),
    ("Teamleiter Versicherungsbackoffice", "Teamleiter Versicherungs-Innendienst"),
    ("Vertriebs- und Backoffice-Mitarbeiter (m/w/d)", "Vertriebs- und Innendienstmitarbeiter (m/w/d)"),
    ("Verkoop- en backofficemedewerker", "Verkoop- en binnendienstmedewerker"),
    ("Auxiliar de backoffice logística", "Auxiliar de operaciones de logística"),
    # What houses the work does not say what is done.
    ("Backoffice medewerker hotel", "Medewerker Administratie hotel"),
    ("Mitarbeiter Backoffice Pflegedienst", "Mitarbeiter Innendienst Pflegedienst"),
    # A second job stays one.
    ("Conseiller voyages / back office groupes", "Conseiller voyages / gestion groupes"),
    ("Vendeur et back office e-commerce H/F", "Vendeur et gestion e-commerce H/F"),
    ("Verkoper / backoffice keukens", "Verkoper / binnendienst keukens"),
    ("Instalador / Backoffice fotovoltaica", "Instalador / Gestión de fotovoltaica"),
    # Names and role nouns are of the language of the title.
    ("Team Leader Back Office Seguros", "Team Leader de Operaciones de Seguros"),
    ("Responsável de Backoffice E-commerce", "Responsável de Operações de E-commerce"),
    ("Team Lead Back Office Exportkontrolle (m/w/d)", "Team Lead Exportkontrolle (m/w/d)"),
    ("Back Office Specialist Verzuim", "Specialist Binnendienst Verzuim"),
    ("Jr. Back Office Manager Logistiek", "Jr. Manager Binnendienst Logistiek"),
    ("Back Office Acceptant Particulier & Zakelijk", "Acceptant Particulier & Zakelijk"),
    ("Back Office Manager Assurance vie F/H", "Manager Opérations Assurance vie F/H"),
    ("Técnico/a de Back Office Imobiliário", "Técnico/a de Operações Imobiliárias"),
    ("Front Office e Back Office Studio Dentistico", "Front Office e Gestione Pratiche Studio Dentistico"),
]
ELSEWHERE = [
    ("Specjalista ds. Back Office", "Specjalista ds. Customer Operations"),
    ("Back office-medarbetare", "Customer operations-medarbetare"),
    ("Back Office Uzmanı", "Customer Operations Uzmanı"),
    ("Auxiliar de Back Office", "Auxiliar de Operaciones"),
]


@pytest.mark.parametrize(
    ("title", "wanted"), [*GERMAN, *FRENCH, *DUTCH, *ITALIAN, *SPANISH, *PORTUGUESE, *SPARED, *KEPT, *SAME_JOB, *ELSEWHERE]
)
def test_first_suggestion(title, wanted):
    made = suggest_title(title)
    assert made[0].replacement == wanted
    assert not any(one.safe for one in made), "a name in another language is for a person to read first"


@pytest.mark.parametrize(
    ("title", "context", "wanted"),
    [
        (
            "Mitarbeiter Backoffice (m/w/d)",
            "Aufgaben: Fakturierung, Prüfung von Rechnungen, Mahnwesen.",
            "Mitarbeiter Fakturierung (m/w/d)",
        ),
        (
            "Sachbearbeiterin im Backoffice",
            "Ihre Aufgaben: Kundenanfragen und Reklamationen bearbeiten.",
            "Sachbearbeiterin im Kundenservice",
        ),
        (
            "Assistante Back Office H/F",
            "Vos missions : traitement des commandes, commandes clients.",
            "Assistante de Gestion des Commandes H/F",
        ),
        ("Responsable du back office", "Missions : service client, réclamations, demandes clients.", "Responsable du service clients"),
        ("Medewerker Backoffice", "Taken: facturen maken, facturatie en orders.", "Medewerker Facturatie"),
        ("Addetta al Back Office", "Mansioni: assistenza clienti, richieste clienti e reclami.", "Addetta all'Assistenza Clienti"),
    ],
)
def test_duties_name_the_work_in_the_language_of_the_title(title, context, wanted):
    assert suggest_title(title, context)[0].replacement == wanted


def test_no_word_of_the_title_is_said_twice():
    for title, _ in (*GERMAN, *DUTCH):
        for one in suggest_title(title):
            words = [word.lower() for word in one.replacement.replace("-", " ").split() if len(word) > 4]
            assert len(words) == len(set(words)), one.replacement
