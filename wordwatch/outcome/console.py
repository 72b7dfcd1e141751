"""What a program owes the terminal and the system: streams that can be written to, signals that end a run cleanly, one line for each error.

Nothing that escapes from a run is a traceback, and none of it is an exit code of 1, which means findings.
"""

import io
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from wordwatch.errors import WordwatchError

_SIGNALS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP", "SIGBREAK", "SIGINT") if hasattr(signal, name))

_LONG = 300  # code points of the message of another program


class StoppedError(BaseException):
    """The system or another program has asked for the end of the run. No Exception, so that nothing takes it for the fault of a file."""


class _Closed(io.TextIOBase):
    """Stands for a standard stream that was closed before the start: to use it is an error that says so."""

    def __init__(self, name: str, advice: str) -> None:
        self._problem = f"{name} is closed; {advice}"

    @property
    def buffer(self) -> Any:
        raise WordwatchError(self._problem)

    def write(self, text: str) -> int:  # noqa: ARG002 - the interface of a stream
        raise WordwatchError(self._problem)

    def read(self, size: int | None = -1) -> str:  # noqa: ARG002 - the interface of a stream
        raise WordwatchError(self._problem)


def prepare() -> None:
    """Make the standard streams usable: none of them is None, and no character is one that they cannot write."""
    if sys.stdin is None or sys.stdout is None or sys.stderr is None:
        _occupy()
    if sys.stdin is None:
        sys.stdin = _Closed("standard input", "name files, or give it something to read")
    if sys.stdout is None:
        sys.stdout = _Closed("standard output", "leave it open, or write the report with --output FILE")
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - for the life of the process; nobody wants to hear
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _occupy() -> None:
    """Open the numbers 0 to 2 where they are free: else the next file opened would be what libraries take for standard output."""
    for number in (0, 1, 2):
        if not _is_open(number):
            os.open(os.devnull, os.O_RDWR)


def _is_open(number: int) -> bool:
    try:
        os.fstat(number)
    except OSError:
        return False
    return True


@contextmanager
def interruptible() -> Iterator[None]:
    """While this lasts, signals that end a program are exceptions, so that what was begun is cleaned up. A second one is not heard."""
    before: dict[int, Any] = {}

    def stop(number: int, frame: object) -> None:  # noqa: ARG001 - the signature of a handler
        for one in before:
            signal.signal(one, signal.SIG_IGN)
        raise KeyboardInterrupt if number == signal.SIGINT else StoppedError(signal.Signals(number).name)

    try:
        for one in _SIGNALS:
            if signal.getsignal(one) is not signal.SIG_IGN:  # nohup, and jobs in the background
                with suppress(ValueError):  # not the main thread: the signals are somebody else's
                    before[one] = signal.signal(one, stop)
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler if handler is not None else signal.SIG_DFL)


def tell(message: str, kind: str = "error") -> None:
    """Write a message to standard error, a line for each of its lines; where nothing can be written there, nobody is told."""
    from wordwatch.reporters.display import lines

    with suppress(OSError):
        for line in lines(message).split("\n"):
            print(f"wordwatch: {kind}: {line}", file=sys.stderr)  # noqa: T201 - a command line talks
        sys.stderr.flush()


def ending(error: BaseException) -> int:
    """Say how the run ended and return its exit code: 130 after Ctrl-C, 141 where the reader of the output is gone, else 2."""
    if isinstance(error, SystemExit):
        return error.code if isinstance(error.code, int) else 2
    if isinstance(error, BrokenPipeError):  # the reader (head, less) has seen enough
        code = 141
    elif isinstance(error, KeyboardInterrupt):
        code = 130
    else:
        code = error.exit_code if isinstance(error, WordwatchError) else 2
        tell(_told(error))
    _drain()
    return code


def _told(error: BaseException) -> str:
    if isinstance(error, WordwatchError):
        return str(error)
    if isinstance(error, StoppedError):
        return f"stopped by {error}; what was reported so far is not all"
    if isinstance(error, MemoryError):
        return "there was not enough memory; check fewer or smaller files at once"
    if isinstance(error, OSError):
        reason = error.strerror or str(error)
        if error.filename is not None:
            return f"{os.fsdecode(error.filename)}: cannot be used ({reason})"
        return f"standard output cannot be written ({reason}); make room for the report, or write it elsewhere with --output FILE"
    reason = " ".join(str(error).split())  # some libraries write pages
    shown = reason if len(reason) <= _LONG else f"{reason[:_LONG]}..."
    return f"internal error, please report it: {type(error).__name__}: {shown}{_place(error)}"


def _place(error: BaseException) -> str:
    """Where the error arose, as "(file.py:12)": all of a traceback that a report of a fault needs at first."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f" ({os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno})" if trace else ""


def _drain() -> None:
    """Write what was reported before the end; where that cannot be, see that it does not raise again when Python closes the stream."""
    try:
        sys.stdout.flush()
    except (OSError, ValueError):
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
