"""Titles that public lists of occupations hold: which words stand right before a role noun in titles that exist."""

import os
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from wordwatch.language.stems import singular
from wordwatch.lexicon import rules

_LONGEST = 2  # words before the role noun
_SEVERAL = 2  # role nouns


class _Market(NamedTuple):
    """For each role noun the words before it, each with the number of titles; ``spellings`` of role nouns that stand under another one."""

    titles: Mapping[str, Mapping[str, int]]
    spellings: Mapping[str, str]


def attested(before: Sequence[str], role: str) -> int:
    """How many titles in the lists end with the last words of ``before`` and ``role``, all in lower case; 0 for none.

    As many words of ``before`` are taken as the lists know, and one of them is enough.
    """
    role = singular(role)
    market = _market()
    known = market.titles.get(market.spellings.get(role, role), {})
    for length in range(min(_LONGEST, len(before)), 0, -1):
        words = " ".join(before[-length:])
        found = known.get(words, 0) or known.get(singular(words), 0)
        if found:
            return found
    return 0


def is_field(words: Sequence[str]) -> bool:
    """Whether words, in lower case, stand before several role nouns in the lists, as a field of work does and a town does not."""
    return " ".join(words[-_LONGEST:]) in _fields()


@lru_cache(maxsize=1)
def _fields() -> frozenset[str]:
    seen: Counter[str] = Counter(words for before in _market().titles.values() for words in before)
    return frozenset(words for words, roles in seen.items() if roles >= _SEVERAL)


@lru_cache(maxsize=1)
def _market() -> _Market:
    from wordwatch.files import yamlfile

    data = yamlfile.load(os.path.join(rules.folder(), "market.yaml"))
    titles = {role: dict(_counted(entry) for entry in line.split(", ")) for role, line in data["titles"].items()}
    return _Market(titles, data["spellings"])


def _counted(entry: str) -> tuple[str, int]:
    words, _, number = entry.rpartition(" ")
    return (words, int(number)) if number.isdigit() else (entry, 1)
