from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from reviewer.evidence import Mark, ParsedResume
from reviewer.hiring import Criterion, Opening, Rating, Stage
from reviewer.resume import Resume
from reviewer.store import Store
from reviewer.ui.rating_row import RatingRow
from reviewer.ui.scorecard import Scorecard
from reviewer.ui.workspace import Workspace

CRITERIA = (
    Criterion(
        id="py",
        name="Python",
        weight=2,
        must_have=True,
        anchors={1: "Scripts", 3: "Services", 5: "Leads a code base"},
    ),
    Criterion(id="zh", name="沟通", weight=1),
)


@pytest.fixture
def candidate(store: Store) -> str:
    parsed = ParsedResume(resume=Resume.from_json({"basics": {"name": "Li Lei"}}))
    return store.add_candidate("li.txt", b"Li Lei", parsed).candidate_id


@pytest.fixture
def opening(candidate: str, workspace: Workspace) -> Opening:
    return workspace.add_opening("Engineer", CRITERIA)


@pytest.fixture
def scorecard(
    qtbot: QtBot, candidate: str, opening: Opening, workspace: Workspace
) -> Iterator[Scorecard]:
    made = shown(qtbot, workspace)
    made.show_candidate(candidate)
    yield made
    made.show_candidate(None)


def shown(qtbot: QtBot, workspace: Workspace) -> Scorecard:
    made = Scorecard(workspace)
    qtbot.addWidget(made)
    made.resize(520, 400)
    made.show()
    qtbot.waitExposed(made)
    return made


def row(scorecard: Scorecard, criterion_id: str) -> RatingRow:
    found = scorecard.findChild(RatingRow, f"rating/{criterion_id}")
    assert found is not None
    return found


def rating(workspace: Workspace, candidate: str, criterion_id: str) -> Rating:
    """The stored rating; an empty one when there is none."""
    card = workspace.application(candidate)
    assert card is not None
    return card.ratings.get(criterion_id) or Rating(criterion_id=criterion_id)


def level(scorecard: Scorecard, criterion_id: str, score: int) -> QToolButton:
    found = scorecard.findChild(QToolButton, f"level/{criterion_id}/{score}")
    assert found is not None
    return found


def test_clicking_a_level_rates_and_clicking_it_again_clears(
    qtbot: QtBot, scorecard: Scorecard, workspace: Workspace, candidate: str
) -> None:
    button = level(scorecard, "py", 4)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert rating(workspace, candidate, "py").score == 4
    assert button.isChecked()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert rating(workspace, candidate, "py").score is None
    assert not button.isChecked()


def test_only_one_level_is_chosen(qtbot: QtBot, scorecard: Scorecard) -> None:
    for score in (2, 5):
        qtbot.mouseClick(level(scorecard, "py", score), Qt.MouseButton.LeftButton)
    checked = [score for score in range(1, 6) if level(scorecard, "py", score).isChecked()]
    assert checked == [5]


def test_digits_rate_the_row_with_the_focus_and_arrows_change_the_row(
    qtbot: QtBot, scorecard: Scorecard, workspace: Workspace, candidate: str
) -> None:
    row(scorecard, "py").setFocus()
    qtbot.keyClick(row(scorecard, "py"), Qt.Key.Key_3)
    qtbot.keyClick(row(scorecard, "py"), Qt.Key.Key_Down)
    assert row(scorecard, "zh").hasFocus()
    qtbot.keyClick(row(scorecard, "zh"), Qt.Key.Key_5)
    assert rating(workspace, candidate, "py").score == 3
    assert rating(workspace, candidate, "zh").score == 5
    qtbot.keyClick(row(scorecard, "zh"), Qt.Key.Key_0)
    assert rating(workspace, candidate, "zh").score is None


def test_the_window_rates_the_criterion_focused_last(
    scorecard: Scorecard, workspace: Workspace, candidate: str
) -> None:
    scorecard.rate_focused(2)
    assert rating(workspace, candidate, "py").score == 2
    row(scorecard, "zh").setFocus()
    scorecard.setFocus()
    scorecard.rate_focused(4)
    assert rating(workspace, candidate, "zh").score == 4


def test_the_score_is_the_weighted_mean_and_a_low_must_have_is_said_in_words(
    scorecard: Scorecard,
) -> None:
    row(scorecard, "py").rate(2)
    row(scorecard, "zh").rate(5)
    assert scorecard.findChild(QLabel, "score").text() == scorecard.locale().toString(3.0, "f", 1)
    warning = scorecard.findChild(QLabel, "mustHaveWarning")
    assert warning.isVisible()
    assert "Python" in warning.text()
    row(scorecard, "py").rate(4)
    assert not warning.isVisible()


def test_from_outside_one_digit_after_the_other_fills_the_card(
    scorecard: Scorecard, workspace: Workspace, candidate: str
) -> None:
    scorecard.setFocus()
    if focused := QApplication.focusWidget():
        focused.clearFocus()
    ids = [criterion.criterion.id for criterion in scorecard.rows]
    for score in range(5, 5 - len(ids), -1):
        scorecard.rate_focused(score)
    given = [rating(workspace, candidate, criterion).score for criterion in ids]
    assert given == [5 - place for place in range(len(ids))]


def test_the_anchor_of_the_chosen_level_is_shown(scorecard: Scorecard) -> None:
    assert "1 Scripts" in row(scorecard, "py").anchor.text()
    row(scorecard, "py").rate(5)
    assert row(scorecard, "py").anchor.text() == "Leads a code base"


def test_undo_takes_a_rating_back_on_screen(scorecard: Scorecard, workspace: Workspace) -> None:
    row(scorecard, "py").rate(4)
    workspace.undo_stack.undo()
    assert not level(scorecard, "py", 4).isChecked()


def test_a_rating_rests_on_a_sentence_that_can_be_shown(
    qtbot: QtBot, scorecard: Scorecard, workspace: Workspace, candidate: str
) -> None:
    row(scorecard, "zh").setFocus()
    place = Mark(quote="Led a team\nof five", page=1, boxes=((10, 20, 90, 32),))
    scorecard.attach_evidence(place)
    assert rating(workspace, candidate, "zh").evidence == "Led a team of five"
    assert rating(workspace, candidate, "zh").score is None
    with qtbot.waitSignal(scorecard.evidence_clicked) as asked:
        row(scorecard, "zh").show_place.click()
    assert asked.args[0] == place
    row(scorecard, "zh").detach.click()
    assert rating(workspace, candidate, "zh").evidence == ""
    workspace.undo_stack.undo()
    assert rating(workspace, candidate, "zh").place == place


def test_a_note_is_stored_when_enter_is_pressed_and_keeps_the_score(
    qtbot: QtBot, scorecard: Scorecard, workspace: Workspace, candidate: str
) -> None:
    row(scorecard, "py").setFocus()
    scorecard.rate_focused(3)
    note = row(scorecard, "py").note
    assert note.isVisible()
    qtbot.keyClicks(note, "1 year only")
    qtbot.keyClick(note, Qt.Key.Key_Return)
    stored = rating(workspace, candidate, "py")
    assert (stored.note, stored.score) == ("1 year only", 3)


def test_a_note_being_typed_is_stored_for_its_own_candidate(
    qtbot: QtBot, scorecard: Scorecard, workspace: Workspace, candidate: str
) -> None:
    other = workspace.store.add_candidate("b.txt", b"b", ParsedResume(Resume())).candidate_id
    row(scorecard, "py").setFocus()
    qtbot.keyClicks(row(scorecard, "py").note, "good")
    scorecard.show_candidate(other)
    assert rating(workspace, candidate, "py").note == "good"
    assert rating(workspace, other, "py").note == ""
    assert row(scorecard, "py").note.text() == ""


@pytest.mark.parametrize("stage", list(Stage))
def test_stage_buttons_show_and_change_the_stage(
    qtbot: QtBot, scorecard: Scorecard, workspace: Workspace, candidate: str, stage: Stage
) -> None:
    button = scorecard.findChild(QPushButton, f"stage/{stage.value}")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert workspace.application(candidate).stage is stage
    checked = [s for s, b in scorecard.stages.items() if b.isChecked()]
    assert checked == [stage]


def test_levels_say_their_names_to_a_screen_reader(scorecard: Scorecard) -> None:
    assert level(scorecard, "py", 4).accessibleName() == "Python: 4 of 5"
    assert row(scorecard, "zh").accessibleName() == "沟通: not rated"
    row(scorecard, "zh").rate(3)
    assert row(scorecard, "zh").accessibleName() == "沟通: 3 of 5"


def test_without_an_opening_the_first_step_is_offered(
    qtbot: QtBot, candidate: str, workspace: Workspace
) -> None:
    scorecard = shown(qtbot, workspace)
    scorecard.show_candidate(candidate)
    button = scorecard.findChild(QPushButton, "newOpeningFirst")
    assert button.isVisible()
    with qtbot.waitSignal(scorecard.new_opening_wanted):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    scorecard.rate_focused(3)
    workspace.add_opening("Engineer", CRITERIA)
    assert row(scorecard, "py").isVisible()


def test_without_a_candidate_nothing_is_rated(scorecard: Scorecard) -> None:
    scorecard.show_candidate(None)
    assert scorecard.findChild(QLabel, "scorecardMessage").isVisible()
    scorecard.rate_focused(3)


def test_changed_criteria_make_new_rows(
    scorecard: Scorecard, workspace: Workspace, opening: Opening
) -> None:
    more = (*CRITERIA, Criterion(id="go", name="Go"))
    workspace.edit_opening(replace(opening, criteria=more))
    assert row(scorecard, "go").isVisible()
