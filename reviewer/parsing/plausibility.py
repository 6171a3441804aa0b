"""How plausible a reading of a document is, by what it makes of it.

A page can be read in several ways: column by column or row by row, with headings in its margin or
without, its rules as the cells of tables or as decoration. Which way is right shows in the result:
entries say who, what and when, dates belong to entries, headings have something below them, and
little of the text is left over.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reviewer.evidence import ParsedResume
from reviewer.intake.document import Line
from reviewer.parsing.sections.headings import Section
from reviewer.parsing.values import dates

_WHOLE, _HALF, _POOR = 1.0, 0.5, -0.5
"""What an entry counts that says all of who, what and when; two of them; fewer."""
_DATED, _USED, _BARE, _KNOWN = 4.0, 4.0, 1.0, 0.3
"""What all dates in entries count, all text used, a heading above nothing, a known section."""
_NO_KINDS = frozenset({"top", "unknown"})
_LONGEST_DATE = 25
"""Characters of a line that says when and nothing else."""


@dataclass(frozen=True)
class Reading:
    """The lines of a document in the order of one way to read it, and what they say."""

    lines: Sequence[Line]
    sections: Sequence[Section]
    parsed: ParsedResume


def is_doubtful(reading: Reading) -> bool:
    """Whether a reading leaves dates without entry or entries nearly empty.

    Headings that stand bare are no sign by themselves: one in four good readings has some.
    """
    whole, dated = _periods(reading)
    return dated < whole or any(count <= 1 for count in _entries(reading.parsed))


def plausibility(reading: Reading) -> float:
    """A number that is larger for what is likelier the way a document was meant to be read."""
    counts = list(_entries(reading.parsed))
    entries = sum({3: _WHOLE, 2: _HALF}.get(count, _POOR) for count in counts)
    whole, dated = _periods(reading)
    known = sum(part.kind not in _NO_KINDS for part in reading.sections)
    return (
        entries
        + _DATED * (dated / whole if whole else 1.0)
        + _USED * _share_used(reading)
        - _BARE * _bare_headings(reading.sections)
        + _KNOWN * known
    )


def kinds_told(reading: Reading) -> frozenset[str]:
    """The kinds of sections that a reading knows by their headings."""
    return frozenset(part.kind for part in reading.sections) - _NO_KINDS


def _entries(parsed: ParsedResume) -> Iterator[int]:
    """For each job and study, how much it says of who, what and when: 0 to 3."""
    for job in parsed.resume.work:
        when = job.start_date or job.end_date
        yield bool(job.name) + bool(job.position) + bool(when)
    for study in parsed.resume.education:
        when = study.start_date or study.end_date
        yield bool(study.institution) + bool(study.area or study.study_type) + bool(when)


def _periods(reading: Reading) -> tuple[int, int]:
    """How many periods the lines name, and how many of them an entry has."""
    places: dict[int, list[tuple[int, int]]] = {}
    for pointer, mark in reading.parsed.evidence.items():
        if pointer.endswith(("Date", "/date")):
            for number, start, end in mark.lines:
                places.setdefault(number, []).append((start, end))
    named = [
        any(
            start < span.range[1] and span.range[0] < end
            for start, end in places.get(line.number, ())
        )
        for line in reading.lines
        for span in dates.find_spans(line.text)
        if span.kind in ("range", "since")
    ]
    return len(named), sum(named)


def _share_used(reading: Reading) -> float:
    """The share of the characters that some value holds."""
    used: dict[int, set[int]] = {}
    for mark in reading.parsed.evidence.values():
        for number, start, end in mark.lines:
            used.setdefault(number, set()).update(range(start, end))
    written = [
        (line.number, at)
        for line in reading.lines
        for at, sign in enumerate(line.text)
        if not sign.isspace()
    ]
    return sum(at in used.get(number, ()) for number, at in written) / (len(written) or 1)


def _bare_headings(sections: Sequence[Section]) -> int:
    """How many headings have nothing below them, or nothing but dates."""
    return sum(
        part.heading is not None and all(_says_when(line) for line in part.lines)
        for part in sections
    )


def _says_when(line: Line) -> bool:
    short = len(line.text) < _LONGEST_DATE
    return not line.text.strip() or (short and bool(dates.find_spans(line.text)))
