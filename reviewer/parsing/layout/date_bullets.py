"""Bullets behind dates in the margin: "2019–2021 ⇥ • Clerk, Ash Ltd" parts nothing more."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from reviewer.intake.document import Line
from reviewer.parsing.layout.lines import is_date

_DOTS = "•●○◦▪■□◆◇❖►▶➢➤‣⁃∙"


def without_bullets_behind_dates(lines: Sequence[Line]) -> list[Line]:
    """The lines; behind a date the one bullet of a line is left out unless it marks a point.

    It does where another point follows below it, or where the names stand in the row above.
    """
    above: Line | None = None
    made: list[Line] = []
    for line, below in zip_longest(lines, lines[1:]):
        is_point = _is_marked(below) or (above is not None and _names_side_by_side(above))
        made.append(line if is_point else _without_bullet(line))
        above = line
    return made


def _is_marked(line: Line | None) -> bool:
    return line is not None and line.text[:1] in _DOTS


def _names_side_by_side(line: Line) -> bool:
    """Whether a tab parts what no date opens: "Employer ⇥ title"."""
    first, tab, _ = line.text.partition("\t")
    return bool(tab) and not is_date(first)


def _without_bullet(line: Line) -> Line:
    date, tab, rest = line.text.partition("\t")
    marks = [at for at, word in enumerate(line.words) if word.text in _DOTS]
    if not tab or len(marks) != 1 or not is_date(date):
        return line
    at = marks[0]
    if line.starts[at] != len(date) + 1 or at + 1 == len(line.words):
        return line
    cut = line.starts[at + 1] - line.starts[at]
    return replace(
        line,
        text=date + tab + rest[cut:],
        words=line.words[:at] + line.words[at + 1 :],
        starts=line.starts[:at] + tuple(start - cut for start in line.starts[at + 1 :]),
    )
