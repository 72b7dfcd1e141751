"""Putting a name into a title: capitals, spaces, members of a coordination, and no word twice in a row."""

import re
from typing import NamedTuple

from wordwatch.document import Span
from wordwatch.language.grammar import capital, is_plural, plural, styled
from wordwatch.suggest.duties import stem
from wordwatch.suggest.title.names import Names
from wordwatch.suggest.title.parse import DASHES, Parts, corrected

_SEPARATOR = rf"(?:\s*[{DASHES}|/,:;•·&+]+\s*|\s+(?:and|or|cum)\s+)"
_MENDED = {"boy": "assistant", "girl": "assistant"}
_DOERS = ("operator", "processor")


class Draft(NamedTuple):
    """A new title with its reason and evidence; ``own`` where the title's own words make the name."""

    title: str
    why: str
    evidence: tuple[str, ...]
    own: bool


class Edit(NamedTuple):
    """Put one of ``names`` at ``span``: ``head`` and ``tail`` stand around the name, as they are to be written."""

    span: Span
    names: tuple[Names, ...]
    head: str = ""
    tail: str = ""
    own: bool = False


def applied(parts: Parts, edit: Edit, name: str) -> str:
    """The title with ``name`` (Title Case) in its place, in the title's own capitals; an empty name lets the label go."""
    style = "lower" if parts.style == "sentence" else parts.style
    tail = styled(edit.tail, style) if parts.officer else edit.tail
    text = members(parts) + " ".join(piece for piece in (edit.head, styled(name, style), tail) if piece)
    if parts.style == "sentence" and edit.span.start == parts.whole.start:
        # In "Back office settlements" only the label's first word has a capital; the word that comes first now takes it over.
        text = capital(text)
    result, shift = put(parts.title, edit.span, text), 0
    shift = len(result) - len(parts.title)
    return _role_mended(result, parts, name, shift).strip()


def put(title: str, span: Span, text: str) -> str:
    """``text`` at ``span``, with the spaces that it needs and without a word that stands beside it already."""
    left, right = title[: span.start], title[span.end :]
    if not text:
        before, after = re.search(r"([^\W_]+) $", left), re.match(r" ?([^\W_]+)(?![^\W_])", right)
        if before and after and _same(before[1], after[1]):
            left = left[: before.start()]
        loose = not left or left[-1].isspace() or left[-1] in "(["
        return left + (right.lstrip(" " + DASHES) if loose else right)
    if re.match(rf"[{DASHES}](?=[^\W\d_])", right):
        right = " " + right[1:]  # "Back-Office-Manager"
    elif right[:1].isalnum():
        right = " " + right
    before, first = re.search(r"([^\W_]+) $", left), re.match(r"[^\W_]+", text)
    if before and first and _same(before[1], first[0]):
        text = text[first.end() :].lstrip()
    if not text:
        return left.rstrip(" ") + right
    last, after = re.search(r"[^\W_]+$", text), re.match(r" ([^\W_]+)(?![^\W_])", right)
    if last and after and _same(last[0], after[1]):
        text = text[: last.start()].rstrip()
        right = right if text else right.lstrip()
    return left + text + right


def without(title: str, span: Span) -> str:
    """The title without what stands at ``span``, its brackets or the separator before or after it."""
    left, right = title[: span.start], title[span.end :]
    if left.rstrip().endswith(("(", "[")) and right.lstrip().startswith((")", "]")):
        return left.rstrip()[:-1].rstrip() + right.lstrip()[1:]
    shorter = re.sub(rf"{_SEPARATOR}$", "", left)
    if shorter != left:
        return shorter + (" " + right if right[:1].isalnum() else right)
    return left + re.sub(rf"^{_SEPARATOR}", "", right).lstrip()


def members(parts: Parts) -> str:
    """The other members of a coordination with a noun of their own: "Front and " becomes "Front Office and "."""
    found = ""
    for shared in parts.shared:
        found += f"{shared.member} {styled('Office', parts.style if shared.member[:1].isupper() else 'lower')}{shared.joint}"
    return found


def _role_mended(result: str, parts: Parts, name: str, shift: int) -> str:
    """The role noun without slips of the pen ("Excutive"), and no operator of operations."""
    if not parts.role:
        return result
    word = parts.role[-1]
    wanted = corrected(word.key) or word.key
    wanted = _MENDED.get(wanted, wanted)
    if wanted.startswith(_DOERS) and len(parts.role) == 1 and name.endswith("Operations"):
        wanted = plural("specialist") if is_plural(word.key) else "specialist"
    start = word.span.start + shift
    if wanted == word.key or result[start : start + len(word.text)] != word.text:
        return result
    new = wanted.upper() if word.text.isupper() else capital(wanted) if word.text[0].isupper() else wanted
    return result[:start] + new + result[start + len(word.text) :]


def _same(one: str, other: str) -> bool:
    return len(one) > 2 and stem(one) == stem(other)
