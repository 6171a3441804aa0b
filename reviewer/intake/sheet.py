"""The sheet of paper in a photo: found on its table, and seen as if from straight above.

Pages that fill the picture, as scans and exports do, have no such sheet and stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from reviewer.intake.levelling import Pixels

Corners = NDArray[np.float32]
"""Four points (x, y): top left, top right, bottom right, bottom left."""

_SMALL = 800
_LETTERS = 15
"""Pixels on the small picture: what is thinner is text on the sheet."""
_AREAS = (0.2, 0.985)
_ROUNDNESS = (0.01, 0.02, 0.035, 0.05)
_BRIGHTER = 10
"""Grey levels that paper is brighter than what it lies on, at its edge."""
_BESIDE = 5
_SEEN_SHARE = 0.75
"""Share of each edge along which the paper is brighter."""
_LEAST_SLANT = 0.004
"""Sheets whose edges run along the picture's, to this share of its size, are panels of a page."""
_MOST_LOST = 0.25
"""How much text, against that on the sheet, may lie beside it: more, and it is not all the page."""
_RATIOS = (1.29, 1.42)
"""Long side over short of letter and A4 paper; slanted views show it shorter or longer."""
_NEAR_RATIOS = (1.1, 1.65)


def corners_of(pixels: Pixels) -> Corners | None:
    """The corners of the one sheet in a photo, or nothing where there is none, or no slant."""
    share = _SMALL / max(pixels.shape[:2])
    small = cv2.resize(pixels, None, fx=share, fy=share, interpolation=cv2.INTER_AREA)
    grey = cv2.cvtColor(small, cv2.COLOR_RGB2GRAY)
    paper = cv2.morphologyEx(grey, cv2.MORPH_CLOSE, np.ones((_LETTERS, _LETTERS), np.uint8))
    paper = cv2.GaussianBlur(paper, (5, 5), 0)
    found = [(_edge_share(paper, one), one) for one in _quadrilaterals(paper)]
    best = max(found, key=lambda one: one[0], default=None)
    if best is None or best[0] < _SEEN_SHARE:
        return None
    corners = best[1]
    if not _is_slanted(corners, paper.shape) or _text_beside(grey, paper, corners):
        return None
    return np.asarray(corners / share, np.float32)


def from_above(pixels: Pixels, corners: Corners, long_side: int) -> tuple[Pixels, NDArray[Any]]:
    """The sheet alone, its longer side that many pixels, and the view from it to the picture."""
    top, right, bottom, left = (
        float(np.linalg.norm(corners[i] - corners[(i + 1) % 4])) for i in range(4)
    )
    wide, tall = (top + bottom) / 2, (left + right) / 2
    ratio = max(wide, tall) / min(wide, tall)
    if _NEAR_RATIOS[0] <= ratio <= _NEAR_RATIOS[1]:
        ratio = min(max(ratio, _RATIOS[0]), _RATIOS[1])
    short = round(long_side / ratio)
    size = (short, long_side) if tall >= wide else (long_side, short)
    flat = np.array([(0, 0), (size[0], 0), size, (0, size[1])], np.float32)
    view = cv2.getPerspectiveTransform(flat, corners)
    return _seen(pixels, view, size), view


def _seen(pixels: Pixels, view: NDArray[Any], size: tuple[int, int]) -> Pixels:
    flags = cv2.INTER_CUBIC | cv2.WARP_INVERSE_MAP
    seen = cv2.warpPerspective(pixels, view, size, flags=flags, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(seen, np.uint8)


def _quadrilaterals(paper: NDArray[Any]) -> Iterator[Corners]:
    """Bright patches with four corners, and outlines with four, of a fair size."""
    for mask in _masks(paper):
        outlines, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
        for outline in sorted(outlines, key=cv2.contourArea)[-2:]:
            hull = cv2.convexHull(outline)
            share = cv2.contourArea(hull) / paper.size
            if _AREAS[0] <= share <= _AREAS[1]:
                yield from _with_four_corners(hull)


def _masks(paper: NDArray[Any]) -> Iterator[NDArray[Any]]:
    level, bright = cv2.threshold(paper, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    yield bright
    for share in (0.6, 0.8, 1.15):
        yield cv2.threshold(paper, level * share, 255, cv2.THRESH_BINARY)[1]
    for least in (15, 40):
        edges = cv2.dilate(cv2.Canny(paper, least, 3 * least), np.ones((3, 3), np.uint8))
        yield edges


def _with_four_corners(hull: NDArray[Any]) -> Iterator[Corners]:
    around = cv2.arcLength(hull, True)
    for roundness in _ROUNDNESS:
        points = cv2.approxPolyDP(hull, roundness * around, True)[:, 0].astype(np.float32)
        if len(points) == 4:
            yield _in_order(points)
            return


def _in_order(points: Corners) -> Corners:
    """Clockwise from the corner nearest the picture's top left."""
    centre = points.mean(axis=0)
    turn = np.argsort(np.arctan2(points[:, 1] - centre[1], points[:, 0] - centre[0]))
    ordered = points[turn]
    return np.roll(ordered, -int(np.argmin(ordered.sum(axis=1))), axis=0)


def _edge_share(paper: NDArray[Any], corners: Corners) -> float:
    """The share of its worst edge along which a sheet is brighter than what lies beside.

    One edge may run out of the picture.
    """
    shares = sorted(
        _brighter_share(paper, corners[i], corners[(i + 1) % 4], corners.mean(axis=0))
        for i in range(4)
    )
    outside = [share for share in shares if share < 0]
    return 0.0 if len(outside) > 1 else shares[len(outside)]


def _brighter_share(paper: NDArray[Any], start: Any, end: Any, centre: Any) -> float:
    """How much of an edge is brighter inside than outside; -1 where it is the picture's own."""
    along = start + np.linspace(0.06, 0.94, 50)[:, None] * (end - start)
    normal = np.array([start[1] - end[1], end[0] - start[0]])
    normal = normal / (np.linalg.norm(normal) or 1.0)
    if np.dot(normal, centre - start) < 0:
        normal = -normal
    limits = np.array(paper.shape[::-1]) - 1
    beyond = along - _BESIDE * normal
    is_within = ((beyond >= 0) & (beyond <= limits)).all(axis=1)
    if is_within.mean() < 0.5:
        return -1.0
    levels = [
        paper[tuple(np.clip(np.rint(points), 0, limits).astype(int).T[::-1])].astype(int)
        for points in (along + _BESIDE * normal, beyond)
    ]
    return float((levels[0] - levels[1] >= _BRIGHTER)[is_within].mean())


def _is_slanted(corners: Corners, shape: tuple[int, ...]) -> bool:
    sides = np.abs(np.roll(corners, -1, axis=0) - corners).min(axis=1)
    return bool(sides.max() > _LEAST_SLANT * max(shape))


def _text_beside(grey: NDArray[Any], paper: NDArray[Any], corners: Corners) -> bool:
    """Whether a good part of what looks like text lies outside the sheet."""
    block = np.ones((_LETTERS, _LETTERS), np.uint8)
    light = cv2.subtract(grey, cv2.morphologyEx(grey, cv2.MORPH_OPEN, block))
    strokes = np.maximum(cv2.subtract(paper, grey), light) > 50
    sheet = np.zeros(grey.shape, np.uint8)
    cv2.fillConvexPoly(sheet, np.rint(corners).astype(np.int32), 1)
    margin = np.ones((2 * _LETTERS, 2 * _LETTERS), np.uint8)
    inside, outside = cv2.erode(sheet, margin), cv2.dilate(sheet, margin)
    return bool(strokes[outside == 0].sum() > _MOST_LOST * strokes[inside == 1].sum())
