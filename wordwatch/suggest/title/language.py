"""Which language a job title is in: English where nothing speaks against it."""

import re
from functools import lru_cache
from itertools import islice

from wordwatch.language.detection import has_letters, likeliest, likeliest_spelt, marks_in
from wordwatch.language.stems import singular
from wordwatch.lexicon.language import ENGLISH, Language, Languages, Titles
from wordwatch.lexicon.market import is_field
from wordwatch.lexicon.roles import Families

_BEHIND = 2  # words after a label among which its role noun stands, as in English
_WORD = re.compile(r"[^\W\d_]+(?:[-/’'][^\W\d_]+)*")
_SMALL = 3  # letters
_LONG = 5  # letters of a word that hardly two languages share
_NEAR = 2  # words that neighbours may share
_BUILDS = 2  # more than an ending for everybody, which they share
_FORM, _NOUN_FIRST = 1.5, 1.5  # what an ending for everybody tells, and a role noun before the term as Romance languages have it


def language_of(
    title: str, label: tuple[int, int], languages: Languages, hint: str = "", context: str = "", families: Families | None = None
) -> str:
    """The language of ``title`` around the term at ``label``; ``hint`` is the language of the text around it ("" unknown).

    Between languages that the title may be in, the text of its posting, ``context``, decides, without it the countries whose marks it
    has and how the words are spelt. A word of the names of ``families`` in one language alone is a word of that language.
    """
    if hint in languages.known and languages.of(hint).phrases.compounds and re.match(r"[-‐‑][^\W\d_]", title[label[1] :]):
        return hint  # a compound as the language of the text around it makes them: "Ein Backoffice-Manager hilft"
    found = [word.lower() for word in _WORD.findall(title)]
    keys = {part for word in found for part in (word, *(part for part in re.split(r"[-/’']", word) if len(part) > 1))}
    if glued := re.match(r"[^\W\d_]+", title[label[1] :]):
        keys.add(glued[0].lower())  # "backofficesystemen"
    known = {code: language for code, language in languages.known.items() if code != ENGLISH}
    for code, language in known.items():
        if any(not any(key in other.titles.words for other in known.values()) for key in keys & language.titles.sure):
            return code
    english = languages.english.titles
    around = f"{title[: label[0]]} {title[label[1] :]}"
    roles = {singular(key) for word in _WORD.findall(around.lower()) for key in (word, *re.split(r"[-/’']", word))} & english.roles
    native = roles - english.international
    field = {key for key in _WORD.findall(title[label[1] :].lower()) if singular(key) not in english.roles}
    # A house whose name ends as in English ends so by chance in another language: "Superstore".
    houses = {key for key in keys if any(key != house and key.endswith(house) for house in english.places)}
    scores = {code: _score(title, keys - houses, language.titles) for code, language in known.items()}
    for code, language in known.items():
        # Neighbours have other words for who builds software: "Desarrollador(a)".
        builds = any(
            key.startswith(language.titles.builders)
            for key in keys - english.roles - language.titles.words
            if singular(key) not in english.about
        )
        scores[code] += _BUILDS if builds else 0
    for code, language in known.items():
        # In Germany and France many titles are English as they stand: "Back Office Manager (m/w/d)".
        marks = (*language.sentences.marks, *language.titles.marks)
        after = language.titles.english_after
        # A word of the language besides says that only the rank is English: "Team Lead Back Office Exportkontrolle (m/w/d)".
        plain = not roles or bool(after and not native and not _begins(title[label[1] :], after))
        if marks_in(title, marks) and (
            plain or scores[code] >= 1 or (code == hint and any(key.isalpha() and len(key) > _SMALL for key in field))
        ):
            scores[code] += 1
    if before := re.search(r"[^\W\d_]\s+([^\W\d_]+)\s+$", title[: label[0]]):
        # "Analista para o Backoffice": an article before the term is of one language.
        articles = [code for code, one in known.items() if before[1].lower() in one.sentences.determiners]
        others = {*english.determiners, *languages.titles.before_term}
        for code in articles if len(articles) == 1 and before[1].lower() not in others else ():
            scores[code] += 1
    if families and (code := _named_in(_WORD.findall(around.lower()), families)) in scores:
        scores[code] += 1
    marked = [code for code, one in known.items() if marks_in(title, (*one.sentences.marks, *one.titles.marks))]
    if len(marked) == 1 and any(score >= 1 for code, score in scores.items() if code not in marked):
        scores[marked[0]] += 1
    following = [match.group() for match in islice(_WORD.finditer(title, label[1]), _BEHIND)]
    if any(singular(word.lower()) in english.roles for word in following):
        # "Back Office Assistant (no experience needed)": where the role noun stands as in English, small words tell nothing else.
        for code, language in known.items():
            scores[code] -= 0 if code == hint else sum(len(key) <= _SMALL for key in keys & language.titles.words)
            # "Commercial Back Office Assistant": no adjective of theirs stands before it all.
            shared = keys & language.titles.words & english.words
            scores[code] -= 0 if code == hint else sum(_weight(key, language.titles) for key in shared)
    if hint in scores and not native:
        scores[hint] += 0.5 if scores[hint] else 0
    if hint in scores and known[hint].titles.adjectives and _role_first(title[: label[0]], languages):
        behind = any(score > scores[hint] or (score >= 1 and not known[code].titles.adjectives) for code, score in scores.items())
        scores[hint] += 0 if behind else _NOUN_FIRST
    best = max(scores.values(), default=0)
    if best < 1 and hint in scores and not roles and known[hint].titles.order:
        return hint
    if best < 1 and not native and (joint := re.search(r"\s(\w+)\s+$", title[: label[0]])):
        # "Supervisor de Back Office" is not English, whatever its role noun is.
        joined = {code: one.sentences for code, one in known.items() if joint[1].lower() in one.titles.before_term}
        if joined and joint[1].lower() not in languages.english.titles.determiners | {"in"}:
            roles_of = [code for code in joined if keys & _role_words(known[code])] or list(joined)
            marked = [code for code in roles_of if code in marked] or roles_of
            return likeliest_spelt(around, {code: joined[code] for code in marked})
    if best < 1 or best <= len(native):
        # Only the rank may be English: "Team Leader Back Office Seguros", "Back Office Specialist Contracten".
        telling = [code for code, one in known.items() if _says_field(field, one.titles, english)]
        spelt = {code: known[code].sentences for code in telling}
        return likeliest_spelt(title[label[1] :], spelt) if best >= 1 and telling else ENGLISH
    leading = [code for code, score in scores.items() if score == best]
    if scores.get(hint, 0) > 0 and best - scores[hint] <= _NEAR:
        return hint  # neighbours share role nouns and small words: the posting tells which of them it is
    if len(leading) == 1:
        return leading[0]
    told = likeliest(context, {code: known[code].sentences for code in leading}) if context.strip() else ""
    # "Responsable de Back Office": not every language joins the two.
    ahead = title[: label[0]].lower().rstrip()
    linked = [code for code in leading if known[code].titles.link and ahead.endswith(f" {known[code].titles.link}")]
    most = max(len(keys & known[code].titles.words) for code in leading)
    leading = linked or [code for code in leading if len(keys & known[code].titles.words) == most]
    longest = max(_ending(keys, known[code].titles.compounds) for code in leading)
    leading = [code for code in leading if _ending(keys, known[code].titles.compounds) == longest]
    first = sorted(leading, key=lambda code: bool(known[code].titles.link) and not linked)
    return told or likeliest_spelt(around, {code: known[code].sentences for code in first})


def _score(title: str, keys: set[str], words: Titles) -> float:
    """How much of a title is of one language: its words, a compound of it, an ending for everybody, a letter."""
    score = float(len(keys & words.words))
    score += any(key.startswith(words.role_beginnings) for key in keys & words.words)
    score += any(_is_compound(key, words.compounds, words.gender_endings) for key in keys)
    score += _FORM if any(_is_form(title, form) for form in words.gender_forms) else 0
    return score + has_letters(title, words.letters)


def _says_field(keys: set[str], words: Titles, english: Titles) -> bool:
    """Whether the words after a label name a field in the language."""
    own = [key for key in keys if len(key) > _SMALL and not key.endswith(english.adjective_endings) and key not in english.ranks]
    joined = bool(own) and any(key in words.joints and key not in english.links for key in keys)
    return joined or any(key in words.words or _is_compound(key, words.compounds, ()) for key in own)


def _named_in(keys: list[str], families: Families) -> str:
    """The only language in which one of the words is, or begins, a word of families' names; "" for none. English fields are none."""
    known = _name_words(tuple(tuple(family.alternatives.items()) for family in families.families))
    own = [key for key in keys if len(key) > _LONG and not is_field([key]) and not is_field([singular(key)])]
    found = [(key, code, word) for key in own for code, word in known.get(key[:_LONG], ()) if word.startswith(key[:-1])]
    exact = {code for key, code, word in found if word == key}
    codes = exact if len(exact) == 1 else {code for _, code, _ in found}
    return codes.pop() if len(codes) == 1 else ""


@lru_cache(maxsize=4)
def _name_words(names: tuple[tuple[tuple[str, tuple[str, ...]], ...], ...]) -> dict[str, set[tuple[str, str]]]:
    """The words of names, each with its language, by their first letters."""
    found: dict[str, set[tuple[str, str]]] = {}
    for code, alternatives in (one for each in names for one in each):
        for word in " ".join(alternatives).lower().split():
            found.setdefault(word[:_LONG], set()).add((code, word))
    return found


def _role_words(language: Language) -> set[str]:
    """The role nouns of a language as they stand in its lists."""
    words = language.titles
    told = (language.sentences.nouns.get("title", ()), language.sentences.heads.get("title", ()), words.leading, words.role_beginnings)
    return {word for group in told for word in group}


def _weight(key: str, words: Titles) -> int:
    """What a word adds to the score of a language."""
    return 1 + key.startswith(words.role_beginnings)


def _is_compound(key: str, endings: tuple[str, ...], forms: tuple[str, ...]) -> bool:
    """Whether a word ends like a compound that no list can hold: "Immobilienverwaltung"."""
    bare = (key, *(key.removesuffix(form) for form in forms if len(form) > 1 and key.endswith(form)))
    return any(word.endswith(ending) and len(word) >= len(ending) + 3 for word in bare for ending in endings)


def _ending(keys: set[str], endings: tuple[str, ...]) -> int:
    """How long the longest ending is that a word has: the longer one says more ("-adviseur" than "-eur")."""
    return max((len(ending) for key in keys for ending in endings if key.endswith(ending)), default=0)


def _is_form(title: str, form: str) -> bool:
    """Whether a word of the title has the ending."""
    return re.search(rf"\w{re.escape(form)}" + (r"\b" if form[-1].isalnum() else ""), title, re.IGNORECASE) is not None


def _begins(text: str, beginnings: tuple[str, ...]) -> bool:
    """Whether the next word of the text has one of these beginnings."""
    return text[:1].isspace() and text.lstrip().lower().startswith(beginnings)


def _role_first(before: str, languages: Languages) -> bool:
    """Whether one word stands before the term, perhaps with a preposition, as in "Assistant back office"."""
    leads, links = languages.english.titles.leads_first, languages.titles.before_term
    words = before.lower().split()
    if not words or not before.endswith(" ") or len(words) > 2 or (len(words) == 2 and words[1] not in links):
        return False
    return not words[0].startswith(tuple(leads)) and re.fullmatch(r"[^\W\d_]+(?:\(e\))?", words[0]) is not None
