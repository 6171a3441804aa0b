"""Neutral notes about a document: pure functions from what was read to ``Note`` objects.

A note says what is there, never what it means for the person; no score rests on one. Its code is
stored, and the window words it.

    hidden      text that nobody sees on the page, and text that speaks to machines
    timeline    gaps, overlaps, dates that cannot be
    missing     no way to reach the person
"""

from __future__ import annotations

from reviewer.checks import hidden, missing, timeline
from reviewer.evidence import Note, ParsedResume
from reviewer.intake.document import Document

__all__ = ["CODES", "notes_on"]

CODES = (
    "hidden-text",
    "disguised-text",
    "machine-instruction",
    "gap",
    "overlap",
    "end-before-start",
    "future-date",
    "missing-contact",
    "missing-name",
)
"""All codes a note may have."""


def notes_on(document: Document, parsed: ParsedResume, today: str = "") -> list[Note]:
    """All notes on a document and what was read from it; without ``today`` none on the future."""
    return [
        *hidden.notes(document),
        *timeline.notes(parsed.resume, today),
        *missing.notes(parsed.resume),
    ]
