"""Functions known by module and name, so that what needs heavy libraries loads them when called."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, ParamSpec, TypeVar, cast

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class ByName(Generic[P, R]):
    """A function that is imported where, and when, it is called."""

    module: str
    name: str

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        """Import the function and call it here."""
        function = cast("Callable[P, R]", getattr(importlib.import_module(self.module), self.name))
        return function(*args, **kwargs)
