"""Concepts: all that code may know about a term, as data under ``rules/concepts``.

A rule names its concept with ``concept:``. What stands here decides whether "move back office desks" may be a verb with its particle,
what "backoffice" as one word suggests, which words share its noun ("front and back office"), and what to call the thing instead. A rule
without a concept gets none of that: no reading that only one term has, and advice instead of wording.

Only read when a term stands somewhere: a run over clean files knows no more than that the file of each concept exists.
"""

import os
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, Literal, NamedTuple

from wordwatch.errors import RuleError, nearest
from wordwatch.files import yamlfile
from wordwatch.finding import REFERENTS, Label

READINGS: tuple[Label, ...] = ("place", "system", "work", "unit")
"""What a term that stands alone may refer to, in the order in which a tie is decided."""

ENGLISH = "en"

_KEYS: dict[str, type] = {
    **dict.fromkeys(("id", "closed_form"), str),
    **dict.fromkeys(("words", "person_forms"), list),
    **dict.fromkeys(("siblings", "beside", "priors", "names", "contexts"), dict),
    "particle": bool,
}
_NAME_KEYS = ("name", "use", "before", "instead_of", "near", "also")
_CONTEXT_KEYS = ("words", "not")


class Name(NamedTuple):
    """A name that may stand instead of a term, as it is written in running text: lower case, abbreviations in capitals.

    ``use``: the place in a sentence that it fits, "" any (rules/concepts/back-office.yaml lists the uses). ``before``: only before one
    of these nouns. ``instead_of``: it replaces the term together with one of these nouns. ``near``: only where a context of that name
    is found around. ``also``: offered besides the first name that fits, not instead of it. Nouns are singular, lower case.
    """

    text: str
    use: str = ""
    before: frozenset[str] = frozenset()
    instead_of: frozenset[str] = frozenset()
    near: str = ""
    also: bool = False


class Context(NamedTuple):
    """What is around a term: one of the RE2 patterns ``words`` matches, and none of ``not_``."""

    words: tuple[str, ...]
    not_: tuple[str, ...] = ()


class Concept(NamedTuple):
    """What is known of a term; see the module. The empty concept, of a rule that names none, knows nothing.

    ``words``: the parts of the term, lower case. ``siblings``: words that stand in the place of its first one ("front"), each with the
    whole that it shortens ("front office"); ``beside``: the reading that a sibling next to the term speaks for. ``particle``: the first
    word is also the particle of verbs. ``closed_form``: what the term as one word speaks for, "" nothing. ``person_forms``: forms of
    the term that name a person. ``priors``: the readings that it can have when it stands alone, each with its weight without evidence.
    ``names``: by language and referent.
    """

    id: str = ""
    words: tuple[str, ...] = ()
    siblings: Mapping[str, str] = {}
    beside: Mapping[str, Label] = {}
    particle: bool = False
    closed_form: Label | Literal[""] = ""
    person_forms: tuple[str, ...] = ()
    priors: Mapping[Label, float] = {}
    names: Mapping[str, Mapping[str, tuple[Name, ...]]] = {}
    contexts: Mapping[str, Context] = {}

    def named(self, referent: str, language: str = ENGLISH) -> tuple[Name, ...]:
        """The names for what the term refers to, the best first; empty where there are none: then there is only advice."""
        return self.names.get(language, {}).get(referent, ())

    def called(self, referent: str, use: str, language: str = ENGLISH) -> tuple[str, ...]:
        """The texts of the names for exactly this use."""
        return tuple(name.text for name in self.named(referent, language) if name.use == use)


NONE = Concept()
"""The concept of a rule that names none."""


def path_of(concept: str, folders: Sequence[str]) -> str | None:
    """The file of the concept in the last of ``folders`` that has it, None where none has."""
    places = (os.path.join(folder, "concepts", f"{concept}.yaml") for folder in reversed(folders))
    return next((path for path in places if os.path.exists(path)), None)


def known(folders: Sequence[str]) -> list[str]:
    """The ids of all concepts in ``folders``."""
    found: set[str] = set()
    for folder in folders:
        place = os.path.join(folder, "concepts")
        if os.path.isdir(place):
            found.update(name.removesuffix(".yaml") for name in os.listdir(place) if name.endswith(".yaml"))
    return sorted(found)


@lru_cache(maxsize=64)
def load(concept: str, folders: tuple[str, ...]) -> Concept:
    """The concept of that id from ``folders``, the last one that has it; the empty one for "". Raises RuleError with file and line."""
    if not concept:
        return NONE
    path = path_of(concept, folders)
    if path is None:
        raise RuleError(f"there is no concept {concept!r}{nearest(concept, known(folders))}; write <rule folder>/concepts/{concept}.yaml")
    return parse(path, yamlfile.load(path))


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
        raise _error(path, (), "the key words is missing: the parts of the term, for example [back, office]")
    priors = data.get("priors", {})
    for label, weight in priors.items():
        _one_of(path, ("priors", label), label, READINGS)
        if isinstance(weight, bool) or not isinstance(weight, int | float):
            raise _error(path, ("priors", label), f"the prior of {label} must be a number")
    for sibling, label in data.get("beside", {}).items():
        _one_of(path, ("beside", sibling), label, READINGS)
    if closed := data.get("closed_form", ""):
        _one_of(path, ("closed_form",), closed, READINGS)
    contexts = {name: _context(path, name, entry) for name, entry in data.get("contexts", {}).items()}
    return Concept(
        id=wanted,
        words=words,
        siblings=_mapping(path, "siblings", data.get("siblings", {})),
        beside=dict(data.get("beside", {})),
        particle=data.get("particle", False),
        closed_form=closed,
        person_forms=_texts(path, ("person_forms",), data.get("person_forms", [])),
        priors={label: float(weight) for label, weight in priors.items()},
        names=_names(path, data.get("names", {}), contexts),
        contexts=contexts,
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
    for key in entry:
        if key not in _NAME_KEYS:
            raise _error(path, (*keys, key), f"unknown key {key!r}{nearest(key, _NAME_KEYS)}")
    near = entry.get("near", "")
    if near and near not in contexts:
        raise _error(path, (*keys, "near"), f"there is no {near!r} under contexts{nearest(near, contexts)}")
    return Name(
        text=" ".join(entry["name"].split()),
        use=entry.get("use", ""),
        before=frozenset(_texts(path, (*keys, "before"), entry.get("before", []))),
        instead_of=frozenset(_texts(path, (*keys, "instead_of"), entry.get("instead_of", []))),
        near=near,
        also=entry.get("also", False) is True,
    )


def _context(path: str, name: str, entry: Any) -> Context:
    if not isinstance(entry, dict) or not set(entry) <= set(_CONTEXT_KEYS) or "words" not in entry:
        raise _error(path, ("contexts", name), "a context has words:, RE2 patterns of which one matches, and may have not:")
    import re2

    found = {key: _texts(path, ("contexts", name, key), entry.get(key, [])) for key in _CONTEXT_KEYS}
    options = re2.Options()
    options.log_errors = False
    for key, patterns in found.items():
        for number, pattern in enumerate(patterns):
            try:
                re2.compile(pattern, options)
            except re2.error as error:  # noqa: PERF203 - each pattern has an error of its own
                raise _error(path, ("contexts", name, key, number), f"{pattern!r} is no RE2 pattern: {error}") from None
    return Context(found["words"], found["not"])


def _mapping(path: str, key: str, value: Mapping[str, Any]) -> dict[str, str]:
    for name, text in value.items():
        if not isinstance(text, str) or not text.strip():
            raise _error(path, (key, name), f"{key} maps words to texts, for example {{front: front office}}")
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
