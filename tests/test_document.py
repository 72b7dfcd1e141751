import pickle

import pytest

from wordwatch.document import Block, Document, Location, Piece, Span


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((0, 3), (2, 5), True),
        ((0, 3), (3, 5), False),
        ((3, 5), (0, 3), False),
        ((0, 9), (4, 5), True),
        ((4, 5), (0, 9), True),
        ((2, 2), (2, 2), False),
    ],
)
def test_spans_overlap_where_they_share_a_character(one, other, expected):
    assert Span(*one).overlaps(Span(*other)) is expected
    assert Span(*other).overlaps(Span(*one)) is expected


@pytest.mark.parametrize(
    ("text", "bounds"),
    [("", []), ("abc", [(0, 3)]), ("abc", [(0, 1), (1, 3)]), ("abc", [(0, 0), (0, 3)]), ("a\U0001f9d1", [(0, 1), (1, 2)])],
)
def test_pieces_that_tile_the_text(text, bounds):
    pieces = tuple(Piece(start, end, "here") for start, end in bounds)
    block = Block(text, pieces)
    assert block.text == text
    assert block.pieces == pieces


@pytest.mark.parametrize(
    ("text", "bounds", "words"),
    [
        ("abc", [], "pieces end at 0, the text at 3"),
        ("abc", [(0, 2)], "pieces end at 2, the text at 3"),
        ("abc", [(0, 4)], "pieces end at 4, the text at 3"),
        ("abc", [(0, 1), (2, 3)], "does not follow on 1"),
        ("abc", [(0, 2), (1, 3)], "does not follow on 2"),
        ("abc", [(1, 3)], "does not follow on 0"),
        ("abc", [(0, 3), (3, 2)], "does not follow on 3"),
        ("", [(0, 1)], "pieces end at 1, the text at 0"),
    ],
)
def test_pieces_that_do_not(text, bounds, words):
    with pytest.raises(ValueError, match=f"{words}.*must tile"):
        Block(text, tuple(Piece(start, end, None) for start, end in bounds))


def test_what_a_block_is_without_a_word():
    block = Block("a", (Piece(0, 1, 7),))
    assert (block.kind, block.label, block.group, block.lead) == ("paragraph", "", None, ())
    assert block.pieces[0].verbatim


def test_documents_travel_between_processes():
    block = Block("abc", (Piece(0, 3, (0, 3)),), "cell", "table 1", 4, (0,))
    document = Document("a.md", "markdown", (block,), None)
    assert pickle.loads(pickle.dumps(document)) == document
    assert Location(1, 2, label="line 1") == (1, 2, None, None, None, None, None, "line 1")
