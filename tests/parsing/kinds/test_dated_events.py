"""Japanese forms: what begins and what ends on rows of their own makes one entry."""

from __future__ import annotations

from reviewer.parsing import parse_bytes

FORM = """履歴書

氏名：佐藤 健太
E-mail：kenta@example.jp

学歴
平成24年4月　東都大学工学部電子工学科 入学
平成28年3月　東都大学工学部電子工学科 卒業

職歴
平成28年4月　株式会社みどり電機 入社
　　　　　　　営業部に配属
2020年3月　一身上の都合により退職
2020年4月　株式会社あおば 入社
現在に至る
以上

免許・資格
2018年11月　応用情報技術者試験 合格
"""


def read(text: str) -> dict[str, object]:
    return dict(parse_bytes(text.encode(), "form.txt").to_json())


def test_entering_and_leaving_make_one_entry() -> None:
    assert read(FORM)["work"] == [
        {"name": "株式会社あおば", "startDate": "2020-04"},
        {
            "name": "株式会社みどり電機",
            "department": "営業部",
            "startDate": "2016-04",
            "endDate": "2020-03",
        },
    ]


def test_years_of_an_era_are_years() -> None:
    assert read(FORM)["education"] == [
        {
            "institution": "東都大学",
            "department": "工学部",
            "area": "電子工学科",
            "startDate": "2012-04",
            "endDate": "2016-03",
        }
    ]


def test_what_was_earned_is_a_certificate() -> None:
    assert read(FORM)["certificates"] == [{"name": "応用情報技術者試験", "date": "2018-11"}]


def test_societies_joined_in_chinese_are_no_events() -> None:
    text = "王小明\n教育背景\n2019年9月 加入社团联合会\n2020年9月 加入社区服务队\n"
    assert "work" not in read(text)
