"""Linear models that weigh many small signs: fitted on drawn resumes, read from resources/models.

A model is multinomial logistic regression over named features. The file holds whole numbers, so
that the same text gives the same answer on every machine; ``tests/bench/fit.py`` writes it.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from reviewer.resources import resource


@dataclass(frozen=True, slots=True)
class LinearModel:
    """What each feature says for and against each label."""

    labels: tuple[str, ...]
    weights: Mapping[str, tuple[int, ...]]
    """Feature -> one weight per label, in units of 1/``scale``."""
    scale: int

    def log_probabilities(self, features: Mapping[str, float]) -> dict[str, float]:
        """Label -> natural logarithm of its probability; unknown features say nothing."""
        totals = [0.0] * len(self.labels)
        for name, value in features.items():
            for at, weight in enumerate(self.weights.get(name, ())):
                totals[at] += weight * value
        totals = [total / self.scale for total in totals]
        top = max(totals)
        norm = top + math.log(sum(math.exp(total - top) for total in totals))
        return {label: total - norm for label, total in zip(self.labels, totals, strict=True)}


@cache
def load(name: str) -> LinearModel:
    """The model in ``resources/models/<name>.json``."""
    with resource(f"models/{name}.json").open(encoding="utf-8") as file:
        stored = json.load(file)
    weights = {feature: tuple(row) for feature, row in stored["weights"].items()}
    return LinearModel(tuple(stored["labels"]), weights, stored["scale"])
