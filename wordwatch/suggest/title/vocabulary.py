"""What words of titles are: role nouns, also misspelt; and how titles are cut into words and stretches, by the data of the languages."""

import re
from collections.abc import Iterable
from functools import lru_cache

from wordwatch.language.grammar import is_plural
from wordwatch.language.stems import singular
from wordwatch.lexicon.language import Languages

DASHES = "-‐‑‒–—―−"
_LONG = 8  # letters of a word that may be a slip of the pen
_CLOSE = 0.88


class Vocabulary:
    """The words of titles in all languages of a run; ``words`` are their lists, those for roles English."""

    def __init__(self, languages: Languages) -> None:
        self.languages = languages
        self.words = languages.titles
        self._corrected: dict[str, str | None] = {}
        # The Dutch "of" is a joint, the English one is not.
        linked = languages.english.titles.links
        form, joints = any_of(self.words.gender_endings) or r"\Z.", any_of(one for one in self.words.joints if one not in linked) or r"\Z."
        # Gender forms belong to their word: Mitarbeiter:in, Assistant(e), Kaufmann/-frau.
        self.word = re.compile(
            rf"[^\W_]+(?:['’&.+-][^\W_]+)*(?:[:*_·.](?:{form})\b|/-?(?:{form})\b|\((?:{form})\))*(?:[.+#](?![^\W_]))*", re.IGNORECASE
        )
        # A bracket, a colon or a slash that is part of a gender form is no end.
        bracket = "".join(rf"(?<!\({re.escape(ending)})" for ending in self.words.gender_endings)
        self.stop = re.compile(
            rf"[,;|<>\[\]{{}}+•@!?\n\t\"“”]|[:·](?!(?:{form})\b)|/(?!-?(?:{form})\b)|\((?!(?:{form})\))|{bracket}\)"
            rf"|\s[{DASHES}]|[{DASHES}]\s|--|[–—]|\s&\s|(?<=\s)(?:{joints})(?=\s)",
            re.IGNORECASE,
        )
        english = any_of(languages.english.titles.joints) or r"\Z."
        self.separator = rf"(?:\s*[{DASHES}|/,:;•·&+]+\s*|\s+(?:{english})\s+)"
        self.joined_before = re.compile(rf"(?:[/&+]|\b(?:{english})\s)\s*$", re.IGNORECASE)
        self.joined_after = re.compile(rf"\s*(?:[/&+]|(?:{english})\b)", re.IGNORECASE)
        self.shared_before = re.compile(rf"\s*(?:[&+]|\b(?:{english}))\s*$", re.IGNORECASE)
        self.shared_after = re.compile(rf"\s*(?:[&+]|\b(?:{english})\b)\s*", re.IGNORECASE)
        # More than one job, or the words of somebody else.
        self.several = re.compile(rf"[\"“”„«»‘’*/&+]|\s(?:{english})\s", re.IGNORECASE)
        listing = any_of(languages.postings.joints) or r"\Z."
        self.list = re.compile(rf"\(([^()]*(?:,|\b(?:{listing})\b|&)[^()]*)\)", re.IGNORECASE)
        self.item = re.compile(rf"(?:(?<!\s)\s+)?(?:,|;|\b(?:{listing})\b|&)\s*")
        self._agent = re.compile(rf"[a-z]{{3,}}(?:{any_of(self.words.agent_endings) or 'Z'})")

    def is_role(self, key: str) -> bool:
        """Whether a word is a role noun, in singular or plural, also with a slip of the pen or with a field after it: "Analyst-Trade"."""
        first, hyphen, _ = key.partition("-")
        words = self.words
        return self.corrected(key) is not None or (bool(hyphen) and first in words.roles and first not in words.ranks | words.general)

    def is_activity(self, key: str) -> bool:
        """Whether a word has the ending of words for what is done: "credentialing", "reconciliations"."""
        endings = any_of(self.words.activity_endings)
        return bool(endings) and re.search(rf"[a-z]{{2,}}(?:{endings})$", key) is not None

    def corrected(self, key: str) -> str | None:
        """The role noun that ``key`` is, or that it misspells by a letter or two; None where it is none."""
        if key not in self._corrected:
            self._corrected[key] = self._role(key)
        return self._corrected[key]

    def _role(self, key: str) -> str | None:
        one, words = singular(key), self.words
        if key in words.roles or one in words.roles:
            return key
        if key in words.ranks or key in words.misspelt:
            return words.misspelt.get(key)
        meant = self._meant(one)
        if meant:
            return meant + ("s" if is_plural(key) else "")
        return key if self._agent.fullmatch(one) and one not in words.no_agents else None

    def _meant(self, word: str) -> str | None:
        """The long role noun that ``word`` is a slip of the pen for."""
        if len(word) < _LONG:
            return None
        import difflib

        near = difflib.get_close_matches(word, [role for role in self.words.roles if len(role) >= _LONG - 1], 1, _CLOSE)
        return near[0] if near and near[0][0] == word[0] and near[0][-1] == word[-1] else None


@lru_cache(maxsize=4)
def vocabulary(languages: Languages) -> Vocabulary:
    """The words of titles in these languages."""
    return Vocabulary(languages)


def any_of(words: Iterable[str]) -> str:
    """The words as alternatives of a pattern, the longest first; empty for none."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))
