"""One criterion of the scorecard: five levels, what the level means, note and evidence."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from reviewer.evidence import Mark
from reviewer.hiring import RATING_MAX, RATING_MIN, Criterion, Rating
from reviewer.ui.field_box import smaller
from reviewer.ui.field_editors import LineEditor
from reviewer.ui.original_bars import ElidedLabel, IconButton

_TYPING_MS = 1500


class RatingRow(QFrame):
    """Shows one rating and asks for another; the row takes the keys, the buttons the mouse."""

    rated = Signal(object)
    """Rating as it shall be stored."""
    evidence_clicked = Signal(object)
    focused = Signal(object)
    step_wanted = Signal(object, int)

    def __init__(self, criterion: Criterion, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"rating/{criterion.id}")
        self.setProperty("role", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.criterion = criterion
        self._rating = Rating(criterion_id=criterion.id)
        self._is_current = False
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._typing.timeout.connect(self.flush)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 8, 8)
        column.setSpacing(4)
        column.addLayout(self._build_head())
        self.anchor = QLabel(self)
        self.anchor.setProperty("role", "muted")
        self.anchor.setWordWrap(True)
        self.anchor.setFont(smaller(self.anchor.font()))
        column.addWidget(self.anchor)
        column.addWidget(self._build_evidence())
        self.note = LineEditor(self)
        self.note.setObjectName(f"note/{criterion.id}")
        self.note.edited.connect(self._typing.start)
        self.note.left.connect(self.flush)
        self.note.done.connect(self.flush)
        self.note.flush_wanted.connect(self.flush)
        self.note.entered.connect(lambda: self.focused.emit(self))
        column.addWidget(self.note)
        self.show_rating(self._rating)
        self.show_current(False)
        self.retranslate()

    def _build_head(self) -> QHBoxLayout:
        self.name = QLabel(self.criterion.name, self)
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setProperty("role", "heading")
        self.name.setWordWrap(True)
        self.must_have = QLabel(self)
        self.must_have.setProperty("role", "chip")
        self.must_have.setFont(smaller(self.must_have.font()))
        self.must_have.setVisible(self.criterion.must_have)
        self.weight = QLabel(self)
        self.weight.setProperty("role", "muted")
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.name, 1)
        row.addWidget(self.must_have, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.weight)
        row.addSpacing(8)
        self.levels: list[QToolButton] = []
        for level in range(RATING_MIN, RATING_MAX + 1):
            button = QToolButton(self)
            button.setObjectName(f"level/{self.criterion.id}/{level}")
            button.setProperty("role", "level")
            button.setText(str(level))
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setFixedSize(32, 28)
            button.clicked.connect(partial(self._pressed, level))
            self.levels.append(button)
            row.addWidget(button)
        return row

    def _build_evidence(self) -> QWidget:
        self.evidence = QWidget(self)
        self.quote = ElidedLabel(self.evidence)
        self.quote.setFont(smaller(self.quote.font()))
        self.show_place = IconButton(f"showEvidence/{self.criterion.id}", "place", self.evidence)
        self.detach = IconButton(f"removeEvidence/{self.criterion.id}", "close", self.evidence)
        self.show_place.clicked.connect(self._show_evidence)
        self.detach.clicked.connect(self._remove_evidence)
        for button in (self.show_place, self.detach):
            button.setProperty("role", "small")
        row = QHBoxLayout(self.evidence)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.show_place)
        row.addWidget(self.quote, 1)
        row.addWidget(self.detach)
        return self.evidence

    # What is shown

    def show_rating(self, rating: Rating) -> None:
        """Show what is stored; a note being typed stays."""
        self._rating = rating
        for level, button in enumerate(self.levels, start=RATING_MIN):
            button.setChecked(level == rating.score)
        if not self._typing.isActive() and self.note.plain() != rating.note:
            self.note.show_plain(rating.note)
        self.evidence.setVisible(bool(rating.evidence))
        self.quote.show_text(f"“{rating.evidence}”" if rating.evidence else "")
        self._show_anchor()
        self._show_note()
        self._name_all()

    def show_current(self, is_current: bool, *, is_entered: bool = True) -> None:
        """Frame the row that keys act on; once it was entered it has room for a note."""
        self._is_current = is_current and is_entered
        if self.property("current") != is_current:
            self.setProperty("current", is_current)
            self.style().polish(self)
        self._show_note()

    @property
    def is_rated(self) -> bool:
        """Whether there is a score."""
        return self._rating.score is not None

    def _show_note(self) -> None:
        has_note = bool(self._rating.note) or self.note.hasFocus()
        self.note.setVisible(self._is_current or has_note)

    def _show_anchor(self) -> None:
        anchors = self.criterion.anchors
        if self._rating.score is not None:
            words = anchors.get(self._rating.score, "")
        else:
            words = " · ".join(f"{level} {anchors[level]}" for level in sorted(anchors))
        self.anchor.setText(words)
        self.anchor.setVisible(bool(words))

    # What a person does

    def rate(self, score: int | None) -> None:
        """Ask for a score; None clears it."""
        if score != self._rating.score:
            self.rated.emit(replace(self._rating, score=score))

    def attach(self, mark: Mark) -> None:
        """Let the rating rest on a sentence of the original."""
        sentence = " ".join(mark.quote.split())
        self.rated.emit(replace(self._rating, evidence=sentence, place=mark))

    def flush(self) -> None:
        """Store the note if it is not stored yet."""
        self._typing.stop()
        note = self.note.plain().strip()
        if note != self._rating.note:
            self.rated.emit(replace(self._rating, note=note))

    def _pressed(self, level: int) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.focused.emit(self)
        self.rate(None if level == self._rating.score else level)
        self.show_rating(self._rating)

    def _show_evidence(self) -> None:
        # Ratings of older workspaces have no place: the quote is looked up instead.
        self.evidence_clicked.emit(self._rating.place or Mark(quote=self._rating.evidence))

    def _remove_evidence(self) -> None:
        self.rated.emit(replace(self._rating, evidence="", place=None))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = event.key(), event.text()
        if text.isdigit() and RATING_MIN <= int(text) <= RATING_MAX:
            self.rate(int(text))
        elif text == "0" or key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.rate(None)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.step_wanted.emit(self, 1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._shift(1 if key == Qt.Key.Key_Right else -1)
        else:
            super().keyPressEvent(event)

    def _shift(self, by: int) -> None:
        score = (self._rating.score or (0 if by > 0 else RATING_MAX + 1)) + by
        self.rate(min(max(score, RATING_MIN), RATING_MAX))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # Scrolling or growing under a pressed mouse would move the button away from it.
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.focused.emit(self)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.focused.emit(self)

    # Language

    def retranslate(self) -> None:
        """Word everything in the language of the application."""
        self.must_have.setText(self.tr("Must-have"))
        weight = self.locale().toString(self.criterion.weight, "g", 3)
        self.weight.setText(f"×{weight}")
        self.weight.setToolTip(self.tr("Weight {0}").format(weight))
        self.note.setPlaceholderText(self.tr("Note"))
        self.show_place.word(self.tr("Show in original"))
        self.detach.word(self.tr("Remove evidence"))
        self._name_all()

    def _name_all(self) -> None:
        name = self.criterion.name
        of = self.tr("{0}: {1} of {2}")
        score = self._rating.score
        self.setAccessibleName(
            of.format(name, score, RATING_MAX) if score else self.tr("{0}: not rated").format(name)
        )
        self.note.setAccessibleName(self.tr("Note on {0}").format(name))
        for level, button in enumerate(self.levels, start=RATING_MIN):
            button.setAccessibleName(of.format(name, level, RATING_MAX))
            button.setToolTip(self.criterion.anchors.get(level, button.accessibleName()))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
