"""Labels in a narrow column beside lists of things, both broken over lines: one row a label.

A grid without rules shows its rows only by white space: lines of one cell stand closer than the
cells of one column. Where that parts the labels, each list goes to the label it stands beside.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reviewer.parsing.layout.lines import Fragment, box_of, is_ideograph

_SAME_EDGE = 1.5
_WIDEST_LABEL = 9.0
"""In font sizes."""
_LONGEST_LABEL = 28
_LEADING = 1.7
"""Lines of one cell stand no farther apart, in font sizes."""
_OWN_LEADING = 1.55
_STEP = 1.2
"""Points by which the distance of two labels exceeds that of two lines of one."""
_FARTHEST = 3.2
"""White space between two rows, in font sizes, that ends a grid."""
_NO_LABEL = re.compile(r"\d|[•●▪■◆▶@:：。;；]|^[-–—*·]")
_LISTS = re.compile(r"[·•、,，|｜;；]")
_NO_LIST = re.compile(r"(?:19|20)\d\d|@|//|www\.|\w\.\w+/")
"""Dates and addresses stand beside other things than the names of lists."""


@dataclass(frozen=True)
class GridRow:
    """The lines of a label and those of the list beside it, from the top."""

    label: tuple[Fragment, ...]
    values: tuple[Fragment, ...]


def grid_rows(fragments: Sequence[Fragment]) -> list[GridRow]:
    """The rows of label grids among the fragments of a region in which a cell has several lines."""
    found: list[GridRow] = []
    edges = Counter(round(f.box.x0) for f in fragments)
    for x in (x for x, count in edges.items() if count > 1):
        for right in _right_edges(x, fragments):
            for run in _runs(x, right, fragments):
                found += _rows_in(run, right)
            if found:
                return found
    return found


def _right_edges(x: float, fragments: Sequence[Fragment]) -> list[float]:
    """Where the lists beside the labels at ``x`` may begin: where several fragments do."""
    labels = [f for f in fragments if abs(f.box.x0 - x) <= _SAME_EDGE and _is_label(f)]
    if not labels:
        return []
    widest = max(f.box.x1 for f in labels)
    starts = [
        f.box.x0
        for f in fragments
        if widest < f.box.x0 < widest + _WIDEST_LABEL * f.size and _stands_beside(f, labels)
    ]
    counts = Counter(map(round, starts))
    return [float(at) for at, count in counts.most_common(1) if count > 1]


def _stands_beside(fragment: Fragment, labels: Sequence[Fragment]) -> bool:
    return any(abs(f.baseline - fragment.baseline) < 0.6 * f.size for f in labels)


def _is_label(fragment: Fragment) -> bool:
    text = fragment.text
    narrow = fragment.box.width <= _WIDEST_LABEL * fragment.size
    return narrow and not _NO_LABEL.search(text) and bool(re.search(r"[^\W\d]|&", text))


def _runs(x: float, right: float, fragments: Sequence[Fragment]) -> Iterator[list[Fragment]]:
    """Fragments that follow each other down the page, each a label or part of a list."""
    run: list[Fragment] = []
    for fragment in sorted(fragments, key=lambda f: f.baseline):
        is_list = abs(fragment.box.x0 - right) <= _SAME_EDGE or (
            fragment.box.x0 > right and bool(run) and _stands_beside(fragment, run[-2:])
        )
        is_label = abs(fragment.box.x0 - x) <= _SAME_EDGE and fragment.box.x1 < right
        fits = is_list or (is_label and _is_label(fragment))
        if run and (not fits or fragment.baseline - run[-1].baseline > _FARTHEST * fragment.size):
            yield run
            run = []
        if fits:
            run.append(fragment)
    if run:
        yield run


def _rows_in(run: Sequence[Fragment], right: float) -> list[GridRow]:
    """The rows of a run, if it is a grid in which a label or a list was broken."""
    labels = [f for f in run if f.box.x0 < right - _SAME_EDGE]
    values = [f for f in run if f.box.x0 >= right - _SAME_EDGE]
    if labels and values and values[0].baseline < labels[0].baseline - 1.2 * labels[0].size:
        return []  # a list whose label stands elsewhere: the labels are not flush
    stacks = _stacks(labels, values)
    cells = _beside(stacks, values) if len(stacks) > 1 else []
    rows = (
        [GridRow(tuple(a), tuple(b)) for a, b in zip(stacks, cells, strict=True)] if cells else []
    )
    lists = sum(bool(_LISTS.search(" ".join(f.text for f in row.values))) for row in rows)
    broken = any(len(row.label) > 1 or _lines(row.values) > 1 for row in rows)
    short = all(len("".join(f.text for f in row.label)) <= _LONGEST_LABEL for row in rows)
    is_grid = broken and short and 2 * lists > len(rows)
    return rows if is_grid and not any(_NO_LIST.search(f.text) for f in values) else []


def _lines(fragments: Sequence[Fragment]) -> int:
    return len({round(f.baseline) for f in fragments})


def _stacks(labels: Sequence[Fragment], values: Sequence[Fragment]) -> list[list[Fragment]]:
    """Labels that stand as close as lines do, each full but the last, are one label."""
    if not labels:
        return []
    size, widest = labels[0].size, max(f.box.x1 for f in labels)
    steps = sorted(b.baseline - a.baseline for a, b in pairwise(labels))
    lines = [b.baseline - a.baseline for a, b in pairwise(values)]
    least = min((step for step in (*steps, *lines) if step > 0.8 * size), default=0.0)
    if steps and steps[0] > least + _STEP and steps[0] <= _OWN_LEADING * size:
        least = steps[0]  # the labels' font has a leading of its own
    stacks: list[list[Fragment]] = []
    for label in labels:
        last = stacks[-1][-1] if stacks else None
        step = label.baseline - last.baseline if last else 0.0
        close = step <= min(_LEADING * size, least + _STEP)
        if last and close and last.box.x1 + _needed(label) > widest + 0.3 * size:
            stacks[-1].append(label)
        else:
            stacks.append([label])
    return stacks


def _needed(fragment: Fragment) -> float:
    """The width of what cannot be broken at its start."""
    word = fragment.words[0]
    if is_ideograph(word.text[0]):
        return fragment.size
    return 0.25 * fragment.size + box_of(word).width


def _beside(
    stacks: Sequence[Sequence[Fragment]], values: Sequence[Fragment]
) -> list[list[Fragment]]:
    """The fragments that stand beside each label; nothing unless each has some."""
    spans = [(s[0].baseline - 0.5 * s[0].size, s[-1].baseline + 0.5 * s[0].size) for s in stacks]
    sure = [[f for f in values if low <= f.baseline <= high] for low, high in spans]
    if not all(sure):
        return []
    cuts = []
    for above, below in pairwise(sure):
        between = [f for f in values if above[-1].baseline <= f.baseline <= below[0].baseline]
        gap, cut = max(
            (b.baseline - a.baseline, (a.baseline + b.baseline) / 2) for a, b in pairwise(between)
        )
        if gap <= 0:
            return []
        cuts.append(cut)
    cells: list[list[Fragment]] = [[] for _ in stacks]
    for value in values:
        cells[sum(value.baseline > cut for cut in cuts)].append(value)
    return [sorted(cell, key=lambda f: (round(f.baseline), f.box.x0)) for cell in cells]
