"""Entries set side by side, as the fields of a grid: read down each column, a band at a time.

A line then holds the schools of two entries, the next their degrees, the next their dates. Only a
row of dates tells this from a line that names one entry in several columns.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from reviewer.intake.document import Line
from reviewer.parsing.entries.row import RANGES
from reviewer.parsing.entries.short_signs import is_only_date
from reviewer.parsing.layout.wrapping import one_line
from reviewer.parsing.sections.headings import part_of
from reviewer.parsing.values import dates

BAND_GAP = 0.35
"""White space above a band beyond that between its lines, in font sizes."""
_NO_DATE: frozenset[str] = frozenset()
_Field = tuple[float, float]


def unfolded(lines: Sequence[Line]) -> list[Line]:
    """The lines, grids of entries among them taken apart: each entry's lines follow each other."""
    made: list[Line] = []
    at = 0
    while at < len(lines):
        end = _end_of_grid(lines, at)
        if end > at:
            for band in _bands(lines[at:end]):
                made += _down_columns(band)
        else:
            made.append(lines[at])
        at = max(end, at + 1)
    return made


def taken_apart(lines: Sequence[Line], opens: Callable[[str], bool]) -> list[Line]:
    """The lines, entries side by side taken apart below a row whose every part opens one.

    So stand the people who can be asked, each above how to reach them.
    """
    made: list[Line] = []
    at = 0
    while at < len(lines):
        end = _end_of_entries(lines, at, opens)
        made += _down_columns(lines[at:end]) if end > at + 1 else [lines[at]]
        at = max(end, at + 1)
    return made


def _end_of_entries(lines: Sequence[Line], start: int, opens: Callable[[str], bool]) -> int:
    """Where the entries that begin side by side at ``start`` end; ``start`` if none do."""
    fields = _fields(lines[start])
    if len(fields) < 2 or lines[start].cell is not None or not _all_open(lines[start], opens):
        return start
    end = start + 1
    while end < len(lines) and (placed := _placed(lines[end], fields)) and lines[end].cell is None:
        if _all_open(lines[end], opens):
            break
        fields = _widened(fields, placed)
        end += 1
    return end


def _all_open(line: Line, opens: Callable[[str], bool]) -> bool:
    return all(opens(line.text[start:end]) for start, end in _cells(line))


def _end_of_grid(lines: Sequence[Line], start: int) -> int:
    """Where the grid that begins at ``start`` ends; ``start`` if none does."""
    if lines[start].cell is not None or "\t" not in lines[start].text:
        return start
    fields = _fields(lines[start])
    if len(fields) < 2:
        return start
    last = start + 1
    while (
        last < len(lines) and lines[last].cell is None and (placed := _placed(lines[last], fields))
    ):
        fields = _widened(fields, placed)
        last += 1
    end = last
    while end > start and len(_fields(lines[end - 1])) < 2:
        end -= 1
    if _is_grid(lines[start:end], len(fields)):
        return end
    return last if _end_in_spans(lines[start:last]) else start


def _end_in_spans(lines: Sequence[Line]) -> bool:
    """Whether each column, read down, has one line of dates, a span of time at its very end."""
    if len(lines) <= 2 or not any(kinds and kinds <= RANGES for kinds in _dates_in(lines[-1])):
        return False
    columns = _columns(lines)
    dated = [[bool(kinds) for line in column for kinds in _dates_in(line)] for column in columns]
    spans = [kinds <= RANGES for column in columns for kinds in _dates_in(column[-1]) if kinds]
    return len(spans) == len(columns) > 1 and all(
        len(found) > 2 and found.index(True) == len(found) - 1 for found in dated if any(found)
    )


def _is_grid(lines: Sequence[Line], width: int) -> bool:
    """Whether a row of dates tells when each of several entries was: spans, or days below names."""
    full = [line for line in lines if len(_cells(line)) == width]
    dated = [kinds for line in full if all(kinds := _dates_in(line))]
    if any(kinds <= RANGES for line in dated for kinds in line):
        return len(full) > len(dated)
    return bool(dated) and len(full) - len(dated) >= 2


def _dates_in(line: Line) -> list[frozenset[str]]:
    """For each part of a line that is a date and nothing else, its kind; for others nothing."""
    parts = [Line(line.text[start:end]) for start, end in _cells(line)]
    return [
        frozenset(s.kind for s in dates.find_spans(part.text)) if is_only_date(part) else _NO_DATE
        for part in parts
    ]


def _cells(line: Line) -> list[tuple[int, int]]:
    """First character and end of each tabbed part that holds text."""
    return [m.span() for m in re.finditer(r"[^\t]+", line.text) if m[0].strip()]


def _fields(line: Line) -> list[_Field]:
    """The left and right edge of each tabbed part; none where the format has no places."""
    boxes = [line.boxes(*cell) for cell in _cells(line)]
    return [(b[0].x0, b[-1].x1) for b in boxes if b] if all(boxes) else []


def _placed(line: Line, fields: Sequence[_Field]) -> dict[int, _Field]:
    """The column each part stands in, and where; none where one stands in two or two in one."""
    placed: dict[int, _Field] = {}
    for x0, x1 in _fields(line):
        under = [i for i, (left, right) in enumerate(fields) if x0 < right and left < x1]
        if len(under) != 1 or under[0] in placed:
            return {}
        placed[under[0]] = (x0, x1)
    return placed


def _widened(fields: Sequence[_Field], placed: Mapping[int, _Field]) -> list[_Field]:
    """The columns with the parts of one more line in them."""
    wide = list(fields)
    for column, (x0, x1) in placed.items():
        wide[column] = (min(wide[column][0], x0), max(wide[column][1], x1))
    return wide


def _bands(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines of a grid as bands of entries, parted by white space."""
    narrow = min((line.gap for line in lines[1:]), default=0.0)
    bands = [[lines[0]]]
    for line in lines[1:]:
        if line.gap > narrow + BAND_GAP * line.size:
            bands.append([line])
        else:
            bands[-1].append(line)
    return bands


def _down_columns(lines: Sequence[Line]) -> list[Line]:
    """The parts of a band's lines, those of the first column first.

    The lines as they are where a part of one stands in no column of this band.
    """
    return [line for column in _columns(lines) for line in column] or list(lines)


def _columns(lines: Sequence[Line]) -> list[list[Line]]:
    """The parts in each column, which widens from line to line; none where a part has no place."""
    widest = max(map(_fields, lines), key=len)
    columns: list[list[Line]] = [[] for _ in widest]
    for line in lines:
        placed = _placed(line, widest)
        if not placed:
            return []
        widest = _widened(widest, placed)
        for column, (start, end) in zip(placed, _cells(line), strict=True):
            part = part_of(line, start, end)
            above = columns[column][-1] if columns[column] else None
            if above is None:
                columns[column].append(replace(part, gap=lines[0].gap))
            elif len(_cells(line)) < len(widest) and _is_set_alike(above, part):
                columns[column][-1] = one_line(above, part)  # the rest of a name that broke
            else:
                columns[column].append(part)
    return columns


def _is_set_alike(above: Line, line: Line) -> bool:
    a, b = above.words[-1], line.words[0]
    return (a.bold, a.italic, a.size, a.color) == (b.bold, b.italic, b.size, b.color)
