"""The report as one JSON document, schema ``wordwatch/1``: for programs.

Files are written as they are checked, one a line; the summary comes last.
"""

import json
from collections.abc import Iterator
from typing import Any, TextIO

from wordwatch.finding import FileResult, Finding, Suggestion
from wordwatch.reporters import View
from wordwatch.reporters.display import in_json
from wordwatch.reporters.tally import Tally
from wordwatch.version import __version__

SCHEMA = "wordwatch/1"


def report(results: Iterator[FileResult], out: TextIO, view: View) -> None:  # noqa: ARG001  # a program sees no colours
    """Write the document. ``out`` must take any character: paths that are not text are escaped by its error handler."""
    tally = Tally()
    out.write(f'{{"schema": {written(SCHEMA)}, "tool": {written({"name": "wordwatch", "version": __version__})}, "files": [')
    separator = "\n"
    for result in results:
        tally.add(result)
        out.write(separator + written(_file(result)))
        separator = ",\n"
    out.write(f'\n], "summary": {written(tally.counts())}}}\n')


def _file(result: FileResult) -> dict[str, Any]:
    return {
        "path": result.path,
        "format": result.format,
        "status": result.status,
        "detail": result.detail,
        "findings": [_finding(finding) for finding in result.findings],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "referent": finding.referent,
        "text": finding.text,
        "message": finding.message,
        "why": finding.why,
        "location": finding.location._asdict(),
        "context": {"before": finding.before, "after": finding.after},
        "fingerprint": finding.fingerprint,
        "suggestions": [_suggestion(suggestion) for suggestion in finding.suggestions],
    }


def _suggestion(suggestion: Suggestion) -> dict[str, Any]:
    return {
        "replaces": suggestion.replaces,
        "replacement": suggestion.replacement,
        "why": suggestion.why,
        "safe": suggestion.safe,
        "location": suggestion.location._asdict() if suggestion.location else None,
    }


def written(value: Any, indent: int | None = None) -> str:
    """The value as JSON, in which no character is raw that a terminal would obey."""
    return in_json(json.dumps(value, ensure_ascii=False, indent=indent))
