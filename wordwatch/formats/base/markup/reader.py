"""From Markdown or HTML to blocks, each with what introduces it."""

import re

from markdown_it.token import Token

from wordwatch.document import Block, Kind
from wordwatch.formats.base.lines import Source
from wordwatch.formats.base.markup import html, inline, tokens
from wordwatch.formats.base.markup.prose import Found, Places, Prose
from wordwatch.formats.base.tiling import Passage

_MARKS: dict[Kind, re.Pattern[str]] = {  # check boxes and the marks of alerts, with which items and quotes begin on GitHub
    "item": re.compile(r"\[[ xX]\]\s+"),
    "quote": re.compile(r"\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s+", re.IGNORECASE),
}
_MODULE = re.compile(r"(?:import|export)\s")
_INTRO = 70  # a paragraph of at most so many code points that does not end like a sentence introduces the list below it
_HTML_HEADING = re.compile(r"h[1-6]")
_HTML_KINDS: dict[str, Kind] = {"li": "item", "dd": "item", "td": "cell", "th": "cell", "blockquote": "quote"}


class _Frame:
    """A container: the document itself, a list item, a quote."""

    def __init__(self, kind: Kind, intro: tuple[int, ...]) -> None:
        self.kind = kind
        self.intro = intro  # the blocks that introduce the container
        self.last: int | None = None  # the paragraph right above


class _Table:
    def __init__(self, number: int, intro: tuple[int, ...]) -> None:
        self.number = number
        self.intro = intro
        self.row = 0
        self.column = 0
        self.header: dict[int, int] = {}
        self.first: tuple[int, ...] = ()  # the first cell of the row


class Reader:
    """Reads one text; ``blocks`` is the result.

    ``mdx``: the lines that import and export in it are no prose. ``field``: it is part of something else, where indentation means little.
    Code then counts as text, and so do the addresses of links, which tell what the text is about: both in blocks of kind code.
    """

    def __init__(self, source: Source, *, mdx: bool = False, field: bool = False) -> None:
        self.blocks: list[Block] = []
        self._source = source
        self._mdx = mdx
        self._field = field
        self._frames = [_Frame("paragraph", ())]
        self._lists: list[tuple[int, ...]] = []  # what introduces each of the lists that are open
        self._headings: list[tuple[int, int]] = []  # level and block, outermost first
        self._table = _Table(0, ())

    def value(self, passage: Passage, kind: Kind, label: str, *, heads: bool) -> None:
        """A value of the front matter; one that ``heads`` the text is the heading above all others."""
        if heads:
            self._headings.append((0, len(self.blocks)))
        self.blocks.append(Block(*passage[:2], kind, label, emphasis=passage.emphasis))

    def markdown(self, start: int) -> None:
        """Read the source from ``start`` on as Markdown."""
        parent: Token | None = None
        for token in tokens.parse(self._source, start, indented_code=not self._field):
            if token.type == "inline" and parent is not None:
                self._inline(token, parent)
            elif token.type == "html_block":
                self._html(token)
            else:
                if token.type == "fence" and self._field:
                    self._code(token)
                self._container(token)
                parent = token

    def html(self) -> None:
        """Read the whole source as HTML."""
        prose = Prose(self._source, Places([0], [0]), numbers=self._field)
        html.read(self._source.text, prose)
        frame = self._frames[0]
        intro: tuple[int, ...] | None = None  # what introduces the list that is open
        for tag, passage in prose.finish():
            if _HTML_KINDS.get(tag) != "item":
                intro = None
                self._part(tag, passage)
                continue
            if intro is None:
                introduced = frame.last is not None and _introduces(self.blocks[frame.last].text)
                intro = (frame.last,) if introduced and frame.last is not None else ()
            self._add(passage, "item", intro)
            frame.last = None

    def _container(self, token: Token) -> None:
        frame = self._frames[-1]
        if token.type in ("bullet_list_open", "ordered_list_open"):
            above = frame.last is not None and (frame.kind == "item" or _introduces(self.blocks[frame.last].text))
            self._lists.append(((frame.last,) if above and frame.last is not None else ()) + frame.intro)
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            self._lists.pop()
            frame.last = None
        elif token.type == "list_item_open":
            self._frames.append(_Frame("item", self._lists[-1]))
        elif token.type == "blockquote_open":
            above = frame.last is not None and self.blocks[frame.last].text.endswith(":")
            self._frames.append(_Frame("quote", ((frame.last,) if above and frame.last is not None else ()) + frame.intro))
        elif token.type in ("list_item_close", "blockquote_close"):
            self._frames.pop()
            self._frames[-1].last = None
        elif token.type == "table_open":
            self._table = _Table(self._table.number + 1, ((frame.last,) if frame.last is not None else ()) + frame.intro)
        elif token.type == "tr_open":
            self._table.row += 1
            self._table.column = 0
            self._table.first = ()
        elif token.type in ("table_close", "fence", "code_block", "hr"):
            frame.last = None

    def _inline(self, token: Token, parent: Token) -> None:
        found, images, addresses = inline.read(self._source, token, everything=self._field)
        if parent.type in ("th_open", "td_open"):
            self._cell(found + images)
        elif parent.type == "heading_open":
            for _, passage in found:
                self._heading(passage, int(parent.tag[1]))
            self._paragraphs(images)
        elif not (self._mdx and len(self._frames) == 1 and _MODULE.match(token.content)):
            self._paragraphs(found)
            self._paragraphs(images)
        for _, passage in addresses:
            self._add(passage, "code", self._frames[-1].intro)

    def _html(self, token: Token) -> None:
        prose = Prose(self._source, token.meta["places"], numbers=self._field)
        html.read(token.content, prose)
        for tag, passage in prose.finish():
            self._part(tag, passage)

    def _part(self, tag: str, passage: Passage) -> None:
        """What stands in the HTML element ``tag``."""
        if _HTML_HEADING.fullmatch(tag):
            self._heading(passage, int(tag[1]))
        else:
            self._paragraphs([Found(tag, passage)])

    def _code(self, token: Token) -> None:
        """Fenced code, line by line, without what its lines are indented by."""
        prose = Prose(self._source, token.meta["places"], numbers=self._field)
        at = 0
        lines = token.meta["code"].rstrip("\n").split("\n")
        for number, line in enumerate(lines):
            prose.text(at + len(line) - len(line.lstrip(" \t")), at + len(line))
            at += len(line) + 1
            if number + 1 < len(lines):
                prose.line_end(at - 1)
        for _, passage in prose.finish():
            self._add(passage, "code", self._frames[-1].intro)

    def _heading(self, passage: Passage, level: int) -> None:
        self._headings = [(higher, index) for higher, index in self._headings if higher < level]
        index = self._add(passage, "heading", self._frames[-1].intro)
        self._headings.append((level, index))
        self._frames[-1].last = None

    def _paragraphs(self, found: list[Found]) -> None:
        frame = self._frames[-1]
        for tag, passage in found:
            kind: Kind = _HTML_KINDS.get(tag, frame.kind)
            prefix = _MARKS.get(kind)
            match = prefix.match(passage.text) if prefix and frame.last is None else None
            shown = passage.cut(match.end(), len(passage.text)) if match else passage
            above = frame.last is not None and self.blocks[frame.last].text.endswith(":")
            frame.last = self._add(shown, kind, ((frame.last,) if above and frame.last is not None else ()) + frame.intro)

    def _cell(self, found: list[Found]) -> None:
        table = self._table
        table.column += 1
        label = f"table {table.number}, row {table.row}, column {table.column}"
        header = (table.header[table.column],) if table.column in table.header else ()
        lead = header + tuple(index for index in table.first if index not in header) + table.intro
        for _, passage in found:
            index = self._add(passage, "cell", lead, label)
            if table.row == 1:
                table.header.setdefault(table.column, index)
            if table.column == 1 and not table.first:
                table.first = (index,)

    def _add(self, passage: Passage, kind: Kind, intro: tuple[int, ...], label: str = "") -> int:
        lead = intro + tuple(index for _, index in reversed(self._headings))
        label = label or self._source.label(passage.pieces[0].origin[0], passage.pieces[-1].origin[1])
        self.blocks.append(Block(*passage[:2], kind, label, None, lead, passage.emphasis))
        return len(self.blocks) - 1


def _introduces(text: str) -> bool:
    return text.endswith(":") or (len(text) <= _INTRO and text[-1] not in ".!?;,")
