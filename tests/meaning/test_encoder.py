"""The encoder reads the words around a term and not the term."""

import numpy as np
import pytest

from wordwatch.document import Span
from wordwatch.finding import REFERENTS, SILENT
from wordwatch.meaning import encoder
from wordwatch.meaning.setting import setting


@pytest.fixture(scope="module")
def read():
    return encoder.encoder().read


def at(text, term="back office", kind="paragraph"):
    start = text.index(term)
    return setting(text, Span(start, start + len(term)), kind)


def test_the_labels_are_all_there_are():
    assert set(encoder.LABELS) == {*REFERENTS, *SILENT}


def test_what_it_says_are_probabilities(read):
    said = read([at("The back office must approve it."), at("The safe is in the back office behind the bakery.")])
    assert said.shape == (2, encoder.READINGS * len(encoder.LABELS))
    assert np.allclose(np.exp(said).reshape(2, encoder.READINGS, -1).sum(axis=-1), 1, atol=1e-4)


def test_the_second_reading_is_of_what_stands_near(read):
    short, long = read([at("Ask the back office."), at("The kettle in the corner boiled. " * 9 + "Ask the back office.")])
    wide, near = np.split(long, encoder.READINGS)
    assert not np.array_equal(wide, near)
    assert np.array_equal(*np.split(short, encoder.READINGS))


def test_the_term_itself_is_not_read(read):
    one, other = read([at("Ask the back office."), at("Ask the cost centre.", "cost centre")])
    assert np.allclose(one, other, atol=1e-4)


def test_a_text_says_the_same_alone_and_among_others(read):
    long = at("Our back office team " + "and many more words " * 60)
    alone = read([at("Ask the back office.")])
    among = read([long, at("Ask the back office."), long])
    assert np.array_equal(alone[0], among[1])


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Our back office colleagues answered nine thousand letters last year.", "people"),
        ("She hung her coat behind the door of the back office and lit the stove.", "place"),
        ("We are looking for a back office clerk for our branch in Hull.", "title"),
    ],
)
def test_plain_sentences_are_read_rightly(read, text, label):
    for reading in np.split(read([at(text)])[0], encoder.READINGS):
        assert encoder.LABELS[int(reading.argmax())] == label


@pytest.mark.parametrize(
    "text",
    ["back office", " " * 5_000 + "back office", "ß\u0301\u200b back office \U0001f9d1\u200d\U0001f4bb", "x" * 9_000 + " back office"],
)
def test_any_text_can_be_read(read, text):
    assert np.isfinite(read([at(text)])).all()


def test_the_blocks_beside_are_read_as_well(read):
    whole = at("We bake bread.\nAsk the back office.\nThe oven is hot.")
    start = "Ask the back office.".index("back")
    part = setting("Ask the back office.", Span(start, start + 11), beside=("We bake bread.", "The oven is hot."))
    assert np.array_equal(*read([whole, part]))
