"""Marks and notes come back from JSON whole, or are refused."""

from typing import Any

import pytest

from reviewer.evidence import Mark, Note


@pytest.mark.parametrize(
    "mark",
    [
        Mark(),
        Mark("林小满", 2, boxes=((1.0, 2.5, 3.0, 4.0),), confidence=0.5, derived="date"),
        Mark("Ann", lines=((0, 3, 9),), source="ocr"),
    ],
)
def test_a_mark_comes_back_from_json_as_it_was(mark: Mark) -> None:
    assert Mark.from_json(mark.to_json()) == mark


def test_a_mark_of_a_newer_version_is_read_as_far_as_it_is_known() -> None:
    assert Mark.from_json({"quote": "Ann", "rotation": 90}) == Mark("Ann")


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"quote": ["Ann"]}, "quote: list"),
        ({"page": "1"}, "page: str"),
        ({"boxes": [[1, 2, 3]]}, "values to unpack"),
        ({"boxes": [["a", 2, 3, 4]]}, "not of numbers"),
        ({"lines": [[0, 1.5, 2]]}, "not of numbers"),
        ({"lines": 3}, "lines: int"),
        ({"confidence": 1.5}, "confidence 1.5"),
        ({"confidence": None}, "confidence: NoneType"),
    ],
)
def test_what_is_no_mark_is_refused_and_the_part_named(wrong: dict[str, Any], told: str) -> None:
    with pytest.raises(ValueError, match=told):
        Mark.from_json(wrong)


def test_what_is_no_note_is_refused() -> None:
    note = Note("gap", "/work/0", {"months": "7"})
    assert Note.from_json(note.to_json()) == note
    for wrong in ({}, {"code": 1}, {"code": "gap", "values": {"months": 7}}):
        with pytest.raises(ValueError, match=r"code|months"):
            Note.from_json(wrong)
