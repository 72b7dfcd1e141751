"""Evidence and encoder weighed together: what would be said loudly is put in doubt where the words around speak against it."""

import numpy as np
import pytest
from occurrences import occurrence_of

from wordwatch.finding import Decision
from wordwatch.meaning import weigh
from wordwatch.meaning.encoder import LABELS
from wordwatch.spotting.terms import Terms


def pair(text, label, basis="prior", **keys):
    (hit,) = Terms(["back office"]).find(text)
    return occurrence_of(text, hit.span), Decision(label, "no noun follows it", hit.span, None, basis=basis, **keys)


def test_the_weights_fit_the_evidence():
    weights = weigh.load()
    assert weights.weights.shape == (len(LABELS), weigh.SIZE)
    assert weights.bias.shape == (len(LABELS),)
    assert 0.05 <= weights.alarm <= 0.95


@pytest.mark.parametrize("basis", weigh.BASES)
def test_every_kind_of_evidence_has_a_place_of_its_own(basis):
    said = np.zeros(len(LABELS))
    found = weigh.features(*pair("Ask the back office.", "unit", basis), said)
    assert found.shape == (weigh.SIZE,)
    others = [weigh.features(*pair("Ask the back office.", "unit", one), said) for one in weigh.BASES if one != basis]
    assert not any(np.array_equal(found, other) for other in others)


def test_probabilities_add_up():
    rows = np.random.default_rng(0).normal(size=(20, weigh.SIZE)).astype(np.float32)
    made = weigh.probabilities(rows, weigh.load())
    assert np.allclose(made.sum(axis=1), 1, atol=1e-4)
    assert ((weigh.alarms(made) >= 0) & (weigh.alarms(made) <= 1.0001)).all()


def test_a_room_that_was_taken_for_a_unit_is_in_doubt():
    text = "He hung the wet coats in the back office of the bakery, put the kettle on the stove and sat down among the flour sacks."
    decision = weigh.doubted(*pair(text, "unit"))
    assert decision.doubt
    assert decision.label == "unit"
    assert decision.why.startswith("no noun follows it; but the words around it leave open whether it is a team or ")


def test_a_plain_use_stays_loud():
    pairs = [
        pair("Our back office colleagues answered nine thousand letters.", "people", "head"),
        pair("The back office must approve it.", "unit", "alone"),
    ]
    assert [decision.doubt for decision in (weigh.doubted(*one) for one in pairs)] == [False, False]
