"""A label that stands apart from the role noun: "Customs Declarant, Back Office", "Sales Executive (Back Office)".

What stands in front of it is the title; the label either goes, or its new name is put where the title has room for it.
"""

import re

from wordwatch.document import Span
from wordwatch.language.grammar import is_plural, styled
from wordwatch.lexicon.market import is_field
from wordwatch.suggest.title.edit import Draft, put, without
from wordwatch.suggest.title.names import Names, Posting, reason, text_of
from wordwatch.suggest.title.parse import Parts, Word, key_of, parse, role_before
from wordwatch.suggest.title.whole import WHY, Job, family_of, job_of, names_work

_MARK = 2  # letters: "m/w/d"


def job(parts: Parts, known: Posting) -> list[Draft]:
    """The title without its label, where the words before it name the job; empty where they do not."""
    if not _is_apart(parts):
        return []
    role, field = _ahead(parts)
    found = job_of(field, key_of(role), known)
    if not role and field and not parts.title[parts.whole.end :].strip():
        found = Job(names_work(field, known))  # "Cruise Reservations - Back Office"
    if not found.whole:
        return []
    named = family_of(field, known)
    why = Names((), named[0].why, (named[1],)) if named else Names((), WHY)
    return [Draft(without(parts.title, parts.whole, parts.vocabulary).strip(), why.why, why.evidence, found.sure)]


def reason_without(parts: Parts, known: Posting) -> Names:
    """The reason for a title without its label: that of the work which it names, else that it names its work."""
    why = reason(parts, known)
    return why if why.evidence and not (known.work and why.evidence == known.work[0].words) else Names((), WHY)


def inside(parts: Parts, known: Posting) -> Parts | None:
    """The title with its label in front of the role noun: "Sales Executive (Back Office)" is read as "Sales Back Office Executive"."""
    behind = role_before(parts.before, parts.vocabulary)
    # "Travel Consultant Back Office": the role noun right before the label, and nothing behind it.
    trails = bool(behind) and behind[-1] == parts.before[-1] and not (parts.after or parts.joined or parts.shared or parts.person)
    if not trails and not _is_apart(parts):
        return None
    role, field = (behind, parts.before[: -len(behind)]) if trails else _ahead(parts)
    facing, ranks = known.families.profession("facing").roles, known.families.profession("ranks").roles
    says = trails and key_of(role) in ranks and any(word.key not in parts.words.ranks | parts.words.general for word in field)
    if (
        not role
        or not (says or names_work(field, known) or (key_of(role) in facing and (field or len(role) > 1)))
        or key_of(role) in known.families.profession("plain").roles
    ):
        return None
    return _moved(parts, role, parts.title[parts.label.start : parts.label.end])


def clinical(parts: Parts, names: Names, known: Posting) -> list[Draft]:
    """The name in front of a clinical profession that stands before the label: "Clinical Medical Assistant – Dermatology"."""
    role, _ = _ahead(parts)
    # Behind a slash an adjective would be left by itself: "Optometric Technician/Back Office".
    slashed = parts.alone and re.search(r"\w\s*/\s*$", parts.title[: parts.whole.start]) is not None
    slashed = slashed and (not any(names.names) or key_of(role) in known.families.profession("clinical").roles)
    if parts.shared or parts.role or not role or not (slashed or _is_apart(parts, after=True)):
        return []
    bare = without(parts.title, parts.whole, parts.vocabulary) if parts.alone else put(parts.title, parts.whole, "")
    at = role[0].span.start
    found = []
    for name in names.names:
        new = put(bare, Span(at, at), styled(name, parts.style) if name else "")
        found.append(Draft(new.strip(), names.why, names.evidence, False))
    return found


def shares(parts: Parts) -> bool:
    """Whether the label is joined to what is no job: "Payroll & Back Office Team Leader", "Back Office & Voice"."""
    if not parts.joined or parts.shared:
        return False
    joint = parts.vocabulary.shared_before.search(parts.title[: parts.whole.start])
    if joint:
        words = [word for word in parts.rest if word.span.end <= joint.start()]
        return bool(words) and not parts.vocabulary.is_role(words[-1].key)
    slash = re.match(r"\s*/\s*([^/,;()\[\]]+)", parts.title[parts.whole.end :]) if parts.alone else None
    if slash and not any(map(parts.vocabulary.is_role, slash[1].lower().split())):
        return True  # "Team Manager (Back Office / Complaints)"
    joint = parts.vocabulary.shared_after.match(parts.title, parts.after[-1].span.end if parts.after else parts.whole.end)
    words = [word for word in parts.rest if joint and word.span.start >= joint.end()]
    return bool(words) and not parts.role


def is_second(parts: Parts) -> bool:
    """Whether the label is a second job, of which the first says nothing of customers: "Bookkeeper / Back Office Manager"."""
    others = [word for word in parts.rest if word.span.end <= parts.whole.start]
    said = {word.key for word in others}
    if not parts.joined or not (parts.role or parts.before) or said & parts.concept.own or said.issuperset(parts.concept.words):
        return False
    return any(parts.vocabulary.is_role(word.key) for word in others)


def is_told(parts: Parts, *, done: bool = False) -> bool:
    """Whether a stretch of its own behind the label names the field: "Back Office Administrator (Housing)"; or ``done``: what is done."""
    behind = parts.title[(parts.role or parts.after)[-1].span.end if parts.after else parts.whole.end :]
    found = [] if parts.joined else parts.vocabulary.stop.split(behind)
    known = parts.words.ranks | parts.words.places
    fields = (piece.lower().split() for piece in found if piece.strip())
    sides = (parts.words.about - parts.words.general) | parts.words.sections
    telling = [words for words in fields if len(words[-1]) > _MARK and words[-1] not in known]
    telling = [words for words in telling if words[-1] in sides or not parts.vocabulary.is_role(words[-1])]
    doing = parts.vocabulary.is_activity
    return any(is_field(words) or words[-1] in sides or (done and doing(words[-1]) and is_plural(words[-1])) for words in telling)


def is_for(parts: Parts) -> bool:
    """Whether words before the label say whom or what the work is for: "Estate Agent Back Office Support"."""
    return any(word.key not in parts.words.ranks and not word.key[0].isdigit() for word in parts.before)


def leads(parts: Parts, known: Posting) -> bool:
    """Whether a word of the title says that somebody leads others."""
    heads = known.families.profession("heads").roles
    return any(word.key in heads for word in (*parts.before, *parts.after, *parts.rest))


def _is_apart(parts: Parts, *, after: bool = False) -> bool:
    """Whether the label stands in a stretch of its own (or, with ``after``, in one without role noun), of the same job."""
    return (parts.alone or (after and not parts.before)) and not parts.joined and not parts.shared and not parts.person


def _ahead(parts: Parts) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """The role noun before the label's stretch, and the words of the same stretch of the title that say what for."""
    ahead = tuple(word for word in parts.rest if word.span.end <= parts.whole.start)
    role = role_before(ahead, parts.vocabulary)
    if not role:
        return (), ahead
    title, around = parts.title, [word for word in ahead if word not in role and word.key not in parts.words.ranks]
    links = parts.words.links
    behind = [word for word in around if word.span.start > role[-1].span.end]
    before = [
        word
        for word in around
        if word.span.end <= role[0].span.start and not parts.vocabulary.stop.search(title, word.span.end, role[0].span.start)
    ]
    field = before or [word for word in behind if word.key not in links]
    return role, tuple(field)


def _moved(parts: Parts, role: tuple[Word, ...], label: str) -> Parts | None:
    title = without(parts.title, parts.whole, parts.vocabulary).rstrip()
    at = role[0].span.start
    if title[at : role[-1].span.end] != text_of(role, parts.title):
        return None
    return parse(f"{title[:at]}{label} {title[at:]}", Span(at, at + len(label)), parts.concept, parts.vocabulary)
