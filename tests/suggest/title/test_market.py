"""Titles that are real without the label stay whole; places, contrasts and second jobs keep what they say."""

import pytest

from wordwatch import suggest_title

ATTESTED = [
    ("Insurance Back Office Broker - Marine", "Insurance Operations Broker - Marine"),
    ("Lettings Back Office Negotiator", "Lettings Operations Negotiator"),
    ("Back Office Recruitment Consultant", "Recruitment Operations Consultant"),
    ("Back Office CCTV Operator", "CCTV Operator"),
    ("Freight Forwarding Back Office Operator - Import", "Freight Forwarding Operator - Import"),
    ("Traffic Camera Back Office Reviewer", "Traffic Camera Reviewer"),
    ("Nursery Back Office Clerk", "Nursery Administration Clerk"),
    ("Bank Back Office Clerk", "Bank Operations Clerk"),
    ("Library Back Office Assistant (Acquisitions & Cataloguing)", "Library Assistant (Acquisitions & Cataloguing)"),
    ("Back Office Visual Merchandiser", "Visual Merchandiser"),
    # A rank says less than the work: the rest alone may be who meets customers.
    ("Fundraising Back Office Officer", "Fundraising Operations Officer"),
    ("Procurement Back Office Specialist", "Procurement Operations Specialist"),
    ("Lettings Back Office Manager", "Lettings Operations Manager"),
]
PLACES = [
    ("Fire Service Back Office Manager", "Fire Service Administration Manager"),
    ("Ambulance Service Back Office Officer", "Ambulance Service Administration Officer"),
    ("Hospice Back Office Volunteer", "Hospice Administration Volunteer"),
    ("Bus Depot Back Office Assistant", "Bus Depot Administration Assistant"),
    ("Nursery Back Office Administrator", "Nursery Administrator"),
    ("Hotel Back Office Accountant", "Hotel Accountant"),
    ("Farm Back Office Bookkeeper", "Farm Bookkeeper"),
]
CONTRASTS = [
    ("Team Leader - Back Office and Chat", "Team Leader - Operations and Chat"),
    ("Quality Analyst (Back Office & Email)", "Quality Analyst (Operations & Email)"),
    ("Workforce Analyst: Back Office & Voice", "Workforce Analyst: Operations & Voice"),
    ("Back Office & Inbound Calls Team Manager", "Operations & Inbound Calls Team Manager"),
    ("Customer Service Executive / Back Office Executive", "Customer Service Executive / Operations Executive"),
    ("Client Services Agent / Back Office Agent", "Client Services Agent / Operations Agent"),
]
NOUNS = [
    ("Dental Front Office / Back Office", "Dental Front Office / Patient Care"),
    ("Optometric Tech/Back Office", "Optometric Tech/Patient Care"),
    ("Veterinary Receptionist/Back Office", "Veterinary Receptionist/Patient Care"),
    ("Podiatry Back Office", "Podiatry Patient Care"),
]
SECOND_JOBS = [
    ("Hiring for Back Office / Data Entry Operator - Noida", "Hiring for Customer Operations / Data Entry Operator - Noida"),
    ("Transaction Processor & Back Office Lead", "Transaction Processor & Operations Lead"),
    ("Estate Agent Back Office Support", "Estate Agent Operations Support"),
    ("Traffic Warden Back Office Support", "Traffic Warden Operations Support"),
]


@pytest.mark.parametrize(("title", "wanted"), [*SECOND_JOBS, *ATTESTED, *PLACES, *CONTRASTS, *NOUNS])
def test_the_first_suggestion(title, wanted):
    assert suggest_title(title)[0].replacement == wanted


@pytest.mark.parametrize(
    ("title", "duties"),
    [
        ("Back Office Trainer (Student Records System)", "Deliver courses for faculty staff on the student records system."),
        ("Back Office Trainer, Claims Platform", "Teach colleagues to process claims and to register claim documents."),
        ("Back Office Trainer - Payroll Software", "Show branch staff how payroll is run. Check payroll exercises."),
    ],
)
def test_what_is_taught_is_said_once_by_the_title_itself(title, duties):
    assert suggest_title(title, duties)[0].replacement == title.replace("Back Office", "Operations")
