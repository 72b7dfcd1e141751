"""The word lists and patterns by which a referent is told: data under ``rules/cues``, extended by files of the same names in other folders."""

import os
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from wordwatch import yamlfile
from wordwatch.errors import RuleError

_FILES = ("heads", "context", "mention", "names", "accident", "titles", "lists", "languages")

Lists = dict[str, frozenset[str]]


class Cues(NamedTuple):
    """What each file of ``rules/cues`` holds, as sets for looking words up; ``vocabulary``: the words that the model knows, lower case."""

    heads: dict[str, str]
    verbs: dict[str, Lists]
    words: Lists
    adjectives: Lists
    after: dict[str, tuple[str, ...]]
    neutral: tuple[str, ...]
    patterns: tuple[str, ...]
    naming: tuple[str, ...]
    leads: tuple[str, ...]
    about: frozenset[str]
    names: Lists
    accident: Lists
    titles: Lists
    before_title: tuple[str, ...]
    lists: Lists
    languages: Lists
    vocabulary: frozenset[str] = frozenset()


@lru_cache(maxsize=4)
def load(folders: tuple[str, ...]) -> Cues:
    """The cues of all ``folders`` together. Raises RuleError where a file is not what its name promises."""
    merged: dict[str, Any] = {}
    for folder in folders:
        for name in _FILES:
            path = os.path.join(folder, "cues", f"{name}.yaml")
            if os.path.exists(path):
                _merge(merged.setdefault(name, {}), yamlfile.load(path), path)
    heads: dict[str, str] = {}
    for label, words in merged["heads"].items():
        for word in words:
            heads.setdefault(word, label)
    context = merged["context"]
    return Cues(
        heads=heads,
        verbs={label: _verbs(words) for label, words in context["verbs"].items()},
        words=_sets(context["words"]),
        adjectives=_sets(context["adjectives"]),
        after={label: tuple(words) for label, words in context["after"].items()},
        neutral=tuple(context["neutral"]),
        patterns=tuple(merged["mention"]["patterns"]),
        naming=tuple(merged["mention"]["naming"]),
        leads=tuple(merged["mention"]["leads"]),
        about=frozenset(merged["mention"]["about"]),
        names=_sets(merged["names"]),
        accident=_sets(merged["accident"]),
        titles=_sets(merged["titles"]),
        before_title=tuple(merged["titles"]["before"]),
        lists=_sets(merged["lists"]),
        languages=_languages(merged["languages"]),
    )


def _merge(into: dict[str, Any], data: Any, path: str) -> None:
    if not isinstance(data, dict):
        raise RuleError(f"{path}:1: a file of cues is a mapping of lists")
    for key, value in data.items():
        if isinstance(value, dict):
            _merge(into.setdefault(key, {}), value, path)
        elif isinstance(value, list) and all(isinstance(word, str) for word in value):
            into[key] = [*into.get(key, []), *value]
        else:
            raise RuleError(f"{path}:{yamlfile.line_of(path, (key,))}: {key} must be a list of texts; put numbers in quotation marks")


def _sets(lists: dict[str, Sequence[str]]) -> Lists:
    return {name: frozenset(words) for name, words in lists.items()}


def _languages(data: dict[str, Any]) -> Lists:
    """The heads by their label, the words by "<label> words", and the words about words."""
    words = {f"{label} words": words for label, words in data["words"].items()}
    return _sets({**data["heads"], **words, "about": data["about"]})


def _verbs(words: Sequence[str]) -> Lists:
    """Verbs by their preposition; "" for those that count with any, or with none."""
    by_preposition: dict[str, set[str]] = {}
    for word in words:
        verb, _, preposition = word.partition(" ")
        by_preposition.setdefault(preposition, set()).add(verb)
    return {preposition: frozenset(verbs) for preposition, verbs in by_preposition.items()}
