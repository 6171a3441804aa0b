"""The one object that widgets talk to: the store, the undo stack, the reader and the drawings."""

from __future__ import annotations

import getpass
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from reviewer.by_name import ByName
from reviewer.errors import (
    BeingRecognised,
    NoTextFound,
    ReadingCrashed,
    ReviewerError,
    UnreadableFile,
)
from reviewer.evidence import Mark, ParsedResume
from reviewer.hiring import Criterion, Opening, Rating, Stage
from reviewer.pointer import Json
from reviewer.reading import FileRead, WorkerPool, get_ready, recognising_pool
from reviewer.store import ApplicationCard, Candidate, CandidateRow, Change, Store
from reviewer.ui import first_use
from reviewer.ui.background import Courier
from reviewer.ui.drawings import Drawings, Drawn, Failed, Layouted
from reviewer.ui.reader import Job, Reader, ReadingProgress
from reviewer.ui.recogniser import Recogniser, Scan
from reviewer.ui.search_texts import SearchTexts
from reviewer.ui.undo import LoggedChange

parse_with_notes: ByName[[bytes, str], ParsedResume] = ByName(
    "reviewer.in_worker", "parse_with_notes"
)
"""By name only: the window does not load the parser."""


class Workspace(QObject):
    """Everything the window shows and changes.

    Every mutation is stored at once, pushed on the undo stack and told by signals, whose
    arguments are ids. Widgets hold no state of their own that is worth keeping.
    """

    candidates_added = Signal(list)
    """Candidate ids that joined what is shown: new, or back from the trash."""
    candidate_changed = Signal(str)
    """Fields, ratings, stage, note or reading of one candidate."""
    candidates_removed = Signal(list)
    openings_changed = Signal()
    current_opening_changed = Signal()
    reading_changed = Signal()
    file_failed = Signal(str, object)
    """File name, UnreadableFile."""
    file_known = Signal(str, str)
    """File name, id of the candidate that has the same bytes."""
    nothing_found = Signal()
    """What was added holds no file to read."""
    change_made = Signal(object)
    """Change: a person's mutation, not its undo."""
    reverted = Signal(object, bool)
    """Change, and whether it is done again (redone) rather than undone."""
    saved = Signal(str)
    """ISO time of the last write."""

    def __init__(
        self,
        store_path: Path,
        *,
        pool: WorkerPool | None = None,
        drawing_pool: WorkerPool | None = None,
        make_recognising_pool: Callable[[], WorkerPool] = recognising_pool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.store = Store.open(store_path, _user())
        self.undo_stack = QUndoStack(self)
        self.current_opening: Opening | None = None
        self.pool = pool or WorkerPool()
        self.drawing_pool = drawing_pool or WorkerPool(jobs=1)
        self.reader = Reader(self.pool, self)
        self.reader.queued.connect(self._remember_queue)
        self.reader.file_read.connect(self.take_in)
        self.reader.nothing_found.connect(self.nothing_found)
        self.reader.progressed.connect(self.reading_changed)
        self.recogniser = Recogniser(self._load_original, make_recognising_pool, self)
        self.recogniser.recognised.connect(self._take_in_recognised)
        self._courier = Courier(self)
        self._drawings = Drawings(self.drawing_pool, self.pool, self._load_original, self)
        self._shown: set[str] = set()
        self._batch: LoggedChange | None = None
        self._opening_of_rest: str | None = None
        self._search_texts = SearchTexts(self.store, self._courier)
        try:
            self._shown = self.store.candidate_ids()
            self._rebuild_undo()
        except ReviewerError:
            self.close()
            raise

    def close(self) -> None:
        """Stop the workers and close the store."""
        # A command holds this workspace, which owns the stack that owns the command: taken apart
        # in the order Python's collector chooses, the stack would clear what is half gone.
        self.undo_stack.clear()
        self.reader.close()
        self.recogniser.close()
        self._drawings.close()
        self._courier.close()
        self.pool.close()
        self.drawing_pool.close()
        self.store.close()

    # What is there

    def is_shown(self, candidate_id: str) -> bool:
        """Whether a candidate is in some list, and not in the trash."""
        return candidate_id in self._shown

    def rows(self, first: int = 0, most: int | None = None) -> list[CandidateRow]:
        """The candidates of the current opening, or all of them; ``most`` from ``first`` on."""
        return self.store.rows(self.opening_id, first=first, most=most)

    def row(self, candidate_id: str) -> CandidateRow:
        """One candidate as the list shows it; KeyError when it is gone."""
        return self.store.row(candidate_id, self.opening_id)

    def candidate(self, candidate_id: str) -> Candidate:
        """One candidate with the resume and its evidence; KeyError when it is gone."""
        return self.store.candidate(candidate_id)

    def application(self, candidate_id: str) -> ApplicationCard | None:
        """Ratings and stage in the current opening; None without an opening."""
        if self.current_opening is None:
            return None
        return self.store.application(candidate_id, self.current_opening.id)

    @property
    def opening_id(self) -> str | None:
        """Id of the current opening."""
        return self.current_opening.id if self.current_opening else None

    @property
    def reading(self) -> ReadingProgress:
        """How far reading has come."""
        return self.reader.progress

    def set_current_opening(self, opening_id: str | None) -> None:
        """Choose the opening whose stages and scores are shown; None shows all candidates."""
        if opening_id == self.opening_id:
            return
        self.current_opening = self.store.opening(opening_id) if opening_id else None
        self.current_opening_changed.emit()

    # Adding and reading files

    def add_files(self, paths: Sequence[Path]) -> None:
        """Read files, folders and archives; the one way in for drop, menu, paste and command line.

        With an opening chosen the candidates apply for it.
        """
        if not self.reading.active:
            self._opening_of_rest = None
        if paths:
            self.reader.add(list(paths), self.opening_id)

    def resume_reading(self) -> None:
        """Go on with the files that an earlier run did not finish."""
        openings = self.store.queued_openings()
        self.reader.resume([Job(source, opening) for source, opening in openings.items()])

    def take_rest_into(self, opening_id: str) -> None:
        """Let files that are being read, and were added to no opening, apply for this one."""
        self._opening_of_rest = opening_id if self.reading.active else None

    def stop_reading(self) -> None:
        """Stop reading; what is finished stays."""
        self.reader.stop()
        for scan in self.recogniser.stop():
            change = self.store.replace_reading(scan.candidate_id, None, NoTextFound())
            self._grow_batch(change)
            self._announce(change)
        self.store.unqueue(*self.store.queued())
        self._batch = None

    def retry(self, candidate_id: str) -> None:
        """Read a candidate's original again; fields that a person touched stay as they are."""
        data, name = self._load_original(candidate_id)

        def parsed(result: ParsedResume) -> None:
            self._reread(candidate_id, result, None)

        def failed(error: Exception) -> None:
            expected = error if isinstance(error, UnreadableFile) else ReadingCrashed(name)
            if isinstance(error, NoTextFound):
                expected = BeingRecognised(name)
            self._reread(candidate_id, None, expected)
            if isinstance(error, NoTextFound):
                self.recogniser.add(Scan(candidate_id))

        self._courier.send(self.pool.submit(parse_with_notes, data, name), parsed, failed)

    # What a person changes

    def set_field(
        self,
        candidate_id: str,
        pointer: str,
        value: Json | None,
        mark: Mark | None = None,
        merge_key: str | None = None,
    ) -> None:
        """Store a field's value; changes with the same ``merge_key`` in a row are undone as one."""
        group = self._mergeable(merge_key)
        change = self.store.set_field(candidate_id, pointer, value, mark, group)
        self._made(change, merge_key)

    def accept_field(self, candidate_id: str, pointer: str) -> None:
        """Say that a doubtful field was checked."""
        self._made(self.store.accept_field(candidate_id, pointer))

    def insert_entry(self, candidate_id: str, section: str, index: int, value: Json) -> None:
        """Insert an entry into a section ("/work")."""
        self._made(self.store.insert_entry(candidate_id, section, index, value))

    def remove_entry(self, candidate_id: str, pointer: str) -> None:
        """Remove an entry ("/work/1")."""
        self._made(self.store.remove_entry(candidate_id, pointer))

    def move_entry(self, candidate_id: str, pointer: str, index: int) -> None:
        """Move an entry ("/work/1") to another place in its section."""
        self._made(self.store.move_entry(candidate_id, pointer, index))

    def rate(
        self, candidate_id: str, opening_id: str, rating: Rating, merge_key: str | None = None
    ) -> None:
        """Store a rating; typing its note with one ``merge_key`` is undone as one."""
        group = self._mergeable(merge_key)
        change = self.store.rate(candidate_id, opening_id, rating, group)
        self._made(change, merge_key)

    def decide(self, candidate_ids: Sequence[str], opening_id: str, stage: Stage) -> None:
        """Move candidates to a stage."""
        self._made(self.store.decide(candidate_ids, opening_id, stage))

    def note(
        self, candidate_id: str, opening_id: str, text: str, merge_key: str | None = None
    ) -> None:
        """Store the note on an application."""
        group = self._mergeable(merge_key)
        change = self.store.note(candidate_id, opening_id, text, group)
        self._made(change, merge_key)

    def apply_for(self, candidate_ids: Sequence[str], opening_id: str) -> None:
        """Let candidates apply for an opening, undecided."""
        change = self.store.decide(candidate_ids, opening_id, Stage.NEW)
        self._made(change)

    def trash(self, candidate_ids: Sequence[str]) -> None:
        """Take candidates out of the list; undo brings them back."""
        self._made(self.store.trash(candidate_ids))

    def add_opening(self, name: str, criteria: Sequence[Criterion]) -> Opening:
        """Store a new opening and choose it."""
        opening, change = self.store.add_opening(name, criteria)
        self._made(change)
        self.set_current_opening(opening.id)
        return opening

    def edit_opening(self, opening: Opening) -> None:
        """Store a changed opening."""
        self._made(self.store.edit_opening(opening))

    def remove_opening(self, opening_id: str) -> None:
        """Remove an opening; undo brings it back with its ratings."""
        self._made(self.store.remove_opening(opening_id))

    # Originals

    def open_original(self, candidate_id: str, then: Layouted, failed: Failed) -> None:
        """Lay a candidate's original out; the answer comes later, on the GUI thread."""
        self._drawings.open(candidate_id, then, failed)

    def draw(
        self,
        candidate_id: str,
        page: int,
        scale: float,
        then: Drawn,
        failed: Failed = lambda _error: None,
    ) -> None:
        """Draw a page (from 1) at ``scale`` pixels a point; newest request first."""
        self._drawings.draw(candidate_id, page, scale, then, failed)

    def get_ready(self) -> None:
        """Load what the first look and the first edit would else wait for."""
        self.drawing_pool.submit(get_ready)
        first_use.load("reviewer.resume")

    def forget_drawings(self, keep: str | None = None) -> None:
        """Drop drawing requests still waiting, but for those of candidate ``keep``."""
        self._drawings.forget(keep)

    def _load_original(self, candidate_id: str) -> tuple[bytes, str]:
        return self.store.original(candidate_id), self.row(candidate_id).file_name

    # Search

    def prepare_search(self) -> None:
        """Load what the search looks through on a thread: somebody is about to type."""
        self._search_texts.prepare()

    def search_text(self, candidate_id: str) -> str:
        """All texts of a candidate's resume, case-folded, for the search box."""
        return self._search_texts.of(candidate_id)

    # The store answered

    def _remember_queue(self, jobs: list[Job]) -> None:
        self.store.queue([job.source for job in jobs], jobs[0].opening_id)

    def take_in(self, job: Job, read: FileRead) -> None:
        """Store a file that was read; the same bytes point to whom they were added for first.

        A scan is a row at once, and is recognised after the text files.
        """
        is_scan = isinstance(read.error, NoTextFound)
        error = BeingRecognised(read.name) if is_scan else read.error
        opening_id = job.opening_id or self._opening_of_rest
        added = self.store.add_candidate(
            read.name, read.data, read.parsed, error, opening_id, "\n".join(job.source)
        )
        if not added.existed or self.store.is_logged(added.change):
            self._grow_batch(added.change)
        self._announce(added.change)
        if added.existed:
            self.file_known.emit(read.name, added.candidate_id)
        if is_scan and self._awaits_recognition(added.candidate_id):
            self.reader.postpone(job)
            self.recogniser.add(Scan(added.candidate_id, job))
            return
        self.store.unqueue(job.source)
        if read.error is not None:
            self.file_failed.emit(read.name, read.error)

    def _awaits_recognition(self, candidate_id: str) -> bool:
        row = self.store.row(candidate_id, None)
        return row.status == "failed" and row.reason in (BeingRecognised.code, NoTextFound.code)

    def _take_in_recognised(self, scan: Scan, read: FileRead) -> None:
        """Store what recognising a scan gave, as part of the batch it came with."""
        if self._is_there(scan.candidate_id):
            change = self.store.replace_reading(scan.candidate_id, read.parsed, read.error)
            self._grow_batch(change)
            self._announce(change)
        if read.error is not None:
            self.file_failed.emit(read.name, read.error)
        if scan.job is not None:
            self.store.unqueue(scan.job.source)
            self.reader.settle(scan.job, failed=read.error is not None)

    def _grow_batch(self, change: Change) -> None:
        # Undone batches take nothing more: what arrives late is a batch of its own.
        if self._batch is not None and self._batch.is_done:
            self._batch.grow(change)
            return
        self._batch = LoggedChange(change, self._turn)
        self.undo_stack.push(self._batch)

    def _reread(
        self, candidate_id: str, parsed: ParsedResume | None, error: UnreadableFile | None
    ) -> None:
        change = self.store.replace_reading(candidate_id, parsed, error)
        self._made(change)
        if error is not None:
            self.file_failed.emit(error.subject, error)

    def next_undo(self) -> Change | None:
        """What undo would take back."""
        return self._command(self.undo_stack.index() - 1)

    def next_redo(self) -> Change | None:
        """What redo would do again."""
        return self._command(self.undo_stack.index())

    def _command(self, place: int) -> Change | None:
        command = self.undo_stack.command(place) if place >= 0 else None
        return command.whole if isinstance(command, LoggedChange) else None

    def _mergeable(self, merge_key: str | None) -> str | None:
        stack = self.undo_stack
        last = stack.command(stack.index() - 1) if stack.index() else None
        if merge_key is None or not isinstance(last, LoggedChange) or last.merge_key != merge_key:
            return None
        return last.changes[-1].group

    def _made(self, change: Change, merge_key: str | None = None) -> None:
        stack = self.undo_stack
        last = stack.command(stack.index() - 1) if stack.index() else None
        merged = isinstance(last, LoggedChange) and change.group == last.changes[-1].group
        if not merged:
            stack.push(LoggedChange(change, self._turn, merge_key))
        self._announce(change)
        self.change_made.emit(change)

    def _turn(self, command: LoggedChange) -> None:
        """Undo or redo: the changes of a command backwards, told as one."""
        command.changes = [self.store.revert(made.group) for made in reversed(command.changes)]
        self._announce(command.whole)
        self.reverted.emit(command.whole, command.is_done)

    def _rebuild_undo(self) -> None:
        for change in self.store.undoable():
            self.undo_stack.push(LoggedChange(change, self._turn))

    def _announce(self, change: Change) -> None:
        if change.opening_id is not None and not change.candidate_ids:
            self._refresh_openings()
        added, removed = [], []
        for candidate_id in change.candidate_ids:
            self._search_texts.forget(candidate_id)
            is_there = self._is_there(candidate_id)
            if is_there and candidate_id in self._shown:
                self.candidate_changed.emit(candidate_id)
            elif is_there:
                added.append(candidate_id)
            elif candidate_id in self._shown:
                removed.append(candidate_id)
        self._emit_if(self.candidates_added.emit, added)
        self._emit_if(self.candidates_removed.emit, removed)
        self._shown = (self._shown | set(added)) - set(removed)
        self.saved.emit(datetime.now(UTC).isoformat(timespec="seconds"))

    @staticmethod
    def _emit_if(emit: Callable[[list[str]], None], candidate_ids: list[str]) -> None:
        if candidate_ids:
            emit(candidate_ids)

    def _is_there(self, candidate_id: str) -> bool:
        try:
            self.store.row(candidate_id, None)
        except KeyError:
            return False
        return True

    def _refresh_openings(self) -> None:
        known = {opening.id: opening for opening in self.store.openings()}
        if self.current_opening is not None:
            self.current_opening = known.get(self.current_opening.id)
            self.current_opening_changed.emit()
        self.openings_changed.emit()


def _user() -> str:
    """Who is at the computer: signs ratings and decisions."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # an account without a name
        return ""
