"""From a decision to wording: which engine words it, with which evidence."""

from collections.abc import Sequence

from wordwatch.document import Block, Document, Span
from wordwatch.finding import Decision, Suggestion
from wordwatch.roles import Families
from wordwatch.rules import Rule
from wordwatch.titles import replace_words
from wordwatch.wording import word

_EVIDENCE_LIMIT = 20_000  # code points
_MOST = 3  # suggestions


def suggestions(rule: Rule, text: str, span: Span, decision: Decision, context: str, families: Families) -> tuple[Suggestion, ...]:
    """What to write instead of ``span`` of ``text``, best first."""
    if rule.severities:
        return _shown(text, word(text, span, decision, families=families, context=context))
    return _shown(text, _listed(rule, text, span, context))


def _listed(rule: Rule, text: str, span: Span, context: str) -> tuple[Suggestion, ...]:
    """The replacements that the rule itself lists, those first for which the posting has evidence."""
    low = f"{text}\n{context}".lower()
    found: list[tuple[str, tuple[str, ...]]] = []
    for when in rule.when:
        evidence = tuple(one for one in when.words if one.lower() in low)
        if evidence:
            found.extend((replacement, evidence) for replacement in when.suggest)
    found.extend((replacement, ()) for replacement in rule.suggest)
    written = text[span.start : span.end]
    whole = Span(0, len(written))
    return tuple(
        Suggestion(span, replace_words(written, whole, [replacement]), rule.why, safe=not evidence, evidence=evidence)
        for replacement, evidence in found[:_MOST]
    )


def _shown(text: str, found: Sequence[Suggestion]) -> tuple[Suggestion, ...]:
    return tuple(one._replace(replaces=text[one.span.start : one.span.end]) for one in found)


def posting(document: Document, block: Block) -> str:
    """The text from which evidence may be drawn: the record that the block belongs to, the file otherwise; never the neighbours."""
    if block.group is not None:
        return "\n".join(other.text for other in document.blocks if other.group == block.group)[:_EVIDENCE_LIMIT]
    return "\n".join(other.text for other in document.blocks)[:_EVIDENCE_LIMIT]
