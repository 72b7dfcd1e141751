"""Loads concepts from their files: every key with its check, every mistake with file and line.

Only read when a term stands somewhere: a run over clean files reads none.
"""

import os
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from wordwatch.errors import RuleError, nearest
from wordwatch.files import yamlfile
from wordwatch.finding import REFERENTS
from wordwatch.lexicon.concept import ENGLISH, NAMED, NONE, REACH, READINGS, Concept, Context, Name
from wordwatch.lexicon.folders import bounds, concept_file
from wordwatch.spotting.userpattern import problem

_KEYS: dict[str, type] = {
    **dict.fromkeys(("id", "closed_form"), str),
    **dict.fromkeys(("words", "person_forms", "own"), list),
    **dict.fromkeys(("siblings", "beside", "priors", "names", "contexts", "why"), dict),
    "particle": bool,
    "sectors": bool,
    "encoder": bool,
}
_MOST_REACH = 10_000
_NAME_TEXTS = ("name", "use", "near", "why", "gender")
_NAME_LISTS = ("before", "unless_before", "instead_of")
_NAME_FLAGS = ("also", "bare", "closed", "apart", "many", "weighed", "decides", "safe")
_CONTEXT_KEYS = ("words", "not", "reach", "least", "than", "decides")


def load(concept: str, folders: tuple[str, ...]) -> Concept:
    """The concept of that id from ``folders``, the last one that has it; the empty one for "". Raises RuleError with file and line."""
    if not concept:
        return NONE
    path = concept_file(concept, folders)
    try:
        modified = os.stat(path).st_mtime_ns
    except OSError:  # what cannot be read is told by who reads it
        modified = 0
    return _read(path, modified, bounds(os.path.dirname(os.path.dirname(path)), folders[0]))


@lru_cache(maxsize=64)
def _read(path: str, modified: int, inside: str | None) -> Concept:  # noqa: ARG001 - a file that was changed is read again
    return parse(path, yamlfile.load(path, inside=inside))


def parse(path: str, data: Any) -> Concept:
    """The concept in ``data``, as read from ``path``. Raises RuleError with the line of what is wrong."""
    if not isinstance(data, dict):
        raise _error(path, (), "a concept is a mapping that starts with id:")
    for key, value in data.items():
        if key not in _KEYS:
            raise _error(path, (key,), f"unknown key {key!r}{nearest(key, _KEYS)}")
        if not isinstance(value, _KEYS[key]):
            raise _error(path, (key,), f"{key} must be {_KIND[_KEYS[key]]}")
    wanted = os.path.splitext(os.path.basename(path))[0]
    if data.get("id") != wanted:
        raise _error(path, ("id",), f"the id of a concept is the name of its file; write id: {wanted}")
    words = _texts(path, ("words",), data.get("words", []))
    if not words:
        raise _error(path, (), "the key words is missing: the parts of the term, for example [human, capital]")
    priors = data.get("priors", {})
    for label, weight in priors.items():
        _one_of(path, ("priors", label), label, READINGS)
        if isinstance(weight, bool) or not isinstance(weight, int | float):
            raise _error(path, ("priors", label), f"the prior of {label} must be a number")
    for sibling, label in data.get("beside", {}).items():
        _one_of(path, ("beside", sibling), label, READINGS)
    if closed := data.get("closed_form", ""):
        _one_of(path, ("closed_form",), closed, READINGS)
    contexts = {name: _context(path, name, entry, data["contexts"]) for name, entry in data.get("contexts", {}).items()}
    return Concept(
        id=wanted,
        words=words,
        siblings=_mapping(path, "siblings", data.get("siblings", {})),
        beside=dict(data.get("beside", {})),
        particle=data.get("particle", False),
        sectors=data.get("sectors", False),
        encoder=data.get("encoder", False),
        closed_form=closed,
        person_forms=_texts(path, ("person_forms",), data.get("person_forms", [])),
        priors={label: float(weight) for label, weight in priors.items()},
        names=_names(path, data.get("names", {}), contexts),
        contexts=contexts,
        own=frozenset(_texts(path, ("own",), data.get("own", []))),
        why=_reasons(path, data.get("why", {})),
    )


_KIND: dict[type, str] = {str: "a text", list: "a list of texts", dict: "a mapping", bool: "true or false"}


def _names(path: str, data: Mapping[str, Any], contexts: Mapping[str, Context]) -> dict[str, dict[str, tuple[Name, ...]]]:
    """Names by language and referent. A referent at the top is English."""
    by_language: dict[str, dict[str, tuple[Name, ...]]] = {}
    for key, value in data.items():
        if key in REFERENTS:
            by_language.setdefault(ENGLISH, {})[key] = _named(path, ("names", key), value, contexts)
            continue
        if not isinstance(value, dict):
            told = f"{key!r} under names is neither a referent ({', '.join(REFERENTS)}) nor the code of a language with referents below it"
            raise _error(path, ("names", key), told)
        for referent, entries in value.items():
            _one_of(path, ("names", key, referent), referent, REFERENTS)
            by_language.setdefault(key, {})[referent] = _named(path, ("names", key, referent), entries, contexts)
    return by_language


def _named(path: str, keys: tuple[str | int, ...], value: Any, contexts: Mapping[str, Context]) -> tuple[Name, ...]:
    if not isinstance(value, list):
        raise _error(path, keys, "names are a list, of texts or of mappings with name:")
    return tuple(_name(path, (*keys, number), entry, contexts) for number, entry in enumerate(value))


def _name(path: str, keys: tuple[str | int, ...], entry: Any, contexts: Mapping[str, Context]) -> Name:
    if isinstance(entry, str) and entry.strip():
        return Name(" ".join(entry.split()))
    if not isinstance(entry, dict) or not isinstance(entry.get("name"), str) or not entry["name"].strip():
        raise _error(path, keys, "a name is a text, or a mapping with name: and what it fits")
    for key, value in entry.items():
        if key not in (*_NAME_TEXTS, *_NAME_LISTS, *_NAME_FLAGS):
            raise _error(path, (*keys, key), f"unknown key {key!r}{nearest(key, (*_NAME_TEXTS, *_NAME_LISTS, *_NAME_FLAGS))}")
        if key in _NAME_FLAGS and not isinstance(value, bool):
            raise _error(path, (*keys, key), f"{key} must be true or false")
        if key in _NAME_TEXTS and not isinstance(value, str):
            raise _error(path, (*keys, key), f"{key} must be a text")
    near = entry.get("near", "")
    if near and near not in contexts:
        raise _error(path, (*keys, "near"), f"there is no {near!r} under contexts{nearest(near, contexts)}")
    lists = {key: frozenset(_texts(path, (*keys, key), entry.get(key, []))) for key in _NAME_LISTS}
    flags = {key: entry.get(key, False) for key in _NAME_FLAGS}
    texts = {key: " ".join(entry.get(key, "").split()) for key in _NAME_TEXTS[1:]}
    made: dict[str, Any] = {"text": " ".join(entry["name"].split()), **texts, **lists, **flags}
    return Name(**made)


def _context(path: str, name: str, entry: Any, among: Mapping[str, Any]) -> Context:
    keys = ("contexts", name)
    if not isinstance(entry, dict) or not set(entry) <= set(_CONTEXT_KEYS) or not {"words", "not"} & set(entry):
        raise _error(path, keys, "a context has words: and not:, lists of RE2 patterns, and may have reach: and than:")
    reach, than, least = entry.get("reach", REACH), entry.get("than", ""), entry.get("least", 1)
    if isinstance(least, bool) or not isinstance(least, int) or least < 1:
        raise _error(path, (*keys, "least"), "least is the number of places in which one of the words must stand, 1 or more")
    if isinstance(reach, bool) or not isinstance(reach, int) or not 0 <= reach <= _MOST_REACH:
        told = f"reach is a number of characters on both sides of the term, {_MOST_REACH:,} at most; 0 for the sentence"
        raise _error(path, (*keys, "reach"), told)
    if not isinstance(than, str) or (than and than not in among):
        raise _error(path, (*keys, "than"), f"there is no {than!r} under contexts{nearest(than, among)}")
    decides = entry.get("decides", False)
    if not isinstance(decides, bool):
        raise _error(path, (*keys, "decides"), "decides must be true or false")
    return Context(_patterns(path, (*keys, "words"), entry), _patterns(path, (*keys, "not"), entry), reach, than, least, decides)


def _patterns(path: str, keys: tuple[str, ...], entry: Mapping[str, Any]) -> tuple[str, ...]:
    found = _texts(path, keys, entry.get(keys[-1], []))
    for number, pattern in enumerate(found):
        if told := problem(pattern):
            raise _error(path, (*keys, number), told)
    return found


def _reasons(path: str, value: Mapping[str, Any]) -> dict[str, str]:
    for referent, text in value.items():
        _one_of(path, ("why", referent), referent, (*REFERENTS, NAMED))
        if not isinstance(text, str) or not text.strip():
            raise _error(path, ("why", referent), "why maps referents to sentences")
    return {referent: " ".join(text.split()) for referent, text in value.items()}


def _mapping(path: str, key: str, value: Mapping[str, Any]) -> dict[str, str]:
    for name, text in value.items():
        if not isinstance(text, str) or not text.strip():
            raise _error(path, (key, name), f"{key} maps words to texts, for example {{human: human capital}}")
    return dict(value)


def _texts(path: str, keys: tuple[str | int, ...], value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
        raise _error(path, keys, f"{keys[-1]} must be a list of texts, for example [one, two]")
    return tuple(value)


def _one_of(path: str, keys: tuple[str | int, ...], value: Any, among: Sequence[str]) -> None:
    if value not in among:
        raise _error(path, keys, f"{value!r} is not known here{nearest(value, among)}")


def _error(path: str, keys: tuple[str | int, ...], what: str) -> RuleError:
    return RuleError(f"{path}:{yamlfile.line_of(path, keys)}: {what}")
