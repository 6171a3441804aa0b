"""A line may hold anything, thousands of times: none may keep the parser busy for hours."""

from __future__ import annotations

from time import process_time

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


LONG = {
    "dots behind a word": "- Kept books" + "." * 1500 + "\n",
    "tabbed lines": "a\t\n" * 5000,
    "a rule around words": "=" * 400 + " Education " + "=" * 400 + "\n",
}
MOST_SECONDS = 15.0


@pytest.mark.parametrize("told", LONG.values(), ids=LONG)
def test_time_grows_with_the_length_of_a_text_and_not_with_its_powers(told: str) -> None:
    head = "Li Lei\nli.lei@example.com\n\nExperience\nClerk, Ash Ltd, 2019-2021\n"
    begin = process_time()
    parse_bytes(f"{head}{told}".encode(), "resume.txt")
    assert process_time() - begin < MOST_SECONDS
