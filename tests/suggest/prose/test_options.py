"""All that could stand in the place of a term: which names, in which shapes."""

import pytest
from marked import decided

from wordwatch.suggest.prose import wording


def shown(marked, label):
    """The options of a marked sentence as (shape, the sentence with it)."""
    text, place, decision, known = decided(marked, label)
    ruled = wording.proposed(place, decision, known)
    return {
        (one.shape, text[: one.made.span.start] + (one.made.replacement or "") + text[one.made.span.end :])
        for one in wording.weighable(place, decision, ruled)
    }


@pytest.mark.parametrize(
    ("label", "marked", "shape", "wanted"),
    [
        ("unit", "The [[back office]] must approve it.", "counted", "The operations team must approve it."),
        ("unit", "We asked the [[back office]].", "mass", "We asked administration."),
        ("unit", "Two [[back offices]] closed.", "counted", "Two administration teams closed."),
        ("work", "We do the [[back office]] of a shoot.", "mass", "We do the administration of a shoot."),
        ("system", "Log in to the [[back office]].", "counted", "Log in to the admin interface."),
        ("people", "Our [[back-office]] staff rests.", "before", "Our administrative staff rests."),
        ("people", "She is an [[back-office]] clerk.", "before", "She is a clinical clerk."),
    ],
)
def test_there_is_an_option(label, marked, shape, wanted):
    assert (shape, wanted) in shown(marked, label)


@pytest.mark.parametrize(
    ("label", "marked", "unwanted"),
    [
        ("unit", "A [[back office]] of ten settles it.", "A operations of ten settles it."),
        ("unit", "The overworked [[back office]] sits apart.", "The overworked operations sits apart."),
        ("unit", "Two [[back offices]] closed.", "Two administration closed."),
        ("people", "Our [[back-office]] staff rests.", "Our operations team staff rests."),
    ],
)
def test_there_is_no_option(label, marked, unwanted):
    assert unwanted not in {sentence for _, sentence in shown(marked, label)}


@pytest.mark.parametrize(
    ("label", "marked"),
    [
        ("people", "Front and [[back-office]] staff meet."),
        ("people", "Ask the [[back officer]]."),
        ("unit", "The [[back-office]] claims team moved."),
        ("work", "Both user-facing and [[back-office]] features are in scope."),
    ],
)
def test_what_is_decided_is_not_weighed(label, marked):
    assert shown(marked, label) == set()


def test_a_term_that_the_encoder_does_not_know_is_not_weighed():
    _, place, decision, known = decided("Our [[back-office]] staff rests.", "people")
    ruled = wording.proposed(place, decision, known)
    assert wording.weighable(place, decision._replace(sense=b""), ruled) == []
