"""Records: JSON, JSON Lines, CSV and TSV. Every string with a letter in it is a block, named by its field, or several if it has markup.

Record n is the n-th JSON value of a JSON Lines file, the n-th element of a JSON array, the n-th row below the header of a table;
blank lines do not count. A JSON object that is no list of records is read field by field, without record numbers. Indices in paths
count from 0 as in JSON: "jobs[0].title". Line and column count within the value of the field.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from typing import TYPE_CHECKING, NamedTuple

from wordwatch.document import Block, Document, Kind, Location, Span
from wordwatch.errors import ExtractError
from wordwatch.formats.base import Options
from wordwatch.formats.base.decode import decode
from wordwatch.formats.base.decode import peek as peek_text
from wordwatch.formats.base.fields import is_wanted, kind, shortened
from wordwatch.formats.base.lines import line_end
from wordwatch.formats.base.tiling import Passage

if TYPE_CHECKING:
    from wordwatch.formats.base.markup.field import Part
    from wordwatch.formats.records.values import Values

_LETTER = re.compile(r"[^\W\d_]")
_HEADER = "header"  # the group of the header cells of a table


MAX_VALUES = 1_000_000
"""The most values that are read of one file: fifty thousand records of twenty fields."""


class _Field(NamedTuple):
    """The value of a field; kind, label and group are those of its blocks."""

    passage: Passage
    kind: Kind
    label: str
    group: int | str | None


def peek(data: bytes) -> Iterable[str] | None:
    """The whole text, escapes as they are; None where its encoding has to be guessed. Raises ExtractError for binary data."""
    return peek_text(data)


def extract(path: str, data: bytes, options: Options) -> Document:
    """The fields of all records.

    Raises ExtractError for binary data, for what is not JSON, with line and column, and for more values than is safe.
    """
    from wordwatch.formats.base.markup.field import Part
    from wordwatch.formats.records.values import Values

    decoded = decode(data)
    suffix = path.lower().rpartition(".")[2]
    if suffix in ("csv", "tsv"):
        fields = _table(decoded.text, "\t" if suffix == "tsv" else "", options)
    else:
        fields = _json(decoded.text, suffix == "json", options)
    source, blocks = Values(decoded), list[Block]()
    for group, run in groupby(fields, key=lambda field: field.group):
        same = list(islice(run, MAX_VALUES + 2))
        matters = options.matters is None or any(options.matters(field.passage.text) for field in same)
        for passage, sort, label, _ in same:
            found = _parts(passage, sort) if matters else [Part(sort, passage)]
            if len(found) != 1 or found[0].passage is not passage:
                source.keep(passage)
            if (above := len(blocks)) > MAX_VALUES:
                raise ExtractError(f"holds more than {MAX_VALUES:,} values, which is more than is safe to read: split it")
            for part in found:
                lead = tuple(above + index for index in part.lead)
                blocks.append(Block(*part.passage[:2], part.kind, label, group, lead, part.passage.emphasis))
    return Document(path, "records", tuple(blocks), source)


def locate(document: Document, block: Block, span: Span) -> Location:
    """Record, field, and line and column within the value of the field."""
    source: Values = document.source
    (line, column), (end_line, end_column) = source.places(block, span)
    record = block.group if isinstance(block.group, int) else None
    place = f"record {record}" if record else "header row" if block.group == _HEADER else ""
    label = ", ".join(filter(None, (place, f'field "{block.label}"' if block.label else "")))
    return Location(line, column, end_line, end_column, None, record, block.label or None, label or f"line {line}")


def _parts(passage: Passage, kind: Kind) -> "list[Part]":
    from wordwatch.formats.base.markup.field import Part, parts, title

    if kind == "field":
        return parts(passage, kind)
    return [Part(kind, title(passage) if kind in ("title", "headline") else passage)]


def _json(text: str, whole: bool, options: Options) -> Iterator[_Field]:
    from wordwatch.formats.records import json_strings

    # A list of records is one JSON value over many lines or one JSON value a line, whatever the file is called.
    values = _value_spans(text, whole)
    problem = next(filter(None, (json_strings.error(text, *span) for span in values)), "")
    if problem:
        whole = not whole
        values = _value_spans(text, whole)
        if any(json_strings.error(text, *span) for span in values):
            raise ExtractError(problem)
    for number, span in enumerate(values, 1):
        for string in json_strings.strings(text, *span, record=None if whole else number):
            if is_wanted(string.path, string.key, options) and _LETTER.search(text, string.start, string.end):
                passage = json_strings.passage(text, string.start, string.end)
                if _LETTER.search(passage.text):  # and not only in an escape
                    yield _Field(passage, kind(string.key, options), string.path, string.group)


def _value_spans(text: str, whole: bool) -> list[tuple[int, int]]:
    if whole:
        return [(0, len(text))] if text.strip() else []
    # A byte order mark in the middle is what is left of a file that another one was appended to.
    return [match.span() for match in re.finditer(r"[^\s\ufeff][^\n]*", text)]


def _table(text: str, prefer: str, options: Options) -> Iterator[_Field]:
    from wordwatch.formats.records import csv_cells

    end = line_end(text)
    delimiter, at = csv_cells.dialect(text, end, prefer)
    names: list[str] = []
    for record, row in enumerate(csv_cells.rows(text, at, delimiter, end)):
        if not record:
            names = [shortened(csv_cells.passage(text, cell, end).text.strip()) for cell in row]
        for number, cell in enumerate(row):
            name = (names[number] if number < len(names) else "") or f"column {number + 1}"
            if not _LETTER.search(text, cell.start, max(cell.end, cell.rest_end)) or not is_wanted(name, name, options):
                continue
            passage = csv_cells.passage(text, cell, end)
            if record:
                yield _Field(passage, kind(name, options), name, record)
            else:
                yield _Field(passage, "heading", name, _HEADER)
