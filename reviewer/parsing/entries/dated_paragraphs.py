"""Entries that are a paragraph each, with their time in brackets at its end.

"Fellow at the Elm Institute in Leeds. Research topic: the tides of the Humber (Oct 08 – Sep 10)":
what stands before the first full stop names, the rest tells.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reviewer.intake.document import Line
from reviewer.parsing.entries.run_on_heads import ABBREVIATED, STOP
from reviewer.parsing.sections.headings import part_of
from reviewer.parsing.values import roles
from reviewer.parsing.values.dates import find_spans

_LEAST = 2
_LONG = 95
"""Characters from which a line is no mere head."""
_LONGEST_HEAD = 160
_CLOSED = re.compile(r"[(\[](?P<inner>[^()\[\]]{4,40})[)\]]\s*[.;]?\s*$")
_NAMES = re.compile(r",\s+|\s(?:at|in|from|bei|an|à|de|en|of)\s(?:the\s)?|\s[–—-]\s")
_NAMING = ("position", "company", "school", "degree")
_SURE = 0.7


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What a paragraph names, its time, and what it tells besides."""

    named: Line
    time: Line
    told: Line | None


def told_among(lines: Sequence[Line]) -> dict[int, Paragraph]:
    """The paragraphs, by their index, where all lines of a section are such, and one is long."""
    if len(lines) < _LEAST or max(len(line.text) for line in lines) < _LONG:
        return {}
    found = {at: told for at, line in enumerate(lines) if (told := _paragraph(line))}
    return found if len(found) == len(lines) else {}


def _paragraph(line: Line) -> Paragraph | None:
    closed = _CLOSED.search(line.text)
    if closed is None or "\t" in line.text:
        return None
    spans = find_spans(closed["inner"])
    if len(spans) != 1 or spans[0].range != (0, len(closed["inner"].rstrip())):
        return None
    end = _end_of_names(line.text[: closed.start()])
    if not _names_something(line.text[:end]):
        return None
    behind = line.text[end : closed.start()]
    start = end + len(behind) - len(behind.lstrip(" ."))
    told = part_of(line, start, closed.start()) if behind.strip(" .") else None
    return Paragraph(part_of(line, 0, end), part_of(line, *closed.span("inner")), told)


def _end_of_names(text: str) -> int:
    """Where the first sentence of a paragraph ends, without its full stop."""
    for stop in STOP.finditer(text):
        if not ABBREVIATED.search(text[: stop.start()]):
            return stop.start()
    return len(text.rstrip())


def _names_something(text: str) -> bool:
    names = [name.strip() for name in _NAMES.split(text) if name.strip()]
    short = len(text) <= _LONGEST_HEAD and not text[:1].islower()
    return short and any(roles.names(_NAMING, name) >= _SURE for name in names)
