"""The head of a resume: what is read from it, and from which characters."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.intake.document import Cell, Line, Word, line_of
from reviewer.parsing.contact.basics import read_contact
from reviewer.parsing.found import Found, settle


def read(text: str) -> dict[str, Any]:
    lines = [Line(part, number=number) for number, part in enumerate(text.split("\n"))]
    return settled(lines)


def settled(lines: list[Line]) -> dict[str, Any]:
    value, _ = settle(read_contact(lines))
    return value or {}


def test_a_labelled_chinese_head() -> None:
    head = read(
        "姓  名：王小明\n性别：男  年龄：28岁\n电话：138-0000-1234\n邮箱：xm@example.com\n"
        "现居住地：杭州\n求职意向：后端开发工程师"
    )
    assert head["name"] == "王小明"
    assert head["phone"] == "138-0000-1234"
    assert head["email"] == "xm@example.com"
    assert head["location"] == {"city": "杭州"}
    assert head["label"] == "后端开发工程师"
    assert head["x-personal"] == {"gender": "男", "age": "28岁"}


def test_labels_and_values_set_apart_by_spaces_only() -> None:
    head = read(
        "姓 名 黄小鹏 性 别 女 出生年月 1994.03\n民 族 汉族 籍 贯 四川成都 政治面貌 共青团员"
    )
    assert head["name"] == "黄小鹏"
    assert head["x-personal"] == {
        "gender": "女",
        "birthDate": "1994.03",
        "ethnicity": "汉族",
        "nativePlace": "四川成都",
        "politicalStatus": "共青团员",
    }


@pytest.mark.parametrize(
    "text",
    [
        "姓名 Name：梁樂怡\n電郵 E-mail: lok@example.com\n應徵職位 Position Applied：註冊護士",
        "姓名 / Name: 梁樂怡\t電郵 / Email: lok@example.com\n應徵職位（Job Title）：註冊護士",
        "姓名 Name\t梁樂怡\n電郵 E-mail\tlok@example.com\n應徵職位 Position\t註冊護士",
    ],
)
def test_labels_in_two_tongues(text: str) -> None:
    head = read(text)
    assert (head["name"], head["email"], head["label"]) == (
        "梁樂怡",
        "lok@example.com",
        "註冊護士",
    )


def test_the_cell_beside_a_label_in_two_tongues_may_begin_with_its_colon() -> None:
    cells = [["姓名 Name", ": 梁樂怡"], ["地址 Address", ": 香港觀塘"], ["性別 Sex", "：女"]]
    lines = [
        Line(text, number=2 * row + column, cell=Cell(0, row, column))
        for row, texts in enumerate(cells)
        for column, text in enumerate(texts)
    ]
    head = settled(lines)
    assert (head["name"], head["x-personal"]) == ("梁樂怡", {"gender": "女"})


def test_a_western_name_behind_a_chinese_label_is_no_label() -> None:
    head = read("姓名 Ann Smith\n手机 138-0000-1234")
    assert head["name"] == "Ann Smith"


def test_form_cells_are_read_to_the_right_and_empty_ones_stay_empty() -> None:
    cells = [["姓名", "张三丰", "性别", ""], ["联系电话", "13800001234", "籍贯", "湖北"]]
    lines = [
        Line(text, number=4 * row + column, cell=Cell(0, row, column))
        for row, texts in enumerate(cells)
        for column, text in enumerate(texts)
        if text
    ]
    head = settled(lines)
    assert (head["name"], head["phone"]) == ("张三丰", "13800001234")
    assert head["x-personal"] == {"nativePlace": "湖北"}


def test_a_bare_line_of_personal_data() -> None:
    head = read("董欣怡\n女，1997.3，辽宁大连，中共党员\n13800001234")
    assert head["x-personal"] == {
        "gender": "女",
        "birthDate": "1997.3",
        "nativePlace": "辽宁大连",
        "politicalStatus": "中共党员",
    }
    assert "location" not in head


def test_a_western_head() -> None:
    head = read(
        "Jane A. Doe, PhD\nSenior Data Scientist\n"
        "Portland, OR | jane.doe@example.com | +1 (303) 555-0196 | linkedin.com/in/jane-doe"
    )
    assert head["name"] == "Jane A. Doe, PhD"
    assert head["label"] == "Senior Data Scientist"
    assert head["location"] == {"city": "Portland", "region": "OR"}
    assert head["phone"] == "+1 (303) 555-0196"
    assert head["profiles"] == [
        {
            "network": "LinkedIn",
            "username": "jane-doe",
            "url": "https://linkedin.com/in/jane-doe",
        }
    ]


@pytest.mark.parametrize(
    ("first", "name", "label"),
    [
        ("李明｜算法工程师", "李明", "算法工程师"),
        ("Jane Doe, Senior Accountant", "Jane Doe", "Senior Accountant"),
        ("Jane Doe – Product Manager", "Jane Doe", "Product Manager"),
        ("欧阳小娜的个人简历", "欧阳小娜", None),
    ],
)
def test_a_name_that_shares_its_line(first: str, name: str, label: str | None) -> None:
    head = read(f"{first}\nreach@example.com")
    assert (head["name"], head.get("label")) == (name, label)


def test_a_title_that_begins_like_a_label_is_still_a_title() -> None:
    head = read("Jane Doe\nSite Reliability Engineer\njane@example.com")
    assert head["label"] == "Site Reliability Engineer"


def test_an_icon_tells_whose_user_name_it_is() -> None:
    head = read("Jane Doe\n\uf0e0 jane@example.com \uf09b jane-doe81 \uf0e1 jane-doe")
    assert head["profiles"] == [
        {"network": "GitHub", "username": "jane-doe81"},
        {"network": "LinkedIn", "username": "jane-doe"},
    ]


def test_a_user_name_with_its_network_in_brackets() -> None:
    head = read("Jane Doe\njane@example.com\njane-doe81 (GitHub)")
    assert head["profiles"] == [{"network": "GitHub", "username": "jane-doe81"}]


def test_a_profile_shown_and_linked_is_given_once() -> None:
    words = [Word("LinkedIn:"), Word("jane-doe", link="https://www.linkedin.com/in/jane-doe")]
    head = settled([Line("Jane Doe"), line_of(words, number=1)])
    assert len(head["profiles"]) == 1
    assert head["profiles"][0]["username"] == "jane-doe"


def test_wechat_is_a_profile_and_not_a_telephone() -> None:
    head = read("李明\n电话：13800001234 微信：wx_liming")
    assert head["phone"] == "13800001234"
    assert head["profiles"] == [{"network": "微信", "username": "wx_liming"}] or head[
        "profiles"
    ] == [{"network": "WeChat", "username": "wx_liming"}]


@pytest.mark.parametrize(
    ("told", "profiles"),
    [
        ("QQ：1062800000", [("QQ", "1062800000")]),
        ("QQ号 1062800000", [("QQ", "1062800000")]),
        ("微信：lm_hz（手机同号）", [("WeChat", "lm_hz")]),
        ("微信号：13800001234", [("WeChat", "13800001234")]),
        ("QQ/微信：1062800000/liming", [("QQ", "1062800000"), ("WeChat", "liming")]),
        ("微信/QQ：liming/1062800000", [("WeChat", "liming"), ("QQ", "1062800000")]),
        ("QQ/微信号：1062800000", [("QQ", "1062800000")]),
        ("QQ：1062800000@example.com", []),
    ],
)
def test_messengers_are_profiles(told: str, profiles: list[tuple[str, str]]) -> None:
    head = read(f"李明\n电话：13800001234\n{told}")
    assert head["phone"] == "13800001234"
    found = [(one["network"], one["username"]) for one in head.get("profiles", [])]
    assert found == profiles


def test_an_address_with_a_postal_code() -> None:
    head = read("Max Muster\nHauptstraße 5, 80331 München\nmax@example.de")
    assert head["location"] == {
        "address": "Hauptstraße 5",
        "postalCode": "80331",
        "city": "München",
    }


def test_each_value_is_the_text_of_its_spans_unless_it_says_derived() -> None:
    lines = [
        Line("王小明", number=0),
        Line("手机 138 0000 1234 | 邮箱 xm@example.com | github.com/xm | 浙江省杭州市", number=1),
    ]
    for value in _leaves(read_contact(lines)):
        if value.derived is None:
            assert value.value == " ".join(span.text for span in value.spans)


def _leaves(draft: object) -> list[Found]:
    if isinstance(draft, Found):
        return [draft]
    if isinstance(draft, dict):
        return [leaf for inner in draft.values() for leaf in _leaves(inner)]
    if isinstance(draft, list):
        return [leaf for inner in draft for leaf in _leaves(inner)]
    return []


@settings(deadline=None, max_examples=150)
@given(st.lists(st.text(max_size=60), max_size=6))
def test_any_lines_can_be_read(texts: list[str]) -> None:
    lines = [Line(text, number=number) for number, text in enumerate(texts)]
    for value in _leaves(read_contact(lines)):
        assert 0.0 <= value.confidence <= 1.0
        for span in value.spans:
            assert 0 <= span.start <= span.end <= len(span.line.text)


def test_a_trade_behind_a_chinese_name_is_no_part_of_it() -> None:
    assert read("王小明 HR\n138-0000-1234\nxm@example.com")["name"] == "王小明"


@pytest.mark.parametrize("said", ["照片", "证件照：", "近照"])
def test_the_name_below_the_place_of_a_photo_is_not_its_value(said: str) -> None:
    head = read(f"{said}\n沈知遥\n电话：138-0000-1234\n求职意向：外贸专员")
    assert head["name"] == "沈知遥"


@pytest.mark.parametrize("said", ["现居住佛山", "目前定居于佛山", "住佛山"])
def test_the_town_may_follow_words_for_living_there_at_once(said: str) -> None:
    head = read(f"苏明月\n女 | 31岁 | {said} | 9年工作经验\n138-0000-1234")
    assert head["location"] == {"city": "佛山"}


@pytest.mark.parametrize(
    ("first", "name"),
    [
        ("张　伟", "张伟"),
        ("姓  名：张 伟", "张伟"),
        ("司 马 伟 明", "司马伟明"),
        ("山田 太郎", "山田 太郎"),
    ],
)
def test_a_chinese_name_set_wide_is_one_word(first: str, name: str) -> None:
    assert read(f"{first}\n电话：138-0000-1234\n邮箱：zw@example.com")["name"] == name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("👋 Hola, soy Iria Lema", "Iria Lema"),
        ("Hi, I'm Tamsin Oakley!", "Tamsin Oakley"),
        ("Hallo, ich heiße Jonas von Feldner.", "Jonas von Feldner"),
        ("Bonjour, je suis Margaux Delorme 👋", "Margaux Delorme"),
    ],
)
def test_a_name_in_a_greeting(line: str, name: str) -> None:
    assert read(f"{line}\nsomebody@example.com")["name"] == name
