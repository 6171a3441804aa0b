"""OpenDocument texts made by hand, and broken ones."""

import contextlib
import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.errors import DamagedFile, NoTextFound, PasswordNeeded, UnreadableFile
from reviewer.intake.document import Cell, Document, Line
from reviewer.intake.formats import open_document

NAMES = ["office", "style", "text", "table", "draw", "fo", "svg", "xlink"]
SPACES = " ".join(f'xmlns:{name}="urn:test:{name}"' for name in NAMES)
TYPE = "application/vnd.oasis.opendocument.text"


def packed(content: str, styles: str = "", **members: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", TYPE)
        archive.writestr("content.xml", content)
        if styles:
            archive.writestr(
                "styles.xml", f"<office:document-styles {SPACES}>{styles}</office:document-styles>"
            )
        for name, text in members.items():
            archive.writestr(name.replace("__", "/"), text)
    return buffer.getvalue()


def content(body: str, automatic: str = "") -> str:
    return (
        f"<office:document-content {SPACES}><office:automatic-styles>{automatic}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )


def opened(body: str, automatic: str = "", styles: str = "") -> Document:
    return open_document(packed(content(body, automatic), styles), "cv.odt")


def texts(lines: tuple[Line, ...]) -> list[str]:
    return [line.text for line in lines]


@pytest.mark.parametrize("name", ["cv.odt", "cv.doc", "cv.docx", "cv"])
def test_a_text_is_read_whatever_its_name(name: str) -> None:
    document = open_document(packed(content("<text:p>陈小明</text:p>")), name)
    assert (document.format, texts(document.lines)) == ("odt", ["陈小明"])


def test_a_text_in_one_flat_file_is_read() -> None:
    whole = content("<text:p>陈小明</text:p>").replace("document-content", "document")
    document = open_document(b'<?xml version="1.0"?>\n' + whole.encode(), "cv.doc")
    assert (document.format, texts(document.lines)) == ("odt", ["陈小明"])


def test_white_space_tabs_and_breaks_are_those_a_reader_sees() -> None:
    body = (
        "<text:p>2020<text:tab/>工程师<text:s text:c='4'/>甲\n\n公司"
        "<text:line-break/>北京<text:s/>海淀</text:p>"
    )
    assert texts(opened(body).lines) == ["2020\t工程师\t甲 公司", "北京 海淀"]


def test_looks_come_from_automatic_styles_and_those_they_are_based_on() -> None:
    common = (
        "<office:styles><style:default-style style:family='paragraph'>"
        "<style:text-properties fo:font-size='10pt'/></style:default-style>"
        "<style:style style:name='Base' style:family='paragraph'>"
        "<style:text-properties fo:color='#1F4E79' style:font-name='Arial'/></style:style>"
        "</office:styles>"
    )
    automatic = (
        "<style:style style:name='P1' style:family='paragraph' style:parent-style-name='Base'/>"
        "<style:style style:name='T1' style:family='text'><style:text-properties "
        "style:font-weight-asian='bold' fo:font-style='italic' fo:font-size='150%'/></style:style>"
        "<style:style style:name='T2' style:family='text'><style:text-properties "
        "text:display='none'/></style:style>"
    )
    body = (
        "<text:p text:style-name='P1'>甲<text:span text:style-name='T1'>乙</text:span>"
        "<text:span text:style-name='T2'>丙</text:span></text:p>"
    )
    (line,) = opened(body, automatic, common).lines
    plain, styled = line.words
    assert (plain.text, plain.size, plain.bold, plain.color, plain.font) == (
        "甲",
        10,
        False,
        "#1f4e79",
        "Arial",
    )
    assert (styled.text, styled.size, styled.bold, styled.italic) == ("乙", 15, True, True)


def test_styles_based_on_each_other_end() -> None:
    automatic = (
        "<style:style style:name='A' style:family='paragraph' style:parent-style-name='B'/>"
        "<style:style style:name='B' style:family='paragraph' style:parent-style-name='A'/>"
    )
    assert texts(opened("<text:p text:style-name='A'>甲</text:p>", automatic).lines) == ["甲"]


def test_headings_have_their_level_and_list_items_theirs() -> None:
    automatic = (
        "<text:list-style style:name='L'><text:list-level-style-bullet text:level='1' "
        "text:bullet-char='•'/><text:list-level-style-number text:level='2' "
        "style:num-format=''/></text:list-style>"
    )
    body = (
        "<text:h text:outline-level='2'>教育</text:h>"
        "<text:list text:style-name='L'><text:list-item>"
        "<text:p>一</text:p><text:p>续</text:p><text:list><text:list-item><text:p>二</text:p>"
        "</text:list-item></text:list></text:list-item><text:list-header><text:p>头</text:p>"
        "</text:list-header></text:list>"
    )
    found = opened(body, automatic).lines
    assert [(line.text, line.heading, line.list_level) for line in found] == [
        ("教育", 2, 0),
        ("一", 0, 1),
        ("续", 0, 0),
        ("二", 0, 0),
        ("头", 0, 0),
    ]


def test_cells_have_their_place_and_spans() -> None:
    body = (
        "<table:table><table:table-header-rows><table:table-row>"
        "<table:table-cell table:number-columns-spanned='2'><text:p>甲</text:p></table:table-cell>"
        "<table:covered-table-cell/><table:table-cell table:number-rows-spanned='2'>"
        "<text:p>姓</text:p><text:p>名</text:p></table:table-cell></table:table-row>"
        "</table:table-header-rows><table:table-row>"
        "<table:table-cell table:number-columns-repeated='1'/>"
        "<table:table-cell><text:p>丙</text:p></table:table-cell><table:covered-table-cell/>"
        "</table:table-row></table:table>"
    )
    assert [(line.text, line.cell) for line in opened(body).lines] == [
        ("甲", Cell(0, 0, 0, 1, 2)),
        ("姓名", Cell(0, 0, 2, 2, 1)),
        ("丙", Cell(0, 1, 1, 1, 1)),
    ]


def test_frames_follow_their_paragraph_from_the_top_down() -> None:
    def box(top: str, text: str) -> str:
        return (
            f"<draw:frame svg:y='{top}'><draw:text-box><text:p>{text}</text:p></draw:text-box>"
            "</draw:frame>"
        )

    body = f"<text:p>甲{box('3cm', '丙')}<draw:g>{box('1in', '乙')}</draw:g>丁</text:p>"
    assert texts(opened(body).lines) == ["甲丁", "乙", "丙"]


def test_links_are_kept_and_notes_comments_and_deleted_text_are_not() -> None:
    body = (
        "<text:tracked-changes><text:p>删</text:p></text:tracked-changes><text:p>主页"
        "<text:a xlink:href='https://example.com/chen'>chen</text:a><text:note><text:p>注</text:p>"
        "</text:note><office:annotation><text:p>批</text:p></office:annotation></text:p>"
    )
    (line,) = opened(body).lines
    assert (line.text, line.words[-1].link) == ("主页chen", "https://example.com/chen")


def test_headers_come_first_and_footers_last_without_page_numbers() -> None:
    styles = (
        "<office:master-styles><style:master-page style:name='Standard'><style:header><text:p>"
        "陈小明</text:p></style:header><style:footer><text:p>第 "
        "<text:page-number>1</text:page-number> 页</text:p>"
        "<text:p>正文</text:p><text:p>脚</text:p></style:footer>"
        "</style:master-page>"
        "<style:master-page style:name='Other'><style:header><text:p>无</text:p></style:header>"
        "</style:master-page></office:master-styles>"
    )
    assert texts(opened("<text:p>正文</text:p>", styles=styles).lines) == ["陈小明", "正文", "脚"]


def test_a_text_with_a_password_says_so() -> None:
    manifest = "<m:manifest xmlns:m='urn:m'><m:encryption-data/></m:manifest>"
    with pytest.raises(PasswordNeeded):
        open_document(packed("\x07rubbish", **{"META-INF__manifest.xml": manifest}), "cv.odt")


@pytest.mark.parametrize(
    ("whole", "error"),
    [
        ("", DamagedFile),
        ("no xml", DamagedFile),
        ("<office:document-content xmlns:office='urn:o'/>", DamagedFile),
        (content(""), NoTextFound),
        (content("<text:section>" * 20_000), NoTextFound),
    ],
)
def test_a_text_without_content_is_refused(whole: str, error: type[UnreadableFile]) -> None:
    with pytest.raises(error):
        open_document(packed(whole), "cv.odt")


def test_entities_are_not_expanded_and_huge_counts_are_cut() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    body = "<text:p>公司&b;<text:s text:c='99999999999'/>职位</text:p>"
    document = open_document(packed(bomb + content(body)), "cv.odt")
    assert texts(document.lines) == ["公司\t职位"]


WHOLE = packed(content("<text:p>陈小明</text:p><text:list><text:list-item/></text:list>"), "<a/>")


@settings(deadline=None, max_examples=150)
@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), max_size=8))
def test_a_file_with_any_bytes_changed_is_read_or_refused(changes: list[tuple[int, int]]) -> None:
    data = bytearray(WHOLE)
    for at, byte in changes:
        data[at] = byte
    with contextlib.suppress(UnreadableFile):
        open_document(bytes(data), "cv.odt")


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_file_cut_short_is_refused(share: float) -> None:
    with pytest.raises(UnreadableFile):
        open_document(WHOLE[: int(len(WHOLE) * share)], "cv.odt")
