"""Education: sections -> entries with school, degree, subject, dates, grade and courses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reviewer.intake.document import Line
from reviewer.parsing import entries
from reviewer.parsing.entries import Entry, Kind
from reviewer.parsing.found import Draft, Found, Span
from reviewer.parsing.labels import field_of, labelled
from reviewer.parsing.pieces import Head, assign
from reviewer.parsing.prose import items, joined
from reviewer.parsing.roles import points
from reviewer.parsing.timing import period
from reviewer.parsing.work import terms

_ROLES = {
    "institution": "school",
    "area": "area",
    "studyType": "degree",
    "department": "faculty",
    "location": "place",
    "score": "grade",
}
UNLABELLED = 0.7
"""Confidence of courses that no label announces."""
_NO_SUBJECT = re.compile(
    r"\d|[。.!！:：]|奖|优秀|荣誉|论文|导师|课题|毕业设计|成员|班长|award|prize|scholar|thesis|list|honou?r"
    r"|dissertation|advisor|member|exchange|stipendium|abschlussarbeit|bourse|mémoire|beca",
    re.IGNORECASE,
)
_BETWEEN_SUBJECTS = r"[,，、;；\t]|(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])"
_KIND = Kind(("school", "degree", "area", "faculty"), least=3)


def education(lines: Sequence[Line]) -> list[dict[str, Draft]]:
    """The courses of study of a section."""
    parts = entries.split(lines, _KIND)
    fields = assign([Head(part.head, of_study=True) for part in parts], _ROLES)
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
        **_told(part.body, values.get("score")),
    }
    return {key: value for key, value in draft.items() if value}


def _without_word(area: Found | None) -> Found | None:
    """The subject without the word 专业 behind it."""
    if area is None or not area.value.endswith("专业") or len(area.value) <= 3:
        return area
    span = area.spans[-1]
    shorter = Span(span.line, span.start, span.end - 2)
    return Found(shorter.text, (shorter,), area.confidence)


def _is_subjects(text: str) -> bool:
    """Whether an unlabelled line lists subjects and nothing else."""
    parts = [part.strip() for part in re.split(_BETWEEN_SUBJECTS, text)]
    short = all(0 < len(part) <= 35 and part.count(" ") <= 3 for part in parts)
    short = short and not any(points("degree", part) >= 0.8 for part in parts)
    return short and not _NO_SUBJECT.search(text)


def _statements(text: Found) -> list[Found]:
    """A text cut at each semicolon behind which a label opens the next statement."""
    first = text.spans[0]
    for mark in re.finditer(r"[；;]\s*", first.text):
        rest = Span(first.line, first.start + mark.end(), first.end)
        if labelled(rest):
            before = joined([Span(first.line, first.start, first.start + mark.start())])
            after = joined([rest, *text.spans[1:]])
            return [part for part in (before, after) if part]
    return [text]


def _told(lines: Sequence[Line], score: Found | None) -> dict[str, Draft]:
    """Grade, courses and what else is told about the studies."""
    courses: list[Found] = []
    rest: list[Found] = []
    under_courses = False
    for text in (part for item in items(lines) for part in _statements(item.text)):
        if field_of(text.value):
            under_courses = field_of(text.value) == "courses"
            continue
        label = labelled(text.spans[0])
        value = joined([label.value, *text.spans[1:]]) if label else None
        if label and value and label.field == "courses":
            courses.extend(terms(value))
        elif label and value and label.field == "score":
            score = score or value
        elif under_courses:
            courses.extend(terms(text))
        elif score is None and points("grade", text.value):
            score = text
        elif _is_subjects(text.value):
            courses.extend(replace(term, confidence=UNLABELLED) for term in terms(text))
        else:
            rest.append(text)
    return {"score": score, "courses": list(courses), "highlights": list(rest)}
