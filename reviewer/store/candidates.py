"""SQL of candidates, their originals and their forms."""

from __future__ import annotations

import hashlib
import json
import uuid

from reviewer.evidence import Mark, Note
from reviewer.pointer import Json, member
from reviewer.store.change_log import as_json, now
from reviewer.store.database import Database, Row, storable
from reviewer.store.form_state import Form
from reviewer.store.records import Candidate


def new_id() -> str:
    """A short random id."""
    return uuid.uuid4().hex[:12]


NO_BYTES = "no bytes "
"""Before the digest of where a file came from that had no bytes to be known by."""


def digest_of(data: bytes, where: str) -> str:
    """SHA-256 of an original, by which it is known; one without bytes is known by its place.

    Otherwise all files that are empty, or gone before they were read, would be one candidate.
    """
    if data:
        return hashlib.sha256(data).hexdigest()
    return NO_BYTES + hashlib.sha256(storable(where).encode()).hexdigest()


class Candidates:
    """Rows of ``candidate``, ``form`` and ``original``."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def with_original(self, sha256: str) -> Row | None:
        """The candidate made from these bytes, also a removed one."""
        return self._db.one("SELECT id, removed_at FROM candidate WHERE sha256 = ?", [sha256])

    def create(self, file_name: str, data: bytes, where: str = "") -> str:
        """A candidate that is not yet there (removed) and has an empty form."""
        candidate_id, sha256 = new_id(), digest_of(data, where or file_name)
        self._db.execute(
            "INSERT INTO original (sha256, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING",
            [sha256, data],
        )
        self._db.execute(
            "INSERT INTO candidate (id, sha256, file_name, status, reason, name, label, email,"
            " phone, to_check, added_at, removed_at)"
            " VALUES (?, ?, ?, 'failed', '', '', '', '', '', 0, ?, ?)",
            [candidate_id, sha256, file_name, now(), now()],
        )
        self._db.execute(
            "INSERT INTO form (candidate, resume_json, evidence_json, notes_json, touched_json)"
            " VALUES (?, '{}', '{}', '[]', '[]')",
            [candidate_id],
        )
        return candidate_id

    def set_present(self, candidate_id: str, present: bool) -> None:
        """Show or hide a candidate; nothing is deleted."""
        self._db.execute(
            "UPDATE candidate SET removed_at = ? WHERE id = ?",
            [None if present else now(), candidate_id],
        )

    def present(self, candidate_ids: list[str]) -> list[str]:
        """Those of the candidates that are there and not in the trash."""
        places = ", ".join("?" for _ in candidate_ids)
        rows = self._db.query(
            f"SELECT id FROM candidate WHERE removed_at IS NULL AND id IN ({places})", candidate_ids
        )
        known = {row["id"] for row in rows}
        return [candidate_id for candidate_id in candidate_ids if candidate_id in known]

    def form(self, candidate_id: str) -> Form:
        """The form as it stands. Raises ``KeyError`` for an unknown candidate."""
        return self._form(self._whole(candidate_id))

    def write_form(self, candidate_id: str, form: Form) -> None:
        """Store a form, and with it the columns the list shows."""
        self._db.execute(
            "UPDATE form SET resume_json = ?, evidence_json = ?, notes_json = ?, touched_json = ?"
            " WHERE candidate = ?",
            [
                as_json(form.resume),
                as_json(form.evidence),
                as_json(list(form.notes)),
                as_json(sorted(form.touched)),
                candidate_id,
            ],
        )
        self._db.execute(
            "UPDATE candidate SET name = :name, label = :label, email = :email, phone = :phone,"
            " to_check = :to_check, status = :status, reason = :reason WHERE id = :id",
            {"id": candidate_id, **columns_of(form)},
        )

    def candidate(self, candidate_id: str) -> Candidate:
        """Everything on one form. Raises ``KeyError`` for an unknown candidate."""
        row = self._whole(candidate_id)
        form = self._form(row)
        with self._db.sound(f"form of candidate {candidate_id}"):
            evidence = {p: Mark.from_json(mark) for p, mark in form.evidence.items()}
            notes = [Note.from_json(note) for note in form.notes]
        return Candidate(
            candidate_id=candidate_id,
            file_name=row["file_name"],
            sha256=row["sha256"],
            status=form.status,
            reason=form.reason,
            resume=form.resume,
            evidence=evidence,
            notes=notes,
            touched=form.touched,
        )

    def present_ids(self) -> set[str]:
        """Ids of all candidates that are not in the trash."""
        # One text of ten thousand ids comes out faster than as many rows.
        query = "SELECT group_concat(id) AS ids FROM candidate WHERE removed_at IS NULL"
        row = self._db.one(query)
        return set((row["ids"] or "").split(",")) - {""} if row else set()

    def texts(self) -> dict[str, str]:
        """All texts of every resume, one a line; SQLite takes the JSON apart, Python stays free."""
        inner = "SELECT group_concat(atom, char(10)) FROM json_tree(resume_json)"
        rows = self._db.query(f"SELECT candidate, ({inner} WHERE type = 'text') AS texts FROM form")
        return {row["candidate"]: row["texts"] or "" for row in rows}

    def resumes(self) -> dict[str, Json]:
        """The resumes of all candidates, without their evidence."""
        rows = self._db.query("SELECT candidate, resume_json FROM form")
        found = {}
        for row in rows:
            with self._db.sound(f"form of candidate {row['candidate']}"):
                found[row["candidate"]] = _stored(row, "resume_json", dict)
        return found

    def original(self, candidate_id: str) -> bytes:
        """The bytes of the file as it was sent."""
        row = self._db.one(
            "SELECT bytes FROM original JOIN candidate USING (sha256) WHERE id = ?", [candidate_id]
        )
        if row is None:
            raise KeyError(candidate_id)
        return bytes(row["bytes"])

    def _form(self, row: Row) -> Form:
        with self._db.sound(f"form of candidate {row['id']}"):
            return Form(
                _stored(row, "resume_json", dict),
                _stored(row, "evidence_json", dict, of=dict),
                frozenset(_stored(row, "touched_json", list, of=str)),
                tuple(_stored(row, "notes_json", list, of=dict)),
                row["status"],
                row["reason"],
            )

    def _whole(self, candidate_id: str) -> Row:
        row = self._db.one(
            "SELECT * FROM candidate JOIN form ON form.candidate = candidate.id WHERE id = ?",
            [candidate_id],
        )
        if row is None:
            raise KeyError(candidate_id)
        return row


def columns_of(form: Form) -> dict[str, str | int]:
    """The columns of ``candidate`` that repeat what the form holds, for a fast list."""
    basics = {key: form.basic(key) for key in ("name", "label", "email", "phone")}
    return {**basics, "to_check": form.to_check, "status": form.status, "reason": form.reason}


def _stored(row: Row, column: str, kind: type, of: type = object) -> Json:
    """What a column of JSON holds; ``ValueError`` unless a ``kind`` with every value an ``of``."""
    found = member({column: json.loads(row[column])}, column, kind)
    values = found.values() if isinstance(found, dict) else found
    if not all(isinstance(value, of) for value in values):
        raise ValueError(f"{column}: not of {of.__name__}")
    return found
