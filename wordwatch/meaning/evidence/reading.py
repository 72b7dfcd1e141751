"""One occurrence as the evidence sees it: its place in the parsed sentence, its setting, and what is known of words and of the term."""

from typing import TYPE_CHECKING, NamedTuple

from wordwatch.document import Span
from wordwatch.lexicon.concept import Concept
from wordwatch.lexicon.cues import Cues, Lists
from wordwatch.meaning.occurrence import Occurrence
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

    ``head`` is the noun that the term modifies, None where it stands alone.
    """

    doc: "Doc"
    start: int
    end: int
    window: Window
    occurrence: Occurrence
    cues: Cues
    head: Head | None = None

    @property
    def setting(self) -> Setting:
        """The surroundings of the occurrence."""
        return self.occurrence.setting

    @property
    def concept(self) -> Concept:
        """All that may be known about the term."""
        return self.occurrence.concept

    @property
    def particle(self) -> Lists | None:
        """The verbs and the like that go with the term's first word as their particle, None where it is none."""
        return self.cues.particles[self.occurrence.words[0]] if self.concept.particle else None

    def names_sibling(self, word: str) -> bool:
        """Whether the lower-case word stands in the place of the term's first one: "front" beside "back office"."""
        return word in self.concept.siblings

    def is_noun_of_term(self, word: str) -> bool:
        """Whether the lower-case word is the last one of the term's concept, in singular or plural."""
        return bool(self.concept.words) and word in (self.concept.words[-1], self.concept.words[-1] + "s")

    @property
    def last(self) -> "Token":
        """The last word of the term."""
        return self.doc[self.end - 1]

    def span(self, start: int, end: int) -> Span:
        """The span, in the block's text, of tokens ``start`` up to ``end``."""
        last = self.doc[end - 1]
        return self.window.original(self.doc[start].idx, last.idx + len(last))
