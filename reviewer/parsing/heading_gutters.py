"""Columns told by their headings: white space with sections of a resume on both of its sides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from reviewer.parsing.heading_words import kind_of
from reviewer.parsing.lines import Fragment, box_of, size_of

_KNOWN = 2.0
"""How surely the words of a heading are known: as a whole, not by a part of them."""
_LEAST_HEADINGS = 2
_MOST_EDGES = 60
_GUTTER = 0.3
"""Least white space between two columns, in font sizes."""
_SAME_EDGE = 2.0
_INDENT = 1.0
"""A heading stands this near an edge of its column, in font sizes, or in its middle."""
_OFF_CENTRE = 0.6


@dataclass(frozen=True, slots=True)
class HeadedGutter:
    """White space left of ``x`` from baseline ``top`` to ``bottom``; its proof is ``headings``."""

    x: float
    top: float
    bottom: float
    headings: int
    begins: int


def headed_gutter(fragments: Sequence[Fragment]) -> HeadedGutter | None:
    """The gutter with most headings of sections at both sides, all in one look; or none.

    Rows of one column never have a heading of the resume at both ends, however they are set, so
    this needs no other sign of columns. ``fragments`` go down the page.
    """
    headings = _headings(fragments)
    if len(headings) < _LEAST_HEADINGS:
        return None
    edges = Counter(round(f.box.x0) for f in fragments)
    tried = sorted(edges, key=lambda x: (-edges[x], x))[:_MOST_EDGES]
    found = [gutter for x in tried for gutter in _gutters_at(x, fragments, headings)]
    return max(found, key=lambda g: (g.headings, g.begins, -g.x), default=None)


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


def look_of(fragment: Fragment) -> tuple[object, ...]:
    """How the fragment is set: what headings of one document share."""
    first = fragment.words[0]
    return round(2 * size_of(first)), first.bold, first.color


def _gutters_at(
    x: float, fragments: Sequence[Fragment], headings: Sequence[Fragment]
) -> list[HeadedGutter]:
    """Runs of lines that leave white space left of ``x`` and have headings on both sides of it."""
    runs: list[list[Fragment]] = [[]]
    for fragment in fragments:
        if fragment.box.x0 < x - 1.0 and fragment.box.x1 > x - _GUTTER * fragment.size:
            runs.append([])
        else:
            runs[-1].append(fragment)
    return [gutter for run in runs if run for gutter in _gutter_of(run, x, headings)]


def _gutter_of(
    run: Sequence[Fragment], x: float, headings: Sequence[Fragment]
) -> list[HeadedGutter]:
    sides = [f for f in run if f.box.x1 <= x], [f for f in run if f.box.x1 > x]
    proofs = [_heads_of(side, headings) for side in sides]
    if not all(proofs):
        return []
    begins = sum(abs(box_of(f.words[0]).x0 - x) <= _SAME_EDGE for f in sides[1])
    both_begun = max(side[0].baseline for side in sides)
    first_heading = min(side[0].baseline for side in proofs)
    top = min(both_begun, first_heading)
    count = sum(map(len, proofs))
    return [HeadedGutter(x, top, max(f.baseline for f in run), count, begins)]


def _heads_of(side: Sequence[Fragment], headings: Sequence[Fragment]) -> list[Fragment]:
    """The headings that stand at an edge or in the middle of the side."""
    if not side:
        return []
    left, right = min(f.box.x0 for f in side), max(f.box.x1 for f in side)
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
