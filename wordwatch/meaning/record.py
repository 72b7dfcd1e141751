"""The document, or the record of a table, that occurrences stand in: what sort of text it is, told once for all of them."""

import math
import re
from typing import NamedTuple

from wordwatch.language.detection import gender_marks
from wordwatch.language.stems import stem
from wordwatch.lexicon.concept import READINGS
from wordwatch.lexicon.cues import Cues
from wordwatch.meaning.technical import technical

LIMIT = 100_000
"""Code points of a document that are read for its profile."""

_WORD = re.compile(r"[^\W\d_]+")
_CODE = re.compile(r"[{}\[\]();=<>/\\|_\"]")
_STOPS = re.compile(r"[.,;:!?]")
_SPOKEN = frozenset(["i", "you", "we", "me", "us"])
_SHORT = 60  # code points of a line that is not a line of prose
_FEW = 100  # words that a short text is taken to have besides its own, so that one word of ten is no density
_THOUSAND = 1000


class Profile(NamedTuple):
    """What sort of text a document is, as numbers from 0 to about 2.

    ``software``, ``rooms``, ``teams``, ``work``: how dense the words of each are; ``jobs``: words for positions. ``marks``: the kinds of
    marks that only technical text has. ``code``: signs that prose has not. ``lines``: short lines without a full stop. ``unstopped``: few
    marks of punctuation. ``spoken``: "I" and "you". ``length``: how long it is.
    """

    software: float = 0.0
    rooms: float = 0.0
    teams: float = 0.0
    work: float = 0.0
    jobs: float = 0.0
    marks: float = 0.0
    code: float = 0.0
    lines: float = 0.0
    unstopped: float = 0.0
    spoken: float = 0.0
    length: float = 0.0


class Record:
    """The text of a document or a record; occurrences that stand in the same one share one object."""

    def __init__(self, text: str) -> None:
        """Keep as much of the text as its profile needs."""
        self.text = text[:LIMIT]

    def profile(self, cues: Cues) -> Profile:
        """What sort of text it is; worked out once."""
        if self._profile is None:
            self._profile = profile(self.text, cues)
        return self._profile

    _profile: Profile | None = None


def profile(text: str, cues: Cues) -> Profile:
    """The profile of a text."""
    words = _WORD.findall(text.lower())
    lines = [line for line in text.split("\n") if line.strip()]
    if not words:
        return Profile()
    stems = [stem(word) for word in words]
    dense = {
        label: _density(sum(word in known or base in known for word, base in zip(words, stems, strict=True)), len(words))
        for label in READINGS
        for known in (cues.words.get(label, frozenset()),)
    }
    jobs = sum(cues.heads.get(base) == "title" for base in stems) + 3 * gender_marks(text, cues.languages.for_everybody)
    return Profile(
        software=dense["system"],
        rooms=dense["place"],
        teams=dense["unit"],
        work=dense["work"],
        jobs=_density(jobs, len(words)),
        marks=len(technical(text)) / 4,
        code=min(1.0, 8 * len(_CODE.findall(text)) / len(text)),
        lines=sum(len(line) < _SHORT and line.rstrip()[-1] not in ".!?" for line in lines) / len(lines),
        unstopped=max(0.0, 1 - 8 * len(_STOPS.findall(text)) / len(words)),
        spoken=min(1.0, 10 * sum(word in _SPOKEN for word in words) / len(words)),
        length=math.log10(len(words)) / 3,
    )


def _density(count: int, words: int) -> float:
    """The count for a thousand words, on a scale on which twice as many is not twice as much."""
    return math.log1p(_THOUSAND * count / (words + _FEW)) / 3
