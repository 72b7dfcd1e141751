"""From the paragraphs of PDF pages to blocks: kinds, leads, and the place of every line."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from wordwatch.document import Block, Kind, Piece
from wordwatch.formats.pdf.lines import Line
from wordwatch.formats.pdf.paragraphs import Paragraph

# A heading is set in letters larger than the body by this factor, or in bold ones; it is short and no sentence.
_LARGE = 1.2
_LONGEST_HEADING = 160
_SENTENCE_ENDS = (".", ",", ";", "!", "。")


class Place(NamedTuple):
    """Where a piece begins: page, line of the page and code point of the line, all from 1. Line and column are 0 for form fields."""

    page: int
    line: int = 0
    column: int = 0


class Draft(NamedTuple):
    """A text of a page before it is known what the body of the document looks like; ``height`` (0: not known) is that of its lines."""

    text: str
    pieces: tuple[Piece, ...]
    label: str
    kind: Kind = "paragraph"
    height: float = 0.0
    bold: bool = False
    listed: bool = False
    beside: int | None = None


def property_draft(name: str, text: str) -> Draft:
    """A property of the document: its title, or another one."""
    return Draft(text, (Piece(0, len(text), None),), f'document property "{name}"', "headline" if name == "title" else "field")


def drafts(page: int, found: Sequence[Paragraph], first: int) -> list[Draft]:
    """The paragraphs of a page; ``first`` is the index of its first block in the document."""
    indexes = {paragraph: first + index for index, paragraph in enumerate(found)}
    made = []
    for paragraph in found:
        text, pieces = _joined(page, paragraph.lines)
        beside = indexes[paragraph.beside] if paragraph.beside else None
        line = paragraph.lines[0]
        kind: Kind = "item" if paragraph.listed else "cell" if beside is not None else "paragraph"
        bold = all(line.bold for line in paragraph.lines)
        made.append(Draft(text, pieces, f"page {page}, line {line.number}", kind, line.height, bold, paragraph.listed, beside))
    return made


def _joined(page: int, lines: Sequence[Line]) -> tuple[str, tuple[Piece, ...]]:
    """The lines as one text. A hyphen that broke a word becomes a soft one: nobody can say whether it belongs to the word."""
    parts: list[str] = []
    pieces: list[Piece] = []
    at = 0

    def add(text: str, place: Place, verbatim: bool) -> None:
        nonlocal at
        parts.append(text)
        pieces.append(Piece(at, at + len(text), place, verbatim))
        at += len(text)

    for index, line in enumerate(lines):
        add(line.text, Place(page, line.number, line.column), True)
        end = Place(page, line.number, line.column + len(line.text))
        last = index + 1 == len(lines)
        if line.hyphen:
            add("-" if last else "\N{SOFT HYPHEN}", end, False)
        if not last:
            add("\n", end, False)
    return "".join(parts), tuple(pieces)


def blocks(made: Sequence[Draft]) -> tuple[Block, ...]:
    """The drafts as blocks: headings told from the body by their letters, and each block with what leads up to it."""
    sizes: Counter[float] = Counter()
    letters: Counter[bool] = Counter()
    for draft in made:
        sizes[round(draft.height, 1)] += len(draft.text) if draft.height else 0
        letters[draft.bold] += len(draft.text)
    body = max(sizes, key=lambda size: sizes[size], default=0.0)
    bold_body = letters[True] > letters[False]
    headings: list[tuple[float, int]] = []
    intro: int | None = None
    found = []
    for index, draft in enumerate(made):
        heading = _is_heading(draft, body, bold_body)
        lead = [draft.beside] if draft.beside is not None else []
        if draft.listed and intro is not None:
            lead.append(intro)
        if heading:
            headings = [above for above in headings if above[0] > 1.05 * draft.height]
        lead.extend(above for _, above in reversed(headings) if draft.height)
        found.append(Block(draft.text, draft.pieces, "heading" if heading else draft.kind, draft.label, None, tuple(lead)))
        if heading:
            headings.append((draft.height, index))
        if not draft.listed:
            intro = index if draft.text.rstrip().endswith((":", "：")) else None
    return tuple(found)


def _is_heading(draft: Draft, body: float, bold_body: bool) -> bool:
    if not draft.height or draft.kind == "cell" or len(draft.text) > _LONGEST_HEADING or draft.text.endswith(_SENTENCE_ENDS):
        return False
    return draft.height >= _LARGE * body or (draft.bold and not bold_body and draft.height > 0.9 * body)
