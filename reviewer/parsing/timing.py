"""When an entry took place: its first range of dates, or its single date, as ISO."""

from __future__ import annotations

from collections.abc import Sequence

from reviewer.parsing.entries import Row
from reviewer.parsing.found import Found


def period(rows: Sequence[Row]) -> tuple[Found | None, Found | None]:
    """Start and end; no end while it goes on, no start when only one date is given."""
    dated = [pair for row in rows for pair in row.dates]
    for kinds in (("range", "since"), ("until", "open"), ("single",), ("mention",)):
        for line, span in dated:
            if span.kind in kinds:
                return span.start(line), span.end(line)
    return None, None
