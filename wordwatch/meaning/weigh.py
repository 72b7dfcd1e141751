"""Weighs what the evidence says together with what the encoder says: one trained function to probabilities over all labels.

Linear, so that each piece of evidence has a weight that can be told. Its weights are made by training/weigh.py from what an encoder
says of texts that it had not seen.
"""

import json
import os
import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from wordwatch.finding import ALARMS, SILENT, Decision, Label
from wordwatch.lexicon.concept import ENGLISH
from wordwatch.meaning.encoder import LABELS, folder
from wordwatch.meaning.evidence.technical import technical
from wordwatch.meaning.occurrence import Occurrence

if TYPE_CHECKING:
    import numpy as np

BASES = (
    "abroad alone",
    "abroad mention",
    "abroad noun",
    "abroad title",
    "alone",
    "characters",
    "discussed",
    "entry",
    "head",
    "list",
    "mention",
    "name",
    "particle",
    "predicate",
    "prior",
    "title",
    "unlisted head",
)
"""The kinds of evidence that a decision can rest on."""

SILENT_OR_SYSTEM: tuple[Label, ...] = ("system", *SILENT)
"""What a loud finding may be instead."""

_NAMES: dict[Label, str] = {
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
_SIGNS = 12
_COUNT = len(LABELS)
SIZE = 2 * _COUNT + len(BASES) * _COUNT + _SIGNS + _COUNT
_HUMPED = re.compile(r"(?:[A-Z][a-z]+){2,}")
_MANY_MARKS = 4


class Weights(NamedTuple):
    """``weights``: a row for each label; ``alarm``: the least probability of an alarm that is one."""

    weights: "np.ndarray[Any, Any]"
    bias: "np.ndarray[Any, Any]"
    alarm: float


def features(here: Occurrence, decision: Decision, said: Sequence[float]) -> "np.ndarray[Any, Any]":
    """The evidence of one occurrence as numbers; ``said`` are the encoder's logarithms of probabilities."""
    import numpy as np

    found = np.zeros(SIZE, np.float32)
    found[:_COUNT] = said
    label = LABELS.index(decision.label)
    found[_COUNT + label] = 1
    found[2 * _COUNT + BASES.index(decision.basis) * _COUNT + label] = 1
    term, kind = here.setting.term, here.setting.kind
    abroad = decision.language not in (ENGLISH, "")
    at = SIZE - _COUNT - _SIGNS
    found[at : at + _SIGNS] = (
        decision.doubt,
        here.closed,
        "-" in term,
        _HUMPED.fullmatch(term) is not None,
        term.isupper(),
        term.istitle(),
        abroad,
        min(len(technical(here.setting.around)), _MANY_MARKS) / _MANY_MARKS,
        kind == "title",
        kind == "heading",
        kind in ("item", "cell"),
        kind == "code",
    )
    if abroad:
        found[-_COUNT:] = said
    return found


@lru_cache(maxsize=1)
def load() -> Weights:
    """The weights that wordwatch brings."""
    import numpy as np

    with open(os.path.join(folder(), "weights.json"), encoding="utf-8") as file:
        data = json.load(file)
    return Weights(np.array(data["weights"], np.float32), np.array(data["bias"], np.float32), data["alarm"])


def probabilities(rows: "np.ndarray[Any, Any]", weights: Weights) -> "np.ndarray[Any, Any]":
    """The probabilities of LABELS for rows of features."""
    import numpy as np

    scores = rows @ weights.weights.T + weights.bias
    scores -= scores.max(axis=1, keepdims=True)
    powers = np.exp(scores)
    found: np.ndarray[Any, Any] = powers / powers.sum(axis=1, keepdims=True)
    return found


def alarms(made: "np.ndarray[Any, Any]") -> "np.ndarray[Any, Any]":
    """How likely each occurrence is one of those that are flagged loudly."""
    import numpy as np

    found: np.ndarray[Any, Any] = made[:, [LABELS.index(label) for label in ALARMS]].sum(axis=1)
    return found


def doubted(here: Occurrence, decision: Decision) -> Decision:
    """The decision, in doubt where what is said around speaks too much against an alarm; it then says what else the term may be."""
    import numpy as np

    from wordwatch.meaning.encoder import encoder

    (said,) = encoder().read([here.setting])
    weights = load()
    made = probabilities(np.array([features(here, decision, said)]), weights)
    if alarms(made)[0] >= weights.alarm:
        return decision
    other = max(filter(here.may_be, SILENT_OR_SYSTEM), key=lambda label: float(made[0][LABELS.index(label)]))
    why = f"{decision.why}; but the words around it leave open whether it is {_NAMES[decision.label]} or {_NAMES[other]}"
    return decision._replace(doubt=True, why=why)
