"""Lists of skills broken over lines, rated, or bold throughout."""

from typing import Any

from reviewer.intake.document import Box, Line, Word, line_of
from reviewer.parsing.found import settle
from reviewer.parsing.kinds.skills import skills


def read(lines: list[Line]) -> list[dict[str, Any]]:
    value, _ = settle(skills(lines))
    return value or []


def keywords(lines: list[Line]) -> list[str]:
    return [keyword for group in read(lines) for keyword in group.get("keywords", [])]


def typed(text: str) -> list[Line]:
    return [Line(part, number=number) for number, part in enumerate(text.split("\n"))]


def test_how_long_a_thing_was_used_is_no_part_of_it() -> None:
    text = "• Forklift (8 years)\n• Microsoft Excel (10+ years)\n• 焊接（3年）"
    assert keywords(typed(text)) == ["Forklift", "Microsoft Excel", "焊接"]


def test_bars_part_short_chinese_things_the_first_of_which_names_no_group() -> None:
    assert read(typed("字体设计 | 插画 | 包装结构")) == [
        {"keywords": ["字体设计", "插画", "包装结构"]}
    ]


def test_a_list_typed_to_the_end_of_its_line_goes_on_below() -> None:
    text = "Westlaw, Clio, Legal drafting, Court filing, Depositions, Cite\nchecking"
    assert keywords(typed(text))[-2:] == ["Depositions", "Cite checking"]


def test_chinese_that_had_no_room_goes_on_below_and_names_nothing() -> None:
    above = line_of(
        [Word("血液净化,", Box(56, 0, 104, 9), size=9), Word("动", Box(145, 0, 154, 9), size=9)],
        edge=154.0,
    )
    below = line_of([Word("脉置管护理", Box(56, 12, 100, 21), size=9)], number=1, gap=2.8)
    assert keywords([above, below]) == ["血液净化", "动脉置管护理"]


def test_lists_bold_throughout_head_nothing() -> None:
    def bold(*things: str, number: int) -> Line:
        boxes = [Box(60.0 * at, 0, 60.0 * at + 40, 10) for at in range(len(things))]
        pairs = zip(things, boxes, strict=True)
        words = [Word(thing, box, size=10, bold=True) for thing, box in pairs]
        return line_of(words, number=number, gap=8.0)

    told = [bold("Solidworks", "Creo", "Ansys", number=0), bold("Matlab", "Minitab", number=1)]
    assert keywords(told) == ["Solidworks", "Creo", "Ansys", "Matlab", "Minitab"]


def test_bold_things_in_a_box_each_head_nothing_and_name_no_group() -> None:
    words = [
        Word(text, Box(x, 0, x + 40, 10), size=10, bold=True, tag=at)
        for at, (text, x) in enumerate([("Skills", 50), ("Software", 100)], start=1)
    ]
    assert keywords([line_of(words, ["", "\t"])]) == ["Skills", "Software"]


def test_a_box_around_a_whole_line_leaves_its_label_a_label() -> None:
    words = [
        Word(text, Box(x, 0, x + 30, 10), size=10, tag=1)
        for text, x in (("Cloud:", 50), ("GCP", 90))
    ]
    assert read([line_of(words)]) == [{"name": "Cloud", "keywords": ["GCP"]}]
