"""One run of ``wordwatch check``: find the files, check them, write the report, and say how it ended.

Free of click, so that a run without options (what a pre-commit hook is) need not import it.
"""

import os
import sys
from collections.abc import Iterator
from functools import partial
from itertools import groupby
from typing import NamedTuple, TextIO

from wordwatch import reporters
from wordwatch.config.nearest import Nearest
from wordwatch.config.settings import Config, validate_rule_ids
from wordwatch.discover import Found, find
from wordwatch.errors import WordwatchError
from wordwatch.finding import FileResult, Severity
from wordwatch.lexicon import rules
from wordwatch.outcome import asked, console, destination


class Request(NamedTuple):
    """What the command line asks for. None and empty: as the configuration says.

    ``select`` and ``ignore`` name rules or packs; ``colour`` None: where the report goes to a terminal. ``isolated``: of the configurations
    that are found, what a stranger could do harm with is left out (Config.isolated).
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
    isolated: bool = False


def run(request: Request) -> int:
    """Check, report, and return the exit code: 0 nothing to fail on, 1 findings, 2 something could not be checked.

    Raises WordwatchError where nothing can be checked at all.
    """
    paths = asked.paths(request.paths, request.stdin_filename)
    nearest = configurations(request)
    files = list(find(paths, nearest, request.stdin_filename))
    chosen = used(files, nearest)
    asked.some_rule(chosen)
    files = destination.apart(request.output, files, _settings(request, chosen))
    if request.fields and (note := asked.some_field(request.fields, files)):
        console.tell(note, "note")
    verdict = _Verdict(request.fail_on)
    with destination.opened(request.output, request.format) as out:
        view = reporters.View(coloured(request.colour, out), request.quiet, partial(reason, chosen))
        results = checked(files, chosen[0], jobs=request.jobs, explain=request.explain)
        reporters.load(request.format).report(watched(verdict.over(results, files), len(files)), out, view)
    if nothing := asked.barren(paths, files, verdict.read):
        raise WordwatchError(nothing)
    return verdict.exit_code


def used(files: list[Found], nearest: Nearest) -> list[Config]:
    """The configurations that hold for the files, at least that of the current folder.

    Raises WordwatchError for rules that cannot be used.
    """
    chosen: dict[int, Config] = {id(found.config): found.config for found in files if found.config is not None}
    if not chosen:
        return [nearest.of(os.curdir)]
    if len(chosen) > 1:  # else the check does the same; of several, the last one must not break off a report
        for config in chosen.values():
            known = rules.load(config.rule_folders).rules
            ids, packs = {rule.id for rule in known}, {rule.pack for rule in known}
            validate_rule_ids(config, ids, packs)
            rules.known_names((config.select or frozenset()) | config.ignore, ids | packs)
    return list(chosen.values())


def checked(files: list[Found], chosen: Config, *, jobs: int = 1, explain: bool = False) -> Iterator[FileResult]:
    """One result for each file, in order, each by the configuration that holds for it (``chosen`` where it says none)."""
    from wordwatch.check import check

    for config, same in groupby(files, key=lambda found: found.config or chosen):
        yield from check(list(same), config, select=config.select, ignore=config.ignore, jobs=jobs, explain=explain)


def watched(results: Iterator[FileResult], total: int) -> Iterator[FileResult]:
    """The results, with a line of progress where somebody sits at a terminal; nobody else pays for its module."""
    if sys.stderr is None or not sys.stderr.isatty():
        return results
    from wordwatch.reporters.progress import counted

    return counted(results, total)


def configurations(request: Request) -> Nearest:
    """The configurations, each with what the command line adds to it."""
    return Nearest(partial(_adapted, request), request.config)


def _adapted(request: Request, config: Config) -> Config:
    if request.isolated and request.config is None:  # what the user names is trusted
        config = config.isolated()
        if config.select or config.ignore:
            known = {name for rule in rules.load().rules for name in (rule.id, rule.pack)}
            config = config._replace(select=((config.select or frozenset()) & known) or None, ignore=config.ignore & known)
    return config._replace(
        select=frozenset(request.select) if request.select else config.select,
        ignore=config.ignore | frozenset(request.ignore),
        fields=frozenset(request.fields) if request.fields else config.fields,
    )


def _settings(request: Request, chosen: list[Config]) -> list[str]:
    """The files that the run is told by."""
    sources = [os.path.join(config.root, os.path.basename(config.source)) for config in chosen if config.source]
    return [path for path in (request.config, *sources, *(path for config in chosen for path in config.roles)) if path]


def reason(chosen: list[Config], rule_id: str) -> str:
    """Why the rule exists."""
    folders = dict.fromkeys(config.rule_folders for config in chosen)
    return next((rule.why for places in folders for rule in rules.load(places).rules if rule.id == rule_id), "")


class _Verdict:
    """The exit code, and which files were read or failed, from the results as they pass."""

    def __init__(self, fail_on: str | None) -> None:
        """``fail_on`` None: what the configuration of each file says."""
        self._fail_on = fail_on
        self.exit_code = 0
        self.read: set[str] = set()

    def over(self, results: Iterator[FileResult], files: list[Found]) -> Iterator[FileResult]:
        for result, found in zip(results, files, strict=True):
            if result.status != "skipped":
                self.read.add(result.path)
            fail_on = self._fail_on or (found.config.fail_on if found.config else "warning")
            threshold = 99 if fail_on == "never" else Severity(fail_on).rank
            if result.status in ("failed", "incomplete") or (result.status == "skipped" and result.named):
                self.exit_code = 2
            elif any(finding.severity.rank >= threshold for finding in result.findings):
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
