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
