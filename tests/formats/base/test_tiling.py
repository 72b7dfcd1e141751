from hypothesis import given
from hypothesis import strategies as st

from wordwatch.document import Block, Piece, Span
from wordwatch.formats.base.tiling import Layer, Passage, Tiling

SOURCE = "back &amp; office\r\nstaff"


def test_runs_that_follow_each_other_are_one_piece():
    tiling = Tiling(SOURCE)
    tiling.verbatim(0, 3)
    tiling.verbatim(3, 3)
    tiling.verbatim(3, 5)
    tiling.derived("&", 5, 10)
    tiling.derived("", 10, 10)
    tiling.verbatim(10, 17)
    tiling.line_end(17)
    tiling.verbatim(19, 24)
    text, pieces, _ = tiling.passage()
    assert text == "back & office\nstaff"
    assert pieces == (
        Piece(0, 5, (0, 5)),
        Piece(5, 6, (5, 10), False),
        Piece(6, 13, (10, 17)),
        Piece(13, 14, (17, 19), False),
        Piece(14, 19, (19, 24)),
    )


@given(st.lists(st.tuples(st.booleans(), st.integers(1, 5)), max_size=15), st.data())
def test_a_cut_is_the_part_of_the_text_with_its_pieces(parts, data):
    source = "".join(chr(0x1F300 + number) for number in range(100))
    tiling, at = Tiling(source), 0
    for verbatim, length in parts:
        if verbatim:
            tiling.verbatim(at, at + length)
        else:
            tiling.derived("xyz", at, at + length)
        at += length + 1
    whole = tiling.passage()
    start = data.draw(st.integers(0, len(whole.text)))
    end = data.draw(st.integers(start, len(whole.text)))
    text, pieces, _ = whole.cut(start, end)
    Block(text, pieces)  # raises unless the pieces tile the text
    assert text == whole.text[start:end]
    for piece in pieces:
        if piece.verbatim:
            assert source[slice(*piece.origin)] == text[piece.start : piece.end]
        else:
            assert piece.origin in [other.origin for other in whole.pieces]


def test_stripping_white_space_only_text_leaves_nothing():
    tiling = Tiling(" \n\t ")
    tiling.verbatim(0, 4)
    assert tiling.passage().strip() == ("", (), ())


def test_emphasis_is_cut_with_the_text():
    tiling = Tiling("a bold word here")
    tiling.verbatim(0, 2)
    tiling.emphasis(begins=True)
    tiling.verbatim(2, 11)
    tiling.emphasis(begins=False)
    tiling.emphasis(begins=False)
    tiling.verbatim(11, 16)
    passage = tiling.passage()
    assert passage.emphasis == (Span(2, 11),)
    assert passage.cut(7, 16).emphasis == (Span(0, 4),)
    assert passage.cut(11, 16).emphasis == ()
    assert Layer(Tiling("a bold word here").passage()).through(Passage("", (), passage.emphasis)).emphasis == passage.emphasis
