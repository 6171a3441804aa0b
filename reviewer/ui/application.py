"""Starting the program: the QApplication, the window, and what happens to unexpected errors."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from reviewer import __version__
from reviewer.errors import ReviewerError
from reviewer.resources import resource
from reviewer.ui import appearance
from reviewer.ui.dialogs import ReportDialog
from reviewer.ui.first_use import AfterFirstPaint
from reviewer.ui.main_window import MainWindow
from reviewer.ui.messages import report_of
from reviewer.ui.settings import APP_NAME, default_path, load
from reviewer.ui.translation import Translation
from reviewer.ui.unusable_workspace import UnusableWorkspaceDialog
from reviewer.ui.workspace import Workspace

_NOBODY_SEES = ("offscreen", "minimal")
"""Platforms without a screen: a question there would wait for ever."""
_windows: list[MainWindow] = []
"""Every window opened: Python's collector would take a forgotten one apart in no good order."""


def open_window(
    workspace_path: Path, files: Sequence[Path] = (), *, settings_path: Path | None = None
) -> MainWindow:
    """A shown window on a workspace, which is made if there is none; ``files`` are added.

    Makes the QApplication if there is none. Closing the window stops the workers and closes the
    store. Raises ``StoreUnavailable`` when the workspace cannot be used.
    """
    _application()
    workspace = Workspace(workspace_path)
    window = MainWindow(workspace, settings_path or default_path())
    _windows.append(window)
    AfterFirstPaint(window, window.get_ready)
    window.show()
    workspace.resume_reading()
    workspace.add_files(list(files))
    return window


def run(workspace_path: Path, files: Sequence[Path] = ()) -> int:
    """Open the window and stay until it is closed; gives the exit code.

    Raises ``StoreUnavailable`` when the workspace cannot be used and no other was chosen.
    """
    app = _application()
    window = _opened(workspace_path, files)
    previous = sys.excepthook
    sys.excepthook = ErrorHook(window)
    try:
        return app.exec()
    finally:
        sys.excepthook = previous


def _opened(workspace_path: Path, files: Sequence[Path]) -> MainWindow:
    try:
        return open_window(workspace_path, files)
    except ReviewerError as error:
        chosen = _ask_for_workspace(workspace_path, error)
        if chosen is None:
            raise
    return _opened(chosen, files)


def _ask_for_workspace(path: Path, error: ReviewerError) -> Path | None:
    """What to open in place of a workspace that cannot be used; None to leave."""
    if QApplication.platformName() in _NOBODY_SEES:
        return None
    app, settings = _application(), load(default_path())
    translation = Translation(app)
    translation.speak(settings.language)
    appearance.apply(app, settings.appearance)
    dialog = UnusableWorkspaceDialog(path, error)
    dialog.exec()
    translation.remove()
    return dialog.chosen


class ErrorHook:
    """Shows errors that nothing caught: expected ones as a sentence, others as a report."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def __call__(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """As ``sys.excepthook`` is called."""
        if isinstance(error, ReviewerError):
            self._window.commands.tell_error(error)
        elif isinstance(error, KeyboardInterrupt):
            self._window.close()
        else:
            report = report_of(error)
            sys.stderr.write(report + "\n")
            # Not from within the handler of an event that failed half way.
            QTimer.singleShot(0, self._window, lambda: ReportDialog(report, self._window).show())


def _application() -> QApplication:
    found = QApplication.instance()
    if isinstance(found, QApplication):
        return found
    app = QApplication(sys.argv[:1])
    app.setApplicationName(APP_NAME)
    app.setApplicationVersion(__version__)
    app.setOrganizationName(APP_NAME)
    app.setDesktopFileName("resume-reviewer")
    app.setWindowIcon(QIcon(str(resource("icons") / "resume-reviewer.svg")))
    appearance.choose_fonts(app)
    return app
