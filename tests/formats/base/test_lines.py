import pytest
from hypothesis import given
from hypothesis import strategies as st

from wordwatch.document import Block, Piece, Span
from wordwatch.formats.base.decode import Decoded
from wordwatch.formats.base.lines import Source, extent


def source(text):
    return Source(Decoded(text))


@given(st.text(alphabet="ab\t\n\r\x0b\x0c\x85\u2028\U0001f600"), st.data())
def test_a_line_ends_at_newline_only(text, data):
    offset = data.draw(st.integers(0, len(text)))
    line = column = 1
    for char in text[:offset]:
        if char == ("\n" if "\n" in text else "\r"):
            line, column = line + 1, 1
        else:
            column += 1
    assert source(text).place(offset) == (line, column)


def test_old_macintosh_text_has_lines_too():
    assert source("one\rtwo\rthree").place(8) == (3, 1)
    assert source("one\rtwo\nthree").place(8) == (2, 1)


@pytest.mark.parametrize(
    ("start", "end", "label"), [(0, 1, "line 1"), (0, 2, "line 1"), (0, 3, "lines 1–2"), (2, 5, "lines 2–3"), (4, 4, "line 3")]
)
def test_labels(start, end, label):
    assert source("a\nb\nc").label(start, end) == label


BLOCK = Block("ab cd", (Piece(0, 2, (10, 12)), Piece(2, 3, (12, 18), False), Piece(3, 5, (20, 22))))


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        ((0, 2), (10, 12)),
        ((1, 2), (11, 12)),
        ((1, 3), (11, 18)),
        ((2, 4), (12, 21)),
        ((2, 3), (12, 18)),
        ((4, 5), (21, 22)),
        ((3, 3), (20, 20)),
    ],
)
def test_a_derived_piece_counts_as_a_whole(span, expected):
    assert extent(BLOCK, Span(*span)) == expected


def test_an_empty_block_is_at_the_beginning():
    assert extent(Block("", ()), Span(0, 0)) == (0, 0)
