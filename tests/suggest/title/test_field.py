"""The function that a title names away from its label."""

import pytest
from titles import FAMILIES, VOCABULARY, parts

from wordwatch.suggest.title.engine import suggest_title
from wordwatch.suggest.title.field import field_after, listed, lists_beside, moved


def field(title):
    found = parts(title)
    return found, field_after(found, FAMILIES)


@pytest.mark.parametrize(
    ("title", "text", "without"),
    [
        ("Senior Back Office Executive, Claims", "Claims", "Senior Back Office Claims Executive"),
        ("Back Office Executive - Payroll (Remote)", "Payroll", "Back Office Payroll Executive (Remote)"),
        ("Back Office Assistant (Payroll)", "Payroll", "Back Office Payroll Assistant"),
        ("Head of Back Office, Lending, Leeds", "Lending", "Head of Back Office Lending, Leeds"),
        ("Back Office Associate, Trade Support", "Trade Support", "Back Office Trade Support Associate"),
    ],
)
def test_a_field_after_the_role_noun(title, text, without):
    parts, found = field(title)
    assert found.text == text
    assert moved(parts, found).title == without


@pytest.mark.parametrize(
    "title",
    [
        "Back Office Executive, Mumbai",
        "Back Office Executive (Night Shift)",
        "Back Office Executive - Sales Coordinator",
        "Back Office Executive / Claims",
        "Payroll Back Office Executive, Claims",
        "Back Office Payroll Executive, Claims",
        "Head of the Back Office, Payments",
        "Back Office Assistant (Payroll, mornings)",
    ],
)
def test_what_is_no_field(title):
    assert field(title)[1] is None


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("Back Office Executive, Claims - Mumbai", "Claims Executive - Mumbai"),
        ("BACK OFFICE EXECUTIVE, CLAIMS", "CLAIMS EXECUTIVE"),
        ("Back office executive, claims", "Claims executive"),
        ("Back Office Manager, Fund Accounting", "Fund Accounting Manager"),
        ("VP, Back Office, Derivatives", "VP, Derivatives Operations"),
        ("Back Office Supervisor, Claims / Receptionist", "Claims Operations Supervisor / Receptionist"),
        ("Back Office Executive - IT", "Operations Executive - IT"),
        ("Back Office Executive, Accounts", "Operations Executive, Accounts"),
        ("Back Office Analyst, KYC & AML", "Operations Analyst, KYC & AML"),
        ("Back Office Executive, Logistics Department", "Operations Executive, Logistics Department"),
        ("Back Office Assistant (invoices and credit notes)", "Billing Operations Assistant (invoices and credit notes)"),
        ("Back Office Specialist (KYC, onboarding, sanctions)", "Compliance Operations Specialist (KYC, onboarding, sanctions)"),
        ("Back Office Assistant (part time, mornings)", "Customer Operations Assistant (part time, mornings)"),
    ],
)
def test_the_field_names_the_work(title, wanted):
    assert suggest_title(title)[0].replacement == wanted


def test_the_field_in_its_place_is_safe_and_the_moved_one_is_not():
    assert [(one.replacement, one.safe) for one in suggest_title("Back Office Associate, Treasury")] == [
        ("Treasury Operations Associate", False),
        ("Operations Associate, Treasury", True),
    ]


def test_a_list_gives_each_kind_of_work_once():
    found = listed("orders, suppliers’ invoices and sales orders", FAMILIES, VOCABULARY)
    assert [work.family.id for work in found] == [
        "orders",
        "payables",
    ]
    assert listed("mornings, no weekends", FAMILIES, VOCABULARY) == ()


@pytest.mark.parametrize(
    ("context", "lists"),
    [
        ("Head of Back Office\nPayments, refunds", ("Payments, refunds",)),
        ("Payments, refunds\nHead of Back Office\nSales", ("Payments, refunds",)),
        ("Claims, policies\nHead of Back Office\nPayments, refunds", ("Payments, refunds",)),
        ("| Head of Back Office | Payments, refunds |\n| Head of Sales | offers, prices |", ("Payments, refunds ",)),
        ("Head of Back Office\nYou check payments, and you refund what was paid twice.", ()),
        ("The Head of Back Office knows.\nPayments, refunds", ()),
    ],
)
def test_lists_beside_a_title(context, lists):
    assert [one.strip() for one in lists_beside("Head of Back Office", context, VOCABULARY)] == [one.strip() for one in lists]
