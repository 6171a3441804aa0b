"""The original as it was sent: pages or text, find, zoom, and the places fields came from."""

from __future__ import annotations

from collections import OrderedDict
from functools import partial

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QMessageBox, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from reviewer.errors import EmptyFile, PasswordNeeded, unreadable
from reviewer.evidence import Evidence, Mark
from reviewer.reading import OriginalLayout
from reviewer.ui.drawings import Drawn
from reviewer.ui.messages import explain
from reviewer.ui.original_bars import FailureBar, FindBar, OriginalBar
from reviewer.ui.page_view import PageView
from reviewer.ui.text_selection import OriginalText, Stretch
from reviewer.ui.text_view import TextView
from reviewer.ui.view_keys import ZOOM_STEP
from reviewer.ui.workspace import Workspace

_LAYOUTS_KEPT = 12
_DESCRIBED_CHARACTERS = 4000
"""How much of a page's text is handed to a screen reader at once."""
_LASTING = (EmptyFile.code, PasswordNeeded.code)
"""Reading the same bytes again gives the same."""
_OPENED_SCHEMES = ("http", "https", "mailto")


class Original(QWidget):
    """Left pane. Shows one candidate's file and answers where its text is."""

    text_selected = Signal(object)
    """Mark of text that was just selected."""
    place_clicked = Signal(str)
    """Pointer of the field that was read from the place clicked."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("original")
        self._workspace = workspace
        self._candidate_id: str | None = None
        self._evidence: Evidence = {}
        self._layouts: OrderedDict[str, OriginalLayout] = OrderedDict()
        self._text = OriginalText(())
        self._wanted: Mark | None = None
        self._matches: list[Stretch] = []
        self._current = -1
        self._has_pages = False
        self._page = 0
        self._error: Exception | None = None
        self._next: str | None = None
        self._build()
        self._connect()
        self.retranslate()
        self.show_candidate(None)

    def _build(self) -> None:
        self.bar = OriginalBar(self)
        self.find_bar = FindBar(self)
        self.failure = FailureBar(self)
        self.pages = PageView(self)
        self.text_view = TextView(self)
        self.message = QLabel(self)
        self.message.setObjectName("originalMessage")
        self.message.setProperty("role", "muted")
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.message.setWordWrap(True)
        self.message.setMargin(32)
        self.views = QStackedWidget(self)
        for view in (self.message, self.pages, self.text_view):
            self.views.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.bar, self.find_bar, self.failure):
            column.addWidget(part)
        column.addWidget(self.views, 1)

    def _connect(self) -> None:
        bar, find = self.bar, self.find_bar
        bar.zoomed.connect(self._zoom_by)
        bar.fit_wanted.connect(self.fit_width)
        bar.turn_wanted.connect(self.pages.turn)
        bar.find_wanted.connect(self.open_find)
        bar.text_wanted.connect(self._show_as_text)
        find.query_changed.connect(self._find)
        find.stepped.connect(self._step)
        find.closed.connect(self._stop_finding)
        self.failure.retry_wanted.connect(self._retry)
        for view in (self.pages, self.text_view):
            view.text_selected.connect(self.text_selected)
            view.link_wanted.connect(self._ask_to_open)
            view.find_wanted.connect(self.open_find)
            view.zoom_changed.connect(self._show_zoom)
        self.pages.place_clicked.connect(self._page_clicked)
        self.text_view.line_clicked.connect(self._line_clicked)
        self.pages.page_changed.connect(self._show_page)
        self._workspace.candidate_changed.connect(self._refresh)

    # What is shown

    def show_candidate(self, candidate_id: str | None) -> None:
        """Show a candidate's original; None shows a word of help."""
        self._candidate_id = candidate_id
        self._wanted, self._error, self._next = None, None, None
        self._has_pages = False
        self._clear_views()
        self.failure.hide()
        if candidate_id is None:
            self._say(self.tr("Choose a candidate to see the file as it was sent."))
            return
        self._workspace.forget_drawings(candidate_id)
        self._take_evidence()
        known = self._layouts.get(candidate_id)
        if known is not None:
            self._show_layout(candidate_id, known)
            return
        self._say(self.tr("Opening the original…"))
        self._workspace.open_original(
            candidate_id,
            partial(self._show_layout, candidate_id),
            partial(self._show_failed, candidate_id),
        )

    def prepare(self, candidate_id: str) -> None:
        """Have the original of the candidate who is likely next laid out and drawn beforehand.

        The one being shown goes first: there is one worker for both.
        """
        self._next = candidate_id
        if self._candidate_id is None or self._candidate_id in self._layouts:
            self._prepare_next()

    def _prepare_next(self) -> None:
        candidate_id, self._next = self._next, None
        if candidate_id is None:
            return
        known = self._layouts.get(candidate_id)
        if known is not None:
            self._prepared(candidate_id, known)
            return
        then = partial(self._prepared, candidate_id)
        self._workspace.open_original(candidate_id, then, lambda _error: None)

    def _prepared(self, candidate_id: str, layout: OriginalLayout) -> None:
        if candidate_id == self._candidate_id:  # chosen meanwhile: its words have come
            self._show_layout(candidate_id, layout)
            return
        self._remember(candidate_id, layout)
        draw = partial(self._draw, candidate_id)
        self.pages.prepare(candidate_id, layout.page_sizes, draw)

    def _draw(self, candidate_id: str, page: int, scale: float, then: Drawn) -> None:
        failed = partial(self._page_failed, candidate_id, page)
        self._workspace.draw(candidate_id, page, scale, then, failed)

    def _page_failed(self, candidate_id: str, page: int, _error: Exception) -> None:
        if candidate_id == self._candidate_id:
            words = self.tr("This page cannot be drawn. Its text can still be read as text.")
            self.pages.show_problem(page, words)

    def _remember(self, candidate_id: str, layout: OriginalLayout) -> None:
        self._layouts[candidate_id] = layout
        self._layouts.move_to_end(candidate_id)
        while len(self._layouts) > _LAYOUTS_KEPT:
            self._layouts.popitem(last=False)

    def _show_layout(self, candidate_id: str, layout: OriginalLayout) -> None:
        self._remember(candidate_id, layout)
        if candidate_id != self._candidate_id:
            return
        self._text = OriginalText.of(layout.document)
        if self._has_pages:  # shown already, and now its words have come
            self.pages.take_text(self._text)
            self.bar.allow_pages(True, bool(self._text.lines))
            self._look_again()
            return
        self._has_pages = bool(layout.page_sizes)
        if self._has_pages:
            draw = partial(self._draw, candidate_id)
            self.pages.show_pages(candidate_id, layout.page_sizes, self._text, draw)
        self.bar.allow_pages(self._has_pages, bool(self._text.lines))
        self._show_as_text(not self._has_pages)
        self._show_page(1 if self._has_pages else 0)
        self._look_again()
        self._prepare_next()

    def _look_again(self) -> None:
        """Show what was looked for before the text was there."""
        if self._wanted is not None:
            self.highlight(self._wanted)
        if self.find_bar.isVisibleTo(self):
            self._find(self.find_bar.query)

    def _show_failed(self, candidate_id: str, error: Exception) -> None:
        if candidate_id != self._candidate_id:
            return
        self._error = error
        is_told = self.failure.isVisibleTo(self)
        self._say(self.tr("The file cannot be shown.") if is_told else explain(error))
        self.bar.allow_pages(False, False)
        self._prepare_next()

    def _say(self, words: str) -> None:
        self.message.setText(words)
        self.views.setCurrentWidget(self.message)
        self.bar.show_tools(False)
        self.bar.show_page(0, 0)

    def _clear_views(self) -> None:
        self._text = OriginalText(())
        self._matches, self._current = [], -1
        self._evidence = {}
        self.pages.clear()
        self.text_view.clear()
        self.bar.show_file("")
        self.find_bar.show_count(0, 0)

    def _show_as_text(self, as_text: bool) -> None:
        """Pages have a text of their own beside the drawing: for screen readers and bad scans."""
        self.bar.show_tools(True)
        if as_text and self.text_view.text is not self._text:
            self.text_view.show_text(self._text)
        self.views.setCurrentWidget(self.text_view if as_text else self.pages)
        self.bar.show_mode(as_text, self._has_pages)
        if self._wanted is not None:
            self.view.highlight(self._wanted)
        self._show_zoom()

    @property
    def view(self) -> PageView | TextView:
        """The view that shows the original now."""
        return self.text_view if self.views.currentWidget() is self.text_view else self.pages

    def _refresh(self, candidate_id: str) -> None:
        if candidate_id == self._candidate_id:
            self._take_evidence()

    def _take_evidence(self) -> None:
        if self._candidate_id is None:
            return
        candidate = self._workspace.candidate(self._candidate_id)
        self._evidence = candidate.evidence
        self.bar.show_file(candidate.file_name)
        is_failed = candidate.status == "failed"
        self.failure.setVisible(is_failed)
        if is_failed:
            may_retry = candidate.reason not in _LASTING
            self.failure.show_error(explain(unreadable(candidate.reason)), may_retry=may_retry)

    def _retry(self) -> None:
        if self._candidate_id is not None:
            self._workspace.retry(self._candidate_id)

    # Places

    def highlight(self, mark: Mark | None) -> None:
        """Light up where a value came from; a mark without a place is looked up by its quote."""
        if mark is not None and not mark.boxes and not mark.lines and mark.quote:
            found = self._text.find(mark.quote)
            mark = (self._text.mark(found[0]) if found else None) or mark
        self._wanted = mark
        self.view.highlight(mark)

    def selection(self) -> Mark | None:
        """The selected text with its place, or None."""
        return self.view.selection()

    def _page_clicked(self, page: int, x: float, y: float) -> None:
        hits = [
            (_area(mark), pointer)
            for pointer, mark in self._evidence.items()
            if mark.page == page and any(_holds(box, x, y) for box in mark.boxes)
        ]
        if hits:
            self.place_clicked.emit(min(hits)[1])

    def _line_clicked(self, number: int, offset: int) -> None:
        hits = [
            (end - start, pointer)
            for pointer, mark in self._evidence.items()
            for line, start, end in mark.lines
            if line == number and start <= offset <= end
        ]
        if hits:
            self.place_clicked.emit(min(hits)[1])

    def _ask_to_open(self, link: str) -> None:
        """Links leave the laptop: only when the user says so, with the address in sight."""
        if QUrl(link).scheme() not in _OPENED_SCHEMES:
            return
        box = QMessageBox(self)
        box.setObjectName("openLink")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Question)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("Open this link in the browser?"))
        box.setInformativeText(link)
        box.setStandardButtons(QMessageBox.StandardButton.Open | QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        box.button(QMessageBox.StandardButton.Open).clicked.connect(
            partial(QDesktopServices.openUrl, QUrl(link))
        )
        box.open()

    # Zoom and pages

    def zoom_in(self) -> None:
        """Bigger."""
        self._zoom_by(ZOOM_STEP)

    def zoom_out(self) -> None:
        """Smaller."""
        self._zoom_by(1 / ZOOM_STEP)

    def fit_width(self) -> None:
        """As wide as the pane."""
        self.view.fit_width()

    @property
    def zoom(self) -> float:
        """1.0 is the size on paper."""
        return self.view.zoom

    def _zoom_by(self, factor: float) -> None:
        self.view.zoom_by(factor)

    def _show_zoom(self) -> None:
        self.bar.show_zoom(self.view.zoom)

    def _show_page(self, page: int) -> None:
        self._page = page
        count = len(self.pages.pages) if self._has_pages else 0
        self.bar.show_page(page, count)
        words = self._text.plain(page if count else None)[:_DESCRIBED_CHARACTERS]
        if count:
            self.pages.setAccessibleName(self.tr("Original, page {0} of {1}").format(page, count))
            self.pages.setAccessibleDescription(words)
        self.text_view.setAccessibleName(self.tr("Original as text"))

    # Find

    def open_find(self) -> None:
        """Open the find bar, with the selected text to start with."""
        selected = self.selection()
        self.find_bar.open(selected.quote if selected and "\n" not in selected.quote else "")

    def _find(self, query: str) -> None:
        self._matches = self._text.find(query)
        self._current = 0 if self._matches else -1
        self._show_matches()

    def _step(self, by: int) -> None:
        if self._matches:
            self._current = (self._current + by) % len(self._matches)
        self._show_matches()

    def _show_matches(self) -> None:
        self.find_bar.show_count(self._current + 1, len(self._matches))
        self.view.show_matches(self._matches, self._current)

    def _stop_finding(self) -> None:
        self._matches, self._current = [], -1
        self.view.show_matches((), -1)
        self.view.setFocus()

    # Language

    def retranslate(self) -> None:
        """Word everything in the language of the application."""
        self.setAccessibleName(self.tr("Original"))
        self.bar.retranslate()
        self.find_bar.retranslate()
        self.failure.retranslate()
        self._show_page(self._page)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            if self._candidate_id is None or self._error is not None:
                self.show_candidate(self._candidate_id)
            else:
                self._take_evidence()


def _area(mark: Mark) -> float:
    return sum((x1 - x0) * (bottom - top) for x0, top, x1, bottom in mark.boxes)


def _holds(box: tuple[float, float, float, float], x: float, y: float) -> bool:
    return box[0] - 1 <= x <= box[2] + 1 and box[1] - 1 <= y <= box[3] + 1
