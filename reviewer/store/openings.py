"""SQL of openings, applications and ratings."""

from __future__ import annotations

import json
import sys
from typing import Any

from reviewer.evidence import Mark
from reviewer.hiring import Criterion, Opening, Rating, Stage, weighted_score
from reviewer.pointer import Json
from reviewer.store.change_log import as_json, now
from reviewer.store.database import Database, Row
from reviewer.store.records import ApplicationCard, CandidateRow

NEW_APPLICATION: dict[str, Json] = {
    **{"stage": Stage.NEW.value, "decided_at": None},
    **{"decided_by": "", "version": None},
}


_ROWS = (
    "SELECT c.id, c.name, c.label, c.email, c.phone, c.file_name, c.status, c.reason, c.to_check,"
    " a.stage, c.added_at, a.decided_at FROM candidate c LEFT JOIN application a"
    " ON a.candidate = c.id AND a.opening = ? AND a.removed_at IS NULL"
)
_STAGES: dict[str | None, Stage] = {None: Stage.NEW, **{stage.value: stage for stage in Stage}}


class Openings:
    """Rows of ``opening``, ``application`` and ``rating``."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def openings(self) -> list[Opening]:
        """Openings in the order they were made, without removed ones."""
        rows = self._db.query("SELECT * FROM opening WHERE removed_at IS NULL ORDER BY rowid")
        return [self._opening(row) for row in rows]

    def opening(self, opening_id: str) -> Opening:
        """One opening, also a removed one. Raises ``KeyError`` when there is none."""
        row = self._db.one("SELECT * FROM opening WHERE id = ?", [opening_id])
        if row is None:
            raise KeyError(opening_id)
        return self._opening(row)

    def write_opening(self, opening_id: str, value: Json) -> None:
        """Store an opening (plain JSON of ``Opening``); None hides it."""
        if value is None:
            self._db.execute("UPDATE opening SET removed_at = ? WHERE id = ?", [now(), opening_id])
            return
        self._db.execute(
            "INSERT INTO opening (id, name, criteria_json, version) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET name = excluded.name, version = excluded.version,"
            " criteria_json = excluded.criteria_json, removed_at = NULL",
            [opening_id, value["name"], as_json(value["criteria"]), value["version"]],
        )

    def application(self, candidate_id: str, opening_id: str) -> ApplicationCard | None:
        """One application with its ratings; None when the candidate has none for this opening."""
        row = self._application_row(candidate_id, opening_id)
        if row is None or row["removed_at"] is not None:
            return None
        ratings = self._db.query(
            "SELECT * FROM rating WHERE candidate = ? AND opening = ?", [candidate_id, opening_id]
        )
        return ApplicationCard(
            stage=Stage(row["stage"]),
            ratings={rating["criterion"]: self._rating(rating) for rating in ratings},
            note=row["note"],
            decided_at=row["decided_at"],
            reviewer=row["decided_by"],
            version=row["version"],
        )

    def decision(self, candidate_id: str, opening_id: str) -> dict[str, Json]:
        """Stage, time, reviewer and card version, as a step holds them."""
        row = self._application_row(candidate_id, opening_id)
        if row is None:
            return dict(NEW_APPLICATION)
        return {key: row[key] for key in NEW_APPLICATION}

    def note(self, candidate_id: str, opening_id: str) -> str:
        """The note of an application, or ""."""
        row = self._application_row(candidate_id, opening_id)
        return "" if row is None else row["note"]

    def rating(self, candidate_id: str, opening_id: str, criterion_id: str) -> Json:
        """One rating as a step holds it, or None. Without a place there is no ``place``."""
        row = self._db.one(
            "SELECT score, note, evidence, version, reviewer, at, place_json FROM rating"
            " WHERE candidate = ? AND opening = ? AND criterion = ?",
            [candidate_id, opening_id, criterion_id],
        )
        if row is None:
            return None
        place = row.pop("place_json")
        return row | ({"place": json.loads(place)} if place else {})

    def write_presence(self, candidate_id: str, opening_id: str, present: bool) -> None:
        """Make an application, bring it back, or hide it."""
        self._db.execute(
            "INSERT INTO application (candidate, opening, stage, removed_at)"
            " VALUES (:candidate, :opening, 'new', :removed)"
            " ON CONFLICT (candidate, opening) DO UPDATE SET removed_at = excluded.removed_at",
            {
                "candidate": candidate_id,
                "opening": opening_id,
                "removed": None if present else now(),
            },
        )

    def write_decision(self, candidate_id: str, opening_id: str, value: Json) -> None:
        """Store stage, time, reviewer and card version."""
        self._db.execute(
            "UPDATE application SET stage = :stage, decided_at = :decided_at,"
            " decided_by = :decided_by, version = :version"
            " WHERE candidate = :candidate AND opening = :opening",
            {**value, "candidate": candidate_id, "opening": opening_id},
        )

    def write_note(self, candidate_id: str, opening_id: str, text: str) -> None:
        """Store the note of an application."""
        self._db.execute(
            "UPDATE application SET note = ? WHERE candidate = ? AND opening = ?",
            [text, candidate_id, opening_id],
        )

    def write_rating(
        self, candidate_id: str, opening_id: str, criterion_id: str, value: Json
    ) -> None:
        """Store a rating; None takes it away."""
        key = {"candidate": candidate_id, "opening": opening_id, "criterion": criterion_id}
        self._db.execute(
            "DELETE FROM rating WHERE candidate = :candidate AND opening = :opening"
            " AND criterion = :criterion",
            key,
        )
        if value is not None:
            place = value.get("place")
            self._db.execute(
                "INSERT INTO rating (candidate, opening, criterion, score, note, evidence,"
                " version, reviewer, at, place_json) VALUES (:candidate, :opening, :criterion,"
                " :score, :note, :evidence, :version, :reviewer, :at, :place)",
                {**key, **value, "place": as_json(place) if place else None},
            )

    def rows(
        self, opening_id: str | None, first: int = 0, most: int | None = None
    ) -> list[CandidateRow]:
        """The candidate list of an opening, or of the whole workspace, in order of adding."""
        part = f"ORDER BY c.rowid LIMIT {-1 if most is None else most} OFFSET {first}"
        if opening_id is None:
            return self._rows(part, [None], (), {})
        return self._rows(
            f"AND a.stage IS NOT NULL {part}",
            [opening_id],
            self.opening(opening_id).criteria,
            self._scores(opening_id),
        )

    def row(self, candidate_id: str, opening_id: str | None) -> CandidateRow:
        """One line of the list. Raises ``KeyError`` for one that is not there."""
        criteria = self.opening(opening_id).criteria if opening_id else ()
        scores = self._scores(opening_id, candidate_id) if opening_id else {}
        rows = self._rows("AND c.id = ?", [opening_id, candidate_id], criteria, scores)
        if not rows:
            raise KeyError(candidate_id)
        return rows[0]

    def _rows(
        self,
        where: str,
        values: list[str | None],
        criteria: tuple[Criterion, ...],
        scores: dict[str, dict[str, int]],
    ) -> list[CandidateRow]:
        found = self._db.each(f"{_ROWS} WHERE c.removed_at IS NULL {where}", values)
        return [_candidate_row(row, criteria, scores.get(row[0])) for row in found]

    def _scores(
        self, opening_id: str, candidate_id: str | None = None
    ) -> dict[str, dict[str, int]]:
        one = "" if candidate_id is None else " AND candidate = ?"
        found: dict[str, dict[str, int]] = {}
        for row in self._db.query(
            "SELECT candidate, criterion, score FROM rating"
            f" WHERE opening = ? AND score IS NOT NULL{one}",
            [opening_id] if candidate_id is None else [opening_id, candidate_id],
        ):
            found.setdefault(row["candidate"], {})[row["criterion"]] = row["score"]
        return found

    def _opening(self, row: Row) -> Opening:
        with self._db.sound(f"opening {row['id']}"):
            return Opening.from_json({**row, "criteria": json.loads(row["criteria_json"])})

    def _rating(self, row: Row) -> Rating:
        with self._db.sound(f"rating of candidate {row['candidate']}"):
            return Rating(
                criterion_id=row["criterion"],
                score=row["score"],
                note=row["note"],
                evidence=row["evidence"],
                place=Mark.from_json(json.loads(row["place_json"])) if row["place_json"] else None,
            )

    def _application_row(self, candidate_id: str, opening_id: str) -> Row | None:
        return self._db.one(
            "SELECT * FROM application WHERE candidate = ? AND opening = ?",
            [candidate_id, opening_id],
        )


def _candidate_row(
    row: tuple[Any, ...], criteria: tuple[Criterion, ...], scores: dict[str, int] | None
) -> CandidateRow:
    """A line of the list from the columns of ``_ROWS``, which stand in the order of its fields.

    There may be ten thousand: what most of them share is one object, and what is not is not asked.
    """
    candidate_id, name, label, email, phone, file_name, status, reason, to_check, *rest = row
    stage, added_at, decided_at = rest
    score = weighted_score(criteria, scores) if scores else None
    rated = sum(criterion.id in scores for criterion in criteria) if scores else 0
    return CandidateRow(
        candidate_id,
        name,
        label,
        email,
        phone,
        file_name,
        sys.intern(status),
        sys.intern(reason),
        to_check,
        _STAGES[stage],
        score,
        rated,
        added_at,
        decided_at,
    )
