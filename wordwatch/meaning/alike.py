"""A name is a name throughout: a phrase in capitals that a document uses as a name is one everywhere in it, or nowhere.

An acronym beside it makes a phrase a name ("Back Office Portal (BOP)"), and so do most of its places.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from wordwatch.finding import ALARMS, Decision
from wordwatch.meaning.judge import CERTAIN
from wordwatch.meaning.occurrence import Occurrence

_MORE = re.compile(r"(?:[ \t-]+[A-Z][\w'’-]*)+")
_MOST = 0.5  # share of the places in which a phrase is a name that makes it one in all
_SHORTEST = 3  # letters of an acronym


def alike(occurrences: Sequence[Occurrence], decisions: Sequence[Decision | Exception]) -> Iterator[Decision | Exception]:
    """The decisions, the same for the same phrase in capitals in one document where some take it for a name."""
    groups: dict[tuple[int, str], dict[int, Decision]] = {}
    short: dict[tuple[int, str], str] = {}
    for number, (here, decision) in enumerate(zip(occurrences, decisions, strict=True)):
        if not isinstance(decision, Decision) or decision.basis == CERTAIN or here.record is None or not (phrase := _phrase(here)):
            continue
        key = id(here.record), phrase
        groups.setdefault(key, {})[number] = decision
        if key not in short:
            short[key] = _acronym(phrase, here)
    changed: dict[int, Decision] = {}
    for (record, phrase), group in groups.items():
        acronym = next((found for start in _starts(phrase) if (found := short.get((record, start)))), "")
        changed.update(_named(group, f"“{acronym}” beside it is short for a name") if acronym else _agreed(group))
    for number, decision in enumerate(decisions):
        yield changed.get(number, decision)


def _named(group: Mapping[int, Decision], why: str) -> dict[int, Decision]:
    return {
        number: one._replace(label="name", why=why, doubt=False, reasons=(why,)) for number, one in group.items() if one.label != "name"
    }


def _agreed(group: Mapping[int, Decision]) -> dict[int, Decision]:
    """What changes where most places, or the fewest, are those of a name."""
    names = [number for number, one in group.items() if one.label == "name"]
    if not names or len(names) == len(group):
        return {}
    if len(names) >= _MOST * len(group):
        return _named(group, "elsewhere in the text the same words are a name")
    label = next(one.label for one in group.values() if one.label != "name")
    doubt, why = label in ALARMS, "elsewhere in the text the same words are no name"
    return {number: group[number]._replace(label=label, why=why, doubt=doubt, reasons=(why,), chance=0.5) for number in names}


def _phrase(here: Occurrence) -> str:
    """The term with the words in capitals after it, as they are written; empty where it is no phrase in capitals of several words."""
    term = here.setting.term
    if not all(word[:1].isupper() for word in re.split(r"[\s-]+", term)):
        return ""
    more = _MORE.match(here.setting.right)
    return " ".join(f"{term}{more[0]}".split()) if more else ""


def _acronym(phrase: str, here: Occurrence) -> str:
    """The first letters of the phrase where they stand beside it, in brackets or before a dash; empty where they do not."""
    letters = "".join(word[0] for word in re.split(r"[\s-]+", phrase))
    if len(letters) < _SHORTEST or here.record is None:
        return ""
    spelled = r"\s+".join(map(re.escape, phrase.split()))
    beside = rf"(?<!\w){spelled}\s*\(\W?{letters}\W?\)|(?<!\w){letters}\s*(?:\(|[–—:=-]\s)\s*{spelled}(?!\w)"
    return letters if re.search(beside, here.record.text) else ""


def _starts(phrase: str) -> Iterator[str]:
    """The phrase and all that it begins with, to the ends of words: "Back Office Portal Guide" holds the name "Back Office Portal"."""
    words = phrase.split(" ")
    return (" ".join(words[:end]) for end in range(len(words), 0, -1))
