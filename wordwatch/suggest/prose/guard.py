"""What the text around a term forbids: an edit inside an identifier, a name that is quoted as a name, the same word twice in a list."""

import re

from wordwatch.finding import Suggestion
from wordwatch.suggest.prose.phrase import Phrase

_ARTICLE = r"\s+(?:(?:the|an?|our|their|its|his|her|my)\s+)?[\"“”‘’'*_«]*$"
_BE = r"(?:be|been|being|is|are|was|were|get|gets|got|['’]s)"
_PAST = r"(?:used to be|formerly|previously|once|no longer|until recently)"
_SOMETHING = (
    r"(?:teams?|departments?|units?|divisions?|groups?|functions?|areas?|desks?|offices?|people|something|work|jobs?|roles?|menus?|tabs?|folders?"
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
_JOINT = r"\s*(?:,\s*(?:and|or)?|/|&|\band\b|\bor\b)\s*(?:(?:the|our|your|their)\s+)?"
_LEFT = re.compile(rf"\boperations(?:\s+[a-z]+)?{_JOINT}(?:[\w-]+{_JOINT})?$", re.IGNORECASE)
_RIGHT = re.compile(rf"(?:\s+[a-z]+)?{_JOINT}(?:[\w-]+{_JOINT})?operations\b", re.IGNORECASE)
FACING = re.compile(
    r"\b(?:client|customer|public|patient|guest|citizen|consumer|user)s?[- ]facing(?:,|\s+(?:and|or)|\s*[&/])\s*$", re.IGNORECASE
)


def is_name_given(place: Phrase, *, title: bool) -> bool:
    """Whether the sentence says what something is or was called: with new words it would say something untrue."""
    return bool((_ONCE_NAMED if title else _NAMED).search(place.left))


def undoubled(place: Phrase, one: Suggestion) -> Suggestion:
    """The suggestion in other words where a neighbour in the same list is called "operations" already."""
    if one.replacement is None or not re.search(r"\boperations\b", one.replacement, re.IGNORECASE):
        return one
    text, ahead = place.text, place.text[one.span.end : one.span.end + 80]
    if not _LEFT.search(text[max(0, one.span.start - 80) : one.span.start]) and not _RIGHT.match(ahead):
        return one
    other = "administrative" if place.head else "administration"
    new = re.sub(r"\boperations\b", lambda found: _like(found[0], other), one.replacement, count=1, flags=re.IGNORECASE)
    return one._replace(replacement=new, safe=False)


def _like(model: str, word: str) -> str:
    return word.upper() if model.isupper() else word.capitalize() if model[0].isupper() else word
