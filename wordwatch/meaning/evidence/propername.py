"""Proper names that hold a term: companies, products, works, places of their own name.

Only capitals make a name here, so each step asks first whether capitals mean anything where the term stands.
"""

import re
from typing import TYPE_CHECKING, NamedTuple

from wordwatch.finding import Verdict
from wordwatch.lexicon.cues import Cues, among
from wordwatch.meaning.evidence.brand import is_head_noun, token_before
from wordwatch.meaning.evidence.headnoun import Head
from wordwatch.meaning.evidence.nounrun import lemma
from wordwatch.meaning.setting import Setting

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_QUOTE_OPEN = re.compile(r"[“\"‘*_][^“\"‘*_”’]*$")
# "the podcast: Tales From the ": capitalised words after a mark, then up to three small ones.
_TITLE_BEGUN = re.compile(r"[,:–—-]\s*(?:[A-Z][\w'’]*\s+)+(?:(?:from|of|in|at|for|to|the|a|and|my|our)\s+){0,3}$")
_TELLING = re.compile(r"\b([A-Z]\w+) (?:from|of|in|at|for) (?:the|a|my|our) $")
_TITLE_ENDS = re.compile(r"[\s]*(?:[:,.;\"”’*_)–—]|$)")
_MESSRS = re.compile(r"\b[Mm]/s\.?\s+$|\bMessrs\.?\s+$")


class _Place(NamedTuple):
    """What the steps look at: the term as tokens ``start`` to ``end`` of ``doc``, and whether the unit is in Title Case throughout."""

    setting: Setting
    doc: "Doc"
    start: int
    end: int
    head: Head | None
    cues: Cues
    shouting: bool

    @property
    def before(self) -> "Token | None":
        """The token before the term."""
        return self.doc[self.start - 1] if self.start else None

    @property
    def after(self) -> "Token | None":
        """The token after the term, None also for a date."""
        follows = self.end < len(self.doc) and self.doc[self.end].lower_ not in self.cues.names["dates"]
        return self.doc[self.end] if follows else None

    @property
    def closed(self) -> bool:
        """Whether the term is one word, without a hyphen."""
        return not re.search(r"[\s-]", self.setting.term)


def proper_name(setting: Setting, doc: "Doc", start: int, end: int, head: Head | None, cues: Cues) -> Verdict | None:
    """The verdict that the occurrence is part of somebody's name, None where capitals mean nothing or there are none."""
    if not _capitalised(setting.term):
        return None
    here = _Place(setting, doc, start, end, head, cues, _title_case(setting))
    if verdict := _legal_form(here):
        return verdict
    if setting.kind == "title":
        return None
    if verdict := _capital_article(here) or _work(here) or _supplier(here):
        return verdict
    product = here.after is not None and setting.term == "BackOffice" and _titled(here.after, cues.names["company"])
    if head is not None and head.label in ("title", "people") and not product and (head.known or "BackOffice" not in setting.term):
        return None
    return _branded_noun(here) or _version(here) or _company(here) or _capital_noun(here) or _brand(here) or _own_name(setting)


def _legal_form(here: _Place) -> Verdict | None:
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


def _capital_article(here: _Place) -> Verdict | None:
    """As in "at The Back Office, the wine bar": an article in capitals inside a sentence belongs to the name."""
    if here.start >= 2 and here.doc[here.start - 1].text == "The" and here.doc[here.start - 2].text.islower() and not here.shouting:
        return Verdict("name", "“The” in capitals inside a sentence: a name")
    return None


def _work(here: _Place) -> Verdict | None:
    """The title of a book, a show, a song; a noun after the term speaks against it."""
    if here.head is not None:
        return None
    left = here.setting.left
    named = among(here.cues.names["works"], r"\b(?:%s)s?\b").search(left.lower())
    if named and (_QUOTE_OPEN.search(left) or _TITLE_BEGUN.search(left)):
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


def _supplier(here: _Place) -> Verdict | None:
    """As in "The vendor Back Office Solutions"."""
    before = here.before
    if before is None or before.lower_ not in here.cues.names["suppliers"] or here.end == len(here.doc):
        return None
    if not _titled(here.doc[here.end], here.cues.names["supplied"]):
        return None
    return Verdict("name", f"“{before.text}” introduces a company's name")


def _branded_noun(here: _Place) -> Verdict | None:
    """As in "Novell Back Office suite": a brand before the term and a noun of products after it."""
    brand = token_before(here.doc, here.start, here.cues)
    product = here.head is not None and here.head.label in ("system", "work", "mixed")
    if brand is None or not product or "-" in here.setting.term or here.setting.term.isupper():
        return None
    return Verdict("name", f"“{brand.text} {here.setting.term}” is a product's own name")


def _version(here: _Place) -> Verdict | None:
    """As in "BackOffice 4.5", "BackOffice version 4", "BackOffice Pro"."""
    term, after = here.setting.term, here.after
    if after is None or not here.closed:
        return None
    following = here.doc[here.end + 1] if here.end + 1 < len(here.doc) else None
    numbered = after.like_num and not (following is not None and following.pos_ == "NOUN")
    named = after.lower_ in here.cues.names["versions"] and following is not None and following.like_num
    if numbered or named:
        return Verdict("name", f"“{term} {after.text}” is a product with a version")
    in_sentence = re.search(r"\b[a-z]{4,}\b", here.setting.left) is not None
    if term == "BackOffice" and (after.like_num or (after.is_title and not after.is_sent_start and in_sentence)):
        return Verdict("name", f"“{term} {after.text}” is a product or a company")
    return None


def _company(here: _Place) -> Verdict | None:
    """As in "Acme Back Office Services": capitals on both sides, and a noun that ends names of companies."""
    before, after, names = here.before, here.after, here.cues.names
    if before is None or after is None or here.shouting or not _titled(after, names["firms"]):
        return None
    if not before.text[:1].isupper() or not before.is_alpha or before.lower_ in names["plain"] | names["dates"]:
        return None
    if before.lower_ in here.cues.vocabulary and not _titled(after, names["sure_firms"]):
        return None
    return Verdict("name", f"“{before.text} {here.setting.term} {after.text}” is a company")


def _capital_noun(here: _Place) -> Verdict | None:
    """As in "Back Office Academy", "Back Office Lindqvist": a proper noun after the term, of companies or unknown."""
    after, names = here.after, here.cues.names
    if after is None or here.shouting or not (after.is_title and after.pos_ == "PROPN"):
        return None
    verdict = Verdict("name", f"“{here.setting.term} {after.text}” is a name")
    before = here.before.lower_ if here.before is not None else ""
    sure = after.lower_ not in names["generic"] or before in names["before"] or before in names["suppliers"]
    if sure and lemma(after) in names["company"] and not _starts_line(here.setting) and before not in names["articles"]:
        return verdict
    unknown = not is_head_noun(after, here.cues) and after.lower_ not in names["plain"]
    apart = here.doc[here.end - 1].whitespace_ and not after.is_sent_start
    return verdict if unknown and apart and re.match(r"[A-Z][a-z]", after.text) else None


def _brand(here: _Place) -> Verdict | None:
    """As in "Umbraco Back Office", without an article."""
    brand = token_before(here.doc, here.start, here.cues)
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
