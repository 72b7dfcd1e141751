"""What the parsed sentence and its surroundings say of an occurrence of a term: all evidence, the surest first.

Characters (identifiers, look-alike words) decide before it. Then come the words as topic, proper names, job titles, the noun that the term
modifies, and last what speaks for a term that stands alone. What is surest is the decision for a term that the encoder does not know;
for others ``weigh`` decides. What each step knows is data under ``rules/cues``.
"""

import re
from collections.abc import Iterator

from wordwatch.document import Span
from wordwatch.finding import REFERENTS, Decision, Evidence, Label, Verdict
from wordwatch.language.detection import guess, likeliest
from wordwatch.lexicon.cues import Cues, among
from wordwatch.lexicon.language import ENGLISH
from wordwatch.meaning.certain.identifier import looks_coded
from wordwatch.meaning.certain.lookalike import surface
from wordwatch.meaning.evidence import alone, foreign, headnoun, jobtitle, mention, particle, predicate, propername
from wordwatch.meaning.evidence.clause import clause
from wordwatch.meaning.evidence.elided import elided
from wordwatch.meaning.evidence.listitem import list_item
from wordwatch.meaning.evidence.reading import Head, Reading
from wordwatch.meaning.evidence.syntax import syntax
from wordwatch.meaning.occurrence import Occurrence
from wordwatch.meaning.setting import Setting

_QUOTE_BEFORE = re.compile(r"[\"“‘'«„]\s*$")
_QUOTE_AFTER = re.compile(r"[\"”’'»“]")
# What a head noun's label makes of the term, and how a reason puts it.
_BY_HEAD: dict[str, tuple[Label, str]] = {
    "people": ("people", "people"),
    "title": ("people", "people"),
    "unit": ("unit", "a part of the organisation"),
    "work": ("work", "work"),
    "system": ("system", "a system"),
    "place": ("place", "a place"),
}

CERTAIN = "characters"
"""The kind of evidence that decides by itself."""

_LONGER = re.compile(r"(?<![\w-])[^\W\d_]{3,}(?![\w-])")
_TELLING, _STRANGE = 3, 0.7  # so many words tell that a text is not English if so many of them are in no English text
_FAMILIAR = 0.2  # the share of such words with which it is English after all

_ONLY: dict[Label, str] = {
    "title": "its rule is about job titles",
    "people": "its rule is about people",
    "unit": "its rule is about parts of the organisation",
    "work": "its rule is about work",
    "system": "its rule is about systems",
}


def early(here: Occurrence, cues: Cues) -> Decision | None:
    """The decision that characters make certain, without a parse: an identifier, a look-alike."""
    verdict = surface(here, cues)
    return None if verdict is None else Decision(verdict.label, verdict.why, here.setting.span, language="", basis=CERTAIN)


def decide(here: Reading, *, mentioned: str) -> Decision:
    """All the evidence for an occurrence whose head is not known yet, and the label that the surest of it speaks for.

    ``mentioned``: the words of a mention pattern that matched, "" where none did.
    """
    setting, cues = here.setting, here.cues
    language = _language(setting, cues)
    here = here._replace(head=headnoun.find(here) or headnoun.own(here))
    head = here.head
    noun = None if head is None else here.span(head.token.i, head.token.i + 1)
    coded = looks_coded(setting, head.token.lower_ if head is not None else "", cues)
    doubt, last = False, None
    if language != ENGLISH or here.occurrence.compound_rest:
        found, noun = foreign.decide(here.occurrence, cues, language)
        if verdict := propername.proper_name(here):
            found.insert(0, Evidence(verdict.label, "name", verdict.why))
    else:
        signs = alone.signs(here)
        last, doubt = alone.stands_alone(here.occurrence, signs)
        found = [*_surest_first(here, mentioned), last, *signs, *elided(here)]
        if (acts := clause(here)) is not None:
            found.append(acts)
    first = found[0]
    if (only := here.occurrence.only) and first.label != only and first.label in (*REFERENTS, "place"):
        first = Evidence(only, first.basis, _ONLY[only])
    phrase = first.phrase or Span(setting.span.start, max(setting.span.end, noun.end if noun is not None else 0))
    doubt = doubt and first is last
    return Decision(first.label, first.why, phrase, noun, doubt, language, coded, first.basis, tuple(found), syntax=syntax(here))


def _language(setting: Setting, cues: Cues) -> str:
    """The language of the unit, "" where it is one that nothing is known of: then English endings and word order say nothing.

    Small words can mislead ("per", "no"): a unit whose words are nearly all in the English vocabulary is English.
    """
    unit = setting.text[setting.unit.start : setting.unit.end]
    language = guess(unit, setting.around, cues.languages.tellings, ENGLISH)
    if language == ENGLISH and (spoken := cues.languages.of_key(setting.key.casefold())) and setting.key.casefold() not in cues.vocabulary:
        # "Puesto: Back Office": a title that is the same in all languages is one in the language of its field.
        return likeliest(setting.around, {code: cues.languages.tellings[code] for code in spoken}) or spoken[0]
    if not cues.vocabulary:
        return language
    words = [word.lower() for word in _LONGER.findall(f"{setting.left} {setting.right}")]
    strange = sum(word not in cues.vocabulary for word in words)
    if language != ENGLISH:
        told = len(cues.languages.tellings[language].words & set(re.findall(r"[^\W\d_]+", unit.lower())))
        return ENGLISH if told < _TELLING < len(words) and strange < _FAMILIAR * len(words) else language
    return "" if len(words) >= _TELLING and strange >= _STRANGE * len(words) else language


def _surest_first(here: Reading, mentioned: str) -> Iterator[Evidence]:
    """What each step says of an English sentence, in the order of certainty."""
    head = here.head
    if (verdict := mention.listed(here.setting, here.cues)) is not None:
        yield _evidence(verdict, "entry")
    if verdict := particle.accident(here):
        yield _evidence(verdict, "particle")
    if mentioned and _is_topic(here.setting, head, mentioned, here.cues):
        yield Evidence("mention", "mention", f"“{mentioned}”: the words are the topic")
    if verdict := propername.proper_name(here):
        yield _evidence(verdict, "name")
    if title := jobtitle.job_title(here):
        phrase = Span(0, len(here.setting.text)) if title.whole else here.span(title.start, title.end)
        yield Evidence("title", "title", title.why, phrase=phrase)
    if head is not None and (verdict := _by_head(head, here)):
        yield _evidence(verdict, "head" if head.known else "unlisted head")
    if verdict := mention.discussed(here):
        yield _evidence(verdict, "discussed")
    if verdict := predicate.predicate(here):
        yield _evidence(verdict, "predicate")
    if (verdict := list_item(here.occurrence, here.cues)) and verdict.label in here.occurrence.priors:
        yield _evidence(verdict, "list")


def _evidence(verdict: Verdict, basis: str) -> Evidence:
    return Evidence(verdict.label, verdict.basis or basis, verdict.why)


def _is_topic(setting: Setting, head: Head | None, mentioned: str, cues: Cues) -> bool:
    """A mention pattern counts where the words stand alone, in quotation marks, or with a noun of words."""
    if head is None or head.label == "mention" or head.own:
        return True
    quoted = _QUOTE_BEFORE.search(setting.left) is not None
    if quoted and among(cues.mention["nouns"], r"(?i)(?:%s)s?\b").match(mentioned):
        return True
    if head.label == "title" and head.token.text[:1].isupper():
        return False
    # “Avoid ‘back-office’ hires” is about hires; “never say ‘back office staff’” is about words: where does the quotation end?
    return quoted and not _QUOTE_AFTER.match(setting.right)


def _by_head(head: Head, here: Reading) -> Verdict | None:
    """What the noun makes of the term; None for a room where the term is never one: "support function desks"."""
    word = head.token.text
    if head.label == "mention":
        return Verdict("mention", f"“{word}” makes the words the topic")
    name = head.label
    if name == "mixed":
        name = "system" if alone.about_software(here.setting, here.cues) else "work"
    if name not in _BY_HEAD:
        return Verdict("work", f"“{word}” after it may be something that is done")
    label, what = _BY_HEAD[name]
    if not here.occurrence.may_be(label):
        return None
    return Verdict(label, f"“{word}” after it names {what}")
