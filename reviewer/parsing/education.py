"""Education: sections -> entries with school, degree, subject, dates, grade and courses."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reviewer.intake.document import Line
from reviewer.parsing import entries
from reviewer.parsing.entries import Entry, Kind
from reviewer.parsing.found import Draft, Found, Span
from reviewer.parsing.labels import field_of, labelled
from reviewer.parsing.pieces import Head, assign
from reviewer.parsing.prose import Item, items, joined
from reviewer.parsing.timing import period
from reviewer.parsing.work import terms

_ROLES = {
    "institution": "school",
    "area": "area",
    "studyType": "degree",
    "department": "faculty",
    "location": "place",
}
_KIND = Kind(("school", "degree", "area", "faculty"), least=2)
_GRADE = re.compile(
    r"gpa|绩点|排名|均分|平均分|成绩|grade|note|honou?rs|cum laude|distinction|mention|first class"
    r"|\d\.\d+\s*/\s*\d|^\s*(?:前|top)\s*\d+\s*%|\d/\d+$|学分",
    re.IGNORECASE,
)
_LONGEST_GRADE = 40


def education(lines: Sequence[Line]) -> list[dict[str, Draft]]:
    """The courses of study of a section."""
    parts = entries.split(lines, _KIND)
    fields = assign([Head(part.head) for part in parts], _ROLES)
    drafts = [_study(part, values) for part, values in zip(parts, fields, strict=True)]
    return [d for d in drafts if d.get("institution") or d.get("studyType") or d.get("area")]


def _study(part: Entry, values: dict[str, Found]) -> dict[str, Draft]:
    start, end = period(part.head)
    draft: dict[str, Draft] = {
        "institution": values.get("institution"),
        "area": _without_word(values.get("area")),
        "studyType": values.get("studyType"),
        "startDate": start,
        "endDate": end,
        "location": values.get("location"),
        "department": values.get("department"),
        **_told(part.body, values.get("left")),
    }
    return {key: value for key, value in draft.items() if value}


def _without_word(area: Found | None) -> Found | None:
    """The subject without the word 专业 behind it."""
    if area is None or not area.value.endswith("专业") or len(area.value) <= 3:
        return area
    span = area.spans[-1]
    shorter = Span(span.line, span.start, span.end - 2)
    return Found(shorter.text, (shorter,), area.confidence)


def _told(lines: Sequence[Line], left: Found | None) -> dict[str, Draft]:
    """Grade, courses and what else is told about the studies."""
    score: Found | None = left if left and _is_grade(left.value) else None
    courses: list[Found] = []
    rest: list[Found] = []
    under_courses = False
    for item in items(lines):
        if field_of(item.text.value):
            under_courses = field_of(item.text.value) == "courses"
            continue
        label = labelled(item.text.spans[0])
        value = joined([label.value, *item.text.spans[1:]]) if label else None
        if label and value and label.field == "courses":
            courses.extend(terms(value))
        elif label and value and label.field == "score":
            score = score or value
        elif under_courses:
            courses.extend(terms(item.text))
        elif score is None and _is_grade_line(item):
            score = item.text
        else:
            rest.append(item.text)
    return {"score": score, "courses": list(courses), "highlights": list(rest)}


def _is_grade_line(item: Item) -> bool:
    return _is_grade(item.text.value)


def _is_grade(text: str) -> bool:
    return len(text) <= _LONGEST_GRADE and bool(_GRADE.search(text))
