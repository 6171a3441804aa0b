"""One person drawn in columns too narrow for what they hold, and with labels beside the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from golden_drawing import ZH, Wording, headed_sheet, write_bullets, write_languages, write_skills
from golden_pages import Column, Sheet, pdf, width_of
from golden_reading import read
from test_golden_columns import SHADE, write_bar, write_body

from reviewer.pointer import Json


@dataclass
class Flush(Column):
    """A column whose lines end at its right edge; an address too long for it sticks out there."""

    width: float = 120.0

    def line(self, text: str, date: str = "", **look: Any) -> None:
        size = look.get("size") or self.size
        width = width_of(text, size, look.get("bold", False))
        self.x = self.right - min(width, self.width)
        super().line(text, date, **look)


@pytest.mark.parametrize("gap", [4.0, 1.0, -6.0], ids=["near", "touching", "beyond"])
def test_an_address_that_sticks_out_of_its_bar(person: Json, words: Wording, gap: float) -> None:
    sheet = Sheet()
    begin = 215.0
    person["basics"]["email"] = "someone.of.long.name@mail.example.com"
    width = width_of(person["basics"]["email"]) - (begin - 190.0) + gap
    bar = Flush(sheet, right=190.0, width=width)
    write_bar(bar, person, words, "联系方式" if words is ZH else "Contact")
    write_body(Column(sheet, begin, 63, right=565, size=9.5), person, words)
    assert read(pdf(sheet)) == person


@pytest.mark.parametrize(
    ("address", "cut"),
    [
        ("imogen.fairweather@widgets.example.com", 30),
        ("imogen.fairweather@widgets.example.com", 36),
        ("imogen.fairweather.home@example.com", 21),
        ("IMOGEN.FAIRWEATHER@WIDGETS.EXAMPLE.COM", 28),
    ],
)
def test_an_address_cut_where_its_bar_ends(
    person: Json, words: Wording, address: str, cut: int
) -> None:
    sheet = Sheet()
    person["basics"]["email"] = address
    bar = Column(sheet, 25, size=8)
    bar.heading("联系方式" if words is ZH else "Contact")
    bar.lines(person["basics"]["phone"], address[:cut], address[cut:])
    bar.line(person["basics"]["location"]["city"])
    write_skills(bar, person, words)
    write_languages(bar, person, words)
    write_body(Column(sheet, 230, right=575, size=9), person, words)
    assert read(pdf(sheet)) == person


def write_dated(body: Column, entry: Json, words: Wording, first: str, second: str) -> None:
    """An entry beside its dates; below these, the place."""
    begin = body.y
    margin = Column(body.sheet, 30, begin - 0.5, size=8)
    margin.line(words.span(entry))
    if "location" in entry:
        margin.line(entry["location"])
    body.line(first, bold=True)
    body.line(second)


@pytest.mark.parametrize("has_bar", [True, False], ids=["bar", "alone"])
def test_dates_and_places_in_a_margin(person: Json, words: Wording, has_bar: bool) -> None:
    sheet, head = headed_sheet(30, person, words)
    if has_bar:
        sheet = Sheet()
        head = Column(sheet, 30)
        head.line(person["basics"]["name"], size=20, bold=True)
        head.line(person["basics"]["label"])
        sheet.fill(420, 0, 595, 842, SHADE)
        bar = Column(sheet, 440, head.y, right=575, size=8)
        write_bar(bar, person, words, "联系方式" if words is ZH else "Contact")
    headings = Column(sheet, 30, head.y)
    headings.heading(words.work)
    body = Column(sheet, 125, headings.y, right=400, size=8)
    for job, town in zip(
        person["work"], ("杭州", "上海") if words is ZH else ("Bath", "Leeds"), strict=True
    ):
        job["location"] = town
        write_dated(body, job, words, job["position"], job["name"])
        write_bullets(body, job)
    headings.y = body.y
    headings.heading(words.education)
    body.y = headings.y
    for school in person["education"]:
        degree = words.between.join((school["studyType"], school["area"]))
        write_dated(body, school, words, school["institution"], degree)
    if not has_bar:
        headings.y = body.y
        write_skills(headings, person, words)
        write_languages(headings, person, words)
    assert read(pdf(sheet)) == person
