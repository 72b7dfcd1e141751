"""Whether a term is part of the title of a position, and where that title begins and ends."""

import re
from typing import TYPE_CHECKING, NamedTuple

from wordwatch.language.detection import gender_marks
from wordwatch.language.grammar import article
from wordwatch.lexicon.cues import Cues, among
from wordwatch.meaning.evidence.headnoun import plural
from wordwatch.meaning.evidence.reading import Head, Reading
from wordwatch.meaning.evidence.titlebounds import Bounds, bounds, role_before
from wordwatch.meaning.setting import Setting

if TYPE_CHECKING:
    from spacy.tokens import Doc


_PARTS = re.compile(r"[(),|]|\s[-–—/]\s")
_ROLE_WORDS = 7
_SHORT_RANK = 3  # letters of a rank that follows a role: "II", "Sr"


class Title(NamedTuple):
    """The title as a span of tokens of the sentence, and the reason; ``whole``: the whole text is the title."""

    start: int
    end: int
    why: str
    whole: bool = False


def job_title(here: Reading) -> Title | None:
    """The job title that the tokens ``start`` to ``end`` belong to, None where they are about something else."""
    title = bounds(here)
    if here.setting.kind == "title" and not _headline(here.setting, here.cues):
        return Title(0, len(here.doc), "it is the title of a position", whole=True)
    if _key(here.setting, here.cues) and not _is_sentence(here.setting, here.cues) and len(here.setting.right) < 80:
        return Title(*title, f"it is the value of “{here.setting.key or here.setting.leads[0]}”")
    if _marked(here.setting, here.cues):
        return Title(*title, "the line is a job title")
    first = role_before(here)
    if first is not None and (here.head is None or _may_follow_role(here.head, here.setting)):
        return Title(first, title.end, f"“{here.doc[first].text} … {here.doc[here.start].text} {here.last.text}” names a position")
    if here.head is None or not _names_role(here.head):
        return None
    capital = here.setting.term[0].isupper() and here.head.token.text[:1].isupper()
    if plural(here.head.token):
        return _several(title, here.head, here, capital=capital)
    return _single(title, here.head, here, capital=capital)


def _may_follow_role(head: Head, setting: Setting) -> bool:
    """After "Head of Back Office" a noun such as "staff" or "systems" in running text makes the term its own again."""
    return head.label not in ("people", "work", "system", "unit") or setting.kind != "paragraph" or head.token.text[:1].isupper()


def _names_role(head: Head) -> bool:
    """A role noun of the lists, or an unknown singular that looks like one and has a capital."""
    if head.label == "people" and not head.known:
        return not plural(head.token) and head.token.text[:1].isupper()
    return head.label == "title" and (head.known or head.token.text[:1].isupper())


def _several(title: Bounds, head: Head, here: Reading, *, capital: bool) -> Title | None:
    """A title in the plural is one in a list of positions, or in capitals on a line of its own."""
    if _occupations(here.setting, here.cues):
        return Title(*title, "it is an entry of a list of positions")
    if capital and _short(here.setting, here.cues):
        return Title(*title, f"“{head.token.text}” in capitals makes it a title")
    return None


def _single(title: Bounds, head: Head, here: Reading, *, capital: bool) -> Title | None:
    """A title in the singular is one in capitals, in a list of positions, with a rank, or where somebody is hired or works as it."""
    name = head.token.text
    before = here.doc[title.start - 1].lower_ if title.start else ""
    if capital and not (name.lower() in here.cues.titles["same_plural"] and before in here.cues.titles["plural_before"]):
        return Title(*title, f"“{name}” in capitals makes it somebody's title")
    if _occupations(here.setting, here.cues):
        return Title(*title, "it is an entry of a list of positions")
    if before in here.cues.titles["anybody"]:
        return None
    ranked = title.start < here.start and here.doc[title.start].lower_ in here.cues.titles["ranks"] - here.cues.titles["weak_ranks"]
    if ranked or _governed(here.doc, title.start, head, here.cues) or _short(here.setting, here.cues):
        return Title(*title, f"it names the position of {article(name)} “{name}”")
    return None


def _key(setting: Setting, cues: Cues) -> bool:
    """Whether the key before a colon, or the header of a column, is one for job titles."""
    key = re.sub(r"[\s_-]+", " ", setting.key.lower()).strip()
    if key in cues.titles["keys"]:
        return True
    return setting.kind == "cell" and bool(setting.leads) and setting.leads[0].strip(" *_").lower() in cues.titles["keys"]


def _marked(setting: Setting, cues: Cues) -> bool:
    """Whether the line has a mark such as "(m/w/d)"."""
    return any(mark in setting.line.lower() for mark in cues.titles["marks"]) or gender_marks(setting.line, ()) > 0


def _is_sentence(setting: Setting, cues: Cues) -> bool:
    """A headline or a sentence rather than a title: it has a finite verb or ends like a sentence."""
    text = setting.text[setting.unit.start : setting.unit.end].strip()
    sentence = text.endswith(("?", "!")) or _has_sentence_word(text, cues)
    return sentence and len(text.split()) > 4 and "hiring" not in text.lower()


def _headline(setting: Setting, cues: Cues) -> bool:
    """The title of an article rather than of a position: "Why the back office matters"."""
    text = setting.text.strip()
    starts = among(cues.titles["headline_starts"], r"(?i)^(?:%s|\d+|[A-Z]\d+:)\s").search(text)
    holds = among(cues.titles["headline"], r"(?i)\b(?:%s)\b").search(text)
    article = text.endswith(("?", "!")) or starts or holds
    return bool(article) and len(text.split()) > 3 and "hiring" not in text.lower()


def _occupations(setting: Setting, cues: Cues) -> bool:
    """Under a heading or after a lead-in such as "Current openings", or in a list whose other entries are role nouns."""
    if any(re.sub(r"[^\w ]", "", lead.lower()).strip() in cues.titles["keys"] for lead in setting.leads[:2]):
        return True
    items = re.split(r"[;·•|\n]|,\s", _list_around(setting))
    others = [item for item in items if setting.term not in item and item.strip()]
    if len(items) < 3 or any(len(item.split()) > 7 for item in items):
        return False
    return sum(is_role(item, cues) for item in others) >= max(1, len(others) // 3)


def _list_around(setting: Setting) -> str:
    """The unit; if it is a line of its own, with the lines around it, which are the other entries."""
    passage = setting.text[setting.unit.start : setting.unit.end]
    if len(passage.split()) > 12:
        return passage
    lines = setting.text[max(0, setting.unit.start - 160) : setting.unit.end + 160].split("\n")
    # The first and the last line are cut.
    return "\n".join(line.lstrip(" -*•") for line in lines[1:-1]) if len(lines) > 4 else passage


def is_role(item: str, cues: Cues) -> bool:
    """Whether the entry of a list is a few words that end in a role noun."""
    parts = [re.findall(r"[^\W\d_]+", part) for part in _PARTS.split(item.lower())]
    if sum(map(len, parts)) > _ROLE_WORDS:
        return False
    for words in parts:
        named = [word for word in words if word not in cues.titles["ranks"] or len(word) > _SHORT_RANK]
        if named and cues.heads.get(named[-1].removesuffix("s"), cues.heads.get(named[-1])) == "title":
            return True
    return False


def _short(setting: Setting, cues: Cues) -> bool:
    """The unit is hardly more than the title: a line of its own, a cell, a list item."""
    unit = setting.text[setting.unit.start : setting.unit.end].strip()
    return len(unit.split()) <= 8 and not unit.endswith((".", "?", "!")) and not _has_sentence_word(unit, cues)


def _has_sentence_word(text: str, cues: Cues) -> bool:
    return among(cues.titles["sentence"], r"(?i)\b(?:%s)\b").search(text) is not None


def _governed(doc: "Doc", first: int, head: Head, cues: Cues) -> bool:
    """Someone is hired, promoted or wanted as this, or the words right before say so."""
    before = " ".join(token.lower_ for token in doc[max(0, first - 7) : first])
    if before == "new" or before.endswith(" new"):
        return True
    before = among(cues.titles["adjectives"], r"\b(?:%s)$").sub("", before).strip()
    if any(before == cue or before.endswith(" " + cue) for cue in cues.titles["before"] if len(cue) > 2):
        return True
    if head.token.dep_ in ("nsubj", "nsubjpass"):
        return False
    governor = head.token.head
    for _ in range(3):
        verb = governor.lemma_.lower()
        if verb in cues.titles["verbs"] and (governor.pos_ == "VERB" or governor.tag_ == "VBG"):
            return not plural(head.token) and (verb not in cues.titles["verbs_with_as"] or _as(doc, first))
        governor = governor.head
    return False


def _as(doc: "Doc", first: int) -> bool:
    return any(token.lower_ in ("as", "for") for token in doc[max(0, first - 3) : first])
