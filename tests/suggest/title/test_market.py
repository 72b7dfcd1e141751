"""Titles that are real without the label stay whole; places, contrasts and second jobs keep what they say."""

import pytest

from wordwatch import suggest_title

ATTESTED = [
    ("Insurance Back Office Broker - Marine", "Insurance Broker - Marine"),
    ("Lettings Back Office Negotiator", "Lettings Negotiator"),
    ("Back Office Recruitment Consultant", "Recruitment Consultant"),
    ("Back Office CCTV Operator", "CCTV Operator"),
    ("Freight Forwarding Back Office Operator - Import", "Freight Forwarding Operator - Import"),
    ("Traffic Camera Back Office Reviewer", "Traffic Camera Reviewer"),
    ("Pensions Back Office Administrator", "Pensions Administrator"),
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


@pytest.mark.parametrize(("title", "wanted"), [*ATTESTED, *PLACES, *CONTRASTS, *NOUNS])
def test_the_first_suggestion(title, wanted):
    assert suggest_title(title)[0].replacement == wanted
