"""Which parts of a page are read one after the other: columns and side bars against rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reviewer.parsing.lines import Fragment

_GUTTER = 0.8
"""White space between two columns, in font sizes."""
_LEAST_LINES = 4
"""A column has at least this many lines; fewer are kept on the rows they stand beside."""
_SHORT_STACK = 3
_ROW_SHARE = 0.7


@dataclass(frozen=True, slots=True)
class Region:
    """Fragments that are read row by row. ``side`` is -1 for a left side bar, 1 for a right one."""

    fragments: tuple[Fragment, ...]
    side: int = 0


def regions_of(fragments: Sequence[Fragment], side: int = 0) -> list[Region]:
    """The regions of a page or a part of it, in reading order."""
    split = _best_split(fragments)
    if split is None:
        return [Region(tuple(fragments), side)] if fragments else []
    above = [f for f in fragments if f.baseline < split.top]
    below = [f for f in fragments if f.baseline > split.bottom]
    within = [f for f in fragments if split.top <= f.baseline <= split.bottom]
    left = [f for f in within if _is_left(f, split.x)]
    right = [f for f in within if not _is_left(f, split.x)]
    narrow_left = _width(left) < _width(right)
    return [
        *regions_of(above, side),
        *regions_of(left, side or (-1 if narrow_left else 0)),
        *regions_of(right, side or (0 if narrow_left else 1)),
        *regions_of(below, side),
    ]


@dataclass(frozen=True, slots=True)
class _Split:
    """A gutter at ``x`` between the baselines ``top`` and ``bottom``."""

    x: float
    top: float
    bottom: float
    weight: float


def _is_left(fragment: Fragment, x: float) -> bool:
    return (fragment.box.x0 + fragment.box.x1) / 2 < x


def _width(fragments: Sequence[Fragment]) -> float:
    if not fragments:
        return 0.0
    return max(f.box.x1 for f in fragments) - min(f.box.x0 for f in fragments)


def _best_split(fragments: Sequence[Fragment]) -> _Split | None:
    """The gutter that parts most lines into two columns of running text."""
    if len(fragments) < 2 * _LEAST_LINES:
        return None
    candidates = sorted({round(f.box.x0, 0) for f in fragments})
    splits = [split for x in candidates[1:] for split in _splits_at(x, fragments)]
    return max(splits, key=lambda split: (split.weight, -split.x), default=None)


def _splits_at(x: float, fragments: Sequence[Fragment]) -> list[_Split]:
    """Runs of lines that leave white space just left of ``x``."""
    splits: list[_Split] = []
    run: list[Fragment] = []
    for fragment in [*fragments, None]:
        if fragment is not None and not _crosses(fragment, x):
            run.append(fragment)
            continue
        split = _split_of(run, x)
        if split is not None:
            splits.append(split)
        run = []
    return splits


def _crosses(fragment: Fragment, x: float) -> bool:
    return fragment.box.x0 < x - 1.0 and fragment.box.x1 > x - _GUTTER * fragment.size


def _split_of(run: Sequence[Fragment], x: float) -> _Split | None:
    left = [f for f in run if _is_left(f, x)]
    right = [f for f in run if not _is_left(f, x)]
    if min(len(_rows(left)), len(_rows(right))) < _LEAST_LINES:
        return None
    if _beside_rows(left, right) or _beside_rows(right, left):
        return None
    top, bottom = min(f.baseline for f in run), max(f.baseline for f in run)
    return _Split(x, top, bottom, min(len(left), len(right)))


def _rows(fragments: Sequence[Fragment]) -> list[list[Fragment]]:
    rows: list[list[Fragment]] = []
    for fragment in sorted(fragments, key=lambda f: f.baseline):
        if rows and abs(rows[-1][0].baseline - fragment.baseline) <= 0.3 * fragment.size:
            rows[-1].append(fragment)
        else:
            rows.append([fragment])
    return rows


def _beside_rows(side: Sequence[Fragment], body: Sequence[Fragment]) -> bool:
    """Whether ``side`` only labels rows of ``body``: short stacks that begin on its baselines."""
    stacks = _stacks(side)
    kept = total = 0
    for stack in stacks:
        total += len(stack)
        if len(stack) <= _SHORT_STACK and _aligned(stack[0], body):
            kept += len(stack)
    return kept >= _ROW_SHARE * total


def _stacks(fragments: Sequence[Fragment]) -> list[list[list[Fragment]]]:
    """Rows that follow each other closely, in one size, grouped."""
    stacks: list[list[list[Fragment]]] = []
    for row in _rows(fragments):
        last = stacks[-1][-1][0] if stacks else None
        if last is not None and row[0].baseline - last.baseline <= 1.7 * max(
            last.size, row[0].size
        ):
            stacks[-1].append(row)
        else:
            stacks.append([row])
    return stacks


def _aligned(row: Sequence[Fragment], body: Sequence[Fragment]) -> bool:
    return any(
        abs(other.baseline - fragment.baseline) <= 0.3 * max(other.size, fragment.size)
        for fragment in row
        for other in body
    )
