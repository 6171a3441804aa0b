"""Headings that run up or down the page beside their sections."""

from __future__ import annotations

import pytest
from set_words import lines, row

from reviewer.intake.document import Box, Line, Word

SIZE = 12.0


def turned(text: str, x: float, middle: float, *, down: bool = False) -> list[Word]:
    """The words of a heading that turns, drawn in the order of reading."""
    parts = text.split()
    heights = [0.7 * SIZE * len(part) for part in parts]
    y = middle - (sum(heights) + 4 * (len(parts) - 1)) / 2
    boxes = []
    for height in heights if down else heights[::-1]:
        boxes.append(Box(x, y, x + SIZE, y + height))
        y += height + 4
    places = boxes if down else boxes[::-1]
    return [Word(p, box, (), SIZE, bold=True) for p, box in zip(parts, places, strict=True)]


def section(x: float, top: float, *texts: str) -> list[list[Word]]:
    return [row(text, x, top + 14 * index) for index, text in enumerate(texts)]


HEAD = section(60, 60, "Mira Aldous", "mira@example.com")
WORK = section(60, 120, "Clerk", "Ash Ltd", "2019 – 2021", "Kept the books", "Porter", "Elm Ltd")
SCHOOL = section(60, 230, "BSc Botany", "Leeds University", "2012 – 2015", "with honours", "Prize")
SKILLS = section(60, 330, "Excel", "Filing", "Typing", "Driving")


def told(found: list[Line]) -> list[tuple[str, bool]]:
    return [(line.text, line.heading > 0) for line in found]


@pytest.mark.parametrize("x", [30.0, 400.0], ids=["left", "right"])
@pytest.mark.parametrize("down", [True, False], ids=["down", "up"])
def test_a_heading_that_turns_opens_what_stands_beside_it(x: float, down: bool) -> None:
    found = told(
        lines(
            *HEAD,
            turned("Work Experience", x, 150, down=down),
            *WORK,
            turned("Education", x, 258, down=down),
            *SCHOOL,
            turned("Skills", x, 351, down=down),
            *SKILLS,
        )
    )
    assert [text for text, is_heading in found if is_heading] == [
        "Work Experience",
        "Education",
        "Skills",
    ]
    texts = [text for text, _ in found]
    assert texts.index("Work Experience") == texts.index("Clerk") - 1
    assert texts.index("Education") == texts.index("BSc Botany") - 1
    assert texts.index("Skills") == texts.index("Excel") - 1


def test_a_short_word_that_turns_is_a_part_of_its_heading() -> None:
    found = told(
        lines(*HEAD, turned("About Me", 30, 155), *WORK, turned("Skills", 30, 351), *SKILLS)
    )
    assert ("About Me", True) in found


def test_one_turned_word_beside_a_page_stays_apart() -> None:
    found = told(lines(*HEAD, *WORK, turned("Skills", 30, 351), *SKILLS))
    assert found[-1] == ("Skills", False)
