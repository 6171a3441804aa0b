"""When an entry took place: its first range of dates, or its single date, as ISO."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from reviewer.intake.document import Line
from reviewer.parsing.entries.row import Row
from reviewer.parsing.found import Found
from reviewer.parsing.values.dates import DateSpan

ONE_END = 0.7
"""Confidence that a lone date is the end it is taken for."""

_LEAST_CLOSED = 2
_OPEN = re.compile(r"\s*[-–—~～至到]")
"""What stands behind a date that has no end yet."""

Period = tuple[Found | None, Found | None]


def period(rows: Sequence[Row], single: Literal["start", "end"] = "end") -> Period:
    """Start and end; no end while it goes on.

    A lone date is the end that ``single`` says: studies are dated by their end, a position
    by its beginning when it goes on. Two single dates in one head are both ends, whichever
    stands above.
    """
    alone = [(line, span) for line, span in _dated(rows) if span.kind in ("single", "now")]
    if len(alone) == 2 == len(_dated(rows)):
        first, last = sorted(alone, key=lambda pair: pair[1].end_iso or "9999")
        return first[1].end(first[0]), last[1].end(last[0])
    if told := _told(rows):
        return told[1].start(told[0]), told[1].end(told[0])
    if alone := _lone(rows):
        lone = _unsure(alone[0][1].end(alone[0][0]))
        return (lone, None) if single == "start" else (None, lone)
    return None, None


def periods(heads: Sequence[Sequence[Row]], *, made_once: bool = False) -> list[Period]:
    """Start and end of positions listed together.

    A lone date is when a position began that goes on, unless the list tells otherwise: another
    one is said to go on, or one above it ended no earlier. What has one date is over then. So are
    things that are ``made_once``, where several have one date each behind their name.
    """
    made = [period(rows, single="start") for rows in heads]
    closed = [_is_closed(rows) for rows in heads if _dated(rows)]
    goes_on = made_once and len(closed) >= _LEAST_CLOSED and all(closed)
    goes_on = goes_on and not any(row.starts_with_date and row.rest for r in heads for row in r)
    goes_on |= any(_told(rows) and not end for rows, (_, end) in zip(heads, made, strict=True))
    latest = ""
    for at, (rows, (start, end)) in enumerate(zip(heads, made, strict=True)):
        if start and not end and _is_closed(rows) and (goes_on or latest[:4] >= start.value[:4]):
            made[at] = start, start
        latest = max(latest, end.value if end else "")
    return made


def _dated(rows: Sequence[Row]) -> list[tuple[Line, DateSpan]]:
    return [pair for row in rows for pair in row.dates]


def _told(rows: Sequence[Row]) -> tuple[Line, DateSpan] | None:
    """The date of a head that tells a start, an end, or that it goes on."""
    for kinds in (("range", "since"), ("until", "open")):
        for line, span in _dated(rows):
            if span.kind in kinds:
                return line, span
    return None


def _lone(rows: Sequence[Row]) -> list[tuple[Line, DateSpan]]:
    """The dates of a head that tell one point of time, the surest first."""
    if _told(rows):
        return []
    return [
        (line, span)
        for kind in ("single", "mention")
        for line, span in _dated(rows)
        if span.kind == kind
    ]


def _is_closed(rows: Sequence[Row]) -> bool:
    """Whether a head has one date alone, and no dash behind it."""
    alone = _lone(rows)
    return len(alone) == 1 and all(
        span.kind == "single" and not _OPEN.match(line.text, span.range[1]) for line, span in alone
    )


def _unsure(date: Found | None) -> Found | None:
    return replace(date, confidence=min(date.confidence, ONE_END)) if date else None
