"""Quoted-printable that was left as it is, and UTF-8 read in a wrong code page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wordwatch.document import Block
from wordwatch.formats.base.damage import mended, repaired
from wordwatch.formats.base.tiling import verbatim


@pytest.mark.parametrize(
    ("damaged", "written"),
    [
        ("The shop will cut back office expen=\nses in May.", "The shop will cut back office expenses in May."),
        ("Please thank the back off=\r\nice team.", "Please thank the back office team."),
        ("We work in the back =\noffice every day.", "We work in the back office every day."),
        ("He said it=E2=80=99s the back=20off=\nice.", "He said it’s the back office."),
        ("A caf=E9 and its back off=\nice.", "A café and its back office."),
        ("Two words here and one more li=\nne, then anoth=\ner.", "Two words here and one more line, then another."),
        ("Stocked shelves.Â  Back office", "Stocked shelves.  Back office"),
        ("the backÂ\u00a0office", "the back office"),
        ("The clinicâ€™s back office", "The clinic’s back office"),
        ("back\u00e2\u20ac\u2018office", "back\u2011office"),
        ("the â€œback officeâ€\u009d team", "the “back office” team"),
        ("CafÃ© MÃ¼ller", "Café Müller"),
        ("PrÃ©sident du back-office", "Président du back-office"),
    ],
)
def test_damage_is_repaired(damaged, written):
    assert repaired(damaged) == written


@pytest.mark.parametrize(
    "text",
    [
        "name=\nhost=\nport=80",
        "x =\ny",
        "url: https://x.example/?a=\nb",
        "A sum: 2 + 2 =\n\n4",
        "| a | b |\n|===|\n| c |",
        "Title here\n====\nText",
        "color=A0 and size=20, no break",
        "Âge légal: 60 ans, À PARIS, Île-de-France, Ângelo",
        "PÂTES FRAÎCHES",
        "âge, être, Ä, Ö, Ü",
        "plain words",
        "",
    ],
)
def test_what_is_meant_so_stays(text):
    assert repaired(text) == text


@given(st.text("abc =\nÂÃâ€™\u00a0 20E9", max_size=60))
def test_pieces_lead_to_the_source(text):
    passage = mended(verbatim(text, 0, len(text)))
    Block(*passage[:2])  # raises unless the pieces tile the text
    assert passage.text == repaired(text)
    for piece in passage.pieces:
        start, end = piece.origin
        assert 0 <= start < end <= len(text)
        if piece.verbatim:
            assert text[start:end] == passage.text[piece.start : piece.end]


def test_many_breaks_are_read_in_a_straight_line():
    text = "some words and a bro=\nken line with more wo=\nrds " * 5000
    assert "=\n" not in repaired(text)
