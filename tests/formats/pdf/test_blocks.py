"""Blocks from paragraphs, without any file."""

from wordwatch.document import Piece
from wordwatch.formats.pdf.blocks import Draft, Place, blocks, drafts
from wordwatch.formats.pdf.lines import Line
from wordwatch.formats.pdf.paragraphs import Paragraph
from wordwatch.formats.pdf.words import Word


def paragraph(*lines: tuple[str, bool]) -> Paragraph:
    """A paragraph of lines, each with whether a hyphen breaks its last word."""
    made = []
    for number, (text, hyphen) in enumerate(lines, 3):
        line = Line([Word(text, 0, 50, 0, 10, 0, hyphen, 0)])
        line.number, line.column = number, 7
        made.append(line)
    found = Paragraph(made[0])
    found.lines = made
    return found


def draft(text: str, height: float = 10.0, *, bold: bool = False) -> Draft:
    return Draft(text, (Piece(0, len(text), Place(1, 1, 1)),), "page 1, line 1", "paragraph", height, bold)


def test_pieces_say_where_each_line_begins():
    (made,) = drafts(2, [paragraph(("The back", True), ("office", False), ("here", False))], 0)
    assert made.text == "The back\u00ad\noffice\nhere"
    assert made.label == "page 2, line 3"
    assert made.pieces == (
        Piece(0, 8, Place(2, 3, 7)),
        Piece(8, 9, Place(2, 3, 15), False),
        Piece(9, 10, Place(2, 3, 15), False),
        Piece(10, 16, Place(2, 4, 7)),
        Piece(16, 17, Place(2, 4, 13), False),
        Piece(17, 21, Place(2, 5, 7)),
    )


def test_a_hyphen_at_the_end_of_all_is_a_hyphen():
    (made,) = drafts(1, [paragraph(("The back", True))], 0)
    assert made.text == "The back-"


def test_the_paragraph_on_the_left_is_named_by_its_index():
    label, value = paragraph(("Title:", False)), paragraph(("Clerk", False))
    value.beside = label
    assert [one.beside for one in drafts(1, [label, value], 5)] == [None, 5]


def test_headings_and_their_levels():
    body = draft("The body of the text is set in this size and is a good deal longer than all of its headings together.")
    made = blocks([draft("Part", 20), draft("Chapter", 14), body, draft("Bold", bold=True), body, draft("Chapter two", 14), body])
    assert [block.kind for block in made] == ["heading", "heading", "paragraph", "heading", "paragraph", "heading", "paragraph"]
    assert [block.lead for block in made] == [(), (0,), (1, 0), (1, 0), (3, 1, 0), (0,), (5, 0)]


def test_no_headings():
    body = draft("The body of the text is set in this size.")
    sentence, long, slightly = draft("A large sentence.", 20), draft("large " * 40, 20), draft("A bit larger", 11)
    many = [body] * 9
    assert [block.kind for block in blocks([*many, sentence, long, slightly])][9:] == ["paragraph"] * 3


def test_no_blocks():
    assert blocks([]) == ()
