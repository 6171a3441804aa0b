"""Headings written downwards beside their sections, one letter below the other."""

from __future__ import annotations

import pytest
from golden_pages import Sheet, pdf, width_of
from golden_reading import read

from reviewer.pointer import Json

RED, WHITE = (0.78, 0.25, 0.17), (1.0, 1.0, 1.0)

SECTIONS = (
    ("教育", ["2013/09-2017/06\t湖东文理学院\t会计学\t本科"]),
    (
        "工作经历",
        [
            "2021/05-至今\t青屿贸易有限公司\t财务主管",
            "1. 编制月度合并报表，提前两天出具。",
            "2. 带领三人小组完成系统上线。",
            "2017/07-2021/04\t白石物流有限公司\t出纳",
            "1. 负责每日现金盘点与银行对账。",
        ],
    ),
    ("技能", ["金蝶、Excel、用友、纳税申报"]),
    ("荣誉", ["2022/12\t优秀员工", "2020/06\t先进个人"]),
    ("评价", ["六年财务经验，细致耐心，乐于与业务部门一起把账算清楚，也愿意带新人上手。"]),
)


def drawn(margin: float, text: float, step: float, *pages: tuple[int, ...]) -> bytes:
    """Pages with these sections, each heading in the middle of the height of its text."""
    sheets = []
    for number, held in enumerate(pages):
        sheet, y = Sheet(), 60.0
        if not number:
            sheet.put(text, y, "何知遥", 22, bold=True)
            sheet.put(text, y + 22, "13800000011  zhiyao@example.com  厦门")
            y += 60
        for heading, lines in (SECTIONS[index] for index in held):
            height = max(15.0 * len(lines), step * len(heading))
            top = y + (height - step * len(heading)) / 2
            sheet.fill(margin - 8, y - 14, margin + 18, y + height - 6, RED)
            for place, letter in enumerate(heading):
                sheet.put(margin, top + step * place, letter, bold=True, color=WHITE)
            for place, line in enumerate(lines):
                put_row(sheet, text, y + 15 * place, line)
            y += height + 22
        sheets.append(sheet)
    return pdf(*sheets)


def put_row(sheet: Sheet, x: float, y: float, line: str) -> None:
    """Text in columns: the first two from the left, the rest before the right edge."""
    parts = line.split("\t")
    for part, begin in zip(parts, (x, x + 100, x + 260, x + 360), strict=False):
        sheet.put(begin, y, part)


def told(found: Json) -> Json:
    """What the sections hold, in short."""
    return {
        "education": [(e["institution"], e["area"], e["studyType"]) for e in found["education"]],
        "work": [(w["name"], w["position"], len(w["highlights"])) for w in found["work"]],
        "skills": [group.get("keywords") for group in found["skills"]],
        "awards": [(a["title"], a["date"]) for a in found["awards"]],
        "summary": found["basics"]["summary"][:6],
    }


@pytest.mark.parametrize(
    ("margin", "text", "step", "pages"),
    [
        (50, 90, 13.0, ((0, 1, 2, 3, 4),)),
        (50, 110, 18.0, ((0, 1, 2, 3, 4),)),
        (550, 60, 13.0, ((0, 1, 2, 3, 4),)),
        (50, 90, 13.0, ((0, 1, 2, 3), (4,))),
    ],
    ids=["tight", "wide", "at the right", "one alone on the second page"],
)
def test_headings_written_downwards_open_what_stands_beside_them(
    margin: float, text: float, step: float, pages: tuple[tuple[int, ...], ...]
) -> None:
    found = read(drawn(margin, text, step, *pages))
    assert found["basics"]["name"] == "何知遥"
    assert told(found) == {
        "education": [("湖东文理学院", "会计学", "本科")],
        "work": [("青屿贸易有限公司", "财务主管", 2), ("白石物流有限公司", "出纳", 1)],
        "skills": [["金蝶", "Excel", "用友", "纳税申报"]],
        "awards": [("优秀员工", "2022-12"), ("先进个人", "2020-06")],
        "summary": "六年财务经验",
    }


def test_western_headings_may_be_written_downwards_too() -> None:
    sheet = Sheet()
    sheet.put(90, 60, "Orla Whitcombe", 20, bold=True)
    sheet.put(90, 80, "+44 7700 900123   orla@example.com")
    sections = (
        ("WORK", ["Clerk, Ash Ltd\tMay 2019 - Present", "Kept the books of two branches."] * 3),
        ("SKILLS", ["Excel, Sage, Xero, Payroll, Filing", "", "", "", ""]),
    )
    y = 120.0
    for heading, lines in sections:
        for place, letter in enumerate(heading):
            middle = 50 - width_of(letter, 10, bold=True) / 2
            sheet.put(middle, y + 13 * place, letter, bold=True, color=RED)
        for place, line in enumerate(lines):
            left, _, right = line.partition("\t")
            sheet.put(90, y + 15 * place, left)
            sheet.put_right(540, y + 15 * place, right)
        y += 15 * len(lines) + 30
    found = read(pdf(sheet))
    assert [w["name"] for w in found["work"]] == ["Ash Ltd"] * 3
    assert found["skills"][0]["keywords"] == ["Excel", "Sage", "Xero", "Payroll", "Filing"]
