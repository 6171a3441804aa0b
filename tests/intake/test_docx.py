import io
import zipfile
from collections.abc import Callable
from typing import Any

import docx as word
import pytest
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt, RGBColor

from reviewer.errors import DamagedFile, EmptyFile, NoTextFound, UnreadableFile
from reviewer.intake import docx
from reviewer.intake.document import Cell, Line

W = nsdecls("w")


def saved(document: Any) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def lines(document: Any) -> list[Line]:
    return list(docx.read(saved(document), "a.docx").lines)


def texts(document: Any) -> list[str]:
    return [line.text for line in lines(document)]


def with_body(xml: str) -> list[Line]:
    """The lines of a document whose body begins with this XML."""
    document = word.Document()
    for element in parse_xml(f"<w:body {W}>{xml}</w:body>"):
        document.element.body.insert_element_before(element, "w:sectPr")
    return lines(document)


def changed(data: bytes, member: str, change: Callable[[bytes], bytes]) -> bytes:
    """The package with one member changed."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for info in old.infolist():
            content = old.read(info)
            new.writestr(info, change(content) if info.filename == member else content)
    return buffer.getvalue()


def test_paragraphs_become_lines_with_headings_and_lists() -> None:
    document = word.Document()
    document.add_paragraph("张三")
    document.add_heading("教育背景", level=2)
    document.add_paragraph("负责开发", style="List Bullet")
    document.add_paragraph("第二层", style="List Bullet 2")
    found = [(line.text, line.heading, line.list_level > 0) for line in lines(document)]
    assert found == [
        ("张三", 0, False),
        ("教育背景", 2, False),
        ("负责开发", 0, True),
        ("第二层", 0, True),
    ]


def test_runs_become_words_with_their_look() -> None:
    document = word.Document()
    paragraph = document.add_paragraph()
    bold = paragraph.add_run("Acme Inc")
    bold.bold, bold.font.size, bold.font.color.rgb = True, Pt(14), RGBColor(255, 0, 0)
    paragraph.add_run(" pl").italic = True
    paragraph.add_run("c")
    (line,) = lines(document)
    assert line.text == "Acme Inc plc"
    assert [(w.text, w.bold, w.italic, w.size, w.color) for w in line.words[:3]] == [
        ("Acme", True, False, 14.0, "#ff0000"),
        ("Inc", True, False, 14.0, "#ff0000"),
        ("pl", False, True, line.words[2].size, ""),
    ]


def test_a_word_cut_into_runs_of_one_look_is_one_word() -> None:
    document = word.Document()
    paragraph = document.add_paragraph("jane@exa")
    paragraph.add_run("mple.com")
    (line,) = lines(document)
    assert [w.text for w in line.words] == ["jane@example.com"]


def test_the_look_is_inherited_from_styles() -> None:
    document = word.Document()
    based = document.styles.add_style("Mine", 1)
    based.font.bold, based.font.size = True, Pt(16)
    child = document.styles.add_style("Child", 1)
    child.base_style = based
    document.add_paragraph("工作经历", style="Child")
    (line,) = lines(document)
    assert (line.bold, line.size) == (True, 16.0)


def test_an_outline_level_of_a_style_or_paragraph_is_a_heading() -> None:
    found = with_body(
        '<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>技能</w:t></w:r></w:p>'
        '<w:p><w:pPr><w:outlineLvl w:val="9"/></w:pPr><w:r><w:t>正文</w:t></w:r></w:p>'
    )
    assert [(line.text, line.heading) for line in found] == [("技能", 1), ("正文", 0)]


def test_tabs_stay_and_breaks_make_lines() -> None:
    document = word.Document()
    paragraph = document.add_paragraph("示例公司\t2020")
    paragraph.add_run().add_break()
    paragraph.add_run("工程师").add_break(WD_BREAK.PAGE)
    paragraph.add_run("北京")
    assert texts(document) == ["示例公司\t2020", "工程师", "北京"]


def test_empty_paragraphs_are_gaps() -> None:
    document = word.Document()
    for text in ("a", "", "b"):
        document.add_paragraph(text)
    assert [line.gap for line in lines(document)] == [0.0, 12.0]


def test_table_cells_keep_their_place_past_empty_and_merged_ones() -> None:
    document = word.Document()
    table = document.add_table(rows=3, cols=4)
    for (row, column), text in {(0, 0): "姓名", (0, 1): "张三", (1, 2): "男"}.items():
        table.cell(row, column).text = text
    table.cell(0, 3).merge(table.cell(2, 3)).text = "照片"
    table.cell(2, 0).merge(table.cell(2, 2)).text = "备注\n二"
    assert [(line.text, line.cell) for line in lines(document)] == [
        ("姓名", Cell(0, 0, 0)),
        ("张三", Cell(0, 0, 1)),
        ("照片", Cell(0, 0, 3, row_span=3)),
        ("男", Cell(0, 1, 2)),
        ("备注", Cell(0, 2, 0, column_span=3)),
        ("二", Cell(0, 2, 0, column_span=3)),
    ]


def test_a_table_in_a_cell_has_a_number_of_its_own() -> None:
    document = word.Document()
    outer = document.add_table(rows=1, cols=2).cell(0, 0)
    outer.text = "a"
    outer.add_table(rows=1, cols=1).cell(0, 0).text = "b"
    document.add_table(rows=1, cols=1).cell(0, 0).text = "c"
    found = [(line.text, line.cell.table if line.cell else -1) for line in lines(document)]
    assert found == [("a", 0), ("b", 1), ("c", 2)]


def test_a_label_written_downwards_is_one_line() -> None:
    document = word.Document()
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "教\n育\n背\n景"
    table.cell(0, 1).text = "示例大学\n本科"
    assert texts(document) == ["教育背景", "示例大学", "本科"]


def test_headers_come_first_and_footers_last_and_each_once() -> None:
    document = word.Document()
    document.sections[0].header.paragraphs[0].text = "张三 138-0000-0001"
    document.sections[0].footer.paragraphs[0].text = "感谢阅读"
    document.add_paragraph("正文")
    document.add_section()
    second = document.sections[1]
    second.header.is_linked_to_previous = False
    second.header.paragraphs[0].text = "张三 138-0000-0001"
    assert texts(document) == ["张三 138-0000-0001", "正文", "感谢阅读"]


def test_a_footer_that_only_counts_pages_is_left_out() -> None:
    document = word.Document()
    document.add_paragraph("正文")
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.add_run("第 ")
    field = parse_xml(f'<w:fldSimple {W} w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>')
    paragraph._p.append(field)
    paragraph.add_run(" 页")
    assert texts(document) == ["正文"]


def test_text_boxes_are_read_once_after_their_paragraph() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:txbxContent>"
    found = with_body(
        '<w:p xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
        'xmlns:v="urn:schemas-microsoft-com:vml"><w:r><w:t>anchor</w:t></w:r><w:r>'
        f'<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp>{box.format("框")}'
        "</wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
        f"{box.format('框')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        f"<w:r><w:pict><v:textbox>{box.format('旧框')}</v:textbox></w:pict></w:r></w:p>"
    )
    assert [line.text for line in found] == ["anchor", "框", "旧框"]


def test_text_boxes_of_one_paragraph_are_read_from_the_top_down_then_across() -> None:
    text = "<w:txbxContent><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:txbxContent>"

    def anchored(x: int, y: int, inner: str) -> str:
        place = "<wp:position{0}><wp:posOffset>{1}</wp:posOffset></wp:position{0}>"
        places = place.format("H", x) + place.format("V", y)
        return f"<w:r><w:drawing><wp:anchor>{places}{inner}</wp:anchor></w:drawing></w:r>"

    def shape(y: int, name: str) -> str:
        xfrm = f'<a:xfrm><a:off x="0" y="{y}"/></a:xfrm>'
        return f"<wps:wsp><wps:spPr>{xfrm}</wps:spPr>{text.format(name)}</wps:wsp>"

    office = "http://schemas.microsoft.com/office/word/2010/wordprocessing"
    spaces = f'{nsdecls("wp", "a")} xmlns:wps="{office}Shape" xmlns:wpg="{office}Group"'
    group = f"<wpg:wgp>{shape(900_000, 'content')}{shape(0, 'heading')}</wpg:wgp>"
    boxes = [
        anchored(0, 2_000_000, group),
        anchored(5_000_000, 90_000, text.format("right")),
        anchored(0, 1_000, text.format("left")),
    ]
    found = with_body(f"<w:p {spaces}>{''.join(boxes)}</w:p>")
    assert [line.text for line in found] == ["left", "right", "heading", "content"]


def test_links_give_their_target_whether_related_or_in_a_field() -> None:
    document = word.Document()
    paragraph = document.add_paragraph()
    target = document.part.relate_to(
        "https://example.com/me",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink",
        is_external=True,
    )
    paragraph._p.append(
        parse_xml(
            f'<w:hyperlink {nsdecls("w", "r")} r:id="{target}"><w:r><w:t>home</w:t></w:r>'
            "</w:hyperlink>"
        )
    )
    for xml in (
        '<w:fldChar w:fldCharType="begin"/>',
        '<w:instrText xml:space="preserve"> HYPERLINK "https://example.org" </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        '<w:t xml:space="preserve"> blog</w:t>',
        '<w:fldChar w:fldCharType="end"/>',
        '<w:t xml:space="preserve"> end</w:t>',
    ):
        paragraph._p.append(parse_xml(f"<w:r {W}>{xml}</w:r>"))
    (line,) = lines(document)
    assert [(w.text, w.link) for w in line.words] == [
        ("home", "https://example.com/me"),
        ("blog", "https://example.org"),
        ("end", ""),
    ]


def test_hidden_and_deleted_text_is_left_out_and_inserted_text_is_read() -> None:
    found = with_body(
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
        '<w:del w:id="1"><w:r><w:delText>gone</w:delText></w:r></w:del>'
        '<w:ins w:id="2"><w:r><w:t>new</w:t></w:r></w:ins>'
        '<w:r><w:rPr><w:b w:val="0"/></w:rPr><w:noBreakHyphen/><w:t>x</w:t></w:r></w:p>'
    )
    assert [line.text for line in found] == ["new-x"]


def test_content_controls_are_read_around_paragraphs_cells_and_runs() -> None:
    found = with_body(
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>a</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        "<w:p><w:sdt><w:sdtContent><w:r><w:t>b</w:t></w:r></w:sdtContent></w:sdt></w:p>"
        "<w:tbl><w:tr><w:sdt><w:sdtContent><w:tc><w:p><w:r><w:t>c</w:t></w:r></w:p></w:tc>"
        "</w:sdtContent></w:sdt></w:tr></w:tbl>"
    )
    assert [line.text for line in found] == ["a", "b", "c"]


def test_symbols_are_read_where_everybody_knows_them() -> None:
    found = with_body(
        '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>男</w:t>'
        '<w:sym w:font="Wingdings" w:char="F028"/></w:r></w:p>'
    )
    assert [line.text for line in found] == ["☑男"]


def test_letters_of_a_picture_font_are_no_letters() -> None:
    picture = '<w:rPr><w:rFonts w:ascii="Wingdings" w:eastAsia="宋体"/></w:rPr>'
    found = with_body(f"<w:p><w:r>{picture}<w:t>l</w:t></w:r><w:r><w:t> 熟悉\nGo</w:t></w:r></w:p>")
    assert [line.text for line in found] == ["• 熟悉 Go"]


def test_a_reading_above_a_character_is_left_out() -> None:
    found = with_body(
        "<w:p><w:r><w:ruby><w:rt><w:r><w:t>zhang</w:t></w:r></w:rt>"
        "<w:rubyBase><w:r><w:t>张</w:t></w:r></w:rubyBase></w:ruby></w:r>"
        "<w:r><w:t>三</w:t></w:r></w:p>"
    )
    assert [line.text for line in found] == ["张三"]


def test_a_broken_relationship_does_no_harm() -> None:
    document = word.Document()
    document.add_paragraph("张三")
    data = changed(
        saved(document),
        "word/_rels/document.xml.rels",
        lambda xml: xml.replace(b'Target="styles.xml"', b'Target="../NULL"'),
    )
    assert [line.text for line in docx.read(data, "a.docx").lines] == ["张三"]


def test_entities_are_not_expanded() -> None:
    bomb = (
        b'<!DOCTYPE d [<!ENTITY a "boom"><!ENTITY b "&a;&a;&a;">]>'
        b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        b"<w:body><w:p><w:r><w:t>x</w:t></w:r><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"
    )
    data = changed(saved(word.Document()), "word/document.xml", lambda _: bomb)
    assert [line.text for line in docx.read(data, "a.docx").lines] == ["x"]


def test_a_document_that_unpacks_to_far_more_than_it_is_is_refused() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 200_000_000)
    with pytest.raises(UnreadableFile):
        docx.read(buffer.getvalue(), "a.docx")


def test_a_document_nested_without_end_is_refused_or_read_in_part() -> None:
    table = b"<w:tbl><w:tr><w:tc>" * 2000
    xml = (
        b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        b"<w:body>" + table
    )
    data = changed(saved(word.Document()), "word/document.xml", lambda _: xml)
    with pytest.raises(UnreadableFile):
        docx.read(data, "a.docx")


def test_a_document_cut_short_is_damaged() -> None:
    document = word.Document()
    document.add_paragraph("张三")
    data = saved(document)
    with pytest.raises(DamagedFile):
        docx.read(data[: len(data) // 2], "a.docx")
    with pytest.raises((DamagedFile, EmptyFile)):
        docx.read(b"PK\x03\x04", "a.docx")


def test_a_document_without_text_has_no_text() -> None:
    with pytest.raises(NoTextFound):
        docx.read(saved(word.Document()), "a.docx")


def test_a_document_is_told_by_its_content() -> None:
    data = saved(word.Document())
    assert docx.sniff(data[:65536], "a.pdf")
    assert not docx.sniff(b"PK\x03\x04 something else", "a.zip")
    assert not docx.sniff(b"%PDF-1.7", "a.docx")
