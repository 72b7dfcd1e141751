"""What sort of text a document is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wordwatch.lexicon import cues, rules
from wordwatch.meaning.record import LIMIT, Profile, Record, profile

CUES = cues.load((rules.folder(),))


@pytest.mark.parametrize(
    ("name", "more", "less"),
    [
        ("software", "Click the button on the login page of the server.", "She bought bread and walked home in the rain."),
        ("rooms", "The door beside the counter leads to the kitchen and a locked room.", "The rate rose by two points in March."),
        ("jobs", "Clerk, Claims Manager, Payroll Assistant (m/w/x)", "The sun came up over the harbour."),
        ("code", "if (a[0] == b) { return c(d); }", "The board met twice and said nothing."),
        ("marks", "Call `start()` and see https://github.com/x and v1.2.3", "The board met twice."),
        (
            "lines",
            "Home\nPrices\nContact\nImprint",
            "This is a long line of prose that goes on until it ends with a full stop, as lines of prose do.",
        ),
        (
            "unstopped",
            "so um yes we went there and then it was like okay and nobody said anything at all",
            "So, yes: we went. It was good.",
        ),
        ("spoken", "I told you that we would go.", "The committee adopted the report."),
        ("length", "word " * 500, "word " * 5),
    ],
)
def test_profile(name, more, less):
    assert getattr(profile(more, CUES), name) > getattr(profile(less, CUES), name)


def test_one_word_of_a_short_text_is_no_density():
    assert profile("the server", CUES).software < profile("the server " * 50, CUES).software


@given(st.text(max_size=300))
def test_all_numbers_are_small(text):
    assert all(0 <= value <= 4 for value in profile(text, CUES))


def test_the_profile_is_worked_out_once():
    record = Record("Click the button.")
    assert record.profile(CUES) is record.profile(CUES)
    assert profile("", CUES) == Profile()


def test_a_long_text_is_read_in_part():
    assert len(Record("x" * (2 * LIMIT)).text) == LIMIT
