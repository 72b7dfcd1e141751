"""What a job posting says about the work: the role families that its duties speak for, and which share of the duties each has.

Whether there is enough evidence for a family is told by its distinct words, not by their number. How much of the job it is, is told by
the duties: each speaks first for its first object, and one that is done now and then counts less.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from wordwatch.language.stems import stem
from wordwatch.lexicon import languages as stored
from wordwatch.lexicon.language import Languages
from wordwatch.lexicon.roles import Families, Family
from wordwatch.suggest.reading import STRONG, TOKEN, Phrase, Sentence, sentences

_ENOUGH = 2.5  # one strong word in a duty, or with a weak one beside it
_ENOUGH_WEAK = 3.0  # two weak words, each the object of a duty verb
_ENOUGH_TOLD = 4.0  # in a long text that only mentions the words, outside any list of duties
_LONG = 80  # words of a text in which one word alone may stand by chance
_ASIDE_AT_MOST = 1.5  # all that requirements and benefits together can add to a family
_DONE = 1.5  # the object of a duty verb
_SELDOM = 0.3
_SECOND = 0.5  # what else stands in a duty after its object
_AGAIN = 0.6  # a word that another duty had
_FIRST = 1.25  # postings begin with the main duty
_LEAST = 2.5  # all that duties must say before one of them is the job
_OTHER = 1.5  # a duty without any known word
_EVERYWHERE = 0.4  # work that most desks do as well

MUCH, _AHEAD = 0.38, 1.5  # the share that makes a job one of this work, and how often it must be that of the second one
_ALONE = 0.75  # the share that one word must have
_PART = 0.1  # of a job that several kinds of work make together
_TOGETHER = 0.6


class Work(NamedTuple):
    """A family that the text speaks for: its score, the words found, the weightiest first, and its share of all duties."""

    family: Family
    score: float
    words: tuple[str, ...]
    share: float = 1.0


class _Hit(NamedTuple):
    score: float
    aside: bool
    words: str
    done: bool = False  # a duty verb stands with it


def work_in(text: str, families: Families, languages: Languages | None = None) -> tuple[Work, ...]:
    """The families that ``text`` speaks for, the one with the greatest share first; families with too little evidence are left out.

    Where none is the main one and several make up a wider family together, that one comes first. ``languages`` know how duties are told
    from the rest of a posting; None: those that wordwatch brings.
    """
    if not text.strip() or not families.families:
        return ()
    found: dict[int, dict[tuple[str, ...], _Hit]] = {}
    read = list(sentences(text, families, languages or stored.built_in()))
    for sentence, weight in read:
        for phrase in sentence.phrases:
            score = phrase.weight * weight * (_DONE if phrase.done and weight >= 1 else 1.0)
            hits = found.setdefault(phrase.family, {})
            if phrase.key not in hits or hits[phrase.key].score < score:
                hits[phrase.key] = _Hit(score, weight < 1, phrase.words, phrase.done and weight >= 1)
    votes = _votes(read, families)
    total = max(sum(votes.values()) + _OTHER * sum(weight * sentence.others for sentence, weight in read), _LEAST)
    is_long = len(text.split()) > _LONG
    works = []
    for number, by_key in found.items():
        ordered = sorted(by_key.values(), key=lambda hit: -hit.score)
        if _is_enough(ordered, is_long):
            words = tuple(hit.words for hit in ordered[:5])
            works.append(Work(families.families[number], _total(ordered), words, votes.get(number, 0.0) / total))
    works.sort(key=lambda work: (-work.share, -work.score))
    shares = {families.families[number].id: vote / total for number, vote in votes.items()}
    return (*_wider(works, shares, families), *works)


def is_main(works: Sequence[Work]) -> bool:
    """Whether the first kind of work is what the job is, not one of many."""
    if not works:
        return False
    if len(works[0].words) == 1 and works[0].share < _ALONE:
        return False
    second = works[1].share if len(works) > 1 and not works[0].family.members else 0.0
    return works[0].share >= MUCH and (works[0].share >= _AHEAD * second or works[0].share == 1.0)


def title_family(words: str, families: Families) -> tuple[Family, str] | None:
    """The family that the words of a title name, with the word that names it: the longest one decides, then the last."""
    tokens = [stem(match.group()) for match in TOKEN.finditer(words)]
    best: tuple[int, int, Family, str] | None = None
    for family in families.families:
        for phrase in family.titles:
            wanted = [stem(word) for word in TOKEN.findall(phrase)]
            for at in range(len(tokens) - len(wanted) + 1):
                if tokens[at : at + len(wanted)] == wanted and (best is None or (len(wanted), at) > best[:2]):
                    best = len(wanted), at, family, phrase
    return (best[2], best[3]) if best else None


def _is_enough(hits: Sequence[_Hit], is_long: bool) -> bool:
    """Whether the hits of a family, the best first, are evidence for it."""
    done = [hit for hit in hits if hit.done]
    wanted = _ENOUGH if hits[0].score >= STRONG else _ENOUGH_WEAK
    if is_long and not done and not any(hit.score > STRONG for hit in hits):
        wanted = _ENOUGH_TOLD
    enough = _total(hits) >= wanted
    return len(hits) >= (2 if is_long else 1) and enough and (hits[0].score >= STRONG or len(done) >= 2)


def _total(hits: Sequence[_Hit]) -> float:
    return min(sum(hit.score for hit in hits if hit.aside), _ASIDE_AT_MOST) + sum(hit.score for hit in hits if not hit.aside)


def _votes(read: Sequence[tuple[Sentence, float]], families: Families) -> Mapping[int, float]:
    """How much of the duties speaks for each family, by its number."""
    votes: dict[int, float] = {}
    seen: dict[tuple[int, tuple[str, ...]], int] = {}
    is_first = True
    for sentence, weight in read:
        for clause in sorted({phrase.clause for phrase in sentence.phrases}):
            objects: dict[int, Phrase] = {}
            for phrase in sentence.phrases:
                if phrase.clause == clause and (phrase.family not in objects or objects[phrase.family].weight < phrase.weight):
                    objects[phrase.family] = phrase
            main = max(phrase.weight for phrase in objects.values())
            leading = next(phrase for phrase in objects.values() if phrase.weight == main)
            for family, phrase in objects.items():
                value = phrase.weight * weight * (_DONE if phrase.done else 1.0) * (_SELDOM if phrase.seldom else 1.0)
                value *= (1.0 if phrase.words == leading.words else _SECOND) * (_FIRST if is_first and weight >= 1 else 1.0)
                value *= _EVERYWHERE if families.families[family].everywhere else 1.0
                again = seen.get((family, phrase.key), 0)
                seen[family, phrase.key] = again + 1
                votes[family] = votes.get(family, 0.0) + value * _AGAIN**again
            is_first = is_first and weight < 1
    return votes


def _wider(works: Sequence[Work], shares: Mapping[str, float], families: Families) -> tuple[Work, ...]:
    """The family that several kinds of work make up together, where none of them is the job."""
    if not works or is_main(works):
        return ()
    found = []
    for family in families.families:
        inside = [work for work in works if work.family.id in family.members]
        parts = [shares[id_] for id_ in family.members if shares.get(id_, 0.0) >= _PART]
        if len(parts) > 1 and inside and sum(parts) >= _TOGETHER:
            words = tuple(dict.fromkeys(word for work in inside for word in work.words[:2]))[:5]
            found.append(Work(family, max(work.score for work in inside), words, sum(parts)))
    return (max(found, key=lambda work: work.share),) if found else ()
