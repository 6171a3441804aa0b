from dataclasses import replace

from reviewer.intake.document import Box, Line, Word, line_of
from reviewer.parsing.found import Span
from reviewer.parsing.sections.prose import items, joined


def texts(*lines: str) -> list[str]:
    return [item.text.value for item in items([Line(t, number=n) for n, t in enumerate(lines)])]


def at(text: str, x0: float, x1: float, number: int, gap: float = 2.0) -> Line:
    box = Box(x0, number * 12.0, x1, number * 12.0 + 10)
    parts = text.split()
    step = (x1 - x0) / len(parts)
    words = [
        Word(part, box=Box(x0 + n * step, box.top, x0 + (n + 1) * step, box.bottom), size=10)
        for n, part in enumerate(parts)
    ]
    return line_of(words, number=number, gap=gap)


def test_bullets_and_numbers_are_left_off() -> None:
    assert texts("• one thing", "（1）第二件事", "3. third thing", "- 1) fourth") == [
        "one thing",
        "第二件事",
        "third thing",
        "fourth",
    ]


def test_a_line_that_opens_with_a_comma_continues_the_one_above() -> None:
    assert texts("- 绘制实时图表", "，帧率稳定") == ["绘制实时图表，帧率稳定"]


def test_the_wrapped_rest_of_a_bullet_joins_it() -> None:
    assert texts("• a point that is", "told on two lines", "• another") == [
        "a point that is told on two lines",
        "another",
    ]


def test_unmarked_lines_of_a_flow_stay_apart() -> None:
    assert texts("Built one thing", "Built another") == ["Built one thing", "Built another"]


def test_a_full_line_on_a_page_goes_on_in_the_next() -> None:
    lines = [
        at("Reduced build time by a third and wrote the", 50, 400, 0),
        at("handbook", 50, 95, 1),
        at("Led a team", 50, 100, 2),
        at("Wrote another handbook that nobody has read", 50, 399, 3),
    ]
    assert [item.text.value for item in items(lines)] == [
        "Reduced build time by a third and wrote the handbook",
        "Led a team",
        "Wrote another handbook that nobody has read",
    ]


def test_chinese_lines_join_without_a_space_and_keep_all_their_places() -> None:
    first, second = Line("负责数据", number=0), Line("清洗流程", number=1)
    found = joined([Span(first, 0, 4), Span(second, 0, 4)])
    assert found is not None
    assert found.value == "负责数据清洗流程"
    assert found.derived is None
    assert [span.line.number for span in found.spans] == [0, 1]


def test_a_soft_hyphen_at_the_line_end_is_undone_and_told() -> None:
    first, second = Line("consis\u00ad", number=0), Line("tent", number=1)
    found = joined([Span(first, 0, 7), Span(second, 0, 4)])
    assert found is not None
    assert (found.value, found.derived) == ("consistent", "joined-hyphen")


def test_a_counted_label_is_no_part_of_the_point() -> None:
    assert texts("- 内容 2: 搭建监控平台") == ["搭建监控平台"]


def in_region(lines: list[Line], edge: float) -> list[str]:
    return [item.text.value for item in items([replace(line, edge=edge) for line in lines])]


def test_lines_that_all_start_with_capitals_and_leave_room_stay_apart() -> None:
    lines = [
        at("Launched a range with revenue of four million", 50, 370, 0),
        at("Reduced energy use", 50, 180, 1),
    ]
    assert in_region(lines, 540) == [line.text for line in lines]
    assert len(in_region(lines, 372)) == 1


def test_unmarked_points_end_where_their_sentences_do() -> None:
    lines = [
        at("清洗数据并去重，处理大量文本。", 50, 540, 0),
        at("编写模板，支撑多条业务线。", 50, 300, 1),
        at("完成评测，接入二十个公开榜单，单次评测由两天缩短到四小", 50, 540, 2),
        at("时。", 50, 70, 3),
    ]
    assert in_region(lines, 540) == [
        "清洗数据并去重，处理大量文本。",
        "编写模板，支撑多条业务线。",
        "完成评测，接入二十个公开榜单，单次评测由两天缩短到四小时。",
    ]


def test_a_bullet_of_several_sentences_stays_whole() -> None:
    lines = [
        at("• Built a kiln for the town of Springfield.", 50, 540, 0),
        at("Fired it every week for three years and more, then wrote", 60, 540, 1),
        at("a handbook.", 60, 120, 2),
        at("• Led a team", 50, 120, 3),
    ]
    assert len(in_region(lines, 540)) == 2


def test_lines_that_each_begin_as_one_and_stand_well_apart_are_points_of_their_own() -> None:
    wide = at("Planned a course that three hundred guests took each year", 50, 350, 1, 7.0)
    after = at("Prepared the sessions of the board", 50, 250, 2, 7.0)
    assert [i.text.value for i in items([wide, after])] == [wide.text, after.text]
