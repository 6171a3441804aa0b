"""What the list shows of a candidate: its columns, which rows a filter shows, a row in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from reviewer.hiring import Stage
from reviewer.store import CandidateRow
from reviewer.ui.messages import explain_code, stage_name
from reviewer.ui.translation import QT_TRANSLATE_NOOP

STAGE_ORDER = {Stage.SHORTLISTED: 0, Stage.MAYBE: 1, Stage.NEW: 2, Stage.REJECTED: 3}


class Show(StrEnum):
    """Which candidates the list shows."""

    ALL = "all"
    UNDECIDED = Stage.NEW
    SHORTLISTED = Stage.SHORTLISTED
    MAYBE = Stage.MAYBE
    REJECTED = Stage.REJECTED
    FAILED = "failed"


_SHOWS = {stage: (Show.ALL, Show(stage.value)) for stage in Stage}


def shows_of(row: CandidateRow) -> tuple[Show, ...]:
    """Under which choices a candidate is shown."""
    shows = _SHOWS[row.stage]
    return (*shows, Show.FAILED) if row.status == "failed" else shows


def belongs(row: CandidateRow, show: Show) -> bool:
    """Whether a candidate is among those to show."""
    return show in shows_of(row)


def display_name(row: CandidateRow) -> str:
    """The name, or the file's name while there is none."""
    return row.name or row.file_name


def spoken(row: CandidateRow) -> str:
    """A row in words, for screen readers and tooltips."""
    parts = [display_name(row), row.label, stage_name(row.stage)]
    if row.status == "failed":
        parts.append(explain_code(row.reason))
    if row.score is not None:
        parts.append(say("score {0}").format(f"{row.score:.1f}"))
    if row.to_check:
        parts.append(say("{0} to check").format(row.to_check))
    return ", ".join(part for part in parts if part)


def say(text: str) -> str:
    """A text of this table in the language of the window."""
    return QCoreApplication.translate("Candidates", text)


def _score(row: CandidateRow) -> str:
    return "–" if row.score is None else f"{row.score:.1f}"


@dataclass(frozen=True)
class Column:
    """One column: heading, what is shown, what it is sorted by."""

    name: str
    heading: str
    value: Callable[[CandidateRow], str]
    key: Callable[[CandidateRow], float | str]
    width: int = 0


COLUMNS: tuple[Column, ...] = (
    Column(
        "stage",
        QT_TRANSLATE_NOOP("Candidates", "Stage"),
        lambda row: "",
        lambda row: STAGE_ORDER[row.stage],
        48,
    ),
    Column(
        "name",
        QT_TRANSLATE_NOOP("Candidates", "Candidate"),
        display_name,
        lambda row: display_name(row).casefold(),
    ),
    Column(
        "score",
        QT_TRANSLATE_NOOP("Candidates", "Score"),
        _score,
        lambda row: -1.0 if row.score is None else row.score,
        52,
    ),
    Column(
        "to_check",
        QT_TRANSLATE_NOOP("Candidates", "Check"),
        lambda row: str(row.to_check) if row.to_check else "",
        lambda row: row.to_check,
        52,
    ),
)
# For the translator: texts that are worded in code above.
_WORDS = (
    QT_TRANSLATE_NOOP("Candidates", "score {0}"),
    QT_TRANSLATE_NOOP("Candidates", "{0} to check"),
)
