import html

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_soup import PARTS

from wordwatch.document import Span
from wordwatch.errors import ExtractError
from wordwatch.formats import markdown
from wordwatch.formats.base import Options


def extract(source):
    return markdown.extract("x.md", source.encode() if isinstance(source, str) else source, Options())


def found(document, text):
    """The location of a text that stands in one block."""
    [block] = [block for block in document.blocks if text in block.text]
    start = block.text.index(text)
    return markdown.locate(document, block, Span(start, start + len(text)))


SOURCE = """\
---
title: Clerks
---
# The *back* **office**

> The 👩‍💻 back
> office \\& our back&nbsp;office

| Role | Does\\|did |
|------|------|
| **Back** office | cla\\|ims |
"""


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("text", "place", "label"),
    [
        ("The back office", (4, 3, 4, 22), "line 4"),
        ("back\noffice", (6, 11, 7, 9), "lines 6–7"),
        ("office &", (7, 3, 7, 12), "line 7"),
        ("back\xa0office", (7, 17, 7, 33), "line 7"),
        ("Does|did", (9, 10, 9, 19), "table 1, row 1, column 2 (line 9)"),
        ("Back office", (11, 5, 11, 18), "table 1, row 2, column 1 (line 11)"),
        ("ims", (11, 26, 11, 29), "table 1, row 2, column 2 (line 11)"),
    ],
)
def test_locations(text, place, label, newline):
    location = found(extract(SOURCE.replace("\n", newline)), text)
    assert location[:4] == place
    assert location.label == label


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_location_in_front_matter(newline):
    location = found(extract(SOURCE.replace("\n", newline)), "Clerks")
    assert location[:4] == (2, 8, 2, 14)
    assert location.label == 'front matter "title" (line 2)'


def test_a_byte_order_mark_is_no_column():
    assert found(extract("# back office".encode("utf-8-sig")), "back")[:4] == (1, 3, 1, 7)


def test_peek_is_the_text_with_its_markup():
    assert list(markdown.peek("back **office**".encode("utf-16"))) == ["back **office**"]
    with pytest.raises(ExtractError, match="binary"):
        markdown.extract("x.md", b"\0\0\0\1\2\3\4", Options())


@given(
    st.lists(
        PARTS | st.sampled_from(["<b>", "</b>", "<p>", "</p>", "<br>", "\n<td>", "<!--", "-->", "<code>", "</code>", "[^1]", "{{", "}}"]),
        max_size=40,
    ),
    st.booleans(),
)
def test_every_character_comes_from_its_place(parts, windows):
    source = "".join(parts)
    source = source.replace("\n", "\r\n") if windows else source
    document = extract(source)
    for index, block in enumerate(document.blocks):
        after = 0
        for piece in block.pieces:
            start, end = piece.origin
            assert after <= start < end <= len(source)
            after = end
            shown, written = block.text[piece.start : piece.end], source[start:end]
            if piece.verbatim:
                assert shown == written
            elif shown == "\ufffc":
                assert written[0] in "`<!{"
            elif shown == "\n":
                assert written in ("\r\n", "\r") or written.startswith("<br")
            elif written.startswith("&"):
                assert shown == html.unescape(written)
            else:
                assert written == "\\" + shown
        assert all(other < len(document.blocks) and other != index for other in block.lead)


WORD = "zq{}zq".format


class Writer:
    """Writes a document whose words are numbered, and knows which of them are prose."""

    def __init__(self, data):
        self.draw = data.draw
        self.seen = set()
        self.hidden = set()

    def word(self, prose=True):
        word = WORD(len(self.seen) + len(self.hidden))
        (self.seen if prose else self.hidden).add(word)
        return word

    def sentence(self):
        return " ".join(getattr(self, self.draw(st.sampled_from(self.SPANS)))() for _ in range(self.draw(st.integers(1, 4))))

    def lines(self):
        return [self.sentence() for _ in range(self.draw(st.integers(1, 3)))]

    def plain(self):
        return self.word() + self.draw(st.sampled_from(["", " 👩‍💻", " e\u0301", " \u00a0x", "\tx", " &amp; x", " \\* x", " \u2028x"]))

    def emphasis(self):
        mark = self.draw(st.sampled_from(["*", "**", "~~", "***", "_"]))
        return mark + self.word() + mark

    def link(self):
        return f"[{self.word()} {self.word()}](http://a.b/{self.word(False)} '{self.word(False)}')"

    def picture(self):
        return f"![{self.word()}]({self.word(False)}.png)"

    def code(self):
        return f"`{self.word(False)} x`"

    def address(self):
        return f"<http://a.b/{self.word(False)}>"

    def tag(self):
        return f"<b title='{self.word(False)}'>{self.word()}</b><!-- {self.word(False)} -->"

    def paragraph(self):
        return self.lines()

    def heading(self):
        return [f"## {self.sentence()} ##"]

    def underlined(self):
        return [*self.lines(), "==="]

    def table(self):
        width = self.draw(st.integers(1, 3))
        rows = [[self.sentence().replace("|", "\\|") for _ in range(width)] for _ in range(self.draw(st.integers(1, 3)))]
        lines = ["| " + " | ".join(row) + " |" for row in rows]
        return [lines[0], "|" + "---|" * width, *lines[1:]]

    def items(self):
        mark = self.draw(st.sampled_from(["- ", "1. ", "*   ", "-\t"] if self.depth == 1 else ["- ", "1. ", "*   "]))
        return [line for _ in range(self.draw(st.integers(1, 2))) for line in self.inside(mark, "\t" if "\t" in mark else " " * len(mark))]

    def quote(self):
        return self.inside("> ", "> ")

    def inside(self, first, others):
        lines = self.blocks(self.draw(st.integers(1, 2)))
        return [(others if number else first) + line for number, line in enumerate(lines)]

    def fence(self):
        return ["```", self.word(False), "", self.word(False), "```"]

    def markup(self):
        return [f"<div class='{self.word(False)}'>{self.word()}", f"  <td>{self.word()}</td><!-- {self.word(False)} --></div>"]

    SPANS = ("plain", "plain", "emphasis", "link", "picture", "code", "address", "tag")
    BLOCKS = ("paragraph", "heading", "underlined", "table", "items", "quote", "fence", "markup")
    depth = 0

    def blocks(self, count):
        self.depth += 1
        names = self.BLOCKS if self.depth < 4 else ("paragraph",)
        lines = []
        for _ in range(count):
            lines += [*getattr(self, self.draw(st.sampled_from(names)))(), ""]
        self.depth -= 1
        return lines[:-1]


@given(st.data(), st.sampled_from(["\n", "\r\n"]))
def test_every_word_is_found_where_it_stands_and_code_is_not(data, newline):
    writer = Writer(data)
    source = newline.join(writer.blocks(3))
    document = extract(source)
    seen = {
        word: (block, block.text.index(word)) for block in document.blocks for word in writer.seen | writer.hidden if word in block.text
    }
    assert set(seen) == writer.seen
    assert sum(block.text.count("zq") for block in document.blocks) == 2 * len(writer.seen)
    for word, (block, at) in seen.items():
        before = source[: source.index(word)]
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        assert markdown.locate(document, block, Span(at, at + len(word)))[:4] == (line, column, line, column + len(word))


@pytest.mark.parametrize(
    "text", ["a *back office* b", "a **back office** b", "a _back office_ b", "a <em>back office</em> b", "a <b>back\noffice</b> b"]
)
def test_emphasis_is_kept_as_a_span(text):
    (block,) = markdown.extract("a.md", text.encode(), Options()).blocks
    (span,) = block.emphasis
    assert block.text[span.start : span.end].split() == ["back", "office"]


@pytest.mark.parametrize(
    ("code", "read"),
    [
        ("`Back office > Prices`", "Back office > Prices"),
        ("`Back office / Taxes / Zones`", "Back office / Taxes / Zones"),
        ("``Admin → Back office``", "Admin → Back office"),
        ("`Settings › Back office`", "Settings › Back office"),
        ("`back_office.start()`", "\ufffc"),
        ("`a>b`", "\ufffc"),
        ("`src/back-office/app.py`", "\ufffc"),
    ],
)
def test_a_path_through_menus_is_read_though_it_is_set_as_code(code, read):
    document = markdown.extract("a.md", f"Open {code} now.\n".encode(), Options())
    assert document.blocks[0].text.startswith(f"Open {read}")
