"""Tags: short things in a box each, side by side, with nothing but the boxes to part them.

"[Plan de lancement] [Nielsen]" is two skills; the white space between them is no wider than that
between words. A box a line high counts where another stands beside it at the same height, apart
from it (cells of a table touch each other), and where it is cut to what stands in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from reviewer.intake.document import Box, Page, Word, around
from reviewer.parsing.layout.lines import baseline, box_of, size_of

_LEAST_HEIGHT, _MOST_HEIGHT = 1.0, 2.8
"""How high a tag is, in sizes of its letters."""
_WIDEST = 0.5
"""Share of the page that no tag is as wide as."""
_EVEN = 1.0
"""How much the edges of tags on a row differ, in points."""
_APART = (0.5, 24.0)
"""White space between two tags of a row, in points."""
_WIDEST_GAP = 1.2
"""White space within one thing, in sizes."""
_ROOM = 3.0
"""How much wider a box is than what it is cut to, in sizes."""
_SIGNS = "、，,；;：:。"
_MOST_BOXES = 400


def tagged(words: Sequence[Word], page: Page) -> list[Word]:
    """The words; each that stands in a tag knows which."""
    sizes = [size_of(word) for word in words] or [0.0]
    heights = _LEAST_HEIGHT * min(sizes), _MOST_HEIGHT * max(sizes)
    boxes = [box for box in _boxes(page) if heights[0] <= box.height <= heights[1]]
    if not boxes:
        return list(words)
    held = {index: _held(words, box) for index, box in enumerate(boxes)}
    tags = {index: inside for index, inside in held.items() if _fits(boxes[index], inside)}
    tags = {
        index: inside
        for index, inside in tags.items()
        if not any(_clash(boxes[index], boxes[at]) and inside != tags[at] for at in tags)
    }
    places = [boxes[index] for index in tags]
    of_word: dict[int, int] = {}
    for index in sorted(tags, key=lambda index: -boxes[index].width):
        if _hugs(boxes[index], tags[index]) or _has_neighbour(boxes[index], places):
            of_word |= {id(word): index + 1 for word in tags[index]}
    return [replace(word, tag=of_word.get(id(word), 0)) for word in words]


def _boxes(page: Page) -> list[Box]:
    """The boxes on a page that may be tags, each once: what is both filled and drawn around."""
    found: dict[tuple[int, ...], Box] = {}
    for box in (*page.outlines, *page.fills):
        if 0 < box.width < _WIDEST * page.width:
            found.setdefault(tuple(round(edge / 3) for edge in box), box)
    return list(found.values())[:_MOST_BOXES]


def _held(words: Iterable[Word], box: Box) -> list[Word]:
    return [word for word in words if _is_in(box_of(word), box)]


def _is_in(inner: Box, outer: Box) -> bool:
    middle = (inner.top + inner.bottom) / 2
    across = outer.x0 - _EVEN <= inner.x0 and inner.x1 <= outer.x1 + _EVEN
    return across and outer.top < middle < outer.bottom


def _fits(box: Box, words: Sequence[Word]) -> bool:
    """Whether the words fill the box in one line, as one thing."""
    if not words:
        return False
    size = max(map(size_of, words))
    level = max(map(baseline, words)) - min(map(baseline, words)) < 0.3 * size
    if not level or not _LEAST_HEIGHT * size <= box.height <= _MOST_HEIGHT * size:
        return False
    ordered = sorted(words, key=lambda word: box_of(word).x0)
    if ordered[0].text[0] in _SIGNS or ordered[-1].text[-1] in _SIGNS:
        return False  # a part of a line, on a ground of its own
    places = list(map(box_of, ordered))
    return all(b.x0 - a.x1 < _WIDEST_GAP * size for a, b in pairwise(places))


def _hugs(box: Box, words: Sequence[Word]) -> bool:
    """Whether a box is hardly wider than what stands in it."""
    inner, size = around(list(map(box_of, words))), max(map(size_of, words))
    return box.width - inner.width < _ROOM * size


def _clash(a: Box, b: Box) -> bool:
    """Whether two boxes touch or overlap on one row: grounds of runs of text, one by another."""
    level = min(a.bottom, b.bottom) - max(a.top, b.top) > 0.5 * min(a.height, b.height)
    return level and max(a.x0, b.x0) - min(a.x1, b.x1) < _APART[0]


def _has_neighbour(box: Box, boxes: Iterable[Box]) -> bool:
    return any(_are_beside(box, other) for other in boxes)


def _are_beside(a: Box, b: Box) -> bool:
    level = abs(a.top - b.top) <= _EVEN and abs(a.bottom - b.bottom) <= _EVEN
    least, most = _APART
    return level and (least <= a.x0 - b.x1 <= most or least <= b.x0 - a.x1 <= most)
