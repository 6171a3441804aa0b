"""Forms whose labels stand behind bullets: "◦ Employer⇥Harbour Trust"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reviewer.intake.document import Line
from reviewer.parsing.sections.headings import part_of
from reviewer.parsing.sections.prose import MARKER
from reviewer.parsing.values.labels import field_of

_LEAST_LABELS = 3
_KNOWN_SHARE = 0.6


def bare(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines, the bullets left out where each stands before a cell that labels the next."""
    marks = {at: mark.end() for at, line in enumerate(lines) if (mark := MARKER.match(line.text))}
    cells = [lines[at].text[end:].split("\t") for at, end in marks.items()]
    known = sum(bool(field_of(cell[0])) for cell in cells)
    labelled = all(len(cell) > 1 for cell in cells)
    if not labelled or known < max(_LEAST_LABELS, _KNOWN_SHARE * len(cells)):
        return tuple(lines)
    return tuple(
        replace(part_of(line, marks[at], len(line.text)), list_level=0) if at in marks else line
        for at, line in enumerate(lines)
    )
