"""Titles in other languages that are put into the language's own order first, with the role noun where it stands there."""

from wordwatch.document import Span
from wordwatch.language.grammar import capital
from wordwatch.lexicon.language import Language
from wordwatch.lexicon.roles import Families
from wordwatch.suggest.duties import title_family
from wordwatch.suggest.title.parse import Parts, parse

_LETTERS = 4  # at most, of a department's short name


def role_in_front(parts: Parts, language: Language) -> Parts | None:
    """The title with an English role noun where the language has it: "Back Office Manager Assurance vie"."""
    title, start, end = parts.title, parts.whole.start, parts.whole.end
    after = parts.after[:1]
    if parts.before or parts.shared or not after or title[end : after[0].span.start] != " ":
        return None
    if after[0].key not in parts.words.international or is_foreign(after[0].key, language):
        return None
    moved = f"{title[:start]}{after[0].text} {title[start:end]}{title[after[0].span.end :]}"
    label = Span(parts.label.start + len(after[0].text) + 1, parts.label.end + len(after[0].text) + 1)
    return parse(moved, label, parts.concept, parts.vocabulary)


def field_behind(parts: Parts, families: Families) -> Parts | None:
    """The title with a department that goes by its letters behind the term, where a name has its field: "Assistant RH back-office"."""
    title, field = parts.title, parts.before[-1:]
    if (
        len(parts.before) < 2
        or any(len(word.key) > 1 for word in parts.after)
        or parts.shared
        or parts.joined
        or title[field[0].span.end : parts.whole.start] != " "
    ):
        return None
    word = field[0]
    short = word.text.isalpha() and word.text.isupper() and len(word.text) <= _LETTERS
    if not short or parts.vocabulary.is_role(word.key) or title_family(word.text, families) is None:
        return None
    label = title[parts.whole.start : parts.whole.end]
    start = word.span.start
    moved = f"{title[:start]}{label} {word.text}{title[parts.whole.end :]}"
    return parse(moved, Span(start, start + len(label)), parts.concept, parts.vocabulary)


def is_foreign(key: str, language: Language) -> bool:
    """Whether an international role noun stays English, as nobody joins it to a name of the language: not "Manager de Operações"."""
    return bool(language.titles.link) and not key.startswith(tuple(language.sentences.nouns.get("title", ())))


def with_worker(parts: Parts, language: Language) -> Parts | None:
    """The title with a role noun of the language for the person that the term names: "Backofficer Hypotheken"."""
    nouns, written = language.titles.person, parts.title[parts.label.start : parts.label.end]
    if not nouns or parts.shared:
        return None
    noun = nouns[-1 if parts.plural else 0]
    noun = noun.upper() if written.isupper() else capital(noun) if written[0].isupper() or language.titles.capital_nouns else noun
    term = written[: -2 if parts.plural else -1]
    new = f"{parts.title[: parts.label.start]}{noun} {term}{parts.title[parts.label.end :]}"
    start = parts.label.start + len(noun) + 1
    return parse(new, Span(start, start + len(term)), parts.concept, parts.vocabulary)
