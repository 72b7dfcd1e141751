"""What an occurrence of a term refers to: the nine-way decision, from the parsed sentence and what surrounds it.

The order is the order of certainty: characters (identifiers, look-alike words), the words as topic, proper names, job titles, the noun
that the term modifies, and last a term that stands alone. What each step knows is data under ``rules/cues``.
"""

import re
from typing import TYPE_CHECKING

from wordwatch import alone, foreign, headnoun, jobtitle, mention, propername
from wordwatch.cues import Cues
from wordwatch.document import Span
from wordwatch.finding import Decision, Label, Verdict
from wordwatch.headnoun import Head
from wordwatch.language import guess
from wordwatch.setting import Setting
from wordwatch.surface import compound_rest, surface
from wordwatch.window import Window

if TYPE_CHECKING:
    from spacy.tokens import Doc

_NAMES = {
    "people": "people",
    "unit": "a part of the organisation",
    "work": "work",
    "system": "a system",
    "place": "a place",
    "mention": "the words themselves",
}


def early(setting: Setting, cues: Cues) -> Decision | None:
    """The decision that needs no parse: an identifier, a look-alike, an entry of a list of words."""
    verdict = surface(setting, cues) or mention.listed(setting, cues)
    return None if verdict is None else Decision(verdict.label, verdict.why, setting.span, None, verdict.doubt, "")


def decide(doc: "Doc", start: int, end: int, window: Window, setting: Setting, cues: Cues, *, mentioned: str) -> Decision:
    """The decision for the occurrence at tokens ``start`` to ``end`` of ``doc``; ``mentioned``: the words of a mention pattern that matched."""
    language = guess(setting.text[setting.unit.start : setting.unit.end], setting.around)
    head = headnoun.find(doc, start, end, cues) or headnoun.own(doc, end, cues)
    span = _span(window, doc, start, end)
    place = span if head is None else _span(window, doc, head.token.i, head.token.i + 1)

    def decided(verdict: Verdict, phrase: Span | None = None) -> Decision:
        wide = phrase or Span(setting.span.start, max(setting.span.end, place.end if head is not None else 0))
        return Decision(verdict.label, verdict.why, wide, place if head is not None else None, verdict.doubt, language)

    if language != "en" or compound_rest(setting.term):
        verdict = propername.proper_name(setting, doc, start, end, head, cues)
        return decided(verdict) if verdict else foreign.decide(setting, language, cues)
    if verdict := _accident(doc, start, end, setting, head, cues):
        return decided(verdict)
    if mentioned and _talk(setting, head, mentioned):
        return decided(Verdict("mention", f"“{mentioned}”: the words are the topic"))
    if verdict := propername.proper_name(setting, doc, start, end, head, cues):
        return decided(verdict)
    if title := jobtitle.job_title(setting, doc, start, end, head, cues):
        phrase = jobtitle.span_of(title, setting) or _span(window, doc, title.start, title.end)
        return decided(Verdict("title", title.why), phrase)
    if head is not None and head.label == "mention":
        return decided(Verdict("mention", f"“{head.token.text}” makes the words the topic"))
    if head is not None:
        return decided(_by_head(head, setting, doc, start, cues))
    if verdict := mention.discussed(setting, doc, start, end, cues):
        return decided(verdict)
    closed = not re.search(r"[\s-]", setting.term)
    brand = propername.brand_before(setting, doc, start, cues)
    return decided(_predicate(doc, start, end, cues) or alone.stands_alone(setting, doc, start, end, cues, closed=closed and language in ("en", ""), brand=brand))


def _span(window: Window, doc: "Doc", start: int, end: int) -> Span:
    last = doc[end - 1]
    return window.original(doc[start].idx, last.idx + len(last))


def _accident(doc: "Doc", start: int, end: int, setting: Setting, head: Head | None, cues: Cues) -> Verdict | None:
    """A verb with its particle, and an office of its own: "bring back office plants"."""
    if "-" in setting.term or not re.search(r"\s", setting.term):
        return None
    back, office = doc[start], doc[end - 1]
    determined = start > 0 and (doc[start - 1].pos_ == "DET" or doc[start - 1].tag_ == "PRP$")
    if not determined and setting.term[0].islower() and setting.term.split()[-1][0].isupper() and (head is None or head.label != "title"):
        if (office.lower_ == "office" and end < len(doc) and doc[end].lower_ in cues.accident["products"]) or start:
            return Verdict("accident", "“Office” in capitals after a small “back” is a word of its own")
    if not start:
        return None
    before = doc[start - 1]
    verb = before.lemma_.lower()
    particle = verb in cues.accident["verbs"] and before.pos_ in ("VERB", "NOUN", "PROPN", "AUX") and (before.pos_ == "VERB" or before.tag_.startswith("VB"))
    thing = head is not None and (headnoun.lemma(head.token) in cues.accident["things"] or head.token.lower_ in cues.accident["things"])
    if back.pos_ == "VERB" and back.tag_ in ("VBP", "VB", "VBD") and start == 1 and before.pos_ in ("NOUN", "PROPN") and any(child.dep_ == "nsubj" for child in back.children):
        return Verdict("accident", f"“{back.text}” is the verb of the sentence")
    headline = start == 1 and (before.tag_ in ("NNS", "NNPS") or before.lower_ in ("staff", "police", "council", "board", "government"))
    if headline and (re.match(r"-(?:to|sharing|based|led|wide|free)\b", setting.right) or (head is not None and headnoun.lemma(head.token) in cues.accident["things"])):
        return Verdict("accident", f"“{back.text}” is the verb of a headline")
    led = start < 2 or doc[start - 2].pos_ in ("PRON", "AUX", "ADV", "SCONJ", "PART", "PUNCT", "INTJ") or doc[start - 2].lower_ in ("i", "will", "then", "to")
    if verb in cues.accident["motion"] and head is None and led and before.pos_ in ("VERB", "AUX", "NOUN", "PROPN") and before.text.islower():
        return Verdict("accident", f"“{before.text} back” is the verb, and the office is where to")
    if verb in cues.accident["times"] and start >= 2 and thing and (doc[start - 2].like_num or doc[start - 2].lower_ in ("a", "few", "some", "couple", "many")):
        return Verdict("accident", f"“{doc[start - 2].text} {before.text} back” says when")
    if particle and setting.term.lower().endswith(("officers", "officer")) and verb in ("bring", "welcome", "win"):
        return Verdict("accident", f"“{before.text} back” is the verb")
    if particle and thing:
        return Verdict("accident", f"“{before.text} back” is the verb, and the {office.text} {head.token.text if head else ''} are another thing")
    if particle and back.dep_ == "prt" and verb not in ("run", "cut", "call") and head is None and before.tag_ != "VBG":
        return Verdict("accident", f"“{before.text} back” is the verb")
    return None


def _talk(setting: Setting, head: Head | None, mentioned: str) -> bool:
    """A mention pattern counts where the words stand alone, in quotation marks, or with a noun of words."""
    if head is None or head.label == "mention" or head.own:
        return True
    if re.match(r"(?i)(?:term|word|phrase|label|expression|designation|nomenclature|title)s?\b", mentioned) and re.search(r"[\"“‘'«„]\s*$", setting.left):
        return True
    if head.label == "title" and head.token.text[:1].isupper():
        return False
    # “Avoid ‘back-office’ hires” is about hires; “never say ‘back office staff’” is about words: where does the quotation end?
    return bool(re.search(r"[\"“‘'«„]\s*$", setting.left)) and not re.match(r"[\"”’'»“]", setting.right)


def _by_head(head: Head, setting: Setting, doc: "Doc", start: int, cues: Cues) -> Verdict:
    word = head.token.text
    label: Label
    if head.label in ("people", "title"):
        label = "people"
    elif head.label in ("unit", "work", "system", "place"):
        label = head.label  # type: ignore[assignment]
    elif head.label == "mixed":
        label = "system" if alone.about_software(setting, cues) else "work"
    else:
        return Verdict("work", f"modifies “{word}”, which names something that is done", doubt=False)
    return Verdict(label, f"modifies “{word}”, so it describes {_NAMES[label]}")


def _predicate(doc: "Doc", start: int, end: int, cues: Cues) -> Verdict | None:
    """"They are just back office": the label of what is called so."""
    office = doc[end - 1]
    at = start - 1
    while at >= 0 and (doc[at].is_quote or doc[at].lower_ in ("just", "only", "merely", "simply", "purely", "completely", "entirely", "all", "mostly", "very")):
        at -= 1
    verb = doc[at] if at >= 0 and doc[at].lemma_.lower() == "be" else office.head
    if verb.lemma_.lower() != "be" or (office.dep_ not in ("attr", "acomp", "oprd") and verb.i != at):
        return None
    if any(token.dep_ == "det" and token.lower_ in ("the", "a", "our", "your", "their") for token in office.children):
        return None
    for subject in verb.children:
        if subject.dep_ == "nsubj" and subject.lemma_.lower() in ("half", "most", "many", "some", "all", "part", "one", "none"):
            subject = next((token for token in subject.subtree if token.dep_ == "pobj"), subject)  # noqa: PLW2901 - "half of my colleagues"
            name = cues.heads.get(headnoun.lemma(subject), "")
            if name in ("people", "title"):
                return Verdict("people", f"says what “{subject.text}” are, so it describes people")
        if subject.dep_ in ("nsubj", "nsubjpass", "csubj"):
            if subject.dep_ == "csubj":
                return Verdict("work", f"says what “{subject.text}” is, so it describes work")
            name = cues.heads.get(headnoun.lemma(subject), "")
            if name in ("people", "title") or subject.lower_ in ("he", "she", "they", "we", "you", "i", "who"):
                return Verdict("people", f"says what “{subject.text}” is, so it describes people")
            if name in ("system", "work"):
                return Verdict("system" if name == "system" else "work", f"says what “{subject.text}” is, so it describes {_NAMES[name]}")
            if subject.tag_ == "VBG" or subject.lower_.endswith("ing"):
                return Verdict("work", f"says what “{subject.text}” is, so it describes work")
    return None
