from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from reviewer.ui.actions import ACTIONS, MENUS, ActionRow, plain
from reviewer.ui.commands import Commands
from reviewer.ui.icons import icon
from reviewer.ui.main_window import MainWindow


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("row", ACTIONS, ids=lambda row: row.name)
def test_every_command_has_a_method_a_menu_and_an_icon_that_exists(row: ActionRow) -> None:
    assert callable(getattr(Commands, row.slot))
    assert row.menu in {name for name, _text in MENUS}
    assert not row.icon or not icon(row.icon, "#000000").isNull()


def test_no_name_and_no_shortcut_is_given_twice() -> None:
    names = Counter(row.name for row in ACTIONS)
    keys = Counter(QKeySequence(key).toString() for row in ACTIONS for key in row.keys)
    assert [name for name, count in names.items() if count > 1] == []
    assert [key for key, count in keys.items() if count > 1 or not key] == []


def test_no_mnemonic_is_given_twice_in_one_menu() -> None:
    for menu, _text in MENUS:
        texts = [row.text for row in ACTIONS if row.menu == menu]
        letters = Counter(text[text.index("&") + 1].lower() for text in texts if "&" in text)
        assert [letter for letter, count in letters.items() if count > 1] == []


def test_every_action_of_the_window_can_be_reached_in_a_menu(window: MainWindow) -> None:
    menus = window.menuBar().findChildren(QMenu)
    reached = {action.objectName() for menu in menus for action in menu.actions()}
    assert {row.name for row in ACTIONS} <= reached


@pytest.mark.parametrize(
    ("text", "shown"),
    [("&Add resumes…", "Add resumes"), ("添加简历(&A)…", "添加简历"), ("Quit", "Quit")],
)
def test_a_menu_text_is_shown_without_its_marks(text: str, shown: str) -> None:
    assert plain(text) == shown
