"""RTF files made by hand, as different programs write them, and broken ones."""

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.errors import DamagedFile, NotAResume, NoTextFound, UnreadableFile
from reviewer.intake.document import Cell, Line
from reviewer.intake.formats import open_document

FONTS = (
    rb"{\fonttbl{\f0\froman\fcharset0 Times New Roman;}{\f1\fnil\fcharset134 \'cb\'ce\'cc\'e5;}"
    rb"{\f2\fnil\fcharset2 Symbol;}}{\colortbl;\red31\green78\blue121;}"
    rb"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 Title;}{\s2 heading 2;}{\*\cs3 Strong;}}"
)


def rtf(body: bytes, start: bytes = rb"\ansi\ansicpg1252\deff0") -> bytes:
    return b"{\\rtf1" + start + FONTS + body + b"}"


def lines(body: bytes, start: bytes = rb"\ansi\ansicpg1252\deff0") -> tuple[Line, ...]:
    return open_document(rtf(body, start), "cv.rtf").lines


def texts(body: bytes, start: bytes = rb"\ansi\ansicpg1252\deff0") -> list[str]:
    return [line.text for line in lines(body, start)]


def gbk(text: str) -> bytes:
    return b"".join(b"\\'%02x" % byte for byte in text.encode("gbk"))


@pytest.mark.parametrize("name", ["cv.rtf", "cv.doc", "cv.docx", "cv.txt"])
def test_a_text_is_read_whatever_its_name(name: str) -> None:
    document = open_document(b"\r\n" + rtf(b"Chen\\par"), name)
    assert (document.format, [line.text for line in document.lines]) == ("rtf", ["Chen"])


@pytest.mark.parametrize(
    ("body", "start"),
    [
        (rb"{\f1 " + gbk("姓名：陈小明") + b"}", rb"\ansi\ansicpg1252"),
        (rb"{\f0 " + gbk("姓名：陈小明") + b"}", rb"\ansi\ansicpg936"),
        (rb"{\f1 " + "姓名：陈小明".encode("gbk") + b"}", rb"\ansi"),
        (rb"\loch\af0\hich\af0\dbch\af1 " + gbk("姓名：陈小明"), rb"\ansi\ansicpg1252"),
        (rb"\u22995?\u21517?\u-230?\u-27064?\u23567?\u26126?", rb"\ansi"),
        (rb"\uc2\u22995\'d0\'d5\u21517\'c3\'fb\uc0\u65306\u38472\u23567\u26126", rb"\ansi"),
        ("姓名：陈小明".encode("gbk"), b""),
    ],
)
def test_chinese_is_read_by_font_code_page_or_unicode(body: bytes, start: bytes) -> None:
    assert texts(body, start) == ["姓名：陈小明"]


def test_characters_are_those_a_reader_sees() -> None:
    body = (
        rb"a\tab b\line c\~d\_e\-f\{\}\\ \emdash \ldblquote x\rdblquote\par{\f2\'b7}\u-10179?"
        rb"\u-8703? \u8226\'95\par"
    )
    assert texts(body) == ["a\tb", "c d-ef{}\\ —“x”", "•\U0001f601 •"]


def test_looks_end_with_their_group() -> None:
    body = rb"\fs20 a {\b\i\fs44\cf1\f1 b} c{\v secret}\plain\b d\b0 e\par"
    (line,) = lines(body)
    assert line.text == "a b cde"
    assert [(w.text, w.size, w.bold, w.italic, w.color) for w in line.words] == [
        ("a", 10, False, False, ""),
        ("b", 22, True, True, "#1f4e79"),
        ("c", 10, False, False, ""),
        ("d", 12, True, False, ""),
        ("e", 12, False, False, ""),
    ]
    assert [word.font for word in line.words[:2]] == ["Times New Roman", "宋体"]


def test_what_is_said_of_ideographs_alone_counts_for_them_alone() -> None:
    body = (
        rb"{\hich\af0\loch\f0\dbch\afs44\ab\af1\dbch\uc0\u38472}{\loch\fs20\b0\dbch\af1\loch NLP}"
    )
    chinese, latin = lines(body)[0].words
    assert (chinese.size, chinese.bold, chinese.font) == (22, True, "宋体")
    assert (latin.size, latin.bold) == (10, False)


def test_headings_come_from_outline_levels_and_style_names() -> None:
    body = rb"\pard\s1 a\par\pard\s2 b\par\pard\s1\outlinelevel9 c\par\pard\outlinelevel2 d\par"
    assert [line.heading for line in lines(body)] == [1, 2, 0, 3]


def test_list_marks_are_levels_and_not_text() -> None:
    body = (
        rb"\pard\ls1\ilvl1{\listtext\pard\plain\f2 \'b7\tab}deep\par"
        rb"\pard{\pntext\f2\'b7\tab}{\*\pn\pnlvlblt\pnf2{\pntxtb\'b7}}old\par"
        rb"\pard\ls2{\listtext  }none\par\pard\ls3 unmarked\par\pard plain\par"
    )
    assert [(line.text, line.list_level) for line in lines(body)] == [
        ("deep", 2),
        ("old", 1),
        ("none", 0),
        ("unmarked", 1),
        ("plain", 0),
    ]


def test_cells_have_their_place_and_spans() -> None:
    body = (
        rb"\trowd\cellx2000\cellx4000\clvmgf\cellx6000\pard\intbl a\cell b\cell c\cell\row"
        rb"\trowd\cellx4010\clvmrg\cellx6000\pard\intbl d\par e\cell\cell\row"
        rb"\trowd\clmgf\cellx2000\clmrg\cellx4000\cellx6000\pard\intbl f\cell\cell g\cell\row"
        rb"\pard after\par\trowd\cellx900\pard\intbl h\cell\row"
    )
    assert [(line.text, line.cell) for line in lines(body)] == [
        ("a", Cell(0, 0, 0)),
        ("b", Cell(0, 0, 1)),
        ("c", Cell(0, 0, 2, 2, 1)),
        ("d", Cell(0, 1, 0, 1, 2)),
        ("e", Cell(0, 1, 0, 1, 2)),
        ("f", Cell(0, 2, 0, 1, 2)),
        ("g", Cell(0, 2, 2)),
        ("after", None),
        ("h", Cell(1, 0, 0)),
    ]


def test_a_table_in_a_cell_is_a_table_of_its_own() -> None:
    body = (
        rb"\pard\intbl\itap1 a\par\pard\itap2 x\nestcell{\nonesttables\par}y\nestcell"
        rb"{\*\nesttableprops\trowd\cellx500\cellx900\nestrow}{\nonesttables\par}"
        rb"\pard\intbl\itap1 b\cell c\cell\trowd\cellx2000\cellx4000\row"
    )
    assert [(line.text, line.cell) for line in lines(body)] == [
        ("a", Cell(0, 0, 0)),
        ("x", Cell(1, 0, 0)),
        ("y", Cell(1, 0, 1)),
        ("b", Cell(0, 0, 0)),
        ("c", Cell(0, 0, 1)),
    ]


def test_links_are_kept_and_the_codes_of_fields_are_not() -> None:
    body = (
        rb'{\field{\*\fldinst{HYPERLINK "https://example.com/chen"}}{\fldrslt{\ul chen}}}'
        rb"{\field{\*\fldinst DATE}{\fldrslt 2024}}\par"
    )
    (line,) = lines(body)
    assert line.text == "chen2024"
    assert [word.link for word in line.words] == ["https://example.com/chen", ""]


def test_what_is_not_text_is_left_out() -> None:
    body = (
        rb"{\info{\title Secret}{\author Somebody}}{\*\unknown{\b hidden}}{\pict\wmetafile8 010009}"
        rb"{\object{\result x}}"
        rb"{\pict\bin5 }{\}}}{\footnote note}{\deleted gone}Chen{\*\bkmkstart a}\par"
    )
    assert texts(body) == ["Chen"]


def test_headers_come_first_and_footers_last_without_page_numbers() -> None:
    body = (
        rb"{\header\pard Chen\par}{\headerf\pard Cover\par}"
        rb"{\footer\pard Page {\field{\*\fldinst PAGE}{\fldrslt 1}}\par body\par end}\pard body\par"
    )
    assert texts(body) == ["Chen", "body", "end"]
    assert texts(rb"\titlepg" + body) == ["Chen", "Cover", "body", "end"]


def test_text_boxes_follow_their_paragraph_from_the_top_down() -> None:
    def box(top: int, text: bytes) -> bytes:
        return (
            rb"{\shp{\*\shpinst\shpleft0\shptop%d{\sp{\sn x}{\sv 1}}{\shptxt \pard %s\par}}"
            rb"{\shprslt{\*\do\dptxbx{\dptxbxtext\pard %s\par}}}}" % (top, text, text)
        )

    assert texts(b"a" + box(900, b"second") + box(100, b"first") + rb"b\par c\par") == [
        "ab",
        "first",
        "second",
        "c",
    ]


def test_a_text_without_its_last_brace_is_read() -> None:
    assert [line.text for line in open_document(rtf(rb"Chen\par")[:-1], "cv.rtf").lines] == ["Chen"]


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (rtf(b""), NoTextFound),
        (rtf(rb"{\b Chen}")[:-2], DamagedFile),
        (rtf(b"{" * 2_000), DamagedFile),
        (rtf(b"a" * 1_000_001), NotAResume),
        (b"{\\rtf", NoTextFound),
        (rtf(rb"{\pict\bin99999999 }"), DamagedFile),
        (rtf(b"{\\shptxt a" * 990 + b"}" * 990), DamagedFile),
    ],
)
def test_a_file_that_holds_no_text_is_refused(data: bytes, error: type[UnreadableFile]) -> None:
    with pytest.raises(UnreadableFile) as caught:
        open_document(data, "cv.rtf")
    assert type(caught.value) is error


@pytest.mark.parametrize(
    "body",
    [
        rb"\itap999999999\cell\row" * 50,
        rb"\trowd\cellx-2147483648\cellx2147483647\cellx0\intbl a\cell b\cell c\cell\row",
        rb"\nestcell\nestrow\cell\row\row\nestrow",
        rb"\u999999\u-999999\uc999999\u55357 a\u56832",
        rb"\fs-1\fs99999999 a\cf99999\f99999\s99999 b\ls-1\ilvl-9\outlinelevel-4\par",
        rb"{\field{\fldrslt a}}}}}}}",
        rb"{\fonttbl\f\fcharset999\cpg99999999 x;}\f0 a",
        b"\\'zz\\'4\\",
    ],
)
def test_senseless_words_do_no_harm(body: bytes) -> None:
    with contextlib.suppress(UnreadableFile):
        lines(body + b" x\\par")


WORDS = st.sampled_from(
    rb"{|}|\*|\par |\cell |\row |\intbl |\itap2 |\nestcell |\nestrow |\trowd |\cellx100 "
    rb"|\clvmrg |\clmrg |\field |\header |\shptxt |\fldinst |\fldrslt |\listtext "
    rb"|\u8226?|\'d6|x|\pard |\fonttbl "
    rb"|\f1 |\stylesheet |\s1 |\colortbl;|\red9 |\bin3 |\uc3 ".split(b"|")
)


@settings(deadline=None, max_examples=300)
@given(st.lists(WORDS, max_size=40).map(b"".join))
def test_any_words_in_any_order_are_read_or_refused(body: bytes) -> None:
    with contextlib.suppress(UnreadableFile):
        found = lines(body)
        assert all(line.text and line.number == number for number, line in enumerate(found))
