import pytest
from hypothesis import given
from hypothesis import strategies as st

from wordwatch.document import Span
from wordwatch.spotting.terms import Terms
from wordwatch.suppress import allowed

TERMS = Terms(["back office"])


def verdicts(text, *phrases):
    return [allowed(text, hit.span, phrases) for hit in TERMS.find(text)]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Harbour Back Office Ltd pays.", "Harbour Back Office Ltd"),
        ("Harbour Back Office Ltd pays.", "harbour back office"),
        ("HARBOUR BACK OFFICE pays.", "Harbour Back Office"),
        ("the back office", "back office"),
        ("the back-office", "back-office"),
        ("the back\u2011office", "back-office"),
        ("the back-office", "back\u2013office"),
        ("the back\u00a0office suite", "back office suite"),
        ("the back office suite", "back\u00a0office suite"),
        ("Café Backoffice", "CAFÉ backoffice"),
        ("Cafe\u0301 Backoffice", "Café Backoffice"),
        ("Ein Großer Backoffice-Preis", "großer Backoffice-Preis"),
        ("x" * 500 + " Harbour Back Office " + "y" * 500, "Harbour Back Office"),
        ("Harbour\nBack Office pays.", "Harbour Back Office"),
        ("Harbour Back\n  Office pays.", "Harbour Back Office"),
        ("Har\u00adbour Back Office pays.", "Harbour Back Office"),
        ("H\u200ba\u200br\u200bb\u200bo\u200bu\u200br Back Office", "Harbour Back Office"),
        ("Har-\nbour Back Office", "Harbour Back Office"),
        ("the back-office", "back office"),
        ("the Back Office", "backoffice"),
        ("our BackOffice suite", "back-office suite"),
        ("the back\u2011office  suite", "back office-suite"),
        ("the back_office suite", "Back Office Suite"),
        ("Harbour Back-\nOffice", "Harbour Back Office"),
        ("“Back-Office”", "“back office”"),
        ("GROSSER BACK OFFICE", "großer Back-Office"),
    ],
)
def test_a_phrase_is_allowed(text, phrase):
    assert verdicts(text, phrase) == [phrase]
    assert verdicts(text, "something else", phrase, "back office") == [phrase]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("the back office", "Harbour Back Office"),
        ("Harbour has a back office", "Harbour Back Office"),
        ("Harbour, Back Office", "Harbour Back Office"),
        ("Harbour Back Office", "Harbour"),
        ("Harbour Back Office", "Harbour Back"),
        ("Harbour Back Office", "Office"),
        ("the back office of Harbour Back Offic", "Harbour Back Office"),
        ("Harbour. Back Office", "Harbour Back Office"),
        ("tax back office", "x back office"),
        ("the back office suites", "back office suite"),
        ("said back office", "“back office”"),
        ("the back office", "-"),
        ("the back office", ""),
        ("the back office", "\u00ad"),
    ],
)
def test_a_phrase_is_not_allowed(text, phrase):
    assert verdicts(text, phrase) == [None]


def test_each_occurrence_by_itself():
    text = "The back office of Harbour Back Office, and Harbour Back Office is a back office."
    assert verdicts(text, "Harbour Back Office") == [None, "Harbour Back Office", "Harbour Back Office", None]


def test_no_phrases():
    assert allowed("the back office", Span(4, 15), ()) is None


@given(st.text(max_size=30), st.text(max_size=30), st.lists(st.text(max_size=20), max_size=3))
def test_any_text_and_any_phrases(before, after, phrases):
    text = f"{before} back office {after}"
    for hit in TERMS.find(text):
        assert allowed(text, hit.span, tuple(phrases)) in (None, *phrases)
        assert allowed(text, hit.span, (text[hit.span.start : hit.span.end],)) is not None


@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20),
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20),
)
def test_the_whole_text_allows_itself(before, after):
    text = f"{before} back office {after}"
    for hit in TERMS.find(text):
        assert allowed(text, hit.span, (text.strip(),)) is not None
