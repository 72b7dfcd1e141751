"""How much a rule may say: what anybody would want, several times over.

A rule is checked against every document, and a folder of rules may come from a stranger.
"""

from collections.abc import Mapping
from typing import Any

MOST_TERMS = 5_000
"""The most terms of all rules together."""

_MOST = {"terms": 500, "anchors": 200, "patterns": 100, "unless": 100, "suggest": 100, "when": 100, "only": 10}
_LONGEST = {"terms": 100, "anchors": 100, "unless": 1_000}
_LONGEST_TEXT = 3_000

Problem = tuple[tuple[str | int, ...], str]


def too_much(rule: Mapping[str, Any]) -> Problem | None:
    """The first list of the rule that is too long, or text in it, with the keys that lead there; None where nothing is."""
    for key, value in rule.items():
        longest = _LONGEST.get(key, _LONGEST_TEXT)
        if isinstance(value, str) and len(value) > longest:
            return (key,), f"{key} is longer than {longest:,} characters; write less"
        if isinstance(value, list):
            most = _MOST.get(key, _LONGEST_TEXT)
            if len(value) > most:
                return (key, most), f"{key} has {len(value):,} entries; {most:,} are the most, write several rules"
            for number, item in enumerate(value):
                if isinstance(item, str) and len(item) > longest:
                    return (key, number), f"this entry of {key} is longer than {longest:,} characters; write less"
    return None
