"""Skills and languages: groups, lists, prose, tags, and how well."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.intake.document import Box, Cell, Line, Word, line_of
from reviewer.parsing.found import settle
from reviewer.parsing.kinds.skills import languages, skills


def lines_of(text: str) -> list[Line]:
    return [Line(part, number=number) for number, part in enumerate(text.split("\n"))]


def read(text: str) -> list[dict[str, Any]]:
    value, _ = settle(skills(lines_of(text)))
    return value or []


def spoken(text: str) -> list[tuple[str, str | None]]:
    value, _ = settle(languages(lines_of(text)))
    return [(entry["language"], entry.get("fluency")) for entry in value or []]


@pytest.mark.parametrize(
    ("text", "name", "keywords"),
    [
        ("Languages: Python, Go, C++", "Languages", ["Python", "Go", "C++"]),
        ("编程语言：Python、Java、C/C++", "编程语言", ["Python", "Java", "C/C++"]),
        ("框架：React / Vue 3 / uni-app", "框架", ["React", "Vue 3", "uni-app"]),
        ("深度学习框架\tPyTorch, DeepSpeed", "深度学习框架", ["PyTorch", "DeepSpeed"]),
        ("Tools: Docker | Kubernetes | Git", "Tools", ["Docker", "Kubernetes", "Git"]),
        ("ERP: Excel (Query, VBA), SAP S/4HANA", "ERP", ["Excel (Query, VBA)", "SAP S/4HANA"]),
        ("测试：A/B 测试、CI/CD、TCP/IP", "测试", ["A/B 测试", "CI/CD", "TCP/IP"]),
    ],
)  # fmt: skip
def test_a_named_group(text: str, name: str, keywords: list[str]) -> None:
    assert read(text) == [{"name": name, "keywords": keywords}]


@pytest.mark.parametrize(
    ("text", "keywords"),
    [
        ("熟练掌握 C++、Python、Shell，具备实际项目经验", ["C++", "Python", "Shell"]),
        ("掌握 SFT、Agent、LoRA，能独立完成相关工作", ["SFT", "Agent", "LoRA"]),
        ("了解 TensorRT-LLM、INT8 量化、ONNX", ["TensorRT-LLM", "INT8 量化", "ONNX"]),
        ("能够熟练使用 Kubernetes、Git、Linux", ["Kubernetes", "Git", "Linux"]),
        ("熟悉 Python 及 PyTorch 等框架", ["Python", "PyTorch"]),
        ("Proficient in Python, Java, Go", ["Python", "Java", "Go"]),
        ("★★☆ 熟练掌握 CSS3、HTML5", ["CSS3", "HTML5"]),
        ("[精通] Photoshop、Premiere", ["Photoshop", "Premiere"]),
        ("可独立操作数控车床、铣床", ["数控车床", "铣床"]),
        ("熟练使用 Word、Excel、PPT 的操作", ["Word", "Excel", "PPT"]),
        ("Excel、SPSS 运用熟练", ["Excel", "SPSS"]),
    ],
)
def test_prose_gives_the_things_it_names(text: str, keywords: list[str]) -> None:
    assert read(text) == [{"keywords": keywords}]


def test_the_first_of_things_set_apart_alike_names_no_group() -> None:
    assert read("需求分析\tPRD 撰写") == [{"keywords": ["需求分析", "PRD 撰写"]}]
    assert [group.get("name") for group in read("项目管理 PRD 撰写\t竞品分析")] == [None]


def test_the_word_that_heads_the_section_may_open_a_row_of_it() -> None:
    assert read("Skills\tMenu costing\tButchery\tSous-vide") == [
        {"name": "Skills", "keywords": ["Menu costing", "Butchery", "Sous-vide"]}
    ]


def test_each_sentence_is_a_group_of_its_own() -> None:
    assert [g["keywords"] for g in read("熟悉 Excel、Word\n掌握 SPSS、Python")] == [
        ["Excel", "Word"],
        ["SPSS", "Python"],
    ]


def test_a_list_that_wraps_stays_one_group() -> None:
    assert read("Backend: Go, Python,\nJava, Rust") == [
        {"name": "Backend", "keywords": ["Go", "Python", "Java", "Rust"]}
    ]


def test_a_level_behind_a_skill() -> None:
    assert read("Python: Advanced") == [{"name": "Python", "level": "Advanced"}]


def test_one_skill_a_line() -> None:
    (group,) = read("Docker\nTerraform\nGraphQL")
    assert group["keywords"] == ["Docker", "Terraform", "GraphQL"]


def test_tags_are_told_apart_by_the_space_between_them() -> None:
    def word(text: str, x: float) -> Word:
        return Word(text, box=Box(x, 0, x + 6.0 * len(text), 10), size=10)

    words = [word("IV", 0), word("therapy", 14.5), word("Telemetry", 65)]
    value, _ = settle(skills([line_of(words)]))
    assert value == [{"keywords": ["IV therapy", "Telemetry"]}]


def test_bold_names_head_the_columns_beneath_them() -> None:
    def word(text: str, x: float, y: float, *, bold: bool = False) -> Word:
        return Word(text, box=Box(x, y, x + 6.0 * len(text), y + 10), size=10, bold=bold)

    heads = line_of(
        [word("Tools", 0, 0, bold=True), word("Methods", 100, 0, bold=True)], ["", "\t"]
    )
    body = line_of([word("Jira", 0, 20), word("Scrum", 100, 20)], ["", "\t"])
    value, _ = settle(skills([heads, body]))
    assert value == [
        {"name": "Tools", "keywords": ["Jira"]},
        {"name": "Methods", "keywords": ["Scrum"]},
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("英语：CET-6 608", [("英语", "CET-6 608")]),
        ("英语：流利，可作为工作语言", [("英语", "流利，可作为工作语言")]),
        ("普通话：母语\n日语：N2", [("普通话", "母语"), ("日语", "N2")]),
        ("英语 (托福 102)", [("英语", "托福 102")]),
        ("English (fluent), German (B2)", [("English", "fluent"), ("German", "B2")]),
        ("Deutsch: Muttersprache", [("Deutsch", "Muttersprache")]),
        (
            "Français (Langue maternelle); Anglais (Courant (C1))",
            [("Français", "Langue maternelle"), ("Anglais", "Courant (C1)")],
        ),
        ("English\tHindi\nNative\tFluent", [("English", "Native"), ("Hindi", "Fluent")]),
        ("English (Native\nspeaker)", [("English", "Native speaker")]),
        ("Mandarin Chinese – Elementary", [("Mandarin Chinese", "Elementary")]),
        ("Quechua: native", [("Quechua", "native")]),
        ("English", [("English", None)]),
    ],
)  # fmt: skip
def test_languages_and_how_well(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert spoken(text) == expected


@settings(deadline=None, max_examples=100)
@given(st.lists(st.text(max_size=60), max_size=6))
def test_any_lines_can_be_read(texts: list[str]) -> None:
    lines = [Line(text, number=number) for number, text in enumerate(texts)]
    settle(skills(lines))
    settle(languages(lines))


@pytest.mark.parametrize(
    ("text", "keywords"),
    [
        ("熟悉 WidgetNet 等主流架构，以及 GADGET、COG 等方法", ["WidgetNet", "GADGET", "COG"]),
        ("深入理解样例技术，如 W-tuning、GoRA 等", ["样例技术", "W-tuning", "GoRA"]),
        ("了解 WAG、Widget 等 GLM 应用技术", ["WAG", "Widget"]),
    ],
)  # fmt: skip
def test_names_in_a_sentence_stand_without_what_links_them(text: str, keywords: list[str]) -> None:
    assert [word for group in read(text) for word in group["keywords"]] == keywords


def test_how_well_a_language_is_spoken_may_go_on_below() -> None:
    assert spoken("English – Native\nSpanish – Professional working\nproficiency") == [
        ("English", "Native"),
        ("Spanish", "Professional working proficiency"),
    ]


def _on_page(text: str, top: float, edge: float) -> Line:
    x, words = 50.0, []
    for part in text.split(" "):
        width = 5.0 * len(part)
        words.append(Word(part, Box(x, top, x + width, top + 10), size=10))
        x += width + 2.5
    return line_of(words, gap=2.0, edge=edge)


@pytest.mark.parametrize(
    ("edge", "keywords"),
    [
        (150.0, ["Widgets", "Big Face Sprockets", "Cogs"]),
        (220.0, ["Widgets", "Big Face", "Sprockets", "Cogs"]),
    ],
)
def test_a_keyword_is_torn_only_where_its_line_had_no_room(
    edge: float, keywords: list[str]
) -> None:
    rows = ("Parts: Widgets, Big Face", "Sprockets, Cogs")
    lines = [_on_page(text, 20.0 * at, edge) for at, text in enumerate(rows)]
    value, _ = settle(skills(lines))
    assert value == [{"name": "Parts", "keywords": keywords}]


@pytest.mark.parametrize(
    "text",
    [
        "Skill\tLevel\tExperience\nContract law\tExpert\t8 years\nIncoterms\tBeginner\t1 year",
        "Software\tLast used\nContract law\t2024\nIncoterms\t2019",
        "技能名称\t掌握程度\nContract law\t精通\nIncoterms\t一般",
    ],
)
def test_columns_that_rate_skills_are_none(text: str) -> None:
    assert [k for group in read(text) for k in group["keywords"]] == ["Contract law", "Incoterms"]


def test_the_last_point_of_one_cell_names_nothing_of_the_points_in_the_next() -> None:
    rows = ("• Knots", "• Tide tables", "• Crew lists"), ("• Splicing", "• Sail care")
    lines = [
        Line(text, number=3 * column + at, cell=Cell(0, 0, column))
        for column, texts in enumerate(rows)
        for at, text in enumerate(texts)
    ]
    value, _ = settle(skills(lines))
    assert not any("name" in group for group in value)
    assert [k for group in value for k in group["keywords"]] == [
        "Knots",
        "Tide tables",
        "Crew lists",
        "Splicing",
        "Sail care",
    ]


def test_a_level_below_the_bold_name_of_a_group_is_that_of_the_group() -> None:
    lines = [
        line_of([Word(text, bold=bold, size=10)], number=number)
        for number, (text, bold) in enumerate(
            [
                ("Machinery", True),
                ("Master", True),
                ("Presses, Lathes", False),
                ("Finance", True),
                ("Intermediate", True),
                ("Ledgers, Audits", False),
            ]
        )
    ]
    value, _ = settle(skills(lines))
    assert value == [
        {"name": "Machinery", "level": "Master", "keywords": ["Presses", "Lathes"]},
        {"name": "Finance", "level": "Intermediate", "keywords": ["Ledgers", "Audits"]},
    ]


def test_the_heads_of_each_of_several_tables_name_nothing() -> None:
    tables = [
        [("技术名称", "技术水平"), ("织布", "★★★☆☆")],
        [("技术名称", "技术水平"), ("染色", "★★☆☆☆")],
    ]
    lines = [
        Line(text, cell=Cell(table, row, column))
        for table, rows in enumerate(tables)
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    ]
    value, _ = settle(skills(lines))
    assert [k for group in value for k in group["keywords"]] == ["织布", "染色"]


def test_a_word_in_brackets_that_rates_a_skill_is_none_of_its_name() -> None:
    (group,) = read("织布（熟练）、染色（了解）、刺绣（苏绣）")
    assert group["keywords"] == ["织布", "染色", "刺绣（苏绣）"]


def in_columns(top: float, name: str, *things: str) -> Line:
    """A line whose name ends at 80 points, and whose things begin at 90, 5 points a letter."""
    words, x = [Word(name, box=Box(80.0 - 5 * len(name), top, 80.0, top + 10), size=10.0)], 90.0
    for thing in things:
        words.append(Word(thing, box=Box(x, top, x + 5 * len(thing), top + 10), size=10.0))
        x += 5 * len(thing) + 3
    return replace(line_of(words, ["", "\t", *[" "] * (len(things) - 1)]), gap=3.0)


def test_each_row_whose_things_begin_in_the_column_above_is_a_group() -> None:
    rows = [
        in_columns(100.0, "Clinical", "Triage,", "Ventilation,", "Dressing"),
        in_columns(113.0, "Software", "Epic,", "Meditech"),
    ]
    value, _ = settle(skills(rows))
    assert [group["name"] for group in value or []] == ["Clinical", "Software"]
