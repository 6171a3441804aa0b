"""Colours and the small stylesheet: light, dark and high contrast."""

from __future__ import annotations

from dataclasses import dataclass, fields
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from reviewer.resources import resource

CJK_FAMILIES = ("Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei UI", "PingFang SC")


@dataclass(frozen=True)
class Theme:
    """One set of colours; text on its ground keeps a contrast of 4.5 to 1 or more."""

    window: str
    base: str
    raised: str
    text: str
    muted: str
    border: str
    accent: str
    on_accent: str
    selection: str
    doubt: str
    doubt_ground: str
    good: str
    bad: str


LIGHT = Theme(
    window="#f4f6f8",
    base="#ffffff",
    raised="#ffffff",
    text="#1d2329",
    muted="#57606a",
    border="#d5dbe1",
    accent="#2457c5",
    on_accent="#ffffff",
    selection="#dbe7ff",
    doubt="#7a4d00",
    doubt_ground="#fff3d1",
    good="#17703a",
    bad="#b3261e",
)
DARK = Theme(
    window="#191c20",
    base="#212529",
    raised="#2a2f35",
    text="#e8ebee",
    muted="#a5afba",
    border="#3a4149",
    accent="#8ab4ff",
    on_accent="#0d1b33",
    selection="#2c4270",
    doubt="#ffd27a",
    doubt_ground="#43361a",
    good="#76d39a",
    bad="#ff9c94",
)
HIGH_CONTRAST = Theme(
    window="#000000",
    base="#000000",
    raised="#000000",
    text="#ffffff",
    muted="#ffffff",
    border="#ffffff",
    accent="#ffff00",
    on_accent="#000000",
    selection="#003f8f",
    doubt="#ffff00",
    doubt_ground="#000000",
    good="#00ff66",
    bad="#ff8080",
)

_STYLE = Template("""
QToolTip { color: $text; background: $raised; border: 1px solid $border; padding: 4px; }
QMenuBar { background: $window; padding: 2px 8px; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: $selection; color: $text; }
QMenu { background: $raised; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 6px 32px 6px 24px; border-radius: 4px; }
QMenu::item:selected { background: $selection; color: $text; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $border; margin: 4px 8px; }
QToolBar { background: $window; border: none; border-bottom: 1px solid $border;
           padding: 8px; spacing: 8px; }
QStatusBar { background: $window; border-top: 1px solid $border; }
QStatusBar::item { border: none; }
QSplitter::handle { background: $border; }
QSplitter::handle:hover { background: $accent; }
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
    background: $base; border: 1px solid $border; border-radius: 6px; padding: 4px 8px;
    selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
    border: 1px solid $accent; }
QComboBox { padding-right: 24px; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url("$chevron"); width: 14px; height: 14px; }
QPushButton, QToolButton { background: $raised; border: 1px solid $border; border-radius: 6px;
    padding: 5px 12px; }
QToolButton { padding: 5px 8px; }
QPushButton:hover, QToolButton:hover { border-color: $accent; }
QPushButton:focus, QToolButton:focus { border: 2px solid $accent; padding: 4px 11px; }
QToolButton:focus { padding: 4px 7px; }
QPushButton:pressed, QToolButton:pressed, QPushButton:checked, QToolButton:checked {
    background: $selection; border-color: $accent; }
QPushButton:default { background: $accent; color: $on_accent; border-color: $accent;
    font-weight: 600; }
QCheckBox::indicator, QTableView::indicator { width: 16px; height: 16px; background: $base;
    border: 1px solid $muted; border-radius: 4px; }
QCheckBox::indicator:checked, QTableView::indicator:checked { background: $accent;
    border-color: $accent; image: url("$tick"); }
QCheckBox::indicator:focus { border-color: $accent; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QGroupBox { border: 1px solid $border; border-radius: 6px; margin-top: 20px; padding: 8px; }
QGroupBox::title { subcontrol-origin: margin; left: 0; color: $muted; }
QPushButton:disabled, QToolButton:disabled { color: $muted; background: $window; }
*[role="primary"] { background: $accent; color: $on_accent; border-color: $accent;
    font-weight: 600; }
*[role="primary"]:hover { border-color: $text; }
*[role="primary"]:disabled { background: $border; color: $muted; border-color: $border; }
*[role="flat"] { background: transparent; border-color: transparent; color: $accent; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="title"] { font-size: 22px; font-weight: 600; }
QLabel[role="heading"] { font-weight: 600; }
QLabel[role="bad"] { color: $bad; }
QFrame[role="pane"] { background: $base; border: none; }
QFrame[role="card"] { background: $raised; border: 1px solid $border; border-radius: 8px; }
QFrame[role="doubt"] { background: $doubt_ground; border: none; border-bottom: 1px solid $border; }
QFrame[role="bar"] { background: $window; border: none; min-height: 48px; }
QFrame[role="card"]:focus, QFrame[role="card"][current="true"] { border-color: $accent; }
QLabel[role="chip"] { color: $accent; background: $selection; border-radius: 4px;
    padding: 1px 6px; }
QLabel[role="score"] { font-size: 18px; font-weight: 600; }
QPushButton[role="link"] { background: transparent; border: none; color: $accent; padding: 2px 0; }
QPushButton[role="link"]:hover, QPushButton[role="link"]:focus { text-decoration: underline; }
QPushButton[role="link"]:focus { border: none; padding: 2px 0; }
QToolButton[role="level"] { padding: 0; }
QToolButton[role="level"]:checked { background: $accent; color: $on_accent; font-weight: 600; }
QToolButton[role="small"] { background: transparent; border: 1px solid transparent; padding: 3px; }
QToolButton[role="small"]:hover { border-color: $border; }
QToolButton[role="small"]:focus { border: 1px solid $accent; padding: 3px; }
QLineEdit[doubt="true"], QPlainTextEdit[doubt="true"] { background: $doubt_ground; }
QLineEdit[problem="true"], QPlainTextEdit[problem="true"] { border-color: $bad; }
QTextEdit#originalText { background: #ffffff; color: #191919; border: none; border-radius: 0;
    padding: 0; selection-background-color: #a8cdff; selection-color: #000000; }
QFrame[role="doubt"] QLabel { color: $doubt; }
QHeaderView { background: $base; }
QHeaderView::section { background: $base; color: $muted; border: none;
    border-bottom: 1px solid $border; padding: 4px; }
QTableView { background: $base; border: none; outline: none; gridline-color: $border;
    selection-background-color: $selection; selection-color: $text; }
QTableWidget { border: 1px solid $border; border-radius: 6px; }
QProgressBar { background: $border; border: none; border-radius: 4px; max-height: 8px; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $border; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")


def theme_of(palette: QPalette) -> Theme:
    """The theme a widget is shown in, told by the ground of its window."""
    ground = palette.color(QPalette.ColorRole.Window).name()
    for theme in (DARK, HIGH_CONTRAST):
        if theme.window == ground:
            return theme
    return LIGHT


def theme_now() -> Theme:
    """The theme of the application; a widget inside a styled one has another palette."""
    return theme_of(QApplication.palette())


def choose_theme(app: QApplication, appearance: str) -> Theme:
    """The theme for a preference ("system", "light", "dark") and what the system says."""
    hints = app.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return HIGH_CONTRAST
    if appearance == "system":
        # Offscreen and a bare X server say Unknown.
        return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT
    return DARK if appearance == "dark" else LIGHT


def apply(app: QApplication, appearance: str) -> None:
    """Show the whole application in a theme."""
    theme = choose_theme(app, appearance)
    if app.style().name() != "fusion":
        app.setStyle(QStyleFactory.create("Fusion"))
    names = {field.name: getattr(theme, field.name) for field in fields(theme)}
    icons = resource("icons").as_posix()
    tick = "white" if QColor(theme.on_accent).lightness() > 128 else "black"
    names |= {"chevron": f"{icons}/chevron.svg", "tick": f"{icons}/tick-{tick}.svg"}
    sheet = _STYLE.substitute(names)
    if app.styleSheet() != sheet:  # Setting it anew would polish every widget there is.
        app.setPalette(_palette(theme))
        app.setStyleSheet(sheet)


def choose_fonts(app: QApplication) -> None:
    """Name a Chinese family after the default one, so that no system picks Japanese shapes."""
    present = set(QFontDatabase.families())
    font = QFont(app.font())
    chinese = [family for family in CJK_FAMILIES if family in present]
    font.setFamilies([*font.families(), *chinese[:1]])
    app.setFont(font)


def _palette(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for which, name in (
        (role.Window, theme.window),
        (role.Base, theme.base),
        (role.AlternateBase, theme.window),
        (role.Button, theme.raised),
        (role.ToolTipBase, theme.raised),
        (role.Highlight, theme.accent),
        (role.HighlightedText, theme.on_accent),
        (role.PlaceholderText, theme.muted),
        (role.Link, theme.accent),
        (role.Mid, theme.border),
        (role.Accent, theme.accent),
    ):
        palette.setColor(which, QColor(name))
    for which in (role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.BrightText):
        palette.setColor(which, QColor(theme.text))
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(theme.muted))
    return palette
