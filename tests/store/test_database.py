"""The workspace file itself: created private, refused when strange, whole after kill -9."""

from __future__ import annotations

import os
import signal
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
import sqlite_utils

from reviewer.errors import StoreTooNew, StoreUnavailable
from reviewer.evidence import ParsedResume
from reviewer.store import Store, database, schema

POSIX = pytest.mark.skipif(os.name == "nt", reason="the system has other permissions")


def test_a_new_workspace_is_private_and_set_up(workspace: Path, store: Store) -> None:
    store.add_opening("x")
    if os.name != "nt":
        assert stat.S_IMODE(workspace.stat().st_mode) == 0o600
        assert stat.S_IMODE(workspace.with_name("workspace.db-wal").stat().st_mode) == 0o600
    with closing(sqlite3.connect(workspace)) as file:
        assert file.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert file.execute("PRAGMA application_id").fetchone() == (schema.APPLICATION_ID,)
        tables = file.execute("SELECT sql FROM sqlite_master WHERE type = 'table'").fetchall()
    ours = [sql for (sql,) in tables if "_sqlite_migrations" not in sql and sql]
    assert len(ours) == 10
    assert [sql for sql in ours if not sql.rstrip().endswith("STRICT")] == []


def test_folders_on_the_way_are_made(tmp_path: Path) -> None:
    with Store.open(tmp_path / "a" / "b" / "w.db") as store:
        assert store.rows() == []


@pytest.mark.parametrize("content", [b"not a database at all, just text" * 40, b"\0" * 4096])
def test_a_file_that_is_no_database_is_refused_and_left_alone(
    workspace: Path, content: bytes
) -> None:
    workspace.write_bytes(content)
    with pytest.raises(StoreUnavailable) as caught:
        Store.open(workspace)
    assert caught.value.subject == str(workspace)
    assert workspace.read_bytes() == content


def test_a_database_of_another_program_is_refused_and_left_alone(workspace: Path) -> None:
    with closing(sqlite3.connect(workspace)) as file:
        file.execute("CREATE TABLE theirs (x)")
    before = workspace.read_bytes()
    with pytest.raises(StoreUnavailable):
        Store.open(workspace)
    assert workspace.read_bytes() == before


def test_a_workspace_of_a_newer_version_is_refused(workspace: Path) -> None:
    Store.open(workspace).close()
    with closing(sqlite3.connect(workspace)) as file, file:
        file.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
            " VALUES ('reviewer', 'from_the_future', 'x')"
        )
    with pytest.raises(StoreTooNew) as caught:
        Store.open(workspace)
    assert "from_the_future" in caught.value.detail


def test_an_older_workspace_is_copied_before_it_is_migrated(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store.open(workspace) as store:
        store.add_opening("x")

    def add_a_table(db: sqlite_utils.Database) -> None:
        db.execute("CREATE TABLE added (x TEXT) STRICT")

    monkeypatch.setattr(schema, "STEPS", [*schema.STEPS, add_a_table])
    with Store.open(workspace) as store:
        assert [opening.name for opening in store.openings()] == ["x"]
        assert store._db.query("SELECT * FROM added") == []
    kept = workspace.with_name("workspace.db.before-keep_places_of_ratings")
    with closing(sqlite3.connect(kept)) as file:
        assert file.execute("SELECT name FROM opening").fetchall() == [("x",)]
        assert file.execute("SELECT * FROM sqlite_master WHERE name = 'added'").fetchall() == []


def test_a_step_that_fails_leaves_the_workspace_as_it_was(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Store.open(workspace).close()

    def fail_half_way(db: sqlite_utils.Database) -> None:
        db.execute("CREATE TABLE half (x TEXT) STRICT")
        db.execute("CREATE TABLE half (x TEXT) STRICT")

    with monkeypatch.context() as patch:
        patch.setattr(schema, "STEPS", [*schema.STEPS, fail_half_way])
        with pytest.raises(StoreUnavailable):
            Store.open(workspace)
    with Store.open(workspace) as store:
        assert store.verify() == []
        assert store._db.query("SELECT * FROM sqlite_master WHERE name = 'half'") == []


def test_a_longer_set_of_migrations_goes_on_from_the_steps_taken(workspace: Path) -> None:
    Store.open(workspace).close()
    longer = sqlite_utils.Migrations(schema.MIGRATION_SET)
    for step in schema.STEPS:
        longer()(step)

    @longer()
    def add_a_table(db: sqlite_utils.Database) -> None:
        db.execute("CREATE TABLE added (x TEXT) STRICT")

    with closing(sqlite3.connect(workspace)) as file:
        db = sqlite_utils.Database(file)
        assert [step.name for step in longer.applied(db)] == schema.steps_taken(file)
        assert [step.name for step in longer.pending(db)] == ["add_a_table"]
        longer.apply(db)
    with pytest.raises(StoreTooNew):
        Store.open(workspace)


def test_only_a_new_or_older_workspace_waits_for_the_migrations(workspace: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from reviewer.store import Store;"
        "Store.open(Path(sys.argv[1])).close(); print('sqlite_utils' in sys.modules)"
    )
    loads = [
        subprocess.run(
            [sys.executable, "-c", code, str(workspace)],
            check=True,
            capture_output=True,
            text=True,
            timeout=60,
        ).stdout.strip()
        for _ in range(2)
    ]
    assert loads == ["True", "False"]


@POSIX
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write it")
def test_a_read_only_workspace_is_told_as_unavailable(workspace: Path) -> None:
    Store.open(workspace).close()
    workspace.chmod(0o400)
    with pytest.raises(StoreUnavailable), Store.open(workspace) as store:
        store.add_opening("x")


def test_a_folder_or_a_place_that_cannot_be_made_is_unavailable(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for path in (tmp_path, tmp_path / "file" / "w.db"):
        with pytest.raises(StoreUnavailable):
            Store.open(path)


def test_a_locked_workspace_is_unavailable_and_loses_nothing(
    workspace: Path, store: Store, candidate_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "LOCK_TIMEOUT_S", 0.05)
    with closing(sqlite3.connect(workspace, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with Store.open(workspace) as second, pytest.raises(StoreUnavailable):
            second.set_field(candidate_id, "/basics/name", "X")
        other.execute("ROLLBACK")
    assert store.row(candidate_id).name == "林小满"


def test_a_full_disk_is_unavailable_and_loses_nothing(
    store: Store, candidate_id: str, parsed: ParsedResume
) -> None:
    pages = store._db.query("PRAGMA page_count")[0]["page_count"]
    store._db.query(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreUnavailable):
        store.add_candidate("big.pdf", os.urandom(1_000_000), parsed)
    store._db.query("PRAGMA max_page_count = 1000000")
    assert len(store.rows()) == 1


def test_two_programs_may_write_in_turns(
    workspace: Path, store: Store, candidate_id: str, parsed: ParsedResume
) -> None:
    with Store.open(workspace, "Bo") as second:
        for number in range(5):
            store.set_field(candidate_id, "/basics/name", f"A{number}")
            second.set_field(candidate_id, "/basics/label", f"B{number}")
        assert second.row(candidate_id).name == "A4"
    assert {entry.reviewer for entry in store.history(candidate_id)} == {"Ana", "Bo"}


def test_a_backup_is_whole_and_private(store: Store, candidate_id: str, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    store.backup(copy)
    if os.name != "nt":
        assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    with Store.open(copy) as second:
        assert second.rows() == store.rows()
        assert second.verify() == []


def test_a_backup_onto_the_workspace_itself_is_refused(store: Store, workspace: Path) -> None:
    with pytest.raises(StoreUnavailable):
        store.backup(workspace)
    with pytest.raises(StoreUnavailable):
        store.backup(workspace.parent / "missing" / "copy.db")


WRITER = """
import sys
from pathlib import Path
from reviewer.evidence import ParsedResume
from reviewer.hiring import Stage
from reviewer.resume import Resume
from reviewer.store import Store

store = Store.open(Path(sys.argv[1]), "child")
opening = store.openings()[0]
number = 0
while True:
    number += 1
    resume = Resume.from_json({"basics": {"name": f"N{number}"}, "work": [{"name": "x" * 2000}]})
    added = store.add_candidate(f"{number}.pdf", str(number).encode() * 999, ParsedResume(
        resume=resume), opening_id=opening.id)
    store.set_field(added.candidate_id, "/basics/label", "engineer")
    store.decide([added.candidate_id], opening.id, Stage.MAYBE)
    store.remove_entry(added.candidate_id, "/work/0")
    print(number, flush=True)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="the system has no kill -9")
@pytest.mark.parametrize("finished", [1, 4, 9, 17])
def test_kill_9_in_the_middle_of_writing_leaves_a_clean_workspace(
    workspace: Path, finished: int
) -> None:
    with Store.open(workspace) as store:
        opening, _ = store.add_opening("x")
    command = [sys.executable, "-c", WRITER, str(workspace)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        for _ in range(finished):
            process.stdout.readline()
        process.kill()
        told = finished + len(process.stdout.readlines())
    with Store.open(workspace) as store:
        assert store.verify() == []
        rows = store.rows(opening.id)
        assert told <= len(rows) <= told + 1
        assert all(row.label == "engineer" for row in rows[:told])
        store.revert(store.undoable()[-1].group)
        assert store.verify() == []


def test_the_list_does_not_read_the_forms(store: Store, parsed: ParsedResume) -> None:
    """With 10,000 candidates the forms are a hundred times the size of the list."""
    opening, _ = store.add_opening("x")
    store.add_candidate("a.pdf", b"a", parsed, opening_id=opening.id)
    statements: list[str] = []
    store._db._db.set_trace_callback(statements.append)
    store.rows(opening.id)
    store._db._db.set_trace_callback(None)
    assert statements
    assert not any("form" in statement for statement in statements)
