import pytest

from reviewer.intake.document import Line
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
