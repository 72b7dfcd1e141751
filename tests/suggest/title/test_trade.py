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
    # A town, a shift or a mark is no field.
    ("Back Office Assistant, Reading", "Customer Operations Assistant, Reading"),
    ("Back Office Executive - Night Shift", "Customer Operations Executive - Night Shift"),
    ("Back Office Analyst (m/f/x)", "Customer Operations Analyst (m/f/x)"),
    ("Back Office Clerk (Part Time)", "Customer Operations Clerk (Part Time)"),
]
SEVERAL = [
    ("Front/Middle/Back Office Business Analyst (Murex)", "Front/Middle Office & Operations Business Analyst (Murex)"),
    ("Front/Back Office Assistant", "Front Office/Customer Operations Assistant"),
]


@pytest.mark.parametrize(("title", "wanted"), [*INSIDE, *TOLD, *SEVERAL])
def test_the_first_suggestion(title, wanted):
    assert suggest_title(title)[0].replacement == wanted
