"""A word after the term that is rather its verb than its head: "overnight the back office books transfers"."""

from typing import TYPE_CHECKING

from wordwatch.finding import Evidence
from wordwatch.meaning.evidence.reading import Reading

if TYPE_CHECKING:
    from spacy.tokens import Token

_OBJECTS = ("DET", "PRON", "NOUN", "PROPN", "ADJ", "NUM", "ADV", "SCONJ")
_SHORT = 3


def clause(here: Reading) -> Evidence | None:
    """That the term acts: the next word can be a verb in the present or in -ing, and what follows can be its object."""
    doc, at = here.doc, here.end
    if at + 1 >= len(doc) or here.setting.term[0].isupper() != doc[at].text[0].isupper():
        return None
    verb, following = doc[at], doc[at + 1]
    plural = here.last.lower_.endswith("s")
    if not may_be_verb(verb, here.cues.model_verbs, plural=plural) or following.pos_ not in _OBJECTS or following.is_punct:
        return None
    return Evidence("unit", "clause", f"it is what “{verb.text} {following.text}”")


def may_be_verb(token: "Token", verbs: frozenset[str], *, plural: bool) -> bool:
    """Whether a word can be a verb in -ing, or one in the present whose subject is in the plural or not."""
    word = token.lower_
    if word.endswith("ing"):
        return token.tag_ in ("VBG", "NN") and any(form in verbs for form in (word[:-3], word[:-3] + "e", word[:-4]))
    if plural:
        return word in verbs
    forms = (word[:-1], word[:-2], f"{word[:-3]}y") if word.endswith("s") and len(word) > _SHORT else ()
    return any(form in verbs for form in forms)
