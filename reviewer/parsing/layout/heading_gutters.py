"""Columns told by their headings: white space with sections of a resume on both of its sides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reviewer.parsing.layout.lines import Fragment, box_of, crosses, size_of
from reviewer.parsing.values.heading_words import kind_of

_KNOWN = 2.0
"""How surely the words of a heading are known: as a whole, not by a part of them."""
_LEAST_HEADINGS = 2
_MOST_EDGES = 60
_SAME_EDGE = 2.0
_SAME_LINE = 0.3
_AKIN = 0.75
_INDENT = 1.0
"""A heading stands this near an edge of its column, in font sizes, or in its middle."""
_OFF_CENTRE = 0.6
_LEVEL = 0.9
"""What stands less than this above the first line of columns, in font sizes, is beside it."""
_UNDER = 3.0
"""The text of a heading begins this near below it, in font sizes."""


@dataclass(frozen=True, slots=True)
class HeadedGutter:
    """White space left of ``x`` from baseline ``top`` to ``bottom``; its proof is ``headings``."""

    x: float
    top: float
    bottom: float
    headings: int
    begins: int


def headed_gutter(fragments: Sequence[Fragment]) -> HeadedGutter | None:
    """The gutter with most headings of sections at both sides; or none.

    Rows of one column never have a heading of the resume at both ends, however they are set, so
    this needs no other sign of columns where all are in one look. Where each side has a look of
    its own for them, both must have several. ``fragments`` go down the page.
    """
    headings = _headings(fragments)
    known = [f for f in fragments if is_known_heading(f)]
    if max(len(headings), len(known)) < _LEAST_HEADINGS:
        return None
    edges = Counter(round(f.box.x0) for f in fragments)
    tried = sorted(edges, key=lambda x: (-edges[x], x))[:_MOST_EDGES]
    found = [gutter for x in tried for gutter in _gutters_at(x, fragments, headings)]
    if not found:
        tried = [x for x in tried if _are_many_beside(x, known)]
        found = [gutter for x in tried for gutter in _gutters_at(x, fragments, known, own=True)]
    return max(found, key=lambda g: (g.headings, g.begins, -g.x), default=None)


def _are_many_beside(x: float, headings: Sequence[Fragment]) -> bool:
    left = sum(_is_left(f, x) for f in headings)
    return 0 < left < len(headings)


def is_known_heading(fragment: Fragment) -> bool:
    """Whether the words are those of a section's heading, as a whole."""
    return kind_of(fragment.text)[1] >= _KNOWN


def heads_both(
    row: Sequence[Fragment], side: Sequence[Sequence[Fragment]], body: Sequence[Sequence[Fragment]]
) -> bool:
    """Whether a row of ``side`` is a section's heading over rows of both: no ``body`` beside it."""
    if not is_known_heading(row[0]):
        return False
    top = row[0].baseline - row[0].size
    bottom = min((r[0].baseline for r in side if r[0].baseline > row[0].baseline), default=top)
    return not any(top < other[0].baseline < bottom - other[0].size for other in body)


def _headings(fragments: Sequence[Fragment]) -> list[Fragment]:
    """The headings in the look that most have, which is not that of running text."""
    looks: Counter[tuple[object, ...]] = Counter()
    for fragment in fragments:
        looks[look_of(fragment)] += len(fragment.text)
    body = looks.most_common(1)[0][0] if looks else ()
    set_off = [f for f in fragments if look_of(f) != body and kind_of(f.text)[0]]
    common = Counter(look_of(f) for f in set_off if is_known_heading(f)).most_common(1)
    return [f for f in set_off if common and look_of(f) == common[0][0]]


def look_of(fragment: Fragment) -> tuple[int, bool, str | None]:
    """How the fragment is set: what headings of one document share."""
    first = fragment.words[0]
    return round(2 * size_of(first)), first.bold, first.color


def _gutters_at(
    x: float, fragments: Sequence[Fragment], headings: Sequence[Fragment], *, own: bool = False
) -> list[HeadedGutter]:
    """Runs of lines that leave white space left of ``x`` and have headings on both sides of it."""
    runs: list[list[Fragment]] = [[]]
    for fragment in fragments:
        if crosses(fragment, x):
            runs[-1] = _without_band(runs[-1], x)
            runs.append([])
        else:
            runs[-1].append(fragment)
    return [gutter for run in runs if run for gutter in _gutter_of(run, x, headings, own=own)]


def _without_band(run: Sequence[Fragment], x: float) -> list[Fragment]:
    """A run that a line across ends, without the section that the line belongs to.

    From its heading on, nothing stands at the other side but dates on the lines of its text.
    """
    last = next((f for f in reversed(run) if is_known_heading(f)), None)
    if last is None:
        return list(run)
    below = [f for f in run if f.baseline >= last.baseline - _SAME_LINE * last.size]
    lines = [f.baseline for f in below if _is_left(f, x) == _is_left(last, x)]
    beside = [f for f in below if _is_left(f, x) != _is_left(last, x)]
    is_band = all(f.is_date and any(abs(f.baseline - y) < 1 for y in lines) for f in beside)
    return [f for f in run if f not in below] if is_band else list(run)


def _gutter_of(
    run: Sequence[Fragment], x: float, headings: Sequence[Fragment], *, own: bool
) -> list[HeadedGutter]:
    sides = [f for f in run if _is_left(f, x)], [f for f in run if not _is_left(f, x)]
    proofs = [_heads_of(side, headings) for side in sides]
    if own:
        proofs = [_alike(*pair) for pair in zip(proofs, sides, strict=True)]
    if own:
        if not all(proofs) or not _are_proof(*proofs):
            return []
    elif not all(map(_is_sure, proofs)):
        return []
    begins = sum(abs(box_of(f.words[0]).x0 - x) <= _SAME_EDGE for f in sides[1])
    both_begun = max(side[0].baseline for side in sides)
    first_heading = min(side[0].baseline for side in proofs)
    top = min(both_begun, first_heading)
    if top == first_heading:
        top = min(f.baseline for f in run if f.baseline > top - _LEVEL * f.size)
    count = sum(map(len, proofs))
    return [HeadedGutter(x, top, max(f.baseline for f in run), count, begins)]


def _is_sure(headings: Sequence[Fragment]) -> bool:
    """Whether they prove a side: one alone may be the title of an entry that sounds like one."""
    return len(headings) > 1 or any(map(is_known_heading, headings))


def _are_proof(left: Sequence[Fragment], right: Sequence[Fragment]) -> bool:
    """Whether headings in two looks prove columns: several of each, or letters akin."""
    fewer, more = sorted((left, right), key=len)
    (size, bold, _), (other, heavy, _) = look_of(left[0]), look_of(right[0])
    akin = bold and heavy and min(size, other) >= _AKIN * max(size, other)
    level = abs(left[0].baseline - right[0].baseline) < _SAME_LINE * left[0].size
    return len(fewer) >= _LEAST_HEADINGS or (akin and (level or len(more) >= _LEAST_HEADINGS))


def _alike(headings: Sequence[Fragment], side: Sequence[Fragment]) -> list[Fragment]:
    """Those in the look that most of the side's headings have, each above text in another one."""
    looks = Counter(map(look_of, headings)).most_common(1)
    ids = {id(f) for f in headings}
    return [
        above
        for above, below in pairwise(side)
        if id(above) in ids
        and look_of(above) == looks[0][0] != look_of(below)
        and not below.is_date
        and above.size < below.baseline - above.baseline < _UNDER * above.size
    ]


def _is_left(fragment: Fragment, x: float) -> bool:
    return (fragment.box.x0 + fragment.box.x1) / 2 < x


def _heads_of(side: Sequence[Fragment], headings: Sequence[Fragment]) -> list[Fragment]:
    """The headings that stand at an edge or in the middle of the side."""
    if not side:
        return []
    within = [f for f in side if not f.is_address] or side
    left, right = min(f.box.x0 for f in within), max(f.box.x1 for f in within)
    own = {id(f) for f in side}
    return [
        f
        for f in headings
        if id(f) in own
        and (
            f.box.x0 - left <= _INDENT * f.size
            or right - f.box.x1 <= _INDENT * f.size
            or abs(f.box.x0 + f.box.x1 - left - right) / 2 <= _OFF_CENTRE * f.size
        )
    ]
