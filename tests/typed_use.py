"""The interface for programs as a program uses it: ``mypy`` reads this file, so that a name without a type is noticed. Nothing runs it."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from wordwatch import FileResult, Finding, Linter, Location, Suggestion, WordwatchError, __version__, suggest_title


def linters() -> tuple[Linter, ...]:
    given: Mapping[str, object] = {"allow": ["Harbour Back Office"]}
    return Linter(), Linter("c.yaml"), Linter(Path("c.yaml")), Linter(given)


def results(linter: Linter) -> Iterator[FileResult]:
    yield linter.check_text("")
    yield linter.check_text("", kind="title", path=Path("a"))
    yield linter.check_bytes(b"", "a.md")
    yield linter.check_file(Path("a.md"))
    yield from linter.check_files(["a.md", Path("b")])


def places(linter: Linter) -> list[Location | None]:
    try:
        findings: list[Finding] = [finding for result in results(linter) for finding in result.findings]
    except WordwatchError as error:
        raise SystemExit(f"wordwatch {__version__}: {error}") from error
    suggestions: list[Suggestion] = [one for finding in findings for one in finding.suggestions]
    return [finding.location for finding in findings] + [one.location for one in suggestions]


def titles() -> list[str]:
    return [one.replacement for one in suggest_title("Back Office Clerk", "You answer letters.", limit=2)]
