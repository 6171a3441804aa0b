"""Courses under a heading of their own."""

from __future__ import annotations

import pytest

from reviewer.intake.document import Line
from reviewer.parsing.assembly import assemble
from reviewer.parsing.found import settle
from reviewer.parsing.sections.headings import Section


def section(kind: str, heading: str, *texts: str, first: int) -> Section:
    lines = [Line(text, number=first + at) for at, text in enumerate((heading, *texts))]
    return Section(kind, lines[0], tuple(lines[1:]))


@pytest.mark.parametrize("heading", ["专业课程", "Relevant Coursework"])
def test_courses_headed_behind_the_studies_are_told_of_these(heading: str) -> None:
    studies = ("青田大学", "信息管理", "本科", "2020.09 — 2024.06", "GPA 3.3/4.0")
    sections = [
        section("education", "教育背景", *studies, first=0),
        section("unknown", heading, "管理学", "运筹学", first=10),
        section("skills", "专业技能", "数据可视化", "Git", first=20),
    ]
    value, _ = settle(assemble(sections))
    assert value["education"][0]["courses"] == ["管理学", "运筹学"]
    named = [k for group in value["skills"] for k in group["keywords"]]
    assert named == ["数据可视化", "Git"]
