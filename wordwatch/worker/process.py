"""The process at the other end: takes requests from standard input one by one, and answers each on what was its standard output.

A request is ``(target, arguments, seconds)``: a function as "module:name", what it is called with, and how much processor time it may take.
The answer is ``(result, error, last)``: the error is a WordwatchError or None, and ``last`` says that this process answers no more. Both
are pickled, behind their length.
"""

import os
import pickle
import signal
import struct
import sys
import threading
import time
from contextlib import suppress
from importlib import import_module
from typing import Any, BinaryIO, NamedTuple

from wordwatch.errors import ExtractError, WordwatchError

LENGTH = struct.Struct("!Q")


class Answer(NamedTuple):
    """What comes back for one request."""

    result: Any = None
    error: WordwatchError | None = None
    last: bool = False


# What is left of the memory is in pieces: the next file gets a fresh process.
_TOO_MUCH = Answer(error=ExtractError("needs more memory to be read than is safe: split it"), last=True)
_PATROL = 1.0  # seconds between two looks at whether the parent lives


def main(megabytes: int) -> None:
    """Answer until standard input ends. ``megabytes``: the most memory that is taken, 0 for as much as there is."""
    # What a library prints must not stand between the answers, nor on the user's terminal.
    answers = os.fdopen(os.dup(1), "wb")
    with open(os.devnull, "wb") as nowhere:
        os.dup2(nowhere.fileno(), 1)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's, who ends the input
    threading.Thread(target=_watch, args=(os.getppid(),), daemon=True).start()
    _limit_memory(megabytes)
    requests = sys.stdin.buffer
    while (size := requests.read(LENGTH.size)) and len(size) == LENGTH.size:
        target, arguments, seconds = pickle.loads(requests.read(*LENGTH.unpack(size)))  # noqa: S301 - the parent's own words
        _limit_time(seconds)
        answer = _answer(target, arguments)
        _send(answers, answer)
        if answer.last:
            break
    os._exit(0)


def _answer(target: str, arguments: tuple[Any, ...]) -> Answer:
    module, _, name = target.partition(":")
    try:
        return Answer(getattr(import_module(module), name)(*arguments))
    except WordwatchError as error:
        return Answer(error=error)
    except MemoryError:
        return _TOO_MUCH
    except Exception as error:  # noqa: BLE001 - told to the parent, which has other work to do
        return Answer(error=ExtractError(f"internal error, please report it: {type(error).__name__}: {error}"))


def _send(answers: BinaryIO, answer: Answer) -> None:
    try:
        data = pickle.dumps(answer, pickle.HIGHEST_PROTOCOL)
    except MemoryError:
        data = pickle.dumps(_TOO_MUCH, pickle.HIGHEST_PROTOCOL)
    answers.write(LENGTH.pack(len(data)) + data)
    answers.flush()


def _watch(parent: int) -> None:
    """End the process when its parent is gone: while it works it does not see that its input has ended."""
    while os.name == "posix":
        if os.getppid() != parent:
            os._exit(1)
        time.sleep(_PATROL)


def _limit_memory(megabytes: int) -> None:
    try:
        import resource
    except ImportError:
        return  # not on Windows
    resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
    if megabytes:
        _lower(resource.RLIMIT_AS, megabytes << 20)


def _limit_time(seconds: int) -> None:
    """Allow so many more seconds of processor time, 0 for as many as it takes."""
    if seconds and os.name == "posix":
        import resource

        _lower(resource.RLIMIT_CPU, int(time.process_time()) + 1 + seconds)


def _lower(which: int, value: int) -> None:
    """Set a limit, but not above the one that is set for all of the user's programs."""
    import resource

    hard = resource.getrlimit(which)[1]
    with suppress(ValueError, OSError):  # a system that does not know the limit: the clock of the parent is left
        resource.setrlimit(which, (value if hard == resource.RLIM_INFINITY else min(value, hard), hard))
