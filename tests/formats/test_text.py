import pytest
from hypothesis import given
from hypothesis import strategies as st

from wordwatch.document import Span
from wordwatch.errors import ExtractError
from wordwatch.formats import text
from wordwatch.formats.base import Options


def extract(source, **options):
    return text.extract("x.txt", source.encode() if isinstance(source, str) else source, Options(**options))


def shown(source):
    return [(block.kind, block.text) for block in extract(source).blocks]


POSTING = """\
Clerk, Records

Harbour Freight Insurance
Location: Leeds
Start: as soon as
  possible

Your tasks:
- file claims in the back
  office of our branch
- answer letters
* scan mail

What we offer:

1. Flexible hours
2) A pension
a) and lunch
"""


def test_a_posting():
    blocks = extract(POSTING).blocks
    assert [(block.kind, block.text, block.lead) for block in blocks] == [
        ("heading", "Clerk, Records", ()),
        ("paragraph", "Harbour Freight Insurance", (0,)),
        ("paragraph", "Location: Leeds", (0,)),
        ("paragraph", "Start: as soon as\n  possible", (0,)),
        ("heading", "Your tasks:", (0,)),
        ("item", "file claims in the back\n  office of our branch", (4, 0)),
        ("item", "answer letters", (4, 0)),
        ("item", "scan mail", (4, 0)),
        ("heading", "What we offer:", (0,)),
        ("item", "Flexible hours", (8, 0)),
        ("item", "A pension", (8, 0)),
        ("item", "and lunch", (8, 0)),
    ]
    assert [block.label for block in blocks[:6]] == ["line 1", "line 3", "line 4", "lines 5–6", "line 8", "lines 9–10"]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", []),
        (" \n\t\n\u00a0\n", []),
        ("The back\noffice works.", [("paragraph", "The back\noffice works.")]),
        ("The back\r\noffice works.\r\n\r\nNext one.\r\n", [("paragraph", "The back\noffice works."), ("paragraph", "Next one.")]),
        ("The back\roffice works.\r\rNext one.", [("paragraph", "The back\noffice works."), ("paragraph", "Next one.")]),
        ("The back\roffice\nworks.", [("paragraph", "The back\roffice\nworks.")]),
        ("The\u2028back\x0boffice\x85works\x0c.", [("paragraph", "The\u2028back\x0boffice\x85works\x0c.")]),
        ("One.\n \t\nTwo.", [("paragraph", "One."), ("paragraph", "Two.")]),
        ("One.\n-----\nTwo.\n* * *\nThree.", [("heading", "One."), ("paragraph", "Two."), ("paragraph", "Three.")]),
        ("Our teams\n=========\nThey work.", [("heading", "Our teams"), ("paragraph", "They work.")]),
        ("Our teams\n---\nThey work.", [("heading", "Our teams"), ("paragraph", "They work.")]),
        ("## Our teams ##\nThey work.", [("heading", "Our teams"), ("paragraph", "They work.")]),
        ("# #\n- -", [("item", "-")]),
        ("#hashtag is no heading.", [("paragraph", "#hashtag is no heading.")]),
        ("Back Office Clerk", [("heading", "Back Office Clerk")]),
        ("We file claims.", [("paragraph", "We file claims.")]),
        ("2024 – 2025", [("paragraph", "2024 – 2025")]),
        ("• one\n• two", [("item", "one"), ("item", "two")]),
        ("o\tone\no\ttwo", [("item", "one"), ("item", "two")]),
        ("We hire:\n– one\n– two", [("heading", "We hire:"), ("item", "one"), ("item", "two")]),
        ("i) one\nii) two\n(3) three", [("item", "one"), ("item", "two"), ("item", "three")]),
        ("-not an item.", [("paragraph", "-not an item.")]),
        ("It is a long sentence that a program has wrapped at the number\n20. May is too late.", None),
        ("It is a long sentence that a program has wrapped before a dash\n– here it is.", None),
        (f"1. {'long ' * 20}item\n2. next", [("item", f"{'long ' * 20}item"), ("item", "next")]),
        ("Short line\n1. then an item", [("paragraph", "Short line"), ("item", "then an item")]),
        ("Role: Clerk\nTeam: Back\noffice", [("paragraph", "Role: Clerk"), ("paragraph", "Team: Back\noffice")]),
        (
            "Talk back\n" + "Office hours are long. " * 12,
            [("heading", "Talk back"), ("paragraph", ("Office hours are long. " * 12).strip())],
        ),
    ],
)
def test_blocks(source, expected):
    assert shown(source) == (expected if expected is not None else [("paragraph", source)])


def test_a_sentence_with_a_colon_introduces_what_follows_and_no_more():
    blocks = extract("This is what the people of our team do here:\n\nFile claims.\n\nScan the mail.").blocks
    assert [block.lead for block in blocks] == [(), (0,), ()]


def test_headings_are_nested():
    blocks = extract("# One\nText one.\n## Two\nText two.\n# Three\nText three.").blocks
    assert [block.lead for block in blocks] == [(), (0,), (0,), (2, 0), (), (4,)]


@pytest.mark.parametrize("data", [b"\xef\xbb\xbf  the back office.", "\ufeff  the back office.".encode("utf-16-le")])
def test_a_byte_order_mark_is_no_column(data):
    document = extract(data)
    assert text.locate(document, document.blocks[0], Span(4, 15))[:4] == (1, 7, 1, 18)


def test_a_location_over_two_lines():
    document = extract("x\n\n\tThe 👩‍💻 back\r\n  office works.\r\n")
    location = text.locate(document, document.blocks[1], Span(document.blocks[1].text.index("back"), len("The 👩‍💻 back\n  office")))
    assert location[:4] == (3, 10, 4, 9)
    assert location.label == "lines 3–4"
    assert (location.page, location.record, location.field) == (None, None, None)


def test_peek_is_the_text():
    assert list(text.peek(b"\xef\xbb\xbfback\r\noffice")) == ["back\r\noffice"]
    with pytest.raises(ExtractError, match="binary"):
        text.peek(b"PK\x03\x04\0\0\0\0\x14")


WORDS = st.sampled_from(["back", "office", "e\u0301", "👩‍💻", "\u00a0", "Role: x", ":", ".", "\u2028", "\x0b", "\x85", "\x0c", "x" * 201])
LINES = st.sampled_from([" ", "  ", "\t", "\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "- ", "1. ", "• ", "# ", "===", "---"])
PARTS = WORDS | LINES


@given(st.lists(PARTS, max_size=40).map("".join))
def test_every_character_comes_from_its_place(source):
    document = extract(source)
    after = 0
    for block in document.blocks:
        for piece in block.pieces:
            start, end = piece.origin
            assert after <= start < end
            after = end
            written = source[start:end]
            assert block.text[piece.start : piece.end] == (written if piece.verbatim else "\n")
            assert piece.verbatim or written in ("\r\n", "\r")
        assert block.text == block.text.strip()
        assert all(0 <= index < len(document.blocks) for index in block.lead)


@given(st.lists(PARTS, max_size=30), st.data())
def test_every_word_is_found_where_it_stands(parts, data):
    words = [f"word{number}x" for number in range(data.draw(st.integers(1, 6)))]
    for word in words:
        parts.insert(data.draw(st.integers(0, len(parts))), f" {word} ")
    source = "".join(parts)
    document = extract(source)
    found = {word: (block, block.text.index(word)) for block in document.blocks for word in words if word in block.text}
    assert set(found) == set(words)
    for word, (block, at) in found.items():
        before = source[: source.index(word)]
        end = "\n" if "\n" in source else "\r"
        line, column = before.count(end) + 1, len(before) - before.rfind(end)
        assert text.locate(document, block, Span(at, at + len(word)))[:4] == (line, column, line, column + len(word))


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Our **back** office & *others*.", [("paragraph", "Our back office & others.")]),
        ("- see [the _back_ office](https://example.com/x) now", [("item", "see the back office now"), ("code", "https://example.com/x")]),
        ("Our <b>back</b>&nbsp;office.", [("paragraph", "Our back\xa0office.")]),
        ("Our back&nbsp;office.", [("paragraph", "Our back\xa0office.")]),
        ("<h2>Who</h2>\n\n<p>You.</p><p>We.</p>", [("heading", "Who"), ("paragraph", "You."), ("paragraph", "We.")]),
        ("**Tasks:**\n- one", [("heading", "Tasks:"), ("item", "one")]),
        ("**Post:** Clerk\n**Town:** Hull", [("paragraph", "Post: Clerk"), ("paragraph", "Town: Hull")]),
        ("if (a) { b = `<b>`; }", [("heading", "if (a) { b = `<b>`; }")]),
    ],
)
def test_markup_in_a_paragraph(source, expected):
    assert [(block.kind, block.text) for block in text.extract("x.txt", source.encode(), Options()).blocks] == expected


def test_places_in_a_paragraph_with_markup():
    document = text.extract("x.txt", b"One\n\nOur **back** office", Options())
    assert text.locate(document, document.blocks[1], Span(4, 15))[:4] == (3, 7, 3, 20)
