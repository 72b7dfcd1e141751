"""Sentences that are not English: what the words next to the term say, where the English parse is of no use."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from wordwatch.document import Span
from wordwatch.finding import Evidence, Label
from wordwatch.language.detection import gender_marks
from wordwatch.language.wordset import runs
from wordwatch.lexicon.cues import Cues, among
from wordwatch.lexicon.language import Language
from wordwatch.meaning.evidence.doing import doing
from wordwatch.meaning.occurrence import Occurrence
from wordwatch.meaning.setting import Setting
from wordwatch.meaning.technical import technical

_WORD = re.compile(r"[^\W\d_]+(?:[:*][^\W\d_]+)?")
_SENTENCE_ENDS = re.compile(r"[.;:!?|•\n]")
_PHRASE_ENDS = re.compile(r"[.;:!?|•,\n]")
_SHORT = 2  # letters of words that are no nouns
_SHORTEST, _LONGEST = 4, 40  # letters of the last part of a compound
_ORDER: tuple[Label, ...] = ("title", "people", "unit", "work", "system", "place")
_NAMES = {
    "title": "a position",
    "people": "people",
    "unit": "a part of the organisation",
    "work": "work",
    "system": "a system",
    "place": "a place",
}
_NONE: frozenset[str] = frozenset()
_PRIOR: dict[Label, float] = {"unit": 0.9, "work": 0.0, "system": 0.0, "place": 0.0}


class _Near(NamedTuple):
    """A word beside the term, with its span in the text."""

    word: str
    start: int
    end: int


def decide(here: Occurrence, cues: Cues, language: str = "") -> tuple[list[Evidence], Span | None]:
    """What surface cues say of a term in a sentence that is not English, the surest first, with the noun beside it that says most."""
    setting = here.setting
    found: list[Evidence] = []
    noun, apart = None, True
    if _discussed(setting, cues):
        found.append(Evidence("mention", "abroad mention", "the sentence is about words"))
    for near in _neighbours(here, cues, cues.languages.of(language)):
        label = head(near.word, cues, language)
        if label is None:
            continue
        if label == "title" and not _a_title(setting, near, cues):
            label = "people"
        phrase = Span(min(near.start, setting.span.start), max(near.end, setting.span.end))
        noun = Span(near.start, near.end)
        basis, why = "abroad noun", f"“{near.word}” beside it names {_NAMES[label]}"
        apart = _apart(setting, near, cues.languages.of(language))
        if apart and label in ("people", "title"):
            # Whoever is in it: "die Kolleginnen im Backoffice". A title names its post with it: "Leiterin des Backoffice".
            basis = "abroad noun apart"
            if label == "people":
                label, why = "unit", f"“{near.word}” beside it names people who are in it"
        found.append(Evidence(label, basis, why, phrase=phrase))
        break
    if setting.kind == "title":
        found.append(Evidence("title", "abroad title", "the line is a job title", phrase=setting.unit))
    elif setting.key.lower() in cues.titles["keys"] or _gendered_line(setting, cues):
        found.append(Evidence("title", "abroad title", "the line is a job title"))
    label, why = _alone(here, cues)
    found.append(Evidence(label, "abroad alone", why))
    if apart:  # else the verbs are those of the noun
        found.extend(doing(here, cues.languages.of(language)))
    return found, noun


def head(word: str, cues: Cues, language: str = "") -> Label | None:
    """What a noun of the language names, by its beginning; the longest beginning that fits decides."""
    best, found = 0, None
    if cues.languages.of(language).sentences.employed(word):
        return None
    for label in _ORDER:
        own = cues.languages.of(language).phrases.kinds.get(label, _NONE)
        start = cues.languages.sentences.begun(word, cues.languages.sentences.nouns.get(label, _NONE) | own)
        if len(start) > best:
            best, found = len(start), label
    return found


def _neighbours(here: Occurrence, cues: Cues, language: Language) -> Iterator[_Near]:
    """The rest of a compound, then the nouns before the term and the word after it, the latter first where it may be such a rest."""
    span, text, setting = here.setting.span, here.setting.text, here.setting
    if len(here.compound_rest) > _SHORT:
        yield _Near(here.compound_rest, span.start, span.end)
    following = text[span.end : setting.unit.end]
    if joined := re.match(r"-([^\W\d_]{3,})", following):
        yield _Near(joined.group(1), span.end + joined.start(1), span.end + joined.end(1))
    if halved := re.match(r"[-‐‑] [^\W\d_]+ (?:[^\W\d_]+[-‐‑])?([^\W\d_]{5,})", following):
        yield from _last_parts(halved.group(1), span.end + halved.start(1))
    apart = re.match(r"[ \n]+([^\W\d_]{3,}(?::\w+)?)", following)
    after = [_Near(apart.group(1), span.end + apart.start(1), span.end + apart.end(1))] if apart else []
    yield from after if language.phrases.compounds else ()
    yield from _before(here, cues)
    yield from () if language.phrases.compounds else after


def _last_parts(word: str, start: int) -> Iterator[_Near]:
    """What a compound may end with, the longest first: "Backoffice- und Empfangspersonal"."""
    for at in range(max(0, len(word) - _LONGEST), len(word) - _SHORTEST + 1):
        yield _Near(word[at:], start + at, start + len(word))


def _before(here: Occurrence, cues: Cues) -> Iterator[_Near]:
    """The two words before the term that are more than joints: "experiencia previa en back office"."""
    text, setting = here.setting.text, here.setting
    joints = cues.languages.sentences.joints.union(here.concept.siblings, here.words[-1:])
    words = list(_WORD.finditer(text, setting.unit.start, setting.span.start))
    if not words or _SENTENCE_ENDS.search(text, words[-1].end(), setting.span.start):
        return
    number = 0
    for match in reversed(words[-5:]):
        word = match.group()
        if len(word) <= _SHORT or word.lower() in joints:
            continue
        yield _Near(word, *match.span())
        number += 1
        if number == 2 or _PHRASE_ENDS.search(text[match.start() - 2 : match.start()]):
            return


def _apart(setting: Setting, near: _Near, language: Language) -> bool:
    """Whether the noun stands before the term and an article between them: the term is a noun of its own, "équipes du back-office"."""
    between = _WORD.findall(setting.text[near.end : setting.span.start].lower())
    return any(word in language.phrases.determiners for word in between)


def _gendered_line(setting: Setting, cues: Cues) -> bool:
    """Whether the line is a job advertisement's title with "(m/w/d)", and the term no unit in it ("unser Backoffice")."""
    determined = among(cues.languages.sentences.determiners, r"(?i)\b(?:%s)\s+$").search(setting.left)
    return gender_marks(setting.line, cues.languages.for_everybody) > 0 and len(setting.line.split()) < 14 and not determined


def _a_title(setting: Setting, near: _Near, cues: Cues) -> bool:
    """Somebody's title rather than people in general: "Mitarbeiter:in Backoffice", not "unsere Backoffice-Mitarbeiter"."""
    if setting.kind == "title" or gender_marks(setting.line, cues.languages.for_everybody) or setting.key.lower() in cues.titles["keys"]:
        return True
    start = min(near.start, setting.span.start)
    word = re.search(r"(?<![^\W\d_])([^\W\d_]+)\W+$", setting.text[setting.unit.start : start])
    if word and word.group(1).lower() in cues.languages.sentences.plural_determiners:
        return False
    low = near.word.lower()
    several = low.endswith(cues.languages.sentences.plural_endings) and not low.endswith(("ss", "us"))
    return not several or len(setting.text[setting.unit.start : setting.unit.end].split()) <= 8


def _discussed(setting: Setting, cues: Cues) -> bool:
    """Words about words in the sentence, and the term in quotation marks or before a colon, unless they are unmistakable."""
    marked = re.search(r"[\"“”„‘«»*_]\s*$", setting.left) is not None or re.match(r"\s*:", setting.right) is not None
    sentence = setting.text[setting.sentence.start : setting.sentence.end].lower()
    about = set(_WORD.findall(sentence)) & cues.languages.sentences.about
    return bool(about) and (marked or bool(about & cues.languages.sentences.surely_about))


def _alone(here: Occurrence, cues: Cues) -> tuple[Label, str]:
    """Without a noun beside it: what the sentence, the passage and technical marks speak for."""
    setting = here.setting
    near = _words(setting.text[setting.sentence.start : setting.sentence.end].lower())
    far = _words(setting.around.lower()) - near
    score = {label: prior for label, prior in _PRIOR.items() if here.may_be(label)}
    seen: dict[Label, str] = {}
    for label in score:
        words = cues.languages.sentences.around.get(label, _NONE) | cues.words.get(label, _NONE)
        score[label] += min(len(near & words), 3) + min(0.4 * len(far & words), 1.2)
        if first := min(near & words or far & words, default=None):
            seen[label] = first
    if marks := technical(setting.around):
        score["system"] += min(0.9 * len(marks), 3.0)
        seen.setdefault("system", marks[0])
    best = max(score, key=lambda label: score[label])
    why = f"the passage has “{seen[best]}”" if best in seen else "no word beside it that is known says otherwise"
    return best, f"{why}, so it is {_NAMES[best]}"


def _words(text: str) -> set[str]:
    return runs(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)?", text), 2)
