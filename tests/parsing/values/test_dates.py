"""Dates in the forms people write: what is found, where, and what is left alone."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.intake.document import Line
from reviewer.parsing.found import Span
from reviewer.parsing.values import dates
from reviewer.parsing.values.dates import find_in, find_spans

RANGES = [
    ("二〇二一年三月—二〇二三年十二月", "2021-03", "2023-12"),
    ("二零一九年九月至二零二一年十月", "2019-09", "2021-10"),
    ("一九九八年七月－二○○二年六月", "1998-07", "2002-06"),
    ("民國108.09 – 112.06", "2019-09", "2023-06"),
    ("108/09 ~ 112/06", "2019-09", "2023-06"),
    ("21.03-23.11", "2021-03", "2023-11"),
    ("2019–21", "2019", "2021"),
    ("2019/20 – 2021/22", "2019", "2022"),
    ("2023 – 2021", "2021", "2023"),
    ("2023.05 - 2021.03", "2021-03", "2023-05"),
    ("2018\t2019", "2018", "2019"),
    ("2019.9—2023.6（4年）", "2019-09", "2023-06"),
    ("Jan 2020 – Mar 2022 (2 yrs 3 mos)", "2020-01", "2022-03"),
    ("Sept '19 – Dec '20", "2019-09", "2020-12"),
    ("03/2019 – 05.2021", "2019-03", "2021-05"),
    ("平成28年4月 ～ 令和2年3月", "2016-04", "2020-03"),
    ("Summer 2020 – Fall 2021", "2020", "2021"),
    ("2021.03-2023.05", "2021-03", "2023-05"),
    ("2021.3-2023.5", "2021-03", "2023-05"),
    ("2021/03-2023/05", "2021-03", "2023-05"),
    ("2021年3月—2023年5月", "2021-03", "2023-05"),
    ("2021 年 3 月 至 2023 年 5 月", "2021-03", "2023-05"),
    ("2021年3月到2023年5月", "2021-03", "2023-05"),
    ("2021-03 ~ 2023-05", "2021-03", "2023-05"),
    ("2021-03 ～ 2023-05", "2021-03", "2023-05"),
    ("2021.03〜2023.05", "2021-03", "2023-05"),
    ("2021.03\u20102023.05", "2021-03", "2023-05"),
    ("2021.03\u20112023.05", "2021-03", "2023-05"),
    ("2021.03\u20122023.05", "2021-03", "2023-05"),
    ("2021.03\u20132023.05", "2021-03", "2023-05"),
    ("2021.03\u20142023.05", "2021-03", "2023-05"),
    ("2021.03\u22122023.05", "2021-03", "2023-05"),
    ("2021.03 —— 2023.05", "2021-03", "2023-05"),
    ("2021.03\ue0002023.05", "2021-03", "2023-05"),
    ("2021.09 2025.06", "2021-09", "2025-06"),
    ("2021.09\t2025.06", "2021-09", "2025-06"),
    ("2021-03-2023-05", "2021-03", "2023-05"),
    ("2021.3月-2022.4月", "2021-03", "2022-04"),
    ("2021年3月-5月", "2021-03", "2021-05"),
    ("2021.03-06", "2021-03", "2021-06"),
    ("2021.9.1-2023.6.30", "2021-09-01", "2023-06-30"),
    ("2020-09-01 至 2021-06-30", "2020-09-01", "2021-06-30"),
    ("2 0 2 1 . 0 9 - 2 0 2 3 . 0 5", "2021-09", "2023-05"),
    ("２０２１．０９－２０２３．０６", "2021-09", "2023-06"),
    ("March 2021 to May 2023", "2021-03", "2023-05"),
    ("Mar. 2021 – May 2023", "2021-03", "2023-05"),
    ("Mar '21 – Dec '22", "2021-03", "2022-12"),
    ("Mar-21 – Dec-22", "2021-03", "2022-12"),
    ("Jan – May 2021", "2021-01", "2021-05"),
    ("03/2021–05/2023", "2021-03", "2023-05"),
    ("3/2021 - 5/2023", "2021-03", "2023-05"),
    ("03.2021 – 05.2023", "2021-03", "2023-05"),
    ("03/21 – 05/23", "2021-03", "2023-05"),
    ("202103-202305", "2021-03", "2023-05"),
    ("18年9月-20年3月 云汀科技", "2018-09", "2020-03"),
    ("16/7 - 17/6 云汀科技", "2016-07", "2017-06"),
    ("10/4 - 10/5 缓存框架", "2010-04", "2010-05"),
    ("2019–2023", "2019", "2023"),
    ("2019 - 2023", "2019", "2023"),
    ("2019 至 2023", "2019", "2023"),
    ("(2019 – 2023)", "2019", "2023"),
    ("2019/2020", "2019", "2020"),
    ("2019/20", "2019", "2020"),
    ("Mai 2020 bis Juni 2021", "2020-05", "2021-06"),
    ("Okt. 2019 – März 2021", "2019-10", "2021-03"),
    ("janv. 2020 – févr. 2021", "2020-01", "2021-02"),
    ("de septembre 2019 à août 2021", "2019-09", "2021-08"),
    ("enero de 2020 - marzo de 2021", "2020-01", "2021-03"),
    ("sept. 2019 a dic. 2021", "2019-09", "2021-12"),
    ("2019年4月～2022年3月", "2019-04", "2022-03"),
    ("1 March 2020 – 30 April 2021", "2020-03-01", "2021-04-30"),
    ("01.03.2020 – 30.04.2021", "2020-03-01", "2021-04-30"),
]
CURRENT = [
    ("17/9至今 云汀科技", "2017-09"),
    ("18年9月至今 云汀科技", "2018-09"),
    ("二〇二一年三月至今", "2021-03"),
    ("2021年3月 — 至今 (3年8个月)", "2021-03"),
    ("2021年3月起至今", "2021-03"),
    ("令和3年4月 〜 現在", "2021-04"),
    ("21.03-至今", "2021-03"),
    ("2021/3 – 至今", "2021-03"),
    ("2021 年 3 月 至今", "2021-03"),
    ("2021.03 – 现 在", "2021-03"),
    ("2021.03—今", "2021-03"),
    ("2021.03-目前", "2021-03"),
    ("2021.09-在读", "2021-09"),
    ("2020年4月～現在", "2020-04"),
    ("2021.03-迄今", "2021-03"),
    ("Mar 2021 – Present", "2021-03"),
    ("March 2021 to now", "2021-03"),
    ("Mar. 2021 ‑ Current", "2021-03"),
    ("03/2021 - Ongoing", "2021-03"),
    ("2021 – today", "2021"),
    ("Jan. 2020 – heute", "2020-01"),
    ("12/2024 – gegenwärtig", "2024-12"),
    ("03/21 – heute", "2021-03"),
    ("janv. 2020 – présent", "2020-01"),
    ("mai 2021 ‑ aujourd’hui", "2021-05"),
    ("ene. 2020 – actualidad", "2020-01"),
    ("marzo de 2021 - la actualidad", "2021-03"),
    ("seit 2019", "2019"),
    ("seit März 2019", "2019-03"),
    ("depuis 2020", "2020"),
    ("desde enero de 2020", "2020-01"),
    ("since March 2020", "2020-03"),
    ("2019年起", "2019"),
    ("Jan 2020 - Present (3 years 2 months)", "2020-01"),
]
SINGLES = [
    ("2021年10月", "2021-10"),
    ("2021年10月5日", "2021-10-05"),
    ("2021.10", "2021-10"),
    ("2021-10-05", "2021-10-05"),
    ("2021", "2021"),
    ("'19", "2019"),
    ("Sept. 2020", "2020-09"),
    ("September, 2020", "2020-09"),
    ("März 2021", "2021-03"),
    ("août 2019", "2019-08"),
    ("12 de marzo de 2020", "2020-03-12"),
    ("1st March 2020", "2020-03-01"),
    ("March 3rd, 2021", "2021-03-03"),
    ("3. Januar 2020", "2020-01-03"),
    ("12.05.2021", "2021-05-12"),
    ("25/12/2021", "2021-12-25"),
    ("2021 March", "2021-03"),
    ("Summer 2021", "2021"),
    ("2021 Spring", "2021"),
    ("Q3 2021", "2021"),
    ("WS 2020/21", "2020"),
    ("民國110年", "2021"),
    ("民國110年3月", "2021-03"),
    ("令和5年4月", "2023-04"),
    ("CVPR 2021", "2021"),
    ("2021年春季", "2021"),
    ("大学英语六级 2016.12", "2016-12"),
]
NOTHING = [
    "138-2021-0301",
    "138 2021 0301",
    "010-2021 0301",
    "+1 (919) 2021 2022",
    "110101199003071234",
    "GPA 3.8/4.0",
    "成绩 10/12",
    "24/7 全天",
    "5000-8000",
    "2000-3000",
    "2024 年度优秀员工",
    "2019级",
    "2025届",
    "v2021.3",
    "Python 3.10",
    "2000 名学生",
    "2020s",
    "$2020",
    "2,021",
    "85%",
    "arXiv:2010.09722",
    "10.1109/2021.1234",
    "zhang2021@example.com",
    "https://example.com/2021/03",
    "May the best win",
    "",
]


@pytest.mark.parametrize(("text", "start", "end"), RANGES)
def test_a_range_gives_both_ends(text: str, start: str, end: str) -> None:
    (found,) = find_spans(text)
    assert (found.start_iso, found.end_iso, found.is_current) == (start, end, False)


@pytest.mark.parametrize(("text", "start"), CURRENT)
def test_what_still_goes_on_has_a_start_and_no_end(text: str, start: str) -> None:
    (found,) = find_spans(text)
    assert (found.start_iso, found.end_iso, found.is_current) == (start, None, True)


@pytest.mark.parametrize(("text", "iso"), SINGLES)
def test_one_date_is_given_as_an_end(text: str, iso: str) -> None:
    (found,) = find_spans(text)
    assert (found.start_iso, found.end_iso, found.kind) == (None, iso, "single")


@pytest.mark.parametrize("text", NOTHING)
def test_numbers_that_are_no_dates_are_left_alone(text: str) -> None:
    assert find_spans(text) == []


@pytest.mark.parametrize("text", ["Awarded in 2021 for work with schools", "在2021年获得表彰"])
def test_a_year_in_running_prose_is_only_a_mention(text: str) -> None:
    (found,) = find_spans(text)
    assert found.kind == "mention"
    assert found.confidence < 0.5


@pytest.mark.parametrize(
    "text", ["expected 2026.06", "预计 2026.06", "2026.06（预计）", "2026.06 (expected)"]
)
def test_an_expected_date_says_so_and_its_word_is_part_of_the_range(text: str) -> None:
    (found,) = find_spans(text)
    assert (found.end_iso, found.is_expected) == ("2026-06", True)
    assert found.range == (0, len(text))


@pytest.mark.parametrize("text", ["Present", "至今", "– heute", "(现在)"])
def test_a_word_for_now_alone_is_the_end_of_a_range_on_another_line(text: str) -> None:
    (found,) = find_spans(text)
    assert (found.kind, found.is_current) == ("now", True)


def test_an_open_dash_may_stand_before_a_tab() -> None:
    (found,) = find_spans("2010 -\t江城大学")
    assert (found.kind, found.start_iso, found.range) == ("open", "2010", (0, 6))


@pytest.mark.parametrize("text", ["2016-2017学年", "2016—2017学年度", "2016-2017学年第二学期"])
def test_the_words_for_a_school_year_are_part_of_it(text: str) -> None:
    (found,) = find_spans(f"{text}，担任班长")
    assert (found.start_iso, found.end_iso, found.range) == ("2016", "2017", (0, len(text)))


def test_a_dash_without_an_end_leaves_it_open() -> None:
    (found,) = find_spans("2021-11 —")
    assert (found.kind, found.start_iso, found.end_iso) == ("open", "2021-11", None)


def test_a_dash_before_a_date_makes_it_an_end() -> None:
    (found,) = find_spans("– 2023.05")
    assert (found.kind, found.end_iso) == ("until", "2023-05")


def test_the_places_are_those_of_the_original_characters() -> None:
    text = "示例科技  ２０２１．０３ – 2023年5月  工程师"
    (found,) = find_spans(text)
    assert text[slice(*found.range)] == "２０２１．０３ – 2023年5月"
    assert found.start_range is not None
    assert text[slice(*found.start_range)] == "２０２１．０３"


def test_a_value_remembers_its_rule_only_when_its_form_changed() -> None:
    line = Line("2021-03 – Mai 2023")
    (found,) = find_spans(line.text)
    start, end = found.start(line), found.end(line)
    assert start is not None
    assert end is not None
    assert (start.value, start.derived) == ("2021-03", None)
    assert (end.value, end.derived, end.spans[0].text) == ("2023-05", "iso-date", "Mai 2023")


def test_several_dates_in_a_line_are_found_apart() -> None:
    found = find_spans("大学英语四级 2015.03\t注册会计师 2017.05")
    assert [span.end_iso for span in found] == ["2015-03", "2017-05"]


def test_a_number_before_a_tab_is_no_day_of_the_month() -> None:
    (found,) = find_spans("Grades 7–12\tMarch 2016")
    assert found.end_iso == "2016-03"


def test_an_impossible_day_leaves_the_month() -> None:
    (found,) = find_spans("2021-02-31")
    assert found.end_iso == "2021-02"


def test_dates_of_a_part_of_a_line_are_placed_in_the_line() -> None:
    line = Line("Prize, 2021.03")
    (found,) = find_in(Span(line, 7, len(line.text)))
    end = found.end(line)
    assert end is not None
    assert end.spans[0].text == "2021.03"


@given(st.text(alphabet="0123456789年月日至今.-–/ ~'()MarchPresntJuly\t", max_size=40) | st.text())
def test_any_text_gives_ordered_places_inside_it_and_real_dates(text: str) -> None:
    last = 0
    for found in find_spans(text):
        start, end = found.range
        assert last <= start < end <= len(text)
        last = end
        for iso in (found.start_iso, found.end_iso):
            if iso:
                year, month, day = (*map(int, iso.split("-")), 1, 1)[:3]
                datetime.date(year, month, day)
        for place in (found.start_range, found.end_range):
            assert place is None or start <= place[0] < place[1] <= end


@pytest.mark.parametrize(
    "text",
    ["Experience (15 years, 3 months)", "Experience — 9 years 2 months", "Experience: 4 Jahre"],
)
def test_a_heading_is_bare_of_how_long_all_below_it_took(text: str) -> None:
    assert dates.without_total(text) == "Experience"


@pytest.mark.parametrize("text", ["Experience (paid)", "Class of 2019", "Skills: 12"])
def test_other_ends_of_headings_stay(text: str) -> None:
    assert dates.without_total(text) == text


def test_each_end_of_a_range_may_stand_in_brackets() -> None:
    [found] = find_spans("[2019-10]–[now], Elmtown")
    assert (found.start_iso, found.is_current) == ("2019-10", True)
    assert found.range == (0, 15)
