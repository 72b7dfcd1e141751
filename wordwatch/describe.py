"""From a decision to a finding: severity, wording, place and context. What is allowed or harmless ends here."""

import re
from collections.abc import Callable
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from wordwatch import formats
from wordwatch.document import Block, Document, Span
from wordwatch.finding import REFERENTS, SILENT, SURE, Decision, Finding, Severity, Suggestion
from wordwatch.lexicon import cues, rules
from wordwatch.lexicon.rules import Rule
from wordwatch.meaning.neighbourhood import Neighbourhood
from wordwatch.spotting.userpattern import user_pattern
from wordwatch.suggest import choose
from wordwatch.suggest.prose.wording import Known
from wordwatch.suppress import allowed

if TYPE_CHECKING:
    from wordwatch.config.settings import Config

_CONTEXT = 90  # code points of the sentence that are shown on either side
_HARMLESS = 200  # code points on either side in which a pattern of "unless" may match
_SENTENCE_END = re.compile(r"[.!?…][\"”’)\]]*\s+|\n[ \t]*\n")
_LINE_END = re.compile(r"[.!?…][\"”’)\]]*\s+|\n")
# In these a line end is only where the text wraps.
_WRAPPED = frozenset(["paragraph", "item", "quote", "cell", "heading"])


class Describer:
    """Makes the findings of one document."""

    def __init__(self, document: Document, around: Neighbourhood, config: "Config", families: Callable[[], Any], *, explain: bool) -> None:
        self._document = document
        self._around = around
        self._config = config
        self._folders = (rules.folder(), *config.rule_folders)
        self._families = families
        self._explain = explain
        self._format = formats.load(document.format)
        self._seen: dict[str, int] = {}

    def finding(self, rule: Rule, number: int, span: Span, decision: Decision) -> Finding | None:
        """The finding, None for an occurrence that is silent (with ``explain`` a finding of severity off)."""
        block = self._document.blocks[number]
        anchor = span
        if rule.patterns and decision.label != "accident":
            span = decision.phrase
        severity, why = self._severity(rule, block, span, decision)
        if severity is Severity.OFF and not self._explain:
            return None
        text = block.text[span.start : span.end]
        referent = decision.label if rule.severities or severity is Severity.OFF else None
        location = self._format.locate(self._document, block, span)
        suggestions: tuple[Suggestion, ...] = ()
        if severity is not Severity.OFF:
            known = Known(self._families(), cues.load(self._folders), self._around.posting(number))
            chosen = choose.suggestions(rule, block.text, anchor if rule.wording else span, decision, known, self._folders)
            places = {span: location}  # most suggestions replace the same words
            for one in chosen:
                if one.span not in places:
                    places[one.span] = self._format.locate(self._document, block, one.span)
            suggestions = tuple(one._replace(location=places[one.span]) for one in chosen)
        before, after = _context(block, span)
        return Finding(
            path=self._document.path,
            rule=rule.id,
            severity=severity,
            referent=referent,
            text=text,
            message=_message(rule, decision).replace("{text}", " ".join(text.split())),
            why=why,
            suggestions=suggestions,
            location=location,
            block=number,
            span=span,
            before=before,
            after=after,
            fingerprint=self._fingerprint(rule, before, text, after),
        )

    def _severity(self, rule: Rule, block: Block, span: Span, decision: Decision) -> tuple[Severity, str]:
        """How loud, and why: the evidence in a person's words, or the reason for the silence."""
        label = decision.label
        if phrase := allowed(block.text, span, self._config.allow):
            return Severity.OFF, f"“{phrase}” is allowed by the configuration"
        if _harmless(rule, block.text, span):
            return Severity.OFF, f"the rule {rule.id} lists this context as harmless"
        if not rule.severities:
            return self._plain_severity(rule, decision)
        severity = rule.severity_for(label) if label in REFERENTS else rule.severities.get(label, Severity.OFF)
        if label in REFERENTS:
            severity = self._config.severity.get(rule.id, severity)
        severity = self._config.severity.get(f"{rule.id}.{label}", severity)
        if decision.doubt and severity.rank > Severity.SUGGESTION.rank:
            severity = Severity.SUGGESTION
        return severity, "; ".join(decision.reasons) if self._explain and decision.reasons else decision.why

    def _plain_severity(self, rule: Rule, decision: Decision) -> tuple[Severity, str]:
        """That of a rule that does not tell referents apart: its own, but silent for names and words, and where it does not apply."""
        label = decision.label
        if label in ("mention", "accident", "name") or (rule.only and label not in rule.only):
            return Severity.OFF, decision.why if label in SILENT else f"the rule {rule.id} is about {' and '.join(rule.only)}s only"
        return self._config.severity.get(rule.id, rule.severity), rule.why

    def _fingerprint(self, rule: Rule, before: str, text: str, after: str) -> str:
        """The same for the same words in the same file, wherever they move to; a repeated sentence is numbered."""
        words = " ".join(f"{before}{text}{after}".split())
        base = f"{rule.id}\n{self._document.path}\n{words}\n{len(' '.join(before.split()))}"
        self._seen[base] = self._seen.get(base, 0) + 1
        return blake2b(f"{base}\n{self._seen[base]}".encode(errors="surrogatepass"), digest_size=8).hexdigest()


def _message(rule: Rule, decision: Decision) -> str:
    """What is said of a finding; where it is not certain what the term refers to, what is true of all that it may be."""
    return rule.messages.get(decision.label, rule.message) if decision.chance >= SURE else rule.message


def _harmless(rule: Rule, text: str, span: Span) -> bool:
    """Whether one of the rule's "unless" patterns overlaps the span."""
    if not rule.unless:
        return False
    start = max(0, span.start - _HARMLESS)
    around = text[start : span.end + _HARMLESS]
    here = Span(span.start - start, span.end - start)
    return any(here.overlaps(Span(*match.span())) for pattern in rule.unless for match in user_pattern(pattern).finditer(around))


def _context(block: Block, span: Span) -> tuple[str, str]:
    """What stands around the span in its sentence, cut at words to a readable length."""
    text, sentence_end = block.text, _SENTENCE_END if block.kind in _WRAPPED else _LINE_END
    before = text[max(0, span.start - 2 * _CONTEXT) : span.start]
    after = text[span.end : span.end + 2 * _CONTEXT]
    ends = list(sentence_end.finditer(before))
    if ends:
        before = before[ends[-1].end() :]
    if match := sentence_end.search(after):
        after = after[: match.end()].rstrip()
    if len(before) > _CONTEXT:
        before = "…" + before[-_CONTEXT:].partition(" ")[2]
    if len(after) > _CONTEXT:
        after = after[:_CONTEXT].rpartition(" ")[0] + "…"
    return before, after
