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


PROFILE = """# 何佳禾

财务分析经理

中国 上海市 · 联系方式

电话：138-0000-1234

## 关于

在零售行业从事预算与预测九年，擅长门店盈利分析。

## 工作经历

### 财务分析经理

青禾零售（上海）有限公司 · 全职

2019年3月 - 至今

中国 上海市

- 负责三个品牌的年度预算和滚动预测

### 审计员

云溪-青田汽车有限公司 · 全职

2014年9月 - 2019年2月

中国 杭州市

- 参与5家制造业企业年报审计

## 资格认证

注册会计师

中国注册会计师协会

颁发日期：2019年1月

云溪黑带

青田质量协会

颁发日期：2022年10月
"""


def test_a_profile_of_a_network_names_its_towns_behind_the_country() -> None:
    found = read(PROFILE.encode(), "resume.md")
    assert found["basics"]["summary"] == "在零售行业从事预算与预测九年，擅长门店盈利分析。"
    assert [(one["name"], one["location"]) for one in found["work"]] == [
        ("青禾零售（上海）有限公司", "上海市"),
        ("云溪-青田汽车有限公司", "杭州市"),
    ]
    assert found["certificates"] == [
        {"name": "注册会计师", "issuer": "中国注册会计师协会", "date": "2019-01"},
        {"name": "云溪黑带", "issuer": "青田质量协会", "date": "2022-10"},
    ]


def test_labels_before_tabs_are_no_part_of_their_values() -> None:
    column = Column(Sheet())
    column.line("何佳禾 女，39岁", size=16, bold=True)
    column.lines("高中 | 老家云溪 | 已婚", "手机号：138-0000-1234")
    column.heading("工作经验")
    jobs = (
        ("青田阳光家政服务部", "育儿嫂", "2019年3月-至今", "照看三岁以下宝宝，做辅食"),
        ("云溪区敬老院", "护理员", "2015年6月-2019年2月", "照顾老人8位，喂饭、翻身"),
    )
    for name, title, dates, told in jobs:
        column.line(name, bold=True)
        column.sheet.put(220, column.y, f"在职时间 {dates}")
        column.line(f"职位 {title}")
        column.sheet.put(140, column.y, told)
        column.line("工作内容")
        column.gap()
    column.heading("获得证书")
    column.lines("母婴护理师（高级） 2019年1月", "健康证 2023年8月")
    column.gap(1.5)
    column.line("简历编号 4711000 更新时间 2023-11-20 谨防诈骗，平台不收取任何费用", size=8)
    found = read(pdf(column.sheet))
    assert found["basics"]["name"] == "何佳禾"
    assert [(one["name"], one["position"]) for one in found["work"]] == [job[:2] for job in jobs]
    told = [[one["summary"]] if "summary" in one else one["highlights"] for one in found["work"]]
    assert told == [[job[3]] for job in jobs]
    assert [one["name"] for one in found["certificates"]] == ["母婴护理师（高级）", "健康证"]


def test_skills_and_tongues_no_list_knows_stand_under_languages() -> None:
    text = """何佳禾
Location: 广州
Phone: 138-0000-1234

Languages & Skills 语言与技能

国语（精通）、云溪土语（精通）、英语（略懂）
Skills: Excel, Power BI, 招投标管理
"""
    found = read(text.encode(), "resume.txt")
    assert [(one["language"], one["fluency"]) for one in found["languages"]] == [
        ("国语", "精通"),
        ("云溪土语", "精通"),
        ("英语", "略懂"),
    ]
    assert [w for group in found["skills"] for w in group["keywords"]] == [
        "Excel",
        "Power BI",
        "招投标管理",
    ]


def test_prizes_of_a_company_stand_among_certificates() -> None:
    text = """何佳禾
Phone: 138-0000-1234

Certificates & Awards 证书与奖励

2016/08  医疗器械质量管理内审员, SGS
2016/12  President's Circle, Qingtian Medical
"""
    found = read(text.encode(), "resume.txt")
    assert [one["name"] for one in found["certificates"]] == ["医疗器械质量管理内审员"]
    assert found["awards"] == [
        {"title": "President's Circle", "awarder": "Qingtian Medical", "date": "2016-12"}
    ]
