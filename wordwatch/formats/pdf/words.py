"""Words on a PDF page with their boxes, as pdfium finds them. Imported only where a PDF file is read: it loads pdfium."""

import ctypes
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from pypdfium2 import raw as pdfium

# No-break spaces stay in the words. U+0002 is pdfium's sign for a hyphen at the end of a line; some versions give U+FFFE.
_WORD = re.compile(r"[^\x00-\x20\x7f\ufffe]+")
_HYPHENS = ("\x02", "\ufffe")
_MARKED = re.compile(r".*[^\W\d](?=\d{1,3}$)", re.DOTALL)
_SMALL = 0.85
_LOWEST = 1.0  # in points: no line is lower
_BOLD = 600
_BOLD_NAMES = ("bold", "black", "heavy")


class Word(NamedTuple):
    """A word and its box in points, turned so that it reads from left to right; ``turn`` counts the quarter turns to the right for that.

    ``hyphen``: it is broken at the end of a line, by a hyphen that is not in its text. ``at`` is the index of its first character.
    """

    text: str
    left: float
    right: float
    bottom: float
    top: float
    turn: int
    hyphen: bool
    at: int


class _Box(NamedTuple):
    left: float
    right: float
    bottom: float
    top: float

    def turned(self, turns: int) -> "_Box":
        """The box after quarter turns of the page to the right."""
        box = self
        for _ in range(turns % 4):
            box = _Box(box.bottom, box.top, -box.right, -box.left)
        return box


def words(page: Any, textpage: Any) -> Iterator[Word]:
    """The words in the order of drawing. Takes the page and its text page as pypdfium2 has them."""
    raw = textpage.raw
    text = _text(raw)
    rotation = page.get_rotation() // 90
    turn = 0
    rectangle = pdfium.FS_RECTF()
    reference = ctypes.byref(rectangle)

    def box(index: int) -> _Box:
        pdfium.FPDFText_GetLooseCharBox(raw, index, reference)
        found = _Box(rectangle.left, rectangle.right, rectangle.bottom, rectangle.top)
        return found.turned(rotation) if rotation else found

    for match in _WORD.finditer(text):
        start, end = match.span()
        hyphen = text[end : end + 1] in _HYPHENS if end < len(text) else False
        first, last = box(start), box(end - 1)
        if end - start > 1:
            along, across = last.left - first.left, last.bottom - first.bottom
            # A word that runs up the page is turned to the right, one that runs down to the left.
            turn = 0 if abs(along) >= abs(across) else 1 if across > 0 else 3
        if turn:
            first, last = first.turned(turn), last.turned(turn)
        mark = _MARKED.match(text, start, end)
        if mark and last.top - last.bottom < _SMALL * (first.top - first.bottom):
            # The number of a footnote, set small right after the word, is no part of the word.
            middle = mark.end()
            yield _word(text[start:middle], first, box(middle - 1).turned(turn), turn, False, start)
            start, first = middle, box(middle).turned(turn)
        yield _word(text[start:end], first, last, turn, hyphen, start)


def _text(raw: Any) -> str:
    """The characters of the page, one for each index that pdfium counts: a character beyond U+FFFF as two halves in most versions."""
    count = pdfium.FPDFText_CountChars(raw)
    units = (ctypes.c_ushort * (count + 1))()
    pdfium.FPDFText_GetText(raw, 0, count, units)
    text = bytes(units)[: 2 * count].decode("utf-16-le", "surrogatepass")
    # U+FFFE may be a hyphen at a line end or a letter that the font does not name: only the single characters tell.
    if len(text) != count or "\ufffe" in text:
        text = "".join([chr(pdfium.FPDFText_GetUnicode(raw, index)) for index in range(count)])
    return text


def _word(text: str, first: _Box, last: _Box, turn: int, hyphen: bool, at: int) -> Word:
    if not text.isascii():
        # pdfium counts in UTF-16 units.
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    left, right = min(first.left, last.left), max(first.right, last.right)
    bottom, top = min(first.bottom, last.bottom), max(first.top, last.top)
    # Some fonts do not say how high their letters are.
    return Word(text, left, right, bottom, max(top, bottom + _LOWEST), turn, hyphen, at)


def is_bold(textpage: Any, word: Word) -> bool:
    """Whether the word is set in bold letters, by the weight or by the name of its font."""
    if pdfium.FPDFText_GetFontWeight(textpage.raw, word.at) >= _BOLD:
        return True
    name = ctypes.create_string_buffer(128)
    pdfium.FPDFText_GetFontInfo(textpage.raw, word.at, name, 128, None)
    return any(part in name.value.decode("utf-8", "replace").casefold() for part in _BOLD_NAMES)
