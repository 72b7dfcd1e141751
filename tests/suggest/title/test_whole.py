"""Where the label can go, since the other words name the job."""

import pytest

from wordwatch.suggest.title.engine import suggest_title


def first(title, context=""):
    return suggest_title(title, context)[0]


WORK = [
    ("Back Office Claims Handler", "Claims Handler"),
    ("Back Office Payroll Accountant", "Payroll Accountant"),
    ("Back Office Compliance Officer - Oslo", "Compliance Officer - Oslo"),
    ("Back Office Logistics Coordinator", "Logistics Coordinator"),
    ("Back-Office Trader Support", "Trader Support"),
    ("Back Office Sales Support", "Sales Support"),
    ("Back Office Warranty Clerk II", "Warranty Clerk II"),
    ("Accounts Payable Back Office Associate", "Accounts Payable Associate"),
    ("Student Services Back Office Assistant", "Student Services Assistant"),
    ("Back office payroll handler", "Payroll handler"),
]
CRAFTS = [
    ("Back Office Archivist", "Archivist"),
    ("Back Office Estimator (Leeds)", "Estimator (Leeds)"),
    ("Back Office Photo Editor", "Photo Editor"),
    ("Back Office Paralegal", "Paralegal"),
    ("Mortgage Back-Office Underwriter", "Mortgage Underwriter"),
    ("Back Office Phlebotomist", "Phlebotomist"),
    ("Back Office RN - Cardiology", "RN - Cardiology"),
]
ACTIVITIES = [
    ("Back Office Credentialing Specialist", "Credentialing Specialist"),
    ("Back Office Tolling Specialist", "Tolling Specialist"),
    ("Back Office Fundraising Administrator", "Fundraising Administrator"),
    ("Back Office Title Clerk", "Title Clerk"),
    ("Back Office Loss Adjuster Support", "Loss Adjuster Support"),
    ("Back Office Buyer's Assistant", "Buyer's Assistant"),
    ("Barrister’s Back Office Clerk", "Barrister’s Clerk"),
    ("Back Office Billing Manager - Dental", "Billing Operations Manager - Dental"),
    ("Back Office Graphic Designer", "Graphic Designer"),
    ("Back Office Associate - Reconciliations", "Reconciliations Associate"),
    ("Back Office Clerk - Reading", "Customer Operations Clerk - Reading"),
    ("Back-office Sr. Executive - Vendor Payments", "Sr. Vendor Payments Executive"),
]
# Others do the same work in front of customers, or the rest alone would be a greater job.
KEPT = [
    ("Back Office Sales Executive", "Sales Operations Executive"),
    ("Back Office Loan Officer", "Loan Operations Officer"),
    ("Back Office Travel Consultant", "Travel Operations Consultant"),
    ("Back Office Banking Associate", "Banking Operations Associate"),
    ("Back Office Claims Manager", "Claims Operations Manager"),
    ("Head of Back Office Operations", "Head of Customer Operations"),
    ("Operations Manager, Back Office", "Customer Operations Manager"),
    ("Claims Back Office Specialist", "Claims Operations Specialist"),
]
APART = [
    ("Paralegal (Back Office)", "Paralegal"),
    ("Benefits Assessor (Back Office), Band 5", "Benefits Assessor, Band 5"),
    ("Customs Declarant, Back Office, Late Shift", "Customs Declarant, Late Shift"),
    ("Clerk II, Records (Back Office), County Court", "Clerk II, Records, County Court"),
    ("Cruise Reservations - Back Office", "Cruise Reservations"),
    ("Travel Consultant - Back Office Ticketing", "Travel Consultant - Ticketing"),
    ("Sales Executive (Back Office)", "Sales Operations Executive"),
    ("Customer Service Representative - Back Office", "Customer Service Operations Representative"),
    ("Medical Assistant (Back Office) - Mesa, AZ", "Clinical Medical Assistant - Mesa, AZ"),
    ("Trainee - Back Office", "Trainee - Customer Operations"),
    ("Accountant (Back Office)", "Accountant (Operations)"),
]


@pytest.mark.parametrize(("title", "wanted"), [*WORK, *CRAFTS, *ACTIVITIES, *KEPT, *APART])
def test_the_label_goes_where_the_rest_names_the_job(title, wanted):
    assert first(title).replacement == wanted


@pytest.mark.parametrize(
    ("title", "safe"),
    [
        ("Back Office Claims Handler", True),
        ("Back Office Archivist", False),
        ("Back Office Tolling Specialist", False),
        ("Parking Back Office Officer", False),
        ("Commodities Back Office Operator", False),
        ("Back Office Trainer", False),
        ("Service Advisor / Back Office Warranty Administrator", False),
        ("Back Office Claims & Billing Assistant", False),
        ("“Back Office” Claims Assistant", False),
        ("Backofice Claims Assistant", False),
    ],
)
def test_only_known_work_in_a_plain_title_is_safe(title, safe):
    assert first(title).safe is safe


@pytest.mark.parametrize("title", ["Back Office Archivist", "Paralegal (Back Office)", "Back Office Executive", "Hotel Back Office Clerk"])
def test_a_reason_fits_the_new_title(title):
    made = first(title)
    assert not made.evidence
    assert ("Operations" in made.replacement) == made.why.startswith("Operations")


@pytest.mark.parametrize(
    ("title", "old", "new"),
    [("Commodities Back Office Operator", "Operator", "Specialist"), ("Back Office Data Entry Clerk", "Clerk", "Specialist")],
)
def test_a_role_noun_that_changes_is_told(title, old, new):
    made = first(title)
    assert f"“{old}” becomes “{new}”" in made.why
    assert not made.safe


@pytest.mark.parametrize(
    ("title", "wanted", "safe"),
    [
        ("IT Back Office Administrator", "IT Operations Administrator", True),
        ("Accounting Firm Back Office Assistant", "Accounting Firm Operations Assistant", False),
        ("Back Office Property Manager", "Property Operations Manager", False),
        ("Back Office Authoriser", "Customer Operations Authoriser", False),
        ("Backoffice operation support specialist", "Customer operations support specialist", False),
        ("Admissions Backofficer", "Admissions Operations Officer", True),
    ],
)
def test_what_is_nearly_a_whole_job(title, wanted, safe):
    made = first(title)
    assert (made.replacement, made.safe) == (wanted, safe)
    assert "becomes" not in made.why
