"""The toolbar: add, opening, search, export."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QLineEdit, QSizePolicy, QToolBar, QToolButton, QWidget
from typing_extensions import override

from reviewer.ui.actions import Actions
from reviewer.ui.appearance import theme_now
from reviewer.ui.icons import icon
from reviewer.ui.openings import OpeningPicker
from reviewer.ui.workspace import Workspace

ICON_SIZE = QSize(18, 18)


class MainToolBar(QToolBar):
    """What one needs in every minute; all of it stands in the menus too."""

    def __init__(self, workspace: Workspace, actions: Actions, search: QLineEdit) -> None:
        super().__init__()
        self.setObjectName("toolbar")
        self.setMovable(False)
        self.setIconSize(ICON_SIZE)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._actions = actions
        self._picker = OpeningPicker(workspace)
        self._label = QLabel()
        self._label.setBuddy(self._picker)
        self._search = search
        self._search_icon = QAction(self)
        search.addAction(self._search_icon, QLineEdit.ActionPosition.LeadingPosition)
        search.setMinimumWidth(160)
        search.setMaximumWidth(360)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        spacer = QWidget()
        spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._add("addResumes").setProperty("role", "primary")
        self.addWidget(self._label)
        self.addWidget(self._picker)
        self._add("newOpening")
        self.addWidget(self._search)
        self.addWidget(spacer)
        self._add("exportShortlist")

    def _add(self, name: str) -> QToolButton:
        self.addAction(self._actions[name])
        button = self.widgetForAction(self._actions[name])
        assert isinstance(button, QToolButton)
        button.setObjectName(f"{name}Button")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Word everything in the language of the application."""
        self.setWindowTitle(self.tr("Toolbar"))
        self._label.setText(self.tr("Opening"))
        self._search.setPlaceholderText(self.tr("Search"))
        self._search.setAccessibleName(self.tr("Search candidates"))
        self._search.setToolTip(self.tr("Name, e-mail, file name or any word of the resume"))
        self._actions["addResumes"].setIconText(self.tr("Add resumes"))
        self._actions["exportShortlist"].setIconText(self.tr("Export shortlist"))
        self._actions["newOpening"].setIconText(self.tr("New"))

    def recolor(self) -> None:
        """Draw the icons in the colours of the theme."""
        theme = theme_now()
        self._actions.recolor(theme.text)
        self._actions["addResumes"].setIcon(icon("add", theme.on_accent))
        self._search_icon.setIcon(icon("search", theme.muted))
