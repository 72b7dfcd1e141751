"""The pack ``titles``: role nouns that name the keystroke or the room ("data entry clerk"), replaced inside a title."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from wordwatch.document import Span
from wordwatch.lexicon import rules
from wordwatch.lexicon.rules import Rule
from wordwatch.spotting.normal import normalise

_PACK = "titles"


class Found(NamedTuple):
    """A term of the pack in a title: its place, the titles for it (best first), the reason, and the evidence for the first ones."""

    span: Span
    alternatives: tuple[str, ...]
    why: str
    evidence: tuple[str, ...]


class _Pack:
    def __init__(self, found: Sequence[Rule]) -> None:
        self.rules = tuple(found)
        pairs = [(term, number) for number, rule in enumerate(self.rules) for term in rule.terms]
        self.owners = [number for _, number in pairs]
        # Titles are short and hold no markup: a plain pattern with one group per term is enough.
        spelled = (r"[\s-]{0,3}".join(map(re.escape, term.split())) for term, _ in pairs)
        self.pattern = re.compile(rf"(?<![^\W_])(?:{'|'.join(f'({one})' for one in spelled)})s?(?![^\W_])", re.IGNORECASE)


@lru_cache(maxsize=1)
def _pack() -> _Pack:
    return _Pack([rule for rule in rules.load().rules if rule.pack == _PACK])


def find(title: str, context: str = "") -> tuple[Found, ...]:
    """The terms of the pack in ``title``, in order. Raises RuleError for a rule file that cannot be used."""
    pack, found = _pack(), []
    said = f"{title}\n{context}".lower()
    normal = normalise(title)
    for hit in pack.pattern.finditer(normal.text) if pack.rules else ():
        rule = pack.rules[pack.owners[(hit.lastindex or 1) - 1]]
        evidence, first = (), ()  # type: tuple[str, ...], tuple[str, ...]
        for when in rule.when:
            evidence = tuple(word for word in when.words if re.search(rf"(?<![^\W_]){re.escape(word.lower())}s?(?![^\W_])", said))
            if evidence:
                first = when.suggest
                break
        found.append(Found(normal.original(*hit.span()), (*first, *rule.suggest), rule.why, evidence))
    return tuple(found)
