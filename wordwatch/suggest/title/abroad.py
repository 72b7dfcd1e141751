"""Titles in other languages than English: the words around the label stay, and the name goes where the language puts it.

A language of which nothing but words is known keeps its words too and gets the English name, as it had the English label: "Specjalista
ds. Customer Operations".
"""

import re
from collections.abc import Iterator

from wordwatch.document import Span
from wordwatch.language.grammar import capital, styled
from wordwatch.lexicon.language import Language
from wordwatch.suggest.duties import title_family
from wordwatch.suggest.title.bare import is_desk_work
from wordwatch.suggest.title.edit import Draft, members, put
from wordwatch.suggest.title.names import Posting, general_names, reason, text_of
from wordwatch.suggest.title.native import (
    SAME,
    agreed,
    bare,
    field_name,
    is_english,
    is_field,
    is_joined,
    is_role,
    is_system,
    names_of,
    takes_link,
)
from wordwatch.suggest.title.parse import Parts, is_mixed
from wordwatch.suggest.title.prepositions import fitting
from wordwatch.suggest.title.spared import is_second, is_suspended, is_work, last_role, without_label
from wordwatch.suggest.title.turned import field_behind, role_in_front, with_worker


def drafts(parts: Parts, known: Posting, code: str) -> Iterator[Draft]:
    """New titles in the language of that code, the best first; one that says a stem twice only where there is no other."""
    made = list(_drafted(parts, known, parts.vocabulary.languages.of(code)))
    fresh = [draft for draft in made if not _repeats(parts, draft.title)]
    yield from fresh or made


def _drafted(parts: Parts, known: Posting, language: Language) -> Iterator[Draft]:
    swapped = with_worker(parts, language) if parts.person else None
    if language.titles.adjectives and not parts.person:
        swapped = role_in_front(parts, language) or field_behind(parts, known.families)
    if swapped:
        yield from _drafted(swapped, known, language)
        return
    if parts.title[parts.label.start : parts.label.end].islower():
        # Outside English a small label among capitals is a word like any other, not a title in the wrong style.
        parts = parts._replace(style="lower")
    if language.titles.order:
        yield from _spared(parts, known, language)
    if not language.titles.order:
        yield from _loaned(parts, known)
    elif language.titles.adjectives and parts.after and is_english(parts, language):
        yield Draft(_kept(parts, styled(known.plain, parts.style)), known.sector.why, (), False)  # "Middle/Back Office Officer"
    elif _is_about_systems(parts, known, language):
        yield from _built(parts, known, language)
    elif language.titles.adjectives:
        yield from _agreeing(parts, known, language)
    else:
        yield from _compounding(parts, known, language)


def _is_about_systems(parts: Parts, known: Posting, language: Language) -> bool:
    """Whether somebody builds software, or works on that of which the label is a part: "backofficesystemen"."""
    builds = any(word.key.startswith(language.titles.builders) for word in (*parts.before, *parts.after, *parts.rest))
    glued = re.match(r"[-‐‑–]?[^\W\d_]", parts.title[parts.whole.end :]) and is_system(parts, language)
    return builds or bool(glued) or parts.role_key in known.families.profession("systems").roles


def _repeats(parts: Parts, new: str) -> bool:
    """Whether a new title says a stem twice that the old one said once, also inside a compound."""

    def said(text: str) -> int:
        words = re.findall(r"[^\W\d_]{4,}", bare(text))
        return sum(len(one) > SAME and one[: SAME + 1] in other for at, one in enumerate(words) for other in words[:at] + words[at + 1 :])

    return said(new) > said(parts.title[: parts.whole.start] + parts.title[parts.whole.end :])


def _spared(parts: Parts, known: Posting, language: Language) -> Iterator[Draft]:
    """Without the label, where the rest names the work."""
    new = without_label(parts, language, known.families)
    if new:
        why = reason(parts, known)
        yield Draft(capital(new) if parts.title[:1].isupper() else new, why.why, why.evidence, False)


def _built(parts: Parts, known: Posting, language: Language) -> Iterator[Draft]:
    """For who builds software: the name of the system."""
    for name in known.named("systems", language.code):
        shown = name if language.titles.capital_nouns else styled(name, "lower" if parts.style == "sentence" else parts.style)
        link = language.titles.link if parts.before and last_role(parts, language.titles) == parts.before[-1].key else ""
        link = "" if is_joined(parts, language.titles) else link
        start, preposition = fitting(parts.title[: parts.whole.start], shown, language, parts.concept)
        kept = put(parts.title, Span(start, parts.whole.end), preposition + shown) if start < parts.whole.start else ""
        title, glued = kept or _kept(parts, f"{link} {shown}".strip()), re.match(r"[-‐‑–](?=[^\W\d_])", parts.title[parts.whole.end :])
        if parts.after and (name.lower().endswith(parts.after[0].key) or is_system(parts, language)):
            # "Backoffice-systemen", "back-office applicaties": the name says it.
            title = put(parts.title, Span(parts.whole.start, parts.after[0].span.end), shown)
        elif glued and parts.after and language.titles.order == "role first":
            # "Backoffice-Entwickler": the name of a system is a compound, or several words, and no part of another.
            title = put(parts.title, Span(parts.whole.start, parts.after[0].span.end), f"{parts.after[0].text} {shown}")
        yield Draft(title, reason(parts, known).why, (), False)


def _loaned(parts: Parts, known: Posting) -> Iterator[Draft]:
    """With an English name, as the label was English: the plain one beside a house whose customers have another name."""
    if parts.role and is_mixed(parts):
        yield Draft(_kept(parts, styled(known.plain, parts.style)), known.sector.why, (), False)
        return
    for one in general_names(known):
        for name in one.names:
            yield Draft(_kept(parts, styled(name, parts.style)), one.why, one.evidence, False)


def _compounding(parts: Parts, known: Posting, language: Language) -> Iterator[Draft]:
    """In a language that makes compounds: the role noun of one goes in front of the name, unless the language has it last."""
    rest, after, words = parts.title[parts.whole.end :], parts.after, language.titles
    glued = re.match(r"[-‐‑–](?=[^\W\d_])", rest)
    native = bool(after) and is_role(after[0].key, language)
    if after and not native and not glued and not words.capital_nouns and parts.vocabulary.is_role(after[0].key):
        native = True  # "Back Office Manager Logistiek": the role noun of both languages goes where the Dutch have it
    shown_as_role = bool(after) and not (words.capital_nouns and after[0].text.islower())  # not "Backoffice unserer Kanzlei"
    if after and not glued and not native and shown_as_role and parts.vocabulary.is_role(after[0].key):
        # "Backoffice Specialist Hypotheken": an English title inside, and it stays one.
        yield from _loaned(parts, known)
        return
    if is_suspended(parts) and not parts.shared:
        yield from _suspended(parts, known, language)
        return
    moved = after[:1] if native and not parts.shared and words.order == "role first" else ()
    if moved and (whole := next((new for old, new in words.named_roles.items() if moved[0].key == old), "")):
        new = whole.upper() if parts.style == "upper" else whole
        yield Draft(put(parts.title, Span(parts.whole.start, moved[0].span.end), new), known.sector.why, (), False)
    house = re.search(r"(?<!\S)[^\W\d_]{4,}[-‐‑–]$", parts.title[: parts.whole.start])
    named = names_of(parts, known, language)
    if house:
        # Of a house the neutral name comes first: "Kanzlei-Verwaltung".
        named = tuple(sorted(named, key=lambda one: one.why != known.sector.why))
    for one in named:
        for name in one.names:
            if house and not moved:
                start, article = fitting(parts.title[: house.start()], name, language, parts.concept)
                new = f"{article}{house[0]}{name if words.capital_nouns else name.lower()}"
                yield Draft(put(parts.title, Span(start, parts.whole.end), new), one.why, one.evidence, False)
                continue
            field = _field_in(name, parts, moved)
            shown = name if words.capital_nouns else styled(name, parts.style)
            if glued and not moved and words.capital_nouns and parts.before and is_work(after[0].key, language):
                # "Leiter Backoffice-Logistik": two nouns for work make no compound.
                title = put(parts.title, Span(parts.whole.start, after[0].span.start), shown + " ")
                yield Draft(title.replace("  ", " "), one.why, one.evidence, False)
                continue
            if glued and not moved:
                # A compound with an English role noun stays one: Back-Office-Manager, Customer-Operations-Manager.
                joined = shown if native else known.plain
                yield Draft(_kept(parts, joined.replace(" ", "-")), one.why, one.evidence, False)
                break
            span = Span(parts.whole.start, moved[-1].span.end if moved else parts.whole.end)
            role = text_of(moved, parts.title)
            role = capital(role) if moved and moved[0].span.start == parts.label.end else role
            text = f"{role} {shown}" if moved else shown
            if not moved:
                start, preposition = fitting(parts.title[: span.start], shown, language, parts.concept)
                text, span = preposition + text, Span(start, span.end)
            title = put(parts.title, span, members(parts) + text)
            if field:
                title = re.sub(rf"(?<={re.escape(shown)})\s+{re.escape(field)}(?![^\W_])", "", title, count=1)
            yield Draft(capital(title) if parts.title[:1].isupper() else title, one.why, one.evidence, False)


def _suspended(parts: Parts, known: Posting, language: Language) -> Iterator[Draft]:
    """As part of a compound whose last part another one shares: "Vertriebs- und Innendienstmitarbeiter"."""
    if not parts.after or not is_role(parts.after[0].key, language):
        return
    for one in names_of(parts, known, language):
        for name in one.names:
            if " " not in name:
                shown = name if language.titles.capital_nouns or parts.title[parts.label.start].isupper() else name.lower()
                shown += "s" if language.titles.capital_nouns and shown.endswith(language.titles.feminine) else ""
                span = Span(parts.whole.start, parts.after[0].span.end)
                yield Draft(put(parts.title, span, shown + parts.after[0].text.lower()), one.why, one.evidence, False)


def _field_in(name: str, parts: Parts, moved: tuple[object, ...]) -> str:
    """The word after the label that the compound name holds already: "Backoffice Inkoop" is "Inkoopadministratie"."""
    following = parts.after[len(moved) :][:1]
    return following[0].text if following and len(following[0].key) > 3 and name.lower().startswith(following[0].key[:-2]) else ""


def _agreeing(parts: Parts, known: Posting, language: Language) -> Iterator[Draft]:
    """In a language whose adjectives follow and agree: an adjective or a field after the label is taken into the name."""
    words = language.titles
    following = parts.after[0] if parts.after else None
    adjective = agreed(following.text, language) if following else ""
    previous = last_role(parts, words)
    told = title_family(following.text, known.families) if following and adjective else None
    style = "lower" if parts.style == "sentence" else parts.style
    for one in names_of(parts, known, language):
        for name in one.names:
            span = parts.whole
            new = styled(name, style)
            if following and told and one.evidence and name in told[0].alternatives.get(language.code, ()):
                # The duties say by its noun what the adjective says: "back office assicurativo", with "polizze" among them.
                span = Span(parts.whole.start, following.span.end)
            elif following and (adjective or title_family(following.text, known.families) or is_field(following.key, language)):
                other = adjective or (words.name_link and not takes_link(parts, language))
                use = "adjective" if other else "field"
                if not adjective and previous.startswith(words.fielders):
                    use = "technical"
                elif not adjective and not previous and is_desk_work([following], known.families, language):
                    use = "work"
                elif not adjective and is_second(parts):
                    use = "second"
                base = field_name(known, language, previous, use)
                join = f" {words.link} " if words.link and not adjective else " "
                new, span = (
                    styled(base, style) + (join.upper() if style == "upper" else join) + (adjective or following.text),
                    Span(parts.whole.start, following.span.end),
                )
            new = capital(new) if parts.title[parts.label.start].isupper() else new
            start, preposition = fitting(parts.title[: span.start], new, language, parts.concept)
            link = words.link or (words.name_link if span == parts.whole and takes_link(parts, language) else "")
            if start == span.start and link and previous and not is_joined(parts, words) and parts.title[: span.start].endswith(" "):
                preposition = fitting(f" {link.upper() if parts.style == 'upper' else link} ", new, language, parts.concept)[1]
            yield Draft(put(parts.title, Span(start, span.end), members(parts) + preposition + new), one.why, one.evidence, False)


def _kept(parts: Parts, text: str) -> str:
    """With ``text`` instead of the label and everything else as it is, hyphens too: "Back office-medarbetare"."""
    return parts.title[: parts.whole.start] + members(parts) + text + parts.title[parts.whole.end :]
