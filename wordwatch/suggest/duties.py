"""What a job posting says about the work: the role families that its duties speak for.

Distinct words count, not their number. A duty ("process invoices") counts most; what applicants must bring counts little, and what
the employer offers or says of itself counts almost nothing: "health insurance" among the benefits is no sign of claims work.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from wordwatch.language.stems import stem
from wordwatch.lexicon import languages as stored
from wordwatch.lexicon.language import Languages
from wordwatch.lexicon.roles import Families, Family, Sector

_STRONG, _WEAK = 2.0, 1.0
_ENOUGH = 2.5  # one strong word in a duty, or with a weak one beside it
_ENOUGH_WEAK = 3.0  # two weak words, each the object of a duty verb
_ENOUGH_TOLD = 4.0  # in a long text that only mentions the words, outside any list of duties
_SHORT = 12  # so many words are a list of duties, not a posting with all its parts
_LONG = 80  # words of a text in which one word alone may stand by chance
_ASIDE_AT_MOST = 1.5  # all that requirements and benefits together can add to a family
_NEAR = 4  # words between a duty verb and its object
_LONGEST = 5  # words in one evidence phrase

_TOKEN = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_LINE = re.compile(r"[^\n•▪◦·;]+")
_SENTENCE = re.compile(r"[^.!?]+(?:[.!?]+(?=\s|$)|[.!?](?=\S))?|[.!?]+")


class Work(NamedTuple):
    """A family that the text speaks for: its score, and the words found, the weightiest first."""

    family: Family
    score: float
    words: tuple[str, ...]


class _Hit(NamedTuple):
    score: float
    aside: bool
    words: str
    done: bool = False  # a duty verb stands with it


@dataclass(frozen=True, eq=False)
class _Signs:
    """What tells duties from the rest of a posting, as patterns; the comments in rules/languages/en.yaml say what each is."""

    duties: re.Pattern[str]
    benefits: re.Pattern[str]
    boasts: re.Pattern[str]
    wanted: re.Pattern[str]
    known: re.Pattern[str]
    noise: re.Pattern[str]
    sentence: re.Pattern[str]
    verbs: frozenset[str]


class _Entry(NamedTuple):
    family: int
    weight: float


@dataclass(frozen=True, eq=False)
class _Index:
    """The entries of each evidence phrase, by its stems."""

    entries: Mapping[tuple[str, ...], tuple[_Entry, ...]]


class _Sentence(NamedTuple):
    """What stands in a sentence: ``aside``: it is no duty; ``wanted``: it is asked for; ``duty``: it begins like a duty.

    ``phrases``: the evidence, each as its entry, its stems, its words and whether a duty verb stands with it.
    """

    aside: bool
    wanted: bool
    duty: bool
    phrases: tuple[tuple[_Entry, tuple[str, ...], str, bool], ...]


def work_in(text: str, families: Families, languages: Languages | None = None) -> tuple[Work, ...]:
    """The families that ``text`` speaks for, the strongest first; families with too little evidence are left out.

    ``languages`` know how duties are told from the rest of a posting; None: those that wordwatch brings.
    """
    if not text.strip() or not families.families:
        return ()
    index = _index(tuple((family.strong, family.weak) for family in families.families))
    signs = _signs(languages or stored.built_in())
    found: dict[int, dict[tuple[str, ...], _Hit]] = {}
    for sentence, weight in _weighted(text, signs, index):
        for entry, key, words, is_done in sentence.phrases:
            score = entry.weight * weight * (1.5 if is_done and weight >= 1 else 1.0)
            hits = found.setdefault(entry.family, {})
            if key not in hits or hits[key].score < score:
                hits[key] = _Hit(score, weight < 1, words, is_done and weight >= 1)
    least = 2 if len(text.split()) > _LONG else 1
    works = []
    for number, by_key in found.items():
        ordered = sorted(by_key.values(), key=lambda hit: -hit.score)
        done = [hit for hit in ordered if hit.done]
        wanted = _ENOUGH if ordered[0].score >= _STRONG else _ENOUGH_WEAK
        if least == 2 and not done and not any(hit.score > _STRONG for hit in ordered):
            wanted = _ENOUGH_TOLD
        enough = _total(ordered) >= wanted
        if len(ordered) >= least and enough and (ordered[0].score >= _STRONG or len(done) >= 2):
            works.append(Work(families.families[number], _total(ordered), tuple(hit.words for hit in ordered[:5])))
    return tuple(sorted(works, key=lambda work: -work.score))


def sector_of(title: str, context: str, families: Families) -> Sector:
    """The sector that the title names or the text is about; the general one where neither says."""
    named = _stems(title)
    for sector in families.sectors:
        if any(_stems(phrase) in named for phrase in sector.titles):
            return sector
    if context:
        said = _stems(context)
        counts = [(sum(_stems(phrase) in said for phrase in sector.evidence), sector) for sector in families.sectors]
        number, sector = max(counts, key=lambda pair: pair[0])
        if number >= 2:
            return sector
    return families.general


def title_family(words: str, families: Families) -> tuple[Family, str] | None:
    """The family that the words of a title name, with the word that names it: the longest one decides, then the last."""
    tokens = [stem(match.group()) for match in _TOKEN.finditer(words)]
    best: tuple[int, int, Family, str] | None = None
    for family in families.families:
        for phrase in family.titles:
            wanted = [stem(word) for word in _TOKEN.findall(phrase)]
            for at in range(len(tokens) - len(wanted) + 1):
                if tokens[at : at + len(wanted)] == wanted and (best is None or (len(wanted), at) > best[:2]):
                    best = len(wanted), at, family, phrase
    return (best[2], best[3]) if best else None


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


def _total(hits: Sequence[_Hit]) -> float:
    return min(sum(hit.score for hit in hits if hit.aside), _ASIDE_AT_MOST) + sum(hit.score for hit in hits if not hit.aside)


def _weighted(text: str, signs: _Signs, index: _Index) -> Iterator[tuple[_Sentence, float]]:
    """Each sentence with its weight, by the heading above it or at its start."""
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


@lru_cache(maxsize=4096)
def _read(line: str, signs: _Signs, index: _Index) -> tuple[_Sentence, ...]:
    """The sentences of a line. Kept, since the text around one finding is mostly that around the next."""
    found = []
    for sentence in _SENTENCE.findall(signs.noise.sub(" | ", line)):
        aside = signs.benefits.search(sentence) or signs.boasts.search(sentence)
        tokens = [(stem(match.group()), match.group().lower()) for match in _TOKEN.finditer(sentence)]
        phrases = []
        for start, length, entry in _matches(tokens, index.entries):
            phrase = tokens[start : start + length]
            done = not signs.verbs.isdisjoint(word for _, word in tokens[max(0, start - _NEAR) : start + length])
            phrases.append((entry, tuple(one for one, _ in phrase), " ".join(word for _, word in phrase), done))
        known, duty = signs.known.search(sentence), signs.sentence.match(sentence)
        found.append(_Sentence(bool(aside), bool(known), bool(duty), tuple(phrases)))
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
        for phrases, weight in ((strong, _STRONG), (weak, _WEAK)):
            for phrase in phrases:
                key = tuple(stem(word) for word in _TOKEN.findall(phrase))
                if not any(entry.family == number for entry in index.get(key, ())):
                    index[key] = (*index.get(key, ()), _Entry(number, weight))
    return _Index(index)


@lru_cache(maxsize=512)
def _stems(text: str) -> str:
    """The stems of a text with a space around each, so that a phrase can be looked up in it."""
    return f" {' '.join(stem(match.group()) for match in _TOKEN.finditer(text))} "
