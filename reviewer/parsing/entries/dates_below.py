"""Dates that stand by themselves below all that their entry tells, put back below its name.

What stands between a name and a date is taken for names too; it is not where each entry of a
section opens in letters that nothing else there has, and ends in its date. An entry that tells no
date at all ("Forever and ever") leaves that as it is.
"""

from __future__ import annotations

from collections.abc import Sequence

from reviewer.parsing.entries.leads import lead_size, starts_bold
from reviewer.parsing.entries.row import Row
from reviewer.parsing.values.roles import points

_LEAST_ENTRIES = 2
_LEAST_ROWS = 4
"""An entry of this many rows tells something above its date, if it is not all names; so does one
with a row too long for a name."""
_SURELY_PLACE = 0.9
_LARGER = 0.3
_TIGHT = 0.6


def raised(parts: Sequence[Sequence[Row]]) -> list[Sequence[Row]]:
    """The entries, each with the date that ends it below the row that opens it."""
    dated = [part for part in parts if any(row.dates for row in part)]
    closed = len(dated) >= _LEAST_ENTRIES and all(map(_ends_in_date, dated))
    if not closed or not any(map(_is_told, dated)) or not _open_apart(parts):
        return list(parts)
    if 2 * len(dated) <= len(parts):
        return list(parts)
    names = 2 if all(map(_names_twice, dated)) else 1
    return [
        [*part[:names], part[-1], *part[names:-1]] if _ends_in_date(part) else part
        for part in parts
    ]


def _is_told(rows: Sequence[Row]) -> bool:
    """Whether something is told between what opens an entry and the date that ends it."""
    long = any(not row.is_short and "\t" not in row.rest for row in rows[1:-1])
    return long or len(rows) >= _LEAST_ROWS


def _names_twice(rows: Sequence[Row]) -> bool:
    """Whether the second row stands hard by the first, and the third well below it."""
    return len(rows) > 2 and rows[1].first.gap < _TIGHT * rows[2].first.gap


def _ends_in_date(rows: Sequence[Row]) -> bool:
    """Whether the last row, and no other, tells when, and nothing besides but perhaps where."""
    *above, last = rows
    if not above or not last.has_range or any(row.dates for row in above):
        return False
    place = last.rest.strip(" \t,，;|｜·•()（）–—-")
    return not place or points("place", place) >= _SURELY_PLACE


def _open_apart(parts: Sequence[Sequence[Row]]) -> bool:
    """Whether the first rows are alike, and headings, larger or heavier than all others."""
    firsts = [part[0].first for part in parts]
    rest = [row.first for part in parts for row in part[1:]]
    if all(line.heading for line in firsts):
        return not any(line.heading for line in rest)
    if all(map(starts_bold, firsts)):
        return not any(map(starts_bold, rest))
    return min(map(lead_size, firsts)) > max(map(lead_size, rest)) + _LARGER
