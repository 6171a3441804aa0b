"""Ways to reach someone that stand at the left of the name: read after it, not row by row."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from reviewer.parsing.layout.heading_gutters import is_known_heading
from reviewer.parsing.layout.lines import Fragment, crosses

_LEAST, _MOST, _LEAST_WAYS, _MOST_BESIDE = 3, 7, 2, 4
_LONGEST = 40
"""Characters of a line that tells a fact."""
_LARGER = 1.6
"""The letters of a name are this much larger."""
_HEAD = 12
"""Pieces of text among which a name stands."""

Parts = tuple[Sequence[Fragment], Sequence[Fragment], Sequence[Fragment]]


def facts_beside_name(fragments: Sequence[Fragment]) -> Parts | None:
    """The name with what stands below it, the facts at its left, and the rest of the page."""
    name = max(fragments[:_HEAD], key=lambda f: f.size, default=None)
    if name is None:
        return None
    x = name.box.x0
    head = list(takewhile(lambda f: not (crosses(f, x) or is_known_heading(f)), fragments))
    facts = [f for f in head if f.box.x1 <= x]
    beside = [f for f in head if f.box.x1 > x]
    ways = sum(f.is_way_to_reach for f in facts)
    if name not in beside or not (_LEAST <= len(facts) <= _MOST) or ways < _LEAST_WAYS:
        return None
    small = all(f.size * _LARGER <= name.size and len(f.text) <= _LONGEST for f in facts)
    if not small or len(beside) > _MOST_BESIDE:
        return None
    return beside, facts, fragments[len(head) :]
