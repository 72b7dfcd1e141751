"""The noun that a term belongs to in a sentence of another language, told by its place: "equipos de back office", "Backoffice-Team"."""

import re
from typing import NamedTuple

from wordwatch.document import Span
from wordwatch.finding import REFERENTS
from wordwatch.language.grammar import capital
from wordwatch.lexicon.language import Language
from wordwatch.suggest.prose.phrase import SEEN, Phrase

_WORD = r"[^\W\d_]+(?:['’][^\W\d_]+)?"


class Head(NamedTuple):
    """A noun beside a term: the ``word`` as it is to be written, its ``kind`` ("" unknown), and what goes with the term.

    ``span`` reaches over the term and all that joins it to the noun: the link in front of it ("de back office"), or the noun itself
    where both are one word. ``bare``: the term is a noun of its own, with an article in the link: "equipos del back office". ``role``:
    the noun is that of a position: "coordinadora de back office".
    """

    word: str
    kind: str
    span: Span
    start: int
    bare: bool = False
    role: bool = False


def kind_of(word: str, language: Language) -> str:
    """What a noun names, by its beginning: people, a unit, work or a system; "" where nothing tells."""
    for referent in (*(one for one in REFERENTS if one != "title"), "title"):
        beginnings = language.sentences.nouns.get(referent, frozenset()) | language.phrases.kinds.get(referent, frozenset())
        if language.sentences.begun(word, beginnings):
            return "people" if referent == "title" else referent
    return ""


def is_role(word: str, language: Language) -> bool:
    """Whether a noun is that of a position, by its beginning."""
    return word.lower().startswith(tuple(language.sentences.nouns.get("title", ())))


def head_of(place: Phrase, language: Language) -> Head | None:
    """The noun that the term modifies, or None where it stands alone."""
    return _joined(place, language) if language.phrases.compounds else _linked(place, language)


def own_part(place: Phrase) -> int:
    """Where the term itself ends within a longer word: after "Backoffice" in "Backofficeteam"."""
    if place.quoted:
        return place.whole.end
    words = place.concept.words
    written = place.text[place.term.start : place.term.end]
    found = re.match(r"[\W_]{0,3}".join(map(re.escape, words)), written, re.IGNORECASE) if words else None
    rest = written[found.end() :] if found else ""
    return place.term.start + (found.end() if found and len(rest) > 1 else len(written))


def _joined(place: Phrase, language: Language) -> Head | None:
    """The last part of a compound, with a hyphen, a space or nothing before it."""
    end = own_part(place)
    found = re.match(rf"(?P<joint>[-‐‑]?| )(?P<word>{_WORD})", place.text[end : end + SEEN])
    if found is None:
        return None
    word, joint = found["word"], found["joint"]
    kind = kind_of(word, language)
    # "De backoffice werken samen", but "ondersteunend back-office werk".
    verb = language.sentences.employed(word) and word.lower() not in language.phrases.kinds.get("work", ())
    if joint == " " and (not kind or verb or (language.titles.capital_nouns and word[0].islower())):
        return None
    if language.titles.capital_nouns:
        word = capital(word)
    return Head(word, kind, Span(place.whole.start, end + found.end()), end + found.start("word"))


def _linked(place: Phrase, language: Language) -> Head | None:
    """The noun in front of the term, with a link or an article between them, or an adjective."""
    links, articles = language.phrases.links, tuple(language.phrases.determiners)
    joint = rf"(?:(?P<link>{_any(links)}) |(?P<article>(?:{_any(links)}) (?:{_any(articles)})|{_any(articles)}) )?"
    word = rf"(?!(?:{_any((*links, *articles))})[ ]){_WORD}"
    ahead = re.compile(rf"(?<![^\W_])(?P<word>{word})(?P<adjective> {word})?[ \n]{joint}$", re.IGNORECASE)
    found = ahead.search(place.text, max(0, place.whole.start - SEEN), place.whole.start)
    if found is None:
        return None
    adjective = (found["adjective"] or "").strip()
    first = _unelided(found["word"])
    verb = language.sentences.begun(first, language.sentences.doing.get("work", ()))  # "automatizar procesos de back office"
    # An article that is joined to it tells a noun: "gestione dell'attività".
    noun = kind_of(adjective, language) and (verb or not kind_of(first, language))
    if adjective and (noun or _unelided(adjective) != adjective):
        first, adjective = _unelided(adjective), ""
    elif adjective and not kind_of(first, language):
        first = adjective
    if language.sentences.employed(first):
        return None  # a verb: "travaille en back-office"
    kind = kind_of(first, language)
    start = found.start("link") if found["link"] else found.start("article") if found["article"] else place.whole.start
    if not kind and (not found["link"] or found["link"].lower() != links[0]):
        return None
    role = is_role(first, language)
    begins = place.text.rindex(first, found.start(), start)
    return Head(first, kind, Span(start, place.whole.end), begins, bare=bool(found["article"]), role=role)


def _unelided(word: str) -> str:
    """A word without the article that is joined to it: "dell'attività"."""
    return re.sub(r"^[^\W\d_]{1,5}['’]", "", word)


def _any(words: tuple[str, ...]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True)) or r"\Z."
