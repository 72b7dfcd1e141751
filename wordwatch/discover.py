"""From the paths on the command line to the files: each to be checked, skipped or failed, with the reason.

Nothing is left out in silence: what is not read is named with why, a folder that is not entered as one.
"""

import os
import stat
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wordwatch.config.settings import Config
from wordwatch.files import gitignore
from wordwatch.formats import SUFFIXES

STDIN = "-"
"""The path that stands for standard input."""

_TOOL_FOLDERS = frozenset({"node_modules", "__pycache__", "__pypackages__", "bower_components"})
_SHOWN_HIDDEN = frozenset({".github", ".gitlab"})
"""Hidden folders that hold text which people read: templates, guidelines."""


class Found(NamedTuple):
    """A file and what becomes of it.

    ``path`` is written as the user gave it, with forward slashes. ``format`` names the format ("" where there is none for it).
    ``named``: the user named this very file. ``problem`` is empty for a file to check, else the reason why not; ``failed`` tells a failure
    from a skip. ``data`` is the content where it was read already (standard input).
    """

    path: str
    format: str
    named: bool = False
    problem: str = ""
    failed: bool = False
    data: bytes | None = None


def find(paths: Sequence[str], config: Config, stdin_filename: str | None = None) -> Iterator[Found]:
    """The files of ``paths``, in their order, folders in the order of names; each file once.

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
            yield from _named(path, shown, config, seen)


def _stdin(filename: str | None, config: Config) -> Found:
    import sys

    found = given(filename, config) if filename else Found(STDIN, "text", True)
    return found if found.problem else found._replace(data=sys.stdin.buffer.read())


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
    return f"too large to be read ({_size(size)}, the limit is {_size(config.max_size)}); raise max_size in the configuration"


def _named(path: str, shown: str, config: Config, seen: dict[str, str]) -> Iterator[Found]:
    try:
        status = os.stat(path)
    except (OSError, ValueError) as error:
        missing = isinstance(error, FileNotFoundError | NotADirectoryError)
        reason = "does not exist" if missing else f"cannot be read ({getattr(error, 'strerror', None) or error})"
        yield Found(shown, _format(path), True, reason, failed=True)
        return
    real = os.path.realpath(path)
    if real in seen:
        if os.path.abspath(seen[real]) != os.path.abspath(path):
            yield Found(shown, _format(path), problem=f"the same file as {seen[real]}")
        return
    seen[real] = shown
    if config.excludes(path):
        yield Found(shown, _format(path), problem=_excluded(config))
    elif not _format(path):
        yield Found(shown, "", True, _no_reader(path, named=True), failed=True)
    else:
        yield _sized(shown, status, config, named=True)


def _walk(folder: str, prefix: str, config: Config, seen: dict[str, str]) -> Iterator[Found]:
    """Everything in the folder; ``prefix`` stands before the names in what is reported."""
    pending = [(folder, prefix, os.path.realpath(folder), gitignore.above(folder))]
    while pending:
        folder, prefix, real, outer = pending.pop()
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError as error:
            yield Found(prefix or "./", "", problem=f"cannot be opened ({error.strerror or error})", failed=True)
            continue
        layers = gitignore.within(folder, outer) if any(entry.name == ".gitignore" for entry in entries) else outer
        inner = []
        for entry in entries:
            shown = prefix + entry.name
            if entry.is_dir():
                problem = _closed(entry, config, layers)
                if problem:
                    yield Found(shown + "/", "", problem=problem)
                else:
                    inner.append((entry.path, shown + "/", os.path.join(real, entry.name), layers))
            else:
                yield _file(entry, shown, os.path.join(real, entry.name), config, layers, seen)
        pending += reversed(inner)


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


def _file(entry: "os.DirEntry[str]", shown: str, real: str, config: Config, layers: gitignore.Layers, seen: dict[str, str]) -> Found:
    name = _format(entry.name)
    if entry.is_symlink():
        real = os.path.realpath(entry.path)
    problem = _passed_over(entry, name, config, layers)
    if not problem and real in seen:
        problem = f"the same file as {seen[real]}"
    if problem:
        return Found(shown, name, problem=problem)
    seen[real] = shown
    try:
        return _sized(shown, entry.stat(), config, named=False)
    except OSError as error:
        return Found(shown, name, problem=f"cannot be read ({error.strerror or error})", failed=True)


def _passed_over(entry: "os.DirEntry[str]", name: str, config: Config, layers: gitignore.Layers) -> str:
    """Why the file found in a folder is not read, empty where it is."""
    if config.excludes(entry.path):
        return _excluded(config)
    if gitignore.ignores(layers, entry.path):
        return "ignored by .gitignore"
    if entry.name.startswith("."):
        return "a hidden file"
    if entry.name.startswith("~$"):
        return "a lock file of an open document"
    if not name:
        return _no_reader(entry.name, named=False)
    if entry.is_symlink() and not os.path.exists(entry.path):
        return "a link to nothing"
    return "" if entry.is_file() else "not a regular file"


def _sized(shown: str, status: os.stat_result, config: Config, *, named: bool) -> Found:
    name = _format(shown)
    problem = too_large(status.st_size, config) if stat.S_ISREG(status.st_mode) else ""
    return Found(shown, name, named, problem, failed=bool(problem))


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


def _size(count: int) -> str:
    for unit, size in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
        if count >= size:
            return f"{count / size:.3g} {unit}"
    return f"{count} B"
