"""One run of ``wordwatch check``: find the files, check them, write the report, and say how it ended.

Free of click, so that a run without options (what a pre-commit hook is) need not import it.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import NamedTuple, TextIO

from wordwatch import reporters
from wordwatch.config import settings
from wordwatch.discover import STDIN, Found, find
from wordwatch.errors import WordwatchError
from wordwatch.finding import FileResult, Severity
from wordwatch.lexicon import rules


class Request(NamedTuple):
    """What the command line asks for. None and empty: as the configuration says.

    ``select`` and ``ignore`` name rules or packs; ``colour`` None: where the report goes to a terminal.
    """

    paths: tuple[str, ...] = ()
    format: str = "text"
    output: str | None = None
    config: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str | None = None
    jobs: int = 1
    stdin_filename: str | None = None
    quiet: bool = False
    fields: tuple[str, ...] = ()
    explain: bool = False
    colour: bool | None = None


def run(request: Request) -> int:
    """Check, report, and return the exit code: 0 nothing to fail on, 1 findings, 2 something could not be checked.

    Raises WordwatchError where nothing can be checked at all.
    """
    from wordwatch.check import check

    chosen = configured(request)
    files = _without(request.output, find(request.paths or (".",), chosen, request.stdin_filename))
    results = check(files, chosen, select=chosen.select, ignore=chosen.ignore, jobs=request.jobs, explain=request.explain)
    verdict = _Verdict(request.fail_on or chosen.fail_on)
    with _destination(request.output, request.format) as out:
        view = reporters.View(coloured(request.colour, out), request.quiet, partial(reason, chosen))
        reporters.load(request.format).report(watched(verdict.over(results), len(files)), out, view)
    return verdict.exit_code


def watched(results: Iterator[FileResult], total: int) -> Iterator[FileResult]:
    """The results, with a line of progress where somebody sits at a terminal; nobody else pays for its module."""
    if sys.stderr is None or not sys.stderr.isatty():
        return results
    from wordwatch.reporters.progress import counted

    return counted(results, total)


def configured(request: Request) -> settings.Config:
    """The configuration with what the command line adds to it."""
    start = next((path for path in request.paths if path != STDIN), request.stdin_filename)
    chosen = settings.load(request.config) if request.config else settings.find(start)
    return chosen._replace(
        select=frozenset(request.select) if request.select else chosen.select,
        ignore=chosen.ignore | frozenset(request.ignore),
        fields=frozenset(request.fields) if request.fields else chosen.fields,
    )


def _without(output: str | None, files: Iterator[Found]) -> list[Found]:
    """The files, without the report of the last run."""
    report = os.path.abspath(output) if output else None
    return [found for found in files if os.path.abspath(found.path) != report]


def reason(chosen: settings.Config, rule_id: str) -> str:
    """Why the rule exists."""
    return next((rule.why for rule in rules.load(chosen.rule_folders).rules if rule.id == rule_id), "")


class _Verdict:
    """The exit code, from the results as they pass."""

    def __init__(self, fail_on: str) -> None:
        self._threshold = 99 if fail_on == "never" else Severity(fail_on).rank
        self.exit_code = 0

    def over(self, results: Iterator[FileResult]) -> Iterator[FileResult]:
        for result in results:
            if result.status in ("failed", "incomplete") or (result.status == "skipped" and result.named):
                self.exit_code = 2
            elif any(finding.severity.rank >= self._threshold for finding in result.findings):
                self.exit_code = max(self.exit_code, 1)
            yield result


@contextmanager
def _destination(output: str | None, format_name: str) -> Iterator[TextIO]:
    """Where the report goes. A file is replaced in one step when the report is whole, so that nobody reads half of one."""
    if output is None:
        encoding = sys.stdout.encoding if format_name == "text" else "utf-8"
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(encoding=encoding, errors="backslashreplace")
        yield sys.stdout
        return
    special = os.path.exists(output) and not os.path.isfile(output)  # a terminal, a pipe: nothing to replace
    written = output if special else f"{output}.{os.getpid()}.tmp"
    try:
        with open(written, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as out:
            yield out
        if not special:
            os.replace(written, output)
    except OSError as error:
        raise WordwatchError(f"{output}: the report cannot be written ({error.strerror or error}); choose another --output") from None
    finally:
        if not special and os.path.exists(written):
            os.unlink(written)


def coloured(wanted: bool | None, out: TextIO) -> bool:
    """Whether to colour: as told, else by NO_COLOR and FORCE_COLOR, else on a terminal that can."""
    if wanted is not None:
        return wanted
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    capable = os.environ.get("TERM") != "dumb" and (sys.platform != "win32" or "WT_SESSION" in os.environ)
    return capable and out.isatty()
