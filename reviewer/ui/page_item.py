"""One drawn page as a sheet of paper with its highlights, and the cache of drawn pages."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

_CACHE_BYTES = 48 * 1024 * 1024
"""Two dozen pages on an ordinary screen, half a dozen on one of twice the density."""


class Tint(Enum):
    """What an overlay says; the colours lie on white paper in every theme."""

    FIELD = QColor(255, 213, 79)
    MATCH = QColor(197, 235, 170)
    CURRENT_MATCH = QColor(255, 171, 92)
    SELECTION = QColor(168, 205, 255)


class PageKey(NamedTuple):
    """Tells one drawn image from all others."""

    document: str
    page: int
    scale: float


class ImageCache:
    """The images drawn last, least recently used out first, limited in bytes."""

    def __init__(self, limit: int = _CACHE_BYTES) -> None:
        self._limit = limit
        self._images: OrderedDict[PageKey, QImage] = OrderedDict()
        self._bytes = 0

    def get(self, key: PageKey) -> QImage | None:
        """The image, or None when it was never drawn or has been let go."""
        image = self._images.get(key)
        if image is not None:
            self._images.move_to_end(key)
        return image

    def put(self, key: PageKey, image: QImage) -> None:
        """Keep an image; old ones go when the limit is passed."""
        old = self._images.pop(key, None)
        self._bytes += image.sizeInBytes() - (old.sizeInBytes() if old else 0)
        self._images[key] = image
        while self._bytes > self._limit and len(self._images) > 1:
            _, dropped = self._images.popitem(last=False)
            self._bytes -= dropped.sizeInBytes()

    @property
    def bytes_held(self) -> int:
        """Memory of all images held."""
        return self._bytes


class PageItem(QGraphicsItem):
    """One sheet of paper; its coordinates are PDF points from the top left, rotated or not."""

    def __init__(self, number: int, width: float, height: float) -> None:
        super().__init__()
        self.number = number
        self.size = (width, height)
        self.image: QImage | None = None
        self.image_scale = 0.0
        self.problem = ""
        self.overlays: dict[Tint, list[QRectF]] = {}
        self.setTransformOriginPoint(width / 2, height / 2)

    @override
    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, *self.size).adjusted(-1, -1, 1, 1)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        paper = QRectF(0, 0, *self.size)
        painter.fillRect(paper, Qt.GlobalColor.white)
        if self.image is not None:
            self._paint_image(painter, self.image)
        elif self.problem:
            self._paint_problem(painter, paper)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for tint, boxes in self.overlays.items():
            painter.setBrush(tint.value)
            for box in boxes:
                painter.drawRoundedRect(box, 2, 2)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        self._paint_edges(painter, paper)

    def _paint_image(self, painter: QPainter, image: QImage) -> None:
        """Pixel for pixel where image and screen agree, stretched to the paper elsewhere."""
        to_view = painter.worldTransform()
        shown = to_view.m11() * image.devicePixelRatio()
        if to_view.isRotating() or abs(shown - self.image_scale) > 0.001 * self.image_scale:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(0, 0, *self.size), image)
            return
        corner = to_view.map(QPointF(0, 0))
        painter.save()
        painter.resetTransform()
        painter.drawImage(QPointF(round(corner.x()), round(corner.y())), image)
        painter.restore()

    def _paint_problem(self, painter: QPainter, paper: QRectF) -> None:
        painter.setPen(QColor(90, 90, 90))
        area = paper.adjusted(48, 48, -48, -48)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(area, int(flags), self.problem)

    def _paint_edges(self, painter: QPainter, paper: QRectF) -> None:
        """Field highlights get a line around, so that they are not told by colour alone."""
        for tint in (Tint.FIELD, Tint.CURRENT_MATCH):
            pen = QPen(tint.value.darker(150), 1)
            pen.setCosmetic(True)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for box in self.overlays.get(tint, []):
                painter.drawRoundedRect(box, 2, 2)
        edge = QPen(QColor(0, 0, 0, 40), 1)
        edge.setCosmetic(True)
        painter.setPen(edge)
        painter.drawRect(paper)

    def set_overlay(self, tint: Tint, boxes: Sequence[QRectF]) -> None:
        """Replace the boxes of one kind, in points."""
        if list(boxes) != self.overlays.get(tint, []):
            self.overlays[tint] = list(boxes)
            self.update()

    def show_problem(self, words: str) -> None:
        """Say why there is no image; one that was drawn before stays."""
        self.problem = words
        self.update()

    def show_image(self, image: QImage | None, scale: float) -> None:
        """The drawn page at ``scale`` device pixels a point; None shows empty paper."""
        self.image, self.image_scale = image, scale
        self.update()
