from __future__ import annotations

import getpass
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from reviewer.hiring import Criterion, Opening, Rating, Stage
from reviewer.intake.source import Source
from reviewer.store import Store
from reviewer.ui.workspace import Workspace

Sample = Callable[..., Path]
WAIT_MS = 10_000


def read(qtbot: QtBot, workspace: Workspace, paths: list[Path]) -> None:
    workspace.add_files(paths)
    qtbot.waitUntil(lambda: not workspace.reading.active, timeout=WAIT_MS)


def opening_of(workspace: Workspace) -> Opening:
    return workspace.add_opening("Engineer", [Criterion(id="c", name="Python")])


def test_added_files_become_candidates(qtbot: QtBot, workspace: Workspace, sample: Sample) -> None:
    with qtbot.waitSignal(workspace.candidates_added, timeout=WAIT_MS) as added:
        workspace.add_files([sample("Li Lei")])
    (candidate_id,) = added.args[0]
    assert workspace.row(candidate_id).file_name == "Li Lei.txt"
    assert workspace.store.queued() == []


def test_a_folder_is_walked(qtbot: QtBot, workspace: Workspace, sample: Sample) -> None:
    folder = sample("Li Lei").parent
    sample("Ann Lee")
    read(qtbot, workspace, [folder])
    assert {row.file_name for row in workspace.rows()} >= {"Li Lei.txt", "Ann Lee.txt"}


def test_the_same_bytes_are_added_once_and_pointed_to(
    qtbot: QtBot, workspace: Workspace, sample: Sample
) -> None:
    first = sample("Li Lei")
    again = first.with_name("copy.txt")
    again.write_bytes(first.read_bytes())
    read(qtbot, workspace, [first])
    with qtbot.waitSignal(workspace.file_known, timeout=WAIT_MS) as known:
        workspace.add_files([again])
    assert known.args == ["copy.txt", workspace.rows()[0].candidate_id]
    assert len(workspace.rows()) == 1


def test_a_damaged_file_is_a_row_with_its_reason_and_the_others_go_on(
    qtbot: QtBot, workspace: Workspace, sample: Sample, tmp_path: Path
) -> None:
    broken = tmp_path / "a broken one.pdf"
    broken.write_bytes(b"%PDF-1.7\nnothing of the kind")
    good = sample("Li Lei")
    read(qtbot, workspace, [broken, good])
    by_name = {row.file_name: row for row in workspace.rows()}
    assert by_name["a broken one.pdf"].status == "failed"
    assert by_name["a broken one.pdf"].reason
    assert by_name["Li Lei.txt"].status == "read"
    assert workspace.reading.failed == 1


def test_files_added_while_an_opening_is_chosen_apply_for_it(
    qtbot: QtBot, workspace: Workspace, sample: Sample
) -> None:
    opening = opening_of(workspace)
    read(qtbot, workspace, [sample()])
    assert len(workspace.store.rows(opening.id)) == 1


def test_stopping_keeps_what_is_finished(
    qtbot: QtBot, workspace: Workspace, sample: Sample, pool: Any
) -> None:
    read(qtbot, workspace, [sample("Li Lei")])
    paths = [sample(f"Person {number}") for number in range(9)]
    pool.hold()
    workspace.add_files(paths)
    workspace.stop_reading()
    assert not workspace.reading.active
    assert [row.file_name for row in workspace.rows()] == ["Li Lei.txt"]
    assert workspace.store.queued() == []


def test_files_whose_reading_was_cut_off_are_read_at_the_next_start(
    qtbot: QtBot, store: Store, workspace: Workspace, sample: Sample
) -> None:
    path = sample("Li Lei")
    store.queue([Source(str(path))])
    workspace.resume_reading()
    qtbot.waitUntil(lambda: len(workspace.rows()) == 1, timeout=WAIT_MS)
    assert workspace.store.queued() == []


def test_a_rating_is_signed_with_the_name_of_the_account(
    workspace: Workspace, three_candidates: list[str]
) -> None:
    opening = opening_of(workspace)
    workspace.rate(three_candidates[0], opening.id, Rating(criterion_id="c", score=4))
    (entry,) = (e for e in workspace.store.history(three_candidates[0]) if e.action == "rate")
    assert entry.reviewer == getpass.getuser()


def test_a_decision_is_undone_and_redone(workspace: Workspace, three_candidates: list[str]) -> None:
    opening = opening_of(workspace)
    first = three_candidates[0]
    workspace.decide([first], opening.id, Stage.SHORTLISTED)
    assert workspace.row(first).stage is Stage.SHORTLISTED
    workspace.undo_stack.undo()
    assert opening.id
    assert workspace.application(first).stage is Stage.NEW  # type: ignore[union-attr]
    workspace.undo_stack.redo()
    assert workspace.row(first).stage is Stage.SHORTLISTED
    workspace.undo_stack.undo()
    assert workspace.application(first).stage is Stage.NEW  # type: ignore[union-attr]


def test_undo_goes_on_after_a_restart(
    qtbot: QtBot, workspace: Workspace, three_candidates: list[str], workspace_path: Path
) -> None:
    workspace.set_field(three_candidates[0], "/basics/name", "Li Leilei")
    workspace.close()
    again = Workspace(workspace_path)
    try:
        again.undo_stack.undo()
        assert again.row(three_candidates[0]).name == "Li Lei"
    finally:
        again.close()


def test_a_closed_workspace_leaves_no_command_to_be_taken_apart_with_it(
    workspace: Workspace, three_candidates: list[str]
) -> None:
    # A command left in the stack crashed Python at exit, when the collector met it first.
    workspace.set_field(three_candidates[0], "/basics/name", "Li Leilei")
    assert workspace.undo_stack.count()
    workspace.close()
    assert not workspace.undo_stack.count()


def test_typing_into_one_field_is_one_step_back(
    workspace: Workspace, three_candidates: list[str]
) -> None:
    first = three_candidates[0]
    before = workspace.undo_stack.count()
    for text in ("Li", "Li L", "Li Lu"):
        workspace.set_field(first, "/basics/name", text, merge_key="1/basics/name")
    assert workspace.undo_stack.count() == before + 1
    workspace.undo_stack.undo()
    assert workspace.row(first).name == "Li Lei"
    workspace.undo_stack.redo()
    assert workspace.row(first).name == "Li Lu"


def test_typing_after_an_undo_starts_anew(
    workspace: Workspace, three_candidates: list[str]
) -> None:
    first = three_candidates[0]
    workspace.set_field(first, "/basics/name", "A", merge_key="k")
    workspace.undo_stack.undo()
    workspace.set_field(first, "/basics/name", "B", merge_key="k")
    workspace.undo_stack.undo()
    assert workspace.row(first).name == "Li Lei"


def test_a_batch_of_files_is_undone_as_one_and_after_the_decisions_made_meanwhile(
    qtbot: QtBot, workspace: Workspace, sample: Sample
) -> None:
    opening = opening_of(workspace)
    workspace.reader.stop()
    read(qtbot, workspace, [sample("Li Lei"), sample("Ann Lee")])
    first = workspace.rows()[0].candidate_id
    workspace.decide([first], opening.id, Stage.MAYBE)
    workspace.undo_stack.undo()
    assert [row.stage for row in workspace.rows()] == [Stage.NEW, Stage.NEW]
    workspace.undo_stack.undo()
    assert workspace.rows() == []
    workspace.undo_stack.redo()
    assert len(workspace.rows()) == 2


def test_deleting_tells_who_left_and_undo_tells_who_came_back(
    qtbot: QtBot, workspace: Workspace, three_candidates: list[str]
) -> None:
    with qtbot.waitSignal(workspace.candidates_removed) as removed:
        workspace.trash(three_candidates[:2])
    assert removed.args == [three_candidates[:2]]
    with qtbot.waitSignal(workspace.candidates_added) as added:
        workspace.undo_stack.undo()
    assert sorted(added.args[0]) == sorted(three_candidates[:2])


def test_every_change_is_stored_at_once_and_says_when(
    qtbot: QtBot, workspace: Workspace, three_candidates: list[str], store: Store
) -> None:
    with qtbot.waitSignal(workspace.saved):
        workspace.set_field(three_candidates[1], "/basics/label", "Researcher")
    assert store.row(three_candidates[1], None).label == "Researcher"


def test_removing_the_chosen_opening_chooses_none_and_undo_brings_it_back(
    workspace: Workspace,
) -> None:
    opening = opening_of(workspace)
    workspace.remove_opening(opening.id)
    assert workspace.current_opening is None
    workspace.undo_stack.undo()
    assert [each.id for each in workspace.store.openings()] == [opening.id]


def test_a_rating_counts_in_the_score(workspace: Workspace, three_candidates: list[str]) -> None:
    opening = opening_of(workspace)
    workspace.rate(three_candidates[0], opening.id, Rating(criterion_id="c", score=4))
    assert workspace.row(three_candidates[0]).score == 4
    workspace.undo_stack.undo()
    assert workspace.row(three_candidates[0]).score is None


def test_reading_again_takes_in_the_original_and_keeps_what_a_person_wrote(
    qtbot: QtBot, workspace: Workspace, sample: Sample
) -> None:
    read(qtbot, workspace, [sample("Li Lei")])
    (row,) = workspace.rows()
    workspace.set_field(row.candidate_id, "/basics/name", "Another Name")
    with qtbot.waitSignal(workspace.candidate_changed):
        workspace.retry(row.candidate_id)
    assert workspace.row(row.candidate_id).name == "Another Name"


def test_every_mutation_can_be_undone(workspace: Workspace, three_candidates: list[str]) -> None:
    opening = opening_of(workspace)
    one = three_candidates[0]
    renamed = replace(opening, name="Researcher")
    mutations: list[Callable[[], object]] = [
        lambda: workspace.set_field(one, "/basics/name", "X"),
        lambda: workspace.accept_field(one, "/basics/phone"),
        lambda: workspace.insert_entry(one, "/work", 0, {"name": "Example Company"}),
        lambda: workspace.rate(one, opening.id, Rating(criterion_id="c", score=2)),
        lambda: workspace.decide([one], opening.id, Stage.REJECTED),
        lambda: workspace.note(one, opening.id, "A note"),
        lambda: workspace.trash([one]),
        lambda: workspace.edit_opening(renamed),
        lambda: workspace.remove_opening(opening.id),
    ]
    for mutate in mutations:
        before = picture(workspace, one, opening)
        mutate()
        assert picture(workspace, one, opening) != before
        workspace.undo_stack.undo()
        assert picture(workspace, one, opening) == before
        workspace.undo_stack.redo()
        workspace.undo_stack.undo()
        assert picture(workspace, one, opening) == before


def picture(workspace: Workspace, candidate_id: str, opening: Opening) -> object:
    store = workspace.store
    candidate = store.candidate(candidate_id)
    return (
        candidate.resume,
        candidate.touched,
        {row.candidate_id: row.to_check for row in store.rows(None)},
        store.application(candidate_id, opening.id).stage,
        {c: r.score for c, r in store.application(candidate_id, opening.id).ratings.items()},
        store.application(candidate_id, opening.id).note,
        [each.name for each in store.openings()],
    )


def test_a_stopped_reader_forgets_late_answers(
    qtbot: QtBot, workspace: Workspace, sample: Sample, pool: Any
) -> None:
    pool.hold()
    workspace.add_files([sample("Li Lei")])
    held, pool.held = pool.held, []
    workspace.stop_reading()
    pool.held = held
    pool.release()
    with qtbot.assertNotEmitted(workspace.candidates_added, wait=50):
        pass


@pytest.mark.parametrize("query", ["exampl", "微调", "王小明"])
def test_the_search_text_holds_every_text_in_lower_case(
    workspace: Workspace, three_candidates: list[str], query: str
) -> None:
    workspace.set_field(three_candidates[1], "/basics/summary", "EXAMPLE 大模型微调")
    assert query in workspace.search_text(three_candidates[1])
