"""Places in the column of the dates, beside employers that no list knows."""

from __future__ import annotations

import pytest
from golden_pages import Column, Sheet, pdf
from golden_reading import read

JOBS = [
    ("03/2019 - 05/2023", "Chicago, IL", "Product Manager", "vorlip77"),
    ("07/2015 - 02/2019", "Dallas, TX", "Operations Analyst", "Q.T. Harrowlin"),
]


@pytest.mark.parametrize("drop", [0.0, 4.0], ids=["on one line", "a little lower"])
def test_an_employer_stands_beside_the_place_below_the_dates(drop: float) -> None:
    sheet = Sheet()
    column = Column(sheet)
    column.line("Odalys Brandreth", size=20, bold=True)
    column.line("odalys@example.com")
    column.heading("Experience")
    for when, where, title, employer in JOBS:
        sheet.put(60, column.y, when, 9)
        sheet.put(190, column.y, title, 11)
        sheet.put(60, column.y + 15, where, 9)
        sheet.put(190, column.y + 15 + drop, employer, 10, bold=True)
        sheet.put(192, column.y + 32, "•", 10)
        sheet.put(202, column.y + 32, "Kept the dock schedule of forty yards", 10)
        column.y += 56
    found = read(pdf(sheet))["work"]
    assert [(job["position"], job["name"], job["location"]) for job in found] == [
        (title, employer, where) for _, where, title, employer in JOBS
    ]
    assert [job["highlights"] for job in found] == [["Kept the dock schedule of forty yards"]] * 2
