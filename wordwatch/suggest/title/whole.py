"""Whether the words of a title name its job without the label: "Claims Handler", "Legal Secretary", "Dispatcher".

What names a job is a craft ("Archivist"), or a field of work before a role noun. Where others do the same work in front of customers
("Sales Executive"), the label said something that the rest does not, so that a name has to take its place; where the role noun leads
others, the rest alone would be a greater job.
"""

from typing import NamedTuple

from wordwatch.language.stems import stem
from wordwatch.lexicon.market import attested
from wordwatch.lexicon.roles import Families, Family
from wordwatch.suggest.duties import title_family
from wordwatch.suggest.title.field import field_family
from wordwatch.suggest.title.names import Posting
from wordwatch.suggest.title.parse import Word

WHY = "The title names the work by itself, so that customers and colleagues see what the job does for them."


class Job(NamedTuple):
    """What a field and a role noun say. ``whole``: they name the job; ``sure``: the field is known, so that nobody need read it."""

    whole: bool
    sure: bool = False


def job_of(field: tuple[Word, ...], role: str, known: Posting) -> Job:
    """Whether ``field`` and ``role``, a role noun phrase as for looking up, name a job."""
    profession = known.families.profession
    if not role or _is_one_of(role, profession("heads").roles) or role in profession("systems").roles | profession("products").roles:
        return Job(False)
    if role in profession("complete").roles:
        return Job(True)
    craft, keys = is_craft(role, known), _keys(field, known)
    if not keys:
        return Job(craft)
    if keys[-1].endswith(("'s", "’s")):
        return Job(True)  # "Buyer's Assistant"
    named = _family([*keys, role], known) if role in known.vocabulary.words.plain_before else None
    named = named if named and named[1].endswith(role) else _family(keys, known)
    if _is_one_of(role, profession("facing").roles):
        return Job(False)
    if named and named[1] in named[0].facing:
        return Job(craft or _is_one_of(role, profession("desks").roles))
    if named:
        return Job(True, is_head(field, known))
    words = known.vocabulary.words
    is_kind = role in profession("plain").roles and not set(keys) & (words.about | words.general)  # "Civil Engineer"
    # Whom somebody supports says what for: "Loss Adjuster Support".
    is_kind = is_kind or (role in words.plain_before and known.vocabulary.corrected(keys[-1]) is not None and keys[-1] not in words.general)
    return Job(craft or is_kind or role in profession("desks").roles or is_activity(keys[-1], known) or on_lists(field, role, known))


def on_lists(field: tuple[Word, ...], role: str, known: Posting) -> bool:
    """Whether lists of occupations hold a title of a field and a role noun, where the field says something: "Funeral Arranger"."""
    keys, words = _keys(field, known), known.vocabulary.words
    return bool(keys) and keys[-1] not in words.general | words.about and not is_premises(field, known) and attested(keys, role) > 0


def names_something(field: tuple[Word, ...], known: Posting) -> bool:
    """Whether a field says what is worked on, by a word of its own: no place, no trade, no side of the work."""
    keys, words = _keys(field, known), known.vocabulary.words
    return bool(keys) and keys[-1] not in words.general | words.about | words.places | words.sections | _trades(known.families)


def names_work(field: tuple[Word, ...], known: Posting) -> bool:
    """Whether a field says what is done."""
    keys = _keys(field, known)
    return bool(keys) and (family_of(field, known) is not None or is_activity(keys[-1], known))


def family_of(field: tuple[Word, ...], known: Posting) -> tuple[Family, str] | None:
    """The family that a field names, with the words that name it, as titles or as duties do."""
    keys = _keys(field, known)
    return _family(keys, known) or (field_family(" ".join(keys), known.families) if keys else None)


def is_head(field: tuple[Word, ...], known: Posting) -> bool:
    """Whether a field ends with the words that name its family: "Motor Claims", not "Accounting Firm"."""
    named = family_of(field, known)
    return named is not None and stem(named[1].split()[-1]) == stem(_keys(field, known)[-1])


def is_premises(field: tuple[Word, ...], known: Posting) -> bool:
    """Whether a field is a place or a trade that has its work for customers on the spot: "Hotel", "Fire Service"."""
    words = known.vocabulary.words
    keys = _keys(field, known)
    while len(keys) > 1 and keys[-1] in words.services | words.sections:
        keys.pop()
    return bool(keys) and keys[-1] in words.places


def is_house(field: tuple[Word, ...], known: Posting) -> bool:
    """Whether a field says in what house or trade the work is done, and not what is done: "Dental", "Resort"."""
    keys = _keys(field, known)
    places, trades = known.vocabulary.words.places, {phrase for sector in known.families.sectors for phrase in sector.titles}
    is_trade = trades.issuperset(keys) or " ".join(keys) in trades
    return bool(keys) and (keys[-1] in places or (is_trade and _family(keys, known) is None))


def is_craft(role: str, known: Posting) -> bool:
    """Whether a role noun names what somebody does, not only a rank: archivist, not associate."""
    profession = known.families.profession
    others = (one for name in ("ranks", "facing", "desks", "plain", "heads") for one in profession(name).roles)
    if not role or _is_one_of(role, frozenset(others)):
        return False
    return known.vocabulary.corrected(role.split()[-1]) is not None


def is_activity(key: str, known: Posting) -> bool:
    """Whether a word names an activity by its ending, and none that is a line of business: credentialing, not banking."""
    words = known.vocabulary.words
    return known.vocabulary.is_activity(key) and key not in words.places | words.sections | words.about | _trades(known.families)


def _keys(field: tuple[Word, ...], known: Posting) -> list[str]:
    return [word.key for word in field if word.key not in known.vocabulary.words.ranks and not word.text[0].isdigit()]


def _family(keys: list[str], known: Posting) -> tuple[Family, str] | None:
    """The family that a field names; a word about any organisation ("Data") names none by itself."""
    words, text = known.vocabulary.words, " ".join(keys)
    named = title_family(text, known.families)
    return None if named and set(keys) <= words.general | words.about and text != named[1] else named


def _trades(families: Families) -> frozenset[str]:
    return frozenset(word for sector in families.sectors for phrase in sector.titles for word in phrase.split())


def _is_one_of(role: str, roles: frozenset[str]) -> bool:
    return role in roles or role.split()[-1] in roles
