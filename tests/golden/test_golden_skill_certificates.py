"""Skills and certificates under one heading, tables and tags of skills, credits of exports."""

from __future__ import annotations

import pytest
from golden_reading import read

from reviewer.pointer import Json

TOP = "何佳禾\n138-0000-1234 | he@example.com\n\n"
STUDY = "教育经历\n南岭财经大学\t市场营销\t本科\t2021.09 - 2025.06\n\n"


def told(text: str, name: str = "resume.txt") -> Json:
    return read((TOP + STUDY + text).encode(), name)


def keywords(found: Json) -> list[str]:
    return [
        word for group in found["skills"] for word in group.get("keywords", [group.get("name")])
    ]


@pytest.mark.parametrize(
    "listed",
    [
        "SPSS\n剪映\n秀米排版\n大学英语六级\n普通话二级甲等\n",
        "SPSS、剪映、秀米排版、大学英语六级、普通话二级甲等\n",
    ],
)
def test_what_is_no_certificate_beside_certificates_is_a_skill(listed: str) -> None:
    found = told(f"技能证书\n{listed}")
    assert keywords(found) == ["SPSS", "剪映", "秀米排版"]
    assert [one["name"] for one in found["certificates"]] == ["大学英语六级", "普通话二级甲等"]


def test_certificates_parted_by_a_tab_are_no_group_of_skills() -> None:
    found = told("技能证书\n叉车证N1\t健康证\n")
    assert [one["name"] for one in found["certificates"]] == ["叉车证N1", "健康证"]


def test_a_dated_certificate_under_such_a_heading_is_one() -> None:
    found = told("技能证书\n软件设计师（中级）\t2018-05\nSPSS 数据分析认证\t2019-06\n")
    assert [(one["name"], one["date"]) for one in found["certificates"]] == [
        ("软件设计师（中级）", "2018-05"),
        ("SPSS 数据分析认证", "2019-06"),
    ]


def test_tags_of_skills_stay_as_they_are_and_a_line_of_the_site_is_none() -> None:
    found = told("技能标签\n会用扫码枪   月子餐   双胞胎经验\n\n长按识别二维码查看更多简历\n")
    assert keywords(found) == ["会用扫码枪", "月子餐", "双胞胎经验"]


@pytest.mark.parametrize("heads", [("类别", "内容"), ("技能类别", "说明"), ("Area", "Tools")])
def test_heads_of_the_columns_of_a_table_of_skills_are_none(heads: tuple[str, str]) -> None:
    table = f"| {heads[0]} | {heads[1]} |\n|---|---|\n| 语言 | C、Python |\n| 总线 | CAN、I2C |\n"
    found = read(f"# 何佳禾\n\nhe@example.com\n\n## 技能\n\n{table}".encode(), "resume.md")
    assert [group.get("name") for group in found["skills"]] == ["语言", "总线"]
    assert keywords(found) == ["C", "Python", "CAN", "I2C"]


def test_a_label_alone_on_its_line_has_its_text_below() -> None:
    entry = (
        "项目一：{0}\n项目周期：2022/06-2024/05\n担任角色：开发\n软件架构：MySQL + Vue\n"
        "项目描述：\n面向县级粮库的监测平台。\n责任描述：\n"
        "1. 设计出入库过磅模块；\n2. 编写定时任务；\n"
    )
    found = told("项目经验\n" + entry.format("粮库平台") + entry.format("订货系统"))
    assert [one["name"] for one in found["projects"]] == ["粮库平台", "订货系统"]
    assert all(one["description"] == "面向县级粮库的监测平台。" for one in found["projects"])


@pytest.mark.parametrize(
    ("study", "degree", "area"),
    [("中专 · 机电", "中专", "机电"), ("教育文凭，华文教学", "教育文凭", "华文教学")],
)
def test_vocational_subjects_and_diplomas(study: str, degree: str, area: str) -> None:
    text = f"教育经历\n青禾县职业技术教育中心\n2003.09 - 2006.06\n{study}\n"
    (found,) = read((TOP + text).encode(), "resume.txt")["education"]
    assert (found["institution"], found["studyType"], found["area"]) == (
        "青禾县职业技术教育中心", degree, area,
    )  # fmt: skip


def test_a_year_beside_a_title_that_begins_with_another_word_for_it_is_its_date() -> None:
    found = told("荣誉奖项\n2022\t年度最佳步行路线\n")
    assert found["awards"] == [{"title": "年度最佳步行路线", "date": "2022"}]


def test_a_label_that_says_the_heading_again_is_no_part_of_the_text() -> None:
    found = told("自我评价\n自我评价\t适应野外作业，熟悉继电保护，服从分配。\n")
    assert found["basics"]["summary"] == "适应野外作业，熟悉继电保护，服从分配。"
