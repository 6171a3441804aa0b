"""Choosing what is exported, and writing it off the GUI thread."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from reviewer.by_name import ByName
from reviewer.hiring import Stage
from reviewer.store import Store
from reviewer.ui.background import Courier
from reviewer.ui.messages import stage_name
from reviewer.ui.naming import named
from reviewer.ui.workspace import Workspace

FORMATS = ("xlsx", "csv", "json")
export_shortlist: ByName[..., int] = ByName("reviewer.export", "export_shortlist")
"""By name only: the window starts without the exporter."""
STAGES = (Stage.SHORTLISTED, Stage.MAYBE, Stage.NEW, Stage.REJECTED)


@dataclass(frozen=True)
class ExportOrder:
    """What to export and where to."""

    path: Path
    opening_id: str | None
    stages: tuple[Stage, ...]
    blind: bool
    machine: bool


def write(store_path: Path, order: ExportOrder) -> int:
    """Export over a connection of its own; gives the number of candidates."""
    store = Store.open(store_path)
    try:
        return export_shortlist(
            store,
            order.path,
            opening_id=order.opening_id,
            stages=order.stages,
            blind=order.blind,
            machine=order.machine,
        )
    finally:
        store.close()


class Exporter(QObject):
    """Runs exports one after the other on a thread, and tells the outcome on the GUI thread."""

    finished = Signal(object, int)
    """Path, number of candidates."""
    failed = Signal(object)
    """The error."""

    def __init__(self, store_path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store_path = store_path
        self._thread = ThreadPoolExecutor(1, "export")
        self._courier = Courier(self)

    def run(self, order: ExportOrder) -> None:
        """Export; the answer comes as a signal."""
        future = self._thread.submit(write, self._store_path, order)
        self._courier.send(
            future, lambda count: self.finished.emit(order.path, count), self.failed.emit
        )

    def close(self) -> None:
        """Wait for what is being written: half an export is worse than a short wait."""
        self._courier.close()
        self._thread.shutdown(wait=True)


class ExportDialog(QDialog):
    """Format, stages, blind or not; then the system's own dialog for the place."""

    ordered = Signal(object)
    """ExportOrder."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("exportDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._workspace = workspace
        self._formats = named(QComboBox(), "exportFormat")
        for name in FORMATS:
            self._formats.addItem("", name)
        self._stages = {stage: named(QCheckBox(), f"export/{stage.value}") for stage in STAGES}
        chosen = (Stage.SHORTLISTED,) if workspace.current_opening else STAGES
        for stage, box in self._stages.items():
            box.setChecked(stage in chosen)
            box.toggled.connect(self._enable)
        self._blind = named(QCheckBox(), "exportBlind")
        self._machine = named(QCheckBox(), "exportMachine")
        self._format_label = QLabel()
        self._format_label.setBuddy(self._formats)
        self._group = QGroupBox()
        button = QDialogButtonBox.StandardButton
        self._box = QDialogButtonBox(button.Save | button.Cancel)
        self._box.accepted.connect(self._ask_place)
        self._box.rejected.connect(self.reject)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(self._format_label, self._formats)
        stages = QHBoxLayout(self._group)
        stages.setSpacing(20)
        for box in self._stages.values():
            stages.addWidget(box)
        if self._workspace.current_opening is None:
            self._group.hide()  # Without an opening nobody has a stage.
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(16)
        layout.addLayout(form)
        layout.addWidget(self._group)
        layout.addWidget(self._blind)
        layout.addWidget(self._machine)
        layout.addWidget(self._box)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Word the dialog in the language of the application."""
        self.setWindowTitle(self.tr("Export shortlist"))
        self._format_label.setText(self.tr("&Format"))
        self._formats.setAccessibleName(self.tr("Format"))
        names = {
            "xlsx": self.tr("Excel workbook (.xlsx)"),
            "csv": self.tr("CSV that Excel reads rightly (.csv)"),
            "json": self.tr("JSON Resume (.json)"),
        }
        for place, name in enumerate(FORMATS):
            self._formats.setItemText(place, names[name])
        self._group.setTitle(self.tr("Candidates"))
        for stage, box in self._stages.items():
            box.setText(stage_name(stage))
            box.setAccessibleName(stage_name(stage))
        self._blind.setText(self.tr("&Blind: leave out names and everything personal"))
        self._blind.setAccessibleName(self.tr("Blind: leave out names and everything personal"))
        self._machine.setText(self.tr("Headings and values for &programs, not for people"))
        self._machine.setAccessibleName(self.tr("Headings and values for programs"))
        self._box.button(QDialogButtonBox.StandardButton.Save).setText(self.tr("&Export…"))

    def suggested_name(self) -> str:
        """A file name that says which opening."""
        opening = self._workspace.current_opening
        name = opening.name if opening else self.tr("candidates")
        clean = "".join("_" if letter in '\\/:*?"<>|' else letter for letter in name).strip(" .")
        shortlist = self.tr("Shortlist of")  # lupdate does not look into f-strings
        return f"{shortlist} {clean}.{self._formats.currentData()}"

    def _enable(self) -> None:
        is_any = bool(self._chosen())
        self._box.button(QDialogButtonBox.StandardButton.Save).setEnabled(is_any)

    def _chosen(self) -> Sequence[Stage]:
        return [stage for stage, box in self._stages.items() if box.isChecked()]

    def _ask_place(self) -> None:
        suffix = self._formats.currentData()
        dialog = QFileDialog(self, self.windowTitle())
        dialog.setObjectName("exportPlace")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"*.{suffix}")
        dialog.setDefaultSuffix(suffix)
        places = QStandardPaths.standardLocations(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog.setDirectory(next((place for place in places if Path(place).is_dir()), ""))
        dialog.selectFile(self.suggested_name())
        dialog.fileSelected.connect(self._order)
        dialog.open()

    def _order(self, name: str) -> None:
        order = ExportOrder(
            Path(name),
            self._workspace.opening_id,
            tuple(self._chosen()),
            self._blind.isChecked(),
            self._machine.isChecked(),
        )
        self.ordered.emit(order)
        self.accept()
