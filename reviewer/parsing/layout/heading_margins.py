"""Headings in a margin: a narrow column of headings, each beside the text that it opens.

Such a column is no side bar: its headings have their text not beneath them but beside them, and
that text has no headings of its own. The page is read in bands, each from the white space above
one heading to that above the next: first the heading, then what stands beside it, row by row.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from typing import TypeAlias

from reviewer.parsing.layout.heading_gutters import is_known_heading
from reviewer.parsing.layout.lines import Fragment, crosses
from reviewer.parsing.values.heading_words import CJK, kind_of

MOST_FRAGMENTS = 600
"""A page with more pieces of text is no resume but noise, and is read row by row."""
_LEAST_HEADINGS = 2
_MOST_EDGES = 60
_LEADING = 1.75
"""Lines of one heading, or of one label, stand no farther apart, in font sizes."""
_ABOVE, _BELOW = 0.9, 0.75
"""How far above and below a heading the text beside it may have a line, in font sizes."""
_AROUND = 1.2
_BESIDE_SHARE = 0.6
_OWN_SHARE = 0.6
"""Share of the lines in the margin that are headings, dates, or short labels of the text."""
_LONGEST_LABEL = 3
_FAR = 12.0
_UNDER = 2.3
"""A label stands this near below its heading, in font sizes."""
_WIDE = 1.3
"""White space that parts two sections exceeds that between their lines by this factor."""
_NEARLY = 0.6
"""It is at least this share of the widest there."""
_REACH = 1.2
_SAME_EDGE = 2.0
_SAME_LINE = 0.3
_AS_LARGE, _LARGER = 0.85, 1.15
_GROUPED = 4
"""Beside one of this many headings, groups of its text may be named as heavily."""
_LEAST_WAYS = 2
_MOST_BESIDE = 6
_NUMBER = re.compile(r"\W*\d{1,2}\W*")

_Look: TypeAlias = tuple[int, bool, str | None, bool]


@dataclass(frozen=True, slots=True)
class Margin:
    """Where the column right of the gutter begins, at which side headings are, and their look."""

    x: float
    is_left: bool
    look: _Look

    def holds(self, fragment: Fragment) -> bool:
        """Whether the fragment stands in the margin."""
        return (fragment.box.x1 <= self.x + 1.0) == self.is_left

    def begins(self, fragment: Fragment) -> bool:
        """Whether the fragment begins where the text beside a margin at the left does."""
        return self.is_left and abs(fragment.box.x0 - self.x) <= _SAME_EDGE

    def is_heading(self, fragment: Fragment) -> bool:
        """Whether the fragment, which stands in the margin, is a heading or a part of one."""
        return fragment.look == self.look and not (fragment.is_date or _is_ornament(fragment))

    def goes_on(self, fragment: Fragment, above: Fragment) -> bool:
        """Whether a fragment right below a heading is more of it: a translation, a last sign.

        Letters of another script are another font's, whose weight may not be told.
        """
        size, bold, color, _ = fragment.look
        if fragment.is_date or size > self.look[0]:
            return False
        alike = size == self.look[0] and color == self.look[2]
        other = bold == self.look[1] or not fragment.text.isascii()
        return _translates(fragment, above) or (alike and other)


@dataclass(frozen=True, slots=True)
class Part:
    """A heading, its lines run together, and the text it opens; text above all headings."""

    heading: Fragment | None
    text: tuple[Fragment, ...]


def heading_margin(pages: Sequence[Sequence[Fragment]]) -> Margin | None:
    """The margin of a document that holds most headings; none if it has no such margin.

    Pages with more pieces of text than resumes have are left out: noise must not take for ever.
    """
    pages = [page for page in pages if len(page) <= MOST_FRAGMENTS]
    fragments = [f for page in pages for f in page]
    known = [f for f in fragments if is_known_heading(f)]
    looks = Counter(f.look for f in known)
    body = Counter[_Look]()
    for fragment in fragments:
        body[fragment.look] += len(fragment.text)
    usual = max(body, key=lambda look: body[look], default=None)
    tried = [look for look, count in looks.items() if count >= _LEAST_HEADINGS and look != usual]
    found = [
        (count, begins, margin)
        for look in tried
        for begins, margin in _margins(look, fragments, known)
        if (count := _headings_in(margin, pages, known, usual))
    ]
    return max(found, key=lambda each: each[:2])[2] if found else None


def parts_in(margin: Margin, fragments: Sequence[Fragment]) -> list[Part]:
    """The page in parts, from top to bottom; nothing if the margin holds no heading on it."""
    runs = _runs(margin, fragments)
    if not any(run.stacks for run in runs):
        return []
    return [part for run in runs for part in _bands(run, margin)]


def _margins(
    look: _Look, fragments: Sequence[Fragment], known: Sequence[Fragment]
) -> Iterator[tuple[int, Margin]]:
    """The margins that may be, left of where lines begin or right of where they or headings do.

    With each goes how many lines begin there.
    """
    heads = [f for f in known if f.look == look]
    edges = Counter(round(f.box.x0) for f in fragments)
    begins = [x for x, _ in edges.most_common(_MOST_EDGES) if edges[x] >= _LEAST_HEADINGS]
    first, last = min(f.box.x0 for f in heads), max(f.box.x1 for f in heads)
    yield from ((edges[x], Margin(x, True, look)) for x in begins if last <= x + 1.0)
    yield from ((edges[round(x)], Margin(x, False, look)) for x in (first, *begins) if x <= first)


def _runs(margin: Margin, fragments: Sequence[Fragment]) -> list[_Run]:
    """The page, cut where lines stand across the gutter; those are runs too."""
    parts = groupby(fragments, lambda f: crosses(f, margin.x))
    return [_Run.of(tuple(part), margin) for _, part in parts]


@dataclass(frozen=True)
class _Run:
    """Fragments down a page that leave the gutter white: those in the margin, those beside it."""

    fragments: tuple[Fragment, ...]
    inside: tuple[Fragment, ...]
    outside: tuple[Fragment, ...]
    near: tuple[Fragment, ...]
    """Those beside it but what begins far right of a margin at the left: a bar there."""
    stacks: tuple[tuple[Fragment, ...], ...]
    """The headings: each with its lines from the top, a stroke above it first."""

    @classmethod
    def of(cls, fragments: Sequence[Fragment], margin: Margin) -> _Run:
        """The run of these fragments."""
        inside = tuple(f for f in fragments if margin.holds(f))
        outside = tuple(f for f in fragments if not margin.holds(f))
        far = margin.x + _FAR * fragments[0].size
        near = tuple(f for f in outside if not (margin.is_left and f.box.x0 > far))
        return cls(tuple(fragments), inside, outside, near, _stacks(inside, margin))

    @property
    def labels(self) -> int:
        """How many other lines in the margin label the text beside it."""
        heads = [f for stack in self.stacks for f in stack]
        held = {id(f) for f in heads}
        groups = _groups([f for f in self.inside if id(f) not in held])
        return sum(self._labels_in(group, heads) for group in groups)

    @property
    def contacts(self) -> tuple[Fragment, ...]:
        """What stands in the margin above its first heading, if it tells how to reach someone.

        Beside it stand the name and little more: where text does, the margin is a side bar.
        """
        first = self.stacks[0][0] if self.stacks else None
        above = tuple(f for f in self.inside if first and _bottom(f) < _top(first))
        beside = [f for f in self.outside if first and _bottom(f) < _top(first)]
        told = sum(f.is_way_to_reach for f in above) >= _LEAST_WAYS
        return above if told and len(beside) <= _MOST_BESIDE else ()

    def _labels_in(self, group: Sequence[Fragment], heads: Sequence[Fragment]) -> int:
        first = group[0]
        below = any(0 <= first.baseline - f.baseline <= _UNDER * first.size for f in heads)
        level = any(abs(first.baseline - f.baseline) <= 0.6 * first.size for f in self.outside)
        fits = len(group) <= _LONGEST_LABEL and (below or level)
        return len(group) if fits else sum(f.is_date for f in group)


def _headings_in(
    margin: Margin,
    pages: Sequence[Sequence[Fragment]],
    known: Sequence[Fragment],
    usual: _Look | None,
) -> int:
    """How many headings open text beside the margin; 0 if it is none."""
    runs = [run for page in pages for run in _runs(margin, page) if run.stacks]
    stacks = [stack for run in runs for stack in run.stacks]
    heading = {id(f) for stack in stacks for f in stack}
    others = {id(f) for f in known if f.look != margin.look and id(f) not in heading}
    rivals = [
        (number, _above(f, page, heading) if margin.begins(f) else -1)
        for number, page in enumerate(pages)
        for f in page
        if id(f) in others and _is_rival(f, margin, page, usual)
    ]
    is_grouped = len(stacks) >= _GROUPED and len(set(rivals)) == 1 and rivals[0][1] >= 0
    outer = [f for page in pages for f in page if id(f) in others and not margin.holds(f)]
    if (rivals and not is_grouped) or _are_as_many(outer, len(stacks), usual):
        return 0
    lines = [f for stack in stacks for f in stack]
    named = [f for f in lines if not _is_sign(f)]
    heads = [f for f in named if f.look == margin.look]
    contacts = {id(f) for run in runs for f in run.contacts}
    inside = [f for run in runs for f in run.inside if id(f) not in contacts]
    outside = [f for run in runs for f in run.outside]
    beside = sum(_is_beside(stack, run.near) for run in runs for stack in run.stacks)
    fitting = sum(map(len, stacks)) + sum(run.labels for run in runs)
    is_margin = (
        len(stacks) >= _LEAST_HEADINGS
        and beside >= _BESIDE_SHARE * len(stacks)
        and fitting >= _OWN_SHARE * len(inside)
        and _letters(inside) < _letters(outside)
        and any(map(_are_flush, (lines, named, heads)))
    )
    return len(stacks) if is_margin else 0


def _above(fragment: Fragment, page: Sequence[Fragment], heading: set[int]) -> int:
    """How many of the lines of headings on the page begin above the fragment or on its line."""
    tops = [f.baseline for f in page if id(f) in heading]
    return bisect_right(tops, fragment.baseline + _ABOVE * fragment.size)


def _letters(fragments: Sequence[Fragment]) -> int:
    return sum(len(fragment.text) for fragment in fragments)


def _are_flush(heads: Sequence[Fragment]) -> bool:
    """Whether the headings share their left edge, their right edge or their middle."""
    reach = heads[0].size
    lines = [list(line) for _, line in groupby(heads, lambda f: round(f.baseline))]
    lefts = [min(f.box.x0 for f in line) for line in lines]
    rights = [max(f.box.x1 for f in line) for line in lines]
    middles = [(a + b) / 2 for a, b in zip(lefts, rights, strict=True)]
    return any(max(places) - min(places) <= reach for places in (lefts, rights, middles))


def _is_rival(
    fragment: Fragment, margin: Margin, fragments: Sequence[Fragment], usual: _Look | None
) -> bool:
    """Whether a heading in another look is as heavy as those in the margin, and no mere label.

    A colour other than the text's, in letters no smaller, is as heavy as bold. What a label says
    stands beside it; the heading again in another tongue makes it none.
    """
    size, bold, color, _ = fragment.look
    is_set_off = usual is not None and size >= usual[0] and color != usual[2]
    least = _AS_LARGE if bold >= margin.look[1] or is_set_off else _LARGER
    if size < least * margin.look[0]:
        return False
    return not any(
        f.box.x0 > fragment.box.x1
        and margin.holds(f) == margin.holds(fragment)
        and abs(f.baseline - fragment.baseline) <= _SAME_LINE * fragment.size
        and not _translates(f, fragment)
        for f in fragments
    )


def _are_as_many(outer: Sequence[Fragment], stacks: int, usual: _Look | None) -> bool:
    """Whether text beside the margin has as many headings in a look of its own, above its size.

    They may be smaller than those in the margin, which then is a side bar.
    """
    looks = Counter(f.look for f in outer if usual and f.look[0] > _LARGER * usual[0])
    return max(looks.values(), default=0) >= max(stacks, _LEAST_HEADINGS)


def _translates(fragment: Fragment, heading: Fragment) -> bool:
    """Whether a fragment says what a heading does in letters of another script."""
    scripts = {bool(CJK.search(f.text)) for f in (fragment, heading)}
    return len(scripts) > 1 and is_known_heading(fragment)


def _stacks(inside: Sequence[Fragment], margin: Margin) -> tuple[tuple[Fragment, ...], ...]:
    stacks: list[list[Fragment]] = []
    for at, fragment in enumerate(inside):
        last = stacks[-1][-1] if stacks else None
        after = inside[at + 1] if at + 1 < len(inside) else None
        close = last and fragment.baseline - last.baseline <= _LEADING * last.size
        close = close and not (stacks and _is_next_heading(stacks[-1], fragment))
        if not (
            _is_ornament(fragment)
            or margin.is_heading(fragment)
            or (after and margin.is_heading(after) and _numbers(fragment, after))
            or (close and last and not _is_ornament(last) and margin.goes_on(fragment, last))
        ):
            continue
        if close and not (_is_ornament(fragment) and last and not _is_ornament(last)):
            stacks[-1].append(fragment)
        else:
            stacks.append([fragment])
    return tuple(tuple(stack) for stack in stacks if not all(map(_is_ornament, stack)))


def _numbers(fragment: Fragment, heading: Fragment) -> bool:
    """Whether the fragment is a number on the line of the heading, before it."""
    level = abs(fragment.baseline - heading.baseline) <= _SAME_LINE * heading.size
    return level and _is_sign(fragment)


def _is_sign(fragment: Fragment) -> bool:
    """Whether the fragment only decorates or numbers a heading."""
    return _is_ornament(fragment) or bool(_NUMBER.fullmatch(fragment.text))


def _is_next_heading(stack: Sequence[Fragment], fragment: Fragment) -> bool:
    """Whether a line below a heading is one by itself and of another kind, not its second line."""
    above = " ".join(f.text for f in stack)
    kinds = kind_of(above)[0], kind_of(fragment.text)[0]
    whole = kind_of(f"{above} {fragment.text}")[1] >= kind_of(fragment.text)[1]
    known = len(stack) == 1 and is_known_heading(stack[0]) and is_known_heading(fragment)
    return known and kinds[1] not in (kinds[0], "summary") and not whole


def _is_beside(stack: Sequence[Fragment], outside: Sequence[Fragment]) -> bool:
    """Whether text stands beside the heading, or close above and below it: not only below."""
    size = stack[0].size
    top, bottom = stack[0].baseline, stack[-1].baseline
    level = any(top - _ABOVE * size <= f.baseline <= bottom + _BELOW * size for f in outside)
    above = any(0 < top - f.baseline <= _AROUND * size for f in outside)
    return level or (above and any(0 < f.baseline - bottom <= _AROUND * size for f in outside))


def _groups(fragments: Sequence[Fragment]) -> list[list[Fragment]]:
    """Fragments that follow each other as closely as lines do."""
    groups: list[list[Fragment]] = []
    for fragment in fragments:
        last = groups[-1][-1] if groups else None
        if last and fragment.baseline - last.baseline <= _LEADING * fragment.size:
            groups[-1].append(fragment)
        else:
            groups.append([fragment])
    return groups


def _bands(run: _Run, margin: Margin) -> list[Part]:
    cuts = _cuts(run)
    bands: list[list[Fragment]] = [[] for _ in range(len(run.stacks) + 1)]
    heads = {id(f) for stack in run.stacks for f in stack}
    for fragment in run.fragments:
        if id(fragment) not in heads:
            bands[sum(fragment.baseline > cut for cut in cuts)].append(fragment)
    above, *rest = bands
    parts = [Part(None, tuple(part)) for part in _head_of(above, run, margin) if part]
    for stack, band in zip(run.stacks, rest, strict=True):
        words = (word for f in stack if not _is_ornament(f) for word in f.words)
        parts.append(Part(Fragment(tuple(words)), tuple(_levelled(band, stack, margin))))
    return parts


def _head_of(
    above: Sequence[Fragment], run: _Run, margin: Margin
) -> tuple[Sequence[Fragment], ...]:
    """The text above all headings; ways to reach someone, in the margin, apart from the rest.

    The side with the larger letters, those of the name, is read first.
    """
    contacts = {id(f) for f in run.contacts}
    if not contacts:
        return (_levelled(above, (), margin),)
    sides = [[f for f in above if (id(f) in contacts) is held] for held in (False, True)]
    return tuple(sorted(sides, key=lambda side: -max((f.size for f in side), default=0.0)))


def _cuts(run: _Run) -> list[float]:
    """Where the text of each heading begins: in the nearest wide white space above it.

    The heading may stand in the middle of its text; then lines of that text stand above it.
    """
    usual = _line_space(run.outside)
    cuts: list[float] = []
    begin = max((_bottom(f) for f in run.contacts), default=float("-inf"))
    for stack in run.stacks:
        top = _top(stack[0])
        between = [f for f in run.fragments if begin < f.baseline and _top(f) <= top + 1.0]
        spaces = _spaces(between, begin)
        widest = max((b - a for a, b in spaces if a > float("-inf")), default=0.0)
        least = max(_WIDE * usual, _NEARLY * widest)
        wide = [(a, b) for a, b in spaces if b - a >= least]
        low, high = (wide or spaces or [(top, top)])[-1]
        cuts.append((low + high) / 2)
        begin = _bottom(stack[-1])
    return cuts


def _top(fragment: Fragment) -> float:
    return fragment.baseline - 0.75 * fragment.size


def _bottom(fragment: Fragment) -> float:
    return fragment.baseline + 0.2 * fragment.size


def _spaces(fragments: Sequence[Fragment], bottom: float) -> list[tuple[float, float]]:
    """The strips from edge to edge that hold no text, from ``bottom`` down."""
    strips: list[tuple[float, float]] = []
    for fragment in sorted(fragments, key=_top):
        if _top(fragment) > bottom:
            strips.append((bottom, _top(fragment)))
        bottom = max(bottom, _bottom(fragment))
    return strips


def _line_space(fragments: Sequence[Fragment]) -> float:
    """White space between lines of one text: that between sections is wider, and rarer."""
    spaces = sorted(b - a for a, b in _spaces(fragments, float("-inf"))[1:])
    return max(spaces[len(spaces) // 4], 0.1) if spaces else 0.1


def _levelled(
    band: Sequence[Fragment], stack: Sequence[Fragment], margin: Margin
) -> list[Fragment]:
    """The text of a band, dates in the margin raised to the line they belong to.

    A heading pushes the first of them down; another font may set them a little off.
    """
    outside = [f for f in band if not margin.holds(f)]
    inside = [f for f in band if margin.holds(f) and not _is_ornament(f)]
    below = stack[-1] if stack else None
    levelled: list[Fragment] = list(outside)
    for group in _groups(inside):
        line = _line_of(group[0], outside, below)
        below = None
        rise = group[0].baseline - line.baseline if line else 0.0
        levelled += [replace(f, raised=f.raised + rise) for f in group]
    return sorted(levelled, key=lambda f: (f.baseline, f.box.x0))


def _line_of(
    first: Fragment, outside: Sequence[Fragment], heading: Fragment | None
) -> Fragment | None:
    """The line beside a date that it belongs to, if it does not stand on that already."""
    size = first.size
    if any(abs(f.baseline - first.baseline) <= _SAME_LINE * min(size, f.size) for f in outside):
        return None
    if heading and first.baseline - heading.baseline <= _UNDER * heading.size:
        return outside[0] if outside and outside[0].baseline < first.baseline else None
    near = [f for f in outside if abs(f.baseline - first.baseline) <= _REACH * size]
    if not near or not first.is_date:
        return None
    space = {id(b): b.baseline - a.baseline for a, b in pairwise(outside)}
    return max(near, key=lambda f: space.get(id(f), float("inf")))


def _is_ornament(fragment: Fragment) -> bool:
    """Whether the fragment is a short stroke or a sign that stands with a heading."""
    return len(fragment.text) == 1 and not fragment.text.isdigit()
