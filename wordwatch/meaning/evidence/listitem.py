"""A bare item of a list: its neighbours, and what introduces the list, tell whether they are rooms, skills or departments."""

import re

from wordwatch.finding import Label, Verdict
from wordwatch.language.wordset import phrases
from wordwatch.lexicon.cues import Cues, among
from wordwatch.meaning.occurrence import Occurrence
from wordwatch.meaning.setting import Setting

_SEPARATOR = re.compile(r"[,;|·•\n]|\band\b|/")
_INTRODUCTION = 80  # characters before the colon
_ENOUGH = 0.25  # of the neighbours
_NAMES: dict[Label, str] = {"place": "rooms", "work": "skills", "unit": "departments"}


def list_item(occurrence: Occurrence, cues: Cues) -> Verdict | None:
    """The verdict for a term that is an item by itself, None where it is none or its neighbours say nothing."""
    setting, first = occurrence.setting, occurrence.words[0]
    items = _items(setting)
    if not _is_item(occurrence, items, cues):
        return None
    neighbours = [item for item in items if first not in item]
    introduction = phrases(" ".join([_before_colon(setting), *setting.leads[:2]]).lower())
    departments = bool(introduction & cues.lists["department_leads"])
    if len(items) >= 3 and neighbours and not departments and (label := _by_neighbours(neighbours, cues)):
        return Verdict(label, f"it stands in a list of {_NAMES[label]}", basis="list")
    if introduction & (cues.lists["skill_leads"] | cues.lists["duties"]):
        return Verdict("work", "it stands in a list of skills or duties", basis="list")
    if introduction & cues.lists["department_leads"]:
        return Verdict("unit", "it stands in a list of departments", basis="list")
    if introduction & cues.lists["room_leads"]:
        return Verdict("place", "it stands in a list of rooms", basis="list")
    return None


def _items(setting: Setting) -> list[str]:
    """The items of the unit, after the colon that introduces them, in lower case."""
    unit = setting.text[setting.unit.start : setting.unit.end]
    body = unit[setting.left.rindex(":") + 1 :] if _before_colon(setting) else unit
    items = (item.strip(" \t*_.()0123456789").lower() for item in _SEPARATOR.split(body))
    return [item for item in items if item]


def _before_colon(setting: Setting) -> str:
    """What introduces the list on its own line: "You will get to know all departments: ..."."""
    sentence = re.split(r"[.!?]\s", setting.left)[-1]
    return sentence.rpartition(":")[0][-_INTRODUCTION:]


def _is_item(occurrence: Occurrence, items: list[str], cues: Cues) -> bool:
    bare = rf"(?:(?:%s) )?{'[- ]?'.join(map(re.escape, occurrence.words))}s?(?: when .*)?"
    if any(among(cues.lists["qualifiers"], bare).fullmatch(item) for item in items):
        return True
    setting = occurrence.setting
    return setting.kind in ("item", "cell") and not re.sub(r"[\W_]", "", setting.left + setting.right)


def _by_neighbours(neighbours: list[str], cues: Cues) -> Label | None:
    """What enough of the neighbours are."""
    lists = cues.lists
    room = tuple(f" {noun}" for noun in lists["room_nouns"])
    counts: dict[Label, int] = {
        "place": sum(item in lists["rooms"] or item.endswith(room) for item in neighbours),
        "work": sum(item in lists["skills"] or not lists["skills"].isdisjoint(item.split()) for item in neighbours),
        "unit": sum(item in lists["departments"] for item in neighbours),
    }
    best = max(counts, key=lambda label: counts[label])
    return best if counts[best] and counts[best] >= _ENOUGH * len(neighbours) else None
