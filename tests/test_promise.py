"""An edit is called safe only where the sentence reads as before and the new words agree."""

import pytest

from wordwatch.document import Span
from wordwatch.meaning import pipeline
from wordwatch.meaning.pipeline import Edit, reads_the_same


@pytest.fixture(scope="module")
def nlp():
    return pipeline.load(None)


def edit(marked):
    """The edit in a text: [[old|new]]."""
    start, end = marked.index("[["), marked.index("]]")
    old, new = marked[start + 2 : end].split("|")
    return Edit(marked[:start] + old + marked[end + 2 :], Span(start, start + len(old)), new)


SAME = [
    "The [[back office|operations team]] must approve each claim.",
    "Our [[back-office|operations]] staff answered all letters.",
    "She joined the [[back office|operations team]] last May.",
    "You bring three years of [[back office|operations]] experience.",
    "Please call our [[back offices|operations teams]] before noon.",
]
ANOTHER = [
    "The HR [[back office|operations]] handles parental leave requests.",  # no agreement
    "We need a strong [[back office|operations]] before we open.",  # no article for a plural
    "A strong [[back office|the operations team]] helps everybody.",  # two articles
    "Every [[back office|operations teams]] answers within a day.",
    "These [[back offices|operations team]] answer within a day.",
    "The operations [[back office|operations]] staff met.",  # a doubled word
    "Ask the [[back office|to]] about it.",
    "The [[back office|operations teams]] checks each claim.",
]


@pytest.mark.parametrize("marked", SAME)
def test_a_good_edit_is_kept(nlp, marked):
    assert reads_the_same(nlp, [edit(marked)]) == [True]


@pytest.mark.parametrize("marked", ANOTHER)
def test_a_bad_edit_is_not(nlp, marked):
    assert reads_the_same(nlp, [edit(marked)]) == [False]


def test_each_edit_is_judged_for_itself(nlp):
    assert reads_the_same(nlp, [edit(SAME[0]), edit(ANOTHER[0]), edit(SAME[1])]) == [True, False, True]
    assert reads_the_same(nlp, []) == []
