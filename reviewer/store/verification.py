"""Does everything in the workspace still agree: file, chain, originals, forms, decisions?"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterator

from reviewer.errors import StoreDamaged
from reviewer.pointer import Json
from reviewer.store.candidates import NO_BYTES, Candidates, columns_of
from reviewer.store.change_log import ChangeLog, Step
from reviewer.store.database import Database, storable
from reviewer.store.form_state import Form, refuse_invalid, with_part
from reviewer.store.openings import Openings

FORM_ACTIONS = frozenset({"read", "edit", "check", "insert", "remove", "move"})


def problems(
    db: Database, log: ChangeLog, candidates: Candidates, openings: Openings
) -> Iterator[str]:
    """Every disagreement found, in words; nothing when all is well."""
    yield from _file_problems(db)
    yield from log.problems()
    yield from _original_problems(db)
    yield from _form_problems(db, log, candidates)
    yield from _opening_problems(db, openings)
    yield from _decision_problems(log, openings)


def _file_problems(db: Database) -> Iterator[str]:
    for row in db.query("PRAGMA integrity_check"):
        if row["integrity_check"] != "ok":
            yield f"file: {row['integrity_check']}"
    for row in db.query("PRAGMA foreign_key_check"):
        yield f"file: a row of {row['table']} refers to a missing row of {row['parent']}"


def _original_problems(db: Database) -> Iterator[str]:
    known = "SELECT sha256, file_name FROM original LEFT JOIN candidate USING (sha256)"
    for row in db.query(f"{known} ORDER BY original.rowid"):
        found = db.query("SELECT bytes FROM original WHERE sha256 = ?", [row["sha256"]])
        data = found[0]["bytes"]
        # Files without bytes have been known by their names, and by where they came from.
        named = b"\0no bytes\0" + storable(row["file_name"] or "").encode()
        right = {hashlib.sha256(data or known).hexdigest() for known in (data, named)}
        is_empty = not data and row["sha256"].startswith(NO_BYTES)
        if row["sha256"] not in right and not is_empty:
            yield f"original {row['sha256'][:12]}: its bytes were altered"


def _form_problems(db: Database, log: ChangeLog, candidates: Candidates) -> Iterator[str]:
    for row in db.query("SELECT * FROM candidate ORDER BY rowid"):
        try:
            form = candidates.form(row["id"])
            candidates.candidate(row["id"])
        except StoreDamaged as error:
            yield error.detail
            continue
        if not _is_resume(form.resume):
            yield f"candidate {row['id']}: the form is no JSON Resume"
        if any(row[name] != value for name, value in columns_of(form).items()):
            yield f"candidate {row['id']}: the list does not show what the form holds"
        try:
            steps = log.steps_of(row["id"])
        except KeyError:
            continue  # erased: nothing to compare with
        if form != _replayed(steps):
            yield f"candidate {row['id']}: the form is not what the change log leads to"
        shown = [step for step in steps if step.action in ("add", "trash", "restore")]
        if shown and bool(shown[-1].after) != (row["removed_at"] is None):
            yield f"candidate {row['id']}: trashed or restored without an entry in the change log"


def _is_resume(value: dict[str, Json]) -> bool:
    try:
        refuse_invalid(value)
    except ValueError:
        return False
    return True


def _opening_problems(db: Database, openings: Openings) -> Iterator[str]:
    for row in db.query("SELECT id FROM opening ORDER BY rowid"):
        try:
            openings.opening(row["id"])
        except StoreDamaged as error:
            yield error.detail


def _replayed(steps: list[Step]) -> Form | None:
    """The form that the steps lead to; None when they lead nowhere (altered values)."""
    form = Form({}, {}, status="failed")
    with contextlib.suppress(TypeError, KeyError, ValueError):
        for step in steps:
            if step.action in FORM_ACTIONS:
                form = with_part(form, step.after)
        return form
    return None


def _decision_problems(log: ChangeLog, openings: Openings) -> Iterator[str]:
    last: dict[tuple[str, str, str, str], Json] = {}
    for step in log.application_steps():
        key = (step.action, step.candidate or "", step.opening or "", step.pointer)
        last[key] = step.after
    for (action, candidate_id, opening_id, pointer), after in last.items():
        try:
            agrees = _current(openings, action, candidate_id, opening_id, pointer) == after
        except StoreDamaged as error:
            yield error.detail
            continue
        if not agrees:
            place = f"candidate {candidate_id}, opening {opening_id}"
            yield f"{place}: the {action} entry of the change log does not match"


def _current(openings: Openings, action: str, candidate: str, opening: str, pointer: str) -> Json:
    if action == "decide":
        return openings.decision(candidate, opening)
    if action == "rate":
        return openings.rating(candidate, opening, pointer)
    card = openings.application(candidate, opening)
    if action == "note":
        return openings.note(candidate, opening)
    return card is not None
