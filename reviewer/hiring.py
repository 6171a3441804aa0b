"""Openings, their criteria, and what a reviewer decides about a candidate; the weighted score."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field

from reviewer.evidence import Mark

RATING_MIN, RATING_MAX = 1, 5


class Stage(StrEnum):
    """Where an application stands. ``new`` means undecided."""

    NEW = "new"
    SHORTLISTED = "shortlisted"
    MAYBE = "maybe"
    REJECTED = "rejected"


class Criterion(BaseModel):
    """One thing that is scored. ``anchors`` say what a 1, a 3 and a 5 look like."""

    model_config = ConfigDict(frozen=True)

    id: str
    name: str
    weight: float = Field(default=1.0, ge=0)
    must_have: bool = False
    anchors: dict[int, str] = Field(default_factory=dict)


class Opening(BaseModel):
    """What one hires for. ``version`` grows with every change of the criteria."""

    model_config = ConfigDict(frozen=True)

    id: str
    name: str
    criteria: tuple[Criterion, ...] = ()
    version: int = 1


class Rating(BaseModel):
    """A reviewer's 1 to 5 on one criterion; ``score`` None is a note without a rating.

    ``evidence`` is the sentence it rests on, ``place`` where that stands in the original.
    """

    model_config = ConfigDict(frozen=True)

    criterion_id: str
    score: int | None = Field(default=None, ge=RATING_MIN, le=RATING_MAX)
    note: str = ""
    evidence: str = ""
    place: Mark | None = None


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
