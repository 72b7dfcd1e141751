"""What the text around a term forbids."""

import pytest
from marked import applied, worded


@pytest.mark.parametrize(
    ("marked", "label"),
    [
        ("tags: [[back-office]]", "work"),
        ("tags: [payments, [[back-office]]]", "work"),
        ("  - [[back-office]]", "work"),
        ("[[backoffice]]", "unit"),
        ("slug: [[back-office]]", "unit"),
        ("Set `[[back office]] ((queue)) size` to 3.", "system"),
        ("Our [[back office]] ((API)) is new.", "system"),
        ("Ask in #[[backoffice]] for help.", "unit"),
        ("see shop/[[backoffice]] for the code", "system"),
        ("(repository shop/[[backoffice]]-api)", "system"),
    ],
)
def test_identifiers_are_never_changed_unread(marked, label):
    found = worded(marked, label)[1]
    assert found
    assert not any(one.safe for one in found)


@pytest.mark.parametrize(
    ("marked", "label"),
    [
        ("Call our [[back-office]] ((staff)) on Monday.", "people"),
        ("The [[back office]] must approve it.", "unit"),
    ],
)
def test_plain_sentences_stay_safe(marked, label):
    assert worded(marked, label)[1][0].safe


@pytest.mark.parametrize(
    "marked",
    [
        "Operations used to be called the [[back office]].",
        "The team is known as the [[back office]].",
        "A department named [[Back Office]] exists.",
        "What others call the [[back office]] is at the heart of the bank.",
        "It was long referred to as our “[[back office]]”.",
        "The term [[back office]] is old.",
    ],
)
def test_a_name_that_is_told_is_not_replaced(marked):
    for label in ("unit", "people", "work"):
        found = worded(marked, label)[1]
        assert [one.replacement for one in found] == [None]
        assert not found[0].safe


@pytest.mark.parametrize(
    ("marked", "wanted"),
    [
        ("She called the [[back office]] twice.", "She called the operations team twice."),
        ("She called our [[back office]] twice.", "She called our operations team twice."),
    ],
)
def test_a_telephone_call_gives_no_name(marked, wanted):
    text, found = worded(marked, "unit")
    assert applied(text, found[0]) == wanted


def test_a_title_is_only_left_where_it_is_a_former_one():
    assert worded("The post used to be called [[Back Office Manager]].", "title")[1][0].replacement is None
    assert worded("We are hiring for a post called [[Back Office]] Manager.", "title")[1][0].replacement is not None


@pytest.mark.parametrize(
    ("marked", "label", "wanted"),
    [
        ("areas (finance, operations, [[back office]] ((work)))", "work", "areas (finance, operations, administrative work)"),
        ("areas (finance, operations, [[back office]])", "work", "areas (finance, operations, administration)"),
        ("finance, [[back office]] ((work)) and operations", "work", "finance, administrative work and operations"),
        ("our operations and [[back office]] ((staff))", "people", "our operations and administrative staff"),
        ("Operations, sales and [[back office]] ((staff)) met.", "people", "Operations, sales and administrative staff met."),
        ("operations and the [[back office]]", "unit", "operations and the administration team"),
        ("sales and [[back office]] ((staff))", "people", "sales and operations staff"),
    ],
)
def test_no_neighbour_in_a_list_has_the_same_word(marked, label, wanted):
    text, found = worded(marked, label)
    assert applied(text, found[0]) == wanted
    assert all(applied(text, one).lower().count("operations") <= 1 for one in found)


@pytest.mark.parametrize(
    ("marked", "wanted"),
    [
        ("client-facing and [[back office]] ((operations))", "client-facing and internal operations"),
        ("customer-facing or [[back-office]] ((operations))", "customer-facing or internal operations"),
        ("the firm's [[back office]] ((operations))", "the firm's administrative operations"),
    ],
)
def test_the_contrast_with_what_faces_the_customer_is_kept(marked, wanted):
    text, found = worded(marked, "work")
    assert applied(text, found[0]) == wanted
