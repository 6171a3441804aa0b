"""Rows of a region: what stands on one baseline, where its columns part, what hangs beneath."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from reviewer.intake.document import Box, Line, Word, line_of
from reviewer.parsing.lines import (
    Fragment,
    box_of,
    is_icon,
    separator,
    size_of,
)

_SAME_EDGE = 1.5
"""Edges this near, in points, are aligned."""
_CELL_GAP = 0.45
"""Least white space before a word that begins an aligned column, in font sizes."""
_TIGHT_LEADING = 1.6
_BULLETS = "•●○◦▪■□◆◇❖►▶➢➤‣⁃∙·*-–—✓✔"
_DANGLING = re.compile(r"(?:[-–—~～‐‑−至到]|\bto|\bbis|\bau|\bà|\ba|,)$", re.I)  # fmt: skip
_REST_OF_DATE = re.compile(r"(?:\d{4}|present|now|current|至今|今|heute)\W*", re.I)


@dataclass
class Row:
    """Fragments on one baseline, left to right; ``hung`` are those that belong to it from below."""

    fragments: list[Fragment]
    hung: list[tuple[str, Fragment]] = field(default_factory=list)

    @property
    def baseline(self) -> float:
        """Where the row's first fragment stands."""
        return self.fragments[0].baseline

    @property
    def size(self) -> float:
        """The size of the row's largest fragment."""
        return max(fragment.size for fragment in self.fragments)

    @property
    def box(self) -> Box:
        """From the first fragment to the last."""
        return Fragment(tuple(w for f in self.fragments for w in f.words)).box


def rows_of(fragments: Iterable[Fragment]) -> list[Row]:
    """Fragments on one baseline as rows, from the top; what continues a cell above hangs there."""
    rows: list[Row] = []
    for fragment in sorted(fragments, key=lambda f: (f.baseline, f.box.x0)):
        row = next((row for row in reversed(rows[-3:]) if _belongs(fragment, row)), None)
        if row is None:
            rows.append(Row([fragment]))
        else:
            row.fragments.append(fragment)
    for row in rows:
        row.fragments.sort(key=lambda f: f.box.x0)
    return _hang(rows)


def _belongs(fragment: Fragment, row: Row) -> bool:
    near = any(
        abs(other.baseline - fragment.baseline) <= 0.3 * max(other.size, fragment.size)
        for other in row.fragments
    )
    return near and all(_is_apart(fragment, other) for other in row.fragments)


def _is_apart(a: Fragment, b: Fragment) -> bool:
    overlap = min(a.box.x1, b.box.x1) - max(a.box.x0, b.box.x0)
    return overlap <= 0.5 * min(a.size, b.size)


def _hang(rows: list[Row]) -> list[Row]:
    """Lines of a right-hand cell go up to the row it began on, out of the text beside them."""
    kept: list[Row] = []
    anchor: Row | None = None
    lowest = 0.0
    for row in rows:
        cell = _right_cell(row, anchor)
        if anchor is not None and cell is not None:
            tight = cell.baseline - lowest <= _TIGHT_LEADING * cell.size
            gap = _hangs(anchor, row, cell) if tight else None
            if gap is not None:
                anchor.hung.append((gap, cell))
                lowest = cell.baseline
                row.fragments.remove(cell)
                if row.fragments:
                    kept.append(row)
                continue
        kept.append(row)
        if len(row.fragments) > 1:
            anchor, lowest = row, row.fragments[-1].baseline
        elif anchor is not None and row.baseline - lowest > _TIGHT_LEADING * row.size:
            anchor = None
    return kept


def _right_cell(row: Row, anchor: Row | None) -> Fragment | None:
    """The row's last fragment if it stands under the last cell of ``anchor``, right-aligned."""
    if anchor is None:
        return None
    last, above = row.fragments[-1], anchor.fragments[-1]
    if abs(last.box.x1 - above.box.x1) > _SAME_EDGE:
        return None
    alone_left = row.fragments[0] is last and last.box.x0 < anchor.fragments[0].box.x1
    return None if alone_left and last.box.x0 < above.box.x0 - 2 * last.size else last


def _hangs(anchor: Row, row: Row, cell: Fragment) -> str | None:
    """What parts the cell from the one above it, if it belongs to that: a space when it goes on."""
    above = anchor.hung[-1][1] if anchor.hung else anchor.fragments[-1]
    if _DANGLING.search(above.text) and above.size == cell.size:
        return " "
    if _REST_OF_DATE.fullmatch(cell.text) and re.search(r"\d", above.text):
        return " "
    left = row.fragments[0]
    if left is cell or left.text[:1] in _BULLETS:
        return "\t"
    return None


def column_starts(rows: Sequence[Row]) -> list[float]:
    """Where aligned columns begin: x positions at which words of several rows start after white."""
    starts: dict[float, int] = {}
    for row in rows:
        words = [word for fragment in row.fragments for word in fragment.words]
        begins = {round(box_of(words[0]).x0)} if words else set()
        begins |= {round(box_of(b).x0) for a, b in pairwise(words) if _is_set_off(a, b, words)}
        for x in begins:
            starts[x] = starts.get(x, 0) + 1
    return [x for x in starts if sum(starts.get(x + step, 0) for step in (-1, 0, 1)) > 1]


def _is_set_off(a: Word, b: Word, words: Sequence[Word]) -> bool:
    """Whether the gap before ``b`` stands out among those of its row, next to it above all."""
    gap = box_of(b).x0 - box_of(a).x1
    if gap < _CELL_GAP * max(min(size_of(a), size_of(b)), 1.0):
        return False
    pairs = [(c, d) for c, d in pairwise(words) if d is not b and not is_icon(c)]
    others = sorted(box_of(d).x0 - box_of(c).x1 for c, d in pairs)
    beside = [box_of(d).x0 - box_of(c).x1 for c, d in pairs if d is a or c is b]
    usual = others[len(others) // 2] if others else 0.0
    is_bullet = len(a.text) == 1 and a.text in _BULLETS
    return gap > 1.5 * usual and gap > 1.4 * max(beside, default=0.0) and not is_bullet


def line_from(row: Row, starts: Sequence[float], **place: object) -> Line:
    """The row as a line: words parted as on the page, aligned columns by tabs, icons left out."""
    every = [word for fragment in row.fragments for word in fragment.words]
    kept: list[Word] = []
    gaps: list[str] = []
    after_icon = False
    for word in every:
        if is_icon(word):
            after_icon = True
            continue
        gap = _gap(kept[-1], word, starts, every) if kept else ""
        gaps.append("\t" if after_icon and kept else gap)
        kept.append(word)
        after_icon = False
    for gap, fragment in row.hung:
        for index, word in enumerate(word for word in fragment.words if not is_icon(word)):
            gaps.append(separator(fragment.words[index - 1], word) if index else gap)
            kept.append(word)
    return line_of(kept, gaps, **place)


def is_marked(text: str) -> bool:
    """Whether the text begins as a list item does, with a bullet or a number."""
    return text[:1] in _BULLETS or bool(re.match(r"[(（]?\d{1,2}[.、)）]\D", text))


def _gap(a: Word, b: Word, starts: Sequence[float], every: Sequence[Word]) -> str:
    begins = any(abs(box_of(b).x0 - x) <= _SAME_EDGE for x in starts)
    return "\t" if begins and _is_set_off(a, b, every) else separator(a, b)
