"""Years of work and the highest degree, from a resume: counted from what it says, no guesses."""

from __future__ import annotations

import re

from reviewer.pointer import Json

DEGREES = (
    ("doctor", r"博士|\bph\.?\s?d|\bd\.?phil|\bdoctor"),
    ("master", r"硕士|研究生|\bmaster|\bm\.?b\.?a\b|\bm\.?sc?\b|\bm\.?eng\b|\bm\.?phil|\bm\.?a\b"),
    (
        "bachelor",
        r"本科|学士|\bbachelor|\bb\.?sc?\b|\bb\.?eng\b|\bb\.?tech\b|\bb\.?a\b|\bundergrad",
    ),
    ("associate", r"大专|专科|高职|\bassociate"),
)
"""Highest first; a degree is what the study type names, in either language."""


def years_of_work(resume: dict[str, Json], as_of: str) -> str:
    """Years with at least one position, one decimal; "" when no position has a start date.

    Overlapping positions count once and internships not at all. A month counts from its first to
    its last day. A year without a month counts from, or up to, its middle. A position without an
    end is a present one and counts up to ``as_of`` (the day the resume was added, so that the same
    workspace gives the same export tomorrow).
    """
    spans = []
    for entry in resume.get("work", []):
        is_internship = (entry.get("meta") or {}).get("kind") == "internship"
        if "startDate" in entry and not is_internship:
            end = entry.get("endDate")
            last = _month(end, 6, is_end=True) if end else _month(as_of, 6, is_end=True)
            spans.append((_month(entry["startDate"], 7), last))
    if not spans:
        return ""
    return f"{_covered(spans) / 12:.1f}"


def _month(date: str, middle: int, *, is_end: bool = False) -> int:
    """Months since year 0 up to the date's beginning, or its end."""
    year, month = int(date[:4]), int(date[5:7]) if len(date) >= 7 else middle
    return 12 * year + month - 1 + is_end


def _covered(spans: list[tuple[int, int]]) -> int:
    total, reached = 0, 0
    for start, end in sorted(spans):
        total += max(0, end - max(start, reached))
        reached = max(reached, end)
    return total


def highest_degree(resume: dict[str, Json]) -> tuple[str, dict[str, Json]]:
    """The highest degree's word and its entry; "" and the first entry when none is named."""
    entries: list[dict[str, Json]] = resume.get("education", [])
    for degree, pattern in DEGREES:
        for entry in entries:
            if re.search(pattern, entry.get("studyType", ""), re.IGNORECASE):
                return degree, entry
    return "", entries[0] if entries else {}


def current_position(resume: dict[str, Json]) -> dict[str, Json]:
    """The position held now, else the one that ended last, else the first."""
    entries: list[dict[str, Json]] = resume.get("work", [])
    if not entries:
        return {}
    return max(entries, key=_lateness)  # the first of equals, as the candidate ordered them


def _lateness(entry: dict[str, Json]) -> tuple[bool, str]:
    is_current = "startDate" in entry and "endDate" not in entry
    return is_current, entry.get("startDate", "") if is_current else entry.get("endDate", "")
