"""The context menu of a field: clipboard, and the parser's value beside the person's."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from reviewer.pointer import Json, is_within, value_at
from reviewer.store import Candidate, LogEntry
from reviewer.ui.field_box import FieldBox
from reviewer.ui.field_values import text_of
from reviewer.ui.shortening import shortened

_SHOWN = 60
"""Characters of a value that fit into a menu."""

translate = QCoreApplication.translate


def parsed_value(pointer: str, history: Sequence[LogEntry]) -> Json:
    """What parsing gave for a field, wherever its entry stood then; None for nothing."""
    for entry in reversed(history):
        if entry.order is not None:
            pointer = _before(pointer, entry.pointer.rpartition("/")[0], entry.order)
        if not pointer:
            return None
        if isinstance(entry.after, dict) and entry.after.get("at") == "":
            return value_at(entry.after.get("value"), pointer)
    return None


def _before(pointer: str, section: str, order: Sequence[int | None]) -> str:
    """Where a field stood before the entries of a list took this order; "" when it is new."""
    if pointer == section or not is_within(pointer, section):
        return pointer
    index, slash, rest = pointer.removeprefix(f"{section}/").partition("/")
    place = order[int(index)] if int(index) < len(order) else None
    return "" if place is None else f"{section}/{place}{slash}{rest}"


def field_menu(
    field: FieldBox,
    candidate: Candidate,
    history: Sequence[LogEntry],
    restore: Callable[[FieldBox, Json], None],
) -> QMenu:
    """The menu, made anew each time it is asked for; ``restore`` puts a value back."""
    menu = QMenu(field.editor)
    menu.setObjectName("fieldMenu")
    editor = field.editor
    _add(menu, translate("FieldMenu", "Cut"), editor.cut)
    _add(menu, translate("FieldMenu", "Copy"), editor.copy)
    _add(menu, translate("FieldMenu", "Paste"), editor.paste)
    _add(menu, translate("FieldMenu", "Select all"), editor.selectAll)
    menu.addSeparator()
    pointer = field.pointer
    parsed = parsed_value(pointer, history)
    mine = value_at(candidate.resume, pointer)
    shown = _short(text_of(field.row, parsed)) or translate("FieldMenu", "nothing")
    _add(menu, translate("FieldMenu", "Read: {0}").format(shown)).setEnabled(False)
    if parsed == mine:
        return menu
    shown = _short(text_of(field.row, mine)) or translate("FieldMenu", "nothing")
    _add(menu, translate("FieldMenu", "Yours: {0}").format(shown)).setEnabled(False)
    back = _add(menu, translate("FieldMenu", "Restore what was read"))
    back.setObjectName("restoreParsed")
    back.triggered.connect(lambda: restore(field, parsed))
    return menu


def _add(menu: QMenu, text: str, slot: object = None) -> QAction:
    # An ampersand in a value is no mnemonic.
    action = menu.addAction(text.replace("&", "&&"))
    if callable(slot):
        action.triggered.connect(lambda: slot())
    return action


def _short(text: str) -> str:
    return shortened(" ".join(text.split()), _SHOWN)
