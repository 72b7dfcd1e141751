"""What stands around a block in its document: what introduces it, what the passage is about, and the posting that it belongs to.

Made once a document, so that many findings do not each read it all. Offsets are code points.
"""

import re
from bisect import bisect_left
from collections.abc import Hashable, Iterable

from wordwatch.document import Block, Document, Kind
from wordwatch.lexicon.cues import Cues
from wordwatch.meaning.evidence.jobtitle import is_role
from wordwatch.meaning.record import LIMIT, Record
from wordwatch.meaning.setting import AROUND

_LEAD = 160  # of a block that introduces another
# A block that is longer tells by itself what it is about; of a shorter one the neighbours tell as well, each with so many code points.
_TELLING, _NEIGHBOURS, _NEIGHBOUR = 1_000, 4, 400
_NEAR = 700  # on either side tell what a part of a field is about, however many parts they are
_POSTING = 20_000
_OUTLINE = 400  # blocks in which signs of a job, and titles of others, are looked for
_SHORT = 60  # code points of a line that introduces others


class Neighbourhood:
    """The surroundings of every block of one document."""

    def __init__(self, document: Document) -> None:
        """Index the records of the document."""
        self._blocks = document.blocks
        self._groups: dict[Hashable, list[int]] = {}
        self._records: dict[Hashable, Record] = {}
        self._about_jobs: dict[Hashable, bool] = {}
        self._columns: dict[str, bool] | None = None
        for number, block in enumerate(document.blocks):
            if block.group is not None:
                self._groups.setdefault(block.group, []).append(number)

    def leads(self, number: int) -> tuple[str, ...]:
        """The texts of the blocks that introduce block ``number``, nearest first."""
        return tuple(self._blocks[lead].text[:_LEAD] for lead in self._blocks[number].lead)

    def kind(self, number: int, cues: Cues) -> Kind:
        """What sort of text block ``number`` is; the title of a document or a record is a job title where that is about a job."""
        here = self._blocks[number]
        if here.kind == "field" and self.key(number, cues):
            return "title"
        if here.kind != "headline":
            return here.kind
        if here.group not in self._about_jobs:
            self._about_jobs[here.group] = _about_job(self._signs(here.group), cues)
        return "title" if self._about_jobs[here.group] or self._lists_roles(here.label, cues) else "heading"

    def key(self, number: int, cues: Cues) -> str:
        """The name of the field that block ``number`` is the value of, where another language than English calls job titles so."""
        here = self._blocks[number]
        if here.kind not in ("field", "title"):
            return ""
        name = " ".join(re.split(r"[\s_-]+", _column(here.label).rpartition(".")[2].strip())).casefold()
        return name if cues.languages.of_key(name) else ""

    def _signs(self, group: Hashable) -> Iterable[str]:
        """What may tell what a record is about: the names of its fields, and what stands above or before other text."""
        for number in self._groups.get(group, range(min(len(self._blocks), _OUTLINE))):
            block = self._blocks[number]
            if group is not None or block.kind in ("title", "headline", "field"):
                yield _column(block.label)
            if len(block.text) < _SHORT and (block.kind == "heading" or block.text.rstrip().endswith(":")):
                yield block.text

    def _lists_roles(self, label: str, cues: Cues) -> bool:
        """Whether half of the titles with that label are a few words that end in a role noun, as in a table of positions."""
        if self._columns is None:
            columns: dict[str, list[bool]] = {}
            for block in self._blocks:
                if block.kind == "headline":
                    column = columns.setdefault(_column(block.label), [])
                    if len(column) < _OUTLINE:
                        column.append(is_role(block.text, cues))
            self._columns = {name: sum(column) * 2 >= len(column) for name, column in columns.items()}
        return self._columns[_column(label)]

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

    def beside(self, number: int) -> tuple[str, str]:
        """What stands right before and right after the block in its record, as far as an encoder reads."""
        before = self._run(number, range(number - 1, -1, -1))
        after = self._run(number, range(number + 1, len(self._blocks)))
        return "\n".join(reversed(before))[-AROUND:], "\n".join(after)[:AROUND]

    def _run(self, number: int, others: Iterable[int]) -> list[str]:
        """The texts of the blocks that follow each other from ``number`` on, no more than can be read."""
        here, texts, length = self._blocks[number], list[str](), 0
        for other in others:
            block = self._blocks[other]
            if length >= AROUND or block.group != here.group or _story(block) != _story(here):
                break
            texts.append(block.text if len(block.text) <= AROUND else block.text[:AROUND] if other > number else block.text[-AROUND:])
            length += len(texts[-1]) + 1
        return texts

    def posting(self, number: int) -> str:
        """The text of the record that block ``number`` belongs to, of the file where it belongs to none; never of the neighbours.

        Of a long text it is what stands around the block.
        """
        numbers = self._groups.get(self._blocks[number].group, range(len(self._blocks)))
        here = bisect_left(numbers, number)
        before = "\n".join(reversed(self._first(reversed(numbers[:here]), _POSTING)))
        after = "\n".join(self._first(numbers[here:], _POSTING))
        if len(before) + len(after) > _POSTING:
            before = before[-max(_POSTING // 2, _POSTING - len(after)) :]
        return f"{before}\n{after}".strip("\n")[:_POSTING]

    def record(self, number: int) -> Record:
        """The record that block ``number`` belongs to, the whole file where it belongs to none; the same object for all its blocks."""
        group = self._blocks[number].group
        if group not in self._records:
            numbers = self._groups.get(group, range(len(self._blocks)))
            self._records[group] = Record("\n".join(self._first(numbers, LIMIT)))
        return self._records[group]

    def _first(self, numbers: Iterable[int], limit: int) -> list[str]:
        """The texts of the first of these blocks, no more than can be used: hardly more than ``limit`` code points."""
        texts: list[str] = []
        length = 0
        for number in numbers:
            texts.append(self._blocks[number].text)
            length += len(texts[-1]) - texts[-1].count("\n")  # line ends at the start are not kept
            if length > limit:
                break
        return texts


def _column(label: str) -> str:
    """The name of a field, the same for all elements of a list."""
    return re.sub(r"\[\d+\]", "", label)


def _about_job(signs: Iterable[str], cues: Cues) -> bool:
    """Whether one sure sign or two weak ones say that a text is about a job."""
    weak: set[str] = set()
    for sign in signs:
        words = {word.lower() for word in re.findall(r"[A-Z]?[^\W\d_A-Z]+|[A-Z]+", sign)}
        if words & cues.titles["shows_job"]:
            return True
        weak |= words & cues.titles["may_show_job"]
    return len(weak) > 1


def _story(block: Block) -> str:
    """What the label says before any number: a header, a footnote and the body are texts of their own."""
    return re.split(r"\d", block.label, maxsplit=1)[0]
