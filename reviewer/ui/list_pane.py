"""The left pane: which candidates to show, and the list of them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from reviewer.hiring import Stage
from reviewer.ui.candidate_columns import Show
from reviewer.ui.candidates import CandidateList
from reviewer.ui.messages import stage_name
from reviewer.ui.naming import named
from reviewer.ui.workspace import Workspace

IN_OPENING = tuple(Show)
WITHOUT_OPENING = (Show.ALL, Show.FAILED)


class ListPane(QFrame):
    """A filter with counts above the candidate list; a hint where the list would be empty."""

    search_given_up = Signal()
    """Somebody must be shown whom the search hides."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("listPane")
        self.setProperty("role", "pane")
        self.setMinimumWidth(240)
        self._workspace = workspace
        self.list = CandidateList(workspace)
        self._stages = named(QComboBox(), "stageFilter")
        self._stages.activated.connect(self._choose)
        self._hint = named(QLabel(wordWrap=True), "emptyHint")
        self._hint.setProperty("role", "muted")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setMargin(24)
        self._hint.setAutoFillBackground(True)
        self._hint.setBackgroundRole(QPalette.ColorRole.Base)
        # One over the other: a list that shows nobody keeps the focus and the keys.
        self._stack = QStackedLayout()
        self._stack.setStackingMode(QStackedLayout.StackingMode.StackAll)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._hint)
        self._stack.setCurrentWidget(self._hint)
        self._lay_out()
        self.list.candidates.counts_changed.connect(self.refresh)
        for signal in (self.list.filter.layoutChanged, self.list.filter.rowsRemoved):
            signal.connect(self._show_hint)
        self.list.filter.rowsInserted.connect(self._show_hint)
        self.list.filter.modelReset.connect(self._show_hint)
        workspace.current_opening_changed.connect(self.refresh)
        workspace.reading_changed.connect(self._show_hint)
        self.refresh()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(8, 8, 8, 8)
        head.addWidget(self._stages)
        layout.addLayout(head)
        layout.addLayout(self._stack, 1)

    def search(self, text: str) -> None:
        """Show candidates that hold each word of ``text``."""
        self.list.filter.search(text)
        self._show_hint()

    def show_only(self, show: Show) -> None:
        """Show one stage, or all."""
        self.list.filter.show(show)
        self.refresh()

    def reveal(self, candidate_id: str) -> bool:
        """Select a candidate, showing all when the filter hides it; False when there is none."""
        if self.list.candidates.row(candidate_id) is None:
            return False
        if not self.list.select(candidate_id):
            self.search_given_up.emit()
            self.show_only(Show.ALL)
        return self.list.select(candidate_id)

    def refresh(self) -> None:
        """Count anew."""
        choices = IN_OPENING if self._workspace.current_opening else WITHOUT_OPENING
        if self.list.filter.show_only not in choices:
            self.list.filter.show(Show.ALL)
        self._stages.clear()
        for show in choices:
            count = self.list.candidates.count(show)
            words = self._word(show)
            self._stages.addItem(words if count is None else f"{words} ({count})", show)
        self._stages.setCurrentIndex(choices.index(self.list.filter.show_only))
        self._stages.setAccessibleName(self.tr("Which candidates to show"))
        self._show_hint()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
            self.list.retranslate()
        super().changeEvent(event)

    def _choose(self, place: int) -> None:
        self.show_only(Show(self._stages.itemData(place)))

    def _word(self, show: Show) -> str:
        if show is Show.ALL:
            return self.tr("All")
        if show is Show.FAILED:
            return self.tr("Needs a look")
        return stage_name(Stage(show.value))

    def _why_empty(self) -> str:
        if self.list.candidates.rowCount():
            return self.tr("No candidate matches.")
        if self._workspace.reading.active:
            return self.tr("Reading… The first candidates will be here in a moment.")
        if self._workspace.current_opening is None:
            return self.tr("No candidates yet.\n\nDrop resumes anywhere.")
        return self.tr(
            "Nobody applies for this opening yet.\n\nDrop resumes anywhere, or choose "
            "Opening ▸ Add all candidates."
        )

    def _show_hint(self) -> None:
        is_empty = not self.list.filter.rowCount()
        self._hint.setText(self._why_empty() if is_empty else "")
        self._hint.setVisible(is_empty)
