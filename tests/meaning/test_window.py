from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wordwatch.document import Span
from wordwatch.meaning.window import Window, window
from wordwatch.spotting.terms import Terms

TERMS = Terms(["back office", "back officer", "data entry", "24/7 drone"])
CANONICAL = ["back office", "back officer", "data entry", "24/7 drone"]


def windows(text, sentence=None):
    span = sentence or Span(0, len(text))
    return [
        (hit, window(text, span, hit.span, CANONICAL[hit.term]))
        for hit in TERMS.find(text)
        if span.start <= hit.span.start <= hit.span.end <= span.end
    ]


def the(text, sentence=None):
    ((_, shown),) = windows(text, sentence)
    return shown


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("The back office answers.", "The back office answers."),
        ("The BACK-OFFICE answers.", "The BACK OFFICE answers."),
        ("The BackOffice answers.", "The Back Office answers."),
        ("The Backoffice answers.", "The Back office answers."),
        ("The back\n   office answers\nletters.", "The back office answers letters."),
        ("Our back offices, our Back-Offices", "Our back offices, our Back-Offices"),
        ("Our BACKOFFICES", "Our BACK OFFICES"),
        ("Two Back-Officers came", "Two Back Officers came"),
        ("Unsere Backofficemitarbeiter", "Unsere Back office mitarbeiter"),
        ("our back of-\nfice staff", "our back office staff"),
        ("our ba\u00adck\u2011o\ufb03ce staff", "our back office staff"),
        ("our \U0001d401ack office", "our Back office"),
        ("a 24/7-Drone", "a 24/7 Drone"),
        ("some data entries here", "some data entries here"),
        ("a snake_case and the back office", "a snake_case and the back office"),
        ("  \n the back office", "the back office"),
        ("x\u00a0\u2003y back office", "x y back office"),
        ('has_text("Back office")', 'has_text ("Back office ")'),
        ("addPerson(“Back office”)", "addPerson (“Back office”)"),
        ("our back office em\u00adploy\u200bees", "our back office employees"),
    ],
)
def test_clean_prose(text, clean):
    assert windows(text)[0][1].text == clean


def test_only_the_sentence_is_shown():
    text = "One is here. The   back\noffice answers. Three is there."
    shown = the(text, Span(13, 39))
    assert shown.text == "The back office answers."
    assert shown.text[shown.term.start : shown.term.end] == "back office"
    assert shown.original(*shown.term) == Span(19, 30)
    assert shown.original(0, 3) == Span(13, 16)
    assert shown.original(len(shown.text) - 1, len(shown.text)) == Span(38, 39)


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("[back office staff](x) answers", "office staff", "office staff"),
        ("the backoffice   staff\n  here", "back office staff here", "backoffice   staff\n  here"),
        ("a caf&eacute; back office", "back office", "back office"),
    ],
)
def test_a_phrase_of_the_window_has_its_place(text, words, source):
    shown = the(text)
    at = shown.text.index(words)
    span = shown.original(at, at + len(words))
    assert text[span.start : span.end] == source


def test_a_window_is_plain_data():
    shown = the("back office")
    assert isinstance(shown, Window)
    assert shown[:3] == ("back office", tuple(range(11)), Span(0, 11))


NOISE = [
    *"abcXY.,;:!?()[]{}\"'“”*_~`\\<>/&=-|\n\t \u00a0\u00ad\u200bé\U0001f9d1",
    "</b>",
    "<br>",
    "<p class='x'>",
    "&nbsp;",
    "&amp;",
    "&#8217;",
    "&bogus;",
    "[x](y)",
    "](z)",
]
AROUND = st.lists(st.sampled_from(NOISE), max_size=15).map("".join)
SPELLINGS = {
    "back office": "back office",
    "Back-Office": "Back Office",
    "BACKOFFICES": "BACK OFFICES",
    "back\n office": "back office",
    "back of\u00adfice": "back office",
    "data entries": "data entries",
    "24/7 drones": "24/7 drones",
}


@given(AROUND, st.sampled_from(sorted(SPELLINGS)), AROUND)
def test_the_map_leads_back(before, spelling, after):
    text = f"{before} {spelling} {after}"
    for hit, shown in windows(text):
        start, end = shown.term
        assert shown.original(start, end) == hit.span
        assert len(shown.origins) == len(shown.text)
        assert all(left <= right for left, right in pairwise(shown.origins))
        assert all(0 <= origin < len(text) for origin in shown.origins)
        assert all(origin < hit.span.start or shown.text[at] == " " for at, origin in enumerate(shown.origins[:start]))
        assert all(origin >= hit.span.end for origin in shown.origins[end:])
        for at, origin in enumerate(shown.origins):
            if not start <= at < end:
                assert shown.text[at] in (" ", text[origin])
        assert "\n" not in shown.text
        assert "  " not in shown.text
        assert shown.text[start:end] == SPELLINGS[spelling]


@given(AROUND, st.sampled_from(sorted(SPELLINGS)), AROUND, st.data())
def test_any_part_of_the_text_may_be_the_sentence(before, spelling, after, data):
    text = f"{before} {spelling} {after}"
    hits = list(TERMS.find(text))
    hit = data.draw(st.sampled_from(hits))
    sentence = Span(data.draw(st.integers(0, hit.span.start)), data.draw(st.integers(hit.span.end, len(text))))
    shown = window(text, sentence, hit.span, CANONICAL[hit.term])
    assert shown.original(*shown.term) == hit.span
    assert all(sentence.start <= origin < sentence.end for origin in shown.origins)
