"""Projects and research: sections -> entries with name, role, dates, description and points."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reviewer.intake.document import Line
from reviewer.parsing import entries
from reviewer.parsing.entry_heads import Kind
from reviewer.parsing.found import Draft, Found, Span
from reviewer.parsing.head_atoms import Head
from reviewer.parsing.labels import labelled
from reviewer.parsing.pieces import assign
from reviewer.parsing.prose import MARKER
from reviewer.parsing.timing import period
from reviewer.parsing.work import telling, terms

_ROLES = {"name": "project", "roles": "office", "entity": "sponsor", "location": "place"}
_KIND = Kind(("office",))
_TERM = re.compile(r"[A-Za-z0-9][\w.+#/\- ]{0,28}")


def projects(lines: Sequence[Line]) -> list[dict[str, Draft]]:
    """The projects of a section."""
    parts = entries.split(lines, _KIND)
    fields = assign([Head(part.head) for part in parts], _ROLES)
    drafts: list[dict[str, Draft]] = []
    for part, values in zip(parts, fields, strict=True):
        start, end = period(part.head)
        stack, body = _stack(part.body)
        told = telling(body, "description")
        roles = [role for role in (values.get("roles"), told.pop("roles", None)) if role]
        name = values.get("name")
        first = roles[0] if roles else None
        if name is None and isinstance(first, Found) and _is_titled(first):
            name, roles = first, roles[1:]
        name = name or _longest(values.get("left"))
        told["keywords"] = [*stack, *(told.get("keywords") or ())]  # type: ignore[misc]
        draft: dict[str, Draft] = {
            "name": name,
            "startDate": start,
            "endDate": end,
            "entity": values.get("entity"),
            "roles": roles,
            **told,
        }
        drafts.append({key: value for key, value in draft.items() if value})
    return [draft for draft in drafts if draft.get("name") or draft.get("highlights")]


def _longest(left: Found | None) -> Found | None:
    """The longest text that no role was found for: the name of a project that has no other."""
    span = max(left.spans, key=lambda one: len(one.text)) if left else None
    return Found(span.text, (span,), 0.5) if span else None


def _is_titled(role: Found) -> bool:
    """Whether a label calls it a title: a project's name, where it has no other."""
    span = role.spans[0]
    label = labelled(Span(span.line, 0, span.end))
    return label is not None and label.label.strip().casefold() == "title"


def _stack(lines: Sequence[Line]) -> tuple[list[Found], Sequence[Line]]:
    """The line of technologies that some projects start with, as terms, and the other lines."""
    for index, line in enumerate(lines[:2]):
        if MARKER.match(line.text) or not _is_list_of_terms(line.text):
            continue
        whole = Found(line.text, (Span(line, 0, len(line.text)),))
        return terms(whole), [*lines[:index], *lines[index + 1 :]]
    return [], lines


def _is_list_of_terms(text: str) -> bool:
    parts = [part.strip() for part in re.split(r"[,，、|｜·]", text)]
    return len(parts) > 1 and all(
        part and _TERM.fullmatch(part) and part.count(" ") < 3 for part in parts
    )
