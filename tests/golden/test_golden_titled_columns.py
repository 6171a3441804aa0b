"""Tables of certificates, papers and projects whose heads say what stands in their columns."""

from __future__ import annotations

import io
from collections.abc import Sequence

import docx
import pytest
from golden_reading import read

Rows = Sequence[Sequence[str]]

LICENCES: Rows = (
    ("证书名称", "发证机关", "取得时间"),
    ("二级建造师（市政工程）", "青田省住房和城乡建设厅", "2016年5月"),
    ("低压电工作业证", "青田省应急管理厅", "2012年8月"),
)
WORKS: Rows = (
    ("序号", "工程名称", "工程概况", "起止时间", "担任职务"),
    ("1", "云溪大桥加固", "主跨120米连续梁，造价0.9亿元", "2019年3月至2020年11月", "项目经理"),
    ("2", "青田水厂二期", "日供水8万吨", "2016年6月至2018年1月", "施工员"),
)
WORKS_READ = [
    {"name": "云溪大桥加固", "description": "主跨120米连续梁，造价0.9亿元",
     "startDate": "2019-03", "endDate": "2020-11", "roles": ["项目经理"]},
    {"name": "青田水厂二期", "description": "日供水8万吨",
     "startDate": "2016-06", "endDate": "2018-01", "roles": ["施工员"]},
]  # fmt: skip
STUDIES: Rows = (
    ("起止年月", "毕业院校", "专业", "学位"),
    ("2014.09—2018.06", "青田大学", "植物保护", "博士"),
    ("2010.09—2014.06", "南岭农业大学", "园艺", "学士"),
)
POSTS: Rows = (
    ("起止年月", "工作单位", "职务/职称"),
    ("2018.07—至今", "青田省农业科学院", "助理研究员"),
    ("2014.07—2014.09", "云溪县农业局", "科员"),
)
PROJECTS: Rows = (
    ("项目名称", "项目来源", "起止年月", "本人角色"),
    ("山地果园蚜虫的天敌调查", "青田省科技计划", "2019.01—2021.12", "主持"),
)
PAPERS: Rows = (
    ("论文题目", "刊物名称", "发表年份", "排名"),
    ("云溪柑橘蚜虫的越冬区划", "青田农业学报", "2020", "第一"),
    ("Aphids of hill orchards", "Journal of Orchard Science", "2021", "第二"),
)
PAPERS_READ = [
    {"name": "云溪柑橘蚜虫的越冬区划", "publisher": "青田农业学报", "releaseDate": "2020"},
    {
        "name": "Aphids of hill orchards",
        "publisher": "Journal of Orchard Science",
        "releaseDate": "2021",
    },
]


def written(document: object) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)  # type: ignore[attr-defined]
    return buffer.getvalue()


def in_tables_of_their_own(headed: Sequence[tuple[str, Rows]]) -> bytes:
    document = docx.Document()
    for text in ("何佳禾", "电话：138-0000-1234"):
        document.add_paragraph(text)
    for heading, rows in headed:
        document.add_paragraph(heading)
        table = document.add_table(len(rows), len(rows[0]))
        for held, texts in zip(table.rows, rows, strict=True):
            for cell, text in zip(held.cells, texts, strict=True):
                cell.text = text
    return written(document)


def in_one_table(headed: Sequence[tuple[str, Rows]]) -> bytes:
    """Headings merged over rows, all in one table of twelve columns."""
    document = docx.Document()
    document.add_paragraph("何佳禾")
    document.add_paragraph("电话：138-0000-1234")
    table = document.add_table(sum(1 + len(rows) for _, rows in headed), 12)
    at = 0
    for heading, rows in headed:
        first, *_, last = table.rows[at].cells
        first.merge(last).text = heading
        for number, texts in enumerate(rows, at + 1):
            cells, wide = table.rows[number].cells, 12 // len(texts)
            for place, text in enumerate(texts):
                cells[place * wide].merge(cells[(place + 1) * wide - 1]).text = text
        at += 1 + len(rows)
    return written(document)


@pytest.mark.parametrize("heading", ["五、主要工程业绩", "完成的主要工程", "代表性项目一览"])
def test_a_table_of_works_is_told_by_its_columns(heading: str) -> None:
    found = read(
        in_tables_of_their_own(
            [("三、执业资格", LICENCES), ("四、工作简历", POSTS), (heading, WORKS)]
        ),
        "resume.docx",
    )
    assert found["certificates"] == [
        {"name": "二级建造师（市政工程）", "issuer": "青田省住房和城乡建设厅", "date": "2016-05"},
        {"name": "低压电工作业证", "issuer": "青田省应急管理厅", "date": "2012-08"},
    ]
    assert [(one["name"], one["position"]) for one in found["work"]] == [
        ("青田省农业科学院", "助理研究员"),
        ("云溪县农业局", "科员"),
    ]
    assert found["projects"] == WORKS_READ


@pytest.mark.parametrize("heading", ["主持或参与的科研项目", "近五年承担情况"])
def test_rows_over_heads_of_columns_part_a_form(heading: str) -> None:
    found = read(
        in_one_table(
            [
                ("学习经历（从高到低填写）", STUDIES),
                ("工作经历（含博士后）", POSTS),
                (heading, PROJECTS),
                ("代表性论文（限五篇）", PAPERS),
            ]
        ),
        "resume.docx",
    )
    assert [one["institution"] for one in found["education"]] == ["青田大学", "南岭农业大学"]
    assert [one["name"] for one in found["work"]] == ["青田省农业科学院", "云溪县农业局"]
    assert found["projects"] == [
        {
            "name": "山地果园蚜虫的天敌调查",
            "description": "青田省科技计划",
            "startDate": "2019-01",
            "endDate": "2021-12",
            "roles": ["主持"],
        }
    ]
    assert found["publications"] == PAPERS_READ


def test_a_label_named_like_a_column_heads_the_rows_it_stands_beside() -> None:
    grid: Rows = (
        ("學歷", "學校名稱", "科系", "學位", "修業期間"),
        ("", "青田大學", "護理系", "學士", "2010/09～2014/06"),
        ("", "國立雲溪高級中學", "", "高中", "2007/09～2010/06"),
    )
    posts: Rows = (
        ("經歷", "服務機關", "職稱", "地點", "任職期間"),
        ("", "青田醫院", "護理師", "台中市", "2014/08～迄今"),
    )
    found = read(in_tables_of_their_own([("履歷表", grid), ("", posts)]), "resume.docx")
    assert [(one["institution"], one["studyType"]) for one in found["education"]] == [
        ("青田大學", "學士"),
        ("國立雲溪高級中學", "高中"),
    ]
    assert [one["name"] for one in found["work"]] == ["青田醫院"]


def test_papers_in_tabbed_columns_and_a_note_below() -> None:
    rows = (
        "论文题目\t发表期刊\t发表时间\t收录情况",
        "云溪柑橘蚜虫的越冬区划\t青田农业学报\t2020年\t核心",
    )
    text = "\n".join(("何佳禾", "电话：138-0000-1234", "", "发表论文", *rows))
    found = read(text.encode(), "resume.txt")
    assert found["publications"] == PAPERS_READ[:1]


@pytest.mark.parametrize("asked", ["拟任职务", "应聘岗位", "现任职务"])
def test_a_job_counts_before_the_rank_in_a_profession(asked: str) -> None:
    opening: Rows = (
        ("姓名", "何佳禾", "性别", "女"),
        ("职称", "高级工程师", "民族", "汉族"),
        (asked, "项目经理", "联系电话", "138-0000-1234"),
    )
    found = read(
        in_tables_of_their_own([("基本情况", opening), ("工作简历", POSTS)]), "resume.docx"
    )
    assert found["basics"]["label"] == "项目经理"


TRAININGS: Rows = (
    ("培训时间", "培训机构", "培训内容", "所获证书"),
    ("2016.05", "青田省建设厅", "安全生产管理", "安全员B证"),
    ("2018.09", "云溪建筑业协会", "模型应用", "模型工程师证书"),
)
COURSES: Rows = (
    ("Course", "Provider", "Date completed"),
    ("Basic Life Support", "Elm Heart Foundation", "March 2023"),
    ("Manual Handling", "Elm Health Board", "January 2023"),
)


@pytest.mark.parametrize(
    ("heading", "rows", "names", "issuers"),
    [
        (
            "培训经历",
            TRAININGS,
            ["安全员B证", "模型工程师证书"],
            ["青田省建设厅", "云溪建筑业协会"],
        ),
        (
            "Mandatory Training",
            COURSES,
            ["Basic Life Support", "Manual Handling"],
            ["Elm Heart Foundation", "Elm Health Board"],
        ),
        (
            "Study days",
            COURSES,
            ["Basic Life Support", "Manual Handling"],
            ["Elm Heart Foundation", "Elm Health Board"],
        ),
    ],
)
def test_tables_of_courses_are_certificates(
    heading: str, rows: Rows, names: Sequence[str], issuers: Sequence[str]
) -> None:
    document = docx.Document()
    for text in ("Ann Larkham", "ann.larkham@example.com"):
        document.add_paragraph(text)
    document.add_heading(heading, 1)
    table = document.add_table(0, len(rows[0]))
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    found = read(written(document), "resume.docx")["certificates"]
    assert [one["name"] for one in found] == names
    assert [one["issuer"] for one in found] == issuers
