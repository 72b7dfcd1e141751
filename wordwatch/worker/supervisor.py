"""The supervisor of a process that works for this one: starts it, asks it, ends it when it takes too long, and starts it again."""

import io
import os
import pickle
import subprocess
import sys
import threading
from typing import Any

from wordwatch.worker.process import LENGTH, Answer

_BOOT = "import sys; sys.path[:] = sys.argv[2:]; from wordwatch.worker.process import main; main(int(sys.argv[1]))"
_MOST = 1 << 31  # bytes of an answer


class DiedError(Exception):
    """The process has died over a request, or was ended; ``str(error)`` says why, about the file that it was reading."""


class UnavailableError(Exception):
    """No process can be started here."""


class Worker:
    """One process. It is started when it is first asked, and again when it has died. One thread at a time may ask.

    ``megabytes`` is the most memory that it takes, ``seconds`` the time for one request; 0 for no limit.
    """

    def __init__(self, megabytes: int = 0, seconds: int = 0) -> None:
        self._megabytes = megabytes
        self._seconds = seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._late = False
        self._closed = False

    def ask(self, target: str, *arguments: Any) -> Any:
        """What the function ``target``, as "module:name", returns.

        Raises the WordwatchError that it raises, DiedError where there is no answer, UnavailableError where there is no process.
        """
        request = pickle.dumps((target, arguments, self._seconds), pickle.HIGHEST_PROTOCOL)
        process = self._started()
        self._late = False
        clock = threading.Timer(self._seconds, self._end_late) if self._seconds else None
        if clock:
            clock.daemon = True
            clock.start()
        try:
            answer = self._exchange(process, request)
        except (OSError, EOFError, pickle.UnpicklingError) as error:
            raise DiedError(self._reason()) from error
        except BaseException:
            self.stop()  # it would answer to the next question
            raise
        finally:
            if clock:
                clock.cancel()
        if answer.last:
            self.stop()
        if answer.error is not None:
            raise answer.error
        return answer.result

    def _exchange(self, process: "subprocess.Popen[bytes]", request: bytes) -> Answer:
        try:
            _write(process, request)
        except OSError:
            if self._late:
                raise
            # It died before it was asked, of something else: this file is not to blame.
            process = self._started(afresh=True)
            _write(process, request)
        return _read(process)

    def stop(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.communicate()

    def close(self) -> None:
        """End the process under the thread that asks it, and start none again; ``stop`` is for when no thread asks."""
        self._closed = True
        process = self._process
        if process is not None:
            process.kill()

    def _started(self, *, afresh: bool = False) -> "subprocess.Popen[bytes]":
        if self._closed:
            raise UnavailableError
        if not afresh and self._process is not None and self._process.poll() is None:
            return self._process
        self.stop()
        if not _is_python(sys.executable or ""):
            raise UnavailableError  # a program with Python in it, which would start itself
        command = [sys.executable, "-I", "-c", _BOOT, str(self._megabytes), *sys.path]
        # Arenas for threads would count as memory though nobody uses them.
        environment = {**os.environ, "MALLOC_ARENA_MAX": "1"}
        try:
            self._process = subprocess.Popen(  # noqa: S603 - our own interpreter
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment
            )
        except (OSError, ValueError) as error:
            raise UnavailableError from error
        return self._process

    def _end_late(self) -> None:
        self._late = True
        if (process := self._process) is not None:
            process.kill()

    def _reason(self) -> str:
        """Why the process has died, which it has or is about to."""
        import signal

        process = self._process
        assert process is not None  # noqa: S101 - it was asked
        try:
            code = process.wait(1)
        except subprocess.TimeoutExpired:
            code = 0
        self.stop()
        if self._late or code == -getattr(signal, "SIGXCPU", 0) != 0:
            return f"took more than {self._seconds} s to be read: open it in its own program and save it again, or split it"
        name = ""
        if code < 0:
            try:
                name = f" ({signal.Signals(-code).name})"
            except ValueError:
                name = f" (signal {-code})"
        return f"its reader crashed{name}: open it in its own program and save it again"


def _is_python(path: str) -> bool:
    return not getattr(sys, "frozen", False) and os.path.basename(path).lower().startswith(("python", "pypy"))


class _Answers(pickle.Unpickler):
    """Reads an answer: a process that a document has taken over must not have more made of it than results."""

    def find_class(self, module: str, name: str) -> Any:
        if module.partition(".")[0] == "wordwatch" and "." not in name:
            found = super().find_class(module, name)
            if isinstance(found, type) and found.__module__ == module:
                return found
        raise pickle.UnpicklingError(f"an answer holds {module}.{name}")


def _write(process: "subprocess.Popen[bytes]", request: bytes) -> None:
    assert process.stdin is not None  # noqa: S101 - it is a pipe
    process.stdin.write(LENGTH.pack(len(request)))
    process.stdin.write(request)
    process.stdin.flush()


def _read(process: "subprocess.Popen[bytes]") -> Answer:
    assert process.stdout is not None  # noqa: S101 - it is a pipe
    (size,) = LENGTH.unpack(_exactly(process.stdout, LENGTH.size))
    if size > _MOST:
        raise EOFError
    answer = _Answers(io.BytesIO(_exactly(process.stdout, size))).load()
    if not isinstance(answer, Answer):
        raise EOFError
    return answer


def _exactly(stream: Any, size: int) -> bytes:
    data: bytes = stream.read(size)
    if len(data) < size:
        raise EOFError
    return data
