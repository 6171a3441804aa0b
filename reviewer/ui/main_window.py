"""The window: places the panes and connects them. What commands do stands in commands.py."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QByteArray, QDateTime, QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QIcon, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QWidget,
)
from typing_extensions import override

from reviewer.resources import resource
from reviewer.ui import appearance
from reviewer.ui.actions import Actions, Situation
from reviewer.ui.candidate_columns import Show
from reviewer.ui.commands import Commands, Panes
from reviewer.ui.deeds import deed
from reviewer.ui.dropping import FileDrop
from reviewer.ui.form import Form
from reviewer.ui.list_pane import ListPane
from reviewer.ui.naming import named
from reviewer.ui.original import Original
from reviewer.ui.reading_status import ReadingStatus
from reviewer.ui.scorecard import Scorecard
from reviewer.ui.settings import Settings, load, save
from reviewer.ui.toast import Toast
from reviewer.ui.toolbar import MainToolBar
from reviewer.ui.translation import Translation
from reviewer.ui.welcome import Welcome
from reviewer.ui.workspace import Workspace

PANE_SIZES = (320, 500, 460)
SIDE_SIZES = (400, 340)
UNLIMITED = 16_777_215
"""What Qt calls QWIDGETSIZE_MAX."""
WITHOUT_OPENING = 176
"""Enough for the scorecard to say that there is none; the form has the rest."""
SMALLEST = (960, 600)
USUAL = QSize(1280, 800)
FRAME = QSize(0, 40)
"""Room for the title bar, whose height is not known before the window is shown."""


class MainWindow(QMainWindow):
    """Candidates, original, form and scorecard of one workspace."""

    def __init__(self, workspace: Workspace, settings_path: Path) -> None:
        self._is_closed = False
        super().__init__()
        self.setObjectName("mainWindow")
        self.setWindowIcon(QIcon(str(resource("icons") / "resume-reviewer.svg")))
        self.workspace = workspace
        workspace.setParent(self)
        self._settings_path = settings_path
        self.settings = load(settings_path)
        self._translation = Translation(_app(), self)
        self._translation.speak(self.settings.language)
        appearance.apply(_app(), self.settings.appearance)
        self._build()
        self._connect()
        self._restore()
        self.retranslate()

    # Building

    def _build(self) -> None:
        self._search = named(QLineEdit(clearButtonEnabled=True), "searchBox")
        self.panes = Panes(
            ListPane(self.workspace),
            Original(self.workspace),
            Form(self.workspace),
            Scorecard(self.workspace),
            self._search,
            Toast(self),
        )
        self.commands = Commands(
            self, self.workspace, self.panes, lambda: self.settings, self.apply_settings
        )
        self.actions_ = Actions(self, self.commands)
        self.actions_.fill(self.menuBar())
        self._bar = MainToolBar(self.workspace, self.actions_, self._search)
        self.addToolBar(self._bar)
        self._build_panes()
        self._build_status()
        self._drop = FileDrop(self)
        self.setMinimumSize(*SMALLEST)

    def _build_panes(self) -> None:
        panes = self.panes
        self._side = named(QSplitter(Qt.Orientation.Vertical), "sideSplitter")
        self._side.addWidget(panes.form)
        self._side.addWidget(panes.scorecard)
        self._across = named(QSplitter(Qt.Orientation.Horizontal), "paneSplitter")
        for widget in (panes.candidates, panes.original, self._side):
            self._across.addWidget(widget)
        self._across.setStretchFactor(1, 3)
        self._across.setStretchFactor(2, 2)
        for splitter in (self._side, self._across):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(1)
        self._welcome = Welcome(self.actions_["addResumes"], self.actions_["trySamples"])
        self._stack = QStackedWidget()
        self._stack.addWidget(self._welcome)
        self._stack.addWidget(self._across)
        self.setCentralWidget(self._stack)

    def _build_status(self) -> None:
        self._reading = ReadingStatus(self.workspace)
        self._saved = named(QLabel(), "savedAt")
        self._saved_at = ""
        self._saved.setProperty("role", "muted")
        self._saved.setContentsMargins(8, 0, 8, 0)
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().addWidget(self._reading, 1)
        self.statusBar().addPermanentWidget(self._saved)

    # Connecting

    def _connect(self) -> None:
        workspace, commands = self.workspace, self.commands
        candidates = self.panes.candidates.list
        candidates.candidate_selected.connect(self.show_candidate)
        candidates.selection_changed.connect(self._enable)
        candidates.candidates.counts_changed.connect(self._enable)
        workspace.current_opening_changed.connect(self._enable)
        workspace.current_opening_changed.connect(self._keep_opening)
        workspace.current_opening_changed.connect(self._share_side)
        workspace.reading_changed.connect(self._enable)
        workspace.file_known.connect(commands.tell_known)
        workspace.nothing_found.connect(commands.tell_nothing_found)
        workspace.reverted.connect(commands.tell_reverted)
        workspace.saved.connect(self._show_saved)
        stack = workspace.undo_stack
        stack.indexChanged.connect(self._enable)
        self.actions_.menu("edit").aboutToShow.connect(self._name_undo)
        self._connect_panes()
        self._drop.dropped.connect(commands.add_paths)
        _app().focusChanged.connect(self._watch_keys)
        _app().styleHints().colorSchemeChanged.connect(self._recolor)

    def _connect_panes(self) -> None:
        panes = self.panes
        self._search.textChanged.connect(panes.candidates.search)
        panes.candidates.search_given_up.connect(self._search.clear)
        self._search.returnPressed.connect(panes.candidates.list.setFocus)
        panes.scorecard.new_opening_wanted.connect(self.commands.new_opening)
        panes.scorecard.evidence_clicked.connect(panes.original.highlight)
        panes.original.place_clicked.connect(panes.form.focus_field)
        panes.form.field_focused.connect(lambda _pointer, mark: panes.original.highlight(mark))
        self._reading.show_failed.connect(lambda: panes.candidates.show_only(Show.FAILED))

    def show_candidate(self, candidate_id: str) -> None:
        """Show one candidate in all panes; "" shows none."""
        shown = candidate_id or None
        self.panes.original.show_candidate(shown)
        self.panes.form.show_candidate(shown)
        self.panes.scorecard.show_candidate(shown)
        if following := self.panes.candidates.list.following_id():
            self.panes.original.prepare(following)
        self._drop.watch(self)

    def _enable(self) -> None:
        candidates = self.panes.candidates.list
        workspace = self.workspace
        is_any = bool(candidates.candidates.rowCount())
        stack = workspace.undo_stack
        self.actions_.enable(
            Situation(
                candidate=bool(candidates.selected_ids()),
                opening=workspace.current_opening is not None,
                reading=workspace.reading.active,
                any_candidate=is_any,
                can_undo=stack.canUndo(),
                can_redo=stack.canRedo(),
            )
        )
        is_used = is_any or workspace.reading.active or workspace.current_opening is not None
        self._stack.setCurrentWidget(self._across if is_used else self._welcome)

    def _name_undo(self) -> None:
        """Say in the menu what undo and redo would act on."""
        workspace = self.workspace
        changes = (workspace.next_undo(), workspace.next_redo())
        self.actions_.say_what(*(deed(each, workspace) if each else "" for each in changes))

    def _show_saved(self, iso: str) -> None:
        self._saved_at = iso
        moment = QDateTime.fromString(iso, Qt.DateFormat.ISODate).toLocalTime()
        clock = moment.time().toString("HH:mm")
        self._saved.setText(self.tr("saved {0} ✓").format(clock))

    # Keys

    def _watch_keys(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None:
            old.removeEventFilter(self)
        if new is not None and new.window() is self:
            new.installEventFilter(self)
        if new is self._search:
            self.workspace.prepare_search()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Editors claim undo and redo for themselves; there is one history for the whole window.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = QKeySequence(event.keyCombination())
            if any(keys in self.actions_[name].shortcuts() for name in ("undo", "redo")):
                event.ignore()
                return True
        if watched is self._search and isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and self._leaves_search(event)
        return super().eventFilter(watched, event)

    def _leaves_search(self, event: QKeyEvent) -> bool:
        """Escape takes back what was typed, then leads to the list, as Down does at once."""
        key = event.key()
        if key == Qt.Key.Key_Escape and self._search.text():
            self._search.clear()
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_Down):
            self.panes.candidates.list.setFocus()
        else:
            return False
        return True

    def get_ready(self) -> None:
        """Load what the first look and the first edit would else wait for."""
        if not self._is_closed:
            self.workspace.get_ready()

    # Language and looks

    def apply_settings(self, settings: Settings) -> None:
        """Use and keep what was chosen."""
        before, self.settings = self.settings, settings
        if settings.language != before.language:
            self._translation.speak(settings.language)
        if settings.appearance != before.appearance:
            self._recolor()
        save(settings, self._settings_path)

    @override
    def event(self, event: QEvent) -> bool:
        # A closed window lives on until the program ends, but its store is closed.
        if self._is_closed and event.type() == QEvent.Type.LanguageChange:
            return True
        return super().event(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Word everything in the language of the application."""
        self.setWindowTitle("Resume Reviewer")
        self.actions_.retranslate()
        self._bar.retranslate()
        self._bar.recolor()
        if self._saved_at:
            self._show_saved(self._saved_at)

    def _recolor(self) -> None:
        appearance.apply(_app(), self.settings.appearance)
        self._bar.recolor()

    # Opening and closing

    def _restore(self) -> None:
        settings = self.settings
        room = self.screen().availableSize() - FRAME
        self.resize(USUAL.boundedTo(room).expandedTo(self.minimumSize()))
        if settings.geometry:
            self.restoreGeometry(QByteArray.fromBase64(settings.geometry.encode()))
        self._across.setSizes(settings.pane_sizes or PANE_SIZES)
        self._side.setSizes(settings.side_sizes or SIDE_SIZES)
        known = {opening.id for opening in self.workspace.store.openings()}
        if settings.last_opening in known:
            self.workspace.set_current_opening(settings.last_opening)
        self._share_side()
        self.panes.candidates.list.start()
        self._enable()

    def _share_side(self) -> None:
        is_full = self.workspace.current_opening is not None
        was_full = self.panes.scorecard.maximumHeight() > WITHOUT_OPENING
        if was_full and not is_full and self.isVisible():
            self.settings = replace(self.settings, side_sizes=tuple(self._side.sizes()))
        self.panes.scorecard.setMaximumHeight(UNLIMITED if is_full else WITHOUT_OPENING)
        if is_full and not was_full:
            self._side.setSizes(self.settings.side_sizes or SIDE_SIZES)

    def _keep_opening(self) -> None:
        self.settings = replace(self.settings, last_opening=self.workspace.opening_id)
        save(self.settings, self._settings_path)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._drop.watch_screen(self.windowHandle())
        QTimer.singleShot(0, self.panes.candidates.list, self.panes.candidates.list.setFocus)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        if self._is_closed:
            return
        self._is_closed = True
        _app().focusChanged.disconnect(self._watch_keys)
        _app().styleHints().colorSchemeChanged.disconnect(self._recolor)
        self.panes.form.flush()
        has_scorecard = self.workspace.current_opening is not None
        sides = tuple(self._side.sizes()) if has_scorecard else self.settings.side_sizes
        placed = replace(
            self.settings,
            geometry=bytes(self.saveGeometry().toBase64().data()).decode(),
            pane_sizes=tuple(self._across.sizes()),
            side_sizes=sides,
        )
        save(placed, self._settings_path)
        self.commands.close()
        self.workspace.close()


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
