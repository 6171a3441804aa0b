"""What stands beside a text: a column of its own, or the dates, places, labels of its rows."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from statistics import median
from typing import TypeAlias

from reviewer.parsing.layout.heading_gutters import heads_both, is_known_heading
from reviewer.parsing.layout.lines import Fragment

SHORT_STACK = 3
EXACT = 0.12
"""Baselines this near, in font sizes, make one line of a table; running texts seldom agree so."""
_EXACT_SHARE, _ROW_SHARE = 0.7, 0.7
_LEAST_APART, _ASTRAY_SHARE, _ASTRAY_ADDRESS = 3, 0.75, 0.6
"""Lines of a block in the margin, and how many of them stand on no row of the text beside."""
_LABEL_WIDTH = 16
"""Labels and dates are seldom wider, in font sizes."""
_DATES_SHARE = 0.7
_RIGHT_SHARE, _BESIDE_SHARE = 0.8, 0.6

Row: TypeAlias = list[Fragment]


def stands_apart(side: Sequence[Row], body: Sequence[Row]) -> bool:
    """Whether a few lines keep a pitch of their own: what labels a text stands on its rows.

    A block of contact data needs less proof: nobody labels a text with an address.
    """
    if len(body) < len(side) or len(side) < _LEAST_APART:
        return False
    astray = sum(not aligned(row, body, EXACT) for row in side)
    has_address = any("@" in f.text for row in side for f in row)
    least = _ASTRAY_ADDRESS if has_address else _ASTRAY_SHARE
    return astray >= least * len(side) and len(_stacks(side)) == 1


def are_dates(rows: Sequence[Row], body: Sequence[Row]) -> bool:
    """Whether a side holds dates and hardly anything else: they date what stands beside them.

    A place may stand above or below a date, where their stack begins on a row of the ``body``.
    """
    dates = [row for row in rows if _is_date(row)]
    headings = [row for row in rows if is_known_heading(row[0])] if len(dates) > 1 else []
    count = len(dates) + min(len(headings), len(dates))
    if len(dates) > 1 and count < _DATES_SHARE * len(rows):
        stacks = _stacks([row for row in rows if row not in headings])
        dated = [stack for stack in stacks if any(map(_is_date, stack))]
        if all(len(s) <= SHORT_STACK and aligned(s[0], body, 0.3) for s in dated):
            count += sum(map(len, dated)) - len(dates)
    return count >= _DATES_SHARE * len(rows)


def _is_date(row: Row) -> bool:
    return all(fragment.is_date for fragment in row)


def is_set_right(side: Sequence[Row], body: Sequence[Row]) -> bool:
    """Whether a side ends at one edge, begins at none, and mostly stands beside rows of the body.

    Those are the dates and places of the body, however few of them the eye can make out as such.
    """
    edge = max(row[-1].box.x1 for row in side)
    ends = sum(edge - row[-1].box.x1 <= row[-1].size for row in side)
    starts = Counter(round(row[0].box.x0 / row[0].size) for row in side)
    beside = sum(aligned(row, body, 0.3) for row in side)
    return (
        ends >= _RIGHT_SHARE * len(side)
        and 2 * max(starts.values()) <= len(side)
        and beside >= _BESIDE_SHARE * len(side)
    )


def rows_in(fragments: Sequence[Fragment]) -> list[Row]:
    """The fragments as rows down the page, those of one baseline together."""
    rows: list[Row] = []
    for fragment in sorted(fragments, key=lambda f: f.baseline):
        if rows and on_one_line(rows[-1][0], fragment):
            rows[-1].append(fragment)
        else:
            rows.append([fragment])
    return rows


def on_one_line(a: Fragment, b: Fragment, reach: float = 0.3) -> bool:
    """Whether two fragments stand on one baseline, as near as ``reach`` in font sizes."""
    return abs(a.baseline - b.baseline) <= reach * max(a.size, b.size)


def beside_rows(side: Sequence[Row], body: Sequence[Row]) -> bool:
    """Whether ``side`` only labels rows of ``body``.

    Either nearly all its rows stand exactly on rows of the body (labels and values, which two
    running texts do not keep up), or they are short stacks that begin on them (dates, places).
    """
    top, bottom = body[0][0].baseline, body[-1][0].baseline
    reach = 0.3 * side[0][0].size
    every = side
    side = [row for row in every if top - reach <= row[0].baseline <= bottom + reach] or every
    if 2 * len(side) < len(every):
        return False
    side = [row for row in side if not heads_both(row, side, body)] or side
    exact = [row for row in side if aligned(row, body, EXACT)]
    usual = median((row[-1].box.x1 - row[0].box.x0) / row[0].size for row in side)
    is_narrow = usual < _LABEL_WIDTH
    if len(exact) >= _EXACT_SHARE * len(side) and is_narrow and not _has_headings(exact):
        return True
    if _lead_to(side, body, exact):
        return True
    kept = sum(
        len(stack)
        for stack in _stacks(side)
        if len(stack) <= SHORT_STACK and aligned(stack[0], body, 0.3) and not _is_section(stack)
    )
    return kept >= _ROW_SHARE * len(side)


def _lead_to(side: Sequence[Row], body: Sequence[Row], exact: Sequence[Row]) -> bool:
    """Whether a side ends at one edge, hard by the body, and stands on its rows but for headings.

    Labels and headings of a form are set so, in whatever sizes.
    """
    if side[0][0].box.x0 > body[0][0].box.x0 or not is_set_right(side, body):
        return False
    headings = sum(is_known_heading(row[0]) for row in side if row not in exact)
    return len(exact) >= _EXACT_SHARE * (len(side) - headings)


def _is_section(stack: Sequence[Row]) -> bool:
    """Whether a heading of the resume stands above text of its own."""
    return len(stack) > 1 and is_known_heading(stack[0][0]) and not _is_date(stack[1])


def _has_headings(rows: Sequence[Row]) -> bool:
    """Whether some rows, not most, are larger or bolder than the rest: a text of its own."""
    styles = [(round(row[0].size, 1), row[0].words[0].bold) for row in rows]
    usual = max(set(styles), key=lambda style: (styles.count(style), style))
    heads = sum(size > usual[0] + 0.4 or (bold and not usual[1]) for size, bold in styles)
    return heads > 1 or (heads == 1 and len(rows) > SHORT_STACK)


def _stacks(rows: Sequence[Row]) -> list[list[Row]]:
    """Rows that follow each other closely, grouped."""
    stacks: list[list[Row]] = []
    for row in rows:
        last = stacks[-1][-1][0] if stacks else None
        if last is not None and row[0].baseline - last.baseline <= 1.7 * max(
            last.size, row[0].size
        ):
            stacks[-1].append(row)
        else:
            stacks.append([row])
    return stacks


def aligned(row: Row, body: Sequence[Row], reach: float) -> bool:
    """Whether the row stands on a baseline of ``body``, whose rows go down the page."""
    middle = bisect_left(body, row[0].baseline, key=lambda others: others[0].baseline)
    near = body[max(middle - 3, 0) : middle + 3]
    return any(
        on_one_line(fragment, other, reach)
        for fragment in row
        for others in near
        for other in others
    )
