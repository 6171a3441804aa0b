import pytest

from reviewer.intake.document import Line
from reviewer.parsing import parse_bytes
from reviewer.parsing.contact.basics import read_contact


@pytest.mark.parametrize(
    ("text", "title", "city"),
    [
        ("产品经理 @ 深圳", "产品经理", "深圳"),
        ("行銷企劃・臺中市", "行銷企劃", "臺中市"),
        ("应聘：主管会计（长沙）", "主管会计", "长沙"),
        ("護理師｜花蓮縣", "護理師", "花蓮縣"),
        ("Data Analyst @ Leeds", "Data Analyst", "Leeds"),
        ("Desired position: Head Chef (Lyon)", "Head Chef", "Lyon"),
    ],
)
def test_the_town_behind_a_title_is_no_part_of_it(text: str, title: str, city: str) -> None:
    lines = ["钱若水" if text[0] > "z" else "Ada Fernley", text, "someone@example.com"]
    found = read_contact([Line(one, number=at) for at, one in enumerate(lines)])
    assert found["label"].value == title  # type: ignore[union-attr]
    assert found["location"]["city"].value == city  # type: ignore[call-overload, index, union-attr]


def test_what_is_no_town_stays_in_the_title() -> None:
    lines = ["Ada Fernley", "Account Manager (Retail)", "someone@example.com"]
    found = read_contact([Line(one, number=at) for at, one in enumerate(lines)])
    assert found["label"].value == "Account Manager (Retail)"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "wish",
    [
        "求职意向：审计助理（合肥）",
        "求职意向\n审计助理（合肥）｜ 期望薪资 面议",
        "求职意向\n期望职位：审计助理 @ 合肥",
    ],
)
def test_the_town_behind_the_job_sought_is_where_one_wishes_to_work(wish: str) -> None:
    work = "工作经历\n2016.09-2020.06\t长江商贸公司\t文员\n- 整理每周的订货单"
    found = parse_bytes(
        f"何家樂\n138-0000-1234\n\n{wish}\n\n{work}".encode(), "resume.txt"
    ).to_json()
    assert (found["basics"]["label"], found["basics"]["location"]) == (
        "审计助理",
        {"city": "合肥"},
    )
