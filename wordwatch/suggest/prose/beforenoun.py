"""A term before the noun that it modifies: "back-office staff", "back-office payroll systems"."""

import re
from collections.abc import Iterator

from wordwatch.document import Span
from wordwatch.finding import Suggestion
from wordwatch.language.grammar import is_plural, plural
from wordwatch.language.stems import singular
from wordwatch.lexicon.cues import Cues
from wordwatch.lexicon.roles import Families
from wordwatch.suggest.duties import title_family, work_in
from wordwatch.suggest.prose import names
from wordwatch.suggest.prose.names import dropped, put
from wordwatch.suggest.prose.phrase import Phrase, replaced

_COORDINATED = re.compile(r"[&/,+]|\b(?:and|or)\b", re.IGNORECASE)
_PARTS = frozenset(["people", "unit", "title", "system"])


def before_noun(place: Phrase, referent: str, families: Families, cues: Cues, posting: str) -> Iterator[Suggestion]:
    """The names that fit before the noun at this place; without the term where a neighbour names the work already."""
    other = names.instead(place, referent)
    if other and place.head_span:
        noun = plural(other.text) if is_plural(place.head) else other.text
        yield put(place, referent, other._replace(text=noun), span=Span(place.whole.start, place.head_span.end), alone=True)
        return
    if not place.shared and _named(place, referent, families, cues):
        without = dropped(place, referent)
        if without.replacement is not None:
            yield without
            if referent != "system":
                return
    for name in names.fitting(place, referent):
        yield put(place, referent, name, adjective=True)
    if referent == "people":
        yield from _people(place, families, cues, posting)


def _people(place: Phrase, families: Families, cues: Cues, posting: str) -> Iterator[Suggestion]:
    """Further names for people: by the duties in the posting."""
    for work in work_in(posting, families, cues.languages)[:1]:
        if not place.shared and work.family.id != "clinical":
            family = work.family.name if work.family.name.isupper() else work.family.name.lower()
            yield replaced(place, family, work.family.why, safe=False, evidence=work.words)
    if any(one.use == "besides" for one in place.concept.named("people")):
        for name in names.fitting(place, "people", "besides"):
            yield put(place, "people", name, adjective=True)


def _named(place: Phrase, referent: str, families: Families, cues: Cues) -> bool:
    """Whether the words around name the work: "operations back-office committee", "back-office compliance team"."""
    if place.modifiers and place.modifiers[-1] in place.concept.own:
        return True
    if place.head in place.concept.own and (referent == "unit" or place.between):
        return True
    words = cues.wording
    if not place.between:
        whole = place.head not in words["says_little"] and _is_function(place.head, families)
        return referent == "work" and (place.head in words["functions"] or whole)
    if place.between.lower() in words["says_little"]:
        return False
    if _COORDINATED.search(place.between):
        return False
    between = re.findall(r"[^\W_]+", place.between.lower())
    if not place.concept.own.isdisjoint(between) or title_family(place.between, families) is not None:
        return True
    if referent == "system":
        return False
    # Of nouns between, those that name a part of the organisation say no more than the term did: "back-office team members".
    nouns = [word for word in place.syntax.between if word not in words["says_little"]]
    return any(cues.heads.get(word, cues.heads.get(singular(word))) not in _PARTS for word in nouns)


def _is_function(head: str, families: Families) -> bool:
    named = title_family(head, families)
    return named is not None and " " not in head
