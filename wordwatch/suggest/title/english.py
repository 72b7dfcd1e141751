"""English titles: where the label goes out and the name of the work comes in, so that a real title results."""

import re
from collections.abc import Iterator

from wordwatch.document import Span
from wordwatch.language.grammar import styled
from wordwatch.suggest.duties import stem
from wordwatch.suggest.title import words
from wordwatch.suggest.title.edit import Draft, Edit, applied, put, without
from wordwatch.suggest.title.field import Field, field_after, moved
from wordwatch.suggest.title.names import (
    Names,
    Posting,
    apart_from,
    clinical_names,
    families_named,
    general_names,
    is_whole_name,
    operations_names,
    profession_names,
    reason,
    text_of,
)
from wordwatch.suggest.title.parse import DASHES, Parts, Word, corrected

_JOINER = re.compile(rf"\s*(?:&|/|\+|,|\band\b|[{DASHES}])\s*", re.IGNORECASE)


def drafts(parts: Parts, known: Posting) -> Iterator[Draft]:
    """New titles, the best first; some may be equal."""
    merged = _merged(parts, known)
    if merged:
        yield from merged
        return
    field = field_after(parts, known.families)
    if field and not profession_names(parts, known) and not clinical_names(parts, known):
        yield from _with_field(parts, field, known)
        return
    yield from _named(_edit(parts, known), parts)


def _named(edit: Edit, parts: Parts) -> Iterator[Draft]:
    for one in edit.names:
        for name in one.names:
            yield Draft(applied(parts, edit, name), one.why, one.evidence, edit.own)


def _with_field(parts: Parts, field: Field, known: Posting) -> Iterator[Draft]:
    """A field after the role noun names the work: "Claims Operations Executive", else "Operations Executive, Claims"."""
    family = families_named(field.text, known)
    inside = list(drafts(moved(parts, field), known)) if field.moves else []
    if field.moves and known.work and family and known.work[0].family.id == family.id:
        work = known.work[0]
        for name in family.alternatives["en"]:
            if stem(name.split()[0].lower()) == stem(field.text.lower()):
                shorter = parts.title[: field.span.start] + parts.title[field.span.end :]
                yield Draft(put(shorter, parts.whole, styled(name, parts.style)), work.family.why, work.words, False)
                break
    for one in inside[:1]:
        yield one._replace(own=False)
    plain = Edit(parts.whole, (Names(("Operations",), family.why if family else known.sector.why, (field.text.lower(),)),), own=True)
    yield Draft(applied(parts, plain, "Operations"), plain.names[0].why, plain.names[0].evidence, True)
    yield from (one._replace(own=False) for one in inside[1:])
    yield from () if inside else _named(_edit(parts, known), parts)


def _edit(parts: Parts, known: Posting) -> Edit:
    clinical = clinical_names(parts, known)
    if clinical:
        return _clinical(parts, clinical)
    if parts.officer:
        return _officer(parts, known)
    special = profession_names(parts, known)
    if parts.shared:
        return _coordinated(parts, special, known)
    if parts.domain:
        return _with_domain(parts, special, known)
    if parts.middle:
        return _with_middle(parts, special, known)
    if special:
        return Edit(parts.whole, special, own=parts.role_key not in words.FINANCE_ROLES and _system_names(special) is None)
    names = operations_names(known, parts) if parts.role_key == "support" else general_names(known, parts=parts)
    return Edit(parts.whole, names if parts.role or parts.before else apart_from(names, parts, known))


def _clinical(parts: Parts, names: Names) -> Edit:
    around = {word.key for word in (*parts.domain, *parts.middle)}
    if around & {"clinical", "clinic"}:
        return Edit(parts.whole, (names._replace(names=("",)),), own=True)
    if parts.domain and not parts.shared and f"{parts.domain[-1].key} {parts.role_key}" in words.COMPOUND_ROLES:
        return Edit(Span(parts.domain[-1].span.start, parts.whole.end), (names,), tail=text_of(parts.domain[-1:], parts.title))
    return Edit(parts.whole, (names,))


def _officer(parts: Parts, known: Posting) -> Edit:
    noun = "Officers" if parts.plural else "Officer"
    plain = Names(("Operations",), reason(parts, known).why)
    # "Clinical Officer" is a medical profession of its own.
    by_duty = general_names(known, parts=parts)[:1] if known.work and known.work[0].family.id != "clinical" else ()
    names = (plain,) if parts.domain or parts.shared else (*by_duty, plain, *general_names(known, parts=parts)[-1:])
    return Edit(parts.whole, names, tail=noun, own=bool(parts.domain))


def _coordinated(parts: Parts, special: tuple[Names, ...] | None, known: Posting) -> Edit:
    """Each member keeps its own noun: "Front and Back Office"."""
    plain = Names(("Operations",), reason(parts, known).why)
    with_middle = any(shared.member.lower() != "front" for shared in parts.shared)
    field = parts.middle if not {word.key for word in parts.middle} & (words.OPERATIONS | words.ABOUT | words.GENERAL | words.RANKS) else ()
    if field and parts.role:
        return Edit(Span(parts.whole.start, field[-1].span.end), (plain,), head=text_of(field, parts.title))
    about = parts.domain or with_middle or (parts.middle and parts.middle[0].key not in words.OPERATIONS)
    names = (plain,) if about else special or (*operations_names(known, parts), plain)
    end = parts.middle[0].span.end if parts.middle and parts.middle[0].key in words.OPERATIONS else parts.whole.end
    return Edit(Span(parts.whole.start, end), names)


def _with_domain(parts: Parts, special: tuple[Names, ...] | None, known: Posting) -> Edit:
    why = reason(parts, known)
    last = parts.domain[-1]
    if parts.middle and not {word.key for word in parts.middle} & (words.OPERATIONS | words.ABOUT | words.GENERAL | words.RANKS):
        return _with_middle(parts, special, known)
    follows = parts.middle[0] if parts.middle and parts.middle[0].key in words.OPERATIONS else None
    span = Span(parts.whole.start, follows.span.end if follows else parts.whole.end)
    if last.key in words.OPERATIONS:
        if len(parts.domain) > 1:
            return Edit(span, (why._replace(names=("",)),), own=True)
        return Edit(Span(last.span.start, span.end), operations_names(known, parts))
    systems = _system_names(special)
    if systems:
        return Edit(span, tuple(one._replace(why=why.why) for one in systems), own=True)
    if last.key in words.PLACES:
        return Edit(span, (why._replace(names=("Business Operations", "Administration")),), own=True)
    second = ("Services",) if stem(last.key) in words.SERVED else ()
    return Edit(span, (why._replace(names=("Operations", *second)),), own=True)


def _system_names(special: tuple[Names, ...] | None) -> tuple[Names, ...] | None:
    """The names of a system, for those who build it; None for all others."""
    return special if special and special[0].names[0].startswith("Operations ") else None


def _with_middle(parts: Parts, special: tuple[Names, ...] | None, known: Posting) -> Edit:
    """Words between the label and the role noun: they name the work ("Claims"), a side of it ("Data"), or nothing much ("Support")."""
    middle, why, systems = parts.middle, reason(parts, known), _system_names(special)
    keys = [word.key for word in middle]
    whole = Span(parts.whole.start, middle[-1].span.end)
    drop = Edit(Span(parts.whole.start, middle[0].span.start), (why._replace(names=("",)),), own=True)
    named = Edit(whole, (why._replace(names=("Operations",)),), head=text_of(middle, parts.title), own=True)
    if keys[0] in words.OPERATIONS:
        return Edit(Span(parts.whole.start, middle[0].span.end), special or operations_names(known, parts))
    if all(key in words.RANKS for key in keys) and not set(keys) & words.GENERAL:
        return Edit(parts.whole, special or general_names(known, parts=parts))
    if len(keys) == 1 and keys[0] in ("service", "services"):
        return Edit(whole, (Names(("Service Operations", "Customer Operations"), why.why),))
    if all(key in words.GENERAL for key in keys):
        return Edit(parts.whole, special or operations_names(known, parts))
    complete = (keys[-1] in words.COMPLETE and not set(keys) & words.CUSTOMER) or is_whole_name(text_of(middle, parts.title), known)
    if complete and len(keys) > 1:
        return drop if parts.role else named
    if keys[0] in words.ABOUT:
        plain = (why._replace(names=("Operations", "Service Operations")),)
        return Edit(parts.whole, systems if systems and parts.role and not set(keys) & words.SYSTEMS else plain, own=True)
    if keys[-1] in words.OPERATIONS or keys[0] == "clinical" or parts.role_key in words.FINANCE_ROLES or (complete and parts.role):
        return drop
    if not parts.role and families_named(" ".join(keys), known) is None:
        return Edit(parts.whole, general_names(known, parts=parts))
    return Edit(parts.whole, systems, own=True) if systems else named


def _merged(parts: Parts, known: Posting) -> list[Draft]:
    """Titles that say "Operations" already, beside the label: both become one ("Operations & Back Office Analyst")."""
    if parts.domain or parts.middle or parts.officer or parts.shared or clinical_names(parts, known):
        return []
    title = parts.title
    leftover = parts.after[len(parts.middle) + len(parts.role) :]
    for word in (*parts.rest, *leftover, *parts.before):
        if word.key not in words.OPERATIONS or not _is_noun(word, parts):
            continue
        bare = _is_bare(word, parts)
        names = [(name, one) for one in operations_names(known, parts) for name in one.names] if bare else [("", reason(parts, known))]
        found = []
        for name, one in names:
            new = styled(name, parts.style) if name else word.text
            if _JOINER.fullmatch(title, word.span.end, parts.whole.start):
                result = title[: word.span.start] + new + title[parts.whole.end :]
            elif _JOINER.fullmatch(title, parts.whole.end, word.span.start):
                result = title[: parts.whole.start] + new + title[word.span.end :]
            elif word in parts.before:
                result = title[: word.span.start] + new + title[word.span.end : parts.whole.start].rstrip() + title[parts.whole.end :]
            elif parts.before or (parts.after and word not in leftover and not _stands_alone(word, title)):
                return []
            elif parts.after and word not in leftover:
                result = put(title[: word.span.start] + new + title[word.span.end :], parts.whole, "")
            elif word.span.start > parts.whole.end:
                result = without(title[: word.span.start] + new + title[word.span.end :], parts.whole)
            else:
                grown = len(new) - len(word.text)
                moved = Span(parts.whole.start + grown, parts.whole.end + grown)
                result = without(title[: word.span.start] + new + title[word.span.end :], moved)
            found.append(Draft(result.strip(), one.why, one.evidence, not bare))
        return found
    return []


def _is_noun(word: Word, parts: Parts) -> bool:
    """Not the "Operations" of "Operations Manager" where the label's own stretch has a role noun as well."""
    return word.key != "operational" and (
        not parts.role
        or word not in parts.rest
        or _touches(word, parts)
        or (word.span.start > parts.whole.end and _stands_alone(word, parts.title))
    )


def _stands_alone(word: Word, title: str) -> bool:
    """A stretch of its own: "Back Office Executive - Operations"."""
    return not re.search(r"[^\W_]\s+$", title[: word.span.start]) and not re.match(r"\s+[^\W_]", title[word.span.end :])


def _touches(word: Word, parts: Parts) -> bool:
    between = (word.span.end, parts.whole.start) if word.span.end <= parts.whole.start else (parts.whole.end, word.span.start)
    return _JOINER.fullmatch(parts.title, *between) is not None


def _is_bare(word: Word, parts: Parts) -> bool:
    """Whether nothing says which operations: "Senior Operations Manager", not "Trade Operations Manager"."""
    before = [other for other in (*parts.rest, *parts.before, *parts.after) if other.span.end <= word.span.start]
    if not before:
        return True
    last = max(before, key=lambda other: other.span.start)
    if parts.title[last.span.end : word.span.start].strip():
        return True
    return last.key in words.RANKS or last.key in words.LINKS or corrected(last.key) is not None
