"""The scorecard: the opening's criteria with one reviewer's ratings, and the stage."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from reviewer.evidence import Mark
from reviewer.hiring import (
    RATING_MAX,
    Criterion,
    Rating,
    Stage,
    failed_must_haves,
    weighted_score,
)
from reviewer.store import ApplicationCard
from reviewer.ui.appearance import theme_now
from reviewer.ui.icons import icon
from reviewer.ui.rating_row import RatingRow
from reviewer.ui.workspace import Workspace

STAGE_BUTTONS = (Stage.SHORTLISTED, Stage.MAYBE, Stage.REJECTED, Stage.NEW)
_STAGE_COLORS = {
    Stage.SHORTLISTED: "good",
    Stage.MAYBE: "doubt",
    Stage.REJECTED: "bad",
    Stage.NEW: "muted",
}


class Scorecard(QWidget):
    """Ratings of one candidate for the current opening."""

    evidence_clicked = Signal(object)
    """Mark of the evidence that is to be shown in the original."""
    new_opening_wanted = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scorecard")
        self._workspace = workspace
        self._candidate_id: str | None = None
        self._criteria: tuple[Criterion, ...] = ()
        self._card = ApplicationCard()
        self.rows: list[RatingRow] = []
        self._current = 0
        self._build()
        workspace.candidate_changed.connect(self._refresh)
        workspace.candidates_removed.connect(self._forget)
        workspace.current_opening_changed.connect(self._show)
        workspace.openings_changed.connect(self._show)
        self.retranslate()

    def _build(self) -> None:
        self.views = QStackedWidget(self)
        self.message = QLabel(self)
        self.message.setObjectName("scorecardMessage")
        self.message.setProperty("role", "muted")
        self.message.setWordWrap(True)
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.views.addWidget(self._build_empty())
        self.views.addWidget(self._build_card())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._build_head())
        column.addWidget(self.views, 1)

    def _build_head(self) -> QWidget:
        head = QFrame(self)
        head.setProperty("role", "bar")
        self.title = QLabel(head)
        self.title.setProperty("role", "heading")
        self.progress = QLabel(head)
        self.progress.setProperty("role", "muted")
        self.score = QLabel(head)
        self.score.setObjectName("score")
        self.score.setProperty("role", "score")
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self.title)
        row.addStretch(1)
        row.addWidget(self.progress)
        row.addWidget(self.score)
        return head

    def _build_empty(self) -> QWidget:
        page = QWidget(self)
        self.new_opening = QPushButton(page)
        self.new_opening.setObjectName("newOpeningFirst")
        self.new_opening.setProperty("role", "primary")
        self.new_opening.clicked.connect(self.new_opening_wanted)
        column = QVBoxLayout(page)
        column.setContentsMargins(32, 16, 32, 16)
        column.setSpacing(16)
        column.addStretch(1)
        column.addWidget(self.message)
        column.addWidget(self.new_opening, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        return page

    def _build_card(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 0, 16, 8)
        column.setSpacing(8)
        column.addLayout(self._build_stages(page))
        self.warning = QLabel(page)
        self.warning.setObjectName("mustHaveWarning")
        self.warning.setProperty("role", "bad")
        self.warning.setWordWrap(True)
        column.addWidget(self.warning)
        self.area = QScrollArea(page)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.content = QWidget()
        self.content.setObjectName("ratings")
        self._list = QVBoxLayout(self.content)
        self._list.setContentsMargins(0, 0, 4, 8)
        self._list.setSpacing(8)
        self._list.addStretch(1)
        self.area.setWidget(self.content)
        column.addWidget(self.area, 1)
        return page

    def _build_stages(self, page: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.stages: dict[Stage, QPushButton] = {}
        for stage in STAGE_BUTTONS:
            button = QPushButton(page)
            button.setObjectName(f"stage/{stage.value}")
            button.setCheckable(True)
            button.clicked.connect(partial(self._decide, stage))
            self.stages[stage] = button
            row.addWidget(button, 1)
        return row

    # What is shown

    def show_candidate(self, candidate_id: str | None) -> None:
        """Show a candidate's ratings; notes being typed are stored first."""
        self._flush()
        self._candidate_id = candidate_id
        self._show()
        if self.rows and not self._has_focus():
            unrated = (place for place, row in enumerate(self.rows) if not row.is_rated)
            self._turn_to(next(unrated, 0))

    def _refresh(self, candidate_id: str) -> None:
        if candidate_id == self._candidate_id:
            self._show()

    def _forget(self, candidate_ids: list[str]) -> None:
        if self._candidate_id in candidate_ids:
            self._candidate_id = None
            self._show()

    def _show(self) -> None:
        opening = self._workspace.current_opening
        is_card = opening is not None and self._candidate_id is not None
        self.views.setCurrentIndex(1 if is_card else 0)
        self.new_opening.setVisible(opening is None and not self._workspace.store.openings())
        self.score.setVisible(is_card)
        self.progress.setVisible(is_card)
        if opening is None:
            self.message.setText(
                self.tr("Choose an opening above to rate for it.")
                if self._workspace.store.openings()
                else self.tr("An opening says what counts: its criteria become the scorecard.")
            )
        elif self._candidate_id is None:
            self.message.setText(self.tr("Choose a candidate to score."))
        else:
            self._card = self._workspace.store.application(self._candidate_id, opening.id)
            self._show_criteria(opening.criteria)
            self._show_card()

    def _show_criteria(self, criteria: tuple[Criterion, ...]) -> None:
        """Make rows only when the criteria are others."""
        if criteria == self._criteria and len(self.rows) == len(criteria):
            return
        self._criteria = criteria
        for row in self.rows:
            row.setParent(None)
            row.deleteLater()
        self.rows = [self._make_row(criterion) for criterion in criteria]
        self._turn_to(0)

    def _make_row(self, criterion: Criterion) -> RatingRow:
        row = RatingRow(criterion, self.content)
        row.rated.connect(self._rate)
        row.evidence_clicked.connect(self.evidence_clicked)
        row.focused.connect(self._set_current)
        row.step_wanted.connect(self._step)
        self._list.insertWidget(self._list.count() - 1, row)
        row.show()
        return row

    def _show_card(self) -> None:
        for row in self.rows:
            known = self._card.ratings.get(row.criterion.id)
            row.show_rating(known or Rating(criterion_id=row.criterion.id))
        for stage, button in self.stages.items():
            button.setChecked(stage is self._card.stage)
        self._show_score()

    def _show_score(self) -> None:
        scores = {key: rating.score for key, rating in self._card.ratings.items()}
        total = weighted_score(self._criteria, scores)
        rated = sum(1 for c in self._criteria if scores.get(c.id) is not None)
        shown = "–" if total is None else self.locale().toString(total, "f", 1)
        self.score.setText(shown)
        self.score.setAccessibleName(
            self.tr("Not rated yet")
            if total is None
            else self.tr("Score {0} of {1}").format(shown, RATING_MAX)
        )
        self.progress.setText(self.tr("{0} of {1} rated").format(rated, len(self._criteria)))
        missed = [criterion.name for criterion in failed_must_haves(self._criteria, scores)]
        self.warning.setVisible(bool(missed))
        words = self.tr("Must-have rated low: {0}").format(", ".join(missed))
        self.warning.setText(words if missed else "")

    # What a person does

    def _rate(self, rating: Rating) -> None:
        opening = self._workspace.current_opening
        if opening is not None and self._candidate_id is not None:
            self._workspace.rate(self._candidate_id, opening.id, rating)

    def _decide(self, stage: Stage) -> None:
        opening = self._workspace.current_opening
        if opening is None or self._candidate_id is None:
            return
        self._flush()
        if stage is not self._card.stage:
            self._workspace.decide([self._candidate_id], opening.id, stage)
        self.stages[stage].setChecked(True)

    def rate_focused(self, score: int) -> None:
        """Rate the current criterion: the one focused last, or the first.

        From outside the scorecard the next one without a rating becomes the current one, so that
        one digit after the other fills the card.
        """
        if row := self.current_row:
            row.rate(score)
            if not self._has_focus():
                later = range(self._current + 1, len(self.rows))
                self._turn_to(next((n for n in later if not self.rows[n].is_rated), self._current))

    def attach_evidence(self, mark: Mark) -> None:
        """Let the current criterion's rating rest on a sentence of the original."""
        if row := self.current_row:
            row.attach(mark)

    @property
    def current_row(self) -> RatingRow | None:
        """The row that keys act on, while a card is shown."""
        is_card = self.views.currentIndex() == 1
        return self.rows[min(self._current, len(self.rows) - 1)] if is_card and self.rows else None

    def _has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _set_current(self, row: RatingRow) -> None:
        self._turn_to(self.rows.index(row), is_entered=True)

    def _turn_to(self, index: int, *, is_entered: bool = False) -> None:
        self._current = index
        for place, row in enumerate(self.rows):
            row.show_current(place == index, is_entered=is_entered)
            if place == index:
                self.area.ensureWidgetVisible(row, 0, 8)

    def _step(self, row: RatingRow, by: int) -> None:
        index = self.rows.index(row) + by
        if 0 <= index < len(self.rows):
            self.rows[index].setFocus(Qt.FocusReason.OtherFocusReason)

    def _flush(self) -> None:
        for row in self.rows:
            row.flush()

    # Language and theme

    def retranslate(self) -> None:
        """Word everything in the language of the application."""
        self.setAccessibleName(self.tr("Scorecard"))
        self.title.setText(self.tr("Scorecard"))
        self.new_opening.setText(self.tr("Make an opening first"))
        words = {
            Stage.SHORTLISTED: (self.tr("Shortlist"), "P"),
            Stage.MAYBE: (self.tr("Maybe"), "M"),
            Stage.REJECTED: (self.tr("Reject"), "X"),
            Stage.NEW: (self.tr("Undecided"), "U"),
        }
        for stage, button in self.stages.items():
            name, key = words[stage]
            button.setText(name)
            button.setAccessibleName(name)
            button.setToolTip(f"{name} ({key})")
        self._recolor()
        for row in self.rows:
            row.retranslate()
        self._show()

    def _recolor(self) -> None:
        theme = theme_now()
        for stage, button in self.stages.items():
            color = getattr(theme, _STAGE_COLORS[stage])
            button.setIcon(icon(f"stage-{stage.value}", color))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._recolor()
