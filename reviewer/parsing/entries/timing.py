"""When an entry took place: its first range of dates, or its single date, as ISO."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from reviewer.parsing.entries.entry_rows import Row
from reviewer.parsing.found import Found

ONE_END = 0.7
"""Confidence that a lone date is the end it is taken for."""


def period(
    rows: Sequence[Row], single: Literal["start", "end"] = "end"
) -> tuple[Found | None, Found | None]:
    """Start and end; no end while it goes on.

    A lone date is the end that ``single`` says: studies are dated by their end, a position
    by its beginning when it goes on. Two single dates in one head are both ends, whichever
    stands above.
    """
    dated = [pair for row in rows for pair in row.dates]
    alone = [(line, span) for line, span in dated if span.kind in ("single", "now")]
    if len(alone) == 2 == len(dated):
        first, last = sorted(alone, key=lambda pair: pair[1].end_iso or "9999")
        return first[1].end(first[0]), last[1].end(last[0])
    for kinds in (("range", "since"), ("until", "open"), ("single",), ("mention",)):
        for line, span in dated:
            if span.kind not in kinds:
                continue
            if span.kind in ("single", "mention"):
                lone = _unsure(span.end(line))
                return (lone, None) if single == "start" else (None, lone)
            return span.start(line), span.end(line)
    return None, None


def _unsure(date: Found | None) -> Found | None:
    return replace(date, confidence=min(date.confidence, ONE_END)) if date else None
