"""Ruled lines of a page -> the cells of its tables."""

from __future__ import annotations

from reviewer.intake.document import Box, Document, Page, Word
from reviewer.intake.glyphs import ASCENT, DESCENT
from reviewer.parsing.layout.reading_order import lines_of
from reviewer.parsing.layout.tables import TableCell, lines_in, tables_of


def level(y: float, x0: float, x1: float) -> Box:
    return Box(x0, y, x1, y + 0.5)


def upright(x: float, y0: float, y1: float) -> Box:
    return Box(x, y0, x + 0.5, y1)


def grid(xs: list[float], ys: list[float]) -> list[Box]:
    """The lines of a full grid."""
    return [level(y, xs[0], xs[-1]) for y in ys] + [upright(x, ys[0], ys[-1]) for x in xs]


def tables(rules: list[Box]) -> list[list[TableCell]]:
    return tables_of(Page(1, 595, 842, (), tuple(rules)))


def shape(cells: list[TableCell]) -> list[tuple[int, int, int, int]]:
    return [(c.cell.row, c.cell.column, c.cell.row_span, c.cell.column_span) for c in cells]


def word(text: str, x: float, baseline: float, size: float = 10.0) -> Word:
    step = size * (1.0 if ord(text[0]) > 0x2E00 else 0.5)
    edges = tuple(x + step * index for index in range(len(text) + 1))
    box = Box(x, baseline - ASCENT * size, edges[-1], baseline + DESCENT * size)
    return Word(text, box, edges, size)


def test_a_full_grid_has_a_cell_for_each_field() -> None:
    [cells] = tables(grid([50, 150, 300], [100, 120, 140]))
    assert shape(cells) == [(0, 0, 1, 1), (0, 1, 1, 1), (1, 0, 1, 1), (1, 1, 1, 1)]


def test_a_cell_reaches_as_far_as_no_line_parts_it() -> None:
    rules = [level(y, 50, 300) for y in (100, 120, 140)] + [
        upright(50, 100, 140), upright(300, 100, 140), upright(150, 120, 140),
        upright(220, 120, 140),
    ]  # fmt: skip
    [cells] = tables(rules)
    assert shape(cells) == [(0, 0, 1, 3), (1, 0, 1, 1), (1, 1, 1, 1), (1, 2, 1, 1)]


def test_a_label_beside_several_rows_spans_them() -> None:
    rules = [
        level(100, 50, 300), level(140, 50, 300), level(120, 150, 300),
        upright(50, 100, 140), upright(150, 100, 140), upright(300, 100, 140),
    ]  # fmt: skip
    assert (0, 0, 2, 1) in shape(tables([*rules, *grid([50, 150, 300], [140, 160, 180])])[0])


def test_lines_drawn_in_pieces_and_twice_are_whole() -> None:
    pieces = [level(y, x, x + 126) for y in (100, 100.6, 120, 140) for x in (50, 175)]
    sides = [upright(x, y, y + 20.5) for x in (50, 150, 300) for y in (100, 120)]
    [cells] = tables(pieces + sides)
    assert len(cells) == 4


def test_a_frame_a_rule_and_an_underline_are_no_tables() -> None:
    assert tables(grid([50, 300], [100, 400])) == []
    assert tables([level(100, 50, 500), level(300, 50, 500)]) == []


def test_two_tables_keep_apart_and_go_down_the_page() -> None:
    lower, upper = grid([50, 150, 300], [400, 420, 440]), grid([50, 150, 300], [100, 120, 140])
    found = tables(lower + upper)
    assert [cells[0].box.top for cells in found] == [100.25, 400.25]
    assert len({cells[0].cell.table for cells in found}) == 2


def test_text_wrapped_in_a_narrow_cell_is_one_line_and_other_lines_stay() -> None:
    [cells] = tables(grid([50, 112, 300], [100, 150, 200]))
    words = [
        word("数据平台研", 52, 115), word("发工程师", 52, 128),
        word("Go", 120, 115), word("Terraform", 120, 128),
    ]  # fmt: skip
    assert [line.text for line in lines_in(cells, words, 1)] == [
        "数据平台研发工程师",
        "Go",
        "Terraform",
    ]


def test_letters_set_downwards_are_one_label() -> None:
    [cells] = tables(grid([50, 80, 300], [100, 180, 200]))
    words = [word(letter, 60, 115 + 15 * n) for n, letter in enumerate("工作经历")]
    assert [line.text for line in lines_in(cells, words, 1)] == ["工作经历"]


def test_a_row_that_the_end_of_a_page_leaves_open_is_closed() -> None:
    rules = [level(y, 50, 300) for y in (700, 720)] + [upright(x, 700, 760) for x in (50, 150, 300)]
    [cells] = tables(rules)
    assert shape(cells) == [(0, 0, 1, 1), (0, 1, 1, 1), (1, 0, 1, 1), (1, 1, 1, 1)]


def test_a_drawing_that_reaches_over_the_edge_of_the_page_is_no_table() -> None:
    rules = tuple(grid([40, 150, 300], [60, 300, 980]))
    words = (word("Harbour", 30, 100), word("Trust", 70, 100))
    told = lines_of(Document("cv.pdf", "pdf", (Page(1, 595, 842, words, rules),)))
    assert [line.text for line in told] == ["Harbour Trust"]
