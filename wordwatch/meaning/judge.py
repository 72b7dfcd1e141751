"""What an occurrence of a term refers to: the nine-way decision, from the parsed sentence and what surrounds it.

The order is the order of certainty: characters (identifiers, look-alike words), the words as topic, proper names, job titles, the noun
that the term modifies, and last a term that stands alone. What each step knows is data under ``rules/cues``.
"""

import re

from wordwatch.document import Span
from wordwatch.finding import REFERENTS, Decision, Label, Verdict
from wordwatch.language.detection import guess
from wordwatch.lexicon.cues import Cues, among
from wordwatch.lexicon.language import ENGLISH
from wordwatch.meaning.certain.identifier import looks_coded
from wordwatch.meaning.certain.lookalike import surface
from wordwatch.meaning.evidence import alone, foreign, headnoun, jobtitle, mention, particle, predicate, propername
from wordwatch.meaning.evidence.reading import Head, Reading
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

_ONLY: dict[Label, str] = {
    "title": "its rule is about job titles",
    "people": "its rule is about people",
    "unit": "its rule is about parts of the organisation",
    "work": "its rule is about work",
    "system": "its rule is about systems",
}


def early(here: Occurrence, cues: Cues) -> Decision | None:
    """The decision that needs no parse: an identifier, a look-alike, an entry of a list of words."""
    verdict, basis = surface(here, cues), "characters"
    if verdict is None:
        verdict, basis = mention.listed(here.setting, cues), "entry"
    return None if verdict is None else Decision(verdict.label, verdict.why, here.setting.span, None, verdict.doubt, "", basis=basis)


def decide(here: Reading, *, mentioned: str) -> Decision:
    """The decision for an occurrence whose head is not known yet.

    ``mentioned``: the words of a mention pattern that matched, "" where none did.
    """
    setting, cues = here.setting, here.cues
    language = guess(setting.text[setting.unit.start : setting.unit.end], setting.around, cues.languages.tellings, ENGLISH)
    here = here._replace(head=headnoun.find(here) or headnoun.own(here))
    head = here.head
    noun = None if head is None else here.span(head.token.i, head.token.i + 1)

    def decided(verdict: Verdict, basis: str, phrase: Span | None = None) -> Decision:
        if (only := here.occurrence.only) and verdict.label != only and verdict.label in (*REFERENTS, "place"):
            verdict, phrase = Verdict(only, _ONLY[only]), None
        wide = phrase or Span(setting.span.start, max(setting.span.end, noun.end if noun is not None else 0))
        coded = looks_coded(setting, head.token.lower_ if head is not None else "", cues)
        return Decision(verdict.label, verdict.why, wide, noun, verdict.doubt, language, coded, verdict.basis or basis)

    if language != ENGLISH or here.occurrence.compound_rest:
        verdict = propername.proper_name(here)
        if verdict:
            return decided(verdict, "name")
        decision = foreign.decide(here.occurrence, language, cues)
        return decided(Verdict(decision.label, decision.why, decision.doubt), decision.basis, decision.phrase)._replace(head=decision.head)
    if verdict := particle.accident(here):
        return decided(verdict, "particle")
    if mentioned and _is_topic(setting, head, mentioned, cues):
        return decided(Verdict("mention", f"“{mentioned}”: the words are the topic"), "mention")
    if verdict := propername.proper_name(here):
        return decided(verdict, "name")
    if title := jobtitle.job_title(here):
        phrase = Span(0, len(setting.text)) if title.whole else here.span(title.start, title.end)
        return decided(Verdict("title", title.why), "title", phrase)
    if head is not None and (verdict := _by_head(head, here)):
        return decided(verdict, "head" if head.known else "unlisted head")
    if verdict := mention.discussed(here):
        return decided(verdict, "discussed")
    if verdict := predicate.predicate(here):
        return decided(verdict, "predicate")
    return decided(alone.stands_alone(here), "alone")


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
        return Verdict("work", f"modifies “{word}”, which names something that is done")
    label, what = _BY_HEAD[name]
    if not here.occurrence.may_be(label):
        return None
    return Verdict(label, f"modifies “{word}”, so it describes {what}")
