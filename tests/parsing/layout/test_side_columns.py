"""Which parts of a page are read one after the other."""

from __future__ import annotations

from set_words import fragment, lines, row

from reviewer.intake.document import Word
from reviewer.parsing.layout.columns import LEFT, MAIN, RIGHT, Region, regions_of
from reviewer.parsing.layout.lines import Fragment


def stack(x: float, top: float, rows: int, text: str, step: float = 15.0) -> list[Fragment]:
    return [fragment(f"{text} {row}", x, top + step * row) for row in range(rows)]


def regions(*groups: list[Fragment]) -> list[Region]:
    placed = sorted((f for g in groups for f in g), key=lambda f: (f.baseline, f.box.x0))
    return regions_of(placed)


def texts(region: Region) -> list[str]:
    return [fragment.text for fragment in region.fragments]


BODY = "Kept the ledgers of five branches and closed each month"


def test_nothing_on_a_page_has_no_regions() -> None:
    assert regions_of([]) == []


def test_one_column_is_one_region() -> None:
    [only] = regions(stack(50, 100, 20, BODY))
    assert only.column == MAIN
    assert len(only.fragments) == 20


def test_a_bar_at_the_left_comes_before_the_text_and_is_marked_as_one() -> None:
    found = regions(stack(30, 103, 20, "Skill", 17), stack(200, 100, 28, BODY))
    assert [region.column for region in found] == [LEFT, MAIN]
    assert texts(found[0])[0] == "Skill 0"


def test_a_bar_at_the_right_is_marked_as_one() -> None:
    found = regions(stack(40, 100, 28, BODY), stack(430, 103, 20, "Skill", 17))
    assert sorted(region.column for region in found) == sorted([MAIN, RIGHT])


def test_dates_at_the_right_edge_make_no_column() -> None:
    dates = [fragment("2019 – 2021", 480, 100 + 60 * n) for n in range(5)]
    [only] = regions(stack(50, 100, 20, BODY), dates)
    assert len(only.fragments) == 25


def test_labels_on_the_baselines_of_their_values_make_no_column() -> None:
    labels = [fragment(f"Label {n}", 50, 100 + 15 * n) for n in range(8)]
    values = [fragment(f"a value of some length, number {n}", 160, 100 + 15 * n) for n in range(8)]
    assert len(regions(labels, values)) == 1


def test_a_page_with_too_many_pieces_is_read_row_by_row() -> None:
    noise = [fragment("x", 20 + 9 * (n % 60), 40 + 12 * (n // 60)) for n in range(700)]
    assert [region.column for region in regions(noise)] == [MAIN]


def test_every_piece_is_in_exactly_one_region() -> None:
    pieces = [
        *stack(30, 103, 20, "Skill", 17),
        *stack(200, 100, 28, BODY),
        fragment("Ana", 30, 50, 24),
    ]
    found = regions(pieces)
    held = sorted(text for region in found for text in texts(region))
    assert held == sorted(piece.text for piece in pieces)


def test_headings_in_the_middle_of_short_lines_are_no_column_beside_them() -> None:
    lines, heads = [], []
    for section in range(4):
        heads.append(fragment("Awards", 270, 100 + 45 * section))
        lines += stack(50, 115 + 45 * section, 2, "A prize")
    [only] = regions(lines, heads, [fragment(f"{BODY} {BODY}", 50, 85)])
    assert texts(only)[1:4] == ["Awards", "A prize 0", "A prize 1"]


def test_headings_and_lowered_dates_left_of_a_time_line_stay_with_its_texts() -> None:
    rows = []
    for at, (heading, left, right) in enumerate(
        (
            ("Experience", "2017 – 2020", ("Widget Engineer", "Sample Works, Springfield")),
            ("Education", "2013 – 2017", ("MSc in Widgets", "University of Springfield")),
            ("Projects", "2021 – 2024", ("Widget tide gauge", "A gauge for the harbour")),
        )
    ):
        top = 100 + at * 130
        rows += [row(heading, 40, top, bold=True, size=12)]
        rows += [row(text, 140, top + 20 + 12 * n) for n, text in enumerate(right)]
        told = "Told about it in a line of text"
        rows += [row(told, 140, top + 44 + 12 * n) for n in range(4)]
        rows += [row(left, 60, top + 25)]
    found = [line.text for line in lines(*rows)]
    heads = [found.index(heading) for heading in ("Experience", "Education", "Projects")]
    assert heads == sorted(heads)
    for heading, following in zip(heads, [*heads[1:], len(found)], strict=True):
        part = " ".join(found[heading:following])
        assert part.count("Told about it") == 4
        assert part.count(" – 20") == 1


def test_headings_said_twice_are_as_heavy_as_those_of_the_bar_beside_them() -> None:
    bar, body = 40, 220
    rows = []
    for at, (own, other) in enumerate(
        [("联系方式 CONTACT", "工作经历 EXPERIENCE"), ("技能 SKILLS", "教育背景 EDUCATION")]
    ):
        top = 100 + 120 * at
        for x, text in ((bar, own), (body, other)):
            heading, translation = text.split(" ")
            rows.append(row(heading, x, top, bold=True, size=13))
            rows.append(row(translation, x + 70, top, size=7.5))
        rows += [row(f"面料鉴别{top + n}", bar, top + 20 + 16 * n) for n in range(5)]
        rows += [row(f"建立面料样板库收录{top + n}件", body, top + 22 + 14 * n) for n in range(6)]
    found = [line.text for line in lines(*rows)]
    kept = [text for text in found if "样板库" in text]
    assert found.index(kept[-1]) - found.index(kept[0]) == len(kept)  # but for one heading


def test_cards_side_by_side_may_be_headed_by_weight_alone() -> None:
    found = [
        line.text
        for line in lines(
            row("Projects", 50, 100, bold=True, size=13),
            row("tramways", 60, 126, bold=True),
            row("Paletka", 230, 126, bold=True),
            row("Realtime map of the trams", 60, 140, size=8),
            row("Contrast checker that", 230, 140, size=8),
            row("drawn from open feeds", 60, 151, size=8),
            row("suggests the nearest colour", 230, 151, size=8),
        )
    ]
    assert found.index("tramways") < found.index("Paletka")
    assert not any("Contrast" in text and "Realtime" in text for text in found)


def test_headings_and_dates_left_of_the_text_are_no_column() -> None:
    skills = ("Ventilator management", "Point of care", "Crew resource care", "Stabilization")
    found = texts_of(
        row("Kept the ledgers of the harbour and all of its branches", 80, 60),
        row("\uf19d", 51, 100),
        row("Education", 80, 101, bold=True, size=12),
        row("2008-08 -", 80, 123, bold=True, size=8),
        row("Bachelor of Ledgers", 148, 124, bold=True, size=9),
        row("2012-05", 80, 136, bold=True, size=8),
        row("University of Larkham", 147, 138, size=9),
        row("\uf080", 52, 165),
        row("Skills", 80, 166, bold=True, size=12),
        *[row(text, 148, 188 + 17 * at, size=9) for at, text in enumerate(skills)],
        row("\uf0a3", 52, 271),
        row("Certifications", 80, 272, bold=True, size=12),
    )
    assert found.index("Bachelor of Ledgers") < found.index("Skills") < found.index("Ventilator")


def test_groups_side_by_side_end_above_the_next_heading() -> None:
    left = ("- Ledgers", "- Audits", "- Payroll")
    right = ("- Presses", "- Saws", "- Lathes")
    found = texts_of(
        row("Abilities", 40, 100, size=15),
        row("Bookkeeping", 40, 130, size=13),
        row("Machines", 173, 130, size=13),
        *[row(text, 40, 160 + 16 * at) for at, text in enumerate(left)],
        *[row(text, 173, 160 + 16 * at) for at, text in enumerate(right)],
        row("Experience", 40, 240, size=15),
        row("Larkham Mills", 40, 280),
        row("Head of the counting house and of all its branches", 40, 306),
    )
    order = ("Bookkeeping", "Payroll", "Machines", "Lathes", "Experience", "Larkham", "Head of")
    assert [found.index(text) for text in order] == sorted(found.index(text) for text in order)


def texts_of(*rows: list[Word]) -> str:
    return "\n".join(line.text for line in lines(*rows))
