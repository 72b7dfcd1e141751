"""Titles taken apart: label, coordination, words around it, role noun and capitals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from titles import VOCABULARY, find_label, parts

from wordwatch.document import Span
from wordwatch.suggest.title.parse import role_before


def texts(words):
    return " ".join(word.text for word in words)


@pytest.mark.parametrize(
    "spelling",
    [
        "Back Office",
        "back-office",
        "BackOffice",
        "BACKOFFICE",
        "back\u2011office",
        "Back – Office",
        "back\u00a0office",
        "Back  Office",
        "back of\u00adfice",
        "back\noffice",
        "“back office”",
        "back **office**",
        "Back Officer",
        "back offices",
        "Back-Officers",
    ],
)
def test_the_label_is_found_in_all_spellings(spelling):
    title = f"Senior {spelling} Executive"
    span = find_label(title)
    assert span is not None
    assert title[span.start : span.end].strip("“”*") == spelling.strip("“”*")


@pytest.mark.parametrize(
    "title", ["Barista", "Back of House Manager", "Feedback Officer", "Backofficers-r-us2", "Office Manager", "Playback Office"]
)
def test_other_words_are_no_label(title):
    label = find_label(title)
    assert label is None or title[label.start : label.end] == "Backofficers"


@pytest.mark.parametrize(
    ("title", "domain", "middle", "role"),
    [
        ("Senior Back Office Executive", "", "", "Executive"),
        ("Trade Finance Back Office Manager", "Trade Finance", "", "Manager"),
        ("Sr. Motor Claims Back Office Handler", "Motor Claims", "", "Handler"),
        ("Back Office Loan Servicing Specialist II", "", "Loan Servicing", "Specialist"),
        ("Back Office Medical Assistant - Float", "", "", "Medical Assistant"),
        ("Back Office Team Leader", "", "", "Team Leader"),
        ("Back Office Support Executive", "", "Support", "Executive"),
        ("Back Office Support", "", "", "Support"),
        ("Head of Claims Back Office", "Claims", "", ""),
        ("Regional Back Office Head", "", "", "Head"),
        ("Manager Back Office", "", "", ""),
        ("Grade B2 Back Office Analyst", "", "", "Analyst"),
        ("Back Office Executive for a Jewellery House", "", "", "Executive"),
        ("Back Office Analyst-Trade", "", "", "Analyst-Trade"),
    ],
)
def test_the_words_around_the_label(title, domain, middle, role):
    found = parts(title)
    assert (texts(found.domain), texts(found.middle), texts(found.role)) == (domain, middle, role)


@pytest.mark.parametrize(
    ("title", "before", "after"),
    [
        ("Front Desk / Back Office Associate, Night", "", "Associate"),
        ("Analyst (Back Office) – Leeds", "", ""),
        ("Medical Assistant-Back Office Cardiology", "", "Cardiology"),
        ("Sales & Back Office Executive", "", "Executive"),
        ("Back Office – Mumbai", "", ""),
        ("Mitarbeiter:in Backoffice", "Mitarbeiter:in", ""),
        ("Assistant(e) Back Office H/F", "Assistant(e)", "H"),
        ("Kaufmann/-frau Backoffice", "Kaufmann/-frau", ""),
    ],
)
def test_separators_end_the_stretch_but_gender_forms_do_not(title, before, after):
    found = parts(title)
    assert (texts(found.before), texts(found.after)) == (before, after)


@pytest.mark.parametrize(
    ("title", "members", "whole"),
    [
        ("Front/Back Office Clerk", ["Front"], "Front/Back Office"),
        ("Front and Back Office Clerk", ["Front"], "Front and Back Office"),
        ("Front, Middle & Back Office Analyst", ["Front", "Middle"], "Front, Middle & Back Office"),
        ("front-, middle- and back-office staff", ["front", "middle"], "front-, middle- and back-office"),
        ("Mgr Middle-Back Office", ["Middle"], "Middle-Back Office"),
        ("Front-to-Back Office Engineer", ["Front"], "Front-to-Back Office"),
        ("Middle –\u00a0und Back Office", ["Middle"], "Middle –\u00a0und Back Office"),
        ("Front Office / Back Office Clerk", [], "Back Office"),
        ("Upfront and Back Office", [], "Back Office"),
    ],
)
def test_members_that_share_the_noun(title, members, whole):
    found = parts(title)
    assert [shared.member for shared in found.shared] == members
    assert title[found.whole.start : found.whole.end] == whole


@pytest.mark.parametrize(
    ("title", "style"),
    [
        ("Back Office Executive", "title"),
        ("back office executive", "lower"),
        ("BACK OFFICE LEAD", "upper"),
        ("Back office executive", "sentence"),
        ("Back office Trainer", "title"),
        ("back office Executive Trainee", "title"),
        ("Backoffice support specialist", "sentence"),
        ("Backoffice", "title"),
    ],
)
def test_capitals(title, style):
    assert parts(title).style == style


@pytest.mark.parametrize(
    ("word", "result"),
    [
        ("executive", "executive"),
        ("executives", "executives"),
        ("excutive", "executive"),
        ("specalists", "specialists"),
        ("manger", "manager"),
        ("copywriter", "copywriter"),
        ("registrar", "registrar"),
        ("operations", None),
        ("center", None),
        ("finance", None),
        ("reception", None),
    ],
)
def test_role_nouns_also_misspelt(word, result):
    assert VOCABULARY.corrected(word) == result
    assert VOCABULARY.is_role(word) == (result is not None)


def test_the_role_before_the_label_is_the_longest():
    assert texts(role_before(parts("Senior Team Leader Back Office").before, VOCABULARY)) == "Team Leader"


def test_a_label_further_on_is_found_from_there():
    title = "Back Office Clerk / Back Office Lead"
    assert find_label(title, 1) == Span(20, 31)


@given(st.text(max_size=60))
def test_parsing_never_fails_and_keeps_the_spans_in_the_title(noise):
    title = f"{noise} Back Office Executive {noise}"
    label = find_label(title)
    assert label is not None
    found = parts(title)
    assert 0 <= found.whole.start <= found.label.start < found.label.end <= len(title)
    for word in (*found.before, *found.after, *found.rest):
        assert title[word.span.start : word.span.end] == word.text
        assert not word.span.overlaps(found.label)
