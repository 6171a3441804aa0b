"""The strips above an original: tools, find, and what to do when the file could not be read."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from reviewer.ui.appearance import theme_now
from reviewer.ui.icons import icon
from reviewer.ui.view_keys import ZOOM_STEP


class IconButton(QToolButton):
    """A flat button with an icon in the theme's colour; its words are tip and accessible name."""

    def __init__(self, name: str, icon_name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("role", "flat")
        self._icon_name = icon_name
        self._recolor()

    def word(self, name: str, keys: str = "") -> None:
        """Say what it does, and by which keys."""
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ({keys})" if keys else name)

    def _recolor(self) -> None:
        self.setIcon(icon(self._icon_name, theme_now().muted))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._recolor()


class ElidedLabel(QLabel):
    """One line that is cut in the middle when there is no room; the tip has it all."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_text(self, text: str) -> None:
        """Show another text."""
        self._whole = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self._elide()

    def _elide(self) -> None:
        room = max(self.width() - 2, 0)
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideMiddle, room))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()


class OriginalBar(QFrame):
    """File name, page, zoom, rotation, text mode and find."""

    zoomed = Signal(float)
    fit_wanted = Signal()
    turn_wanted = Signal()
    text_wanted = Signal(bool)
    find_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("originalBar")
        self.setProperty("role", "bar")
        self.file = ElidedLabel(self)
        self.file.setProperty("role", "heading")
        self.page = QLabel(self)
        self.page.setProperty("role", "muted")
        self.smaller = IconButton("zoomOut", "zoom-out", self)
        self.fit = QToolButton(self)
        self.fit.setObjectName("fitWidth")
        self.fit.setProperty("role", "flat")
        self.bigger = IconButton("zoomIn", "zoom-in", self)
        self.turn = IconButton("rotateOriginal", "rotate", self)
        self.as_text = IconButton("originalAsText", "text", self)
        self.as_text.setCheckable(True)
        self.search = IconButton("openFind", "search", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(4)
        row.addWidget(self.file, 1)
        row.addWidget(self.page)
        row.addSpacing(8)
        for button in (self.smaller, self.fit, self.bigger, self.turn, self.as_text, self.search):
            row.addWidget(button)
        self._connect()

    def _connect(self) -> None:
        self.smaller.clicked.connect(lambda: self.zoomed.emit(1 / ZOOM_STEP))
        self.bigger.clicked.connect(lambda: self.zoomed.emit(ZOOM_STEP))
        self.fit.clicked.connect(self.fit_wanted)
        self.turn.clicked.connect(self.turn_wanted)
        self.as_text.clicked.connect(self.text_wanted)
        self.search.clicked.connect(self.find_wanted)

    def show_tools(self, has_original: bool) -> None:
        """Offer the tools while there is something they work on."""
        tools = (self.smaller, self.fit, self.bigger, self.search)
        for button in tools if has_original else (*tools, self.turn, self.as_text):
            button.setVisible(has_original)

    def show_file(self, name: str) -> None:
        """The file's own name."""
        self.file.show_text(name)

    def show_page(self, page: int, count: int) -> None:
        """Where in the file; nothing when it has no pages."""
        self.page.setText(f"{page} / {count}" if count else "")
        self.page.setAccessibleName(self.tr("Page {0} of {1}").format(page, count))

    def show_zoom(self, zoom: float) -> None:
        """The size in per cent of the paper's."""
        self.fit.setText(f"{round(zoom * 100)} %")

    def show_mode(self, as_text: bool, has_pages: bool) -> None:
        """Whether text or pages are shown: only pages turn."""
        self.as_text.setChecked(as_text and has_pages)
        self.turn.setVisible(has_pages)
        self.turn.setEnabled(not as_text)

    def allow_pages(self, has_pages: bool, has_text: bool) -> None:
        """Offer the text beside the pages only where there are both."""
        self.as_text.setVisible(has_pages and has_text)
        self.turn.setVisible(has_pages)

    def retranslate(self) -> None:
        """Word everything in the language of the application."""
        self.smaller.word(self.tr("Smaller"), "Ctrl+-")
        self.bigger.word(self.tr("Bigger"), "Ctrl++")
        self.fit.setAccessibleName(self.tr("Fit width"))
        self.fit.setToolTip(self.tr("Fit width") + " (Ctrl+0)")
        self.turn.word(self.tr("Rotate"))
        self.as_text.word(self.tr("Show as text"))
        self.search.word(self.tr("Find in original"), "F")


class FindBar(QFrame):
    """What to find, how often it was found, next and previous."""

    query_changed = Signal(str)
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self.setProperty("role", "bar")
        self.field = QLineEdit(self)
        self.field.setObjectName("findText")
        self.count = QLabel(self)
        self.count.setProperty("role", "muted")
        self.count.setMinimumWidth(72)
        self.previous = IconButton("findPrevious", "up", self)
        self.next = IconButton("findNext", "down", self)
        self.close_button = IconButton("closeFind", "close", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 8, 8)
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        row.addSpacing(4)
        for part in (self.count, self.previous, self.next, self.close_button):
            row.addWidget(part)
        self.field.textChanged.connect(self.query_changed)
        self.field.installEventFilter(self)
        self.previous.clicked.connect(lambda: self.stepped.emit(-1))
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        self.close_button.clicked.connect(self.close_bar)
        self.hide()

    @property
    def query(self) -> str:
        """What is looked for."""
        return self.field.text()

    def open(self, text: str = "") -> None:
        """Show the bar, ready to type; ``text`` is looked for at once."""
        self.show()
        if text:
            self.field.setText(text)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.query_changed.emit(self.query)

    def close_bar(self) -> None:
        """Put the bar, and what it found, away."""
        self.hide()
        self.closed.emit()

    def show_count(self, current: int, count: int) -> None:
        """Say which of how many, or that nothing was found."""
        if count:
            self.count.setText(self.tr("{0} of {1}").format(current, count))
        else:
            self.count.setText(self.tr("Not found") if self.query.strip() else "")

    def retranslate(self) -> None:
        """Word everything in the language of the application."""
        self.field.setPlaceholderText(self.tr("Find in original"))
        self.field.setAccessibleName(self.tr("Find in original"))
        self.previous.word(self.tr("Previous"), "Shift+Enter")
        self.next.word(self.tr("Next"), "Enter")
        self.close_button.word(self.tr("Close find"), "Esc")

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                is_back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                self.stepped.emit(-1 if is_back else 1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close_bar()
                return True
        return False


class FailureBar(QFrame):
    """Why a file could not be read and what to do."""

    retry_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("failureBar")
        self.setProperty("role", "doubt")
        self._sign = QLabel(self)
        self.reason = QLabel(self)
        self.reason.setObjectName("failureReason")
        self.reason.setWordWrap(True)
        self.retry = QPushButton(self)
        self.retry.setObjectName("retryReading")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(8)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.reason, 1)
        row.addWidget(self.retry)
        self.retry.clicked.connect(self.retry_wanted)
        self._recolor()
        self.hide()

    def show_error(self, sentence: str, *, may_retry: bool) -> None:
        """The reason in words; trying again is offered where it could change something."""
        self.retry.setVisible(may_retry)
        self.reason.setText(sentence)
        self.reason.setAccessibleName(sentence)

    def retranslate(self) -> None:
        """Word everything in the language of the application."""
        self.retry.setText(self.tr("Try again"))
        self.retry.setAccessibleName(self.tr("Try to read the file again"))

    def _recolor(self) -> None:
        color = theme_now().doubt
        self._sign.setPixmap(icon("check-needed", color).pixmap(20, 20))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._recolor()
