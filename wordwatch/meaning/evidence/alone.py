"""A term without a noun after it: a unit, a place, a system or work? The verb, the adjective and the words around it tell."""

import re
from collections.abc import Iterator, Sequence

from wordwatch.finding import Evidence, Label
from wordwatch.language.wordset import phrases
from wordwatch.lexicon.concept import READINGS
from wordwatch.lexicon.cues import Cues
from wordwatch.meaning.evidence.brand import name_before
from wordwatch.meaning.evidence.governor import by_verb
from wordwatch.meaning.evidence.nounrun import lemma
from wordwatch.meaning.evidence.reading import Reading
from wordwatch.meaning.occurrence import Occurrence
from wordwatch.meaning.setting import Setting
from wordwatch.meaning.technical import technical

# What one piece of evidence weighs. The verb that governs the term decides unless several other things speak against it.
_VERB, _ADJECTIVE, _AFTER, _NEAR, _FAR, _MARK, _COMMENT, _SIZE, _CLOSED, _BRAND = 2.5, 2.0, 2.5, 1.2, 0.5, 0.6, 1.5, 3.0, 1.7, 2.5
# What single words may add up to, near and far.
_NEAR_LIMIT, _FAR_LIMIT, _FAR_UNIT_LIMIT, _MARK_LIMIT = 2.1, 2.4, 0.6, 4.0
_NAMES: dict[Label, str] = {
    "place": "room in a building",
    "system": "piece of software",
    "work": "kind of work",
    "unit": "part of the organisation",
}
# With so little between the best class and the second, which has this much for it, the finding is in doubt.
_CLOSE, _STRONG_SECOND = 0.1, 2
_SIZES = re.compile(r"\b\d+(?:[.,]\d+)?\s*(?:m²|m2|sqm|sq\.? ?m|sq\.? ?ft|ft)\b|\b\d+ x \d+\b")
_CODE_COMMENT = re.compile(r"\s*(?:(?:#(?!#)|//|\*|/\*|--|<!--)\s|msg(?:id|str) \"|<(?:source|target)\b|[\w-]+(?:\.[\w-]+)+\s*[=:])")
_SLUG_LINE = re.compile(r"\s*(?:\d+\s+)?(?:INT|EXT|I/E)[./:]")
_SPOKEN_TO = re.compile(r"[*_]{0,2}:\s")
_SIGN = 60  # characters on both sides that go with a line of its own

PASSING = frozenset(["near", "far"])
"""The kinds of evidence that add up, but of which no single one decides: words that happen to stand around."""

NO_NOUN = "no noun follows it"
"""What is said where nothing speaks for a reading; it decides nothing, and is never told where all has been weighed."""

_Signs = Iterator[tuple[Label, float, str, str]]


def signs(here: Reading) -> list[Evidence]:
    """What the verb, the adjectives, the words around and the like speak for, whether a noun follows the term or not."""
    return [Evidence(label, kind, why, weight) for label, weight, why, kind in _signs(here)]


def stands_alone(occurrence: Occurrence, found: Sequence[Evidence]) -> tuple[Evidence, bool]:
    """What a term without a head noun is by all its signs, and whether a room or software is nearly as likely as a team or work."""
    possible = occurrence.priors
    score: dict[Label, float] = {label: possible[label] for label in READINGS if label in possible}
    reason: dict[Label, str] = {}
    spoken_for: set[Label] = set()
    for one in found:
        if one.label in score:
            score[one.label] += one.weight
            spoken_for.add(one.label)
            if one.basis not in PASSING:
                reason.setdefault(one.label, one.why)
    best, *others = sorted(score, key=lambda label: -score[label])
    rival = others[0] if others else best
    close = best in ("unit", "work") and rival in ("place", "system")
    doubt = close and score[best] - score[rival] < _CLOSE and score[rival] > _STRONG_SECOND
    why = f"{reason.get(best, NO_NOUN)}, so it is a {_NAMES[best]}"
    return Evidence(best, "alone" if best in spoken_for else "prior", why), doubt


def about_software(setting: Setting, cues: Cues) -> bool:
    """Whether the passage is about software rather than about work."""
    return len(technical(setting.around)) + len(phrases(setting.around.lower()) & cues.words["system"]) >= 2


def _signs(here: Reading) -> _Signs:
    """What speaks for each class, with its weight; the first reason for a class is the one that is told."""
    for label, sure, why in by_verb(here.last, here.cues):
        yield label, _VERB if sure else _ADJECTIVE, why, "verb"
    yield from _beside(here)
    yield from _described(here)
    yield from _by_text(here.setting)
    yield from _by_words(here.setting, here.cues)
    if here.concept.closed_form and here.occurrence.closed:
        yield here.concept.closed_form, _CLOSED, "it is written as one word", "closed"
    if _like_a_name(here):
        yield "name", _BRAND, "it is written as names are, without an article", "capitals"
    if brand := name_before(here):
        yield "system", _BRAND, f"“{brand}” before it is a product", "brand"


def _like_a_name(here: Reading) -> bool:
    """Whether the term has capitals inside a sentence in small letters, and neither an article nor a noun after it."""
    words = here.setting.term.split()
    if len(words) < 2 or not all(word[:1].isupper() and word[1:].islower() for word in words) or here.head is not None:
        return False
    small = re.search(r"\b[a-z]+\s+$", here.setting.left) is not None
    determined = here.start > 0 and (here.doc[here.start - 1].pos_ in ("DET", "ADJ") or here.doc[here.start - 1].tag_ == "PRP$")
    return small and not determined


def _beside(here: Reading) -> _Signs:
    """Who or what the term is named with."""
    if not re.sub(r"[\W_]", "", here.setting.left) and _SPOKEN_TO.match(here.setting.right):
        yield "unit", _ADJECTIVE, "a colon follows it, as after one who is spoken to or of", "beside"
    for token in here.doc[max(0, here.start - 6) : here.start]:
        sibling = token.lower_.rstrip("-")
        if label := here.concept.beside.get(sibling):
            yield label, _ADJECTIVE, f"it stands beside the {here.concept.siblings.get(sibling, sibling)}", "beside"
            break
    for other in here.last.conjuncts:
        names = {other.lower_, lemma(other)}
        if names & here.cues.lists["rooms"]:
            yield "place", _ADJECTIVE, f"it stands beside “{other.text}”", "beside"
        if names & here.cues.lists["departments"]:
            yield "unit", _ADJECTIVE, f"it stands beside “{other.text}”", "beside"


def _described(here: Reading) -> _Signs:
    """The adjectives before the term, and the words right after it."""
    for token in here.doc[max(0, here.start - 3) : here.start]:
        for label in READINGS:
            if token.lower_ in here.cues.adjectives.get(label, ()):
                yield label, _ADJECTIVE, f"“{token.lower_}” describes it", "adjective"
    after = " ".join(here.doc[here.end : here.end + 6].text.lower().split())
    for label in READINGS:
        if any(f"{after} ".startswith(f"{cue} ") for cue in here.cues.after.get(label, ())):
            yield label, _AFTER, "the words after it say where or what it is", "after"
            break


def _by_text(setting: Setting) -> _Signs:
    """What kind of text it is: technical, or a floor plan."""
    if marks := technical(setting.around):
        yield "system", min(_MARK * len(marks), _MARK_LIMIT), f"the text has {marks[0]}", "marks"
        if _CODE_COMMENT.match(setting.line):
            yield "system", _COMMENT, "it is in a comment or a text among code", "comment"
    if _SLUG_LINE.match(setting.line):
        yield "place", _SIZE, "it is where a scene of a screenplay is set", "scene"
    if _menu(setting):
        yield "system", _SIZE, "it is an entry of a menu", "menu"
    if _SIZES.search(setting.line):
        yield "place", _SIZE, "its size is given", "size"


def _menu(setting: Setting) -> bool:
    """Whether the term is a step of a path through menus: "Back office > Catalogue > Prices"."""
    after = re.match(r"[*_\"”»]*\s*(?:>|→|›|»|/(?=\s))\s*[*_\"“]*[A-Z]", setting.right)
    before = re.search(r"[A-Za-z][*_\"”]*\s*(?:>|→|›|»|(?<=\s)/)\s*[*_\"“]*$", setting.left)
    return setting.term[:1].isupper() and bool(after or before)


def _by_words(setting: Setting, cues: Cues) -> _Signs:
    """The words of the sentence, and those of the passage beside it."""
    sentence = setting.text[setting.sentence.start : setting.sentence.end].lower()
    if not re.sub(r"[\W_]", "", setting.left + setting.right):  # a line of its own, as on a sign: the neighbouring lines go with it
        sentence = setting.text[max(0, setting.span.start - _SIGN) : setting.span.end + _SIGN].lower()
    around = setting.around.lower()
    for phrase in cues.neutral:
        sentence, around = sentence.replace(phrase, " "), around.replace(phrase, " ")
    here, there = phrases(sentence), phrases(around)
    for label in READINGS:
        words = cues.words.get(label, frozenset())
        near = here & words
        if near:
            yield label, min(_NEAR * len(near), _NEAR_LIMIT), f"“{min(near)}” stands near it", "near"
        far = there & words - near
        if far:
            limit = _FAR_UNIT_LIMIT if label == "unit" else _FAR_LIMIT
            yield label, min(_FAR * len(far), limit), f"the text is about “{min(far)}”", "far"
