"""What the words around a label in another language than English are, and which names of the work go with them."""

import re
import unicodedata

from wordwatch.lexicon.language import ENGLISH, Language, Titles
from wordwatch.suggest.duties import title_family
from wordwatch.suggest.title.names import Names, Posting, general_names
from wordwatch.suggest.title.parse import Parts
from wordwatch.suggest.title.spared import is_second, last_role
from wordwatch.suggest.title.turned import is_foreign

SAME = 5  # so many letters of two words make them the same word


def is_system(parts: Parts, language: Language) -> bool:
    """Whether the word after the label is one for a system."""
    return bool(parts.after) and parts.after[0].key.startswith(tuple(language.sentences.nouns.get("system", ())) or ("\0",))


def is_joined(parts: Parts, words: Titles) -> bool:
    """Whether a preposition before the label joins it already: "Desarrollador React para Back Office"."""
    last = parts.before[-1] if parts.before else None
    return last is not None and last.key in words.no_fields - parts.words.ranks and last.text.islower()


def is_role(key: str, language: Language) -> bool:
    """Whether a word begins like a role noun of the language."""
    return key.lower().startswith(language.titles.role_beginnings)


def is_english(parts: Parts, language: Language) -> bool:
    """Whether the word after the label is a role noun of English and of no other language."""
    key, words = parts.after[0].key, parts.words
    if not parts.before and key in words.international - words.ranks and is_foreign(key, language):
        return True
    return key in words.roles - words.international - language.titles.words - words.ranks and not is_role(key, language)


def is_field(key: str, language: Language) -> bool:
    """Whether a word after the label is what the work is about: "Back Office Télécom", not "Back Office junior"."""
    fields = language.titles.no_fields
    return bool(fields) and len(key) > 3 and key not in fields


def field_name(known: Posting, language: Language, previous: str, use: str) -> str:
    """The name that stands before a field or an adjective: the first one that the role noun before it does not say already."""
    names = known.named(use, language.code) or known.named("field", language.code) or (_english(known),)
    return next((name for name in names if bare(name)[:SAME] not in bare(previous)), names[-1])


def bare(text: str) -> str:
    """The text in small letters without accents."""
    return "".join(letter for letter in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(letter))


def agreed(word: str, language: Language) -> str:
    """An adjective in the form that agrees with the name of the work; empty for a word that is no adjective."""
    if word.lower() in language.titles.no_adjectives:
        return ""
    for endings, new in language.titles.adjectives.items():
        match = re.fullmatch(rf"(\w+?)(?:{endings})", word, re.IGNORECASE)
        if match and len(match[1]) > 2:
            return match[1] + (new.upper() if word.isupper() else new)
    return ""


def names_of(parts: Parts, known: Posting, language: Language) -> tuple[Names, ...]:
    """Names in the language: by the title's own words, by the duties, neutral; none that repeats a word of the title."""
    own = " ".join(word.text for word in (*parts.before, *parts.after, *(() if parts.joined else parts.rest)))
    named = title_family(own, known.families)
    found = list(general_names(known, language.code))
    told = named or title_family(" ".join(word.text for word in parts.rest), known.families)
    if parts.alone and is_second(parts) and not told and (second := known.named("second", language.code)):
        found.insert(0, Names(second, known.sector.why))
    said = {word.key[:SAME] for word in (*parts.before, *parts.after, *parts.rest) if len(word.key) > 3}
    following = parts.after[1 if parts.after and is_role(parts.after[0].key, language) else 0 :][:1]
    merging = following[0].key[:SAME] if following else ""
    if named and language.code in named[0].alternatives:
        # A name that holds the word of the title next to it is sure; of the others only the first is wide enough.
        choices = named[0].alternatives[language.code]
        beside = following[0].key if following else ""
        sure = tuple(name for name in choices if merging and name.lower().startswith(merging) and name.lower() != beside)
        # Away from the label only words for work decide ("Fakturierung"), not fields ("Treasury"), and only the widest name will do.
        wide = choices[:1] if named[1] in named[0].strong and not sure and beside != named[1] else ()
        found.insert(0, Names(sure or wide, named[0].why, (named[1],)))
    fresh = []
    for one in found:
        names = tuple(
            name
            for name in one.names
            if name.lower() != (following[0].key if following else "")
            and not (said - {"" if language.titles.adjectives else merging}) & {word.lower()[:SAME] for word in name.split()}
            and not any(word.key.endswith(name.lower()) for word in (*parts.before, *parts.after, *parts.rest))
            and not any(key in name.lower() for key in said - {merging} if len(key) == SAME)
        )
        if names:
            fresh.append(one._replace(names=names))
    if takes_link(parts, language) and fresh:
        first = language.titles.linked_name
        fresh[0] = fresh[0]._replace(names=tuple(sorted(fresh[0].names, key=lambda name: name != first)))
    return tuple(fresh) or (Names((next(iter(known.named("field", language.code)), _english(known)),), known.sector.why),)


def takes_link(parts: Parts, language: Language) -> bool:
    """Whether the role noun before the label is one to which the language joins a name: "Assistant(e) de gestion"."""
    words = language.titles
    return bool(words.name_link) and last_role(parts, words).startswith(words.role_beginnings)


def _english(known: Posting) -> str:
    """The neutral English name."""
    return known.families.general.alternatives[ENGLISH][0]
