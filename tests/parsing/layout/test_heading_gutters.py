"""Columns that are proved by headings of the resume on both sides of white space."""

from __future__ import annotations

from set_words import fragment

from reviewer.parsing.layout.heading_gutters import headed_gutter, is_known_heading
from reviewer.parsing.layout.lines import Fragment, crosses


def column(x: float, top: float, *headings: str, rows: int = 4) -> list[Fragment]:
    """Sections below one another, each of a heading and some rows."""
    found, y = [], top
    for heading in headings:
        found.append(fragment(heading, x, y, 12, bold=True))
        found += [
            fragment(f"Line {row} of plain text", x, y + 14 * row) for row in range(1, rows + 1)
        ]
        y += 14 * (rows + 2)
    return found


def down(*columns: list[Fragment]) -> list[Fragment]:
    return sorted((f for c in columns for f in c), key=lambda f: (f.baseline, f.box.x0))


def test_headings_on_both_sides_prove_a_gutter() -> None:
    found = headed_gutter(
        down(column(40, 100, "Experience", "Projects"), column(320, 100, "Skills"))
    )
    assert found is not None
    assert found.x == 320
    assert found.headings == 3
    assert found.top <= 100


def test_headings_on_one_side_prove_nothing() -> None:
    plain = [fragment(f"Some words {row}", 320, 100 + 14 * row) for row in range(10)]
    assert headed_gutter(down(column(40, 100, "Experience", "Skills"), plain)) is None


def test_one_heading_proves_nothing() -> None:
    assert headed_gutter(column(40, 100, "Experience")) is None


def test_a_line_across_the_page_parts_what_stands_above_from_the_columns() -> None:
    wide = fragment("A sentence that runs on and on across the whole page to its end", 40, 80, 14)
    found = headed_gutter([wide, *down(column(40, 120, "Experience"), column(320, 120, "Skills"))])
    assert found is not None
    assert found.top >= 120


def test_a_right_column_may_begin_lower_than_the_left_one() -> None:
    found = headed_gutter(
        down(column(40, 100, "Experience", "Education"), column(330, 190, "Skills", rows=3))
    )
    assert found is not None
    assert found.x == 330


def test_a_heading_is_known_by_all_its_words() -> None:
    assert is_known_heading(fragment("Work Experience", 40, 100))
    assert is_known_heading(fragment("教育背景", 40, 100))
    assert not is_known_heading(fragment("Experience with small boats in heavy weather", 40, 100))


def test_an_address_may_stick_out_of_its_column_to_the_right_only() -> None:
    address = "ines.quill@harbour.example.com"
    assert not crosses(fragment(address, 100, 100), 240)
    assert crosses(fragment(address, 230, 100), 240)
