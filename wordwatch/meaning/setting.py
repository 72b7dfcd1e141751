"""Where in its block an occurrence stands: the line, cell or item it belongs to, what introduces it, and the sentence to parse.

A record field may hold a whole document with lists and tables in plain characters, or code, so the outline is read from the text of the
block; what the format knows already (kind, leads) comes first. Nothing here needs spaCy. Offsets are code points.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from wordwatch.document import Kind, Span
from wordwatch.meaning.outline import cells, column, in_fence, in_row, is_row, ticked, tops

# The outline of plain text, and of the comments in code.
_HEADING = re.compile(r"^[ \t]{0,3}(#{1,6})[ \t]+")
_ITEM = re.compile(r"^[ \t]*(?:[-*+•·▪‣◦–☐☑✓✗✘❌✅✖]|\(?[0-9]{1,3}[.)]|[A-Za-z][.)]|- \[[ x]\])[ \t]+")
_COMMIT = re.compile(r"[ \t]*[a-z]+(?:\([\w-]+\))?!?: ")  # "fix: ...", "feat(shop): ..."
# The "Position" of "Position: ...".
_KEY = re.compile(r"^[ \t>*#•-]*([^\W\d_][^\n:|;]{0,38}?)[ \t]*:[ \t]+")
# A mark before a capital, or an empty line.
_SENTENCE_END = re.compile(r"[.!?…]['\"”’)\]]*[ \t\n]+(?=['\"“‘(\[]?[A-Z0-9])|\n[ \t]*\n")
_ABBREVIATION = re.compile(r"(?:\b(?:e\.g|i\.e|etc|vs|Mr|Mrs|Ms|Dr|Sr|Jr|Inc|Ltd|Co|No|St|approx|dept|Dept|Pvt|resp|bzw|z\.B|[A-Z])\.)$")
_LIMIT = 320  # characters of a sentence on either side of the term: more would only slow the parser down
_REACH = 1_000  # code points of a unit or a line on either side of the term: whoever reads them may look at each for every other one
_NEAR = 700  # characters on either side of the term that say what the passage is about
AROUND = 260  # code points on both sides of the term that an encoder looks at, more than its window holds
_LEADS = 4  # texts that introduce a unit
_LINES_ABOVE = 40  # where they are looked for
_LEAD_LENGTH = 160  # a longer line introduces nothing
# A line that is shorter has not been wrapped at a margin: so long before small letters, so long before any word.
_WRAPPED_SMALL, _WRAPPED = 25, 45


class Setting(NamedTuple):
    """The surroundings of one occurrence.

    ``unit`` is the line, paragraph or cell with it, ``sentence`` the part of the unit to parse, both spans of ``text``; ``span`` is the
    occurrence. Of a unit that goes on for pages it is what stands around the occurrence. ``leads`` are the texts that introduce the unit,
    nearest first. ``key`` is the "Position" of "Position: ...", or the name of the field. ``around`` is what the passage is about: the text
    near the occurrence and that of neighbouring blocks. ``emphasis`` is the smallest span with the occurrence that the source sets off.
    ``before`` and ``after`` are the ends of the blocks beside this one, as a reader sees them.
    """

    text: str
    span: Span
    kind: Kind
    unit: Span
    sentence: Span
    leads: tuple[str, ...] = ()
    key: str = ""
    around: str = ""
    emphasis: Span | None = None
    before: str = ""
    after: str = ""

    @property
    def emphasised(self) -> bool:
        """Whether the occurrence, and hardly more, is set off in italics or bold."""
        return self.emphasis is not None and self.emphasis.end - self.emphasis.start <= self.span.end - self.span.start + 2

    @property
    def term(self) -> str:
        """The occurrence as it is written."""
        return self.text[self.span.start : self.span.end]

    @property
    def left(self) -> str:
        """What stands before the occurrence in its unit."""
        return self.text[self.unit.start : self.span.start]

    @property
    def right(self) -> str:
        """What stands after the occurrence in its unit."""
        return self.text[self.span.end : self.unit.end]

    @property
    def line(self) -> str:
        """The source line (or lines) with the occurrence; of a line that goes on for pages what stands around it."""
        return self.text[self._line.start : self._line.end]

    @property
    def ahead(self) -> str:
        """What stands before the occurrence in its ``line``."""
        return self.text[self._line.start : self.span.start]

    @property
    def ticked(self) -> bool:
        """Whether a backtick is open where the occurrence begins in its line."""
        return ticked(self.text, self.span.start)

    @property
    def _line(self) -> Span:
        return _near(_line(self.text, self.span), self.span)


def setting(
    text: str,
    span: Span,
    kind: Kind = "paragraph",
    leads: tuple[str, ...] = (),
    around: str = "",
    emphasis: tuple[Span, ...] = (),
    beside: tuple[str, str] = ("", ""),
    field: str = "",
) -> Setting:
    """The setting of the occurrence at ``span`` of a block's ``text``; ``around`` is the text of neighbouring blocks.

    ``beside``: what stands right before and right after the block; ``field``: the name of the field that it is the value of.
    """
    start, end = _line(text, span)
    line = text[start : min(end, span.end + _REACH)]
    if kind in ("title", "cell", "heading"):
        unit = Span(0, len(text)) if "\n" not in text.strip() else Span(start, end)
    elif in_row(text, start, end):
        kind, unit, leads = "cell", _cell(text, start, end, span), (*_row_leads(text, start, span), *leads)
    elif in_fence(text, span.start):
        kind, unit = "code", Span(start, end)
    elif match := _HEADING.match(line):
        kind, unit, leads = "heading", Span(start + match.end(), end), (*_leads(text, start), *leads)
    elif match := _ITEM.match(line):
        kind = "item"
        unit = _joined(text, Span(start + match.end(), end), span)
        leads = (*_leads(text, start), *leads)
    else:
        unit = _joined(text, Span(start, end), span)
        leads = (*_leads(text, unit.start), *leads)
        if _ITEM.match(text[_line_start(text, unit.start) : unit.start]):
            kind = "item"
    unit = _near(unit, span)
    found = _KEY.match(text[unit.start : span.start + 1])
    key = found.group(1).strip() if found else field
    near = f"{text[max(0, span.start - _NEAR) : span.end + _NEAR]}\n{around}"
    covering = [one for one in emphasis if one.start <= span.start and span.end <= one.end]
    smallest = min(covering, key=lambda one: one.end - one.start, default=None)
    return Setting(text, span, kind, unit, _sentence(text, unit, span), leads, key, near, smallest, *beside)


def _line(text: str, span: Span) -> Span:
    end = text.find("\n", span.end)
    return Span(text.rfind("\n", 0, span.start) + 1, len(text) if end < 0 else end)


def _near(whole: Span, span: Span) -> Span:
    return Span(max(whole.start, span.start - _REACH), min(whole.end, span.end + _REACH))


def _cell(text: str, start: int, end: int, span: Span) -> Span:
    left = text.rfind("|", start, span.start)
    right = text.find("|", span.end, end)
    return Span(start if left < 0 else left + 1, end if right < 0 else right)


def _row_leads(text: str, start: int, span: Span) -> tuple[str, ...]:
    """The header of the column, the first cell of the row, and what introduces the table."""
    number, top = column(text, start, span.start), tops(text).get(start, start)
    header = cells(text, top)
    above = [header[number]] if top != start and number < len(header) and header[number] else []
    return (*above, *_leads(text, top))


@lru_cache(maxsize=64)
def _leads(text: str, start: int) -> tuple[str, ...]:
    """The line right above a list or paragraph, which introduces it with or without a colon, and the nearest headings above."""
    found: list[str] = []
    introduced = False
    for line in reversed(text[:start].rsplit("\n", _LINES_ABOVE)[-_LINES_ABOVE:]):
        bare = line.strip()
        if not any(map(str.isalnum, bare)):  # blank, or a line of marks: "=====", "```"
            continue
        if match := _HEADING.match(line):
            found.append(bare[match.end() :].strip() or bare.lstrip("#").strip())
            if len(match.group(1)) <= 2:
                break
        elif not introduced and not _ITEM.match(line):
            introduced = True
            if len(bare) < _LEAD_LENGTH:
                found.append(bare)
        if len(found) >= _LEADS:
            break
    return tuple(found)


def _joined(text: str, unit: Span, span: Span) -> Span:
    """The unit grown over the lines that continue it: text wrapped at a margin."""
    return Span(_grown_up(text, unit.start, span), _grown_down(text, unit.end, span))


def _grown_up(text: str, start: int, span: Span) -> int:
    while start and not _ITEM.match(text[_line_start(text, start) : start]):
        above_start = _line_start(text, start - 1)
        above = text[above_start : start - 1]
        if not _continues(above, text[start : start + 40]):
            break
        marker = _ITEM.match(above)
        start = above_start + (marker.end() if marker else 0)
        if marker or span.start - start > 2 * _LIMIT:
            break
    return start


def _grown_down(text: str, end: int, span: Span) -> int:
    while end < len(text):
        below_end = text.find("\n", end + 1)
        below_end = len(text) if below_end < 0 else below_end
        if not _continues(text[_line_start(text, end) : end], text[end + 1 : below_end]):
            break
        end = below_end
        if end - span.end > 2 * _LIMIT:
            break
    return end


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _continues(line: str, following: str) -> bool:
    """Whether ``following`` goes on with the sentence of ``line``, wrapped at the margin."""
    bare, below = line.strip(), following.strip()
    if not bare or not below or _HEADING.match(line) or _begins_unit(following) or _is_lead(bare) or _is_code(bare, below):
        return False
    if below[0] in "([“\"'":
        return True
    if not below[0].isalnum() and below[0] != "‘":
        return False
    return (below[0].islower() and len(bare) >= _WRAPPED_SMALL) or (len(bare) >= _WRAPPED and bare[-1] not in ".!?:;")


def _begins_unit(line: str) -> bool:
    return bool(_ITEM.match(line) or _HEADING.match(line) or _COMMIT.match(line)) or is_row(line)


def _is_lead(bare: str) -> bool:
    """A short line that introduces the next one."""
    return bare.endswith((":", "|")) and len(bare) < _WRAPPED


def _is_code(bare: str, below: str) -> bool:
    """Whether either line is code or a comment, where every line is by itself."""
    if bare.startswith(("//", "/*", "--", "<!--")) or bare[-1] in "\"';{}>*/=":
        return True
    return below[-1] in "{};" or below.startswith(("case ", "return ", "def ", "//"))


def _sentence(text: str, unit: Span, span: Span) -> Span:
    """The sentence of the unit with the occurrence, cut to what a parser needs."""
    start, end = max(unit.start, span.start - _LIMIT), min(unit.end, span.end + _LIMIT)
    for match in _SENTENCE_END.finditer(text, start, end):
        if _ABBREVIATION.search(text, max(start, match.start() - 8), match.start() + 1):
            continue
        if match.end() <= span.start:
            start = match.end()
        elif match.start() >= span.end:
            end = match.start() + 1
            break
    return Span(min(start, span.start), max(end, span.end))
