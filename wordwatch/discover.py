"""From the paths on the command line to the files: each to be checked, skipped or failed, with the reason.

Nothing is left out in silence: what is not read is named with why, a folder that is not entered as one.
"""

import os
import stat
from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

from wordwatch.config.settings import Config
from wordwatch.errors import ConfigError
from wordwatch.files import gitignore, opening
from wordwatch.formats import SUFFIXES

STDIN = "-"
"""The path that stands for standard input."""

_TOOL_FOLDERS = frozenset({"node_modules", "__pycache__", "__pypackages__", "bower_components"})
_SHOWN_HIDDEN = frozenset({".github", ".gitlab"})
"""Hidden folders that hold text which people read: templates, guidelines."""


class Configurations(Protocol):
    """Where the configuration for each folder comes from: one for all (Config), or the nearest (wordwatch.config.nearest)."""

    def of(self, folder: str) -> Config:
        """The configuration for what stands in the folder."""


class Found(NamedTuple):
    """A file and what becomes of it.

    ``path`` is written as the user gave it, with forward slashes. ``format`` names the format ("" where there is none for it).
    ``named``: the user named this very file. ``problem`` is empty for a file to check, else the reason why not; ``failed`` tells a failure
    from a skip. ``data`` is the content where it was read already (standard input). ``config`` is the configuration that holds for it
    (None: that of the run). ``inside``: the folder that a link may not lead out of, None for a file that the user named.
    """

    path: str
    format: str
    named: bool = False
    problem: str = ""
    failed: bool = False
    data: bytes | None = None
    config: Config | None = None
    inside: str | None = None


def find(paths: Sequence[str], config: Configurations, stdin_filename: str | None = None) -> Iterator[Found]:
    """The files of ``paths``, in their order, folders in the order of names; each file once. Raises ConfigError.

    A named file is taken even where .gitignore has it, but ``exclude`` of the configuration holds for it too. "-" is standard input, read
    as a file of the name ``stdin_filename`` (None: plain text).
    """
    seen: dict[str, str] = {}
    for path in paths:
        shown = path.replace(os.sep, "/")
        if path == STDIN:
            yield _stdin(stdin_filename, config)
        elif os.path.isdir(path):
            yield from _walk(path, "" if shown == "." else shown.rstrip("/") + "/", config, seen)
        else:
            yield from _named(path, shown, config.of(os.path.dirname(path)), seen)


def _stdin(filename: str | None, configurations: Configurations) -> Found:
    config = configurations.of(os.path.dirname(filename or ""))
    found = (given(filename, config) if filename else Found(STDIN, "text", True))._replace(config=config)
    if found.problem:
        return found
    try:
        return found._replace(data=opening.standard_input(config.max_size))
    except opening.TooLargeError:
        told = f"too large to be read (the limit is {opening.shown_size(config.max_size)}); raise max_size in the configuration"
    except OSError as error:
        told = f"standard input cannot be read ({error.strerror or error})"
    return found._replace(problem=told, failed=True)


def given(path: str, config: Config) -> Found:
    """What becomes of data in memory that is to be read as a file of that name; the data itself is for the caller to add."""
    shown = path.replace(os.sep, "/")
    name = _format(shown)
    if config.excludes(path):
        return Found(shown, name, problem=_excluded(config))
    if not name:
        return Found(shown, "", True, _no_reader(shown, named=True), failed=True)
    return Found(shown, name, True)


def too_large(size: int, config: Config) -> str:
    """Why a file of so many bytes is not read, empty where it is."""
    if size <= config.max_size:
        return ""
    shown = opening.shown_size
    return f"too large to be read ({shown(size)}, the limit is {shown(config.max_size)}); raise max_size in the configuration"


def _named(path: str, shown: str, config: Config, seen: dict[str, str]) -> Iterator[Found]:
    try:
        status = os.stat(path)
    except (OSError, ValueError) as error:
        missing = isinstance(error, FileNotFoundError | NotADirectoryError)
        reason = "does not exist" if missing else f"cannot be read ({getattr(error, 'strerror', None) or error})"
        yield Found(shown, _format(path), True, reason, failed=True, config=config)
        return
    real = os.path.realpath(path)
    if real in seen:
        if os.path.abspath(seen[real]) != os.path.abspath(path):
            yield Found(shown, _format(path), problem=f"the same file as {seen[real]}", config=config)
        return
    seen[real] = shown
    if config.excludes(path):
        yield Found(shown, _format(path), problem=_excluded(config), config=config)
    elif not _format(path):
        yield Found(shown, "", True, _no_reader(path, named=True), failed=True, config=config)
    else:
        yield _sized(shown, status, config, named=True)


def _walk(folder: str, prefix: str, configurations: Configurations, seen: dict[str, str]) -> Iterator[Found]:
    """Everything in the folder; ``prefix`` stands before the names in what is reported."""
    inside = opening.tree(folder)
    start = configurations.of(folder)
    pending = [(folder, prefix, os.path.realpath(folder), gitignore.above(folder), start)]
    while pending:
        folder, prefix, real, outer, config = pending.pop()
        try:
            config = configurations.of(folder)
        except ConfigError as error:  # what is further down, and maybe somebody else's, costs that folder only
            told = f"its configuration cannot be used: {str(error).splitlines()[0]}"
            yield Found(prefix, "", problem=told, failed=True, config=config)
            continue
        try:
            with os.scandir(folder) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError as error:
            told = f"cannot be opened ({error.strerror or error})"
            yield Found(prefix or "./", "", problem=told, failed=True, config=config)
            continue
        layers = gitignore.within(folder, outer) if any(entry.name == gitignore.NAME for entry in entries) else outer
        inner = []
        for entry in entries:
            shown = prefix + entry.name
            if _is(entry, "dir"):
                problem = _closed(entry, config, layers)
                if problem:
                    yield Found(shown + "/", "", problem=problem, config=config)
                else:
                    inner.append((entry.path, shown + "/", os.path.join(real, entry.name), layers, config))
            else:
                found = _file(entry, shown, os.path.join(real, entry.name), config, layers, seen, inside)
                yield found._replace(config=config, inside=inside)
        pending += reversed(inner)


def _is(entry: "os.DirEntry[str]", kind: str) -> bool:
    """Whether the entry, or what it links to, is a "dir" or a "file"; a link in a circle, or to a name that is too long, is neither."""
    try:
        return entry.is_dir() if kind == "dir" else entry.is_file()
    except OSError:
        return False


def _closed(entry: "os.DirEntry[str]", config: Config, layers: gitignore.Layers) -> str:
    """Why the folder is not entered, empty where it is."""
    if entry.is_symlink():
        return "a link to a folder"
    if entry.name in _TOOL_FOLDERS or os.path.exists(os.path.join(entry.path, "pyvenv.cfg")):
        return "a folder of installed or generated files"
    if entry.name.startswith(".") and entry.name not in _SHOWN_HIDDEN:
        return "a hidden folder"
    if config.excludes(entry.path + "/"):
        return _excluded(config)
    return "ignored by .gitignore" if gitignore.ignores(layers, entry.path + "/") else ""


def _file(
    entry: "os.DirEntry[str]", shown: str, real: str, config: Config, layers: gitignore.Layers, seen: dict[str, str], inside: str
) -> Found:
    name = _format(entry.name)
    if entry.is_symlink():
        real = os.path.realpath(entry.path)
    problem = _passed_over(entry, name, config, layers, inside)
    if not problem and real in seen:
        problem = f"the same file as {seen[real]}"
    if problem:
        return Found(shown, name, problem=problem)
    seen[real] = shown
    try:
        return _sized(shown, entry.stat(), config, named=False)
    except OSError as error:
        return Found(shown, name, problem=f"cannot be read ({error.strerror or error})", failed=True)


def _passed_over(entry: "os.DirEntry[str]", name: str, config: Config, layers: gitignore.Layers, inside: str) -> str:
    """Why the file found in a folder is not read, empty where it is."""
    if config.excludes(entry.path):
        return _excluded(config)
    if gitignore.ignores(layers, entry.path):
        return "ignored by .gitignore"
    if entry.name.startswith("."):
        return (entry.name == gitignore.NAME and gitignore.problem(entry.path)) or "a hidden file"
    if entry.name.startswith("~$"):
        return "a lock file of an open document"
    if not name:
        return _no_reader(entry.name, named=False)
    if entry.is_symlink():
        if not os.path.exists(entry.path):
            return "a link to nothing"
        if opening.leads_out(entry.path, inside):
            return "a link that leads out of the folder; name the file itself to have it read"
    return "" if _is(entry, "file") else "not a regular file"


def _sized(shown: str, status: os.stat_result, config: Config, *, named: bool) -> Found:
    name = _format(shown)
    regular = stat.S_ISREG(status.st_mode)
    problem = too_large(status.st_size, config) if regular else "not a regular file; to check what a program writes, pipe it into “-”"
    return Found(shown, name, named, problem, failed=bool(problem), config=config)


def _format(path: str) -> str:
    return SUFFIXES.get(_suffix(path), "")


def _suffix(path: str) -> str:
    return os.path.splitext(path.replace(os.sep, "/").rpartition("/")[2])[1].lower()


def _no_reader(path: str, *, named: bool) -> str:
    suffix = _suffix(path)
    reason = f"no reader for {suffix} files" if suffix else "no reader for files without a suffix"
    return f"{reason}; there are readers for {' '.join(sorted(SUFFIXES))}" if named else reason


def _excluded(config: Config) -> str:
    return f"excluded by {config.source}"
