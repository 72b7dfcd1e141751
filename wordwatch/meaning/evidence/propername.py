"""Proper names that hold a term: companies, products, works, places of their own name.

Only capitals make a name here, so each step asks first whether capitals mean anything where the term stands.
"""

import re
from typing import TYPE_CHECKING

from wordwatch.finding import Verdict
from wordwatch.lexicon.cues import Cues, among
from wordwatch.meaning.evidence.brand import is_head_noun, token_before
from wordwatch.meaning.evidence.nounrun import lemma
from wordwatch.meaning.evidence.reading import Reading
from wordwatch.meaning.setting import Setting

if TYPE_CHECKING:
    from spacy.tokens import Token

_QUOTE_OPEN = re.compile(r"[“\"‘*_][^“\"‘*_”’]*$")
# "the podcast: Tales From the ": capitalised words after a mark, then up to three small ones.
_TITLE_BEGUN = re.compile(r"[,:–—-]\s*(?:[A-Z][\w'’]*\s+)+(?:(?:from|of|in|at|for|to|the|a|and|my|our)\s+){0,3}$")
_TELLING = re.compile(r"\b([A-Z]\w+) (?:from|of|in|at|for) (?:the|a|my|our) $")
_TITLE_ENDS = re.compile(r"[\s]*(?:[:,.;\"”’*_)–—]|$)")
_MESSRS = re.compile(r"\b[Mm]/s\.?\s+$|\bMessrs\.?\s+$")


def proper_name(here: Reading) -> Verdict | None:
    """The verdict that the occurrence is part of somebody's name, None where capitals mean nothing or there are none."""
    setting, head = here.setting, here.head
    if not _capitalised(setting.term):
        return None
    if verdict := _legal_form(here):
        return verdict
    if setting.kind == "title":
        return None
    if verdict := _capital_article(here) or _work(here) or _supplier(here):
        return verdict
    after = _after(here)
    product = after is not None and _humped(setting.term) and _titled(after, here.cues.names["company"])
    if head is not None and head.label in ("title", "people") and not product and (head.known or not _humped(setting.term)):
        return None
    if " " not in here.occurrence.canonical:
        return None  # one word with a capital opens a heading or a title more often than a name
    return _branded_noun(here) or _version(here) or _company(here) or _capital_noun(here) or _brand(here) or _own_name(setting)


def _before(here: Reading) -> "Token | None":
    """The token before the term."""
    return here.doc[here.start - 1] if here.start else None


def _after(here: Reading) -> "Token | None":
    """The token after the term, None also for a date."""
    follows = here.end < len(here.doc) and here.doc[here.end].lower_ not in here.cues.names["dates"]
    return here.doc[here.end] if follows else None


def _humped(term: str) -> bool:
    """Whether the term is one word with capitals inside, as products are written: "BackOffice"."""
    return re.fullmatch(r"(?:[A-Z][a-z]+){2,}", term) is not None


def _legal_form(here: Reading) -> Verdict | None:
    """As in "Back Office Associates Pvt. Ltd.", "M/s Back Office"."""
    doc, forms = here.doc, here.cues.names["legal"]
    if _MESSRS.search(here.setting.left):
        return Verdict("name", "“M/s” introduces a company's name")
    for token in doc[here.end : here.end + 7]:
        word = token.lower_.rstrip(".")
        if not token.text[:1].isupper() and token.text not in "&.,'’-()":
            break
        form = word in forms or token.lower_ in forms
        if token.i > here.end and form and token.text[:1].isupper() and not _short_word(token, word):
            return Verdict("name", f"“{token.text}” marks a company's name")
        if token.text in ",.-" and token.nbor(-1).lower_.rstrip(".") not in forms:
            break
    if here.end < len(doc) and doc[here.end].text in here.cues.legal_forms:
        return Verdict("name", f"“{doc[here.end].text}” marks a company's name")
    return None


def _short_word(token: "Token", word: str) -> bool:
    """Whether a form of two letters is rather a word of a name: "As A Service", "KG Road"."""
    goes_on = token.i + 1 < len(token.doc) and token.nbor().text[:1].isupper()
    return len(word) == 2 and (not token.text.isupper() or goes_on)


def _capital_article(here: Reading) -> Verdict | None:
    """As in "at The Back Office, the wine bar": an article in capitals inside a sentence belongs to the name."""
    inside = here.start >= 2 and here.doc[here.start - 2].text.islower()
    if inside and here.doc[here.start - 1].text == "The" and not _title_case(here.setting):
        return Verdict("name", "“The” in capitals inside a sentence: a name")
    return None


def _work(here: Reading) -> Verdict | None:
    """The title of a book, a show, a song; a noun after the term speaks against it."""
    if here.head is not None:
        return None
    left = here.setting.left
    named = among(here.cues.names["works"], r"\b(?:%s)s?\b").search(left.lower())
    if named and (here.setting.emphasis or _QUOTE_OPEN.search(left) or _TITLE_BEGUN.search(left)):
        return Verdict("name", "it is in the title of a work")
    if _tells(here.setting, here.cues):
        return Verdict("name", "it is in the title of a book, a show or the like")
    return None


def _tells(setting: Setting, cues: Cues) -> bool:
    """A title in capitals whose first word is a kind of writing or telling: "Notes from the Back Office"."""
    match = _TELLING.search(setting.left)
    if match is None or match.group(1).lower() not in cues.names["tellings"]:
        return False
    begins = not re.search(r"[^\W_]", setting.left[: match.start()])
    return not begins or _TITLE_ENDS.match(setting.right) is not None


def _supplier(here: Reading) -> Verdict | None:
    """As in "The vendor Back Office Solutions"."""
    before = _before(here)
    if before is None or before.lower_ not in here.cues.names["suppliers"] or here.end == len(here.doc):
        return None
    if not _titled(here.doc[here.end], here.cues.names["supplied"]):
        return None
    return Verdict("name", f"“{before.text}” introduces a company's name")


def _branded_noun(here: Reading) -> Verdict | None:
    """As in "Novell Back Office suite": a brand before the term and a noun of products after it."""
    brand = token_before(here)
    product = here.head is not None and here.head.label in ("system", "work", "mixed")
    if brand is None or not product or "-" in here.setting.term or here.setting.term.isupper():
        return None
    return Verdict("name", f"“{brand.text} {here.setting.term}” is a product's own name")


def _version(here: Reading) -> Verdict | None:
    """As in "BackOffice 4.5", "BackOffice version 4", "BackOffice Pro"."""
    term, after = here.setting.term, _after(here)
    if after is None or re.search(r"[\s-]", term):
        return None
    following = here.doc[here.end + 1] if here.end + 1 < len(here.doc) else None
    numbered = after.like_num and not (following is not None and following.pos_ == "NOUN")
    named = after.lower_ in here.cues.names["versions"] and following is not None and following.like_num
    if numbered or named:
        return Verdict("name", f"“{term} {after.text}” is a product with a version")
    in_sentence = re.search(r"\b[a-z]{4,}\b", here.setting.left) is not None
    if _humped(term) and (after.like_num or (after.is_title and not after.is_sent_start and in_sentence)):
        return Verdict("name", f"“{term} {after.text}” is a product or a company")
    return None


def _company(here: Reading) -> Verdict | None:
    """As in "Acme Back Office Services": capitals on both sides, and a noun that ends names of companies."""
    before, after, names = _before(here), _after(here), here.cues.names
    if before is None or after is None or _title_case(here.setting) or not _titled(after, names["firms"]):
        return None
    if not before.text[:1].isupper() or not before.is_alpha or before.lower_ in names["plain"] | names["dates"]:
        return None
    if before.lower_ in here.cues.vocabulary and not _titled(after, names["sure_firms"]):
        return None
    return Verdict("name", f"“{before.text} {here.setting.term} {after.text}” is a company")


def _capital_noun(here: Reading) -> Verdict | None:
    """As in "Back Office Academy", "Back Office Lindqvist": a proper noun after the term, of companies or unknown."""
    after, names = _after(here), here.cues.names
    if after is None or _title_case(here.setting) or not (after.is_title and after.pos_ == "PROPN"):
        return None
    verdict = Verdict("name", f"“{here.setting.term} {after.text}” is a name")
    preceding = _before(here)
    before = preceding.lower_ if preceding is not None else ""
    sure = after.lower_ not in names["generic"] or before in names["before"] or before in names["suppliers"]
    if sure and lemma(after) in names["company"] and not _starts_line(here.setting) and before not in names["articles"]:
        return verdict
    unknown = not is_head_noun(after, here.cues) and after.lower_ not in names["plain"]
    apart = here.last.whitespace_ and not after.is_sent_start
    return verdict if unknown and apart and re.match(r"[A-Z][a-z]", after.text) else None


def _brand(here: Reading) -> Verdict | None:
    """As in "Umbraco Back Office", without an article."""
    brand = token_before(here)
    if brand is None or (brand.i and brand.nbor(-1).lower_ in here.cues.names["articles"]):
        return None
    return Verdict("name", f"“{brand.text} {here.setting.term}” is a product's own name")


def _own_name(setting: Setting) -> Verdict | None:
    """As in "Waste Desk Back Office": words in Title Case that, joined, are an identifier in the document (waste-desk-back-office)."""
    before = re.search(r"(?:[A-Z]\w*[ -])+$", setting.left)
    words = re.findall(r"\w+", f"{before.group() if before else ''} {setting.term}")
    if len(words) < 3:
        return None
    slug = r"[-_]?".join(re.escape(word.lower()) for word in words)
    if not re.search(rf"[/.@:]{slug}\b|\b{slug}[/.]", setting.around.lower()):
        return None
    return Verdict("name", "it is the name of an application, as its address in the same document shows")


def _titled(token: "Token", words: frozenset[str]) -> bool:
    """Whether the token is one of ``words``, with a capital."""
    return token.text.istitle() and token.lower_ in words


def _capitalised(term: str) -> bool:
    """Capitals in both words, or in one word."""
    return term[:1].isupper() and (any(letter.isupper() for letter in term[1:]) or not re.search(r"[\s-]", term))


def _starts_line(setting: Setting) -> bool:
    return not re.sub(r"[\W_]+", "", setting.left)


def _title_case(setting: Setting) -> bool:
    """Whether the unit is in Title Case or in capitals throughout, so that a capital letter says nothing."""
    words: list[str] = re.findall(r"[^\W\d_]{4,}", f"{setting.left} {setting.right}")
    return sum(word[0].isupper() for word in words) >= 0.75 * len(words)
