"""Sections become one resume: entries set like headings go back to their section."""

from __future__ import annotations

from reviewer.intake.document import Line
from reviewer.parsing import parse_bytes
from reviewer.parsing.assembly import assemble
from reviewer.parsing.found import settle
from reviewer.parsing.sections.headings import Section
from reviewer.pointer import Json


def numbered(*parts: tuple[str, str, tuple[str, ...]]) -> list[Section]:
    """Sections of (kind, heading, lines), their lines numbered through."""
    made, number = [], 0
    for kind, heading, texts in parts:
        lines = [Line(text, number=number + at) for at, text in enumerate((heading, *texts))]
        number += len(lines)
        made.append(Section(kind, lines[0] if heading else None, tuple(lines[1:])))
    return made


def resume(*parts: tuple[str, str, tuple[str, ...]]) -> Json:
    return settle(assemble(numbered(*parts)))[0]


TOP = ("top", "", ("Ana Example", "ana@example.com | +1 555 010 0100"))


def test_entries_that_look_like_headings_belong_to_the_heading_with_nothing_below() -> None:
    found = resume(
        TOP,
        ("work", "Experience", ()),
        ("unknown", "Harrowgate Logistics Ltd", ("Engineer", "2019 - 2021", "• Built a thing")),
        ("unknown", "Pellmere Software Ltd", ("Developer", "2016 - 2019", "• Built another")),
        ("skills", "Skills", ("Python, Go",)),
    )
    assert [(job["name"], job["startDate"]) for job in found["work"]] == [
        ("Harrowgate Logistics Ltd", "2019"),
        ("Pellmere Software Ltd", "2016"),
    ]
    assert found["skills"] == [{"keywords": ["Python", "Go"]}]


def test_a_section_nobody_knows_is_no_entry_of_the_one_above() -> None:
    found = resume(
        TOP,
        (
            "work",
            "Experience",
            ("Harrowgate Logistics Ltd, Engineer  2019", "• Built a thing"),
        ),
        ("unknown", "Bits and Bobs", ("I keep bees.",)),
    )
    assert [job["name"] for job in found["work"]] == ["Harrowgate Logistics Ltd"]
    assert found["work"][0]["highlights"] == ["Built a thing"]


def test_sections_of_one_kind_are_put_together_in_the_order_of_the_format() -> None:
    found = resume(
        TOP,
        ("skills", "Skills", ("Python, Go",)),
        ("work", "Experience", ("Harrowgate Logistics Ltd, Engineer  2019 - 2021",)),
        ("skills", "Tools", ("Docker, Kafka",)),
    )
    assert list(found) == ["basics", "work", "skills"]
    assert [group["keywords"] for group in found["skills"]] == [
        ["Python", "Go"],
        ["Docker", "Kafka"],
    ]


def test_the_name_and_the_job_on_one_line_are_two_values() -> None:
    found = resume(("top", "", ("Ana Example, Data Engineer", "ana@example.com")))
    assert found["basics"] == {
        "name": "Ana Example",
        "label": "Data Engineer",
        "email": "ana@example.com",
    }


def test_the_job_sought_may_have_a_section_of_its_own() -> None:
    found = resume(
        ("top", "", ("赵一鸣", "138-0000-1111")),
        ("objective", "求职意向", ("算法工程师 | 杭州 | 随时到岗",)),
    )
    assert found["basics"]["label"] == "算法工程师"


def test_a_text_at_the_top_without_a_heading_is_the_summary() -> None:
    told = "I build careful systems for small towns and have done so for the last twelve years now"
    found = resume(("top", "", ("Ana Example", "ana@example.com", told)))
    assert found["basics"]["summary"] == told


def test_personal_fields_stand_beside_the_resume() -> None:
    draft = assemble(numbered(("top", "", ("姓名：赵一鸣", "性别：女", "电话：138-0000-1111"))))
    assert settle(draft["x-personal"])[0] == {"gender": "女"}
    assert "gender" not in settle(draft["basics"])[0]


def test_no_sections_make_an_empty_resume() -> None:
    assert settle(assemble([]))[0] in (None, {})


def test_a_date_in_front_of_an_entry_is_no_label() -> None:
    found = resume(
        TOP,
        (
            "awards",
            "证书荣誉",
            ("2019年3月\t护士执业资格证", "2021.06\t年度先进个人", "2022/05\t母婴护理证"),
        ),
    )
    assert [one["name"] for one in found["certificates"]] == ["护士执业资格证", "母婴护理证"]
    assert [(one["title"], one["date"]) for one in found["awards"]] == [("年度先进个人", "2021-06")]


def test_dated_certificates_in_a_group_among_skills() -> None:
    lines = ("语言/技能", "Excel、用友U8", "证书", "2018/09\t中级会计职称", "2021/11\t税务师")
    found = resume(TOP, ("skills", "技能特长", lines))
    assert [group["keywords"] for group in found["skills"]] == [["Excel", "用友U8"]]
    assert [one["name"] for one in found["certificates"]] == ["中级会计职称", "税务师"]


def test_awards_and_certificates_in_groups_of_one_section() -> None:
    lines = ("荣誉：", "2020.05 三好学生", "证书：", "2019.12 CET-6", "2021.03 教师资格证")
    found = resume(TOP, ("certificates", "其他证书", lines))
    assert [one["title"] for one in found["awards"]] == ["三好学生"]
    assert [one["name"] for one in found["certificates"]] == ["CET-6", "教师资格证"]


def test_the_pay_one_asks_for_is_no_part_of_what_is_told() -> None:
    lines = (
        "八年急症室護理經驗，具備應急處理能力，樂於團隊合作。",
        "要求待遇 Expected Salary：面議",
    )
    found = resume(TOP, ("summary", "自我簡介", lines))
    assert found["basics"]["summary"] == lines[0]


def test_a_heading_of_skills_and_languages_parts_the_languages_from_the_skills() -> None:
    found = resume(TOP, ("skills", "特长及外语水平", ("剪纸、航拍；日语（N2），英语翻译",)))
    assert found["languages"] == [{"language": "日语", "fluency": "N2"}]
    assert found["skills"] == [{"keywords": ["剪纸", "航拍", "英语翻译"]}]
    found = resume(TOP, ("skills", "Skills & Languages", ("Rust, Excel", "German: fluent")))
    assert [spoken["language"] for spoken in found["languages"]] == ["German"]
    assert found["skills"] == [{"keywords": ["Rust", "Excel"]}]


def test_a_section_that_says_there_is_nothing_to_say_is_left_out() -> None:
    found = resume(TOP, ("awards", "奖惩情况", ("暂无",)), ("languages", "Languages", ("N/A",)))
    assert "awards" not in found
    assert "languages" not in found


def test_leadership_is_the_work_where_nothing_else_is_headed_as_work() -> None:
    held = ("Head of Fleet, Saltmarsh Carriers Ltd\t2015 – 2019", "• Ran 46 ships")
    alone = resume(("volunteer", "Leadership Experience", held))
    assert [job["name"] for job in alone["work"]] == ["Saltmarsh Carriers Ltd"]
    beside = resume(
        ("work", "Experience", ("Clerk, Ash Ltd\t2010 – 2014", "• Filed")),
        ("volunteer", "Leadership Experience", held),
    )
    assert len(beside["work"]) == len(beside["volunteer"]) == 1


def test_prizes_among_credentials_and_interests_in_a_sentence() -> None:
    found = resume(
        (
            "certificates",
            "Credentials and prizes",
            ("Chartered Member, Library Institute, 2014", "Library Champion, Book Friends, 2019"),
        ),
        ("interests", "Away from work", ("Hill walking and mending clothes.",)),
    )
    assert [award["title"] for award in found["awards"]] == ["Library Champion"]
    assert [x["name"] for x in found["interests"]] == ["Hill walking", "mending clothes"]


def test_a_short_sentence_at_the_end_of_the_head_tells_of_the_candidate() -> None:
    text = (
        "Ana Example\nArchitect\nana@example.com\n\n"
        "Arquitecta especializada en rehabilitación energética de viviendas colectivas.\n\n"
        "WORK EXPERIENCE\nExample Works, Architect, 2018 - 2021\n"
    )
    summary = parse_bytes(text.encode(), "a.txt").resume.basics.summary
    assert (summary or "").startswith("Arquitecta")
