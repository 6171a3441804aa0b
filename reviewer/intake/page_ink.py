"""The ink on a scanned page: how large, heavy and coloured a line's letters are, and its spots.

The recogniser says what a line reads and roughly where; what the layout rests on (sizes, weights,
baselines, white space, bullets) is measured here. Places are in pixels.
"""

from __future__ import annotations

import colorsys
from typing import Any, NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from reviewer.intake.document import Box
from reviewer.intake.levelling import Pixels

Ink = NDArray[np.float32]
_Grey = NDArray[Any]

NOISE = 24
"""Grey levels that paper and camera vary by."""
THICKEST = 31
"""Pixels: what is wider both ways is a painted area, not a stroke."""
_DARK_PAPER = 110
_COLOURFUL = 60
_SHORTEST_RULE = 50
_LONG_RULE = 110
"""Pixels: as long as three lines are high; the stems and dashes of large letters are shorter."""
_MEETING = 8
_THICKEST_RULE = 14
_STEEPEST_RULE = 0.015


class Extent(NamedTuple):
    """Where the ink of a row begins and ends, down the page."""

    top: float
    bottom: float


class PageInk:
    """What is drawn on a page, as grey levels that differ from the paper around."""

    def __init__(self, pixels: Pixels) -> None:
        self._pixels = pixels
        self._grey = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)
        block = np.ones((THICKEST, THICKEST), np.uint8)
        closed = cv2.morphologyEx(self._grey, cv2.MORPH_CLOSE, block)
        opened = cv2.morphologyEx(self._grey, cv2.MORPH_OPEN, block)
        self._dark = _above_noise(closed, self._grey)
        self._light = _above_noise(self._grey, opened)
        self.rules = _rules(self._grey)
        for rule in self.rules:
            left, top, right, bottom = (int(edge) for edge in rule)
            self._dark[max(top - 1, 0) : bottom + 1, left:right] = 0

    def of(self, box: Box) -> Ink:
        """The ink in a box; light letters on dark paper count as ink too."""
        window = self._window(box)
        paper = self._grey[window]
        is_dark = paper.size > 0 and float(np.median(paper)) < _DARK_PAPER
        return (self._light if is_dark else self._dark)[window]

    def color(self, box: Box) -> str:
        """The hue of the strokes in a box, to a sixth of the circle; "" for black and greys."""
        ink = self.of(box)
        strong = ink >= 0.75 * contrast(ink) if ink.size else ink
        if not strong.any():
            return ""
        red, green, blue = (float(v) for v in np.median(self._pixels[self._window(box)][strong], 0))
        hue, _, _ = colorsys.rgb_to_hsv(red / 255, green / 255, blue / 255)
        if max(red, green, blue) - min(red, green, blue) < _COLOURFUL:
            return ""
        pure = colorsys.hsv_to_rgb(round(hue * 6) / 6, 1.0, 0.75)
        return "#" + "".join(f"{round(255 * level):02x}" for level in pure)

    def _window(self, box: Box) -> tuple[slice, slice]:
        height, width = self._grey.shape
        top, bottom = max(round(box.top), 0), min(round(box.bottom), height)
        left, right = max(round(box.x0), 0), min(round(box.x1), width)
        return slice(top, max(bottom, top)), slice(left, max(right, left))


def contrast(ink: Ink) -> float:
    """How much the strokes differ from the paper."""
    return float(np.percentile(ink, 99.0)) if ink.size else 0.0


def is_inked(ink: Ink) -> NDArray[np.bool_]:
    """Which pixels belong to strokes."""
    return np.asarray(ink > max(0.4 * contrast(ink), 1.0))


def extent(ink: Ink) -> Extent | None:
    """The rows of pixels that the line in this window takes, from its densest row on.

    Neighbouring lines that reach into the window are left out, as white parts them.
    """
    filled = is_inked(ink).sum(axis=1)
    if not filled.any():
        return None
    gap = max(1, round(0.04 * len(filled)))
    peak = int(np.argmax(np.convolve(filled, np.ones(5), mode="same")))
    down = _reach(filled[peak:], gap)
    up = _reach(filled[peak::-1], gap)
    return Extent(peak - up, peak + down + 1)


def _reach(filled: NDArray[np.int_], gap: int) -> int:
    """How many pixels the ink goes on, white of up to ``gap`` skipped."""
    last = 0
    for at, count in enumerate(filled):
        if count:
            last = at
        elif at - last > gap:
            break
    return last


def stroke_width(ink: Ink) -> float:
    """How thick the strokes are, in pixels: their area over half their outline.

    Grey levels count, so that strokes of two pixels can be told from those of three.
    """
    level = contrast(ink)
    if level <= 0:
        return 0.0
    inside = np.clip(ink / level, 0.0, 1.0)
    inside[inside < 0.15] = 0.0
    outline = np.hypot(np.diff(inside, axis=1)[:-1], np.diff(inside, axis=0)[:, :-1]).sum()
    return float(2 * inside.sum() / outline) if outline else 0.0


def runs(filled: NDArray[Any], least_gap: float) -> list[tuple[int, int]]:
    """Stretches of ink (start, end), those less than ``least_gap`` apart taken together."""
    found: list[tuple[int, int]] = []
    for at in np.flatnonzero(filled):
        if found and at - found[-1][1] < least_gap:
            found[-1] = found[-1][0], int(at) + 1
        else:
            found.append((int(at), int(at) + 1))
    return found


def _above_noise(higher: _Grey, lower: _Grey) -> Ink:
    return np.clip(cv2.subtract(higher, lower).astype(np.float32) - NOISE, 0, None)


def _rules(grey: _Grey) -> list[Box]:
    """Ruled lines: long runs of ink, level or upright, at most a few pixels thick."""
    ink = cv2.adaptiveThreshold(
        grey, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 31, 10
    )
    found: list[Box] = []
    for wide, tall in ((1, 0), (0, 1)):
        thick = cv2.dilate(ink, np.ones((1 + 2 * wide, 1 + 2 * tall)))
        run = (1 + (_SHORTEST_RULE - 1) * tall, 1 + (_SHORTEST_RULE - 1) * wide)
        whole = cv2.morphologyEx(thick, cv2.MORPH_OPEN, np.ones(run))
        _, _, stats, _ = cv2.connectedComponentsWithStats(whole)
        for left, top, width, height, _ in stats[1:]:
            thick_most = max(_THICKEST_RULE, _STEEPEST_RULE * max(width, height))
            if min(width, height) <= thick_most and max(width, height) >= _SHORTEST_RULE:
                found.append(Box(*(float(v) for v in (left, top, left + width, top + height))))
    long = [rule for rule in found if max(rule.width, rule.height) >= _LONG_RULE]
    return [rule for rule in found if rule in long or any(_meet(rule, one) for one in long)]


def _meet(rule: Box, other: Box) -> bool:
    """Whether a short rule ends at one across, as in a table: the strokes of letters do not."""
    if (rule.width > rule.height) == (other.width > other.height):
        return False
    across = rule.x0 - _MEETING <= other.x1 and other.x0 <= rule.x1 + _MEETING
    return across and rule.top - _MEETING <= other.bottom and other.top <= rule.bottom + _MEETING
