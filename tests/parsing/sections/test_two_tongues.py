"""Headings in Chinese and, in brackets behind it, in English."""

from __future__ import annotations

from reviewer.parsing import parse_bytes

_SECTIONS = (
    ("个人信息（Personal Info）", "<p>姓名：王示例</p><p>电话：13800000001</p>"),
    ("在校经历（Campus）", "<h2>2013.9-2017.6</h2><h2>青田大学</h2><h2>会计学</h2>"),
    (
        "工作经历（Working）",
        "<h2>2017.7-2019.1</h2><h2>示例有限公司</h2><h2>会计</h2><li>负责报销</li>",
    ),
    ("各项技能（Skills）", "<p>熟练使用EXCEL、WPS。</p>"),
    ("评价（evaluation）", "<p>讲原则，说到做到，肯学习，肯吃苦，愿意虚心向他人学习。</p>"),
)


def test_a_heading_said_as_the_others_are_is_one_whatever_stands_below_it() -> None:
    body = "".join(f"<div>{heading}</div><div>{text}</div>" for heading, text in _SECTIONS)
    resume = parse_bytes(f"<html><body>{body}</body></html>".encode(), "a.html").resume
    (study,) = resume.education or []
    assert (study.institution, study.area, study.start_date) == ("青田大学", "会计学", "2013-09")
    assert not resume.volunteer
