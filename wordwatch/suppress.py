"""What the user has allowed: phrases that are never flagged."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from wordwatch.document import Span
from wordwatch.spotting.normal import normal_text, normalise

_GAP = re.compile(r"[\s_-]")


def allowed(text: str, span: Span, phrases: Sequence[str]) -> str | None:
    """The allowed phrase that ``span`` of ``text`` is a part of, None if there is none.

    Compared without case, and in every spelling that a term may have: its words apart, with hyphens, or written as one.
    """
    if not phrases:
        return None
    # The phrase holds the term, so that it begins not much further away than it is long; what is between its words varies.
    reach = 2 * max(map(len, phrases)) + 50
    start = max(0, span.start - reach)
    around = normalise(text[start : span.end + reach])
    letters = _letters(around.text)
    for phrase in phrases:
        wanted = _letters(normal_text(phrase))
        at = letters.text.find(wanted.text) if wanted.text else -1
        while at >= 0:
            first, last = letters.places[at], letters.places[at + len(wanted.text) - 1]
            found = around.original(first, last + 1)
            begins, ends = found.start + start, found.end + start
            if begins <= span.start and span.end <= ends and _whole(text, begins, ends):
                return phrase
            at = letters.text.find(wanted.text, at + 1)
    return None


class _Letters(NamedTuple):
    """Text as phrases are compared, and for each of its characters the place in the text that it was made of."""

    text: str
    places: tuple[int, ...]


def _letters(text: str) -> _Letters:
    """The text without case and without what may stand between the words of a term. Other signs count: a comma ends a phrase."""
    made = [(letter, at) for at, character in enumerate(text) if not _GAP.match(character) for letter in character.casefold()]
    return _Letters("".join(letter for letter, _ in made), tuple(at for _, at in made))


def _whole(text: str, start: int, end: int) -> bool:
    """Whether no word of the text is cut there."""
    return not (text[start : start + 1].isalnum() and text[max(0, start - 1) : start].isalnum()) and not (
        text[end - 1 : end].isalnum() and text[end : end + 1].isalnum()
    )
