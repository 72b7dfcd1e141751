"""What to write instead of a term in running text, by what it refers to there."""

import re
from collections.abc import Iterator

from wordwatch.document import Span
from wordwatch.finding import Decision, Suggestion
from wordwatch.lexicon.roles import Families
from wordwatch.suggest.duties import title_family, work_in
from wordwatch.suggest.prose import words
from wordwatch.suggest.prose.guard import FACING, is_name_given, undoubled
from wordwatch.suggest.prose.phrase import Phrase, advice, members, only_before, phrase, replaced

_LIMIT = 3
_PEOPLE = "The new words say what these colleagues do; the old ones only say that they are out of sight."
_UNIT = "A team that is named by its work is one that customers and colleagues can reach."
_WORK = "The work is named by what it is, not by where it is done."
_SYSTEM = "The system is named by what it is for."
_FOREIGN = "Name the function and whom it serves in the language of the sentence; a label that hides the work tells nobody what it is."
_JOINED = (
    "The term is joined to another word by a hyphen: name the function instead (operations, billing, claims, records) and rebuild the word."
)
_NAME_GIVEN = "The sentence says what something is called: rewrite it, or leave it out, once the function has its new name."
_PREPOSITION = re.compile(r"(?<![^\W_])(?:in|from|into|within|across|inside|through|throughout)\s+the\s+$", re.IGNORECASE)
_BARE_PREPOSITION = re.compile(r"(?<![^\W_])(?:in|from|to|into|within|on|via|through|of|using|by|for|with|it)\s+$", re.IGNORECASE)
_BE = re.compile(
    r"\b(?:am|is|are|was|were|be|been|being|remain|remains|stay|stays|(?:it|he|she|that|this|who|there|everything)['’]s|\w+['’](?:m|re)"
    r"|(?:is|are|was|were) (?:he|she|it|they|that|this))\s+(?:\w+ly\s+)?[\"“‘]?(?:just|only|merely|simply|mere)?\s*[\"“‘]?$",
    re.IGNORECASE,
)


def word(text: str, term: Span, decision: Decision, *, families: Families, context: str = "") -> tuple[Suggestion, ...]:
    """What to write instead of the ``term`` in ``text``, best first; where no edit reads well, advice with replacement None.

    ``decision`` says what the term refers to, and which phrase and noun it belongs to; ``context`` is the text from which evidence may be
    drawn.
    """
    place = phrase(text, term, decision)
    if is_name_given(place, title=decision.label == "title"):
        return (advice(place, _NAME_GIVEN),)
    if decision.label == "title":
        from wordwatch.suggest.prose.position import title

        return tuple(one._replace(safe=one.safe and not decision.coded) for one in title(place, decision, families, context))
    if decision.language not in ("en", ""):
        return (advice(place, _FOREIGN),)
    if _joined(place):
        return (advice(place, _JOINED),)
    if decision.label == "people":
        made = _people(place, families, context)
    elif decision.label == "unit":
        made = _unit(place, families)
    elif decision.label == "work":
        made = _work(place, families)
    elif decision.label == "system":
        made = _system(place)
    else:
        return ()
    found: list[Suggestion] = []
    for one in (undoubled(place, one) for one in made):
        if all((one.span, one.replacement) != (other.span, other.replacement) for other in found):
            found.append(one._replace(safe=one.safe and not (decision.doubt or place.shared or decision.coded)))
    return tuple(found[:_LIMIT])


def _people(place: Phrase, families: Families, context: str) -> Iterator[Suggestion]:
    head, text = place.head, place.left + " " + place.right
    if place.officer:
        yield replaced(
            place, members(place, adjective=True) + ("operations officers" if place.plural else "operations officer"), _PEOPLE, safe=True
        )
        return
    if not head:
        if _BE.search(place.left) and not place.shared:
            yield replaced(place, "in operations", _PEOPLE, safe=False, span=only_before(place))
        yield replaced(place, members(place, adjective=True) + "operations", _PEOPLE, safe=False)
        return
    if place.between and not place.shared and _named(place.between, families):
        yield replaced(place, "", _PEOPLE, safe=True)
        return
    if head in words.OFFICIALS and place.head_span:
        noun = "officials" if head.endswith("s") else "official"
        yield replaced(place, f"administrative {noun}", _PEOPLE, safe=False, span=Span(place.whole.start, place.head_span.end))
        return
    if head in words.DIMINUTIVES and place.head_span:
        yield replaced(
            place, f"operations {words.DIMINUTIVES[head]}", _PEOPLE, safe=False, span=Span(place.whole.start, place.head_span.end)
        )
        return
    together = members(place, adjective=True)
    clinic = re.search(words.CLINIC_CUES, text, re.IGNORECASE) and not re.search(words.NOT_CLINIC_CUES, text, re.IGNORECASE)
    if clinic and head not in words.JOBS:
        yield replaced(place, together + "clinical", "In a clinic the rooms behind reception are where patients are cared for.", safe=False)
    adjective = (
        "internal"
        if head in words.BUILDERS
        else "administrative"
        if _official(place, head) or head in words.ADMINISTRATIVE
        else "operations"
    )
    if head in words.ROLES and not place.shared and not re.search(words.CONTRAST, _sentence(place), re.IGNORECASE):
        yield replaced(place, "customer-impacting", _PEOPLE, safe=False)
    yield replaced(place, together + adjective, _PEOPLE, safe=not clinic and adjective == "operations")
    for work in work_in(context, families)[:1]:
        if not place.shared and work.family.id != "clinical":
            yield replaced(
                place,
                work.family.name if work.family.name.isupper() else work.family.name.lower(),
                work.family.why,
                safe=False,
                evidence=work.words,
            )
    if head in words.JOBS and not place.shared:
        yield replaced(place, "customer-impacting", _PEOPLE, safe=False)


def _unit(place: Phrase, families: Families) -> Iterator[Suggestion]:
    if place.head:
        yield from _unit_with_head(place, families)
        return
    right = place.right
    if place.shared:
        noun = "operations teams" if place.plural else "operations team" if place.determiner in ("a", "an") else "operations"
        yield replaced(place, members(place, adjective=noun != "operations") + noun, _UNIT, safe=False)
        return
    if (
        re.search(words.PLACES_OF_THE_WORLD, place.left, re.IGNORECASE)
        or re.match(words.OF_THE_WORLD, right, re.IGNORECASE)
        or re.search(r"\d[ -]seat\s+$", place.left)
    ):
        yield replaced(place, "operations hubs" if place.plural else "operations hub", _UNIT, safe=False)
        return
    if _BE.search(place.left) and not place.determined and not place.plural:
        yield replaced(place, "part of operations", _UNIT, safe=False, span=only_before(place))
        return
    owned = re.match(r"['’]s?(?![^\W_])", right)
    if place.plural:
        yield replaced(place, "operations teams", _UNIT, safe=False)
        return
    by_preposition = _PREPOSITION.search(place.left)
    if by_preposition and not owned and not re.match(r"\s+of\b", right):
        the = re.search(r"the\s+$", place.left, re.IGNORECASE)
        start = place.whole.start - len(the[0]) if the else place.whole.start
        yield replaced(place._replace(starts=False), "operations", _UNIT, safe=True, span=Span(start, place.whole.end))
        yield replaced(place, "operations team", _UNIT, safe=False)
        return
    if re.search(r"\bown\s+$", place.before) or not place.determined:
        yield replaced(place, "operations", _UNIT, safe=not owned)
    if re.search(r"\b(?:entire|whole)\s+$", place.before, re.IGNORECASE):
        yield replaced(place, "operations function", _UNIT, safe=False)
    elif place.determined or place.before.strip():
        yield replaced(place, "operations team", _UNIT, safe=place.style == "lower" or place.starts)
    if not place.determined and place.style == "lower":
        yield replaced(place, "the operations team", _UNIT, safe=False)


def _unit_with_head(place: Phrase, families: Families) -> Iterator[Suggestion]:
    if not place.shared and (
        place.head in words.OPERATIONS
        or re.search(r"\boperations\s+$", place.before, re.IGNORECASE)
        or (place.between and _named(place.between, families))
    ):
        yield replaced(place, "", _UNIT, safe=True)
        return
    if place.head in words.ADMINISTRATIVE:
        yield replaced(place, "administrative", _UNIT, safe=False)
    yield replaced(place, members(place, adjective=True) + "operations", _UNIT, safe=True)


def _work(place: Phrase, families: Families) -> Iterator[Suggestion]:
    head = place.head
    together = members(place, adjective=bool(head))
    if not head:
        yield from _work_alone(place, together)
        return
    if (
        not place.shared
        and place.between
        and (
            _named(place.between, families)
            if head not in words.NAMED_BY_THE_WORD_BEFORE
            else not re.fullmatch(r"support|admin\w*", place.between, re.IGNORECASE)
        )
    ):
        yield replaced(place, "", _WORK, safe=True)
        return
    if head in words.INTERNAL:
        # Next to "client-facing", "internal" would say that this work does not reach the client.
        if not FACING.search(place.left):
            yield replaced(place, together + "internal", _WORK, safe=True)
        if not place.between:
            yield replaced(place, together + "business", _WORK, safe=False)
        return
    if head in ("procedure", "procedures") and not place.shared:
        yield replaced(place, "operating", _WORK, safe=True)
    if head in words.ADMINISTRATIVE:
        yield replaced(place, together + "administrative", _WORK, safe=False)
    if head in words.OPERATIONAL and not place.shared:
        yield replaced(place, "operational", _WORK, safe=True)
    if head in ("service", "services") and not place.between and not place.shared:
        yield replaced(place, "business operations", _WORK, safe=False)
    if re.search(r"\boperations,?\s+(?:and\s+|or\s+)?$", place.left, re.IGNORECASE):
        yield replaced(place, together + "administrative", _WORK, safe=False)  # a list has "operations" already
    yield replaced(place, together + "operations", _WORK, safe=True)


def _work_alone(place: Phrase, together: str) -> Iterator[Suggestion]:
    """Without a noun: "automate your back office", "is just back office", "Skills: Excel, back office"."""
    if place.shared:
        yield replaced(place, together + "operations", _WORK, safe=False)
    elif _BE.search(place.left) or re.search(r"\b(?:do|does|doing|did)\s+$", place.left, re.IGNORECASE):
        yield replaced(place, "operations work", _WORK, safe=False, span=only_before(place))
    elif place.determiner in ("a", "an", "another"):
        yield replaced(place, "operations team", _WORK, safe=False)
    elif place.determiner == "the":
        the = re.search(r"the\s+$", place.left, re.IGNORECASE)
        yield replaced(
            place, "business operations", _WORK, safe=False, span=Span(place.whole.start - (len(the[0]) if the else 0), place.whole.end)
        )
    elif place.determined:
        yield replaced(place, "business operations", _WORK, safe=True)
    else:
        yield replaced(place, "operations", _WORK, safe=True)


def _system(place: Phrase) -> Iterator[Suggestion]:
    head, around = (
        place.head,
        f"{place.text[max(0, place.whole.start - 300) : place.whole.start]} {place.text[place.whole.end : place.whole.end + 300]}",
    )
    screens = len(re.findall(words.SCREEN_CUES, around, re.IGNORECASE))
    systems = len(re.findall(words.SYSTEM_CUES, around, re.IGNORECASE))
    if head:
        if (
            not place.shared
            and place.between
            and head in words.SYSTEMS
            and re.search(r"\b(?:settlement|accounting|payroll|billing|claims)\b", place.between, re.IGNORECASE)
        ):
            yield replaced(place, "", _SYSTEM, safe=True)
        closed = place.style in ("lower", "title", "sentence") and not re.search(r"[\s-]", place.text[place.term.start : place.term.end])
        screen = (
            head in words.SCREENS
            or (head not in words.SYSTEMS and screens > systems)
            or (closed and head in ("application", "app", "system", "platform"))
        )
        enterprise = re.match(r"enterprise\b", place.between, re.IGNORECASE)
        new = "admin" if screen else "internal" if enterprise else "operations"
        yield replaced(place, members(place, adjective=True) + new, _SYSTEM, safe=not screen)
        return
    bare = not place.determined
    if place.shared:
        yield replaced(place, members(place, adjective=True) + "operations systems", _SYSTEM, safe=False)
        return
    if bare and _BE.search(place.left):
        yield replaced(place, "internal", _SYSTEM, safe=False)
        return
    product = re.search(r"[^\W\d_]{2,}\s+([A-Z][^\W\d_]+)\s+$", place.left)
    if systems > screens and not product:
        noun = "operations systems" if place.plural or place.determiner.endswith(("'s", "’s", "s'", "s’")) or bare else "operations system"
        yield replaced(place, noun, _SYSTEM, safe=False)
    noun = (
        "admin area"
        if re.search(r"\blog(?:s|ged|ging)?[ -]?(?:in|on)? ?(?:in)?to\s+(?:the\s+|your\s+|our\s+)?$", place.left, re.IGNORECASE)
        else "admin interface"
    )
    noun += "s" if place.plural else ""
    needs_the = bare and not place.plural and _BARE_PREPOSITION.search(place.left) is not None
    yield replaced(place, f"the {noun}" if needs_the else noun, _SYSTEM, safe=False)


def _joined(place: Phrase) -> bool:
    """Part of a longer hyphenated word: "non-back-office", "back-office-focused"."""
    before, after = place.text[: place.whole.start], place.text[place.whole.end :]
    return bool(re.search(r"[^\W_][-‐‑]$", before) or re.match(r"[-‐‑][^\W_]", after))


def _named(between: str, families: Families) -> bool:
    """Whether the words before the noun name the work already: "back-office compliance team"."""
    if re.fullmatch(r"support|admin\w*|service\w*", between, re.IGNORECASE):
        return False
    return bool(re.search(r"\boperation(?:s|al)\b", between, re.IGNORECASE)) or title_family(between, families) is not None


def _official(place: Phrase, head: str) -> bool:
    return (head in words.SERVANTS | words.PAYROLL or place.between.startswith(("public", "civil"))) and bool(
        re.search(words.OFFICIAL_CUES, place.left + place.right, re.IGNORECASE)
    )


def _sentence(place: Phrase) -> str:
    """The sentence around the phrase, as far as it can be seen."""
    left = re.split(r"[.!?\n]\s", place.left)[-1]
    return left + " " + re.split(r"[.!?\n]", place.right)[0]
