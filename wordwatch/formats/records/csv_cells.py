"""The cells of a CSV text with the place of every character.

Cells are what the standard library's ``csv`` reads (quotes doubled inside of quotes, line ends allowed there), with one liberty:
blanks before an opening quote are skipped. The delimiter is the one that cuts the rows most evenly; ``csv.Sniffer`` also counts letters
and is misled by prose.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from wordwatch.formats.base.tiling import Passage, Tiling, verbatim

_DELIMITERS = ",;\t|"
_SAMPLE_ROWS = 200
_DECLARED = re.compile(r"sep=(.)(?:\r?\n|\r)", re.IGNORECASE)  # how spreadsheets are told the delimiter
_QUOTED = re.compile(r'"([^"]*(?:""[^"]*)*)(?:"|\Z)')
_BLANK_QUOTED = re.compile(r'[ ]+"([^"\r\n]*(?:""[^"\r\n]*)*)"')
_DERIVED = re.compile(r'""|\r\n')
_DERIVED_OLD = re.compile(r'""|\r')


class Cell(NamedTuple):
    """A cell: characters ``start`` up to ``end`` of the text, in quotes that are not among them if ``quoted``.

    ``rest`` up to ``rest_end`` is what stands between a closing quote and the delimiter: by rights nothing, but it belongs to the value.
    """

    start: int
    end: int
    quoted: bool = False
    rest: int = 0
    rest_end: int = 0


def dialect(text: str, line_end: str, prefer: str = "") -> tuple[str, int]:
    """The delimiter, "" if there is one column only, and where the first row begins. ``prefer`` wins if the first row has it."""
    declared = _DECLARED.match(text)
    if declared:
        return declared[1], declared.end()
    best = (0.0, 0)
    found = ""
    for delimiter in prefer + _DELIMITERS:
        widths = [len(row) for row in islice(rows(text, 0, delimiter, line_end), _SAMPLE_ROWS)]
        if not widths or widths[0] < 2:
            continue  # a delimiter stands in the header too
        if delimiter == prefer:
            return delimiter, 0
        width, count = Counter(widths).most_common(1)[0]
        evenness = (count / len(widths), width) if width > 1 else (0.0, width)
        if evenness > best:
            best, found = evenness, delimiter
    return found, 0


def rows(text: str, at: int, delimiter: str, line_end: str) -> Iterator[list[Cell]]:
    """The rows of the text from ``at`` on, blank lines left out."""
    stop = re.compile(f"[{re.escape(delimiter)}{line_end}]")
    row: list[Cell] = []
    while at < len(text):
        quoted = _QUOTED.match(text, at)
        if quoted is None:
            spaced = _BLANK_QUOTED.match(text, at)
            if spaced and text[spaced.end() : spaced.end() + 1] in ("", delimiter, "\r", "\n"):
                quoted = spaced
        stopped = stop.search(text, quoted.end() if quoted else at)
        end = stopped.start() if stopped else len(text)
        last = end - 1 if line_end == "\n" and text[end - 1 : end + 1] == "\r\n" else end
        if quoted is None:
            row.append(Cell(at, max(at, last)))
        else:
            row.append(Cell(*quoted.span(1), True, quoted.end(), max(quoted.end(), last)))
        at = end + 1
        if end == len(text) or text[end] == line_end:
            if len(row) > 1 or row[0].quoted or row[0].start < row[0].end:
                yield row
            row = []
        elif at == len(text):
            row.append(Cell(at, at))  # the text ends with a delimiter
    if row:
        yield row


def passage(text: str, cell: Cell, line_end: str) -> Passage:
    r"""The value of a cell; a doubled quote and a ``\r\n`` are pieces that are not verbatim."""
    start, end = cell.start, cell.end
    if not cell.quoted:
        return verbatim(text, start, end)
    tiling = Tiling(text)
    if text.find('"', start, end) >= 0 or text.find("\r", start, end) >= 0:
        for match in (_DERIVED if line_end == "\n" else _DERIVED_OLD).finditer(text, start, end):
            tiling.verbatim(start, match.start())
            start = match.end()
            tiling.derived('"' if match[0] == '""' else "\n", match.start(), start)
    tiling.verbatim(start, end)
    tiling.verbatim(cell.rest, cell.rest_end)
    return tiling.passage()
