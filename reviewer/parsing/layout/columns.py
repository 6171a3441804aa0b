"""Which parts of a page are read one after the other: columns and side bars against rows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from reviewer.intake.document import Word
from reviewer.parsing.layout.centred_cells import cells_apart
from reviewer.parsing.layout.facts_beside import facts_beside_name
from reviewer.parsing.layout.heading_gutters import headed_gutter, is_known_heading, look_of
from reviewer.parsing.layout.heading_margins import MOST_FRAGMENTS, Margin, Part, parts_in
from reviewer.parsing.layout.lines import GUTTER, Fragment, box_of, crosses
from reviewer.parsing.layout.side_labels import (
    EXACT,
    SHORT_STACK,
    Row,
    aligned,
    are_dates,
    beside_rows,
    is_set_right,
    on_one_line,
    rows_in,
    stands_apart,
)
from reviewer.parsing.values.labels import names_column

_GUTTER = 0.8
"""White space between two columns, in font sizes."""
_MOST_NARROW = 0.15
"""White space that a small share of lines may leave, such as dates at the edge of their column."""
_LEAST_GROUP = 2
_LEAST_LINES = 4
"""A column has at least this many lines; fewer are kept on the rows they stand beside."""
_SAME_EDGE = 2.0
_LEAST_BAR = 0.3
"""A side bar takes at least this share of the page's text, from top to bottom; less is a block."""
_MOST_GUTTERS = 60
"""Left edges tried as columns, those shared by most lines first: noise must not take for ever."""
_LEAST_BAR_HEIGHT = 150.0
_BAR_WIDTH = 0.8
"""A side bar is this much narrower than the text beside it; else both are columns of one text."""
_SHARED_HEIGHT = 0.8
_BESIDE = 0.9
"""Baselines this near, in font sizes, leave no room for a line between them."""
_LONGEST_BLOCK, _LONGEST_FACT = 7, 40
"""Rows and characters of a block of contact data beside the name."""
_LABELLED = re.compile(r"[^:：]\s?[:：]\s*\S|@")
"""A fact behind its label, as no card is headed."""

MAIN, LEFT, RIGHT = 0, 2, 1
"""``Line.column`` of the main text, of a side bar left of it and of one right of it."""


@dataclass(frozen=True, slots=True)
class Region:
    """Fragments that are read row by row, and the column they make."""

    fragments: tuple[Fragment, ...]
    column: int = MAIN
    is_next: bool = False
    """Whether it stands right below the region before: the white space between them counts."""
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """A side bar that may go on on the next page: its gutter, and where it and the text begin."""

    column: int
    gutter: float
    edge: float
    body_edge: float

    @classmethod
    def of(cls, regions: Sequence[Region]) -> Bar | None:
        """The bar of a page; none if it has none, or text that stands across it."""
        bar = [f for region in regions if region.column != MAIN for f in region.fragments]
        if not bar:
            return None
        column = next(region.column for region in regions if region.column != MAIN)
        top, bottom = (pick(f.baseline for f in bar) for pick in (min, max))
        body = [f for region in regions if region.column == MAIN for f in region.fragments]
        beside = [f for f in body if top <= f.baseline <= bottom]
        edge, body_edge = (min((f.box.x0 for f in side), default=0.0) for side in (bar, beside))
        return cls(column, max(edge, body_edge), edge, body_edge) if beside else None


def regions_of(
    fragments: Sequence[Fragment],
    bar: Bar | None = None,
    margin: Margin | None = None,
    *,
    eager: bool = False,
) -> list[Region]:
    """The regions of a page, in reading order; ``bar`` is that of the page before.

    ``eager``: white space from line to line parts columns also where they stand on one baseline.
    """
    if not fragments:
        return []
    if len(fragments) > MOST_FRAGMENTS:
        return [Region(tuple(fragments))]
    if margin:
        parts = parts_in(margin, fragments)
        if parts:
            return regions_in(parts)
    carried = _carried(fragments, bar) if bar else []
    if carried:
        return carried
    if parted := facts_beside_name(fragments):
        name, facts, rest = parted
        more = regions_of(rest, eager=eager)
        return [Region(tuple(name)), Region(tuple(facts), is_next=True), *more]
    top, bottom = (pick(f.baseline for f in fragments) for pick in (min, max))
    return _regions(fragments, MAIN, max(_LEAST_BAR * (bottom - top), _LEAST_BAR_HEIGHT), eager)


def in_rows(fragments: Sequence[Fragment]) -> list[Region]:
    """A page as one region, read row by row whatever stands beside what."""
    return [Region(tuple(fragments))] if fragments else []


def regions_in(parts: Sequence[Part]) -> list[Region]:
    """The regions of a page that headings beside the text cut in parts."""
    return [region for part in parts for region in _of_part(part)]


def _of_part(part: Part) -> list[Region]:
    """A heading in the margin, then the regions of the text beside it."""
    heading = [Region((part.heading,), is_next=True, is_heading=True)] if part.heading else []
    text = _regions(part.text, MAIN, float("inf"))
    return [*heading, *(replace(region, is_next=len(text) == 1) for region in text)]


def _carried(fragments: Sequence[Fragment], bar: Bar) -> list[Region]:
    """The regions of a page whose lines all keep to the columns of the page before; or none."""
    if any(crosses(f, bar.gutter) for f in fragments):
        return []
    left = [f for f in fragments if _is_left(f, bar.gutter)]
    right = [f for f in fragments if not _is_left(f, bar.gutter)]
    edges = (bar.edge, bar.body_edge) if bar.column == LEFT else (bar.body_edge, bar.edge)
    if not all(
        side and abs(min(f.box.x0 for f in side) - edge) <= _SAME_EDGE
        for side, edge in zip((left, right), edges, strict=True)
    ):
        return []
    columns = (LEFT, MAIN) if bar.column == LEFT else (MAIN, RIGHT)
    parts = zip((left, right), columns, strict=True)
    return [region for part, column in parts for region in _regions(part, column, float("inf"))]


def cut_at_edges(fragments: Sequence[Fragment]) -> list[Fragment]:
    """The fragments, cut before words that begin where several fragments do.

    A line that fills its column comes so near the next one that no wide gap parts them.
    """
    edges = Counter(round(f.box.x0) for f in fragments)
    often = {x for x in edges if sum(edges.get(x + step, 0) for step in (-1, 0, 1)) >= _LEAST_LINES}
    return [Fragment(part) for f in fragments for part in _cut(f, often)] if often else [*fragments]


def _cut(fragment: Fragment, edges: set[int]) -> list[tuple[Word, ...]]:
    parts: list[list[Word]] = [[fragment.words[0]]]
    for a, b in pairwise(fragment.words):
        gap = box_of(b).x0 - box_of(a).x1
        least = GUTTER * fragment.size
        if round(box_of(b).x0) in edges and (gap >= least or Fragment((a,)).is_address):
            parts.append([])
        parts[-1].append(b)
    return [tuple(part) for part in parts]


def _regions(
    fragments: Sequence[Fragment], column: int, least_bar: float, eager: bool = False
) -> list[Region]:
    split = _headed_split(fragments) or _best_split(fragments, eager)
    if split is None:
        cells = cells_apart(fragments)
        return [Region(cell, column, is_next=at > 0) for at, cell in enumerate(cells)]
    above = [f for f in fragments if f.baseline < split.top]
    below = [f for f in fragments if f.baseline > split.bottom]
    within = [f for f in fragments if split.top <= f.baseline <= split.bottom]
    left = [f for f in within if _is_left(f, split.x)]
    right = [f for f in within if not _is_left(f, split.x)]
    bands = _bands(left, right)
    if not bands and (parted := _groups_above(left, right)):
        *groups, rest = parted
        parts = [above, *groups, [*rest, *below]]
        return [region for part in parts for region in _regions(part, column, least_bar, eager)]
    if bands:
        parts = [above, *bands, below]
        return [region for part in parts for region in _regions(part, column, least_bar, eager)]
    sides = column, column
    narrow, wide = sorted((_width(left), _width(right)))
    if column == MAIN and split.bottom - split.top >= least_bar and narrow < _BAR_WIDTH * wide:
        sides = (LEFT, MAIN) if _width(left) < _width(right) else (MAIN, RIGHT)
        body, bar = (right, left) if sides[0] == LEFT else (left, right)
        begin = min(f.baseline - f.size for f in bar)
        head = [f for f in body if f.baseline < begin]
        above = [*above, *head]  # the name above a bar is read before it
        left, right = ([f for f in side if f not in head] for side in (left, right))
    elif column == MAIN and split.is_headed and _begin_alike(left, right):
        sides = MAIN, RIGHT  # each goes on below itself on the next page
    return [
        *_regions(above, column, least_bar, eager),
        *_regions(left, sides[0], least_bar, eager),
        *_regions(right, sides[1], least_bar, eager),
        *_regions(below, column, least_bar, eager),
    ]


def _bands(left: Sequence[Fragment], right: Sequence[Fragment]) -> list[list[Fragment]]:
    """Two sides cut into rows of cards: all headings of one stand on the other's baselines."""
    sides = rows_in(left), rows_in(right)
    heads = [[row for row in side if _is_head(row, side)] for side in sides]
    fewer, other = sorted((0, 1), key=lambda index: len(heads[index]))
    cuts = [row[0].baseline for row in heads[fewer] if aligned(row, heads[other], EXACT)]
    if len(cuts) < 2 or len(cuts) < len(heads[fewer]):
        cuts = _cuts_at_headings(*sides)
    if not cuts:
        return []
    bands: list[list[Fragment]] = [[] for _ in range(len(cuts) + 1)]
    for fragment in (*left, *right):
        bands[sum(fragment.baseline > cut - 0.6 * fragment.size for cut in cuts)].append(fragment)
    filled = [sorted(band, key=lambda f: (f.baseline, f.box.x0)) for band in bands if band]
    return filled if len(filled) > 1 else []


def _cuts_at_headings(left: Sequence[Row], right: Sequence[Row]) -> list[float]:
    """The headings of sections whose entries stand side by side: all left, text of both below.

    Beside such a heading the right side is empty, and goes on with the first row below it.
    """
    if any(is_known_heading(row[0]) for row in right):
        return []
    heads = [at for at, row in enumerate(left[:-1]) if any(map(is_known_heading, row))]
    if len(heads) < 2:
        return []
    ends = [*(left[at][0].baseline for at in heads[1:]), float("inf")]
    for at, end in zip(heads, ends, strict=True):
        head, first = left[at][0], left[at + 1][0]
        beside = any(abs(other[0].baseline - head.baseline) < head.size for other in right)
        below = next((other[0] for other in right if other[0].baseline > head.baseline), None)
        goes_on = below is None or _begins_with(below, first) or below.baseline > end
        if beside or not goes_on:
            return []
    return [left[at][0].baseline for at in heads]


def _groups_above(
    left: Sequence[Fragment], right: Sequence[Fragment]
) -> tuple[list[Fragment], ...]:
    """Groups of short lists side by side, row by row, and apart from both what a heading opens.

    What stands left below it belongs to its section, not to the column of the groups.
    """
    rows, others = rows_in(left), rows_in(right)
    head = next((row[0] for row in rows[1:] if any(map(is_known_heading, row))), None)
    if head is None:
        return ()
    top = head.baseline - head.size
    groups = [row for row in others if row[0].baseline < top]
    if len(groups) < _LEAST_GROUP or not all(aligned(row, rows, EXACT) for row in groups):
        return ()
    rest = [row for row in others if row[0].baseline >= top]
    if any(is_known_heading(row[0]) or row[0].baseline < head.baseline + head.size for row in rest):
        return ()
    sides = ([f for f in side if f.baseline < top] for side in (left, right))
    below = [f for f in (*left, *right) if f.baseline >= top]
    return *sides, sorted(below, key=lambda f: (f.baseline, f.box.x0))


def _begins_with(below: Fragment, first: Fragment) -> bool:
    """Whether the text right of a section begins where its left side does, a date a bit lower."""
    return abs(below.baseline - first.baseline) < _BESIDE * min(below.size, first.size)


def _is_head(row: Row, side: Sequence[Row]) -> bool:
    return row[0].size > 1.15 * median(other[0].size for other in side)


@dataclass(frozen=True, slots=True)
class _Split:
    """A gutter at ``x`` between the baselines ``top`` and ``bottom``."""

    x: float
    top: float
    bottom: float
    weight: float
    is_headed: bool = False


def _headed_split(fragments: Sequence[Fragment]) -> _Split | None:
    gutter = headed_gutter(fragments)
    if gutter is None:
        return None
    return _Split(gutter.x, gutter.top, gutter.bottom, gutter.headings, is_headed=True)


def _begin_alike(left: Sequence[Fragment], right: Sequence[Fragment]) -> bool:
    """Whether two columns begin with a section each, side by side: neither goes on in the other."""
    firsts = left[0], right[0]
    alike = look_of(firsts[0]) == look_of(firsts[1]) and on_one_line(*firsts)
    return alike and any(map(is_known_heading, firsts))


def _is_left(fragment: Fragment, x: float) -> bool:
    return (fragment.box.x0 + fragment.box.x1) / 2 < x


def _width(fragments: Sequence[Fragment]) -> float:
    if not fragments:
        return 0.0
    return max(f.box.x1 for f in fragments) - min(f.box.x0 for f in fragments)


def _best_split(fragments: Sequence[Fragment], eager: bool) -> _Split | None:
    """The gutter that parts most lines into two columns of running text."""
    edges = Counter(round(f.box.x0) for f in fragments)
    candidates = sorted(edges, key=lambda x: (-edges[x], x))[:_MOST_GUTTERS]
    splits = [split for x in sorted(candidates) for split in _splits_at(x, fragments, eager)]
    if not splits:
        return None
    best = max(splits, key=lambda split: (split.weight, -split.x))
    for other in sorted(splits, key=lambda split: abs(split.x - best.x)):
        if _labels_between(best, other, fragments):
            best = other
    return best


def _labels_between(best: _Split, other: _Split, fragments: Sequence[Fragment]) -> bool:
    """Whether the strip between two gutters is no column but dates or places of the text beside."""
    shared = min(best.bottom, other.bottom) - max(best.top, other.top)
    if shared < _SHARED_HEIGHT * (best.bottom - best.top):
        return False
    low, high = sorted((best.x, other.x))
    within = [f for f in fragments if best.top <= f.baseline <= best.bottom]
    left = [f for f in within if _is_left(f, low)]
    right = [f for f in within if not _is_left(f, high)]
    strip = rows_in([f for f in within if not _is_left(f, low) and _is_left(f, high)])
    body, far = (left, right) if other.x > best.x else (right, left)
    rows = rows_in(body)
    if not (strip and rows) or not (are_dates(strip, rows) or beside_rows(strip, rows)):
        return False
    return _on_baselines_of(strip, body) > _on_baselines_of(strip, far)


def _on_baselines_of(rows: Sequence[Row], body: Sequence[Fragment]) -> int:
    others = rows_in(body)
    return sum(aligned(row, others, EXACT) for row in rows)


def _splits_at(x: float, fragments: Sequence[Fragment], eager: bool) -> list[_Split]:
    """Runs of lines that leave white space just left of ``x``."""
    splits: list[_Split] = []
    run: list[Fragment] = []
    for fragment in [*fragments, None]:
        if fragment is not None and not crosses(fragment, x):
            run.append(fragment)
            continue
        split = _split_of(run, x, eager)
        if split is not None:
            splits.append(split)
        run = []
    return splits


def _split_of(run: Sequence[Fragment], x: float, eager: bool) -> _Split | None:
    if sum(crosses(f, x, _GUTTER) for f in run) > _MOST_NARROW * len(run):
        return None
    left = rows_in([f for f in run if _is_left(f, x)])
    right = rows_in([f for f in run if not _is_left(f, x)])
    if not left or not right:
        return None
    top, bottom = _common_top(left, right), max(f.baseline for f in run)
    level = [row for row in left if row[0].baseline >= right[0][0].baseline - _SAME_EDGE]
    if len(level) < len(left) and level and _are_cards(level, right):
        top = right[0][0].baseline - _SAME_EDGE  # a heading above the left one is that of both
    bottom = right[-1][0].baseline if _is_contact_block(right, left) else bottom
    left = [row for row in left if top <= row[0].baseline <= bottom]
    right = [row for row in right if row[0].baseline >= top]
    if not left or not right:
        return None
    if eager:
        parted = _may_be_columns(left, right)
    else:
        parted = _are_columns(left, right) and not _has_centred_heading(run)
    if not parted:
        return None
    begins = sum(abs(row[0].box.x0 - x) <= _SAME_EDGE for row in right)
    return _Split(x, top, bottom, min(len(left), len(right)) + 2.0 * begins)


def _is_contact_block(right: Sequence[Row], left: Sequence[Row]) -> bool:
    """Whether the right side is a few facts beside the name, above text that begins lower."""
    facts = [f for row in right for f in row]
    reached = sum(f.is_way_to_reach for f in facts)
    short = len(right) <= _LONGEST_BLOCK and max(len(f.text) for f in facts) <= _LONGEST_FACT
    below = [row for row in left if row[0].baseline > right[-1][0].baseline]
    beside = [f.size for row in left if row not in below for f in row]
    shown = max(beside, default=0.0) > 1.12 * max(f.size for f in facts)
    return short and shown and reached > 1 and bool(below)


def _has_centred_heading(run: Sequence[Fragment]) -> bool:
    """Whether a section's heading stands alone in the middle of both sides: it heads both."""
    middle = (min(f.box.x0 for f in run) + max(f.box.x1 for f in run)) / 2
    begins = Counter(round(f.box.x0) for f in run)
    headings = [
        row[0]
        for row in rows_in(run)
        if len(row) == 1
        and abs((row[0].box.x0 + row[0].box.x1) / 2 - middle) < row[0].size
        and begins[round(row[0].box.x0)] < _LEAST_LINES
    ]
    return any(map(is_known_heading, headings))


def _common_top(left: Sequence[Row], right: Sequence[Row]) -> float:
    """Where both sides have begun; rows above belong to neither if there are many of them."""
    first, last = sorted((left, right), key=lambda side: side[0][0].baseline)
    begin = min(f.baseline - 0.6 * f.size for f in last[0])
    above = [row for row in first if row[0].baseline < begin]
    return begin if len(above) > SHORT_STACK else first[0][0].baseline


def _are_columns(left: Sequence[Row], right: Sequence[Row]) -> bool:
    """Whether two sides are read one after the other, not row by row."""
    if _are_cards(left, right):
        return True
    top = max(left[0][0].baseline, right[0][0].baseline)
    bottom = min(left[-1][0].baseline, right[-1][0].baseline)
    shared = [[row for row in side if top <= row[0].baseline <= bottom] for side in (left, right)]
    if not all(shared) or are_dates(left, right) or are_dates(right, left):
        return False
    if all(f.is_date or is_known_heading(f) or len(f.text) == 1 for row in left for f in row):
        return False  # what they head and date stands beside and below them
    if is_set_right(shared[1], left) or _stand_between(*shared):
        return False
    if stands_apart(left, right) or stands_apart(right, left):
        return True
    if min(len(left), len(right)) < _LEAST_LINES or sum(map(len, shared)) < 2 * (_LEAST_LINES - 1):
        return False
    return not (beside_rows(left, right) or beside_rows(right, left))


def _may_be_columns(left: Sequence[Row], right: Sequence[Row]) -> bool:
    """Whether two sides have the lines of columns, and neither dates or heads the other."""
    if min(len(left), len(right)) < _LEAST_LINES or is_set_right(right, left):
        return False
    heads, others = (sum(is_known_heading(row[0]) for row in side) for side in (left, right))
    if heads > 1 and not others:
        return False  # a grid of entries below headings that are set left
    return not (are_dates(left, right) or are_dates(right, left))


def _stand_between(left: Sequence[Row], right: Sequence[Row]) -> bool:
    """Whether the rows of one side mostly have lines to themselves, such as centred headings."""
    fewer, others = sorted((left, right), key=len)
    return 2 * sum(aligned(row, others, _BESIDE) for row in fewer) < len(fewer)


def _are_cards(left: Sequence[Row], right: Sequence[Row]) -> bool:
    """Whether both sides begin with a heading of their own on one baseline, text beneath it.

    It is larger than the text, or heavier where that was broken for want of room.
    """
    heads = left[0][0], right[0][0]
    if len(left) < 2 or len(right) < 2 or not on_one_line(*heads):
        return False
    if any(_LABELLED.search(head.text) for head in heads):
        return False
    bodies = left[1][0], right[1][0]
    if abs(heads[0].size - heads[1].size) >= 0.2:
        return False
    pairs = list(zip(heads, bodies, strict=True))
    if all(head.size > 1.15 * body.size for head, body in pairs):
        return True
    return all(map(_is_heavier, *zip(*pairs, strict=True))) and _tell_below(left, right)


def _is_heavier(head: Fragment, body: Fragment) -> bool:
    return head.look[1] and not body.look[1] and head.size >= body.size


def _tell_below(left: Sequence[Row], right: Sequence[Row]) -> bool:
    """Whether both sides tell something below heads that name no columns: text that was broken."""
    sides = [[row[0] for row in side] for side in (left, right)]
    if any(names_column(side[0].text) or any(f.is_date for f in side) for side in sides):
        return False
    flush = all(abs(f.box.x0 - side[0].box.x0) <= _SAME_EDGE for side in sides for f in side)
    alone = all(len(row) == 1 for side in (left, right) for row in side)
    return flush and alone and any(f.text[:1].islower() for side in sides for f in side[2:])
