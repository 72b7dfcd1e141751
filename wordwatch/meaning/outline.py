"""The outline of a text as lines: fences of code, backticks, and the rows of tables in plain characters.

Each is worked out once for a text, so that of many occurrences in one text not each reads it from its start.
"""

import re
from bisect import bisect_left
from functools import lru_cache

_FENCE = re.compile(r"^[ \t]*(?:```|~~~)", re.MULTILINE)
_TICK = re.compile(r"(?<!\w)`|`(?!\w)")  # not the apostrophe of "customer`s"
_BAR = re.compile(r"\|")
_TABLE_RULE = re.compile(r"^[ \t:|-](?=[^|]*\|)[ \t:|-]*$")


@lru_cache(maxsize=8)
def places(pattern: re.Pattern[str], text: str) -> list[int]:
    """Where the matches begin."""
    return [match.start() for match in pattern.finditer(text)]


def in_fence(text: str, at: int) -> bool:
    """Whether the line with ``at`` stands in fenced code."""
    return bisect_left(places(_FENCE, text), text.rfind("\n", 0, at) + 1) % 2 == 1


@lru_cache(maxsize=512)
def in_row(text: str, start: int, end: int) -> bool:
    """Whether the line from ``start`` to ``end`` is a row of a table."""
    return is_row(text[start:end])


def is_row(line: str) -> bool:
    """Whether a line is a row of a table, and none of code."""
    return line.count("|") >= 2 and not re.search(r"\|\||\w\|\w+\(", line)


@lru_cache(maxsize=8)
def tops(text: str) -> dict[int, int]:
    """Where the table begins that each row belongs to, by the start of the row."""
    tops: dict[int, int] = {}
    start, top = 0, 0
    for line in text.split("\n"):
        if "|" not in line or not (is_row(line) or _TABLE_RULE.match(line)):
            top = start + len(line) + 1
        else:
            tops[start] = top
        start += len(line) + 1
    return tops


@lru_cache(maxsize=8)
def cells(text: str, start: int) -> list[str]:
    """The cells of the row that begins at ``start``."""
    end = text.find("\n", start)
    return [cell.strip() for cell in text[start : len(text) if end < 0 else end].split("|")]


def ticked(text: str, at: int) -> bool:
    """Whether a backtick is open before ``at`` in its line."""
    ticks = places(_TICK, text)
    return (bisect_left(ticks, at) - bisect_left(ticks, text.rfind("\n", 0, at) + 1)) % 2 == 1


def column(text: str, start: int, at: int) -> int:
    """The column of a table that ``at`` stands in, in the row from ``start`` on."""
    bars = places(_BAR, text)
    return bisect_left(bars, at) - bisect_left(bars, start)
