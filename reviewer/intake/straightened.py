"""A photographed page on its way to a level one, and the way back to the picture as drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from reviewer.intake import levelling, light, sheet
from reviewer.intake.document import Warp
from reviewer.intake.levelling import Bend, Pixels

Points = NDArray[Any]
"""Places in pixels, a row (x, y) each."""

TALL = 1.6
"""Pictures higher than this many times their width are long screenshots of several pages."""
MOST_TALL = 8
_NODES = 25
_SAME_PLACE = 0.5
"""Points by which a place on a page may be off and nobody sees it."""


@dataclass(frozen=True)
class Straightened:
    """What a picture has become, and the steps back, the latest first."""

    pixels: Pixels
    back: tuple[Callable[[Points], Points], ...] = ()

    def _then(self, pixels: Pixels, back: Callable[[Points], Points]) -> Straightened:
        return replace(self, pixels=np.ascontiguousarray(pixels), back=(back, *self.back))

    def flattened(self, long_side: int) -> Straightened:
        """The sheet alone that lies on the picture, if one does; else all of it, at that size."""
        corners = sheet.corners_of(self.pixels)
        if corners is not None:
            seen, view = sheet.from_above(self.pixels, corners, long_side)
            return self._then(seen, lambda at: _viewed(at, view))
        height, width = self.pixels.shape[:2]
        share = long_side / max(width, min(height, TALL * width), height / MOST_TALL)
        size = round(width * share), round(height * share)
        if size == (width, height):
            return self
        sized = np.asarray(Image.fromarray(self.pixels).resize(size))
        return self._then(sized, lambda at: at / share)

    def evened(self) -> Straightened:
        """In even light: places stay where they are."""
        return replace(self, pixels=light.evened(self.pixels))

    def turned(self, quarters: int) -> Straightened:
        """Turned clockwise by quarters of a circle."""
        if quarters % 4 == 0:
            return self
        height = self.pixels.shape[0]
        once = self._then(np.rot90(self.pixels, -1), lambda at: np.c_[at[:, 1], height - at[:, 0]])
        return once.turned(quarters % 4 - 1)

    def levelled(self) -> Straightened:
        """Turned by the few degrees that its lines are askew."""
        pixels, degrees = levelling.levelled(self.pixels)
        if not degrees:
            return self
        back = cv2.invertAffineTransform(levelling.turn_of(pixels.shape, degrees))
        return self._then(pixels, lambda at: at @ back[:, :2].T + back[:, 2])

    def unbent(self, bend: Bend) -> Straightened:
        """With straight lines instead of bent ones."""
        pixels = levelling.unbent(self.pixels, bend)
        return self._then(
            pixels, lambda at: np.c_[at[:, 0], at[:, 1] + bend.at(at[:, 0], at[:, 1])]
        )

    def warp(self, point: float, drawn_point: float) -> Warp | None:
        """The way back in points: those of this page's pixels, and of the picture's as drawn.

        Nothing where every place is still where it was.
        """
        height, width = self.pixels.shape[:2]
        down, across = np.mgrid[0 : height : _NODES * 1j, 0 : width : _NODES * 1j]
        at = np.c_[across.ravel(), down.ravel()]
        own = at * point
        for step in self.back:
            at = step(at)
        if np.abs(at * drawn_point - own).max() < _SAME_PLACE:
            return None
        rows = (at * drawn_point).round(2).reshape(_NODES, _NODES, 2).tolist()
        nodes = tuple(tuple((float(x), float(y)) for x, y in row) for row in rows)
        return Warp(width * point, height * point, nodes)


def _viewed(at: Points, view: NDArray[Any]) -> Points:
    seen = cv2.perspectiveTransform(at[None].astype(np.float64), view)[0]
    return np.asarray(seen)
