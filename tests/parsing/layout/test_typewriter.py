"""Pages in the letters of a typewriter, words set apart letter by letter, dates in two rows."""

from __future__ import annotations

from set_words import row, texts

from reviewer.intake.document import Box, Word

PITCH = 6.0


def typed(text: str, x: float, y: float, *, bold: bool = False) -> list[Word]:
    """Words of a typewriter face: the space is as wide as a letter."""
    found = []
    for part in text.split(" "):
        edges = tuple(x + PITCH * at for at in range(len(part) + 1))
        found.append(Word(part, Box(x, y - 8, edges[-1], y + 2), edges, 10.0, bold))
        x = edges[-1] + PITCH
    return found


def test_a_space_of_a_typewriter_parts_no_cells() -> None:
    rows = [
        typed("Studio Fennel", 100, 100),
        typed("Hand drawn plans", 100, 114),
        typed("Studio Fennel", 100, 128),
    ]
    assert texts(*rows) == ["Studio Fennel", "Hand drawn plans", "Studio Fennel"]


def test_two_spaces_of_a_typewriter_part_columns() -> None:
    rows = [typed("AutoCAD", 100, y) + typed("SketchUp", 220, y) for y in (100, 114, 128)]
    assert texts(*rows) == ["AutoCAD\tSketchUp"] * 3


def test_the_years_of_a_stay_in_two_rows_are_one_span() -> None:
    rows = []
    for at, (start, end) in enumerate([("03.2019", "now"), ("06.2015", "02.2019")]):
        y = 100 + 60 * at
        rows.append(row("Studio Fennel", 60, y, bold=True) + row(start, 450, y))
        rows.append(row("Interior Designer, Dublin", 60, y + 14) + row(end, 450, y + 14))
        rows.append(row("Led the fit-out of a hotel by the sea.", 60, y + 28))
    assert texts(*rows) == [
        "Studio Fennel\t03.2019 now",
        "Interior Designer, Dublin",
        "Led the fit-out of a hotel by the sea.",
        "Studio Fennel\t06.2015 02.2019",
        "Interior Designer, Dublin",
        "Led the fit-out of a hotel by the sea.",
    ]


def test_years_of_two_things_set_alike_stay_two() -> None:
    rows = [
        row("Silver Pendulum", 60, 100) + row("2019", 450, 100),
        row("Golden Pendulum", 60, 114) + row("2021", 450, 114),
    ]
    assert texts(*rows) == ["Silver Pendulum\t2019", "Golden Pendulum\t2021"]
