"""Cells beside the text that their narrow column broke."""

from __future__ import annotations

from dataclasses import replace

import pytest
from set_words import fragment, row, texts

from reviewer.intake.document import Box, Word
from reviewer.parsing.layout.lines import Fragment
from reviewer.parsing.layout.rows import rows_of
from reviewer.parsing.layout.torn_cells import whole


def test_a_span_broken_behind_its_month_stands_on_the_row_of_its_first_line() -> None:
    found = texts(
        row("Aug", 50, 100),
        row("Clerk, Harbour Trust, Galway", 120, 100),
        row("2012–May", 50, 113),
        row("Kept the books of four branches", 120, 113),
        row("2016", 50, 126),
        row("Ran payroll for sixty people and their pensions besides", 120, 126),
    )
    assert found == [
        "Aug 2012–May 2016\tClerk, Harbour Trust, Galway",
        "Kept the books of four branches",
        "Ran payroll for sixty people and their pensions besides",
    ]


def test_places_and_spans_broken_behind_the_text_of_their_rows_are_whole() -> None:
    found = texts(
        *(row("Harbour Trust", 50, 100), row("Portland,", 480, 100), row("OR", 480, 113)),
        *(
            row("Clerk of the books", 60, 128),
            row("Apr 2021 –", 480, 128),
            row("Present", 480, 141),
        ),
        row("Kept the books of four branches of the harbour", 60, 160),
    )
    assert found == [
        "Harbour Trust\tPortland, OR",
        "Clerk of the books\tApr 2021 – Present",
        "Kept the books of four branches of the harbour",
    ]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("May", "2021"),  # a day of one month is no span
        ("2016", "2018"),
        ("Books,", "OR"),
        ("2019 – 2020", "2018 – 2019"),
        ("2019 –", "Harbour"),
    ],
)
def test_what_makes_no_whole_is_left_as_it_is(above: str, below: str) -> None:
    parts = [fragment(above, 50, 100), fragment(below, 50, 113)]
    assert whole(parts) == parts


def test_an_indented_line_below_is_none_of_the_cell() -> None:
    parts = [fragment("Jun", 50, 100), fragment("2019 – 2020", 90, 113)]
    assert whole(parts) == parts


def test_a_narrow_gap_before_smaller_letters_of_another_weight_parts_two_cells() -> None:
    name = row("Diploma in Ledgers", 50, 100, bold=True)
    end = name[-1].box.x1 if name[-1].box else 0.0
    assert texts([*name, *row("Harbour College", end + 8, 100, size=8)]) == [
        "Diploma in Ledgers\tHarbour College"
    ]
    assert texts([*name, *row("Harbour College", end + 8, 100, bold=True)]) == [
        "Diploma in Ledgers Harbour College"
    ]


def test_a_name_in_the_middle_cell_that_ends_as_none_does_goes_on_below() -> None:
    found = texts(
        *(
            row("Clerk", 50, 100),
            row("County Department of", 250, 100),
            row("2014 – 2016", 480, 100),
        ),
        row("Transport", 275, 113),
        row("Kept the books of four branches of the harbour board", 60, 132),
    )
    assert found[0] == "Clerk\tCounty Department of Transport\t2014 – 2016"
    apart = [
        fragment("Clerk", 50, 100),
        fragment("Kept the books of", 200, 100),
        fragment("Leeds", 50, 113),
        fragment("branches", 200, 113),
    ]
    assert whole(apart) == apart  # rows of a table, each with text of its own


def test_an_address_broken_behind_its_hyphen_is_whole() -> None:
    found = texts(
        *(row("linkedin.com/in/ines-", 50, 100), row("Ines Quill", 250, 100, size=18)),
        *(row("quill", 50, 112), row("+1 555 0101", 480, 100)),
    )
    assert any("linkedin.com/in/ines-quill" in text for text in found)


def test_a_space_as_wide_as_a_letter_is_high_parts_a_label_from_its_list() -> None:
    label = row("Planning and control", 50, 100)
    end = label[-1].box.x1 if label[-1].box else 0.0
    assert texts([*label, *row("Ledgers, rolls, letters", end + 10, 100)]) == [
        "Planning and control\tLedgers, rolls, letters"
    ]


def test_what_stands_below_a_line_that_ends_in_its_date_is_no_rest_of_it() -> None:
    def words(text: str, x: float, bottom: float, color: str) -> list[Word]:
        made = []
        for part in text.split(" "):
            made.append(Word(part, Box(x, bottom - 11, x + 5 * len(part), bottom), size=10.0))
            made[-1] = replace(made[-1], color=color)
            x += 5 * len(part) + 2.6
        return made

    head = words("Teacher of Science, Elmville,", 50, 100, "#000000")
    date = words("2014-09 - 2019-08", head[-1].box.x1 + 2.6 if head[-1].box else 0, 100, "#666666")
    told = words("Comprehensive school of 1,100 pupils in a town.", 50, 111.5, "#000000")
    rows = rows_of([Fragment(tuple(part)) for part in (head, date, told)])
    assert [len(row.hung) for row in rows] == [0, 0]
