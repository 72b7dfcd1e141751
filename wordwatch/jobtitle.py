"""Whether a term is part of the title of a position, and where that title begins and ends."""

import re
from typing import TYPE_CHECKING, NamedTuple

from wordwatch.cues import Cues
from wordwatch.document import Span
from wordwatch.headnoun import Head, plural
from wordwatch.setting import Setting

if TYPE_CHECKING:
    from spacy.tokens import Doc

_SEPARATOR = re.compile(r"\s[–—|-]\s|[;|,(\n]")
_SENTENCE = re.compile(r"\b(?:is|are|was|were|will|why|how|what|we|you|has|have|do|does|don't|can|should|must|when|where|that|ist|sind|est|sont)\b", re.I)


_HEADLINE = r"(?i)^(?:why|how|what|when|where|the|an?|our|\d+|[A-Z]\d+:)\s|\b(?:is|are|was|were|we|our|you|your|I|it|matters?|means?)\b"


class Title(NamedTuple):
    """The title as a span of tokens of the sentence, and the reason."""

    start: int
    end: int
    why: str
    whole: bool = False


def job_title(setting: Setting, doc: "Doc", start: int, end: int, head: Head | None, cues: Cues) -> Title | None:
    """The job title that the tokens ``start`` to ``end`` belong to, None where they are about something else."""
    first, last = _bounds(doc, start, end, head, cues)
    whole = Title(0, len(doc), "it is the title of a position", True)
    if setting.kind == "title" and not _headline(setting):
        return whole
    if _key(setting, cues) and not _is_sentence(setting) and len(setting.right) < 80:
        return Title(first, last, f"it is the value of “{setting.key or setting.leads[0]}”")
    if any(mark in f" {setting.line.lower()} " for mark in cues.titles["marks"] if mark.startswith("(") or "/" in mark):
        return Title(first, last, "the line is a job title")
    before = _before(doc, start, head, cues)
    if before is not None and (head is None or head.label not in ("people", "work", "system", "unit") or setting.kind != "paragraph" or head.token.text[:1].isupper()):
        return Title(before, last, f"“{doc[before].text} … {doc[start].text} {doc[end - 1].text}” names a position")
    if head is None or not (head.label == "title" or (head.label == "people" and not head.known and not plural(head.token))):
        return None
    if not head.known and not head.token.text[:1].isupper():
        return None
    capital = setting.term[0].isupper() and head.token.text[:1].isupper()
    several = plural(head.token)
    name = head.token.text
    if several and not capital and not _occupations(setting, cues):
        return None
    if capital and not several and not _german_plural(doc, first, head):
        return Title(first, last, f"“{name}” in capitals makes it somebody's title")
    if _occupations(setting, cues):
        return Title(first, last, "it is an entry of a list of positions")
    if several:
        return Title(first, last, f"“{name}” in capitals makes it a title") if capital and _short(setting) else None
    ranked = first < start and doc[first].lower_ in cues.titles["ranks"] and doc[first].lower_ not in ("head", "lead", "team", "executive", "i")
    if first and doc[first - 1].lower_ in ("any", "every", "each", "no", "some"):
        return None
    if ranked or _governed(doc, first, head, cues) or _short(setting):
        return Title(first, last, f"it names the position of a “{name}”")
    return None


def _german_plural(doc: "Doc", first: int, head: Head) -> bool:
    """"unsere Backoffice-Mitarbeiter": German role nouns in -er are the same in the plural, and every noun has a capital."""
    before = doc[first - 1].lower_ if first else ""
    return head.token.lower_ == "mitarbeiter" and before in ("unsere", "unseren", "unserer", "die", "den", "der", "alle", "allen", "ihre", "ihren", "viele")


def _key(setting: Setting, cues: Cues) -> bool:
    key = re.sub(r"[\s_-]+", " ", setting.key.lower()).strip()
    if key in cues.titles["keys"]:
        return True
    return setting.kind == "cell" and bool(setting.leads) and setting.leads[0].strip(" *_").lower() in cues.titles["keys"]


def _is_sentence(setting: Setting) -> bool:
    """A headline or a sentence rather than a title: it has a finite verb or ends like a sentence."""
    text = setting.text[setting.unit.start : setting.unit.end].strip()
    return len(text.split()) > 4 and (bool(_SENTENCE.search(text)) or text.endswith(("?", "!"))) and "hiring" not in text.lower()


def _headline(setting: Setting) -> bool:
    """The title of an article rather than of a position: "Why the back office matters"."""
    text = setting.text.strip()
    return len(text.split()) > 3 and (text.endswith(("?", "!")) or re.search(_HEADLINE, text) is not None) and "hiring" not in text.lower()


def _bounds(doc: "Doc", start: int, end: int, head: Head | None, cues: Cues) -> tuple[int, int]:
    """The title's tokens: ranks and modifiers before the term, up to the head noun after it."""
    first = start
    while first:
        token = doc[first - 1]
        word = token.lower_
        if word in cues.titles["ranks"] or (token.text[:1].isupper() and token.pos_ in ("PROPN", "NOUN", "ADJ") and doc[start].text[:1].isupper() and not token.is_sent_start):
            first -= 1
        elif word in ("/", "&", "-", "and", "middle", "mid", "front") and first >= 2 and (doc[first - 2].lower_ in ("front", "middle", "mid") or word in ("middle", "mid", "front")):
            first -= 1
        elif word in ("part-time", "full-time", "night", "weekend"):
            break
        else:
            break
    return first, max(end, head.token.i + 1 if head is not None else end)


def _before(doc: "Doc", start: int, head: Head | None, cues: Cues) -> int | None:
    """The start of a title whose role noun stands before the term: "Head of Back Office", "Director, Middle and Back Office"."""
    if not doc[start].text[:1].isupper():
        # In small letters only the plain form counts: "head of back office".
        if start >= 2 and doc[start - 1].lower_ == "of" and doc[start - 2].lower_ in ("head", "director", "manager", "chief", "vp", "lead", "leiter", "leiterin"):
            return start - 2
        role = doc[start - 1] if start else None
        if role is not None and cues.heads.get(role.lower_) == "title" and head is None and start >= 2 and doc[start - 2].lower_ in ("a", "an", "as", "als", "new", "our", "##"):
            return start - 1
        return None
    at = start - 1
    while at >= 0 and (doc[at].lower_ in ("of", "for", ",", "–", "-", "—", "(", "/", "&", "and", "front", "middle", "mid", "|", "team", "technical", "im", "(", ")", "m", "w", "d", "f", "x", "h", "*", ":", "in")):
        at -= 1
    if at < 0 or at == start - 1 and doc[at].text[:1].islower():
        return None
    steps = start - 1 - at
    for back in range(at, max(-1, at - 4), -1):
        token = doc[back]
        word = token.lower_.split(":")[0].split("*")[0]
        role = cues.heads.get(word) == "title" or word in ("employee", "leader", "vp", "mitarbeiter", "mitarbeiterin", "medewerker", "svp", "avp")
        if role and token.text[:1].isupper():
            first = back
            while first and doc[first - 1].text[:1].isupper() and doc[first - 1].is_alpha and not doc[first - 1].is_sent_start:
                first -= 1
            return first if steps <= 8 else None
        if not token.text[:1].isupper():
            return None
    return None


def _occupations(setting: Setting, cues: Cues) -> bool:
    """Under a heading or after a lead-in such as "Current openings", or in a list whose other entries are role nouns."""
    for lead in setting.leads[:2]:
        if re.sub(r"[^\w ]", "", lead.lower()).strip() in cues.titles["keys"]:
            return True
    passage = setting.text[setting.unit.start : setting.unit.end]
    if len(passage.split()) <= 6:  # a line of its own: its neighbours are the other entries
        lines = setting.text[max(0, setting.unit.start - 160) : setting.unit.end + 160].split("\n")
        passage = "\n".join(line.lstrip(" -*•") for line in lines[1:-1]) if len(lines) > 4 else passage
    items = re.split(r"[;·•|\n]|,\s", passage)
    if len(items) < 3:
        return False
    others = [item for item in items if setting.term not in item and item.strip()]
    roles = 0
    for item in others:
        words = re.findall(r"[^\W\d_]+", item.split("(")[0].lower())
        roles += bool(words) and len(words) <= 4 and cues.heads.get(words[-1].removesuffix("s"), cues.heads.get(words[-1])) == "title"
    return roles >= max(1, len(others) // 3) and all(len(item.split()) <= 7 for item in items)


def _short(setting: Setting) -> bool:
    """The unit is hardly more than the title: a line of its own, a cell, a list item."""
    unit = setting.text[setting.unit.start : setting.unit.end].strip()
    return len(unit.split()) <= 8 and not unit.endswith((".", "?", "!")) and not _SENTENCE.search(unit)


def _governed(doc: "Doc", first: int, head: Head, cues: Cues) -> bool:
    """Someone is hired, promoted or wanted as this, or the words right before say so."""
    before = " ".join(token.lower_ for token in doc[max(0, first - 7) : first])
    if before == "new" or before.endswith(" new"):
        return True
    before = re.sub(r"\b(?:part - time|full - time|part-time|full-time|new|experienced|dedicated|motivated|detail-oriented)$", "", before).strip()
    if any(before == cue or before.endswith(" " + cue) for cue in cues.before_title if len(cue) > 2):
        return True
    governor = head.token.head
    for _ in range(0 if head.token.dep_ in ("nsubj", "nsubjpass") else 3):
        if governor.lemma_.lower() in cues.titles["verbs"] and (governor.pos_ == "VERB" or governor.tag_ == "VBG"):
            singular = not plural(head.token)
            return singular and (governor.lemma_.lower() not in ("work", "need", "want", "look", "search", "name", "start", "train", "serve", "join", "become") or _as(doc, first))
        governor = governor.head
    return False


def _as(doc: "Doc", first: int) -> bool:
    return any(token.lower_ in ("as", "for") for token in doc[max(0, first - 3) : first])


def span_of(title: Title, setting: Setting) -> Span | None:
    """The whole text for a title field, None where the tokens say it."""
    return Span(0, len(setting.text)) if title.whole and setting.kind == "title" else None
