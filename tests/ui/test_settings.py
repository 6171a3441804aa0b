"""Preferences survive a restart; a damaged file costs what is damaged, never the start."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from reviewer.ui import open_window
from reviewer.ui.settings import Settings, load, save


def test_settings_come_back_as_they_were_saved(tmp_path: Path) -> None:
    kept = Settings(language="zh_CN", appearance="dark", auto_advance=False, last_opening="o")
    save(kept, tmp_path / "settings.json")
    assert load(tmp_path / "settings.json") == kept


@pytest.mark.parametrize("text", ["", "[]", "null", "{", '"zh_CN"', "\x00\xff"])
def test_a_damaged_file_gives_the_defaults(tmp_path: Path, text: str) -> None:
    (tmp_path / "settings.json").write_bytes(text.encode("latin-1"))
    assert load(tmp_path / "settings.json") == Settings()


@pytest.mark.parametrize(
    "wrong",
    [
        {"language": "tlh"},
        {"language": ["en"]},
        {"appearance": 1},
        {"auto_advance": "yes"},
        {"last_opening": 7},
        {"geometry": "\ud800"},
        {"geometry": 3},
        {"pane_sizes": "wide"},
        {"pane_sizes": [True, 2]},
        {"pane_sizes": [10**12, 1, 1]},
        {"side_sizes": [-5]},
        {"from_the_future": 1},
    ],
)
def test_what_does_not_fit_is_left_out_and_the_rest_kept(
    tmp_path: Path, wrong: dict[str, Any]
) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"auto_advance": False, "side_sizes": [2, 1]} | wrong), "utf-8")
    kept = {"auto_advance": False, "side_sizes": (2, 1)}
    given = {name: value for name, value in kept.items() if name not in wrong}
    assert load(path) == replace(Settings(), **given)


def test_the_window_opens_with_settings_that_name_nothing_there(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "settings.json"
    save(Settings(last_opening="gone", geometry="no bytes of ours", pane_sizes=(0, 0)), path)
    window = open_window(tmp_path / "w.db", settings_path=path)
    qtbot.addWidget(window)
    assert window.isVisible()
    assert window.workspace.opening_id is None
    window.close()
