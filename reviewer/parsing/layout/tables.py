"""Ruled tables of a page: from lines to cells, spans included."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reviewer.intake.document import Box, Cell, Line, Page, Word
from reviewer.parsing.layout.lines import (
    box_of,
    fragments_of,
    is_date,
    is_ideograph,
    is_written_down,
)
from reviewer.parsing.layout.rows import column_starts, is_marked, line_from, rows_of
from reviewer.parsing.layout.torn_dates import is_torn
from reviewer.parsing.layout.wrapping import one_line, width_needed

_TOUCH = 2.5
"""Lines whose ends come this near, in points, meet."""
_THIN = 3.0
_SHORTEST = 8.0
_MOST_RULES = 4000
_LEAST_CELL = 6.0
"""No cell of a table is narrower or lower than this, in points."""
_LEAST_ROW = 9.0
"""Points by which the upright lines of a row left open by the end of a page reach out."""
_LEAST_UPRIGHT = 2
_MOST_SPACES = 0.15
_LONGEST_LABEL = 6
"""Characters of a line of a label in Chinese that was broken to fit its cell."""
_DATED = re.compile(
    r"(?:19|20)\d\d\s*(?:[./年-]\s*(?:0?[1-9]|1[0-2])(?!\d)|\t)|(?:0?[1-9]|1[0-2])[./](?:19|20)\d\d"
)
"""A line with a date in front begins something of its own."""


class _Stroke(NamedTuple):
    """A straight line: at ``at`` across, from ``start`` to ``end`` along."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell's place on the page and in its table."""

    box: Box
    cell: Cell


def tables_of(page: Page, first_number: int = 0) -> list[list[TableCell]]:
    """The tables of a page, each as its cells row by row; a single frame is no table."""
    level, upright = _strokes(page)
    tables: list[list[TableCell]] = []
    for lines, down in _meeting(level, upright):
        across = _closed(lines, down)
        cells = _cells(across, down, first_number + len(tables))
        rows = {place.cell.row for place in cells}
        # frames stacked in one column are boxes around sections, not rows of a table
        if (
            len(cells) > len(rows)
            and (len(cells) > 3 or len(rows) > 1)
            and not _are_boxes_apart(cells, across, down)
        ):
            tables.append(cells)
    return sorted(tables, key=lambda cells: cells[0].box.top)


def _closed(across: Sequence[_Stroke], down: Sequence[_Stroke]) -> list[_Stroke]:
    """The level lines, and one where upright ones end together: a page broke the table there."""
    levels, xs = [stroke.at for stroke in across], [stroke.at for stroke in down]
    starts, ends = [stroke.start for stroke in down], [stroke.end for stroke in down]
    closed = list(across)
    for at, is_open in (
        (max(starts), max(starts) < min(levels) - _LEAST_ROW),
        (min(ends), min(ends) > max(levels) + _LEAST_ROW),
    ):
        together = max(starts) - min(starts) if at < min(levels) else max(ends) - min(ends)
        if is_open and len(xs) > _LEAST_UPRIGHT and together <= _TOUCH:
            closed.append(_Stroke(at, min(xs), max(xs)))
    return closed


def _are_boxes_apart(
    cells: Sequence[TableCell], across: Sequence[_Stroke], down: Sequence[_Stroke]
) -> bool:
    """Whether what looks like cells are frames around single words, white space between them."""
    spaces = sum(
        min(place.box.width, place.box.height) < _LEAST_CELL
        or not _is_framed(place.box, across, down)
        for place in cells
    )
    return spaces >= _MOST_SPACES * len(cells)


def _is_framed(box: Box, across: Sequence[_Stroke], down: Sequence[_Stroke]) -> bool:
    """Whether lines stand at all four sides."""
    x, y = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
    level = all(_is_ruled(across, at, x) for at in (box.top, box.bottom))
    return level and all(_is_ruled(down, at, y) for at in (box.x0, box.x1))


def _strokes(page: Page) -> tuple[list[_Stroke], list[_Stroke]]:
    """The level and the upright lines of a page, broken and doubled ones made whole."""
    level: list[_Stroke] = []
    upright: list[_Stroke] = []
    for box in page.rules[:_MOST_RULES]:
        if box.height <= _THIN and box.width > box.height:
            level.append(_Stroke((box.top + box.bottom) / 2, box.x0, box.x1))
        elif box.width <= _THIN:
            upright.append(_Stroke((box.x0 + box.x1) / 2, box.top, box.bottom))
    return _whole(level), _whole(upright)


def _whole(strokes: Iterable[_Stroke]) -> list[_Stroke]:
    """Strokes on one line that touch, as one; short ones that meet none are dropped."""
    lines: list[list[_Stroke]] = []
    for stroke in sorted(strokes):
        if lines and stroke.at - lines[-1][0].at <= _TOUCH:
            lines[-1].append(stroke)
        else:
            lines.append([stroke])
    whole: list[_Stroke] = []
    for line in lines:
        at = line[0].at
        line.sort(key=lambda stroke: stroke.start)
        start, end = line[0].start, line[0].end
        for stroke in line[1:]:
            if stroke.start > end + _TOUCH:
                whole.append(_Stroke(at, start, end))
                start = stroke.start
            end = max(end, stroke.end)
        whole.append(_Stroke(at, start, end))
    return [stroke for stroke in whole if stroke.end - stroke.start >= _SHORTEST]


def _meeting(
    level: Sequence[_Stroke], upright: Sequence[_Stroke]
) -> list[tuple[list[_Stroke], list[_Stroke]]]:
    """Groups of lines that hang together; a group has at least two of each direction."""
    parent = list(range(len(level) + len(upright)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    for j, down in enumerate(upright):
        for i, across in enumerate(level):
            if _meet(across, down):
                parent[root(i)] = root(len(level) + j)
    groups: dict[int, tuple[list[_Stroke], list[_Stroke]]] = {}
    for i, across in enumerate(level):
        groups.setdefault(root(i), ([], []))[0].append(across)
    for j, down in enumerate(upright):
        groups.setdefault(root(len(level) + j), ([], []))[1].append(down)
    return [group for group in groups.values() if len(group[0]) > 1 and len(group[1]) > 1]


def _meet(across: _Stroke, down: _Stroke) -> bool:
    return (
        across.start - _TOUCH <= down.at <= across.end + _TOUCH
        and down.start - _TOUCH <= across.at <= down.end + _TOUCH
    )


def _cells(across: Sequence[_Stroke], down: Sequence[_Stroke], table: int) -> list[TableCell]:
    """The cells between the lines: fields of the finest grid, joined where no line parts them."""
    ys = _distinct(stroke.at for stroke in across)
    xs = _distinct(stroke.at for stroke in down)
    taken: set[tuple[int, int]] = set()
    cells: list[TableCell] = []
    for row in range(len(ys) - 1):
        for column in range(len(xs) - 1):
            if (row, column) in taken:
                continue
            wide, high = _span(row, column, xs, ys, across, down)
            taken.update((row + i, column + j) for i in range(high) for j in range(wide))
            box = Box(xs[column], ys[row], xs[column + wide], ys[row + high])
            cells.append(TableCell(box, Cell(table, row, column, high, wide)))
    return cells


def _distinct(values: Iterable[float]) -> list[float]:
    kept: list[float] = []
    for value in sorted(values):
        if not kept or value - kept[-1] > _TOUCH:
            kept.append(value)
    return kept


def _span(
    row: int,
    column: int,
    xs: Sequence[float],
    ys: Sequence[float],
    across: Sequence[_Stroke],
    down: Sequence[_Stroke],
) -> tuple[int, int]:
    """How many fields the cell that begins here takes, across and down."""
    wide, high = 1, 1
    middle = (ys[row] + ys[row + 1]) / 2
    while column + wide < len(xs) - 1 and not _is_ruled(down, xs[column + wide], middle):
        wide += 1
    middle = (xs[column] + xs[column + 1]) / 2
    while row + high < len(ys) - 1 and not _is_ruled(across, ys[row + high], middle):
        high += 1
    return wide, high


def _is_ruled(strokes: Sequence[_Stroke], at: float, along: float) -> bool:
    return any(
        abs(stroke.at - at) <= _TOUCH and stroke.start <= along <= stroke.end for stroke in strokes
    )


def lines_in(cells: Sequence[TableCell], words: Sequence[Word], page: int) -> list[Line]:
    """The lines of a table, cell by cell; text wrapped within a short cell is one line."""
    held: list[list[Word]] = [[] for _ in cells]
    for word in words:
        index = next((i for i, place in enumerate(cells) if is_within(word, place.box)), None)
        if index is not None:
            held[index].append(word)
    alone = {row for row in range(len(cells)) if sum(c.cell.row == row for c in cells) == 1}
    lines: list[Line] = []
    for place, inside in zip(cells, held, strict=True):
        rows = rows_of(fragments_of(inside))
        starts = column_starts(rows)
        found = [line_from(row, starts, page=page, cell=place.cell) for row in rows]
        found = [line for line in found if line.text]
        if place.cell.row not in alone or is_written_down([line.text for line in found]):
            found = _unwrapped(found, place.box)
        lines.extend(found)
    return lines


def is_within(word: Word, box: Box) -> bool:
    """Whether the word's middle lies in the box."""
    place = box_of(word)
    x, y = (place.x0 + place.x1) / 2, (place.top + place.bottom) / 2
    return box.x0 <= x <= box.x1 and box.top <= y <= box.bottom


def _unwrapped(lines: Sequence[Line], cell: Box) -> list[Line]:
    """Lines broken only because the cell is narrow, joined: none had room for the next word."""
    if not lines:
        return []
    edge = _right_edge(lines, cell)
    label = all(len(x.text) <= _LONGEST_LABEL and is_ideograph(x.text[-1]) for x in lines)
    joined = [lines[0]]
    down = is_written_down([line.text for line in lines])
    for line in lines[1:]:
        above = joined[-1]
        full = box_of(above.words[-1]).x1 + width_needed(above, line.words[0]) > edge
        ends = is_date(above.text) and not is_date(line.text)
        begins = ends or is_marked(line.text) or bool(_DATED.match(line.text))
        full = full or (label and _is_as_wide(above, lines))
        if down or (full and not begins) or is_torn(above.text, line.text):
            joined[-1] = one_line(above, line)
        else:
            joined.append(line)
    return joined


def _is_as_wide(line: Line, lines: Sequence[Line]) -> bool:
    """Whether a line is about as wide as any: labels are broken in the middle to look well."""
    widest = max(box.width for other in lines if (box := other.box))
    last, first = box_of(line.words[-1]), min(box_of(word).x0 for word in line.words)
    return last.x1 - first > widest - 1.5 * line.size


def _right_edge(lines: Sequence[Line], cell: Box) -> float:
    """How far text may reach in a cell: its space at the right is that at the left."""
    boxes = [line.box for line in lines if line.box]
    space = min(box.x0 for box in boxes) - cell.x0
    return max(*(box.x1 for box in boxes), cell.x1 - min(space, lines[0].size))
