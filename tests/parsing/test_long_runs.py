"""A line may hold anything, thousands of times: none may keep the parser busy for hours."""

from __future__ import annotations

import pytest

from reviewer.parsing import parse_bytes

RUNS = ("a", "A", "1", "中", "Aa", "1.", "1-", "a.", "A. ", "中、", "2020-", "a@", "·", "at ", "年")
ENDS = ("", "!", "@", " at b", " et al")


@pytest.mark.parametrize("run", RUNS)
def test_a_line_of_one_thing_over_and_over_is_read_to_its_end(run: str) -> None:
    # Where a pattern can part a run in many ways, trying them all doubles with each character.
    lines = "\n".join(f"{run * 60}{end}" for end in ENDS)
    data = f"Li Lei\nli.lei@example.com\n\nEducation\n{lines}\n\nExperience\n{lines}\n".encode()
    parsed = parse_bytes(data, "resume.txt")
    assert parsed.resume.basics is not None
    assert parsed.resume.basics.email == "li.lei@example.com"
