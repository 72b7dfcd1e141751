"""What the characters around an occurrence say before any sentence is parsed: identifiers, addresses, and words that only look alike."""

import re

from wordwatch.finding import Verdict
from wordwatch.language.stems import stem
from wordwatch.lexicon.cues import Cues, Lists
from wordwatch.meaning.certain.identifier import identifier
from wordwatch.meaning.occurrence import Occurrence
from wordwatch.meaning.setting import Setting

_TWO_LINES = re.compile(r"(\w+)[ \t]*\n[ \t]*(\w+)")
_WORD_BEFORE = re.compile(r"(?<![^\W\d_])([^\W\d_]+)([-\u2010-\u2015]?)$")
_WORD_AFTER = re.compile(r"[\s-]*([^\W\d_]+)")


def surface(here: Occurrence, cues: Cues) -> Verdict | None:
    """A verdict from the characters alone, None where they decide nothing."""
    return _menu(here.setting) or _look_alike(here, cues) or identifier(here, cues)


def _look_alike(here: Occurrence, cues: Cues) -> Verdict | None:
    """As in "laid-back office": the first word of the term belongs to the word before it."""
    if not here.concept.particle:
        return None
    setting, particle = here.setting, here.words[0]
    before = setting.left.rstrip(" \t\n")
    word = _WORD_BEFORE.search(before)
    if word is None:
        return None
    if re.search(rf"\b{particle}-to-$", setting.left, re.IGNORECASE):
        return Verdict("accident", f"“{particle}-to-{particle}” is one word here, and the {here.words[-1]} is another")
    name, hyphen = word.group(1).lower(), bool(word.group(2)) and before == setting.left
    following = _WORD_AFTER.match(setting.right)
    after = stem(following.group(1).lower()) if following else ""
    if _compound(name, after, cues.particles[particle], hyphen=hyphen):
        return Verdict("accident", f"“{name}-{particle}” is one word here, and the {here.words[-1]} is another")
    return None


def _compound(name: str, after: str, lists: Lists, *, hyphen: bool) -> bool:
    """Whether the particle belongs to the word ``name`` before it: "hunch-back". ``after`` is the word after the term, singular."""
    if name in lists["weak"]:
        return hyphen and (after in lists["things"] or after in lists["loose"])
    if name in lists["compounds"]:
        return hyphen or (name in lists["apart"] and after in lists["loose"])
    return False


def _menu(setting: Setting) -> Verdict | None:
    """Two entries of a menu: the line before is as short as the term's first word itself, so the line end is no wrap."""
    parts = _TWO_LINES.fullmatch(setting.term)
    if parts is None or parts[1].isupper():
        return None
    lines = setting.text[: setting.span.start].rsplit("\n", 2)
    if lines[-1].strip() or (len(lines) > 1 and len(lines[-2].strip()) >= 20):
        return None
    return Verdict("accident", f"“{parts[1]}” and “{parts[2]}” are two lines of a menu")
