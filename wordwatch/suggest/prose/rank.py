"""Which of all options reads best: a linear function of the words around the term, the parse, and what the encoder makes of the context.

Its weights are made by training/wording.py from options that were read one by one for a few thousand texts. Each weight has a name; those
that begin with "sense" weigh what the encoder tells contexts apart by, so that a clinic, a bank and a hotel need no lists of words.
"""

import json
import math
import os
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from wordwatch.finding import REFERENTS, SURE, Decision, Label, Suggestion
from wordwatch.language.stems import singular
from wordwatch.lexicon.cues import Lists
from wordwatch.suggest.prose.names import found
from wordwatch.suggest.prose.options import Option
from wordwatch.suggest.prose.phrase import Phrase

if TYPE_CHECKING:
    import numpy as np

LIKELY = 0.3
"""The least chance with which an option is offered besides the best."""

ENOUGH, CLOSE = 0.6, 0.05
"""What the rules propose first stays so from this chance on, and where no other option is so much better."""

PROMISED = 0.9
"""The least chance with which an option may be put in unread."""

_AROUND = 240  # code points on both sides whose words count
_BESIDE = 40
_BEGINNING = 9  # letters by which words of one stem are known
_WORD = re.compile(r"[a-z][a-z'’-]+")
_ARTICLES = frozenset(["a", "an", "the"])

VERBS = {
    "done_to_work": "object",
    "offered": "object",
    "acts_on_people": "object",
    "acts_of_people": "subject",
}
"""Kinds of verbs, and what the phrase is to them."""

REFERENTS_AND_PLACE: tuple[Label, ...] = (*REFERENTS, "place")


class Learned(NamedTuple):
    """``weights`` by the names of features; what brings the states of the encoder down to a few numbers; those numbers' weights by kind."""

    weights: dict[str, float]
    mean: "np.ndarray[Any, Any]"
    projection: "np.ndarray[Any, Any]"
    sense: "dict[str, np.ndarray[Any, Any]]"


@lru_cache(maxsize=1)
def learned() -> Learned:
    """What wordwatch brings. Raises OSError where it is missing: wording must not become another without a word."""
    import numpy as np

    package = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    place = os.path.join(package, "data", "judge", "wording")
    with open(f"{place}.json", encoding="utf-8") as file:
        weights: dict[str, float] = json.load(file)["weights"]
    with np.load(f"{place}.npz") as stored:
        sense = {name.removeprefix("sense "): stored[name] for name in stored.files if name.startswith("sense ")}
        return Learned(weights, stored["mean"].astype(np.float32), stored["projection"].astype(np.float32), sense)


def chances(place: Phrase, decision: Decision, options: Sequence[Option], words: Lists) -> list[float]:
    """How likely each option can be pasted as it stands; ``decision`` has the states of the encoder (``sense``)."""
    known = learned()
    sensed = reduced(decision.sense, known)
    around = surroundings(place, decision, words)
    scores = []
    for option in options:
        score = sum(known.weights.get(name, 0.0) * value for name, value in features(place, decision, option, around))
        weights = known.sense.get(kind(option))
        scores.append(score + (float(sensed @ weights) if weights is not None else 0.0))
    return [1 / (1 + math.exp(-score)) for score in scores]


def best(place: Phrase, decision: Decision, options: Sequence[Option], words: Lists) -> list[Suggestion]:
    """The options that read best, the very best first.

    Only what the rules propose first can be safe, and only where it is the very best and hardly anything speaks against it.
    """
    options = fitting(options, decision)
    told = chances(place, decision, options, words)
    order = sorted(range(len(told)), key=lambda number: -told[number])
    ruled = next((number for number in order if options[number].rule == 0), None)
    if ruled is not None and (told[ruled] >= ENOUGH or told[order[0]] - told[ruled] < CLOSE):
        order = [ruled, *(number for number in order if number != ruled)]
    chosen = [options[number].made._replace(safe=options[number].made.safe and told[number] >= PROMISED) for number in order[:1]]
    # What the rules have by themselves, such as the name of the work that the posting tells, is offered next.
    own = [number for number in order[1:] if options[number].shape == "?"]
    others = [number for number in order[1:] if told[number] >= LIKELY and number not in own]
    return chosen + [options[number].made._replace(safe=False) for number in (*own, *others)]


def fitting(options: Sequence[Option], decision: Decision) -> list[Option]:
    """The options that may be weighed: no software where the term certainly is something else, or where the rules see none around."""
    ruled = next((one.referent for one in options if one.rule == 0 and one.shape != "before"), "system")
    software = ruled == "system" if decision.label == "system" else decision.chance < SURE
    return [one for one in options if software or one.referent != "system" or one.rule >= 0 or one.shape == "before"]


def reduced(sense: bytes, known: Learned) -> "np.ndarray[Any, Any]":
    """The few numbers that the states of the encoder come down to."""
    import numpy as np

    state = np.frombuffer(sense, np.float16).astype(np.float32)
    reduced_: np.ndarray[Any, Any] = (state - known.mean) @ known.projection
    return reduced_


def kind(option: Option) -> str:
    """What kind of name an option is, by the beginning of its first word: a team, its work and what is said of it are of one kind."""
    return option.word.split()[0][:_BEGINNING] if option.word else "-"


class Surroundings(NamedTuple):
    """What the features of all options at a place share."""

    words: tuple[str, ...]
    before: str
    after: str
    article: str
    head: str
    governor: str
    contexts: tuple[str, ...]
    chances: tuple[float, ...]
    verbs: tuple[str, ...]


def surroundings(place: Phrase, decision: Decision, words: Lists) -> Surroundings:
    """The words around the term, those right beside it, its article, its noun, and what governs it."""
    text, start, end = place.text.lower(), place.whole.start, place.whole.end
    around = f"{text[max(0, start - _AROUND) : start]} | {text[end : end + _AROUND]}"
    ahead, behind = _WORD.findall(text[max(0, start - _BESIDE) : start]), _WORD.findall(text[end : end + _BESIDE])
    ahead = [word for word in ahead if word not in _ARTICLES]
    determiner = place.determiner
    article = "'s" if determiner.endswith(("s", "'")) and determiner not in ("this", "his", "its") else determiner
    syntax = place.syntax
    return Surroundings(
        tuple(sorted({singular(word) for word in _WORD.findall(around)})),
        ahead[-1] if ahead else "^",
        behind[0] if behind else "$",
        article,
        singular(place.head),
        f"{syntax.relation} {syntax.governor}",
        tuple(name for name, context in place.concept.contexts.items() if "_" not in name and found(place, context)),
        tuple(dict(decision.chances)[one] for one in REFERENTS_AND_PLACE) if decision.chances else (0.0,) * len(REFERENTS_AND_PLACE),
        tuple(_verbs(place, ahead[-1] if ahead else "", words)),
    )


def _verbs(place: Phrase, before: str, words: Lists) -> Iterator[str]:
    """The kinds of verbs that govern the phrase, or stand before it though the parser took them for nouns: "automating the back office"."""
    relation, governor = place.syntax.relation, place.syntax.governor
    bare = before.removesuffix("ing")
    for kind_, of in VERBS.items():
        noun = of == "object" and bare != before and bool({bare, f"{bare}e", bare[:-1]} & words[kind_])
        if noun or (relation == of and governor in words[kind_]):
            yield kind_


def features(place: Phrase, decision: Decision, option: Option, around: Surroundings) -> Iterator[tuple[str, float]]:
    """The names of what holds of one option at one place, each with how much."""
    word, syntax = option.word, place.syntax
    name, says = f"{option.shape} {word}", kind(option)
    label = decision.label
    sure = "sure" if decision.chance >= SURE else "open"
    held = [
        "any",
        f"option {name}",
        f"rule {option.rule}",
        f"rule {option.rule} {label} {sure}",
        f"{name} / label {label}",
        f"{name} / label {label} {sure}",
        f"{name} / article {around.article or '-'}",
        f"{name} / verb {syntax.verb or '-'}",
        f"{name} / relation {syntax.relation or '-'}",
        f"{option.shape} / governor {around.governor}",
        f"{name} / governor {around.governor}",
        f"{name} / before {around.before}",
        f"{name} / after {around.after}",
        f"{option.shape} / after {around.after}",
    ]
    forms = {"plural": place.plural, "one word": place.closed, "capitals": place.style != "lower", "quoted": place.quoted}
    held += [f"{name} / {form}" for form, holds in forms.items() if holds]
    if place.modifiers:
        held += [f"{name} / modified", f"{name} / modifier {place.modifiers[-1]}"]
    if place.head:
        held += [f"{name} / head {around.head}", f"{says} / head {around.head}", f"{name} / between {bool(place.between)}"]
    held += [f"rule {option.rule} {says}", f"rule {option.rule} {name}"]
    held += [f"{whose} / context {context}" for context in around.contexts for whose in (says, name)]
    held += [f"{whose} / verb of {verb}" for verb in around.verbs for whose in (name, option.shape)]
    held += [f"{says} / near {near}" for near in around.words]
    yield from ((one, 1.0) for one in held)
    yield from ((f"{name} / chance {one}", chance) for one, chance in zip(REFERENTS_AND_PLACE, around.chances, strict=True))
