"""What to write instead of a term in running text: the shape that the sentence needs, filled with the names that its concept has.

The grammar is here, the words are those of the concept. A term without a concept, or without a name for what it refers to, gets advice;
so does a sentence in which new words would be untrue, or would inherit a slight.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from wordwatch.document import Span
from wordwatch.finding import Decision, Suggestion
from wordwatch.language.grammar import plural
from wordwatch.language.stems import singular
from wordwatch.lexicon.concept import ENGLISH, Concept
from wordwatch.lexicon.cues import Cues
from wordwatch.lexicon.roles import Families
from wordwatch.suggest.duties import title_family
from wordwatch.suggest.prose import alone, names
from wordwatch.suggest.prose.beforenoun import before_noun
from wordwatch.suggest.prose.guard import is_explained, is_name_given, is_plain, is_quoted, undoubled
from wordwatch.suggest.prose.names import NAMELESS, counted, put
from wordwatch.suggest.prose.options import Option, possible
from wordwatch.suggest.prose.phrase import SEEN, Phrase, advice, members, only_before, phrase, replaced
from wordwatch.suggest.prose.screen import on_screen
from wordwatch.suggest.prose.slight import denied, mere, slight
from wordwatch.suggest.title.vocabulary import vocabulary

LIMIT = 3
"""The most proposals for one occurrence."""
_FOREIGN = "Name the function and whom it serves in the language of the sentence; a label that hides the work tells nobody what it is."
_JOINED = "The term is joined to another word by a hyphen: name the function instead (billing, claims, records) and rebuild the word."
_NAME_GIVEN = "The sentence says what something is called: rewrite it, or leave it out, once the function has its new name."
_SCREEN = "These words quote what stands on a screen: rename it in the product first, then here."
_SLIGHT = "The sentence sets this work down (“{}”), and a new name would inherit that: say what the work does, and for whom."
_EXPLAINED = "The sentence explains the word, and would be false of another: write it anew once the function has its name."
_DENIED = "The sentence says what somebody is not, and would deny another name in its place: say what they are."
_BARE_PREPOSITION = re.compile(r"(?<![^\W_])(?:in|from|to|into|within|on|via|through|of|using|by|for|with|it)\s+$", re.IGNORECASE)
_CAPITALS = re.compile(r"(?:[ -][A-Z][\w'-]*){1,3}")


class Known(NamedTuple):
    """What is known when a text is worded: role families, cues, and the ``posting`` from which evidence may be drawn."""

    families: Families
    cues: Cues
    posting: str = ""


def word(text: str, term: Span, decision: Decision, concept: Concept, known: Known, why: str = NAMELESS) -> tuple[Suggestion, ...]:
    """What to write instead of the ``term`` in ``text``, best first; where no edit reads well, advice with replacement None.

    ``decision`` says what the term refers to, and which phrase and noun it belongs to; ``concept`` what may be known about it.
    ``why`` is the advice where the concept has no name.
    """
    decision = acting(text, term, decision, known)
    place, settled = stated(text, term, decision, concept, known, why)
    if settled is not None:
        return settled
    return tuple(weighed(place, decision, proposed(place, decision, known), known)[:LIMIT]) or (advice(place, why),)


def weighed(place: Phrase, decision: Decision, ruled: list[Suggestion], known: Known) -> list[Suggestion]:
    """The best of all options, with the next best; what the rules propose where nothing is weighed."""
    if not (options := weighable(place, decision, ruled)):
        return ruled
    from wordwatch.suggest.prose.rank import best

    return best(place, decision, options, known.cues.wording)


def weighable(place: Phrase, decision: Decision, ruled: list[Suggestion]) -> list[Option]:
    """The options at this place, those that the rules propose (``ruled``) first; none where it is decided without weighing.

    That is so in a coordination, for a person, where the noun goes with the term, where the words between the two name the work
    ("back-office claims team"), and of terms that the encoder does not know.
    """
    kept = place.shared or place.person or names.is_decided(place, decision.label)
    kept = kept or (bool(names.instead(place, decision.label)) if place.head else alone.is_at(place))
    dropped = bool(ruled and place.between and ruled[0].replacement is not None) and place.between.lower().startswith(
        str(ruled[0].replacement).lower()
    )
    if kept or dropped or not decision.sense or decision.language != ENGLISH:
        return []
    return possible(place, decision.label, ruled)


def proposed(place: Phrase, decision: Decision, known: Known) -> list[Suggestion]:
    """What the rules propose in the place, best first."""
    found: list[Suggestion] = []
    plain = is_plain(place) and place.certain and not (decision.doubt or place.shared or decision.coded)
    for one in _SHAPES[decision.label](place, known):
        made = undoubled(place, one, decision.label)
        if all((made.span, made.replacement) != (other.span, other.replacement) for other in found):
            found.append(made._replace(safe=made.safe and plain and not found))  # what comes second is second
    return found


def acting(text: str, term: Span, decision: Decision, known: Known) -> Decision:
    """The decision without the noun after the term where that is its verb."""
    if not _acts(text, term, decision, known):
        return decision
    syntax = decision.syntax._replace(acts=True, verb=decision.syntax.verb or ("one" if decision.syntax.may_act else ""))
    return decision._replace(head=None, label="unit" if decision.label == "people" else decision.label, syntax=syntax)


def stated(
    text: str, term: Span, decision: Decision, concept: Concept, known: Known, why: str
) -> tuple[Phrase, tuple[Suggestion, ...] | None]:
    """The term in its place, and what is said of it where that does not depend on names: of titles, screens, quotations, slights."""
    place = phrase(text, term, decision, concept, known.cues)
    if is_name_given(place, title=decision.label == "title") or (place.quoted and place.syntax.relation == "as"):
        return place, (advice(place, _NAME_GIVEN),)
    if decision.label == "title" or _is_titled(place, decision, known.cues):
        from wordwatch.suggest.prose.position import title

        titles = title(place, decision, known.families, known.cues.languages, known.posting)
        return place, tuple(one._replace(safe=one.safe and not decision.coded) for one in titles)
    if decision.label not in _SHAPES:
        return place, ()
    if decision.language not in (ENGLISH, ""):
        from wordwatch.suggest.prose.abroad import foreign

        return place, foreign(place, decision.label, known.cues.languages.of(decision.language), _FOREIGN)[:LIMIT]
    if not concept.named(decision.label) or (not decision.language and not (place.head and place.head in known.cues.heads)):
        return place, (advice(place, why if decision.language else _FOREIGN),)
    if _joined(place):
        return place, (advice(place, _JOINED),)
    if on_screen(place, known.cues.wording):
        return place, (advice(place, _SCREEN),)
    other = place.head and names.instead(place, decision.label)
    said = alone.said_of(place) and not place.head
    if (is_quoted(place) or said) and (belittled := only_before(place)) != place.whole:
        return place, (advice(place, _SLIGHT.format(text[belittled.start : place.whole.start].strip())),)
    if mocked := mere(place, known.cues.wording) or (not other and slight(place, known.cues.wording)):
        return place, (advice(place, _SLIGHT.format(mocked)),)
    if is_explained(place, known.cues.wording):
        return place, (advice(place, _EXPLAINED),)
    if denied(place, known.cues.wording):
        return place, (advice(place, _DENIED),)
    return place, None


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
            yield put(place, "people", name._replace(text=noun), adjective=True)
    elif place.head:
        yield from before_noun(place, "people", known.families, known.cues, known.posting)
    elif place.plural or place.determiner or place.modifiers:
        yield from alone.unit(place, known.cues.wording)
    else:
        if alone.said_of(place):
            for name in names.fitting(place, "people", "said"):
                yield put(place, "people", name, span=only_before(place), alone=True)
        for name in names.fitting(place, "people", "alone"):
            yield put(place, "people", name, adjective=True)


def _unit(place: Phrase, known: Known) -> Iterator[Suggestion]:
    if place.head:
        yield from before_noun(place, "unit", known.families, known.cues, known.posting)
    else:
        yield from alone.unit(place, known.cues.wording)


def _work(place: Phrase, known: Known) -> Iterator[Suggestion]:
    if place.head:
        yield from before_noun(place, "work", known.families, known.cues, known.posting)
    else:
        yield from alone.work(place, known.cues.wording)


def _system(place: Phrase, known: Known) -> Iterator[Suggestion]:
    if place.head:
        yield from before_noun(place, "system", known.families, known.cues, known.posting)
        return
    bare, words = not place.determiner, known.cues.wording
    if place.shared:
        yield from (put(place, "system", name, adjective=True) for name in names.fitting(place, "system", "shared"))
        return
    if bare and alone.said_of(place):
        yield from (put(place, "system", name) for name in names.fitting(place, "system", "said"))
        return
    possessed = place.determiner.endswith(("'s", "’s", "s'", "s’"))
    needs_the = bare and not place.modifiers and not place.plural and _BARE_PREPOSITION.search(place.left) is not None
    found = list(names.fitting(place, "system", "alone"))
    inside = place.syntax.relation in ("in", "into", "through", "via") and place.modifiers
    where = place.syntax.relation == "in" and not place.modifiers
    shown = bool(found) and (found[0].near or (found[0].closed and place.certain))
    if found and not shown and not inside and (where or not place.certain):
        # Nothing around speaks of software: then it is as likely those who use it.
        yield from alone.unit(place, words)
        return
    for name in found:
        if name.many:
            yield put(place, "system", name._replace(text=plural(name.text) if place.plural or possessed or bare else name.text))
        else:
            numbered = counted(place, name)
            yield put(place, "system", numbered._replace(text=f"the {numbered.text}") if needs_the else numbered)


_SHAPES = {"people": _people, "unit": _unit, "work": _work, "system": _system}


def _is_titled(place: Phrase, decision: Decision, cues: Cues) -> bool:
    """Whether people are named by their title, in capitals: "ask the Back Office Team Leader"."""
    if decision.label != "people" or place.style != "title":
        return False
    following = _CAPITALS.match(place.text, place.whole.end)
    return following is not None and any(vocabulary(cues.languages).is_role(word) for word in following[0].lower().split())


def _acts(text: str, term: Span, decision: Decision, known: Known) -> bool:
    """Whether the word after the term is its verb: where it must be, and where it may be, names no work, and no person or team follows."""
    if decision.label == "title" or not decision.syntax.may_act:
        return decision.syntax.acts and decision.label != "title"
    following = re.match(r"\s+(\w+)", text[term.end : term.end + SEEN])
    if decision.syntax.acts or following is None or decision.head is None:
        return decision.syntax.acts
    head = text[decision.head.start : decision.head.end].lower()
    thing = known.cues.heads.get(head, known.cues.heads.get(singular(head))) in ("people", "title", "unit", "system")
    return not thing and head != following[1].lower() and title_family(following[1], known.families) is None


def _joined(place: Phrase) -> bool:
    """Part of a longer hyphenated word: "non-back-office", "back-office-focused"."""
    return bool(re.search(r"[^\W_][-‐‑]$", place.left) or re.match(r"[-‐‑][^\W_]", place.right))
