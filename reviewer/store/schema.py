"""The tables of a workspace, as migrations: append new ones at the end, never change old ones."""

from __future__ import annotations

from sqlite3 import Connection
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from sqlite_utils import Database

APPLICATION_ID = 0x52655365
"""Marks an SQLite file as a workspace of ours ("ReSe")."""

MIGRATION_SET = "reviewer"
"""The name under which sqlite_utils keeps in the file which steps were taken."""


class Step(Protocol):
    """Makes the next shape out of the one before; its name is kept in the file."""

    __name__: str

    def __call__(self, db: Database, /) -> None:
        """Called inside a transaction, with foreign keys switched off."""


def _run(db: Database, script: str) -> None:
    """Run statements one by one: ``executescript`` would commit the migration's transaction."""
    for statement in script.split(";"):
        if statement.strip():
            db.execute(statement)


def create_workspace(db: Database) -> None:
    """The first shape: originals, candidates, openings, applications, ratings, change log."""
    _run(db, CREATE_CANDIDATES)
    _run(db, CREATE_OPENINGS)
    _run(db, CREATE_CHANGE_LOG)
    db.execute("INSERT INTO log_head (only, last, hash) VALUES (1, 0, '')")


def keep_places_of_ratings(db: Database) -> None:
    """A rating's evidence keeps its place in the original."""
    # In older SQLite NULL is no valid JSON.
    rule = "CHECK (place_json IS NULL OR json_valid(place_json))"
    db.execute(f"ALTER TABLE rating ADD COLUMN place_json TEXT {rule}")


STEPS: list[Step] = [create_workspace, keep_places_of_ratings]
"""Every migration, in order."""


CREATE_CANDIDATES = """
CREATE TABLE original (
    sha256 TEXT PRIMARY KEY NOT NULL,
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE candidate (
    id TEXT PRIMARY KEY NOT NULL,
    sha256 TEXT NOT NULL UNIQUE REFERENCES original (sha256),
    file_name TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('read', 'failed')),
    reason TEXT NOT NULL,
    name TEXT NOT NULL,
    label TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    to_check INTEGER NOT NULL CHECK (to_check >= 0),
    added_at TEXT NOT NULL,
    removed_at TEXT
) STRICT;

CREATE TABLE form (
    candidate TEXT PRIMARY KEY NOT NULL REFERENCES candidate (id),
    resume_json TEXT NOT NULL CHECK (json_valid(resume_json)),
    evidence_json TEXT NOT NULL CHECK (json_valid(evidence_json)),
    notes_json TEXT NOT NULL CHECK (json_valid(notes_json)),
    touched_json TEXT NOT NULL CHECK (json_valid(touched_json))
) STRICT;

CREATE TABLE queued_file (
    path TEXT NOT NULL,
    member TEXT NOT NULL,
    opening TEXT REFERENCES opening (id),
    PRIMARY KEY (path, member)
) STRICT
"""

CREATE_OPENINGS = """
CREATE TABLE opening (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    criteria_json TEXT NOT NULL CHECK (json_valid(criteria_json)),
    version INTEGER NOT NULL CHECK (version >= 1),
    removed_at TEXT
) STRICT;

CREATE TABLE application (
    candidate TEXT NOT NULL REFERENCES candidate (id),
    opening TEXT NOT NULL REFERENCES opening (id),
    stage TEXT NOT NULL CHECK (stage IN ('new', 'shortlisted', 'maybe', 'rejected')),
    decided_at TEXT,
    decided_by TEXT NOT NULL DEFAULT '',
    version INTEGER,
    note TEXT NOT NULL DEFAULT '',
    removed_at TEXT,
    PRIMARY KEY (candidate, opening)
) STRICT;

CREATE INDEX application_by_opening ON application (opening);

CREATE TABLE rating (
    candidate TEXT NOT NULL,
    opening TEXT NOT NULL,
    criterion TEXT NOT NULL,
    score INTEGER CHECK (score BETWEEN 1 AND 5),
    note TEXT NOT NULL,
    evidence TEXT NOT NULL,
    version INTEGER NOT NULL,
    reviewer TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (candidate, opening, criterion),
    FOREIGN KEY (candidate, opening) REFERENCES application (candidate, opening)
) STRICT;

CREATE INDEX rating_by_opening ON rating (opening)
"""

# The log names candidates and openings without a foreign key: it outlives what may be erased.
CREATE_CHANGE_LOG = """
CREATE TABLE change_log (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    candidate TEXT,
    opening TEXT,
    action TEXT NOT NULL,
    pointer TEXT NOT NULL,
    change_group TEXT NOT NULL,
    reverts TEXT NOT NULL,
    before_digest TEXT NOT NULL,
    after_digest TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;

CREATE INDEX change_log_by_candidate ON change_log (candidate);
CREATE INDEX change_log_by_group ON change_log (change_group);
CREATE INDEX change_log_by_reverts ON change_log (reverts) WHERE reverts <> '';

CREATE TABLE change_value (
    log INTEGER NOT NULL REFERENCES change_log (id),
    side TEXT NOT NULL CHECK (side IN ('before', 'after')),
    salt TEXT NOT NULL,
    value_json TEXT NOT NULL,
    PRIMARY KEY (log, side)
) STRICT;

CREATE TABLE log_head (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    last INTEGER NOT NULL,
    hash TEXT NOT NULL
) STRICT
"""


def steps_taken(db: Connection) -> list[str]:
    """The names of the steps that a file has behind it, in order.

    What ``Migrations.applied`` tells, without loading sqlite_utils for it at every start.
    """
    known = db.execute("SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'").fetchone()
    if known is None:
        return []
    query = "SELECT name FROM _sqlite_migrations WHERE migration_set = ? ORDER BY rowid"
    return [name for (name,) in db.execute(query, [MIGRATION_SET])]
