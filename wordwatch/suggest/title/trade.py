"""Titles that are those of a trade, with the label before the words of the trade or among them: "Back Office Sales Engineer"."""

from wordwatch.document import Span
from wordwatch.suggest.title.edit import Edit
from wordwatch.suggest.title.names import Names, Posting, is_whole_name, text_of
from wordwatch.suggest.title.parse import Parts
from wordwatch.suggest.title.whole import family_of, is_craft, names_something, on_lists


def is_done(parts: Parts, known: Posting) -> bool:
    """Whether what stands before the label and its role noun name a job: a craft, a clerk, or a field that says what is done."""
    desks = known.families.profession("desks").roles
    complete = (parts.domain[-1].key in parts.words.complete and len(parts.domain) > 1) or is_whole_name(
        text_of(parts.domain, parts.title), known
    )
    named, role = family_of(parts.domain, known), parts.role_key
    fronts = named is not None and named[1] in named[0].facing
    does = known.families.profession("facing").roles if fronts else desks | known.vocabulary.words.doers.keys()
    is_desk = (
        role in does and parts.domain[-1].key not in parts.words.places and (named is not None or names_something(parts.domain, known))
    )
    # A rank says nothing of the work: a fundraising officer raises funds, the one in question may only book them.
    # Whoever sells or advises on the road or at a counter does another job than the one behind.
    facing = role in known.families.profession("facing").roles
    says = role in does or not (fronts or facing or role in known.families.profession("ranks").roles)
    # A bank clerk stands at the counter, whatever the lists say.
    is_title = says and (role not in desks or is_desk) and on_lists(parts.domain, role, known)
    return complete or is_craft(role, known) or (is_desk and not fronts) or is_title or parts.domain[-1].key.endswith(("'s", "’s"))


def inside(parts: Parts, known: Posting) -> Edit | None:
    """A trade that others have on the road stays whole, with the word for who does it from the office: "Inside Sales Engineer"."""
    field, profession = parts.middle or parts.domain, known.families.profession
    named = family_of(field, known) if field else None
    if named is None or named[1] not in named[0].facing or not named[0].inside or parts.role_key not in profession("ranks").roles:
        return None
    at = len(field) - len(named[1].split())
    is_trade = parts.role_key in profession("plain").roles or (at > 0 and field[0].key in parts.words.about)
    if not parts.role or not is_trade or not on_lists(field, parts.role_key, known):
        return None
    names = (Names((named[0].inside,), named[0].why, (named[1],)),)
    if not parts.middle:
        return Edit(Span(field[at].span.start, parts.whole.end), names, tail=text_of(field[at:], parts.title))
    end = field[at - 1].span.end if at else parts.whole.end
    return Edit(Span(parts.whole.start, end), names, head=text_of(field[:at], parts.title))
