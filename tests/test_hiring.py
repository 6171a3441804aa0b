"""The weighted score and the must-haves."""

import pytest

from reviewer.hiring import Criterion, Rating, failed_must_haves, weighted_score

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


@pytest.mark.parametrize("score", [0, 6])
def test_ratings_outside_one_to_five_are_refused(score: int) -> None:
    with pytest.raises(ValueError, match="score"):
        Rating(criterion_id="py", score=score)
