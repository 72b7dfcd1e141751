"""Text as the matcher reads it, with a map back to the text as it is written.

Dashes of every kind become "-", spaces of every kind a space; soft hyphens and zero-width characters vanish, and so does a hyphen at a
line end together with the break (or the break alone: a hyphen there can be read both ways); compatibility
characters (ligatures, full-width and styled letters) become what they stand for (NFKC). Offsets are code points.
"""

import re
import unicodedata
from functools import cache
from typing import NamedTuple

from wordwatch.document import Span

_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
_INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
_MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f"
_SPECIAL = f"[{_DASHES}{_INVISIBLE}]"
_VANISHING = f"[{_INVISIBLE}]"
# A hyphenated line end, then one character with the marks that combine with it: the unit that may be normalised by itself.
_BROKEN = r"(?<=[^\W\d_])[-\u00ad\u2010][ \t]*\r?\n[ \t>]*(?=[^\W\d_])"
_UNIT = rf"({_BROKEN})|[^\x00-\x7f][{_MARKS}]*|[\x00-\x7f][{_MARKS}]+"
# Compiled when first needed: most files are plain text, and these classes of characters take longer to compile than such a file to read.
_compiled = cache(re.compile)


class Normal(NamedTuple):
    """Normalised ``text``; character i of it comes from ``starts[i]`` up to ``ends[i]`` of the original (None: one to one)."""

    text: str
    starts: tuple[int, ...] | None = None
    ends: tuple[int, ...] | None = None

    def original(self, start: int, end: int) -> Span:
        """The span of the original text that characters ``start`` to ``end`` of the normalised text stand for."""
        if self.starts is None or self.ends is None:
            return Span(start, end)
        if start == end:
            at = self.starts[start] if start < len(self.starts) else (self.ends[-1] if self.ends else 0)
            return Span(at, at)
        return Span(self.starts[start], self.ends[end - 1])


def normalise(text: str, *, apart: bool = False) -> Normal:
    """Normalise ``text`` for matching, with the map. Text without special characters is returned as it is.

    With ``apart`` a hyphen at a line end stays, and only the break vanishes: "back-office-" and "related" in the next line.
    """
    if _plain(text):
        return Normal(text)
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for match in _compiled(_UNIT).finditer(text):
        start, end = match.span()
        out.append(text[at:start])
        starts.extend(range(at, start))
        ends.extend(range(at + 1, start + 1))
        shown = "-" if apart and match.group(1) is not None and match.group()[0] != "\u00ad" else _shown(match)
        out.append(shown)
        starts.extend([start] * len(shown))
        ends.extend([end] * len(shown))
        at = end
    out.append(text[at:])
    starts.extend(range(at, len(text)))
    ends.extend(range(at + 1, len(text) + 1))
    return Normal("".join(out), tuple(starts), tuple(ends))


def normal_text(text: str) -> str:
    """The text of ``normalise(text)`` without the map, which a whole file does not need."""
    return text if _plain(text) else _compiled(_UNIT).sub(_shown, text)


def _plain(text: str) -> bool:
    if "-" in text and re.search(_BROKEN, text):
        return False
    return text.isascii() or (not _compiled(_SPECIAL).search(text) and unicodedata.is_normalized("NFKC", text))


def _shown(match: "re.Match[str]") -> str:
    found = "" if match.group(1) is not None else _compiled(_VANISHING).sub("", match.group())
    if not found:
        return ""
    return "-" if found[0] in _DASHES else unicodedata.normalize("NFKC", found)
