"""Lists of awards: years above several of them, and who gave them before what was given."""

from __future__ import annotations

from typing import Any

from reviewer.intake.document import Line
from reviewer.parsing.found import settle
from reviewer.parsing.kinds.others import awards, certificates


def read(text: str) -> list[tuple[Any, ...]]:
    lines = [Line(line, number=number) for number, line in enumerate(text.strip().split("\n"))]
    found = settle(awards(lines))[0]
    return [(one.get("title"), one.get("awarder"), one.get("date")) for one in found]


def test_a_year_alone_dates_all_prizes_below_it() -> None:
    assert read(
        "2023\nHarcastle Essay Prize\nElm Trust Travel Grant\nSenate Medal\n"
        "2021\nLowen Bursary for Mathematics\nDean's List"
    ) == [
        ("Harcastle Essay Prize", None, "2023"),
        ("Elm Trust Travel Grant", None, "2023"),
        ("Senate Medal", None, "2023"),
        ("Lowen Bursary for Mathematics", None, "2021"),
        ("Dean's List", None, "2021"),
    ]


def test_below_a_year_a_prize_stands_above_who_gave_it() -> None:
    assert read("2023\nEssay Prize\nHarcastle Club\n2021\nSenate Medal\nLowen University") == [
        ("Essay Prize", "Harcastle Club", "2023"),
        ("Senate Medal", "Lowen University", "2021"),
    ]


def test_a_society_named_for_prizes_gives_them_below_a_year() -> None:
    assert read("2023\nEssay Prize\nPrize Trust Ltd\n2021\nSenate Medal\nMedal Society") == [
        ("Essay Prize", "Prize Trust Ltd", "2023"),
        ("Senate Medal", "Medal Society", "2021"),
    ]


def test_who_gave_prizes_may_stand_first_in_all_of_a_list() -> None:
    assert read(
        "Leeds Print Club, Poster Award, 2013\n"
        "Paper & Ink, Site of the Week, January 2013\n"
        "Ink Weekly, Featured Printer, November 2010"
    ) == [
        ("Poster Award", "Leeds Print Club", "2013"),
        ("Site of the Week", "Paper & Ink", "2013-01"),
        ("Featured Printer", "Ink Weekly", "2010-11"),
    ]


def test_prizes_stand_first_where_their_words_say_so() -> None:
    assert read("Poster Award, Paper & Ink, 2013\nFeatured Printer, Ink Weekly, 2010") == [
        ("Poster Award", "Paper & Ink", "2013"),
        ("Featured Printer", "Ink Weekly", "2010"),
    ]


def test_a_club_named_for_a_prize_is_no_prize() -> None:
    assert read("Poster of the Year, Laureate Society\nRower, Prize Trust Ltd, 2013") == [
        ("Poster of the Year", "Laureate Society", None),
        ("Rower", "Prize Trust Ltd", "2013"),
    ]


def test_certificates_keep_who_issued_them() -> None:
    lines = [Line("First Aid Certificate, Red Cross, 2019")]
    (found,) = settle(certificates(lines))[0]
    assert (found["name"], found["issuer"]) == ("First Aid Certificate", "Red Cross")
