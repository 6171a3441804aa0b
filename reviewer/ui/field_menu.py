"""The context menu of a field: clipboard, and the parser's value beside the person's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from reviewer.resume import Json, value_at
from reviewer.store import Candidate, LogEntry
from reviewer.ui.field_box import FieldBox
from reviewer.ui.field_values import text_of

if TYPE_CHECKING:
    from reviewer.ui.form import Form

_SHOWN = 60
"""Characters of a value that fit into a menu."""


_INDEX = re.compile(r"/\d+$")
_REORDERS = ("insert", "remove", "move")


def parsed_value(candidate: Candidate, pointer: str, history: Sequence[LogEntry]) -> Json:
    """What parsing gave for a field; None when its entry may have changed places since."""
    for entry in reversed(history):
        section = _INDEX.sub("", entry.pointer)
        if entry.action in _REORDERS and pointer.startswith(f"{section}/"):
            return None
        if isinstance(entry.after, dict) and entry.after.get("at") == "":
            return value_at(entry.after.get("value"), pointer)
    return None


def field_menu(form: Form, field: FieldBox, candidate: Candidate, history: list[LogEntry]) -> QMenu:
    """The menu, made anew each time it is asked for."""
    menu = QMenu(form)
    menu.setObjectName("fieldMenu")
    editor = field.editor
    _add(menu, form.tr("Cut"), editor.cut)
    _add(menu, form.tr("Copy"), editor.copy)
    _add(menu, form.tr("Paste"), editor.paste)
    _add(menu, form.tr("Select all"), editor.selectAll)
    menu.addSeparator()
    pointer = field.pointer
    parsed = parsed_value(candidate, pointer, history)
    mine = value_at(candidate.resume, pointer)
    shown = _short(text_of(field.row, parsed)) or form.tr("nothing")
    _add(menu, form.tr("Read: {0}").format(shown)).setEnabled(False)
    if parsed == mine:
        return menu
    shown = _short(text_of(field.row, mine)) or form.tr("nothing")
    _add(menu, form.tr("Yours: {0}").format(shown)).setEnabled(False)
    restore = _add(menu, form.tr("Restore what was read"))
    restore.setObjectName("restoreParsed")
    restore.triggered.connect(lambda: form.restore(field, parsed))
    return menu


def _add(menu: QMenu, text: str, slot: object = None) -> QAction:
    # An ampersand in a value is no mnemonic.
    action = menu.addAction(text.replace("&", "&&"))
    if callable(slot):
        action.triggered.connect(lambda: slot())
    return action


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
