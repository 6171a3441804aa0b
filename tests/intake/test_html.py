from pathlib import Path

import pytest

from reviewer.errors import NoTextFound, UnreadableFile
from reviewer.intake import html
from reviewer.intake.document import Cell, Document


def page(body: str, head: str = "") -> Document:
    return html.read(f"<!doctype html><html><head>{head}</head>{body}</html>".encode(), "a.html")


def texts(body: str, head: str = "") -> list[str]:
    return [line.text for line in page(body, head).lines]


def test_headings_lists_and_paragraphs_keep_their_kind() -> None:
    lines = page("<h1>张三</h1><p>电话 138</p><ul><li>一<ul><li>二</li></ul></li></ul>").lines
    assert [(line.text, line.heading, line.list_level) for line in lines] == [
        ("张三", 1, 0),
        ("电话 138", 0, 0),
        ("一", 0, 1),
        ("二", 0, 2),
    ]
    assert [line.number for line in lines] == [0, 1, 2, 3]


def test_white_space_in_the_source_means_nothing_but_breaks_do() -> None:
    assert texts("<p>A\n   B<br>C&nbsp;D</p>") == ["A B", "C D"]


def test_bold_and_links_are_words_of_their_own_look() -> None:
    (line,) = page('<p><b>Acme</b> at <a href="https://example.com/x">home</a></p>').lines
    assert [(word.text, word.bold, word.link) for word in line.words] == [
        ("Acme", True, ""),
        ("at", False, ""),
        ("home", False, "https://example.com/x"),
    ]


def test_what_a_reader_of_the_page_does_not_see_is_left_out() -> None:
    body = (
        "<script>var a</script><style>p{}</style><p hidden>a</p><p style='display: none'>b</p>"
        "<p class=ghost>c</p><!-- d --><template>e</template><p>seen</p>"
    )
    assert texts(body, "<title>t</title><style>.ghost{visibility:hidden}</style>") == ["seen"]


def test_rules_for_print_do_not_hide_anything() -> None:
    assert texts("<p class=a>x</p>", "<style>@media print{.a{display:none}}</style>") == ["x"]


def test_a_later_rule_and_the_style_of_the_element_itself_win() -> None:
    style = "<style>p.a{font-weight:700} .a{font-weight:400} #b{font-weight:bold}</style>"
    body = '<p class=a>x</p><p class=a id=b>y</p><p id=b style="font-weight:normal">z</p>'
    assert [line.bold for line in page(body, style).lines] == [False, True, False]


def test_children_of_a_flexible_box_stand_apart() -> None:
    style = "<style>.r{display:flex} .r > span{font-weight:700}</style>"
    (line,) = page("<div class=r><span>示例大学</span><span>2019</span></div>", style).lines
    assert line.text == "示例大学\t2019"
    assert line.bold


def test_plain_blocks_in_a_flexible_box_share_a_line_and_columns_do_not() -> None:
    style = "<style>.r{display:flex}</style>"
    assert texts("<div class=r><div>A</div><div>B</div></div>", style) == ["A\tB"]
    columns = "<div class=r><div><p>A</p><p>B</p></div><div><p>C</p></div></div>"
    assert texts(columns, style) == ["A", "B", "C"]


def test_tables_give_cells_and_spans_push_later_cells_to_the_right() -> None:
    body = (
        "<table><tr><th rowspan=2>姓名</th><td colspan=2>张三</td></tr>"
        "<tr><td></td><td>男</td></tr></table>"
    )
    assert [(line.text, line.cell) for line in page(body).lines] == [
        ("姓名", Cell(0, 0, 0, row_span=2)),
        ("张三", Cell(0, 0, 1, column_span=2)),
        ("男", Cell(0, 1, 2)),
    ]


def test_a_table_in_a_table_is_a_table_of_its_own() -> None:
    body = "<table><tr><td>a<table><tr><td>b</td></tr></table>c</td></tr></table>"
    tables = [(line.text, line.cell.table if line.cell else None) for line in page(body).lines]
    assert tables == [("a", 0), ("b", 1), ("c", 0)]


def test_definition_lists_give_a_line_for_term_and_meaning() -> None:
    assert texts("<dl><dt>学校</dt><dd>示例大学</dd></dl>") == ["学校", "示例大学"]


def test_a_declared_charset_is_believed_when_the_bytes_agree() -> None:
    data = "<html><meta charset=gb2312><p>張三 求职意向 工程师</p></html>".encode("gb18030")
    assert html.read(data, "a.htm").lines[0].text == "張三 求职意向 工程师"


def test_a_charset_that_lies_is_not() -> None:
    data = "<html><meta charset=ascii><p>求职意向</p></html>".encode()
    assert html.read(data, "a.htm").lines[0].text == "求职意向"


def test_entities_of_its_own_are_not_expanded(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    data = f'<!DOCTYPE html [<!ENTITY x SYSTEM "{secret.as_uri()}">]><p>a &x; b</p>'.encode()
    assert "secret" not in " ".join(line.text for line in html.read(data, "a.html").lines[-1:])


def test_a_page_without_text_has_no_text() -> None:
    with pytest.raises(NoTextFound):
        html.read(b"<html><img src=scan.png></html>", "a.html")


def test_a_page_nested_without_end_is_refused() -> None:
    with pytest.raises(UnreadableFile):
        html.read(b"<html>" + b"<div>" * 5000 + b"deep", "a.html")


@pytest.mark.parametrize(
    ("head", "name", "expected"),
    [
        (b"<!DOCTYPE html><p>", "a.txt", True),
        (b"\xef\xbb\xbf\n<html lang=zh>", "", True),
        (b"<!-- made by x -->\n<html>", "cv", True),
        (b"<div>hello</div>", "a.html", True),
        (b"<div>hello</div>", "a.md", False),
        (b"plain text", "a.html", False),
    ],
)
def test_a_page_is_told_by_its_content(head: bytes, name: str, expected: bool) -> None:
    assert html.sniff(head, name) is expected


def test_what_closes_a_short_line_in_an_element_of_its_own_stands_apart() -> None:
    assert texts("<p>Ash Ltd <span>Leeds</span></p><li>Welsh <em>Fluent</em></li>") == [
        "Ash Ltd\tLeeds",
        "Welsh\tFluent",
    ]
    assert texts("<h1>Ada <span>Example</span></h1>") == ["Ada Example"]
    told = "<p>Ran the books of eleven small shops <em>alone</em></p>"
    assert texts(told) == ["Ran the books of eleven small shops alone"]
