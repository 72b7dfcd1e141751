"""The one way in: every file that a user or a repository brings is opened here.

What stands at a path may be a pipe that nobody writes to, a device that never ends, a link to a file that is nobody's business, or larger
than memory. Nothing of that may hang a run or fill the machine, so that each read states its limit, and what is no ordinary file is
an OSError like a missing one: callers have a sentence for those.
"""

import errno
import os
import stat
from typing import BinaryIO

SETTINGS = 1_000_000
"""The most bytes of a file that says how to check: configurations, rules, role families, word lists, .gitignore."""

_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
_CHUNK = 1 << 20


class TooLargeError(OSError):
    """The file has more bytes than were allowed; ``size`` as far as known (0: unknown)."""

    def __init__(self, limit: int, size: int = 0) -> None:
        """``limit`` in bytes."""
        super().__init__(errno.EFBIG, f"larger than {shown_size(limit)}")
        self.size = size


class OutsideError(OSError):
    """The path is a link to a file in a place that nobody spoke of."""


def read(path: str, limit: int, inside: str | None = None, *, links: bool = True) -> bytes:
    """The content of the regular file at ``path``.

    ``inside``: a folder that links may not lead out of, for files that nobody named. Without ``links`` a link is not followed at all.
    Raises OSError for what is missing, no regular file, out of bounds, or larger than ``limit`` bytes.
    """
    try:
        if inside is not None:
            path = _resolved(path, inside)
        descriptor = os.open(path, _FLAGS | (0 if links and inside is None else getattr(os, "O_NOFOLLOW", 0)))
    except ValueError as error:  # a NUL in the path
        raise OSError(errno.EINVAL, str(error)) from None
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise OSError(errno.EINVAL, "a folder, not a file" if stat.S_ISDIR(status.st_mode) else "not a regular file")
        if status.st_size > limit:
            raise TooLargeError(limit, status.st_size)
        with open(descriptor, "rb", closefd=False) as file:
            return drain(file, limit)
    finally:
        os.close(descriptor)


def drain(stream: BinaryIO, limit: int) -> bytes:
    """What is left of the stream. Raises TooLargeError as soon as it is more than ``limit`` bytes: a pipe may never end."""
    chunks: list[bytes] = []
    left = limit + 1
    while left > 0 and (chunk := stream.read(min(left, _CHUNK))):
        chunks.append(chunk)
        left -= len(chunk)
    if left <= 0:
        raise TooLargeError(limit)
    return b"".join(chunks)


def standard_input(limit: int) -> bytes:
    """What is written to this program. Raises OSError, as ``read`` does, also where the program was started without one."""
    import sys

    if sys.stdin is None:
        raise OSError(errno.EBADF, "there is none")
    return drain(sys.stdin.buffer, limit)


def leads_out(path: str, inside: str) -> bool:
    """Whether the path is a link that ends outside of the folder ``inside``."""
    real, top = os.path.realpath(path), os.path.realpath(inside)
    return real != top and not real.startswith(top.rstrip(os.sep) + os.sep)


def tree(folder: str) -> str:
    """The tree that a folder belongs to: its repository, or the folder itself where it is in none; without links."""
    place = top = os.path.realpath(folder)
    while not os.path.lexists(os.path.join(place, ".git")):
        parent = os.path.dirname(place)
        if parent == place:
            return top
        place = parent
    return place


def shown_size(count: int) -> str:
    """A number of bytes for people."""
    for unit, size in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
        if count >= size:
            return f"{count / size:.3g} {unit}"
    return f"{count} B"


def _resolved(path: str, inside: str) -> str:
    """The path without links. Where they lead out it is not opened at all: a device may act on being opened."""
    if leads_out(path, inside):
        raise OutsideError(errno.EACCES, f"a link that leads out of {inside}")
    return os.path.realpath(path)
