"""Titles in other languages that need no other word: where the rest names the work, the label goes.

"Assistant(e) back-office ADV" is an Assistant(e) ADV, "Mitarbeiter Backoffice Kreditbearbeitung" a Mitarbeiter Kreditbearbeitung. A place
is no work: what stands after the label must look like a field, by what is known of families, by its ending, or as an abbreviation.
"""

import re

from wordwatch.document import Span
from wordwatch.language.grammar import capital
from wordwatch.lexicon.language import Language, Titles
from wordwatch.lexicon.roles import Families
from wordwatch.suggest.duties import title_family
from wordwatch.suggest.title.bare import is_desk_work, is_front, is_other_job, names_work
from wordwatch.suggest.title.parse import Parts, Word
from wordwatch.suggest.title.prepositions import fitting
from wordwatch.suggest.title.vocabulary import DASHES

_LONG = 4  # letters of a word that may end a compound
_LEVEL = re.compile(r"[a-z]?\d[\w.-]*|[ivx]+")
_ABBREVIATION = re.compile(r"[A-ZÄÖÜ]{2,6}[\w/&-]*")


def without_label(parts: Parts, language: Language, families: Families) -> str:
    """The title without its label; empty where that would leave the work unnamed."""
    if parts.shared or parts.person or is_suspended(parts):
        return ""
    title, words = parts.title, language.titles
    if re.search(rf"[^\W\d_][{DASHES}]$", title[: parts.whole.start]) and not re.match(rf"[{DASHES}]\w", title[parts.whole.end :]):
        # "Werkstudent E-Commerce-Backoffice"
        ahead = title[: parts.whole.start - 1]
        named = _second_part(ahead, parts, language, families)
        if len(named) <= len(ahead) and _is_house(ahead, language, families):
            return ""  # "Leitung Versicherungs-Backoffice" does not lead the house
        return named + title[parts.whole.end :]
    glued = re.match(rf"[{DASHES}](?=[^\W\d_])", title[parts.whole.end :])
    role = parts.after[:1] if parts.after and _is_role(parts.after[0], parts, language) else ()
    tail = parts.after[len(role) :]
    if role and (role[0].key.startswith(words.bound) or (glued and role[0].key.startswith(words.leading))):
        return ""
    native = bool(role) and role[0].key.startswith(words.role_beginnings)
    whole = len(_telling(tail, words)) > 1 and is_desk_work(tail, families, language)
    if not parts.before and not role and not any(_roles(parts, words)) and not whole:
        return ""  # a field alone is no post: "Back Office Titres"
    works = bool(tail) and bool(parts.before) and language.titles.capital_nouns and is_work(tail[0].key, language)
    tail = tail[:1] if works else tail
    if tail and (not glued or native or works) and _is_field(tail, parts, language, families):
        who = (role[0].key,) if role else _roles(parts, words)
        if is_other_job(who, tail, families, language) or not (works or _says_work(who, tail, parts, language, families)):
            return ""
        if not role and is_second(parts) and not is_desk_work(tail, families, language):
            return ""  # a second job needs a name of its own
        return _joined(parts, tail, bool(role), language)
    if not parts.after and not glued and (moved := _field_apart(parts, language, families)):
        return moved
    if not _telling(tail, words) and _is_named(parts, language, role):
        return _closed(title[: parts.whole.start], title[parts.whole.end :])
    return ""


def is_work(key: str, language: Language) -> bool:
    """Whether the second part of a compound names the work by itself: "Backoffice-Disposition", not "Backoffice-Abteilung"."""
    nouns = (language.sentences.nouns, language.phrases.kinds)
    vague = tuple(noun for group in nouns for kind in ("unit", "work", "people", "system") for noun in group.get(kind, ()))
    return key.endswith(language.titles.field_endings) and not key.startswith((*vague, *language.titles.vague))


def _is_house(ahead: str, language: Language, families: Families) -> bool:
    """Whether the first part of a compound says in what house the work is done, or what somebody would lead without its second part."""
    *others, last = ahead.split()
    first = last.lower().removesuffix("s")
    named = title_family(last, families) or title_family(first, families)
    names = (name.lower() for family in families.families for name in family.alternatives.get(language.code, ()))
    if named is None and not any(name.startswith(first) for name in names):
        return first.isalpha()
    if named and named[1] in named[0].facing and first != last.lower():
        return True  # with the joint of a compound: "Versicherungs-"
    leading = tuple(role.lower() for role in others if role.lower().startswith(language.titles.leading))
    return bool(leading) and is_other_job(leading, [Word(first, first, Span(0, len(first)))], families, language)


def _second_part(ahead: str, parts: Parts, language: Language, families: Families) -> str:
    """The compound that the language has for the work, where the title says not yet what it is: "Vertriebs-Backoffice"."""
    first = re.split(r"\s", ahead)[-1]
    named = title_family(first, families) or title_family(first.removesuffix("s"), families)
    names = named[0].alternatives.get(language.code, ()) if named else ()
    whole = next((name for name in names if len(first) > _LONG and name.lower().startswith(first.lower())), "")
    rest = f"{ahead} {parts.title[parts.whole.end :]}".lower()
    if whole and whole.lower()[len(first) :][:_LONG] not in rest:
        return ahead.removesuffix(first) + whole
    return ahead.removesuffix("s") if first.endswith(tuple(f"{ending}s" for ending in language.titles.feminine)) else ahead


def _field_apart(parts: Parts, language: Language, families: Families) -> str:
    """With the field from behind a dash in the place of the label: "Asistente de Back Office - Seguros"."""
    title = parts.title
    found = re.match(rf"\s[{DASHES}]\s(?=(\w+))", title[parts.whole.end :])
    if found is None or not parts.before:
        return ""
    key = found[1].lower()
    field = [word for word in parts.rest if word.span.start >= parts.whole.end + found.end()][:2]
    who = _roles(parts, language.titles)
    if is_other_job(who, field, families, language) or not names_work(who, field, families, language):
        return ""
    sure = key.endswith(language.titles.field_endings) or title_family(found[1], families)
    if not sure or key in language.titles.no_fields or _adjective_ending(key, language):
        return ""
    rest = title[parts.whole.end + found.end() :]
    ahead = title[: parts.whole.start]
    if not _is_preposition(ahead, language):
        return _linked(ahead, rest, parts, language)
    return ahead + rest if _is_plain_preposition(ahead, language) else ""


def _linked(ahead: str, rest: str, parts: Parts, language: Language) -> str:
    """A role noun and its field, with what joins them in the language."""
    link = language.titles.link
    if link and parts.before and not re.search(rf"\b{link}\b", ahead[parts.before[0].span.start :], re.IGNORECASE):
        return f"{ahead}{link.upper() if ahead.isupper() else link} {rest}"
    return ahead + rest


def _joined(parts: Parts, tail: tuple[Word, ...], role_after: bool, language: Language) -> str:
    """What stands before the label and the field after it, with what joins them."""
    title, words = parts.title, language.titles
    ahead = title[: parts.whole.start]
    if role_after:
        rest = title[parts.whole.end :].lstrip(f" {DASHES}")
        return _closed(ahead, capital(rest) if not ahead.strip() or title[parts.whole.start].isupper() else rest)
    rest = title[tail[0].span.start :]
    if tail[0].key == words.link:
        if _is_preposition(ahead, language) and last_role(parts, words) == parts.before[-1].key:
            return ""  # "Asistente para el Back Office de Seguros"
        return re.sub(rf"(?:\s(?:{'|'.join(words.before_term)}))?\s+$", " ", ahead, flags=re.IGNORECASE) + rest
    last = last_role(parts, words)
    if parts.before and _is_preposition(ahead, language) and _adjective_ending(tail[0].key, language):
        return ""  # "Asistente de Back Office Comercial"
    if parts.before and _is_preposition(ahead, language):
        if last.startswith(words.complements) or not _is_plain_preposition(ahead, language):
            return ""
        start, preposition = fitting(ahead, rest, language, parts.concept)
        return ahead[:start] + preposition + rest if start < len(ahead) else ahead + rest
    if parts.before:
        return ahead + rest if _adjective_ending(tail[0].key, language) else _linked(ahead, rest, parts, language)
    return ahead + (capital(rest) if title[parts.whole.start].isupper() else rest)


def _closed(left: str, right: str) -> str:
    """Two pieces of a title with one space between them, none before a mark."""
    left = left.rstrip() if not right[:1].isalnum() and not right.startswith(("(", " ")) else left
    joint = "" if not left or left[-1].isspace() or left[-1] in "(/" or right.startswith(" ") else " "
    return left.rstrip() + right if right.startswith(" ") or not right else left + (joint if right[:1].isalnum() else "") + right


def _is_role(word: Word, parts: Parts, language: Language) -> bool:
    return word.key.startswith(language.titles.role_beginnings) or parts.vocabulary.corrected(word.key) is not None


def _is_field(tail: tuple[Word, ...], parts: Parts, language: Language, families: Families) -> bool:
    """Whether the words after the label say what the work is about."""
    words, first = language.titles, tail[0]
    if words.link and first.key == words.link and len(tail) > 1:
        # "Técnica de back office de seguros": what follows may be a place as well.
        named = title_family(tail[1].text, families)
        return named is not None and not is_front(list(tail[1:]), named[0], language) and bool(parts.before)
    if first.key in words.no_fields or first.key in parts.words.ranks - {"commercial"} or _LEVEL.fullmatch(first.key) or len(first.key) < 2:
        return False
    if adjective := _adjective_ending(first.key, language):
        own = first.key.startswith(words.administrative) and not parts.before
        named = title_family(first.text, families)
        roles = [word.key for word in parts.before if word.key.startswith(words.administrative)]
        return own or (adjective in words.epicene and (named is None or not is_front([first], named[0], language) or bool(roles)))
    told = [word for word in tail if word.key not in words.no_fields]
    if _is_trade(first, families):
        return False
    if family := title_family(" ".join(word.text for word in told), families):
        return not is_front(told, family[0], language) or len(told) > 1 or _ABBREVIATION.fullmatch(told[0].text) is not None
    if any(_ABBREVIATION.fullmatch(word.text) for word in told[:1]) and not parts.title.isupper():
        return True
    if any(word.key.endswith((*words.field_endings, *words.telling_endings)) for word in told) or first.text[0].islower():
        return True
    # Names of places stand alone; two nouns, or one with its adjective, are a field.
    more = re.match(rf"\s*(?:&|(?<=\s)(?:{'|'.join(words.joints) or '&'})(?=\s))\s*[^\W\d_]", parts.title[tail[-1].span.end :])
    known = [word for word in told if word.key not in parts.words.ranks and not _LEVEL.fullmatch(word.key)]
    return len(known) > 1 or more is not None or parts.title.isupper()


def _says_work(who: tuple[str, ...], tail: tuple[Word, ...], parts: Parts, language: Language, families: Families) -> bool:
    """Whether a role noun and the words after the label name the work, by an adjective, a noun with its genitive, or as a field."""
    words = language.titles
    known = any(role.startswith((*words.role_beginnings, *words.leading, *words.fielders)) or role in words.words for role in who)
    craft = bool(who) and not known and parts.vocabulary.corrected(who[0]) is not None and who[0] not in parts.words.roles
    field = [word for word in tail if word.key not in {*words.no_fields, words.link}]
    if craft or _adjective_ending(tail[0].key, language) or (words.administrative and tail[0].key.startswith(words.administrative)):
        return True
    ahead = [word for word in parts.before[1:] if word.key not in words.before_term and not _is_role(word, parts, language)]
    if ahead and names_work(who, ahead, families, language):
        return True  # "Tramitador/a de siniestros back office hogar"
    joints = "|".join(map(re.escape, ("&", "/", "+", *words.joints)))
    if joint := re.match(rf"\s*(?:{joints})\s+(?=[^\W\d_])", parts.title[tail[-1].span.end :]):
        other = [word for word in parts.rest if word.span.start >= tail[-1].span.end + joint.end()][:1]
        if other and names_work(who, other, families, language):
            return True  # "Zoll & Exportkontrolle"
    whose = tail[0].text[0].islower() and any(word.key in language.sentences.joints for word in tail[1:-1])
    return whose or (bool(field) and names_work(who, field, families, language))


def _is_trade(word: Word, families: Families) -> bool:
    """Whether a word says in what house the work is done, not what is done: "medewerker backoffice hotel"."""
    houses = tuple(title for sector in families.sectors for title in sector.titles if len(title) > _LONG)
    return word.key.endswith(houses) and title_family(word.text, families) is None


def is_second(parts: Parts) -> bool:
    """Whether the label is a second job: "Planner / backoffice", "Vendeur et back office"."""
    joints = "|".join(parts.words.joints) or r"\Z."
    return not parts.before and re.search(rf"\w\W*(?:[/&+]|\s(?:{joints}))\s*$", parts.title[: parts.whole.start]) is not None


def is_suspended(parts: Parts) -> bool:
    """Whether what the term is a part of is half left out before it: "Vertriebs- und Backoffice-Mitarbeiter"."""
    joints = "|".join(parts.words.joints) or r"\Z."
    return re.search(rf"[^\W\d_][{DASHES}]\s*(?:[/&+]|\s(?:{joints}))\s*$", parts.title[: parts.whole.start]) is not None


def _roles(parts: Parts, words: Titles) -> tuple[str, ...]:
    """The words before the label that may say who somebody is: the first and the last one, "Capo ufficio"."""
    return (*(word.key for word in parts.before[:1]), last_role(parts, words))


def last_role(parts: Parts, words: Titles) -> str:
    """The last word before the label and its preposition, in lower case."""
    return next((word.key for word in reversed(parts.before) if word.key not in words.before_term), "")


def _telling(tail: tuple[Word, ...], words: Titles) -> list[Word]:
    """The words after the label but marks such as "H/F" and those that name no field."""
    return [word for word in tail if len(word.key) > 1 and word.key not in words.no_fields]


def _adjective_ending(key: str, language: Language) -> str:
    """The ending of an adjective; empty for a word that is none."""
    if key in language.titles.no_adjectives:
        return ""
    for endings in language.titles.adjectives:
        found = re.fullmatch(rf"\w{{3,}}?({endings})", key)
        if found:
            return found[1]
    return ""


def _is_named(parts: Parts, language: Language, role: tuple[Word, ...]) -> bool:
    """Whether the words before the label name the work: "Gestor de Sinistros Back Office", "Juridisch backoffice assistent"."""
    words, before = language.titles, parts.before
    if not before or re.search(rf"[{DASHES}]$", parts.title[: parts.whole.start]):
        return False
    if role:
        return before[-1].key.endswith(words.telling_endings) and not before[-1].key.startswith(words.vague)
    last = before[-1]
    if len(before) < 2 or _is_preposition(parts.title[: parts.whole.start], language) or _is_role(last, parts, language):
        return False
    ranks = parts.words.ranks | words.no_fields
    if last.key in ranks or len(last.key) < 4 or last.key.startswith(words.vague):
        return False
    return last.text[0].isalpha() and not _LEVEL.fullmatch(last.key)


def _is_preposition(ahead: str, language: Language) -> bool:
    words = language.titles
    found = re.search(r"(?<!\S)([^\W\d_]+(?:['’][^\W\d_]+)?)\s+$", ahead)
    return found is not None and found[1].lower() in {
        *words.before_term,
        *(word for one in words.prepositions for word in one.split()[-1:]),
        *words.no_fields,
    }


def _is_plain_preposition(ahead: str, language: Language) -> bool:
    """One without an article in it: "de", not "du"."""
    found = re.search(r"([^\W\d_]+)\s+$", ahead)
    return found is not None and found[1].lower() == language.titles.before_term[0]
