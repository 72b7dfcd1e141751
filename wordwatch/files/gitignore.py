"""What git ignores: the .gitignore files above and inside a folder that is walked."""

import os
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

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
    """The layers for the content of ``folder``: the outer ones and its own .gitignore, if it has one that can be read."""
    try:
        with open(os.path.join(folder, ".gitignore"), encoding="utf-8", errors="surrogateescape") as file:
            lines = file.read().split("\n")
    except OSError:
        return outer
    from pathspec import GitIgnoreSpec

    spec = GitIgnoreSpec.from_lines(line for line in lines if usable(line))
    return (*outer, (os.path.join(os.path.abspath(folder), ""), spec))


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
    result = spec.check_file(path)
    if result.include and path.endswith("/") and any(pattern.include is False for pattern in spec.patterns):
        deciding = spec.patterns[result.index or 0]
        if getattr(deciding, "pattern", "").rstrip().endswith("/**"):
            return None
    return result.include


def usable(pattern: str) -> bool:
    """Whether pathspec takes the pattern. git passes over the few that it does not, such as a single "!"."""
    from pathspec import GitIgnoreSpec

    try:
        GitIgnoreSpec.from_lines([pattern])
    except (ValueError, re.error):
        return False
    return True
