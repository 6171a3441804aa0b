"""Linear models that weigh many small signs: fitted on drawn resumes, read from resources/models.

A model is multinomial logistic regression over named features. The file holds whole numbers, so
that the same text gives the same answer on every machine; ``tests/bench/fit.py`` writes it.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any

from reviewer.resources import resource


@dataclass(frozen=True, eq=False)
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

    def totals(self, signs: Iterable[str], start: Iterable[float] = ()) -> list[float]:
        """What signs that are there say for each label together, added to ``start``."""
        totals = list(start) or [0.0] * len(self.labels)
        for sign in signs:
            row = self._shares.get(sign)
            if row:
                totals = [total + weight for total, weight in zip(totals, row, strict=True)]
        return totals

    @cached_property
    def _shares(self) -> dict[str, tuple[float, ...]]:
        return {
            sign: tuple(weight / self.scale for weight in row) for sign, row in self.weights.items()
        }


@cache
def load(name: str) -> LinearModel:
    """The model in ``resources/models/<name>.json``."""
    return _model(_stored(name))


@cache
def load_kinds(name: str) -> dict[str, LinearModel]:
    """The models in ``resources/models/<name>.json``, one for each kind of thing."""
    return {kind: _model(stored) for kind, stored in _stored(name).items()}


def _stored(name: str) -> dict[str, Any]:
    with resource(f"models/{name}.json").open(encoding="utf-8") as file:
        stored: dict[str, Any] = json.load(file)
    return stored


def _model(stored: dict[str, Any]) -> LinearModel:
    weights = {feature: tuple(row) for feature, row in stored["weights"].items()}
    return LinearModel(tuple(stored["labels"]), weights, stored["scale"])
