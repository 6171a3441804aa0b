"""Page numbers and heads that every page repeats are no text of the resume."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reviewer.intake.document import Box, Cell, Line, Page, Word, line_of
from reviewer.parsing.layout.running_heads import without_running_heads


def line(text: str, baseline: float, page: int = 1, size: float = 10.0, gap: float = 4.0) -> Line:
    words, x = [], 60.0
    for part in text.split(" "):
        edges = tuple(x + 0.5 * size * step for step in range(len(part) + 1))
        words.append(Word(part, Box(x, baseline - size, edges[-1], baseline), edges, size))
        x = edges[-1] + 3
    return line_of(words, page=page, gap=gap)


def kept(*pages: list[Line]) -> list[list[str]]:
    sheets = [Page(number, 595, 842) for number in range(1, len(pages) + 1)]
    return [[line.text for line in found] for found in without_running_heads(sheets, pages)]


def body(page: int = 1) -> list[Line]:
    return [line(f"Text {page} {row}", 200 + 14 * row, page) for row in (1, 2, 3)]


@pytest.mark.parametrize(
    "number",
    [
        "1",
        "- 1 -",
        "— 1 —",
        "Page 1",
        "Page 1 of 3",
        "1/3",
        "1 / 3",
        "Seite 1 von 3",
        "第1页",
        "第 1 页 共 3 页",
        "第1頁",
        "Hollins-Reyes, p. 2",
    ],
)
def test_a_page_number_in_the_margin_goes(number: str) -> None:
    assert kept([*body(), line(number, 825, gap=60)]) == [["Text 1 1", "Text 1 2", "Text 1 3"]]


def test_a_number_in_the_text_stays() -> None:
    assert kept([*body(), line("3", 400)]) == [["Text 1 1", "Text 1 2", "Text 1 3", "3"]]


def test_a_head_goes_where_a_page_repeats_it_but_stays_where_it_stands_first() -> None:
    head = [line("Ana Example · Resume", 30, page) for page in (1, 2)]
    assert kept([head[0], *body(1)], [head[1], *body(2)]) == [
        ["Ana Example · Resume", "Text 1 1", "Text 1 2", "Text 1 3"],
        ["Text 2 1", "Text 2 2", "Text 2 3"],
    ]


def test_a_head_that_counts_pages_is_the_same_head() -> None:
    heads = [line(f"Ana Example, sheet {page}", 30, page) for page in (1, 2)]
    assert kept([heads[0], *body(1)], [heads[1], *body(2)])[1] == [
        "Text 2 1",
        "Text 2 2",
        "Text 2 3",
    ]


def test_what_stands_once_in_the_margin_stays() -> None:
    first, second = line("Ana Example", 40, 1), line("Languages", 40, 2)
    assert kept([first, *body(1)], [second, *body(2)])[1][0] == "Languages"


def test_a_number_in_a_cell_of_a_table_stays() -> None:
    score = replace(line("92", 825), cell=Cell(0, 0, 1))
    assert kept([*body(), score])[0][-1] == "92"


def test_numbers_counted_on_at_one_height_go_wherever_they_stand() -> None:
    assert kept([*body(1), line("1", 700, 1)], [*body(2), line("2", 700, 2)]) == [
        ["Text 1 1", "Text 1 2", "Text 1 3"],
        ["Text 2 1", "Text 2 2", "Text 2 3"],
    ]
    assert kept([*body(1), line("1", 700, 1)], [*body(2), line("7", 700, 2)])[1][-1] == "7"
    assert kept([*body(1), line("1", 700, 1)], [*body(2), line("2", 500, 2)])[1][-1] == "2"


def test_the_number_of_the_only_page_goes_where_it_stands_apart() -> None:
    assert kept([*body(), line("1", 700, gap=60)])[0][-1] == "Text 1 3"
    assert kept([*body(), line("1", 256)])[0][-1] == "1"


def test_what_stands_beside_the_count_at_the_foot_of_all_pages_is_no_text_of_the_first_either() -> (
    None
):
    pages = [
        [
            *body(page),
            line(f"Page {page} - Vita of", 800, page),
            line("Ines Quill", 810, page),
            line("ines@example.com", 820, page),
        ]
        for page in (1, 2)
    ]
    texts = kept(*pages)
    assert texts[0] == [*(x.text for x in body(1)), "ines@example.com"]
    assert texts[1] == [x.text for x in body(2)]
