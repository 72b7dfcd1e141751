"""The title engine: a better job title for one that says "back office" or names a keystroke.

For HR systems: ``suggest_title("Senior Back Office Executive", posting_text)`` gives up to three new titles, the best first. The
function words come from the title, else from the duties in the posting, else they are neutral; seniority, profession, field, grade,
place, shift, gender markers, requisition numbers and second roles stay as they are.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from wordwatch.document import Span
from wordwatch.language.detection import guess
from wordwatch.language.grammar import capital
from wordwatch.lexicon import concepts, rules
from wordwatch.lexicon import languages as stored
from wordwatch.lexicon.concept import Concept
from wordwatch.lexicon.language import ENGLISH, Languages
from wordwatch.lexicon.roles import Families
from wordwatch.suggest.title import abroad, english, pack
from wordwatch.suggest.title.edit import Draft, put, replace_words
from wordwatch.suggest.title.field import lists_beside, paragraph_of
from wordwatch.suggest.title.label import Label, Labels
from wordwatch.suggest.title.language import language_of
from wordwatch.suggest.title.names import Posting, posting
from wordwatch.suggest.title.parse import is_mixed, parse
from wordwatch.suggest.title.vocabulary import Vocabulary, vocabulary

__all__ = ["TitleSuggestion", "suggest_title"]

_LABELS_AT_MOST = 3
_LONGEST = 400  # code points of a title; what is longer is none, and its words would be tried in all ways


class TitleSuggestion(NamedTuple):
    """A whole new title.

    ``why`` is one sentence that connects the work to the customer. ``evidence`` are words of the title or the posting that the name was
    drawn from; empty for a neutral name. ``safe``: the name is made of the title's own words, so that it may be put in unread.
    """

    replacement: str
    why: str
    evidence: tuple[str, ...] = ()
    safe: bool = False


def suggest_title(
    title: str,
    context: str = "",
    *,
    term: Span | None = None,
    concept: Concept | None = None,
    families: Families | None = None,
    languages: Languages | None = None,
    limit: int = 3,
    language: str = "",
) -> tuple[TitleSuggestion, ...]:
    """Up to ``limit`` new titles for ``title``, best first and all different; none where it needs no change or has no good one.

    ``context`` is the text of the posting (its duties decide the name of the work), ``term`` the place of the label in ``title`` (default:
    the first one), ``concept`` what may be known about it (default: that of any rule that has names for titles), ``families`` the role
    families and ``languages`` the languages (default: those that wordwatch brings), ``language`` that of the text around the title
    ("" unknown). What is longer than 400 characters is no title and gets none. A pure function. Raises RuleError for a rule, concept,
    language or roles file that cannot be used.
    """
    if len(title) > _LONGEST:
        return ()
    if families is None:
        from wordwatch.lexicon import roles

        families = roles.load()
    vocabulary_ = vocabulary(languages or stored.built_in())
    known = (
        _labels(vocabulary_.languages) if concept is None else Labels([concept] if concept.named("title") else [], vocabulary_.languages)
    )
    label = known.at(title, term) if term else known.find(title)
    spelled = True
    if label is None:
        title = known.spelled_out(known.parted(known.written_out(title)), vocabulary_, families.profession("systems").roles)
        label, spelled = known.find(title), False
    if label is None:
        return _by_pack(title, context, limit, vocabulary_)
    found: dict[str, TitleSuggestion] = {}
    later: list[TitleSuggestion] = []
    made = _rewritten(_Job(title, context, label, families, vocabulary_, known), language)
    kept = _other_jobs(title, label, vocabulary_)
    for one in (*_pack_term_after(title, context, label.span), *made):
        mended = _without_pack_terms(one.replacement, context, kept)
        if mended == title or known.find(mended) is not None:
            continue
        if mended != one.replacement and not pack.find(title, context) and _is_own(one.replacement, title):
            # Without the label the rest is a term of the pack: better a name for the work than another name for the job.
            later.append(one._replace(replacement=mended, safe=False))
            continue
        found.setdefault(mended, one._replace(replacement=mended, safe=one.safe and spelled and mended == one.replacement))
    around = put(title, label.span, "")
    return tuple(_with_rank(around, one, vocabulary_) for one in tuple(found.values() or later)[:limit])


class _Job(NamedTuple):
    """A title to be rewritten, and all that is known for it."""

    title: str
    context: str
    label: Label
    families: Families
    vocabulary: Vocabulary
    labels: Labels


@lru_cache(maxsize=4)
def _labels(languages: Languages) -> Labels:
    """The labels of all rules that wordwatch brings whose concepts have names for titles."""
    known = (concepts.load(concept, (rules.folder(),)) for concept in dict.fromkeys(rule.concept for rule in rules.load().rules))
    return Labels([concept for concept in known if concept.named("title")], languages)


def _rewritten(job: _Job, language: str) -> Iterator[TitleSuggestion]:
    title, context, label, languages = job.title, job.context, job.label, job.vocabulary.languages
    # The title itself may stand in the posting; what it says has been read already.
    near = lists_beside(title, context, job.vocabulary), paragraph_of(title, context)
    rest = context.replace(title.strip(), "\n")
    parts, known = parse(title, *label, job.vocabulary), posting(title, rest, job.families, label.concept, job.vocabulary, *near)
    around = language or (guess(context, "", languages.tellings, ENGLISH) if context.strip() else "")
    spoken = language_of(title, label.span, languages, around, context, job.families)
    if spoken == ENGLISH and is_mixed(parts):
        # What customers are called in an English title need not be what they are called where only its role noun is English.
        known = known._replace(concept=known.concept._replace(sectors=False))
    for number, draft in enumerate(_drafts(title, label, known, spoken)):
        # A title can hold the label twice: "Back Office Executive / Back Office Assistant".
        result, clean = draft.title, True
        for _ in range(_LABELS_AT_MOST):
            other = job.labels.find(result)
            if other is None:
                break
            options = [one.title for one in _drafts(result, other, known, spoken)]
            result, clean = options[min(number, len(options) - 1)] if options else result, False
        # A role noun before the label and a field behind it are the order of other languages: "Agent Back Office SAV".
        turned = bool(parts.before and parts.after) and not parts.role
        safe = draft.own and clean and spoken == ENGLISH and not (turned or parts.shared or job.vocabulary.several.search(title))
        yield TitleSuggestion(result, draft.why, draft.evidence, safe)


def _drafts(title: str, label: Label, known: Posting, spoken: str) -> Iterator[Draft]:
    parts = parse(title, *label, known.vocabulary)
    return english.drafts(parts, known) if spoken == ENGLISH else abroad.drafts(parts, known, spoken)


def _pack_term_after(title: str, context: str, label: Span) -> Iterator[TitleSuggestion]:
    """Where words of the pack follow the label, they name the work, and the label can go: "Back Office Data Entry Clerk"."""
    for hit in pack.find(title, context):
        if label.end <= hit.span.start and not title[label.end : hit.span.start].strip(" -‐‑–"):
            for words in hit.alternatives:
                new = put(replace_words(title, hit.span, [words]), Span(label.start, hit.span.start), "")
                new = capital(new) if title[label.start].isupper() and not title[: label.start].strip() else new
                yield TitleSuggestion(new, hit.why, hit.evidence, not hit.evidence)


def _by_pack(title: str, context: str, limit: int, words: Vocabulary) -> tuple[TitleSuggestion, ...]:
    hits = pack.find(title, context)
    if not hits:
        return ()
    found: dict[str, TitleSuggestion] = {}
    for number in range(max(len(hit.alternatives) for hit in hits)):
        new = title
        for hit in reversed(hits):
            new = replace_words(new, hit.span, hit.alternatives[number:] or hit.alternatives)
        backed = hits[0].evidence and number < 1
        found.setdefault(new, TitleSuggestion(new, hits[0].why, hits[0].evidence if backed else (), not hits[0].evidence and number == 0))
    return tuple(_with_rank(title, one, words) for one in found.values() if one.replacement != title)[:limit]


def _with_rank(title: str, made: TitleSuggestion, vocabulary: Vocabulary) -> TitleSuggestion:
    """The suggestion with a word on a role noun that becomes another one, since that may change the grade."""
    old, new = (
        {word.lower(): word for word in vocabulary.word.findall(text) if vocabulary.is_role(word.lower())}
        for text in (title, made.replacement)
    )
    gone = [word for key, word in old.items() if key not in new and vocabulary.corrected(key) not in new]
    come = [word for key, word in new.items() if key not in old]
    if not gone or not come:
        return made
    return made._replace(why=f"{made.why} “{gone[-1]}” becomes “{come[-1]}”, which must fit the grade of the job.", safe=False)


def _is_own(new: str, title: str) -> bool:
    """Whether a new title has no word that the old one had not."""
    return set(new.lower().split()) <= set(title.lower().split())


def _other_jobs(title: str, label: Label, vocabulary: Vocabulary) -> frozenset[str]:
    """Terms of the pack that are a job of their own beside the label's, behind a slash or "and": nobody asked for another name for them."""
    parts = parse(title, *label, vocabulary)
    own = (*parts.before, *parts.after)
    found = (hit.span for hit in pack.find(title)) if parts.joined else ()
    return frozenset(title[span.start : span.end] for span in found if not any(span.overlaps(word.span) for word in own))


def _without_pack_terms(title: str, context: str, kept: frozenset[str]) -> str:
    """A new title must not hold a term of the pack either, but for ``kept``: "Operations Data Entry Clerk"."""
    for hit in reversed(pack.find(title, context)):
        if title[hit.span.start : hit.span.end] not in kept:
            title = replace_words(title, hit.span, hit.alternatives)
    return title
