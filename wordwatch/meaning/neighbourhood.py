"""What stands around a block in its document: what introduces it, what the passage is about, and the posting that it belongs to.

Made once a document, so that many findings do not each read it all. Offsets are code points.
"""

import re
from bisect import bisect_left
from collections.abc import Hashable, Iterable

from wordwatch.document import Block, Document

_LEAD = 160  # of a block that introduces another
# A block that is longer tells by itself what it is about; of a shorter one the neighbours tell as well, each with so many code points.
_TELLING, _NEIGHBOURS, _NEIGHBOUR = 1_000, 4, 400
_NEAR = 700  # on either side tell what a part of a field is about, however many parts they are
_POSTING = 20_000


class Neighbourhood:
    """The surroundings of every block of one document."""

    def __init__(self, document: Document) -> None:
        """Index the records of the document."""
        self._blocks = document.blocks
        self._groups: dict[Hashable, list[int]] = {}
        for number, block in enumerate(document.blocks):
            if block.group is not None:
                self._groups.setdefault(block.group, []).append(number)

    def leads(self, number: int) -> tuple[str, ...]:
        """The texts of the blocks that introduce block ``number``, nearest first."""
        return tuple(self._blocks[lead].text[:_LEAD] for lead in self._blocks[number].lead)

    def passage(self, number: int) -> str:
        """The text of the neighbouring blocks of the same record: what the passage is about."""
        here = self._blocks[number]
        if len(here.text) > _TELLING:
            return ""
        near = self._blocks[max(0, number - _NEIGHBOURS) : number + _NEIGHBOURS]
        texts = [block.text[:_NEIGHBOUR] for block in near if block.group == here.group and _story(block) == _story(here)]
        if here.group is not None and len(texts) > 1:
            before = self._parts(here, range(number - 1, -1, -1))
            texts = [*reversed(before), here.text[:_NEIGHBOUR], *self._parts(here, range(number + 1, len(self._blocks)))]
        return "\n".join(texts)

    def _parts(self, here: Block, numbers: Iterable[int]) -> list[str]:
        """The beginnings of the parts of the same field, as far as they are near."""
        texts: list[str] = []
        length = 0
        for number in numbers:
            block = self._blocks[number]
            if (block.group, block.label) != (here.group, here.label) or length >= _NEAR:
                break
            texts.append(block.text[:_NEIGHBOUR])
            length += len(texts[-1])
        return texts

    def posting(self, number: int) -> str:
        """The text of the record that block ``number`` belongs to, of the file where it belongs to none; never of the neighbours.

        Of a long text it is what stands around the block.
        """
        numbers = self._groups.get(self._blocks[number].group, range(len(self._blocks)))
        here = bisect_left(numbers, number)
        before = "\n".join(reversed(self._first(reversed(numbers[:here]))))
        after = "\n".join(self._first(numbers[here:]))
        if len(before) + len(after) > _POSTING:
            before = before[-max(_POSTING // 2, _POSTING - len(after)) :]
        return f"{before}\n{after}".strip("\n")[:_POSTING]

    def _first(self, numbers: Iterable[int]) -> list[str]:
        """The texts of the first of these blocks, no more than can be used."""
        texts: list[str] = []
        length = 0
        for number in numbers:
            texts.append(self._blocks[number].text)
            length += len(texts[-1]) - texts[-1].count("\n")  # line ends at the start are not kept
            if length > _POSTING:
                break
        return texts


def _story(block: Block) -> str:
    """What the label says before any number: a header, a footnote and the body are texts of their own."""
    return re.split(r"\d", block.label, maxsplit=1)[0]
