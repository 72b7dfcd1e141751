"""The word lists and patterns by which a referent is told: data under ``rules/cues``.

Files of the same names in other folders add to them, under the keys that the shipped files have.
"""

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from wordwatch.errors import RuleError, nearest
from wordwatch.files import yamlfile
from wordwatch.lexicon import languages
from wordwatch.lexicon.folders import bounds
from wordwatch.lexicon.language import Languages

_FILES = ("heads", "phrase", "context", "mention", "names", "identifiers", "particles", "titles", "lists", "wording")
_OPEN_FILES = frozenset(["particles"])  # with keys of their own at the top, under which each has the same

Lists = dict[str, frozenset[str]]


class Cues(NamedTuple):
    """What the files of ``rules/cues`` hold, as sets for looking words up; what a list is for, a comment in its file says.

    ``heads``: the label of each noun. ``verbs``: for each label, by preposition, see _verbs. ``words``, ``adjectives``, ``after`` and
    ``neutral`` are the rest of context.yaml. ``patterns`` and ``naming``: rows for the evidence of mentions, with its lists in ``mention``.
    ``languages``: what is known of each. ``particles``: for each particle of verbs, the lists of where it is one. ``vocabulary``: the
    words that the model knows, lower case; ``model_verbs``: those that can be a verb, in their basic form.
    """

    heads: dict[str, str]
    phrase: Lists
    verbs: dict[str, Lists]
    words: Lists
    adjectives: Lists
    after: dict[str, tuple[str, ...]]
    neutral: tuple[str, ...]
    patterns: tuple[str, ...]
    naming: tuple[str, ...]
    mention: Lists
    names: Lists
    legal_forms: frozenset[str]
    identifiers: Lists
    particles: dict[str, Lists]
    titles: Lists
    lists: Lists
    wording: Lists
    languages: Languages
    vocabulary: frozenset[str] = frozenset()
    model_verbs: frozenset[str] = frozenset()


@lru_cache(maxsize=4)
def load(folders: tuple[str, ...]) -> Cues:
    """The cues of all ``folders`` together; the first one is that of the rules that wordwatch brings.

    Raises RuleError, with file and line, where a file is not what its name promises.
    """
    merged: dict[str, Any] = {name: {} for name in _FILES}
    for folder in folders:
        for name in _FILES:
            path = os.path.join(folder, "cues", f"{name}.yaml")
            if os.path.exists(path):
                data = yamlfile.load(path, inside=bounds(folder, folders[0]))
                if name in _OPEN_FILES and isinstance(data, dict):
                    model: dict[str, Any] = next(iter(merged[name].values()), {})
                    for key in data:
                        merged[name].setdefault(key, {one: [] for one in model})
                _merge(merged[name], data, path, ())
    spoken = languages.load(folders)
    context, mention, names = (merged[name] for name in ("context", "mention", "names"))
    return Cues(
        heads=_labels(merged["heads"], spoken.sentences.heads),
        phrase=_sets(merged["phrase"]),
        verbs={label: _verbs(words) for label, words in context["verbs"].items()},
        words=_sets(context["words"]),
        adjectives=_sets(context["adjectives"]),
        after={label: tuple(words) for label, words in context["after"].items()},
        neutral=tuple(context["neutral"]),
        patterns=tuple(mention.pop("patterns")),
        naming=tuple(mention.pop("naming")),
        mention=_sets(mention),
        legal_forms=frozenset(names.pop("legal_forms")),  # the only list that is not in lower case
        names=_sets(names),
        identifiers=_sets(merged["identifiers"]),
        particles=_particles(merged["particles"]),
        titles=_with(_sets(merged["titles"]), spoken.sentences.in_titles),
        lists=_sets(merged["lists"]),
        wording=_sets(merged["wording"]),
        languages=spoken,
    )


@lru_cache(maxsize=64)
def among(words: frozenset[str], pattern: str) -> "re.Pattern[str]":
    """The regular expression ``pattern`` with the alternatives ``words`` in the place of its ``%s``."""
    return re.compile(pattern % "|".join(sorted(map(re.escape, words), key=len, reverse=True)))


def _merge(into: dict[str, Any], data: Any, path: str, above: tuple[str, ...]) -> None:
    """Add the lists of one file; the keys that are there already are the only ones that it may have."""
    if not isinstance(data, dict):
        raise RuleError(f"{path}:1: a file of cues is a mapping of lists")
    known = list(into) or None
    for key, value in data.items():
        keys = (*above, key)
        if known is not None and key not in known:
            raise _error(path, keys, f"unknown key {key!r}{nearest(key, known)}")
        there = into.get(key)
        if isinstance(value, dict) and not isinstance(there, list):
            _merge(into.setdefault(key, {}), value, path, keys)
        elif isinstance(there, dict):
            raise _error(path, keys, f"{key} must be a mapping of lists, with the keys {', '.join(there)}")
        elif isinstance(value, list) and all(isinstance(word, str) for word in value):
            into[key] = [*(there or ()), *value]
        else:
            raise _error(path, keys, f"{key} must be a list of texts; put numbers in quotation marks")


def _error(path: str, keys: tuple[str, ...], what: str) -> RuleError:
    return RuleError(f"{path}:{yamlfile.line_of(path, keys)}: {what}")


def _labels(*lists: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """The label of each noun; of a noun in two lists, the first one."""
    found: dict[str, str] = {}
    for heads in lists:
        for label, words in heads.items():
            for word in words:
                found.setdefault(word, label)
    return found


def _with(lists: Lists, further: Mapping[str, frozenset[str]]) -> Lists:
    """The lists with further words under the same names."""
    return {name: words | further.get(name, frozenset()) for name, words in lists.items()}


def _sets(lists: Mapping[str, Sequence[str]]) -> Lists:
    return {name: frozenset(words) for name, words in lists.items()}


def _particles(data: Mapping[str, Mapping[str, Sequence[str]]]) -> dict[str, Lists]:
    return {particle: _sets(lists) for particle, lists in data.items()}


def _verbs(words: Sequence[str]) -> Lists:
    """Verbs by their preposition; "" for those that count with any, or with none."""
    by_preposition: dict[str, set[str]] = {}
    for word in words:
        verb, _, preposition = word.partition(" ")
        by_preposition.setdefault(preposition, set()).add(verb)
    return {preposition: frozenset(verbs) for preposition, verbs in by_preposition.items()}
