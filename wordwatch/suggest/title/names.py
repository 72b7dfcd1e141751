"""What a label becomes: the names of the work, from the title's own words, from the duties in the posting, or neutral ones."""

from typing import NamedTuple

from wordwatch.document import Span
from wordwatch.language.stems import stem
from wordwatch.lexicon.concept import Concept
from wordwatch.lexicon.language import ENGLISH
from wordwatch.lexicon.roles import Families, Family, Sector
from wordwatch.suggest.duties import MUCH, Work, is_main, title_family, work_in
from wordwatch.suggest.sector import sector_of
from wordwatch.suggest.title.field import MANY, by_tools, field_family, listed
from wordwatch.suggest.title.parse import Parts, Word, key_of
from wordwatch.suggest.title.vocabulary import Vocabulary

_COLLEAGUE = "colleague"  # whom a family serves that says nothing of what a product or a project is for
_INSIDE = frozenset(["employee", "candidate"])


class Posting(NamedTuple):
    """What is known of the job besides its title: the families its duties speak for, its line of business, all families.

    ``concept``: what is known of the label. ``vocabulary``: the words of titles.
    """

    work: tuple[Work, ...]
    sector: Sector
    families: Families
    concept: Concept
    vocabulary: Vocabulary

    @property
    def plain(self) -> str:
        """The name in short, which stands beside words that say more and ends every other name; the word itself, not more."""
        return next(iter(self.named("plain")), "")

    def named(self, use: str, language: str = ENGLISH) -> tuple[str, ...]:
        """The names of the concept for one use in titles."""
        found = self.concept.called("title", use, language)
        return found or (self.concept.called("title", "", language) if use == "plain" else ())


class Names(NamedTuple):
    """Names in Title Case, the best first, with the reason and the words that they were drawn from."""

    names: tuple[str, ...]
    why: str
    evidence: tuple[str, ...] = ()


def posting(
    title: str,
    context: str,
    families: Families,
    concept: Concept,
    vocabulary: Vocabulary,
    beside: tuple[str, ...] = (),
    paragraph: str = "",
) -> Posting:
    """Read the context of a title. Lists of duties ``beside`` it and its own ``paragraph`` outweigh all that stands further away."""
    near = {work.family.id: work for text in beside for work in listed(text, families, vocabulary)}
    if len(near) >= MANY:
        return Posting((), sector_of(title, context, families), families, concept, vocabulary)
    languages = vocabulary.languages
    known = tuple(near.values()) or work_in(paragraph, families, languages) or work_in(context, families, languages)
    known = known or by_tools(title, families)
    title = f"{title} {title.replace('-', ' ')}"  # a house may be the first part of a compound
    return Posting(known, sector_of(title, context, families), families, concept, vocabulary)


def reason(parts: Parts, known: Posting) -> Names:
    """The reason for a name that the title's own words make: that of the family which they name, else of the posting."""
    own = " ".join(word.text for word in (*parts.domain, *parts.middle)) or " ".join(word.text for word in parts.rest)
    named = title_family(own, known.families) or (field_family(own, known.families) if parts.domain or parts.middle else None)
    if named:
        return Names((), named[0].why, (named[1],))
    # One word of the duties is enough to be heard, not to say what a title is for that does not name it.
    told = is_main(known.work) and len(known.work[0].words) > 1
    return Names((), known.work[0].family.why, known.work[0].words) if told else Names((), known.sector.why)


def general_names(known: Posting, language: str = ENGLISH, parts: Parts | None = None) -> tuple[Names, ...]:
    """Names by the duties in the posting, then the neutral ones; for a job of many parts the neutral ones come first.

    With ``parts`` no name by duties repeats a word of the title: not "Claims Service Executive - Claims".
    """
    said = _said(parts, known) if parts else set()
    neutral = _neutral(known, language, said, parts.title if parts else "")
    likely = [work for work in known.work if _of(work.family.alternatives, language)]
    by_duty = (
        Names(_freshest(_unlisted(_of(work.family.alternatives, language), parts), said, known), work.family.why, work.words)
        for work in likely[:2]
    )
    found = tuple(one for one in by_duty if one.names)
    # A language without a name for the wider family has one for its greatest part.
    is_part = bool(known.work and known.work[0].family.members and known.work[0] not in likely)
    # Duties of several kinds under two jobs are those of both.
    is_shared = parts is not None and parts.joined and bool(likely) and bool(likely[0].family.members)
    return (*found[:1], neutral, *found[1:]) if (is_main(likely) or is_part) and not is_shared else (neutral, *found)


def duty_names(known: Posting, parts: Parts) -> Names | None:
    """The names of the first kind of work in the duties, where it is much of them and the title says it not yet."""
    work = next(iter(known.work), None)
    if work is None or not (is_main(known.work) or (known.sector.id == "clinic" and work.share >= MUCH)):
        return None
    best = work.family.alternatives[ENGLISH][0].lower()
    if any(word.startswith(own.key) for word in best.split() for own in parts.domain):
        return None  # "Bank Banking Operations Executive"
    names = _freshest(_of(work.family.alternatives, ENGLISH), _said(parts, known) | {stem(word.key) for word in parts.domain}, known)
    return Names(names, work.family.why, work.words) if names else None


def _freshest(names: tuple[str, ...], said: set[str], known: Posting) -> tuple[str, ...]:
    """The names that repeat no word of the title; where the first two do, the title has said it, and the rest is far-fetched."""
    fresh = _fresh(names, said, known)
    return () if said and len(names) > 2 and not set(names[:2]) & set(fresh) else fresh


def _neutral(known: Posting, language: str, said: set[str], title: str) -> Names:
    """Names where no duty is known: those of the sector where they fit the term, else its plain one."""
    if not known.concept.sectors:
        return Names(known.named("plain", language) or (known.plain,), known.concept.why.get("title", known.sector.why))
    names = _of(known.sector.alternatives, language) or _of(known.families.general.alternatives, language)
    # Beside another job for customers a second "Customer" says nothing: "Customer Service Executive / Operations Executive".
    # Two labels in one title are named alike.
    fresh = names if any(name.lower() in title.lower() for name in names) else _fresh(names, said, known)
    return Names(fresh if fresh == names else (known.plain, *fresh), known.sector.why)


def operations_names(known: Posting, parts: Parts | None = None) -> tuple[Names, ...]:
    """General names that end with the plain one, to stand before "Support" or for "Back Office Operations"."""
    found = []
    for one in general_names(known, parts=parts):
        own = [word.key for word in (*parts.middle, *parts.role)] if parts else []
        ending = tuple(name for name in one.names if name.split()[-1].lower() in own)  # "IT Support" for a "Support Technician"
        ending += tuple(name for name in one.names if name.endswith(known.plain))
        found.append(one._replace(names=ending or (f"{one.names[0]} {known.plain}",)))
    return tuple(found)


def profession_names(parts: Parts, known: Posting) -> tuple[Names, ...] | None:
    """Names for professions that a desk's name does not fit: who builds a system, runs a project, keeps books. None for all others."""
    role, families = _profession(parts, known.families), known.families
    if role in families.profession("products").roles:
        return _area(Names(known.named("product"), reason(parts, known).why), parts, known)
    if role in families.profession("systems").roles:
        systems = known.named("systems")
        return _area(Names(systems if parts.role else systems[::-1], reason(parts, known).why), parts, known)
    told = title_family(" ".join(word.text for word in parts.rest), families)
    for work in known.work[:1]:
        if role in work.family.professions and is_main(known.work) and not told:
            return (Names((work.family.name,), work.family.why, work.words), Names((known.plain,), known.sector.why))
    if role in families.profession("plain").roles:
        names = Names(known.named("expert"), known.families.general.why)
        return (names,) if role in families.profession("subjects").roles else _area(names, parts, known)
    if role in families.profession("complete").roles and parts.role:
        return (Names(("",), reason(parts, known).why),)
    own = title_family(parts.role_key, families) if len(parts.role) == 1 else None
    return (Names((own[0].name, f"{own[0].name} {known.plain}"), own[0].why, (own[1],)),) if own and not parts.middle else None


def _area(names: Names, parts: Parts, known: Posting) -> tuple[Names, ...]:
    """Names by the field that the duties speak for, then those without: "Payment Operations Platform", "Operations Platform"."""
    work = known.work[0] if is_main(known.work) else None
    if work and parts.middle and not parts.role and {word.key for word in parts.middle} <= parts.words.general:
        return Names((work.family.name,), work.family.why, work.words), names  # "Trainer, Claims Processes"
    if (
        work is None
        or _has_subject(parts, known)
        or parts.domain
        or parts.middle
        or work.family.everywhere
        or _COLLEAGUE in work.family.serves.split()
    ):
        return (names,)
    own = title_family(parts.role_key, known.families)
    if own and own[0].id == work.family.id:
        return (names,)
    english = work.family.alternatives[ENGLISH]
    area = next((name for name in english if name.endswith(known.plain)), f"{work.family.name} {known.plain}")
    found = tuple(area + name.removeprefix(known.plain) for name in names.names if name.startswith(known.plain))
    return (Names(found, work.family.why, work.words), names) if found else (names,)


def _has_subject(parts: Parts, known: Posting) -> bool:
    """Whether the title says itself what is taught, checked or built: "Back Office Trainer (Student Records System)"."""
    own = _profession(parts, known.families).split()
    return any(word.key in parts.words.systems | parts.words.services for word in parts.rest if word.key not in own)


def system_names(special: tuple[Names, ...] | None, known: Posting) -> tuple[Names, ...] | None:
    """The names of a system, for those who build it; None for all others."""
    return special if special and special[-1].names[0] in (*known.named("systems"), *known.named("product")) else None


def apart_from(names: tuple[Names, ...], parts: Parts, known: Posting) -> tuple[Names, ...]:
    """The names that repeat no word of the rest of the title, for a label that stands alone: "HR Executive - Back Office"."""
    said = _said(parts, known)
    own = title_family(" ".join(word.text for word in parts.rest), known.families)
    if own and own[0].serves in _INSIDE and not known.work and not parts.joined:
        names = (Names(_of(own[0].alternatives, ENGLISH), own[0].why, (own[1],)),)
    found = []
    for one in names:
        left = _fresh(one.names, said, known)
        if left:
            found.append(one._replace(names=left))
    return tuple(found) or (Names((known.plain,), names[0].why),)


def is_whole_name(text: str, known: Posting) -> bool:
    """Whether words of a title are a family's name as it stands on job boards: "Order Management"."""
    return any(text.lower() == name.lower() for family in known.families.families for name in family.alternatives[ENGLISH])


def families_named(key: str, known: Posting) -> Family | None:
    """The family that words of a title name."""
    named = title_family(key, known.families)
    return named[0] if named else None


def _profession(parts: Parts, families: Families) -> str:
    builders = families.profession("systems").roles | families.profession("products").roles
    plain = families.profession("plain").roles
    key = parts.role_key
    if key and key not in parts.words.sections:
        return key
    for length in (3, 2, 1):
        for at in range(len(parts.rest) - length + 1):
            phrase = key_of(parts.rest[at : at + length])
            # Of two jobs in one title the other one says nothing about this one: "Night Auditor / Back Office".
            if phrase in builders or (phrase in plain and not parts.joined):
                return phrase
    return key


def _of(alternatives: dict[str, tuple[str, ...]], language: str) -> tuple[str, ...]:
    return alternatives.get(language, ())


def _said(parts: Parts, known: Posting) -> set[str]:
    """The words of the title, apart from its own stretch up to the role noun."""
    leftover = parts.after[len(parts.middle) + len(parts.role) :]
    lists = [Span(*match.span()) for match in parts.vocabulary.list.finditer(parts.title)]  # duties: the name may sum them up
    around = (word for word in (*parts.rest, *leftover) if not any(one.overlaps(word.span) for one in lists))
    return {_same(word.key, known) for word in around} - {stem(known.plain)}


def _fresh(names: tuple[str, ...], said: set[str], known: Posting) -> tuple[str, ...]:
    return tuple(name for name in names if not said & {_same(word.lower(), known) for word in name.split()})


def _unlisted(names: tuple[str, ...], parts: Parts | None) -> tuple[str, ...]:
    """The names, those first that repeat fewer words of a list in the title: "Compliance Operations Specialist (KYC, onboarding)"."""
    listed_words = (
        {stem(word.lower()) for found in parts.vocabulary.list.findall(parts.title) for word in found.split()} if parts else set()
    )
    said = {word.strip(",;&") for word in listed_words}
    return tuple(sorted(names, key=lambda name: sum(stem(word.lower()) in said for word in name.split())))


def _same(key: str, known: Posting) -> str:
    """One word for all that say the same: whom the work reaches, service and services."""
    alike = (words for words in (known.vocabulary.words.customers, known.vocabulary.words.services) if key in words)
    return next(map(min, alike), None) or stem(key)


def text_of(phrase: tuple[Word, ...], title: str) -> str:
    """A phrase as it is written in the title."""
    return title[phrase[0].span.start : phrase[-1].span.end] if phrase else ""
