"""The brand right before a term: "the Umbraco backoffice", "Microsoft BackOffice"."""

import re
from typing import TYPE_CHECKING

from wordwatch.lexicon.cues import Cues
from wordwatch.meaning.evidence.nounrun import lemma
from wordwatch.meaning.evidence.reading import Reading

if TYPE_CHECKING:
    from spacy.tokens import Token

_REACH = 3  # words of a brand's name


def name_before(here: Reading) -> str:
    """The brand right before the term, "" where there is none."""
    token = token_before(here)
    return token.text if token is not None else ""


def token_before(here: Reading) -> "Token | None":
    """The token of the brand: a known one, or a capitalised word that the model has never seen, up to three words before the term."""
    for at in range(here.start - 1, max(-1, here.start - 1 - _REACH), -1):
        token = here.doc[at]
        if not token.text[:1].isupper() or not token.is_alpha or token.lower_ in here.cues.names["plain"]:
            return None
        if token.lower_ in here.cues.names["brands"] or not (_in_vocabulary(token, here.cues) or is_head_noun(token, here.cues)):
            return token
    return None


def is_head_noun(token: "Token", cues: Cues) -> bool:
    """Whether the word is a noun of the lists, and so rather what a term modifies than a name."""
    return lemma(token) in cues.heads or token.lower_ in cues.heads


def _in_vocabulary(token: "Token", cues: Cues) -> bool:
    """Whether the model knows the word, or all words of one written in camel case."""
    parts = re.findall(r"[A-Z][a-z]{3,}", token.text)
    return token.lower_ in cues.vocabulary or (len(parts) > 1 and all(part.lower() in cues.vocabulary for part in parts))
