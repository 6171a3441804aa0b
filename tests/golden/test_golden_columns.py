"""One person drawn in columns, side bars and running text over pages: always the same fields."""

from __future__ import annotations

import pytest
from golden_drawing import (
    ZH,
    Wording,
    group_line,
    headed_sheet,
    write_all,
    write_bullets,
    write_education,
    write_head,
    write_languages,
    write_skills,
    write_work,
)
from golden_pages import Column, Sheet, pdf, width_of
from golden_reading import read

from reviewer.pointer import Json

SHADE = (0.93, 0.95, 0.98)


def test_one_column_with_dates_at_the_right_edge(person: Json, words: Wording) -> None:
    sheet = Sheet()
    write_all(Column(sheet), person, words)
    assert read(pdf(sheet)) == person


def contact_lines(person: Json) -> list[str]:
    basics = person["basics"]
    return [basics["phone"], basics["email"], basics["location"]["city"]]


def write_bar(bar: Column, person: Json, words: Wording, contact: str) -> None:
    bar.heading(contact)
    bar.lines(*contact_lines(person))
    bar.heading(words.skills)
    for group in person["skills"]:
        bar.line(group["name"], bold=True)
        bar.lines(*group["keywords"])
        bar.gap()
    write_languages(bar, person, words)


def write_body(body: Column, person: Json, words: Wording) -> None:
    body.line(person["basics"]["name"], size=20, bold=True)
    body.line(person["basics"]["label"])
    write_work(body, person, words)
    write_education(body, person, words)


@pytest.mark.parametrize("is_left", [True, False], ids=["left", "right"])
def test_a_side_bar(person: Json, words: Wording, is_left: bool) -> None:
    sheet = Sheet()
    place = (0, 190) if is_left else (405, 595)
    sheet.fill(place[0], 0, place[1], 842, SHADE)
    write_bar(Column(sheet, place[0] + 25), person, words, "联系方式" if words is ZH else "Contact")
    body = Column(sheet, 215, right=565) if is_left else Column(sheet, 30, right=385)
    body.size = 9.5
    write_body(body, person, words)
    assert read(pdf(sheet)) == person


def test_two_equal_columns_under_a_common_head(person: Json, words: Wording) -> None:
    sheet, head = headed_sheet(40, person, words)
    left = Column(sheet, 40, head.y + 10, right=285, size=8)
    right = Column(sheet, 310, head.y + 10, right=555, size=8)
    write_work(left, person, words)
    for write in (write_education, write_skills, write_languages):
        write(right, person, words)
    assert read(pdf(sheet)) == person


def test_a_section_that_breaks_over_the_page(person: Json, words: Wording) -> None:
    first, second = Sheet(), Sheet()
    column = Column(first, y=640)
    write_head(column, person, words)
    column.heading(words.work)
    for job, sheet in zip(person["work"], (first, second), strict=True):
        column.line(job["name"], words.span(job), bold=True)
        column.line(job["position"])
        if sheet is second:
            write_bullets(column, job)
        else:
            column.line(f"• {job['highlights'][0]}")
            column.sheet, column.y = second, 60
            column.line(f"• {job['highlights'][1]}")
        column.gap()
    for write in (write_education, write_skills, write_languages):
        write(column, person, words)
    assert read(pdf(first, second)) == person


def test_running_heads_and_page_numbers(person: Json, words: Wording) -> None:
    first, second = Sheet(), Sheet()
    column = Column(first, y=70)
    write_head(column, person, words)
    write_work(column, person, words)
    column.sheet, column.y = second, 70
    for write in (write_education, write_skills, write_languages):
        write(column, person, words)
    for number, sheet in enumerate((first, second), 1):
        name = person["basics"]["name"]
        sheet.put_right(535, 30, f"{name} · 个人简历" if words is ZH else f"{name} – Resume", 8)
        sheet.put_middle(
            825, f"第 {number} 页 共 2 页" if words is ZH else f"Page {number} of 2", 8
        )
    assert read(pdf(first, second)) == person


def test_a_side_bar_goes_on_on_the_second_page_beside_the_main_text(
    person: Json, words: Wording
) -> None:
    first, second = Sheet(), Sheet()
    bar, body = Column(first, 25), Column(first, 215, right=565, size=9.5)
    bar.heading("联系方式" if words is ZH else "Contact")
    bar.lines(*contact_lines(person))
    write_skills(bar, {"skills": person["skills"][:1]}, words)
    body.line(person["basics"]["name"], size=20, bold=True)
    body.line(person["basics"]["label"])
    write_work(body, person, words)
    bar.sheet = body.sheet = second
    bar.y = body.y = 60
    bar.lines(*(group_line(group, words) for group in person["skills"][1:]))
    write_languages(bar, person, words)
    write_education(body, person, words)
    assert read(pdf(first, second)) == person


def test_a_section_that_breaks_from_one_column_into_the_next(person: Json, words: Wording) -> None:
    sheet, head = headed_sheet(40, person, words)
    left = Column(sheet, 40, head.y + 10, right=285, size=8)
    for write in (write_education, write_skills, write_languages):
        write(left, person, words)
    left.heading(words.work)
    right = Column(sheet, 310, head.y + 22, right=555, size=8)
    for job, column in zip(person["work"], (left, right), strict=True):
        column.line(job["name"], words.span(job), bold=True)
        column.line(job["position"])
        write_bullets(column, job)
    assert read(pdf(sheet)) == person


def put_cells(column: Column, cells: list[list[str]]) -> None:
    """Cells side by side, their lines centred, the first bold."""
    width = (column.right - column.x) / len(cells)
    begin = column.y
    for index, lines in enumerate(cells):
        column.y = begin
        for at, text in enumerate(lines):
            middle = column.x + (index + 0.5) * width
            left = middle - width_of(text, column.size, at == 0) / 2
            column.sheet.put(left, column.y, text, column.size, bold=at == 0)
            column.y += column.size * 1.3


def test_entries_side_by_side_in_centred_cells(person: Json, words: Wording) -> None:
    sheet = Sheet()
    column = Column(sheet)
    write_head(column, person, words)
    write_work(column, person, words)
    column.heading(words.education)
    schools = [*person["education"], SECOND_SCHOOL[words is ZH]]
    put_cells(column, [school_lines(school, words) for school in schools])
    column.heading(words.skills)
    groups = [[g["name"], words.comma.join(g["keywords"])] for g in person["skills"]]
    put_cells(column, groups)
    write_languages(column, person, words)
    assert read(pdf(sheet)) == {**person, "education": schools}


def school_lines(school: Json, words: Wording) -> list[str]:
    taught = words.between.join((school["studyType"], school["area"]))
    return [school["institution"], taught, words.span(school)]


SECOND_SCHOOL: list[Json] = [
    {
        "institution": "University of Kent",
        "area": "Mathematics",
        "studyType": "Foundation Degree",
        "startDate": "2012-09",
        "endDate": "2014-06",
    },
    {
        "institution": "云州理工大学",
        "area": "应用数学",
        "studyType": "本科",
        "startDate": "2011-09",
        "endDate": "2015-06",
    },
]


def test_a_year_at_the_foot_of_a_page_is_no_page_number(person: Json, words: Wording) -> None:
    sheet = Sheet()
    write_all(Column(sheet), person, words)
    foot = Column(sheet, y=770)
    foot.heading("获奖经历" if words is ZH else "Awards")
    award = "优秀员工" if words is ZH else "Employee of the Year"
    foot.lines(award, "2014")
    assert read(pdf(sheet)) == {**person, "awards": [{"title": award, "date": "2014"}]}


def test_a_section_across_the_page_between_two_in_columns(person: Json, words: Wording) -> None:
    sheet = Sheet()
    head = Column(sheet, 40)
    write_head(head, person, words)
    left = Column(sheet, 40, head.y + 5, right=285, size=8)
    right = Column(sheet, 310, head.y + 5, right=555, size=8)
    write_education(left, person, words)
    write_languages(right, person, words)
    body = Column(sheet, 40, max(left.y, right.y) + 8, right=555)
    write_work(body, person, words)
    write_skills(Column(sheet, 40, body.y + 5, right=285, size=8), person, words)
    assert read(pdf(sheet)) == person


def test_columns_that_begin_below_the_work(person: Json, words: Wording) -> None:
    sheet = Sheet()
    body = Column(sheet, 40, right=555)
    write_head(body, person, words)
    write_work(body, person, words)
    bar = Column(sheet, 40, body.y + 5, right=180, size=8)
    write_skills(bar, person, words)
    write_languages(bar, person, words)
    write_education(Column(sheet, 200, body.y + 5, right=555, size=9), person, words)
    assert read(pdf(sheet)) == person
