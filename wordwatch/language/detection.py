"""A guess at the language of a few words, from function words and the marks of job advertisements. Enough to leave a sentence alone."""

import re

from wordwatch.lexicon import cues as cue_lists
from wordwatch.lexicon import rules
from wordwatch.lexicon.cues import Lists

# Ways to write a position for everybody, and nouns that only one language has; each counts twice.
_MARKS = {
    "de": re.compile(r"\(?[mwd]/[mwd]/[dxw]\)?|:in\b|\*in\b|\(in\)", re.IGNORECASE),
    "fr": re.compile(r"\bH/F\b|\bF/H\b|\(e\)"),
    "nl": re.compile(r"\bm/v\b|\bbackoffice[ -]?medewerker\b", re.IGNORECASE),
}
_LETTERS = {"de": "äöüß", "fr": "èêëçœûîô", "es": "ñ¿¡", "pt": "ãõ"}


def guess(text: str, around: str = "", words: Lists | None = None) -> str:
    """The code of the language ("en", "de", "fr", ...) of ``text``; "en" where the words tell nothing, as for a bare title.

    Where a short text tells little, what stands ``around`` it decides. ``words``: the function words of each language, None for those
    that wordwatch brings.
    """
    if words is None:
        words = cue_lists.load((rules.folder(),)).function_words
    best, score, english = _best(text, words)
    if score - english < 2 and english < 2 and around:
        near, near_score, near_english = _best(around, words)
        if near == best or score <= english:
            return near if near_score > near_english + 1 else "en"
    return best if score > english else "en"


def _best(text: str, known: Lists) -> tuple[str, int, int]:
    """The likeliest other language, its score, and that of English."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    scores = {language: sum(word in there for word in words) for language, there in known.items()}
    for language, letters in _LETTERS.items():
        scores[language] += any(letter in letters for letter in text.lower())
    for language, mark in _MARKS.items():
        scores[language] += 2 * len(mark.findall(text))
    english = scores.pop("en")
    best = max(scores, key=lambda language: scores[language])
    return best, scores[best], english
