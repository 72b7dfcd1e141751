"""From a decision to wording: which engine words it, with which evidence."""

import re
from collections.abc import Sequence

from wordwatch.document import Span
from wordwatch.finding import Decision, Suggestion
from wordwatch.lexicon import concepts
from wordwatch.lexicon.rules import Rule
from wordwatch.suggest.prose.wording import Known, authored, word
from wordwatch.suggest.title.edit import replace_words

_MOST = 3  # suggestions


def suggestions(rule: Rule, text: str, span: Span, decision: Decision, known: Known, folders: tuple[str, ...]) -> tuple[Suggestion, ...]:
    """What to write instead of ``span`` of ``text``, best first: what the author of the rule says, else what its concept is called.

    ``folders`` are those of all rules. Raises RuleError for a concept that cannot be used.
    """
    if not rule.severities:
        return _shown(text, _listed(rule, text, span, known.posting))
    concept = concepts.load(rule.concept, folders)
    if written := rule.wording.get(decision.label):
        return _shown(text, authored(text, span, decision, concept, known.cues, written, rule.why)[:_MOST])
    return _shown(text, word(text, span, decision, concept, known, rule.why)[:_MOST])


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
    # Another role noun in a title may be another grade: that is for a person to say.
    return Suggestion(span, new, rule.why, safe=not evidence and rule.only != ("title",), evidence=evidence)


def _shown(text: str, found: Sequence[Suggestion]) -> tuple[Suggestion, ...]:
    return tuple(one._replace(replaces=text[one.span.start : one.span.end]) for one in found)
