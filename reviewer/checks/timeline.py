"""What the dates of work and education say: gaps, overlaps, ends before starts, the future.

Dates are as exact as they were written: a year may be any month of it. A note is given only when
it holds for every reading, so "2018 to 2020, then from 2021" is no gap. Volunteering and projects
fill a gap too, and what people do beside a job (internships, consulting, a second role at the same
employer) overlaps with nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reviewer.evidence import Note
from reviewer.resume import Education, Project, Resume, Volunteer, Work

LEAST_GAP = 6
"""Months between two occupations from which a note is given."""
LEAST_OVERLAP = 3
"""Months that two positions must share."""
OLDEST_GAP = 10
"""Years after which nobody asks about a gap."""
_FAR = 12 * 9999
_BESIDE = re.compile(
    r"\bintern(?:s|ship)?\b|\btrainee|\bpart[- ]time|\bfreelanc|\bself[- ]employed"
    r"|\bcontract(?:or)?\b|\bconsult|\badvis[eo]r|\bboard\b|\badjunct|\bvisiting|\bvolunteer|\b(?:co-?)?founder\b"
    r"|\b(?:teaching|research|student|graduate) assistant|\btutor\b|\bstagiaire|\bstage\b"
    r"|praktik|werkstudent|teilzeit|\bprácticas|\bbecari|实习|實習|兼职|兼職|兼任|顾问|顧問|自由|助教|创始|創始",
    re.IGNORECASE,
)
"""Words of positions that people hold beside another."""
_OWN = re.compile(r"freelanc|self[- ]employed|自由职业|自由工作", re.IGNORECASE)


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
    employer: str = ""
    is_beside: bool = False


def notes(resume: Resume, today: str = "") -> Iterator[Note]:
    """Notes on dates; ``today`` (ISO) is what the future is told from, "" for none."""
    work = [_position(index, entry) for index, entry in enumerate(resume.work)]
    studies = [_period("education", index, entry) for index, entry in enumerate(resume.education)]
    every = [*work, *studies]
    for period in every:
        yield from _impossible(period, today)
    sound = [period for period in every if not _is_reversed(period)]
    yield from _gaps(sound, _besides(resume), today)
    yield from _overlaps([period for period in sound if period.kind == "work"])


def _period(kind: str, index: int, entry: Work | Education | Volunteer | Project) -> _Period:
    start, end = entry.start_date or "", entry.end_date or ""
    return _Period(f"/{kind}/{index}", kind, _months(start), _months(end), start, end)


def _position(index: int, entry: Work) -> _Period:
    meta = (entry.model_extra or {}).get("meta")
    is_beside = bool(_BESIDE.search(entry.position or "") or _OWN.match(entry.name or ""))
    is_beside |= isinstance(meta, dict) and "kind" in meta
    employer = "".join(filter(str.isalnum, (entry.name or "").casefold()))
    return _period("work", index, entry)._replace(employer=employer, is_beside=is_beside)


def _besides(resume: Resume) -> list[_Period]:
    """Times of volunteering and of projects; one date alone is its whole time."""
    found = [_period("volunteer", index, entry) for index, entry in enumerate(resume.volunteer)]
    found += [_period("projects", index, entry) for index, entry in enumerate(resume.projects)]
    return [
        one._replace(
            start=one.start or one.end,
            end=one.end or one.start,
            end_text=one.end_text or one.start_text,
        )
        for one in found
    ]


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


def _gaps(periods: Sequence[_Period], besides: Sequence[_Period], today: str) -> Iterator[Note]:
    """Times between occupations, of work or study, that neither they nor ``besides`` cover."""
    placed = sorted((p for p in (*periods, *besides) if p.start), key=_first)
    now = _months(today[:7])
    oldest = now.first - 12 * OLDEST_GAP if now else 0
    if any(period.start is None and period.end is None for period in periods):
        return  # an entry without dates may lie anywhere
    reach, reach_text = None, ""
    for period in placed:
        start = period.start
        if start is None:
            continue
        months = start.first - reach - 1 if reach is not None else 0
        if (
            months >= LEAST_GAP
            and start.first >= oldest
            and not _may_cover(periods, reach or 0, start.first)
        ):
            values = {"from": reach_text, "to": period.start_text, "months": str(months)}
            yield Note(code="gap", pointer=f"{period.pointer}/startDate", values=values)
        end = _latest(period)
        if reach is None or end > reach:
            reach, reach_text = end, period.end_text


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
            if months >= LEAST_OVERLAP and not _go_together(one, other):
                values = {"other": other.pointer, "months": str(months)}
                yield Note(code="overlap", pointer=one.pointer, values=values)


def _go_together(one: _Period, other: _Period) -> bool:
    is_same = bool(one.employer) and one.employer == other.employer
    return is_same or one.is_beside or other.is_beside


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
