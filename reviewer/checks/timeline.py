"""What the dates of work and education say: gaps, overlaps, ends before starts, the future.

Dates are as exact as they were written: a year may be any month of it. A note is given only when
it holds for every reading, so "2018 to 2020, then from 2021" is no gap.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reviewer.evidence import Note
from reviewer.resume import Education, Resume, Work

LEAST_GAP = 6
"""Months between two occupations from which a note is given."""
LEAST_OVERLAP = 3
"""Months that two positions must share."""
_FAR = 12 * 9999


class _Months(NamedTuple):
    """The months, counted from year 0, that a date may mean: the first and the last."""

    first: int
    last: int


class _Period(NamedTuple):
    """An entry's time; no end while it goes on."""

    pointer: str
    kind: str
    start: _Months | None
    end: _Months | None
    start_text: str
    end_text: str


def notes(resume: Resume, today: str = "") -> Iterator[Note]:
    """Notes on dates; ``today`` (ISO) is what the future is told from, "" for none."""
    work = [_period("work", index, entry) for index, entry in enumerate(resume.work)]
    studies = [_period("education", index, entry) for index, entry in enumerate(resume.education)]
    every = [*work, *studies]
    for period in every:
        yield from _impossible(period, today)
    sound = [period for period in every if not _is_reversed(period)]
    yield from _gaps(sound)
    yield from _overlaps([period for period in sound if period.kind == "work"])


def _period(kind: str, index: int, entry: Work | Education) -> _Period:
    start, end = entry.start_date or "", entry.end_date or ""
    return _Period(f"/{kind}/{index}", kind, _months(start), _months(end), start, end)


def _months(date: str) -> _Months | None:
    if not date:
        return None
    year = int(date[:4])
    if len(date) == 4:
        return _Months(12 * year, 12 * year + 11)
    month = 12 * year + int(date[5:7]) - 1
    return _Months(month, month)


def _is_reversed(period: _Period) -> bool:
    return bool(period.start and period.end and period.end.last < period.start.first)


def _impossible(period: _Period, today: str) -> Iterator[Note]:
    if _is_reversed(period):
        values = {"start": period.start_text, "end": period.end_text}
        yield Note(code="end-before-start", pointer=f"{period.pointer}/endDate", values=values)
    now = _months(today[:7])
    # Students write when they will graduate: only a start, or an end of work, is remarkable.
    dated = [("startDate", period.start, period.start_text)]
    if period.kind == "work":
        dated.append(("endDate", period.end, period.end_text))
    for name, months, text in dated:
        if now and months and months.first > now.last:
            yield Note(
                code="future-date", pointer=f"{period.pointer}/{name}", values={"date": text}
            )


def _gaps(periods: Sequence[_Period]) -> Iterator[Note]:
    """Times between occupations, of work or study, that nothing covers."""
    placed = sorted((p for p in periods if p.start), key=_first)
    if any(period.start is None and period.end is None for period in periods):
        return  # an entry without dates may lie anywhere
    reach, reach_text = None, ""
    for period in placed:
        start = period.start
        if start is None:
            continue
        months = start.first - reach - 1 if reach is not None else 0
        if months >= LEAST_GAP and not _may_cover(periods, reach or 0, start.first):
            values = {"from": reach_text, "to": period.start_text, "months": str(months)}
            yield Note(code="gap", pointer=f"{period.pointer}/startDate", values=values)
        end = _latest(period)
        if reach is None or end > reach:
            reach, reach_text = end, period.end_text
    return


def _first(period: _Period) -> tuple[int, str]:
    return (period.start.first if period.start else 0), period.pointer


def _latest(period: _Period) -> int:
    """The last month that the entry may have lasted to."""
    if period.end:
        return period.end.last
    # A course of study without an end may be one that was dated by its beginning only.
    return _FAR


def _may_cover(periods: Iterable[_Period], after: int, before: int) -> bool:
    """Whether an entry that tells only its end may have filled the time."""
    return any(p.start is None and p.end and p.end.last > after for p in periods)


def _overlaps(work: Sequence[_Period]) -> Iterator[Note]:
    """Pairs of positions that certainly shared some months."""
    placed = [period for period in work if period.start]
    for index, one in enumerate(placed):
        for other in placed[index + 1 :]:
            months = _shared(one, other)
            if months >= LEAST_OVERLAP:
                values = {"other": other.pointer, "months": str(months)}
                yield Note(code="overlap", pointer=one.pointer, values=values)


def _shared(one: _Period, other: _Period) -> int:
    """Months that both lasted, however their dates are read; at most what both ends tell."""
    if one.start is None or other.start is None:
        return 0
    starts = max(one.start.last, other.start.last)
    ends = min(_earliest_end(one), _earliest_end(other))
    if ends >= _FAR:
        return 0
    return ends - starts - 1


def _earliest_end(period: _Period) -> int:
    return period.end.first if period.end else _FAR
