"""One person drawn with the headings in a margin beside the text: always the same fields."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field, replace
from typing import Any

import pytest
from golden_drawing import (
    ZH,
    Wording,
    headed_sheet,
    write_bullets,
    write_education,
    write_head,
    write_languages,
    write_skills,
    write_work,
)
from golden_pages import Color, Column, Sheet, pdf, width_of
from golden_reading import read

from reviewer.pointer import Json

GREY = (0.4, 0.45, 0.5)


@dataclass
class Beside(Column):
    """A column whose headings stand beside it, at the height of the first line below them."""

    x: float = 200.0
    margin: float = 50.0
    """Where headings begin, or end if ``ends`` is set."""
    ends: bool = False
    drop: float = 0.0
    heading_size: float = 11.0
    heading_color: Color = GREY
    stroke: str = ""
    dates_below: bool = False
    began: float = field(default=0.0, init=False)

    def heading(self, text: str) -> None:
        self.gap(2.0)
        at = self.y + self.drop
        if self.stroke:
            self.sheet.put(self.margin, self.y, self.stroke, 9, bold=True)
            at += 12
        for word in self.parts(text):
            width = width_of(word, self.heading_size, bold=True)
            x = self.margin - width if self.ends else self.margin
            self.sheet.put(x, at, word, self.heading_size, bold=True, color=self.heading_color)
            at += self.heading_size * 1.2
        self.began = at

    def parts(self, text: str) -> list[str]:
        return [text]

    def line(self, text: str, date: str = "", **look: Any) -> None:
        if date and self.dates_below:
            self.sheet.put(self.margin, max(self.y, self.began), date, 8, color=GREY)
            date = ""
        super().line(text, date, **look)


class Broken(Beside):
    """Headings broken over two lines."""

    def parts(self, text: str) -> list[str]:
        return {"Experience": ["Professional", "Experience"], "工作经历": ["工作经历", "Work"]}.get(
            text, [text]
        )


OTHERS = {
    "Experience": "任职经历", "Education": "教育背景", "Skills": "技能特长",
    "Languages": "语言能力",
    "工作经历": "Work Experience", "教育背景": "Education", "专业技能": "Skills",
}  # fmt: skip


@dataclass
class Translated(Beside):
    """Headings behind a number, the same in another language below in small, light letters."""

    count: int = 0

    def heading(self, text: str) -> None:
        self.gap(2.0)
        self.count += 1
        at = self.y
        look: dict[str, Any] = {"bold": True, "color": self.heading_color}
        self.sheet.put(self.margin - 20, at, str(self.count), self.heading_size, **look)
        self.sheet.put(self.margin, at, text, self.heading_size, **look)
        small = 0.75 * self.heading_size
        other = OTHERS.get(text, "")
        self.sheet.put(self.margin, at + 1.2 * small, other, small, color=self.heading_color)


def write_below(column: Column, person: Json, words: Wording) -> None:
    for write in (write_work, write_education, write_skills, write_languages):
        write(column, person, words)


LOOKS = {
    "flush": Beside(Sheet()),
    "ending at the text": Beside(Sheet(), margin=180, ends=True),
    "in large light letters": Beside(Sheet(), heading_size=16, drop=2),
    "a little lower": Beside(Sheet(), drop=4),
    "below a stroke": Beside(Sheet(), stroke="—"),
    "over the dates": Beside(Sheet(), dates_below=True),
    "over two lines": Broken(Sheet()),
    "over two lines and the dates": Broken(Sheet(), dates_below=True),
    "numbered and translated": Translated(Sheet()),
    "at the right": Beside(Sheet(), x=50, right=400, margin=430),
    "at the right, ending at the edge": Beside(Sheet(), x=50, right=400, margin=545, ends=True),
}


@pytest.mark.parametrize("look", LOOKS)
def test_headings_beside_their_text(person: Json, words: Wording, look: str) -> None:
    sheet, head = headed_sheet(50, person, words)
    column = replace(LOOKS[look], sheet=sheet, y=head.y)
    write_below(column, person, words)
    assert read(pdf(sheet)) == person


def test_headings_in_the_middle_of_the_height_of_their_text(person: Json, words: Wording) -> None:
    sheet = Sheet()
    column = Column(sheet, 200)
    write_head(column, person, words)
    headings = words.work, words.education, words.skills
    for name, write in zip(headings, (write_work, write_education, write_skills), strict=True):
        column.gap(3.0)
        begin = column.y
        write(Unheaded(sheet, column.x, column.y), person, words)
        last = Unheaded(Sheet(), column.x, column.y)
        write(last, person, words)
        column.y = last.y
        sheet.put(50, (begin + last.y - 14.5) / 2, name, 13, bold=True)
    expected = {key: value for key, value in person.items() if key != "languages"}
    assert read(pdf(sheet)) == expected


class Unheaded(Column):
    """A column that leaves its headings to others."""

    def heading(self, text: str) -> None:
        pass


def test_headings_beside_text_that_goes_on_on_the_next_page(person: Json, words: Wording) -> None:
    first, second = Sheet(), Sheet()
    column = Beside(first)
    write_head(column, person, words)
    column.heading(words.work)
    for job, page in zip(person["work"], (first, second), strict=True):
        column.sheet, column.y = page, column.y if page is first else 60
        column.line(job["name"], words.span(job), bold=True)
        column.line(job["position"])
        write_bullets(column, job)
    for write in (write_education, write_skills, write_languages):
        write(column, person, words)
    assert read(pdf(first, second)) == person


def test_headings_beside_text_above_and_below_a_line_across(person: Json, words: Wording) -> None:
    sheet, head = headed_sheet(50, person, words)
    column = Beside(sheet, y=head.y)
    write_work(column, person, words)
    column.gap(2.0)
    sheet.rule(50, column.y, 545, column.y)
    column.gap(2.0)
    for write in (write_education, write_skills, write_languages):
        write(column, person, words)
    assert read(pdf(sheet)) == person


def test_headings_dates_and_text_in_three_columns(person: Json, words: Wording) -> None:
    sheet, head = headed_sheet(50, person, words)
    column = Dated(sheet, y=head.y, x=260, margin=50)
    write_below(column, person, words)
    assert read(pdf(sheet)) == person


class Dated(Beside):
    """Dates in a column of their own, left of the text."""

    def line(self, text: str, date: str = "", **look: Any) -> None:
        if date:
            self.sheet.put(150, self.y, date, 9)
        super().line(text, **look)


def test_headings_beside_the_text_and_a_side_bar(person: Json, words: Wording) -> None:
    sheet = Sheet()
    column = Beside(sheet, x=130, right=400, margin=30, size=8, heading_size=9)
    column.line(person["basics"]["name"], size=20, bold=True)
    column.line(person["basics"]["label"])
    write_work(column, person, words)
    write_education(column, person, words)
    sheet.fill(420, 0, 595, 842, (0.93, 0.95, 0.98))
    bar = Column(sheet, 435, right=575, size=8)
    bar.heading("联系方式" if words is ZH else "Contact")
    basics = person["basics"]
    bar.lines(basics["phone"], basics["email"], basics["location"]["city"])
    bar.heading(words.skills)
    for group in person["skills"]:
        bar.line(group["name"], bold=True)
        bar.lines(*group["keywords"])
        bar.gap()
    write_languages(bar, person, words)
    assert read(pdf(sheet)) == person


def test_skills_two_across_beside_their_heading(person: Json, words: Wording) -> None:
    sheet, head = headed_sheet(50, person, words)
    column = Beside(sheet, y=head.y)
    write_work(column, person, words)
    write_education(column, person, words)
    column.heading(words.skills)
    keywords = [word for group in person["skills"] for word in group["keywords"]]
    for left, right in itertools.zip_longest(keywords[::2], keywords[1::2], fillvalue=""):
        sheet.put(380, column.y, right)
        column.line(left)
    write_languages(column, person, words)
    found = read(pdf(sheet))
    assert {word for group in found.pop("skills") for word in group["keywords"]} == set(keywords)
    assert found == {key: value for key, value in person.items() if key != "skills"}


def test_a_name_over_two_lines_beside_the_contact_details(person: Json, words: Wording) -> None:
    sheet = Sheet()
    basics = person["basics"]
    parts = [basics["name"]] if words is ZH else basics["name"].split()
    name = Column(sheet, 50)
    for part in parts:
        name.line(part, size=22, bold=True)
    contact = Column(sheet, 200, y=50)
    contact.lines(basics["location"]["city"], basics["phone"], basics["email"])
    column = Beside(sheet, y=contact.y + 30)
    column.line(f"求职意向：{basics['label']}" if words is ZH else basics["label"])
    write_below(column, person, words)
    assert read(pdf(sheet)) == person
