"""What ``safe`` promises is held to: an edit stays safe only where the parser reads its sentence after it as before."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from wordwatch.document import Document, Span
from wordwatch.finding import FileResult
from wordwatch.meaning.pipeline import Edit, reads_the_same

_END = re.compile(r"[.!?…][\"”’)\]]*\s+|\n[ \t]*\n")
_REACH = 300  # code points on both sides in which the sentence is parsed


def kept(nlp: Any, results: Sequence[FileResult], documents: Sequence[Document | None]) -> list[FileResult]:
    """The results, their suggestions without ``safe`` where the edited sentence is read in another way."""
    places = list(_safe(results, documents))
    broken: dict[int, set[tuple[int, int]]] = {}
    for ((at, *which), _), same in zip(places, reads_the_same(nlp, [edit for _, edit in places]), strict=True):
        if not same:
            broken.setdefault(at, set()).add((which[0], which[1]))
    return [_held(result, broken.get(at, set())) for at, result in enumerate(results)]


def _held(result: FileResult, broken: set[tuple[int, int]]) -> FileResult:
    """The result without the promises that were broken, told by the numbers of finding and suggestion."""
    if not broken:
        return result
    findings = []
    for number, finding in enumerate(result.findings):
        held = tuple(one._replace(safe=one.safe and (number, which) not in broken) for which, one in enumerate(finding.suggestions))
        findings.append(finding._replace(suggestions=held))
    return result._replace(findings=tuple(findings))


def _safe(results: Sequence[FileResult], documents: Sequence[Document | None]) -> Iterator[tuple[tuple[int, int, int], Edit]]:
    """Every edit that is promised to be safe, with the numbers of its result, finding and suggestion."""
    for at, (result, document) in enumerate(zip(results, documents, strict=True)):
        for number, finding in enumerate(result.findings if document else ()):
            for which, one in enumerate(finding.suggestions):
                if one.safe and one.replacement is not None and document is not None:
                    yield (at, number, which), _edit(document.blocks[finding.block].text, one.span, one.replacement)


def _edit(text: str, span: Span, new: str) -> Edit:
    """The edit in its sentence alone."""
    start, end = max(0, span.start - _REACH), min(len(text), span.end + _REACH)
    for match in _END.finditer(text, start, span.start):
        start = match.end()
    if match_after := _END.search(text, span.end, end):
        end = match_after.end()
    return Edit(text[start:end], Span(span.start - start, span.end - start), new)
