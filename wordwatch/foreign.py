"""Sentences that are not English: what the words next to the term say, where the English parse is of no use."""

import re
from typing import NamedTuple

from wordwatch.alone import technical
from wordwatch.cues import Cues
from wordwatch.document import Span
from wordwatch.finding import Decision, Label
from wordwatch.setting import Setting

_WORD = re.compile(r"[^\W\d_]+(?:[:*][^\W\d_]+)?")
_JOINT_WORDS = frozenset("de del du des d di dello della do da dos das van het im in für en la le l el the une un una uno der die das dem den".split())
_ORDER: tuple[Label, ...] = ("title", "people", "unit", "work", "system", "place")
_NAMES = {"title": "a position", "people": "people", "unit": "a part of the organisation", "work": "work", "system": "a system", "place": "a place"}
_GENDER = re.compile(r"\(?\b[mwdfhxi]\s?/\s?[mwdfhvx](?:\s?/\s?[dxwmi])?\)?|H/F|\(e\)|:in\b|\*in\b|/a\b|/in\b|\(all genders\)")
_PLURAL_BEFORE = frozenset("unsere unseren unserer alle die den los las les i gli os as de onze nuestros nuestras nossos nossas nos vos i".split())


class _Near(NamedTuple):
    word: str
    start: int
    end: int
    before: bool


def decide(setting: Setting, language: str, cues: Cues) -> Decision:
    """The decision for a term in a sentence of ``language``, from surface cues alone."""

    def decided(label: Label, why: str, phrase: Span | None = None, head: Span | None = None) -> Decision:
        return Decision(label, why, phrase or setting.span, head, False, language)

    if _discussed(setting, cues):
        return decided("mention", "the sentence is about words")
    for near in _neighbours(setting):
        label = head(near.word, cues)
        if label is None:
            continue
        noun = Span(near.start, near.end)
        phrase = Span(min(near.start, setting.span.start), max(near.end, setting.span.end))
        if label == "title" and not _a_title(setting, near, cues):
            label = "people"
        return decided(label, f"“{near.word}” beside it names {_NAMES[label]}", phrase, noun)
    determined = re.search(r"(?i)\b(?:unser|unserem|unseren|das|dem|im|vom|ins|ein|einem|le|la|notre|nuestro|el|il|nostro|o|nosso|de|het|onze)\s+$", setting.left)
    gendered = _GENDER.search(setting.line) and len(setting.line.split()) < 14 and not determined
    if setting.kind == "title" or setting.key.lower() in cues.titles["keys"] or gendered:
        return decided("title", "the line is a job title", Span(setting.unit.start, setting.unit.end) if setting.kind == "title" else None)
    label, why = _alone(setting, cues)
    return decided(label, why)


def _neighbours(setting: Setting) -> list[_Near]:
    """The rest of a compound, then the noun before the term, then the word after it."""
    found: list[_Near] = []
    text, span = setting.text, setting.span
    compound = re.match(r"-?([^\W\d_]{3,})", text[span.end : setting.unit.end])
    tail = re.match(r"(?i)back[- ]?office([^\W\d_]{3,})$", setting.term)
    if tail:
        found.append(_Near(tail.group(1), span.start, span.end, False))
    if compound and text[span.end] == "-":
        found.append(_Near(compound.group(1), span.end + compound.start(1), span.end + compound.end(1), False))
    before = list(_WORD.finditer(text, setting.unit.start, span.start))
    for match in reversed(before[-5:]):
        gap = text[match.end() : span.start] if match is before[-1] else ""
        if match is before[-1] and re.search(r"[.;:!?|•\n]", gap):
            break
        word = match.group()
        if len(word) < 3 or word.lower() in _JOINT_WORDS or word.lower() in ("front", "middle", "and", "und", "office"):
            continue
        found.append(_Near(word, match.start(), match.end(), True))
        # One adjective may stand between: "experiencia previa en back office".
        if sum(near.before for near in found) == 2 or re.search(r"[.;:!?|•,\n]", text[match.start() - 2 : match.start()]):
            break
    after = re.match(r"[ \n]+([^\W\d_]{3,}(?::\w+)?)", text[span.end : setting.unit.end])
    if after:
        found.append(_Near(after.group(1), span.end + after.start(1), span.end + after.end(1), False))
    return found


def head(word: str, cues: Cues) -> Label | None:
    """What a noun of the language names, by its beginning; the longest beginning that fits decides."""
    low = word.lower()
    best, found = 0, None
    for label in _ORDER:
        for start in cues.languages[label]:
            if low.startswith(start) and len(start) > best and (len(start) >= 5 or low[len(start) :] in ("", "s", "e", "en", "n", "er", "es")):
                best, found = len(start), label
    return found


def _a_title(setting: Setting, near: _Near, cues: Cues) -> bool:
    """Somebody's title rather than people in general: "Mitarbeiter:in Backoffice", not "unsere Backoffice-Mitarbeiter"."""
    if setting.kind == "title" or _GENDER.search(setting.line) or setting.key.lower() in cues.titles["keys"]:
        return True
    start = min(near.start, setting.span.start)
    word = re.search(r"([^\W\d_]+)\W+$", setting.text[setting.unit.start : start])
    before = word.group(1).lower() if word else ""
    low = near.word.lower()
    if before in _PLURAL_BEFORE:
        return False
    several = low.endswith(("s", "en", "i")) and not low.endswith(("ss", "us"))
    return not several or len(setting.text[setting.unit.start : setting.unit.end].split()) <= 8


def _discussed(setting: Setting, cues: Cues) -> bool:
    sentence = setting.text[setting.sentence.start : setting.sentence.end].lower()
    marked = re.search(r"[\"“”„‘«»*_]\s*$", setting.left) is not None or re.match(r"\s*:", setting.right) is not None
    words = set(_WORD.findall(sentence))
    hits = words & cues.languages["about"]
    return bool(hits) and (marked or bool(hits & {"übersetzen", "traduire", "traduz", "traducir", "tradurre", "anglicisme", "anglicismo", "schreibweise"}))


def _alone(setting: Setting, cues: Cues) -> tuple[Label, str]:
    line, around = setting.text[setting.sentence.start : setting.sentence.end].lower(), setting.around.lower()
    score = {"unit": 1.0, "work": 0.0, "system": 0.0, "place": 0.0}
    seen: dict[str, str] = {}
    for label in ("unit", "work", "system", "place"):
        words = cues.languages[f"{label} words"] | cues.words.get(label, frozenset())
        near = _words(line) & words
        far = (_words(around) & words) - near
        score[label] += min(len(near), 3) + min(0.4 * len(far), 1.2)
        if near or far:
            seen[label] = sorted(near or far)[0]
    marks = technical(setting.around)
    if marks:
        score["system"] += min(0.9 * len(marks), 3.0)
        seen.setdefault("system", marks[0])
    best = max(score, key=lambda label: score[label])
    why = f"the passage has “{seen[best]}”" if best in seen else "no noun beside it says otherwise"
    return best, f"{why}, so it is {_NAMES[best]}"  # type: ignore[return-value]


def _words(text: str) -> set[str]:
    tokens = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)?", text)
    return set(tokens) | {" ".join(pair) for pair in zip(tokens, tokens[1:], strict=False)}
