"""Official forms: broken labels, careers in one cell; letters of workers in sentences."""

from __future__ import annotations

import io
from collections.abc import Sequence

import docx
import pytest
from golden_reading import read

from reviewer.pointer import Json

OPENING = (
    ("姓  名", "何佳禾", "性  别", "女"),
    ("入 党\n时 间", "2005.06", "参加工\n作时间", "2006.08"),
    ("全 日 制\n教 育", "农学学士", "毕业院校\n系及专业", "南岭农业大学园艺专业"),
    ("在 职\n教 育", "公共管理硕士", "毕业院校\n系及专业", "青田大学公共管理专业"),
)
CAREER = (
    "2002.09--2006.07  南岭农业大学园艺专业学习",
    "2006.08--2011.03  青田县农业局科员",
    "2011.03--2017.10  青田县农业局种植科科长",
    "（其间：2012.09--2015.06  青田大学公共管理专业在职研究生学习）",
    "2017.10--  云溪县人民政府副县长",
)
CLOSING = (
    ("奖惩\n情况", ("2019.11  获青田市人民政府“先进个人”称号",)),
    ("年度\n考核\n结果", ("2020年、2021年考核优秀",)),
    ("任免\n理由", ("工作需要",)),
)
OFFICIAL: Json = {
    "basics": {"name": "何佳禾", "label": "云溪县人民政府副县长"},
    "work": [
        {"name": "青田县农业局", "position": "科员", "startDate": "2006-08", "endDate": "2011-03"},
        {"name": "青田县农业局", "position": "种植科科长",
         "startDate": "2011-03", "endDate": "2017-10"},
        {"name": "云溪县人民政府", "position": "副县长", "startDate": "2017-10"},
    ],
    "education": [
        {"institution": "南岭农业大学", "area": "园艺", "studyType": "农学学士",
         "startDate": "2002-09", "endDate": "2006-07"},
        {"institution": "青田大学", "area": "公共管理", "studyType": "公共管理硕士",
         "startDate": "2012-09", "endDate": "2015-06"},
    ],
    "awards": [{"title": "先进个人", "awarder": "青田市人民政府", "date": "2019-11"}],
}  # fmt: skip


def official_form(headed: str) -> bytes:
    document = docx.Document()
    document.add_paragraph("干部登记表")
    rows = len(OPENING) + 2 + len(CLOSING)
    table = document.add_table(rows, 4)
    cells = [row.cells for row in table.rows]
    for row, texts in zip(cells, OPENING, strict=False):
        for cell, text in zip(row, texts, strict=True):
            fill(cell, text.split("\n"))
    beside = [("现 任 职 务", ("云溪县人民政府副县长",)), (headed, CAREER), *CLOSING]
    for row, (label, lines) in zip(cells[len(OPENING) :], beside, strict=True):
        fill(row[0], label.split("\n"))
        fill(row[1].merge(row[3]), lines)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def fill(cell: docx.table._Cell, lines: Sequence[str]) -> None:
    cell.text = lines[0]
    for line in lines[1:]:
        cell.add_paragraph(line)


@pytest.mark.parametrize("headed", ["简历", "主 要\n经 历", "学习和\n工作\n简历"])
def test_a_career_in_one_cell_is_told_into_studies_and_posts(headed: str) -> None:
    found = read(official_form(headed), "resume.docx")
    assert {key: found[key] for key in OFFICIAL} == OFFICIAL


def test_numbered_sentences_of_a_letter_are_entries() -> None:
    text = """求职书

本人姓名：何佳禾
电话 138-0000-1234
想找的工作：叉车司机

一、文化程度
2003年9月到2006年7月，青田县职业高中，高中

二、做过的工作
1. 2015年3月到现在，青禾纸业有限公司，叉车司机。装卸原纸。
2. 2008.06-2015.02，南岭物流有限公司，装卸工。

三、证件
叉车证，2012年8月取得

希望面谈，随时可以上班。
"""
    found = read(text.encode("gb18030"), "resume.txt")
    assert found["basics"]["name"] == "何佳禾"
    assert found["basics"]["label"] == "叉车司机"
    assert [(one["name"], one["position"], one["startDate"]) for one in found["work"]] == [
        ("青禾纸业有限公司", "叉车司机", "2015-03"),
        ("南岭物流有限公司", "装卸工", "2008-06"),
    ]
    assert found["work"][0]["highlights"] == ["装卸原纸。"]
    assert [one["startDate"] for one in found["education"]] == ["2003-09"]
    assert found["certificates"] == [{"name": "叉车证", "date": "2012-08"}]


@pytest.mark.parametrize(
    "closing",
    [
        "本人承诺以上信息真实有效。",
        "以上内容属实，如有虚假愿承担责任",
        "希望面谈，随时可以上班。",
        "本简历仅供贵公司招聘使用。",
    ],
)
def test_a_closing_line_belongs_to_no_section(closing: str) -> None:
    told = "做事细心，在仓库管理岗位上工作多年，愿意倒班。"
    text = f"何佳禾\n138-0000-1234\n\n自我评价\n{told}\n{closing}\n"
    assert read(text.encode(), "resume.txt")["basics"]["summary"] == told


def test_a_degree_beside_its_label_in_a_form_is_no_section() -> None:
    document = docx.Document()
    table = document.add_table(4, 4)
    rows = (
        ("姓  名", "何晓彤", "毕业院校", "南岭财经大学"),
        ("学  历", "本科", "毕业时间", "2025年6月"),
        ("手  机", "138-0000-7373", "E-mail", "he@example.com"),
        ("教育经历", "2021.09-2025.06  南岭财经大学  市场营销  本科", "", ""),
    )
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            fill(cell, [text])
    stream = io.BytesIO()
    document.save(stream)
    found = read(stream.getvalue(), "resume.docx")
    assert [study["institution"] for study in found["education"]] == ["南岭财经大学"]
    assert found["basics"]["phone"] == "138-0000-7373"
    assert found["basics"]["email"] == "he@example.com"
