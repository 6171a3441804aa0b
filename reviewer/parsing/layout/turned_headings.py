"""Headings that run up or down the page, each beside the section that it opens.

Such a heading stands in the middle, or at an end, of the height of its text. Two sections part at
the widest white space between the ends of their headings.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from reviewer.intake.document import Word, around
from reviewer.parsing.layout.heading_gutters import is_known_heading, look_of
from reviewer.parsing.layout.heading_margins import Part
from reviewer.parsing.layout.lines import Fragment, box_of, size_of

_LEAST_HEADINGS = 2
_SAME_LINE = 0.5
_SPACE = 0.5
"""White space between two words of one heading, in font sizes."""


def whole(turned: Sequence[Word]) -> list[Word]:
    """Words that turn, in the order drawn; those that follow each other on one line as one."""
    runs: list[list[Word]] = []
    for word in turned:
        if runs and _goes_on(runs[-1][-1], word):
            runs[-1].append(word)
        else:
            runs.append([word])
    return [_joined(run) for run in runs]


def headings_of(pages: Sequence[Sequence[Word]]) -> list[list[Fragment]]:
    """For each page, which words that turn head its sections, from the top.

    Several of them, all pages together, are known headings; what stands in their column and looks
    like them is one, whatever its words.
    """
    turned = [[Fragment((word,)) for word in page] for page in pages]
    known = [head for page in turned for head in page if is_known_heading(head)]
    looks = {look_of(head) for head in known} if len(known) >= _LEAST_HEADINGS else set()
    found = [
        [head for head in page if look_of(head) in looks and _is_column([*known, head])]
        for page in turned
    ]
    return [sorted(heads, key=lambda head: head.box.top) for heads in found]


def turned_parts(heads: Sequence[Fragment], fragments: Sequence[Fragment]) -> list[Part]:
    """The page in parts, from top to bottom; nothing if the headings do not stand beside it."""
    if not heads or not _is_beside(heads, fragments):
        return []
    cuts = [
        _cut(above, below, fragments) for above, below in zip([None, *heads], heads, strict=False)
    ]
    bands: list[list[Fragment]] = [[] for _ in range(len(heads) + 1)]
    for fragment in fragments:
        bands[sum(fragment.baseline > cut for cut in cuts)].append(fragment)
    return [
        Part(head, tuple(band))
        for head, band in zip([None, *heads], bands, strict=True)
        if head or band
    ]


def _goes_on(a: Word, b: Word) -> bool:
    """Whether the word stands above or below the other, one space away."""
    one, two = box_of(a), box_of(b)
    size = max(size_of(a), size_of(b))
    gap = max(two.top - one.bottom, one.top - two.bottom)
    return abs(one.x0 - two.x0) <= _SAME_LINE * size and 0 <= gap <= _SPACE * size


def _joined(run: Sequence[Word]) -> Word:
    if len(run) == 1:
        return run[0]
    text = " ".join(word.text for word in run)
    return replace(run[0], text=text, box=around([box_of(word) for word in run]), written="")


def _is_column(heads: Sequence[Fragment]) -> bool:
    x0, x1 = min(f.box.x0 for f in heads), max(f.box.x1 for f in heads)
    return x1 - x0 <= 2 * max(size_of(f.words[0]) for f in heads)


def _is_beside(heads: Sequence[Fragment], fragments: Sequence[Fragment]) -> bool:
    """Whether the headings stand at one side of all text at their height."""
    x0, x1 = min(f.box.x0 for f in heads), max(f.box.x1 for f in heads)
    beside = [f.box for f in fragments if f.baseline > heads[0].box.top]
    left, right = all(box.x0 >= x1 - 1 for box in beside), all(box.x1 <= x0 + 1 for box in beside)
    return bool(beside) and (left or right)


def _cut(above: Fragment | None, below: Fragment, fragments: Sequence[Fragment]) -> float:
    """Where the text of one heading ends and that of the next begins: at the widest white space."""
    top = above.box.top if above else 0.0
    low = min(above.box.bottom, below.box.top) if above else below.box.top - below.size
    high = max(above.box.bottom, below.box.top) if above else below.box.top + below.size
    between = [f for f in fragments if top - f.size < f.baseline < below.box.bottom + f.size]
    gaps = [
        (round(b.baseline - b.size - a.baseline, 1), (a.baseline + b.baseline - b.size) / 2)
        for a, b in pairwise(between)
        if b.baseline >= low and a.baseline - a.size <= high
    ]
    return max(gaps, default=(0.0, (low + high) / 2))[1]
