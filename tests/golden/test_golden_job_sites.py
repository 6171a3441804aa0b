"""Layouts that Chinese job sites print: dates under the employer, tags in a row, titles in rows."""

from __future__ import annotations

import pytest
from golden_drawing import ZH, write_education, write_head, write_skills, write_work
from golden_pages import Column, Sheet, pdf
from golden_people import ruoxi
from golden_reading import read

from reviewer.pointer import Json

BESIDE = 220.0
"""Where the title and what is told stand, right of employer and dates."""


def write_dates_under_employers(column: Column, person: Json, indent: float) -> None:
    """Employer and title, below them the dates and, beside these, the first thing told."""
    column.heading(ZH.work)
    for job in person["work"]:
        column.sheet.put(BESIDE, column.y, job["position"], bold=True)
        column.line(job["name"], bold=True)
        column.sheet.put(column.x, column.y, ZH.span(job), 9)
        for point in job["highlights"]:
            column.sheet.put(BESIDE + indent, column.y, f"• {point}")
            column.y += 1.45 * column.size
        column.gap()


@pytest.mark.parametrize("indent", [0.0, 12.0], ids=["flush", "set in"])
def test_text_beside_the_dates_is_told_and_names_nothing(indent: float) -> None:
    person = ruoxi()
    column = Column(Sheet())
    write_head(column, person, ZH)
    write_dates_under_employers(column, person, indent)
    write_education(column, person, ZH)
    write_skills(column, person, ZH)
    assert read(pdf(column.sheet)) == person


@pytest.mark.parametrize("names", [["中级会计师", "初级审计师"], ["英语六级", "普通话证书"]])
def test_certificates_in_one_row_are_one_each(names: list[str]) -> None:
    person = ruoxi()
    column = Column(Sheet())
    for write in (write_head, write_work, write_education, write_skills):
        write(column, person, ZH)
    column.heading("资格证书")
    x = column.x
    for name in names:
        x = column.sheet.put(x, column.y, name) + 10
    person["certificates"] = [{"name": name} for name in names]
    assert read(pdf(column.sheet))["certificates"] == person["certificates"]


def test_a_heading_in_the_look_of_the_others_ends_the_studies_above_it() -> None:
    person = ruoxi()
    column = Column(Sheet())
    write_head(column, person, ZH)
    write_work(column, person, ZH)
    column.heading(ZH.education)
    (school,) = person["education"]
    column.line(f"{school['institution']} | {school['studyType']} · {school['area']}")
    column.line("2018年1月毕业")
    column.heading("技能评价")
    for group in person["skills"]:
        column.line("、".join(group["keywords"]))
    found = read(pdf(column.sheet))
    assert found["education"][0]["endDate"] == "2018-01"
    assert "courses" not in found["education"][0]
    assert [keyword for group in found["skills"] for keyword in group["keywords"]] == [
        keyword for group in person["skills"] for keyword in group["keywords"]
    ]


@pytest.mark.parametrize(
    ("row", "keywords"),
    [
        (
            "静脉穿刺 心电监护 PICC 维护 HIS 系统 Excel",
            ["静脉穿刺", "心电监护", "PICC 维护", "HIS 系统", "Excel"],
        ),
        ("成本核算 税务申报 用友NC Power BI", ["成本核算", "税务申报", "用友NC", "Power BI"]),
        ("川菜 面点制作 成本控制 后厨管理", ["川菜", "面点制作", "成本控制", "后厨管理"]),
    ],
)
def test_a_row_of_tags_beneath_what_is_told_lists_skills(row: str, keywords: list[str]) -> None:
    person = ruoxi()
    column = Column(Sheet())
    write_head(column, person, ZH)
    column.heading("个人优势")
    column.line("从业六年，责任心强，操作规范，善于带新人。")
    column.line(row)
    write_work(column, person, ZH)
    write_education(column, person, ZH)
    found = read(pdf(column.sheet))
    assert found["basics"]["summary"] == "从业六年，责任心强，操作规范，善于带新人。"
    assert [keyword for group in found["skills"] for keyword in group["keywords"]] == keywords


def test_a_degree_and_its_subject_may_stand_in_a_point() -> None:
    person = ruoxi()
    column = Column(Sheet())
    write_head(column, person, ZH)
    write_work(column, person, ZH)
    column.heading(ZH.education)
    (school,) = person["education"]
    column.line(f"{ZH.span(school)}    {school['institution']}", bold=True)
    column.x += 14
    column.line(f"• {school['studyType']}: {school['area']}(3.9/5.0)")
    column.x -= 14
    write_skills(column, person, ZH)
    person["education"][0]["score"] = "3.9/5.0"
    assert read(pdf(column.sheet)) == person


def test_two_bullets_a_row_are_skills_and_name_no_group() -> None:
    person = ruoxi()
    column = Column(Sheet())
    for write in (write_head, write_work, write_education):
        write(column, person, ZH)
    column.heading(ZH.skills)
    words = ["Python", "数据建模", "用户增长", "Tableau", "实验设计", "Spark"]
    for left, right in zip(words[::2], words[1::2], strict=True):
        column.sheet.put(300, column.y, f"• {right}")
        column.line(f"• {left}")
    found = read(pdf(column.sheet))
    assert sorted(w for g in found["skills"] for w in g["keywords"]) == sorted(words)


def test_certificates_listed_on_one_line_are_one_each() -> None:
    person = ruoxi()
    column = Column(Sheet())
    for write in (write_head, write_work, write_education, write_skills):
        write(column, person, ZH)
    column.heading("资格证书")
    names = ["大学英语六级", "全国计算机二级", "初级会计师"]
    column.line("、".join(names))
    person["certificates"] = [{"name": name} for name in names]
    assert read(pdf(column.sheet)) == person


def test_a_town_in_brackets_belongs_to_the_name_of_the_company() -> None:
    person = ruoxi()
    person["work"][0]["name"] = "蓝鲸软件（深圳）有限公司"
    column = Column(Sheet())
    for write in (write_head, write_work, write_education, write_skills):
        write(column, person, ZH)
    assert read(pdf(column.sheet)) == person


def test_an_award_in_the_look_of_its_heading_opens_no_section() -> None:
    person = ruoxi()
    column = Column(Sheet())
    for write in (write_head, write_work, write_education, write_skills):
        write(column, person, ZH)
    titles = ["财务技能大赛一等奖", "先进工作者", "优秀实习生"]
    column.heading("荣誉奖项")
    for title in titles:
        column.heading(title)
    person["awards"] = [{"title": title} for title in titles]
    assert read(pdf(column.sheet)) == person


def test_a_cell_says_when_where_and_as_what_beside_a_cell_of_points() -> None:
    person = ruoxi()
    column = Column(Sheet())
    write_head(column, person, ZH)
    column.heading(ZH.work)
    for job in person["work"]:
        job["department"] = "数据中心"
        column.line(f"{job['name']}（{ZH.span(job)}）")
        left, middle, right, top = column.x, 200, 530, column.y - 10
        column.sheet.put(left + 4, column.y + 2, "时间", 9)
        column.sheet.put(middle + 4, column.y + 2, "工作内容", 9)
        column.y += 18
        for row, text in enumerate((ZH.span(job), job["department"], job["position"])):
            column.sheet.put(left + 4, column.y + 2 + 13 * row, text, 9)
        for row, point in enumerate(job["highlights"]):
            column.sheet.put(middle + 4, column.y + 2 + 13 * row, f"・{point}", 9)
        for y in (top, top + 18, top + 66):
            column.sheet.rule(left, y, right, y)
        for x in (left, middle, right):
            column.sheet.rule(x, top, x, top + 66)
        column.y = top + 84
    write_education(column, person, ZH)
    write_skills(column, person, ZH)
    assert read(pdf(column.sheet)) == person
