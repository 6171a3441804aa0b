import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reviewer.errors import NotAResume
from reviewer.evidence import ParsedResume
from reviewer.intake.document import Document, Line
from reviewer.parsing import parse, parse_bytes
from reviewer.pointer import value_at

CHINESE = """# 赵一鸣｜算法工程师
**手机** 138-0000-1111 · **邮箱** zhao@example.com

## 工作经历
**蓝鲸软件有限公司 · 智能平台部｜算法工程师**  _2020.03–至今_
- 负责训练平台，吞吐提升 30%

## 实习经历
**白鹭科技｜测试实习生**  _2019.06–2019.09_
- 编写用例 300 条

## 教育背景
- **海滨大学** · 软件工程 · 工学硕士  _2017–2020_
- **山城大学** · 统计学 · 本科  _2013–2017_
"""
ENGLISH = """Ann Example
ann@example.com | +1 555 0101

SUMMARY
Careful engineer who likes small teams.

EXPERIENCE
Ironbrook Ltd, Site Reliability Engineer  03/2020 – present
- Kept the lights on

EDUCATION
University of Somewhere, BSc in Physics  2014 - 2017
"""


def test_a_chinese_markdown_resume_comes_out_whole() -> None:
    resume = parse_bytes(CHINESE.encode(), "zhao.md").resume
    assert [(w.name, w.position, w.start_date, w.end_date) for w in resume.work] == [
        ("蓝鲸软件有限公司", "算法工程师", "2020-03", None),
        ("白鹭科技", "测试实习生", "2019-06", "2019-09"),
    ]
    assert [e.institution for e in resume.education] == ["海滨大学", "山城大学"]
    assert resume.basics.name == "赵一鸣"
    assert resume.work[1].model_extra == {"meta": {"kind": "internship"}}


def test_an_english_text_resume_comes_out_whole() -> None:
    resume = parse_bytes(ENGLISH.encode(), "ann.txt").resume
    assert resume.basics.summary == "Careful engineer who likes small teams."
    assert (resume.work[0].name, resume.work[0].position) == (
        "Ironbrook Ltd",
        "Site Reliability Engineer",
    )
    assert (resume.education[0].study_type, resume.education[0].area) == ("BSc", "Physics")


def test_a_shopping_list_is_not_a_resume() -> None:
    with pytest.raises(NotAResume):
        parse_bytes(b"eggs\nflour\nsome butter, if there is any\n", "list.txt")


def test_a_poor_resume_is_not_refused() -> None:
    assert parse_bytes("赵一鸣\n138-0000-1111\n".encode(), "poor.txt").resume.basics.phone


def test_the_same_text_gives_the_same_bytes() -> None:
    first, second = (parse_bytes(CHINESE.encode(), "a.md") for _ in range(2))
    assert json.dumps(first.to_json(with_evidence=True)) == json.dumps(
        second.to_json(with_evidence=True)
    )


def test_an_address_the_format_forbids_is_kept_aside() -> None:
    lines = CHINESE.replace("zhao@example.com", "zhao@example.com https://exa mple")
    document = parse_bytes(lines.encode(), "a.md").to_json()
    assert "exa mple" not in json.dumps(document.get("basics"))


def assert_nothing_is_invented(parsed: ParsedResume) -> None:
    value = parsed.resume.to_json()
    for pointer, mark in parsed.evidence.items():
        if mark.derived is None:
            stated = "".join(str(value_at(value, pointer)).split())
            assert stated == "".join(mark.quote.split()), pointer


def test_every_plain_value_equals_its_quote() -> None:
    for text, name in ((CHINESE, "a.md"), (ENGLISH, "a.txt")):
        assert_nothing_is_invented(parse_bytes(text.encode(), name))


_SNIPPETS = st.sampled_from(
    [
        "工作经历", "教育背景", "项目经验", "EXPERIENCE", "EDUCATION", "Skills",
        "专业技能：Python、C++",
        "蓝鲸软件有限公司 | 工程师  2020.01-2021.02", "2019 - 2020", "2019.09", "海滨大学 本科",
        "• built (something", "（1）负责测试", "Acme Ltd, Engineer", "BSc in", "in", "公司名称：",
        "GPA：",
        "Dec 2020 – ", "– present", "a@example.com", "：", "、、", "**", "138-0000-1111", "Agent",
    ]
)  # fmt: skip
_TEXTS = st.lists(st.one_of(_SNIPPETS, st.text(max_size=30)), max_size=25)


@given(_TEXTS, st.lists(st.integers(0, 3), min_size=25, max_size=25))
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_text_makes_the_parser_stop_or_invent(texts: list[str], levels: list[int]) -> None:
    lines = [
        Line(text.replace("\n", " "), number=number, list_level=levels[number])
        for number, text in enumerate(texts)
        if text.strip()
    ]
    parsed = parse(Document("any.txt", "text", lines=tuple(lines)))
    assert_nothing_is_invented(parsed)


def test_the_place_and_day_of_a_signature_are_no_entry() -> None:
    text = "AWARDS\nBest Paper, 2020\n\nHamburg, 12.11.2026\n"
    resume = parse_bytes((ENGLISH + "\n" + text).encode(), "ann.txt").resume
    assert [award.title for award in resume.awards] == ["Best Paper"]
