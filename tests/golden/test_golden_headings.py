"""Headings told by their words or by nothing but their looks, wherever they stand."""

from __future__ import annotations

import pytest
from golden_drawing import (
    EN,
    ZH,
    Wording,
    write_all,
    write_education,
    write_head,
    write_languages,
    write_skills,
    write_work,
)
from golden_pages import Column, Sheet, pdf
from golden_people import imogen, ruoxi
from golden_reading import read

from reviewer.pointer import Json


class HeadingColumn(Column):
    """Writes headings as ``template`` says, numbered from one."""

    template = "{}"
    count = 0

    def heading(self, text: str) -> None:
        type(self).count += 1
        counts = {"han": "〇一二三四五六"[self.count], "letter": "-ABCDEF"[self.count]}
        super().heading(self.template.format(text, n=self.count, **counts))


@pytest.mark.parametrize(
    "template",
    [
        "{n}. {}",
        "{letter}. {}",
        "({letter}) {}",
        "{han}、{}",
        "【{}】",
        "[ {} ]",
        "■ {}",
        "{}：",
        "—— {} ——",
        "◆{}◆",
        "{n} {}",
        "| {}",
    ],
)
def test_numbered_bracketed_and_decorated_headings(
    person: Json, words: Wording, template: str
) -> None:
    sheet = Sheet()
    column = type("Decorated", (HeadingColumn,), {"template": template, "count": 0})(sheet)
    write_all(column, person, words)
    assert read(pdf(sheet)) == person


def test_headings_in_two_languages() -> None:
    sheet, person = Sheet(), ruoxi()
    both = {
        "work": "工作经历 Work Experience",
        "education": "EDUCATION 教育背景",
        "skills": "专业技能 / Skills",
    }
    write_all(Column(sheet), person, Wording(**{**vars(ZH), **both}))
    assert read(pdf(sheet)) == person


class PlainColumn(Column):
    """Sets headings in bold of the body's size, in capitals, with a rule beneath."""

    def heading(self, text: str) -> None:
        self.gap(0.8)
        self.line(text.upper(), bold=True)
        self.sheet.rule(self.x, self.y - 10, self.right, self.y - 10)
        self.gap(0.3)


IN_CHINESE = {"Experience": "任职经历", "Education": "学历", "Skills": "技能特长"}
IN_CHINESE |= {"Languages": "语言能力"}
IN_ENGLISH = {"工作经历": "Career History", "教育背景": "Education", "专业技能": "Key Skills"}
BELOW = {**IN_CHINESE, **IN_ENGLISH, "语言能力": "Languages"}


class Translating(Column):
    """Below each heading the same in another language, set like text."""

    size_below = 8.0

    def heading(self, text: str) -> None:
        super().heading(f"* {text}")
        self.line(BELOW[text], size=self.size_below)


@pytest.mark.parametrize("size", [8.0, 10.0])
def test_headings_in_two_languages_one_below_the_other(
    person: Json, words: Wording, size: float
) -> None:
    sheet = Sheet()
    write_all(type("Sized", (Translating,), {"size_below": size})(sheet), person, words)
    assert read(pdf(sheet)) == person


def test_bold_capitals_over_a_rule(person: Json, words: Wording) -> None:
    sheet = Sheet()
    write_all(PlainColumn(sheet), person, words)
    assert read(pdf(sheet)) == person


class BandColumn(Column):
    """Sets headings in white on a dark band."""

    def heading(self, text: str) -> None:
        self.gap(1)
        self.sheet.fill(self.x - 4, self.y - 12, self.right, self.y + 5, (0.2, 0.3, 0.4))
        self.line(text, size=12, bold=True, color=(1, 1, 1))
        self.gap(0.3)


def test_white_headings_on_a_dark_band(person: Json, words: Wording) -> None:
    sheet = Sheet()
    write_all(BandColumn(sheet), person, words)
    assert read(pdf(sheet)) == person


class MarginColumn(Column):
    """Writes a heading left of its text, on the first line of it."""

    def heading(self, text: str) -> None:
        self.gap(1.2)
        self.sheet.put(45, self.y, text, 11, bold=True, color=(0.2, 0.3, 0.5))


def test_headings_left_of_their_text(person: Json, words: Wording) -> None:
    sheet = Sheet()
    write_all(MarginColumn(sheet, 150), person, words)
    assert read(pdf(sheet)) == person


def test_a_heading_and_its_text_on_one_line() -> None:
    sheet, person = Sheet(), imogen()
    column = Column(sheet)
    write_head(column, person, EN)
    write_work(column, person, EN)
    write_education(column, person, EN)
    column.gap(1)
    del person["skills"][0]["name"]
    person["skills"] = person["skills"][:1]
    for title, text in (
        ("Skills:", " Python, Go, SQL"),
        ("Languages:", " English (Native), German (B2)"),
    ):
        end = sheet.put(column.x, column.y, title, bold=True)
        sheet.put(end, column.y, text)
        column.y += 16
    assert read(pdf(sheet)) == person


def test_a_heading_and_its_text_on_one_line_in_chinese() -> None:
    sheet, person = Sheet(), ruoxi()
    column = Column(sheet)
    write_head(column, person, ZH)
    write_work(column, person, ZH)
    write_education(column, person, ZH)
    column.gap(1)
    person["skills"] = [{"keywords": ["Python", "SQL", "R"]}]
    person["interests"] = [{"name": "越野跑"}, {"name": "围棋"}]
    for title, text in (("专业技能：", "Python、SQL、R"), ("兴趣爱好：", "越野跑、围棋")):
        end = sheet.put(column.x, column.y, title, bold=True)
        sheet.put(end, column.y, text)
        column.y += 16
    assert read(pdf(sheet)) == person


def test_headings_nobody_knows_end_the_section_above() -> None:
    sheet, person = Sheet(), imogen()
    column = Column(sheet)
    write_head(column, person, EN)
    write_work(column, person, EN)
    column.heading("Bits and Bobs")
    column.line("I keep bees and repair accordions for the village band.")
    write_education(column, person, EN)
    write_skills(column, person, EN)
    column.heading("Small Print")
    column.line("All of this is true to the best of my knowledge.")
    write_languages(column, person, EN)
    assert read(pdf(sheet)) == person


def test_headings_nobody_knows_in_chinese_end_the_section_above() -> None:
    sheet, person = Sheet(), ruoxi()
    column = Column(sheet)
    write_head(column, person, ZH)
    write_work(column, person, ZH)
    column.heading("江湖往事")
    column.line("养过三箱蜜蜂，修过一架老风琴。")
    write_education(column, person, ZH)
    write_skills(column, person, ZH)
    assert read(pdf(sheet)) == person


def test_headings_of_plain_text_with_white_space_above() -> None:
    sheet, person = Sheet(), imogen()

    class Plain(Column):
        def heading(self, text: str) -> None:
            self.gap(1.5)
            self.line(text)
            self.gap(0.4)

    write_all(Plain(sheet), person, EN)
    assert read(pdf(sheet)) == person


@pytest.mark.parametrize(
    ("work", "education", "skills", "languages"),
    [
        (
            "Professional Background",
            "Academic Qualifications",
            "Technical Proficiencies",
            "Language Skills",
        ),
        ("Career History", "Studies", "Areas of Expertise", "Languages Spoken"),
        ("EMPLOYMENT", "EDUCATION & TRAINING", "TECH STACK", "LANGUAGES"),
    ],
)
def test_headings_in_other_words(work: str, education: str, skills: str, languages: str) -> None:
    sheet, person = Sheet(), imogen()
    titles = {"work": work, "education": education, "skills": skills, "languages": languages}
    write_all(Column(sheet), person, Wording(**{**vars(EN), **titles}))
    assert read(pdf(sheet)) == person


def test_sections_in_another_order(person: Json, words: Wording) -> None:
    sheet = Sheet()
    column = Column(sheet)
    write_head(column, person, words)
    for write in (write_skills, write_education, write_languages, write_work):
        write(column, person, words)
    assert read(pdf(sheet)) == person


@pytest.mark.parametrize("heading", ["curriculum extras", "odds and ends"])
def test_small_words_no_list_knows_head_a_section_in_the_dress_of_headings(heading: str) -> None:
    person = imogen()
    column = SmallHeadings(Sheet())
    write_head(column, person, EN)
    write_work(column, person, EN)
    write_education(column, person, EN)
    column.heading(heading)
    column.line("2016 Harbour Design Prize")
    column.line("Quillmar Foundation", size=9)
    column.gap()
    column.line("2019 Best Timetable")
    column.line("Dunvale Guild", size=9)
    write_skills(column, person, EN)
    write_languages(column, person, EN)
    person["awards"] = [
        {"title": "Harbour Design Prize", "date": "2016", "awarder": "Quillmar Foundation"},
        {"title": "Best Timetable", "date": "2019", "awarder": "Dunvale Guild"},
    ]
    assert read(pdf(column.sheet)) == person


class SmallHeadings(Column):
    """Writes headings in small letters."""

    def heading(self, text: str) -> None:
        super().heading(text.lower())
