"""Files dropped anywhere on the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from typing_extensions import override

from reviewer.ui.appearance import theme_now

DRAGS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


def dropped_paths(mime: QMimeData) -> list[Path]:
    """The local files and folders in what is dragged or pasted."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


class DropCover(QWidget):
    """Lies over the window while files are dragged across it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = parent
        self.setObjectName("dropCover")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.text = ""
        self.hide()

    def cover(self, files: int, folders: int) -> None:
        """Say how many files and folders a drop would add."""
        self.text = self._said(files, folders)
        self.setAccessibleName(self.text)
        self.setGeometry(self._around.rect())
        self.show()
        self.raise_()

    def _said(self, files: int, folders: int) -> str:
        if files and folders:
            return self.tr("Drop {0} files and folders to add").format(files + folders)
        if folders:
            one = self.tr("Drop 1 folder to add")
            return one if folders == 1 else self.tr("Drop {0} folders to add").format(folders)
        one = self.tr("Drop 1 file to add")
        return one if files == 1 else self.tr("Drop {0} files to add").format(files)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_now()
        ground = QColor(theme.window)
        ground.setAlpha(225)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), ground)
        painter.setPen(QPen(QColor(theme.accent), 2, Qt.PenStyle.DashLine))
        frame = self.rect().adjusted(24, 24, -24, -24)
        painter.drawRoundedRect(frame, 16, 16)
        self._write(painter, frame, theme.text)

    def _write(self, painter: QPainter, frame: QRect, color: str) -> None:
        font = painter.font()
        font.setPixelSize(24)
        painter.setFont(font)
        painter.setPen(QColor(color))
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, self.text)


class FileDrop(QObject):
    """Watches a window and the editors in it, which would otherwise swallow dropped files."""

    dropped = Signal(list)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._cover = DropCover(window)
        self._watched: set[int] = set()
        window.setAcceptDrops(True)
        self.watch(window)

    def watch(self, root: QWidget) -> None:
        """Watch ``root`` and the editors below it, also those made since the last call."""
        editors = [root, *root.findChildren(QLineEdit)]
        for kind in (QPlainTextEdit, QTextEdit):
            for editor in root.findChildren(kind):
                editors += [editor, editor.viewport()]
        for widget in editors:
            # Qt moves a filter that is there already to the front: no second one is installed.
            widget.installEventFilter(self)

    def watch_screen(self, handle: QObject | None) -> None:
        """Watch the window of the platform: real drags are seen there before any child."""
        if handle is not None:
            handle.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DragLeave:
            self._cover.hide()
        elif event.type() in DRAGS and isinstance(event, QDropEvent):
            paths = dropped_paths(event.mimeData())
            if paths:
                self._answer(event, paths)
                return True
        return super().eventFilter(watched, event)

    def _answer(self, event: QDropEvent, paths: list[Path]) -> None:
        # Copy, whatever was asked for: a move would make the other program delete the file.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() == QEvent.Type.Drop:
            self._cover.hide()
            # The other program waits until this handler returns.
            QTimer.singleShot(0, self, lambda: self.dropped.emit(paths))
        elif event.type() == QEvent.Type.DragEnter or self._cover.isHidden():
            folders = sum(path.is_dir() for path in paths)
            self._cover.cover(len(paths) - folders, folders)
