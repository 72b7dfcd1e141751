"""A trade of two words is not split; what the title says behind the label needs no second function."""

import pytest

from wordwatch import suggest_title

INSIDE = [
    ("Back Office Sales Engineer, Pumps & Valves", "Inside Sales Engineer, Pumps & Valves"),
    ("Sales Back Office Engineer", "Inside Sales Engineer"),
    ("Back Office Technical Sales Representative", "Technical Inside Sales Representative"),
    ("Senior Back Office Sales Engineer", "Senior Inside Sales Engineer"),
    ("Back Office Sales Manager", "Sales Operations Manager"),
    ("Back Office Sales Executive", "Sales Operations Executive"),
]
TOLD = [
    ("Back Office Support Officer - Electoral Services", "Electoral Services Support Officer"),
    ("Back Office Officer, Bereavement Services", "Bereavement Services Operations Officer"),
    ("Back Office Clerk - Parking Services", "Parking Services Clerk"),
    ("Back Office Support Officer, Claims", "Claims Support Officer"),
    ("Back Office Officer - Environmental Health", "Operations Officer - Environmental Health"),
    ("Back Office Assistant (Housing)", "Operations Assistant (Housing)"),
    ("Back Office Support Technician, SAP", "Operations Support Technician, SAP"),
    ("Back Office Administrator - Adoption Team", "Operations Administrator - Adoption Team"),
    ("Back Office Relationship Manager Support", "Relationship Manager Support"),
    ("Tour Operator Back Office Executive", "Tour Operator Operations Executive"),
    ("Smart Meter Back Office Team Leader", "Smart Meter Operations Team Leader"),
    ("Team Manager (Back Office / Complaints)", "Team Manager (Operations / Complaints)"),
    ("Back Office Trainee Accountant", "Operations Trainee Accountant"),
    ("Back Office Assistant Accountant", "Operations Assistant Accountant"),
    # A town, a shift or a mark is no field.
    ("Back Office Assistant, Reading", "Customer Operations Assistant, Reading"),
    ("Back Office Executive - Night Shift", "Customer Operations Executive - Night Shift"),
    ("Back Office Analyst (m/f/x)", "Customer Operations Analyst (m/f/x)"),
    ("Back Office Clerk (Part Time)", "Customer Operations Clerk (Part Time)"),
]
SEVERAL = [
    ("Front Office/Back Office Receptionist", "Front Office/Customer Operations Receptionist"),
    ("Front/Middle/Back Office Business Analyst (Murex)", "Front/Middle Office & Operations Business Analyst (Murex)"),
    ("Front/Back Office Assistant", "Front Office/Customer Operations Assistant"),
]
SECTORS = [
    ("Commercial Back Office Assistant", "Commercial Operations Assistant"),
    ("Back Office Valuer - Commercial", "Commercial Valuer"),
    ("Legal Cashier/Back Office Manager", "Legal Cashier/Operations Manager"),
    ("Back Office Officer, Animal Charity", "Operations Officer, Animal Charity"),
    ("Physio Clinic Back Office Supervisor", "Physio Clinic Operations Supervisor"),
    ("Back Office Receptionist, Veterinary Surgery", "Receptionist, Veterinary Surgery"),
    ("Back Office Supervisor, Veterinary Surgery", "Clinical Operations Supervisor, Veterinary Surgery"),
    ("Audiology Assistant (Back Office), 3 days", "Audiology Clinical Assistant, 3 days"),
]


@pytest.mark.parametrize(("title", "wanted"), [*SECTORS, *INSIDE, *TOLD, *SEVERAL])
def test_the_first_suggestion(title, wanted):
    assert suggest_title(title)[0].replacement == wanted


@pytest.mark.parametrize("title", ["Back Office Credit Analyst", "Back Office Travel Agent", "Back Office Sales Executive"])
def test_a_title_of_the_lists_is_not_split_unread(title):
    assert not suggest_title(title)[0].safe
