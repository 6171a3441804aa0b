"""The candidate list: model, columns, filter, and the view that is steered by single keys."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from reviewer.hiring import Stage
from reviewer.store import CandidateRow
from reviewer.ui.candidate_cell import CandidateCell
from reviewer.ui.candidate_columns import COLUMNS, Show, belongs, say, shows_of, spoken
from reviewer.ui.workspace import Workspace

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
SORT_ROLE = Qt.ItemDataRole.UserRole
FIRST_ROWS = 200
"""More than any screen shows; what is beyond is read after the first paint."""
REST_AFTER_MS = 50


class CandidateModel(QAbstractTableModel):
    """The candidates of the current opening, in the order they were added."""

    counts_changed = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._rows: list[CandidateRow] = []
        self._counts: Counter[Show] = Counter()
        self._places: dict[str, int] = {}
        self._is_whole = True
        self._rest = QTimer(self, singleShot=True, interval=REST_AFTER_MS)
        self._rest.timeout.connect(self.complete)
        workspace.candidates_added.connect(self.add)
        workspace.candidate_changed.connect(self.refresh)
        workspace.candidates_removed.connect(self.remove)
        workspace.current_opening_changed.connect(self.reload)
        self.reload()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(COLUMNS)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.value(row)
        if role == SORT_ROLE:
            return column.key(row)
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(row)
        return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return say(COLUMNS[section].heading)
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            is_name = COLUMNS[section].name == "name"
            side = Qt.AlignmentFlag.AlignLeft if is_name else Qt.AlignmentFlag.AlignHCenter
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def row(self, candidate_id: str) -> CandidateRow | None:
        """A candidate's row, if it is shown at all."""
        place = self.place(candidate_id)
        return None if place is None else self._rows[place]

    def place(self, candidate_id: str) -> int | None:
        """A candidate's row number."""
        if candidate_id not in self._places:
            self.complete()
        return self._places.get(candidate_id)

    def ids(self) -> list[str]:
        """Ids of all rows."""
        self.complete()
        return [row.candidate_id for row in self._rows]

    def count(self, show: Show) -> int | None:
        """How many candidates a filter would show; None while that is not known."""
        return self._counts[show] if self._is_whole else None

    def at(self, place: int) -> CandidateRow:
        """The row at a place."""
        return self._rows[place]

    def reload(self) -> None:
        """Read everything again: another opening. What nobody sees yet is read a moment later."""
        self.beginResetModel()
        self._rows = self._workspace.rows(most=FIRST_ROWS)
        self._counts = Counter(show for row in self._rows for show in shows_of(row))
        self._number()
        self.endResetModel()
        self._is_whole = len(self._rows) < FIRST_ROWS
        self.counts_changed.emit()

    def read_on(self) -> None:
        """Read the rest in a moment: what was read is painted."""
        if not self._is_whole and not self._rest.isActive():
            self._rest.start()

    def complete(self) -> None:
        """Read the rows that are still missing."""
        if self._is_whole:
            return
        self._is_whole = True
        first = len(self._rows)
        if rows := self._workspace.rows(first):
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows += rows
            self._counts.update(show for row in rows for show in shows_of(row))
            self._number(first)
            self.endInsertRows()
        self.counts_changed.emit()

    def add(self, candidate_ids: Sequence[str]) -> None:
        """Show more candidates: at the end, or where they stood before they were deleted."""
        self.complete()
        for candidate_id in candidate_ids:
            row = self._fetch(candidate_id)
            if row is not None and candidate_id not in self._places:
                self._insert(row)
        self.counts_changed.emit()

    def refresh(self, candidate_id: str) -> None:
        """Read one candidate again."""
        self.complete()
        place, row = self._places.get(candidate_id), self._fetch(candidate_id)
        if place is None or row is None:
            self.add([candidate_id])
            return
        self._counts.subtract(shows_of(self._rows[place]))
        self._counts.update(shows_of(row))
        self._rows[place] = row
        self.dataChanged.emit(self.index(place, 0), self.index(place, len(COLUMNS) - 1))
        self.counts_changed.emit()

    def remove(self, candidate_ids: Iterable[str]) -> None:
        """Show these no longer."""
        self.complete()
        for candidate_id in candidate_ids:
            place = self._places.get(candidate_id)
            if place is None:
                continue
            self.beginRemoveRows(QModelIndex(), place, place)
            self._counts.subtract(shows_of(self._rows[place]))
            del self._rows[place]
            self._number()
            self.endRemoveRows()
        self.counts_changed.emit()

    def retranslate(self) -> None:
        """Word headings and rows in the language of the application."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    def _insert(self, row: CandidateRow) -> None:
        place = len(self._rows)
        while place and self._rows[place - 1].added_at > row.added_at:
            place -= 1
        self.beginInsertRows(QModelIndex(), place, place)
        self._rows.insert(place, row)
        self._counts.update(shows_of(row))
        self._number(place)
        self.endInsertRows()

    def _fetch(self, candidate_id: str) -> CandidateRow | None:
        try:
            return self._workspace.row(candidate_id)
        except KeyError:
            return None

    def _number(self, first: int = 0) -> None:
        if not first:
            self._places.clear()
        for place in range(first, len(self._rows)):
            self._places[self._rows[place].candidate_id] = place


class CandidateFilter(QSortFilterProxyModel):
    """Sorts by value; shows one stage, and what holds every word of the search."""

    def __init__(
        self, workspace: Workspace, candidates: CandidateModel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._candidates = candidates
        self._words: list[str] = []
        self.show_only = Show.ALL
        self.setSortRole(SORT_ROLE)
        self.setDynamicSortFilter(True)

    def search(self, text: str) -> None:
        """Show candidates that hold each word of ``text``, whatever its case."""
        self.beginFilterChange()
        self._words = text.casefold().split()
        self.endFilterChange()

    def show(self, show: Show) -> None:
        """Show one stage, or all."""
        self.beginFilterChange()
        self.show_only = show
        self.endFilterChange()

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        if self.show_only is Show.ALL and not self._words:
            return True
        row = self._candidates.at(source_row)
        return belongs(row, self.show_only) and self._matches(row)

    def _matches(self, row: CandidateRow) -> bool:
        if not self._words:
            return True
        near = "\n".join((row.name, row.label, row.email, row.file_name)).casefold()
        missing = [word for word in self._words if word not in near]
        if not missing:
            return True
        text = self._workspace.search_text(row.candidate_id)
        return all(word in text for word in missing)


class CandidateList(QTableView):
    """The list. Letters are commands here: no type-ahead, no input method."""

    candidate_selected = Signal(str)
    """Id of the candidate to show; "" when none is selected."""
    selection_changed = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("candidateList")
        self._candidates = CandidateModel(workspace, self)
        self._filter = CandidateFilter(workspace, self._candidates, self)
        self._filter.setSourceModel(self._candidates)
        self.setModel(self._filter)
        self._dress()
        self.selectionModel().selectionChanged.connect(self._tell_selection)
        self.selectionModel().currentRowChanged.connect(self._tell_current)
        self._current = ""
        # Two dozen rows may arrive in one go: the first of all is selected, the others are not.
        self._filter.rowsInserted.connect(self._select_something)
        self._filter.modelReset.connect(self._select_something)
        self._filter.rowsRemoved.connect(self._select_something)

    @property
    def candidates(self) -> CandidateModel:
        """The model, unfiltered."""
        return self._candidates

    @property
    def filter(self) -> CandidateFilter:
        """What is shown of the model, and in which order."""
        return self._filter

    def current_id(self) -> str:
        """Id of the current candidate, or ""."""
        return self._id_at(self.currentIndex())

    def following_id(self) -> str:
        """Id of the candidate below the current one, or ""."""
        current = self.currentIndex()
        return self._id_at(current.siblingAtRow(current.row() + 1)) if current.isValid() else ""

    def selected_ids(self) -> list[str]:
        """Ids of the selected candidates, in the order shown."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._id_at(self._filter.index(row, 0)) for row in rows]

    def shown_ids(self) -> list[str]:
        """Ids of all candidates shown, in order."""
        return [self._id_at(self._filter.index(r, 0)) for r in range(self._filter.rowCount())]

    def all_ids(self) -> list[str]:
        """Ids of all candidates of the opening, shown or not."""
        return self._candidates.ids()

    def start(self) -> None:
        """Select the first candidate and tell it, once everybody listens."""
        self._current = ""
        self._select_something()

    def select(self, candidate_id: str) -> bool:
        """Select one candidate; False when the filter hides it."""
        place = self._candidates.place(candidate_id)
        if place is None:
            return False
        index = self._filter.mapFromSource(self._candidates.index(place, 1))
        if not index.isValid():
            return False
        self._go(index.row())
        return True

    def next(self) -> None:
        """Go to the next candidate."""
        self._step(1)

    def previous(self) -> None:
        """Go to the previous candidate."""
        self._step(-1)

    def next_undecided(self) -> str | None:
        """The next undecided candidate after the selection, else the first one before it."""
        chosen = set(self.selected_ids())
        shown = self.shown_ids()
        last = max((place for place, each in enumerate(shown) if each in chosen), default=-1)
        for candidate_id in [*shown[last + 1 :], *shown[: last + 1]]:
            row = self._candidates.row(candidate_id)
            if candidate_id not in chosen and row and row.stage is Stage.NEW:
                return candidate_id
        return None

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._candidates.read_on()

    @override
    def keyboardSearch(self, search: str) -> None:
        """Nothing: letters are commands."""

    def retranslate(self) -> None:
        """Word the list in the language of the application."""
        self.setAccessibleName(self.tr("Candidates"))
        self._candidates.retranslate()

    def _dress(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(CandidateCell(ROW_ROLE, self))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() * 2 + 20)
        self._dress_header()
        self.retranslate()

    def _dress_header(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSortIndicatorClearable(True)
        header.setMinimumSectionSize(32)
        for place, column in enumerate(COLUMNS):
            if column.width:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Fixed)
                self.setColumnWidth(place, column.width)
            else:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        # Before sorting is enabled, which would sort by the first column at once.
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def _id_at(self, index: Index) -> str:
        row: CandidateRow | None = self._filter.data(index, ROW_ROLE) if index.isValid() else None
        return row.candidate_id if row else ""

    def _step(self, by: int) -> None:
        place = self.currentIndex().row() + by if self.currentIndex().isValid() else 0
        if 0 <= place < self._filter.rowCount():
            self._go(place)

    def _go(self, place: int) -> None:
        index = self._filter.index(place, 1)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)

    def _tell_current(self, _current: QModelIndex, _previous: QModelIndex) -> None:
        candidate_id = self.current_id()
        if candidate_id != self._current:
            self._current = candidate_id
            self.candidate_selected.emit(candidate_id)

    def _tell_selection(self, _on: QItemSelection, _off: QItemSelection) -> None:
        self.selection_changed.emit()

    def _select_something(self) -> None:
        if not self.currentIndex().isValid() and self._filter.rowCount():
            self._go(0)
        elif self.currentIndex().isValid() and not self.selectionModel().hasSelection():
            self._go(self.currentIndex().row())
        self._tell_current(QModelIndex(), QModelIndex())
