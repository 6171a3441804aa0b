"""Sections whose entries are set like headings, made whole again.

An entry may be headed as sections are: by a heading of a deeper level, or in the dress of the
first entry, which stands right below the heading of the section.
"""

from __future__ import annotations

from collections.abc import Sequence

from reviewer.intake.document import Line
from reviewer.parsing.entries.entry_words import kind_by_words
from reviewer.parsing.entries.short_signs import is_only_date
from reviewer.parsing.kinds.kinds_by_entries import kind_of_heading
from reviewer.parsing.sections.headings import Section
from reviewer.parsing.sections.line_signs import Look, dress_of, is_weaker
from reviewer.parsing.values import dates
from reviewer.parsing.values.labels import field_of
from reviewer.parsing.values.roles import points

WITH_ENTRIES = frozenset(
    {"work", "internships", "volunteer", "education", "projects", "research", "mixed"}
    | {"awards", "certificates", "publications", "patents"}
)

_NEAR = 3
"""Lines below a heading among which an entry has its dates."""


def with_entries(sections: Sequence[Section]) -> list[Section]:
    """Sections whose entries are set like headings, made whole again.

    Nothing between a known heading and the next tells that the next names the first entry; those
    after it that carry dates are its further entries.
    """
    made: list[Section] = []
    chained = False
    for section in sections:
        before = made[-1] if made else None
        if before is None or before.heading is None or before.kind not in WITH_ENTRIES:
            made.append(_under_bare_heading(section, made))
            chained = False
        elif _opens_entry(section, before, chained=chained):
            chained = chained or not before.lines
            lines = (*before.lines, *_opening(section), *section.lines)
            made[-1] = Section(before.kind, before.heading, lines)
        else:
            made.append(section)
            chained = False
    return made


def _under_bare_heading(section: Section, made: Sequence[Section]) -> Section:
    """An unheard-of dated section as entry of a heading above that has no text of its own.

    "Experience", right below it a lesser "Skills", then employers that are headed as skills are.
    """
    look = _look(section.heading)
    over = next((s for s in reversed(made) if look and _is_over(s, look)), None)
    if over is None or over.lines or over.kind not in WITH_ENTRIES or not _is_entry(section):
        return section
    return Section(over.kind, over.heading, (*_opening(section), *section.lines))


def _opens_entry(section: Section, before: Section, *, chained: bool) -> bool:
    """Whether what was taken for a heading names an entry of the section before."""
    if section.heading and section.kind == before.kind and field_of(section.heading.text):
        return True
    if section.heading is None or (section.kind != "unknown" and kind_of_heading(section) >= 1.5):
        return False
    if not before.lines:
        return True
    if before.kind == "awards" and kind_by_words(section.heading.text) == "awards":
        return True
    if section.kind != "unknown" and before.heading and _set_alike(section.heading, before.heading):
        return False
    if before.kind == "education" and points("grade", section.heading.text) >= 0.9:
        return True
    if is_only_date(before.lines[-1]) or (section.kind != "unknown" and _is_dated(section, 0)):
        return True
    if chained and before.kind in ("awards", "certificates") and len(section.lines) < 2:
        return True
    return (chained and _is_dated(section, _NEAR)) or _heads_like_first(section, before)


def _heads_like_first(section: Section, before: Section) -> bool:
    """Whether a heading is set like the line right below the last known one, or is a lesser one.

    One of a level between declared ones needs no date beneath it.
    """
    look, over, first = _look(section.heading), _look(before.heading), _look(before.lines[0])
    if section.kind != "unknown" or not section.lines or look == _look(section.lines[0]):
        return False
    lesser = is_weaker(look, over)
    if look == first and lesser and look[0]:
        return True
    return (look == first or lesser) and _is_dated(section, _NEAR)


def _is_over(section: Section, look: Look) -> bool:
    return section.heading is not None and is_weaker(look, _look(section.heading))


def _is_entry(section: Section) -> bool:
    return section.kind == "unknown" and section.heading is not None and _is_dated(section, _NEAR)


def _opening(section: Section) -> tuple[Line, ...]:
    return (section.heading,) if section.heading else ()


def _look(line: Line | None) -> Look:
    """What headings of one rank share, whatever their words and the sign before them.

    A level that the file declares is all: the names in such headings may be bold or not.
    """
    if line is None:
        return ()
    return (line.heading, 0, False, False) if line.heading else dress_of(line).look[:4]


def _set_alike(heading: Line, other: Line) -> bool:
    """Whether two headings on a page have one look, which is not told by their words alone."""
    looks = [(h.size, h.bold, h.words[0].color) for h in (heading, other) if h.size and h.box]
    return len(looks) == 2 and looks[0] == looks[1]


def _is_dated(section: Section, lines: int) -> bool:
    """Whether a date stands in the heading or in the first few lines beneath it."""
    heading = (section.heading,) if section.heading else ()
    return any(
        span.kind != "mention"
        for line in (*heading, *section.lines[:lines])
        for span in dates.find_spans(line.text)
    )
