"""English titles: where the label goes out and the name of the work comes in, so that a real title results."""

import re
from collections.abc import Iterator

from wordwatch.document import Span
from wordwatch.language.grammar import plural, styled
from wordwatch.language.stems import stem
from wordwatch.lexicon.language import ENGLISH
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
    system_names,
    text_of,
)
from wordwatch.suggest.title.parse import Parts, Word
from wordwatch.suggest.title.vocabulary import DASHES, any_of


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
        for name in family.alternatives[ENGLISH]:
            if stem(name.split()[0].lower()) == stem(field.text.lower()):
                shorter = parts.title[: field.span.start] + parts.title[field.span.end :]
                yield Draft(put(shorter, parts.whole, styled(name, parts.style)), work.family.why, work.words, False)
                break
    for one in inside[:1]:
        yield one._replace(own=False)
    plain = Edit(parts.whole, (Names((known.plain,), family.why if family else known.sector.why, (field.text.lower(),)),), own=True)
    yield Draft(applied(parts, plain, known.plain), plain.names[0].why, plain.names[0].evidence, True)
    yield from (one._replace(own=False) for one in inside[1:])
    yield from () if inside else _named(_edit(parts, known), parts)


def _edit(parts: Parts, known: Posting) -> Edit:
    clinical = clinical_names(parts, known)
    if clinical:
        return _clinical(parts, clinical, known)
    if parts.person:
        return _officer(parts, known)
    special = profession_names(parts, known)
    if parts.shared:
        return _coordinated(parts, special, known)
    if parts.domain:
        return _with_domain(parts, special, known)
    if parts.middle:
        return _with_middle(parts, special, known)
    if special:
        return Edit(parts.whole, special, own=parts.role_key not in _accounts(known) and system_names(special, known) is None)
    names = operations_names(known, parts) if parts.role_key in parts.words.plain_before else general_names(known, parts=parts)
    return Edit(parts.whole, names if parts.role or parts.before else apart_from(names, parts, known))


def _clinical(parts: Parts, names: Names, known: Posting) -> Edit:
    around = {word.key for word in (*parts.domain, *parts.middle)}
    if around & {name.lower() for name in known.families.profession("nurses").names}:
        return Edit(parts.whole, (names._replace(names=("",)),), own=True)
    if parts.domain and not parts.shared and f"{parts.domain[-1].key} {parts.role_key}" in parts.words.professions:
        return Edit(Span(parts.domain[-1].span.start, parts.whole.end), (names,), tail=text_of(parts.domain[-1:], parts.title))
    return Edit(parts.whole, (names,))


def _officer(parts: Parts, known: Posting) -> Edit:
    noun = parts.concept.person_forms[0].split()[-1].title()
    noun = plural(noun) if parts.plural else noun
    plain = Names((known.plain,), reason(parts, known).why)
    # "Clinical Officer" is a medical profession of its own.
    by_duty = general_names(known, parts=parts)[:1] if known.work and known.work[0].family.id != "clinical" else ()
    names = (plain,) if parts.domain or parts.shared else (*by_duty, plain, *general_names(known, parts=parts)[-1:])
    return Edit(parts.whole, names, tail=noun, own=bool(parts.domain))


def _coordinated(parts: Parts, special: tuple[Names, ...] | None, known: Posting) -> Edit:
    """Each member keeps its own noun: "Front and Back Office"."""
    plain = Names((known.plain,), reason(parts, known).why)
    with_middle = any(shared.member.lower() in parts.concept.beside for shared in parts.shared)
    field = parts.middle if not {word.key for word in parts.middle} & _broad(parts) else ()
    if field and parts.role:
        return Edit(Span(parts.whole.start, field[-1].span.end), (plain,), head=text_of(field, parts.title))
    about = parts.domain or with_middle or (parts.middle and parts.middle[0].key not in parts.concept.own)
    names = (plain,) if about else special or (*operations_names(known, parts), plain)
    end = parts.middle[0].span.end if parts.middle and parts.middle[0].key in parts.concept.own else parts.whole.end
    return Edit(Span(parts.whole.start, end), names)


def _with_domain(parts: Parts, special: tuple[Names, ...] | None, known: Posting) -> Edit:
    why = reason(parts, known)
    last = parts.domain[-1]
    if parts.middle and not {word.key for word in parts.middle} & _broad(parts):
        return _with_middle(parts, special, known)
    follows = parts.middle[0] if parts.middle and parts.middle[0].key in parts.concept.own else None
    span = Span(parts.whole.start, follows.span.end if follows else parts.whole.end)
    if last.key in parts.concept.own:
        if len(parts.domain) > 1:
            return Edit(span, (why._replace(names=("",)),), own=True)
        return Edit(Span(last.span.start, span.end), operations_names(known, parts))
    systems = system_names(special, known)
    if systems:
        return Edit(span, tuple(one._replace(why=why.why) for one in systems), own=True)
    if last.key in parts.words.places:
        return Edit(span, (why._replace(names=known.named("place")),), own=True)
    second = known.named("served") if stem(last.key) in parts.words.served else ()
    return Edit(span, (why._replace(names=(known.plain, *second)),), own=True)


def _with_middle(parts: Parts, special: tuple[Names, ...] | None, known: Posting) -> Edit:
    """Words between the label and the role noun: they name the work ("Claims"), a side of it ("Data"), or nothing much ("Support")."""
    words, middle, why, systems = parts.words, parts.middle, reason(parts, known), system_names(special, known)
    keys = [word.key for word in middle]
    clinic = {name.lower() for name in known.families.profession("clinical").names}
    whole = Span(parts.whole.start, middle[-1].span.end)
    drop = Edit(Span(parts.whole.start, middle[0].span.start), (why._replace(names=("",)),), own=True)
    named = Edit(whole, (why._replace(names=(known.plain,)),), head=text_of(middle, parts.title), own=True)
    if keys[0] in parts.concept.own:
        return Edit(Span(parts.whole.start, middle[0].span.end), special or operations_names(known, parts))
    if all(key in words.ranks for key in keys) and not set(keys) & words.general:
        return Edit(parts.whole, special or general_names(known, parts=parts))
    if len(keys) == 1 and keys[0] in words.services:
        return Edit(whole, (Names(known.named("service"), why.why),))
    if all(key in words.general for key in keys):
        return Edit(parts.whole, special or operations_names(known, parts))
    complete = (keys[-1] in words.complete and not set(keys) & words.customers) or is_whole_name(text_of(middle, parts.title), known)
    if complete and len(keys) > 1:
        return drop if parts.role else named
    if keys[0] in words.about:
        plain = (why._replace(names=known.named("side")),)
        return Edit(parts.whole, systems if systems and parts.role and not set(keys) & words.systems else plain, own=True)
    if keys[-1] in parts.concept.own or keys[0] in clinic or parts.role_key in _accounts(known) or (complete and parts.role):
        return drop
    if not parts.role and families_named(" ".join(keys), known) is None:
        return Edit(parts.whole, general_names(known, parts=parts))
    return Edit(parts.whole, systems, own=True) if systems else named


def _merged(parts: Parts, known: Posting) -> list[Draft]:
    """Titles that say "Operations" already, beside the label: both become one ("Operations & Back Office Analyst")."""
    if parts.domain or parts.middle or parts.person or parts.shared or clinical_names(parts, known):
        return []
    title, joiner = parts.title, _joiner(parts)
    leftover = parts.after[len(parts.middle) + len(parts.role) :]
    for word in (*parts.rest, *leftover, *parts.before):
        if word.key not in parts.concept.own or not _is_noun(word, parts):
            continue
        bare = _is_bare(word, parts)
        names = [(name, one) for one in operations_names(known, parts) for name in one.names] if bare else [("", reason(parts, known))]
        found = []
        for name, one in names:
            new = styled(name, parts.style) if name else word.text
            if joiner.fullmatch(title, word.span.end, parts.whole.start):
                result = title[: word.span.start] + new + title[parts.whole.end :]
            elif joiner.fullmatch(title, parts.whole.end, word.span.start):
                result = title[: parts.whole.start] + new + title[word.span.end :]
            elif word in parts.before:
                result = title[: word.span.start] + new + title[word.span.end : parts.whole.start].rstrip() + title[parts.whole.end :]
            elif parts.before or (parts.after and word not in leftover and not _stands_alone(word, title)):
                return []
            elif parts.after and word not in leftover:
                result = put(title[: word.span.start] + new + title[word.span.end :], parts.whole, "")
            elif word.span.start > parts.whole.end:
                result = without(title[: word.span.start] + new + title[word.span.end :], parts.whole, parts.vocabulary)
            else:
                grown = len(new) - len(word.text)
                moved = Span(parts.whole.start + grown, parts.whole.end + grown)
                result = without(title[: word.span.start] + new + title[word.span.end :], moved, parts.vocabulary)
            found.append(Draft(result.strip(), one.why, one.evidence, not bare))
        return found
    return []


def _is_noun(word: Word, parts: Parts) -> bool:
    """Not the "Operations" of "Operations Manager" where the label's own stretch has a role noun as well."""
    return not word.key.endswith(parts.words.adjective_endings) and (
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
    return _joiner(parts).fullmatch(parts.title, *between) is not None


def _is_bare(word: Word, parts: Parts) -> bool:
    """Whether nothing says which operations: "Senior Operations Manager", not "Trade Operations Manager"."""
    before = [other for other in (*parts.rest, *parts.before, *parts.after) if other.span.end <= word.span.start]
    if not before:
        return True
    last = max(before, key=lambda other: other.span.start)
    if parts.title[last.span.end : word.span.start].strip():
        return True
    return last.key in parts.words.ranks | parts.words.links or parts.vocabulary.corrected(last.key) is not None


def _broad(parts: Parts) -> frozenset[str]:
    """Words that name no field of work: the plain name in all forms, sides of the work, general words and ranks."""
    return parts.concept.own | parts.words.about | parts.words.general | parts.words.ranks


def _accounts(known: Posting) -> frozenset[str]:
    return known.families.profession("accounts").roles


def _joiner(parts: Parts) -> "re.Pattern[str]":
    """What stands between the label and the plain name where both are one."""
    joints = any_of(parts.vocabulary.languages.english.titles.joints)
    return re.compile(rf"\s*(?:&|/|\+|,|\b(?:{joints})\b|[{DASHES}])\s*", re.IGNORECASE)
