"""The function that a title names away from its label: behind a comma ("Back Office Executive, Claims") or in a list of duties."""

import re
from typing import NamedTuple

from wordwatch.document import Span
from wordwatch.language.grammar import is_plural
from wordwatch.lexicon.roles import Families, Family
from wordwatch.suggest.duties import Work, title_family, work_in
from wordwatch.suggest.reading import TOKEN
from wordwatch.suggest.title.parse import Parts, is_grade, parse
from wordwatch.suggest.title.vocabulary import DASHES, Vocabulary, any_of

_FIELD = re.compile(
    rf"\s*(?P<mark>,|\(|:|\||\s[{DASHES}](?=\s))\s*(?P<words>[^\W\d_](?:[^{DASHES},;|()\[\]/:\n]|(?<=\w)-(?=\w))*?)\s*"
    rf"(?=$|[,;|)\[\](]|\s/|\s[{DASHES}]\s)"
)
_LISTED = re.compile(r"\s*[^\W\d_][^,.;:!?|]*(?:,\s*[^,.;:!?|]+)+\.?\s*")
_WORDS_AT_MOST = 3
_ITEM_WORDS_AT_MOST = 4
_CERTAIN = 4.0
_PARAGRAPH = 13  # words; what is shorter is a heading, with the name of a firm in it
MANY = 3  # so many kinds of work in one list: no single one of them is the name of the job


class Field(NamedTuple):
    """A field of work after the label's stretch: ``span`` from its comma (or dash, or bracket) to its end, ``text`` its words.

    ``moves``: it reads well in front of "Operations".
    """

    span: Span
    text: str
    moves: bool


def field_after(parts: Parts, families: Families) -> Field | None:
    """The field that stands right after the stretch of the label, where it names one kind of work and the stretch none."""
    title, words, is_role = parts.title, parts.words, parts.vocabulary.is_role
    leftover = parts.after[len(parts.middle) + len(parts.role) :]
    middle = [word for word in parts.middle if word.key not in words.ranks | words.general]
    house = bool(parts.domain) and all(word.key in words.places for word in parts.domain)
    if parts.joined or parts.shared or (parts.domain and not house) or middle or not all(is_grade(word.key) for word in leftover):
        return None
    ahead = title[: parts.whole.start]
    if parts.before and parts.before[-1].key in words.determiners:
        return None
    named = (
        parts.person
        or parts.role
        or parts.before
        or not ahead.strip()
        or re.search(rf"[^\W_]\s+(?:{any_of(words.links)})\s+$", ahead, re.IGNORECASE)
    )
    if not named and not any(is_role(word.key) for word in parts.rest if word.span.end <= parts.whole.start):
        return None
    end = parts.after[-1].span.end if parts.after else parts.whole.end
    found = _FIELD.match(title, end)
    if found is None:
        return None
    text, stop = found["words"], found.end("words")
    if len(text.split()) > 1 and text.split()[-1].lower() in parts.concept.own:
        text = text.rsplit(None, 1)[0]  # "Back Office Associate - Loan Operations"
    if found["mark"] == "(":
        if title[stop : stop + 1] != ")":
            return None
        stop += 1
    keys = [word.lower().rstrip(".") for word in text.split()]
    if by_tools(keys[0], families):
        return None
    family = field_family(text, families)
    # Many activities name a field; a single one may be a town: "Reading".
    doing = bool(keys) and is_plural(keys[-1]) and parts.vocabulary.is_activity(keys[-1])
    is_field = bool(keys) and (keys[-1] in words.places or doing or (len(keys) > 1 and keys[-1] in words.services))
    if (family is None and not is_field) or len(keys) > _WORDS_AT_MOST or any(is_grade(key) or key[0].isdigit() for key in keys):
        return None
    # "Data Entry" and "Trade Support" are work, though "entry" is a rank and "support" a role elsewhere.
    whole = family is not None and family[1] == " ".join(keys)
    kept = set(family[1].split()) if family else set()
    kind = words.ranks if kept and keys[-1] in kept else frozenset()  # "Temp Payroll"
    if not whole and any(key in words.ranks - kind | words.links | parts.concept.own or is_role(key) for key in keys):
        return None
    if house and found["mark"] != "(" and (second := _second_member(text, families)):
        return Field(Span(stop - len(second), stop), second.lstrip(" &"), True)
    moves = not set(keys) & {*words.about, *words.sections, *words.joints, "&"} and keys != ["accounts"]
    return Field(Span(end, stop), text, moves) if moves or not house else None


def _second_member(text: str, families: Families) -> str:
    """The last of two members of a field, with its joint, where it alone names the work: "Groups & Reservations"."""
    first, joint, last = text.partition(" & ")
    return joint + last if joint and field_family(last, families) and not field_family(first, families) else ""


def field_family(text: str, families: Families) -> tuple[Family, str] | None:
    """The family that a field names, as titles do or as duties do: "Corporate Actions"."""
    work = [work for work in work_in(text, families) if not work.family.members]
    return title_family(text, families) or ((work[0].family, work[0].words[0]) if work else None)


def by_tools(text: str, families: Families) -> tuple[Work, ...]:
    """The work of which a title names the programs or the taxes: "Executive - Tally, GST"."""
    words = [match.group().lower() for match in TOKEN.finditer(text)]
    found = ((family, tuple(word for word in words if word in family.tools)) for family in families.families)
    return tuple(Work(family, _CERTAIN, tools) for family, tools in found if tools)


def moved(parts: Parts, field: Field) -> Parts:
    """The title with the field between label and role noun: "Back Office Claims Executive"."""
    title = parts.title
    if parts.person:
        new = f"{title[: parts.whole.start]}{field.text} {title[parts.whole.start : field.span.start]}{title[field.span.end :]}"
        shift = len(field.text) + 1
        return parse(new, Span(parts.label.start + shift, parts.label.end + shift), parts.concept, parts.vocabulary)
    general = {word.key for word in parts.middle} <= parts.words.general - parts.words.ranks
    at = parts.role[0].span.start - 1 if parts.middle and parts.role and not general else parts.whole.end
    new = title[:at] + f" {field.text}" + title[at : field.span.start] + title[field.span.end :]
    return parse(new, parts.label, parts.concept, parts.vocabulary)


def listed(text: str, families: Families, vocabulary: Vocabulary) -> tuple[Work, ...]:
    """The kinds of work that the items of a list name, each once, in the order of the list."""
    found: dict[str, Work] = {}
    for item in vocabulary.item.split(text):
        if not item or len(item.split()) > _ITEM_WORDS_AT_MOST:
            continue
        known = [work for work in work_in(item, families, vocabulary.languages) if not work.family.members][:1]
        named = None if known else title_family(item, families)
        family = known[0].family if known else named[0] if named else None
        if family:
            found.setdefault(family.id, Work(family, _CERTAIN, (item.strip(),)))
    return tuple(found.values())


def lists_beside(title: str, context: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Lists of duties next to the title: in its own brackets, in the same row of a table, on the line below or above it."""
    found = [match[1] for match in vocabulary.list.finditer(title)]
    lines = context.split("\n")
    for number, line in enumerate(lines):
        if title.strip() not in line:
            continue
        beside = [cell for cell in re.split(r"[|\t]", line) if title.strip() not in cell]
        # Cells of a table come one a line; what follows a title is likelier its own than what precedes it.
        around = (*lines[number + 1 : number + 2], *lines[max(0, number - 1) : number]) if line.strip() == title.strip() else ()
        found.extend([cell for cell in beside if _is_list(cell, vocabulary)] or [cell for cell in around if _is_list(cell, vocabulary)][:1])
        break
    return tuple(found)


def paragraph_of(title: str, context: str) -> str:
    """The rest of the paragraph that holds the title, where it says enough to be read by itself; else empty."""
    for line in context.split("\n"):
        if title.strip() in line:
            rest = line.replace(title.strip(), " ")
            return rest if len(rest.split()) >= _PARAGRAPH else ""
    return ""


def _is_list(text: str, vocabulary: Vocabulary) -> bool:
    return bool(_LISTED.fullmatch(text)) and all(len(item.split()) <= _ITEM_WORDS_AT_MOST for item in vocabulary.item.split(text))
