"""Opening the workspace file; the one place where SQLite's errors become StoreUnavailable."""

from __future__ import annotations

import contextlib
import json
import os
import sqlite3
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from reviewer.by_name import ByName
from reviewer.errors import StoreDamaged, StoreTooNew, StoreUnavailable
from reviewer.store import schema

LOCK_TIMEOUT_S = 10.0
_OUTER = ("BEGIN", ("ROLLBACK",), "COMMIT")
_INNER = ("SAVEPOINT inner", ("ROLLBACK TO inner", "RELEASE inner"), "RELEASE inner")
"""How a transaction begins, is undone and ends. The newest savepoint of a name is meant."""
migrate: ByName[[sqlite3.Connection, list[schema.Step]], None] = ByName(
    "reviewer.store.library", "migrate"
)
"""By name: a workspace in its latest shape opens without sqlite_utils, and the window sooner."""
Values = Sequence[Any] | Mapping[str, Any]
Row = dict[str, Any]


class Database:
    """An open workspace file. Usable only in the thread that opened it."""

    def __init__(self, path: Path) -> None:
        """Open or create ``path``; raises ``StoreUnavailable`` or ``StoreTooNew``."""
        self.path = path
        with self._told():
            _create_private(path)
            # Each statement commits by itself, unless ``atomic`` says otherwise.
            self._db = sqlite3.connect(path, timeout=LOCK_TIMEOUT_S, isolation_level=None)
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
        taken = schema.steps_taken(self._db)
        if any(step.__name__ not in taken for step in schema.STEPS):
            self._migrate(taken)
        self._db.execute("PRAGMA foreign_keys = ON")
        self._db.execute("PRAGMA journal_mode = WAL")

    def _refuse_strangers(self) -> None:
        (found,) = self._db.execute("PRAGMA application_id").fetchone()
        if found != schema.APPLICATION_ID:
            if found or self._db.execute("SELECT 1 FROM sqlite_master").fetchone():
                raise StoreUnavailable(str(self.path), "not a workspace")
            self._db.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        known = {step.__name__ for step in schema.STEPS}
        if unknown := set(schema.steps_taken(self._db)) - known:
            raise StoreTooNew(str(self.path), ", ".join(sorted(unknown)))

    def _migrate(self, taken: Sequence[str]) -> None:
        if taken:
            self.backup(self.path.with_name(f"{self.path.name}.before-{taken[-1]}"))
        migrate(self._db, schema.STEPS)
        if broken := self.query("PRAGMA foreign_key_check"):
            raise StoreUnavailable(str(self.path), f"{len(broken)} broken references")

    def query(self, sql: str, values: Values = ()) -> list[Row]:
        """The rows of a SELECT, all of them."""
        with self._told():
            found = self._db.execute(sql, _storable(values))
            names = [column[0] for column in found.description]
            return [dict(zip(names, row, strict=True)) for row in found]

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
        with self._told():
            is_inner = self._db.in_transaction
            begin, undo, end = _INNER if is_inner else _OUTER
            self._db.execute(begin)
            try:
                yield
                self._db.execute(end)
            except BaseException:
                # An error may have ended the whole transaction already.
                for statement in undo if self._db.in_transaction else ():
                    self._db.execute(statement)
                raise

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
                    self._db.backup(target)
                _sync(copy)
                copy.replace(destination)
            finally:
                copy.unlink(missing_ok=True)

    def close(self) -> None:
        """Close the file; the write-ahead log is folded in."""
        self._db.close()

    @contextlib.contextmanager
    def sound(self, what: str) -> Iterator[None]:
        """Raises ``StoreDamaged``, naming ``what``, for a ``ValueError`` of its reader inside."""
        try:
            yield
        except ValueError as error:
            # Not from it: the error may quote what it could not read.
            reason = "" if isinstance(error, json.JSONDecodeError) else f": {error}"
            raise StoreDamaged(str(self.path), f"{what}{reason}") from None

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.IntegrityError, sqlite3.ProgrammingError):
            raise  # our own mistake, not the file's state
        except (sqlite3.Error, OSError) as error:
            raise StoreUnavailable(str(self.path), str(error)) from error


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
