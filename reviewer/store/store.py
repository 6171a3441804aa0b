"""The workspace file as the rest of the program sees it: a method for each thing one does."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from reviewer.errors import UnreadableFile
from reviewer.evidence import Mark, ParsedResume
from reviewer.hiring import Criterion, Opening, Rating, Stage
from reviewer.intake.source import Source
from reviewer.pointer import Json
from reviewer.store import form_state, verification
from reviewer.store.appliers import Appliers, takes_back
from reviewer.store.candidates import Candidates, digest_of, new_id
from reviewer.store.change_log import ChangeLog, Step, now
from reviewer.store.database import Database
from reviewer.store.form_state import Form, part_of, parts
from reviewer.store.openings import Openings
from reviewer.store.queue import Queue
from reviewer.store.records import (
    Added,
    ApplicationCard,
    Candidate,
    CandidateRow,
    Change,
    LogEntry,
)


class Store:
    """A workspace file. Use it in the thread that opened it.

    Every method that changes something does so in one transaction, together with its entries in
    the change log, and returns the ``Change`` that ``revert`` takes back. Unknown ids raise
    ``KeyError``; a file that cannot be used raises ``StoreUnavailable``.
    """

    def __init__(self, db: Database, reviewer: str) -> None:
        self._db = db
        self._reviewer = reviewer
        self._log = ChangeLog(db, reviewer)
        self._candidates = Candidates(db)
        self._openings = Openings(db)
        self._queue = Queue(db)
        self._appliers = Appliers(self._candidates, self._openings)

    @classmethod
    def open(cls, path: Path, reviewer: str = "") -> Store:
        """Open a workspace, or make one. An older one is migrated after a copy was put beside it.

        Raises ``StoreTooNew`` and ``StoreUnavailable``.
        """
        return cls(Database(path), reviewer)

    @property
    def path(self) -> Path:
        """The workspace file."""
        return self._db.path

    def close(self) -> None:
        """Close the file. Nothing is lost without it."""
        self._db.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def verify(self) -> list[str]:
        """What does not agree in file, change log, originals and forms; empty when all is well."""
        return list(verification.problems(self._db, self._log, self._candidates, self._openings))

    def backup(self, destination: Path) -> None:
        """Write a consistent copy, whole or not at all, while the workspace stays in use."""
        self._db.backup(destination)

    # Candidates

    def add_candidate(
        self,
        file_name: str,
        data: bytes,
        parsed: ParsedResume | None,
        error: UnreadableFile | None = None,
        opening_id: str | None = None,
        where: str = "",
    ) -> Added:
        """Add a file. The same bytes are never added twice: the first is pointed to instead.

        A file without bytes is known by ``where`` it came from, else by its name.

        If that one was trashed, or its adding undone, it comes back as it was. In both cases the
        candidate applies for ``opening_id``.
        """
        with self._writing():
            known = self._candidates.with_original(digest_of(data, where or file_name))
            if known is None:
                candidate_id = self._candidates.create(file_name, data, where)
                form = form_state.read_form(parsed, _reason(parsed, error))
                steps = [
                    Step("add", False, True, candidate_id),
                    Step("read", None, part_of(form, ""), candidate_id),
                ]
            else:
                candidate_id = known["id"]
                is_gone = known["removed_at"] is not None
                steps = [Step("restore", False, True, candidate_id)] if is_gone else []
            steps += self._applying(candidate_id, opening_id)
            change = self._make(steps, named=("add", (candidate_id,), opening_id))
        return Added(candidate_id, known is not None, change)

    def known(self, data: bytes, file_name: str = "") -> str | None:
        """The candidate made from these bytes, also one in the trash; None when they are new.

        ``file_name``, or where it came from, tells files without bytes apart.
        """
        row = self._candidates.with_original(digest_of(data, file_name))
        return row["id"] if row else None

    def replace_reading(
        self, candidate_id: str, parsed: ParsedResume | None, error: UnreadableFile | None = None
    ) -> Change:
        """Take in what reading the file again gave; fields that a person touched stay."""
        reason = _reason(parsed, error)
        return self._change_form(
            candidate_id, "read", "", lambda form: ("", form_state.reread(form, parsed, reason))
        )

    def rows(
        self, opening_id: str | None = None, *, first: int = 0, most: int | None = None
    ) -> list[CandidateRow]:
        """The list of an opening's candidates, or of all (stage new, no score).

        ``most`` of them from ``first`` on, or all.
        """
        return self._openings.rows(opening_id, first, most)

    def row(self, candidate_id: str, opening_id: str | None = None) -> CandidateRow:
        """One line of the list. Raises ``KeyError`` for one in the trash."""
        return self._openings.row(candidate_id, opening_id)

    def candidate(self, candidate_id: str) -> Candidate:
        """Everything on one candidate's form, also of one in the trash."""
        return self._candidates.candidate(candidate_id)

    def candidate_ids(self) -> set[str]:
        """Ids of all candidates that are not in the trash."""
        return self._candidates.present_ids()

    def texts(self) -> dict[str, str]:
        """All texts of each resume by candidate, also of those in the trash: for searching."""
        return self._candidates.texts()

    def resumes(self) -> dict[str, Json]:
        """The resumes of all candidates by id, also of those in the trash: one query for search."""
        return self._candidates.resumes()

    def original(self, candidate_id: str) -> bytes:
        """The file as it was sent."""
        return self._candidates.original(candidate_id)

    def trash(self, candidate_ids: Sequence[str]) -> Change:
        """Take candidates out of every list; nothing is deleted."""
        with self._writing():
            present = self._candidates.present(list(candidate_ids))
            steps = [Step("trash", True, False, candidate_id) for candidate_id in present]
            return self._make(steps, named=("trash", tuple(present), None))

    # The form

    def set_field(
        self,
        candidate_id: str,
        pointer: str,
        value: Json | None,
        mark: Mark | None = None,
        group: str | None = None,
    ) -> Change:
        """Set a field as a person wants it; None or "" removes it.

        ``group`` of an earlier change makes both undo as one (typing). Raises ``ValueError`` for a
        value JSON Resume does not allow there, ``KeyError`` for a pointer that leads nowhere.
        """
        return self._change_form(
            candidate_id,
            "edit",
            pointer,
            lambda form: form_state.edited(form, pointer, value, mark),
            group,
        )

    def accept_field(self, candidate_id: str, pointer: str) -> Change:
        """A person looked at a field, with all below it, and found it right."""
        return self._change_form(
            candidate_id, "check", pointer, lambda form: form_state.accepted(form, pointer)
        )

    def insert_entry(
        self, candidate_id: str, section_pointer: str, index: int, value: Json
    ) -> Change:
        """Insert an entry into a list; the later ones move with their evidence."""
        return self._change_form(
            candidate_id,
            "insert",
            f"{section_pointer}/{index}",
            lambda form: form_state.inserted(form, section_pointer, index, value),
        )

    def remove_entry(self, candidate_id: str, pointer: str) -> Change:
        """Remove an entry of a list; the later ones move with their evidence."""
        return self._change_form(
            candidate_id, "remove", pointer, lambda form: form_state.removed(form, pointer)
        )

    def move_entry(self, candidate_id: str, pointer: str, new_index: int) -> Change:
        """Move an entry of a list to another place, with its evidence."""
        return self._change_form(
            candidate_id, "move", pointer, lambda form: form_state.moved(form, pointer, new_index)
        )

    def _change_form(
        self,
        candidate_id: str,
        action: str,
        pointer: str,
        change: Callable[[Form], tuple[str, Form]],
        group: str | None = None,
    ) -> Change:
        with self._writing():
            form = self._candidates.form(candidate_id)
            at, changed = change(form)
            steps = []
            if changed != form:
                before, after = parts(form, changed, at)
                steps = [Step(action, before, after, candidate_id, pointer=pointer)]
            return self._make(steps, group, named=(action, (candidate_id,), None, pointer))

    # Openings

    def openings(self) -> list[Opening]:
        """All openings, in the order they were made."""
        return self._openings.openings()

    def opening(self, opening_id: str) -> Opening:
        """One opening, also a removed one."""
        return self._openings.opening(opening_id)

    def add_opening(self, name: str, criteria: Sequence[Criterion] = ()) -> tuple[Opening, Change]:
        """Make an opening."""
        opening = Opening(id=new_id(), name=name, criteria=tuple(criteria))
        return opening, self._write_opening("add-opening", opening.id, None, opening)

    def edit_opening(self, opening: Opening) -> Change:
        """Store an opening's name and criteria; changed criteria make a new version of the card."""
        before = self.opening(opening.id)
        grown = before.version + (before.criteria != opening.criteria)
        after = replace(opening, version=grown)
        return self._write_opening("edit-opening", opening.id, before, after)

    def remove_opening(self, opening_id: str) -> Change:
        """Hide an opening; its applications and ratings are kept."""
        return self._write_opening("remove-opening", opening_id, self.opening(opening_id), None)

    def _write_opening(
        self, action: str, opening_id: str, before: Opening | None, after: Opening | None
    ) -> Change:
        old, new = (opening and opening.to_json() for opening in (before, after))
        steps = [Step(action, old, new, opening=opening_id)] if old != new else []
        with self._writing():
            return self._make(steps, named=(action, (), opening_id))

    # Applications

    def application(self, candidate_id: str, opening_id: str) -> ApplicationCard:
        """Stage, ratings and note of a candidate for an opening; a fresh card if there is none."""
        return self._openings.application(candidate_id, opening_id) or ApplicationCard()

    def rate(
        self, candidate_id: str, opening_id: str, rating: Rating, group: str | None = None
    ) -> Change:
        """Rate one criterion; an empty rating takes it away."""
        with self._writing():
            before = self._openings.rating(candidate_id, opening_id, rating.criterion_id)
            after = _rating_value(rating)
            steps = self._applying(candidate_id, opening_id)
            if after != {k: v for k, v in (before or _NO_RATING).items() if k in _GIVEN}:
                signed = after | {
                    "version": self.opening(opening_id).version,
                    "reviewer": self._reviewer,
                    "at": now(),
                }
                given = None if after == _NO_RATING else signed
                criterion = rating.criterion_id
                steps.append(Step("rate", before, given, candidate_id, opening_id, criterion))
            return self._make(steps, group, named=("rate", (candidate_id,), opening_id))

    def decide(self, candidate_ids: Sequence[str], opening_id: str, stage: Stage) -> Change:
        """Put candidates in a stage; ``Stage.NEW`` takes a decision back."""
        with self._writing():
            after: Json = {
                "stage": stage.value,
                "decided_at": None if stage is Stage.NEW else now(),
                "decided_by": self._reviewer,
                "version": self.opening(opening_id).version,
            }
            steps = []
            for candidate_id in candidate_ids:
                before = self._openings.decision(candidate_id, opening_id)
                steps += self._applying(candidate_id, opening_id)
                if before["stage"] != stage.value:
                    steps.append(Step("decide", before, after, candidate_id, opening_id))
            decides = any(step.action == "decide" for step in steps)
            action = "decide" if decides else "apply"
            return self._make(steps, named=(action, tuple(candidate_ids), opening_id))

    def note(
        self, candidate_id: str, opening_id: str, text: str, group: str | None = None
    ) -> Change:
        """Write the note of an application."""
        with self._writing():
            steps = self._applying(candidate_id, opening_id)
            before = self._openings.note(candidate_id, opening_id)
            if before != text:
                steps.append(Step("note", before, text, candidate_id, opening_id))
            return self._make(steps, group, named=("note", (candidate_id,), opening_id))

    def _applying(self, candidate_id: str, opening_id: str | None) -> list[Step]:
        """The step that makes the application, if there is none yet."""
        if opening_id is None or self._openings.application(candidate_id, opening_id) is not None:
            return []
        return [Step("apply", False, True, candidate_id, self.opening(opening_id).id)]

    # Undo and history

    def revert(self, group: str) -> Change:
        """Undo a change; of a change already undone: redo it. The revert is logged as a change.

        Reverting the revert redoes too. Works after a restart, and on any change, not only the
        last; raises ``KeyError`` when later changes left no place for the old value.
        """
        with self._writing():
            target = group
            while (undone_by := self._log.undone_by(target)) is not None:
                target = undone_by
            steps = [
                step.reversed() for step in reversed(self._log.steps(target)) if takes_back(step)
            ]
            named = self._log.change(group)
            return self._make(
                steps,
                reverts=target,
                named=(named.action, named.candidate_ids, named.opening_id, named.pointer),
            )

    def is_logged(self, change: Change) -> bool:
        """Whether a change changed anything, so that there is something to undo."""
        return self._log.has(change.group)

    def undoable(self, limit: int = 100) -> list[Change]:
        """The last changes that can still be undone, newest last; the same after a restart."""
        return self._log.undoable(limit)

    def history(self, candidate_id: str) -> list[LogEntry]:
        """Everything that happened to a candidate, oldest first."""
        return self._log.history(candidate_id)

    # Files whose reading is not finished

    def queue(self, sources: Sequence[Source], opening_id: str | None = None) -> None:
        """Remember files that are going to be read, so that a crash does not lose them."""
        with self._db.atomic():
            self._queue.add(sources, opening_id)

    def unqueue(self, *sources: Source) -> None:
        """These files were read, or are not wanted any more."""
        with self._db.atomic():
            for source in sources:
                self._queue.remove(source)

    def queued(self) -> list[Source]:
        """Files whose reading was not finished, in order."""
        return [source for source, _ in self._queue.files()]

    def queued_openings(self) -> dict[Source, str | None]:
        """The opening that each unfinished file was dropped on."""
        return dict(self._queue.files())

    # All changes come through here

    @contextlib.contextmanager
    def _writing(self) -> Iterator[None]:
        """One transaction that holds the write lock from its beginning."""
        with self._db.atomic():
            self._log.lock()
            yield

    def _make(
        self,
        steps: Sequence[Step],
        group: str | None = None,
        *,
        named: Named,
        reverts: str = "",
    ) -> Change:
        """Carry out steps and log them. ``named`` is what the change is called when it is empty."""
        if group is None or self._log.undone_by(group) is not None:
            group = new_id()  # what was undone takes nothing more
        for step in steps:
            self._appliers.apply(step)
            self._log.append(step, group, reverts)
        return Change(group, *named)


Named = tuple[str, tuple[str, ...], str | None] | tuple[str, tuple[str, ...], str | None, str]
"""Action, candidates, opening and, where a field was changed, its pointer."""

_NO_RATING: dict[str, Json] = {"score": None, "note": "", "evidence": ""}
_GIVEN = frozenset({*_NO_RATING, "place"})
"""What of a rating the reviewer gave; the rest says who, when, and on which card."""


def _rating_value(rating: Rating) -> dict[str, Json]:
    given = {"score": rating.score, "note": rating.note, "evidence": rating.evidence}
    return given | ({"place": rating.place.to_json()} if rating.place else {})


def _reason(parsed: ParsedResume | None, error: UnreadableFile | None) -> str:
    if error is not None:
        return error.code
    return "" if parsed is not None else UnreadableFile.code
