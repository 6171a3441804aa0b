"""Photos in even light: shadows, lamps and coloured paper taken out, painted pages left alone."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from reviewer.intake.levelling import Pixels

_SMALL = 500
_LETTERS, _SPOTS = 13, 15
"""Pixels on the small page: what is thinner is text, what is smaller a picture or a spot."""
_EVEN = 30.0
_BRIGHT = 200.0
"""Paper at least this bright, its levels at most that far apart, is lit well enough."""
_DARKEST = 45.0
_STEP, _REACH = 22.0, 3
"""Grey levels by which light does not change within so many pixels; paint and edges do."""
_MOST_STEPS = 0.004
_PAPER = 245.0


def evened(pixels: Pixels) -> Pixels:
    """The page as if lit evenly, or as it is if it is, or if its darker parts are painted."""
    share = _SMALL / max(pixels.shape[:2])
    small = cv2.resize(pixels, None, fx=share, fy=share, interpolation=cv2.INTER_AREA)
    paper = cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((_LETTERS, _LETTERS), np.uint8))
    paper = cv2.medianBlur(paper, _SPOTS)
    if not _is_shaded(paper):
        return pixels
    paper = cv2.GaussianBlur(paper, (0, 0), 4)
    height, width = pixels.shape[:2]
    lit = cv2.resize(paper, (width, height), interpolation=cv2.INTER_CUBIC).astype(np.float32)
    return np.clip(pixels * (_PAPER / np.maximum(lit, _DARKEST)), 0, 255).astype(np.uint8)


def _is_shaded(paper: NDArray[Any]) -> bool:
    grey = cv2.cvtColor(np.asarray(paper, np.uint8), cv2.COLOR_RGB2GRAY).astype(np.float32)
    low, usual, high = np.percentile(grey, (3, 50, 97))
    if usual >= _BRIGHT and high - low <= _EVEN:
        return False
    steps = np.maximum(
        np.abs(grey[_REACH:, _REACH:] - grey[_REACH:, :-_REACH]),
        np.abs(grey[_REACH:, _REACH:] - grey[:-_REACH, _REACH:]),
    )
    return bool(usual > 2 * _DARKEST and (steps > _STEP).mean() <= _MOST_STEPS)
