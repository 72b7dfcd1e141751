"""The table of reporters: name to module name. A reporter is a module with ``report(results, out, view)``."""

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import NamedTuple, Protocol, TextIO, cast

from wordwatch.finding import FileResult

NAMES = ("text", "json")

WRITTEN = {"text": (".txt", ".text"), "json": (".json",)}
"""The suffixes that reports of each kind have: a file of any other is not taken for one."""


class View(NamedTuple):
    """How the user wants the report: with colour or not, quiet (findings only) or not.

    ``reason`` gives, for the id of a rule, why the rule exists; reports for people say it once.
    """

    colour: bool = False
    quiet: bool = False
    reason: Callable[[str], str] | None = None


class Reporter(Protocol):
    """A reporter writes an iterator of results to ``out`` as they come; text that it writes ends with a newline."""

    @staticmethod
    def report(results: Iterator[FileResult], out: TextIO, view: View) -> None:
        """Write the report."""


def load(name: str) -> Reporter:
    """The reporter module of that name."""
    return cast(Reporter, import_module(f"wordwatch.reporters.{name}"))
