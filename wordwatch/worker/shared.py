"""The one process in which this one has risky files read, whoever reads them."""

import atexit
import os
import threading
from typing import Any

from wordwatch.worker.supervisor import Worker

MEGABYTES = 1024
"""What reading one file may take of memory; a Word document of 900 pages takes a tenth of it."""

SECONDS = 20
"""How long reading one file may take; a PDF of 1,000 pages takes a third of it."""


class _Shared:
    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.worker = Worker(MEGABYTES, SECONDS)


_shared = [_Shared()]


def _stop() -> None:
    _shared[0].worker.stop()


atexit.register(_stop)
if hasattr(os, "register_at_fork"):  # a fork has the pipes of its parent, which are not its own
    os.register_at_fork(after_in_child=lambda: _shared.__setitem__(0, _Shared()))


def ask(target: str, *arguments: Any) -> Any:
    """As Worker.ask."""
    with _shared[0].lock:
        return _shared[0].worker.ask(target, *arguments)
