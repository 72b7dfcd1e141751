"""Titles that say the plain name already beside the label: both become one ("Operations & Back Office Analyst")."""

import re

from wordwatch.document import Span
from wordwatch.language.grammar import styled
from wordwatch.suggest.duties import is_main
from wordwatch.suggest.title import beside
from wordwatch.suggest.title.edit import Draft, put, same, without
from wordwatch.suggest.title.names import Posting, operations_names, reason
from wordwatch.suggest.title.parse import Parts, Word
from wordwatch.suggest.title.vocabulary import DASHES, any_of


def merged_with(parts: Parts, known: Posting) -> list[Draft]:
    """New titles, the best first; empty where the title does not say the plain name beside the label."""
    if parts.domain or parts.middle or parts.person or parts.shared:
        return []
    title, joiner, leads = parts.title, _joiner(parts), beside.leads(parts, known)
    leftover = parts.after[len(parts.middle) + len(parts.role) :]
    for word in (*parts.rest, *leftover, *parts.before):
        if word.key not in parts.concept.own or not _is_noun(word, parts):
            continue
        bare = _is_bare(word, parts)
        kept, names = ("", reason(parts, known)), [(name, one) for one in operations_names(known, parts) for name in one.names]
        names = [kept] if not bare else names if leads else [*names, kept] if is_main(known.work) else [kept, *names]
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
            found.append(Draft(result.strip(), one.why, one.evidence, not name))
        return found
    return []


def undoubled(parts: Parts, made: list[Draft]) -> list[Draft]:
    """The drafts that say no stem twice, else the title without its label, where what is left of the label's stretch is a phrase.

    "HR Operations and Back Office Transformation" is "HR Operations and Transformation". Empty where nothing need change.
    """
    title = parts.title
    names = {word.lower() for use in ("plain", "place") for name in parts.concept.called("title", use) for word in name.split()}
    fresh = [one for one in made if _doubles(one.title, names) <= _doubles(title, names)]
    # "Team Leader - Pension Operations": the stretch behind names the work.
    told = any(word.key in parts.concept.own and word.span.start > parts.whole.end and not _is_bare(word, parts) for word in parts.rest)
    if fresh or not made or not (told and not parts.vocabulary.several.search(title) if parts.role else parts.domain or parts.middle):
        return fresh
    bare = re.sub(r"\s+(?=[)\]])", "", put(title, parts.whole, "")).strip()
    return [Draft(bare, made[0].why, made[0].evidence, False)]


def _doubles(text: str, names: set[str]) -> int:
    """How many words of a title say again what a word of the names says: "Administrator - Dealership Administration"."""
    words = [word.lower() for word in re.findall(r"[^\W\d_]+", text)]
    return sum(not names.isdisjoint((one, other)) and same(one, other) for at, one in enumerate(words) for other in words[:at])


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


def _joiner(parts: Parts) -> "re.Pattern[str]":
    """What stands between the label and the plain name where both are one."""
    joints = any_of(parts.vocabulary.languages.english.titles.joints)
    return re.compile(rf"\s*(?:&|/|\+|,|\b(?:{joints})\b|[{DASHES}])\s*", re.IGNORECASE)
