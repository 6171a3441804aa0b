"""The change log: every change is a row, chained by hashes; undo is the same rows backwards.

The chain covers who changed what and when, and a salted digest of each value. The values stand in
a side table: emptying that (erasing a person) leaves a chain that still verifies, and digests that
cannot be guessed, because the salts went with the values.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from reviewer.pointer import Json, value_at
from reviewer.store.database import Database, Row, storable
from reviewer.store.records import Change, LogEntry

_REORDERS = ("insert", "remove", "move")
CHAINED = (
    *("id", "at", "reviewer", "candidate", "opening", "action", "pointer"),
    *("change_group", "reverts", "before_digest", "after_digest"),
)


@dataclass(frozen=True, slots=True)
class Step:
    """One planned change. ``before`` and ``after`` are what the applier of ``action`` writes."""

    action: str
    before: Json
    after: Json
    candidate: str | None = None
    opening: str | None = None
    pointer: str = ""

    def reversed(self) -> Step:
        """The step that takes this one back."""
        return Step(
            self.action, self.after, self.before, self.candidate, self.opening, self.pointer
        )


def now() -> str:
    """The time as it is stored: ISO 8601, UTC."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def as_json(value: Json) -> str:
    """JSON text as it is stored: the same value gives the same text."""
    return storable(json.dumps(value, ensure_ascii=False, separators=(",", ":")))


class ChangeLog:
    """Writes and reads the log. ``append`` must run inside the transaction of its effect."""

    def __init__(self, db: Database, reviewer: str) -> None:
        self._db = db
        self._reviewer = storable(reviewer)

    def lock(self) -> None:
        """Take the write lock now, so that what is read next cannot change before it is written."""
        self._db.execute("UPDATE log_head SET last = last")

    def append(self, step: Step, group: str, reverts: str = "") -> None:
        """Add one row at the end of the chain."""
        head = self._db.query("SELECT last, hash FROM log_head")[0]
        salts = {"before": secrets.token_hex(16), "after": secrets.token_hex(16)}
        values = {"before": step.before, "after": step.after}
        texts = {side: as_json(value) for side, value in values.items() if value is not None}
        row: Row = {
            "id": head["last"] + 1,
            "at": now(),
            "reviewer": self._reviewer,
            "candidate": step.candidate,
            "opening": step.opening,
            "action": step.action,
            "pointer": step.pointer,
            "change_group": group,
            "reverts": reverts,
            "before_digest": _digest(salts["before"], texts.get("before")),
            "after_digest": _digest(salts["after"], texts.get("after")),
        }
        row["hash"] = _chained(head["hash"], row)
        columns = ", ".join(row)
        places = ", ".join(f":{name}" for name in row)
        self._db.execute(f"INSERT INTO change_log ({columns}) VALUES ({places})", row)
        for side, text in texts.items():
            self._db.execute(
                "INSERT INTO change_value (log, side, salt, value_json) VALUES (?, ?, ?, ?)",
                [row["id"], side, salts[side], text],
            )
        self._db.execute("UPDATE log_head SET last = :id, hash = :hash", row)

    def steps(self, group: str) -> list[Step]:
        """The steps of a group, oldest first; those with erased values are left out."""
        rows = self._rows("WHERE change_group = ? ORDER BY id", [group])
        return [_step(row) for row in rows if not _is_erased(row)]

    def steps_of(self, candidate_id: str) -> list[Step]:
        """All steps of one candidate, oldest first. Raises ``KeyError`` if values were erased."""
        rows = self._rows("WHERE candidate = ? ORDER BY id", [candidate_id])
        if any(map(_is_erased, rows)):
            raise KeyError(candidate_id)
        return [_step(row) for row in rows]

    def application_steps(self) -> Iterator[Step]:
        """All steps about stages, notes and ratings whose values are still there."""
        chosen = "WHERE action IN ('apply', 'decide', 'rate', 'note') ORDER BY id"
        return (_step(row) for row in self._rows(chosen, []) if not _is_erased(row))

    def undone_by(self, group: str) -> str | None:
        """The group that reverted ``group`` and still holds; None when ``group`` stands."""
        rows = self._db.query(
            # Without the second condition SQLite would not use the index.
            "SELECT change_group FROM change_log WHERE reverts = ? AND reverts <> ''"
            " ORDER BY id DESC",
            [group],
        )
        groups = (row["change_group"] for row in rows)
        return next((found for found in groups if self.undone_by(found) is None), None)

    def has(self, group: str) -> bool:
        """Whether a group has any entry."""
        rows = self._db.query("SELECT 1 FROM change_log WHERE change_group = ? LIMIT 1", [group])
        return bool(rows)

    def undoable(self, limit: int) -> list[Change]:
        """The newest groups that still stand and are no reverts themselves, oldest first."""
        reverted = self._db.query("SELECT DISTINCT reverts FROM change_log WHERE reverts <> ''")
        doubtful = {row["reverts"] for row in reverted}
        found: dict[str, None] = {}
        for group in self._groups_backwards():
            if group in found:
                continue
            if group not in doubtful or self.undone_by(group) is None:
                found[group] = None
            if len(found) == limit:
                break
        return self._changes([*reversed(found)])

    def _groups_backwards(self) -> Iterator[str]:
        """Groups that are no reverts, newest first, read in pieces: the log grows for years."""
        below = self._db.query("SELECT last + 1 AS below FROM log_head")[0]["below"]
        while rows := self._db.query(
            "SELECT id, change_group FROM change_log WHERE id < ? AND reverts = ''"
            " ORDER BY id DESC LIMIT 1000",
            [below],
        ):
            yield from (row["change_group"] for row in rows)
            below = rows[-1]["id"]

    def change(self, group: str) -> Change:
        """A group as its author sees it; named by its last row, which is the aim of the group."""
        return self._changes([group])[0]

    def _changes(self, groups: list[str]) -> list[Change]:
        rows: dict[str, list[Row]] = {group: [] for group in groups}
        for row in self._db.query(
            "SELECT change_group, action, candidate, opening, pointer FROM change_log"
            " WHERE change_group IN (SELECT value FROM json_each(?)) ORDER BY id",
            [json.dumps(groups)],
        ):
            rows[row["change_group"]].append(row)
        return [
            _change_of(group, its) if its else Change(group, "nothing")
            for group, its in rows.items()
        ]

    def history(self, candidate_id: str) -> list[LogEntry]:
        """What happened to one candidate, oldest first."""
        return [
            _entry(row) for row in self._rows("WHERE candidate = ? ORDER BY id", [candidate_id])
        ]

    def problems(self) -> Iterator[str]:
        """What does not agree in the chain."""
        previous, last = "", 0
        for row in self._db.query("SELECT * FROM change_log ORDER BY id"):
            last += 1
            if row["id"] != last:
                yield f"change log: row {last} is missing"
                last = row["id"]
            if row["hash"] != _chained(previous, row):
                yield f"change log: row {row['id']} was altered"
            previous = row["hash"]
        head = self._db.query("SELECT last, hash FROM log_head")[0]
        if (head["last"], head["hash"]) != (last, previous):
            yield "change log: rows are missing at the end"
        yield from self._value_problems()

    def _value_problems(self) -> Iterator[str]:
        """In pieces: the values of a large workspace do not fit in memory."""
        last = 0
        while rows := self._db.query(
            "SELECT v.rowid AS place, v.log, v.salt, v.value_json,"
            " CASE v.side WHEN 'before' THEN l.before_digest ELSE l.after_digest END AS digest"
            " FROM change_value v JOIN change_log l ON l.id = v.log WHERE v.rowid > ?"
            " ORDER BY v.rowid LIMIT 100",
            [last],
        ):
            for row in rows:
                if row["digest"] != _digest(row["salt"], row["value_json"]):
                    yield f"change log: a value of row {row['log']} was altered"
            last = rows[-1]["place"]

    def _rows(self, condition: str, values: Iterable[object]) -> list[Row]:
        return self._db.query(
            "SELECT l.*, b.value_json AS before_json, a.value_json AS after_json FROM change_log l"
            " LEFT JOIN change_value b ON b.log = l.id AND b.side = 'before'"
            f" LEFT JOIN change_value a ON a.log = l.id AND a.side = 'after' {condition}",
            list(values),
        )


def _change_of(group: str, rows: list[Row]) -> Change:
    candidates = tuple(dict.fromkeys(row["candidate"] for row in rows if row["candidate"]))
    opening = next((row["opening"] for row in rows if row["opening"]), None)
    actions = [row["action"] for row in rows]
    # Adding a file also reads it and applies it; the group is still "add".
    adds = "add" in actions or "restore" in actions
    pointer = rows[-1]["pointer"] if rows[-1]["pointer"].startswith("/") else ""
    return Change(group, "add" if adds else actions[-1], candidates, opening, pointer)


def _digest(salt: str, text: str | None) -> str:
    return "" if text is None else hashlib.sha256(f"{salt}{text}".encode()).hexdigest()


def _chained(previous: str, row: Row) -> str:
    text = json.dumps([previous, *(row[name] for name in CHAINED)], ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def _is_erased(row: Row) -> bool:
    return any(
        row[f"{side}_digest"] and row[f"{side}_json"] is None for side in ("before", "after")
    )


def _value(text: str | None) -> Json:
    return None if text is None else json.loads(text)


def _step(row: Row) -> Step:
    return Step(
        row["action"],
        _value(row["before_json"]),
        _value(row["after_json"]),
        row["candidate"],
        row["opening"],
        row["pointer"],
    )


def _entry(row: Row) -> LogEntry:
    pointer = row["pointer"] if row["pointer"].startswith("/") else ""
    return LogEntry(
        id=row["id"],
        at=row["at"],
        reviewer=row["reviewer"],
        pointer_or_action=pointer or row["action"],
        before=_shown(_value(row["before_json"]), pointer),
        after=_shown(_value(row["after_json"]), pointer),
        group=row["change_group"],
        action=row["action"],
        pointer=row["pointer"],
        opening_id=row["opening"],
        reverts=row["reverts"],
        order=_order(row) if row["action"] in _REORDERS else None,
    )


def _order(row: Row) -> tuple[int | None, ...]:
    """Where each entry of a list stood before the change, told by what the entries hold."""
    section = row["pointer"].rpartition("/")[0]
    before, after = (
        _shown(_value(row[f"{side}_json"]), section) or [] for side in ("before", "after")
    )
    left = list(range(len(before)))
    order: list[int | None] = []
    for entry in after:
        place = next((place for place in left if before[place] == entry), None)
        if place is not None:
            left.remove(place)
        order.append(place)
    return tuple(order)


def _shown(value: Json, pointer: str) -> Json:
    """A part of a form as the value of the field that was changed; other values as they are."""
    if not (pointer and isinstance(value, dict) and "at" in value):
        return value
    return value_at(value["value"], pointer[len(value["at"]) :])
