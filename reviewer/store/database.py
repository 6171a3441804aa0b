"""Opening the workspace file; the one place where SQLite's errors become StoreUnavailable."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from reviewer.errors import StoreTooNew, StoreUnavailable
from reviewer.store import library
from reviewer.store.schema import APPLICATION_ID, migrations

LOCK_TIMEOUT_S = 10.0
Values = Sequence[Any] | Mapping[str, Any]
Row = dict[str, Any]


class Database:
    """An open workspace file. Usable only in the thread that opened it."""

    def __init__(self, path: Path) -> None:
        """Open or create ``path``; raises ``StoreUnavailable`` or ``StoreTooNew``."""
        self.path = path
        with self._told():
            _create_private(path)
            self._db = library.Database(sqlite3.connect(path, timeout=LOCK_TIMEOUT_S))
        try:
            with self._told():
                self._prepare()
        except BaseException:
            self._db.close()
            raise

    def _prepare(self) -> None:
        """Refuse what is not ours, migrate, then switch on what must be on.

        Foreign keys come last: a migration that rebuilds a table cannot run while they are on.
        """
        self._refuse_strangers()
        self._db.execute("PRAGMA secure_delete = ON")
        if migrations.pending(self._db):
            self._migrate()
        self._db.execute("PRAGMA foreign_keys = ON")
        self._db.enable_wal()

    def _refuse_strangers(self) -> None:
        found = self._pragma("application_id")
        if found != APPLICATION_ID:
            if found or self._db.table_names():
                raise StoreUnavailable(str(self.path), "not a workspace")
            self._db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        applied = {migration.name for migration in migrations.applied(self._db)}
        if unknown := applied - _known_migrations():
            raise StoreTooNew(str(self.path), ", ".join(sorted(unknown)))

    def _migrate(self) -> None:
        applied = migrations.applied(self._db)
        if applied:
            kept = self.path.with_name(f"{self.path.name}.before-{applied[-1].name}")
            self.backup(kept)
        migrations.apply(self._db)
        if broken := self.query("PRAGMA foreign_key_check"):
            raise StoreUnavailable(str(self.path), f"{len(broken)} broken references")

    def _pragma(self, name: str) -> int:
        return int(self._db.execute(f"PRAGMA {name}").fetchone()[0])

    def query(self, sql: str, values: Values = ()) -> list[Row]:
        """The rows of a SELECT, all of them."""
        with self._told():
            return list(self._db.query(sql, _storable(values)))

    def each(self, sql: str, values: Values = ()) -> Iterator[tuple[Any, ...]]:
        """The rows of a long SELECT one by one, as plain tuples: no dict for each of thousands."""
        with self._told():
            yield from self._db.execute(sql, _storable(values))

    def one(self, sql: str, values: Values = ()) -> Row | None:
        """The first row of a SELECT, or None."""
        rows = self.query(sql, values)
        return rows[0] if rows else None

    def execute(self, sql: str, values: Values = ()) -> None:
        """Run a write."""
        with self._told():
            self._db.execute(sql, _storable(values))

    @contextlib.contextmanager
    def atomic(self) -> Iterator[None]:
        """All writes inside, or none. Nested blocks are savepoints."""
        with self._told(), self._db.atomic():
            yield

    def backup(self, destination: Path) -> None:
        """A consistent copy, whole or not at all; an older copy there is replaced."""
        with self._told():
            if destination.exists() and destination.samefile(self.path):
                raise StoreUnavailable(str(destination), "is the workspace itself")
            handle, name = tempfile.mkstemp(dir=destination.parent, prefix=".backup-")
            os.close(handle)
            copy = Path(name)
            try:
                with contextlib.closing(sqlite3.connect(copy)) as target:
                    self._db.conn.backup(target)
                _sync(copy)
                copy.replace(destination)
            finally:
                copy.unlink(missing_ok=True)

    def close(self) -> None:
        """Close the file; the write-ahead log is folded in."""
        self._db.close()

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.IntegrityError, sqlite3.ProgrammingError):
            raise  # our own mistake, not the file's state
        except (sqlite3.Error, OSError) as error:
            raise StoreUnavailable(str(self.path), str(error)) from error


def _known_migrations() -> set[str]:
    with contextlib.closing(sqlite3.connect(":memory:")) as empty:
        return {step.name for step in migrations.pending(library.Database(empty))}


def storable(text: str) -> str:
    """The text with broken surrogates (odd file names, damaged PDFs) replaced: UTF-8 has none."""
    return text.encode(errors="replace").decode()


def _storable(values: Values) -> list[Any] | dict[str, Any]:
    if isinstance(values, Mapping):
        return {k: storable(v) if isinstance(v, str) else v for k, v in values.items()}
    return [storable(v) if isinstance(v, str) else v for v in values]


def _create_private(path: Path) -> None:
    """Make the file readable by its owner only; SQLite gives its side files the same mode."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with contextlib.suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
