"""Tables with and without lines, and the forms of Chinese Word documents."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import docx
import pytest
from golden_drawing import EN, ZH, Wording, write_head, write_skills
from golden_pages import Column, Sheet, pdf
from golden_people import imogen, ruoxi
from golden_reading import read

from reviewer.pointer import Json

Grid = Sequence[Sequence[str]]


def work_grid(person: Json, words: Wording) -> Grid:
    titles = ("时间", "公司", "职位") if words is ZH else ("Period", "Employer", "Position")
    return (titles, *((words.span(j), j["name"], j["position"]) for j in person["work"]))


def school_grid(person: Json, words: Wording) -> Grid:
    titles = (
        ("时间", "学校", "专业", "学历")
        if words is ZH
        else ("Period", "School", "Subject", "Degree")
    )
    rows = (
        (words.span(s), s["institution"], s["area"], s["studyType"]) for s in person["education"]
    )
    return (titles, *rows)


def draw_grid(column: Column, grid: Grid, widths: Sequence[float], *, ruled: bool) -> None:
    edges = [column.x + sum(widths[:index]) for index in range(len(widths) + 1)]
    top = column.y - 12
    for row in grid:
        for x, text in zip(edges, row, strict=False):
            column.sheet.put(x + 5, column.y, text, 9, bold=row is grid[0])
        column.y += 18
    if ruled:
        for index in range(len(grid) + 1):
            y = top + 18 * index
            column.sheet.rule(edges[0], y, edges[-1], y)
        for x in edges:
            column.sheet.rule(x, top, x, top + 18 * len(grid))
    column.y += 10


def in_tables(person: Json, words: Wording, *, ruled: bool, titled: bool) -> bytes:
    column = Column(Sheet())
    write_head(column, person, words)
    column.heading(words.work)
    column.gap()
    for job in person["work"]:
        del job["highlights"]
    first = 0 if titled else 1
    draw_grid(column, work_grid(person, words)[first:], (140, 180, 155), ruled=ruled)
    column.heading(words.education)
    column.gap()
    draw_grid(column, school_grid(person, words)[first:], (140, 140, 110, 85), ruled=ruled)
    write_skills(column, person, words)
    person.pop("languages", None)
    return pdf(column.sheet)


@pytest.mark.parametrize("ruled", [True, False], ids=["ruled", "unruled"])
def test_positions_and_schools_in_tables(person: Json, words: Wording, ruled: bool) -> None:
    assert read(in_tables(person, words, ruled=ruled, titled=False)) == person


def test_titles_of_columns_say_what_stands_in_them() -> None:
    person = ruoxi()
    assert read(in_tables(person, ZH, ruled=True, titled=True)) == person


def saved(document: Any) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def form_row(table: Any, *texts: str, widths: Sequence[int] = ()) -> None:
    cells = table.add_row().cells
    at = 0
    for text, width in zip(texts, widths or [1] * len(texts), strict=True):
        cell = cells[at].merge(cells[at + width - 1]) if width > 1 else cells[at]
        cell.text = text
        at += width


def form_of(person: Json) -> Any:
    """A form of labels and values, with merged and empty cells and labels set downwards."""
    document = docx.Document()
    document.add_paragraph("个人简历")
    table = document.add_table(rows=0, cols=6)
    table.style = "Table Grid"
    basics = person["basics"]
    form_row(table, "姓    名", basics["name"], "性别", "女", "民族", "")
    form_row(table, "出生年月", "1994年5月", "政治面貌", "", "籍贯", "浙江杭州")
    form_row(table, "联系电话", basics["phone"], "电子邮箱", basics["email"], widths=(1, 2, 1, 2))
    form_row(table, "应聘职位", basics["label"], "现居住地", "杭州", widths=(1, 2, 1, 2))
    form_row(table, "教育背景", "起止时间", "毕业院校", "专业", "学历", widths=(1, 1, 2, 1, 1))
    schools = len(table.rows) - 1
    for school in person["education"]:
        values = (ZH.span(school), school["institution"], school["area"], school["studyType"])
        form_row(table, "", *values, widths=(1, 1, 2, 1, 1))
    table.cell(schools, 0).merge(table.cell(len(table.rows) - 1, 0)).text = "教育背景"
    first = len(table.rows)
    form_row(table, "工\n作\n经\n历", "起止时间", "工作单位", "职务", widths=(1, 2, 2, 1))
    for job in person["work"]:
        form_row(table, "", ZH.span(job), job["name"], job["position"], widths=(1, 2, 2, 1))
    merged = table.cell(first, 0).merge(table.cell(len(table.rows) - 1, 0))
    merged.text = "工\n作\n经\n历"
    form_row(table, "专业技能", "、".join(person["skills"][0]["keywords"]), widths=(1, 5))
    form_row(table, "自我评价", "做事踏实，善于把复杂的数据讲成简单的故事。", widths=(1, 5))
    return document


def test_a_chinese_form_in_a_ruled_pdf() -> None:
    person = ruoxi()
    sheet = Sheet()
    sheet.put_middle(50, "个 人 简 历", 18, bold=True)
    edges = [50, 130, 260, 340, 545]
    basics = person["basics"]
    rows = [
        ("姓 名", basics["name"], "性 别", "女"),
        ("手 机", basics["phone"], "邮 箱", basics["email"]),
        ("求职意向", basics["label"], "现居城市", "杭州"),
        ("民 族", "", "出生年月", "1994.05"),
    ]
    y = 90.0
    for row in rows:
        for x, text in zip(edges, row, strict=False):
            sheet.put(x + 6, y + 15, text, 10)
        y += 24
    for x in edges:
        sheet.rule(x, 90, x, y)
    for index in range(len(rows) + 1):
        sheet.rule(50, 90 + 24 * index, 545, 90 + 24 * index)
    bands = [
        (
            "工作经历",
            [
                line
                for job in person["work"]
                for line in (
                    f"{ZH.span(job)}  {job['name']}  {job['position']}",
                    *(f"{n}. {point}" for n, point in enumerate(job["highlights"], 1)),
                )
            ],
        ),
        (
            "教育背景",
            [
                f"{ZH.span(s)}  {s['institution']}  {s['area']}  {s['studyType']}"
                for s in person["education"]
            ],
        ),
        ("专业技能", [f"{g['name']}：{'、'.join(g['keywords'])}" for g in person["skills"]]),
    ]
    for title, lines in bands:
        bottom = y + max(16 * len(lines) + 10, 16 * len(title) + 10)
        for index, letter in enumerate(title):
            sheet.put(80, y + 18 + 15 * index, letter, 11, bold=True)
        for index, line in enumerate(lines):
            sheet.put(140, y + 18 + 16 * index, line, 9.5)
        for x in (50, 130, 545):
            sheet.rule(x, y, x, bottom)
        sheet.rule(50, bottom, 545, bottom)
        y = bottom
    person["meta"] = {"x-personal": {"gender": "女", "birthDate": "1994.05"}}
    assert read(pdf(sheet)) == person


def test_a_form_whose_labels_stand_beside_all_their_text() -> None:
    person = ruoxi()
    document = docx.Document()
    table = document.add_table(rows=0, cols=4)
    table.style = "Table Grid"
    basics = person["basics"]
    form_row(table, "姓名", basics["name"], "出生年月", "1994年5月")
    form_row(table, "联系电话", basics["phone"], "电子邮箱", basics["email"])
    form_row(table, "应聘职位", basics["label"], "现居住地", "杭州")
    work = [
        line
        for job in person["work"]
        for line in (
            f"{ZH.span(job)}  {job['name']}  {job['position']}",
            *(f"{n}、{point}" for n, point in enumerate(job["highlights"], 1)),
        )
    ]
    form_row(table, "工作经历", "\n".join(work), widths=(1, 3))
    schools = [
        f"{ZH.span(s)}  {s['institution']}  {s['area']}  {s['studyType']}"
        for s in person["education"]
    ]
    form_row(table, "教育背景", "\n".join(schools), widths=(1, 3))
    skills = [f"{g['name']}：{'、'.join(g['keywords'])}" for g in person["skills"]]
    form_row(table, "专业技能", "\n".join(skills), widths=(1, 3))
    person["meta"] = {"x-personal": {"birthDate": "1994年5月"}}
    assert read(saved(document), "form.docx") == person


def test_labels_and_values_beside_each_other_without_lines() -> None:
    person = imogen()
    column = Column(Sheet())
    column.line(person["basics"]["name"], size=20, bold=True)
    rows = (
        ("Position sought", "Backend Engineer"),
        ("Phone", person["basics"]["phone"]),
        ("E-mail", person["basics"]["email"]),
        ("Address", "Bristol"),
    )
    for label, value in rows:
        column.sheet.put(60, column.y, f"{label}:", bold=True)
        column.sheet.put(170, column.y, value)
        column.y += 15
    write_skills(column, person, EN)
    for key in ("work", "education", "languages"):
        person.pop(key)
    assert read(pdf(column.sheet)) == person


def test_titles_of_columns_without_lines(person: Json, words: Wording) -> None:
    assert read(in_tables(person, words, ruled=False, titled=True)) == person


def test_titles_of_columns_in_english() -> None:
    person = imogen()
    assert read(in_tables(person, EN, ruled=True, titled=True)) == person


def test_a_chinese_form_in_word() -> None:
    person = ruoxi()
    for job in person["work"]:
        del job["highlights"]
    person["skills"] = [{"keywords": ["Python", "SQL", "R"]}]
    person["basics"]["summary"] = "做事踏实，善于把复杂的数据讲成简单的故事。"
    person["meta"] = {
        "x-personal": {"gender": "女", "birthDate": "1994年5月", "nativePlace": "浙江杭州"}
    }
    assert read(saved(form_of(person)), "form.docx") == person


def test_skills_in_a_table_of_two_columns(person: Json, words: Wording) -> None:
    column = Column(Sheet())
    write_head(column, person, words)
    column.heading(words.skills)
    column.gap()
    rows = [(g["name"], words.comma.join(g["keywords"])) for g in person["skills"]]
    draw_grid(column, rows, (120, 355), ruled=True)
    for key in ("work", "education", "languages"):
        person.pop(key, None)
    assert read(pdf(column.sheet)) == person


def test_a_form_whose_sections_are_headed_by_rows_of_their_own() -> None:
    person = ruoxi()
    basics = person["basics"]
    document = docx.Document()
    document.add_paragraph("求职登记表")
    document.add_paragraph("申请职位：　　　　　　　　登记日期：2023年3月1日")
    table = document.add_table(rows=0, cols=6)
    table.style = "Table Grid"
    form_row(table, "姓名", basics["name"], "性别", "女", "民族", "汉族")
    form_row(table, "手机", basics["phone"], "邮箱", basics["email"], widths=(1, 2, 1, 2))
    form_row(table, "通讯地址", "杭州", widths=(1, 5))
    form_row(table, "二、学习经历（自高中起）", widths=(6,))
    form_row(table, "起止时间", "学校名称", "所学专业", "学历", widths=(1, 2, 2, 1))
    for school in person["education"]:
        values = (ZH.span(school), school["institution"], school["area"], school["studyType"])
        form_row(table, *values, widths=(1, 2, 2, 1))
    form_row(table, "三、工作经历（由近及远）", widths=(6,))
    form_row(table, "起止时间", "工作单位", "职务", "离职原因", widths=(1, 2, 2, 1))
    for job in person["work"]:
        form_row(table, ZH.span(job), job["name"], job["position"], "个人", widths=(1, 2, 2, 1))
        points = "\n".join(f"{n}. {point}" for n, point in enumerate(job["highlights"], 1))
        form_row(table, "工作内容与主要业绩", points, widths=(1, 5))
    form_row(table, "家庭成员", widths=(6,))
    form_row(table, "关系", "姓名", "工作单位", widths=(1, 2, 3))
    form_row(table, "母亲", "苏静", "退休", widths=(1, 2, 3))
    form_row(table, "资格证书", "统计师  国家统计局  2020/10", widths=(1, 5))
    form_row(table, "奖惩情况", "暂无", widths=(1, 5))
    form_row(table, "自我评价", "做事踏实，善于把复杂的数据讲成简单的故事。", widths=(1, 5))
    form_row(table, "可到岗日", "两周内", "期望薪酬", "面议", widths=(1, 2, 1, 2))
    document.add_paragraph("本人声明：以上内容属实。　　签名：")
    del basics["label"], person["skills"]
    basics["summary"] = "做事踏实，善于把复杂的数据讲成简单的故事。"
    person["certificates"] = [{"name": "统计师", "issuer": "国家统计局", "date": "2020-10"}]
    person["meta"] = {"x-personal": {"gender": "女", "ethnicity": "汉族"}}
    assert read(saved(document), "form.docx") == person


@pytest.mark.parametrize("ruled", [True, False])
@pytest.mark.parametrize(
    ("heading", "titles"),
    [
        (
            "EDUCATION/TRAINING (Begin with the first degree and list all others in order.)",
            ("Institution and Location", "Degree (if any)", "Completion Date MM/YYYY", "Field"),
        ),
        (
            "Education and Training (schools, colleges, apprenticeships; the latest ones first)",
            ("Name of Institution", "Qualification / Degree", "Date awarded (MM/YY)", "Subject"),
        ),
    ],
)
def test_a_long_line_of_plain_text_over_titled_columns_is_their_heading(
    heading: str, titles: tuple[str, ...], ruled: bool
) -> None:
    column = Column(Sheet())
    column.line("Imogen Vale", size=18, bold=True)
    column.line("Soil Scientist | imogen.vale@example.com")
    column.gap()
    column.line(heading)
    column.gap()
    grid = [
        titles,
        ("University of Larkham", "BSc", "06/2009", "Geology"),
        ("Northmoor University", "PhD", "11/2014", "Soil Physics"),
    ]
    draw_grid(column, grid, [150, 110, 125, 90], ruled=ruled)
    column.heading("Experience")
    column.line("Soil Scientist, Elm Survey", "Jan 2015 – Present")
    assert read(pdf(column.sheet))["education"] == [
        {
            "institution": "University of Larkham",
            "area": "Geology",
            "studyType": "BSc",
            "endDate": "2009-06",
        },
        {
            "institution": "Northmoor University",
            "area": "Soil Physics",
            "studyType": "PhD",
            "endDate": "2014-11",
        },
    ]
