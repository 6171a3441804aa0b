"""Projects told inside a position: dated points that have points of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reviewer.intake.document import Line
from reviewer.parsing.found import Found, Span, found
from reviewer.parsing.values import dates

_JOINTS = "·•|｜-–—:：,，(（[【"
_AFTER_DATE = re.compile(r"[\s)）\]】]*$")


def cut(lines: Sequence[Line]) -> tuple[list[Line], list[list[Line]]]:
    """The lines without what is nested, and each nested project's lines, its dated head first.

    A head is a declared list item that ends with a range of dates, stands deeper than a dated
    line before it (the position it belongs to), and has deeper items beneath it.
    """
    rest: list[Line] = []
    groups: list[list[Line]] = []
    inside = False
    for index, line in enumerate(lines):
        if _is_head(lines, index):
            groups.append([line])
            inside = True
        elif inside and _belongs(line, groups[-1]):
            groups[-1].append(line)
        else:
            inside = False
            rest.append(line)
    return rest, groups


def _is_head(lines: Sequence[Line], index: int) -> bool:
    line = lines[index]
    if not line.list_level or not _ends_dated(line):
        return False
    outer = any(_ends_dated(other) and _level(other) < line.list_level for other in lines[:index])
    return outer and _has_points(lines[index + 1 :], line.list_level)


def _belongs(line: Line, group: Sequence[Line]) -> bool:
    """Whether a line is text of the project: deeper, or a plain line before the first point."""
    level = group[0].list_level
    before_points = all(other.list_level == level for other in group)
    return line.list_level > level or (line.list_level == level and before_points)


def _has_points(following: Sequence[Line], level: int) -> bool:
    for line in following:
        if line.list_level > level:
            return True
        if line.list_level < level or _ends_dated(line):
            return False
    return False


def _level(line: Line) -> int:
    return 0 if line.heading else line.list_level


def title(head: Line) -> Found | None:
    """What a head says before its dates: the project's whole name."""
    return found(Span(head, 0, _dates_at_end(head) or len(head.text)), unwanted=_JOINTS)


def _ends_dated(line: Line) -> bool:
    return bool(_dates_at_end(line))


def _dates_at_end(line: Line) -> int:
    """Where the range of dates begins that the line ends with; 0 if it ends otherwise."""
    for span in reversed(dates.find_spans(line.text)):
        if span.kind in ("range", "since", "open"):
            return span.range[0] if _AFTER_DATE.match(line.text[span.range[1] :]) else 0
    return 0
