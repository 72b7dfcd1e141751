"""Loads languages from their files: every key with its check, every mistake with file and line.

Only read when a term stands somewhere: a run over clean files reads none.
"""

import os
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, NoReturn

from wordwatch.errors import RuleError, nearest
from wordwatch.files import yamlfile
from wordwatch.finding import REFERENTS
from wordwatch.lexicon.folders import bounds
from wordwatch.lexicon.language import ENGLISH, Language, Languages, Phrases, Postings, Sentences, Titles

_SECTIONS: dict[str, type[Any]] = {"sentences": Sentences, "titles": Titles, "postings": Postings, "phrases": Phrases}
_LABELS = (*REFERENTS, "place")
# Mappings of lists, with the keys that they may have.
_LISTS = {
    **dict.fromkeys(("nouns", "around", "heads", "kinds", "doing"), _LABELS),
    "cases": ("by", "to", "within", "through", "of"),
    "in_titles": ("keys", "before", "leaders", "roles", "joints", "articles", "sentence", "same_plural", "plural_before"),
}
_ORDERS = ("role first", "role last")
_SHAPES = ("loan", "plural", "masculine plural", "vowel", "feminine", "masculine", "")
_GENDERS = ("masculine", "feminine", "neuter", "common", "vowel")
# Mappings of words to what they become by the shape of a name.
_TABLES = {"prepositions": _SHAPES, **dict.fromkeys(("determiners", "relatives", "inflected"), _GENDERS)}
_ADVICE = ("name", "belittled", "shown", "joined")


@lru_cache(maxsize=4)
def load(folders: tuple[str, ...]) -> Languages:
    """The languages of all ``folders`` together; the first one is that of the rules that wordwatch brings.

    A later file of the same code adds to the lists. Raises RuleError, with file and line, for what cannot be used.
    """
    merged: dict[str, dict[str, Any]] = {ENGLISH: {}}
    for folder in folders:
        paths = _files(os.path.join(folder, "languages"))
        for path, data in yamlfile.load_many(paths, inside=bounds(folder, folders[0])).items():
            _check(path, data)
            _add(merged.setdefault(os.path.splitext(os.path.basename(path))[0], {}), data)
    return Languages({code: _language(code, data) for code, data in merged.items()})


def built_in() -> Languages:
    """The languages that wordwatch brings."""
    from wordwatch.lexicon import rules

    return load((rules.folder(),))


def _files(folder: str) -> list[str]:
    names = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
    return [os.path.join(folder, name) for name in names if name.endswith(".yaml") and not name.startswith(".")]


def _check(path: str, data: Any) -> None:
    """Raise RuleError for a key that is unknown and for a value of another kind than its key has."""
    if not isinstance(data, dict):
        _fail(path, (), f"a file of a language is a mapping with the keys name, {', '.join(_SECTIONS)}")
    for key, value in data.items():
        if key == "name":
            _text(path, (key,), value)
            continue
        if key not in _SECTIONS:
            _fail(path, (key,), f"unknown key {key!r}{nearest(key, ('name', *_SECTIONS))}")
        if not isinstance(value, dict):
            _fail(path, (key,), f"{key} must be a mapping, for example with the key words")
        defaults = _SECTIONS[key]._field_defaults
        for name, entry in value.items():
            if name not in defaults:
                _fail(path, (key, name), f"unknown key {name!r}{nearest(name, defaults)}")
            _entry(path, (key, name), entry, defaults[name])


def _entry(path: str, keys: tuple[str, str], value: Any, default: Any) -> None:
    name = keys[-1]
    if isinstance(default, bool):
        if not isinstance(value, bool):
            _fail(path, keys, f"{name} must be true or false")
    elif isinstance(default, str):
        _text(path, keys, value)
        if name == "order" and value not in _ORDERS:
            _fail(path, keys, f"{value!r} is no order{nearest(value, _ORDERS)}")
    elif not isinstance(default, Mapping):
        _texts(path, keys, value)
    elif not isinstance(value, dict):
        _fail(path, keys, f"{name} must be a mapping")
    elif name in _LISTS:
        for label, words in value.items():
            _one_of(path, (*keys, label), label, _LISTS[name])
            _texts(path, (*keys, label), words)
    elif shapes := _TABLES.get(name):
        for word, forms in value.items():
            if not isinstance(forms, dict):
                _fail(path, (*keys, word), f"{word} must map shapes of names to {name}, for example {{feminine: de la}}")
            for shape, form in forms.items():
                _one_of(path, (*keys, word, shape), shape, shapes)
                _text(path, (*keys, word, shape), form)
    else:
        for word, text in value.items():
            _text(path, (*keys, word), text)
            if name == "advice":
                _one_of(path, (*keys, word), word, _ADVICE)
            if name == "adjectives":
                _endings(path, (*keys, word), word)


def _endings(path: str, keys: tuple[str, ...], pattern: str) -> None:
    """Endings are letters, with | between them and ? after a letter that may be missing: no pattern can take long."""
    if not re.fullmatch(r"[^\W\d_]\??(?:\|?[^\W\d_]\??)*", pattern):
        _fail(path, keys, f"{pattern!r} is no list of endings; write letters, | between endings and ? after a letter that may be missing")


def _add(into: dict[str, Any], data: Mapping[str, Any]) -> None:
    """Add what a file says: lists grow, mappings take further keys, texts are replaced."""
    for key, value in data.items():
        if isinstance(value, dict):
            _add(into.setdefault(key, {}), value)
        elif isinstance(value, list):
            into[key] = [*into.get(key, ()), *value]
        else:
            into[key] = value


def _language(code: str, data: Mapping[str, Any]) -> Language:
    sections = {key: _section(kind, data.get(key, {})) for key, kind in _SECTIONS.items()}
    return Language(code=code, name=data.get("name", ""), **sections)


def _section(kind: type[Any], data: Mapping[str, Any]) -> Any:
    made: dict[str, Any] = {}
    for key, value in data.items():
        if key in _LISTS:
            made[key] = {label: frozenset(words) for label, words in value.items()}
        elif isinstance(value, list):
            made[key] = type(kind._field_defaults[key])(value)
        else:
            made[key] = value
    return kind(**made)


def _texts(path: str, keys: tuple[str, ...], value: Any) -> None:
    if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
        _fail(path, keys, f"{keys[-1]} must be a list of texts, for example [one, two]; put in quotes what YAML reads as something else")


def _text(path: str, keys: tuple[str, ...], value: Any) -> None:
    if not isinstance(value, str) or not value.strip():
        _fail(path, keys, f"{keys[-1]} must be a text")


def _one_of(path: str, keys: tuple[str, ...], value: str, among: Sequence[str]) -> None:
    if value not in among:
        _fail(path, keys, f"{value!r} is not known here{nearest(value, [one or repr(one) for one in among])}")


def _fail(path: str, keys: tuple[str, ...], what: str) -> NoReturn:
    raise RuleError(f"{path}:{yamlfile.line_of(path, keys)}: {what}")
