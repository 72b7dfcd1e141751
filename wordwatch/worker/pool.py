"""Several processes at once: what is lost with one of them is the file that killed it."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from queue import SimpleQueue
from typing import Any, TypeVar

from wordwatch.worker.supervisor import DiedError, Worker

Item = TypeVar("Item")


def mapped(target: str, settings: Any, chunks: Sequence[list[Item]], jobs: int, lost: Callable[[Item, str], Any]) -> Iterator[list[Any]]:
    """The result of ``target(settings, chunk)`` for each chunk, in order; for an item over which a process dies, what ``lost`` makes of it.

    Raises what Worker.ask raises, but for DiedError.
    """
    workers = [Worker() for _ in range(min(jobs, len(chunks)))]
    idle: SimpleQueue[Worker] = SimpleQueue()
    for worker in workers:
        idle.put(worker)

    def run(chunk: list[Item]) -> list[Any]:
        worker = idle.get()
        try:
            return _asked(worker, target, settings, chunk, lost)
        finally:
            idle.put(worker)

    pool = ThreadPoolExecutor(max(1, len(workers)))
    try:
        yield from pool.map(run, chunks)
    finally:
        for worker in workers:
            worker.close()
        pool.shutdown(cancel_futures=True)
        for worker in workers:
            worker.stop()


def _asked(worker: Worker, target: str, settings: Any, chunk: list[Item], lost: Callable[[Item, str], Any]) -> list[Any]:
    try:
        found: list[Any] = worker.ask(target, settings, chunk)
    except DiedError as error:
        if len(chunk) == 1:
            return [lost(chunk[0], str(error))]
        # Which of them it was is seen when each is alone.
        return [result for item in chunk for result in _asked(worker, target, settings, [item], lost)]
    return found
