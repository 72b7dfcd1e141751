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
_BEFORE_CODE, _AFTER_CODE = "`/_.@#=\\<{$", "`/_\\=@}>("
_TAGS = re.compile(
    r"\s*(?:tags?|categor(?:y|ies)|keywords?|labels?|topics?|slug|id|key|alias(?:es)?|permalink|path|url|ref|layout)\s*[:=]", re.IGNORECASE
)
_SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_SLUGS = re.compile(rf"\s*(?:[-*]\s+)?(?:[\w-]+:\s*)?[\[\"']*{_SLUG}(?:[\"']?,\s*[\"']?{_SLUG})*[\"'\],]*\s*")
_BUILT = frozenset(
    "api apis sdk sdks repo repos repository repositories endpoint endpoints microservice microservices package packages library namespace"
    " webhook webhooks schema url urls".split()
)
_JOINT = r"\s*(?:,\s*(?:and|or)?|/|&|\band\b|\bor\b)\s*(?:(?:the|our|your|their)\s+)?"
_LEFT = re.compile(rf"\boperations(?:\s+[a-z]+)?{_JOINT}(?:[\w-]+{_JOINT})?$", re.IGNORECASE)
_RIGHT = re.compile(rf"(?:\s+[a-z]+)?{_JOINT}(?:[\w-]+{_JOINT})?operations\b", re.IGNORECASE)
FACING = re.compile(
    r"\b(?:client|customer|public|patient|guest|citizen|consumer|user)s?[- ]facing(?:,|\s+(?:and|or)|\s*[&/])\s*$", re.IGNORECASE
)


def is_name_given(place: Phrase, *, title: bool) -> bool:
    """Whether the sentence says what something is or was called: with new words it would say something untrue."""
    return bool((_ONCE_NAMED if title else _NAMED).search(place.left))


def is_identifier(place: Phrase) -> bool:
    """Whether the term looks like a part of code, a tag or a slug, or names a thing that other programs find by this name."""
    text, start, end = place.text, place.term.start, place.term.end
    if (start and text[start - 1] in _BEFORE_CODE) or text[end : end + 1] in tuple(_AFTER_CODE) or re.match(r"[.:-]\w", text[end:]):
        return True
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    line = text[first : last if last >= 0 else len(text)]
    if text.count("`", first, start) % 2 and "`" in line[end - first :]:
        return True
    written = text[start:end]
    slug = written.islower() and not re.search(r"\s", written)
    return place.head in _BUILT or (slug and bool(_SLUGS.fullmatch(line))) or bool(_TAGS.match(line))


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
