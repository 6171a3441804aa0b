"""Openings, their criteria, and what a reviewer decides about a candidate; the weighted score."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from reviewer.evidence import Mark
from reviewer.pointer import Json, member

RATING_MIN, RATING_MAX = 1, 5
WEIGHT_MAX = 100.0


class Stage(StrEnum):
    """Where an application stands. ``new`` means undecided."""

    NEW = "new"
    SHORTLISTED = "shortlisted"
    MAYBE = "maybe"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Criterion:
    """One thing that is scored. ``anchors`` say what a 1, a 3 and a 5 look like."""

    id: str
    name: str
    weight: float = 1.0
    must_have: bool = False
    anchors: dict[int, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not 0 <= self.weight <= WEIGHT_MAX:
            raise ValueError(f"weight {self.weight}")

    def to_json(self) -> dict[str, Json]:
        """Plain JSON."""
        return {
            "id": self.id,
            "name": self.name,
            "weight": float(self.weight),
            "must_have": self.must_have,
            "anchors": {str(score): text for score, text in self.anchors.items()},
        }

    @classmethod
    def from_json(cls, value: dict[str, Json]) -> Criterion:
        """The criterion that ``to_json`` gave; raises ``ValueError`` for what is none."""
        anchors = member(value, "anchors", dict, {})
        return cls(
            id=member(value, "id", str),
            name=member(value, "name", str),
            weight=member(value, "weight", (int, float), 1.0),
            must_have=member(value, "must_have", bool, False),
            anchors={int(score): member(anchors, score, str) for score in anchors},
        )


@dataclass(frozen=True, slots=True)
class Opening:
    """What one hires for. ``version`` grows with every change of the criteria."""

    id: str
    name: str
    criteria: tuple[Criterion, ...] = ()
    version: int = 1

    def to_json(self) -> dict[str, Json]:
        """Plain JSON."""
        criteria = [criterion.to_json() for criterion in self.criteria]
        return {"id": self.id, "name": self.name, "criteria": criteria, "version": self.version}

    @classmethod
    def from_json(cls, value: dict[str, Json]) -> Opening:
        """The opening that ``to_json`` gave; raises ``ValueError`` for what is none."""
        return cls(
            id=member(value, "id", str),
            name=member(value, "name", str),
            criteria=tuple(map(Criterion.from_json, member(value, "criteria", list, []))),
            version=member(value, "version", int, 1),
        )


@dataclass(frozen=True, slots=True)
class Rating:
    """A reviewer's 1 to 5 on one criterion; ``score`` None is a note without a rating.

    ``evidence`` is the sentence it rests on, ``place`` where that stands in the original.
    """

    criterion_id: str
    score: int | None = None
    note: str = ""
    evidence: str = ""
    place: Mark | None = None

    def __post_init__(self) -> None:
        if self.score is not None and self.score not in range(RATING_MIN, RATING_MAX + 1):
            raise ValueError(f"score {self.score}")


def weighted_score(criteria: Iterable[Criterion], scores: Mapping[str, int | None]) -> float | None:
    """Weighted mean of the ratings given, 1 to 5; None before the first.

    Criteria without a rating, or of weight 0, do not count, so that a half-filled scorecard
    compares with a full one.
    """
    given = [(c.weight, scores[c.id]) for c in criteria if scores.get(c.id) is not None]
    total = sum(weight for weight, _ in given)
    if not total:
        return None
    return sum(weight * score for weight, score in given if score is not None) / total


def failed_must_haves(
    criteria: Iterable[Criterion], scores: Mapping[str, int | None]
) -> list[Criterion]:
    """Must-have criteria that were rated 1 or 2: shown, never acted upon."""
    return [c for c in criteria if c.must_have and (scores.get(c.id) or RATING_MAX) <= 2]
