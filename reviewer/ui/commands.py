"""What each row of ACTIONS does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QMainWindow, QWidget

from reviewer.hiring import Criterion, Opening, Stage
from reviewer.resources import resource
from reviewer.store import Change
from reviewer.ui.candidate_columns import display_name
from reviewer.ui.deeds import ABOUT_OPENINGS, deed
from reviewer.ui.dialogs import AboutDialog, PreferencesDialog, ShortcutSheet
from reviewer.ui.dropping import dropped_paths
from reviewer.ui.export_dialog import ExportDialog, Exporter, ExportOrder
from reviewer.ui.form import Form
from reviewer.ui.list_pane import ListPane
from reviewer.ui.messages import explain, stage_name
from reviewer.ui.openings import OpeningDialog
from reviewer.ui.original import Original
from reviewer.ui.scorecard import Scorecard
from reviewer.ui.settings import Settings
from reviewer.ui.toast import Toast
from reviewer.ui.workspace import Workspace


@dataclass(frozen=True)
class Panes:
    """The parts of the window that commands act on."""

    candidates: ListPane
    original: Original
    form: Form
    scorecard: Scorecard
    search: QLineEdit
    toast: Toast

    def in_turn(self) -> tuple[QWidget, ...]:
        """What F6 goes through."""
        return (self.candidates.list, self.original, self.form, self.scorecard)


class Commands(QObject):
    """One method for each command; the window decides nothing itself."""

    def __init__(
        self,
        window: QMainWindow,
        workspace: Workspace,
        panes: Panes,
        settings: Callable[[], Settings],
        apply_settings: Callable[[Settings], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._panes = panes
        self._settings = settings
        self._apply_settings = apply_settings
        self._folder = _downloads()
        self._known = 0
        """Files of the reading going on that were added before."""
        workspace.reading_changed.connect(self._forget_known)
        self._exporter = Exporter(workspace.store.path, self)
        self._exporter.finished.connect(self._tell_exported)
        self._exporter.failed.connect(self.tell_error)

    def close(self) -> None:
        """Let a running export finish."""
        self._exporter.close()

    # File

    def add_resumes(self) -> None:
        """Let the system's dialog choose files."""
        self._choose(QFileDialog.FileMode.ExistingFiles, self.tr("Add resumes"))

    def add_folder(self) -> None:
        """Let the system's dialog choose a folder."""
        self._choose(QFileDialog.FileMode.Directory, self.tr("Add folder"))

    def add_paths(self, paths: list[Path]) -> None:
        """Add what was dropped, pasted or chosen."""
        self._workspace.add_files(paths)

    def try_samples(self) -> None:
        """Add the resumes that ship with the program; the people in them are invented."""
        self._workspace.add_files([resource("samples")])

    def stop_reading(self) -> None:
        """Stop; what is finished stays."""
        self._workspace.stop_reading()

    def export_shortlist(self) -> None:
        """Ask what to export."""
        dialog = ExportDialog(self._workspace, self._window)
        dialog.ordered.connect(self._export)
        self._show(dialog)

    def show_preferences(self) -> None:
        """Show the preferences."""
        dialog = PreferencesDialog(self._settings(), self._window)
        dialog.changed.connect(self._apply_settings)
        self._show(dialog)

    def quit(self) -> None:
        """Close the window."""
        self._window.close()

    # Edit

    def undo(self) -> None:
        """Undo the last change, wherever it was made."""
        self._panes.form.flush()
        self._workspace.undo_stack.undo()

    def redo(self) -> None:
        """Redo what was undone."""
        self._panes.form.flush()
        self._workspace.undo_stack.redo()

    def paste_files(self) -> None:
        """Add the files on the clipboard."""
        paths = dropped_paths(QGuiApplication.clipboard().mimeData())
        if paths:
            self.add_paths(paths)
        else:
            self._panes.toast.tell(self.tr("There are no files on the clipboard"))

    def edit_field(self) -> None:
        """Go to the form."""
        self._panes.form.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def accept_field(self) -> None:
        """The focused field is right; on to the next doubtful one."""
        self._panes.form.accept_and_next()

    def fill_field(self) -> None:
        """Put the selected text into the field last focused."""
        mark = self._panes.original.selection()
        if mark is None:
            self._panes.toast.tell(self.tr("Select text in the original first"))
        else:
            self._panes.form.fill_focused(mark)

    # View

    def search_candidates(self) -> None:
        """Go to the search box."""
        self._panes.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._panes.search.selectAll()

    def find_in_original(self) -> None:
        """Open the find bar of the original."""
        self._panes.original.open_find()

    def next_pane(self) -> None:
        """Focus the next pane."""
        self._turn_to(1)

    def previous_pane(self) -> None:
        """Focus the previous pane."""
        self._turn_to(-1)

    # Candidate

    def next_candidate(self) -> None:
        """Show the next candidate."""
        self._panes.candidates.list.next()

    def previous_candidate(self) -> None:
        """Show the previous candidate."""
        self._panes.candidates.list.previous()

    def decide(self, stage: Stage) -> None:
        """Move the selected candidates to a stage and go on to the next undecided one."""
        candidates = self._panes.candidates.list
        chosen = candidates.selected_ids()
        opening = self._workspace.current_opening
        if opening is None:
            self._ask_for_opening()
            return
        if not chosen:
            return
        following = candidates.next_undecided()
        text = self._decided(chosen, stage)
        self._workspace.decide(chosen, opening.id, stage)
        if self._settings().auto_advance and following is not None:
            candidates.select(following)
        self._panes.toast.tell(text, self.tr("Undo"), self.undo)

    def rate(self, score: int) -> None:
        """Rate the focused criterion."""
        if self._workspace.current_opening is None:
            self._ask_for_opening()
        else:
            self._panes.scorecard.rate_focused(score)

    def attach_evidence(self) -> None:
        """Attach the selected text to the focused rating."""
        mark = self._panes.original.selection()
        if mark is None:
            self._panes.toast.tell(self.tr("Select text in the original first"))
        elif self._workspace.current_opening is None:
            self._ask_for_opening()
        else:
            self._panes.scorecard.attach_evidence(mark)

    def retry(self) -> None:
        """Read the selected originals again."""
        for candidate_id in self._panes.candidates.list.selected_ids():
            self._workspace.retry(candidate_id)

    def delete_candidates(self) -> None:
        """Take the selected candidates out of the list."""
        chosen = self._panes.candidates.list.selected_ids()
        if not chosen:
            return
        name = self._name(chosen)
        self._workspace.trash(chosen)
        self._panes.toast.tell(self.tr("Deleted {0}").format(name), self.tr("Undo"), self.undo)

    # Opening

    def new_opening(self) -> None:
        """Show the dialog for a new opening."""
        candidates = self._panes.candidates.list
        reading = self._workspace.reading
        count = len(candidates.all_ids()) + (reading.total - reading.done) * reading.active
        is_free = self._workspace.current_opening is None
        dialog = OpeningDialog(None, count if is_free else 0, self._window)

        def make(name: str, criteria: list[Criterion], with_all: bool) -> None:
            # Those of now, not of when the dialog opened, and those still being read.
            unplaced = candidates.all_ids()
            opening = self._workspace.add_opening(name, criteria)
            if with_all:
                self._workspace.apply_for(unplaced, opening.id)
                self._workspace.take_rest_into(opening.id)
            # Not back into a field: the next keys rate and decide.
            self._panes.candidates.list.setFocus(Qt.FocusReason.OtherFocusReason)

        dialog.confirmed.connect(make)
        self._show(dialog)

    def edit_opening(self) -> None:
        """Show the dialog for the current opening."""
        opening = self._workspace.current_opening
        if opening is None:
            return
        dialog = OpeningDialog(opening, 0, self._window)

        def store(name: str, criteria: list[Criterion], _all: bool) -> None:
            changed = Opening(
                id=opening.id, name=name, criteria=tuple(criteria), version=opening.version
            )
            self._workspace.edit_opening(changed)

        dialog.confirmed.connect(store)
        self._show(dialog)

    def delete_opening(self) -> None:
        """Remove the current opening."""
        opening = self._workspace.current_opening
        if opening is not None:
            self._workspace.remove_opening(opening.id)
            text = self.tr("Deleted {0}").format(opening.name)
            self._panes.toast.tell(text, self.tr("Undo"), self.undo)

    def add_all_to_opening(self) -> None:
        """Let every candidate of the workspace apply for the current opening."""
        opening = self._workspace.current_opening
        if opening is not None:
            known = set(self._panes.candidates.list.all_ids())
            others = [row.candidate_id for row in self._workspace.store.rows(None)]
            self._workspace.apply_for([each for each in others if each not in known], opening.id)

    # Help

    def show_shortcuts(self) -> None:
        """Show every key."""
        self._show(ShortcutSheet(self._window))

    def show_workspace(self) -> None:
        """Show the workspace file's folder in the system's file program."""
        show_folder(self._workspace.store.path)

    def show_about(self) -> None:
        """Show name, version and licence."""
        self._show(AboutDialog(self._window))

    # Telling

    def tell_error(self, error: Exception) -> None:
        """Say what went wrong."""
        self._panes.toast.tell(explain(error))

    def tell_known(self, name: str, candidate_id: str) -> None:
        """Show whom a file that was added before belongs to."""
        if self._workspace.reading.total <= 1:  # of many files none is worth a jump
            self._panes.candidates.list.select(candidate_id)
        self._known += 1
        if self._known == 1:
            self._panes.toast.tell(self.tr("{0} was added before").format(name))
        else:
            self._panes.toast.tell(self.tr("{0} files were added before").format(self._known))

    def _forget_known(self) -> None:
        if not self._workspace.reading.active:
            self._known = 0

    def tell_nothing_found(self) -> None:
        """Say that there was no file to read."""
        self._panes.toast.tell(self.tr("No files to read there"))

    def tell_reverted(self, change: Change, is_redone: bool) -> None:
        """Show what undo or redo changed, and offer the way back."""
        self._bring_into_view(change)
        what = deed(change, self._workspace)
        if is_redone:
            text, button, back = self.tr("Redone: {0}"), self.tr("Undo"), self.undo
        else:
            text, button, back = self.tr("Undone: {0}"), self.tr("Redo"), self.redo
        self._panes.toast.tell(text.format(what), button, back)

    def _bring_into_view(self, change: Change) -> None:
        """Go to the opening, the candidate and the field that a change is about, if there."""
        workspace, candidates = self._workspace, self._panes.candidates
        there = [each for each in change.candidate_ids if workspace.is_shown(each)]
        openings = {opening.id for opening in workspace.store.openings()}
        if change.opening_id in openings and (there or change.action in ABOUT_OPENINGS):
            workspace.set_current_opening(change.opening_id)
        if not there:
            return
        if change.opening_id is None and candidates.list.candidates.row(there[0]) is None:
            workspace.set_current_opening(None)
        if candidates.reveal(there[0]) and change.pointer:
            self._panes.form.reveal(change.pointer)

    def _tell_exported(self, path: Path, count: int) -> None:
        one = self.tr("Exported 1 candidate to {0}").format(path.name)
        many = self.tr("Exported {0} candidates to {1}").format(count, path.name)
        self._panes.toast.tell(
            one if count == 1 else many, self.tr("Show in folder"), lambda: show_folder(path)
        )

    def _ask_for_opening(self) -> None:
        if self._workspace.store.openings():
            self._panes.toast.tell(self.tr("Choose an opening first"))
        else:
            self._panes.toast.tell(
                self.tr("Make an opening first"), self.tr("New opening"), self.new_opening
            )

    # Steps

    def _show(self, dialog: QDialog) -> None:
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    def _choose(self, mode: QFileDialog.FileMode, title: str) -> None:
        dialog = QFileDialog(self._window, title)
        dialog.setObjectName("choosePaths")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(mode)
        dialog.setDirectory(self._folder)
        dialog.filesSelected.connect(self._add_names)
        dialog.open()

    def _add_names(self, names: list[str]) -> None:
        self._folder = str(Path(names[0]).parent)
        self.add_paths([Path(name) for name in names])

    def _export(self, order: ExportOrder) -> None:
        self._exporter.run(order)

    def _turn_to(self, step: int) -> None:
        panes = self._panes.in_turn()
        focused = QApplication.focusWidget()
        inside = [i for i, pane in enumerate(panes) if focused and _holds(pane, focused)]
        here = inside[0] if inside else -1 if step > 0 else 0
        panes[(here + step) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _decided(self, chosen: list[str], stage: Stage) -> str:
        name = self._name(chosen)
        if stage is Stage.NEW:
            return self.tr("{0} is undecided again").format(name)
        return self.tr("{0}: {1}").format(stage_name(stage), name)

    def _name(self, chosen: list[str]) -> str:
        if len(chosen) > 1:
            return self.tr("{0} candidates").format(len(chosen))
        row = self._panes.candidates.list.candidates.row(chosen[0])
        return display_name(row) if row else ""


def _holds(pane: QWidget, widget: QWidget) -> bool:
    return pane is widget or pane.isAncestorOf(widget)


def _downloads() -> str:
    """Where resumes arrive, on most computers."""
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
    return found if Path(found).is_dir() else str(Path.home())


def show_folder(path: Path) -> None:
    """Open the folder of a file in the system's file program."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
