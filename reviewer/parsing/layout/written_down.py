"""Headings written downwards: one letter below the other, in a column beside their text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from reviewer.intake.document import Word, around
from reviewer.parsing.layout.heading_gutters import is_known_heading
from reviewer.parsing.layout.lines import Fragment, box_of

_LEAST_HEADINGS = 2
_SAME_MIDDLE = 0.3
_STEPS = (0.8, 2.6)
"""How far one letter stands below the one before, in font sizes, the widest set included."""
_EVEN = 1.4
"""A step this much larger than the least of a heading begins another heading."""


def taken_from(
    pages: Sequence[Sequence[Fragment]],
) -> list[tuple[list[Word], list[Fragment]]]:
    """For each page, its headings written downwards as words, and all other fragments.

    Single letters in a column may be anything; they are headings where the column holds several
    whose words are known, on whatever page.
    """
    found = [_stacks(page) for page in pages]
    known = [stack for stacks in found for stack in stacks if is_known_heading(_whole(stack))]
    if len(known) < _LEAST_HEADINGS:
        return [([], list(page)) for page in pages]
    done: list[tuple[list[Word], list[Fragment]]] = []
    for page, stacks in zip(pages, found, strict=True):
        heads = [stack for stack in stacks if any(_are_in_column(stack, one) for one in known)]
        held = {id(f) for stack in heads for f in stack}
        words = [_whole(stack).words[0] for stack in heads]
        done.append((words, [f for f in page if id(f) not in held]))
    return done


def _stacks(page: Sequence[Fragment]) -> list[list[Fragment]]:
    """Single letters that follow each other down the page, two or more, evenly set."""
    runs: list[list[Fragment]] = []
    for fragment in (f for f in page if len(f.text) == 1 and f.text.isalpha()):
        run = next((run for run in reversed(runs) if _goes_on(run[-1], fragment)), None)
        if run is None:
            runs.append([fragment])
        else:
            run.append(fragment)
    return [stack for run in runs for stack in _evenly(run) if len(stack) > 1]


def _goes_on(above: Fragment, below: Fragment) -> bool:
    step = (below.baseline - above.baseline) / above.size
    least, most = _STEPS
    return least <= step <= most and _are_in_column([above], [below])


def _are_in_column(one: Sequence[Fragment], other: Sequence[Fragment]) -> bool:
    """Whether the letters stand on one middle, or begin at one edge, in one look."""
    a, b = one[0].words[0], other[0].words[0]
    left, right = box_of(a).x0 - box_of(b).x0, box_of(a).x1 - box_of(b).x1
    alike = a.size == b.size and a.bold == b.bold and a.color == b.color
    return alike and min(abs(left), abs(left + right) / 2) <= _SAME_MIDDLE * one[0].size


def _evenly(run: Sequence[Fragment]) -> list[list[Fragment]]:
    steps = [b.baseline - a.baseline for a, b in pairwise(run)]
    parts = [[run[0]]]
    for step, fragment in zip(steps, run[1:], strict=True):
        if step > _EVEN * min(steps):
            parts.append([])
        parts[-1].append(fragment)
    return parts


def _whole(stack: Sequence[Fragment]) -> Fragment:
    """The heading as one word, in the place of its letters."""
    words = [word for fragment in stack for word in fragment.words]
    text = "".join(word.text for word in words)
    box = around([box_of(word) for word in words])
    return Fragment((replace(words[0], text=text, box=box, edges=(), written=""),))
