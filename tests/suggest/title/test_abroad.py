"""Titles in other languages keep their language around the name of the work."""

import pytest

from wordwatch.suggest.title.engine import suggest_title

GERMAN = [
    ("Mitarbeiter:in Backoffice (m/w/d)", "Mitarbeiter:in Kundenadministration (m/w/d)"),
    ("Backoffice-Mitarbeiter (m/w/d)", "Mitarbeiter Kundenadministration (m/w/d)"),
    ("Backofficemitarbeiterin 60 %", "Mitarbeiterin Kundenadministration 60 %"),
    ("Junior Backoffice Mitarbeiter*in", "Junior Mitarbeiter*in Kundenadministration"),
    ("Kaufmännische Assistenz im Backoffice", "Kaufmännische Assistenz in der Kundenadministration"),
    ("Sachbearbeiter:in Back Office Versicherung 80–100 %", "Sachbearbeiter:in Versicherungsservice 80–100 %"),
    (
        "Mitarbeiter:in Backoffice – Sachbearbeitung & Fakturierung (m/w/d)",
        "Mitarbeiter:in Kundenabrechnung – Sachbearbeitung & Fakturierung (m/w/d)",
    ),
    ("Aushilfe Back Office mit Schwerpunkt Buchhaltung", "Aushilfe Rechnungswesen mit Schwerpunkt Buchhaltung"),
    ("Referent Backoffice Treasury (m/w/d)", "Referent Kundenadministration Treasury (m/w/d)"),
    ("Leiterin Backoffice & Administration", "Leiterin Customer Operations & Administration"),
    ("Leiter Middle- und Backoffice", "Leiter Middle Office und Kundenadministration"),
    ("Back-Office-Manager Versicherung (m/w/d)", "Customer-Operations-Manager Versicherung (m/w/d)"),
    ("Backoffice Manager (m/w/d)", "Customer Operations Manager (m/w/d)"),
    ("Backoffice (m/w/d) Teilzeit", "Kundenadministration (m/w/d) Teilzeit"),
    ("Assistenz Vertrieb / Backoffice", "Assistenz Vertrieb / Kundenadministration"),
]
FRENCH = [
    ("Gestionnaire Back Office (H/F)", "Gestionnaire Opérations Clients (H/F)"),
    ("Assistant(e) Back-Office Crédit H/F – CDI", "Assistant(e) Opérations Crédit H/F – CDI"),
    ("Chargé de back-office bancaire", "Chargé d'opérations bancaires"),
    ("Responsable du Back Office", "Responsable des Opérations Clients"),
    ("Assistante Back Office Commercial", "Assistante Opérations Commerciales"),
    ("Opératrice back office", "Opératrice gestion clients"),
    ("Conseiller clientèle back office", "Conseiller clientèle opérations"),
    ("Technicien Back Office Télécom", "Technicien Opérations Télécom"),
    ("Gestionnaire Middle/Back Office Titres", "Gestionnaire Middle Office/Opérations Titres"),
]
DUTCH = [
    ("Backoffice Medewerker (32 uur)", "Medewerker Klantadministratie (32 uur)"),
    ("Backoffice Medewerker Inkoop", "Medewerker Inkoopadministratie"),
    ("Teamleider backoffice", "Teamleider klantadministratie"),
    ("Backoffice Specialist Hypotheken (m/v) voor Utrecht", "Customer Operations Specialist Hypotheken (m/v) voor Utrecht"),
]
ITALIAN = [
    ("Addetto al Back Office – Milano", "Addetto alla Gestione Pratiche – Milano"),
    ("Impiegata Back Office Commerciale Estero", "Impiegata Gestione Pratiche Commerciali Estero"),
    ("Responsabile del Back Office", "Responsabile della Gestione Pratiche"),
    ("Operatore Back Office Bancario", "Operatore Gestione Pratiche Bancarie"),
]
SPANISH = [
    ("Administrativo/a Back Office Comercial", "Administrativo/a de Operaciones Comerciales"),
    ("Técnico de Back Office Hipotecario", "Técnico de Operaciones Hipotecarias"),
    ("Jefe de Back Office", "Jefe de Operaciones de Clientes"),
    ("Asistente de Back Office - Seguros", "Asistente de Operaciones de Clientes - Seguros"),
]
PORTUGUESE = [
    ("Analista de Backoffice Pleno", "Analista de Operações de Clientes Pleno"),
    ("Assistente de Backoffice Financeiro", "Assistente de Operações Financeiras"),
    ("Coordenador de Back Office", "Coordenador de Operações de Clientes"),
]
ELSEWHERE = [
    ("Specjalista ds. Back Office", "Specjalista ds. Customer Operations"),
    ("Back office-medarbetare", "Customer operations-medarbetare"),
    ("Back Office Uzmanı", "Customer Operations Uzmanı"),
    ("Auxiliar de Back Office", "Auxiliar de Customer Operations"),
]


@pytest.mark.parametrize(("title", "wanted"), [*GERMAN, *FRENCH, *DUTCH, *ITALIAN, *SPANISH, *PORTUGUESE, *ELSEWHERE])
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
            "Mitarbeiter Kundenabrechnung (m/w/d)",
        ),
        (
            "Sachbearbeiterin im Backoffice",
            "Ihre Aufgaben: Kundenanfragen und Reklamationen bearbeiten.",
            "Sachbearbeiterin im Kundenservice",
        ),
        (
            "Assistante Back Office H/F",
            "Vos missions : traitement des commandes, commandes clients.",
            "Assistante Gestion des Commandes H/F",
        ),
        ("Responsable du back office", "Missions : service client, réclamations, demandes clients.", "Responsable du service clients"),
        ("Medewerker Backoffice", "Taken: facturen maken, facturatie en orders.", "Medewerker Klantfacturatie"),
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
