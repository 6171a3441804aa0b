"""A workspace whose files are read in this process, and the window on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reviewer.evidence import Mark, ParsedResume
from reviewer.intake.source import Source
from reviewer.reading import FileRead
from reviewer.resume import Resume
from reviewer.store import Store
from reviewer.ui.main_window import MainWindow
from reviewer.ui.reader import Job
from reviewer.ui.workspace import Workspace
from reviewer.workers import WorkerPool


class InlinePool(WorkerPool):
    """The interface of WorkerPool without its processes; ``held`` keeps tasks until released."""

    def __init__(self) -> None:
        self.held: list[Callable[[], None]] | None = None
        self.is_closed = False

    def submit(self, function: Callable[..., Any], *args: Any) -> Future[Any]:
        future: Future[Any] = Future()

        def work() -> None:
            try:
                result = function(*args)
            except Exception as error:
                future.set_exception(error)
            else:
                future.set_result(result)

        if self.held is None:
            work()
        else:
            self.held.append(work)
        return future

    def hold(self) -> None:
        self.held = []

    def release(self) -> None:
        held, self.held = self.held or [], None
        for work in held:
            work()

    def cancel_pending(self) -> None:
        if self.held is not None:
            self.held.clear()

    def close(self) -> None:
        self.is_closed = True


def parsed_resume(name: str, label: str = "", **basics: str) -> ParsedResume:
    """A resume as parsing gives it, with one doubtful field: the phone."""
    resume = Resume.from_json({"basics": {"name": name, "label": label, **basics}})
    evidence = {"/basics/name": Mark(quote=name, confidence=0.95)}
    if "phone" in basics:
        evidence["/basics/phone"] = Mark(quote=basics["phone"], confidence=0.4)
    return ParsedResume(resume=resume, evidence=evidence)


PEOPLE = (
    ("Li Lei", "Algorithm Engineer", "li.lei@example.com"),
    ("王小明", "多模态算法工程师", "wang@example.com"),
    ("Ann Lee", "Data Scientist", "ann@example.com"),
)


@pytest.fixture(autouse=True)
def widgets_end_with_their_test(qapp: QApplication) -> Iterator[None]:
    yield
    # qtbot closed them and asked for their end, which waits for an event loop that never comes.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def workspace_path(tmp_path: Path) -> Path:
    return tmp_path / "hiring.reviewer"


@pytest.fixture
def store(workspace_path: Path) -> Iterator[Store]:
    """The store, opened a second time beside the window."""
    opened = Store.open(workspace_path)
    yield opened
    opened.close()


@pytest.fixture
def pool() -> InlinePool:
    return InlinePool()


@pytest.fixture
def workspace(qapp: QApplication, workspace_path: Path, pool: InlinePool) -> Iterator[Workspace]:
    made = Workspace(workspace_path, pool=pool, drawing_pool=InlinePool())
    yield made
    if not pool.is_closed:
        made.close()


@pytest.fixture
def window(qtbot: QtBot, workspace: Workspace, tmp_path: Path) -> MainWindow:
    """Closed by qtbot."""
    made = MainWindow(workspace, tmp_path / "settings.json")
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def sample(tmp_path: Path) -> Callable[..., Path]:
    """Makes a small resume of an invented person as a text file."""

    def make(name: str = "Li Lei", file_name: str = "", more: str = "") -> Path:
        mail = name.lower().replace(" ", ".") + "@example.com"
        if not mail.isascii():
            mail = "someone@example.com"
        path = tmp_path / (file_name or f"{name}.txt")
        path.write_text(
            f"{name}\n{mail} | 138-0000-0001\n\nEducation\n"
            f"2015.09 - 2019.06 Example University, Computer Science, Bachelor\n\n"
            f"Work experience\n2019.07 - 2022.05 Example Company, Engineer\n"
            f"- Built things for {name}\n{more}\n\nSkills\nPython, C++\n",
            encoding="utf-8",
        )
        return path

    return make


@pytest.fixture
def three_candidates(workspace: Workspace) -> list[str]:
    """Li Lei, 王小明 and Ann Lee, in this order."""
    return add_people(workspace, PEOPLE)


def add_people(workspace: Workspace, people: Sequence[tuple[str, str, str]]) -> list[str]:
    for name, label, email in people:
        data = f"{name} {label} {email}".encode()
        parsed = parsed_resume(name, label, email=email, phone="138-0000-0002")
        source = Source(f"{name}.txt")
        read = FileRead(source, source.name, data, parsed, None, 0.0)
        workspace.take_in(Job(source, workspace.opening_id), read)
    by_name = {row.name: row.candidate_id for row in workspace.store.rows(None)}
    return [by_name[name] for name, _label, _email in people]
