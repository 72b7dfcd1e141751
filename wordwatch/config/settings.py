"""Configuration: found beside the documents, read once, with the settings that hold for each path.

A configuration is ``.wordwatch.yaml`` or the table ``[tool.wordwatch]`` of a ``pyproject.toml``. What it may say, and what is wrong with
one, is the business of config_schema.
"""

import os
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from wordwatch.errors import ConfigError
from wordwatch.files import opening
from wordwatch.finding import Severity
from wordwatch.formats.base import JOB_TITLE_FIELDS, Options

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

NAMES = (".wordwatch.yaml", ".wordwatch.yml", "pyproject.toml")
"""The names of configuration files; one folder may hold one configuration."""

MAX_SIZE = 50_000_000
"""Larger files are not read unless the configuration says so (bytes)."""


_MOST_PROBLEMS = 20  # told at once


class Override(NamedTuple):
    """What is different for the paths that match one of the patterns."""

    paths: tuple[str, ...]
    severity: Mapping[str, Severity] = {}
    allow: tuple[str, ...] = ()


class Config(NamedTuple):
    """The settings of a run, or of one path (``for_path``).

    ``root`` is the absolute folder that patterns are relative to, ``source`` the file as messages name it (None: defaults).
    ``severity`` has the keys "rule-id" and "rule-id.referent". ``packs``: False for a pack that is off. ``allow``: phrases that are never
    flagged, compared without case. ``exclude`` and the paths of ``overrides`` are .gitignore patterns. ``rule_folders``, ``roles`` and a
    ``model`` that is a folder are absolute paths. ``max_size`` is in bytes. ``fail_on`` is error, warning, suggestion or never.
    """

    root: str
    source: str | None = None
    severity: Mapping[str, Severity] = {}
    packs: Mapping[str, bool] = {}
    select: frozenset[str] | None = None
    ignore: frozenset[str] = frozenset()
    allow: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    overrides: tuple[Override, ...] = ()
    rule_folders: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    model: str | None = None
    fields: frozenset[str] | None = None
    title_fields: frozenset[str] = JOB_TITLE_FIELDS
    comments: bool = False
    max_size: int = MAX_SIZE
    fail_on: str = "warning"

    def for_path(self, path: str) -> "Config":
        """The settings for that path: this very object where no override matches it. Later overrides win over earlier ones."""
        if not self.overrides:
            return self
        relative = self._relative(path)
        from wordwatch.files.gitignore import comparable

        found = [
            override for override in self.overrides if relative and _spec(override.paths, self.source).match_file(comparable(relative))
        ]
        if not found:
            return self
        severity = dict(self.severity)
        for override in found:
            for key, value in override.severity.items():
                if "." not in key:  # a word about the whole rule outweighs what was said of its referents before
                    severity = {old: kept for old, kept in severity.items() if not old.startswith(key + ".")}
                severity[key] = value
        allow = self.allow + tuple(phrase for override in found for phrase in override.allow)
        return self._replace(severity=severity, allow=allow, overrides=())

    def of(self, folder: str) -> "Config":  # noqa: ARG002  # the signature of Nearest
        """The configuration for what stands in the folder: this one, wherever that is."""
        return self

    def isolated(self) -> "Config":
        """The configuration without what a stranger could do harm with: a model, rules and roles of its own, patterns, and large files.

        It has no source any more: a rule that it names may be one of those that were left out.
        """
        small = min(self.max_size, MAX_SIZE)
        return self._replace(source=None, model=None, rule_folders=(), roles=(), exclude=(), overrides=(), max_size=small)

    def excludes(self, path: str) -> bool:
        """Whether ``exclude`` matches the path. A folder is given with a slash at its end."""
        if not self.exclude:
            return False
        from wordwatch.files.gitignore import decision

        relative = self._relative(path)
        return relative is not None and decision(_spec(self.exclude, self.source), relative) is True

    def format_options(self) -> Options:
        """What the formats want to know."""
        return Options(self.fields, self.title_fields, self.comments)

    def _relative(self, path: str) -> str | None:
        """The path from the root, with forward slashes; None for one outside of it."""
        absolute = os.path.abspath(path)
        prefix = self.root.rstrip(os.sep) + os.sep
        if not absolute.startswith(prefix):
            return None
        relative = absolute[len(prefix) :].replace(os.sep, "/")
        return relative + "/" if path.endswith(("/", os.sep)) else relative


def find(start: str | None = None) -> Config:
    """The configuration for a run whose first path is ``start`` (None: the current folder); the defaults where there is none.

    Looked for in the folder of the path and upwards, up to and with the first folder that holds ``.git``. Raises ConfigError.
    """
    place = os.path.abspath(start or os.curdir)
    folder = place if os.path.isdir(place) else os.path.dirname(place)
    top = folder
    while True:
        here = beside(folder)
        if here is not None:
            return here
        parent = os.path.dirname(folder)
        if parent == folder or os.path.lexists(os.path.join(folder, ".git")):
            return Config(root=top)
        folder = parent


def beside(folder: str) -> Config | None:
    """The configuration in the folder itself, None where it has none. Raises ConfigError."""
    here = [path for path in (os.path.join(folder, name) for name in NAMES) if is_configuration(path)]
    if len(here) > 1:
        raise ConfigError(f"{_shown(here[1])}: a second configuration beside {os.path.basename(here[0])}; keep one of them")
    # Nobody named it, so that it must not lead into files that are nobody's business: messages quote what stands there.
    return load(here[0], opening.tree(folder)) if here else None


def is_configuration(path: str) -> bool:
    """Whether a configuration of wordwatch is there, or something in its place that cannot be read as one."""
    if not os.path.lexists(path):
        return False
    if not path.endswith(".toml"):
        return True
    try:
        data = opening.read(path, opening.SETTINGS)
    except opening.TooLargeError:  # it may be ours
        return True
    except OSError:
        return False
    return re.search(rb"^[ \t]*\[{1,2}[ \t]*tool[ \t]*\.[ \t]*wordwatch\b", data, re.MULTILINE) is not None


def load(path: str, inside: str | None = None) -> Config:
    """The configuration in that file; ``inside``: a folder that links may not lead out of.

    Raises ConfigError that names every problem of the file, one a line.
    """
    from wordwatch.config.schema import Reader

    root = os.path.dirname(os.path.abspath(path))
    reader = Reader(root)
    fields = reader.fields(_data(path, inside))
    if reader.problems:
        raise _error(path, reader.problems)
    fields["overrides"] = tuple(Override(**entry) for entry in fields.get("overrides", ()))
    return Config(root, _shown(path), **fields)


def validate_rule_ids(config: Config, known_ids: Iterable[str], known_packs: Iterable[str]) -> None:
    """Raise ConfigError that names every rule and pack of the configuration's file that does not exist.

    ``select`` and ``ignore`` may name packs as well as rules.
    """
    ids, packs = frozenset(known_ids), frozenset(known_packs)
    severities = [config.severity, *(override.severity for override in config.overrides)]
    rules = {key.partition(".")[0] for severity in severities for key in severity}
    if rules <= ids and config.packs.keys() <= packs and (config.select or frozenset()) | config.ignore <= ids | packs:
        return
    if config.source:
        from wordwatch.config.schema import unknown_names

        path = os.path.join(config.root, os.path.basename(config.source))
        # Without a problem the unknown name is one of the command line, and not the file's.
        if problems := unknown_names(_data(path), ids, packs):
            raise _error(path, problems)


def _data(path: str, inside: str | None = None) -> Any:
    if path.endswith(".toml"):
        from wordwatch.files.tomlfile import table

        return table(_shown(path), inside)
    from wordwatch.files import yamlfile

    return yamlfile.load(_shown(path), ConfigError, inside)


def _error(path: str, problems: list[tuple[tuple[str | int, ...], str]]) -> ConfigError:
    shown = _shown(path)
    if path.endswith(".toml"):
        from wordwatch.files.tomlfile import line_of
    else:
        from wordwatch.files.yamlfile import line_of
    told = sorted((line_of(shown, keys), message) for keys, message in problems[:_MOST_PROBLEMS])
    more = [f"{shown}: there may be more problems; these were the first"] if len(problems) >= _MOST_PROBLEMS else []
    return ConfigError("\n".join([*(f"{shown}:{line}: {message}" for line, message in told), *more]))


def _shown(path: str) -> str:
    """The path as a message names it: from the current folder where it is in there."""
    absolute = os.path.abspath(path)
    here = os.getcwd().rstrip(os.sep) + os.sep
    return absolute.removeprefix(here).replace(os.sep, "/")


@lru_cache
def _spec(patterns: tuple[str, ...], source: str | None) -> "GitIgnoreSpec":
    from pathspec import GitIgnoreSpec

    from wordwatch.files.gitignore import usable

    for pattern in patterns:
        if not usable(pattern):
            raise ConfigError(f"{source}: “{pattern}” cannot be used as a pattern of paths; write it as in .gitignore")
    return GitIgnoreSpec.from_lines(patterns)
