"""Where the words are the topic and nobody is called anything: banned-word lists, definitions, talk about the label."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from wordwatch.errors import RuleError
from wordwatch.finding import Verdict
from wordwatch.language.wordset import runs
from wordwatch.lexicon.cues import Cues
from wordwatch.meaning.evidence.reading import Reading
from wordwatch.meaning.setting import Setting

if TYPE_CHECKING:
    from spacy.tokens import Doc

TERM = "wordwatch_term"
"""The token extension that is true on the words of an occurrence."""

_QUOTES = ('"', "'", "“", "”", "‘", "’", "„", "«", "»", "``", "''")
_MARKS = (*_QUOTES, "*", "_")
_SENTENCE_ENDS = (".", "!", "?", ";", ":")
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")

_CROSSED_OUT = re.compile(r"\s*[✗✘❌✖☒]")
# These look at what stands right after the term.
_DICTIONARY = re.compile(
    r"""\s*[*_]*(?:
        /[^/\n]*[^\x00-\x7f][^/\n]*/                                      # how it is spoken
      | \(?(?:adj|n|noun|adjective|abbr)\b\.?\)?[*_:,;.\ ] | see\ [A-Z]{2}  # its part of speech, a cross-reference
    )""",
    re.VERBOSE,
)
_PAGES = re.compile(r"[,\s]+\d{1,4}(?:[–-]\d{1,4})?(?:,\s*\d{1,4}(?:[–-]\d{1,4})?)+(?:;\s*see\b|\s*$)")
_ARROW = re.compile(r"[\s*_\"”’]*(?:→|=>|->)")
_INSTEAD = re.compile(
    r"""[\s*_"”’]*(?:—|–|-|:)[\s*_]*(?:
        [Aa]void\b | (?:[Dd]o\ not|[Dd]on['’]t|[Nn]ever)\ (?:say|use|write)\b
      | (?:say|use|write)\ ["“‘] | say\ what | ["“‘] | the\ name\ of
    )""",
    re.VERBOSE,
)
_DEFINITION = re.compile(
    r"""[*_"”’]*\s*["”’]\s*(?:means|shall\ mean|refers\ to|is\ defined)\b   # in quotation marks
      | [*_"”’]*\s+means\ (?:the|an?|any|all)\b                              # without
    """,
    re.VERBOSE,
)
_EXPLAINED = re.compile(r"[*_]{0,2}[:;][*_]{0,2}[ \t]*\w")
# "- **Haircut:** A discount applied ..."
_EXPLAINED_ENTRY = re.compile(
    r"^[ \t]*(?:[-*•][ \t]+)?[*_]{0,2}[^\n:;.]{2,50}[*_]{0,2}[:;][*_]{0,2}[ \t]*(?:An?|One|Any|an?|one)[ \t]", re.MULTILINE
)
_SHORT_UNTIL = re.compile(r"[\w\s*_\"”’-]{0,40}(?:→|—|–|:|;|=>)")


_MOST_ROWS, _MOST_ELEMENTS, _MOST_GAPS, _MOST_OPTIONAL = 500, 20, 2, 6  # what may be missing doubles what the matcher keeps in mind


def patterns(rows: Sequence[str]) -> list[list[dict[str, Any]]]:
    """Rows of the cues as spaCy Matcher patterns. Raises RuleError for one without TERM, and for more than can be looked for quickly."""
    if len(rows) > _MOST_ROWS:
        raise RuleError(f"cues/mention.yaml: {len(rows):,} patterns; {_MOST_ROWS} are the most")
    return [_token_pattern(source) for source in rows]


def _token_pattern(source: str) -> list[dict[str, Any]]:
    """One pattern row ("say|write TERM") as a spaCy Matcher pattern; what the elements mean is in rules/cues/mention.yaml."""
    if "TERM" not in source.split():
        raise RuleError(f"mention pattern {source[:100]!r}: write TERM where the term stands")
    elements = source.split()
    if len(elements) > _MOST_ELEMENTS or elements.count("...") > _MOST_GAPS or sum(one.endswith("?") for one in elements) > _MOST_OPTIONAL:
        told = f"{_MOST_ELEMENTS} elements, {_MOST_GAPS} times ... and {_MOST_OPTIONAL} elements with ? are the most"
        raise RuleError(f"mention pattern {source[:100]!r}: {told}; write several patterns")
    row: list[dict[str, Any]] = []
    quote = {"ORTH": {"IN": list(_QUOTES)}}
    for element in source.split():
        if element == "TERM":
            if not (row and "ORTH" in row[-1]):
                row.append({**quote, "OP": "?"})
            row.extend([{"_": {TERM: True}, "OP": "+"}, {**quote, "OP": "?"}])
        elif element.rstrip("?") == "QUOTE":
            row.append({**quote, "OP": "?"} if element.endswith("?") else dict(quote))
        elif element == "...":
            row.append({"ORTH": {"NOT_IN": list(_SENTENCE_ENDS)}, "OP": "{0,5}"})
        else:
            row.append(_word_pattern(element))
    return row


def _word_pattern(element: str) -> dict[str, Any]:
    words = element.rstrip("?").removeprefix("'").split("|")
    optional = {"OP": "?"} if element.endswith("?") else {}
    if element.startswith("'"):
        return {"LOWER": {"IN": words}, **optional}
    # The lemmatizer leaves the capitals of what it takes for names.
    return {"LEMMA": {"IN": [*words, *map(str.capitalize, words), *map(str.upper, words)]}, **optional}


def listed(setting: Setting, cues: Cues) -> Verdict | None:
    """Whether the occurrence is an entry of a list of words: under a heading such as "Words to avoid", or defined on its line."""
    if setting.kind == "item" and _CROSSED_OUT.match(setting.line):
        return Verdict("mention", "it is an example of what not to write")
    alone = _begins_entry(setting)
    if alone and _entry(setting):
        for lead in (*_lead_on_line(setting), *setting.leads[:3]):
            if _introduces_words(lead, cues):
                return Verdict("mention", f"it is listed as a word under “{lead.strip()[:60]}”")
    right = setting.right
    if alone and _DICTIONARY.match(right.lstrip('*_`"”’ ')):
        return Verdict("mention", "it is a dictionary entry")
    if alone and _PAGES.match(right):
        return Verdict("mention", "it is an entry of an index")
    if alone and _ARROW.match(right):
        return Verdict("mention", "an arrow says what to write instead")
    if _starts(setting) and _INSTEAD.match(right):
        return Verdict("mention", "the line says what to write instead")
    if _starts(setting) and _DEFINITION.match(right):
        return Verdict("mention", "the line defines the term")
    if _glossary(setting):
        return Verdict("mention", "it is an entry of a glossary")
    return None


def discussed(here: Reading) -> Verdict | None:
    """A bare or quoted term in a sentence with words about words: "the noun is back office"."""
    if not bare(here):
        return None
    if here.start <= 1 and here.end >= len(here.doc) - 2:  # the sentence is the term alone: what stands around it counts
        passage = f"{here.setting.left[-160:]} | {here.setting.right[:160]}"
    else:
        text, span, sentence = here.setting.text, here.setting.span, here.setting.sentence
        passage = f"{text[sentence.start : span.start]} | {text[span.end : sentence.end]}"
    words = _WORD.findall(passage.lower())
    following = next((token for token in here.doc[here.end : here.end + 2] if not token.is_quote), None)
    if _marked(here.setting) and following is not None and following.lemma_.lower() in here.cues.mention["suggests"]:
        return Verdict("mention", f"“{following.text}”: the sentence says what the words do")
    found = min(runs(words, 2) & here.cues.mention["about"], default=None)
    return Verdict("mention", f"the sentence is about words (“{found}”)") if found else None


def _marked(setting: Setting) -> bool:
    """Whether the term stands in quotation marks or in italics."""
    quoted = re.search(r"[*_“\"'‘«„]$", setting.left) is not None and re.match(r"[*_”\"'’»“]", setting.right) is not None
    return quoted or setting.emphasised


def bare(here: Reading) -> bool:
    """Whether the term stands without article, possessive or modifier, as a word does that is spoken of; quotation marks aside."""
    if determined(here.doc, here.start):
        return False
    at = _before_marks(here.doc, here.start)
    if at < 0:
        return True
    quoted = at < here.start - 1 or re.search(r"(?<![*_])[*_]$", here.setting.left) is not None or here.setting.emphasised
    before = here.doc[at]
    if quoted or before.lower_ in here.cues.mention["before"]:
        return True
    subject = before.tag_ == "NNS" and here.end < len(here.doc) and here.doc[here.end].pos_ in ("AUX", "VERB")
    return subject or before.pos_ not in ("PRON", "ADJ", "NOUN", "PROPN", "ADP", "CCONJ")


def determined(doc: "Doc", start: int) -> bool:
    """Whether an article, a possessive or a number stands before the term, marks aside."""
    at = _before_marks(doc, start)
    if at == start - 1:  # adjectives may stand between, but not where a quotation mark parts them from the term
        while at >= 0 and doc[at].pos_ == "ADJ":
            at -= 1
    return at >= 0 and (doc[at].pos_ in ("DET", "NUM") or doc[at].dep_ == "poss" or doc[at].tag_ in ("POS", "PRP$"))


def _before_marks(doc: "Doc", start: int) -> int:
    """The last token before ``start`` that is no quotation mark and no emphasis, -1 where there is none."""
    at = start - 1
    while at >= 0 and doc[at].text in _MARKS:
        at -= 1
    return at


def _begins_entry(setting: Setting) -> bool:
    """Nothing but marks stands before the occurrence in its entry, or an abbreviation: "BO – back office"."""
    entry = re.split(r"[:;,|]", setting.left)[-1]
    return not re.sub(r"[\W_]+", "", entry) or re.fullmatch(r"\W*[A-Z]{1,5}\W+", setting.left) is not None


def _lead_on_line(setting: Setting) -> tuple[str, ...]:
    """The "Avoid:" of "Avoid: back office, ..."."""
    lead = re.match(r"[^:]*:(?=\s)", setting.left)
    return (lead.group(),) if lead and setting.left.count(":") == 1 else ()


def _introduces_words(lead: str, cues: Cues) -> bool:
    """Whether a heading or a lead-in line introduces words and not what they stand for."""
    bare = " ".join(re.sub(r"[^\w' ]", " ", lead.lower().replace("’", "'")).split())
    return any(_is_lead(cue, bare, cues) for cue in cues.mention["leads"])


def _is_lead(cue: str, lead: str, cues: Cues) -> bool:
    """Two words count anywhere in a lead, one word only at its start."""
    if " " in cue:
        return f" {cue} " in f" {lead} "
    return cue == lead or (cue not in cues.mention["whole_leads"] and lead.startswith(f"{cue} "))


def _alone(setting: Setting) -> bool:
    """Nothing but marks stands before the occurrence in its unit."""
    return not re.sub(r"[\W_]+", "", setting.left)


def _starts(setting: Setting) -> bool:
    return _alone(setting) and setting.kind in ("item", "paragraph", "cell", "field", "quote")


def _entry(setting: Setting) -> bool:
    """An entry is short, or its words stand before a dash or an arrow."""
    return len(setting.right.strip()) < 40 or _SHORT_UNTIL.match(setting.right) is not None


def _glossary(setting: Setting) -> bool:
    """An explanation after a colon, among siblings that are explained with an article: "BO: ...", "Haircut: A discount applied ..."."""
    if not _alone(setting) or not _EXPLAINED.match(setting.right):
        return False
    return len(_EXPLAINED_ENTRY.findall(setting.around)) >= (1 if setting.kind == "item" else 2)
