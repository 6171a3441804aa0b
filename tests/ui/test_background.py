"""Results come to the window's thread without holding it up."""

from __future__ import annotations

import itertools
from concurrent.futures import Future
from pathlib import Path

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from reviewer.ui import open_window
from reviewer.ui.background import Courier

WAIT_MS = 10_000


def done(result: int) -> Future[int]:
    future: Future[int] = Future()
    future.set_result(result)
    return future


def test_results_that_pile_up_come_in_order_and_leave_room_between(qtbot: QtBot) -> None:
    courier, seen = Courier(), list[object]()
    beat = QTimer(courier, interval=0)
    beat.timeout.connect(lambda: seen.append("beat"))
    beat.start()
    for number in range(5):
        courier.send(done(number), seen.append, seen.append)
    qtbot.waitUntil(lambda: 4 in seen, timeout=WAIT_MS)
    beat.stop()
    assert [each for each in seen if each != "beat"] == [0, 1, 2, 3, 4]
    places = [seen.index(number) for number in range(5)]
    assert all("beat" in seen[one:other] for one, other in itertools.pairwise(places))


def test_a_closed_courier_delivers_nothing_of_what_waits(qtbot: QtBot) -> None:
    courier, seen = Courier(), list[object]()

    def take(number: int) -> None:
        seen.append(number)
        courier.close()

    for number in range(3):
        courier.send(done(number), take, seen.append)
    qtbot.waitUntil(lambda: bool(seen), timeout=WAIT_MS)
    rounds: list[int] = []
    QTimer.singleShot(0, lambda: QTimer.singleShot(0, lambda: rounds.append(1)))
    qtbot.waitUntil(lambda: bool(rounds), timeout=WAIT_MS)
    assert seen == [0]


def test_a_window_closed_at_once_loads_nothing_more(qtbot: QtBot, tmp_path: Path) -> None:
    window = open_window(tmp_path / "w.db", settings_path=tmp_path / "settings.json")
    qtbot.addWidget(window)
    window.close()
    rounds: list[int] = []
    QTimer.singleShot(0, lambda: QTimer.singleShot(0, lambda: rounds.append(1)))
    qtbot.waitUntil(lambda: bool(rounds), timeout=WAIT_MS)
