from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from reviewer.hiring import Criterion, Rating, Stage
from reviewer.ui.candidate_columns import COLUMNS, Show
from reviewer.ui.candidates import CandidateList
from reviewer.ui.workspace import Workspace


@pytest.fixture
def candidates(qtbot: QtBot, workspace: Workspace, three_candidates: list[str]) -> CandidateList:
    shown = CandidateList(workspace)
    qtbot.addWidget(shown)
    shown.resize(400, 400)
    shown.show()
    shown.start()
    return shown


def names(candidates: CandidateList) -> list[str]:
    model = candidates.filter
    return [model.index(row, 1).data() for row in range(model.rowCount())]


def test_the_model_keeps_qts_rules(
    qtmodeltester: ModelTester, candidates: CandidateList, workspace: Workspace
) -> None:
    qtmodeltester.check(candidates.candidates)
    workspace.trash(candidates.shown_ids()[:1])
    workspace.undo_stack.undo()
    qtmodeltester.check(candidates.filter)


def test_candidates_stand_in_the_order_they_were_added(candidates: CandidateList) -> None:
    assert names(candidates) == ["Li Lei", "王小明", "Ann Lee"]


def test_the_first_candidate_is_selected_from_the_start(
    candidates: CandidateList, three_candidates: list[str]
) -> None:
    assert candidates.current_id() == three_candidates[0]
    assert candidates.selected_ids() == three_candidates[:1]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("ann", ["Ann Lee"]),
        ("算法", ["王小明"]),
        ("LI.LEI@", ["Li Lei"]),
        ("多模", ["王小明"]),
        ("lee scientist", ["Ann Lee"]),
        ("ann 算法", []),
        ("", ["Li Lei", "王小明", "Ann Lee"]),
    ],
)
def test_search_finds_every_word_in_name_label_and_mail(
    candidates: CandidateList, query: str, found: list[str]
) -> None:
    candidates.filter.search(query)
    assert names(candidates) == found


def test_search_finds_words_of_the_resume_also_after_they_were_edited(
    candidates: CandidateList, workspace: Workspace, three_candidates: list[str]
) -> None:
    candidates.filter.search("微调")
    assert names(candidates) == []
    workspace.set_field(three_candidates[2], "/basics/summary", "做过大模型微调")
    assert names(candidates) == ["Ann Lee"]


def test_clicking_a_heading_sorts_by_value_and_a_third_click_gives_the_first_order_back(
    qtbot: QtBot, candidates: CandidateList, workspace: Workspace, three_candidates: list[str]
) -> None:
    opening = workspace.add_opening("Engineer", [Criterion(id="c", name="C")])
    workspace.apply_for(three_candidates, opening.id)
    for candidate_id, score in zip(three_candidates, (2, 5, 3), strict=True):
        workspace.rate(candidate_id, opening.id, Rating(criterion_id="c", score=score))
    candidates.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    assert names(candidates) == ["王小明", "Ann Lee", "Li Lei"]
    candidates.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    assert names(candidates) == ["Li Lei", "王小明", "Ann Lee"]


def test_a_filter_shows_one_stage(
    candidates: CandidateList, workspace: Workspace, three_candidates: list[str]
) -> None:
    opening = workspace.add_opening("Engineer", [Criterion(id="c", name="C")])
    workspace.apply_for(three_candidates, opening.id)
    workspace.decide(three_candidates[1:2], opening.id, Stage.MAYBE)
    candidates.filter.show(Show.MAYBE)
    assert names(candidates) == ["王小明"]
    assert candidates.candidates.count(Show.UNDECIDED) == 2


def test_arrows_go_from_candidate_to_candidate(
    qtbot: QtBot, candidates: CandidateList, three_candidates: list[str]
) -> None:
    with qtbot.waitSignal(candidates.candidate_selected) as selected:
        qtbot.keyClick(candidates, Qt.Key.Key_Down)
    assert selected.args == [three_candidates[1]]


def test_letters_neither_search_nor_reach_an_input_method(
    qtbot: QtBot, candidates: CandidateList, three_candidates: list[str]
) -> None:
    qtbot.keyClicks(candidates, "Ann")
    assert candidates.current_id() == three_candidates[0]
    assert not candidates.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    event = QInputMethodEvent()
    event.setCommitString("王")
    QApplication.sendEvent(candidates, event)
    assert candidates.current_id() == three_candidates[0]


def test_a_row_says_everything_in_words(candidates: CandidateList) -> None:
    spoken = candidates.filter.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Li Lei, Algorithm Engineer, Undecided, 1 to check"


def test_the_next_undecided_skips_the_decided_and_wraps(
    candidates: CandidateList, workspace: Workspace, three_candidates: list[str]
) -> None:
    opening = workspace.add_opening("Engineer", [Criterion(id="c", name="C")])
    workspace.apply_for(three_candidates, opening.id)
    first, second, third = three_candidates
    workspace.decide([second], opening.id, Stage.REJECTED)
    candidates.select(first)
    assert candidates.next_undecided() == third
    candidates.select(third)
    assert candidates.next_undecided() == first


def test_deleting_the_selected_candidate_selects_a_neighbour(
    candidates: CandidateList, workspace: Workspace, three_candidates: list[str]
) -> None:
    workspace.trash(three_candidates[:1])
    assert candidates.current_id() == three_candidates[1]
    workspace.trash(three_candidates[1:])
    assert candidates.current_id() == ""


def test_a_candidate_back_from_the_trash_stands_where_it_stood(
    candidates: CandidateList, workspace: Workspace, three_candidates: list[str]
) -> None:
    workspace.trash(three_candidates[1:2])
    workspace.undo_stack.undo()
    assert sorted(names(candidates)) == sorted(["Li Lei", "王小明", "Ann Lee"])


def test_every_column_has_a_heading_a_value_and_a_sort_key(
    workspace: Workspace, three_candidates: list[str]
) -> None:
    row = workspace.row(three_candidates[0])
    for column in COLUMNS:
        assert column.heading
        assert isinstance(column.value(row), str)
        assert column.key(row) is not None
    assert len({column.name for column in COLUMNS}) == len(COLUMNS)
