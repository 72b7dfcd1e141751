"""Titles of occupation lists: which words stand before a role noun in titles that exist."""

import pytest

from wordwatch.lexicon.market import attested


@pytest.mark.parametrize(
    "title",
    [
        "sales engineer",
        "lettings negotiator",
        "funeral arranger",
        "cctv operator",
        "accounts payable clerk",
        "parts adviser",
        "parts advisor",
        "senior sales engineers",
    ],
)
def test_real_titles_are_known(title):
    *before, role = title.split()
    assert attested(before, role)


@pytest.mark.parametrize("title", ["sales astronaut", "invoice negotiator", "engineer", "of engineer"])
def test_what_no_list_holds_is_not(title):
    *before, role = title.split()
    assert not attested(before, role)


def test_what_more_titles_have_counts_more():
    assert attested(["claims"], "officer") >= 1
    assert attested(["planning"], "officer") > attested(["council", "tax"], "officer")
