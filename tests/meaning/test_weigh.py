"""All that is known of an occurrence, weighed by one trained function: its label, how sure it is, and what weighed most."""

import json
import os

import pytest
from occurrences import occurrence_of

from wordwatch.finding import ALARMS, Decision, Evidence
from wordwatch.meaning import weigh
from wordwatch.meaning.encoder import LABELS, READINGS, folder
from wordwatch.meaning.record import Profile
from wordwatch.spotting.terms import Terms

NOWHERE = [0.0] * len(LABELS)
UNKNOWN = NOWHERE * READINGS
NEUTRAL = Profile()


def found(text, label, basis="prior", evidence=(), said=UNKNOWN, elsewhere=NOWHERE, profile=NEUTRAL):
    """The occurrence, what the evidence says, and all features of it."""
    (hit,) = Terms(["back office"]).find(text)
    here = occurrence_of(text, hit.span)
    decision = Decision(label, "no noun follows it", hit.span, None, basis=basis, evidence=tuple(evidence))
    return here, decision, list(weigh.features(here, decision, said, elsewhere, profile))


def named(features):
    return {one.name: one.value for one in features}


def sure_of(label):
    """What an encoder reads that is sure of a label."""
    return [0.0 if one == label else -8.0 for one in LABELS] * READINGS


def test_every_weight_has_a_number_for_each_label():
    weights = weigh.load()
    assert len(weights.weights) > 100
    assert all(len(line) == len(LABELS) for line in weights.weights.values())
    assert len(weights.bias) == len(LABELS)
    assert 0.05 <= weights.alarm <= weights.sure <= 0.95


def test_the_weights_are_those_of_features_that_exist():
    with open(os.path.join(folder(), "weights.json"), encoding="utf-8") as file:
        names = json.load(file)["weights"]
    _, _, features = found("Ask the Back-Office.", "unit", profile=Profile(software=1.0))
    kinds = {one.name.split()[0] for one in features} | {"said", "closed", "humped", "capitals", "doubt", "abroad", "kind", "technical"}
    assert {name.split()[0] for name in names} <= kinds | {"title", "hyphen"}


def test_evidence_of_one_kind_adds_up_to_a_limit():
    signs = [Evidence("system", "near", f"“{word}” stands near it", 1.5) for word in ("menu", "login", "server", "tab")]
    _, _, features = found("Ask the back office.", "unit", evidence=signs)
    assert named(features)["said near system"] == 4.0


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ask the backoffice.", "closed"),
        ("Ask the back-office.", "hyphen"),
        ("Ask the BackOffice.", "humped"),
        ("ASK THE BACK OFFICE.", "capitals"),
        ("Ask the Back Office.", "title case"),
    ],
)
def test_the_spelling_is_evidence(text, name):
    names = named(found(text, "unit")[2])
    assert names[name] == 1.0
    assert name not in named(found("Ask the back office.", "unit")[2])


def test_what_the_text_is_and_the_other_occurrences_are_evidence():
    elsewhere = [0.5 if label == "system" else 0.0 for label in LABELS]
    names = named(found("Ask the back office.", "unit", elsewhere=elsewhere, profile=Profile(software=0.7))[2])
    assert names["elsewhere system"] == 0.5
    assert names["profile software"] == 0.7


def test_probabilities_add_up():
    for label in LABELS:
        chances = weigh.probabilities(found("Ask the back office.", "unit", said=sure_of(label))[2], weigh.load())
        assert sum(chances.values()) == pytest.approx(1)
        assert 0 <= weigh.alarm(chances) <= 1.0001


def test_the_encoder_alone_does_not_decide_and_neither_does_the_evidence():
    weights = weigh.load()
    evidence = [Evidence("people", "head", "“staff” after it names people")]
    both = weigh.probabilities(found("Our back office staff.", "people", "head", evidence, sure_of("people"))[2], weights)
    torn = weigh.probabilities(found("Our back office staff.", "people", "head", evidence, sure_of("system"))[2], weights)
    assert both["people"] > 0.9
    assert torn["people"] < both["people"]
    assert torn["system"] > both["system"]


def test_reasons_are_those_for_the_label():
    evidence = [Evidence("people", "head", "“staff” after it names people"), Evidence("system", "near", "“login” stands near it", 1.2)]
    here, decision, features = found("Our back office staff.", "people", "head", evidence, sure_of("people"))
    judged = weigh.judged(here, decision, features)
    assert judged.label == "people"
    assert "“staff” after it names people" in judged.reasons
    assert "“login” stands near it" not in judged.reasons
    assert 1 <= len(judged.reasons) <= weigh.REASONS


def test_an_alarm_that_is_not_sure_says_what_is_unclear(monkeypatch):
    weights = weigh.load()._replace(alarm=0.0, sure=1.0)
    monkeypatch.setattr(weigh, "load", lambda: weights)
    here, decision, features = found("Ask the back office.", "unit", said=sure_of("unit"))
    judged = weigh.judged(here, decision, features)
    assert judged.doubt
    assert judged.label in ALARMS
    assert judged.why.startswith("the words around it leave open whether it is a team or ")
    assert judged.reasons[-1].startswith("but the words around it leave open whether it is a team or ")  # so that explain tells it as well


def test_a_term_of_another_kind_is_never_a_room():
    here, decision, features = found("Ask the back office.", "unit", said=sure_of("place"))
    other = here._replace(concept=here.concept._replace(priors={"unit": 1.0, "work": 0.5}))
    assert weigh.judged(here, decision, features).label == "place"
    assert weigh.judged(other, decision, features).label != "place"
