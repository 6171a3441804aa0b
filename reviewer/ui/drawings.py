"""Originals and their pages, drawn by a worker process of their own."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from reviewer.intake.document import Document, PageImage
from reviewer.reading import OriginalLayout, WorkerPool, draw_original, open_original, read_words
from reviewer.ui.background import Courier

Layouted = Callable[[OriginalLayout], None]
Drawn = Callable[[QImage], None]
Failed = Callable[[Exception], None]
Load = Callable[[str], tuple[bytes, str]]
"""Gives bytes and file name of a candidate's original."""


class PageRequest(NamedTuple):
    """One page of one candidate's original."""

    candidate_id: str
    page: int


class Wanted(NamedTuple):
    """How a page is to be drawn, and who is told."""

    scale: float
    then: Drawn
    failed: Failed


class Drawings(QObject):
    """One request at a time, the newest first: looking is never queued behind what was looked at.

    A page that was asked for again before it was drawn is drawn once, as asked for last.
    """

    def __init__(
        self, pool: WorkerPool, words_pool: WorkerPool, load: Load, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._pool = pool
        self._words_pool = words_pool
        self._load = load
        self._courier = Courier(self)
        self._waiting: OrderedDict[PageRequest, Wanted] = OrderedDict()
        self._busy = False

    def open(self, candidate_id: str, then: Layouted, failed: Failed) -> None:
        """Lay the candidate's original out; of a long one ``then`` hears again, with its words."""

        def shown(layout: OriginalLayout) -> None:
            then(layout)
            if not layout.is_whole:
                self._read_words(candidate_id, layout, then)

        self._open(candidate_id, shown, failed)

    def _open(self, candidate_id: str, then: Layouted, failed: Failed) -> None:
        try:
            data, name = self._load(candidate_id)
        except KeyError as error:
            failed(error)
            return
        self._courier.send(self._pool.submit(open_original, candidate_id, data, name), then, failed)

    def _read_words(self, candidate_id: str, layout: OriginalLayout, then: Layouted) -> None:
        """Not by the worker that draws: one goes on looking meanwhile."""

        def read(document: Document) -> None:
            then(replace(layout, document=document, is_whole=True))

        reading = self._words_pool.submit(read_words, *self._load(candidate_id))
        self._courier.send(reading, read, lambda _error: None)

    def draw(self, candidate_id: str, page: int, scale: float, then: Drawn, failed: Failed) -> None:
        """Draw one page; a request dropped by ``forget`` calls neither."""
        request = PageRequest(candidate_id, page)
        self._waiting.pop(request, None)
        self._waiting[request] = Wanted(scale, then, failed)
        self._feed()

    def forget(self, keep: str | None = None) -> None:
        """Drop the requests still waiting, but for those of candidate ``keep``."""
        for request in [r for r in self._waiting if r.candidate_id != keep]:
            del self._waiting[request]

    def close(self) -> None:
        """Deliver nothing more."""
        self._waiting.clear()
        self._courier.close()

    def _feed(self) -> None:
        if self._busy or not self._waiting:
            return
        request, wanted = self._waiting.popitem()
        self._busy = True
        self._submit(request, wanted, may_reopen=True)

    def _submit(self, request: PageRequest, wanted: Wanted, *, may_reopen: bool) -> None:
        def drawn(image: PageImage) -> None:
            self._next()
            wanted.then(_to_image(image))

        def failed(error: Exception) -> None:
            if isinstance(error, KeyError) and may_reopen:
                self._reopen(request, wanted)
            else:
                self._next()
                wanted.failed(error)

        future = self._pool.submit(draw_original, request.candidate_id, request.page, wanted.scale)
        self._courier.send(future, drawn, failed)

    def _reopen(self, request: PageRequest, wanted: Wanted) -> None:
        # The worker remembers few documents, and none after it was replaced.
        def failed(error: Exception) -> None:
            self._next()
            wanted.failed(error)

        self._open(
            request.candidate_id,
            lambda _layout: self._submit(request, wanted, may_reopen=False),
            failed,
        )

    def _next(self) -> None:
        self._busy = False
        self._feed()


def _to_image(page: PageImage) -> QImage:
    form = QImage.Format.Format_RGB32
    # copy(): the pixels belong to a Python object that does not outlive this call.
    return QImage(page.pixels, page.width, page.height, page.stride, form).copy()
