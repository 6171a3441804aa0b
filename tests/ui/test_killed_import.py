"""The window is killed in the middle of an import: nothing finished is lost, the rest is read."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from reviewer.store import Store
from reviewer.ui import open_window

WAIT_MS = 60_000
COUNT = 12
RESUME = (
    "Ann Lee {number}\nann{number}@example.com\n\nWork experience\n"
    "2019.07 - 2022.05 Example Company, Engineer\n- Built things\n\nSkills\nPython, C++\n"
)


def stored(workspace: Path) -> list[str]:
    with Store.open(workspace) as store:
        return [row.file_name for row in store.rows()]


def test_a_killed_import_goes_on_at_the_next_start(qtbot: QtBot, tmp_path: Path) -> None:
    folder, workspace = tmp_path / "inbox", tmp_path / "w.db"
    folder.mkdir()
    for number in range(COUNT):
        (folder / f"{number:02}.txt").write_text(RESUME.format(number=number), "utf-8")
    Store.open(workspace).close()
    command = [sys.executable, "-m", "reviewer", "--workspace", str(workspace), str(folder)]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
        qtbot.waitUntil(lambda: bool(stored(workspace)), timeout=WAIT_MS)
        process.kill()
    finished = stored(workspace)
    with Store.open(workspace) as store:
        assert store.verify() == []
        waiting = [source.name for source in store.queued()]
    assert {*finished, *waiting} == {f"{number:02}.txt" for number in range(COUNT)}
    window = open_window(workspace, settings_path=tmp_path / "settings.json")
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: not window.workspace.reading.active, timeout=WAIT_MS)
    assert sorted(stored(workspace)) == [f"{number:02}.txt" for number in range(COUNT)]
    assert window.workspace.store.queued() == []
    assert window.workspace.store.verify() == []
