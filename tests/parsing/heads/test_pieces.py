"""Heads of entries cut into pieces, each with its role: names no list knows, in many orders."""

from collections.abc import Mapping

import pytest

from reviewer.intake.document import Line, Word, line_of
from reviewer.parsing.entries.entry_rows import rows_of
from reviewer.parsing.found import Found
from reviewer.parsing.heads.head_atoms import Head
from reviewer.parsing.heads.pieces import assign

WORK = {"name": "company", "position": "position", "department": "department", "location": "place"}
STUDY = {
    "institution": "school", "area": "area", "studyType": "degree", "department": "faculty",
    "location": "place", "score": "grade",
}  # fmt: skip
PROJECT = {"name": "project", "roles": "office", "entity": "sponsor", "location": "place"}


def _line(text: str, number: int) -> Line:
    bold = text.startswith("*")
    parts = text.lstrip("*").split(" ")
    return line_of([Word(part, bold=bold) for part in parts], number=number)


def _head(text: str, of_study: bool = False) -> Head:
    lines = [_line(row, number) for number, row in enumerate(text.split("\n"))]
    return Head(tuple(rows_of(lines)), of_study)


def _told(values: Mapping[str, Found]) -> dict[str, str]:
    return {name: found.value for name, found in values.items() if name != "left"}


def _read(text: str, roles: Mapping[str, str]) -> dict[str, str]:
    return _told(assign([_head(text, "institution" in roles)], roles)[0])


@pytest.mark.parametrize(
    ("head", "name", "position"),
    [
        ("*宝洁（中国）有限公司 | 品牌经理 | 2019.03 - 2022.06",
         "宝洁（中国）有限公司", "品牌经理"),
        ("*Rangel, Parsons and Gonzalez\t2015 - 2018\nPayroll Clerk",
         "Rangel, Parsons and Gonzalez", "Payroll Clerk"),
        ("*Arcfold Technologies, Inc.\t2015 - 2018\nData Engineer", "Arcfold Technologies, Inc.",
         "Data Engineer"),
        ("*Zephyrand\t2015 - 2018\nVP, Partnerships", "Zephyrand", "VP, Partnerships"),
        ("*Head Gardener\t2015 - 2018\nThornwick Hall", "Thornwick Hall", "Head Gardener"),
    ],
)  # fmt: skip
def test_an_employer_and_a_title_are_told_apart(head: str, name: str, position: str) -> None:
    told = _read(head, WORK)
    assert (told.get("name"), told.get("position")) == (name, position)


def test_a_town_behind_an_employer_is_its_place() -> None:
    told = _read("*Vantelo Systems | Shanghai, China\t2015 - 2018\nProduct Designer", WORK)
    assert told == {
        "name": "Vantelo Systems", "position": "Product Designer", "location": "Shanghai, China",
    }  # fmt: skip


def test_a_department_is_no_place_and_no_title() -> None:
    told = _read("*星野科技有限公司 | 搜索推荐部 | 算法工程师 | 2019.03 - 2022.06", WORK)
    assert told == {
        "name": "星野科技有限公司", "department": "搜索推荐部", "position": "算法工程师",
    }  # fmt: skip


@pytest.mark.parametrize(
    "school",
    [
        "University of Illinois Urbana-Champaign",
        "University of California, Berkeley",
        "中国矿业大学（北京）",
    ],
)
def test_a_campus_stays_with_its_university(school: str) -> None:
    chinese = school[0] == "中"
    rest = "硕士 | 安全工程" if chinese else "Bachelor of Arts | History"
    told = _read(f"*{school}\t2011 - 2015\n{rest}", STUDY)
    assert told["institution"] == school


def test_a_label_is_taken_at_its_word() -> None:
    told = _read("公司：从容\n职位：幸福来\n时间：2019.03 - 2022.06", WORK)
    assert told == {"name": "从容", "position": "幸福来"}


def test_no_field_is_given_twice() -> None:
    head = _head("*Software Engineer | Data Engineer | Test Engineer\t2015 - 2018")
    told = assign([head], WORK)[0]
    assert len({id(found) for found in told.values()}) == len(told)


def test_what_other_entries_have_at_a_place_helps_with_a_name_no_list_knows() -> None:
    heads = [
        _head("*Quillo\t2018 - 2020\nSoftware Engineer"),
        _head("*Brandt GmbH\t2016 - 2018\nData Analyst"),
        _head("*Harrow Ltd\t2014 - 2016\nTest Engineer"),
    ]
    told = [_told(values) for values in assign(heads, WORK)]
    assert told[0] == {"name": "Quillo", "position": "Software Engineer"}


def test_the_name_of_a_project_and_the_part_someone_had() -> None:
    told = _read("*校园二手交易平台 | 后端开发 | 2021.03 - 2021.06", PROJECT)
    assert told == {"name": "校园二手交易平台", "roles": "后端开发"}


def test_a_head_without_text_has_no_fields() -> None:
    assert _read("2015 - 2018", WORK) == {}
