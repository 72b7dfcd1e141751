"""Mutations of seeds, and a run of a reader over them that keeps every input on which it crashes, hangs or raises what is not its own.

Deterministic: the number of a mutation says what it is, so that one that was reported can be made again.
"""

import random
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

SLOW = 5.0
"""CPU seconds that one small input may take: a thousand times what it takes in the middle."""

_LARGEST = 60_000  # bytes
_RUN = 400  # how often a piece is repeated


class Trouble(NamedTuple):
    """What went wrong with mutation ``number``, and the input."""

    number: int
    what: str
    data: bytes


class Hang(BaseException):
    """An input took too long. No Exception, so that no handler of the package takes it for one of its own."""


def mutated(seeds: Sequence[bytes], tokens: Sequence[bytes], number: int) -> bytes:
    """Mutation ``number`` of the seeds; ``tokens`` are what the format gives a meaning to."""
    chance = random.Random(number)
    data = bytearray(chance.choice(seeds))
    for _ in range(chance.choice((1, 1, 2, 3, 5, 9))):
        at = chance.randrange(len(data) + 1)
        end = min(len(data), at + chance.choice((1, 2, 4, 16, 64, 512)))
        how = chance.randrange(9)
        if how == 0:
            del data[at:end]
        elif how == 1:
            data[at:at] = chance.choice(tokens)
        elif how == 2:
            data[at:end] = chance.choice(tokens)
        elif how == 3 and data:
            data[min(at, len(data) - 1)] ^= 1 << chance.randrange(8)
        elif how == 4:
            data[at:end] = bytes(chance.randrange(256) for _ in range(end - at))
        elif how == 5:
            data[at:at] = (bytes(data[at:end]) or b"a") * chance.randrange(1, _RUN)
        elif how == 6:
            data[at:at] = chance.choice(tokens) * chance.randrange(1, _RUN)
        elif how == 7:
            other = chance.choice(seeds)
            start = chance.randrange(len(other) + 1)
            data[at:end] = other[start : start + chance.choice((8, 64, 1024))]
        else:
            del data[at:]
        del data[_LARGEST:]
    return bytes(data)


def troubles(read: Callable[[bytes], object], make: Callable[[int], bytes], numbers: Iterator[int]) -> Iterator[Trouble]:
    """What goes wrong when the mutations of these numbers are read. A native crash ends the process: ``run.py`` sees to that."""
    for number in numbers:
        data = make(number)
        try:
            with _limit(SLOW):
                read(data)
        except Hang:
            yield Trouble(number, f"took more than {SLOW:.0f} s", data)
        except Exception as error:  # noqa: BLE001 - every exception that is not the reader's own is what is looked for
            yield Trouble(number, f"{type(error).__name__}: {error}"[:300], data)


def kept(trouble: Trouble, name: str, folder: Path) -> Path:
    """The file in which the input was kept."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{trouble.number}-{name}"
    path.write_bytes(trouble.data)
    return path


def until(seconds: float, start: int = 0) -> Iterator[int]:
    """Numbers for so many seconds."""
    end, number = time.monotonic() + seconds, start
    while time.monotonic() < end:
        yield number
        number += 1


@contextmanager
def _limit(seconds: float) -> Iterator[None]:
    if not hasattr(signal, "setitimer"):  # Windows: a hang is seen by whoever waits for the run
        yield
        return

    def hang(*_: object) -> None:
        raise Hang

    before = signal.signal(signal.SIGVTALRM, hang)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
