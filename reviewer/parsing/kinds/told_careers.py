"""Careers told in sentences, where one studied among where one worked: each to its own section."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reviewer.intake.document import Line
from reviewer.parsing.entries.told_heads import told_in
from reviewer.parsing.kinds.studies_and_work import by_entries
from reviewer.parsing.sections.headings import Section

_LEAST = 2
"""Entries that make a career where no heading announces one."""
_LONGEST_HEADING = 12
_TELLS = re.compile(r"[\d:：@，,。]")
_CAREERS = frozenset({"work", "education", "unknown", "mixed"})


def told_apart(sections: Sequence[Section]) -> list[Section]:
    """The sections; where sentences or entries tell of studies and positions, one for each."""
    told = [part for section in sections for part in _parts(section)]
    return [part for section in told for part in by_entries(section)]


def _parts(section: Section) -> list[Section]:
    if section.kind == "top":
        return _below_top(section)
    if section.kind not in _CAREERS:
        return [section]
    lines = list(_by_sort(section.lines))
    sorts = {sort for sort, _ in lines if sort}
    if not sorts or sorts == {section.kind}:
        return [section]
    first = next(sort for sort, _ in lines if sort)
    held = {
        sort: tuple(line for own, line in lines if (own or first) == sort)
        for sort in ("education", "work")
    }
    return [
        replace(section, kind=sort, lines=told, heading=section.heading if sort == first else None)
        for sort, told in held.items()
        if told
    ]


def _below_top(section: Section) -> list[Section]:
    """The top, and the career told below it under words that are no heading by themselves."""
    at = next((i for i, line in enumerate(section.lines) if told_in(line)), len(section.lines))
    told = [one for line in section.lines[at:] for one in told_in(line)]
    if len(told) < _LEAST:
        return [section]
    above = section.lines[at - 1] if at else None
    heading = above if above and _is_title_like(above) else None
    top = replace(section, lines=section.lines[: at - (heading is not None)])
    return [top, *_parts(Section("unknown", heading, section.lines[at:]))]


def _is_title_like(line: Line) -> bool:
    """Whether a line is short and tells nothing of its own, as headings do."""
    return len(line.text.strip()) <= _LONGEST_HEADING and not _TELLS.search(line.text)


def _by_sort(lines: Sequence[Line]) -> Iterator[tuple[str, Line]]:
    """Each line with the section it belongs to; a line that tells several entries in parts."""
    sort = ""
    for line in lines:
        sentences = told_in(line)
        for told in sentences:
            sort = "education" if told.of_study else "work"
            yield sort, told.whole
        if not sentences:
            yield sort, line
