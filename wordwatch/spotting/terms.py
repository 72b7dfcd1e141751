"""How a term is spelled: from the one form in a rule to a pattern for all of its forms.

The convention: a rule gives a term in lower case, singular, with single spaces ("back office"). Found are then, in any case, the
words apart, hyphenated or closed ("back office", "back-office", "BackOffice"), over a line end or with an underscore between the
words, broken by a hyphen at a line end, and in the plural. A term never starts inside a word, and ends inside one only where it is
written closed and so begins a compound ("Backofficemitarbeiter"): the occurrence is then the whole compound.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from wordwatch.document import Span
from wordwatch.spotting.normal import normal_text, normalise

if TYPE_CHECKING:
    import re2

# What may stand between two words of a term in running text, out of which the formats have taken all markup.
# The lines of a quoted mail begin with ">".
_SPACE = r"(?: {1,3}|[ \t]*\n[ \t]*(?:>[ \t]*)*)"
_GAP = rf"(?:_*(?:{_SPACE}-?|-{_SPACE}?)?_*)"
_NOUN_ENDINGS = {"y": "(?:ys?|ies)", "s": "s(?:es)?", "x": "x(?:es)?", "h": "h(?:es)?"}
_AT_ONCE = 40


class Hit(NamedTuple):
    """Term number ``term`` stands at ``span`` of the text."""

    term: int
    span: Span


def pattern(term: str, *, broken: str = "", gap: str = _GAP) -> str:
    """An RE2 pattern for all spellings of ``term``; ``broken`` may stand between letters, ``gap`` between words."""
    words = [[_escape(letter) for letter in word] for word in term.split()]
    last = words[-1][-1]
    words[-1][-1] = _NOUN_ENDINGS.get(last, last + "s?")
    return gap.join(broken.join(word) for word in words)


def compiled(patterns: Sequence[str]) -> "list[tuple[int, re2._Regexp[str]]]":
    """RE2 patterns without case for all of ``patterns`` together, each with one group; and the number of the first one in each.

    Several, because the automaton of very many terms would not fit its memory and fall back to a slow one.
    """
    import re2

    options = re2.Options()
    options.case_sensitive = False
    options.longest_match = True  # "back officer", not the "back office" in it
    options.log_errors = False
    options.max_mem = 64 << 20
    return [(first, re2.compile("|".join(patterns[first : first + _AT_ONCE]), options)) for first in range(0, len(patterns), _AT_ONCE)]


class Terms:
    """All terms of a run, to be found in the text of a block."""

    def __init__(self, terms: Iterable[str]) -> None:
        self._terms = tuple(normal_text(term) for term in terms)
        self._patterns: Any = None

    def find(self, text: str) -> Iterator[Hit]:
        """Every occurrence in ``text``, in order, without overlaps, the longest first; spans are those of ``text`` as it is written."""
        if self._patterns is None:
            # The compounds come last, so that "Backofficers" is the plural of the one term and no compound of the other.
            self._patterns = compiled([_bounded(term, forms(term)) for forms in (pattern, _compound) for term in self._terms])
        joined, apart = normalise(text), normalise(text, apart=True)
        found = [
            (normal.original(start, end), term)
            for normal in ([joined] if joined.text == apart.text else [joined, apart])
            for first, one in self._patterns
            for start, end, term in _search(normal.text, first, one)
        ]
        end = 0
        for span, term in sorted(found, key=lambda hit: (hit[0].start, -hit[0].end, hit[1])):
            if span.start >= end:
                yield Hit(term % len(self._terms), span)
                end = span.end


def _search(text: str, first: int, one: Any) -> Iterator[tuple[int, int, int]]:
    """The matches of one compiled pattern as start, end and number of the term."""
    for match in one.finditer(text):
        start, end = match.span(match.lastindex)
        # RE2 knows the boundaries of ASCII words; other letters are looked at here.
        if not (start and text[start - 1].isalnum()) and not text[end : end + 1].isalnum():
            yield start, end, first + match.lastindex - 1


def _compound(term: str) -> str:
    """The pattern of a compound that begins with ``term`` as one word; one that matches nothing where the term is one word already."""
    closed = term.replace(" ", "")
    return f"{closed}\\pL\\pL+" if " " in term and closed.isalpha() else r"[^\x00-\x{10FFFF}]"


def _bounded(term: str, forms: str) -> str:
    """The pattern between word boundaries. An underscore may be emphasis. RE2 knows the boundaries of ASCII words only; see _search."""
    left, right = (r"(?:\b|_)" if letter.isascii() and letter.isalnum() else "" for letter in (term[0], term[-1]))
    return f"{left}({forms}){right}"


def _escape(letter: str) -> str:
    return letter if letter.isalnum() or not letter.isascii() else "\\" + letter
