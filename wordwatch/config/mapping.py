"""A configuration that a program gives as a mapping instead of a file: the same keys and checks; messages name keys instead of lines."""

import os
from collections.abc import Iterable, Mapping
from typing import Any

from wordwatch.config.schema import Keys, Problem, Reader, unknown_names
from wordwatch.config.settings import Config, Override
from wordwatch.errors import ConfigError

_SOURCE = "the configuration"  # what messages name in the place of a file


def config(given: Mapping[str, Any]) -> Config:
    """The configuration in ``given``, with the keys of ``.wordwatch.yaml``; paths and patterns are relative to the current folder.

    Any mapping may stand where YAML has one, any tuple or set for a list, a path object for a path. ``given`` is copied. Raises
    ConfigError that names the key of every problem, one a line.
    """
    root = os.getcwd()
    reader = Reader(root)
    fields = reader.fields(plain(given))
    _raise(reader.problems)
    fields["overrides"] = tuple(Override(**entry) for entry in fields.get("overrides", ()))
    return Config(root, _SOURCE, **fields)


def validate(given: Mapping[str, Any], known_ids: Iterable[str], known_packs: Iterable[str]) -> None:
    """Raise ConfigError that names every rule and pack in ``given``, valid otherwise, that does not exist."""
    _raise(unknown_names(plain(given), known_ids, known_packs))


def plain(value: Any, keys: Keys = ()) -> Any:
    """``value`` as a YAML file would hold it. Raises ConfigError for a key that is not text."""
    if isinstance(value, Mapping):
        for key in value:
            if not isinstance(key, str):
                _raise([(keys, f"the key {key!r} is not text")])
        return {key: plain(entry, (*keys, key)) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [plain(entry, (*keys, number)) for number, entry in enumerate(value)]
    if isinstance(value, set | frozenset):
        return [plain(entry, keys) for entry in sorted(value, key=str)]
    return os.fspath(value) if isinstance(value, os.PathLike) else value


def _raise(problems: list[Problem]) -> None:
    if problems:
        raise ConfigError("\n".join(f"{_place(keys)}: {message}" for keys, message in problems))


def _place(keys: Keys) -> str:
    """The keys as one would write them down: "overrides[0].rules.back-office"."""
    shown = "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in keys)
    return shown.removeprefix(".") or _SOURCE
