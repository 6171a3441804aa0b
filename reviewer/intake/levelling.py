"""Photographed and scanned pages turned and unbent so that their lines of text run level."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]

MOST_TILT = 6.0
"""Degrees of skew that are looked for; steps of ``TILT_STEP``."""
TILT_STEP = 0.2
_COARSE_STEP = 0.4
_SMALL = 900
_LETTERS = 15
"""Pixels on the small page: what is thinner is text, what is not is paper or paint."""
_LEAST_CONTRAST, _CONTRAST_SHARE = 15.0, 0.2
_LEAST_ROWS, _MANY_ROWS = 3, 16
"""So many long lines tell a tilt, and so many a bend."""
_LONG = 5.0
"""Lines this many times as long as high tell how the page bends."""
_LEAST_BEND = 2.5
"""Pixels by which lines may rise and fall before the page is unbent."""
_POWERS = tuple((across, down) for across in (1, 2, 3) for down in (0, 1))
_MISFIT = 2.5
_LEAST_FALL, _MOST_LEFT = 1.0, 0.5
"""Pixels that most lines fall by before they count as bent, and what a bend may leave of it."""


class Bend(NamedTuple):
    """How far down the lines of a page hang at each place, against its middle: a polynomial."""

    factors: tuple[float, ...]
    width: int
    height: int

    def at(self, x: Any, y: Any) -> Any:
        """Pixels down at a place, or at many."""
        return sum(
            factor * term
            for factor, term in zip(
                self.factors, _terms(x, y, self.width, self.height), strict=True
            )
        )


def is_sideways(pixels: Pixels) -> bool:
    """Whether the page's lines of text run up and down."""
    ink = _ink(pixels)
    angles = np.arange(-MOST_TILT, MOST_TILT + 1, 1.0)
    level, upright = (
        max(_levelness(one, float(angle)) / one.shape[1] ** 2 for angle in angles)
        for one in (ink, np.ascontiguousarray(ink.T))
    )
    return bool(upright > level)


def levelled(pixels: Pixels) -> tuple[Pixels, float]:
    """The page turned so that its lines run level, and the clockwise degrees it was turned by."""
    ink = _ink(pixels)
    best = _levelest(ink, np.arange(-MOST_TILT, MOST_TILT + _COARSE_STEP, _COARSE_STEP))
    best = _levelest(ink, best + TILT_STEP * np.arange(-1, 2))
    if abs(best) < TILT_STEP / 2:
        return pixels, 0.0
    return _turned(pixels, float(best), border=255), round(float(best), 1)


def turn_of(shape: Sequence[int], degrees: float) -> NDArray[Any]:
    """The matrix that turns places of a picture clockwise about its centre."""
    return np.asarray(cv2.getRotationMatrix2D((shape[1] / 2, shape[0] / 2), -degrees, 1.0))


def bend_of(lines: Sequence[NDArray[Any]], shape: Sequence[int]) -> Bend | None:
    """How the recognised lines (four corners each) bend; nothing if they are level as they are."""
    ends = [found for found in map(_ends, lines) if found is not None]
    if len(ends) < _LEAST_ROWS:
        return None
    height, width = shape[:2]
    x0, y0, x1, y1 = np.array(ends).T
    middle, falls = (y0 + y1) / 2, y1 - y0
    begin, end = (np.array(_terms(x, middle, width, height)) for x in (x0, x1))
    terms = (end - begin).T
    terms[:, 1 if len(ends) < _MANY_ROWS else len(_POWERS) :] = 0
    factors, kept = _fitted(terms, falls)
    left, all_falls = (float(np.median(np.abs(by))) for by in (terms @ factors - falls, falls))
    bend = Bend(tuple(float(factor) for factor in factors), width, height)
    rise = np.ptp(np.r_[bend.at(x0, middle)[kept], bend.at(x1, middle)[kept]])
    is_plain = all_falls >= _LEAST_FALL and left <= _MOST_LEFT * all_falls
    return bend if is_plain and rise >= _LEAST_BEND else None


def _fitted(terms: NDArray[Any], falls: NDArray[Any]) -> tuple[NDArray[Any], NDArray[np.bool_]]:
    """The factors that explain by how much most lines fall, and which lines those are."""
    kept = np.ones(len(falls), bool)
    factors = np.zeros(terms.shape[1])
    for _ in range(3):
        factors = np.linalg.lstsq(terms[kept], falls[kept], rcond=1e-2)[0]
        off = np.abs(terms @ factors - falls)
        kept = off <= max(_MISFIT * float(np.median(off)), 1.0)
    return factors, kept


def _ends(corners: NDArray[Any]) -> tuple[float, float, float, float] | None:
    """The middle of a long line's left and right end; nothing for a short one."""
    left, right = (corners[0] + corners[3]) / 2, (corners[1] + corners[2]) / 2
    high = float(np.linalg.norm(corners[3] - corners[0]))
    if right[0] - left[0] < _LONG * high:
        return None
    return float(left[0]), float(left[1]), float(right[0]), float(right[1])


def _terms(x: Any, y: Any, width: int, height: int) -> list[Any]:
    across, down = 2 * x / width - 1, 2 * y / height - 1
    return [across**i * down**j for i, j in _POWERS]


def unbent(pixels: Pixels, bend: Bend) -> Pixels:
    """The page with its lines made straight."""
    down, across = np.mgrid[0 : pixels.shape[0], 0 : pixels.shape[1]].astype(np.float32)
    hanging = (down + bend.at(across, down)).astype(np.float32)
    straight = cv2.remap(pixels, across, hanging, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(straight, np.uint8)


def _ink(pixels: Pixels) -> NDArray[np.float32]:
    """Where there is ink, on a page made small."""
    grey = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)
    share = _SMALL / max(grey.shape)
    small = cv2.resize(grey, None, fx=share, fy=share, interpolation=cv2.INTER_AREA)
    block = np.ones((_LETTERS, _LETTERS), np.uint8)
    darker = cv2.subtract(cv2.morphologyEx(small, cv2.MORPH_CLOSE, block), small)
    least = max(_LEAST_CONTRAST, _CONTRAST_SHARE * float(np.percentile(darker, 99.5)))
    return np.asarray(darker > least, dtype=np.float32)


def _levelest(ink: NDArray[np.float32], angles: NDArray[Any]) -> float:
    return float(max(angles, key=lambda angle: (_levelness(ink, float(angle)), -abs(angle))))


def _levelness(ink: NDArray[np.float32], degrees: float) -> float:
    """How sharply rows with ink and rows without follow one another."""
    rows = _turned(ink, degrees, border=0).sum(axis=1)
    return float(((rows[1:] - rows[:-1]) ** 2).sum())


def _turned(pixels: Any, degrees: float, border: int) -> Any:
    """The picture turned clockwise about its centre, its size kept."""
    height, width = pixels.shape[:2]
    turn, edge = turn_of(pixels.shape, degrees), (border,) * 3
    return cv2.warpAffine(pixels, turn, (width, height), flags=cv2.INTER_LINEAR, borderValue=edge)
