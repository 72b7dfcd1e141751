"""The cheap gate: could this file hold a term at all? Asked of the raw text, markup included, before any parser is imported.

It may say yes for nothing, which costs a parse; it must never say no where the matcher would find a term (tests/test_gate.py holds
that as properties). So between the letters it allows whatever a format may put there: tags, link targets, emphasis, escapes.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from wordwatch.normal import normalise
from wordwatch.terms import compiled, pattern

# Inside "<...>" anything goes, further tags and text included: deleted text and text boxes stand between the halves of a phrase in Word.
_JUNK = r"(?:<(?s:.*)>|\](?:\((?s:.*)\)|\[(?s:.*)\])|[*_~`\[\]\\]|-[ \t]*\n)*"
_GAP = r"(?:<(?s:.*)>|\](?:\((?s:.*)\)|\[(?s:.*)\])|[*_~`\[\]\\ \t\r\n>\-]|&[a-z]+;?|\\[nrt])*"
_ENTITY = re.compile(r"&(?:#|[A-Za-z][A-Za-z0-9]*;)")
_ESCAPE = re.compile(r"\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|\\u([0-9a-fA-F]{4})")


class Gate:
    """The gate for one set of terms."""

    def __init__(self, terms: Sequence[str]) -> None:
        self._terms = tuple(terms)
        self._pattern: Any = None

    def could_hold(self, raw: Iterable[str]) -> bool:
        """Whether any of the raw texts of a file could hold a term."""
        if not self._terms:
            return False
        if self._pattern is None:
            self._pattern = compiled(pattern(term, broken=_JUNK, gap=_GAP) for term in self._terms)
        return any(self._pattern.search(normalise(variant).text) is not None for text in raw for variant in _readings(text))


def _readings(text: str) -> Iterable[str]:
    """The text as it is and, where it has entities or escapes, with these decoded: they may stand for letters."""
    yield text
    if _ENTITY.search(text):
        import html

        text = html.unescape(text)
        yield text
    if "\\u" in text:
        yield _ESCAPE.sub(_decoded, text)


def _decoded(match: "re.Match[str]") -> str:
    high, low, single = match.groups()
    if single:
        return chr(int(single, 16))
    return chr(0x10000 + ((int(high, 16) & 0x3FF) << 10) + (int(low, 16) & 0x3FF))
