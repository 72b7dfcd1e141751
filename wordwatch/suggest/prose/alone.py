"""A term without a noun after it: "the back office must approve", "a strong back office", "optimise the back office", "in back office".

Two kinds of names: of the team, which is counted ("the operations team", "operations teams"), and of the work, which is not ("in
operations"). Which one reads well, the noun phrase and its verb decide: an article, a possessive or an adjective wants a team; so does a
verb in the singular; what is done to work ("optimise") wants the work.
"""

import re
from collections.abc import Iterator

from wordwatch.document import Span
from wordwatch.finding import Suggestion
from wordwatch.lexicon.cues import Lists, among
from wordwatch.suggest.prose import names
from wordwatch.suggest.prose.names import counted, put, with_the
from wordwatch.suggest.prose.phrase import Phrase, only_before

_PREPOSITION = re.compile(r"(?<![^\W_])(?:in|from|into|within|across|inside|through|throughout)\s+the\s+$", re.IGNORECASE)
_BE = re.compile(
    r"\b(?:am|is|are|was|were|be|been|being|remain|remains|stay|stays|(?:it|he|she|that|this|who|there|everything)['’]s|\w+['’](?:m|re)"
    r"|(?:is|are|was|were) (?:he|she|it|they|that|this))\s+(?:\w+ly\s+)?[\"“‘]?(?:just|only|merely|simply|mere|pure)?\s*[\"“‘]?$",
    re.IGNORECASE,
)
_AS = re.compile(r"(?<![^\W_])as\s+(?:just|only|merely|simply|mere|pure|purely)?\s*[\"“‘]?$", re.IGNORECASE)
_SHARE = re.compile(r"(?:\bpercent|\bper cent|%)\s+$", re.IGNORECASE)
_DO = re.compile(r"\b(?:do|does|doing|did)\s+$", re.IGNORECASE)
_OWNED = re.compile(r"['’]s?(?![^\W_])")
_AT = re.compile(r"(?<![^\W_])at\s+the\s+$", re.IGNORECASE)
_OF = re.compile(r"\s+of\b")
_WHOLE = frozenset(["entire", "whole", "complete"])


def said_of(place: Phrase) -> bool:
    """Whether the term is said of somebody or something: "they are back office"."""
    if _SHARE.search(place.left):
        return False  # "70 percent back office"
    return bool(_BE.search(place.left)) or (place.syntax.relation == "predicate" and not place.determiner)


def is_at(place: Phrase) -> bool:
    """Whether one is at the place that the phrase names: with a team in its place the preposition is another one."""
    return not place.modifiers and _AT.search(place.left) is not None


def unit(place: Phrase, words: Lists) -> Iterator[Suggestion]:
    """Names for a part of the organisation."""
    if place.shared:
        many = place.plural or place.determiner in ("a", "an")
        for name in names.fitting(place, "unit", "team" if many else "shared"):
            yield put(place, "unit", counted(place, name) if many else name, adjective=many)
        return
    hub = next((name for name in place.concept.named("unit") if name.use == "figure" and names.fits(place, name)), None)
    if hub is not None:
        yield put(place, "unit", counted(place, hub))
        return
    if not place.determiner and not place.plural:
        use = "" if place.modifiers else "work" if _AS.search(place.left) else "unit" if said_of(place) else ""
        if use:
            for name in names.fitting(place, use, "said"):
                yield put(place, use, name, span=only_before(place))
            return
    yield from _named(place, "unit", words)


def work(place: Phrase, words: Lists) -> Iterator[Suggestion]:
    """Names for work: "automate your back office", "is just back office", "Skills: Excel, back office"."""
    if place.shared:
        yield from (put(place, "work", name) for name in names.fitting(place, "work", "shared"))
    elif not place.determiner and (said_of(place) or _AS.search(place.left) or _DO.search(place.left)) and not place.plural:
        yield from (put(place, "work", name, span=only_before(place)) for name in names.fitting(place, "work", "said"))
    else:
        yield from _named(place, "work", words)


def _is_being_done(place: Phrase, words: Lists) -> bool:
    """Whether what is done to work stands right before the phrase, though the parser took it for a noun: "automating the back office"."""
    found = re.search(r"(\w+)ing\s+(?:\w+\s+)?$", place.left, re.IGNORECASE)
    return found is not None and bool({found[1].lower(), f"{found[1].lower()}e"} & words["done_to_work"])


def _quantity(words: frozenset[str]) -> "re.Pattern[str]":
    """What finds how much there is of it before the term: work can be a mountain, a team cannot."""
    return among(words, r"(?i)\b(?:%s)(?:\s+of)?\s+(?:the\s+)?$")


def _is_people(place: Phrase, words: Lists) -> bool:
    """Whether what is said of the term is said of people only, so that it is a team and no place, work or spending."""
    by, to = words["acts_of_people"], words["acts_on_people"]
    acts = {"subject": by, "object": to}.get(place.syntax.relation, frozenset())
    return bool(place.determiner) and place.syntax.governor in acts


def _named(place: Phrase, referent: str, words: Lists) -> Iterator[Suggestion]:
    """The team or the work, as the phrase wants it."""
    teams = list(names.fitting(place, referent, "team")) or list(names.fitting(place, "unit", "team"))
    if not _is_people(place, words):
        teams = [name._replace(safe=False) for name in teams]
    mass = [name for name in names.fitting(place, referent, "alone") if name.use == "alone"]
    if not mass or place.plural:
        yield from (put(place, referent, counted(place, name)) for name in teams)
        return
    owned = _OWNED.match(place.right) is not None
    single = place.syntax.verb == "one" or owned or place.determiner in ("a", "an", "another", "this", "that", "each", "every", "one")
    if not place.modifiers and not owned and (at := _AT.search(place.left)):
        # One is at a place, but works in a team, and leaves things with it.
        span, inside = Span(place.whole.start - len(at[0]), place.whole.end), place.syntax.governor in words["members"]
        if inside and not _OF.match(place.right):
            said = [f"in {name.text}" for name in mass]
        else:
            said = [f"{'in' if inside else 'with'} the {name.text}" for name in teams]
        yield from (put(place, referent, mass[0]._replace(text=text, safe=False), span=span, alone=True) for text in said)
        return
    if not place.modifiers and _PREPOSITION.search(place.left) and not owned and not _OF.match(place.right):
        yield from (put(place._replace(starts=False), referent, name, span=with_the(place)) for name in mass)
        yield from (put(place, referent, name) for name in teams)
        return
    if _WHOLE.intersection(place.modifiers):
        yield from (put(place, referent, name) for name in names.fitting(place, "unit", "whole"))
        return
    done = (place.syntax.relation == "object" and place.syntax.governor in words["done_to_work"]) or _is_being_done(place, words)
    if _quantity(words["quantities"]).search(place.left):
        yield from (put(place, "work", name) for name in names.fitting(place, "work", "owned"))
        return
    if place.determiner == "your" and place.syntax.relation == "object" and place.syntax.governor in words["offered"]:
        yield from (put(place, referent, name._replace(safe=False)) for name in mass)
        yield from (put(place, referent, name._replace(safe=False)) for name in teams)
        return
    if (done or (referent == "work" and place.possessed)) and not single:
        kept = place.modifiers or place.possessed
        for name in names.fitting(place, "work", "owned"):
            yield put(place, "work", name, span=None if kept else with_the(place))
        yield from (put(place, referent, name) for name in teams)
    elif place.determiner or place.modifiers:
        yield from (put(place, referent, name) for name in teams)
    elif place.syntax.verb == "one":
        yield from (put(place, referent, name._replace(text=f"the {name.text}")) for name in teams)
        yield from (put(place, referent, name._replace(safe=False)) for name in mass)
    else:
        yield from (put(place, referent, name) for name in mass)
        if place.style == "lower":
            yield from (put(place, referent, name._replace(text=f"the {name.text}", safe=False)) for name in teams)
