from reviewer.intake.document import Cell, Line
from reviewer.parsing.entries.cutting import split
from reviewer.parsing.entries.entry_heads import Kind

JOBS = Kind(("company", "position", "department", "place"), least=2)
STUDIES = Kind(("school", "degree", "area", "faculty"), least=3)
PROJECTS = Kind(("office",))


def lines_of(text: str) -> list[Line]:
    rows = [row for row in text.strip("\n").split("\n") if row.strip()]
    return [Line(row.strip(), number=number) for number, row in enumerate(rows)]


def cut(text: str, kind: Kind) -> list[tuple[list[str], int]]:
    entries = split(lines_of(text), kind)
    return [([row.first.text for row in e.head], len(e.body)) for e in entries]


def test_dates_beside_the_title_start_entries() -> None:
    text = """
    Acme Ltd, Engineer\t2020 - 2022
    • built it
    • ran it
    Bolt GmbH, Analyst\t2018 - 2020
    • counted it
    """
    assert cut(text, JOBS) == [
        (["Acme Ltd, Engineer\t2020 - 2022"], 2),
        (["Bolt GmbH, Analyst\t2018 - 2020"], 1),
    ]


def test_a_date_in_a_point_begins_no_entry_among_dated_heads() -> None:
    text = """
    Grade 4 Teacher\tAug 2017 - Present
    Pinyon Elementary School
    • Taught science to 26 fourth graders
    • Moved most learners up at least one level in 2022-23
    • Chaired the grade-level team
    Third Grade Teacher\tAug 2013 - Jun 2017
    Sandhill Public Schools
    • Built a guided reading library
    """
    assert cut(text, JOBS) == [
        (["Grade 4 Teacher\tAug 2017 - Present", "Pinyon Elementary School"], 3),
        (["Third Grade Teacher\tAug 2013 - Jun 2017", "Sandhill Public Schools"], 1),
    ]


def test_as_many_lines_above_the_date_belong_to_each_head_as_to_the_first() -> None:
    text = """
    Engineer
    Acme Ltd
    Jan 2020 - Mar 2022
    • built it
    Analyst
    Bolt GmbH
    Jan 2018 - Dec 2019
    • counted it
    """
    assert [head for head, _ in cut(text, JOBS)] == [
        ["Engineer", "Acme Ltd", "Jan 2020 - Mar 2022"],
        ["Analyst", "Bolt GmbH", "Jan 2018 - Dec 2019"],
    ]


def test_an_employer_below_the_date_is_part_of_the_head() -> None:
    text = """
    Engineer\t2020 - 2022
    Keller, Kennedy and Hawkins
    • built it
    """
    assert cut(text, JOBS)[0][0][1] == "Keller, Kennedy and Hawkins"


def test_a_sentence_below_the_date_is_not_part_of_the_head() -> None:
    text = """
    2021.03-2023.05  蓝鲸软件有限公司  测试工程师
    负责所在部门的业务支撑与优化工作
    1、编写用例
    """
    assert cut(text, JOBS) == [(["2021.03-2023.05  蓝鲸软件有限公司  测试工程师"], 2)]


def test_a_form_starts_anew_at_its_first_label() -> None:
    text = """
    公司名称：蓝鲸软件
    职位：工程师
    时间：2020.01-2021.01
    写了代码
    公司名称：白鹭科技
    职位：经理
    时间：2018.01-2019.12
    管了人
    """
    assert [(len(head), body) for head, body in cut(text, JOBS)] == [(3, 1), (3, 1)]


def test_two_dates_one_above_the_other_are_the_ends_of_one_entry() -> None:
    text = """
    2011\tUniversity of Somewhere
    2015
    Ph.D.
    Neuroscience
    """
    assert len(cut(text, STUDIES)) == 1


def test_the_columns_of_a_form_are_named_by_its_first_row() -> None:
    texts = [["起止时间", "学校名称", "专业"], ["2019.09-2023.06", "海滨大学", "统计学"]]
    lines = [
        Line(text, number=3 * row + column, cell=Cell(0, row, column))
        for row, cells in enumerate(texts)
        for column, text in enumerate(cells)
    ]
    (entry,) = split(lines, STUDIES)
    assert entry.head[0].fields == ("dates", "institution", "area")


def test_each_line_is_an_entry_when_each_names_a_school() -> None:
    assert len(cut("海滨大学 统计学 本科\n山城大学 统计学 硕士", STUDIES)) == 2


def test_parts_of_a_job_with_dates_of_their_own_stay_in_it() -> None:
    lines = [
        Line("蓝鲸软件有限公司｜算法工程师  2020.01–至今", number=0),
        Line("语音助手 2021.01–2021.12", number=1, list_level=1),
        Line("做了训练", number=2, list_level=2),
        Line("检索平台 2020.01–2020.12", number=3, list_level=1),
    ]
    assert len(split(lines, JOBS)) == 1


def test_undated_entries_are_found_by_the_looks_of_dated_ones() -> None:
    lines = [
        Line("Harbour\t2020 - 2021", number=0, heading=3),
        Line("A map", number=1),
        Line("Kiln", number=2, heading=3),
        Line("An oven", number=3),
        Line("Ledger\t2018 - 2019", number=4, heading=3),
    ]
    assert len(split(lines, PROJECTS)) == 3


def test_no_lines_give_no_entries() -> None:
    assert split([], JOBS) == []
