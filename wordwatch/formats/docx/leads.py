"""What leads up to a paragraph: the line before its list, the heads of its column and row, the headings above it."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from wordwatch.document import Block
from wordwatch.formats.docx.walk import Cell, Draft


class _Leads:
    """What has been read so far of one part or of one text box."""

    def __init__(self) -> None:
        self.headings: list[tuple[int, int]] = []
        self.intros: dict[Cell | None, int | None] = {}
        self.column_heads: dict[int, tuple[list[int], list[tuple[range, int]]]] = {}  # by table: where they begin, and what they are
        self.row_heads: dict[tuple[int, int], int] = {}

    def of(self, draft: Draft) -> Iterator[int]:
        """The indices of what leads up to the draft, nearest first."""
        intro = self.intros.get(draft.cell)
        if draft.listed and intro is not None:
            yield intro
        if draft.cell is not None:
            yield from self._heads(draft.cell)
        yield from self.above(draft)

    def above(self, draft: Draft) -> Iterator[int]:
        """The indices of the headings above the draft, nearest first."""
        yield from (index for level, index in reversed(self.headings) if draft.level is None or level < draft.level)

    def _heads(self, cell: Cell) -> list[int]:
        heads = self._column_head(cell) if cell.row > 1 else []
        row_head = self.row_heads.get((cell.table, cell.row))
        if cell.column > 1 and row_head is not None:
            # Two cells in a row are a name and its value more often than not; in wider tables the column says what a cell is.
            heads.insert(0 if cell.cells == 2 else len(heads), row_head)
        return heads

    def _column_head(self, cell: Cell) -> list[int]:
        starts, columns = self.column_heads.get(cell.table, ([], []))
        at = bisect_right(starts, cell.grid.start) - 1
        return [columns[at][1]] if at >= 0 and cell.grid.start in columns[at][0] else []

    def add(self, draft: Draft, index: int) -> None:
        """Note the draft, whose index is ``index``, for those that follow."""
        if draft.level is not None:
            self.headings = [heading for heading in self.headings if heading[0] < draft.level] + [(draft.level, index)]
        if not draft.listed:
            self.intros[draft.cell] = index if draft.text.rstrip().endswith((":", "：")) else None
        cell = draft.cell
        if cell is not None and cell.row == 1:
            starts, columns = self.column_heads.setdefault(cell.table, ([], []))
            if cell.grid and (not starts or starts[-1] < cell.grid.start):  # of several paragraphs the first is the head
                starts.append(cell.grid.start)
                columns.append((cell.grid, index))
        if cell is not None and cell.column == 1:
            self.row_heads.setdefault((cell.table, cell.row), index)


def lead(drafts: Iterable[Draft]) -> tuple[Block, ...]:
    """The drafts as blocks with their leads."""
    leads: dict[tuple[str, int], _Leads] = {}
    blocks = []
    for index, draft in enumerate(drafts):
        around = leads.setdefault((draft.part, 0), _Leads())
        here = leads.setdefault((draft.part, draft.box), _Leads())
        found = [*here.of(draft), *(around.above(draft) if here is not around else ())]
        blocks.append(Block(draft.text, draft.pieces, draft.kind, draft.label, None, tuple(dict.fromkeys(found))))
        here.add(draft, index)
    return tuple(blocks)
