"""Choosing an opening, and the dialog in which one is made."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import uuid4

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from reviewer.hiring import WEIGHT_MAX, Criterion, Opening
from reviewer.ui.naming import named
from reviewer.ui.workspace import Workspace

NAME, WEIGHT, MUST_HAVE, ANCHOR_1, ANCHOR_3, ANCHOR_5 = range(6)
ANCHORS = {1: ANCHOR_1, 3: ANCHOR_3, 5: ANCHOR_5}
ID_ROLE = Qt.ItemDataRole.UserRole


class OpeningPicker(QComboBox):
    """All candidates, or one opening."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("openingPicker")
        self._workspace = workspace
        self.setMinimumWidth(200)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.activated.connect(self._choose)
        workspace.openings_changed.connect(self.refill)
        workspace.current_opening_changed.connect(self._show_current)
        self.refill()

    def refill(self) -> None:
        """List the openings anew."""
        self.clear()
        self.addItem(self.tr("All candidates"), None)
        for opening in self._workspace.store.openings():
            self.addItem(opening.name, opening.id)
        self.setAccessibleName(self.tr("Opening"))
        self.setToolTip(self.tr("Whose stages and scores are shown; new resumes apply for it"))
        self._show_current()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.refill()
        super().changeEvent(event)

    def _choose(self, place: int) -> None:
        self._workspace.set_current_opening(self.itemData(place))

    def _show_current(self) -> None:
        self.setCurrentIndex(max(0, self.findData(self._workspace.opening_id)))


class WeightCell(QStyledItemDelegate):
    """Edits a weight with a spin box."""

    @override
    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        box = QDoubleSpinBox(parent)
        box.setRange(0, WEIGHT_MAX)
        box.setDecimals(1)
        box.setSingleStep(0.5)
        box.setButtonSymbols(QDoubleSpinBox.ButtonSymbols.NoButtons)  # a cell has no room for them
        return box


class CriteriaTable(QTableWidget):
    """One criterion a row. ``texts`` must never be in the way of reading what was typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, len(ANCHORS) + 3, parent)
        self.setObjectName("criteriaTable")
        self.setItemDelegateForColumn(WEIGHT, WeightCell(self))
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(WEIGHT, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(MUST_HAVE, QHeaderView.ResizeMode.ResizeToContents)
        self.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        # Tab goes from open cell to open cell: what is typed or pasted there is never lost.
        self.setEditTriggers(QTableWidget.EditTrigger.AllEditTriggers)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter belongs to the table: it would press the dialog's OK."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_cell(self.currentRow(), self.currentColumn())
            event.accept()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            words = self.tr("No criteria yet. Add what counts: Python, publications, team work…")
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, words)

    def open_cell(self, row: int, column: int) -> None:
        """Go to a cell and let it be typed into."""
        self.setCurrentCell(row, column)
        index = self.currentIndex()
        may_open = bool(index.flags() & Qt.ItemFlag.ItemIsEditable)
        if may_open and self.state() != QTableWidget.State.EditingState:
            self.edit(index)

    def add(self, criterion: Criterion | None = None) -> int:
        """Add a row, empty without a criterion; gives its number."""
        place = self.rowCount()
        self.insertRow(place)
        self._fill(place, criterion or Criterion(id=uuid4().hex[:12], name=""))
        return place

    def criteria(self) -> list[Criterion]:
        """What the rows say; rows without any text are left out. ValueError: a weight is none."""
        rows = [self._criterion(place) for place in range(self.rowCount())]
        return [criterion for criterion in rows if criterion.name or criterion.anchors]

    def move_row(self, place: int, to: int) -> None:
        """Move a row."""
        if 0 <= to < self.rowCount():
            items = [self.takeItem(place, column) for column in range(self.columnCount())]
            self.removeRow(place)
            self.insertRow(to)
            for column, item in enumerate(items):
                self.setItem(to, column, item)
            self.setCurrentCell(to, NAME)

    def _fill(self, place: int, criterion: Criterion) -> None:
        name = QTableWidgetItem(criterion.name)
        name.setData(ID_ROLE, criterion.id)
        self.setItem(place, NAME, name)
        weight = QTableWidgetItem()
        weight.setData(Qt.ItemDataRole.EditRole, criterion.weight)
        self.setItem(place, WEIGHT, weight)
        must_have = QTableWidgetItem()
        must_have.setFlags(must_have.flags() & ~Qt.ItemFlag.ItemIsEditable)
        must_have.setFlags(must_have.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        state = Qt.CheckState.Checked if criterion.must_have else Qt.CheckState.Unchecked
        must_have.setCheckState(state)
        self.setItem(place, MUST_HAVE, must_have)
        for score, column in ANCHORS.items():
            self.setItem(place, column, QTableWidgetItem(criterion.anchors.get(score, "")))

    def _criterion(self, place: int) -> Criterion:
        must_have = self.item(place, MUST_HAVE)
        anchors = {score: self._text(place, column) for score, column in ANCHORS.items()}
        name = self.item(place, NAME)
        return Criterion(
            id=(name.data(ID_ROLE) if name else None) or uuid4().hex[:12],
            name=self._text(place, NAME),
            weight=float(self._text(place, WEIGHT).replace(",", ".") or 1),
            must_have=must_have is not None and must_have.checkState() == Qt.CheckState.Checked,
            anchors={score: text for score, text in anchors.items() if text},
        )

    def _text(self, place: int, column: int) -> str:
        item = self.item(place, column)
        return item.text().strip() if item else ""


class OpeningDialog(QDialog):
    """Name and criteria of an opening. Not modal: the resumes stay in reach while one writes."""

    confirmed = Signal(str, list, bool)
    """Name, criteria, whether the candidates shown apply for it."""

    def __init__(
        self, opening: Opening | None = None, unplaced: int = 0, parent: QWidget | None = None
    ) -> None:
        """``unplaced``: how many candidates one might want to take into a new opening."""
        super().__init__(parent)
        self.setObjectName("openingDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(880, 480)
        self._opening = opening
        self._name = named(QLineEdit(), "openingName")
        self._table = CriteriaTable()
        self._hint = QLabel(wordWrap=True)
        self._hint.setProperty("role", "muted")
        self._trouble = named(QLabel(wordWrap=True), "openingTrouble")
        self._trouble.setProperty("role", "bad")
        self._with_all = named(QCheckBox(), "withAllCandidates")
        self._with_all.setChecked(bool(unplaced))
        if not unplaced:
            self._with_all.hide()
        self._unplaced = unplaced
        self._name_label = QLabel()
        self._name_label.setBuddy(self._name)
        self._buttons = self._row_buttons()
        ok_cancel = QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        self._box = QDialogButtonBox(ok_cancel)
        self._box.accepted.connect(self.accept)
        self._box.rejected.connect(self.reject)
        self._lay_out()
        self._show(opening)
        rows = self._table.model()
        rows.rowsInserted.connect(self._enable)
        rows.rowsRemoved.connect(self._enable)
        self._enable()
        self.retranslate()

    def _row_buttons(self) -> dict[str, QPushButton]:
        slots = {
            "addCriterion": self._add,
            "removeCriterion": self._remove,
            "moveCriterionUp": self._move_up,
            "moveCriterionDown": self._move_down,
        }
        buttons = {}
        for name, slot in slots.items():
            button = named(QPushButton(), name)
            button.setAutoDefault(False)
            button.clicked.connect(slot)
            buttons[name] = button
        return buttons

    def _enable(self) -> None:
        for name in ("removeCriterion", "moveCriterionUp", "moveCriterionDown"):
            self._buttons[name].setEnabled(self._table.rowCount() > (name != "removeCriterion"))

    def _lay_out(self) -> None:
        top = QFormLayout()
        top.addRow(self._name_label, self._name)
        row = QHBoxLayout()
        for button in self._buttons.values():
            row.addWidget(button)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self._hint)
        layout.addWidget(self._table, 1)
        layout.addLayout(row)
        layout.addWidget(self._with_all)
        layout.addWidget(self._trouble)
        layout.addWidget(self._box)

    def _show(self, opening: Opening | None) -> None:
        if opening is not None:
            self._name.setText(opening.name)
        for criterion in opening.criteria if opening else ():
            self._table.add(criterion)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Word the dialog in the language of the application."""
        is_new = self._opening is None
        self.setWindowTitle(self.tr("New opening") if is_new else self.tr("Edit opening"))
        self._name_label.setText(self.tr("&Name"))
        self._name.setAccessibleName(self.tr("Name of the opening"))
        self._table.setAccessibleName(self.tr("Criteria"))
        all_text = self.tr("Take in all {0} candidates of the list").format(self._unplaced)
        self._with_all.setText(all_text)
        self._with_all.setAccessibleName(all_text)
        self._hint.setText(
            self.tr(
                "What is scored, from 1 to 5. Writing down what a 1, a 3 and a 5 look like makes "
                "ratings comparable."
            )
        )
        self._table.setHorizontalHeaderLabels(
            [
                self.tr("Criterion"),
                self.tr("Weight"),
                self.tr("Must have"),
                self.tr("A 1 looks like"),
                self.tr("A 3 looks like"),
                self.tr("A 5 looks like"),
            ]
        )
        texts = {
            "addCriterion": self.tr("&Add criterion"),
            "removeCriterion": self.tr("&Remove"),
            "moveCriterionUp": self.tr("Move &up"),
            "moveCriterionDown": self.tr("Move &down"),
        }
        for name, text in texts.items():
            self._buttons[name].setText(text)
            self._buttons[name].setAccessibleName(text.replace("&", ""))

    @override
    def accept(self) -> None:
        """Close when everything is right, else say what is not."""
        self.setFocus()  # An open cell editor stores what was typed when it loses the focus.
        name = self._name.text().strip()
        try:
            criteria = self._table.criteria()
        except ValueError:
            criteria, trouble = [], self.tr("A weight is a number from 0 upwards.")
        else:
            trouble = self._what_is_wrong(name, criteria)
        self._trouble.setText(trouble)
        if not trouble:
            self.confirmed.emit(name, criteria, self._with_all.isChecked())
            super().accept()

    def _what_is_wrong(self, name: str, criteria: Sequence[Criterion]) -> str:
        names = [criterion.name.casefold() for criterion in criteria]
        if not name:
            return self.tr("Give the opening a name.")
        if not criteria:
            return self.tr("Add at least one criterion.")
        if not all(names):
            return self.tr("Give every criterion a name.")
        if len(set(names)) < len(names):
            return self.tr("Two criteria have the same name.")
        if not any(criterion.weight for criterion in criteria):
            return self.tr("At least one criterion needs a weight above 0.")
        return ""

    def _add(self) -> None:
        self._table.open_cell(self._table.add(), NAME)

    def _remove(self) -> None:
        if self._table.currentRow() >= 0:
            self._table.removeRow(self._table.currentRow())

    def _move_up(self) -> None:
        self._table.move_row(self._table.currentRow(), self._table.currentRow() - 1)

    def _move_down(self) -> None:
        self._table.move_row(self._table.currentRow(), self._table.currentRow() + 1)
