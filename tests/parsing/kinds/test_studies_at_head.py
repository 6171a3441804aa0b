"""The study of somebody who tells of it only among the facts at the head of a resume."""

from __future__ import annotations

import pytest

from reviewer.parsing import parse_bytes

_REST = """
工作经历
示例科技有限公司\t2019.07-至今
测试工程师
负责测试平台的开发
"""


def studies(head: str) -> list[dict[str, object]]:
    found = parse_bytes(f"{head}\n{_REST}".encode(), "resume.txt").resume.education or []
    return [
        {k: v for k, v in one.model_dump(by_alias=True).items() if v and k != "courses"}
        for one in found
    ]


@pytest.mark.parametrize(
    "head",
    [
        "1. 姓名：王示例；\n2. 学历：本科；\n3. 毕业学校：青田大学；\n4. 专业：环境工程；",
        "姓名：王示例\n电话：13800000001\n学历：青田大学 环境工程本科",
        "王示例\n13800000001\n青田大学（211，双一流） | 环境工程 | 本科",
        "王示例\n13800000001\n- 本科/青田大学环境工程专业",
        "王示例/男/1995\n13800000001\n本科/青田大学 环境工程",
        "王示例 | 138-0000-0001 | a@example.com | 青田大学 环境工程（本科）",
        "王示例\n13800000001\n青田大学/全日制环境工程本科/2021年毕业",
    ],
)
def test_the_one_study_told_at_the_head_is_read(head: str) -> None:
    (study,) = studies(head)
    study.pop("endDate", None)
    assert study == {"institution": "青田大学", "area": "环境工程", "studyType": "本科"}


def test_a_school_beside_sex_and_year_of_birth_is_where_one_studied() -> None:
    assert studies("王示例\n13800000001\n青田大学/男/1995") == [{"institution": "青田大学"}]


def test_the_years_in_brackets_behind_a_labelled_school_are_those_of_the_study() -> None:
    (study,) = studies("姓名：王示例\n毕业院校：青田大学（2013.9-2017.6）\n学历：大学本科")
    assert study["institution"] == "青田大学"
    assert study["endDate"] == "2017-06"


def test_facts_at_the_head_tell_no_study_beside_a_section_of_studies() -> None:
    head = "姓名：王示例\n毕业院校：青田大学\n\n教育背景\n2013-2017 南山大学 化学 本科\n"
    assert [one["institution"] for one in studies(head)] == ["南山大学"]


def test_a_degree_alone_at_the_head_is_no_study() -> None:
    assert not studies("姓名：王示例\n学历：本科")
