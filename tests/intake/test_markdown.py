import pytest

from reviewer.errors import NoTextFound
from reviewer.intake import markdown
from reviewer.intake.document import Cell, Line


def lines(content: str) -> list[Line]:
    return list(markdown.read(content.encode(), "a.md").lines)


def texts(content: str) -> list[str]:
    return [line.text for line in lines(content)]


def test_headings_lists_and_paragraphs_keep_their_kind() -> None:
    found = lines("# 张三\n\n电话 138\n\n## 技能\n- Python\n  1. Flask\n- Go\n---\nend")
    assert [(line.text, line.heading, line.list_level) for line in found] == [
        ("张三", 1, 0),
        ("电话 138", 0, 0),
        ("技能", 2, 0),
        ("Python", 0, 1),
        ("Flask", 0, 2),
        ("Go", 0, 1),
        ("end", 0, 0),
    ]


@pytest.mark.parametrize(
    ("written", "text", "level"),
    [
        ("#工作经历", "工作经历", 1),
        ("###iOS 平台", "iOS 平台", 3),
        ("##学历背景##", "学历背景", 2),
        ("###2007.9～2011.6 本科###", "2007.9～2011.6 本科", 3),
        ("##熟悉C#", "熟悉C#", 2),
        ("#1 in sales", "#1 in sales", 0),
        ("#python #java", "#python #java", 0),
    ],
)
def test_a_heading_may_lack_the_space_behind_its_sign(written: str, text: str, level: int) -> None:
    (line,) = lines(written)
    assert (line.text, line.heading) == (text, level)


def test_unspaced_headings_tell_markdown_too() -> None:
    assert markdown.sniff("#张三\n##技能\nJava\n##经历\n某公司".encode(), "a.txt")
    assert not markdown.sniff("张三\n#python #java\n#sql #go\n#css #html".encode(), "a.txt")


def test_each_line_of_a_paragraph_is_a_line() -> None:
    assert texts("a\nb  \nc\\\nd<br>e") == ["a", "b", "c", "d", "e"]


def test_emphasis_and_links_become_the_look_of_words() -> None:
    (line,) = lines("**Acme** *Berlin* [home](https://example.com/x) `code`")
    assert line.text == "Acme Berlin home code"
    look = [(word.bold, word.italic, word.link) for word in line.words]
    assert look == [
        (True, False, ""),
        (False, True, ""),
        (False, False, "https://example.com/x"),
        (False, False, ""),
    ]


def test_stars_that_commonmark_leaves_between_chinese_letters_are_bold_too() -> None:
    (line,) = lines("项目：**职责：**开发与测试")
    assert line.text == "项目：职责：开发与测试"
    assert [(word.text, word.bold) for word in line.words] == [
        ("项目：", False),
        ("职责：", True),
        ("开发与测试", False),
    ]


def test_tables_give_cells() -> None:
    found = lines("| 姓名 | 张三 |\n|---|---|\n| 性别 |  |\n| 电话 | **138** |\n")
    assert [(line.text, line.cell) for line in found] == [
        ("姓名", Cell(0, 0, 0)),
        ("张三", Cell(0, 0, 1)),
        ("性别", Cell(0, 1, 0)),
        ("电话", Cell(0, 2, 0)),
        ("138", Cell(0, 2, 1)),
    ]


def test_a_rule_under_a_paragraph_of_several_lines_makes_no_heading() -> None:
    assert [line.heading for line in lines("张三\n电话 138\n---\n")] == [0, 0]
    assert [line.heading for line in lines("教育背景\n---\n")] == [2]


def test_indented_text_is_text_and_fenced_code_is_kept() -> None:
    assert texts("a\n\n    b\n\n```\nc\nd\n```\n") == ["a", "b", "c", "d"]


def test_comments_are_dropped_and_html_loses_its_tags() -> None:
    block = '<div align="center">\n<b>张三</b><br>算法工程师\n</div>\n\n<!-- 备注 -->\n\n'
    assert texts(block + "x<!-- y --> z\n") == ["张三", "算法工程师", "x z"]


def test_an_empty_line_above_a_block_is_a_gap() -> None:
    assert [line.gap for line in lines("# a\nb\n\nc\n- d\n")] == [0.0, 0.0, 12.0, 0.0]


def test_markdown_without_words_has_no_text() -> None:
    with pytest.raises(NoTextFound):
        lines("![](photo.png)\n\n---\n")


@pytest.mark.parametrize(
    ("content", "name", "expected"),
    [
        ("plain", "a.md", True),
        ("# 张三\n\n## 技能\n- Python\n", "a.txt", True),
        ("张三\n- Python\n- Go\n- Rust\n", "a.txt", False),
        ("# 1 in the class\nplain\n", "a.txt", False),
    ],
)
def test_markdown_is_told_by_name_or_by_its_signs(content: str, name: str, expected: bool) -> None:
    assert markdown.sniff(content.encode(), name) is expected


def test_a_head_cut_inside_a_character_is_still_told() -> None:
    assert markdown.sniff("# 张三\n\n## 技能\n- 测试".encode()[:-1], "a.txt")


def test_points_that_an_editor_wrapped_are_whole() -> None:
    source = (
        "# Jo Ash\n\n"
        "- Planned the move of four hundred desks and of the people behind them, in\n"
        "  Leeds and York\n"
        "- Wrote letters\n"
        "  to all of them\n"
        "- Clerk, Ash Ltd\n"
        "  Leeds\n"
    )
    found = texts(source)
    assert found[1:] == [
        "Planned the move of four hundred desks and of the people behind them, in Leeds and York",
        "Wrote letters to all of them",
        "Clerk, Ash Ltd",
        "Leeds",
    ]


def test_a_break_that_is_asked_for_and_chinese_lines_stay_apart() -> None:
    told = "构建座舱域的复杂控制能力，覆盖空调、座椅、灯光与窗帘，" * 3
    source = (
        "# 林知夏\n\n"
        "- **车机语音助手 · 复杂控制后训练**  _2024.10–2025.06_  \n"
        f"  {told}\n"
        "  负责数据与协议\n"
    )
    first, *others = texts(source)[1:]
    assert first.startswith("车机语音助手 · 复杂控制后训练")
    assert others == [told, "负责数据与协议"]
