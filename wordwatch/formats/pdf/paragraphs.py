"""Paragraphs on a PDF page, put together from lines that stand one below the other.

A column, a table cell or a caption may be drawn in between: a line goes on with the last paragraph that it fits below. Where it is doubtful
whether a line begins a new paragraph, it goes on with the old one: a phrase torn apart at the end of a line would be missed for good.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from wordwatch.formats.pdf.lines import Line, beside

# All in heights of the line, where a height is about 1.2 times the size of the letters.
_SPACING = 1.35  # how far lines of one paragraph are apart where the page does not say it
_WIDEST_SPACING = 2.3  # with which a page of double-spaced text says it
_ALIGNED = 0.5
_INDENT = 5.0
_SPACE = 0.6  # what a word takes besides itself; a line of ragged text may leave _SPARE
_SPARE = 4.0
_SAME_SIZE = 0.12
_LONGEST_LABEL = 2  # in lines
_OPEN = 12
_NEIGHBOURS = 8
_ENDS = (".", ":", ";", "!", "?", "…", "”", '"', ")", "。")


class Paragraph:
    """Lines that make one text, from top to bottom. ``beside``: the cell or label on the left, at the height of the first line."""

    def __init__(self, line: Line, beside: "Paragraph | None" = None) -> None:
        self.lines = [line]
        self.beside = beside

    @property
    def listed(self) -> bool:
        """Whether it begins with a bullet or a number."""
        return self.lines[0].listed or self.lines[0].numbered


def paragraphs(found: Sequence[Line]) -> list[Paragraph]:
    """The paragraphs of a page, in the order of drawing."""
    ends = _column_ends(found)
    spacing = _spacing(found, ends)
    made: list[Paragraph] = []
    previous: Paragraph | None = None
    for line in found:
        for paragraph in reversed(made[-_OPEN:]):
            if _goes_on(paragraph, line, spacing[_size(line)], ends):
                paragraph.lines.append(line)
                break
        else:
            paragraph = Paragraph(line, _label(previous, line))
            made.append(paragraph)
        previous = paragraph
    return made


def _label(previous: Paragraph | None, line: Line) -> Paragraph | None:
    """The paragraph drawn just before the line, if it is a short text on the left of it."""
    if previous is None or len(previous.lines) > _LONGEST_LABEL:
        return None
    last = previous.lines[0]
    return previous if last.right < line.left and beside(last, line) else None


def _column_ends(found: Sequence[Line]) -> dict[Line, float]:
    """For each line, how far to the right its column reaches: to where its lines end, in a table to where the next cell begins."""
    ends = {}
    for index, line in enumerate(found):
        around = found[max(0, index - _NEIGHBOURS) : index + _NEIGHBOURS + 1]
        indent = _INDENT * line.height
        rights = sorted([other.right for other in around if abs(other.left - line.left) <= indent and _same_size(line, other)])
        # A single long line, an address say, is not the measure of a column.
        end = max(line.right, rights[-2] if len(rights) > 3 else rights[-1])
        following = found[index + 1] if index + 1 < len(found) else line
        if following.left > line.right and beside(line, following):
            end = max(end, following.left - line.height)
        ends[line] = end
    return ends


def _spacing(found: Sequence[Line], ends: dict[Line, float]) -> dict[int, float]:
    """For each size of letters, how far apart two lines of a paragraph may be: as far as is usual below a line that fills its column."""
    steps: dict[int, Counter[float]] = {_size(line): Counter() for line in found}
    for upper, lower in pairwise(found):
        step = (upper.bottom - lower.bottom) / upper.height
        if (
            _same_size(upper, lower)
            and 0.5 < step < _WIDEST_SPACING
            and not lower.listed
            and not _has_room(upper, lower, ends[upper], _SPACE)
        ):
            # A line that begins with a small letter goes on for certain.
            steps[_size(upper)][round(step, 1)] += 3 if lower.text[0].islower() else 1
    spacing = {}
    for size, counts in steps.items():
        usual, count = max(counts.items(), key=lambda item: (item[1], -item[0]), default=(0.0, 0))
        spacing[size] = max(_SPACING, usual * 1.1) if count > 2 else _SPACING
    return spacing


def _size(line: Line) -> int:
    return round(line.height)


def _same_size(one: Line, other: Line) -> bool:
    return one.turn == other.turn and abs(one.height - other.height) <= _SAME_SIZE * max(one.height, other.height)


def _has_room(upper: Line, lower: Line, end: float, spare: float) -> bool:
    """Whether the upper line was ended on purpose: the first word of the lower one would have fitted in, with room to spare."""
    word = lower.words[0]
    return upper.right + word.right - word.left + spare * upper.height < end


def _goes_on(paragraph: Paragraph, line: Line, spacing: float, ends: dict[Line, float]) -> bool:
    last = paragraph.lines[-1]
    step = last.bottom - line.bottom
    if not 0.4 * last.height < step <= spacing * last.height or not _same_size(last, line) or line.listed:
        return False
    if min(last.right, line.right) <= max(last.left, line.left):
        return False
    if last.hyphen:
        return True
    if not _stands_below(paragraph, line):
        return False
    ended = last.text.endswith(_ENDS)
    small = line.text[0].islower()
    room = _has_room(last, line, ends[last], _SPACE if ended and not small else _SPARE)
    if line.numbered and (paragraph.listed or room or ended):
        return False
    if last.bold != line.bold and room:
        return False
    return not room or (small and not ended)


def _stands_below(paragraph: Paragraph, line: Line) -> bool:
    """Whether the margins of the line are those of the paragraph; the first line may stand out or in."""
    last = paragraph.lines[-1]
    height = last.height
    indent = (line.left - last.left) / height
    centred = abs(line.left + line.right - last.left - last.right) / 2 <= _ALIGNED * height
    if abs(indent) <= _ALIGNED or centred or (abs(line.right - last.right) <= _ALIGNED * height and indent > _INDENT):
        return True
    first_line_differs = len(paragraph.lines) == 1 and abs(indent) <= _INDENT
    return first_line_differs and (indent < 0 or paragraph.listed or line.text[0].islower())
