"""The vocabulary of results: plain data that can be pickled, sorted and written down."""

from enum import Enum
from typing import Literal, NamedTuple

from wordwatch.document import Location, Span


class Severity(str, Enum):
    """How loud a finding is; ``off`` in a rule or a configuration silences it."""

    ERROR = "error"
    WARNING = "warning"
    SUGGESTION = "suggestion"
    OFF = "off"

    @property
    def rank(self) -> int:
        """0 for off, 3 for error: for comparing with ``--fail-on``."""
        return ("off", "suggestion", "warning", "error").index(self.value)


Label = Literal["title", "people", "unit", "work", "system", "place", "name", "mention", "accident"]
"""What an occurrence of a term refers to: the five referents that are flagged and the four that are silent."""

REFERENTS: tuple[Label, ...] = ("title", "people", "unit", "work", "system")
ALARMS: tuple[Label, ...] = ("title", "people", "unit", "work")
"""What is flagged loudly: as an error or a warning, unless it is in doubt or a configuration says otherwise."""

SILENT: tuple[Label, ...] = ("place", "name", "mention", "accident")


SURE = 0.9
"""The least probability with which it is told, and acted on, what a term refers to: below it six of ten are right, above it nine."""


class Verdict(NamedTuple):
    """A label with its reason, in words that go on from "not flagged:" or "because"; ``basis`` is the kind of evidence that it rests on."""

    label: Label
    why: str
    basis: str = ""


class Evidence(NamedTuple):
    """One thing that speaks for a label: of which kind (``basis``), in a person's words, and how much by the measure of its kind.

    ``phrase`` is the span of the noun phrase or title that the term belongs to if the label is right, None where it says nothing of that.
    """

    label: Label
    basis: str
    why: str
    weight: float = 1.0
    phrase: Span | None = None


Number = Literal["one", "many", ""]


class Syntax(NamedTuple):
    """How the noun phrase around a term stands in its sentence, as the parser reads it; empty where nothing was parsed.

    ``modifiers`` is the span of the words between an article or a possessive and the term, ``words`` those words in lower case. ``verb`` is
    the number that the verb of which the phrase is the subject shows. ``governor`` is the lemma of the word that governs the phrase, by
    ``relation``: subject, object, predicate, or the preposition between the two. ``between`` are the nouns between the term and the noun
    that it modifies. ``acts``: the word after the term is its verb, though it looks like a noun ("the back office handles claims");
    ``may_act``: it could be.
    """

    modifiers: Span | None = None
    words: tuple[str, ...] = ()
    verb: Number = ""
    governor: str = ""
    relation: str = ""
    between: tuple[str, ...] = ()
    acts: bool = False
    may_act: bool = False


class Decision(NamedTuple):
    """What one occurrence of a term refers to, and how that is known.

    ``phrase`` is the span, in the block, of the noun phrase or title that the term belongs to (at least the term itself); ``head`` is the
    span of the noun that the term modifies, None where it stands alone. ``why`` is one clause in a person's words. ``doubt`` lowers
    the severity of the finding to suggestion, it does not hide it. ``language`` is a guess for the sentence ("en", "de", ..., "" unknown).
    ``coded``: the term stands in code, a tag or a slug, or other programs find something by this name, so that no edit is safe.
    ``basis`` is the kind of evidence that the label rests on, ``evidence`` all that was found, for this label and for others;
    ``reasons`` what weighed most for the label, the weightiest first, and what speaks against it where that leaves a doubt. ``chance``
    is the probability that the label is right, 1.0 where nothing was weighed; ``syntax`` how the phrase stands in its sentence;
    ``chances`` are those of all labels;
    ``sense`` the states of the encoder as half floats, by which one context is told from another, empty where it was not asked.
    """

    label: Label
    why: str
    phrase: Span
    head: Span | None = None
    doubt: bool = False
    language: str = "en"
    coded: bool = False
    basis: str = ""
    evidence: tuple[Evidence, ...] = ()
    reasons: tuple[str, ...] = ()
    chance: float = 1.0
    syntax: Syntax = Syntax()
    sense: bytes = b""
    chances: tuple[tuple[Label, float], ...] = ()


class Suggestion(NamedTuple):
    """A replacement for ``span`` of the block; the span may be wider than the term.

    ``replacement`` None is advice without an edit: ``why`` then says what to do. ``safe`` only where applying the edit blindly leaves a
    correct sentence that means the same. ``replaces`` is the text of the span, ``evidence`` the words that the wording was drawn from.
    ``location`` is the place of the span in the source; None only while the suggestion is not part of a finding.
    """

    span: Span
    replacement: str | None
    why: str
    safe: bool
    replaces: str = ""
    evidence: tuple[str, ...] = ()
    location: Location | None = None


class Finding(NamedTuple):
    """One use of a term. ``block`` is the index of the block in the document, ``span`` the place in the block's text."""

    path: str
    rule: str
    severity: Severity
    referent: str | None
    text: str
    message: str
    why: str
    suggestions: tuple[Suggestion, ...]
    location: Location
    block: int
    span: Span
    before: str
    after: str
    fingerprint: str


Status = Literal["checked", "incomplete", "skipped", "failed"]


class FileResult(NamedTuple):
    """Exactly one per file: silence is never mistaken for clean. ``detail`` is the reason for all but checked.

    ``named`` says that the user named the file (a skipped file that was named is an error, one found in a folder is not).
    """

    path: str
    format: str
    status: Status
    findings: tuple[Finding, ...] = ()
    detail: str = ""
    named: bool = False
