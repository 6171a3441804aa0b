"""Awards, certificates and the like: which lines belong to one entry."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reviewer.intake.document import Box, Line, Word, line_of
from reviewer.parsing.entries.short_entries import blocks, is_wrapped
from reviewer.parsing.entries.short_signs import is_only_date


def line(
    text: str, *, gap: float = 5.0, bold: bool = False, width: float = 5.0, **place: object
) -> Line:
    """A line in ten points whose letters are ``width`` wide, white space ``gap`` above it."""
    words, x = [], 50.0
    for part in text.split(" "):
        edges = tuple(x + width * step for step in range(len(part) + 1))
        words.append(Word(part, Box(x, 100, edges[-1], 111), edges, 10.0, bold=bold))
        x = edges[-1] + 2.8
    return replace(line_of(words, gap=gap), **place)  # type: ignore[arg-type]


def entries(*lines: Line) -> list[list[str]]:
    return [[span.text for span in block] for block in blocks(lines)]


def test_each_bullet_is_an_entry() -> None:
    assert entries(line("• Dean's List 2015"), line("• First Prize 2016")) == [
        ["Dean's List 2015"],
        ["First Prize 2016"],
    ]


def test_a_line_that_says_who_gave_it_belongs_to_the_one_above() -> None:
    found = entries(
        line("Best Paper Award", bold=True),
        line("Awarded by the Harbour Systems Conference"),
        line("Young Talent Prize", bold=True),
        line("Issued by the City of Bristol"),
    )
    assert [len(block) for block in found] == [2, 2]


def set_like(text: str, *, italic: bool = False, color: str = "") -> Line:
    made = line(text)
    words = tuple(replace(word, italic=italic, color=color) for word in made.words)
    return replace(made, words=words)


@pytest.mark.parametrize(
    "below",
    [line("2016 · Harbour Systems"), line("Harbour Systems, 2016"), line("Harbour Systems")],
)
def test_a_title_set_larger_has_its_details_below(below: Line) -> None:
    titles = [replace(line(text, bold=True)) for text in ("Young Talent Prize", "Best Paper")]
    found = entries(titles[0], below, titles[1], below)
    assert [len(block) for block in found] == [2, 2]


def test_slant_and_colour_tell_titles_from_who_gave_them() -> None:
    found = entries(
        *(line("Young Talent Prize"), set_like("Harbour Systems", italic=True)),
        *(line("Best Paper"), set_like("Quillmark Press", italic=True)),
    )
    assert [len(block) for block in found] == [2, 2]
    linked = [set_like("CFA Level II", color="#0000ee"), line("First Aid"), line("HACCP Level 3")]
    assert [len(block) for block in entries(*linked)] == [1, 1, 1]


def test_dates_alone_part_titles_with_who_gave_them() -> None:
    given = ["优秀毕业生", "红枫商务", "三好学生", "青禾合作社"]
    above = entries(*map(line, ("2020", *given[:2], "2019", *given[2:])))
    below = entries(*map(line, (*given[:2], "2020", *given[2:], "2019")))
    assert [len(block) for block in above] == [len(block) for block in below] == [3, 3]


def test_dates_alone_stand_above_what_they_date() -> None:
    found = entries(line("2019"), line("Dean's List"), line("2016"), line("First Prize"))
    assert found == [["2019", "Dean's List"], ["2016", "First Prize"]]


def test_bold_opens_an_entry() -> None:
    found = entries(
        line("Dean's List", bold=True), line("for the best tenth of the year"),
        line("First Prize", bold=True), line("out of two hundred teams"),
    )  # fmt: skip
    assert [block[0] for block in found] == ["Dean's List", "First Prize"]


def test_things_side_by_side_with_a_date_each_are_entries() -> None:
    side = Line("CET-6 2016.12\tCPA 2017.01")
    assert entries(side) == [["CET-6 2016.12"], ["CPA 2017.01"]]


def test_wider_white_space_parts_entries() -> None:
    found = entries(
        line("Dean's List", gap=12), line("University of Exeter", gap=2),
        line("First Prize", gap=12), line("Bristol Hackathon", gap=2),
    )  # fmt: skip
    assert [block[0] for block in found] == ["Dean's List", "First Prize"]


@pytest.mark.parametrize("text", ["2019", "(2019.06)", "Jun 2019 –", "2019年6月", "2019 - 2020"])
def test_a_line_may_hold_a_date_and_nothing_else(text: str) -> None:
    assert is_only_date(Line(text))
    assert not is_only_date(Line(f"{text} Dean's List"))


LONG = "A certificate with a name so long that it runs to the right edge of the"


def test_a_long_line_that_reaches_the_edge_goes_on_below() -> None:
    above, below = line(LONG), line("page and goes on", gap=2.0)
    assert above.box is not None
    assert is_wrapped(above, below, above.box.x1)


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (line("Short name"), line("another name", gap=2.0)),
        (line(f"{LONG}."), line("page and goes on", gap=2.0)),
        (line(LONG), line("• a bullet", gap=2.0)),
        (line(LONG), line("page and goes on", gap=9.0)),
        (line(LONG), line("page and goes on", gap=2.0, bold=True)),
        (line(LONG), line("page and goes on", gap=2.0, page=2)),
        (line(LONG), line("an item of a list", gap=2.0, list_level=1)),
        (Line(LONG), Line("page and goes on")),
    ],
    ids=["short", "ended", "bullet", "gap", "style", "page", "item", "no places"],
)
def test_other_lines_begin_anew(above: Line, below: Line) -> None:
    edge = above.box.x1 if above.box else 0.0
    if above.text == "Short name":
        edge += 200
    assert not is_wrapped(above, below, edge)


def test_a_long_line_that_ends_before_the_edge_does_not_go_on() -> None:
    above = line(LONG)
    assert above.box is not None
    assert not is_wrapped(above, line("page and goes on", gap=2.0), above.box.x1 + 100)


def test_who_gave_the_one_prize_stands_below_it_with_the_date() -> None:
    (entry,) = entries(line("Salesperson of the Year"), line("Brightsea Supply, 2022"))
    assert entry == ["Salesperson of the Year", "Brightsea Supply, 2022"]


def test_two_bold_lines_above_each_date_are_a_title_and_who_gave_it() -> None:
    found = entries(
        *(line("Young Talent", bold=True), line("Harbour Systems", bold=True), line("2019")),
        line("for a bridge of paper"),
        *(line("Quiet Pen", bold=True), line("Quillmark Press", bold=True), line("2016")),
        line("for a tale of two boats"),
    )
    assert [len(block) for block in found] == [4, 4]


@pytest.mark.parametrize(("gap", "count"), [(2.0, 1), (14.0, 2)])
def test_three_lines_are_one_prize_unless_white_space_parts_them(gap: float, count: int) -> None:
    found = entries(line("Rower"), line("Elm Club", gap=gap), line("2019", gap=2.0))
    assert len(found) == count
