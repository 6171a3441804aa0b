"""What the store gives back: plain values, no rows and no cursors."""

from __future__ import annotations

from dataclasses import dataclass, field

from reviewer.evidence import SURE, Evidence, Note
from reviewer.hiring import Rating, Stage
from reviewer.pointer import Json, value_at


@dataclass(frozen=True, slots=True)
class Change:
    """One thing a person did, as it can be undone: ``Store.revert(change.group)``.

    ``group`` is new even when nothing had to be changed; reverting it then does nothing.
    ``pointer`` names the field or entry that was changed.
    """

    group: str
    action: str
    candidate_ids: tuple[str, ...] = ()
    opening_id: str | None = None
    pointer: str = ""


@dataclass(frozen=True, slots=True)
class Added:
    """What became of a file: a new candidate, or (``existed``) the one with the same bytes."""

    candidate_id: str
    existed: bool
    change: Change


@dataclass(frozen=True, slots=True)
class CandidateRow:
    """One line of the candidate list.

    ``to_check`` counts the fields that were read with doubt and that nobody has looked at yet;
    ``rated`` the criteria with a rating.
    """

    candidate_id: str
    name: str
    label: str
    email: str
    phone: str
    file_name: str
    status: str
    reason: str
    to_check: int
    stage: Stage
    score: float | None
    rated: int
    added_at: str
    decided_at: str | None


@dataclass(frozen=True, slots=True)
class Candidate:
    """Everything on one candidate's form. ``touched``: fields edited or accepted by a person."""

    candidate_id: str
    file_name: str
    sha256: str
    status: str
    reason: str
    resume: dict[str, Json]
    evidence: Evidence
    notes: list[Note]
    touched: frozenset[str]

    @property
    def doubtful(self) -> list[str]:
        """Pointers of values that were read with doubt and that nobody has looked at yet."""
        return [
            pointer
            for pointer, mark in self.evidence.items()
            if mark.confidence < SURE
            and pointer not in self.touched
            and value_at(self.resume, pointer) not in (None, "", [], {})
        ]


@dataclass(frozen=True, slots=True)
class ApplicationCard:
    """One candidate for one opening: stage, ratings by criterion id, note.

    ``reviewer`` is who decided last, ``version`` the opening's criteria at that time.
    """

    stage: Stage = Stage.NEW
    ratings: dict[str, Rating] = field(default_factory=dict)
    note: str = ""
    decided_at: str | None = None
    reviewer: str = ""
    version: int | None = None


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One row of the change log.

    ``before`` and ``after`` are None when there was nothing, or when the values were erased.
    ``reverts`` is the group that this row undid, or "". ``order`` tells where each entry of the
    list at ``pointer`` stood before entries were inserted, removed or moved; None: a new one.
    """

    id: int
    at: str
    reviewer: str
    pointer_or_action: str
    before: Json
    after: Json
    group: str
    action: str = ""
    pointer: str = ""
    opening_id: str | None = None
    reverts: str = ""
    order: tuple[int | None, ...] | None = None
