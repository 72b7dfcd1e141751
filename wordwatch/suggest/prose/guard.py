"""What the text around a term forbids: an edit inside an identifier, a name that is quoted as a name, the same word twice in a list."""

import re

from wordwatch.finding import REFERENTS, Suggestion
from wordwatch.language.grammar import like
from wordwatch.lexicon.cues import Lists, among
from wordwatch.suggest.prose.phrase import Phrase

_ARTICLE = r"\s+(?:(?:the|an?|our|their|its|his|her|my)\s+)?[\"“”‘’'*_«]*$"
_BE = r"(?:be|been|being|is|are|was|were|get|gets|got|['’]s)"
_PAST = r"(?:used to be|formerly|previously|once|no longer|until recently)"
_SOMETHING = (
    r"(?:teams?|departments?|units?|divisions?|groups?|functions?|areas?|desks?|people|something|work|jobs?|roles?|menus?|tabs?|folders?"
    r"|channels?)"
)
# "called" by itself may be a telephone call: "She called the back office".
_NAMED = re.compile(
    rf"(?:\b(?:known as|referred to as|dubbed|termed|nicknamed|branded|labell?ed(?: as)?|under the name|by the name of"
    r"|the (?:name|term|word|label|phrase|expression))"
    rf"|{_BE}\s+(?:\w+\s+)?(?:called|named|titled|christened)|\b(?:{_PAST}|still|also|so|{_SOMETHING})\s+(?:called|named)"
    rf"|\b(?:what|which|whom|that)\s+(?:\w+\s+){{1,3}}(?:call|calls|called|name|names|named)(?:\s+(?:it|them|us))?"
    rf"|\b(?:call|calls|called|name|names|naming|calling)\s+(?:it|them|us|this|these))" + _ARTICLE,
    re.IGNORECASE,
)
_ONCE_NAMED = re.compile(rf"\b{_PAST}\b[^.!?\n]{{0,20}}\b(?:called|named|titled|known as){_ARTICLE}", re.IGNORECASE)
_QUOTATION = 300  # code points in which an opening quotation mark is looked for
_QUOTE = re.compile(r"[\"“”„«»]")
_FACING = re.compile(r"[^\W_][- ]facing\b", re.IGNORECASE)
_OPENING = tuple("\"'“‘«`[{(=")
# A predicate, too, says what something is, often in a figure of speech: "the town is a back office".
_COMPARED = frozenset(["like", "as", "than", "unlike", "predicate"])
_ANY = frozenset(["a", "an", "any", "every", "each"])
_DEFINING = frozenset("be refer mean entail involve include consist describe represent".split())
_CALLED = re.compile(r"\b(?:considered|regarded|defined?|definition|means|meaning|refers? to|known as|called|term)\b", re.IGNORECASE)
_ASKED = re.compile(r"\bwhat\s+(?:exactly\s+)?(?:is|are|was|were)\s+(?:the|an?\s+)?$", re.IGNORECASE)
_DEFINED = re.compile(
    r"\s+(?:\w+\s+)?(?:is|are|means|refers to|consists of|includes)\s+(?:the|an?|all|those|what|where|how|responsible|in charge)\b",
    re.IGNORECASE,
)
_JOINT = r"\s*(?:,(?:\s*(?:and|or))?|/|&|\band\b|\bor\b)\s*(?:(?:the|our|your|their)\s+)?"
_LEFT = rf"\b(?:%s)(?:\s+[a-z]+)?{_JOINT}(?:[\w-]+{_JOINT})?$"
_RIGHT = rf"(?:\s+[a-z]+)?{_JOINT}(?:[\w-]+{_JOINT})?(?:%s)\b"


def is_name_given(place: Phrase, *, title: bool) -> bool:
    """Whether the sentence says what something is or was called: with new words it would say something untrue."""
    return bool((_ONCE_NAMED if title else _NAMED).search(place.left))


def is_quoted(place: Phrase) -> bool:
    """Whether the term stands in somebody's own words, between quotation marks."""
    ahead = place.text[max(0, place.whole.start - _QUOTATION) : place.whole.start]
    return len(_QUOTE.findall(ahead.rpartition("\n")[2])) % 2 == 1


def is_plain(place: Phrase) -> bool:
    """Whether the sentence says something plainly: no quotation, no comparison, no definition, no name in capitals, no contrast.

    Only then may new words be put in unread.
    """
    if place.quoted or not (place.style == "lower" or (place.starts and place.style in ("sentence", "title"))):
        return False
    if is_quoted(place) or place.left[-1:] in _OPENING or _is_contrast(place):
        return False
    relation = place.syntax.relation
    if relation in _COMPARED or (relation == "in" and place.determiner in _ANY and not place.head):
        return False
    return not _defines(place)


def _is_contrast(place: Phrase) -> bool:
    """Whether the sentence sets the term against what faces somebody, or against its opposite side: a front of any kind."""
    opposite = frozenset(place.concept.siblings) - frozenset(place.concept.beside)
    sides = among(opposite, r"(?i)\b(?:%s)(?!\s+of\b)") if opposite else None
    around = place.sentence()
    return _FACING.search(around) is not None or (sides is not None and sides.search(around) is not None)


def _defines(place: Phrase) -> bool:
    """Whether the sentence says what such a thing is: "back-office jobs involve", "what is a back office?"."""
    if _DEFINED.match(place.right) or _ASKED.search(place.left):
        return True
    any_one = place.determiner in _ANY or not place.determiner
    said = place.syntax.relation in ("subject", "object") and any_one and place.syntax.governor in _DEFINING
    return said or _CALLED.search(place.sentence()) is not None


def is_explained(place: Phrase, words: Lists) -> bool:
    """Whether the sentence explains the term as a part of something: with another name in its place it would be false."""
    part = among(words["parts_of_something"], r"(?i)\s+(?:is|means|refers to)\s+(?:the|an?)\s+(?:[\w-]+\s+){0,3}?(?:%s)\b")
    return not place.head and place.determiner in ("the", "a", "") and part.match(place.right) is not None


def undoubled(place: Phrase, one: Suggestion, referent: str) -> Suggestion:
    """The suggestion in other words where the sentence calls something else so: "operations and operations staff"."""
    own = place.concept.own
    said = next((word for word in re.findall(r"[^\W_]+", one.replacement or "") if word.lower() in own), None)
    if said is None or one.replacement is None:
        return one
    text, ahead = place.text, place.text[one.span.end : one.span.end + 80]
    same = frozenset([said.lower()])
    left, right = among(same, f"(?i){_LEFT}"), among(same, f"(?i){_RIGHT}")
    listed = left.search(text[max(0, one.span.start - 80) : one.span.start]) or right.match(ahead)
    if not listed and not among(same, r"(?i)\b(?:%s)\b").search(place.sentence()):
        return one
    use = "again" if place.head else "again_alone"
    other = next((name for one in (referent, *REFERENTS) for name in place.concept.called(one, use)), None)
    if other is None:
        return one._replace(safe=False)
    new = re.sub(rf"\b{re.escape(said)}\b", like(said, other), one.replacement, count=1)
    return one._replace(replacement=new, safe=False)
