"""A term that names persons, in other languages than English: "backofficers", "Backofficer"."""

from wordwatch.finding import Suggestion
from wordwatch.language.grammar import capital
from wordwatch.lexicon.language import Language
from wordwatch.suggest.prose.phrase import Phrase

_SAME = 5  # letters of two words of one stem


def persons(place: Phrase, language: Language, why: str) -> tuple[Suggestion, ...]:
    """For a term that names persons: the noun that the language has for them, with where they work: "medewerkers van de administratie"."""
    if not language.titles.person or place.shared:
        return ()
    one, many = language.titles.person[0], language.titles.person[-1]
    noun = many if place.plural else one
    found: dict[str, Suggestion] = {}
    for name in place.concept.named("people", language.code):
        where = name.text.removeprefix("+ ") if name.text.startswith("+ ") else name.text if name.use == "role" else ""
        if " " in where and not name.near and where.split()[-1][:_SAME] != noun[:_SAME]:
            text = f"{capital(noun) if language.titles.capital_nouns else noun} {where}"
            found.setdefault(text, Suggestion(place.whole, text, place.concept.why.get("people", why), False))
    return tuple(found.values())
