"""Titles in German, French, Dutch, Italian, Spanish and Portuguese: the words around the label stay in their language.

Other languages keep their words too and get the English name, as they had the English label: "Specjalista ds. Customer Operations".
"""

import re
from collections.abc import Iterator

from wordwatch.document import Span
from wordwatch.language.grammar import capital, styled
from wordwatch.suggest.duties import title_family
from wordwatch.suggest.title.edit import Draft, members, put
from wordwatch.suggest.title.names import Names, Posting, general_names, text_of
from wordwatch.suggest.title.parse import Parts, is_role

_GERMANIC_ROLE = re.compile(
    r"(?:mitarbeit|sachbearbeit|assistent|assistenz|leiter|teamleit|leitung|kraft|fachkraft|referent|berater|betreuer|spezialist|koordinator|managerin|kauffrau|kaufmann"
    r"|aushilfe|praktikant|werkstudent|sekretär|angestellte|disponent|buchhalter|medewerk|teamleider|stagiair|coördinator|adviseur|leidinggevende|hoofd)",
    re.IGNORECASE,
)
_FEMININE = re.compile(r"(?:ung|ion|ei|heit|keit|schaft|tät|pflege|planung|operations|betreuung)$", re.IGNORECASE)
_MASCULINE = re.compile(r"(?:service|dienst|verkehr|support)$", re.IGNORECASE)
# Endings of adjectives that agree with the name of the work; all of these names are feminine: plural in French, Spanish, Portuguese.
_AGREEMENT: dict[str, tuple[tuple[str, str], ...]] = {
    "fr": (
        ("aires?", "aires"),
        ("iques?", "iques"),
        ("aux|al|ales?", "ales"),
        ("ière?s?|iers?", "ières"),
        ("if|ifs|ives?", "ives"),
        ("els?|elles?", "elles"),
    ),
    "es": (
        ("ario|aria|arios", "arias"),
        ("ico|ica|icos", "icas"),
        ("ivo|iva|ivos", "ivas"),
        ("cial|ciales", "ciales"),
        ("ero|era|eros", "eras"),
        ("orio|oria", "orias"),
    ),
    "pt": (
        ("ário|ária|ários", "árias"),
        ("ico|ica|icos", "icas"),
        ("ivo|iva|ivos", "ivas"),
        ("cial|ciais", "ciais"),
        ("eiro|eira|eiros", "eiras"),
    ),
    "it": (
        ("ario|aria|ari", "arie"),
        ("ico|ica|ici", "iche"),
        ("ivo|iva|ivi", "ive"),
        ("ciale|ciali", "ciali"),
        ("iare|iari", "iari"),
        ("ile|ili", "ili"),
    ),
}
_NOT_ADJECTIVES = frozenset("courrier papier matériel personnel retail dossier dossiers bail clienti".split())
_MASCULINES = frozenset(
    "service services support recrutement reporting recouvrement accueil règlement supporto recupero regolamento servizi pagamenti".split()
)
_ITALIAN_PLURALS = frozenset("operazioni pratiche servizi pagamenti".split())
# A preposition that has swallowed the article of "back office" (masculine), by the shape of the name: where no shape is given, "" counts.
_CONTRACTIONS: dict[str, dict[str, dict[str, str]]] = {
    "fr": {
        "de": {"vowel": "d'", "": "de "},
        "du": {"plural": "des ", "vowel": "de l'", "feminine": "de la ", "masculine": "du ", "masculine plural": "des "},
        "au": {"plural": "aux ", "vowel": "à l'", "feminine": "à la ", "masculine": "au ", "masculine plural": "aux "},
        "le": {"plural": "les ", "vowel": "l'", "feminine": "la ", "masculine": "le ", "masculine plural": "les "},
    },
    "it": {
        "del": {"plural": "delle ", "vowel": "dell'", "feminine": "della ", "masculine": "del ", "masculine plural": "dei "},
        "al": {"plural": "alle ", "vowel": "all'", "feminine": "alla ", "masculine": "al ", "masculine plural": "ai "},
        "nel": {"plural": "nelle ", "vowel": "nell'", "feminine": "nella ", "masculine": "nel ", "masculine plural": "nei "},
    },
    "es": {"del": {"": "de "}, "al": {"": "a "}, "de": {"": "de "}, "en": {"": "en "}},
    "pt": {"do": {"": "de "}, "no": {"": "em "}, "de": {"": "de "}, "em": {"": "em "}},
}
_NO_FIELDS = frozenset(
    "stage alternance intérim senior junior confirmé confirmée expérimenté expérimentée anglophone bilingue chez avec pour dans".split()
)
_BEFORE_FIELD = {"fr": "Opérations", "es": "Operaciones", "pt": "Operações", "it": "Pratiche"}
_AGENT_ROLE = re.compile(r"op[ée]ra(?:t|d)[a-z]*$", re.IGNORECASE)
_INSTEAD = {"fr": "Gestion", "es": "Gestiones", "pt": "Gestões", "it": "Pratiche"}


def drafts(parts: Parts, known: Posting, language: str) -> Iterator[Draft]:
    """New titles in ``language`` ("" for a language of its own without rendering), the best first."""
    if parts.title[parts.label.start : parts.label.end].islower():
        # Outside English a small label among capitals is a word like any other, not a title in the wrong style.
        parts = parts._replace(style="lower")
    if language in ("de", "nl"):
        yield from _germanic(parts, known, language)
    elif language in _AGREEMENT:
        yield from _romance(parts, known, language)
    else:
        yield from _loaned(parts, known)


def _loaned(parts: Parts, known: Posting) -> Iterator[Draft]:
    """With an English name, as the label was English."""
    for one in general_names(known):
        for name in one.names:
            yield Draft(_kept(parts, styled(name, parts.style)), one.why, one.evidence, False)


def _germanic(parts: Parts, known: Posting, language: str) -> Iterator[Draft]:
    rest, after = parts.title[parts.whole.end :], parts.after
    glued = re.match(r"[-‐‑–](?=[^\W\d_])", rest)
    if after and not glued and not _GERMANIC_ROLE.match(after[0].key) and is_role(after[0].key):
        # "Backoffice Specialist Hypotheken": an English title inside, and it stays one.
        yield from _loaned(parts, known)
        return
    moved = after[:1] if after and _GERMANIC_ROLE.match(after[0].key) and not parts.shared else ()
    for one in _names(parts, known, language):
        for name in one.names:
            field = _field_in(name, parts, moved)
            shown = name if language == "de" else styled(name, parts.style)
            if glued and not moved:
                # A compound with an English role noun stays one: Back-Office-Manager, Customer-Operations-Manager.
                english = styled(_english(known), "title")
                yield Draft(_kept(parts, english.replace(" ", "-")), one.why, one.evidence, False)
                break
            span = Span(parts.whole.start, moved[-1].span.end if moved else parts.whole.end)
            role = text_of(moved, parts.title)
            role = capital(role) if moved and moved[0].span.start == parts.label.end else role
            text = f"{role} {shown}" if moved else shown
            title = _put(parts, span, text)
            if not moved:
                title = _german_preposition(title, span.start, shown) if language == "de" else title
            if field:
                title = re.sub(rf"(?<={re.escape(shown)})\s+{re.escape(field)}(?![^\W_])", "", title, count=1)
            yield Draft(capital(title) if parts.title[:1].isupper() else title, one.why, one.evidence, False)


def _german_preposition(title: str, at: int, name: str) -> str:
    """The title with the preposition that the name needs: "im Backoffice", but "in der Kundenadministration"."""
    feminine, masculine = _FEMININE.search(name), _MASCULINE.search(name)
    english = name.endswith("Operations")
    forms = {
        "im": "in" if english else "in der" if feminine else "im",
        "fürs": "für" if english else "für die" if feminine else "für den" if masculine else "fürs",
        "für das": "für" if english else "für die" if feminine else "für den" if masculine else "für das",
        "vom": "von" if english else "von der" if feminine else "vom",
        "zum": "zu" if english else "zur" if feminine else "zum",
    }
    before = re.search(r"(?<![^\W_])(im|fürs|für das|vom|zum) $", title[:at], re.IGNORECASE)
    if before is None:
        return title
    new = forms[before[1].lower()]
    return title[: before.start(1)] + (capital(new) if before[1][0].isupper() else new) + " " + title[at:]


def _field_in(name: str, parts: Parts, moved: tuple[object, ...]) -> str:
    """The word after the label that the compound name holds already: "Backoffice Inkoop" is "Inkoopadministratie"."""
    following = parts.after[len(moved) :][:1]
    return following[0].text if following and len(following[0].key) > 3 and name.lower().startswith(following[0].key[:-2]) else ""


def _romance(parts: Parts, known: Posting, language: str) -> Iterator[Draft]:
    following = parts.after[0] if parts.after else None
    adjective = _agreeing(following.text, language) if following else ""
    previous = parts.before[-1].key if parts.before else ""
    for one in _names(parts, known, language):
        for name in one.names:
            span = parts.whole
            new = name
            if following and (adjective or title_family(following.text, known.families) or (language == "fr" and _is_field(following.key))):
                base = _BEFORE_FIELD[language] if not _AGENT_ROLE.search(previous) else _INSTEAD[language]
                base = f"Gestione {base}" if language == "it" else base
                join = " de " if language in ("es", "pt") and not adjective else " "
                new, span = base + join + (adjective or following.text), Span(parts.whole.start, following.span.end)
            new = styled(new, "lower" if parts.style == "sentence" else parts.style)
            new = capital(new) if parts.title[parts.label.start].isupper() else new
            start, preposition = _preposition(parts.title[: span.start], new, language, bool(previous))
            yield Draft(_put(parts, Span(start, span.end), preposition + new), one.why, one.evidence, False)


def _is_field(key: str) -> bool:
    """Whether a French word after the label is what the work is about: "Back Office Télécom", not "Back Office junior"."""
    return len(key) > 3 and key not in _NO_FIELDS


def _agreeing(word: str, language: str) -> str:
    """An adjective in the form that agrees with the name of the work; empty for a word that is no adjective."""
    if word.lower() in _NOT_ADJECTIVES:
        return ""
    for endings, new in _AGREEMENT[language]:
        match = re.fullmatch(rf"(\w+?)(?:{endings})", word, re.IGNORECASE)
        if match and len(match[1]) > 2:
            return match[1] + (new.upper() if word.isupper() else new)
    return ""


def _preposition(before: str, name: str, language: str, has_role: bool) -> tuple[int, str]:
    """Where the replacement starts and the preposition that it starts with: "du back office" becomes "des opérations"."""
    first = name.split()[0].lower()
    vowel, plural = first[0] in "aeiouéèêh", first.endswith("s") or first in _ITALIAN_PLURALS
    shape = (
        ("masculine plural" if plural else "masculine")
        if first in _MASCULINES
        else "plural"
        if plural
        else "vowel"
        if vowel
        else "feminine"
    )
    found = re.search(r"(?<![^\W_])([^\W\d_]{2,3}) $", before)
    forms = _CONTRACTIONS[language].get(found[1].lower()) if found else None
    if found and forms:
        new = forms.get(shape, forms.get("vowel" if vowel else "", forms.get("", found[1] + " ")))
        return found.start(1), capital(new) if found[1][0].isupper() else new
    return len(before), "de " if language in ("es", "pt") and has_role and before.endswith(" ") else ""


def _names(parts: Parts, known: Posting, language: str) -> tuple[Names, ...]:
    """Names in the language: by the title's own words, by the duties, neutral; none that repeats a word of the title."""
    own = " ".join(word.text for word in (*parts.before, *parts.after, *parts.rest))
    named = title_family(own, known.families)
    found = list(general_names(known, language))
    said = {word.key[:5] for word in (*parts.before, *parts.after, *parts.rest) if len(word.key) > 3}
    following = parts.after[1 if parts.after and _GERMANIC_ROLE.match(parts.after[0].key) else 0 :][:1]
    merging = following[0].key[:5] if following else ""
    if named and language in named[0].alternatives:
        # A name that holds the word of the title next to it is sure; of the others only the first is wide enough.
        choices = named[0].alternatives[language]
        beside = following[0].key if following else ""
        sure = tuple(name for name in choices if merging and name.lower().startswith(merging) and name.lower() != beside)
        # Away from the label only words for work decide ("Fakturierung"), not fields ("Treasury"), and only the widest name will do.
        wide = choices[:1] if named[1] in named[0].strong and not sure and beside != named[1] else ()
        found.insert(0, Names(sure or wide, named[0].why, (named[1],)))
    fresh = []
    for one in found:
        names = tuple(
            name
            for name in one.names
            if name.lower() != (following[0].key if following else "")
            and not (said - {merging if language in ("de", "nl") else ""}) & {word.lower()[:5] for word in name.split()}
            and not any(key in name.lower() for key in said - {merging} if len(key) == 5)
        )
        if names:
            fresh.append(one._replace(names=names))
    return tuple(fresh) or (Names((_BEFORE_FIELD.get(language, "Customer Operations"),), known.sector.why),)


def _english(known: Posting) -> str:
    return general_names(known)[0].names[0]


def _put(parts: Parts, span: Span, text: str) -> str:
    return put(parts.title, span, members(parts) + text)


def _kept(parts: Parts, text: str) -> str:
    """With ``text`` instead of the label and everything else as it is, hyphens too: "Back office-medarbetare"."""
    return parts.title[: parts.whole.start] + members(parts) + text + parts.title[parts.whole.end :]
