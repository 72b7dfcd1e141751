"""One occurrence as the evidence sees it: its place in the parsed sentence, its setting, and what is known of words and of the term."""

from typing import TYPE_CHECKING, NamedTuple

from wordwatch.document import Span
from wordwatch.lexicon.concepts import Concept
from wordwatch.lexicon.cues import Cues
from wordwatch.meaning.setting import Setting
from wordwatch.meaning.window import Window

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


class Head(NamedTuple):
    """The head noun, what kind of thing it names ("" unknown), and the token after the noun phrase.

    ``known`` says that the label is from a word list; ``own``: the head is the term's own last word.
    """

    token: "Token"
    label: str
    end: int
    known: bool
    own: bool = False


class Reading(NamedTuple):
    """The occurrence is tokens ``start`` up to ``end`` of ``doc``, which is the sentence as ``window`` shows it.

    ``head`` is the noun that the term modifies, None where it stands alone. ``concept`` is all that may be known about the term.
    """

    doc: "Doc"
    start: int
    end: int
    window: Window
    setting: Setting
    cues: Cues
    concept: Concept
    head: Head | None = None

    @property
    def last(self) -> "Token":
        """The last word of the term."""
        return self.doc[self.end - 1]

    def span(self, start: int, end: int) -> Span:
        """The span, in the block's text, of tokens ``start`` up to ``end``."""
        last = self.doc[end - 1]
        return self.window.original(self.doc[start].idx, last.idx + len(last))
