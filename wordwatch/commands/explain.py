"""``wordwatch explain FILE:PLACE``: what each occurrence of a term at one place refers to, and how that is known."""

import os
import re
import sys
from collections.abc import Iterable, Iterator
from functools import partial

import click

from wordwatch import reporters
from wordwatch.document import Location
from wordwatch.errors import WordwatchError
from wordwatch.finding import Finding
from wordwatch.reporters import display
from wordwatch.run import Request, checked, coloured, configurations, reason, used

_LINES = re.compile(r"(?:lines? )?(?P<first>[0-9]{1,9})(?:[-–](?P<last>[0-9]{1,9}))?(?::(?P<column>[0-9]{1,9}))?:?")
_WORD = re.compile(r'"([^"]*)"|(lines? [0-9]+[-–][0-9]+|[^\s,:"()]+(?: [0-9]+)?)')
_NUMBERED = re.compile(r"[^\W\d_][^\s]* [0-9]+(?:[-–][0-9]+)?")
_SHOWN = 8  # places named in a message


@click.command()
@click.argument("place", metavar="FILE[:PLACE]")
@click.option("--config", metavar="FILE", help="Use this configuration instead of the nearest .wordwatch.yaml or pyproject.toml.")
@click.option("--isolated", is_flag=True, help="Ignore the model, rules, roles and patterns of configurations that are found.")
@click.option("--color/--no-color", "--colour/--no-colour", "colour", default=None, help="Colour or not; default: on a terminal.")
def explain(place: str, config: str | None, isolated: bool, colour: bool | None) -> int:
    """Say what each occurrence of a term refers to, and how that is known.

    FILE:PLACE is a place as “check” prints it, for example welcome.md:12, policy.docx: paragraph 9, jobs.csv: record 4, field "title",
    handbook.pdf: page 2, line 7; a part of it is enough (“jobs.csv: record 4”). Occurrences that are not flagged are shown too.
    """
    from wordwatch.discover import find

    path, asked = _parted(place)
    nearest = configurations(Request(paths=(path,), config=config, isolated=isolated))
    files = list(find((path,), nearest))
    chosen = used(files, nearest)
    results = list(checked(files, chosen[0], explain=True))
    findings = [finding for result in results for finding in result.findings]
    readable = all(result.status not in ("failed", "skipped") for result in results)
    if asked and readable:
        _understood(place, asked, findings)
    shown = [result._replace(findings=tuple(_at(result.findings, asked))) for result in results]
    view = reporters.View(coloured(colour, sys.stdout), True, partial(reason, chosen))
    reporters.load("text").report(iter(shown), sys.stdout, view)
    if any(result.status != "checked" for result in shown):
        return 2
    if not any(result.findings for result in shown):
        click.echo(f"{display.path(place)}: {_nothing(findings, asked)}")
    return 0


def _parted(place: str) -> tuple[str, str]:
    """The path and the place in the file, "" for all of it. A file whose name has a colon is found as well."""
    if os.path.lexists(place):
        return place, ""
    ends = [match.start() for match in re.finditer(":", place) if match.start()]
    end = next((end for end in reversed(ends) if os.path.lexists(place[:end])), None)
    if end is None:  # nothing there: the longest name without a line, for a message about it
        match = re.fullmatch(r"(.+?)(?::[0-9]+){0,2}:?", place)
        return (match[1] if match else place), ""
    return place[:end], place[end + 1 :].strip()


def _understood(place: str, asked: str, findings: list[Finding]) -> None:
    """Raise WordwatchError for a place that no report could have printed, with one that it could."""
    if _LINES.fullmatch(asked):
        return
    known = {"field", *(word for finding in findings for word in _words(finding.location.label))}
    if not any(word in known or _NUMBERED.fullmatch(word) for word in _words(asked)):
        told = _places(findings) or "12, or paragraph 9, or record 4, or page 2, line 7"
        said = f"{display.path(place)}: “{display.path(asked)}” is no place in a file"
        raise WordwatchError(f"{said}; write it as “wordwatch check” prints it, for example: {told}")


def _words(label: str) -> Iterator[str]:
    """The parts of a place, each with its number, as they are compared: "page 2", "line 7", a name of a field."""
    for quoted, word in _WORD.findall(label):
        yield (quoted or word).casefold()


def _at(findings: Iterable[Finding], asked: str) -> Iterator[Finding]:
    match = _LINES.fullmatch(asked)
    for finding in findings:
        if not asked or (match and _in_lines(finding.location, match)) or _in_label(finding.location.label, asked):
            yield finding


def _in_lines(place: Location, asked: "re.Match[str]") -> bool:
    first, last = place.line, place.end_line or place.line
    wanted = int(asked["first"])
    return first is not None and last is not None and first <= int(asked["last"] or wanted) and wanted <= last


def _in_label(label: str, asked: str) -> bool:
    """Whether what was asked for is in the label, in its order; "record 4" is not in "record 41"."""
    words = iter(_words(label))
    return all(any(word == there or _among(word, there) for there in words) for word in _words(asked))


def _among(word: str, there: str) -> bool:
    """Whether the one is a line and the other lines that it is among."""
    asked, lines = (_LINES.fullmatch(one) if one.startswith("line") else None for one in (word, there))
    if asked is None or lines is None:
        return False
    first, last = (int(match["first"]) for match in (asked, lines))
    return first <= int(lines["last"] or last) and last <= int(asked["last"] or first)


def _nothing(findings: list[Finding], asked: str) -> str:
    if not asked or not findings:
        return "no term of any rule stands here"
    lines = sorted({finding.location.line for finding in findings if finding.location.line is not None and _plain(finding.location)})
    if lines and _LINES.fullmatch(asked):
        return f"no term of any rule stands in this line; there are some in line {', '.join(map(str, lines))}"
    return f"no term of any rule stands in this place; there are some in: {_places(findings)}"


def _plain(place: Location) -> bool:
    return place.page is None and place.record is None


def _places(findings: list[Finding]) -> str:
    places = list(dict.fromkeys(display.plain(finding.location.label) for finding in findings))
    return "; ".join(places[:_SHOWN]) + ("; ..." if len(places) > _SHOWN else "")
