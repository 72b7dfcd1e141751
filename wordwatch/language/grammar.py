"""The small grammar of a replacement: capitals like the original's, a or an, plurals.

English only, apart from the capitals.
"""

import re
from typing import Literal

Style = Literal["upper", "title", "sentence", "lower"]

_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")
_SMALL = frozenset("a an and as at by for from in of on or the to with de des du di del della do da e y et en la le und für ao".split())
# Letters whose names start with a vowel sound: "an HR manager", "a KYC analyst".
_VOWEL_LETTERS = frozenset("AEFHILMNORSX")
_SILENT_H = ("heir", "honest", "honor", "honour", "hour")
_YOU_SOUND = ("eu", "ewe", "once", "one-", "ubi", "uni", "us-", "usa", "use", "usu", "uti")
_UN_NOT_YOU = ("unim", "unin", "unid", "unint")
IRREGULAR = {"man": "men", "woman": "women", "person": "people", "child": "children", "foot": "feet"}
_REGULAR_MAN = frozenset(["german", "human", "roman"])
_SAME = frozenset("staff personnel crew people workforce folk series".split())


def style_of(text: str) -> Style:
    """How ``text`` is capitalised: all capitals, Each Word, First word only, or none.

    A single capitalised word counts as "title": whether it opens a sentence is for the caller to know.
    """
    words = _WORD.findall(text)
    letters = [letter for word in words for letter in word if letter.isalpha()]
    if len(letters) > 1 and all(letter.isupper() or letter.lower() == letter.upper() for letter in letters):
        return "upper"
    capitals = [word[0].isupper() for word in words if word.lower() not in _SMALL or word is words[0]]
    if not capitals or not capitals[0]:
        return "lower" if not any(capitals) else "title"
    return "title" if all(capitals) else "sentence"


def styled(text: str, style: Style) -> str:
    """``text``, which is written in Title Case with its abbreviations in capitals, in another style. Abbreviations keep their capitals."""
    if style == "upper":
        return text.upper()
    if style == "title":
        return _WORD.sub(lambda match: match.group() if match.start() and match.group().lower() in _SMALL else capital(match.group()), text)
    lowered = _WORD.sub(lambda match: match.group() if is_abbreviation(match.group()) else match.group().lower(), text)
    return capital(lowered) if style == "sentence" else lowered


def capital(text: str) -> str:
    """``text`` with its first letter as a capital, the rest as it is."""
    return text[:1].upper() + text[1:]


def is_abbreviation(word: str) -> bool:
    """Whether a word keeps its capitals in running text: HR, KYC, IT, IoT."""
    return sum(letter.isupper() for letter in word) > 1


def article(words: str) -> Literal["a", "an"]:
    """The indefinite article in front of ``words``, by sound: an hour, a user, an HR manager, a KYC analyst."""
    first = next(iter(re.findall(r"[\w-]+", words)), "")
    lower = first.lower()
    if is_abbreviation(first) and len(first) <= 5 and not first[:2].istitle():
        return "an" if first[0] in _VOWEL_LETTERS else "a"
    if lower.startswith("8") or lower in ("11", "18"):
        return "an"
    if lower.startswith(_SILENT_H):
        return "an"
    if lower == "one" or (lower.startswith(_YOU_SOUND) and not lower.startswith(_UN_NOT_YOU)):
        return "a"
    return "an" if lower[:1] in tuple("aeiouàáâäèéêëìíîïòóôöùúûü") else "a"


def plural(noun: str) -> str:
    """The plural of an English noun phrase, formed on its last word; capitals are kept. A plural stays as it is."""
    head, space, word = noun.rpartition(" ")
    lower = word.lower()
    if lower in _SAME or is_plural(word):
        return noun
    if lower in IRREGULAR:
        return head + space + like(word, IRREGULAR[lower])
    if lower.endswith("man") and lower not in _REGULAR_MAN:
        return head + space + word[:-2] + like(word, "en", ending=True)
    if re.search(r"[^aeiou]y$", lower):
        return head + space + word[:-1] + like(word, "ies", ending=True)
    return head + space + word + like(word, "es" if re.search(r"(?:[sxz]|ch|sh)$", lower) else "s", ending=True)


def is_plural(word: str) -> bool:
    """Whether an English noun looks like a plural."""
    lower = word.lower()
    return lower in IRREGULAR.values() or (
        lower.endswith("s") and len(lower) > 3 and not lower.endswith(("ss", "us", "is", "ics", "sales"))
    )


def like(model: str, text: str, *, ending: bool = False) -> str:
    """``text`` in the capitals of the word ``model``; an ending has a capital only where the whole word has."""
    if model.isupper() and len(model) > 1:
        return text.upper()
    return capital(text) if model[:1].isupper() and not ending else text
