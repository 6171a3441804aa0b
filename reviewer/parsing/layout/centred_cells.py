"""Entries side by side, each line of them in the middle of its cell: read one after another."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from reviewer.parsing.layout.heading_gutters import is_known_heading, look_of
from reviewer.parsing.layout.lines import Fragment

_LEADING = 1.7
"""Lines of one row of cells stand no farther apart, in font sizes."""
_SAME_LINE = 0.3
_OFF_CENTRE = 0.5
_SPREAD = 1.0
"""Least difference in width of the lines of a cell, in font sizes: else they may be flush."""

_Row = list[Fragment]


def cells_apart(fragments: Sequence[Fragment]) -> list[tuple[Fragment, ...]]:
    """The fragments of a region, cut above and below each row of cells; each cell by itself."""
    rows = _rows(fragments)
    parts: list[list[Fragment]] = [[]]
    index = 0
    while index < len(rows):
        end = _end_of_cells(rows, index)
        if end > index:
            parts += [*_cells(rows[index:end]), []]
        else:
            parts[-1] += rows[index]
        index = max(end, index + 1)
    return [tuple(part) for part in parts if part]


def _rows(fragments: Sequence[Fragment]) -> list[_Row]:
    rows: list[_Row] = []
    for fragment in sorted(fragments, key=lambda f: (f.baseline, f.box.x0)):
        last = rows[-1][0] if rows else None
        if last and fragment.baseline - last.baseline <= _SAME_LINE * fragment.size:
            rows[-1].append(fragment)
        else:
            rows.append([fragment])
    return [sorted(row, key=lambda f: f.box.x0) for row in rows]


def _end_of_cells(rows: Sequence[_Row], begin: int) -> int:
    """Where the row of cells that begins here ends; ``begin`` if none does.

    Cells tell of things alike: each line has one look in all of them, and the first another than
    the next. One called as a section is stays in its row: by itself it would pass for a heading.
    """
    heads = rows[begin]
    if len(heads) < 2 or not _are_alike(heads) or any(map(is_known_heading, heads)):
        return begin
    end = begin + 1
    while end < len(rows) and _goes_on(heads, rows[end - 1], rows[end]):
        end += 1
    cells = _cells(rows[begin:end])
    spread = all(_spread(cell) >= _SPREAD * cell[0].size for cell in cells)
    below = rows[begin + 1][0] if end > begin + 1 else heads[0]
    return end if look_of(below) != look_of(heads[0]) and spread else begin


def _goes_on(heads: _Row, above: _Row, row: _Row) -> bool:
    """Whether each fragment of the row stands in the middle of a cell, right below the last row."""
    close = row[0].baseline - above[0].baseline <= _LEADING * row[0].size
    return close and _are_alike(row) and all(_cell_of(f, heads) is not None for f in row)


def _are_alike(row: _Row) -> bool:
    return len({(look_of(fragment), fragment.is_date) for fragment in row}) == 1


def _cell_of(fragment: Fragment, heads: _Row) -> int | None:
    middle = fragment.box.x0 + fragment.box.x1
    near = [
        index
        for index, head in enumerate(heads)
        if abs(head.box.x0 + head.box.x1 - middle) / 2 <= _OFF_CENTRE * fragment.size
    ]
    return near[0] if near else None


def _cells(rows: Sequence[_Row]) -> list[list[Fragment]]:
    heads = rows[0]
    placed = sorted(
        ((_cell_of(f, heads) or 0, f) for row in rows for f in row), key=lambda each: each[0]
    )
    return [[f for _, f in cell] for _, cell in groupby(placed, key=lambda each: each[0])]


def _spread(cell: Sequence[Fragment]) -> float:
    widths = [fragment.box.width for fragment in cell]
    return max(widths) - min(widths)
