"""``wordwatch explain FILE:LINE``: what each occurrence of a term at one place refers to, and how that is known."""

import re
import sys
from collections.abc import Iterator
from functools import partial

import click

from wordwatch import reporters
from wordwatch.finding import FileResult, Finding
from wordwatch.reporters import display
from wordwatch.run import Request, coloured, configured, reason

_PLACE = re.compile(r"(?P<path>.+?)(?::(?P<line>[0-9]+)(?::[0-9]+)?:?)?")


@click.command()
@click.argument("place", metavar="FILE[:LINE]")
@click.option("--config", metavar="FILE", help="Use this configuration instead of the nearest .wordwatch.yaml or pyproject.toml.")
@click.option("--color/--no-color", "--colour/--no-colour", "colour", default=None, help="Colour or not; default: on a terminal.")
def explain(place: str, config: str | None, colour: bool | None) -> int:
    """Say what each occurrence of a term refers to, and how that is known.

    FILE:LINE is a place as “check” prints it; in formats without lines name the FILE alone. Occurrences that are not flagged are shown too.
    """
    from wordwatch.check import check
    from wordwatch.discover import find

    match = _PLACE.fullmatch(place)
    path, line = (match["path"], int(match["line"]) if match["line"] else None) if match else (place, None)
    chosen = configured(Request(paths=(path,), config=config))
    results = list(check(list(find((path,), chosen)), chosen, select=chosen.select, ignore=chosen.ignore, explain=True))
    shown = [result._replace(findings=tuple(_at(result.findings, line))) for result in results]
    view = reporters.View(coloured(colour, sys.stdout), True, partial(reason, chosen))
    reporters.load("text").report(iter(shown), sys.stdout, view)
    if any(result.status != "checked" for result in shown):
        return 2
    if not any(result.findings for result in shown):
        click.echo(f"{display.path(place)}: {_nothing(results, line)}")
    return 0


def _at(findings: tuple[Finding, ...], line: int | None) -> Iterator[Finding]:
    for finding in findings:
        first, last = finding.location.line, finding.location.end_line or finding.location.line
        if line is None or (first is not None and last is not None and first <= line <= last):
            yield finding


def _nothing(results: list[FileResult], line: int | None) -> str:
    elsewhere = sorted({finding.location.line for result in results for finding in result.findings if finding.location.line is not None})
    if line is None or not elsewhere:
        return "no term of any rule stands here"
    return f"no term of any rule stands in this line; there are some in line {', '.join(map(str, elsewhere))}"
