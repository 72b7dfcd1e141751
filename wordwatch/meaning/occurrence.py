"""One occurrence of a term: where it stands, and what may be known about the term."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Literal, NamedTuple

from wordwatch.finding import REFERENTS, Label, Severity
from wordwatch.lexicon import concepts
from wordwatch.lexicon.concept import NONE, Concept
from wordwatch.lexicon.rules import Rule
from wordwatch.meaning.record import Record
from wordwatch.meaning.setting import Setting

# Without a concept nothing is known of what a term is called: a part of an organisation and work are as likely, software needs evidence.
_UNKNOWN: Mapping[Label, float] = {"unit": 0.5, "work": 0.5, "system": 0.0}


class Occurrence(NamedTuple):
    """An occurrence to be judged, in its ``setting``.

    ``canonical`` is the term as its rule writes it. ``only`` is the one referent that the rule is about, "" where it tells several apart.
    ``record`` is the document or record that it stands in, one object for all of its occurrences; None where nothing else is known of it.
    ``pattern_rule`` names a rule of token patterns: then the occurrence is only the anchor, and the phrase of the decision is the match.
    """

    setting: Setting
    canonical: str
    concept: Concept = NONE
    only: Label | Literal[""] = ""
    pattern_rule: str | None = None
    record: Record | None = None

    @property
    def words(self) -> list[str]:
        """The parts of the term, lower case."""
        return self.canonical.split()

    @property
    def priors(self) -> Mapping[Label, float]:
        """What the term may refer to when it stands alone, each with its weight without evidence."""
        return self.concept.priors or _UNKNOWN

    @property
    def closed(self) -> bool:
        """Whether a term of several words is written as one, without a hyphen."""
        return " " in self.canonical and not re.search(r"[\s-]", self.setting.term)

    @property
    def compound_rest(self) -> str:
        """What follows the term in a compound: "tätigkeiten" of "Backofficetätigkeiten", "" where nothing does."""
        if " " not in self.canonical:
            return ""
        match = _compound(self.canonical).match(self.setting.term)
        return match.group(1) if match else ""

    @property
    def names_person(self) -> bool:
        """Whether the term itself names a person: "back officer"."""
        return self.canonical in self.concept.person_forms

    def may_be(self, label: Label) -> bool:
        """Whether a term of this kind can refer to that at all: only a term with such a reading is ever a room."""
        return label != "place" or "place" in self.priors


@lru_cache(maxsize=256)
def _compound(canonical: str) -> "re.Pattern[str]":
    return re.compile(rf"(?i){'-?'.join(map(re.escape, canonical.split()))}([^\W\d_]{{2,}})$")


def occurrence(setting: Setting, term: str, rule: Rule, folders: tuple[str, ...], record: Record | None = None) -> Occurrence:
    """The occurrence of a term of ``rule``; ``folders`` are those of all rules. Raises RuleError for a concept that cannot be used."""
    flagged = [referent for referent in REFERENTS if rule.severities.get(referent, Severity.OFF) is not Severity.OFF]
    only = flagged[0] if len(rule.severities) == 1 and flagged else ""
    return Occurrence(setting, term, concepts.load(rule.concept, folders), only, rule.id if rule.patterns else None, record)
