"""Awards, certificates, publications, interests and references in the forms people write."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.intake.document import Box, Line, Word, line_of
from reviewer.parsing import parse_bytes
from reviewer.parsing.found import Draft, settle
from reviewer.parsing.kinds import others, referees

Parser = Callable[[Sequence[Line]], list[dict[str, Draft]]]


def read(parser: Parser, text: str) -> list[dict[str, Any]]:
    lines = [Line(part, number=number) for number, part in enumerate(text.split("\n"))]
    value, _ = settle(parser(lines))
    return value or []


def styled(*texts: str, bold: Sequence[bool]) -> list[Line]:
    lines = []
    for number, (text, heavy) in enumerate(zip(texts, bold, strict=True)):
        words = [Word(part, bold=heavy, size=10) for part in text.split(" ")]
        lines.append(line_of(words, number=number))
    return lines


AWARDS = [
    ("国家奖学金 2019.05", [{"title": "国家奖学金", "date": "2019-05"}]),
    ("2019.05 国家奖学金", [{"title": "国家奖学金", "date": "2019-05"}]),
    ("2019年 国家奖学金", [{"title": "国家奖学金", "date": "2019"}]),
    (
        "优秀员工\t2021\n技能大赛一等奖\t2020",
        [{"title": "优秀员工", "date": "2021"}, {"title": "技能大赛一等奖", "date": "2020"}],
    ),
    (
        "优秀教师 2024.09\t先进个人 2023.07",
        [{"title": "优秀教师", "date": "2024-09"}, {"title": "先进个人", "date": "2023-07"}],
    ),
    (
        "• Dean’s List, University of Leeds (2020)",
        [{"title": "Dean’s List", "date": "2020", "awarder": "University of Leeds"}],
    ),
    (
        "Prix de l'innovation, Université de Bordeaux, 2025",
        [
            {
                "title": "Prix de l'innovation",
                "date": "2025",
                "awarder": "Université de Bordeaux",
            }
        ],
    ),
    (
        "- Employee of the Year | Northlake Telecom | Jan 2021",
        [{"title": "Employee of the Year", "date": "2021-01", "awarder": "Northlake Telecom"}],
    ),
    ("数学建模竞赛二等奖，2021", [{"title": "数学建模竞赛二等奖", "date": "2021"}]),
    ("优秀毕业生 ,\nAwarded on: Jan 01, 2025", [{"title": "优秀毕业生", "date": "2025-01-01"}]),
    ("“挑战杯”竞赛三等奖\t2024-11", [{"title": "“挑战杯”竞赛三等奖", "date": "2024-11"}]),
]


@pytest.mark.parametrize(("text", "expected"), AWARDS)
def test_awards(text: str, expected: list[dict[str, str]]) -> None:
    assert read(others.awards, text) == expected


def test_an_award_on_three_lines() -> None:
    lines = styled(
        "Best Poster", "Awarded by Chamber of Commerce", "Jan 2016", bold=[True, False, False]
    )
    value, _ = settle(others.awards(lines))
    assert value == [{"title": "Best Poster", "date": "2016-01", "awarder": "Chamber of Commerce"}]


CERTIFICATES = [
    ("护士执业证 健康管理师资格证", [{"name": "护士执业证"}, {"name": "健康管理师资格证"}]),
    ("普通话一级乙等,\nIssued on:", [{"name": "普通话一级乙等"}]),
    ("大学英语六级  2016.12", [{"name": "大学英语六级", "date": "2016-12"}]),
    (
        "软件设计师（中级）\n注册会计师（CPA）\t2017-01",
        [{"name": "软件设计师（中级）"}, {"name": "注册会计师（CPA）", "date": "2017-01"}],
    ),
    (
        "- AWS Certified Solutions Architect – Associate, Amazon Web Services, 2023",
        [
            {
                "name": "AWS Certified Solutions Architect – Associate",
                "date": "2023",
                "issuer": "Amazon Web Services",
            }
        ],
    ),
    (
        "- State Teaching License, Grades 7–12 | March 2016",
        [{"name": "State Teaching License, Grades 7–12", "date": "2016-03"}],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CERTIFICATES)
def test_certificates(text: str, expected: list[dict[str, str]]) -> None:
    assert read(others.certificates, text) == expected


PUBLICATIONS = [
    (
        "家庭病床护理质量的追踪研究, 护理学报 2021\nPublished on: undefined",
        [{"name": "家庭病床护理质量的追踪研究", "publisher": "护理学报 2021"}],
    ),
    (
        "早期康复护理的应用效果 in 护理学报 2021",
        [{"name": "早期康复护理的应用效果", "publisher": "护理学报 2021"}],
    ),
    (
        "Distillation for Language Models. NeurIPS 2023",
        [{"name": "Distillation for Language Models", "publisher": "NeurIPS 2023"}],
    ),
    (
        "核心素养视域下的教学探究，中学数学教学参考 2024",
        [{"name": "核心素养视域下的教学探究", "publisher": "中学数学教学参考 2024"}],
    ),
    (
        "一种分布式锁的实现方法，发明专利",
        [{"name": "一种分布式锁的实现方法", "publisher": "发明专利"}],
    ),
    (
        "发明专利：一种分布式锁的实现方法",
        [{"name": "一种分布式锁的实现方法", "publisher": "发明专利"}],
    ),
    (
        "张三, 李四. 面向教育的数据分析[J]. 现代教育技术, 2020, 12(3): 45-50.",
        [
            {
                "name": "面向教育的数据分析",
                "publisher": "现代教育技术",
                "releaseDate": "2020",
            }
        ],
    ),
    (
        "Doe, J., & Roe, R. (2020). Sparse models of cortex. Journal of Computing, 12(3), 45.",
        [
            {
                "name": "Sparse models of cortex",
                "publisher": "Journal of Computing",
                "releaseDate": "2020",
            }
        ],
    ),
    (
        "J. Doe and R. Roe, “Sparse models of cortex,” Journal of Computing, vol. 12, 2020.",
        [
            {
                "name": "Sparse models of cortex",
                "publisher": "Journal of Computing",
                "releaseDate": "2020",
            }
        ],
    ),
    ("《大数据导论》，示例出版社", [{"name": "大数据导论", "publisher": "示例出版社"}]),
]


@pytest.mark.parametrize(("text", "expected"), PUBLICATIONS)
def test_publications(text: str, expected: list[dict[str, str]]) -> None:
    assert read(others.publications, text) == expected


def test_a_publication_on_lines_of_its_own_without_its_authors() -> None:
    lines = styled(
        "A sparse model", "Jade Evans", "(Journal of Genomics)", "June 2025",
        bold=[True, False, False, False],
    )  # fmt: skip
    value, _ = settle(others.publications(lines))
    assert value == [
        {"name": "A sparse model", "publisher": "Journal of Genomics", "releaseDate": "2025-06"}
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("阅读、旅行、摄影", [{"name": "阅读"}, {"name": "旅行"}, {"name": "摄影"}]),
        ("- Chess (Club treasurer)", [{"name": "Chess", "keywords": ["Club treasurer"]}]),
        (
            "Running: Half marathon, Trail races",
            [{"name": "Running", "keywords": ["Half marathon", "Trail races"]}],
        ),
        (
            "Gardening [Tomatoes, Bees], Choir [Tenor]",
            [
                {"name": "Gardening", "keywords": ["Tomatoes", "Bees"]},
                {"name": "Choir", "keywords": ["Tenor"]},
            ],
        ),
    ],
)
def test_interests(text: str, expected: list[dict[str, Any]]) -> None:
    assert read(others.interests, text) == expected


def test_references_name_who_to_ask() -> None:
    found = read(referees.references, "Jane Doe, Head of Sales\nreach her at 555 0100")
    assert found[0]["name"] == "Jane Doe"
    assert "Head of Sales" in found[0]["reference"]


def test_what_was_said_is_signed_beneath_behind_a_dash() -> None:
    text = (
        "“Never missed a deadline, and never let us\nmiss one.”\n— Dr. Maria Keller\n"
        "Reads a balance sheet like a novel.\n- Tom Ashby, Head of Finance"
    )
    assert read(referees.references, text) == [
        {
            "name": "Dr. Maria Keller",
            "reference": "Never missed a deadline, and never let us miss one.",
        },
        {"name": "Tom Ashby", "reference": "Reads a balance sheet like a novel. Head of Finance"},
    ]


def test_a_list_of_names_behind_dashes_signs_nothing() -> None:
    found = read(referees.references, "Happy to recommend me:\n- Jane Doe\n- Tom Ashby")
    assert [one.get("name") for one in found][-2:] == ["Jane Doe", "Tom Ashby"]


@settings(deadline=None, max_examples=100)
@given(st.lists(st.text(max_size=60), max_size=6))
def test_any_lines_can_be_read(texts: list[str]) -> None:
    lines = [Line(text, number=number) for number, text in enumerate(texts)]
    for parser in (others.awards, others.publications, others.interests, referees.references):
        settle(parser(lines))


def test_a_bold_that_goes_with_the_script_parts_no_certificates() -> None:
    lines = styled(
        "WPM 样例管理认证", "大学样例六级", "NWPP 样例经理认证\t2017.06", bold=[True, False, True]
    )
    found, _ = settle(others.certificates(lines))
    assert found == [
        {"name": "WPM 样例管理认证"},
        {"name": "大学样例六级"},
        {"name": "NWPP 样例经理认证", "date": "2017-06"},
    ]


def test_interests_side_by_side_have_what_stands_under_them() -> None:
    lines = styled("Running\tChoir", "Trail races\tTenor section", bold=[True, False])
    assert settle(others.interests(lines))[0] == [
        {"name": "Running", "keywords": ["Trail races"]},
        {"name": "Choir", "keywords": ["Tenor section"]},
    ]


def test_a_short_month_does_not_end_a_title() -> None:
    found = read(others.publications, "A model of widgets — Journal of Widgets\tSep. 2025")
    assert found == [
        {"name": "A model of widgets", "publisher": "Journal of Widgets", "releaseDate": "2025-09"}
    ]


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        (
            "Anya, W., et al. A control system for widgets. WIDGET 2023, Example Press.",
            {"name": "A control system for widgets", "publisher": "WIDGET 2023"},
        ),
        (
            "发明专利（受理）：基于样例的改进路径规划方法（2022）",
            {"name": "基于样例的改进路径规划方法", "publisher": "发明专利", "releaseDate": "2022"},
        ),
    ],
)
def test_a_title_has_neither_authors_nor_an_open_bracket(text: str, entry: dict[str, Any]) -> None:
    assert read(others.publications, text) == [entry]


@pytest.mark.parametrize("mark", ["a. ", "(a) ", "1. "])
def test_a_lettered_list_of_citations_without_what_introduces_it(mark: str) -> None:
    text = "\n".join(
        [
            "My work appeared in these papers; a full list is on my page.",
            f"{mark}Cho H, Vale I. Frost heave in sandy loam. Soil Sci. 2016;15(3):871.",
            f"{mark.replace('a', 'b').replace('1', '2')}Lee HJ, Vale I. A model of dry spells. "
            "The Pedologist 2019;27(3):788.",
            "PMCID: PMC0000000.",
        ]
    )
    assert read(others.publications, text) == [
        {"name": "Frost heave in sandy loam", "publisher": "Soil Sci", "releaseDate": "2016"},
        {"name": "A model of dry spells", "publisher": "The Pedologist", "releaseDate": "2019"},
    ]


def test_what_a_certificate_is_for_is_no_one_who_gave_it() -> None:
    assert read(others.certificates, "高级中学教师资格证（体育与健康）（2018.07）") == [
        {"name": "高级中学教师资格证（体育与健康）", "date": "2018-07"}
    ]


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        (
            "[1] 林示例, Larsen K. Street trees for bees. Urban Insects, 2022.",
            {"name": "Street trees for bees", "publisher": "Urban Insects", "releaseDate": "2022"},
        ),
        (
            "《口算练习的讲评》 小学数学园地 2020年",
            {"name": "口算练习的讲评", "publisher": "小学数学园地", "releaseDate": "2020"},
        ),
    ],
)
def test_authors_of_two_scripts_and_a_year_behind_a_journal(text: str, entry: Any) -> None:
    assert read(others.publications, text) == [entry]


def test_who_gave_a_prize_goes_on_below_a_line_that_is_full() -> None:
    rows = ["Best Charter Menu, Elmhaven Yacht", "Show, 2020"]
    lines = []
    for number, row in enumerate(rows):
        words, x = [], 400.0
        for part in row.split():
            edges = tuple(x + 4.0 * at for at in range(len(part) + 1))
            words.append(
                Word(part, Box(x, 500 + 12 * number, edges[-1], 509 + 12 * number), edges, 9)
            )
            x = edges[-1] + 3.0
        lines.append(replace(line_of(words, number=number), edge=540.0, gap=3.0 * number))
    [prize] = settle(others.awards(lines))[0]
    assert prize["title"] == "Best Charter Menu"
    assert (prize["awarder"], prize["date"]) == ("Elmhaven Yacht Show", "2020")


@pytest.mark.parametrize(
    "giver",
    [
        "Institución que lo concede: Elm Trust",
        "Anbieter: Elm Trust",
        "Institution: Elm Trust",
        "Organisme de délivrance : Elm Trust",
        "Ente che lo ha conferito: Elm Trust",
    ],
)
def test_who_gave_an_award_is_told_by_any_label_of_that(giver: str) -> None:
    (award,) = read(others.awards, f"Young Keeper Prize\t11/2021\n{giver}")
    assert (award["title"], award["awarder"]) == ("Young Keeper Prize", "Elm Trust")


@pytest.mark.parametrize(
    "venue", ["Published on Elm Letters", "Publié dans Elm Letters", "Published by Elm Letters"]
)
def test_the_words_before_a_venue_are_no_part_of_its_name(venue: str) -> None:
    (paper,) = read(others.publications, f"Slow Widgets, Fast Works\tApr 2023\n{venue}")
    assert (paper["name"], paper["publisher"]) == ("Slow Widgets, Fast Works", "Elm Letters")


def as_text(drafts: Sequence[dict[str, Draft]]) -> list[dict[str, Any]]:
    value, _ = settle(list(drafts))
    return value or []


def test_a_certificate_above_an_association_named_after_it_is_one_entry() -> None:
    text = "2019-06\n一级建造师\n江苏省建造师协会\n2017-10\n造价工程师\n江苏省造价工程师协会"
    assert read(others.certificates, text) == [
        {"name": "一级建造师", "date": "2019-06", "issuer": "江苏省建造师协会"},
        {"name": "造价工程师", "date": "2017-10", "issuer": "江苏省造价工程师协会"},
    ]


def test_a_title_a_giver_and_a_date_are_one_award() -> None:
    assert read(others.awards, "闪光新人\n无锡云帆软件有限公司\n2021-03") == [
        {"title": "闪光新人", "date": "2021-03", "awarder": "无锡云帆软件有限公司"}
    ]
    several = read(others.awards, "Best Thesis Award\nDean's Prize\n2019")
    assert [one["title"] for one in several] == ["Best Thesis Award", "Dean's Prize"]


def test_the_giver_beside_a_date_stands_above_what_it_gave() -> None:
    lines = styled(
        "2020.06 宁波市教育局",
        "优秀教师",
        "2023.09 浙江省教育厅",
        "教学竞赛一等奖",
        bold=[False] * 4,
    )
    placed = [
        replace(line, box=Box(50 + 40 * (at % 2), 100 + 20 * at, 250, 110 + 20 * at))
        for at, line in enumerate(lines)
    ]
    assert as_text(others.awards(placed)) == [
        {"title": "优秀教师", "date": "2020-06", "awarder": "宁波市教育局"},
        {"title": "教学竞赛一等奖", "date": "2023-09", "awarder": "浙江省教育厅"},
    ]


def test_a_venue_set_like_the_title_above_a_date_is_no_title() -> None:
    lines = styled(
        "Slow queues and fast clocks",
        "Harbour Systems Review",
        "Jun 2021",
        "Measures forty brokers under load.",
        bold=[True, True, False, False],
    )
    assert as_text(others.publications(lines)) == [
        {
            "name": "Slow queues and fast clocks",
            "publisher": "Harbour Systems Review",
            "releaseDate": "2021-06",
            "summary": "Measures forty brokers under load.",
        }
    ]


def test_a_sentence_behind_the_date_of_a_paper_is_no_venue() -> None:
    lines = styled(
        "Water as a solvent",
        "3 July 2022",
        "Compares eleven pharmacopoeia methods.",
        bold=[True, False, False],
    )
    paper = {"name": "Water as a solvent", "summary": "Compares eleven pharmacopoeia methods."}
    assert as_text(others.publications(lines)) == [{**paper, "releaseDate": "2022-07-03"}]
    lines = styled(
        "Water as a solvent",
        "Green Methods Letters Jul 2022 Compares eleven pharmacopoeia methods.",
        bold=[True, False],
    )
    assert as_text(others.publications(lines)) == [
        {**paper, "publisher": "Green Methods Letters", "releaseDate": "2022-07"}
    ]


def test_interests_set_right_are_each_one() -> None:
    placed = [("Amateur theatre", 500.0), ("Rowing", 540.0)]
    told = [
        Line(text, box=Box(x0, 100 + 13 * n, 578, 110 + 13 * n), number=n, gap=2)
        for n, (text, x0) in enumerate(placed)
    ]
    found, _ = settle(others.interests(told))
    assert found == [{"name": "Amateur theatre"}, {"name": "Rowing"}]


def test_a_table_of_things_with_their_marks_holds_certificates() -> None:
    rows = [
        ("名称", "等级或分数", "成绩单或证书编号"),
        ("青田软件能力认证", "320分", "QT-15-11805"),
        ("南山英语六级考试", "436分", "152251000"),
    ]
    table = "".join("<tr>" + "".join(f"<td>{text}</td>" for text in row) + "</tr>" for row in rows)
    page = f"<p>王示例</p><p>13800000001</p><h2>能力证书</h2><table>{table}</table>"
    resume = parse_bytes(page.encode(), "a.html").resume
    names = [one.name for one in resume.certificates or []]
    assert names == ["青田软件能力认证", "南山英语六级考试"]
    assert not resume.projects


def test_a_prize_on_the_line_below_its_contest_is_no_giver() -> None:
    text = "• 青田经营模拟大赛\n省级三等奖（2025）\n• 南山调研大赛校二等奖（2026）"
    found = read(others.awards, text)
    assert found == [
        {"title": "青田经营模拟大赛省级三等奖", "date": "2025"},
        {"title": "南山调研大赛校二等奖", "date": "2026"},
    ]
