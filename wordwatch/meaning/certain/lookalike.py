"""What the characters around an occurrence say before any sentence is parsed: identifiers, addresses, and words that only look alike."""

import re

from wordwatch.finding import Verdict
from wordwatch.lexicon.cues import Cues
from wordwatch.meaning.certain.identifier import identifier, singular
from wordwatch.meaning.setting import Setting

_TWO_LINES = re.compile(r"[Bb]ack[ \t]*\n[ \t]*[Oo]ffices?")
_BACK_TO = re.compile(r"\bback-to-$", re.IGNORECASE)
_WORD_BEFORE = re.compile(r"([^\W\d_]+)([-\u2010-\u2015]?)$")
_WORD_AFTER = re.compile(r"[\s-]*([^\W\d_]+)")


def surface(setting: Setting, cues: Cues) -> Verdict | None:
    """A verdict from the characters alone, None where they decide nothing."""
    return _look_alike(setting, cues) or identifier(setting, cues)


def _look_alike(setting: Setting, cues: Cues) -> Verdict | None:
    """As in "laid-back office", or two entries of a menu."""
    if _TWO_LINES.fullmatch(setting.term) and _menu(setting):
        return Verdict("accident", "“Back” and “Office” are two lines of a menu")
    before = setting.left.rstrip(" \t\n")
    word = _WORD_BEFORE.search(before)
    if word is None:
        return None
    if _BACK_TO.search(setting.left):
        return Verdict("accident", "“back-to-back” is one word here, and the office is another")
    name, hyphen = word.group(1).lower(), bool(word.group(2)) and before == setting.left
    following = _WORD_AFTER.match(setting.right)
    after = singular(following.group(1).lower()) if following else ""
    if _compound_back(name, after, cues, hyphen=hyphen):
        return Verdict("accident", f"“{name}-back” is one word here, and the office is another")
    return None


def _compound_back(name: str, after: str, cues: Cues, *, hyphen: bool) -> bool:
    """Whether "back" belongs to the word ``name`` before it: "hunch-back". ``after`` is the word after the office, singular."""
    if name in cues.accident["weak"]:
        return hyphen and (after in cues.accident["things"] or after in cues.accident["loose"])
    if name in cues.accident["compounds"]:
        return hyphen or (name in ("laid", "laidback") and after in cues.accident["loose"])
    return False


def _menu(setting: Setting) -> bool:
    """The line before is as short as "Back" itself, so the line end is no wrap."""
    lines = setting.text[: setting.span.start].split("\n")
    return not lines[-1].strip() and (len(lines) < 2 or len(lines[-2].strip()) < 20)
