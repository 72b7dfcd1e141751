"""From a decision to wording: which engine words it, with which evidence."""

import re
from bisect import bisect_left
from collections.abc import Hashable, Iterable, Sequence

from wordwatch.document import Document, Span
from wordwatch.finding import Decision, Suggestion
from wordwatch.lexicon.roles import Families
from wordwatch.lexicon.rules import Rule
from wordwatch.suggest.prose.wording import word
from wordwatch.suggest.title.engine import replace_words

_EVIDENCE_LIMIT = 20_000  # code points
_MOST = 3  # suggestions


def suggestions(rule: Rule, text: str, span: Span, decision: Decision, context: str, families: Families) -> tuple[Suggestion, ...]:
    """What to write instead of ``span`` of ``text``, best first."""
    if rule.severities:
        written = tuple(_worded(rule, text, span, new, ()) for new in rule.wording.get(decision.label, ()))
        return _shown(text, (*written, *word(text, span, decision, families=families, context=context))[:_MOST])
    return _shown(text, _listed(rule, text, span, context))


def _listed(rule: Rule, text: str, span: Span, context: str) -> tuple[Suggestion, ...]:
    """The replacements that the rule itself lists, those first for which the posting has evidence."""
    where = f"{text}\n{context}"
    found: list[tuple[str, tuple[str, ...]]] = []
    for when in rule.when:
        evidence = tuple(one for one in when.words if re.search(rf"(?<!\w){re.escape(one)}(?:e?s)?(?!\w)", where, re.IGNORECASE))
        if evidence:
            found.extend((replacement, evidence) for replacement in when.suggest)
    found.extend((replacement, ()) for replacement in rule.suggest)
    return tuple(_worded(rule, text, span, replacement, evidence) for replacement, evidence in found[:_MOST])


def _worded(rule: Rule, text: str, span: Span, replacement: str, evidence: tuple[str, ...]) -> Suggestion:
    written = text[span.start : span.end]
    new = replace_words(written, Span(0, len(written)), [replacement])
    return Suggestion(span, new, rule.why, safe=not evidence, evidence=evidence)


def _shown(text: str, found: Sequence[Suggestion]) -> tuple[Suggestion, ...]:
    return tuple(one._replace(replaces=text[one.span.start : one.span.end]) for one in found)


class Postings:
    """Where evidence for a block of a document may be drawn from. Made once a document, so that many findings do not each read it all."""

    def __init__(self, document: Document) -> None:
        self._blocks = document.blocks
        self._groups: dict[Hashable, list[int]] = {}
        for number, block in enumerate(document.blocks):
            if block.group is not None:
                self._groups.setdefault(block.group, []).append(number)

    def of(self, number: int) -> str:
        """The text of the record that block ``number`` belongs to, of the file where it belongs to none; never of the neighbours.

        Of a long text it is what stands around the block.
        """
        numbers = self._groups.get(self._blocks[number].group, range(len(self._blocks)))
        here = bisect_left(numbers, number)
        before = "\n".join(reversed(self._first(reversed(numbers[:here]))))
        after = "\n".join(self._first(numbers[here:]))
        if len(before) + len(after) > _EVIDENCE_LIMIT:
            before = before[-max(_EVIDENCE_LIMIT // 2, _EVIDENCE_LIMIT - len(after)) :]
        return f"{before}\n{after}".strip("\n")[:_EVIDENCE_LIMIT]

    def _first(self, numbers: Iterable[int]) -> list[str]:
        """The texts of the first of these blocks, no more than can be used."""
        texts: list[str] = []
        length = 0
        for number in numbers:
            texts.append(self._blocks[number].text)
            length += len(texts[-1]) - texts[-1].count("\n")  # line ends at the start are not kept
            if length > _EVIDENCE_LIMIT:
                break
        return texts
