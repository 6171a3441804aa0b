"""Student offices and voluntary work, told on one line each without a sign between the parts."""

from __future__ import annotations

import pytest

from reviewer.parsing import parse_bytes
from reviewer.parsing.values.offices import title_behind_body

_TOP = "沈知遥\n电话：138-0000-1234\n邮箱：szy@example.com\n"


def read(text: str) -> list[tuple[str | None, ...]]:
    resume = parse_bytes((_TOP + text).encode(), "resume.txt").resume
    return [(v.organization, v.position, v.start_date, v.end_date) for v in resume.volunteer]


@pytest.mark.parametrize("heading", ["校园经历", "社会实践"])
def test_each_line_tells_an_office_and_what_it_is_held_in(heading: str) -> None:
    assert read(f"{heading}\n江城市图书馆志愿者\n校青年志愿者协会宣传部部长（2016-2017）\n") == [
        ("江城市图书馆", "志愿者", None, None),
        ("校青年志愿者协会", "宣传部部长", "2016", "2017"),
    ]


def test_offices_of_school_years() -> None:
    first, second = (
        "2016-2017学年，担任经管学院外宣中心副主任；",
        "2017-2018学年，担任经管学院学生会主席；",
    )
    assert read(f"校园经历\n{first}\n{second}\n") == [
        ("经管学院外宣中心", "副主任", "2016", "2017"),
        ("经管学院学生会", "主席", "2017", "2018"),
    ]


def test_a_line_that_says_the_heading_again_is_no_office() -> None:
    text = "社团和组织经历\n志愿活动\n江城海晏敬老院志愿者\n江城流浪动物救助基地志愿者\n"
    assert [one[0] for one in read(text)] == ["江城海晏敬老院", "江城流浪动物救助基地"]


@pytest.mark.parametrize(
    ("text", "body", "title"),
    [
        ("校学生会宣传部部长", "校学生会", "宣传部部长"),
        ("电气221班生活委员", "电气221班", "生活委员"),
        ("担任院团委副书记", "院团委", "副书记"),
        ("江城分公司总经理", "江城分公司", "总经理"),
        ("恒远电子有限公司高级软件工程师", "恒远电子有限公司", "高级软件工程师"),
    ],
)
def test_a_title_is_cut_from_the_body_before_it(text: str, body: str, title: str) -> None:
    cut = title_behind_body(text, parts_too=False)
    assert cut is not None
    assert (text[cut[0] : cut[1]], text[cut[1] :]) == (body, title)


@pytest.mark.parametrize(
    "text",
    ["高级产品经理", "研发中心主任", "大学英语教师", "学习实践部部长", "人力资源部经理", "班长"],
)
def test_a_title_that_holds_its_branch_stays_whole(text: str) -> None:
    assert title_behind_body(text, parts_too=False) is None
