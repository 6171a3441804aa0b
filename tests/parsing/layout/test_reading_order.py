"""From words on pages to lines in the order a person reads them."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.intake.document import Box, Document, Line, Page, Word
from reviewer.intake.glyphs import ASCENT, DESCENT
from reviewer.parsing.found import Span
from reviewer.parsing.layout.reading_order import Way, lines_of
from reviewer.parsing.values.lists import split_list

BODY = "Kept the ledgers of five branches and closed each month in four days"


def word(text: str, x: float, baseline: float, size: float = 10.0, **style: object) -> Word:
    """A word whose Latin letters are half as wide as high, its ideographs as wide as high."""
    widths = [size * (1.0 if ord(letter) > 0x2E00 else 0.5) for letter in text]
    edges = [x + sum(widths[:index]) for index in range(len(text) + 1)]
    box = Box(x, baseline - ASCENT * size, edges[-1], baseline + DESCENT * size)
    return Word(text, box, tuple(edges), size, **style)  # type: ignore[arg-type]


def words(text: str, x: float, baseline: float, size: float = 10.0, **style: object) -> list[Word]:
    """Words parted by spaces of a quarter of the size."""
    found: list[Word] = []
    for part in text.split(" "):
        found.append(word(part, x, baseline, size, **style))
        x = found[-1].edges[-1] + 0.28 * size
    return found


def page(*groups: list[Word], rules: tuple[Box, ...] = (), number: int = 1) -> Page:
    return Page(number, 595, 842, tuple(w for group in groups for w in group), rules)


def lines(*pages: Page) -> list[Line]:
    return list(lines_of(Document("cv.pdf", "pdf", pages)))


def texts(*pages: Page) -> list[str]:
    return [line.text for line in lines(*pages)]


def paragraph(x: float, top: float, rows: int, leading: float = 14, text: str = BODY) -> list[Word]:
    return [w for row in range(rows) for w in words(text, x, top + row * leading)]


def test_lines_of_a_format_without_pages_stay_as_they_are() -> None:
    given_lines = (Line("Ana Example", 0), Line("Engineer", 1))
    assert lines_of(Document("cv.md", "markdown", lines=given_lines)) == given_lines


def test_a_date_at_the_right_margin_stays_on_the_line_of_what_it_dates() -> None:
    shown = page(
        words("Example Works", 50, 100),
        words("2019 – 2021", 480, 100),
        paragraph(50, 116, 3),
        words("Sample Mill", 50, 180),
        words("2015 – 2019", 480, 180),
        paragraph(50, 196, 3),
    )
    assert texts(shown)[0] == "Example Works\t2019 – 2021"
    assert texts(shown)[4] == "Sample Mill\t2015 – 2019"


def test_a_date_broken_in_its_narrow_cell_is_whole_and_outside_the_bullets() -> None:
    shown = page(
        words("Example Works", 50, 100),
        words("Springfield", 505, 100),
        words("• Kept the ledgers", 60, 114),
        words("March 2019 –", 504.4, 114),
        words("• Closed the books", 60, 128),
        words("2021", 540, 128),
    )
    assert texts(shown) == [
        "Example Works\tSpringfield\tMarch 2019 – 2021",
        "• Kept the ledgers",
        "• Closed the books",
    ]


def test_a_side_bar_is_read_apart_from_the_text_beside_it() -> None:
    bar = [w for row in range(8) for w in words(f"Skill number {row}", 30, 103 + row * 19)]
    found = lines(page(words("Ana Example", 30, 60, 24), bar, paragraph(200, 100, 14)))
    assert [line.text for line in found[:3]] == ["Ana Example", "Skill number 0", "Skill number 1"]
    columns = [line.column for line in found]
    assert len(set(columns[1:9])) == len(set(columns[9:])) == 1
    assert columns[1] != columns[9]
    assert all(line.text == BODY for line in found[9:])


def test_main_text_goes_on_over_the_page_before_a_right_hand_bar() -> None:
    bar = [w for row in range(8) for w in words(f"Skill {row}", 480, 103 + row * 19)]
    first = page(paragraph(50, 100, 14), bar)
    second = page(words("and more on the next page", 50, 100), number=2)
    found = texts(first, second)
    assert found.index("and more on the next page") < found.index("Skill 0")


def side_text(x: float, step: float) -> list[Word]:
    """Three headings with four lines each, as in a side bar, from the height 100."""
    found: list[Word] = []
    for part in range(3):
        top = 100 + part * 6 * step
        found += words(f"Head {part}", x, top, 12, bold=True)
        found += [w for i in range(1, 5) for w in words(f"Item {part}{i}", x, top + i * step)]
    return found


def test_a_bar_whose_lines_happen_to_stand_on_the_baselines_of_the_text_is_still_a_bar() -> None:
    found = texts(page(paragraph(40, 100, 20, text=f"{BODY[:40]} every"), side_text(400, 14)))
    assert found[20:23] == ["Head 0", "Item 01", "Item 02"]


def test_dates_between_a_bar_and_the_text_belong_to_the_text() -> None:
    body: list[Word] = []
    for job in range(4):
        top = 101 + job * 70
        body += words(f"201{job}", 190, top, 9)
        body += words(f"Example Works {job}", 260, top, bold=True)
        body += paragraph(264, top + 14, 3, text=BODY[:50])
    found = texts(page(side_text(30, 13), body))
    assert found[15] == "2010\tExample Works 0"
    assert found[:2] == ["Head 0", "Item 01"]


def test_blocks_side_by_side_under_their_own_headings_are_read_one_by_one() -> None:
    blocks = [
        w
        for column, heading in enumerate(("Skills", "Languages", "Interests"))
        for w in (
            *words(heading, 40 + 180 * column, 300, 13, bold=True),
            *words(f"First {column}", 40 + 180 * column, 318),
            *words(f"Second {column}", 40 + 180 * column, 332),
        )
    ]
    found = texts(page(paragraph(40, 100, 8), blocks))
    assert found[8:12] == ["Skills", "First 0", "Second 0", "Languages"]
    assert found[-3:] == ["Interests", "First 2", "Second 2"]


def test_awards_with_a_year_each_keep_their_years() -> None:
    rows = [("First prize", "2023"), ("Best thesis", "2023"), ("Team award", "2021")]
    shown = page(
        *(words(a, 50, 100 + 15 * i) + words(b, 530, 100 + 15 * i) for i, (a, b) in enumerate(rows))
    )
    assert texts(shown) == [f"{award}\t{year}" for award, year in rows]


def test_a_label_hyphenated_in_a_narrow_column_is_whole_and_beside_its_row() -> None:
    shown = page(
        words("Mas-", 40, 100, bold=True),
        words("Sample College, Ledgers and Accounts", 66, 100),
        words("ter", 40, 114, bold=True),
    )
    assert texts(shown) == ["Master\tSample College, Ledgers and Accounts"]
    (line,) = lines(shown)
    assert line.written(0, 6) == "Mas-ter"


def test_a_label_in_ideographs_broken_in_a_narrow_column_is_whole() -> None:
    shown = page(
        words("硕士", 40, 100, bold=True),
        words("海滨大学，统计学", 68, 100),
        words("研究", 40, 114, bold=True),
        words("生", 40, 128, bold=True),
    )
    assert texts(shown) == ["硕士研究生\t海滨大学，统计学"]


def test_a_title_beside_its_department_goes_not_on_in_the_label_below() -> None:
    shown = page(
        words("产品经理", 40, 100),
        words("财务云事业部", 100, 100),
        words("工作内容：", 40, 114),
        words("1.", 40, 128) + words("负责费用模块迭代", 52, 128),
    )
    assert texts(shown)[0] == "产品经理\t财务云事业部"


def test_facts_behind_labels_are_no_cards_side_by_side() -> None:
    shown = page(
        words("手机：138-0000-1234", 40, 100, 12),
        words("邮箱：li@example.com", 240, 100, 12),
        words("https://li.example.com", 40, 118, 10),
        words("居住地：海州", 240, 118, 10),
    )
    assert len(texts(shown)) == 2


def test_a_date_in_two_lines_centred_beside_one_line_is_one_label() -> None:
    shown = page(
        words("February", 44, 100), words("2025", 54, 114), words("Diploma in Ledgers", 100, 107)
    )
    assert texts(shown) == ["February 2025\tDiploma in Ledgers"]


def test_labels_stay_beside_their_values() -> None:
    rows = [("公司名称", "示例公司"), ("职务", "会计"), ("部门", "财务部"), ("时间", "2021")] * 2
    shown = page(
        *(
            [*words(a, 50, 100 + 16 * i), *words(b, 150, 100 + 16 * i)]
            for i, (a, b) in enumerate(rows)
        )
    )
    assert texts(shown) == [f"{label}\t{value}" for label, value in rows]


def test_a_heading_in_the_left_margin_is_parted_from_the_row_it_stands_on() -> None:
    shown = page(
        words("Work", 50, 100, 20),
        words("Example Works", 103, 100, 14),
        paragraph(103, 120, 4),
        words("Study", 45, 220, 20),
        words("Sample College", 103, 220, 14),
        paragraph(103, 240, 4),
    )
    assert texts(shown)[0] == "Work\tExample Works"
    assert texts(shown)[5] == "Study\tSample College"


@pytest.mark.parametrize(
    ("spread", "joined"),
    [("姓 名", "姓名"), ("实 习 经 历", "实习经历"), ("E D U C A T I O N", "EDUCATION")],
)
def test_letters_spaced_out_are_one_word(spread: str, joined: str) -> None:
    shown, x = [], 50.0
    for letter in spread.split(" "):
        shown.append(word(letter, x, 100))
        x = shown[-1].edges[-1] + 5
    (line,) = lines(page(shown))
    assert line.text == joined
    assert [w.text for w in line.words] == [joined]
    assert len(line.words[0].edges) == len(joined) + 1


def test_ideographs_stand_together_unless_the_page_shows_a_gap() -> None:
    row = [word("教育", 50, 100), word("经历", 70, 100, bold=True), word("本科", 94, 100)]
    assert texts(page(row)) == ["教育经历 本科"]


def test_icons_part_what_they_stand_between_and_are_not_text() -> None:
    row = [
        *words("\uf095", 50, 100),
        *words("555 0101", 62, 100),
        *words("\uf0e0", 110, 100),
        *words("ana@example.com", 122, 100),
    ]
    assert texts(page(row)) == ["555 0101\tana@example.com"]


def grid(xs: list[float], ys: list[float]) -> tuple[Box, ...]:
    across = tuple(Box(xs[0], y, xs[-1], y) for y in ys)
    return across + tuple(Box(x, ys[0], x, ys[-1]) for x in xs)


def test_a_ruled_form_gives_each_cell_its_place() -> None:
    shown = page(
        words("求职简历", 250, 60, 20),
        words("姓", 60, 100),
        words("名", 90, 100),
        words("王小明", 160, 100),
        words("专业", 60, 120),
        words("人力资源管理与", 152, 118),
        words("劳动关系", 152, 130),
        words("自我评价", 60, 160),
        rules=grid([50, 150, 225], [85, 105, 140, 170]),
    )
    found = lines(shown)
    assert [line.text for line in found] == [
        "求职简历",
        "姓名",
        "王小明",
        "专业",
        "人力资源管理与劳动关系",
        "自我评价",
    ]
    cells = [(line.cell.row, line.cell.column) for line in found if line.cell]
    assert cells == [(0, 0), (0, 1), (1, 0), (1, 1), (2, 0)]


def test_a_label_written_downwards_spans_its_rows() -> None:
    rules = (
        Box(50, 100, 300, 100), Box(80, 130, 300, 130), Box(50, 160, 300, 160),
        Box(50, 100, 50, 160), Box(80, 100, 80, 160), Box(300, 100, 300, 160),
    )  # fmt: skip
    column = [word(letter, 60, 112 + 12 * i) for i, letter in enumerate("教育背景")]
    found = lines(
        page(column, words("2020 本科", 90, 120), words("2017 高中", 90, 150), rules=rules)
    )
    assert [line.text for line in found] == ["教育背景", "2020 本科", "2017 高中"]
    assert found[0].cell is not None
    assert found[0].cell.row_span == 2


def test_a_frame_around_text_is_no_table() -> None:
    (line,) = lines(page(words("Ana Example", 60, 100), rules=grid([50, 300], [80, 120])))
    assert line.cell is None


def test_page_numbers_and_repeated_heads_are_left_out() -> None:
    pages = [
        page(
            words("Ana Example · Resume", 50, 30, 8),
            paragraph(50, 100, 5, text=f"{BODY} in year {number}"),
            words(f"Page {number} of 2", 280, 820, 8),
            number=number,
        )
        for number in (1, 2)
    ]
    found = texts(*pages)
    assert found.count("Ana Example · Resume") == 1
    assert not any("Page" in text for text in found)
    assert len(found) == 11


def test_spots_painted_before_lines_make_them_list_items_but_a_lone_one_does_not() -> None:
    shown = page(
        words("Work", 70, 80),
        words("Kept the ledgers", 70, 100),
        words("Closed the books", 70, 114),
        words("Skills", 50, 150),
    )
    spots = (Box(56, 72, 63, 79), Box(58, 95, 61, 98), Box(58, 109, 61, 112))
    found = lines(Page(1, 595, 842, shown.words, fills=spots))
    assert [line.list_level for line in found] == [0, 1, 1, 0]


def test_dates_that_stand_off_the_lines_they_date_are_no_column() -> None:
    rows = [w for i in range(6) for w in words("Example Works of Springfield", 50, 100 + 60 * i)]
    texts_below = [w for i in range(6) for w in paragraph(50, 118 + 60 * i, 2)]
    dates = [
        w
        for i in range(6)
        for w in words("2015/09 –", 480, 97 + 60 * i) + words("2018/06", 487, 109 + 60 * i)
    ]
    found = lines(page(rows, texts_below, dates))
    assert {line.column for line in found} == {0}
    assert found[0].text == "Example Works of Springfield\t2015/09 – 2018/06"


def test_a_date_at_the_edge_of_the_body_does_not_hide_the_side_bar() -> None:
    bar = [w for i in range(16) for w in words("Knots and rope", 400, 103 + 17 * i)]
    body = paragraph(50, 100, 16, text="Kept the ledgers of five branches every month")
    dated = words("2019.01 – 2021.05", 310, 240)
    body = [w for w in body if w.box and abs(w.box.bottom - 242.2) > 5]
    found = lines(page(bar, body, words("Example Works", 50, 240), dated))
    assert {line.text for line in found if line.column == 1} == {"Knots and rope"}
    assert "Example Works\t2019.01 – 2021.05" in [line.text for line in found]


def test_rows_of_cards_are_read_row_by_row() -> None:
    cards = [
        w
        for i, (left, right) in enumerate([("Tools", "Methods"), ("English", "Polish")])
        for w in words(left, 50, 100 + 90 * i, 16) + words(right, 300, 100 + 90 * i, 16)
    ]
    below = [
        w
        for i in range(2)
        for x in (50, 300)
        for row in range(3)
        for w in words(f"Knots {i} {row}", x, 124 + 90 * i + 20 * row)
    ]
    shown = texts(page(cards, below))
    assert [text for text in shown if text[0] in "TMEP"] == [
        "Tools",
        "Methods",
        "English",
        "Polish",
    ]


def test_a_score_that_looks_like_a_page_number_stays() -> None:
    assert "8/74" in texts(page(words("Sample University", 50, 300), words("8/74", 50, 316)))


def some_words() -> st.SearchStrategy[list[Word]]:
    one = st.builds(
        word,
        st.text("aZ9·•—中文\uf095ı", min_size=1, max_size=8),
        st.floats(-50, 600),
        st.floats(-20, 860),
        st.sampled_from([6.0, 9.5, 10.0, 24.0]),
    )
    return st.lists(one, max_size=40)


@settings(max_examples=150, deadline=None)
@given(some_words(), st.randoms(use_true_random=False))
def test_the_order_in_which_words_come_does_not_matter(
    found: list[Word], order: random.Random
) -> None:
    shuffled = list(found)
    order.shuffle(shuffled)
    assert texts(page(found)) == texts(page(shuffled))


@settings(max_examples=150, deadline=None)
@given(some_words(), st.lists(st.tuples(*[st.floats(0, 600)] * 4), max_size=12))
def test_every_line_is_held_by_its_words_whatever_the_page(
    found: list[Word], corners: list[tuple[float, float, float, float]]
) -> None:
    rules = tuple(Box(min(a, c), min(b, d), max(a, c), max(b, d)) for a, b, c, d in corners)
    shown = page(found, rules=rules)
    for number, line in enumerate(lines(shown)):
        assert line.number == number
        assert line.box is not None
        assert all(
            line.text[start : start + len(w.text)] == w.text
            for w, start in zip(line.words, line.starts, strict=True)
        )
        assert line.boxes(0, len(line.text))


def test_a_page_of_noise_comes_to_an_end() -> None:
    dice = random.Random(1)
    noise = [
        word(
            "".join(dice.choice("abc中文09") for _ in range(dice.randint(1, 8))),
            dice.uniform(0, 560),
            dice.uniform(10, 830),
            dice.choice([6.0, 9.5, 10.0, 24.0]),
        )
        for _ in range(2000)
    ]
    assert sum(len(line.words) for line in lines(page(noise))) > 0
    assert lines(page(noise[:300]))


def test_each_point_keeps_the_date_at_its_own_right() -> None:
    shown = page(
        words("• Finalist, Elm Village Hackathon", 50, 100),
        words("2024", 520, 100),
        words("• Third in a tide table contest", 50, 112),
        words("2023", 520, 112),
    )
    assert texts(shown) == [
        "• Finalist, Elm Village Hackathon\t2024",
        "• Third in a tide table contest\t2023",
    ]


@pytest.mark.parametrize(("written", "read"), [(True, "of tides"), (False, "oftides")])
def test_slanted_letters_that_lean_into_a_written_space_leave_the_words_apart(
    written: bool, read: str
) -> None:
    first = word("of", 50, 100, italic=True)
    second = word("tides", first.edges[-1] - 0.4, 100, italic=True, after_space=written)
    assert texts(page([first, second])) == [read]


def test_things_in_a_box_each_are_apart_however_near_they_stand() -> None:
    row = words("Plan de lancement", 50, 100) + words("Nielsen", 137, 100)
    boxes = (Box(46, 88, 133, 106), Box(134, 88, 176, 106))
    (line,) = lines(replace(page(row), outlines=boxes))
    assert line.text == "Plan de lancement\tNielsen"
    (line,) = lines(page(row))
    assert line.text == "Plan de lancement Nielsen"


def test_words_set_wide_in_one_box_are_one_thing() -> None:
    row = [word("Sea", 50, 100), word("swimming", 76, 100)]
    (line,) = lines(replace(page(row), fills=(Box(46, 88, 120, 106),)))
    assert line.text == "Sea swimming"
    assert [piece.text for piece in split_list(Span(line, 0, len(line.text)))] == ["Sea swimming"]


def test_circles_drawn_around_nothing_before_lines_make_them_list_items() -> None:
    shown = page(words("Kept the ledgers", 70, 100), words("Closed the books", 70, 114))
    spots = (Box(58, 95, 61, 98), Box(58, 109, 61, 112))
    found = lines(replace(shown, outlines=spots))
    assert [line.list_level for line in found] == [1, 1]


def test_a_word_in_small_capitals_is_one_however_its_letters_are_spaced() -> None:
    shown = page([word("D", 50, 100, 10), word("ean", 56.4, 100, 7), word("’", 68.2, 100, 10)])
    shown = replace(shown, words=(*shown.words, word("s", 74.6, 100, 7)))
    assert texts(shown) == ["Dean’s"]


def beside(left: list[str], right: list[str]) -> list[list[Word]]:
    """Two columns of short lines, each line of one on a baseline of the other."""
    return [
        words(text, x, 100 + 16 * row)
        for x, column in ((40, left), (235, right))
        for row, text in enumerate(column)
    ]


STUDIES = ["Elm University", "Social Work", "Oak College", "Nursing", "Ash School", "Dance"]
POSTS = [
    "Role: Actuary",
    "Place: Ghent",
    "Role: Welder",
    "Place: Bath",
    "Role: Guide",
    "Place: Cork",
]


def test_columns_on_the_same_baselines_are_parted_where_one_has_a_painted_ground() -> None:
    bare = page(*beside(STUDIES, POSTS), words("Ann Example", 235, 60))
    assert "Elm University\tRole: Actuary" in texts(bare)
    ground = Box(30, 80, 200, 500)
    found = texts(replace(bare, fills=(ground,)))
    assert "Elm University\tRole: Actuary" not in found
    assert [text for text in found if text in STUDIES] == STUDIES
    across = page(*beside(STUDIES, POSTS), words("A heading over both the columns", 120, 300))
    assert "Elm University\tRole: Actuary" in texts(replace(across, fills=(ground,)))


def test_an_eager_way_parts_columns_on_the_same_baselines_too() -> None:
    document = Document("cv.pdf", "pdf", (page(*beside(STUDIES, POSTS)),))
    found = [line.text for line in lines_of(document, Way(eager=True))]
    assert found == [*STUDIES, *POSTS]


def test_grounds_behind_runs_of_one_line_part_nothing() -> None:
    row = words("Python and Docker", 50, 100)
    boxes = (Box(50, 90, 80, 103), Box(80, 90, 99, 103), Box(99, 90, 135, 103))
    (line,) = lines(replace(page(row), fills=(Box(50, 90, 135, 103), *boxes)))
    assert line.text == "Python and Docker"
    assert not any(word.tag for word in line.words)
