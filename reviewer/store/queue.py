"""SQL of the files that are still to be read, so that a crash does not forget them."""

from __future__ import annotations

from collections.abc import Sequence

from reviewer.intake.source import Source
from reviewer.store.database import Database


class Queue:
    """Rows of ``queued_file``."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, sources: Sequence[Source], opening_id: str | None) -> None:
        """Add files at the end; one that waits already is not added twice."""
        for source in sources:
            self._db.execute(
                "INSERT INTO queued_file (path, member, opening) VALUES (?, ?, ?)"
                " ON CONFLICT DO NOTHING",
                [str(source.path), source.member, opening_id],
            )

    def remove(self, source: Source) -> None:
        """Take a file out."""
        self._db.execute(
            "DELETE FROM queued_file WHERE path = ? AND member = ?",
            [str(source.path), source.member],
        )

    def files(self) -> list[tuple[Source, str | None]]:
        """The files that wait, with the opening they were added to."""
        rows = self._db.query("SELECT * FROM queued_file ORDER BY rowid")
        return [(Source(row["path"], row["member"]), row["opening"]) for row in rows]
