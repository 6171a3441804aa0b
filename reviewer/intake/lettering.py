"""A recognised line -> words: its letters laid over the ink they were read from.

The recogniser tells places by coarse steps and often leaves out spaces; the white in the ink says
where words part, and the ink's height how large the letters are.
"""

from __future__ import annotations

import math
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reviewer.intake.document import Box
from reviewer.intake.page_ink import Ink, PageInk, extent, is_inked, runs, stroke_width

BODY_SHARE = 0.72
"""Font size over the height of a recognised line's box, where the ink does not tell."""
SHORT, TALL = 0.87, 1.08
"""Letters measured this much smaller or larger than most may be of the same size."""
_ONE_BASELINE = 0.2
"""Font sizes by which baselines measured on one line may differ."""
_LETTER_GAP = 0.09
_IDEOGRAPH_GAP = 0.36
_WIDEST_INSIDE = 0.42
_SIZE_SHARES = (0.45, 1.45)
_WIDTHS = (
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
)  # fmt: skip
"""Widths of the characters from the space to the tilde, in thousandths of the font size."""
_RUN_TOGETHER = 2.5
"""Letters to a stretch of ink, as in italics and blurred print: white tells no words apart."""
_NARROWEST = 0.05
_UNREAD_SPACE = 12.0
_PER_GAP = 200.0
_SPACES = (0.2, 0.32)
"""White between Latin words, in font sizes."""
_ASCENDERS = set("bdfhklit")
_DESCENDERS = set("gjpqyç")
_LOW = set(",;/()[]{}|@$Q§_")


@dataclass(frozen=True, slots=True)
class Sign:
    """A character as recognised: its text and where it roughly is, in pixels."""

    text: str
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Row:
    """A recognised line: its signs, spaces included, its box in pixels, how sure it is.

    ``size`` and ``baseline`` are measured on the ink; ``stroke`` is how thick the strokes are, in
    font sizes.
    """

    signs: tuple[Sign, ...]
    box: Box
    score: float
    size: float = 0.0
    baseline: float = 0.0
    stroke: float = 0.0
    color: str = ""

    @property
    def text(self) -> str:
        """The line as read."""
        return "".join(sign.text for sign in self.signs)


@dataclass(frozen=True, slots=True)
class Part:
    """A word of a row: the signs and the edges between them, in pixels."""

    text: str
    edges: tuple[float, ...]


def is_ideograph(character: str) -> bool:
    """Whether the character fills a square."""
    return "\u2e80" <= character <= "\u9fff" or "\uf900" <= character <= "\uffef"


def measured(row: Row, ink: PageInk) -> Row:
    """The row with the size, baseline, weight and colour of its ink."""
    inside = ink.of(row.box)
    found = extent(inside)
    above, below = _reach(row.text)
    if found is None:
        size = BODY_SHARE * row.box.height
        baseline = row.box.bottom - 0.22 * size
    else:
        if _has_long_f(row, inside, found.bottom - found.top):
            below = 0.21
        size = (found.bottom - found.top) / (above + below)
        baseline = row.box.top + found.bottom - below * size
    least, most = _SIZE_SHARES
    if not least <= size / row.box.height <= most:
        size = BODY_SHARE * row.box.height
        baseline = row.box.bottom - 0.22 * size
    pitch = _pitch(row, inside)
    if pitch and 0.8 < pitch / size < 1.25:
        size = pitch
    stroke = stroke_width(inside) / size if size else 0.0
    return Row(row.signs, row.box, row.score, size, baseline, stroke, ink.color(row.box))


def _has_long_f(row: Row, inside: Ink, height: float) -> bool:
    """Whether an f reaches below the baseline, as in italics: the line is too narrow else."""
    above, below = _reach(row.text)
    if "f" not in row.text or below >= 0.21 or not is_latin(row):
        return False
    columns = is_inked(inside).sum(axis=0) > 0
    inked = sum(end - start for start, end in runs(columns, 0.5 * height))
    wide = sum(_width(sign) for sign in row.text)
    return inked < 0.5 * wide * height * (1 / (above + below) + 1 / (above + 0.21))


def _pitch(row: Row, inside: Ink) -> float:
    """The size of ideographs by their advance, which is the same for all; 0 in other rows."""
    solid = sum(is_ideograph(s.text) and s.text.isalnum() for s in row.signs)
    stops = sum(is_ideograph(s.text) for s in row.signs) - solid
    if len(row.signs) < 2 or solid + stops < len(row.signs) or 4 * stops > solid:
        return 0.0
    inked = np.flatnonzero(is_inked(inside).sum(axis=0) > 1)
    return float(inked[-1] - inked[0] + 1) / (len(row.signs) - 0.08) if len(inked) else 0.0


def _reach(text: str) -> tuple[float, float]:
    """How far the text's tallest and deepest characters reach from the baseline, in sizes."""
    above, below = 0.3, 0.0
    for sign in text:
        if is_ideograph(sign) and sign.isalnum():
            above, below = max(above, 0.83), max(below, 0.09)
        elif sign.isupper() or sign.isdigit() or sign in _ASCENDERS or sign in _LOW - {","}:
            above = max(above, 0.73)
        elif sign.isalpha():
            above = max(above, 0.73 if sign > "\x7f" else 0.53)
        if sign in _DESCENDERS or sign in _LOW:
            below = max(below, 0.13 if sign in ",;" else 0.21)
    return above, below


def is_latin(row: Row) -> bool:
    """Whether white parts the row's words: hardly any of its characters fill a square."""
    return 5 * sum(is_ideograph(sign.text) for sign in row.signs) < len(row.signs)


def parts_of(row: Row, ink: PageInk) -> list[Part]:
    """The words of a row."""
    placed = _laid_on_ink(row, ink) if is_latin(row) else []
    return placed or list(_by_signs(row, ink))


def _by_signs(row: Row, ink: PageInk) -> Iterator[Part]:
    """The words by what was recognised: apart at spaces, and at white between ideographs."""
    apart = _white_between(row, ink)
    run: list[Sign] = []
    for index, sign in enumerate(row.signs):
        if run and (sign.text.isspace() or index in apart):
            yield _part(run)
            run = []
        if not sign.text.isspace():
            left = apart.get(index, sign.left)
            run.append(replace(sign, left=min(left, sign.right)))
    if run:
        yield _part(run)


def _white_between(row: Row, ink: PageInk) -> dict[int, float]:
    """Signs that white parts from those before: their index and where their ink begins."""
    stretches = _stretches(row, ink, _IDEOGRAPH_GAP * row.size)
    apart: dict[int, float] = {}
    for before, after in pairwise(stretches):
        middle = row.box.x0 + (before[1] + after[0]) / 2
        near = [i for i in range(1, len(row.signs)) if _boundary(row, i) is not None]
        index = min(near, key=lambda i: abs((_boundary(row, i) or 0) - middle), default=0)
        off = abs((_boundary(row, index) or 0) - middle) if index else math.inf
        if off < 0.6 * row.size:
            apart[index] = row.box.x0 + after[0]
    return apart


def _boundary(row: Row, index: int) -> float | None:
    """Where two solid signs meet that white may part: a stop has its own white."""
    before, after = row.signs[index - 1], row.signs[index]
    if before.text.isspace() or after.text.isspace():
        return None
    if not (before.text.isalnum() and after.text.isalnum()):
        return None
    return (before.right + after.left) / 2


def _part(run: Sequence[Sign]) -> Part:
    edges = [run[0].left]
    for this, following in zip(run, [*run[1:], None], strict=True):
        right = this.right if following is None else (this.right + following.left) / 2
        edges.append(max(right, edges[-1]))
    return Part("".join(sign.text for sign in run), tuple(edges))


def _laid_on_ink(row: Row, ink: PageInk) -> list[Part]:
    """The words where the ink has them: the recognised letters spread over its stretches."""
    stretches = _stretches(row, ink)
    letters, breaks = _letters(row.text)
    inner = breaks if len(letters) >= _RUN_TOGETHER * len(stretches) else ()
    parts: list[Part] = []
    for (start, end), (first, last) in _cuts(letters, breaks, stretches, row.size)[1]:
        left, right = stretches[first][0], stretches[last - 1][1]
        shares = list(accumulate((_width(sign) for sign in letters[start:end]), initial=0.0))
        step = (right - left) / shares[-1]
        edges = tuple(row.box.x0 + left + share * step for share in shares)
        word = Part(letters[start:end], edges)
        parts += _split(word, [at - start for at in inner], _NARROWEST * row.size)
    return parts


def _split(part: Part, breaks: Sequence[int], space: float) -> Iterator[Part]:
    """The part, cut where spaces were read inside it; that much of each is left free."""
    inside = sorted(at for at in breaks if 0 < at < len(part.text))
    for start, end in pairwise([0, *inside, len(part.text)]):
        edges = part.edges[start : end + 1]
        right = edges[-1] - space if end in inside else edges[-1]
        yield Part(part.text[start:end], (*edges[:-1], max(right, edges[-2])))


def misfit(row: Row, ink: PageInk) -> float:
    """How badly the row's letters fit the ink in its box; infinite if they cannot."""
    letters, breaks = _letters(row.text)
    return _cuts(letters, breaks, _stretches(row, ink), row.size)[0]


def _stretches(row: Row, ink: PageInk, gap: float = 0.0) -> list[tuple[int, int]]:
    inside = ink.of(row.box)
    found = extent(inside)
    if found is None:
        return []
    columns: NDArray[np.bool_] = is_inked(inside)[int(found.top) : int(found.bottom)].max(axis=0)
    return runs(columns, max(gap, _LETTER_GAP * row.size, 2))


def _letters(text: str) -> tuple[str, set[int]]:
    """The text without spaces, and the positions in it where spaces stood."""
    letters, breaks = "", set()
    for word in text.split():
        letters += word
        breaks.add(len(letters))
    return letters, breaks


def _width(sign: str) -> float:
    """How wide a character is in an ordinary sans-serif face, in font sizes."""
    plain = unicodedata.normalize("NFD", sign)[0]
    if " " <= plain <= "~":
        return _WIDTHS[ord(plain) - 32] / 1000
    return 1.0 if is_ideograph(sign) else 0.5


class _Layout(NamedTuple):
    """A row's stretches of ink, and how far its letters reach at most.

    ``doubts`` tells for each letter what it costs to begin a word with it, ``unread`` what the
    spaces before it cost if none of them parts words.
    """

    stretches: Sequence[tuple[int, int]]
    reach: Sequence[float]
    scale: float
    size: float
    space: float
    doubts: Sequence[float]
    unread: Sequence[float]


_Cut = tuple[tuple[int, int], tuple[int, int]]
_States = dict[int, tuple[float, _Cut | None]]
"""How many letters lie before a stretch of ink: at what cost, and the word before it."""
_MOST_STATES = 8
_MOST_INNER = 150.0
"""What the white inside of one word may cost: as much as a dozen spaces."""


def _cuts(
    letters: str, breaks: set[int], stretches: Sequence[tuple[int, int]], size: float
) -> tuple[float, list[_Cut]]:
    """Which letters lie on which stretches of ink, word by word: the cheapest way to tell.

    A word costs what its letters' expected width differs from its ink's; so does a word that ends
    where no space was recognised, or a narrow gap taken for a space, and the other way round.
    """
    if not letters or not stretches or len(stretches) > 200:
        return math.inf, []
    reach = list(accumulate((_width(sign) for sign in letters), initial=0.0))
    gaps = [right[0] - left[1] for left, right in pairwise(stretches)]
    space = _usual_space(gaps, len(breaks) - 1, size)
    inked = sum(end - start for start, end in stretches)
    scale = (inked + sum(gap for gap in gaps if gap < 0.7 * space)) / reach[-1]
    doubts = [0.0 if at in breaks else _doubt(letters, at) for at in range(len(letters) + 1)]
    unread = [0.0, *accumulate(_UNREAD_SPACE * (at in breaks) for at in range(len(letters) + 1))]
    layout = _Layout(stretches, reach, scale, size, space, doubts, unread)
    states: list[_States] = [{} for _ in range(len(stretches) + 1)]
    states[0][0] = (0.0, None)
    for first in range(len(stretches)):
        for start, (cost, _) in _hopeful(states[first]):
            _extend(states, first, start, cost, layout)
    if len(letters) not in states[-1]:
        return math.inf, []
    return states[-1][len(letters)][0], _walked(states, len(letters))


def _hopeful(reached: _States) -> list[tuple[int, tuple[float, _Cut | None]]]:
    """The cheapest ways to get to a stretch of ink."""
    return sorted(reached.items(), key=lambda state: state[1][0])[:_MOST_STATES]


def _extend(states: list[_States], first: int, start: int, cost: float, on: _Layout) -> None:
    """Try every word that may begin with a letter on a stretch of ink."""
    inner, left, reached = 0.0, on.stretches[first][0], on.reach[start]
    for last in range(first + 1, len(on.stretches) + 1):
        if last - first > 1:
            gap = on.stretches[last - 1][0] - on.stretches[last - 2][1]
            inner += _PER_GAP * max(0.0, gap - 0.75 * on.space) / on.size
            if gap > _WIDEST_INSIDE * on.size or inner > _MOST_INNER:
                break
        width = on.stretches[last - 1][1] - left
        slack, usual = on.size + 0.2 * width, 0.12 * on.size + 0.06 * width
        low = bisect_left(on.reach, reached + (width - slack) / on.scale, start + 1)
        high = bisect_right(on.reach, reached + (width + slack) / on.scale, start + 1)
        base = cost + inner + _narrowness(on, last) - on.unread[start + 1]
        here = states[last]
        for end in range(low, high):
            off = ((on.reach[end] - reached) * on.scale - width) / usual
            total = base + off * off + on.unread[end] + on.doubts[end]
            if end not in here or total < here[end][0]:
                here[end] = (total, ((start, end), (first, last)))


def _doubt(letters: str, at: int) -> float:
    """What it costs to part words where no space was read: most within numbers and words."""
    if not 0 < at < len(letters):
        return 0.0
    before, after = letters[at - 1], letters[at]
    if before.isdigit() and after.isdigit():
        return 3 * _UNREAD_SPACE
    is_word = before.isalnum() and after.isalnum() and not (before.islower() and after.isupper())
    if is_word or "-" in (before, after):
        return 1.8 * _UNREAD_SPACE
    return 0.6 * _UNREAD_SPACE


def _usual_space(gaps: Sequence[int], spaces: int, size: float) -> float:
    """How wide a space is in this row, in pixels: as the widest gaps, as many as were read."""
    widest = sorted(gaps)[-spaces:] if spaces > 0 else []
    least, most = _SPACES
    return min(max(float(np.median(widest)), least * size), most * size) if widest else most * size


def _narrowness(on: _Layout, last: int) -> float:
    """What it costs to take the gap after a stretch for a space."""
    if last == len(on.stretches):
        return 0.0
    gap = on.stretches[last][0] - on.stretches[last - 1][1]
    return _PER_GAP * max(0.0, 0.7 * on.space - gap) / on.size


def _walked(states: list[_States], end: int) -> list[_Cut]:
    cuts: list[_Cut] = []
    last = len(states) - 1
    while (cut := states[last][end][1]) is not None:
        cuts.append(cut)
        end, last = cut[0][0], cut[1][0]
    return cuts[::-1]


def with_common_sizes(rows: Sequence[Row], others: Sequence[Row] = ()) -> list[Row]:
    """The rows, those of nearly one size given exactly one: sizes are compared later on.

    ``others`` are those of the pages before, which say what the usual sizes are.
    """
    left = sorted([*others, *rows], key=lambda row: row.size)
    sizes: dict[int, float] = {}
    while left:
        peak = max(left, key=lambda one: sum(len(row.signs) for row in _within(left, one.size)))
        common = _average_size(_within(left, peak.size))
        group = [peak, *_within(left, common, SHORT, TALL)]
        sizes |= {id(row): common for row in group}
        left = [row for row in left if id(row) not in sizes]
    return [replace(row, size=sizes[id(row)]) for row in rows]


def with_common_baselines(rows: Sequence[Row]) -> list[Row]:
    """The rows, those that stand beside one another on nearly one baseline on exactly one."""
    put: list[Row] = []
    for row in sorted(rows, key=lambda row: -len(row.signs)):
        beside = [one for one in put if _is_beside(one, row)]
        nearest = min(beside, key=lambda one: abs(one.baseline - row.baseline), default=row)
        put.append(replace(row, baseline=nearest.baseline))
    return put


def _is_beside(one: Row, other: Row) -> bool:
    apart = one.box.x1 <= other.box.x0 or other.box.x1 <= one.box.x0
    return apart and abs(one.baseline - other.baseline) <= _ONE_BASELINE * min(one.size, other.size)


def _within(rows: Sequence[Row], size: float, least: float = 0.96, most: float = 1.04) -> list[Row]:
    return [row for row in rows if least * size <= row.size <= most * size]


def _average_size(rows: Sequence[Row]) -> float:
    return float(np.average([row.size for row in rows], weights=[len(row.signs) for row in rows]))
