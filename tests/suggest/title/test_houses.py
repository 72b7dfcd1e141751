"""What is done wins over the house that it is done in, and what says which post it is stays: one table for each kind of title."""

import pytest

from wordwatch.suggest.title.engine import suggest_title

BILLS = "Verify insurance eligibility, submit claims, post insurance payments and follow up on denied claims."
POLICIES = "Process endorsements, renewals and cancellations and check premiums."
BOOKINGS = "Enter group bookings and rooming lists, send confirmations for reservations."
HOUSEKEEPING = "Look after suppliers, premises, reception cover and the annual budget."
DUTIES = [
    ("Dental Back Office Coordinator", BILLS, "Dental Patient Billing Coordinator"),
    ("Orthodontic Back Office Specialist", BILLS, "Orthodontic Patient Billing Specialist"),
    ("Dermatology Back Office Associate", BILLS, "Dermatology Patient Billing Associate"),
    ("Dental Back Office Assistant", "Seat patients, sterilise instruments, assist the dentist chairside.", "Clinical Dental Assistant"),
    ("Backoffice Executive (Motor), Night Shift", POLICIES, "Policy Services Executive (Motor), Night Shift"),
    ("Backoffice Executive (Health)", POLICIES, "Policy Services Executive (Health)"),
    ("Resort Back Office Executive", BOOKINGS, "Resort Reservations Executive"),
    ("Hostel Back Office Agent", BOOKINGS, "Hostel Reservations Agent"),
    ("School Back Office Assistant", "Send invoices to parents, write credit notes.", "School Billing Operations Assistant"),
    ("Restaurant Back Office Assistant", "Process payroll, check timesheets, send payslips.", "Restaurant Payroll Operations Assistant"),
    ("Bank Back Office Executive", "Open accounts, verify KYC documents.", "Bank Operations Executive"),
    ("Hotel Back Office Accountant", "Post supplier invoices, reconcile bank statements.", "Hotel Accountant"),
    ("Golf Resort Back Office Associate", "Process supplier invoices, match invoices.", "Golf Resort Finance Operations Associate"),
    ("Back Office Manager (Law Firm)", HOUSEKEEPING, "Practice Operations Manager (Law Firm)"),
    ("Back Office Manager (Notary)", HOUSEKEEPING, "Practice Operations Manager (Notary)"),
    ("Trainer, Back Office Processes", "Train colleagues who process claims; write aids on claims.", "Trainer, Claims Processes"),
    ("Auditor - Back Office Processes", "Audit payroll runs and payslips, report errors in payroll.", "Auditor - Payroll Processes"),
    ("Coach, Back Office Processes", "Coach order entry, order confirmation and order tracking.", "Coach, Order Processes"),
]
TOOLS = [
    # Programs and taxes tell the work, but are no name for it.
    ("junior back office executive - tally, gst", "junior finance operations executive - tally, gst"),
    ("Back Office Executive - Excel, Tally", "Finance Operations Executive - Excel, Tally"),
    ("Back Office Assistant – QuickBooks", "Finance Operations Assistant – QuickBooks"),
    ("Back Office Executive (Amadeus)", "Travel Operations Executive (Amadeus)"),
    ("Backoffice Mitarbeiter DATEV (m/w/d)", "Mitarbeiter Rechnungswesen DATEV (m/w/d)"),
    ("Accounts Back Office Executive - tally, gst", "Accounts Operations Executive - tally, gst"),
]
SHAPES = [
    # No adjective is left by itself behind a slash.
    ("Optometric Technician/Back Office", "Clinical Optometric Technician"),
    ("Medical Assistant/Back Office", "Clinical Medical Assistant"),
    ("Ophthalmic Technician / Back Office", "Clinical Ophthalmic Technician"),
    ("RN/Back Office", "RN"),
    ("Phlebotomist / Back Office", "Phlebotomist"),
    ("Dental Receptionist/Back Office", "Dental Receptionist/Patient Care"),
    # What is built has no second word for a system before it.
    ("UX Designer, Back-Office Products", "UX Designer, Operations Products"),
    ("QA Engineer, Back Office Portals", "QA Engineer, Operations Portals"),
    ("Frontend Developer, Back Office Websites", "Frontend Developer, Operations Websites"),
    ("Product Designer, Back Office Tools", "Product Designer, Operations Tools"),
    # Who is known for facing customers keeps a word that says otherwise.
    ("Service Advisor Back Office", "Operations Service Advisor"),
    ("Service Adviser (Back Office)", "Operations Service Adviser"),
    ("Travel Consultant Back Office", "Travel Operations Consultant"),
    ("Back-Office Travel Consultant", "Travel Operations Consultant"),
    ("Customer Advisor Back Office", "Customer Operations Advisor"),
    ("Mortgage Advisor Back Office", "Mortgage Operations Advisor"),
    ("Sales Executive Back Office", "Sales Operations Executive"),
    ("Call Center Agent Back Office", "Call Center Operations Agent"),
    ("Customer Care Executive Back Office", "Customer Care Operations Executive"),
    # Of two fields the one that names the work moves.
    ("Hotel Back Office Executive - Groups & Reservations", "Hotel Reservations Executive - Groups"),
]
COMPOUNDS = [
    ("Leitung Versicherungs-Backoffice (w/m/d)", "Leitung Versicherungs-Innendienst (w/m/d)"),
    ("MFA (m/w/d) für unser Praxis-Backoffice", "MFA (m/w/d) für unsere Praxis-Verwaltung"),
    ("ZFA (m/w/d) für das Praxis-Backoffice", "ZFA (m/w/d) für die Praxis-Verwaltung"),
    ("Mitarbeiter Kanzlei-Backoffice (m/w/d)", "Mitarbeiter Kanzlei-Verwaltung (m/w/d)"),
    ("Leitung Hotel-Backoffice", "Leitung Hotel-Verwaltung"),
    ("Teamleiter Agentur-Backoffice (m/w/d)", "Teamleiter Agentur-Innendienst (m/w/d)"),
    ("Werkstudent E-Commerce-Backoffice (m/w/d)", "Werkstudent E-Commerce (m/w/d)"),
    ("Mitarbeiter:in Backoffice-Marktkommunikation Strom/Gas", "Mitarbeiter:in Marktkommunikation Strom/Gas"),
    ("Mitarbeiter Backoffice-Disposition (m/w/d)", "Mitarbeiter Disposition (m/w/d)"),
    ("Sachbearbeiter Backoffice-Reklamation", "Sachbearbeiter Reklamation"),
    ("Verstärkung für das Backoffice unserer Kanzlei (m/w/d)", "Verstärkung für die Verwaltung unserer Kanzlei (m/w/d)"),
    ("Junior Developer Backoffice-systemen", "Junior Developer Beheersystemen"),
    ("Leiter Backoffice-Marktkommunikation", "Leiter Innendienst Marktkommunikation"),
    ("Aushilfe für's Backoffice", "Aushilfe für den Innendienst"),
    ("Python Developer backoffice-applicatie", "Python Developer beheersystemen"),
    ("Developer backofficesystemen", "Developer beheersystemen"),
    ("Medior Software Engineer back-office applicaties", "Medior Software Engineer beheersystemen"),
    ("Functioneel beheerder backofficesystemen", "Functioneel beheerder beheersystemen"),
    ("Entwickler Backoffice-Systeme (m/w/d)", "Entwickler Verwaltungssysteme (m/w/d)"),
]
NEIGHBOURS = [
    ("Desarrollador(a) Sr. React para Back Office (remoto LATAM)", "Desarrollador(a) Sr. React para Sistemas de Gestión (remoto LATAM)"),
    ("Desarrollador Backend para Back Office", "Desarrollador Backend para Sistemas de Gestión"),
    ("Auxiliar para Back Office, medio tiempo", "Auxiliar para Operaciones, medio tiempo"),
    ("Medewerker voor de backoffice", "Medewerker voor de binnendienst"),
    ("Renfort pour le back-office d'une agence de voyages", "Renfort pour les opérations d'une agence de voyages"),
    ("Développeur PHP pour le back office", "Développeur PHP pour les outils de gestion"),
    ("Responsable pour notre back-office client", "Responsable pour nos opérations client"),
    ("Programador Java para el back office", "Programador Java para los sistemas de gestión"),
    ("Asistente para el Back Office de seguros", "Asistente para las Operaciones de seguros"),
    ("Técnico para o backoffice de seguros", "Técnico para as operações de seguros"),
    ("Risorsa per il nostro back office", "Risorsa per la nostra gestione pratiche"),
    ("Graduate Programme Back Office", "Graduate Programme Operations"),
    ("Back Office Sinistros", "Gestão de Sinistros"),
    ("Auxiliar Back Office Logística Reversa - 6x1", "Auxiliar de Operações de Logística Reversa - 6x1"),
    ("Assistente Backoffice - escala 5x2", "Assistente de Operações - escala 5x2"),
    ("Coordenadora de Backoffice | Varejo", "Coordenadora de Operações | Varejo"),
    ("Back Office Manager – Alojamento Local (Porto)", "Operations Manager – Alojamento Local (Porto)"),
    ("Back Office Manager Seguros - Madrid", "Operations Manager Seguros - Madrid"),
    ("Back Office Supervisor – Seguros (Bogotá)", "Supervisor de Operaciones – Seguros (Bogotá)"),
    ("Operador(a) de Backoffice Seguros Saúde", "Operador(a) de Gestão de Seguros Saúde"),
    ("Assistant RH Back Office", "Assistant RH"),
    ("Assistante ADV Back Office", "Assistante ADV"),
    ("Back Office Acquisti junior, sostituzione maternità", "Gestione Acquisti junior, sostituzione maternità"),
    ("Back Office Fatturazione", "Gestione Fatturazione"),
    ("Back Office Sinistri", "Gestione Sinistri"),
]


@pytest.mark.parametrize(("title", "context", "wanted"), DUTIES)
def test_duties_win_over_the_house(title, context, wanted):
    assert suggest_title(title, context)[0].replacement == wanted


@pytest.mark.parametrize(("title", "wanted"), [*TOOLS, *SHAPES, *COMPOUNDS, *NEIGHBOURS])
def test_first_suggestion(title, wanted):
    assert suggest_title(title)[0].replacement == wanted


@pytest.mark.parametrize("title", [title for title, _ in (*TOOLS[:5], *SHAPES, *COMPOUNDS, *NEIGHBOURS)])
def test_none_is_put_in_unread(title):
    assert not any(one.safe for one in suggest_title(title))
