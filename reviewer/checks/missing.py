"""What a reader looks for first and does not find."""

from __future__ import annotations

from collections.abc import Iterator

from reviewer.evidence import Note
from reviewer.resume import Resume


def notes(resume: Resume) -> Iterator[Note]:
    """Notes for a resume without a name, or without mail and phone."""
    basics = resume.basics
    if not basics.name:
        yield Note(code="missing-name", pointer="/basics/name")
    if not basics.email and not basics.phone:
        yield Note(code="missing-contact", pointer="/basics/email")
