"""Proper names that hold a term: companies, products, works, places of their own name."""

import re
from typing import TYPE_CHECKING

from wordwatch.cues import Cues
from wordwatch.finding import Verdict
from wordwatch.headnoun import Head, lemma
from wordwatch.setting import Setting

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_TELLINGS = frozenset("notes letters tales ghosts stories confessions voices diary diaries secrets songs dispatches adventures memoirs chronicles".split())
_WHEN = frozenset("monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december".split())
_ARTICLES = frozenset("the a an our your their his her its my this that der die das den dem le la les el il het de o".split())


def proper_name(setting: Setting, doc: "Doc", start: int, end: int, head: Head | None, cues: Cues) -> Verdict | None:
    """The verdict that the occurrence is part of somebody's name, None where capitals mean nothing or there are none."""
    term = setting.term
    if not _capitalised(term):
        return None
    after = [token for token in doc[end : end + 5]]
    before = doc[start - 1] if start else None
    if verdict := _company(setting, doc, start, end, cues):
        return verdict
    if setting.kind == "title":
        return None
    shouting = _title_case(setting)
    # "at The Back Office, the wine bar": an article in capitals inside a sentence belongs to the name.
    if before is not None and before.text == "The" and start >= 2 and doc[start - 2].text.islower() and not shouting:
        return Verdict("name", "“The” in capitals inside a sentence: a name")
    if re.search(r"\b(?:" + "|".join(cues.names["works"]) + r")s?\b", setting.left.lower()) and head is None and (
        re.search(r"[“\"‘*_][^“\"‘*_”’]*$", setting.left) or re.search(r"[,:–—-]\s*(?:[A-Z][\w'’]*\s+)+(?:(?:from|of|in|at|for|to|the|a|and|my|our)\s+){0,3}$", setting.left)
    ):
        return Verdict("name", "it is in the title of a work")
    if head is None and _work_title(setting):
        return Verdict("name", "it is in the title of a book, a show or the like")
    supplier = start and doc[start - 1].lower_ in cues.names["before"] - {"by", "at", "from", "with", "join"}
    if supplier and end < len(doc) and doc[end].text in ("Associates", "Partners", "Services", "Solutions", "Systems", "Group", "Company"):
        return Verdict("name", f"“{doc[start - 1].text}” introduces a company's name")
    person = head is not None and head.label in ("title", "people")
    if person and (head.known or "BackOffice" not in term):
        return None
    brand = _brand(setting, doc, start, cues)
    if brand is not None and head is not None and head.label in ("system", "work", "mixed") and "-" not in term and not term.isupper():
        return Verdict("name", f"“{brand.text} {term}” is a product's own name")
    camel = re.match(r"Back(?:O|-?O)ffice$", term) is not None and not re.search(r"[\s-]", term)
    following = after[0] if after and after[0].lower_ not in _WHEN else None
    if following is not None and not re.search(r"[\s-]", term) and ((following.like_num and not (end + 1 < len(doc) and doc[end + 1].pos_ == "NOUN")) or (following.lower_ in ("version", "v", "release") and end + 1 < len(doc) and doc[end + 1].like_num)):
        return Verdict("name", f"“{term} {following.text}” is a product with a version")
    if following is not None and camel and (following.like_num or (following.is_title and not following.is_sent_start and re.search(r"\b[a-z]{4,}\b", setting.left))):
        return Verdict("name", f"“{term} {following.text}” is a product or a company")
    firm = following is not None and following.text in ("Solutions", "Associates", "Partners", "Consulting", "Services", "Group", "Systems", "Company", "Technologies")
    common = before is None or before.lower_ in cues.vocabulary
    if following is not None and firm and before is not None and before.text[:1].isupper() and before.is_alpha and before.lower_ not in cues.names["plain"] | _WHEN and not shouting and not (common and following.text not in ("Solutions", "Associates", "Partners", "Consulting")):
        return Verdict("name", f"“{doc[start - 1].text} {term} {following.text}” is a company")
    if following is not None and following.is_title and following.pos_ == "PROPN" and lemma(following) in cues.names["company"] and not shouting and not _starts_line(setting) and not (before is not None and before.lower_ in _ARTICLES):
        if following.lower_ not in ("services", "systems", "solutions", "operations") or (before is not None and before.lower_ in cues.names["before"]):
            return Verdict("name", f"“{term} {following.text}” is a name")
    if following is not None and following.is_title and following.pos_ == "PROPN" and not _known(following, cues) and not shouting and following.lower_ not in cues.names["plain"] and doc[end - 1].whitespace_ and not following.is_sent_start:
        if re.match(r"[A-Z][a-z]", following.text):
            return Verdict("name", f"“{term} {following.text}” is a name")
    if brand is not None:
        article = brand.i and doc[brand.i - 1].lower_ in _ARTICLES
        if not article:
            return Verdict("name", f"“{brand.text} {term}” is a product's own name")
    if _own_name(setting):
        return Verdict("name", "it is the name of an application, as its address in the same document shows")
    return None


def _work_title(setting: Setting) -> bool:
    """"Notes from the Back Office": a title in capitals whose first word is a kind of writing or telling."""
    match = re.search(r"\b([A-Z]\w+) (?:from|of|in|at|for) (?:the|a|my|our) $", setting.left)
    if match is None or match.group(1).lower() not in _TELLINGS:
        return False
    first = not re.search(r"[^\W_]", setting.left[: match.start()])
    return re.match(r"[\s]*(?:[:,.;\"”’*_)–—]|$)", setting.right) is not None if first else True


def brand_before(setting: Setting, doc: "Doc", start: int, cues: Cues) -> str:
    """The brand right before the term ("the Umbraco backoffice"), "" where there is none."""
    token = _brand(setting, doc, start, cues)
    return token.text if token is not None else ""


def _brand(setting: Setting, doc: "Doc", start: int, cues: Cues) -> "Token | None":
    if not start:
        return None
    at = start - 1
    while at >= 0 and doc[at].text[:1].isupper() and doc[at].is_alpha and start - at <= 3:
        token = doc[at]
        if token.lower_ in cues.names["plain"]:
            return None
        glued = re.findall(r"[A-Z][a-z]{3,}", token.text)
        known = token.lower_ in cues.vocabulary or (len(glued) > 1 and all(part.lower() in cues.vocabulary for part in glued))
        if token.lower_ in cues.names["brands"] or (not known and not _known(token, cues)):
            return doc[start - 1] if at == start - 1 else token
        at -= 1
    return None


def _company(setting: Setting, doc: "Doc", start: int, end: int, cues: Cues) -> Verdict | None:
    if re.search(r"\b[Mm]/s\.?\s+$|\bMessrs\.?\s+$", setting.left):
        return Verdict("name", "“M/s” introduces a company's name")
    at = end
    while at < min(len(doc), end + 7) and (doc[at].text[:1].isupper() or doc[at].text in "&.,'’-()"):
        word = doc[at].lower_.rstrip(".")
        short = len(word) == 2 and (not doc[at].text.isupper() or (at + 1 < len(doc) and doc[at + 1].text[:1].isupper()))  # "As A Service", "KG Road"
        if at > end and (word in cues.names["legal"] or doc[at].lower_ in cues.names["legal"]) and doc[at].text[:1].isupper() and not short:
            return Verdict("name", f"“{doc[at].text}” marks a company's name")
        if doc[at].text in ",.-" and not doc[at - 1].lower_.rstrip(".") in cues.names["legal"]:
            break
        at += 1
    if end < len(doc) and doc[end].text in ("LLC", "GmbH", "Ltd", "Ltd.", "Inc", "Inc.", "AG", "plc", "PLC", "B.V.", "Pvt"):
        return Verdict("name", f"“{doc[end].text}” marks a company's name")
    return None


def _own_name(setting: Setting) -> bool:
    """A phrase in Title Case whose words, joined, are an identifier in the same document: "Waste Desk Back Office", waste-desk-back-office."""
    before = re.search(r"(?:[A-Z]\w*[ -])+$", setting.left)
    words = re.findall(r"\w+", f"{before.group() if before else ''} {setting.term}")
    if len(words) < 3:
        return False
    slug = r"[-_]?".join(re.escape(word.lower()) for word in words)
    return re.search(rf"[/.@:]{slug}\b|\b{slug}[/.]", setting.around.lower()) is not None


def _capitalised(term: str) -> bool:
    return term[:1].isupper() and (any(letter.isupper() for letter in term[1:]) or not re.search(r"[\s-]", term))


def _known(token: "Token", cues: Cues) -> bool:
    return lemma(token) in cues.heads or token.lower_ in cues.heads


def _starts_line(setting: Setting) -> bool:
    return not re.sub(r"[\W_]+", "", setting.left)


def _title_case(setting: Setting) -> bool:
    """Whether the unit is in Title Case or in capitals throughout, so that a capital letter says nothing."""
    words = re.findall(r"[^\W\d_]{4,}", f"{setting.left} {setting.right}")
    if not words:
        return True
    return sum(word[0].isupper() for word in words) >= 0.75 * len(words)
