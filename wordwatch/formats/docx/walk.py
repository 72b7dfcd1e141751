"""From the XML of a Word part to its paragraphs, in reading order, each with its place in a person's words."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from wordwatch.document import Kind, Piece
from wordwatch.formats.docx.styles import Duty, Styles
from wordwatch.formats.docx.text import BOX, GONE, Text
from wordwatch.formats.docx.xml import ALTERNATIVES, DESCRIBED, LITERAL, alternative, attribute, child, text_elements, word

if TYPE_CHECKING:
    from lxml.etree import _Element

_PARAGRAPH = word("p")
_TABLE = word("tbl")
_ROW = word("tr")
_CELL = word("tc")
_PARAGRAPH_PROPERTIES = word("pPr")
_RUN_PROPERTIES = word("rPr")
_ROW_PROPERTIES = word("trPr")
_CELL_PROPERTIES = word("tcPr")
_SKIPPED = word("gridBefore")
_SPANNED = word("gridSpan")
_ROW_GONE = word("del")
_CELL_GONE = word("cellDel")
_DIGITS = 6  # no table is so wide, and Python refuses numbers of a few thousand
_BULLET = re.compile(r"\s*[•●○▪▫■□◦‣⁃∙·*–—-]\s")
_SINGLE = LITERAL | DESCRIBED
_WRAPPERS = word("sdt sdtContent customXml smartTag ins moveTo")


class Cell(NamedTuple):
    """A cell: the table's number in its part, row and cell of the row from 1, how many cells the row has, and its columns in the grid."""

    table: int
    row: int
    column: int
    cells: int
    grid: range


class Draft(NamedTuple):
    """A paragraph before it knows what leads up to it.

    ``listed``: it is a list item, by its style or by a bullet that somebody typed. ``box``: the number of its text box, 0 outside.
    """

    text: str
    pieces: tuple[Piece, ...]
    kind: Kind
    label: str
    level: int | None
    listed: bool
    cell: Cell | None
    box: int
    part: str


class _Place(NamedTuple):
    label: str
    cell: Cell | None = None
    box: int = 0


class Walk:
    """The walk through one part. ``label`` is the place of its paragraphs; "" for the body, whose paragraphs are counted.

    ``drafts`` are the paragraphs with text; ``notes`` the references to notes, in the order of the text.
    """

    def __init__(self, part: str, root: "_Element", styles: Styles, label: str = "") -> None:
        self.drafts: list[Draft] = []
        self.notes: list[_Element] = []
        self._part = part
        self._indexes = {element: index for index, element in enumerate(text_elements(root))}
        self._styles = styles
        self._label = label
        self._counts: Counter[str] = Counter()

    def blocks(self, container: "_Element", label: str | None = None) -> None:
        """Read the paragraphs and tables of the body, of a header, of a note; ``label`` in place of the part's own."""
        self._flow(container, _Place(self._label if label is None else label))

    def single(self, element: "_Element", kind: Kind, label: str) -> None:
        """Read an element that is one block by itself: a property, a paragraph of a drawing, the description of a picture."""
        text = self._text()
        if element.tag in _SINGLE:
            text.take(element)
        else:
            text.read(element)
        self._emit(text, _Place(label), Duty(kind))

    def _text(self) -> Text:
        return Text(self._part, self._indexes)

    def _flow(self, container: "_Element", place: _Place) -> None:
        text = None
        for element in _content(container, _PARAGRAPH | _TABLE):
            if element.tag in _PARAGRAPH:
                properties = child(element, _PARAGRAPH_PROPERTIES)
                text = text or self._text()
                text.read(element)
                # Without its mark a paragraph runs on into the next, and the two have the style of the last.
                if not _mark_gone(properties):
                    self._paragraph(text, properties, place)
                    text = None
                continue
            if text is not None:
                self._paragraph(text, None, place)
                text = None
            self._table(element, place)
        if text is not None:
            self._paragraph(text, None, place)

    def _paragraph(self, text: Text, properties: "_Element | None", place: _Place) -> None:
        self._emit(text, place, self._styles.duty(properties))

    def _emit(self, text: Text, place: _Place, duty: Duty) -> None:
        string, pieces = text.block()
        if string.strip():
            if not place.label:
                self._counts["paragraph"] += 1
            listed = duty.kind == "item" or (duty.kind == "paragraph" and _BULLET.match(string) is not None)
            kind: Kind = "cell" if place.cell is not None and duty.level is None else "item" if listed else duty.kind
            self.drafts.append(Draft(string, pieces, kind, self._near(place), duty.level, listed, place.cell, place.box, self._part))
        self.notes.extend(text.notes)
        # What stands in a text box comes after the paragraph that it hangs on.
        for element in text.apart:
            prefix = f"{self._label}, " if self._label else ""
            if element.tag in BOX:
                self._counts["box"] += 1
                number = self._counts["box"]
                self._flow(element, _Place(f"{prefix}text box {number}", None, number))
            elif element.tag in DESCRIBED:
                self.single(element, "paragraph", f"picture description ({self._near(place)})")
            else:
                self.single(element, "paragraph", f"drawing ({self._near(place)})")

    def _near(self, place: _Place) -> str:
        return place.label or f"paragraph {max(1, self._counts['paragraph'])}"

    def _table(self, table: "_Element", place: _Place) -> None:
        self._counts["table"] += 1
        number = self._counts["table"]
        key = f"{place.label}/table"
        self._counts[key] += 1
        name = f"{'inner table' if place.cell else 'table'} {self._counts[key]}"
        prefix = f"{place.label}, {name}" if place.label else name
        row = 0
        for line in _content(table, _ROW):
            properties = child(line, _ROW_PROPERTIES)
            if properties is not None and child(properties, _ROW_GONE) is not None:
                continue
            row += 1
            at = _number(properties, _SKIPPED, 0)
            cells = [cell for cell in _content(line, _CELL) if not _cell_gone(cell)]
            for column, cell in enumerate(cells, 1):
                width = _number(child(cell, _CELL_PROPERTIES), _SPANNED, 1)
                where = Cell(number, row, column, len(cells), range(at, at + width))
                self._flow(cell, _Place(f"{prefix}, row {row}, column {column}", where, place.box))
                at += width


def _content(container: "_Element", wanted: frozenset[str]) -> Iterator["_Element"]:
    """The children with the wanted tags, also those inside content controls, insertions and other wrappers."""
    for element in container:
        if element.tag in wanted:
            yield element
        elif element.tag in _WRAPPERS:
            yield from _content(element, wanted)
        elif element.tag in ALTERNATIVES:
            chosen = alternative(element)
            if chosen is not None:
                yield from _content(chosen, wanted)


def _mark_gone(properties: "_Element | None") -> bool:
    marks = child(properties, _RUN_PROPERTIES) if properties is not None else None
    return marks is not None and child(marks, GONE) is not None


def _cell_gone(cell: "_Element") -> bool:
    properties = child(cell, _CELL_PROPERTIES)
    return properties is not None and child(properties, _CELL_GONE) is not None


def _number(properties: "_Element | None", tags: frozenset[str], default: int) -> int:
    element = child(properties, tags) if properties is not None else None
    value = attribute(element, "val") if element is not None else None
    return int(value) if value is not None and value.isdecimal() and len(value) < _DIGITS else default
