"""The words for what was done, as undo and redo tell it."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from reviewer.pointer import value_at
from reviewer.store import Change
from reviewer.ui.fields import FIELDS, SECTIONS, worded
from reviewer.ui.translation import QT_TRANSLATE_NOOP
from reviewer.ui.workspace import Workspace

DEEDS: dict[str, str] = {
    "add": QT_TRANSLATE_NOOP("Deeds", "import of {who}"),
    "trash": QT_TRANSLATE_NOOP("Deeds", "deletion of {who}"),
    "read": QT_TRANSLATE_NOOP("Deeds", "new reading of {who}"),
    "edit": QT_TRANSLATE_NOOP("Deeds", "edit of {field} · {who}"),
    "check": QT_TRANSLATE_NOOP("Deeds", "check of {field} · {who}"),
    "insert": QT_TRANSLATE_NOOP("Deeds", "new entry in {field} · {who}"),
    "remove": QT_TRANSLATE_NOOP("Deeds", "removal of an entry from {field} · {who}"),
    "move": QT_TRANSLATE_NOOP("Deeds", "move of an entry in {field} · {who}"),
    "apply": QT_TRANSLATE_NOOP("Deeds", "adding {who} to the opening"),
    "decide": QT_TRANSLATE_NOOP("Deeds", "decision on {who}"),
    "rate": QT_TRANSLATE_NOOP("Deeds", "rating of {who}"),
    "note": QT_TRANSLATE_NOOP("Deeds", "note on {who}"),
    "add-opening": QT_TRANSLATE_NOOP("Deeds", "new opening {opening}"),
    "edit-opening": QT_TRANSLATE_NOOP("Deeds", "change of opening {opening}"),
    "remove-opening": QT_TRANSLATE_NOOP("Deeds", "deletion of opening {opening}"),
}
"""An action of the change log to its words."""
ABOUT_OPENINGS = ("add-opening", "edit-opening", "remove-opening")
_INDEX = re.compile(r"/\d+(?=/|$)")
_PLACE = re.compile(r"\{(\w+)\}")


def deed(change: Change, workspace: Workspace) -> str:
    """What a change did, in the language of the window: "edit of Phone · Ann Lee"."""
    values = {
        "who": _who(change, workspace),
        "field": _field(change.pointer),
        "opening": _opening(change, workspace),
    }
    words = _say(DEEDS[change.action]) if change.action in DEEDS else values["who"]
    # In one pass: a name may itself hold what looks like a place for a value.
    words = _PLACE.sub(lambda place: values[place[1]], words)
    is_elsewhere = change.opening_id not in (None, workspace.opening_id)
    if is_elsewhere and change.action not in ABOUT_OPENINGS:
        words += f" · {values['opening']}"
    return words


def _say(text: str) -> str:
    return QCoreApplication.translate("Deeds", text)


def _who(change: Change, workspace: Workspace) -> str:
    count = len(change.candidate_ids)
    if count != 1:
        words = QT_TRANSLATE_NOOP("Deeds", "{0} candidates")
        files = QT_TRANSLATE_NOOP("Deeds", "{0} files")
        return _say(files if change.action == "add" else words).format(count)
    candidate = workspace.candidate(change.candidate_ids[0])
    return str(value_at(candidate.resume, "/basics/name") or candidate.file_name)


def _opening(change: Change, workspace: Workspace) -> str:
    return workspace.store.opening(change.opening_id).name if change.opening_id else ""


def _field(pointer: str) -> str:
    """The label of a field, or the title of the section an entry stands in."""
    path = _INDEX.sub("/*", pointer)
    fields = [row.label for row in FIELDS if path in (row.path, f"{row.path}/*")]
    sections = [row.title for row in SECTIONS if path.startswith(row.pointer)]
    return worded([*fields, *reversed(sections), ""][0])
