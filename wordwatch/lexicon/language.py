"""Languages: what is known of the words of each, as data under ``rules/languages``.

One file a language. English is read by a parser and rewritten by rules of its own; of every other language the code knows what its file
says and nothing else, so that a new language is a new file.
"""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any, NamedTuple

ENGLISH = "en"

Words = frozenset[str]
_NONE: Words = frozenset()
_LONG = 5  # letters of the beginning of a word that may begin any compound or form


class Sentences(NamedTuple):
    """How a sentence of the language is told, and what it says of a term; the comments in rules/languages/en.yaml explain each list."""

    words: Words = _NONE
    letters: str = ""
    spellings: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    gender_forms: tuple[str, ...] = ()
    nouns: Mapping[str, Words] = {}
    around: Mapping[str, Words] = {}
    heads: Mapping[str, Words] = {}
    in_titles: Mapping[str, Words] = {}
    doing: Mapping[str, Words] = {}
    cases: Mapping[str, Words] = {}
    about: Words = _NONE
    surely_about: Words = _NONE
    joints: Words = _NONE
    determiners: Words = _NONE
    plural_determiners: Words = _NONE
    inflections: tuple[str, ...] = ()
    plural_endings: tuple[str, ...] = ()

    def begun(self, word: str, beginnings: Iterable[str]) -> str:
        """The longest of the beginnings that a word has, "" for none: after a short one only an inflection may follow."""
        low = word.lower()
        endings = ("", *self.inflections)
        fitting = (start for start in beginnings if low.startswith(start) and (len(start) >= _LONG or low[len(start) :] in endings))
        return max(fitting, key=len, default="")

    def employed(self, word: str) -> bool:
        """Whether a word is a form of a verb of people who work in something."""
        return word.lower() in self.doing.get("people", _NONE)


class Titles(NamedTuple):
    """The words of job titles, and how the name of the work goes into one; the comments in rules/languages/en.yaml explain each list."""

    words: Words = _NONE
    sure: Words = _NONE
    letters: str = ""
    marks: tuple[str, ...] = ()
    gender_forms: tuple[str, ...] = ()
    gender_endings: tuple[str, ...] = ()
    compounds: tuple[str, ...] = ()
    ranks: Words = _NONE
    roles: Words = _NONE
    role_beginnings: tuple[str, ...] = ()
    after_term: tuple[str, ...] = ()
    professions: Words = _NONE
    international: Words = _NONE
    leads_first: Words = _NONE
    modifiers: Words = _NONE
    plain_before: Words = _NONE
    adjective_endings: tuple[str, ...] = ()
    fields: Words = _NONE
    complete: Words = _NONE
    general: Words = _NONE
    about: Words = _NONE
    systems: Words = _NONE
    sections: Words = _NONE
    services: Words = _NONE
    places: Words = _NONE
    served: Words = _NONE
    customers: Words = _NONE
    joints: tuple[str, ...] = ()
    sharing: tuple[str, ...] = ()
    links: Words = _NONE
    before_term: tuple[str, ...] = ()
    determiners: Words = _NONE
    agent_endings: tuple[str, ...] = ()
    no_agents: Words = _NONE
    activity_endings: tuple[str, ...] = ()
    misspelt: Mapping[str, str] = {}
    mended: Mapping[str, str] = {}
    doers: Mapping[str, str] = {}
    order: str = ""
    person: tuple[str, ...] = ()
    link: str = ""
    capital_nouns: bool = False
    english_after: tuple[str, ...] = ()
    adjectives: Mapping[str, str] = {}
    no_adjectives: Words = _NONE
    no_fields: Words = _NONE
    epicene: Words = _NONE
    field_endings: tuple[str, ...] = ()
    telling_endings: tuple[str, ...] = ()
    administrative: tuple[str, ...] = ()
    vague: tuple[str, ...] = ()
    leading: tuple[str, ...] = ()
    desk_endings: tuple[str, ...] = ()
    desks: tuple[str, ...] = ()
    work_endings: tuple[str, ...] = ()
    fielders: tuple[str, ...] = ()
    linked_name: str = ""
    name_link: str = ""
    complements: tuple[str, ...] = ()
    bound: tuple[str, ...] = ()
    builders: tuple[str, ...] = ()
    named_roles: Mapping[str, str] = {}
    feminine: tuple[str, ...] = ()
    masculine: tuple[str, ...] = ()
    masculine_words: Words = _NONE
    plural_words: Words = _NONE
    prepositions: Mapping[str, Mapping[str, str]] = {}


class Phrases(NamedTuple):
    """How a name takes the place of a term in a sentence of the language; the comments in rules/languages/en.yaml explain each key."""

    gender: str = ""
    compounds: bool = False
    kinds: Mapping[str, Words] = {}
    links: tuple[str, ...] = ()
    determiners: Mapping[str, Mapping[str, str]] = {}
    adjective_endings: tuple[str, ...] = ()
    joints: tuple[str, ...] = ()
    relatives: Mapping[str, Mapping[str, str]] = {}
    inflected: Mapping[str, Mapping[str, str]] = {}
    endings: Mapping[str, str] = {}
    agreement: Mapping[str, str] = {}
    relational: tuple[str, ...] = ()
    indefinite: Words = _NONE
    members: Mapping[str, str] = {}
    within: str = ""
    belittling: Words = _NONE
    advice: Mapping[str, str] = {}


class Postings(NamedTuple):
    """What job postings say of the work; the comments in rules/languages/en.yaml explain each list."""

    duties: tuple[str, ...] = ()
    benefits: tuple[str, ...] = ()
    boasts: tuple[str, ...] = ()
    wanted: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    verbs: Words = _NONE
    doers: tuple[str, ...] = ()
    will: tuple[str, ...] = ()
    noise: tuple[str, ...] = ()
    seldom: tuple[str, ...] = ()
    joints: tuple[str, ...] = ()


class Language(NamedTuple):
    """All that is known of one language."""

    code: str
    name: str = ""
    sentences: Sentences = Sentences()
    titles: Titles = Titles()
    postings: Postings = Postings()
    phrases: Phrases = Phrases()


class Languages:
    """The languages of a run by their codes. English is always one of them; an unknown code is a language of which nothing is known."""

    def __init__(self, known: Mapping[str, Language]) -> None:
        self.known = dict(known)
        self._titles = self.english.titles

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Languages) and self.known == other.known

    def __hash__(self) -> int:
        return hash(tuple(self.known))

    def of(self, code: str) -> Language:
        """The language of that code."""
        return self.known.get(code) or Language(code)

    def of_key(self, name: str) -> tuple[str, ...]:
        """The codes of the languages that call a field of job titles so, in lower case; English has its own list."""
        return tuple(code for code, one in self.known.items() if code != ENGLISH and name in one.sentences.in_titles.get("keys", ()))

    @property
    def english(self) -> Language:
        """English."""
        return self.of(ENGLISH)

    @cached_property
    def sentences(self) -> Sentences:
        """What the sentences of all languages may hold: a few words of a title seldom tell more than that they are not English."""
        found = [language.sentences for language in self.known.values()]
        return Sentences(
            nouns=_together([one.nouns for one in found]),
            around=_together([one.around for one in found]),
            heads=_together([one.heads for one in found]),
            in_titles=_together([one.in_titles for one in found]),
            about=_NONE.union(*(one.about for one in found)),
            surely_about=_NONE.union(*(one.surely_about for one in found)),
            joints=_NONE.union(*(one.joints for one in found)),
            determiners=_NONE.union(*(one.determiners for one in found)),
            plural_determiners=_NONE.union(*(one.plural_determiners for one in found)),
            inflections=self._all("sentences", "inflections"),
            plural_endings=self._all("sentences", "plural_endings"),
        )

    @cached_property
    def tellings(self) -> Mapping[str, Sentences]:
        """What tells the language of a sentence, for each that can be told by its words."""
        told = {code: language.sentences for code, language in self.known.items() if language.sentences.words}
        return {code: words._replace(marks=(*words.marks, *words.gender_forms)) for code, words in told.items()}

    @cached_property
    def for_everybody(self) -> tuple[str, ...]:
        """Ways to name a position for everybody, in all languages."""
        found = self.known.values()
        marks = (
            mark
            for one in found
            for mark in (*one.sentences.marks, *one.sentences.gender_forms, *one.titles.marks, *one.titles.gender_forms)
        )
        return tuple(dict.fromkeys(marks))

    @cached_property
    def titles(self) -> Titles:
        """The words of English titles, with what those of all languages may hold: a title can be of two."""
        shared: dict[str, Any] = {
            key: self._all("titles", key) for key in ("gender_endings", "after_term", "joints", "sharing", "before_term")
        }
        links = _NONE.union(*(language.titles.links for language in self.known.values()))
        return self._titles._replace(links=links, **shared)

    @cached_property
    def postings(self) -> Postings:
        """What postings in all languages may hold: an English title often stands over duties in another language."""
        lists = {key: self._all("postings", key) for key in Postings._fields if key != "verbs"}
        return Postings(verbs=_NONE.union(*(language.postings.verbs for language in self.known.values())), **lists)

    def _all(self, section: str, key: str) -> tuple[str, ...]:
        found = (getattr(getattr(language, section), key) for language in self.known.values())
        return tuple(dict.fromkeys(word for words in found for word in words))


def _together(tables: list[Mapping[str, Words]]) -> dict[str, Words]:
    keys = dict.fromkeys(key for table in tables for key in table)
    return {key: _NONE.union(*(table.get(key, _NONE) for table in tables)) for key in keys}
