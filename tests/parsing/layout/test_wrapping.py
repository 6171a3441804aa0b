"""Lines that a narrow column broke, and lines that merely follow each other."""

from __future__ import annotations

from set_words import lines, row, texts

from reviewer.intake.document import Word


def test_a_line_goes_on_below_where_lines_of_one_paragraph_stand_closer() -> None:
    assert texts(
        row("Ana Example", 50, 80),
        row("Widget Works · Widget Engineer · June", 50, 100),
        row("2021 – May 2024", 50, 112),
        row("Springfield", 50, 126),
        row("Built widgets", 50, 140),
    ) == [
        "Ana Example",
        "Widget Works · Widget Engineer · June 2021 – May 2024",
        "Springfield",
        "Built widgets",
    ]


def test_lines_set_at_one_distance_stay_apart_however_full() -> None:
    assert texts(
        row("Ana Example", 50, 86),
        row("Widget Works · Widget Engineer · Sprint", 50, 98),
        row("Planning and Review", 50, 110),
        row("Springfield", 50, 122),
        row("Built widgets", 50, 134),
    )[1:3] == ["Widget Works · Widget Engineer · Sprint", "Planning and Review"]


def test_lines_set_at_one_distance_are_joined_where_a_date_was_broken() -> None:
    found = texts(
        row("Ana Example", 50, 86),
        row("Widget Works · Widget Engineer · June", 50, 98),
        row("2021 – May 2024", 50, 110),
        row("Gadget Group · Gadget Maker · June 2018 –", 50, 122),
        row("May 2021", 50, 134),
        row("Built widgets", 50, 146),
    )
    assert found[1:3] == [
        "Widget Works · Widget Engineer · June 2021 – May 2024",
        "Gadget Group · Gadget Maker · June 2018 – May 2021",
    ]


def test_an_address_broken_at_a_dot_is_whole_again() -> None:
    found = texts(
        row("Ana Example", 50, 80),
        row("ana.example.of.springfield@mail.", 50, 100),
        row("example.org", 50, 112),
        row("Springfield", 50, 126),
        row("Built widgets", 50, 140),
    )
    assert found[1] == "ana.example.of.springfield@mail.example.org"


def test_a_date_broken_in_its_cell_is_whole_again_at_either_side() -> None:
    assert texts(
        row("Widget Works", 50, 100),
        row("2018.06-2023.", 360, 100),
        row("12", 360, 112),
        row("• Built widgets for the town of Springfield and around", 50, 126),
        row("2018.06-2023.", 50, 160),
        row("Widget Works", 150, 160),
        row("12", 50, 172),
        row("• Built widgets for the town of Springfield and around", 50, 186),
    ) == [
        "Widget Works\t2018.06-2023.12",
        "• Built widgets for the town of Springfield and around",
        "2018.06-2023.12\tWidget Works",
        "• Built widgets for the town of Springfield and around",
    ]


def test_a_date_and_the_text_beside_it_may_both_go_on_below() -> None:
    found = lines(
        row("November 2022–", 50, 100),
        row("Nurse, Sample General", 150, 100),
        row("present", 50, 112),
        row("Hospital, Springfield", 150, 112),
        row("• Cared for patients in Springfield and around it", 55, 126),
    )
    assert found[0].text == "November 2022– present\tNurse, Sample General Hospital, Springfield"
    assert len(found) == 2
    assert found[0].boxes(0, 22)[-1].top > found[0].boxes(0, 8)[0].bottom


def test_a_title_for_which_its_cell_had_no_room_is_whole_again() -> None:
    assert texts(
        row("Certified Widget Engineer of", 50, 100, bold=True),
        row("2021", 200, 100),
        row("Springfield", 50, 112, bold=True),
        row("Certified Sampler", 50, 126, bold=True),
        row("2019", 200, 126),
    ) == ["Certified Widget Engineer of Springfield\t2021", "Certified Sampler\t2019"]


def test_what_a_sign_parts_from_a_name_goes_up_to_it() -> None:
    assert texts(
        row("Ana Example", 50, 80),
        row("Certificate of Advanced Widget Design", 50, 100),
        row("— Widget Board", 50, 112),
        row("Certificate of Pottery —", 50, 124),
        row("Kiln Guild", 50, 136),
    )[1:] == [
        "Certificate of Advanced Widget Design — Widget Board",
        "Certificate of Pottery — Kiln Guild",
    ]


def test_dashes_that_lead_line_after_line_are_bullets() -> None:
    found = texts(
        row("Ana Example", 50, 80),
        row("Widgets and gadgets built at Widget Works", 50, 100),
        row("– Designed the grand widget", 50, 112),
        row("– Measured it", 50, 124),
    )
    assert len(found) == 4


def test_an_open_bracket_holds_the_next_line() -> None:
    assert texts(
        row("安样例", 50, 80),
        row("数学竞赛第一名（2021", 50, 100),
        row("年5月）", 50, 112),
        row("优秀学生（2020年3月）", 50, 124),
    )[1:] == ["数学竞赛第一名（2021年5月）", "优秀学生（2020年3月）"]


def test_an_award_cut_at_the_edge_of_its_column_is_whole() -> None:
    assert texts(
        row("安样例", 50, 80),
        row("“样例杯”全国中学生课外学术创新作", 50, 100),
        row("品竞赛三等奖", 50, 112),
        row("优秀学生", 50, 124),
    )[1:] == ["“样例杯”全国中学生课外学术创新作品竞赛三等奖", "优秀学生"]


def test_awards_that_fill_their_column_stay_apart() -> None:
    assert (
        len(
            texts(
                row("安样例", 50, 80),
                row("全国中学生样例作品竞赛三等奖", 50, 100),
                row("全省中学生样例作品竞赛一等奖", 50, 112),
                row("优秀学生", 50, 124),
            )
        )
        == 4
    )


def test_a_name_broken_beside_its_date_is_whole_with_its_giver() -> None:
    assert "Basic Widget Care — Widget Association\t2015" in texts(
        row("Ana Example", 50, 60),
        [*row("Basic Widget Care", 50, 80, bold=True), *row("2015", 150, 80)],
        row("— Widget", 50, 92),
        row("Association", 50, 104),
        [*row("Pottery", 50, 130, bold=True), *row("2014", 150, 130)],
    )


def test_a_title_that_hangs_behind_its_date_is_whole() -> None:
    assert texts(
        row("Ana Example", 50, 80),
        row("2020.12 Certified Widget Engineer", 50, 100),
        row("Associate Level", 87.8, 112),
        row("2024.01 Pottery", 50, 124),
        row("Kiln Guild", 87.8, 136),
    )[1:] == ["2020.12 Certified Widget Engineer Associate Level", "2024.01 Pottery", "Kiln Guild"]


def test_a_heading_broken_in_a_narrow_column_is_whole_again() -> None:
    found = texts(
        row("Ana Example", 50, 60),
        row("Care", 50, 100, size=12),
        row("coordination", 50, 114, size=12),
        row("Ward rounds", 50, 140),
        row("Triage", 50, 155),
        row("Work", 50, 190, size=12),
        row("Experience", 50, 204, size=12),
        row("Nurse, 2014", 50, 230),
    )
    assert (found[1], found[4]) == ("Care coordination", "Work Experience")


def test_two_names_set_alike_one_below_the_other_stay_apart() -> None:
    found = texts(
        row("Ana Example", 50, 60),
        row("Widget Works", 50, 100, size=12),
        row("Engineer", 50, 114, size=12),
        row("Built widgets for all", 50, 140),
    )
    assert found[1:3] == ["Widget Works", "Engineer"]


def test_the_last_word_of_a_school_for_which_a_line_had_no_room_joins_it() -> None:
    found = texts(
        row("Ana Example", 50, 60),
        row("WEST SAMPLE HOSPITALITY", 50, 100),
        row("COLLEGE", 50, 113),
        row("Diploma in Cookery", 50, 126),
        row("English", 50, 160),
        row("College", 50, 173),
    )
    assert found[1:3] == ["WEST SAMPLE HOSPITALITY COLLEGE", "Diploma in Cookery"]
    assert found[3:] == ["English", "College"]


def test_the_last_of_short_things_in_two_columns_is_no_rest_of_the_one_above() -> None:
    assert texts(
        row("宏观经济学", 50, 80) + row("管理信息系统", 250, 80),
        row("管理学原理", 50, 92) + row("财务会计", 250, 92),
        row("统计学", 50, 104),
    ) == ["宏观经济学\t管理信息系统", "管理学原理\t财务会计", "统计学"]


def test_facts_parted_by_bars_go_on_where_one_of_them_was_broken() -> None:
    number = (row("Born: 1995 | Phone: (+351) 912", 50, 80), row("555 034 | Home: Olhão", 50, 92))
    label = (row("Born: 1995 | E-mail:", 50, 80), row("ana@example.com | Home: Olhão", 50, 92))
    words = (row("Born: 1995 | Telephone", 50, 80), row("number: 555 034 | Olhão", 50, 92))
    for above, below in (number, label, words):
        assert len(texts(row("Ana Example of Springfield", 50, 50), above, below)) == 2


def test_two_rows_of_whole_facts_parted_by_bars_stay_apart() -> None:
    above, below = "Springfield | 555 0101", "ana@example.com | ana.example.org"
    assert texts(row(above, 50, 80), row(below, 50, 92)) == [above, below]


def test_a_single_ideograph_alone_on_its_line_is_the_rest_of_a_full_one() -> None:
    assert (
        texts(
            row("攻防", 50, 80, bold=True),
            row("Sieve · Lattice · 内网渗", 50, 94),
            row("透", 50, 106),
            row("开发", 50, 124, bold=True),
            row("Kiln · Loom", 50, 138),
        )[1]
        == "Sieve · Lattice · 内网渗透"
    )


def right(text: str, baseline: float) -> list[Word]:
    """A row that ends at one edge."""
    made = row(text, 0, baseline)
    end = made[-1].box.x1 if made[-1].box else 0.0
    return row(text, 560 - end, baseline)


def test_lines_set_right_go_on_where_they_left_no_room() -> None:
    told = (
        "Examiner of the quarterly rolls-",
        "Archive, Harbour Board of the",
        "counties, 2018",
        "Rowing",
        "Amateur theatre",
        "Old clocks",
    )
    assert texts(*(right(text, 100 + 13 * n) for n, text in enumerate(told))) == [
        "Examiner of the quarterly rolls-Archive, Harbour Board of the counties, 2018",
        "Rowing",
        "Amateur theatre",
        "Old clocks",
    ]


def test_a_date_in_brackets_that_a_point_breaks_is_whole() -> None:
    assert (
        texts(
            row("• Heron: a queue that never loses a letter (January", 50, 100),
            row("2020 – June 2023)", 60, 113),
            row("• Kept the books (all", 50, 126),
            row("of them in ink)", 60, 139),
        )[0]
        == "• Heron: a queue that never loses a letter (January 2020 – June 2023)"
    )


def test_light_text_hard_by_its_bold_head_tells_nothing_of_how_lines_of_one_text_stand() -> None:
    found = texts(
        row("Ana Example", 50, 60),
        row("STAFF NURSE, SURGICAL • ST BRENDAN MEDICAL", 50, 100, bold=True),
        row("CENTER • FEB 2017", 50, 112, bold=True),
        row("Grade 6", 50, 124),
        row("Cared for five to six patients each shift", 50, 138),
        row("Led the switch to barcodes", 50, 152),
        row("WARD CLERK, SURGICAL • ST BRENDAN MEDICAL", 50, 180, bold=True),
        row("CENTER • FEB 2014", 50, 192, bold=True),
        row("Grade 4", 50, 204),
        row("Kept the rota of the ward", 50, 218),
    )
    assert found[1] == "STAFF NURSE, SURGICAL • ST BRENDAN MEDICAL CENTER • FEB 2017"
    assert found[5] == "WARD CLERK, SURGICAL • ST BRENDAN MEDICAL CENTER • FEB 2014"
