"""What a configuration may say: every key with its check, and every problem with its place.

All problems of a file are collected and reported together, one a line.
"""

import os
import re
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from typing import Any

from wordwatch.config.model import package_problem
from wordwatch.errors import nearest
from wordwatch.finding import REFERENTS, SILENT, Severity
from wordwatch.formats.base import JOB_TITLE_FIELDS

Keys = tuple[str | int, ...]
Problem = tuple[Keys, str]

FAIL_ON = ("error", "warning", "suggestion", "never")
"""What a run may fail on."""

_SEVERITIES = tuple(severity.value for severity in Severity)
_MOST = 1_000  # entries of a list or mapping
_LONGEST = 1_000  # code points of a text
_MOST_PROBLEMS = 20
_SHOWN = 60  # code points of a text in a message
_LARGEST = 4_000_000_000
_UNITS = {"": 1, "b": 1, "kb": 10**3, "mb": 10**6, "gb": 10**9, "kib": 2**10, "mib": 2**20, "gib": 2**30}


class _EnoughError(Exception):
    """There are as many problems as anybody reads at once."""


class Reader:
    """Reads the data of a configuration into the fields of Config; ``problems`` holds what is wrong with it."""

    def __init__(self, root: str) -> None:
        """Paths in the configuration are relative to the folder ``root``."""
        self.problems: list[Problem] = []
        self._root = root
        self._top: dict[str, Callable[[Keys, Any], dict[str, Any]]] = {
            "rules": lambda keys, value: {"severity": self._severities(keys, value)},
            "packs": self._packs,
            "select": lambda keys, value: {"select": frozenset(self._texts(keys, value))},
            "ignore": lambda keys, value: {"ignore": frozenset(self._texts(keys, value))},
            "allow": lambda keys, value: {"allow": self._texts(keys, value)},
            "exclude": lambda keys, value: {"exclude": self._texts(keys, value)},
            "overrides": lambda keys, value: {"overrides": self._overrides(keys, value)},
            "rule_folders": lambda keys, value: {"rule_folders": self._paths(keys, value, os.path.isdir, "folder")},
            "roles": lambda keys, value: {"roles": self._paths(keys, value, os.path.isfile, "file")},
            "model": self._model,
            "records": self._records,
            "docx": self._docx,
            "max_size": lambda keys, value: {"max_size": self._size(keys, value)},
            "fail_on": lambda keys, value: {"fail_on": self._word(keys, value, FAIL_ON)},
        }

    def fields(self, data: Any) -> dict[str, Any]:
        """The fields of Config that the data sets; ``overrides`` as mappings of their own fields. Empty entries set nothing."""
        found: dict[str, Any] = {}
        with suppress(_EnoughError):
            for key, value in self._mapping((), data, self._top).items():
                if value is not None:
                    found.update(self._top[key]((key,), value))
        return found

    def _wrong(self, keys: Keys, message: str) -> None:
        self.problems.append((keys, message))
        if len(self.problems) >= _MOST_PROBLEMS:
            raise _EnoughError

    def _few(self, keys: Keys, value: Any) -> bool:
        """Whether a list or mapping has no more entries than anybody needs."""
        if len(value) > _MOST:
            self._wrong(keys, f"{_name(keys)} has {len(value):,} entries; {_MOST:,} are the most")
        return len(value) <= _MOST

    def _mapping(self, keys: Keys, value: Any, known: Iterable[str] | None = None, noun: str = "key") -> dict[str, Any]:
        if value is None:
            return {}
        if not isinstance(value, dict):
            self._wrong(keys, f"{_name(keys)} must be a mapping (“key: value”), not {_kind(value)}")
            return {}
        if not self._few(keys, value):
            return {}
        if known is None:
            return value
        names = tuple(known)
        for key in value:
            if key not in names:
                self._wrong((*keys, key), f"unknown {noun} {_quoted(key)}{nearest(key, names)}")
        return {key: entry for key, entry in value.items() if key in names}

    def _texts(self, keys: Keys, value: Any) -> tuple[str, ...]:
        if not isinstance(value, list):
            self._wrong(keys, f"{_name(keys)} must be a list, not {_kind(value)}; write {_name(keys)}: [one, two]")
            return ()
        if not self._few(keys, value):
            return ()
        for number, item in enumerate(value):
            if isinstance(item, str) and len(item) > _LONGEST:
                self._wrong((*keys, number), f"{_name(keys)} holds a text of {len(item):,} characters; {_LONGEST:,} are the most")
            if not isinstance(item, str) or not item.strip():
                self._wrong((*keys, number), f"{_name(keys)} holds {_kind(item)} where text belongs; put it in quotes or remove it")
        return tuple(item for item in value if isinstance(item, str) and item.strip())

    def _word(self, keys: Keys, value: Any, known: Sequence[str]) -> str:
        word = "off" if value is False and "off" in known else value
        if isinstance(word, str) and word in known:
            return word
        self._wrong(keys, f"{_quoted(value)} cannot stand for {_name(keys)}{nearest(str(value), known)}")
        return known[0]

    def _severities(self, keys: Keys, value: Any) -> dict[str, Severity]:
        found: dict[str, Severity] = {}
        for rule, entry in self._mapping(keys, value).items():
            if not isinstance(entry, dict):
                found[rule] = Severity(self._word((*keys, rule), entry, _SEVERITIES))
                continue
            for referent, severity in self._mapping((*keys, rule), entry, (*REFERENTS, *SILENT), "referent").items():
                found[f"{rule}.{referent}"] = Severity(self._word((*keys, rule, referent), severity, _SEVERITIES))
        return found

    def _packs(self, keys: Keys, value: Any) -> dict[str, Any]:
        entries = self._mapping(keys, value).items()
        return {
            "packs": {
                pack: entry if isinstance(entry, bool) else self._word((*keys, pack), entry, ("on", "off")) == "on"
                for pack, entry in entries
            }
        }

    def _overrides(self, keys: Keys, value: Any) -> tuple[dict[str, Any], ...]:
        if not isinstance(value, list):
            self._wrong(keys, f"{_name(keys)} must be a list of entries with paths:, not {_kind(value)}")
            return ()
        if not self._few(keys, value):
            return ()
        found = []
        for number, entry in enumerate(value):
            here = (*keys, number)
            known = self._mapping(here, entry, ("paths", "rules", "allow"))
            if (entry is None or isinstance(entry, dict)) and not known.get("paths"):
                self._wrong(here, "an override needs paths:, a list of patterns as in .gitignore")
            found.append(
                {
                    "paths": self._texts((*here, "paths"), known.get("paths") or []),
                    "severity": self._severities((*here, "rules"), known.get("rules")),
                    "allow": self._texts((*here, "allow"), known.get("allow") or []),
                }
            )
        return tuple(found)

    def _paths(self, keys: Keys, value: Any, exists: Callable[[str], bool], what: str) -> tuple[str, ...]:
        found = []
        for number, path in enumerate(self._texts(keys, value)):
            absolute = os.path.normpath(os.path.join(self._root, os.path.expanduser(path)))
            if "\0" not in path and exists(absolute):
                found.append(absolute)
            else:
                self._wrong((*keys, number), f"there is no {what} {_quoted(path)}; write its path from {self._root}")
        return tuple(found)

    def _model(self, keys: Keys, value: Any) -> dict[str, Any]:
        if not isinstance(value, str):
            self._wrong(keys, f"{_name(keys)} must be the name of a spaCy model or the path of its folder, not {_kind(value)}")
            return {}
        if not re.search(r"[/\\]", value):
            if told := package_problem(value):
                self._wrong(keys, f"{_quoted(value)} {told}")
            return {"model": value}
        return {"model": next(iter(self._paths(keys, [value], os.path.isdir, "folder of a spaCy model")), None)}

    def _records(self, keys: Keys, value: Any) -> dict[str, Any]:
        found: dict[str, Any] = {}
        known = self._mapping(keys, value, ("fields", "title_fields"))
        if known.get("fields") is not None:
            found["fields"] = frozenset(self._texts((*keys, "fields"), known["fields"]))
        if known.get("title_fields") is not None:
            names = self._texts((*keys, "title_fields"), known["title_fields"])
            found["title_fields"] = JOB_TITLE_FIELDS | {re.sub(r"[\s-]", "_", name.strip()).casefold() for name in names}
        return found

    def _docx(self, keys: Keys, value: Any) -> dict[str, Any]:
        comments = self._mapping(keys, value, ("comments",)).get("comments", False)
        if not isinstance(comments, bool):
            self._wrong((*keys, "comments"), f"comments must be true or false, not {_quoted(comments)}")
        return {"comments": comments is True}

    def _size(self, keys: Keys, value: Any) -> int:
        text = value.strip().lower() if isinstance(value, str) else str(value) if type(value) is int and value <= _LARGEST else ""
        match = re.fullmatch(r"([0-9]{1,12}(?:\.[0-9]{1,12})?)\s*([kmg]?i?b|)", text)
        size = int(float(match[1]) * _UNITS.get(match[2], 0)) if match else 0
        if size <= 0 or size > _LARGEST:
            told = "is more than 4 GB" if size else "is no size"
            self._wrong(keys, f"{_quoted(value)} {told}; write a number with a unit, for example 50 MB")
        return size


def unknown_names(data: Any, ids: Iterable[str], packs: Iterable[str]) -> list[Problem]:
    """The rules and packs that the data, valid otherwise, names and that do not exist."""
    known, both = sorted(ids), sorted({*ids, *packs})
    found: list[Problem] = []
    for keys, layer in (((), data), *((("overrides", number), entry) for number, entry in enumerate(data.get("overrides") or ()))):
        found += [
            ((*keys, "rules", name), f"there is no rule “{name}”{nearest(name, known)}")
            for name in layer.get("rules") or ()
            if name not in known
        ]
    found += [
        (("packs", name), f"there is no pack “{name}”{nearest(name, sorted(packs))}")
        for name in data.get("packs") or ()
        if name not in packs
    ]
    for key in ("select", "ignore"):
        found += [
            ((key, number), f"there is no rule or pack “{name}”{nearest(name, both)}")
            for number, name in enumerate(data.get(key) or ())
            if name not in both
        ]
    return found


def _name(keys: Keys) -> str:
    return ".".join(str(key) for key in keys if isinstance(key, str)) or "the configuration"


def _quoted(value: Any) -> str:
    return f"“{_short(value)}”" if isinstance(value, str | int | float) and not isinstance(value, bool) else _kind(value)


def _short(value: Any) -> str:
    """The value as a message shows it, however long a stranger made it."""
    if type(value) is int and abs(value) >= 10**_SHOWN:
        return "a very large number"  # Python refuses to write some of them down
    text = str(value)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}..."


def _kind(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    names: dict[type, str] = {
        dict: "a mapping",
        list: "a list",
        str: f"the text “{_short(value)}”" if isinstance(value, str) else "",
        int: f"the number {_short(value)}" if isinstance(value, int) else "",
        type(None): "nothing",
    }
    return names.get(type(value)) or f"the value {_short(value)}"
