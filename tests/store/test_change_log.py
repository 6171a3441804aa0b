"""Undo after a restart, redo, history, and tampering that verify finds."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reviewer.evidence import ParsedResume
from reviewer.hiring import Criterion, Rating, Stage
from reviewer.resume import Resume
from reviewer.store import Store


def test_undo_works_after_a_restart(store: Store, candidate_id: str, workspace: Path) -> None:
    store.set_field(candidate_id, "/basics/name", "Other")
    with Store.open(workspace) as later:
        later.revert(later.undoable()[-1].group)
        assert later.row(candidate_id).name == "林小满"


def test_revert_again_is_redo_and_so_is_revert_of_the_revert(
    store: Store, candidate_id: str
) -> None:
    change = store.set_field(candidate_id, "/basics/name", "Other")

    def name() -> str:
        return store.row(candidate_id).name

    store.revert(change.group)
    assert name() == "林小满"
    store.revert(change.group)
    assert name() == "Other"
    undone = store.revert(change.group)
    assert name() == "林小满"
    store.revert(undone.group)
    assert name() == "Other"


def test_turning_the_group_a_revert_returned_goes_back_and_forth(
    store: Store, candidate_id: str
) -> None:
    group = store.set_field(candidate_id, "/basics/name", "Other").group
    names = []
    for _ in range(4):
        group = store.revert(group).group
        names.append(store.row(candidate_id).name)
    assert names == ["林小满", "Other", "林小满", "Other"]


def test_undoable_leaves_out_what_was_undone_and_keeps_what_was_redone(
    store: Store, candidate_id: str
) -> None:
    first = store.set_field(candidate_id, "/basics/name", "A")
    second = store.set_field(candidate_id, "/basics/name", "B")
    store.revert(second.group)
    assert store.undoable()[-1] == first
    store.revert(second.group)
    assert store.undoable()[-1] == second
    assert store.undoable(limit=1) == [second]
    assert store.undoable()[0].action == "add"


def test_typing_in_one_group_is_undone_as_one(store: Store, candidate_id: str) -> None:
    before = store.candidate(candidate_id)
    group = store.set_field(candidate_id, "/basics/name", "A").group
    store.set_field(candidate_id, "/basics/name", "An", group=group)
    store.set_field(candidate_id, "/basics/name", "Ann", group=group)
    assert len(store.undoable()) == 2
    store.revert(group)
    assert store.candidate(candidate_id) == before


def test_typing_after_an_undo_is_a_change_of_its_own(store: Store, candidate_id: str) -> None:
    group = store.set_field(candidate_id, "/basics/name", "A").group
    store.revert(group)
    later = store.set_field(candidate_id, "/basics/name", "B", group=group)
    assert later.group != group
    assert store.undoable()[-1] == later


def test_a_change_that_changes_nothing_is_not_logged(store: Store, candidate_id: str) -> None:
    store.accept_field(candidate_id, "/basics/name")
    rows = len(store.history(candidate_id))
    nothing = store.accept_field(candidate_id, "/basics/name")
    assert len(store.history(candidate_id)) == rows
    assert store.revert(nothing.group).candidate_ids == ()


def test_history_says_who_changed_what(store: Store, candidate_id: str) -> None:
    store.set_field(candidate_id, "/basics/location/city", "上海")
    entry = store.history(candidate_id)[-1]
    assert (entry.pointer_or_action, entry.before, entry.after) == (
        "/basics/location/city",
        None,
        "上海",
    )
    assert entry.reviewer == "Ana"
    assert store.history(candidate_id)[0].pointer_or_action == "add"


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        ("UPDATE change_log SET reviewer = 'Eve' WHERE id = 2", "row 2 was altered"),
        ("UPDATE change_value SET value_json = '\"x\"' WHERE log = 3", "value of row 3"),
        ("DELETE FROM change_value; DELETE FROM change_log WHERE id = 2", "row 2 is missing"),
        ("DELETE FROM change_value; DELETE FROM change_log WHERE id = 3", "missing at the end"),
        ("UPDATE original SET bytes = x'00'", "bytes were altered"),
        ("UPDATE form SET resume_json = '{}'", "not what the change log leads to"),
        ("UPDATE candidate SET name = 'Eve'", "list does not show"),
        ("UPDATE candidate SET removed_at = 'x'", "trashed or restored without"),
    ],
)
def test_verify_finds_what_was_altered(
    workspace: Path, parsed: ParsedResume, statement: str, problem: str
) -> None:
    with Store.open(workspace, "Ana") as store:
        added = store.add_candidate("a.pdf", b"a", parsed)
        store.set_field(added.candidate_id, "/basics/name", "B")
        assert store.verify() == []
    with closing(sqlite3.connect(workspace)) as file:
        file.executescript(statement)
    with Store.open(workspace) as store:
        assert any(problem in found for found in store.verify()), store.verify()


def test_verify_finds_a_decision_changed_behind_the_log(workspace: Path) -> None:
    with Store.open(workspace) as store:
        opening, _ = store.add_opening("x")
        added = store.add_candidate("a.pdf", b"a", None, opening_id=opening.id)
        store.decide([added.candidate_id], opening.id, Stage.REJECTED)
    with closing(sqlite3.connect(workspace)) as file:
        file.executescript("UPDATE application SET stage = 'shortlisted'")
    with Store.open(workspace) as store:
        assert any("decide" in found for found in store.verify())


def test_the_chain_still_verifies_when_values_are_erased(
    workspace: Path, parsed: ParsedResume
) -> None:
    with Store.open(workspace) as store:
        added = store.add_candidate("a.pdf", b"a", parsed)
        store.set_field(added.candidate_id, "/basics/name", "B")
    with closing(sqlite3.connect(workspace)) as file:
        file.executescript("DELETE FROM change_value")
    with Store.open(workspace) as store:
        assert store.verify() == []
        assert store.history(added.candidate_id)[-1].after is None
        store.set_field(added.candidate_id, "/basics/name", "C")
        assert store.verify() == []


TEXTS = st.sampled_from(["", "x", "张伟", "=1+1", None])
POINTERS = st.sampled_from(
    [
        *("/basics/name", "/basics/location/city", "/work/0/name", "/work/1/highlights"),
        *("/work/0/highlights/0", "/work/0/highlights/3", "/meta/x-personal/gender"),
    ]
)
DOINGS = st.one_of(
    st.tuples(st.just("set"), POINTERS, TEXTS),
    st.tuples(st.just("accept"), POINTERS),
    st.tuples(st.just("insert"), st.sampled_from(["/work", "/basics/profiles"]), st.integers(0, 3)),
    st.tuples(st.just("remove"), st.integers(0, 3)),
    st.tuples(st.just("move"), st.integers(0, 3), st.integers(0, 3)),
    st.tuples(st.just("rate"), st.integers(1, 5)),
    st.tuples(st.just("decide"), st.sampled_from(Stage)),
    st.tuples(st.just("trash")),
    st.tuples(st.just("reread")),
    st.tuples(st.just("revert"), st.integers(0, 10)),
)


def _do(store: Store, candidate_id: str, opening_id: str, doing: tuple[object, ...]) -> str | None:
    calls = {
        "set": lambda p, v: store.set_field(candidate_id, p, v),
        "accept": lambda p: store.accept_field(candidate_id, p),
        "insert": lambda s, i: store.insert_entry(candidate_id, s, i, {"name": "N"}),
        "remove": lambda i: store.remove_entry(candidate_id, f"/work/{i}"),
        "move": lambda i, j: store.move_entry(candidate_id, f"/work/{i}", j),
        "rate": lambda n: store.rate(candidate_id, opening_id, Rating(criterion_id="a", score=n)),
        "decide": lambda stage: store.decide([candidate_id], opening_id, stage),
        "trash": lambda: store.trash([candidate_id]),
        "reread": lambda: store.replace_reading(candidate_id, ParsedResume(Resume())),
        "revert": lambda n: store.revert(store.undoable()[-1 - n].group),
    }
    try:
        return calls[doing[0]](*doing[1:]).group
    except (KeyError, ValueError, IndexError):
        return None  # refused: nothing may have changed


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(doings=st.lists(DOINGS, max_size=12))
def test_undoing_everything_gives_the_first_state(
    tmp_path_factory: pytest.TempPathFactory, parsed: ParsedResume, doings: list[tuple[object, ...]]
) -> None:
    with Store.open(tmp_path_factory.mktemp("undo") / "w.db") as store:
        opening, _ = store.add_opening("x", [Criterion(id="a", name="A")])
        candidate_id = store.add_candidate("a.pdf", b"a", parsed).candidate_id

        def state() -> object:
            return store.candidate(candidate_id), store.rows(), store.rows(opening.id)

        states = [state()]
        groups = []
        for doing in doings:
            if doing[0] == "revert":
                continue
            group = _do(store, candidate_id, opening.id, doing)
            if group is None:
                assert state() == states[-1]
                continue
            groups.append(group)
            states.append(state())
        final = states.pop()
        undos = []
        for group in reversed(groups):
            undos.append(store.revert(group).group)
            assert state() == states.pop()
        for group in reversed(undos):
            store.revert(group)
        assert state() == final
        assert store.verify() == []


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(doings=st.lists(DOINGS, max_size=15))
def test_reverts_in_any_order_leave_a_workspace_that_verifies(
    tmp_path_factory: pytest.TempPathFactory, parsed: ParsedResume, doings: list[tuple[object, ...]]
) -> None:
    with Store.open(tmp_path_factory.mktemp("undo") / "w.db") as store:
        opening, _ = store.add_opening("x", [Criterion(id="a", name="A")])
        candidate_id = store.add_candidate("a.pdf", b"a", parsed).candidate_id
        for doing in doings:
            _do(store, candidate_id, opening.id, doing)
        assert store.verify() == []
