"""A term without a noun after it: a unit, a place, a system or work? The verb, the adjective and the words around it tell."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from wordwatch import headnoun
from wordwatch.cues import Cues
from wordwatch.finding import Label, Verdict
from wordwatch.setting import Setting

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_CLASSES: tuple[Label, ...] = ("place", "system", "work", "unit")
# What one piece of evidence weighs. The verb that governs the term decides unless several other things speak against it.
_VERB, _ADJECTIVE, _AFTER, _NEAR, _FAR, _MARK, _CLOSED, _BRAND = 2.5, 2.0, 2.5, 1.2, 0.5, 0.6, 1.7, 2.5
# What single words may add up to, near and far; and what each class has without evidence.
_NEAR_LIMIT, _FAR_LIMIT, _FAR_UNIT_LIMIT, _MARK_LIMIT = 2.1, 2.4, 0.6, 4.0
_PRIOR = {"unit": 1.5, "place": 0.0, "system": 0.0, "work": 0.4}
_REASON = {
    "place": "room in a building",
    "system": "piece of software",
    "work": "kind of work",
    "unit": "part of the organisation",
}
_TECHNICAL = tuple(
    (name, re.compile(pattern, re.M))
    for name, pattern in (
        ("numbers of issues", r"(?<![\w&])#\d{2,6}\b|\bpull/\d+|\\\[\\?#\d+"),
        ("code in backticks", r"`[^`\n]{2,80}`|^[ \t]*```"),
        ("identifiers", r"\b[a-z]+(?:_[a-z0-9]+)+\b|\b[a-z]+[a-z0-9]*(?:[A-Z][a-z0-9]+){1,4}\b(?=[^a-z]|$)(?<!iPhone)"),
        ("paths", r"(?<![\w/:])(?:\.{0,2}/)?[\w.-]+/[\w.-]+/[\w./-]+|\bhttps?://(?:github|gitlab|localhost|docs\.)"),
        ("versions", r"\bv?\d+\.\d+\.\d+\b"),
        ("lines of code", r"[;{]\s*$|=>|\(\);|\$\w+|^\s*(?:\*|//|#)\s+@\w+|</?(?:div|span|h[1-6]|p|a|li|ul|script)\b"),
        ("keys and values", r"^\s*[\"']?[a-z_]+[\"']?:\s+[\"'][^\n]*[\"'],?\s*$"),
        ("steps through menus", r"\*\*[^*\n]+\*\*\s*(?:>|→|/)\s*\*\*|\[\[?=|!!! \w+"),
    )
)
_PLAN_MARKS = re.compile(r"\b\d+(?:[.,]\d+)?\s*(?:m²|m2|sqm|sq\.? ?m|sq\.? ?ft|ft)\b|\b\d+ x \d+\b")


def stands_alone(setting: Setting, doc: "Doc", start: int, end: int, cues: Cues, *, closed: bool, brand: str) -> Verdict:
    """The verdict for a term without a head noun; ``closed``: it is written as one word; ``brand``: a product's name stands before it."""
    if verdict := _listed(setting, cues):
        return verdict
    score: dict[str, float] = dict(_PRIOR)
    reason: dict[str, str] = {}
    for label, weight, why in _evidence(setting, doc, start, end, cues):
        score[label] += weight
        reason.setdefault(label, why)
    if closed:
        score["system"] += _CLOSED
        reason.setdefault("system", "written as one word, as the admin side of a product is")
    if brand:
        score["system"] += _BRAND
        reason.setdefault("system", f"“{brand}” before it is a product")
    best, second = sorted(_CLASSES, key=lambda label: -score[label])[:2]
    why = reason.get(best, "no noun follows it")
    doubt = best in ("unit", "work") and second in ("place", "system") and score[best] - score[second] < 0.1 and score[second] > 2
    return Verdict(best, f"{why}, so it is a {_REASON[best]}", doubt)


def about_software(setting: Setting, cues: Cues) -> bool:
    """Whether the passage is about software rather than about work."""
    return len(technical(setting.around)) + len(_found(setting.around.lower(), cues.words["system"])) >= 2


def technical(text: str) -> list[str]:
    """The kinds of marks that only technical text carries."""
    return [mark for mark, pattern in _TECHNICAL if pattern.search(text)]


def _evidence(setting: Setting, doc: "Doc", start: int, end: int, cues: Cues) -> Iterator[tuple[str, float, str]]:
    office = doc[end - 1]
    noun = False
    for verb, preposition in _governors(office):
        name = verb.lemma_.lower()
        exact = [label for label in _CLASSES if name in cues.verbs.get(label, {}).get(preposition, ())]
        loose = [label for label in _CLASSES if name in cues.verbs.get(label, {}).get("", ())]
        if verb.pos_ in ("VERB", "AUX") and noun:
            break  # "the passage to the back office": the noun between has decided
        noun = noun or (verb.pos_ not in ("VERB", "AUX") and bool(exact or loose))
        for label in exact or loose:
            shown = "" if preposition in ("dobj", "nsubj") else f" {preposition}"
            yield label, _VERB, f"“{verb.text.lower()}{shown}” governs it"
        if headnoun.lemma(verb) in cues.lists["persons"]:
            yield "unit", _ADJECTIVE, f"“{verb.text.lower()}” work in it"
    if not re.sub(r"[\W_]", "", setting.left) and re.match(r"[*_]{0,2}:\s", setting.right):
        yield "unit", _ADJECTIVE, "a colon follows it, as after one who is spoken to or of"
    if {"middle", "mid", "middle-"} & {token.lower_ for token in doc[max(0, start - 6) : start]}:
        yield "unit", _ADJECTIVE, "it stands beside the middle office"
    for other in office.conjuncts:
        for label, name in (("place", "rooms"), ("unit", "departments")):
            if other.lower_ in cues.lists[name] or headnoun.lemma(other) in cues.lists[name]:
                yield label, _ADJECTIVE, f"it stands beside “{other.text}”"
    for token in doc[max(0, start - 3) : start]:
        for label in _CLASSES:
            if token.lower_ in cues.adjectives.get(label, ()):
                yield label, _ADJECTIVE, f"“{token.lower_}” describes it"
    after = " ".join(doc[end : end + 6].text.lower().split())
    for label in _CLASSES:
        if any(f"{after} ".startswith(f"{cue} ") for cue in cues.after.get(label, ())):
            yield label, _AFTER, "the words after it say where or what it is"
            break
    marks = technical(setting.around)
    if marks:
        yield "system", min(_MARK * len(marks), _MARK_LIMIT), f"the text has {marks[0]}"
        if re.match(r"\s*(?:#(?!#)|//|\*|/\*|--|<!--)\s", setting.line):
            yield "system", 1.5, "it is in a comment among code"
    if _PLAN_MARKS.search(setting.line):
        yield "place", 3.0, "its size is given"
    sentence = setting.text[setting.sentence.start : setting.sentence.end].lower()
    if not re.sub(r"[\W_]", "", setting.left + setting.right):  # a line of its own, as on a sign: the neighbouring lines go with it
        sentence = setting.text[max(0, setting.span.start - 60) : setting.span.end + 60].lower()
    around = setting.around.lower()
    for phrase in cues.neutral:
        sentence, around = sentence.replace(phrase, " "), around.replace(phrase, " ")
    for label in _CLASSES:
        near = _found(sentence, cues.words.get(label, frozenset()))
        if near:
            yield label, min(_NEAR * len(near), _NEAR_LIMIT), f"“{sorted(near)[0]}” stands near it"
        far = _found(around, cues.words.get(label, frozenset())) - near
        if far:
            yield label, min(_FAR * len(far), _FAR_UNIT_LIMIT if label == "unit" else _FAR_LIMIT), f"the text is about “{sorted(far)[0]}”"


def _found(text: str, words: frozenset[str]) -> set[str]:
    """Which of ``words`` (one to three words each) the text holds."""
    tokens = _WORD.findall(text)
    seen = set(tokens)
    seen.update(" ".join(pair) for pair in zip(tokens, tokens[1:], strict=False))
    seen.update(" ".join(three) for three in zip(tokens, tokens[1:], tokens[2:], strict=False))
    return seen & words


def _governors(office: "Token") -> Iterator[tuple["Token", str]]:
    """The verbs that govern the noun phrase of ``office``, each with its preposition ("dobj" for an object, "nsubj" for the verb of a subject)."""
    token = office
    while token.dep_ in ("conj", "appos", "compound", "amod", "nmod") and token.head.i != token.i and token.head.pos_ in ("NOUN", "PROPN"):
        token = token.head
    if token.dep_ in ("pobj", "pcomp") and token.head.i != token.i:
        preposition, outer = token.head.lower_, token.head.head
        if outer.dep_ == "prep" and outer.head.i != outer.i:  # "into the back office", "out of the back office"
            preposition, outer = outer.lower_, outer.head
        if outer.lemma_ in ("lot", "part", "most", "rest", "bit", "portion", "all", "half", "piece", "much", "majority", "chunk") and preposition == "of":
            yield from _governors(outer)
        elif outer.pos_ in ("VERB", "AUX"):
            yield outer, preposition
        else:
            yield outer, preposition
            if outer.head.pos_ in ("VERB", "AUX") and outer.head.i != outer.i:
                yield outer.head, preposition
    elif token.dep_ in ("dobj", "obj", "attr", "nsubjpass", "oprd"):
        yield token.head, "dobj"
    elif token.dep_ == "nsubj":
        yield token.head, "nsubj"


def _listed(setting: Setting, cues: Cues) -> Verdict | None:
    """A bare item of a list, judged by its neighbours and by what introduces the list."""
    unit = setting.text[setting.unit.start : setting.unit.end]
    body = unit.split(":", 1)[1] if setting.key else unit
    items = [item.strip(" \t*_.()0123456789").lower() for item in re.split(r"[,;|·•\n]|\band\b|/", body)]
    items = [item for item in items if item]
    neighbours = [item for item in items if "back" not in item]
    introduced = " ".join([setting.key, *setting.leads[:2]]).lower()
    alone = any(re.fullmatch(r"(?:light |general |some )?back[- ]?offices?(?: when .*)?", item) for item in items)
    if not alone and not (setting.kind in ("item", "cell") and not re.sub(r"[\W_]", "", setting.left + setting.right)):
        return None
    if len(items) >= 3 and neighbours:
        lists = cues.lists
        counts = {
            "place": sum(item in lists["rooms"] or item.endswith((" room", " rooms", " floor", " area")) for item in neighbours),
            "work": sum(any(skill in item.split() or skill == item for skill in lists["skills"]) for item in neighbours),
            "unit": sum(item in lists["departments"] for item in neighbours),
        }
        best = max(counts, key=lambda name: counts[name])
        if counts[best] and counts[best] >= 0.25 * len(neighbours):
            return Verdict(_label(best), {"place": "it stands in a list of rooms", "work": "it stands in a list of skills", "unit": "it stands in a list of departments"}[best])
    words = _found(introduced, cues.lists["skill_leads"] | cues.lists["duties"] | cues.lists["room_leads"])
    if words & (cues.lists["skill_leads"] | cues.lists["duties"]):
        return Verdict("work", "it stands in a list of skills or duties")
    if words & cues.lists["room_leads"]:
        return Verdict("place", "it stands in a list of rooms")
    return None


def _label(name: str) -> Label:
    return {"place": "place", "work": "work"}.get(name, "unit")  # type: ignore[return-value]
