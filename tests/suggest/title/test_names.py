"""Which names are offered, in which order."""

import pytest
from titles import FAMILIES, parts, posting

from wordwatch.suggest.title.clinical import clinical_names
from wordwatch.suggest.title.names import (
    apart_from,
    general_names,
    is_whole_name,
    operations_names,
    profession_names,
    reason,
)

CLAIMS = "Process claims and check claim forms."
MANY = "Prepare quotations. Prepare invoices. Reply to customer queries. Sort incoming mail. Data entry. Maintain records."


def known(title, context=""):
    return parts(title), posting(title, context)


def names(found):
    return [one.names[0] for one in found]


def test_duties_come_before_the_neutral_name():
    assert names(general_names(known("Back Office Lead", CLAIMS)[1])) == ["Claims Service", "Customer Operations"]
    assert names(general_names(known("Back Office Lead")[1])) == ["Customer Operations"]


def test_a_job_of_many_parts_keeps_the_neutral_name_first():
    assert names(general_names(known("Back Office Lead", MANY)[1]))[0] == "Customer Operations"


def test_a_language_without_a_name_for_the_work_gets_the_neutral_one():
    assert names(general_names(known("Back Office Lead", "Take vital signs and room patients.")[1], "de")) == ["Innendienst"]


def test_a_name_by_duties_repeats_no_word_of_the_title():
    parts, posted = known("Back Office Lead - Claims", CLAIMS)
    assert names(general_names(posted, parts=parts)) == ["Customer Operations"]


def test_operations_names_end_with_operations():
    for one in operations_names(known("Back Office Lead", CLAIMS)[1]):
        assert all(name.endswith("Operations") for name in one.names)


@pytest.mark.parametrize(
    ("title", "context", "name"),
    [
        ("Back Office Accountant", "", "Operations"),
        ("Back Office Accountant", CLAIMS, "Claims"),
        ("Back Office Java Developer", "", "Operations Systems"),
        ("Java Developer - Back Office", "", "Operations Platform"),
        ("Product Owner, Back Office", "", "Operations Platform"),
        ("Back Office Medical Secretary", "", ""),
        ("Back Office Stocker", "", "Inventory"),
        ("Back Office Executive", "", None),
        ("Night Auditor / Back Office", "", None),
    ],
)
def test_professions(title, context, name):
    found = profession_names(*known(title, context))
    assert (found[0].names[0] if found else None) == name


@pytest.mark.parametrize(
    ("title", "context", "name"),
    [
        ("Back Office Medical Assistant", "", "Clinical"),
        ("Back Office Nurse", "", ""),
        ("Back Office Coordinator - Dermatology", "", "Clinical Operations"),
        ("Back Office Assistant", "Take vital signs and room patients.", "Clinical"),
        ("Back Office Coordinator - Dermatology", CLAIMS, None),
        ("Back Office Accountant", "Take vital signs and room patients.", None),
        ("Back Office Executive", "", None),
    ],
)
def test_clinical_work(title, context, name):
    found = clinical_names(*known(title, context))
    assert (found.names[0] if found else None) == name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("HR Executive - Back Office", "Employee Services"),
        ("HR Executive / Back Office", "Customer Operations"),
        ("Customer Care Agent - Back Office", "Service Operations"),
        ("Client Service Agent - Back Office", "Business Operations"),
        ("Business Service Client Agent - Back Office", "Operations"),
    ],
)
def test_a_label_on_its_own_repeats_no_word(title, name):
    parts, posted = known(title)
    assert apart_from(general_names(posted), parts, posted)[0].names[0] == name


def test_the_reason_is_that_of_the_work_which_the_title_names():
    assert reason(*known("Motor Claims Back Office Lead", "Run payroll and issue payslips.")).evidence == ("claims",)
    assert reason(*known("Back Office Lead", CLAIMS)).evidence == ("process claims", "claim forms")
    assert reason(*known("Back Office Lead")).why == FAMILIES.general.why


def test_a_whole_name_stands_on_its_own():
    posted = known("Back Office Lead")[1]
    assert is_whole_name("order management", posted)
    assert not is_whole_name("Wealth Management", posted)
