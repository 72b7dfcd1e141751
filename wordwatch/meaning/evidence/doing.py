"""Sentences that are not English: what is done by a term, with it and in it, told by beginnings of verbs and by prepositions."""

import re
from collections.abc import Iterator

from wordwatch.finding import Evidence, Label
from wordwatch.lexicon.language import Language, Sentences
from wordwatch.meaning.occurrence import Occurrence
from wordwatch.meaning.setting import Setting

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_CLAUSE_ENDS = re.compile(r"[.;:!?|•(–—]|,\s")
_CALLED = re.compile(r"[»«„“\"‹‘][ \u00a0]?[^\W\d_a-zäöüàéèç][\w-]+(?: [\w-]+){0,2} ?[ \u00a0]?[«»“”\"›’]")
_OBJECT = 4  # words from a verb to its object
_MOST = 2  # verbs of a kind that count
_FOLLOWING = 2  # words from a term to the verb whose subject it is
_WHAT: dict[Label, str] = {
    "unit": "is said of a team",
    "work": "is said of work",
    "system": "is said of software",
}
_CASES: dict[str, tuple[Label, str]] = {
    "by": ("unit", "“{word}” before it says who does it"),
    "to": ("unit", "“{word}” before it says whom it is for"),
    "within": ("system", ""),
    "through": ("system", ""),
    "of": ("unit", ""),
}


def doing(here: Occurrence, language: Language) -> Iterator[Evidence]:
    """What the clause with the term says of it, in no order of certainty."""
    setting, words = here.setting, language.sentences
    left, right = _clause(setting)
    before, after = _WORD.findall(left), _WORD.findall(right)
    near = (*before, *after)
    rest = [word for word in _WORD.findall(setting.text[setting.sentence.start : setting.sentence.end]) if word not in near]
    for found, what in _WHAT.items():
        beginnings = words.doing.get(found, frozenset())
        verbs = [word for word in near if words.begun(word, beginnings)][:_MOST]
        yield from (Evidence(found, "abroad verb", f"“{verb}” beside it {what}") for verb in verbs)
        if not verbs and any(words.begun(word, beginnings) for word in rest):
            yield Evidence(found, "abroad far verb", "")
        if verb := next((word for word in before[-_OBJECT:] if words.begun(word, beginnings)), ""):
            yield Evidence(found, "abroad object", f"“{verb}” before it {what}")
        if verb := next((word for word in after[:_FOLLOWING] if words.begun(word, beginnings)), ""):
            yield Evidence(found, "abroad predicate", f"“{verb}” after it {what}")
    case = _case(before, words)
    if case is not None:
        yield case
    if case is not None and (verb := next(filter(words.employed, near), "")):
        yield Evidence("unit", "abroad verb", f"“{verb}” beside it is said of people who are in it")
    if _begins(before, language) and re.match(r"\s+[^\W\d_]", right):
        yield Evidence("unit", "abroad subject", "")
    for label in ("unit", "system", "place"):
        if noun := next((word for word in near if _kind(word, language) == label), ""):
            yield Evidence(label, "abroad near", f"“{noun}” stands near it")
    if owner := next((word for word in after[1:4] if after[0].lower() in words.cases.get("of", ()) and _kind(word, language)), ""):
        yield Evidence(_kind(owner, language) or "unit", "abroad owner", f"it belongs to “{owner}”")
    sentence = setting.text[setting.sentence.start : setting.sentence.end]
    if re.search(r"[^\W\d_]", sentence) and _CALLED.search(setting.right[:80]):
        yield Evidence("system", "abroad called", "what is named beside it is on a screen")
    siblings = {f"{one}{joint}" for one in here.concept.siblings for joint in ("", here.words[-1], f"-{here.words[-1]}")}
    if siblings.intersection(word.lower() for word in near):
        yield Evidence("unit", "abroad sibling", "")


def _clause(setting: Setting) -> tuple[str, str]:
    """What stands before the term in its clause, and what after it."""
    left = setting.text[setting.sentence.start : setting.span.start]
    right = setting.text[setting.span.end : setting.sentence.end]
    return _CLAUSE_ENDS.split(left)[-1], _CLAUSE_ENDS.split(right)[0]


def _case(before: list[str], words: Sentences) -> Evidence | None:
    """The preposition of the term: the last of the three words before it that is one, with article and adjective after it."""
    for word in reversed(before[-3:]):
        for case, (label, why) in _CASES.items():
            if word.lower() in words.cases.get(case, ()):
                return Evidence(label, f"abroad {case}", why.format(word=word))
    return None


def _begins(before: list[str], language: Language) -> bool:
    """Whether the clause begins with the term and its article, with no preposition in it, and at most a word before that."""
    words = language.sentences
    articles = {*language.phrases.determiners, *words.determiners} - frozenset().union(*words.cases.values())
    last = [word.lower() for word in before]
    return 1 <= len(last) <= 2 and last[-1] in articles and not any(last[0] in some for some in words.cases.values())


def _kind(word: str, language: Language) -> Label | None:
    """What a noun names in the language."""
    found: tuple[int, Label | None] = (0, None)
    for label in ("unit", "system", "place"):
        beginnings = language.sentences.nouns.get(label, frozenset()) | language.phrases.kinds.get(label, frozenset())
        start = language.sentences.begun(word, beginnings)
        found = max(found, (len(start), label), key=lambda one: one[0])
    return found[1] if found[0] else None
