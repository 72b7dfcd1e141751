"""The post stays the same one: what is left without its label must name work, and no word of the old title is said twice."""

import pytest

from wordwatch.suggest.title.engine import suggest_title

PRODUCTS = [
    # A product, a line of business or a house is not what is done.
    ("Operatore Back Office Luce e Acqua", "Operatore Gestione Pratiche Luce e Acqua"),
    ("Stage Back Office Assicurazioni", "Stage Gestione Pratiche Assicurazioni"),
    ("Agente de Back Office Energía", "Agente de Operaciones de Energía"),
    ("Analista de Back Office Tesorería", "Analista de Operaciones de Tesorería"),
    ("Analista de Backoffice Tesouraria", "Analista de Operações de Tesouraria"),
    ("Becario Back Office Valores", "Becario de Operaciones de Valores"),
    ("Gestor de Back Office Crédito Habitação (M/F)", "Gestor de Operações de Crédito Habitação (M/F)"),
    ("Gestionnaire Back Office Énergie", "Gestionnaire Opérations Énergie"),
    ("Analyste Back Office Trésorerie", "Analyste Opérations Trésorerie"),
    ("Werkstudent Backoffice Zeitarbeit (m/w/d)", "Werkstudent Innendienst Zeitarbeit (m/w/d)"),
    ("Mitarbeiter Backoffice Strom und Gas (m/w/d)", "Mitarbeiter Innendienst Strom und Gas (m/w/d)"),
    ("Teamleider Backoffice Burgerzaken", "Teamleider Binnendienst Burgerzaken"),
    ("Medewerker Backoffice Energie", "Medewerker Binnendienst Energie"),
    # With who has its papers on the desk it is, and so is an activity with anybody.
    ("Auxiliar de Back Office Seguros", "Auxiliar de Seguros"),
    ("Impiegato Back Office Mutui", "Impiegato Mutui"),
    ("Sachbearbeiter Backoffice Hypotheken", "Sachbearbeiter Hypotheken"),
    ("Addetto Back Office Fatturazione", "Addetto Fatturazione"),
    ("Gestor de Back Office Sinistros", "Gestor de Sinistros"),
    ("Agent Back Office SAV", "Agent SAV"),
    ("Medewerker Backoffice Burgerzaken", "Medewerker Burgerzaken"),
    ("Team Lead Backoffice Steuern & Rechnungsprüfung (m/w/d)", "Team Lead Steuern & Rechnungsprüfung (m/w/d)"),
    ("Gestor/a de siniestros back office auto", "Gestor/a de siniestros auto"),
    ("TIROCINIO BACK OFFICE AMMINISTRATIVO-LOGISTICO", "TIROCINIO AMMINISTRATIVO-LOGISTICO"),
]
NEIGHBOURS = [
    ("Supervisor de Back Office - Contact Center", "Supervisor de Operaciones - Contact Center"),
    ("Supervisor de Back Office - Contact Center - PCD", "Supervisor de Operações - Contact Center - PCD"),
    ("Analista de Back Office - CLT", "Analista de Operações - CLT"),
    ("Agente de Back Office (M/F)", "Agente de Operações (M/F)"),
    ("Supervisor de Back Office (H/M)", "Supervisor de Operaciones (H/M)"),
    ("Superviseur de Back Office", "Superviseur d'Opérations"),
    ("Receptioniste/backoffice", "Receptioniste/binnendienst"),
    ("Receptionist/Back Office stagionale", "Receptionist/Gestione Pratiche stagionale"),
    ("Webshop backoffice kanjer gezocht!", "Webshop kanjer binnendienst gezocht!"),
    ("Back Office Planning Manager", "Planning Operations Manager"),
]
PERSONS = [
    ("Senior Backofficer Hypotheken", "Senior Medewerker Binnendienst Hypotheken"),
    ("Senior Backofficer Wertpapiere (m/w/d)", "Senior Mitarbeiter Wertpapierabwicklung (m/w/d)"),
    ("Allround backofficer voor Utrecht", "Allround medewerker binnendienst voor Utrecht"),
    ("Back Officer Titoli", "Addetto Gestione Pratiche Titoli"),
    ("Back Officer Hipotecas", "Gestor de Operaciones de Hipotecas"),
    ("Senior Backofficer", "Senior Operations Officer"),
    ("Backofficer Mortgages", "Mortgage Operations Officer"),
    ("Back Officer, Trade Finance", "Trade Finance Operations Officer"),
    ("Senior Back Officers - Fund Accounting", "Senior Fund Accounting Operations Officers"),
]
MIXED = [
    # Only the role noun is English: whom the house serves has another name there.
    ("BACKOFFICE MANAGER (M/W/D) ARZTPRAXIS", "OPERATIONS MANAGER (M/W/D) ARZTPRAXIS"),
    ("Backoffice Manager Uitzendbureau", "Operations Manager Uitzendbureau"),
    ("Back Office Officer Fonds - CDI", "Operations Officer Fonds - CDI"),
    ("Middle/Back Office Officer Dérivés - CDD", "Middle Office/Operations Officer Dérivés - CDD"),
    ("Back Office Manager (m/w/d) Remote", "Customer Operations Manager (m/w/d) Remote"),
    ("Back-Office-Entwickler Java (gn)", "Entwickler Verwaltungssysteme Java (gn)"),
    ("Kundenberater Inbound/Back Office (all genders)", "Kundenberater Inbound/Sachbearbeitung (all genders)"),
]
TWICE = [
    ("Back Office Associate II - Loan Operations (Req. 5)", "Loan Operations Associate II (Req. 5)"),
    ("Back Office Specialist, Policy Operations", "Policy Operations Specialist"),
    ("Back Office Team Leader - Pension Operations", "Team Leader - Pension Operations"),
    ("Director, Finance Operations and Back Office Improvement", "Director, Finance Operations and Improvement"),
    ("Warranty Administrator - Dealership Back Office", "Warranty Administrator - Dealership Business Operations"),
    ("Marketplace Operations Specialist (Amazon Backoffice)", "Marketplace Operations Specialist (Amazon)"),
]
SECOND = [
    ("Bookkeeper / Back Office Manager", "Bookkeeper / Operations Manager"),
    ("Personal Assistant & Back Office Support", "Personal Assistant & Operations Support"),
    ("Office Manager & Back Office Coordinator", "Office Manager & Operations Coordinator"),
    ("Night Auditor / Back Office Clerk", "Night Auditor / Hotel Administration Clerk"),
]
FIELDS = [
    ("Back Office Email & Chat Support Agent", "Email & Chat Support Agent"),
    ("Back Office Invoicing & Collections Clerk", "Invoicing & Collections Clerk"),
    ("Back Office Sales and Marketing Executive", "Sales and Marketing Operations Executive"),
    ("Back Office Consultant - Temp Payroll", "Temp Payroll Operations Consultant"),
    ("Hotel Back Office Coordinator – Reservations", "Hotel Reservations Coordinator"),
    ("Restaurant Back Office Manager - Payroll", "Restaurant Payroll Operations Manager"),
    ("Hotel Back Office Night Auditor", "Hotel Night Auditor"),
    ("Cinema Back Office Operators", "Cinema Administration Specialists"),
    ("Orthodontic Back Office Asst, Mesa AZ", "Orthodontic Clinical Asst, Mesa AZ"),
    ("RN, Back Office Supervisor - Cardiology", "RN, Clinical Supervisor - Cardiology"),
    ("Back Office Nurse Supervisor", "Nurse Supervisor"),
]


@pytest.mark.parametrize(("title", "wanted"), [*PRODUCTS, *NEIGHBOURS, *PERSONS, *MIXED, *TWICE, *SECOND, *FIELDS])
def test_first_suggestion(title, wanted):
    assert suggest_title(title)[0].replacement == wanted


@pytest.mark.parametrize(
    ("title", "context", "wanted"),
    [
        ("Back Office Support Technician", "Reset passwords, set up laptops and close helpdesk tickets.", "IT Support Technician"),
        ("Back Office Support Associate", "Reset passwords, troubleshoot printers, close helpdesk tickets.", "IT Support Associate"),
        ("Back Officer, Custody", "Process corporate actions and dividends for clients.", "Custody Operations Officer"),
    ],
)
def test_duties(title, context, wanted):
    assert suggest_title(title, context)[0].replacement == wanted


@pytest.mark.parametrize("title", [title for title, _ in (*PRODUCTS, *NEIGHBOURS, *MIXED, *TWICE[3:], *FIELDS[:3])])
def test_what_is_read_into_a_title_is_for_a_person_to_read_first(title):
    assert not suggest_title(title)[0].safe
