"""Rows of dots and dashes between a name and what stands at the right."""

from __future__ import annotations

import pytest

from reviewer.intake.document import Line
from reviewer.parsing import parse_bytes
from reviewer.parsing.layout.leaders import without_leaders


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("LOWEN, Senior Clerk --------------- Leeds", ["LOWEN, Senior Clerk", "Leeds"]),
        ("Harle School........................2014", ["Harle School", "2014"]),
        ("Harle School . . . . . . . . . 2014", ["Harle School", "2014"]),
        ("Leeds ———— York", ["Leeds ———— York"]),
        ("call 138*****000", ["call 138*****000"]),
        ("----- Skills -----", ["----- Skills -----"]),
        ("Wait....what?", ["Wait....what?"]),
    ],
)
def test_leaders_are_white_space(text: str, parts: list[str]) -> None:
    (line,) = without_leaders([Line(text)])
    assert [part.strip() for part in line.text.split("\t")] == parts
    assert len(line.text) == len(text)


def test_places_behind_dashes_are_told_from_titles() -> None:
    text = (
        "Tamsin Oakley\ntamsin.oakley@example.com\n\nEXPERIENCE\n\n"
        "2018-2023    LOWEN, Staff Engineer ----------------------- Boston MA\n"
        "     Led the design of the shop and of its search.\n\n"
        "2016-2018    HARCASTLE, Software Engineer ------------- Cambridge MA\n"
        "     Wrote the billing of three shops.\n"
    )
    work = parse_bytes(text.encode(), "resume.txt").resume.to_json()["work"]
    assert [(one["position"], one["location"]) for one in work] == [
        ("Staff Engineer", "Boston MA"),
        ("Software Engineer", "Cambridge MA"),
    ]
