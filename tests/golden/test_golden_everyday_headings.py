"""Chinese headings in everyday words, and in two tongues of which one is set smaller."""

from __future__ import annotations

from golden_pages import Sheet, pdf, width_of
from golden_reading import read

from reviewer.resume import Json

BLUE, GREY = (0.1, 0.2, 0.6), (0.7, 0.7, 0.7)


def _card(sheet: Sheet, x: float, y: float, heading: str, *lines: str) -> float:
    """A heading no larger than its text, told by colour and weight; where the card ends."""
    chinese, _, latin = heading.partition(" ")
    sheet.put(x, y, chinese, 10, bold=True, color=BLUE)
    sheet.put(x + width_of(chinese, 10) + 5, y, latin, 6, color=GREY)
    for number, line in enumerate(lines, start=1):
        sheet.put(x, y + 16 * number, line, 10)
    return y + 16 * len(lines) + 40


def _page(skills: str, studies: str, prizes: str, jobs: str) -> Json:
    sheet = Sheet()
    sheet.put(40, 50, "钱若水", 20, bold=True)
    sheet.put(40, 70, "138-0000-2345", 9)
    sheet.put(140, 70, "qianruoshui@example.com", 9)
    y = _card(sheet, 40, 110, skills, "排课系统、问卷设计")
    y = _card(sheet, 40, y, studies, "海州师范学院", "教育技术学", "本科 2012.09-2016.06")
    _card(sheet, 40, y, prizes, "年度创新奖", "2021.12")
    y = _card(
        sheet,
        240,
        110,
        jobs,
        "海州青禾软件有限公司",
        "产品经理 2018.04-至今",
        "- 负责排课模块的设计与上线工作",
    )
    _card(
        sheet,
        240,
        y - 24,
        "云州小满网络有限公司",
        "产品助理 2016.07-2018.03",
        "- 整理客户意见并编写周报",
    )
    return read(pdf(sheet))


def _assert_all_is_read(found: Json) -> None:
    (study,) = found["education"]
    assert (study["institution"], study["area"]) == ("海州师范学院", "教育技术学")
    assert [prize["title"] for prize in found["awards"]] == ["年度创新奖"]
    assert [word for group in found["skills"] for word in group["keywords"]] == [
        "排课系统",
        "问卷设计",
    ]
    assert found["work"][0]["name"] == "海州青禾软件有限公司"


def test_headings_in_everyday_words() -> None:
    _assert_all_is_read(_page("我会什么", "在哪读书", "拿过的奖", "工作过的地方"))
    _assert_all_is_read(_page("我懂的东西", "那些年读过的学校", "赢得过哪些奖", "我待过的公司"))


def test_headings_that_only_their_translation_names() -> None:
    _assert_all_is_read(
        _page("身怀绝技 SKILL", "求索之路 SCHOOL", "光阴留痕 AWARD", "风雨兼程 JOB")
    )


def _stack(sheet: Sheet, x: float, y: float, heading: str, *lines: str) -> float:
    chinese, _, latin = heading.partition(" ")
    sheet.put(x, y, chinese, 12, bold=True)
    sheet.put(x, y + 11, latin, 6, color=GREY)
    for number, line in enumerate(lines, start=1):
        sheet.put(x, y + 11 + 15 * number, line, 9)
    return y + 45 + 15 * len(lines)


def test_headings_over_their_translation_which_alone_is_known() -> None:
    sheet = Sheet()
    sheet.put(40, 40, "钱若水", 20, bold=True)
    sheet.put(40, 60, "男丨1993.05丨中共党员丨138-0000-2345丨qian@example.com", 9)
    school = "海州理工大学"
    y = _stack(
        sheet,
        40,
        90,
        "光阴足迹 STUDY",
        *(school, "机械工程丨硕士丨2015.9 - 2018.6"),
        *(school, "车辆工程丨本科丨2011.9 - 2015.6"),
    )
    y = _stack(sheet, 40, y, "看家本领 ABILITY", "有限元分析、振动测试")
    _stack(sheet, 40, y, "高光时刻 HONOR", "2022.10 公司专利之星")
    found = read(pdf(sheet))
    assert [(s["institution"], s["area"]) for s in found["education"]] == [
        (school, "机械工程"),
        (school, "车辆工程"),
    ]
    assert [group["keywords"] for group in found["skills"]] == [["有限元分析", "振动测试"]]
    assert found["awards"] == [{"title": "公司专利之星", "date": "2022-10"}]
    assert found["basics"]["email"] == "qian@example.com"


def test_contact_data_beside_the_name_end_before_the_text_below() -> None:
    sheet = Sheet()
    sheet.put(60, 60, "钱若水", 20, bold=True)
    sheet.put(60, 82, "人事经理")
    for number, fact in enumerate(("电话 138-0000-6671", "邮箱 qian@example.com", "微信 qianrs")):
        sheet.put(400, 58 + 18 * number, fact)
    sheet.put(60, 130, "工作经历", 14, bold=True)
    for number, (dates, told) in enumerate(
        [("2019.05 - 至今", "海州智造科技有限公司"), ("2015.07 - 2019.04", "云州涪江商业管理公司")]
    ):
        sheet.put(60, 155 + 60 * number, dates)
        sheet.put(170, 155 + 60 * number, f"{told}  人事专员", bold=True)
        sheet.put(170, 172 + 60 * number, "• 负责社保公积金与入职办理")
        sheet.put(170, 189 + 60 * number, "• 统筹薪酬核算")
    found = read(pdf(sheet))
    assert [job["highlights"] for job in found["work"]] == [
        ["负责社保公积金与入职办理", "统筹薪酬核算"]
    ] * 2
