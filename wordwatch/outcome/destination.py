"""Where a report goes. Only an earlier report is replaced, so that nobody loses a file, and in one step, when the new one is whole."""

import os
import stat
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TextIO

from wordwatch.config.settings import MAX_SIZE, NAMES
from wordwatch.discover import Found
from wordwatch.errors import WordwatchError
from wordwatch.formats import SUFFIXES
from wordwatch.reporters import WRITTEN
from wordwatch.reporters.recognise import is_report

_SUFFIXES = frozenset(suffix for suffixes in WRITTEN.values() for suffix in suffixes)


def apart(output: str | None, files: Sequence[Found], settings: Iterable[str]) -> list[Found]:
    """The files without the report of the last run, and without the file that standard output is written to.

    Raises WordwatchError where a report in ``output`` would cost somebody a file: one of ``files``, one of the ``settings`` (files that
    the run was told by), one behind a link, or any other that is there and no report. No document is made that is none.
    """
    if output is None:
        shown = _number(sys.stdout)
        return [found._replace(problem="the report is written to it") if shown and _same(found, shown) else found for found in files]
    suffix = os.path.splitext(output)[1].lower()
    if os.path.basename(output) in NAMES:
        raise _refused(output, "is the name of a configuration")
    if suffix in SUFFIXES and suffix not in _SUFFIXES:
        raise _refused(output, f"ends in {suffix} as documents do, and no report is one")
    link = _link(output)
    if link:
        raise _refused(output, "is a link" if link == output else f"lies behind the link {link}")
    try:
        status = os.stat(output)
    except (FileNotFoundError, NotADirectoryError):
        if output:
            return list(files)
        raise _refused(output, "names no file") from None
    except (OSError, ValueError) as error:
        raise _refused(output, f"cannot be a file ({getattr(error, 'strerror', None) or error})") from None
    if stat.S_ISDIR(status.st_mode) or stat.S_ISBLK(status.st_mode):
        raise _refused(output, "is a folder" if stat.S_ISDIR(status.st_mode) else "is a disk")
    if not stat.S_ISREG(status.st_mode):  # a terminal, a pipe: nothing to replace
        return list(files)
    return _replaceable(output, status, files, settings)


def _replaceable(output: str, status: os.stat_result, files: Sequence[Found], settings: Iterable[str]) -> list[Found]:
    place = status.st_dev, status.st_ino
    for setting in settings:
        with suppress(OSError):
            if os.path.samestat(os.stat(setting), status):
                raise _refused(output, "configures the run")
    inputs = [found for found in files if _same(found, place)]
    if any(found.named for found in inputs) or (any(found.data is not None for found in files) and _number(sys.stdin) == place):
        raise _refused(output, "is one of the files to be checked")
    try:
        with open(output, "rb") as file:
            data = file.read(MAX_SIZE)  # a report begins as one
    except OSError as error:
        raise _refused(output, f"is there already, and cannot be read ({error.strerror or error})") from None
    if data and not is_report(data):
        raise _refused(output, "is no earlier report (remove it if nobody needs it)")
    if not status.st_mode & 0o222:
        raise _refused(output, "is protected against writing")
    return [found for found in files if not _same(found, place)]


def _refused(output: str, reason: str) -> WordwatchError:
    return WordwatchError(f"{output or '--output'}: the report cannot be written: this {reason}; choose another --output")


def _link(output: str) -> str:
    """The link that the output lies behind, "" if it does not: it is one, or a folder on the way to it, below the current one, is."""
    if os.path.islink(output):
        device = output.startswith("/dev/") and os.path.exists(output) and not os.path.isfile(output)
        return "" if device else output  # /dev/stdout is a link
    here = os.getcwd().rstrip(os.sep) + os.sep
    folder = os.path.dirname(os.path.abspath(output))
    while len(folder) > len(here) and folder.startswith(here):
        if os.path.islink(folder):
            return folder.removeprefix(here)
        folder = os.path.dirname(folder)
    return ""


def _same(found: Found, place: tuple[int, int]) -> bool:
    """Whether the file is the one with that device and inode."""
    if not found.format or found.data is not None:
        return False
    try:
        status = os.stat(found.path)
    except (OSError, ValueError):
        return False
    return (status.st_dev, status.st_ino) == place


def _number(stream: TextIO | None) -> tuple[int, int] | None:
    """Device and inode of the regular file that a stream reads or writes, None where it is none."""
    try:
        status = os.fstat(stream.fileno()) if stream else None
    except (OSError, ValueError):
        return None
    return (status.st_dev, status.st_ino) if status and stat.S_ISREG(status.st_mode) else None


@contextmanager
def opened(output: str | None, format_name: str) -> Iterator[TextIO]:
    """The stream that the report is written to. Raises WordwatchError where it cannot be; nothing half written is left behind."""
    if output is None:
        encoding = sys.stdout.encoding if format_name == "text" else "utf-8"
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(encoding=encoding, errors="backslashreplace")
        yield sys.stdout
        return
    try:
        if os.path.exists(output) and not os.path.isfile(output):  # a terminal, a pipe: nothing to replace
            with open(output, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as out:
                yield out
        else:
            with replacing(output) as out:
                yield out
    except (OSError, ValueError) as error:
        if isinstance(error, BrokenPipeError):
            raise
        reason = getattr(error, "strerror", None) or error
        raise WordwatchError(f"{output}: the report cannot be written ({reason}); choose another --output") from None


@contextmanager
def replacing(output: str) -> Iterator[TextIO]:
    """A file of a name that nobody can know beforehand, in the same folder, which takes the place of the output when it is whole.

    The mode of what is replaced is kept. Raises OSError; then what was there is there still.
    """
    import tempfile

    mode, owner = 0o666 & ~_mask(), None
    with suppress(OSError):
        status = os.stat(output)
        mode, owner = stat.S_IMODE(status.st_mode), (status.st_uid, status.st_gid)
    number, written = tempfile.mkstemp(".tmp", ".wordwatch-", os.path.dirname(output) or os.curdir)
    try:
        with open(number, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as out:
            yield out
            out.flush()
            os.fsync(number)  # a full disk may say so only here
        if owner and hasattr(os, "chown") and owner != (os.geteuid(), os.getegid()):
            with suppress(OSError):
                os.chown(written, *owner)
        os.chmod(written, mode)
        os.replace(written, output)
    except BaseException:
        with suppress(OSError):
            os.unlink(written)
        raise


def _mask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
