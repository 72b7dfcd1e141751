"""Lines of text on a PDF page, put together from its words and where they stand.

A PDF page has no lines: it has characters with boxes, in the order in which they were drawn. Words are on one line if they stand side by
side; a gap wider than any space parts the columns of a page and the cells of a table.
"""

import re
from collections.abc import Iterable
from itertools import pairwise
from statistics import median

from wordwatch.formats.pdf.words import Word

# Signs that are nothing but bullets, those of symbol fonts among them; and numbers, letters and dashes, which may belong to a sentence.
_BULLET = re.compile(r"[•●○▪▫■□◦‣⁃∙·\uf000-\uf0ff]")
_NUMBER = re.compile(r"\(?(?:\d{1,2}|[A-Za-z]|[ivx]{1,4}|[IVX]{1,4})[.)]|\d{1,2}(?:\.\d{1,2})+[.)]?|[-–—*o]")

# In heights of the line: a gap above _GAP is no space, unless the line is stretched and all its spaces are about as wide; above _WIDEST
# none is; after a bullet it may be _BULLET_GAP.
_GAP = 0.8
_WIDEST = 2.0
_STRETCHED = 1.5
_STRETCHED_GAPS = 6
_BULLET_GAP = 4.0
# The lines of two columns seldom stand at the same height; those of one column are at least this far apart.
_ROW = 0.7


class Line:
    """Words side by side. ``number`` and ``column``, from 1, are its place on the page; ``bold``: all of it is set in bold letters.

    ``bottom``, ``top`` and ``height`` (in points) are those of most of its letters, once it is finished.
    """

    __slots__ = ("bold", "bottom", "column", "height", "left", "listed", "number", "numbered", "right", "text", "top", "turn", "words")

    def __init__(self, words: list[Word]) -> None:
        first = words[0]
        self.words = words
        self.number = self.column = 1
        self.bold = False
        self.turn = first.turn
        self.left = min(word.left for word in words)
        self.right = max(word.right for word in words)
        self.bottom, self.top = _usual(words)
        self.height = self.top - self.bottom
        # A hyphen that does not end the line after all is an ordinary hyphen.
        self.text = "".join([word.text + ("-" if word.hyphen else " ") for word in words[:-1]]) + words[-1].text
        self.listed = _BULLET.fullmatch(first.text) is not None
        self.numbered = _NUMBER.fullmatch(first.text) is not None

    @property
    def hyphen(self) -> bool:
        """Whether the last word is broken at the end of the line."""
        return self.words[-1].hyphen


def lines(words: Iterable[Word]) -> list[Line]:
    """The lines of a page in the order of drawing; turned ones from top to bottom, because pdfium turns their order as well."""
    rows: list[list[Word]] = []
    tallest: Word | None = None
    for word in words:
        if tallest is not None and _goes_on(rows[-1], tallest, word):
            rows[-1].append(word)
            tallest = max(tallest, word, key=_height)
        else:
            rows.append([word])
            tallest = word
    found = [Line(part) for row in rows for part in _parted(row)]
    _number(found)
    if any(line.turn for line in found):
        found.sort(key=lambda line: (line.turn, -line.bottom) if line.turn else (0, 0))
    return found


def beside(one: Word | Line, other: Word | Line) -> bool:
    """Whether the two stand at one height of the page."""
    overlap = min(one.top, other.top) - max(one.bottom, other.bottom)
    return one.turn == other.turn and overlap >= 0.5 * min(one.top - one.bottom, other.top - other.bottom)


def _height(word: Word) -> float:
    return word.top - word.bottom


def _gap(left: Word, right: Word) -> float:
    # In scripts that run from right to left the next word stands on the left.
    return max(right.left - left.right, left.left - right.right)


def _is_marker(words: list[Word]) -> bool:
    return len(words) == 1 and (_BULLET.fullmatch(words[0].text) or _NUMBER.fullmatch(words[0].text)) is not None


def _goes_on(row: list[Word], tallest: Word, word: Word) -> bool:
    height = _height(tallest)
    gap = _gap(row[-1], word)
    return -height < gap <= _BULLET_GAP * height and beside(tallest, word) and (gap <= _WIDEST * height or _is_marker(row))


def _parted(row: list[Word]) -> list[list[Word]]:
    """The row, parted where a gap is too wide for a space."""
    gaps = [_gap(left, right) for left, right in pairwise(row)]
    widest = _GAP * max(map(_height, row))
    if not gaps or max(gaps) <= widest:
        return [row]
    if len(gaps) >= _STRETCHED_GAPS:
        widest = max(widest, _STRETCHED * median(gaps))
    parts = [[row[0]]]
    for word, gap in zip(row[1:], gaps, strict=True):
        if gap <= widest or _is_marker(parts[-1]):
            parts[-1].append(word)
        else:
            parts.append([word])
    return parts


def _usual(words: list[Word]) -> tuple[float, float]:
    """Bottom and top of most of the letters: bullets, large initials and footnote marks do not count."""
    if len(words) == 1:
        return words[0].bottom, words[0].top
    half = sum(len(word.text) for word in words) / 2
    for word in sorted(words, key=_height):
        half -= len(word.text)
        if half <= 0:
            break
    return word.bottom, word.top


def _number(found: list[Line]) -> None:
    """Number the lines from the top of the page, as a reader would: what stands at about one height is one line, from left to right."""
    rows: list[list[Line]] = []
    for line in sorted(found, key=lambda line: (line.turn, -line.bottom - line.top)):
        first = rows[-1][0] if rows else None
        if (
            first
            and first.turn == line.turn
            and first.bottom + first.top - line.bottom - line.top < 2 * _ROW * min(first.height, line.height)
        ):
            rows[-1].append(line)
        else:
            rows.append([line])
    for number, row in enumerate(rows, 1):
        column = 1
        for line in sorted(row, key=lambda line: line.left):
            line.number, line.column = number, column
            column += len(line.text) + 1
