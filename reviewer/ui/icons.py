"""Icons drawn from our own SVG files in a colour of the theme."""

from __future__ import annotations

import math
from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from reviewer.resources import resource

SIZES = (16, 20, 24)


def icon(name: str, color: str) -> QIcon:
    """The icon ``name`` with its strokes in ``color``; empty when there is no such file."""
    ratios = {math.ceil(screen.devicePixelRatio()) for screen in QGuiApplication.screens()}
    return _icon(name, color, tuple(sorted(ratios)))


@cache
def _icon(name: str, color: str, ratios: tuple[int, ...]) -> QIcon:
    made = QIcon()
    for size in SIZES:
        for ratio in ratios:
            made.addPixmap(pixmap(name, color, size, ratio))
    return made


def pixmap(name: str, color: str, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon ``name`` in one size, for a screen with ``ratio`` pixels a point."""
    key = f"{name} {color} {size} {ratio}"
    known = QPixmap()
    if QPixmapCache.find(key, known):
        return known
    svg = _drawing(name).replace("currentColor", color)
    drawn = QPixmap(round(size * ratio), round(size * ratio))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(drawn.rect()))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, drawn)
    return drawn


@cache
def _drawing(name: str) -> str:
    return (resource("icons") / f"{name}.svg").read_text(encoding="utf-8")
