"""Scans in the window: a row at once, the form later, never in the way of files with text."""

from __future__ import annotations

import io
from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest
from conftest import InlinePool, parsed_resume
from PIL import Image
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reviewer.errors import BeingRecognised, NoTextFound, UnreadableFile
from reviewer.evidence import ParsedResume
from reviewer.intake.source import Source
from reviewer.reading import FileRead
from reviewer.ui.workspace import Workspace


class Recognition(InlinePool):
    """A pool whose recogniser knows the answer; tasks are held from the start."""

    def __init__(self) -> None:
        super().__init__()
        self.hold()
        self.answer: ParsedResume | UnreadableFile = parsed_resume("Ann Lee")
        self.names: list[str] = []

    def submit(self, function: Any, *args: Any) -> Future[Any]:
        return super().submit(self._recognised, *args)

    def _recognised(self, read: FileRead) -> FileRead:
        self.names.append(read.name)
        known = isinstance(self.answer, ParsedResume)
        parsed = self.answer if isinstance(self.answer, ParsedResume) else None
        error = None if known else self.answer
        assert not isinstance(error, ParsedResume)
        return FileRead(read.source, read.name, read.data, parsed, error, 1.0)


@pytest.fixture
def recognition() -> Recognition:
    return Recognition()


@pytest.fixture
def workspace(
    qapp: QApplication, workspace_path: Path, pool: InlinePool, recognition: Recognition
) -> Iterator[Workspace]:
    made = Workspace(
        workspace_path,
        pool=pool,
        drawing_pool=InlinePool(),
        make_recognising_pool=lambda: recognition,
    )
    yield made
    made.close()


def photo(folder: Path, name: str, shade: int = 200) -> Path:
    out = io.BytesIO()
    Image.new("L", (30, 40), shade).save(out, "PNG")
    path = folder / name
    path.write_bytes(out.getvalue())
    return path


def statuses(workspace: Workspace) -> list[tuple[str, str]]:
    return [(row.name, row.reason) for row in workspace.rows()]


def test_a_scan_is_a_row_at_once_and_filled_in_when_it_was_recognised(
    qtbot: QtBot, workspace: Workspace, recognition: Recognition, tmp_path: Path
) -> None:
    workspace.add_files([photo(tmp_path, "scan.png")])
    qtbot.waitUntil(lambda: statuses(workspace) == [("", BeingRecognised.code)])
    assert workspace.reading.active
    assert (workspace.reading.done, workspace.reading.total, workspace.reading.failed) == (0, 1, 0)
    assert workspace.store.queued() == [Source(str(tmp_path / "scan.png"))]
    qtbot.waitUntil(lambda: bool(recognition.held))
    recognition.release()
    qtbot.waitUntil(lambda: statuses(workspace) == [("Ann Lee", "")])
    assert (workspace.reading.done, workspace.reading.failed) == (1, 0)
    assert not workspace.reading.active
    assert workspace.store.queued() == []


def test_files_with_text_do_not_wait_for_scans(
    qtbot: QtBot, workspace: Workspace, recognition: Recognition, tmp_path: Path
) -> None:
    folder = tmp_path / "resumes"
    folder.mkdir()
    photo(folder, "1.png")
    text = "Li Lei\nli.lei@example.com\nEducation\nExample University, 2015 - 2019\n"
    (folder / "2.txt").write_text(text)
    workspace.add_files([folder])
    qtbot.waitUntil(lambda: workspace.reading.done == 1)
    assert {row.status for row in workspace.rows()} == {"read", "failed"}
    assert workspace.reader.in_hand() == ["1.png"]


def test_scans_are_recognised_one_after_the_other(
    qtbot: QtBot, workspace: Workspace, recognition: Recognition, tmp_path: Path
) -> None:
    workspace.add_files([photo(tmp_path, "1.png", 10), photo(tmp_path, "2.png", 20)])
    qtbot.waitUntil(lambda: len(workspace.rows()) == 2)
    qtbot.waitUntil(lambda: bool(recognition.held))
    assert recognition.held is not None
    assert len(recognition.held) == 1
    recognition.release()
    qtbot.waitUntil(lambda: not workspace.reading.active)
    assert recognition.names == ["1.png", "2.png"]


def test_a_scan_without_text_stays_with_its_reason(
    qtbot: QtBot, workspace: Workspace, recognition: Recognition, tmp_path: Path
) -> None:
    recognition.answer = NoTextFound("scan.png")
    with qtbot.waitSignal(workspace.file_failed):
        workspace.add_files([photo(tmp_path, "scan.png")])
        qtbot.waitUntil(lambda: bool(recognition.held))
        recognition.release()
    assert statuses(workspace) == [("", NoTextFound.code)]
    assert workspace.reading.failed == 1


def test_stop_ends_recognising_and_says_what_was_not_read(
    qtbot: QtBot, workspace: Workspace, recognition: Recognition, tmp_path: Path
) -> None:
    workspace.add_files([photo(tmp_path, "1.png", 10), photo(tmp_path, "2.png", 20)])
    qtbot.waitUntil(lambda: len(workspace.rows()) == 2 and bool(recognition.held))
    workspace.stop_reading()
    assert recognition.is_closed
    assert statuses(workspace) == [("", NoTextFound.code)] * 2
    assert not workspace.reading.active
    assert workspace.store.queued() == []


def test_a_scan_cut_off_by_the_end_of_the_program_is_recognised_at_the_next_start(
    qtbot: QtBot, workspace_path: Path, pool: InlinePool, tmp_path: Path
) -> None:
    def start(recognition: Recognition) -> Workspace:
        return Workspace(
            workspace_path,
            pool=pool,
            drawing_pool=InlinePool(),
            make_recognising_pool=lambda: recognition,
        )

    first = start(Recognition())
    first.add_files([photo(tmp_path, "scan.png")])
    qtbot.waitUntil(lambda: len(first.rows()) == 1)
    first.close()
    recognition = Recognition()
    second = start(recognition)
    second.resume_reading()
    qtbot.waitUntil(lambda: bool(recognition.held))
    recognition.release()
    qtbot.waitUntil(lambda: statuses(second) == [("Ann Lee", "")])
    second.close()


def test_retrying_a_scan_recognises_it_again(
    qtbot: QtBot, workspace: Workspace, recognition: Recognition, tmp_path: Path
) -> None:
    recognition.answer = NoTextFound("scan.png")
    workspace.add_files([photo(tmp_path, "scan.png")])
    qtbot.waitUntil(lambda: bool(recognition.held))
    recognition.release()
    qtbot.waitUntil(lambda: statuses(workspace) == [("", NoTextFound.code)])
    recognition.answer = parsed_resume("Ann Lee")
    workspace.retry(workspace.rows()[0].candidate_id)
    qtbot.waitUntil(lambda: statuses(workspace) == [("Ann Lee", "")])


def test_undoing_the_import_takes_the_scan_away_as_well(
    qtbot: QtBot, workspace: Workspace, recognition: Recognition, tmp_path: Path
) -> None:
    workspace.add_files([photo(tmp_path, "scan.png")])
    qtbot.waitUntil(lambda: bool(recognition.held))
    recognition.release()
    qtbot.waitUntil(lambda: statuses(workspace) == [("Ann Lee", "")])
    workspace.undo_stack.undo()
    assert workspace.rows() == []
    workspace.undo_stack.redo()
    assert statuses(workspace) == [("Ann Lee", "")]
