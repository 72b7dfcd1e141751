"""Titles whose role noun stands behind a coordinated field: "Back Office Fares and Ticketing Officer"."""

from wordwatch.document import Span
from wordwatch.language.grammar import styled
from wordwatch.suggest.duties import title_family
from wordwatch.suggest.title.edit import Draft, put
from wordwatch.suggest.title.names import Names, Posting, reason
from wordwatch.suggest.title.parse import Parts
from wordwatch.suggest.title.whole import WHY, is_activity


def coordinated(parts: Parts, known: Posting) -> list[Draft]:
    """New titles, the best first; empty where no field of several members stands between the label and its role noun."""
    if parts.role or parts.person or parts.shared or parts.before or not parts.after:
        return []
    title, vocabulary = parts.title, parts.vocabulary
    joint = vocabulary.shared_after.match(title, parts.after[-1].span.end)
    if joint is None:
        return []
    stop = vocabulary.stop.search(title, joint.end())
    end = stop.start() if stop else len(title)
    second = [word for word in parts.rest if joint.end() <= word.span.start < end]
    at = next((number for number, word in enumerate(second) if vocabulary.is_role(word.key) and number + 1 == len(second)), 0)
    if not at:
        return []
    field = [*parts.after, *second[:at]]
    last = field[-1].key
    families = [title_family(word.text, known.families) for word in field]
    named = next((one for one in reversed(families) if one), None)
    fronts = any(one and one[1] in one[0].facing for one in families)
    whole = last in parts.words.complete or (not fronts and (named is not None or is_activity(last, known)))
    why = Names((), named[0].why, (named[1],)) if named else Names((), WHY) if whole else reason(parts, known)
    role = Span(second[at].span.start, second[at].span.start)
    label = Span(parts.whole.start, parts.after[0].span.start)
    plain = Draft(put(put(title, role, styled(known.plain, parts.style)), label, ""), why.why, why.evidence, False)
    bare = put(title, label, "")
    return [Draft(bare, why.why, why.evidence, False), plain] if whole else [plain]
