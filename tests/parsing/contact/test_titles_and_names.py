"""The line below a name: a job and where one lives or works; initials, user names of one's own."""

from __future__ import annotations

from typing import Any

import pytest

from reviewer.intake.document import Line, Word, line_of
from reviewer.parsing import parse_bytes
from reviewer.parsing.contact.basics import read_contact
from reviewer.parsing.contact.headline import lines_apart
from reviewer.parsing.contact.monograms import without_monogram
from reviewer.parsing.found import Found


def basics(line: str, contact: str = "rik@example.com | +31 85 055 0129") -> dict[str, Any]:
    text = f"Rik Vandamme\n{line}\n{contact}\n\nSkills\nPython, SQL\n"
    found: dict[str, Any] = parse_bytes(text.encode(), "cv.txt").to_json()["basics"]
    return found


@pytest.mark.parametrize(
    ("line", "label", "city"),
    [
        ("Technical Writer in Galway, Ireland", "Technical Writer", "Galway"),
        ("Journeyman Electrician - Norman, OK", "Journeyman Electrician", "Norman"),
        ("Product Manager based in Lisbon, Portugal", "Product Manager", "Lisbon"),
        ("Senior Nurse, Leeds", "Senior Nurse", "Leeds"),
        ("Network Engineer at Harle Infotech Services", "Network Engineer", None),
        ("Lecturer in Medieval History", "Lecturer in Medieval History", None),
        ("Vice President, Finance", "Vice President, Finance", None),
    ],
)
def test_a_title_ends_before_the_place(line: str, label: str, city: str | None) -> None:
    found = basics(line)
    assert found["label"] == label
    assert found.get("location", {}).get("city") == city


def test_initials_in_a_circle_are_no_part_of_the_line_beside_them() -> None:
    lines = [Line("Rik Vandamme"), Line("RV\tSite manager"), Line("R"), Line("C\tProgramming")]
    assert [line.text.strip() for line in without_monogram(lines)] == [
        "Rik Vandamme", "Site manager", "C\tProgramming"
    ]  # fmt: skip


def test_a_bare_word_made_of_the_name_is_a_user_name() -> None:
    found = basics("Site manager", "rik@example.com | rikvandamme | +31 85 055 0129")
    assert [profile["username"] for profile in found["profiles"]] == ["rikvandamme"]


def test_a_joining_word_in_small_letters_goes_on_with_the_title_above() -> None:
    assert basics("Soignante diplômée\nd'État")["label"] == "Soignante diplômée d'État"


def test_a_family_name_broken_at_its_hyphen_is_whole() -> None:
    large = [
        line_of([Word(text, bold=True, size=20)], number=at)
        for at, text in enumerate(("Tamsin", "Warrell-", "Hughes"))
    ]
    small = [line_of([Word("tamsin@example.com", size=9)], number=at) for at in (3, 4, 5, 6)]
    name = read_contact([*large, *small])["name"]
    assert isinstance(name, Found)
    assert name.value == "Tamsin Warrell-Hughes"


def test_the_job_below_the_name_stands_near_it_though_a_side_bar_is_read_between() -> None:
    name = Line("MARISOL EXAMPLE", 0)
    bar = [Line(text, number, column=2) for number, text in enumerate("abcdef", start=1)]
    job = Line("REGISTERED NURSE", 7)
    assert lines_apart([name, *bar, job], job, name) == 1


def test_what_one_is_without_a_post_belongs_to_what_one_does() -> None:
    text = (
        "王示例\n应届毕业生 · 数据分析\nwang@example.com | 13800000001\n\n"
        "教育背景\n示例大学 2020-2024\n"
    )
    label = parse_bytes(text.encode(), "a.txt").resume.basics.label
    assert label == "应届毕业生 · 数据分析"
