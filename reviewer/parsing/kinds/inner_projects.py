"""Projects under headings inside positions: taken out of the positions, and read."""

from __future__ import annotations

from dataclasses import replace

from reviewer.intake.document import Line
from reviewer.parsing.entries import inner_headings
from reviewer.parsing.found import Draft, Found, found
from reviewer.parsing.kinds.projects import projects
from reviewer.parsing.kinds.work import telling
from reviewer.parsing.sections.headings import Section

_OF_POSITIONS = frozenset({"work", "internships"})


def apart(section: Section) -> tuple[Section, list[dict[str, Draft]]]:
    """A section of positions without the projects under headings in it, and these projects."""
    if section.kind not in _OF_POSITIONS:
        return section, []
    rest, groups = inner_headings.cut(section.lines)
    return replace(section, lines=tuple(rest)), [_project(*group) for group in groups]


def _project(head: Line, *body: Line) -> dict[str, Draft]:
    """What a heading names and the text below it tells, dates in either."""
    name = found(inner_headings.without_dates(head))
    alone = projects((head, *body))
    if len(alone) == 1 and _is_named(alone[0], head):
        return {**alone[0], "name": name}
    told = telling(body, "description")
    roles = told.pop("roles", None)
    draft: dict[str, Draft] = {"name": name, "roles": [roles] if roles else None, **told}
    return {key: value for key, value in draft.items() if value}


def _is_named(project: dict[str, Draft], head: Line) -> bool:
    """Whether the name stands in the heading, and all of it but dates and brackets."""
    name = project.get("name")
    return isinstance(name, Found) and all(span.line is head for span in name.spans)
