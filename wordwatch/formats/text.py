"""Plain text: paragraphs, list items and headings as people type them.

A block is a paragraph, which ends at a blank line and may wrap over lines. List items, headings, "Label: value" lines and what
stands before a colon at a line's end are blocks of their own. Lines of nothing but dashes, equal signs or the like separate blocks.
Of a paragraph with emphasis, links or tags in it the block is what a reader sees.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from wordwatch.document import Block, Document, Kind, Location, Span
from wordwatch.formats.base import Options
from wordwatch.formats.base.decode import Decoded, decode
from wordwatch.formats.base.decode import peek as peek_text
from wordwatch.formats.base.lines import Source
from wordwatch.formats.base.tiling import Passage, Tiling

_BULLET = re.compile(r"\s*(?:[-*+•·‣◦▪●○■➢✓]|o(?=\t))\s+(?=\S)")
_COUNT = re.compile(r"\s*(?:\(?\d{1,3}[.)]|\(?[a-z][.)]|\(?[ivx]{1,5}\)|[–—])\s+(?=\S)")
_FIELD = re.compile(r"\s*[*_]{0,2}[A-Z][\w/&()’' -]{0,40}(?::[*_]{0,2}|[*_]{1,2}:)\s+\S")
_MARKS = re.compile(r"\s*(#{1,6})\s+(?=\S)")
_UNDERLINE = re.compile(r"\s*(?:={3,}|-{3,})\s*")
_RULE = re.compile(r"\s*(?:[-=*_~#+]\s*){3,}")
_NO_WRAP = 200  # a program that wraps lines makes them shorter: in such a paragraph every line is a paragraph
_WRAP = 60  # a shorter line was hardly wrapped by a program: what follows it may well be an item
_HEADING = 70  # the longest heading, in code points
_LABEL = 4  # the most words before a colon that make a heading, not a sentence

_TITLE_LEVEL, _LINE_LEVEL, _LABEL_LEVEL = 1, 3, 5  # how headings without marks stand among those with one to six


class _Line(NamedTuple):
    """A line without its end: what stands from ``start`` up to ``end`` of the source."""

    start: int
    end: int
    text: str


class _Found(NamedTuple):
    """What will be a block; ``level`` is that of a heading, 0 for others."""

    kind: Kind
    level: int
    passage: Passage


def peek(data: bytes) -> Iterable[str] | None:
    """The whole text; None where its encoding has to be guessed. Raises ExtractError for binary data."""
    return peek_text(data)


def extract(path: str, data: bytes, options: Options) -> Document:  # noqa: ARG001 - nothing to choose in plain text
    """Paragraphs, items and headings. Raises ExtractError for binary data."""
    return read(path, decode(data))


def read(path: str, decoded: Decoded) -> Document:
    """Paragraphs, items and headings of a text that is decoded already."""
    source = Source(decoded)
    blocks: list[Block] = []
    headings: list[tuple[int, int]] = []
    intro: tuple[int, ...] = ()
    for kind, level, passage in _found(source):
        if level:
            headings = [(higher, index) for higher, index in headings if higher < level]
            intro = ()
        lead = intro + tuple(index for _, index in reversed(headings))
        if level:
            headings.append((level, len(blocks)))
        elif kind != "item":
            intro = (len(blocks),) if passage.text.endswith(":") else ()
        label = source.label(passage.pieces[0].origin[0], passage.pieces[-1].origin[1])
        blocks.append(Block(passage.text, passage.pieces, kind, label, None, lead, passage.emphasis))
    return Document(path, "text", tuple(blocks), source)


def single(path: str, decoded: Decoded, kind: Kind) -> Document:
    """The whole of a decoded text as one block of that kind: a job title, a cell, a field. Markup in it is read as in a record."""
    from wordwatch.formats.base.markup.field import Part, parts, title

    source = Source(decoded)
    tiling = Tiling(source.text)
    for line in _lines(source):
        tiling.verbatim(line.start, line.end)
        if line.end < len(source.text):
            tiling.line_end(line.end)
    passage = tiling.passage()
    blocks = []
    for part in [Part(kind, title(passage))] if kind == "title" else parts(passage, kind):
        start, end = (part.passage.pieces[0].origin[0], part.passage.pieces[-1].origin[1]) if part.passage.pieces else (0, 0)
        blocks.append(Block(*part.passage[:2], part.kind, source.label(start, end), None, part.lead, part.passage.emphasis))
    return Document(path, "text", tuple(blocks), source)


def locate(document: Document, block: Block, span: Span) -> Location:
    """Line and column in the file; columns count code points, a tab is one."""
    source: Source = document.source
    return source.locate(block, span)


def _found(source: Source) -> Iterator[_Found]:
    from wordwatch.formats.base.markup.field import paragraph

    first = True
    for lines, underlined in _paragraphs(source):
        wrapped = max(line.end - line.start for line in lines) <= _NO_WRAP
        group: list[_Line] = []
        kind: Kind = "paragraph"
        groups: list[tuple[Kind, list[_Line]]] = []
        for line in lines:
            marks = _MARKS.match(line.text)
            marker = _BULLET.match(line.text) or (_COUNT.match(line.text) if _may_begin_item(group, kind) else None)
            if marks or marker or _FIELD.match(line.text) or not wrapped or not group:
                group = []
                kind = "heading" if marks else "item" if marker else "paragraph"
                groups.append((kind, group))
            group.append(line._replace(start=line.start + marker.end()) if marker else line)
            if marks or line.text.rstrip().endswith(":"):
                group = []
        for kind, group in groups:
            alone = len(lines) == 1 or not wrapped
            found = _classified(source, kind, group, alone, underlined)
            if not found.passage.text:
                continue
            read = paragraph(found.passage, found.kind)
            for part in read:
                level = found.level
                if kind != "heading" and part.passage is not found.passage:  # the markup said nothing of what it is
                    level = _LINE_LEVEL if part.kind == "heading" and len(read) > 1 else 0
                    if len(read) == 1 and part.kind in ("heading", "paragraph"):
                        level = _level(part.passage.text, alone, underlined)
                if first and level == _LINE_LEVEL:
                    level = _TITLE_LEVEL
                shown: Kind = "paragraph" if part.kind == "heading" else part.kind
                yield _Found("heading" if level else shown, level, part.passage)
                first = False


def _paragraphs(source: Source) -> Iterator[tuple[list[_Line], str]]:
    """Lines that stand together, and the line of "===" or "---" right under them."""
    lines: list[_Line] = []
    for line in _lines(source):
        if line.text.strip() and not _RULE.fullmatch(line.text):
            lines.append(line)
        elif lines:
            yield lines, line.text.strip() if _UNDERLINE.fullmatch(line.text) else ""
            lines = []
    if lines:
        yield lines, ""


def _lines(source: Source) -> Iterator[_Line]:
    text, at = source.text, 0
    while at < len(text):
        end = text.find(source.end, at)
        after = len(text) if end < 0 else end + 1
        end = len(text) if end < 0 else end
        if source.end == "\n" and text.endswith("\r", at, end) and end < len(text):
            end -= 1
        yield _Line(at, end, text[at:end])
        at = after


def _may_begin_item(group: list[_Line], kind: Kind) -> bool:
    """Whether "1." or "a)" here counts: in the middle of a wrapped sentence it is a number or a letter."""
    if not group or kind == "item":
        return True
    last = group[-1].text.rstrip()
    return len(last) < _WRAP or last[-1] in ".;:!?"


def _classified(source: Source, kind: Kind, group: list[_Line], alone: bool, underlined: str) -> _Found:
    level = 0
    if kind == "heading":
        marks = _MARKS.match(group[0].text)
        level = len(marks[1]) if marks else 0
        text = group[0].text
        start = marks.end() if marks else 0
        end = max(start, len(text.rstrip().rstrip("#").rstrip()))
        group = [_Line(group[0].start + start, group[0].start + end, text[start:end])]
    elif kind == "paragraph" and len(group) == 1:
        level = _level(group[0].text.strip(), alone, underlined)
    tiling = Tiling(source.text)
    for number, line in enumerate(group):
        tiling.verbatim(line.start, line.end)
        if number + 1 < len(group):
            tiling.line_end(line.end)
    return _Found("heading" if level else kind, level, tiling.passage().strip())


def _level(text: str, alone: bool, underlined: str) -> int:
    """The level of a line as a heading, 0 if it is none."""
    if "\n" in text:
        return 0
    if alone and underlined:
        return 1 if underlined[0] == "=" else 2
    if text.endswith(":") and len(text.split()) <= _LABEL:
        return _LABEL_LEVEL
    if alone and len(text) <= _HEADING and text[-1] not in ".!?;,:…" and not _FIELD.match(text) and any(map(str.isalpha, text)):
        return _LINE_LEVEL
    return 0
