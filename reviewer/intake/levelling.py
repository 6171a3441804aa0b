"""Photographed and scanned pages turned so that their lines of text run level."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]

MOST_TILT = 6.0
"""Degrees of skew that are looked for; steps of ``TILT_STEP``."""
TILT_STEP = 0.2
_SMALL = 900
_CONTRAST = 40


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
    angles = np.arange(-MOST_TILT, MOST_TILT + TILT_STEP, TILT_STEP)
    best = max(angles, key=lambda angle: (_levelness(ink, float(angle)), -abs(angle)))
    if abs(best) < TILT_STEP / 2:
        return pixels, 0.0
    return _turned(pixels, float(best), border=255), round(float(best), 1)


def _ink(pixels: Pixels) -> NDArray[np.float32]:
    """Where there is ink, on a page made small."""
    grey = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)
    share = _SMALL / max(grey.shape)
    small = cv2.resize(grey, None, fx=share, fy=share, interpolation=cv2.INTER_AREA)
    return np.asarray(small < np.median(small) - _CONTRAST, dtype=np.float32)


def _levelness(ink: NDArray[np.float32], degrees: float) -> float:
    """How sharply rows with ink and rows without follow one another."""
    rows = _turned(ink, degrees, border=0).sum(axis=1)
    return float(((rows[1:] - rows[:-1]) ** 2).sum())


def _turned(pixels: Any, degrees: float, border: int) -> Any:
    """The picture turned clockwise about its centre, its size kept."""
    height, width = pixels.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), -degrees, 1.0)
    edge = (border,) * 3
    return cv2.warpAffine(pixels, turn, (width, height), flags=cv2.INTER_LINEAR, borderValue=edge)
