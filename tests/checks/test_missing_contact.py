"""Notes on what should be there and is not."""

from __future__ import annotations

from reviewer.checks import CODES, missing, notes_on
from reviewer.evidence import ParsedResume
from reviewer.intake.document import Document
from reviewer.resume import Basics, Resume


def test_a_phone_alone_is_enough_to_reach_someone() -> None:
    assert list(missing.notes(Resume(basics=Basics(name="Ann", phone="+1 555 0100")))) == []


def test_no_name_and_no_way_to_reach_are_noted() -> None:
    notes = notes_on(Document("cv.txt", "text"), ParsedResume(Resume()))
    assert [note.code for note in notes] == ["missing-name", "missing-contact"]
    assert all(note.code in CODES for note in notes)
