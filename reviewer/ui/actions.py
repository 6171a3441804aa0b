"""Every command of the window in one table: menus, shortcuts, icons and the sheet come from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from reviewer.hiring import Stage
from reviewer.ui.icons import icon
from reviewer.ui.translation import QT_TRANSLATE_NOOP


class Situation(NamedTuple):
    """What decides whether a command makes sense now."""

    candidate: bool = False
    failed: bool = False
    opening: bool = False
    reading: bool = False
    any_candidate: bool = False
    can_undo: bool = False
    can_redo: bool = False


def always(_now: Situation) -> bool:
    """For commands that always make sense."""
    return True


def with_candidate(now: Situation) -> bool:
    """For commands on the selected candidates."""
    return now.candidate


def with_opening(now: Situation) -> bool:
    """For commands on the current opening."""
    return now.opening


@dataclass(frozen=True)
class ActionRow:
    """One command. ``slot`` is the method of Commands it calls, with ``argument`` if given."""

    name: str
    text: str
    menu: str
    slot: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    when: Callable[[Situation], bool] = always
    argument: object = None
    opens_group: bool = False
    role: QAction.MenuRole = QAction.MenuRole.NoRole


MENUS: tuple[tuple[str, str], ...] = (
    ("file", QT_TRANSLATE_NOOP("Actions", "&File")),
    ("edit", QT_TRANSLATE_NOOP("Actions", "&Edit")),
    ("view", QT_TRANSLATE_NOOP("Actions", "&View")),
    ("candidate", QT_TRANSLATE_NOOP("Actions", "&Candidate")),
    ("opening", QT_TRANSLATE_NOOP("Actions", "&Opening")),
    ("help", QT_TRANSLATE_NOOP("Actions", "&Help")),
)

ACTIONS: tuple[ActionRow, ...] = (
    ActionRow(
        "addResumes",
        QT_TRANSLATE_NOOP("Actions", "&Add resumes…"),
        "file",
        "add_resumes",
        ("Ctrl+O",),
        icon="add",
    ),
    ActionRow(
        "addFolder",
        QT_TRANSLATE_NOOP("Actions", "Add &folder…"),
        "file",
        "add_folder",
        ("Ctrl+Shift+O",),
        icon="folder",
    ),
    ActionRow(
        "trySamples",
        QT_TRANSLATE_NOOP("Actions", "&Try the sample resumes"),
        "file",
        "try_samples",
        (),
    ),
    ActionRow(
        "stopReading",
        QT_TRANSLATE_NOOP("Actions", "Stop readin&g"),
        "file",
        "stop_reading",
        (),
        when=lambda now: now.reading,
    ),
    ActionRow(
        "exportShortlist",
        QT_TRANSLATE_NOOP("Actions", "&Export shortlist…"),
        "file",
        "export_shortlist",
        ("Ctrl+Shift+E",),
        icon="export",
        when=lambda now: now.any_candidate,
        opens_group=True,
    ),
    ActionRow(
        "preferences",
        QT_TRANSLATE_NOOP("Actions", "&Preferences…"),
        "file",
        "show_preferences",
        ("Ctrl+,",),
        opens_group=True,
        role=QAction.MenuRole.PreferencesRole,
    ),
    ActionRow(
        "quit",
        QT_TRANSLATE_NOOP("Actions", "&Quit"),
        "file",
        "quit",
        ("Ctrl+Q",),
        role=QAction.MenuRole.QuitRole,
    ),
    ActionRow(
        "undo",
        QT_TRANSLATE_NOOP("Actions", "&Undo"),
        "edit",
        "undo",
        ("Ctrl+Z",),
        icon="undo",
        when=lambda now: now.can_undo,
    ),
    ActionRow(
        "redo",
        QT_TRANSLATE_NOOP("Actions", "&Redo"),
        "edit",
        "redo",
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        icon="redo",
        when=lambda now: now.can_redo,
    ),
    ActionRow(
        "pasteFiles",
        QT_TRANSLATE_NOOP("Actions", "&Paste files"),
        "edit",
        "paste_files",
        ("Ctrl+V",),
        opens_group=True,
    ),
    ActionRow(
        "editField",
        QT_TRANSLATE_NOOP("Actions", "&Edit form"),
        "edit",
        "edit_field",
        ("F2",),
        when=with_candidate,
        opens_group=True,
    ),
    ActionRow(
        "acceptField",
        QT_TRANSLATE_NOOP("Actions", "&Checked, go to next doubtful field"),
        "edit",
        "accept_field",
        ("Ctrl+Return", "Ctrl+Enter"),
        when=with_candidate,
    ),
    ActionRow(
        "fillField",
        QT_TRANSLATE_NOOP("Actions", "&Fill field with selected text"),
        "edit",
        "fill_field",
        ("I",),
        when=with_candidate,
    ),
    ActionRow(
        "searchCandidates",
        QT_TRANSLATE_NOOP("Actions", "&Search candidates"),
        "view",
        "search_candidates",
        ("Ctrl+F",),
        icon="search",
    ),
    ActionRow(
        "findInOriginal",
        QT_TRANSLATE_NOOP("Actions", "&Find in original"),
        "view",
        "find_in_original",
        ("F",),
        when=with_candidate,
    ),
    ActionRow(
        "nextPane",
        QT_TRANSLATE_NOOP("Actions", "&Next pane"),
        "view",
        "next_pane",
        ("F6",),
        opens_group=True,
    ),
    ActionRow(
        "previousPane",
        QT_TRANSLATE_NOOP("Actions", "&Previous pane"),
        "view",
        "previous_pane",
        ("Shift+F6",),
    ),
    ActionRow(
        "nextCandidate",
        QT_TRANSLATE_NOOP("Actions", "&Next"),
        "candidate",
        "next_candidate",
        ("J",),
    ),
    ActionRow(
        "previousCandidate",
        QT_TRANSLATE_NOOP("Actions", "&Previous"),
        "candidate",
        "previous_candidate",
        ("K",),
    ),
    ActionRow(
        "shortlist",
        QT_TRANSLATE_NOOP("Actions", "&Shortlist"),
        "candidate",
        "decide",
        ("P",),
        icon="stage-shortlisted",
        when=with_candidate,
        argument=Stage.SHORTLISTED,
        opens_group=True,
    ),
    ActionRow(
        "maybe",
        QT_TRANSLATE_NOOP("Actions", "&Maybe"),
        "candidate",
        "decide",
        ("M",),
        icon="stage-maybe",
        when=with_candidate,
        argument=Stage.MAYBE,
    ),
    ActionRow(
        "reject",
        QT_TRANSLATE_NOOP("Actions", "&Reject"),
        "candidate",
        "decide",
        ("X",),
        icon="stage-rejected",
        when=with_candidate,
        argument=Stage.REJECTED,
    ),
    ActionRow(
        "undecide",
        QT_TRANSLATE_NOOP("Actions", "&Undecided"),
        "candidate",
        "decide",
        ("U",),
        icon="stage-new",
        when=with_candidate,
        argument=Stage.NEW,
    ),
    ActionRow(
        "rate1",
        QT_TRANSLATE_NOOP("Actions", "Rate &1"),
        "candidate",
        "rate",
        ("1",),
        when=with_candidate,
        argument=1,
        opens_group=True,
    ),
    ActionRow(
        "rate2",
        QT_TRANSLATE_NOOP("Actions", "Rate &2"),
        "candidate",
        "rate",
        ("2",),
        when=with_candidate,
        argument=2,
    ),
    ActionRow(
        "rate3",
        QT_TRANSLATE_NOOP("Actions", "Rate &3"),
        "candidate",
        "rate",
        ("3",),
        when=with_candidate,
        argument=3,
    ),
    ActionRow(
        "rate4",
        QT_TRANSLATE_NOOP("Actions", "Rate &4"),
        "candidate",
        "rate",
        ("4",),
        when=with_candidate,
        argument=4,
    ),
    ActionRow(
        "rate5",
        QT_TRANSLATE_NOOP("Actions", "Rate &5"),
        "candidate",
        "rate",
        ("5",),
        when=with_candidate,
        argument=5,
    ),
    ActionRow(
        "attachEvidence",
        QT_TRANSLATE_NOOP("Actions", "&Attach selected text to rating"),
        "candidate",
        "attach_evidence",
        ("E",),
        when=with_candidate,
    ),
    ActionRow(
        "retry",
        QT_TRANSLATE_NOOP("Actions", "Read a&gain"),
        "candidate",
        "retry",
        ("Ctrl+R",),
        icon="retry",
        when=with_candidate,
        opens_group=True,
    ),
    ActionRow(
        "deleteCandidate",
        QT_TRANSLATE_NOOP("Actions", "&Delete"),
        "candidate",
        "delete_candidates",
        ("Del",),
        icon="delete",
        when=with_candidate,
    ),
    ActionRow(
        "newOpening",
        QT_TRANSLATE_NOOP("Actions", "&New opening…"),
        "opening",
        "new_opening",
        ("Ctrl+N",),
        icon="opening",
    ),
    ActionRow(
        "editOpening",
        QT_TRANSLATE_NOOP("Actions", "&Edit opening…"),
        "opening",
        "edit_opening",
        (),
        when=with_opening,
    ),
    ActionRow(
        "addAllToOpening",
        QT_TRANSLATE_NOOP("Actions", "&Add all candidates"),
        "opening",
        "add_all_to_opening",
        when=with_opening,
    ),
    ActionRow(
        "deleteOpening",
        QT_TRANSLATE_NOOP("Actions", "&Delete opening"),
        "opening",
        "delete_opening",
        (),
        when=with_opening,
    ),
    ActionRow(
        "showShortcuts",
        QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"),
        "help",
        "show_shortcuts",
        ("?", "F1"),
    ),
    ActionRow(
        "showWorkspace",
        QT_TRANSLATE_NOOP("Actions", "Show &workspace folder"),
        "help",
        "show_workspace",
        (),
    ),
    ActionRow(
        "about",
        QT_TRANSLATE_NOOP("Actions", "&About Resume Reviewer"),
        "help",
        "show_about",
        (),
        opens_group=True,
        role=QAction.MenuRole.AboutRole,
    ),
)


class Actions(QObject):
    """The table as QActions of a window, called on an object that has the slots."""

    def __init__(self, window: QWidget, receiver: object) -> None:
        super().__init__(window)
        self._made: dict[str, QAction] = {}
        for row in ACTIONS:
            action = QAction(window)
            action.setObjectName(row.name)
            action.setMenuRole(row.role)
            action.setShortcuts([QKeySequence(key) for key in row.keys])
            action.triggered.connect(_call(receiver, row))
            window.addAction(action)
            self._made[row.name] = action
        self._menus: dict[str, QMenu] = {}

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def fill(self, bar: QMenuBar) -> None:
        """Put every action into its menu."""
        for name, _text in MENUS:
            menu = bar.addMenu("")
            menu.setObjectName(f"{name}Menu")
            self._menus[name] = menu
        for row in ACTIONS:
            if row.opens_group:
                self._menus[row.menu].addSeparator()
            self._menus[row.menu].addAction(self._made[row.name])
        self.retranslate()

    def menu(self, name: str) -> QMenu:
        """One of MENUS."""
        return self._menus[name]

    def retranslate(self) -> None:
        """Word everything in the language of the application."""
        for name, text in MENUS:
            self._menus[name].setTitle(translated(text))
        for row in ACTIONS:
            self._made[row.name].setText(translated(row.text))
            self._made[row.name].setToolTip(tip(row))

    def say_what(self, undone: str, redone: str) -> None:
        """Name in the menu what undo and redo would act on."""
        for row in ACTIONS:
            what = {"undo": undone, "redo": redone}.get(row.name)
            if what is not None:
                words = f": {what}" if what else ""
                self._made[row.name].setText(translated(row.text) + words.replace("&", "&&"))

    def recolor(self, color: str) -> None:
        """Draw the icons in a colour of the theme."""
        for row in ACTIONS:
            if row.icon:
                self._made[row.name].setIcon(icon(row.icon, color))

    def enable(self, now: Situation) -> None:
        """Enable what makes sense now."""
        for row in ACTIONS:
            self._made[row.name].setEnabled(row.when(now))


def translated(text: str) -> str:
    """A text of the table in the language of the application."""
    return QCoreApplication.translate("Actions", text)


def plain(text: str) -> str:
    """A menu text without its mnemonic and dots: "文件(&F)…" -> "文件"."""
    head, mark, tail = text.partition("(&")
    text = head + (tail.partition(")")[2] if mark else "")
    return text.replace("&", "").removesuffix("…")


def keys_of(row: ActionRow) -> str:
    """The shortcuts as this platform writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    # Return and Enter are one word in Chinese.
    return ", ".join(dict.fromkeys(QKeySequence(key).toString(native) for key in row.keys))


def tip(row: ActionRow) -> str:
    """What a tool button says when the mouse rests on it."""
    name = plain(translated(row.text))
    return f"{name} ({keys_of(row)})" if row.keys else name


def _call(receiver: object, row: ActionRow) -> Callable[[], None]:
    slot: Callable[..., None] = getattr(receiver, row.slot)
    given = () if row.argument is None else (row.argument,)
    # triggered(bool) must not reach the slot: a partial without room for it is called without.
    bound = partial(slot, *given)
    return lambda: bound()
