"""A job posting read for its duties: which sentence is one, how much it counts, and which words of the role families it holds.

What applicants must bring counts little, and what the employer offers or says of itself counts almost nothing: "health insurance" among
the benefits is no sign of claims work.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from wordwatch.language.stems import stem
from wordwatch.lexicon.language import Languages
from wordwatch.lexicon.roles import Families

STRONG, WEAK = 2.0, 1.0
_SHORT = 12  # so many words are a list of duties, not a posting with all its parts
_NEAR = 4  # words between a duty verb and its object
_LONGEST = 5  # words in one evidence phrase

TOKEN = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_LINE = re.compile(r"[^\n•▪◦·;]+")
_SENTENCE = re.compile(r"[^.!?]+(?:[.!?]+(?=\s|$)|[.!?](?=\S))?|[.!?]+")


class Phrase(NamedTuple):
    """Evidence in a sentence: the ``family`` by its number, its ``weight``, the stems and the words.

    ``clause``: which duty of the sentence it stands in. ``done``: a duty verb stands with it. ``seldom``: it is done now and then, or only
    mentioned beside the duty.
    """

    family: int
    weight: float
    key: tuple[str, ...]
    words: str
    clause: int
    done: bool
    seldom: bool


class Sentence(NamedTuple):
    """What stands in a sentence: ``aside``: it is no duty; ``wanted``: it is asked for; ``duty``: it begins like a duty.

    ``others``: how many duties of it hold no evidence for any family.
    """

    aside: bool
    wanted: bool
    duty: bool
    phrases: tuple[Phrase, ...]
    others: int = 0


@dataclass(frozen=True, eq=False)
class _Signs:
    """What tells duties from the rest of a posting, as patterns; the comments in rules/languages/en.yaml say what each is."""

    duties: re.Pattern[str]
    benefits: re.Pattern[str]
    boasts: re.Pattern[str]
    wanted: re.Pattern[str]
    known: re.Pattern[str]
    noise: re.Pattern[str]
    seldom: re.Pattern[str]
    clauses: re.Pattern[str]
    sentence: re.Pattern[str]
    verbs: frozenset[str]


class _Entry(NamedTuple):
    family: int
    weight: float


@dataclass(frozen=True, eq=False)
class _Index:
    """The entries of each evidence phrase, by its stems."""

    entries: Mapping[tuple[str, ...], tuple[_Entry, ...]]


def sentences(text: str, families: Families, languages: Languages) -> Iterator[tuple[Sentence, float]]:
    """Each sentence of a posting with its weight, by the heading above it or at its start."""
    index = _index(tuple((family.strong, family.weak) for family in families.families))
    signs = _signs(languages)
    section = 1.25 if len(text.split()) <= _SHORT else 1.0
    for match in _LINE.finditer(text):
        line = match.group().strip()
        heading, colon, rest = line.partition(":")
        if line and (len(line) <= 60 or (colon and len(heading) <= 40)):
            head = heading if colon else line
            named = 0.2 if signs.benefits.search(head) else 0.4 if signs.wanted.search(head) else 1.25 if signs.duties.search(head) else 0.0
            if named and (colon or len(line.split()) <= 6):
                section = named
                line = rest if colon else line
        for sentence in _read(line, signs, index):
            # A heading can stand in the middle of a line ("Benefits: a pension. You process orders."): a duty is a duty all the same.
            base = 1.0 if section < 1 and sentence.duty else section
            yield sentence, min(base, 0.3 if sentence.aside else 0.5 if sentence.wanted else base)


@lru_cache(maxsize=512)
def stems(text: str) -> str:
    """The stems of a text with a space around each, so that a phrase can be looked up in it."""
    return f" {' '.join(stem(match.group()) for match in TOKEN.finditer(text))} "


@lru_cache(maxsize=4096)
def _read(line: str, signs: _Signs, index: _Index) -> tuple[Sentence, ...]:
    """The sentences of a line. Kept, since the text around one finding is mostly that around the next."""
    found = []
    for sentence in _SENTENCE.findall(signs.noise.sub(" | ", line)):
        aside = signs.benefits.search(sentence) or signs.boasts.search(sentence)
        matches = list(TOKEN.finditer(sentence))
        tokens = [(stem(match.group()), match.group().lower()) for match in matches]
        ends, seldom = ([match.start() for match in sign.finditer(sentence)] for sign in (signs.clauses, signs.seldom))
        phrases = []
        for start, length, entry in _matches(tokens, index.entries):
            phrase, at = tokens[start : start + length], matches[start].start()
            done = not signs.verbs.isdisjoint(word for _, word in tokens[max(0, start - _NEAR) : start + length])
            clause = sum(end <= at for end in ends)
            beside = any(place <= at and not any(place < end <= at for end in ends) for place in seldom)
            key, words = tuple(one for one, _ in phrase), " ".join(word for _, word in phrase)
            phrases.append(Phrase(entry.family, entry.weight, key, words, clause, done, beside))
        told = {phrase.clause for phrase in phrases}
        duties = {sum(end <= match.start() for end in ends) for match in matches if match.group().lower() in signs.verbs}
        known, duty = signs.known.search(sentence), signs.sentence.match(sentence)
        found.append(Sentence(bool(aside), bool(known), bool(duty), tuple(phrases), len(duties - told)))
    return tuple(found)


def _matches(tokens: list[tuple[str, str]], index: Mapping[tuple[str, ...], tuple[_Entry, ...]]) -> Iterator[tuple[int, int, _Entry]]:
    """Every evidence phrase; within one family a longer phrase hides the shorter ones in it."""
    taken: dict[int, int] = {}
    for start in range(len(tokens)):
        for length in range(min(_LONGEST, len(tokens) - start), 0, -1):
            for entry in index.get(tuple(word for word, _ in tokens[start : start + length]), ()):
                if taken.get(entry.family, 0) <= start:
                    taken[entry.family] = start + length
                    yield start, length, entry


@lru_cache(maxsize=8)
def _index(evidence: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]) -> _Index:
    index: dict[tuple[str, ...], tuple[_Entry, ...]] = {}
    for number, (strong, weak) in enumerate(evidence):
        for phrases, weight in ((strong, STRONG), (weak, WEAK)):
            for phrase in phrases:
                key = tuple(stem(word) for word in TOKEN.findall(phrase))
                if not any(entry.family == number for entry in index.get(key, ())):
                    index[key] = (*index.get(key, ()), _Entry(number, weight))
    return _Index(index)


@lru_cache(maxsize=4)
def _signs(languages: Languages) -> _Signs:
    words = languages.postings
    starts, will, verbs = (_any(list_, "") for list_ in (words.doers, words.will, sorted(words.verbs)))
    return _Signs(
        duties=_phrases(words.duties),
        benefits=_phrases(words.benefits),
        boasts=_phrases(words.boasts),
        wanted=_phrases(words.wanted),
        known=_phrases(words.known),
        noise=_phrases(words.noise),
        seldom=_phrases(words.seldom),
        clauses=re.compile(rf"[,;/&]|\s(?:{_any(words.joints, '')})(?=\s)", re.IGNORECASE),
        sentence=re.compile(rf"\s*(?:{starts})(?: (?:{will}))* (?:{verbs})\b", re.IGNORECASE),
        verbs=words.verbs,
    )


def _phrases(phrases: Sequence[str]) -> "re.Pattern[str]":
    """Any of the phrases; a * at the end stands for any ending."""
    return re.compile(rf"\b(?:{_any(phrases, chr(92) + 'b')})", re.IGNORECASE)


def _any(phrases: Sequence[str], end: str) -> str:
    """The phrases as alternatives, the longest first; a space may be a hyphen, an apostrophe either one."""
    each = (
        re.escape(phrase.removesuffix("*")) + ("" if phrase.endswith("*") else end) for phrase in sorted(phrases, key=len, reverse=True)
    )
    return "|".join(each).replace("\\ ", "[ -]").replace("'", "['’]") or r"\Z."
