"""Linear models: what their weights say of the labels."""

import math

import pytest

from reviewer.parsing.fitted import LinearModel

MODEL = LinearModel(("yes", "no"), {"short": (200, -200), "bias": (50, 0)}, scale=100)


def test_the_probabilities_of_all_labels_add_up_to_one() -> None:
    found = MODEL.log_probabilities({"short": 0.5, "bias": 1.0})
    assert sum(map(math.exp, found.values())) == pytest.approx(1.0)


def test_a_feature_speaks_for_the_label_it_weighs_for() -> None:
    found = MODEL.log_probabilities({"short": 1.0})
    assert found["yes"] - found["no"] == pytest.approx(4.0)


def test_a_feature_the_model_does_not_know_changes_nothing() -> None:
    assert MODEL.log_probabilities({"tall": 9.0}) == MODEL.log_probabilities({})


def test_great_sums_do_not_overflow() -> None:
    found = MODEL.log_probabilities({"short": 1e6})
    assert found["yes"] == pytest.approx(0.0)
