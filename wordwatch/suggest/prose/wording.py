"""What to write instead of a term in running text: the shape that the sentence needs, filled with the names that its concept has.

The grammar is here, the words are those of the concept. A term without a concept, or without a name for what it refers to, gets advice.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wordwatch.document import Span
from wordwatch.finding import Decision, Suggestion
from wordwatch.language.grammar import is_plural, plural
from wordwatch.language.stems import singular
from wordwatch.lexicon.concept import ENGLISH, Concept, Name
from wordwatch.lexicon.cues import Cues
from wordwatch.lexicon.roles import Families
from wordwatch.suggest.duties import title_family, work_in
from wordwatch.suggest.prose import names
from wordwatch.suggest.prose.guard import is_name_given, undoubled
from wordwatch.suggest.prose.phrase import Phrase, advice, members, only_before, phrase, replaced

_LIMIT = 3
_NAMELESS = "Name the function, and whom it serves; a label that hides the work tells nobody what it is."
_FOREIGN = "Name the function and whom it serves in the language of the sentence; a label that hides the work tells nobody what it is."
_JOINED = "The term is joined to another word by a hyphen: name the function instead (billing, claims, records) and rebuild the word."
_NAME_GIVEN = "The sentence says what something is called: rewrite it, or leave it out, once the function has its new name."
_PREPOSITION = re.compile(r"(?<![^\W_])(?:in|from|into|within|across|inside|through|throughout)\s+the\s+$", re.IGNORECASE)
_BARE_PREPOSITION = re.compile(r"(?<![^\W_])(?:in|from|to|into|within|on|via|through|of|using|by|for|with|it)\s+$", re.IGNORECASE)
_BE = re.compile(
    r"\b(?:am|is|are|was|were|be|been|being|remain|remains|stay|stays|(?:it|he|she|that|this|who|there|everything)['’]s|\w+['’](?:m|re)"
    r"|(?:is|are|was|were) (?:he|she|it|they|that|this))\s+(?:\w+ly\s+)?[\"“‘]?(?:just|only|merely|simply|mere)?\s*[\"“‘]?$",
    re.IGNORECASE,
)
_THE = re.compile(r"the\s+$", re.IGNORECASE)


class Known(NamedTuple):
    """What is known when a text is worded: role families, cues, and the ``posting`` from which evidence may be drawn."""

    families: Families
    cues: Cues
    posting: str = ""


def word(text: str, term: Span, decision: Decision, concept: Concept, known: Known, why: str = _NAMELESS) -> tuple[Suggestion, ...]:
    """What to write instead of the ``term`` in ``text``, best first; where no edit reads well, advice with replacement None.

    ``decision`` says what the term refers to, and which phrase and noun it belongs to; ``concept`` what may be known about it.
    ``why`` is the advice where the concept has no name.
    """
    place = phrase(text, term, decision, concept, known.cues)
    if is_name_given(place, title=decision.label == "title"):
        return (advice(place, _NAME_GIVEN),)
    if decision.label == "title":
        from wordwatch.suggest.prose.position import title

        titles = title(place, decision, known.families, known.cues.languages, known.posting)
        return tuple(one._replace(safe=one.safe and not decision.coded) for one in titles)
    if decision.label not in _SHAPES:
        return ()
    if decision.language not in (ENGLISH, ""):
        from wordwatch.suggest.prose.abroad import foreign

        return foreign(place, decision.label, known.cues.languages.of(decision.language), _FOREIGN)[:_LIMIT]
    if not concept.named(decision.label):
        return (advice(place, why),)
    if _joined(place):
        return (advice(place, _JOINED),)
    found: list[Suggestion] = []
    for one in _SHAPES[decision.label](place, known):
        made = undoubled(place, one, decision.label)
        if all((made.span, made.replacement) != (other.span, other.replacement) for other in found):
            found.append(made._replace(safe=made.safe and not (decision.doubt or place.shared or decision.coded)))
    return tuple(found[:_LIMIT]) or (advice(place, why),)


def authored(
    text: str, term: Span, decision: Decision, concept: Concept, cues: Cues, written: Sequence[str], why: str
) -> tuple[Suggestion, ...]:
    """The wording that the author of a rule gives for what the term refers to, and nothing else, in the term's number and capitals."""
    place = phrase(text, term, decision, concept, cues)
    safe = not (decision.doubt or decision.coded or place.shared)
    numbered = (plural(new) if place.plural and not place.head else new for new in written)
    return tuple(replaced(place, members(place, adjective=True) + new, why, safe=safe) for new in numbered)


def _people(place: Phrase, known: Known) -> Iterator[Suggestion]:
    if place.person:
        for name in names.fitting(place, "people", "person"):
            noun = plural(name.text) if place.plural else name.text
            yield _put(place, "people", name._replace(text=noun), adjective=True)
        return
    if not place.head:
        if _BE.search(place.left):
            for name in names.fitting(place, "people", "said"):
                yield _put(place, "people", name, span=only_before(place), alone=True)
        for name in names.fitting(place, "people", "alone"):
            yield _put(place, "people", name, adjective=True)
        return
    if place.between and not place.shared and _names_work(place, known):
        yield _dropped(place, "people")
        return
    other = names.instead(place, "people")
    if other and place.head_span:
        noun = plural(other.text) if is_plural(place.head) else other.text
        yield _put(place, "people", other._replace(text=noun), span=Span(place.whole.start, place.head_span.end), alone=True)
        return
    yield from _before_noun(place, "people")
    for work in work_in(known.posting, known.families, known.cues.languages)[:1]:
        if not place.shared and work.family.id != "clinical":
            family = work.family.name if work.family.name.isupper() else work.family.name.lower()
            yield replaced(place, family, work.family.why, safe=False, evidence=work.words)
    if any(one.use == "besides" for one in place.concept.named("people")):
        for name in names.fitting(place, "people", "besides"):
            yield _put(place, "people", name, adjective=True)


def _unit(place: Phrase, known: Known) -> Iterator[Suggestion]:
    if place.head:
        named = place.between and _names_work(place, known)
        last = re.findall(r"[^\W_]+", place.before.lower())[-1:]
        own = place.head in place.concept.own or not place.concept.own.isdisjoint(last)
        if not place.shared and (named or own):
            yield _dropped(place, "unit")
            return
        yield from _before_noun(place, "unit")
        return
    if place.shared:
        many = place.plural or place.determiner in ("a", "an")
        for name in names.fitting(place, "unit", "team" if many else "shared"):
            yield _put(place, "unit", _counted(place, name) if many else name, adjective=many)
        return
    hub = next((name for name in place.concept.named("unit") if name.use == "team" and name.near and names.fits(place, name)), None)
    if hub is not None:
        yield _put(place, "unit", _counted(place, hub))
        return
    if _BE.search(place.left) and not place.determined and not place.plural:
        for name in names.fitting(place, "unit", "said"):
            yield _put(place, "unit", name, span=only_before(place))
        return
    teams = list(names.fitting(place, "unit", "team"))
    if place.plural:
        yield from (_put(place, "unit", _counted(place, name)) for name in teams)
        return
    yield from _one_unit(place, teams)


def _one_unit(place: Phrase, teams: list[Name]) -> Iterator[Suggestion]:
    """A single unit without a noun: "in the back office", "our back office", "the entire back office"."""
    owned = re.match(r"['’]s?(?![^\W_])", place.right)
    alone = list(names.fitting(place, "unit", "alone"))
    mass = any(name.use == "alone" for name in alone)  # a name of the whole work needs no article
    if mass and _PREPOSITION.search(place.left) and not owned and not re.match(r"\s+of\b", place.right):
        yield from (_put(place._replace(starts=False), "unit", name._replace(safe=True), span=_with_the(place)) for name in alone)
        yield from (_put(place, "unit", name) for name in teams)
        return
    if mass and (re.search(r"\bown\s+$", place.before) or not place.determined):
        yield from (_put(place, "unit", name._replace(safe=not owned)) for name in alone)
    if re.search(r"\b(?:entire|whole)\s+$", place.before, re.IGNORECASE):
        yield from (_put(place, "unit", name) for name in names.fitting(place, "unit", "whole"))
    elif place.determined or place.before.strip() or not mass:
        safe = place.style == "lower" or place.starts
        yield from (_put(place, "unit", name._replace(safe=safe and mass)) for name in teams)
    if mass and not place.determined and place.style == "lower":
        yield from (_put(place, "unit", name._replace(text=f"the {name.text}")) for name in teams)


def _work(place: Phrase, known: Known) -> Iterator[Suggestion]:
    if not place.head:
        yield from _work_alone(place)
        return
    words = known.cues.wording
    if place.between and not place.shared:
        by_word = place.head in words["named_by_the_word_before"]
        if (not _says_little(place.between, words["says_little"])) if by_word else _names_work(place, known):
            yield _dropped(place, "work")
            return
    yield from _before_noun(place, "work")


def _work_alone(place: Phrase) -> Iterator[Suggestion]:
    """Without a noun: "automate your back office", "is just back office", "Skills: Excel, back office"."""
    if place.shared:
        yield from (_put(place, "work", name) for name in names.fitting(place, "work", "shared"))
    elif _BE.search(place.left) or re.search(r"\b(?:do|does|doing|did)\s+$", place.left, re.IGNORECASE):
        yield from (_put(place, "work", name, span=only_before(place)) for name in names.fitting(place, "work", "said"))
    elif place.determiner in ("a", "an", "another"):
        yield from (_put(place, "work", name) for name in names.fitting(place, "work", "team"))
    elif place.determiner == "the":
        yield from (_put(place, "work", name, span=_with_the(place)) for name in names.fitting(place, "work", "owned"))
    elif place.determined:
        yield from (_put(place, "work", name._replace(safe=name.use == "owned")) for name in names.fitting(place, "work", "owned"))
    else:
        yield from (_put(place, "work", name._replace(safe=name.use == "alone")) for name in names.fitting(place, "work", "alone"))


def _system(place: Phrase, known: Known) -> Iterator[Suggestion]:
    words = known.cues.wording
    if place.head:
        field = not words["fields_of_systems"].isdisjoint(place.between.lower().split())
        if field and not place.shared and (place.head in words["systems"] or singular(place.head) in words["systems"]):
            yield _dropped(place, "system")
        yield from _before_noun(place, "system")
        return
    bare = not place.determined
    if place.shared:
        yield from (_put(place, "system", name, adjective=True) for name in names.fitting(place, "system", "shared"))
        return
    if bare and _BE.search(place.left):
        yield from (_put(place, "system", name) for name in names.fitting(place, "system", "said"))
        return
    possessed = place.determiner.endswith(("'s", "’s", "s'", "s’"))
    needs_the = bare and not place.plural and _BARE_PREPOSITION.search(place.left) is not None
    for name in names.fitting(place, "system", "alone"):
        if name.many:
            yield _put(place, "system", name._replace(text=plural(name.text) if place.plural or possessed or bare else name.text))
        else:
            counted = _counted(place, name)
            yield _put(place, "system", counted._replace(text=f"the {counted.text}") if needs_the else counted)


_SHAPES = {"people": _people, "unit": _unit, "work": _work, "system": _system}


def _before_noun(place: Phrase, referent: str) -> Iterator[Suggestion]:
    yield from (_put(place, referent, name, adjective=True) for name in names.fitting(place, referent))


def _put(place: Phrase, referent: str, name: Name, *, adjective: bool = False, alone: bool = False, span: Span | None = None) -> Suggestion:
    """The name in the place of the phrase, with the other members of its coordination in front unless it is ``alone``."""
    front = "" if alone else members(place, adjective=adjective or bool(place.head))
    return replaced(place, front + name.text, name.why or place.concept.why.get(referent, _NAMELESS), safe=name.safe, span=span)


def _dropped(place: Phrase, referent: str) -> Suggestion:
    """Without the term, whose work a neighbour names."""
    return replaced(place, "", place.concept.why.get(referent, _NAMELESS), safe=True)


def _counted(place: Phrase, name: Name) -> Name:
    """The name in the number of the term."""
    return name._replace(text=plural(name.text)) if place.plural else name


def _with_the(place: Phrase) -> Span:
    """The phrase with the article in front of it."""
    the = _THE.search(place.left)
    return Span(place.whole.start - (len(the[0]) if the else 0), place.whole.end)


def _joined(place: Phrase) -> bool:
    """Part of a longer hyphenated word: "non-back-office", "back-office-focused"."""
    before, after = place.text[: place.whole.start], place.text[place.whole.end :]
    return bool(re.search(r"[^\W_][-‐‑]$", before) or re.match(r"[-‐‑][^\W_]", after))


def _names_work(place: Phrase, known: Known) -> bool:
    """Whether the words before the noun name the work already: "back-office compliance team"."""
    if _says_little(place.between, known.cues.wording["says_little"]):
        return False
    own = not place.concept.own.isdisjoint(re.findall(r"[^\W_]+", place.between.lower()))
    return own or title_family(place.between, known.families) is not None


def _says_little(between: str, little: frozenset[str]) -> bool:
    return between.lower() in little
