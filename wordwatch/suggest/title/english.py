"""English titles: where the label goes out and the name of the work comes in, so that a real title results."""

from collections.abc import Iterator
from itertools import islice

from wordwatch.document import Span
from wordwatch.language.grammar import is_plural, plural, styled
from wordwatch.language.stems import singular, stem
from wordwatch.lexicon.language import ENGLISH
from wordwatch.lexicon.market import attested, is_field
from wordwatch.suggest.duties import is_main
from wordwatch.suggest.title import beside, trade
from wordwatch.suggest.title.clinical import clinical_names
from wordwatch.suggest.title.coordinated import coordinated
from wordwatch.suggest.title.edit import Draft, Edit, applied, put
from wordwatch.suggest.title.field import Field, field_after, field_family, moved
from wordwatch.suggest.title.merged import merged_with, undoubled
from wordwatch.suggest.title.names import (
    Names,
    Posting,
    apart_from,
    duty_names,
    families_named,
    general_names,
    is_whole_name,
    operations_names,
    profession_names,
    reason,
    system_names,
    text_of,
)
from wordwatch.suggest.title.parse import Parts, key_of
from wordwatch.suggest.title.whole import Job, is_craft, is_head, is_house, is_premises, job_of, on_lists


def drafts(parts: Parts, known: Posting) -> Iterator[Draft]:
    """New titles, the best first; some may be equal. Where all say a name twice that the title said once, the label goes."""
    made = list(_drafted(parts, known))
    yield from undoubled(parts, made) or made


def _drafted(parts: Parts, known: Posting) -> Iterator[Draft]:
    clinical = clinical_names(parts, known)
    # Who leads a clinic has other names than who receives its patients: "Receptionist, Veterinary Surgery".
    leading = known.families.profession("clinic-managers").names
    if clinical and not (clinical.names == leading and is_craft(parts.role_key, known)):
        yield from beside.clinical(parts, clinical, known) or _named(_clinical(parts, clinical, known), parts)
        return
    if merged := merged_with(parts, known) or coordinated(parts, known):
        yield from merged
        return
    field = field_after(parts, known.families)
    if field and not profession_names(parts, known):
        yield from _with_field(parts, field, known)
        return
    if alone := beside.job(parts, known):
        yield from alone
        return
    if inside := beside.inside(parts, known):
        yield from (one._replace(own=False) for one in drafts(inside, known))
        return
    whole = list(_whole(parts, known))
    named = (one._replace(own=one.own and not whole) for one in _named(_edit(parts, known), parts))
    if whole and is_main(known.work) and known.plain.lower() in {word.key for word in (*parts.domain, *parts.middle)}:
        whole, named = [], (one for one in (*islice(named, 1), *whole, *named))
    yield from whole
    yield from named


def _whole(parts: Parts, known: Posting) -> Iterator[Draft]:
    """The title without the label, where the words around it name the job."""
    ahead = parts.title[: parts.whole.start].rstrip(" /&").lower()
    if parts.shared or parts.person or ahead.endswith(tuple(parts.concept.siblings.values())):
        return
    field = parts.middle or parts.domain
    end = parts.middle[0].span.start if parts.middle else parts.whole.end
    drop = Edit(Span(parts.whole.start, end), (beside.reason_without(parts, known)._replace(names=("",)),))
    keys = [word.key for word in field]
    if keys and (keys[0] if parts.middle else keys[-1]) == known.plain.lower():
        if parts.role_key and not beside.leads(parts, known):
            yield from _named(drop._replace(own=not is_main(known.work)), parts)
        return
    if keys and keys[0] in parts.concept.own:
        return
    job = job_of(field, parts.role_key if parts.role or not parts.domain else "", known)
    if parts.domain and not parts.middle and not trade.is_done(parts, known):
        return
    if not parts.role and parts.middle and (parts.before or parts.rest) and families_named(" ".join(keys), known):
        # The role noun stands elsewhere: "Travel Consultant - Back Office Ticketing".
        job = Job(whole=any(parts.vocabulary.is_role(word.key) for word in parts.rest) and not beside.leads(parts, known))
    elif not parts.role and parts.domain and is_whole_name(text_of(parts.domain, parts.title), known):
        job = Job(whole=True)
    if job.whole:
        yield from _named(drop._replace(own=job.sure), parts)


def _named(edit: Edit, parts: Parts) -> Iterator[Draft]:
    role = text_of(parts.role, parts.title)
    for one in edit.names:
        for name in one.names:
            title = applied(parts, edit, name)
            yield Draft(title, one.why, one.evidence, edit.own and role in title)


def _with_field(parts: Parts, field: Field, known: Posting) -> Iterator[Draft]:
    """A field after the role noun names the work: "Claims Operations Executive", else "Operations Executive, Claims"."""
    named = field_family(field.text, known.families)
    family = named[0] if named else None
    inside = list(drafts(moved(parts, field), known)) if field.moves else []
    said = known.plain.lower() in parts.title[field.span.start : field.span.end].lower().split()
    inside.sort(key=lambda one: said and known.plain.lower() not in one.title.lower().split())
    if field.moves and known.work and family and known.work[0].family.id == family.id:
        work = known.work[0]
        for name in family.alternatives[ENGLISH]:
            if stem(name.split()[0].lower()) == stem(field.text.lower()):
                shorter = parts.title[: field.span.start] + parts.title[field.span.end :]
                yield Draft(put(shorter, parts.whole, styled(name, parts.style)), work.family.why, work.words, False)
                break
    for one in inside[:1]:
        yield one._replace(own=False)
    names = Names(known.named("place")[:1] if parts.domain else (known.plain,), (family or known.sector).why, (field.text.lower(),))
    plain = _officer(parts, known)._replace(names=(names,), own=True) if parts.person else Edit(parts.whole, (names,), own=not parts.domain)
    yield from () if said and inside else _named(plain, parts)
    yield from (one._replace(own=False) for one in inside[1:])
    yield from () if inside else _named(_edit(parts, known), parts)


def _edit(parts: Parts, known: Posting) -> Edit:
    if parts.person:
        return _officer(parts, known)
    special = profession_names(parts, known)
    if parts.shared:
        return _coordinated(parts, special, known)
    if found := trade.inside(parts, known):
        return found
    if parts.domain:
        return _with_domain(parts, special, known)
    if parts.middle:
        return _with_middle(parts, special, known)
    if special:
        return Edit(parts.whole, special)
    if any(word.key in parts.words.places for word in parts.rest) and not parts.joined and not is_main(known.work):
        return Edit(parts.whole, (Names(known.named("place"), known.families.sector("premises").why),))
    names = operations_names(known, parts) if parts.role_key in parts.words.plain_before else general_names(known, parts=parts)
    fronts = len(parts.role) > 1 and parts.role_key in known.families.profession("facing").roles
    named = (parts.role or parts.role_key in parts.words.plain_before) and beside.is_for(parts)
    # Of a job that somebody has besides, nothing says that it is for customers.
    second = beside.is_second(parts) and names[0].names[0].split()[0].lower() in parts.words.customers
    # What the duties say wins over a word in brackets: "Executive (Motor)".
    told = beside.is_told(parts) and not is_main(known.work)
    if named or second or fronts or beside.shares(parts) or told:
        names = (Names((known.plain,), reason(parts, known).why), *names)
    return Edit(parts.whole, names if parts.role or parts.before else apart_from(names, parts, known))


def _clinical(parts: Parts, names: Names, known: Posting) -> Edit:
    around = {word.key for word in (*parts.domain, *parts.middle)}
    if not any(names.names) or around & {name.lower() for name in known.families.profession("clinical").names}:
        return Edit(Span(parts.whole.start, _next(parts)), (names._replace(names=("",)),))
    if parts.domain and not parts.shared and f"{parts.domain[-1].key} {parts.role_key}" in parts.words.professions:
        return Edit(Span(parts.domain[-1].span.start, parts.whole.end), (names,), tail=text_of(parts.domain[-1:], parts.title))
    return Edit(parts.whole, (names,))


def _next(parts: Parts) -> int:
    """Where what follows the label begins, so that the label can go with the space or hyphen behind it."""
    return parts.after[0].span.start if parts.after else parts.whole.end


def _officer(parts: Parts, known: Posting) -> Edit:
    noun = parts.concept.person_forms[0].split()[-1].title()
    noun = plural(noun) if parts.plural else noun
    field = families_named(" ".join(word.key for word in parts.middle), known)
    if field and not parts.role and not parts.domain:
        span = Span(parts.whole.start, parts.middle[-1].span.end)
        head = text_of(parts.middle, parts.title)
        # "Backofficer Mortgages": before a noun lists have the word as they have it there, "Mortgage".
        last, one = parts.middle[-1].key, singular(parts.middle[-1].key)
        head = singular(head) if is_field([one]) and not is_field([last]) else head
        return Edit(span, (Names((known.plain,), field.why),), head=head, tail=noun)
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
        return Edit(span, tuple(one._replace(why=why.why) for one in systems))
    listed = beside.is_told(parts, done=True)
    stays = _accounts(known) | parts.words.plain_before
    whole = listed or parts.middle or parts.role_key in stays or is_craft(parts.role_key, known)
    if is_house(parts.domain, known) and not whole and (told := duty_names(known, parts)):
        return Edit(span, (told, why._replace(names=(known.plain,))))
    if is_premises(parts.domain, known):
        # "Library Assistant (Acquisitions & Cataloguing)": what is done there stands behind it.
        is_title = listed and attested([word.key for word in parts.domain], parts.role_key)
        is_title = is_title or key_of((*parts.middle, *parts.role)) in known.sector.titles  # "Hotel Back Office Night Auditor"
        names = ("",) if parts.role_key in _accounts(known) or is_title else known.named("place")
        return Edit(span, (Names(names, known.families.sector("premises").why),))
    second = known.named("served") if stem(last.key) in parts.words.served else ()
    is_known = is_head(parts.domain, known)
    return Edit(span, (why._replace(names=(known.plain, *second)),), own=is_known)


def _with_middle(parts: Parts, special: tuple[Names, ...] | None, known: Posting) -> Edit:
    """Words between the label and the role noun: they name the work ("Claims"), a side of it ("Data"), or nothing much ("Support")."""
    words, middle, why, systems = parts.words, parts.middle, reason(parts, known), system_names(special, known)
    keys = [word.key for word in middle]
    clinic = {name.lower() for name in known.families.profession("clinical").names}
    whole = Span(parts.whole.start, middle[-1].span.end)
    is_known = is_head(middle, known) and not beside.leads(parts, known)
    drop = Edit(Span(parts.whole.start, middle[0].span.start), (why._replace(names=("",)),), own=is_known)
    named = Edit(
        whole,
        (why._replace(names=(known.plain,)),),
        head=text_of(middle, parts.title),
        own=is_known and not on_lists(middle, parts.role_key, known),
    )
    if is_premises(middle, known) and parts.role_key not in _accounts(known):
        return named._replace(names=(Names(known.named("place"), known.families.sector("premises").why),), own=False)
    if keys[0] in parts.concept.own:
        return Edit(Span(parts.whole.start, middle[0].span.end), special or operations_names(known, parts))
    if all(key in words.ranks for key in keys) and not set(keys) & words.general:
        return Edit(parts.whole, special or general_names(known, parts=parts))
    if len(keys) == 1 and keys[0] in words.services:
        return Edit(whole, (Names(known.named("service"), why.why),))
    if all(key in words.general for key in keys):
        told = (why._replace(names=(known.plain,)),) if beside.is_told(parts) else ()
        return Edit(parts.whole, special or (*told, *operations_names(known, parts)))
    complete = (keys[-1] in words.complete and not set(keys) & words.customers) or is_whole_name(text_of(middle, parts.title), known)
    if complete and len(keys) > 1:
        return drop if parts.role else named
    if keys[0] in words.about:
        plain = (why._replace(names=known.named("side")),)
        return Edit(parts.whole, systems if systems and parts.role and not set(keys) & words.systems else plain)
    if systems and not parts.role and is_plural(keys[-1]) and families_named(" ".join(keys), known) is None:
        return Edit(parts.whole, (why._replace(names=(known.plain,)),))  # what is built: "UX Designer, Operations Products"
    if (
        keys[-1] in parts.concept.own
        or keys[0] in clinic
        or parts.role_key in _accounts(known)
        or (complete and parts.role and not beside.leads(parts, known))
    ):
        return drop
    if not parts.role and families_named(" ".join(keys), known) is None:
        return Edit(parts.whole, special or general_names(known, parts=parts))
    return Edit(parts.whole, systems) if systems else named


def _broad(parts: Parts) -> frozenset[str]:
    """Words that name no field of work: the plain name in all forms, sides of the work, general words and ranks."""
    return parts.concept.own | parts.words.about | parts.words.general | parts.words.ranks


def _accounts(known: Posting) -> frozenset[str]:
    return known.families.profession("accounts").roles
