"""The cheap gate: could this file hold a term at all? Asked of the raw text, markup included, before any parser is imported.

It may say yes for nothing, which costs a parse; it must never say no where the matcher would find a term (tests/test_gate.py holds
that as properties). So between the letters it allows whatever a format may put there: tags, link targets, emphasis, escapes.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from wordwatch.normal import normal_text
from wordwatch.terms import compiled, pattern

# Inside "<...>" anything goes, further tags and text included: deleted text and text boxes stand between the halves of a phrase in Word.
_TAGS = r"<(?s:.*)>|\](?:\((?s:.*)\)|\[(?s:.*)\])|"
_MARKS = r"[*_~`\[\]\\]|\[\^[^\]\n]*\]|\{[^}\n]*\}|-[ \t]*\r?\n[ \t>]*"
_SPACES = r"\[\^[^\]\n]*\]|\{[^}\n]*\}|[*_~`\[\]\\ \t\r\n>\-]|&[a-z]+;?|\\[nrt]"
_ENTITY = re.compile(r"&(?:#|[A-Za-z][A-Za-z0-9]*;)")
_ESCAPE = re.compile(r"\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|\\u([0-9a-fA-F]{4})")


class Gate:
    """The gate for one set of terms."""

    def __init__(self, terms: Sequence[str]) -> None:
        self._terms = tuple(terms)
        self._patterns: dict[bool, Any] = {}

    def could_hold(self, raw: Iterable[str]) -> bool:
        """Whether any of the raw texts of a file could hold a term."""
        if not self._terms:
            return False
        return any(self._search(normal_text(variant)) for text in raw for variant in _readings(text))

    def _search(self, text: str) -> bool:
        # Text without any markup that may hide other text, which is most text, is searched with a much smaller automaton.
        tagged = "<" in text or "](" in text or "][" in text
        if tagged not in self._patterns:
            junk, gap = (_TAGS + _MARKS, _TAGS + _SPACES) if tagged else (_MARKS, _SPACES)
            patterns = [pattern(term, broken=f"(?:{junk})*", gap=f"(?:{gap})*") for term in self._terms]
            self._patterns[tagged] = compiled(patterns)
        return any(one.search(text) is not None for _, one in self._patterns[tagged])


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
        code = int(single, 16)
        return "\ufffd" if 0xD800 <= code < 0xE000 else chr(code)  # half a surrogate pair is no text
    return chr(0x10000 + ((int(high, 16) & 0x3FF) << 10) + (int(low, 16) & 0x3FF))
