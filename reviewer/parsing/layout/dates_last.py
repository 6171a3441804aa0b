"""Dates that close each entry of a web page though they stand beside its name on the screen.

A page may set name and text in one box and the dates in another at its right. Read one after the
other the dates come last; here they are put back below the names, which the file itself declares.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reviewer.intake.document import Line
from reviewer.parsing.values import dates

_LONGEST_NAME = 48
"""Characters of a line that names something; longer ones tell."""


def with_dates_raised(lines: Sequence[Line]) -> list[Line]:
    """The lines; where each entry of a section ends in a date alone, that follows its name."""
    levels = sorted({line.heading for line in lines if line.heading})
    made = list(lines)
    for over, own in pairwise(levels):
        made = [line for section in _cut(made, over) for line in _raised(section, over, own)]
    return made


def _cut(lines: Sequence[Line], level: int) -> Iterator[list[Line]]:
    """The lines in parts that begin at a heading of this level or a higher one."""
    part: list[Line] = []
    for line in lines:
        if part and 0 < line.heading <= level:
            yield part
            part = []
        part.append(line)
    if part:
        yield part


def _raised(section: Sequence[Line], over: int, own: int) -> list[Line]:
    """A section; its entries begin at headings of level ``own`` below one of level ``over``."""
    first = next((at for at, line in enumerate(section) if line.heading == own), len(section))
    entries = list(_cut(section[first:], own))
    if not entries or section[0].heading != over or not all(map(_ends_in_date, entries)):
        return list(section)
    names = min(map(_names, entries))
    moved = (x for entry in entries for x in (*entry[:names], entry[-1], *entry[names:-1]))
    return [*section[:first], *moved]


def _names(entry: Sequence[Line]) -> int:
    """How many lines that begin an entry are short enough to name something."""
    told = (at for at, x in enumerate(entry[:-1]) if at and len(x.text) > _LONGEST_NAME)
    return next(told, len(entry) - 1)


def _ends_in_date(entry: Sequence[Line]) -> bool:
    """Whether the last of several lines is a date alone, and no other names one."""
    *above, last = entry
    spans = dates.find_spans(last.text)
    alone = len(spans) == 1 and spans[0].range == (0, len(last.text.rstrip()))
    named = any(s.kind != "mention" for line in above for s in dates.find_spans(line.text))
    return len(entry) > 1 and alone and not named
