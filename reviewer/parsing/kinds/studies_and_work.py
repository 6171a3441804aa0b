"""Studies and positions in one list under a heading for both: "学习/工作经历", "教育工作经历"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reviewer.intake.document import Line
from reviewer.parsing.found import Span
from reviewer.parsing.sections.headings import Section
from reviewer.parsing.sections.prose import without_marker
from reviewer.parsing.values import dates
from reviewer.parsing.values.fields import segments_of
from reviewer.parsing.values.roles import points

_BOTH = re.compile(
    r"(?=.*(?:教育|学习|學習|求学|求學|学历|學歷|学业|學業))(?=.*(?:工作|实习|實習|职业|職業|任职|任職|实践|實踐))"
    r"|(?=.*\b(?:education|studies)\b)(?=.*\b(?:work|employment|experience|career)\b)",
    re.IGNORECASE,
)
_KINDS = frozenset({"education", "work", "internships", "mixed"})
_NAMED = 0.7
"""Points from which a part of a head is a school, a degree or a title."""
_DEGREE = re.compile(
    r"[(（](?:大学)?(?:本科|专科|大专|硕士|博士|学士|研究生|高中|中专)[^()（）]*[)）]"
)
_LEAST = 2
_PERIODS = ("range", "since", "open")


def by_entries(section: Section) -> list[Section]:
    """The section; one whose heading names both and whose entries are of both, as one of each."""
    if section.kind not in _KINDS or not section.heading or not _BOTH.search(section.heading.text):
        return [section]
    entries = list(_entries(section.lines))
    sorts = ["education" if _is_study(entry[0]) else "work" for entry in entries]
    if len(entries) < _LEAST or len(set(sorts)) == 1:
        return [section]
    held = {
        sort: [entry for entry, own in zip(entries, sorts, strict=True) if own == sort]
        for sort in (sorts[0], *({"education", "work"} - {sorts[0]}))
    }
    return [
        replace(
            section,
            kind=sort,
            heading=section.heading if sort == sorts[0] else None,
            lines=tuple(line for entry in told for line in entry),
        )
        for sort, told in held.items()
    ]


def _entries(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The entries, where each begins with the dates that the first line begins with; else none."""
    if not lines or not _opens_dated(lines[0]):
        return
    entry: list[Line] = []
    for line in lines:
        if _opens_dated(line) and entry:
            yield entry
            entry = []
        entry.append(line)
    yield entry


def _opens_dated(line: Line) -> bool:
    span = without_marker(line)
    found = dates.find_spans(span.text)
    return bool(found) and found[0].kind in _PERIODS and found[0].range[0] == 0


def _is_study(head: Line) -> bool:
    """Whether a head names a school, and a degree or no title that one holds at work."""
    parts = [word.text for part in segments_of(without_marker(head)) for word in _words(part)]
    school = any(points("school", _DEGREE.sub("", text)) >= _NAMED for text in parts)
    degree = any(points("degree", text) >= _NAMED or _DEGREE.search(text) for text in parts)
    return school and (degree or not any(points("position", text) >= _NAMED for text in parts))


def _words(part: Span) -> Iterator[Span]:
    """A part whole, and the words in it that white space parts."""
    yield part
    for word in re.finditer(r"\S+", part.text):
        yield Span(part.line, part.start + word.start(), part.start + word.end())
