"""The weighted score and the must-haves."""

from typing import Any

import pytest

from reviewer.hiring import (
    WEIGHT_MAX,
    Criterion,
    Opening,
    Rating,
    failed_must_haves,
    weighted_score,
)

PYTHON = Criterion(id="py", name="Python", weight=3, must_have=True)
WRITING = Criterion(id="wr", name="Writing", weight=1)
CARD = (PYTHON, WRITING)


def test_the_score_is_the_weighted_mean_of_the_ratings() -> None:
    assert weighted_score(CARD, {"py": 5, "wr": 1}) == pytest.approx(4.0)


def test_a_criterion_without_a_rating_does_not_count() -> None:
    assert weighted_score(CARD, {"py": 4, "wr": None}) == pytest.approx(4.0)
    assert weighted_score(CARD, {}) is None


def test_weights_of_zero_give_no_score() -> None:
    assert weighted_score([Criterion(id="a", name="A", weight=0)], {"a": 5}) is None


@pytest.mark.parametrize(("score", "failed"), [(1, [PYTHON]), (2, [PYTHON]), (3, []), (None, [])])
def test_a_must_have_fails_at_one_or_two(score: int | None, failed: list[Criterion]) -> None:
    assert failed_must_haves(CARD, {"py": score, "wr": 1}) == failed


@pytest.mark.parametrize("score", [0, 6, -1, 3.5, float("nan"), "3"])
def test_ratings_outside_one_to_five_are_refused(score: Any) -> None:
    with pytest.raises(ValueError, match="score"):
        Rating(criterion_id="py", score=score)


@pytest.mark.parametrize("weight", [-0.5, float("nan"), float("inf"), WEIGHT_MAX + 1])
def test_weights_that_would_spoil_the_score_are_refused(weight: float) -> None:
    with pytest.raises(ValueError, match="weight"):
        Criterion(id="a", name="A", weight=weight)


def test_an_opening_comes_back_from_json_as_it_was() -> None:
    anchored = Criterion(id="c", name="深度", weight=0.5, anchors={1: "none", 5: "much"})
    opening = Opening(id="o", name="工程师", criteria=(PYTHON, anchored), version=3)
    assert Opening.from_json(opening.to_json()) == opening


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"name": 7}, "name: int"),
        ({"name": None}, "name: NoneType"),
        ({"version": "2"}, "version: str"),
        ({"version": True}, "version: bool"),
        ({"criteria": {}}, "criteria: dict"),
        ({"criteria": ["Python"]}, "not in an object"),
        ({"criteria": [{"id": "a"}]}, "name: NoneType"),
        ({"criteria": [{"id": "a", "name": "A", "weight": "3"}]}, "weight: str"),
        ({"criteria": [{"id": "a", "name": "A", "weight": -1}]}, "weight -1"),
        ({"criteria": [{"id": "a", "name": "A", "must_have": 1}]}, "must_have: int"),
        ({"criteria": [{"id": "a", "name": "A", "anchors": {"3": 3}}]}, "3: int"),
        ({"criteria": [{"id": "a", "name": "A", "anchors": {"low": "x"}}]}, "low"),
    ],
)
def test_what_is_no_opening_is_refused_and_the_part_named(wrong: dict[str, Any], told: str) -> None:
    with pytest.raises(ValueError, match=told):
        Opening.from_json({"id": "o", "name": "Engineer", "criteria": [], "version": 1} | wrong)
