"""One run of ``wordwatch check``: find the files, check them, write the report, and say how it ended.

Free of click, so that a run without options (what a pre-commit hook is) need not import it.
"""

import os
import sys
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple, TextIO

from wordwatch import reporters
from wordwatch.config import settings
from wordwatch.discover import STDIN, find
from wordwatch.errors import WordwatchError
from wordwatch.finding import FileResult, Severity
from wordwatch.lexicon import rules
from wordwatch.outcome import asked, console, destination


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

    paths = asked.paths(request.paths, request.stdin_filename)
    chosen = configured(request)
    asked.some_rule([chosen])
    files = list(find(paths, chosen, request.stdin_filename))
    files = destination.apart(request.output, files, _settings(request, [chosen]))
    if request.fields and (note := asked.some_field(request.fields, files)):
        console.tell(note, "note")
    results = check(files, chosen, select=chosen.select, ignore=chosen.ignore, jobs=request.jobs, explain=request.explain)
    verdict = _Verdict(request.fail_on or chosen.fail_on)
    with destination.opened(request.output, request.format) as out:
        view = reporters.View(coloured(request.colour, out), request.quiet, partial(reason, chosen))
        reporters.load(request.format).report(watched(verdict.over(results), len(files)), out, view)
    if nothing := asked.barren(paths, files, verdict.read):
        raise WordwatchError(nothing)
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


def _settings(request: Request, chosen: list[settings.Config]) -> list[str]:
    """The files that the run is told by."""
    sources = [os.path.join(config.root, os.path.basename(config.source)) for config in chosen if config.source]
    return [path for path in (request.config, *sources, *(path for config in chosen for path in config.roles)) if path]


def reason(chosen: settings.Config, rule_id: str) -> str:
    """Why the rule exists."""
    return next((rule.why for rule in rules.load(chosen.rule_folders).rules if rule.id == rule_id), "")


class _Verdict:
    """The exit code, and which files were read or failed, from the results as they pass."""

    def __init__(self, fail_on: str) -> None:
        self._threshold = 99 if fail_on == "never" else Severity(fail_on).rank
        self.exit_code = 0
        self.read: set[str] = set()

    def over(self, results: Iterator[FileResult]) -> Iterator[FileResult]:
        for result in results:
            if result.status != "skipped":
                self.read.add(result.path)
            if result.status in ("failed", "incomplete") or (result.status == "skipped" and result.named):
                self.exit_code = 2
            elif any(finding.severity.rank >= self._threshold for finding in result.findings):
                self.exit_code = max(self.exit_code, 1)
            yield result


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
