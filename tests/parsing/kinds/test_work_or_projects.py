"""Positions and projects that stand under one heading."""

from __future__ import annotations

import pytest

from reviewer.parsing import parse_bytes


@pytest.mark.parametrize("heading", ["项目工作经验", "工作与项目经历"])
def test_employers_are_told_from_projects_by_the_entries_beside_them(heading: str) -> None:
    resume = parse_bytes(
        f"王示例\n13800000001\n\n{heading}\n青田动力（2018.09-2020.03）\n1. 开发代码扫描工具；\n"
        "南山示例网络科技有限公司（2017.10-2018.07）\n1. 开发用户登录；\n"
        "校园论坛系统（2017.01-2017.05）\n1. 设计数据库；\n".encode(),
        "a.txt",
    ).resume
    assert [one.name for one in resume.work or []] == ["青田动力", "南山示例网络科技有限公司"]
    assert [one.name for one in resume.projects or []] == ["校园论坛系统"]


def test_what_has_no_time_is_no_employment_beside_those_that_have() -> None:
    resume = parse_bytes(
        "王示例\n13800000001\n\n项目工作经验\n南山示例网络科技有限公司（2017.10-2018.07）\n"
        "1. 开发用户登录；\n\n青田动力\n1. 开发代码扫描工具；\n".encode(),
        "a.txt",
    ).resume
    assert [one.name for one in resume.work or []] == ["南山示例网络科技有限公司"]
    assert [one.name for one in resume.projects or []] == ["青田动力"]


def test_where_no_employer_is_known_to_be_one_all_are_projects() -> None:
    resume = parse_bytes(
        "王示例\n13800000001\n\n项目工作经验\n青田动力（2018.09-2020.03）\n"
        "1. 开发代码扫描工具；\n\n晨光计划（2017.10-2018.07）\n1. 开发用户登录；\n".encode(),
        "a.txt",
    ).resume
    assert not resume.work
    assert [one.name for one in resume.projects or []] == ["青田动力", "晨光计划"]
