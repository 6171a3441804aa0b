"""A measured figure, its goal, and the table of them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent.parent
OUT = ROOT / "bench-out"
SAMPLES = ROOT / "resources" / "samples"
TRUTHS = ROOT / "tests" / "data" / "samples"


class Row(NamedTuple):
    """One line of the table: what, the figure, the goal ("at least" or "at most"), remarks."""

    what: str
    figure: float
    goal: float | None = None
    at_most: bool = False
    remark: str = ""


def table(rows: Iterable[Row]) -> str:
    """The rows as text; a figure short of its goal is marked."""
    return "\n".join(map(_line, rows))


def _line(row: Row) -> str:
    goal, mark = "", ""
    if row.goal is not None:
        goal = f"{'<=' if row.at_most else '>='} {row.goal:g}"
        short = row.figure > row.goal if row.at_most else row.figure < row.goal
        mark = "!" if short else ""
    return f"{row.what:<58}{row.figure:10.3f} {mark:<2}{goal:<9}{row.remark}".rstrip()
