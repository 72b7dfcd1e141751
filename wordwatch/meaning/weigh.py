"""The judge: one trained function from evidence, the profile of the document and what the encoder reads to probabilities over all labels.

Linear, so that each piece of evidence has a weight that can be told. Its weights are made by training/weigh.py from what an encoder
says of texts that it had not seen; features and weights have names, so that what a weight is for can be read in weights.json.
"""

import json
import math
import os
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from wordwatch.document import Span
from wordwatch.finding import ALARMS, REFERENTS, SURE, Decision, Evidence, Label
from wordwatch.lexicon.concept import ENGLISH, READINGS
from wordwatch.meaning.encoder import LABELS, folder
from wordwatch.meaning.evidence.alone import NO_NOUN, PASSING
from wordwatch.meaning.occurrence import Occurrence
from wordwatch.meaning.record import Profile
from wordwatch.meaning.technical import technical

if TYPE_CHECKING:
    pass

REASONS = 3
"""How many pieces of evidence are told."""

NAMES: dict[Label, str] = {
    "title": "a job title",
    "people": "people",
    "unit": "a team",
    "work": "work",
    "system": "a piece of software",
    "place": "a room",
    "name": "somebody's name",
    "mention": "the words themselves",
    "accident": "something else altogether",
}
"""What each label refers to, as a reason puts it."""

_PROFILES = {
    "software": "the text is full of words for software",
    "rooms": "the text is full of words for rooms and things in them",
    "teams": "the text is full of words for teams and departments",
    "work": "the text is full of words for work",
    "jobs": "the text is full of job titles",
    "marks": "the text is technical",
    "code": "the text is code or data",
    "lines": "the text is made of short lines",
    "unstopped": "the text is a list or spoken language",
    "spoken": "somebody speaks in the text",
}
_HUMPED = re.compile(r"(?:[A-Z][a-z]+){2,}")
_READS = "reads "
_IN_PASSING = (*(f"said {basis} " for basis in sorted(PASSING)), "elsewhere ")  # what only adds up is never told as what decided
_UNCLEAR = "the words around it leave open"
_OPEN = 0.3  # the least probability of another label that is told to be open
_NOUNS = frozenset(["head", "abroad noun", "abroad noun apart"])  # the evidence of a noun beside the term
_MANY_MARKS = 4
_OPENING = 120  # code points in which a document says what it is about
_MOST = 4.0  # that signs of one kind add up to
_BASIC: dict[str, str] = {
    "closed": "it is written as one word",
    "hyphen": "it is written with a hyphen",
    "capitals": "it is written in capitals",
    "humped": "it is written as products are",
    "title case": "it begins with capitals",
    "kind title": "it stands in a field for job titles",
    "kind heading": "it stands in a heading",
    "kind item": "it stands in a list",
    "kind cell": "it stands in a table",
    "kind code": "it stands in code",
}


class Feature(NamedTuple):
    """One number that the judge weighs, with what it is in a person's words ("" where it has none).

    ``label`` is the one that it speaks for, None where its weights say.
    """

    name: str
    value: float
    why: str = ""
    label: Label | None = None


class Weights(NamedTuple):
    """``weights``: for each feature a number for each of LABELS; ``bias``: what they start from.

    ``alarm``: the least probability of an alarm with which one is raised; ``sure``: the least with which it is no mere suggestion.
    """

    weights: dict[str, tuple[float, ...]]
    bias: tuple[float, ...]
    alarm: float
    sure: float


def features(
    here: Occurrence, decision: Decision, said: Sequence[float], elsewhere: Sequence[float], profile: Profile, named: float = 0.0
) -> Iterator[Feature]:
    """All that is known of one occurrence as numbers.

    ``said`` are the encoder's two readings, as logarithms of probabilities for LABELS; ``elsewhere`` what it says of the other
    occurrences of the record, as the mean of probabilities, zeros where there are none; ``named``: how many of those are written as names.
    """
    abroad = decision.language != ENGLISH
    for which, reading in (("", said[: len(LABELS)]), ("near ", said[len(LABELS) :])):
        for label, value in zip(LABELS, reading, strict=True):
            yield Feature(f"{_READS}{which}{label}", value)
            if abroad:
                yield Feature(f"{_READS}{which}abroad {label}", value)
    yield Feature(f"first {decision.basis} {decision.label}", 1.0, decision.why, decision.label)
    yield from _signs(decision.evidence)
    for label, value in zip(LABELS, elsewhere, strict=True):
        yield Feature(f"elsewhere {label}", value, f"elsewhere in the text it is {NAMES[label]}", label)
    opens = here.record is not None and here.setting.term.lower() in here.record.text[:_OPENING].lower()
    yield Feature("document named", named, "elsewhere in the text it is written as names are")
    yield Feature("document opens", float(opens), "the text opens with it")
    for name, value in zip(profile._fields, profile, strict=True):
        yield Feature(f"profile {name}", value, _PROFILES.get(name, ""))
    term, kind = here.setting.term, here.setting.kind
    form = {
        "doubt": decision.doubt,
        "abroad": abroad,
        "closed": here.closed,
        "hyphen": "-" in term,
        "humped": _HUMPED.fullmatch(term) is not None,
        "capitals": term.isupper(),
        "title case": term.istitle(),
        "technical": min(len(technical(here.setting.around)), _MANY_MARKS) / _MANY_MARKS,
        f"kind {kind}": kind in ("title", "heading", "item", "cell", "code"),
    }
    for name, value in form.items():
        if value:
            yield Feature(name, float(value), _BASIC.get(name, ""))


def _signs(evidence: Sequence[Evidence]) -> Iterator[Feature]:
    """The evidence of each kind for each label, added up."""
    sums: dict[tuple[str, Label], float] = {}
    whys: dict[tuple[str, Label], str] = {}
    for one in evidence:
        key = (one.basis, one.label)
        sums[key] = min(_MOST, sums.get(key, 0.0) + one.weight)
        whys.setdefault(key, one.why)
    for (basis, label), value in sums.items():
        yield Feature(f"said {basis} {label}", value, whys[basis, label], label)


def _reading(label: Label) -> str:
    return f"the sentence reads like one about {NAMES[label]}"


@lru_cache(maxsize=2)
def load(place: str = "") -> Weights:
    """The weights that wordwatch brings, or those in the folder ``place``."""
    with open(os.path.join(place or folder(), "weights.json"), encoding="utf-8") as file:
        data: dict[str, Any] = json.load(file)
    return Weights({name: tuple(line) for name, line in data["weights"].items()}, tuple(data["bias"]), data["alarm"], data["sure"])


def probabilities(found: Sequence[Feature], weights: Weights) -> dict[Label, float]:
    """The probability of each label."""
    scores = list(weights.bias)
    for one in found:
        for number, weight in enumerate(weights.weights.get(one.name, ())):
            scores[number] += weight * one.value
    most = max(scores)
    powers = [math.exp(score - most) for score in scores]
    total = sum(powers)
    return {label: power / total for label, power in zip(LABELS, powers, strict=True)}


def alarm(chances: dict[Label, float]) -> float:
    """How likely an occurrence is one of those that are flagged loudly."""
    return sum(chances[label] for label in ALARMS)


def best(chances: dict[Label, float], weights: Weights, possible: Sequence[Label] = LABELS) -> Label:
    """The likeliest of the labels: of the loud ones where those are likely enough together, else of the others."""
    loud = alarm(chances) >= weights.alarm
    side = [label for label in possible if (label in ALARMS) is loud]
    return max(side or possible, key=lambda label: chances[label])


def _among(chances: dict[Label, float], possible: Sequence[Label]) -> dict[Label, float]:
    """The probabilities where only some labels are possible: what reads like the use of another one is a use all the same."""
    lost = sum(chance for label, chance in chances.items() if label not in possible and label in REFERENTS)
    total = sum(chances[label] for label in possible) + lost
    kept = {label: chances[label] / total if label in possible else 0.0 for label in chances}
    return {**kept, "people": kept["people"] + lost / total}


def judged(here: Occurrence, decision: Decision, found: Sequence[Feature]) -> Decision:
    """The decision for all that is known: the likeliest label, with what weighed most for it; in doubt where an alarm is not sure."""
    weights = load()
    possible = [label for label in LABELS if here.may_be(label) and not (here.names_person and label in READINGS)]
    chances = _among(probabilities(found, weights), possible)
    label = best(chances, weights, possible)
    if here.only and label in (*REFERENTS, "place"):
        label = here.only
    others = sorted((one for one in possible if one != label), key=lambda one: -chances[one])
    reasons = tuple(_reasons(found, weights, label, others[0]))
    named = {one.why for one in found if one.label == label}
    why = next((one for one in reasons if one in named), _reading(label))
    doubt = label in ALARMS and alarm(chances) < weights.sure
    if label in REFERENTS and not here.only and (doubt or chances[label] < SURE):
        # What is told as the reason must be true: the noun beside the term is there, else only that it is open.
        rival = next(one for one in others if one not in ALARMS) if doubt else others[0]
        noun = next((one.why for one in decision.evidence if one.label == label and one.basis in _NOUNS), "")
        if noun and not doubt:
            why = noun
        elif doubt or chances[rival] >= _OPEN:
            why = f"{_UNCLEAR} whether it is {NAMES[label]} or {NAMES[rival]}"
        else:
            why = _reading(label)
        reasons = (*reasons, f"but {why}") if why.startswith(_UNCLEAR) else tuple(dict.fromkeys((why, *reasons)))
    phrase = next((one.phrase for one in decision.evidence if one.label == label and one.phrase is not None), None)
    if phrase is None and label != decision.label:
        phrase = Span(here.setting.span.start, max(here.setting.span.end, decision.head.end if decision.head else 0))
    return decision._replace(
        label=label,
        why=why,
        phrase=phrase or decision.phrase,
        doubt=doubt,
        reasons=reasons,
        chance=chances[label],
        chances=tuple(chances.items()),
    )


def _reasons(found: Sequence[Feature], weights: Weights, label: Label, rival: Label) -> Iterator[str]:
    """What weighed most for the label and against the next likely one, in words, the weightiest first."""
    mine, other = LABELS.index(label), LABELS.index(rival)
    sums: dict[str, float] = {}
    for one in found:
        line = weights.weights.get(one.name)
        # What the encoder reads is one thing, though it is a number for each label.
        why = _reading(label) if one.name.startswith(_READS) else one.why
        if line and why and one.label in (None, label) and not one.name.startswith(_IN_PASSING) and not why.startswith(NO_NOUN):
            sums[why] = sums.get(why, 0.0) + one.value * (line[mine] - line[other])
    told = sorted((why for why in sums if sums[why] > 0), key=lambda why: -sums[why])
    whole = [why for why in told if not any(why != other and why in other for other in told)]  # "x" beside "x, so it is a room"
    yield from whole[:REASONS]
