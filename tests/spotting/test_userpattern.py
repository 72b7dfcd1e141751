import pytest

from wordwatch.spotting.userpattern import problem, user_pattern


def test_patterns_match_without_case():
    assert user_pattern("Open.*Office").search("an open-plan OFFICE")


@pytest.mark.parametrize("pattern", ["(", "a{2001}", r"(?<!x)y", "[z-a]"])
def test_what_is_wrong_is_said(pattern):
    assert problem(pattern).startswith(f"{pattern!r} is no RE2 pattern: ")


def test_nothing_is_wrong_with_a_pattern():
    assert problem(r"\bopen\b") == ""
