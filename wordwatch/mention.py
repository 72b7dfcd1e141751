"""Where the words are the topic and nobody is called anything: banned-word lists, definitions, talk about the label."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from wordwatch.cues import Cues
from wordwatch.finding import Verdict
from wordwatch.errors import RuleError
from wordwatch.setting import Setting

if TYPE_CHECKING:
    from spacy.tokens import Doc

_QUOTES = ["\"", "'", "“", "”", "‘", "’", "„", "«", "»", "``", "''"]
_VERBS = frozenset(["avoid", "forbidden", "prohibited", "discouraged", "unacceptable", "not"])
TERM = "wordwatch_term"
"""The token extension that is true on the words of an occurrence."""


def patterns(rows: Sequence[str]) -> list[list[dict[str, Any]]]:
    """Rows of the cues as spaCy Matcher patterns. Raises RuleError for one without TERM."""
    return [token_pattern(source) for source in rows]


def token_pattern(source: str) -> list[dict[str, Any]]:
    """One pattern row ("say|write TERM") as a spaCy Matcher pattern."""
    if "TERM" not in source.split():
        raise RuleError(f"mention pattern {source!r}: write TERM where the term stands")
    row: list[dict[str, Any]] = []
    quote = {"ORTH": {"IN": _QUOTES}}
    for element in source.split():
        if element == "TERM":
            if not (row and "ORTH" in row[-1]):
                row.append({**quote, "OP": "?"})
            row.extend([{"_": {TERM: True}, "OP": "+"}, {**quote, "OP": "?"}])
        elif element.rstrip("?") == "QUOTE":
            row.append({**quote, "OP": "?"} if element.endswith("?") else dict(quote))
        elif element == "...":
            row.append({"ORTH": {"NOT_IN": [".", "!", "?", ";", ":"]}, "OP": "{0,5}"})
        else:
            optional = element.endswith("?")
            words = element.rstrip("?").removeprefix("'").split("|")
            key = "LOWER" if element.startswith("'") else "LEMMA"
            values = words if key == "LOWER" else [*words, *(word.capitalize() for word in words), *(word.upper() for word in words)]
            row.append({key: {"IN": values}, **({"OP": "?"} if optional else {})})
    return row


def listed(setting: Setting, cues: Cues) -> Verdict | None:
    """Whether the occurrence is an entry of a list of words: under a heading such as "Words to avoid", or defined on its line."""
    item = re.split(r"[:;,|]", setting.left)[-1]
    alone = not re.sub(r"[\W_]+", "", item) or re.fullmatch(r"\W*[A-Z]{1,5}\W+", setting.left) is not None
    if setting.kind == "item" and re.match(r"\s*[✗✘❌✖☒]", setting.line):
        return Verdict("mention", "it is an example of what not to write")
    introduction = re.match(r"[^:]*:(?=\s)", setting.left)
    here = (introduction.group(),) if introduction and setting.left.count(":") == 1 else ()
    for lead in (*here, *setting.leads[:3]):
        bare = " ".join(re.sub(r"[^\w' ]", " ", lead.lower().replace("’", "'")).split())
        for cue in cues.leads:
            # One word alone ("Avoid") must be the whole heading: "How to avoid delays" introduces no words.
            heading = cue == bare or (cue not in _VERBS and bare.startswith(f"{cue} "))
            if (f" {cue} " in f" {bare} " if " " in cue else heading) and alone and _entry(setting):
                return Verdict("mention", f"it is listed as a word under “{lead.strip()[:60]}”")
    if alone and re.match(r"\s*[*_]*(?:/[^/\n]*[^\x00-\x7f][^/\n]*/|\(?(?:adj|n|noun|adjective|abbr)\b\.?\)?[*_:,;. ]|see [A-Z]{2})", setting.right.lstrip("*_`\"”’ ")):
        return Verdict("mention", "it is a dictionary entry")
    if alone and re.match(r"[,\s]+\d{1,4}(?:[–-]\d{1,4})?(?:,\s*\d{1,4}(?:[–-]\d{1,4})?)+(?:;\s*see\b|\s*$)", setting.right):
        return Verdict("mention", "it is an entry of an index")
    if alone and re.match(r"[\s*_\"”’]*(?:→|=>|->)", setting.right):
        return Verdict("mention", "an arrow says what to write instead")
    if _starts(setting) and re.match(r"[\s*_\"”’]*(?:(?:—|–|-|:)[\s*_]*(?:[Aa]void\b|(?:[Dd]o not|[Dd]on['’]t|[Nn]ever) (?:say|use|write)\b|(?:say|use|write) [\"“‘]|say what|[\"“‘]|the name of))", setting.right):
        return Verdict("mention", "the line says what to write instead")
    if _starts(setting) and re.match(r"[*_\"”’]*\s*[\"”’]\s*(?:means|shall mean|refers to|is defined)\b|[*_\"”’]*\s+means (?:the|an?|any|all)\b", setting.right):
        return Verdict("mention", "the line defines the term")
    if _glossary(setting):
        return Verdict("mention", "it is an entry of a glossary")
    return None


def discussed(setting: Setting, doc: "Doc", start: int, end: int, cues: Cues) -> Verdict | None:
    """A bare or quoted term in a sentence with words about words: "the noun is back office", "the adjective takes a hyphen, back-office"."""
    if not bare(setting, doc, start, end):
        return None
    only = start <= 1 and end >= len(doc) - 2
    if only:
        passage = f"{setting.left[-160:]} | {setting.right[:160]}"
    else:
        passage = f"{setting.text[setting.sentence.start : setting.span.start]} | {setting.text[setting.span.end : setting.sentence.end]}"
    words = re.findall(r"[^\W_]+(?:-[^\W_]+)*", passage.lower())
    seen = set(words) | {" ".join(pair) for pair in zip(words, words[1:], strict=False)}
    found = sorted(seen & cues.about)
    return Verdict("mention", f"the sentence is about words (“{found[0]}”)") if found else None


def bare(setting: Setting, doc: "Doc", start: int, end: int) -> bool:
    """Whether the term stands without article, possessive or modifier, as a word does that is spoken of, with or without quotation marks."""
    if determined(doc, start):
        return False
    at = start - 1
    quoted = at >= 0 and (doc[at].text in _QUOTES or doc[at].text in ("*", "_")) or re.search(r"(?<![*_])[*_]$", setting.left) is not None
    while at >= 0 and doc[at].text in (*_QUOTES, "*", "_"):
        at -= 1
    if at < 0:
        return True
    before = doc[at]
    if quoted or before.lower_ in ("or", "of", "as", "is", "not", "hear", "write", "say"):
        return True
    plural = before.tag_ == "NNS" and end < len(doc) and doc[end].pos_ in ("AUX", "VERB")
    return plural or before.pos_ not in ("PRON", "ADJ", "NOUN", "PROPN", "ADP", "CCONJ")


def determined(doc: "Doc", start: int) -> bool:
    """Whether an article, a possessive or a number stands before the term, marks aside."""
    at = start - 1
    while at >= 0 and doc[at].text in (*_QUOTES, "*", "_"):
        at -= 1
    while at >= 0 and at == start - 1 and doc[at].pos_ == "ADJ":
        start = at
        at -= 1
    return at >= 0 and (doc[at].pos_ in ("DET", "NUM") or doc[at].dep_ == "poss" or doc[at].tag_ in ("POS", "PRP$"))


def _alone(setting: Setting) -> bool:
    """Nothing but marks stands before the occurrence in its unit."""
    return not re.sub(r"[\W_]+", "", setting.left)


def _starts(setting: Setting) -> bool:
    return _alone(setting) and setting.kind in ("item", "paragraph", "cell", "field", "quote")


def _entry(setting: Setting) -> bool:
    """An entry is short, or its words stand before a dash or an arrow."""
    return len(setting.right.strip()) < 40 or re.match(r"[\w\s*_\"”’-]{0,40}(?:→|—|–|:|;|=>)", setting.right) is not None


def _glossary(setting: Setting) -> bool:
    """"BO: ..." among siblings of the same shape, each of which is explained with an article: "Haircut: A discount applied ..."."""
    if not _alone(setting) or not re.match(r"[*_]{0,2}[:;–—-]?[*_]{0,2}[:;]?\s*\S", setting.right):
        return False
    entry = re.compile(r"^[ \t]*(?:[-*•][ \t]+)?[*_]{0,2}[^\n:;.]{2,50}[*_]{0,2}[:;][*_]{0,2}[ \t]*(?:An?|One|Any|an?|one)[ \t]", re.M)
    if not re.match(r"[*_]{0,2}[:;][*_]{0,2}[ \t]*\w", setting.right):
        return False
    return len(entry.findall(setting.around)) >= (1 if setting.kind == "item" else 2)
