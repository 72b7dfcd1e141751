"""What a label becomes: the names of the work, from the title's own words, from the duties in the posting, or neutral ones."""

from typing import NamedTuple

from wordwatch.document import Span
from wordwatch.lexicon.roles import Families, Family, Sector
from wordwatch.suggest.duties import Work, sector_of, stem, title_family, work_in
from wordwatch.suggest.title import words
from wordwatch.suggest.title.field import LIST, MANY, listed
from wordwatch.suggest.title.parse import Parts, Word, key_of

_CLOSE = 0.55  # a family this near to the best one is as likely
_MIXED = 3  # so many families that are about as likely make a job of many parts
_INSIDE = frozenset(["employee", "candidate"])


class Posting(NamedTuple):
    """What is known of the job besides its title: the families its duties speak for, its line of business, all families."""

    work: tuple[Work, ...]
    sector: Sector
    families: Families


class Names(NamedTuple):
    """Names in Title Case, the best first, with the reason and the words that they were drawn from."""

    names: tuple[str, ...]
    why: str
    evidence: tuple[str, ...] = ()


def posting(title: str, context: str, families: Families, beside: tuple[str, ...] = (), paragraph: str = "") -> Posting:
    """Read the context of a title. Lists of duties ``beside`` it and its own ``paragraph`` outweigh all that stands further away."""
    near = {work.family.id: work for text in beside for work in listed(text, families)}
    if len(near) >= MANY:
        return Posting((), sector_of(title, context, families), families)
    known = tuple(near.values()) or work_in(paragraph, families) or work_in(context, families)
    return Posting(known, sector_of(title, context, families), families)


def reason(parts: Parts, known: Posting) -> Names:
    """The reason for a name that the title's own words make: that of the family which they name, else of the posting."""
    own = " ".join(word.text for word in (*parts.domain, *parts.middle)) or " ".join(word.text for word in parts.rest)
    named = title_family(own, known.families)
    if named:
        return Names((), named[0].why, (named[1],))
    return Names((), known.work[0].family.why, known.work[0].words) if known.work else Names((), known.sector.why)


def general_names(known: Posting, language: str = "en", parts: Parts | None = None) -> tuple[Names, ...]:
    """Names by the duties in the posting, then the neutral ones; for a job of many parts the neutral ones come first.

    With ``parts`` no name by duties repeats a word of the title: not "Claims Service Executive - Claims".
    """
    neutral = Names(_of(known.sector.alternatives, language) or _of(known.families.general.alternatives, language), known.sector.why)
    said = _said(parts) if parts else set()
    likely = [work for work in known.work if _of(work.family.alternatives, language)]
    by_duty = (
        Names(_fresh(_unlisted(_of(work.family.alternatives, language), parts), said), work.family.why, work.words) for work in likely[:2]
    )
    found = tuple(one for one in by_duty if one.names)
    if len([work for work in likely if work.score >= _CLOSE * likely[0].score]) > _MIXED:
        return (neutral, *found)
    return (*found[:1], neutral)


def operations_names(known: Posting, parts: Parts | None = None) -> tuple[Names, ...]:
    """General names that end with Operations, to stand before "Support" or for "Back Office Operations"."""
    found = []
    for one in general_names(known, parts=parts):
        ending = tuple(name for name in one.names if name.endswith("Operations"))
        found.append(one._replace(names=ending or (f"{one.names[0]} Operations",)))
    return tuple(found)


def profession_names(parts: Parts, known: Posting) -> tuple[Names, ...] | None:
    """Names for professions that a desk's name does not fit: who builds a system, runs a project, keeps books. None for all others."""
    role = _profession(parts)
    if role in words.PRODUCT_ROLES:
        return (Names(("Operations Platform", "Operations Systems"), reason(parts, known).why),)
    if role in words.TECH_ROLES:
        systems = ("Operations Systems", "Operations Platform")
        return (Names(systems if parts.role else systems[::-1], reason(parts, known).why),)
    for work in known.work[:1]:
        if role in work.family.professions:
            return (Names((work.family.name,), work.family.why, work.words), Names(("Operations",), known.sector.why))
    if role in words.PLAIN_ROLES:
        return (Names(("Operations", "Business Operations"), known.sector.why),)
    if role in words.COMPLETE_ROLES and parts.role:
        return (Names(("",), reason(parts, known).why),)
    if role in words.DESK_ROLES and parts.role:
        return (Names(("Patient Services",), reason(parts, known).why),)
    own = title_family(parts.role_key, known.families) if len(parts.role) == 1 else None
    return (Names((own[0].name, f"{own[0].name} Operations"), own[0].why, (own[1],)),) if own and not parts.middle else None


def clinical_names(parts: Parts, known: Posting) -> Names | None:
    """Names for clinical work: what a clinic calls its back office is the care of patients. None where it is another office."""
    split = f"{parts.domain[-1].key} {parts.role_key}" if parts.domain else ""  # "Dental Back Office Assistant"
    around = (parts.before, parts.after, parts.rest)
    roles = [
        parts.role_key,
        split,
        *(key_of(group[at : at + length]) for group in around for at in range(len(group)) for length in (1, 2, 3)),
    ]
    clinical = next((family for family in known.families.families if family.id == "clinical"), None)
    why = clinical.why if clinical else known.sector.why
    if any(role in words.NURSE_ROLES for role in roles):
        return Names(("Clinic", "Clinical"), why)
    if any(role in words.CLINICAL_ROLES for role in roles):
        return Names(("Clinical", "Patient Care"), why)
    by_duty = bool(known.work) and known.work[0].family.id == "clinical"
    if (not by_duty and (known.sector.id != "clinic" or known.work)) or parts.officer or parts.role_key in words.PLAIN_ROLES:
        return None
    evidence = known.work[0].words if by_duty else ()
    leads = any(word.key in words.LEADS for word in parts.rest)
    if (not parts.role_key and not leads) or parts.role_key in words.CLINIC_STAFF:
        return Names(("Clinical", "Patient Care", "Clinical Services"), why, evidence)
    return Names(("Clinical Operations", "Clinical Services"), why, evidence)


def apart_from(names: tuple[Names, ...], parts: Parts, known: Posting) -> tuple[Names, ...]:
    """The names that repeat no word of the rest of the title, for a label that stands alone: "HR Executive - Back Office"."""
    said = _said(parts)
    own = title_family(" ".join(word.text for word in parts.rest), known.families)
    if own and own[0].serves in _INSIDE and not known.work and not parts.joined:
        names = (Names(_of(own[0].alternatives, "en"), own[0].why, (own[1],)),)
    found = []
    for one in names:
        left = _fresh(one.names, said)
        if left:
            found.append(one._replace(names=left))
    return tuple(found) or (Names(("Operations",), names[0].why),)


def is_whole_name(text: str, known: Posting) -> bool:
    """Whether words of a title are a family's name as it stands on job boards: "Order Management"."""
    return any(text.lower() == name.lower() for family in known.families.families for name in family.alternatives["en"])


def families_named(key: str, known: Posting) -> Family | None:
    """The family that words of a title name."""
    named = title_family(key, known.families)
    return named[0] if named else None


def _profession(parts: Parts) -> str:
    key = parts.role_key
    if key:
        return key
    for length in (3, 2, 1):
        for at in range(len(parts.rest) - length + 1):
            phrase = key_of(parts.rest[at : at + length])
            # Of two jobs in one title the other one says nothing about this one: "Night Auditor / Back Office".
            if phrase in words.TECH_ROLES | words.PRODUCT_ROLES or (phrase in words.PLAIN_ROLES and not parts.joined):
                return phrase
    return ""


def _of(alternatives: dict[str, tuple[str, ...]], language: str) -> tuple[str, ...]:
    return alternatives.get(language, ())


def _said(parts: Parts) -> set[str]:
    """The words of the title, apart from its own stretch up to the role noun."""
    leftover = parts.after[len(parts.middle) + len(parts.role) :]
    lists = [Span(*match.span()) for match in LIST.finditer(parts.title)]  # duties: the name may sum them up
    around = (word for word in (*parts.rest, *leftover) if not any(one.overlaps(word.span) for one in lists))
    return {_same(word.key) for word in around} - {"operation"}


def _fresh(names: tuple[str, ...], said: set[str]) -> tuple[str, ...]:
    return tuple(name for name in names if not said & {_same(word.lower()) for word in name.split()})


def _unlisted(names: tuple[str, ...], parts: Parts | None) -> tuple[str, ...]:
    """The names, those first that repeat fewer words of a list in the title: "Compliance Operations Specialist (KYC, onboarding)"."""
    listed_words = {stem(word.lower()) for found in LIST.findall(parts.title) for word in found.split()} if parts else set()
    said = {word.strip(",;&") for word in listed_words}
    return tuple(sorted(names, key=lambda name: sum(stem(word.lower()) in said for word in name.split())))


def _same(key: str) -> str:
    return "customer" if key in words.CUSTOMER else "service" if key in ("service", "services") else stem(key)


def text_of(phrase: tuple[Word, ...], title: str) -> str:
    """A phrase as it is written in the title."""
    return title[phrase[0].span.start : phrase[-1].span.end] if phrase else ""
