"""What git ignores: the .gitignore files above and inside a folder that is walked."""

import os
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from wordwatch.files import opening

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

NAME = ".gitignore"
MOST = 2_000
"""The most patterns of one file; matching costs time for each of them and each path."""

Layers = tuple[tuple[str, "GitIgnoreSpec"], ...]
"""The .gitignore files that hold for a folder, outermost first: the absolute folder of each, with a slash at the end, and its patterns."""


def above(folder: str) -> Layers:
    """The layers of the folders above ``folder`` in its git repository.

    None outside of a repository, and none where they ignore the folder itself: who names it wants it read.
    """
    place = os.path.abspath(folder)
    parents = [place]
    while not os.path.exists(os.path.join(parents[-1], ".git")):
        parent = os.path.dirname(parents[-1])
        if parent == parents[-1]:
            return ()
        parents.append(parent)
    layers: Layers = ()
    for parent in reversed(parents[1:]):
        layers = within(parent, layers)
    return () if ignores(layers, place + os.sep) else layers


def within(folder: str, outer: Layers) -> Layers:
    """The layers for the content of ``folder``: the outer ones and its own .gitignore, if it has one that can be used."""
    lines, problem = _lines(os.path.join(folder, NAME))
    if problem or not lines:
        return outer
    from pathspec import GitIgnoreSpec

    spec = GitIgnoreSpec.from_lines(line for line in lines if usable(line))
    return (*outer, (os.path.join(os.path.abspath(folder), ""), spec))


def problem(path: str) -> str:
    """Why the .gitignore file at ``path`` is not used, empty where it is: then more is read than its author wants."""
    return _lines(path)[1]


def _lines(path: str) -> tuple[tuple[str, ...], str]:
    """The patterns of the file, or why it is not used. As git does, links are not followed."""
    try:
        data = opening.read(path, opening.SETTINGS, links=False)
    except OSError as error:
        missing = isinstance(error, FileNotFoundError)
        return (), "" if missing else f"not used: {'a link' if os.path.islink(path) else error.strerror or error}"
    text = comparable(data.decode("utf-8", "surrogateescape"))
    lines = tuple(line for line in text.split("\n") if line.strip() and not line.startswith("#"))
    if len(lines) > MOST:
        return (), f"not used: more than {MOST:,} patterns"
    return lines, ""


def comparable(path: str) -> str:
    """The path, or pattern, with a sign for each byte that is not text: RE2, which compares them, cannot read those."""
    return path if path.isascii() else re.sub("[\ud800-\udfff]", "\ufffd", path)


def ignores(layers: Layers, path: str) -> bool:
    """Whether git ignores the path (a folder has a slash at its end). The innermost file with a pattern for it decides."""
    absolute = os.path.abspath(path) if layers else ""
    slash = "/" if path.endswith(("/", os.sep)) else ""
    for folder, spec in reversed(layers):
        ignored = decision(spec, absolute[len(folder) :].replace(os.sep, "/") + slash)
        if ignored is not None:
            return ignored
    return False


def decision(spec: "GitIgnoreSpec", path: str) -> bool | None:
    """Whether the patterns ignore the path, None where they do not speak of it.

    As for git, "vendor/**" speaks of what is in vendor, not of the folder: otherwise "!vendor/README.md" could bring nothing back.
    """
    result = spec.check_file(comparable(path))
    if result.include and path.endswith("/") and any(pattern.include is False for pattern in spec.patterns):
        deciding = spec.patterns[result.index or 0]
        if getattr(deciding, "pattern", "").rstrip().endswith("/**"):
            return None
    return result.include


@lru_cache(maxsize=MOST)
def usable(pattern: str) -> bool:
    """Whether pathspec takes the pattern. git passes over the few that it does not, such as a single "!"."""
    from pathspec import GitIgnoreSpec

    try:
        GitIgnoreSpec.from_lines([pattern])
    except (ValueError, re.error):
        return False
    return True
