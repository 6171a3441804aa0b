"""Grants with a role in them, citations with the year in brackets, headings within a section."""

from __future__ import annotations

from typing import Any

import pytest

from reviewer.parsing import parse_bytes

TOP = "Anna Berg\nanna@example.com\n\n"


def read(text: str) -> dict[str, Any]:
    return parse_bytes((TOP + text).encode(), "cv.txt").to_json()


@pytest.mark.parametrize(
    "text",
    [
        "2021–2024\tIce Roads (Principal Investigator). Nordic Council, £312,000",
        "Ice Roads – Principal Investigator. Nordic Council, £312,000. 2021–2024",
        "Ice Roads, Principal Investigator, Nordic Council, £312,000, 2021–2024",
    ],
)
def test_a_grant_held_for_years_is_a_project(text: str) -> None:
    (grant,) = read(f"Research grants\n\n{text}\n")["projects"]
    assert grant["name"] == "Ice Roads"
    assert grant["roles"] == ["Principal Investigator"]
    assert (grant["startDate"], grant["endDate"]) == ("2021", "2024")
    assert grant["description"] == "Nordic Council, £312,000"


def test_a_grant_without_a_role_stays_an_award() -> None:
    found = read("Grants\n\nMarie Curie Grant, 2016\nFulbright Fellowship, 2014\n")
    assert [one["title"] for one in found["awards"]] == [
        "Marie Curie Grant",
        "Fulbright Fellowship",
    ]


def test_a_title_in_single_quotes_behind_the_year() -> None:
    text = (
        "Publications\n\n"
        "Berg, A. (2021) 'Why the sea doesn't freeze', Polar Notes, 12(3), pp. 1-9.\n"
        "Berg, A. and Ito, K. (2019) ‘The farmer’s almanac of ice’, Ice Studies.\n"
    )
    assert [(one["name"], one["publisher"]) for one in read(text)["publications"]] == [
        ("Why the sea doesn't freeze", "Polar Notes"),
        ("The farmer’s almanac of ice", "Ice Studies"),
    ]


def test_a_known_heading_within_a_section_heads_what_follows() -> None:
    text = (
        "Key skills\n\nBGP, OSPF\n\nAccomplishments\n\n"
        "Certification\nCCNP Enterprise\nCisco, 2021\n\nPCNSA\nPalo Alto, 2022\n\n"
        "Languages\n\nUrdu\n"
    )
    found = read(text)
    assert [one["name"] for one in found["certificates"]] == ["CCNP Enterprise", "PCNSA"]
    assert "awards" not in found


@pytest.mark.parametrize(
    "text",
    [
        "Call any of the shops above.",
        "Names of three referees are given in the covering letter.",
        "Happy to put you in touch with former managers.",
    ],
)
def test_a_sentence_on_where_to_ask_is_no_reference(text: str) -> None:
    assert "references" not in read(f"Skills\n\nPython, SQL\n\nReferences\n\n{text}\n")


@pytest.mark.parametrize(
    "text",
    [
        "Figma\tVery good\nSketch\tGood",
        "Figma - very good\nSketch - good",
        "Figma – zeer goed, Sketch – goed",
    ],
)
def test_how_well_a_thing_is_known_is_no_skill(text: str) -> None:
    found = read(f"Skills\n\n{text}\n\nEducation\n\n2010 - 2014  BSc, University of Bonn\n")
    assert [one["name"] for one in found["skills"]] == ["Figma", "Sketch"]


def test_a_language_no_list_knows_among_others_behind_bars() -> None:
    found = read(
        "Skills\n\nTools: Toast, Excel\n"
        "Languages: English - Fluent | Zembu - Native | Spanish - Fluent\n"
    )
    assert [one["language"] for one in found["languages"]] == ["English", "Zembu", "Spanish"]


def test_words_that_announce_the_points_of_each_entry_are_left_out() -> None:
    text = (
        "Work\n\n2019 - 2021  Buyer, Harle Ltd\nWhat I did there:\n- Bought sails.\n\n"
        "2017 - 2019  Clerk, Lowen Ltd\nWhat I did there:\n- Counted oars.\n"
        "2 Months Notice Period\n"
    )
    stays = read(text)["work"]
    assert [stay["highlights"] for stay in stays] == [["Bought sails."], ["Counted oars."]]
    assert not any("summary" in stay for stay in stays)
