"""A term in its place: what goes with it, and what the article and the capitals do."""

import pytest
from marked import CONCEPT, CUES, parsed

from wordwatch.document import Span
from wordwatch.finding import Decision
from wordwatch.suggest.prose.phrase import advice, members, only_before, phrase, placed, replaced


def place(marked, head="", label="people", phrase_start=None):
    """The phrase for a text in which the term stands in double square brackets; ``head`` is the noun after it."""
    start, end = marked.index("[["), marked.index("]]") - 2
    text = marked.replace("[[", "").replace("]]", "")
    span = None
    if head:
        at = text.index(head, end)
        span = Span(at, at + len(head))
    start_of_phrase = start if phrase_start is None else phrase_start
    return phrase(text, Span(start, end), Decision(label, "", Span(start_of_phrase, end), span), CONCEPT, CUES)


def after(marked, new, head="", **options):
    one = place(marked, head)
    made = replaced(one, new, "W.", safe=True, **options)
    assert made.replacement is not None
    return one.text[: made.span.start] + made.replacement + one.text[made.span.end :]


@pytest.mark.parametrize(
    ("marked", "head", "wanted"),
    [
        ("Our [[back-office]] staff.", "staff", "Our operations staff."),
        ("a [[back office]] clerk", "clerk", "an operations clerk"),
        ("A [[back office]] clerk", "clerk", "An operations clerk"),
        ("A BIG [[BACK OFFICE]] CLERK", "CLERK", "A BIG OPERATIONS CLERK"),
        ("NOT A [[BACK OFFICE]] JOB", "JOB", "NOT AN OPERATIONS JOB"),
        ("[[Back-office]] staff answered.", "staff", "Operations staff answered."),
        ("Our [[Back Office]] department", "department", "Our Operations department"),
        ("so-called [[back-office]] workers", "workers", "operations workers"),
        ("The so-called “[[back office]]” workers", "workers", "The operations workers"),
        ("gives “[[back office]]” capacity", "capacity", "gives operations capacity"),
        ("the [[back-\noffice]] team", "team", "the operations team"),
    ],
)
def test_replaced(marked, head, wanted):
    assert after(marked, "operations", head) == wanted


def test_an_article_changes_back_and_forth_by_sound():
    assert after("An [[back office]] clerk", "claims", "clerk") == "A claims clerk"
    assert after("a [[back office]] clerk", "HR", "clerk") == "an HR clerk"
    assert after("a robust [[back office]]", "operations team") == "a robust operations team"


def test_a_word_that_stands_there_already_is_not_said_twice():
    assert after("The operations [[back-office]] committee", "operations", "committee") == "The operations committee"
    assert after("We did [[back office]] work", "operations work") == "We did operations work"


def test_nothing_instead_drops_the_term_and_mends_the_article():
    assert after("Your [[back-office]] compliance team", "", "team") == "Your compliance team"
    assert after("a [[back-office]] accounting team", "", "team") == "an accounting team"
    assert after("[[Back-office]] accounting teams met.", "", "teams") == "Accounting teams met."


def test_quotation_marks_of_json_and_of_longer_quotations_stay():
    assert after('{"unit": "[[Back Office]]"}', "operations") == '{"unit": "Operations"}'
    assert after("“[[back office]] jobs”", "operations", "jobs") == "“operations jobs”"


def test_quoted_edits_are_not_safe():
    for marked in ("gives “[[back office]]” capacity", "so-called [[back-office]] workers"):
        assert not replaced(place(marked), "operations", "W.", safe=True).safe
    assert replaced(place("our [[back-office]] staff"), "operations", "W.", safe=True).safe


@pytest.mark.parametrize(
    ("marked", "adjective", "wanted"),
    [
        ("front, middle and [[back office]] staff", True, "front-office, middle-office and "),
        ("front and [[back office]]", False, "front office and "),
        ("middle-\u00a0and [[back-office]] teams", True, "middle-office and "),
        ("HR and [[back office]] staff", True, ""),
    ],
)
def test_members(marked, adjective, wanted):
    assert members(place(marked), adjective=adjective) == wanted


def test_the_whole_phrase_takes_in_members_and_scare_quotes():
    one = place("All front, middle and [[back office]] staff", "staff")
    assert one.text[one.whole.start : one.whole.end] == "front, middle and back office"
    one = place("our so-called ‘[[back office]]’ staff", "staff")
    assert one.text[one.whole.start : one.whole.end] == "so-called ‘back office’"


def test_just_goes_with_a_predicate():
    one = place("They are just [[back office]].")
    span = only_before(one)
    assert one.text[span.start : span.end] == "just back office"
    assert only_before(place("They are [[back office]].")) == Span(9, 20)


@pytest.mark.parametrize(
    ("marked", "label", "head"),
    [
        ("the [[back office]] staff", "people", "staff"),
        ("did [[back-office]] clean up work", "work", "work"),
        ("the [[back office]] of the work", "work", ""),
        ("the [[back office]] is work", "work", ""),
        ("the [[back offices]]' staff", "people", ""),
        ("the [[back office]]'s staff", "people", ""),
        ("the [[back office]]\n\nstaff", "people", ""),
        ("the [[back office]] functions well", "unit", ""),
        ("the [[backoffice]] menu", "system", "menu"),
    ],
)
def test_a_telling_noun_that_follows_is_the_head_where_the_parser_saw_none(marked, label, head):
    assert place(marked, label=label).head == head


@pytest.mark.parametrize(
    ("marked", "determiner", "modifiers", "possessed"),
    [
        ("Ask the [[back office]].", "the", (), False),
        ("We need a robust [[back office]].", "a", ("robust",), False),
        ("The bank's small overseas [[back office]] answers.", "bank's", ("small", "overseas"), True),
        ("Our well-run HR [[back office]] answers.", "our", ("well", "run", "hr"), True),
        ("Send it to [[back office]] today.", "", (), False),
        ("Every so-called [[back office]] answers.", "every", (), False),
    ],
)
def test_what_stands_before_the_term(marked, determiner, modifiers, possessed):
    start, end = marked.index("[["), marked.index("]]") - 2
    text = marked.replace("[[", "").replace("]]", "")
    one = phrase(text, Span(start, end), Decision("unit", "", Span(start, end), syntax=parsed(text, Span(start, end))), CONCEPT, CUES)
    assert (one.determiner, one.modifiers, one.possessed) == (determiner, modifiers, possessed)


def test_placed_words_are_final_but_for_the_article():
    one = place("a [[back office]] clerk")
    made = placed(one, Span(2, 19), "operations clerk", "W.", safe=True)
    assert (made.span, made.replacement) == (Span(0, 19), "an operations clerk")


def test_advice_has_no_edit():
    made = advice(place("a [[back office]] clerk"), "Do it by hand.")
    assert (made.replacement, made.why, made.safe, made.span) == (None, "Do it by hand.", False, Span(2, 13))
