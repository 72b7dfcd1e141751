"""The report for people: each finding with its place, its sentence and what to write instead; then what was and was not read."""

from collections import Counter
from collections.abc import Iterator
from typing import TextIO

from wordwatch.finding import FileResult, Finding, Severity
from wordwatch.reporters import View
from wordwatch.reporters.display import Paint, path, plain, wrapped
from wordwatch.reporters.tally import Tally

_REFERENTS = {
    "title": "names a job title",
    "people": "describes people",
    "unit": "names a part of the organisation",
    "work": "describes work",
    "system": "names a system",
    "place": "a room or a place",
    "name": "a proper name",
    "mention": "the words themselves are the topic",
    "accident": "not the term, the words only stand side by side",
}
_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.SUGGESTION: "cyan", Severity.OFF: "dim"}

# Reasons of wordwatch.discover that are somebody's wish, or no loss: quiet reports do without them.
_CHOSEN = ("ignored by .gitignore", "excluded by ", "a hidden ", "a folder of installed ", "the same file as ", "a lock file ")


def report(results: Iterator[FileResult], out: TextIO, view: View) -> None:
    """Write each result as it comes, and a summary at the end."""
    paint, tally = Paint(view.colour), Tally()
    told: set[str] = set()
    skipped: dict[str, list[str]] = {}
    for result in results:
        tally.add(result)
        if result.status == "failed":
            out.write(f"{paint(path(result.path), 'bold')}: {paint('not checked', 'red')}: {plain(result.detail)}\n\n")
        elif result.status == "incomplete":
            out.write(f"{paint(path(result.path), 'bold')}: {paint('not all of it was read', 'red')}: {plain(result.detail)}\n\n")
        elif result.status == "skipped":
            skipped.setdefault(result.detail, []).append(result.path)
        for finding in result.findings:
            lines = [_head(finding, paint), _sentence(finding, paint)]
            if finding.severity is not Severity.OFF:
                lines += [*_about(finding), *_suggestions(finding, told)]
                reason = plain(view.reason(finding.rule)) if view.reason and finding.rule not in told else ""
                told.add(finding.rule)
                if reason and reason not in told:
                    told.add(reason)
                    lines.append(wrapped(f"why it matters: {reason}", "    "))
            out.write("\n".join(lines) + "\n\n")
    if view.quiet:
        skipped = {reason: paths for reason, paths in skipped.items() if not reason.startswith(_CHOSEN)}
    out.write("".join(f"{line}\n" for line in (*_skips(skipped), *([] if view.quiet else [_summary(tally)]))))


def _head(finding: Finding, paint: Paint) -> str:
    place = paint(_place(finding), "bold")
    if finding.severity is Severity.OFF:
        reason = f" ({plain(finding.why)})" if finding.why else ""
        return f"{place}: {paint('not flagged', 'dim')}: {_REFERENTS.get(finding.referent or '', plain(finding.rule))}{reason}"
    loud = paint(finding.severity.value, _COLOURS[finding.severity])
    about = _REFERENTS.get(finding.referent or "")
    message = f"“{plain(finding.text)}” {about}" if about else plain(finding.message)
    return f"{place}: {loud}: {message} {paint(f'[{plain(finding.rule)}]', 'dim')}"


def _place(finding: Finding) -> str:
    """A place that a terminal makes clickable where the format has lines, else one in words."""
    place, name = finding.location, path(finding.path)
    if place.line is not None and place.page is None and place.record is None:
        return f"{name}:{place.line}:{place.column or 1}"
    return f"{name}: {plain(place.label)}" if place.label else name


def _sentence(finding: Finding, paint: Paint) -> str:
    before, term, after = plain(finding.before), plain(finding.text), plain(finding.after)
    marked = paint(term, _COLOURS[finding.severity], "bold") if paint.colour else f"«{term}»"
    gap_before = " " if finding.before[-1:].isspace() else ""
    gap_after = " " if finding.after[:1].isspace() else ""
    return f"    {before}{gap_before}{marked}{gap_after}{after}".rstrip()


def _about(finding: Finding) -> Iterator[str]:
    """How it is known what the term refers to here."""
    if finding.referent in _REFERENTS and finding.why:
        yield f"    {plain(finding.why)}"


def _suggestions(finding: Finding, told: set[str]) -> Iterator[str]:
    """One line for the best replacement and for each other, and the first time why the best is better; advice where there is none."""
    replacements = [suggestion for suggestion in finding.suggestions if suggestion.replacement is not None]
    for number, suggestion in enumerate(replacements):
        old, new = plain(suggestion.replaces or finding.text), plain(suggestion.replacement or "")
        verb = "    replace" if number == 0 else "         or"
        same = number > 0 and suggestion.span == replacements[0].span
        yield f"{verb}{'' if same else f' “{old}”'} with “{new}”" if new else f"    remove “{old}”"
    for suggestion in replacements[:1] or finding.suggestions:
        advice = suggestion.replacement is None
        if suggestion.why and (advice or suggestion.why not in told):
            told.add(suggestion.why)
            yield wrapped(plain(suggestion.why), "    ")


def _skips(skipped: dict[str, list[str]]) -> Iterator[str]:
    """One line for each reason; what has no reader is one line together."""
    unread: Counter[str] = Counter()
    for reason, paths in skipped.items():
        suffix = reason.removeprefix("no reader for ").removesuffix(" files")
        if suffix.startswith(".") and reason == f"no reader for {suffix} files":
            unread[suffix] += len(paths)
        elif len(paths) == 1:
            yield f"skipped {path(paths[0])}: {plain(reason)}"
        else:
            yield f"skipped {len(paths)}: {plain(reason)} ({path(paths[0])}, ...)"
    if unread:
        kinds = ", ".join(f"{plain(suffix)} ({count})" if count > 1 else plain(suffix) for suffix, count in unread.most_common())
        yield wrapped(f"skipped {unread.total()}: no reader for {kinds}", "", "  ")


def _summary(tally: Tally) -> str:
    checked, found = tally.files["checked"] + tally.files["incomplete"], sum(tally.findings.values())
    kinds = ", ".join(_count(number, kind) for kind, number in tally.findings.items() if number)
    if found:
        line = f"{_count(found, 'finding')} ({kinds}) in {tally.with_findings} of {_count(checked, 'file')}"
    elif checked:
        line = f"no findings in {_count(checked, 'file')}"
    else:
        line = "no file was checked"
    rest = ", ".join(f"{tally.files[status]} {status}" for status in ("incomplete", "skipped", "failed") if tally.files[status])
    return f"{line}; {rest}" if rest else line


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
