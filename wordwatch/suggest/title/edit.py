"""Putting a name into a title: capitals, spaces, members of a coordination, and no word twice in a row."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from wordwatch.document import Span
from wordwatch.language.grammar import capital, is_plural, plural, style_of, styled
from wordwatch.language.stems import singular, stem
from wordwatch.suggest.title.names import Names
from wordwatch.suggest.title.parse import Parts
from wordwatch.suggest.title.vocabulary import DASHES, Vocabulary

_ALIKE = 7  # so many first letters make two words the same to the eye, unless one is longer by
_LONGER = 3


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
    tail = styled(edit.tail, style) if parts.person else edit.tail
    text = members(parts) + " ".join(piece for piece in (edit.head, styled(name, style), tail) if piece)
    left = parts.title[: edit.span.start]
    if not text and parts.title[parts.label.start].isupper() and not left.strip():
        # The word that comes first now takes over the capital of the label.
        return capital(_role_mended(put(parts.title, edit.span, ""), parts, name, -(edit.span.end - edit.span.start)).strip())
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
        if before and after and same(before[1], after[1]):
            left = left[: before.start()]
        loose = not left or left[-1].isspace() or left[-1] in "([/"
        return left + (right.lstrip(" " + DASHES) if loose else right)
    if re.match(rf"[{DASHES}](?=[^\W\d_])", right):
        right = " " + right[1:]  # "Back-Office-Manager"
    elif right[:1].isalnum():
        right = " " + right
    before, first = re.search(r"([^\W_]+) $", left), re.match(r"[^\W_]+", text)
    if before and first and same(before[1], first[0]):
        text = text[first.end() :].lstrip()
    if not text:
        return left.rstrip(" ") + right
    last, after = re.search(r"[^\W_]+$", text), re.match(r" ([^\W_]+)(?![^\W_])", right)
    if last and after and same(last[0], after[1]):
        text = text[: last.start()].rstrip()
        right = right if text else right.lstrip()
    return left + text + right


def replace_words(title: str, span: Span, alternatives: Sequence[str]) -> str:
    """``title`` with the words at ``span`` replaced by the first of ``alternatives`` that repeats no neighbouring word.

    Capitals and number follow the replaced words; everything around them stays.
    """
    written = title[span.start : span.end]
    before, after = re.findall(r"\w+", title[: span.start])[-1:], re.findall(r"\w+", title[span.end :])[:1]
    words = next(
        (one for one in alternatives if stem(one.split()[0]) not in map(stem, before) and stem(one.split()[-1]) not in map(stem, after)),
        alternatives[0],
    )
    style = style_of(re.sub(r"[^\w\s]", " ", written))
    many = is_plural(re.findall(r"\w+", written)[-1])
    new = styled(plural(words) if many else words, "title" if style == "sentence" and _titled(title, span) else style)
    return put(title, span, new)


def without(title: str, span: Span, vocabulary: Vocabulary) -> str:
    """The title without what stands at ``span``, its brackets or the separator before or after it."""
    left, right = title[: span.start], title[span.end :]
    if left.rstrip().endswith(("(", "[")) and right.lstrip().startswith((")", "]")):
        return left.rstrip()[:-1].rstrip() + right.lstrip()[1:]
    shorter = re.sub(rf"{vocabulary.separator}$", "", left)
    if shorter != left:
        return shorter + (" " + right if right[:1].isalnum() else right)
    return left + re.sub(rf"^{vocabulary.separator}", "", right).lstrip()


def members(parts: Parts) -> str:
    """The other members of a coordination with a noun of their own: "Front and " becomes "Front Office and "."""
    found = ""
    several = len(parts.shared) > 1 and all(shared.joint == "/" for shared in parts.shared)
    for number, shared in enumerate(parts.shared, 1):
        whole = parts.concept.siblings[shared.member.lower()]
        style = parts.style if shared.member[:1].isupper() else "lower"
        rest = whole.removeprefix(f"{shared.member.lower()} ").title()
        if several and number < len(parts.shared):
            found += shared.member + shared.joint  # "Front/Middle Office & Operations", not three nouns in a row
            continue
        joint = " & " if several else shared.joint
        found += (styled(whole.title(), style) if rest == whole.title() else f"{shared.member} {styled(rest, style)}") + joint
    return found


def _role_mended(result: str, parts: Parts, name: str, shift: int) -> str:
    """The role noun without slips of the pen ("Excutive"), and no operator of operations."""
    if not parts.role:
        return result
    word = parts.role[-1]
    words = parts.words
    wanted = parts.vocabulary.corrected(word.key) or word.key
    wanted = words.mended.get(wanted, wanted)
    plain = next(iter(parts.concept.called("title", "plain")), "")
    places = parts.concept.called("title", "place")
    if (other := words.doers.get(singular(wanted))) and len(parts.role) == 1 and plain and (name.endswith(plain) or name in places):
        wanted = plural(other) if is_plural(word.key) else other
    start = word.span.start + shift
    if wanted == word.key or result[start : start + len(word.text)] != word.text:
        return result
    new = wanted.upper() if word.text.isupper() else capital(wanted) if word.text[0].isupper() else wanted
    return result[:start] + new + result[start + len(word.text) :]


def same(one: str, other: str) -> bool:
    """Whether two words say the same: forms of one word, or one made from the other ("Administration Administrator")."""
    alike = len(one) >= _ALIKE and one[:_ALIKE].lower() == other[:_ALIKE].lower() and abs(len(one) - len(other)) <= _LONGER
    return alike or (len(one) > 2 and stem(one) == stem(other))


def _titled(title: str, span: Span) -> bool:
    """Whether the words around are in Title Case, so that "Data entry clerk" among them is as well."""
    around = re.findall(r"[^\W\d_]{4,}", title[: span.start] + " " + title[span.end :])
    return bool(around) and all(word[0].isupper() for word in around)
