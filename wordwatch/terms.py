"""How a term is spelled: from the one form in a rule to a pattern for all of its forms.

The convention: a rule gives a term in lower case, singular, with single spaces ("back office"). Found are then, in any case, the
words apart, hyphenated or closed ("back office", "back-office", "BackOffice"), over a line end, with markup or a tag between the
words, broken by a hyphen at a line end, and in the plural. A term never starts or ends inside a word.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from wordwatch.document import Span
from wordwatch.normal import normalise

if TYPE_CHECKING:
    import re2

# A word may be broken by a hyphen at the line end; what may stand between two words of a term in running text. Marks and tags are
# there because record fields and plain text often hold Markdown or HTML.
_BREAK = r"(?:-[ \t]*\n[ \t>]*)?"
_MARK = r"(?:[*_~]{1,3}|</?[A-Za-z][^<>]{0,80}>)*"
_SPACE = r"(?:&nbsp;|&#160;|&#x[aA]0;|&shy;|[ ]{1,3}|[ \t]*\n[ \t]*(?:>[ \t]*)*)"
_GAP = rf"(?:{_MARK}(?:{_SPACE}|-|{_SPACE}-|-{_SPACE})?{_MARK})"
_NOUN_ENDINGS = {"y": "(?:y|ies)", "s": "s(?:es)?", "x": "x(?:es)?", "h": "h(?:es)?"}


class Hit(NamedTuple):
    """Term number ``term`` stands at ``span`` of the text."""

    term: int
    span: Span


def pattern(term: str, *, broken: str = _BREAK, gap: str = _GAP) -> str:
    """An RE2 pattern for all spellings of ``term``."""
    words = [[_escape(letter) for letter in word] for word in term.split()]
    last = words[-1][-1]
    words[-1][-1] = _NOUN_ENDINGS.get(last, last + "s?")
    return gap.join(broken.join(word) for word in words)


def compiled(patterns: Iterable[str]) -> "re2._Regexp[str]":
    """One case-insensitive RE2 pattern, each of ``patterns`` a group of its own number."""
    import re2

    options = re2.Options()
    options.case_sensitive = False
    options.longest_match = True  # "back officer", not the "back office" in it
    options.max_mem = 64 << 20
    return re2.compile("|".join(f"({one})" for one in patterns), options)


class Terms:
    """All terms of a run, to be found in the text of a block."""

    def __init__(self, terms: Sequence[str]) -> None:
        self._terms = tuple(terms)
        self._pattern: Any = None

    def find(self, text: str) -> Iterator[Hit]:
        """Every occurrence in ``text``, in order; spans are code points of ``text`` as it is written."""
        if not self._terms:
            return
        if self._pattern is None:
            self._pattern = compiled(pattern(term) for term in self._terms)
        normal = normalise(text)
        seen, at = normal.text, 0
        while at < len(seen):
            match = self._pattern.search(seen, at)
            if match is None:
                return
            start, end = match.span()
            if (start and seen[start - 1].isalnum()) or (end < len(seen) and seen[end].isalnum()):
                at = start + 1
                continue
            yield Hit(match.lastindex - 1, normal.original(start, end))
            at = end


def _escape(letter: str) -> str:
    return letter if letter.isalnum() else "\\" + letter
