"""Documents without headings: what each entry is, its own words tell."""

from __future__ import annotations

import pytest

from reviewer.intake.document import Line
from reviewer.parsing import parse_bytes
from reviewer.parsing.assembly import assemble
from reviewer.parsing.found import settle
from reviewer.parsing.kinds.unheaded import with_kinds_told
from reviewer.parsing.sections.headings import Section
from reviewer.pointer import Json


def read(text: str) -> Json:
    lines = [Line(row, number=at) for at, row in enumerate(text.strip().split("\n"))]
    return settle(assemble([Section("top", None, tuple(lines))]))[0]


def test_studies_positions_and_societies_of_a_chinese_text_without_headings() -> None:
    found = read(
        "林示例\n电话：13800000000\t邮箱：lin@example.com\n"
        "2013.09-2017.06\t示例理工大学\t环境设计 / 本科\n"
        "2020.03-至今\t样本装饰有限公司\t室内设计师\n● 年均签单三十二套。\n"
        "2017.07-2020.02\t海屿装饰有限公司\t助理设计师\n● 绘制施工图。\n"
        "2014.10-2016.06\t学院模型社\t社长\n● 举办两届模型展。\n"
        "持有证书：室内装饰设计师三级（2018）。\n"
        "AutoCAD，3ds Max，SketchUp，酷家乐。\n"
        "六年家装与小型商业空间经验，从量房到落地全程跟进；客户转介绍率较高。"
    )
    assert [(w["name"], w["position"]) for w in found["work"]] == [
        ("样本装饰有限公司", "室内设计师"),
        ("海屿装饰有限公司", "助理设计师"),
    ]
    assert [e["institution"] for e in found["education"]] == ["示例理工大学"]
    assert [(v["organization"], v["position"]) for v in found["volunteer"]] == [
        ("学院模型社", "社长")
    ]
    assert [c["name"] for c in found["certificates"]] == ["室内装饰设计师三级"]
    assert found["skills"][0]["keywords"] == ["AutoCAD", "3ds Max", "SketchUp", "酷家乐"]
    assert found["basics"]["summary"].startswith("六年家装")


@pytest.mark.parametrize("row", ["{0}\t{1}\t{2}", "{1}, {2}\t{0}"])
def test_studies_and_positions_of_an_english_text_without_headings(row: str) -> None:
    found = read(
        "Ana Example\nana@example.com\n"
        + row.format("2019 - Present", "Widget Works Ltd", "Software Engineer")
        + "\n- Built widgets\n"
        + row.format("2015 - 2019", "Springfield University", "BSc Physics")
        + "\nPython, Go, SQL, Docker"
    )
    assert [(w["name"], w["position"]) for w in found["work"]] == [
        ("Widget Works Ltd", "Software Engineer")
    ]
    assert [e["institution"] for e in found["education"]] == ["Springfield University"]
    assert found["skills"][0]["keywords"] == ["Python", "Go", "SQL", "Docker"]


def test_the_points_of_the_last_entry_may_go_on_below_themselves() -> None:
    found = read(
        "Ana Example\nana@example.com\n"
        "2019 - Present\tWidget Works Ltd\tSoftware Engineer\n- Built widgets\n"
        "2015 - 2019\tGadget Works Ltd\tTester\n- Tested the gadgets that\nnobody had tried\n"
        "- Wrote a handbook\nPython, Go, SQL, Docker"
    )
    assert found["work"][1]["highlights"] == [
        "Tested the gadgets that nobody had tried",
        "Wrote a handbook",
    ]
    assert found["skills"][0]["keywords"] == ["Python", "Go", "SQL", "Docker"]


def test_known_skills_below_entries_without_points_are_no_text_of_the_last() -> None:
    found = read(
        "Ana Example\nana@example.com\n"
        "2019 - Present\tWidget Works Ltd\tSoftware Engineer\n"
        "2015 - 2019\tSpringfield University\tBSc Physics\nPython, Go, SQL, Docker"
    )
    assert found["skills"][0]["keywords"] == ["Python", "Go", "SQL", "Docker"]


def test_a_document_with_headings_or_one_date_stays_as_it_is() -> None:
    top = Section("top", None, (Line("Ana Example"), Line("2015 - 2019\tWidget Works", number=1)))
    headed = [top, Section("work", Line("Work"), ())]
    assert list(with_kinds_told([top])) == [top]
    assert list(with_kinds_told(headed)) == headed


def test_positions_at_the_end_of_the_top_are_the_work_that_no_heading_announces() -> None:
    text = (
        "Ana Example\nana@example.com\n"
        "Teacher of Physics - Hill Academy. Leeds, 2019-09 - Present\n"
        "Teacher of Science - St Oak's School. Barnsley, 2014-09 - 2019-08\n"
        "School of 1,100 pupils.\n"
        "\nEDUCATION\nUniversity of Sheffield, 2013-09 - 2014-07\nPGCE\n"
        "\nHOBBIES\nFell running, Choir"
    )
    found = parse_bytes(text.encode(), "a.txt").to_json()
    assert [(job["position"], job["startDate"]) for job in found["work"]] == [
        ("Teacher of Physics", "2019-09"),
        ("Teacher of Science", "2014-09"),
    ]
    assert "summary" not in found["basics"]
