"""A guess at the language of a few words, from frequent words, letters, and the marks of job advertisements.

What is known of each language is given by whoever asks.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Protocol

# A single letter beside a slash, a bracket or a point is an ending or an initial and no word: "Impiegato/a".
_WORD = re.compile(r"[^\W\d_]{2,}|(?<![^\W_])(?<![/(:*·.])[^\W\d_](?![^\W_])(?![/).])")


class Telling(Protocol):
    """What tells a language: frequent words, letters that its neighbours have not, marks that count twice, groups of letters."""

    @property
    def words(self) -> frozenset[str]: ...  # noqa: D102
    @property
    def letters(self) -> str: ...  # noqa: D102
    @property
    def marks(self) -> tuple[str, ...]: ...  # noqa: D102
    @property
    def spellings(self) -> tuple[str, ...]: ...  # noqa: D102


_LETTERS_ONLY = re.compile(r"[^\W\d_]+")
_LETTERS = re.compile(r"(?i)\([mwfdxhiv][ ]?(?:[/|,][ ]?[mwfdxhiv*][ ]?){1,3}\)")


def guess(text: str, around: str, known: Mapping[str, Telling], default: str) -> str:
    """The code of the language of ``text`` among the ``known``; the ``default`` where the words tell nothing, as for a bare title.

    Where a short text tells little, or as much for two languages, what stands ``around`` it decides.
    """
    leading, score, least = _best(text, known, default)
    if score - least < 2 and least < 2 and around:
        near, near_score, near_least = _best(around, known, default)
        if near[0] == leading[0] or score <= least:
            return near[0] if near_score > near_least + 1 else default
    if score <= least:
        return default
    return leading[0] if len(leading) == 1 else max(leading, key=lambda code: _known(around, known[code]))


def likeliest(text: str, known: Mapping[str, Telling]) -> str:
    """The one of the languages that has most of its words and letters in a long text, "" where two have as many."""
    scores = {code: _known(text, one) for code, one in known.items()}
    best = [code for code, score in scores.items() if score == max(scores.values())]
    return best[0] if len(best) == 1 else ""


def likeliest_spelt(text: str, known: Mapping[str, Telling]) -> str:
    """The one of the languages whose spelling a few words have most, the first of several that have as much."""
    return max(known, key=lambda code: _spelt(text, known[code]))


def has_letters(text: str, letters: str) -> bool:
    """Whether one of the letters is in the text, in capitals or not."""
    low = text.lower()
    return any(letter in low for letter in letters)


def marks_in(text: str, marks: Iterable[str]) -> int:
    """How many of the marks stand in the text, as words of their own; spaces may stand around a slash."""
    known = tuple(marks)
    return len(_pattern(known).findall(text)) if known else 0


def gender_marks(text: str, marks: Iterable[str]) -> int:
    """How many marks say that a post is for everybody: those of ``marks``, and single letters in brackets, as in "(m/w/x)"."""
    return max(marks_in(text, marks), len(_LETTERS.findall(text)))


def _best(text: str, known: Mapping[str, Telling], default: str) -> tuple[list[str], int, int]:
    """The likeliest languages but the default, all with the same score, that score, and that of the default.

    Neighbours share small words, but long ones are spelt otherwise: the likeliest by its spelling comes first.
    """
    words = _WORD.findall(text.lower())
    scores = {
        code: sum(word in one.words for word in words) + has_letters(text, one.letters) + 2 * marks_in(text, one.marks)
        for code, one in known.items()
    }
    least = scores.pop(default, 0)
    most = max(scores.values(), default=0)
    leading = [code for code, score in scores.items() if score == most]
    return sorted(leading, key=lambda code: -_spelt(text, known[code])) or [default], most, least


def _known(text: str, language: Telling) -> int:
    """How many words and letters of a text are those of the language."""
    return sum(word in language.words for word in _WORD.findall(text.lower())) + sum(map(text.count, language.letters))


def _spelt(text: str, language: Telling) -> int:
    """How often a text has groups of letters that are frequent in the language; a space in one is the end of a word."""
    low = f" {' '.join(_LETTERS_ONLY.findall(text.lower()))} "
    return sum(map(low.count, language.spellings))


@lru_cache(maxsize=64)
def _pattern(marks: tuple[str, ...]) -> "re.Pattern[str]":
    each = (re.escape(mark).replace("/", r"\s?/\s?") for mark in sorted(marks, key=len, reverse=True))
    return re.compile("|".join(rf"{_edge(mark[0])}{mark}{_edge(mark[-1])}" for mark in each), re.IGNORECASE)


def _edge(letter: str) -> str:
    return r"\b" if letter.isalnum() else ""
