"""Drawn pages, one below the other: zoom, rotation, highlights, find and text selection."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPalette,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsScene,
    QGraphicsView,
    QWidget,
)
from typing_extensions import override

from reviewer.evidence import Mark
from reviewer.intake.document import Box
from reviewer.ui.page_item import ImageCache, PageItem, PageKey, Tint
from reviewer.ui.text_selection import OriginalText, Place, Stretch, joined
from reviewer.ui.view_keys import ViewKeys

Draw = Callable[[int, float, Callable[[QImage], None]], None]
"""Asks for a page (from 1) at device pixels a point; the callback comes later, if at all."""

FULL_SIZE = 96 / 72
"""Logical pixels a point at 100 %."""
ZOOM_MIN, ZOOM_MAX = 0.25, 5.0
_GAP = 12.0
"""Space between pages and around them, in points."""
_IMAGE_MAX_PIXELS = 24_000_000
"""Beyond this a page is drawn smaller and stretched: memory before the last bit of sharpness."""
_SETTLE_MS = 60
"""How long scrolling and zooming rest before new images are asked for."""
_PAD = 1.5
"""Points that a highlight reaches beyond the glyphs."""


class PageView(QGraphicsView):
    """Pages of an original; asks for their images as they come into sight."""

    text_selected = Signal(object)
    place_clicked = Signal(int, float, float)
    link_wanted = Signal(str)
    zoom_changed = Signal()
    page_changed = Signal(int)
    find_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("originalPages")
        self.setScene(QGraphicsScene(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setBackgroundRole(QPalette.ColorRole.Mid)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setMouseTracking(True)
        self._keys = ViewKeys(self, self)
        self.pages: list[PageItem] = []
        self.text = OriginalText(())
        self.cache = ImageCache()
        self._draw: Draw | None = None
        self._document = ""
        self._asked: dict[int, float] = {}
        self._fits_width = True
        self._zoom = 1.0
        self._turn = 0
        self._page = 0
        self._selection: Stretch | None = None
        self._pressed: tuple[Place | None, QPointF] | None = None
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._ask_for_images)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    # What is shown

    def show_pages(
        self, document: str, sizes: Sequence[tuple[float, float]], text: OriginalText, draw: Draw
    ) -> None:
        """Show another document; ``document`` tells its images from those of others."""
        self._document, self.text, self._draw = document, text, draw
        self._asked.clear()
        self._selection = self._pressed = None
        self._turn = 0
        self._page = 0
        self.scene().clear()
        self.pages = [PageItem(n, *size) for n, size in enumerate(sizes, start=1)]
        for page in self.pages:
            self.scene().addItem(page)
        self._place_pages()
        self._apply_zoom()
        self.verticalScrollBar().setValue(0)
        self._scrolled()
        self._ask_for_images()

    def take_text(self, text: OriginalText) -> None:
        """The words of what is shown, read a moment after its pages."""
        self.text = text
        self._select(None)

    def clear(self) -> None:
        """Show nothing."""
        self.show_pages("", (), OriginalText(()), lambda page, scale, then: None)

    def highlight(self, mark: Mark | None) -> None:
        """Light up the mark's boxes and bring them into sight; None puts the light out."""
        found = joined([Box(*box) for box in (mark.boxes if mark else ())])
        boxes = [_padded(QRectF(b.x0, b.top, b.width, b.height)) for b in found]
        lit = None
        for page in self.pages:
            is_here = mark is not None and page.number == mark.page
            page.set_overlay(Tint.FIELD, boxes if is_here else ())
            lit = page if is_here and boxes else lit
        if lit is not None:
            self._reveal(lit, boxes)

    def show_matches(self, matches: Sequence[Stretch], current: int) -> None:
        """Mark what find found; the ``current`` one is brought into sight."""
        others = [match for index, match in enumerate(matches) if index != current]
        self._overlay(Tint.MATCH, others)
        chosen = [matches[current]] if 0 <= current < len(matches) else []
        self._overlay(Tint.CURRENT_MATCH, chosen)
        for page in self.pages:
            if boxes := page.overlays.get(Tint.CURRENT_MATCH):
                self._reveal(page, boxes)
                return

    def _overlay(self, tint: Tint, stretches: Sequence[Stretch]) -> None:
        found: dict[int, list[QRectF]] = {}
        for stretch in stretches:
            for number, boxes in self.text.boxes(stretch).items():
                rects = [QRectF(b.x0, b.top, b.width, b.height) for b in boxes]
                found.setdefault(number, []).extend(map(_padded, rects))
        for page in self.pages:
            page.set_overlay(tint, found.get(page.number, ()))

    def _reveal(self, page: PageItem, boxes: Sequence[QRectF]) -> None:
        area = QRectF()
        for box in boxes:
            area = area.united(box)
        target = page.mapRectToScene(area)
        seen = self.mapToScene(self.viewport().rect()).boundingRect()
        if not (seen.top() <= target.top() and target.bottom() <= seen.bottom()):
            self.centerOn(seen.center().x(), target.center().y())
        self.ensureVisible(target, 8, 8)

    # Zoom and rotation

    @property
    def zoom(self) -> float:
        """1.0 is the size on paper."""
        return self._zoom

    def zoom_by(self, factor: float) -> None:
        """Bigger or smaller; no longer fits the width by itself."""
        self._fits_width = False
        self._zoom = min(max(self._zoom * factor, ZOOM_MIN), ZOOM_MAX)
        self._apply_zoom()

    def fit_width(self) -> None:
        """The widest page as wide as the view, and so it stays when the view is resized."""
        self._fits_width = True
        self._apply_zoom()

    def turn(self) -> None:
        """Rotate all pages a quarter to the right."""
        self._turn = (self._turn + 90) % 360
        self._place_pages()
        self._apply_zoom()

    def _place_pages(self) -> None:
        y = _GAP
        shown = [_turned(page.size, self._turn) for page in self.pages]
        widest = max((width for width, _ in shown), default=0.0)
        for page, (width, height) in zip(self.pages, shown, strict=True):
            page.setRotation(self._turn)
            x = _GAP + (widest - width) / 2
            page.setPos(x + (width - page.size[0]) / 2, y + (height - page.size[1]) / 2)
            y += height + _GAP
        self.setSceneRect(0, 0, widest + 2 * _GAP, y)

    def _apply_zoom(self) -> None:
        width = self.sceneRect().width()
        if self._fits_width and width:
            self._zoom = max(self.viewport().width() / width / FULL_SIZE, ZOOM_MIN)
        scale = self._zoom * FULL_SIZE
        self.setTransform(QTransform.fromScale(scale, scale))
        self._settle.start()
        self.zoom_changed.emit()

    # Images

    def _scale(self, page: PageItem, zoom: float = 0.0) -> float:
        wanted = (zoom or self._zoom) * FULL_SIZE * self.devicePixelRatioF()
        area = page.size[0] * page.size[1]
        most = (_IMAGE_MAX_PIXELS / area) ** 0.5 if area else wanted
        return round(min(wanted, most), 4)

    def _in_sight(self) -> list[PageItem]:
        seen = self.mapToScene(self.viewport().rect()).boundingRect()
        return [page for page in self.pages if page.sceneBoundingRect().intersects(seen)]

    def _ask_for_images(self) -> None:
        """Ask for the pages in sight; once they are there, for their neighbours.

        The first page in sight is asked for last: the newest request is served first.
        """
        seen = [page.number - 1 for page in self._in_sight()]
        missing = [index for index in seen if not self._show_cached(self.pages[index])]
        if seen and not missing:
            beyond = (max(seen) + 1, min(seen) - 1)
            near = [index for index in beyond if 0 <= index < len(self.pages)]
            missing = [index for index in near if not self._show_cached(self.pages[index])]
        for index in reversed(missing):
            self._ask_for(self.pages[index])

    def _show_cached(self, page: PageItem) -> bool:
        scale = self._scale(page)
        image = self.cache.get(PageKey(self._document, page.number, scale))
        if image is not None and page.image_scale != scale:
            page.show_image(image, scale)
        return image is not None

    def _ask_for(self, page: PageItem) -> None:
        key = PageKey(self._document, page.number, self._scale(page))
        if self._draw is not None and self._asked.get(page.number) != key.scale:
            self._asked[page.number] = key.scale
            self._draw(page.number, key.scale, partial(self._drawn, key))

    def _drawn(self, key: PageKey, image: QImage) -> None:
        image.setDevicePixelRatio(self.devicePixelRatioF())
        self.cache.put(key, image)
        if key.document != self._document or key.page > len(self.pages):
            return
        page = self.pages[key.page - 1]
        if self._asked.get(key.page) == key.scale:
            del self._asked[key.page]
        if key.scale == self._scale(page) or page.image is None:
            page.show_image(image, key.scale)
        self._settle.start()

    def show_problem(self, number: int, words: str) -> None:
        """Say on the paper why a page stays empty."""
        if 0 < number <= len(self.pages):
            self.pages[number - 1].show_problem(words)

    def prepare(self, document: str, sizes: Sequence[tuple[float, float]], draw: Draw) -> None:
        """Have the first page of another document drawn as it will be shown."""
        if not sizes or not self._fits_width:
            return
        width = max(width for width, _ in sizes) + 2 * _GAP
        zoom = self.viewport().width() / width / FULL_SIZE
        key = PageKey(document, 1, self._scale(PageItem(1, *sizes[0]), zoom))
        if self.cache.get(key) is None:
            draw(1, key.scale, partial(self._drawn, key))

    # Selection

    def selection(self) -> Mark | None:
        """The selected text with its place, or None."""
        return self.text.mark(self._selection) if self._selection else None

    def _select(self, stretch: Stretch | None) -> None:
        self._selection = stretch if stretch and not stretch.is_empty else None
        self._overlay(Tint.SELECTION, [self._selection] if self._selection else [])

    def _point(self, position: QPointF) -> tuple[PageItem, QPointF] | None:
        """The page nearest to a point of the viewport, and the point in the page's points."""
        spot = self.mapToScene(position.toPoint())
        nearest = min(
            self.pages, key=lambda page: _outside(page.sceneBoundingRect(), spot), default=None
        )
        return None if nearest is None else (nearest, nearest.mapFromScene(spot))

    def _place(self, position: QPointF) -> Place | None:
        found = self._point(position)
        if found is None:
            return None
        page, spot = found
        return self.text.place_at(page.number, spot.x(), spot.y())

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        place = self._place(event.position())
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self._selection and place:
            self._pressed = (self._selection.start, event.position())
            self._select(_ordered(self._selection.start, place))
            return
        self._pressed = (place, event.position())
        self._select(None)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self._show_cursor(event.position(), event.modifiers())
            return
        start, position = self._pressed
        is_drag = (event.position() - position).manhattanLength() > 3
        place = self._place(event.position()) if is_drag else None
        if start is not None and place is not None:
            self._select(_ordered(start, place))
            self._scroll_towards(event.position())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        self._pressed = None
        if mark := self.selection():
            self.text_selected.emit(mark)
            return
        link = self.link_at(event.position().toPoint())
        if link and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.link_wanted.emit(link)
        elif found := self._point(event.position()):
            self.place_clicked.emit(found[0].number, found[1].x(), found[1].y())

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = self._place(event.position())
        if place is not None:
            self._select(self.text.word_at(place))
            self._pressed = (place, event.position())

    def _scroll_towards(self, position: QPointF) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        beyond = min(position.y(), 0.0) + max(position.y() - height, 0.0)
        bar.setValue(bar.value() + int(beyond / 2))

    def _show_cursor(self, position: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        found = self._point(position)
        shape = Qt.CursorShape.ArrowCursor
        if found and self.text.is_on_text(found[0].number, found[1].x(), found[1].y()):
            shape = Qt.CursorShape.IBeamCursor
            if modifiers & Qt.KeyboardModifier.ControlModifier and self.link_at(position.toPoint()):
                shape = Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(shape)

    # Keys, size

    def link_at(self, position: QPoint) -> str:
        """The link at a point of the viewport, or ""."""
        found = self._point(QPointF(position))
        return self.text.link_at(found[0].number, found[1].x(), found[1].y()) if found else ""

    def copy_text(self) -> None:
        """The selected text to the clipboard."""
        if self._selection:
            QGuiApplication.clipboard().setText(self.text.copied(self._selection))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self._select(self.text.everything)
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fits_width and event.size().width() != event.oldSize().width():
            self._apply_zoom()
        self._settle.start()

    def _scrolled(self) -> None:
        self._settle.start()
        middle = self.mapToScene(self.viewport().rect().center())
        near = min(self.pages, key=lambda p: _outside(p.sceneBoundingRect(), middle), default=None)
        number = near.number if near else 0
        if number != self._page:
            self._page = number
            self.page_changed.emit(number)


def _padded(box: QRectF) -> QRectF:
    return box.adjusted(-_PAD, -_PAD, _PAD, _PAD)


def _turned(size: tuple[float, float], degrees: int) -> tuple[float, float]:
    return (size[1], size[0]) if degrees % 180 else size


def _ordered(one: Place, other: Place) -> Stretch:
    return Stretch(min(one, other), max(one, other))


def _outside(area: QRectF, spot: QPointF) -> float:
    """How far a point lies outside an area; 0 inside."""
    sideways = max(area.left() - spot.x(), 0.0, spot.x() - area.right())
    down = max(area.top() - spot.y(), 0.0, spot.y() - area.bottom())
    return sideways + down
