"""The names of the fields of a file, whatever is in them: for telling that one which was asked for is in none."""

import json
import re
from collections.abc import Iterator

from wordwatch.errors import ExtractError
from wordwatch.formats.base.decode import decode
from wordwatch.formats.base.fields import normal
from wordwatch.formats.base.lines import line_end
from wordwatch.formats.records import csv_cells

_KEY = re.compile(r'"([^"\\]*(?:\\.[^"\\]*)*)(?:"|\\?\Z)(\s*:)?', re.DOTALL)  # a string; a key if a colon follows
_INDEX = re.compile(r"\[\d+\]")


def names(path: str, data: bytes) -> Iterator[str]:
    """The names of all fields, those without a text included, as far as the file can be read; by their last keys, some more than once."""
    try:
        text = decode(data).text
    except ExtractError:
        return
    suffix = path.lower().rpartition(".")[2]
    if suffix not in ("csv", "tsv"):
        for match in _KEY.finditer(text):
            if match[2]:
                yield _unescaped(match[1])
        return
    end = line_end(text)
    delimiter, at = csv_cells.dialect(text, end, "\t" if suffix == "tsv" else "")
    for row in csv_cells.rows(text, at, delimiter, end):
        for number, cell in enumerate(row, 1):
            yield csv_cells.passage(text, cell, end).text.strip() or f"column {number}"
        return


def last(name: str) -> str:
    """The last key of the path of a field, in the form in which names are compared."""
    return normal(name if not name.strip() else _INDEX.sub("", name).rpartition(".")[2] or name)


def _unescaped(key: str) -> str:
    try:
        return str(json.loads(f'"{key}"', strict=False)) if "\\" in key else key
    except ValueError:
        return key
