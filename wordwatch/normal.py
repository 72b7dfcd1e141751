"""Text as the matcher reads it, with a map back to the text as it is written.

Dashes of every kind become "-", spaces of every kind a space; soft hyphens and zero-width characters vanish; compatibility
characters (ligatures, full-width and styled letters) become what they stand for (NFKC). Offsets are code points.
"""

import re
import unicodedata
from typing import NamedTuple

from wordwatch.document import Span

_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
_INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
_SPECIAL = re.compile(f"[{_DASHES}{_INVISIBLE}]")
# A hyphenated line end as PDF and typeset text show it: the soft hyphen disappears together with the break, so that the word is whole.
_BROKEN_LINE = re.compile("\u00ad[ \t]*\r?\n[ \t]*")
_INVISIBLE_ONE = re.compile(f"[{_INVISIBLE}]")
# One character with the marks that combine with it: the unit that may be normalised by itself.
_CLUSTER = re.compile(r"[\x00-\x7f]+(?![^\x00-\x7f])|(?s:.)[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f]*")


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


def normalise(text: str) -> Normal:
    """Normalise ``text`` for matching. Text without special characters is returned as it is."""
    if text.isascii() or (not _SPECIAL.search(text) and unicodedata.is_normalized("NFKC", text)):
        return Normal(text)
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []

    def put(piece: str, start: int, end: int) -> None:
        out.append(piece)
        starts.extend([start] * len(piece))
        ends.extend([end] * len(piece))

    at = 0
    while at < len(text):
        broken = _BROKEN_LINE.match(text, at)
        if broken:
            at = broken.end()
            continue
        cluster = _CLUSTER.match(text, at)
        if cluster is None:  # pragma: no cover - the pattern matches any one character
            raise AssertionError(f"no character at {at}")
        found, end = cluster.group(), cluster.end()
        if found.isascii():
            out.append(found)
            starts.extend(range(at, end))
            ends.extend(range(at + 1, end + 1))
        elif found[0] in _DASHES:
            put("-", at, end)
        elif not _INVISIBLE_ONE.match(found):
            put(unicodedata.normalize("NFKC", found), at, end)
        at = end
    return Normal("".join(out), tuple(starts), tuple(ends))
