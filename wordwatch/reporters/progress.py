"""A line on the terminal that says how far a long run has come."""

import sys
import time
from collections.abc import Iterator

from wordwatch.finding import FileResult

PATIENCE = 1.0
"""Seconds before the first line; most runs are over by then."""

_PERIOD = 0.1


def counted(results: Iterator[FileResult], total: int) -> Iterator[FileResult]:
    """The results, with a progress line on standard error, which is a terminal; ``total`` files are expected."""
    due = time.monotonic() + PATIENCE
    shown = False
    try:
        for number, result in enumerate(results, 1):
            if shown and (result.findings or result.status in ("failed", "incomplete")):
                _write("")  # the report may go to the same terminal
                shown = False
            yield result
            if time.monotonic() >= due:
                _write(f"checked {number} of {total} files")
                shown, due = True, time.monotonic() + _PERIOD
    finally:
        if shown:
            _write("")


def _write(text: str) -> None:
    sys.stderr.write(f"\r\x1b[K{text}")
    sys.stderr.flush()
