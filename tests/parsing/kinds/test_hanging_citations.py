"""Lists of citations whose further lines are set in, and lists of languages run on."""

from __future__ import annotations

from typing import Any

import pytest
from set_words import lines, row

from reviewer.intake.document import Line
from reviewer.parsing.found import settle
from reviewer.parsing.kinds import citations, spoken


def read(found: list[Any]) -> list[dict[str, Any]]:
    value, _ = settle(found)
    return value or []


def cited(*texts: tuple[str, float, float]) -> list[tuple[Any, Any, Any]]:
    found = read(citations.publications(lines(*(row(text, x, y) for text, x, y in texts))))
    return [(one["name"], one.get("publisher"), one.get("releaseDate")) for one in found]


def test_lines_set_in_go_on_with_the_citation_above() -> None:
    assert cited(
        ("“Tide Tables and Harbour Dues in Old Ports.” Journal of Coastal", 60, 100),
        ("History 12 (2014): 95–131.", 84, 112),
        ("“The Lamp Keepers.” Past Waters 25 (2019): 71–160.", 60, 130),
        ("“Counting Gulls.” Shore Review 31 (2021): 33–113.", 60, 148),
    ) == [
        ("Tide Tables and Harbour Dues in Old Ports", "Journal of Coastal History", "2014"),
        ("The Lamp Keepers", "Past Waters", "2019"),
        ("Counting Gulls", "Shore Review", "2021"),
    ]


def test_a_title_of_two_things_names_no_authors() -> None:
    assert cited(("The Harbour Priest and His Neighbours. Quayside Press, 2022.", 60, 100)) == [
        ("The Harbour Priest and His Neighbours", "Quayside Press", "2022")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Modern Greek (native); Old Norse (reading); Latin (excellent).",
            [("Modern Greek", "native"), ("Old Norse", "reading"), ("Latin", "excellent")],
        ),
        ("Quenya\tgood", [("Quenya", "good")]),
        (
            "English (native), Church Slavonic (good)",
            [("English", "native"), ("Church Slavonic", "good")],
        ),
    ],
)
def test_languages_no_list_knows(text: str, expected: list[tuple[str, str]]) -> None:
    found = read(spoken.languages([Line(text)]))
    assert [(one["language"], one["fluency"]) for one in found] == expected


def test_a_year_behind_the_name_of_a_conference_is_part_of_it_on_a_line_of_its_own_too() -> None:
    title = row("码头吊机负荷的估计方法", 60, 100, bold=True)
    assert [
        (one["name"], one["publisher"], one.get("releaseDate"))
        for one in read(citations.publications(lines(title, row("港口研究 2024", 60, 114))))
    ] == [("码头吊机负荷的估计方法", "港口研究 2024", None)]


def test_words_around_the_date_below_a_title_name_no_publisher() -> None:
    title = row("Jars before Lids , Larkham Packing Review", 40, 100, bold=True)
    (paper,) = read(citations.publications(lines(title, row("Published on: Jun 2022", 40, 114))))
    assert (paper["name"], paper["publisher"]) == ("Jars before Lids", "Larkham Packing Review")
    assert paper["releaseDate"] == "2022-06"


@pytest.mark.parametrize(
    ("text", "title", "venue", "year"),
    [
        (
            "Cho H, Park SM & Lind A: Catalysis in small vessels. Chem Notes, 2021.",
            "Catalysis in small vessels",
            "Chem Notes",
            "2021",
        ),
        (
            "H. Cho and S.-M. Park: Rope tension in gales. Journal of Knots, 2014.",
            "Rope tension in gales",
            "Journal of Knots",
            "2014",
        ),
        (
            "Vitamin D: A review of trials. Diet, 2014",
            "Vitamin D: A review of trials",
            "Diet",
            "2014",
        ),
    ],
)
def test_authors_end_at_the_colon_behind_their_initials(
    text: str, title: str, venue: str, year: str
) -> None:
    (found,) = read(citations.publications([Line(text)]))
    assert (found["name"], found["publisher"], found["releaseDate"]) == (title, venue, year)
