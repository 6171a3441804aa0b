"""What is told by its place and dress alone; what a browser prints around a page."""

from __future__ import annotations

from golden_pages import Sheet, pdf
from golden_reading import read

GREEN = (0.1, 0.6, 0.4)


def _sheet() -> Sheet:
    sheet = Sheet()
    sheet.put(40, 60, "钱若水", 20, bold=True)
    sheet.put(40, 80, "138-0000-2345  qianruoshui@example.com")
    return sheet


def test_roles_of_projects_that_no_list_knows_are_told_by_their_dress() -> None:
    sheet = _sheet()
    sheet.put(40, 120, "项目经历", 14, bold=True)
    entries = [
        ("太湖边的老供销社", "2020.05-2021.10", "空间改造主理", "把供销社改成八间客房与一间书吧"),
        ("二十平米的家", "2016.03-2016.12", "设计兼监工", "单身公寓改造，获业主论坛年度人气帖"),
    ]
    for at, (name, dates, role, told) in enumerate(entries):
        y = 145 + 75 * at
        sheet.put(40, y, name, bold=True)
        sheet.put(450, y, dates)
        sheet.put(40, y + 16, role, color=GREEN)
        sheet.put(40, y + 32, told)
    found = read(pdf(sheet))["projects"]
    assert [(p["name"], p["roles"]) for p in found] == [
        ("太湖边的老供销社", ["空间改造主理"]),
        ("二十平米的家", ["设计兼监工"]),
    ]


def test_what_a_browser_prints_around_a_page_is_no_part_of_it() -> None:
    sheet = _sheet()
    sheet.put(24, 22, "11/22/26, 2:23 PM", 8)
    sheet.put(280, 22, "resume.html", 8)
    sheet.put(24, 830, "file:///home/me/resume.html", 8)
    sheet.put(560, 830, "1/1", 8)
    sheet.put(40, 120, "获奖情况", 14, bold=True)
    sheet.put(40, 145, "2021.11 民宿设计大赛银奖")
    found = read(pdf(sheet))
    assert found["awards"] == [{"title": "民宿设计大赛银奖", "date": "2021-11"}]
    assert "location" not in found["basics"]


def test_what_is_set_like_the_points_below_is_no_role() -> None:
    sheet = _sheet()
    sheet.put(40, 120, "项目经历", 14, bold=True)
    for at, (name, told) in enumerate((("小程序商城", "多商户版"), ("协同编辑器", "多人实时协作"))):
        y = 145 + 75 * at
        sheet.put(40, y, name, bold=True)
        sheet.put(450, y, f"202{at}.02 - 202{at}.08")
        sheet.put(40, y + 16, told)
        sheet.put(40, y + 32, "• 实现实时图表，交互帧率稳定")
    assert not any("roles" in project for project in read(pdf(sheet))["projects"])
