"""Grants that somebody held: funded work with a role in it, told among honours or by themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reviewer.intake.document import Line
from reviewer.parsing.entries.row import RANGES
from reviewer.parsing.found import Draft, Found, Span
from reviewer.parsing.sections.prose import without_marker
from reviewer.parsing.values import dates

_ROLE = re.compile(
    r"(?:(?:principal|lead|chief|senior|named|joint|co)[-\s]*)*"
    r"(?:investigator|applicant|researcher|grant[ -]holder)|co-?p\.?i\.?|p\.?i\.?"
    r"|(?:projekt|teilprojekt)leit(?:er|erin|ung)|antragsteller(?:in)?"
    r"|(?:porteu(?:r|se)|responsable)(?: (?:du projet|scientifique))?"
    r"|(?:co-?)?investigador[a]?(?: principal)?|responsabile scientifico",
    re.IGNORECASE,
)
"""What somebody is in funded work."""
_PARTED = re.compile(
    r"(?P<name>\S.{3,160}?)\s*(?:[(\[](?P<role>[^()\[\]]{2,40})[)\]]"
    r"|(?:\s[-–—|·]\s|,\s|\t)(?P<bare>[^,;.|\t()]{2,40}))(?P<told>(?=[\s.,;:|·–—-]|$).*)"
)
_BETWEEN = " \t.,;:|·–—-"


def funded(lines: Sequence[Line]) -> list[dict[str, Draft]]:
    """Such grants as projects; none unless each dated line of a section is one, with a span."""
    drafts: list[dict[str, Draft]] = []
    for line in lines:
        spans = [
            span for span in dates.find_in(Span(line, 0, len(line.text))) if span.kind != "mention"
        ]
        if not spans and drafts:
            told = without_marker(line)
            points = [*drafts[-1].get("highlights", []), Found(told.text, (told,))]  # type: ignore[misc]
            drafts[-1]["highlights"] = points
            continue
        draft = _grant(line, spans)
        if draft is None:
            return []
        drafts.append(draft)
    return drafts


def _grant(line: Line, spans: Sequence[dates.DateSpan]) -> dict[str, Draft] | None:
    """The grant on a line: when, what, as whom, and who gave how much."""
    if len(spans) != 1 or spans[0].kind not in RANGES:
        return None
    (time,) = spans
    start, end = time.range
    behind = Span(line, end, len(line.text)).trimmed(_BETWEEN + "()")
    text = behind if len(behind.text) > start else Span(line, 0, start).trimmed(_BETWEEN + "(")
    found = _PARTED.match(text.text)
    role = found and (found["role"] or found["bare"])
    if found is None or not role or not _ROLE.fullmatch(role.strip()):
        return None
    made = {key: _within(text, *found.span(key)) for key in ("name", "role", "bare", "told")}
    draft: dict[str, Draft] = {
        "name": made["name"],
        "startDate": time.start(line),
        "endDate": time.end(line),
        "roles": [made["role"] or made["bare"]],
        "description": made["told"],
    }
    return {key: value for key, value in draft.items() if value}


def _within(text: Span, start: int, end: int) -> Found | None:
    if start < 0:
        return None
    span = Span(text.line, text.start + start, text.start + end).trimmed(_BETWEEN + "()[]")
    return Found(span.text, (span,)) if span.text else None
