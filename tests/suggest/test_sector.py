"""The line of business of a title."""

import pytest

from wordwatch.lexicon import roles
from wordwatch.suggest.sector import sector_of
from wordwatch.suggest.title.engine import suggest_title

FAMILIES = roles.load()


@pytest.mark.parametrize(
    ("title", "context", "sector"),
    [
        ("Night Auditor / Back Office", "", "hospitality"),
        ("Back Office Paralegal", "", "law"),
        ("Back Office Lead (TOLLING CLINIC)", "", "general"),
        ("Back Office Lead, Skin Clinic", "Each patient is called once.", "clinic"),
        ("Back Office Clerk", "Our dealership sells vehicles.", "dealers"),
        ("Back Office Clerk", "The landlord and each tenant know you.", "lettings"),
    ],
)
def test_professions_and_two_cues_tell_the_sector(title, context, sector):
    assert sector_of(title, context, FAMILIES).id == sector


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("Back Office Coordinator, Philadelphia, PA", "Customer Operations Coordinator, Philadelphia, PA"),
        ("Back Office Clerk - Boston, MA", "Customer Operations Clerk - Boston, MA"),
        ("Back Office Coordinator (TOLLING CLINIC)", "Customer Operations Coordinator (TOLLING CLINIC)"),
        ("Back Office MA, Boston, MA", "Clinical MA, Boston, MA"),
        ("School Back Office Administrator", "School Administrator"),
        ("Back Office Assistant - School", "School Administration Assistant"),
        ("Back Office Assistant - Hotel", "Hotel Administration Assistant"),
        ("Back Office Administrator, University", "University Administrator"),
        ("Police Back Office Administrator", "Police Administrator"),
        ("Back Office Lead, Store 0482", "Administration Lead, Store 0482"),
        ("Back Office Analyst, Corporate Actions", "Corporate Actions Analyst"),
        ("Back Office Analyst (Repo & Collateral)", "Operations Analyst (Repo & Collateral)"),
        ("Back Office Analyst II - Loan Servicing", "Loan Servicing Analyst II"),
        ("Back Office Executive | Mutual Funds", "Mutual Funds Operations Executive"),
        ("Back Office Executive - E-commerce", "E-commerce Operations Executive"),
        ("Payroll & Back Office Team Leader", "Payroll & Operations Team Leader"),
        ("Head of Back Office and Payments", "Head of Operations and Payments"),
    ],
)
def test_what_a_title_says_of_its_trade(title, wanted):
    assert suggest_title(title)[0].replacement == wanted
