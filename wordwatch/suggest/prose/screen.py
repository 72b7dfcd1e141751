"""Words that quote what stands on a screen: "click the Back Office tab", "Settings > Back Office". They change when the product does."""

import re

from wordwatch.language.stems import singular
from wordwatch.lexicon.cues import Lists
from wordwatch.suggest.prose.phrase import Phrase

_STEP = r"(?:>|→|›|»|➔|⇒)"
_BEFORE, _AFTER = re.compile(rf"\w[*_\"”’»]*\s*{_STEP}\s*[*_\"“‘«]*$"), re.compile(rf"[*_\"”’»]*\s*{_STEP}\s*[*_\"“‘«]*\w")
_MARKED = re.compile(r"[\"“‘'«*_`\[]\s*$")


def on_screen(place: Phrase, words: Lists) -> bool:
    """Whether the term is quoted from a screen: as a step of a path, or by its capitals where something is clicked or is a part of one."""
    if _BEFORE.search(place.left) or _AFTER.match(place.right):
        return True
    as_written = place.style in ("title", "upper") or place.quoted or _MARKED.search(place.left) is not None
    if not as_written:
        return False
    if place.head and (place.head in words["screen_parts"] or singular(place.head) in words["screen_parts"]):
        return True
    return place.syntax.governor in words["screen_verbs"] and not place.possessed
