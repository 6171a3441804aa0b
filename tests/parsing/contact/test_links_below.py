"""Addresses of pages below all else, under a heading that says nothing of them."""

from __future__ import annotations

from reviewer.parsing import parse_bytes

_BODY = """王示例
13800000001

工作经历
2017.10-2018.07  南山示例网络科技有限公司
负责用户登录的开发

其它
个人博客  http://wangshili.example.com
github页面  https://github.com/wangshili-example
"""


def test_pages_under_others_are_those_of_the_candidate() -> None:
    basics = parse_bytes(_BODY.encode(), "a.txt").resume.basics
    assert str(basics.url) == "http://wangshili.example.com"
    assert [one.username for one in basics.profiles or []] == ["wangshili-example"]


def test_lines_that_tell_more_than_an_address_do_not_count_with_them() -> None:
    body = f"{_BODY}参与社区维护，代码见 https://example.org/shequ 的说明文档\n"
    assert parse_bytes(body.encode(), "a.txt").resume.basics.url is None


def test_a_label_for_the_job_one_has_tells_it() -> None:
    basics = parse_bytes(
        f"姓名：王示例\n职业：织布工程师\n{_BODY[4:]}".encode(), "a.txt"
    ).resume.basics
    assert basics.label == "织布工程师"


def test_a_network_and_a_user_name_below_each_other_after_the_text_about_oneself() -> None:
    body = (
        "Ana Example\nana@example.com\n\nSUMMARY\n"
        "Engineer for bridges with eleven years of planning and supervision on site.\n"
        "XING\nana-example\n\nWORK EXPERIENCE\n"
        "Example Works, Engineer, 2018 - 2021\n"
    )
    basics = parse_bytes(body.encode(), "a.txt").resume.basics
    assert [(one.network, one.username) for one in basics.profiles or []] == [
        ("XING", "ana-example")
    ]
    assert (basics.summary or "").endswith("on site.")


def test_town_and_region_under_a_heading_of_their_own_tell_where_one_lives() -> None:
    body = (
        "Ana Example\nana@example.com\n\nLOCATION\nCountry: Germany\nCity: Harzheim\n"
        "Region: Hessen\n\nWORK EXPERIENCE\nExample Works, Engineer, 2018 - 2021\n"
    )
    place = parse_bytes(body.encode(), "a.txt").resume.basics.location
    assert place
    assert (place.city, place.region, place.country_code) == ("Harzheim", "Hessen", "DE")


def test_where_one_lives_on_two_lines_and_before_the_postal_code() -> None:
    body = (
        "Ana Example\n{}\nana@example.com\n\nWORK EXPERIENCE\nExample Works, Clerk, 2018 - 2021\n"
    )
    for told, address, city, region in (
        ("1907 Redbud Trail\nNorman, OK 73071", "1907 Redbud Trail", "Norman", "OK"),
        ("14 rue des Lilas, Nantes, 44000, Pays de la Loire, FR", "14 rue des Lilas", "Nantes",
         "Pays de la Loire"),
        ("14 Elm Crescent, Sheffield, South Yorkshire, S10 1DH", "14 Elm Crescent", "Sheffield",
         "South Yorkshire"),
    ):  # fmt: skip
        place = parse_bytes(body.format(told).encode(), "a.txt").resume.basics.location
        assert place
        assert (place.address, place.city, place.region) == (address, city, region)
