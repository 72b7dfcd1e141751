"""The first suggestion for English titles, kind by kind. What is not in the expected title has no business there."""

import pytest

from wordwatch.suggest.title.engine import suggest_title


def first(title, context=""):
    made = suggest_title(title, context)
    return made[0].replacement if made else None


NEUTRAL = [
    ("Back Office Executive", "Customer Operations Executive"),
    ("Senior Back-Office Associate II", "Senior Customer Operations Associate II"),
    ("Regional Backoffice Head – West", "Regional Customer Operations Head – West"),
    ("Assistant Back Office Manager", "Assistant Customer Operations Manager"),
    ("Part-Time Back Office Assistant / Bookkeeper", "Part-Time Customer Operations Assistant / Bookkeeper"),
    ("Urgent Hiring - Back Office Executive (Female) - Andheri", "Urgent Hiring - Customer Operations Executive (Female) - Andheri"),
    ("Back Office Team Leader (Night Shift)", "Customer Operations Team Leader (Night Shift)"),
    ("Head of Back Office", "Head of Customer Operations"),
    ("Manager Backoffice", "Manager Customer Operations"),
    ("Back Office", "Customer Operations"),
    ("Back Office Staff", "Customer Operations Staff"),
    ("Back Office Jobs in Cork", "Customer Operations Jobs in Cork"),
    ("back office clerks", "customer operations clerks"),
    ("BACK OFFICE LEAD - CEBU", "CUSTOMER OPERATIONS LEAD - CEBU"),
    ("Back office Executive", "Customer Operations Executive"),
    ("Trainee - Back Office", "Trainee - Customer Operations"),
    ("Ref. 4471/B – Back Office Analyst (m/f/x)", "Ref. 4471/B – Customer Operations Analyst (m/f/x)"),
    ("German Speaking Back Office Agent", "German Speaking Customer Operations Agent"),
    ("Back Office Executive cum Receptionist", "Customer Operations Executive cum Receptionist"),
    ("Back Office Manager, Private Banking", "Client Services Operations Manager, Private Banking"),
]
OPERATIONS = [
    ("Back Office Operations Executive", "Operations Executive"),
    ("Head of Back Office Operations", "Head of Customer Operations"),
    ("Operations Back Office Clerk", "Operations Clerk"),
    ("Operations & Back Office Analyst", "Operations Analyst"),
    ("Back Office & Operations Manager", "Customer Operations Manager"),
    ("Operations Executive (Back Office)", "Operations Executive"),
    ("Operations Lead – Back Office", "Customer Operations Lead"),
    ("Trade Operations Analyst (Back Office)", "Trade Operations Analyst"),
    ("Trade Operations Back Office Analyst", "Trade Operations Analyst"),
    ("Back Office Loan Operations Specialist", "Loan Operations Specialist"),
    ("Back Office Executive - Operations", "Executive - Operations"),
    ("Operations Manager Back Office", "Customer Operations Manager"),
]
FIELDS = [
    ("Trade Finance Back Office Manager", "Trade Finance Operations Manager"),
    ("Sr. Mutual Fund Back Office Executive", "Sr. Mutual Fund Operations Executive"),
    ("Associate, Derivatives Back Office, Glasgow", "Associate, Derivatives Operations, Glasgow"),
    ("Back Office Claims Analyst II", "Claims Analyst II"),
    ("Back Office Customer Service Representative", "Customer Service Operations Representative"),
    ("Customer Back Office Specialist", "Customer Operations Specialist"),
    ("Back Office HR Executive", "HR Executive"),
    ("Back Office Settlements", "Settlements Operations"),
    ("Back office settlements", "Settlements operations"),
    ("FX Back-Office Settlements Analyst", "FX Settlements Analyst"),
    ("Commodities Back Office Operator", "Commodities Operations Specialist"),
    ("Back Office Loan Processor", "Loan Processor"),
    ("Back Office Payroll Excutive", "Payroll Executive"),
    ("Hotel Back Office Assistant", "Hotel Administration Assistant"),
    ("Back Office Lodge", "Customer Operations Lodge"),
]
COMPLETE = [
    ("Back Office Accounts Assistant", "Accounts Assistant"),
    ("Back Office Medical Billing Specialist", "Medical Billing Specialist"),
    ("Back Office Order Management Executive", "Order Management Executive"),
    ("Back Office Data Entry", "Data Entry Operations"),
    ("Back Office Fund Accountant", "Fund Accountant"),
    ("Back Office Support Executive", "Customer Operations Support Executive"),
    ("Back Office Support", "Customer Operations Support"),
    ("Back Office Process Associate", "Customer Operations Process Associate"),
    ("Back Office Customer Support Executive", "Customer Support Operations Executive"),
]
PROFESSIONS = [
    ("Back Office Accountant", "Operations Accountant"),
    ("Back Office Trainer", "Operations Trainer"),
    ("Back Office Business Analyst", "Operations Business Analyst"),
    ("Product Manager - Back Office (Remote)", "Product Manager - Operations Platform (Remote)"),
    ("Back Office Product Owner", "Operations Platform Product Owner"),
    ("Director Product Management for Back Office Platforms", "Director Product Management for Operations Platforms"),
    ("Software Engineer III, Backoffice", "Software Engineer III, Operations Platform"),
    ("Backoffice Java Developer", "Operations Systems Java Developer"),
    ("Back Office Systems Analyst", "Operations Systems Analyst"),
    ("Staff Engineer, Back Office Systems", "Staff Engineer, Operations Systems"),
    ("Back Office Support Engineer L2", "Operations Support Engineer L2"),
    ("Back Office Data Analyst", "Operations Data Analyst"),
    ("Back Office Boy", "Customer Operations Assistant"),
]
CLINIC = [
    ("Back Office Medical Assistant - Orthopedics", "Clinical Medical Assistant - Orthopedics"),
    ("Medical Back Office Assistant", "Clinical Medical Assistant"),
    ("Dental Back Office Assistant", "Clinical Dental Assistant"),
    ("Medical Assistant – Back Office, Dermatology", "Clinical Medical Assistant, Dermatology"),
    ("Medical Assistant-Back Office Cardiology", "Medical Assistant-Clinical Cardiology"),
    ("Medical Assistant (Front/Back Office)", "Medical Assistant (Front Office/Clinical)"),
    ("Back Office RN", "RN"),
    ("Back Office Lead Medical Assistant", "Clinical Lead Medical Assistant"),
    ("Clinical Back Office Supervisor", "Clinical Operations Supervisor"),
    ("Back Office Clinical Assistant", "Clinical Assistant"),
    ("Ophthalmology Back Office Technician", "Ophthalmology Clinical Technician"),
    ("Back Office Supervisor – Dermatology", "Clinical Operations Supervisor – Dermatology"),
]
TWO_AT_ONCE = [
    ("Front Desk / Back Office Associate", "Front Desk / Customer Operations Associate"),
    ("Sales & Back Office Executive", "Sales & Operations Executive"),
    ("Director, Middle and Back Office", "Director, Middle Office and Operations"),
    ("Front, Middle & Back Office Business Analyst", "Front Office, Middle Office & Operations Business Analyst"),
    ("Equities Middle & Back‑Office Technology Lead", "Equities Middle Office & Operations Technology Lead"),
    ("Mgr Middle-Back Office", "Mgr Middle Office/Operations"),
    ("MIS Executive / Back Office", "MIS Executive / Customer Operations"),
    ("Night Auditor / Back Office", "Night Auditor / Hotel Administration"),
    ("HR Executive (Back Office)", "HR Executive"),
    ("Back Office Executive / Back Office Assistant", "Customer Operations Executive / Customer Operations Assistant"),
]
OFFICERS = [
    ("Senior Back Officer", "Senior Operations Officer"),
    ("Back Officers - Claims", "Claims Operations Officers"),
    ("Treasury Back-Officer", "Treasury Operations Officer"),
]


@pytest.mark.parametrize(
    ("title", "wanted"),
    [*NEUTRAL, *OPERATIONS, *FIELDS, *COMPLETE, *PROFESSIONS, *CLINIC, *TWO_AT_ONCE, *OFFICERS],
)
def test_first_suggestion(title, wanted):
    assert first(title) == wanted


@pytest.mark.parametrize(
    ("title", "context", "wanted"),
    [
        ("Back Office Executive", "Process claims and check claim forms.", "Claims Service Executive"),
        ("Back Office Accountant", "You process invoices and answer billing queries.", "Billing Accountant"),
        ("Back Office Accountant", "Take vital signs and give injections.", "Operations Accountant"),
        ("Back Office Assistant", "Take vital signs, room patients, give injections.", "Clinical Assistant"),
        ("Head of Back Office", "Take vital signs, room patients, give injections.", "Head of Clinical Operations"),
        ("Senior Back Officer", "Match trade confirmations and chase failed trades.", "Senior Settlement Operations Officer"),
        ("Back Office Support Executive", "Process claims and check claim forms.", "Claims Operations Support Executive"),
        ("Back Office Executive - Claims", "Process claims and check claim forms.", "Claims Service Executive"),
        ("Trade Finance Back Office Manager", "Process claims and check claim forms.", "Trade Finance Operations Manager"),
        (
            "Back Office Executive",
            "Data entry, MIS reports, prepare quotations, reply to customer queries, maintain records, prepare invoices, sort mail.",
            "Customer Operations Executive",
        ),
    ],
)
def test_duties_name_the_work_where_the_title_does_not(title, context, wanted):
    assert first(title, context) == wanted


def test_a_place_name_that_doubles_a_word_is_left_alone():
    assert first("Back Office Clerk, Walla Walla") == "Customer Operations Clerk, Walla Walla"
    assert first("2019–2021  Back Office Manager") == "2019–2021  Customer Operations Manager"


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("Back Office Assistant (no experience needed)", "Customer Operations Assistant (no experience needed)"),
        ("Back Office Assistant do not apply twice", "Customer Operations Assistant do not apply twice"),
        ("Orthodontic Back Office Assistant (no weekends)", "Orthodontic Clinical Assistant (no weekends)"),
        ("Assistente de Back Office no Porto", "Assistente de Operações no Porto"),
    ],
)
def test_small_words_make_no_title_portuguese(title, wanted):
    assert first(title) == wanted
