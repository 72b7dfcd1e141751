"""The cheap gate: could this file hold a term at all? Asked of the raw text, markup included, before any parser is imported.

It may say yes for nothing, which costs a parse; it must never say no where the matcher would find a term (tests/test_gate.py holds
that as properties). So between the letters it allows whatever a format may put there: tags, link targets, emphasis, escapes.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from wordwatch.spotting.normal import normal_text
from wordwatch.spotting.terms import compiled, pattern

# Inside "<...>" anything goes, further tags and text included: deleted text and text boxes stand between the halves of a phrase in Word.
_TAGS = r"<(?s:.*)>|\](?:\((?s:.*)\)|\[(?s:.*)\])|"
_MARKS = r"[*_~`\[\]\\\"]|\[\^[^\]\n]*\]|\{[^}\n]*\}"
_HYPHEN = r"-(?:[ \t\r\n>\"*_~`]|\\[nrt])*|"  # at a line end
_HYPHEN_TAGGED = r"-(?:[ \t\r\n>\"*_~`]|\\[nrt]|<(?s:.*)>)*|"
_SPACES = r"\[\^[^\]\n]*\]|\{[^}\n]*\}|[*_~`\[\]\\\" \t\r\n>\-]|&[#\"a-zA-Z0-9]+;?|\\[nrt]"
_ENTITY = re.compile(r"&(?:#|[A-Za-z][A-Za-z0-9]*;)")
# The escapes of JSON and of YAML in double quotation marks.
_ESCAPE = re.compile(
    r"\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|\\u([0-9a-fA-F]{4})|\\x([0-9a-fA-F]{2})|\\U([0-9a-fA-F]{8})|\\[nrt/\"\\]"
)
_DAMAGED = re.compile(r"=[ \t]*[\r\n]|[ÂÃâÄÅ]")
_ROUNDS = 3  # an entity in an escape, an escape in an entity: deeper nests nobody


class Gate:
    """The gate for one set of terms.

    Three steps, because compiling patterns is what costs most on a clean file: the last words of all terms, which are few ("clerk",
    "office"); then every word of the terms that end in one of those; then the few terms all of whose words are there.
    """

    def __init__(self, terms: Sequence[str]) -> None:
        self._terms = [(term, term.split()) for term in map(normal_text, terms)]
        self._last = tuple(dict.fromkeys(words[-1] for _, words in self._terms))
        self._patterns: dict[tuple[bool, tuple[str, ...]], Any] = {}

    def could_hold(self, raw: Iterable[str]) -> bool:
        """Whether any of the raw texts of a file could hold a term."""
        return any(self._search(reading) for text in raw for reading in _readings(text))

    def _search(self, text: str) -> bool:
        if not self._last or not self._found(self._last, text):
            return False
        there = {word: self._found((word,), text) for word in self._last}
        near = [(term, words) for term, words in self._terms if there[words[-1]]]
        there |= {word: self._found((word,), text) for _, words in near for word in words if word not in there}
        whole = tuple(term for term, words in near if all(there[word] for word in words))
        return bool(whole) and self._found(whole, text)

    def _found(self, terms: tuple[str, ...], text: str) -> bool:
        # Text without any markup that may hide other text, which is most text, is searched with a much smaller automaton.
        tagged = "<" in text or "](" in text or "][" in text
        key = tagged, terms
        if key not in self._patterns:
            junk, gap = (_TAGS + _HYPHEN_TAGGED + _MARKS, _TAGS + _SPACES) if tagged else (_HYPHEN + _MARKS, _SPACES)
            self._patterns[key] = compiled([pattern(term, broken=f"(?:{junk})*", gap=f"(?:{gap})*") for term in terms])
        return any(one.search(text) is not None for _, one in self._patterns[key])


def _readings(text: str) -> Iterator[str]:
    """The text as the matcher reads it, and with damage, entities and escapes decoded as often as there are any: they may hide letters."""
    reading = _normal(text)
    yield reading
    mended = _repaired(text)
    if mended != text:
        reading = _normal(mended)  # before it is normalised: of "¼" nothing is left to be read as a byte
        yield reading
    for _ in range(_ROUNDS):
        decoded = reading
        if "\\" in decoded:
            decoded = _ESCAPE.sub(_decoded, decoded)
        if _ENTITY.search(decoded):
            import html

            decoded = html.unescape(decoded)
        decoded = _normal(_repaired(decoded))
        if decoded == reading:
            return
        reading = decoded
        yield reading


def _repaired(text: str) -> str:
    # Hardly any file is damaged, and the patterns that say so take time to compile.
    if "=" not in text and text.isascii():
        return text
    if not _DAMAGED.search(text):
        return text
    from wordwatch.formats.base.damage import repaired

    return repaired(text)


def _normal(text: str) -> str:
    # A soft hyphen must not vanish before the line end after it is known to be one: it may be written as an escape, or as "\\r".
    return normal_text(text.replace("\u00ad", "-"))


def _decoded(match: "re.Match[str]") -> str:
    high, low, *codes = match.group(1, 2, 3, 4, 5)
    if high:
        return chr(0x10000 + ((int(high, 16) & 0x3FF) << 10) + (int(low, 16) & 0x3FF))
    number = next((code for code in codes if code), None)
    if number is None:
        return {"n": "\n", "r": "\r", "t": "\t"}.get(match.group()[1], match.group()[1])
    code = int(number, 16)
    return chr(code) if code < 0xD800 or 0xE000 <= code < 0x110000 else "\ufffd"  # half a surrogate pair is no text
