import pytest

from reviewer.errors import DamagedFile, EmptyFile, NotAResume, UnsupportedFormat
from reviewer.intake import text
from reviewer.intake.document import Line

CHINESE = (
    "姓名：张三\n求职意向：算法工程师，现居北京\n教育背景\n"
    "2019.09-2023.06　示例大学　计算机科学与技术\n"
)
TRADITIONAL = (
    "姓名：陳小明\n學歷：國立示範大學資訊工程學系\n工作經驗：軟體工程師，負責系統開發與維護\n"
)
WESTERN = "José Núñez\nIngénieur à l’École Démonstration\nMünchen – Straße 5\n"


def lines(content: str | bytes) -> list[Line]:
    data = content.encode() if isinstance(content, str) else content
    return list(text.read(data, "a.txt").lines)


def texts(content: str | bytes) -> list[str]:
    return [line.text for line in lines(content)]


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (CHINESE, "utf-8"),
        (CHINESE, "utf-8-sig"),
        (CHINESE, "utf-16"),
        (CHINESE, "utf-16-le"),
        (CHINESE, "utf-16-be"),
        (CHINESE, "gb18030"),
        (CHINESE, "gbk"),
        (TRADITIONAL, "big5"),
        (TRADITIONAL, "gb18030"),
        (TRADITIONAL, "utf-8"),
        (WESTERN, "cp1252"),
        (WESTERN, "utf-16-le"),
        (WESTERN, "utf-8"),
        ("Jane Doe\nEngineer\n", "ascii"),
        ("Jane Doe\nEngineer\n", "utf-16-be"),
    ],
)
def test_text_is_read_in_whatever_encoding_it_came(content: str, encoding: str) -> None:
    assert texts(content.encode(encoding)) == [row.strip() for row in content.splitlines()]


def test_a_broken_character_or_two_do_not_make_utf8_something_else() -> None:
    data = bytearray((CHINESE * 3).encode())
    data[10] = 0xFF
    assert texts(bytes(data[:-2]))[1:7] == [row.strip() for row in (CHINESE * 2).splitlines()][1:7]


def test_a_short_note_in_gb18030_is_not_taken_for_something_else() -> None:
    assert texts("张三 13800000000".encode("gb18030")) == ["张三 13800000000"]


def test_what_cannot_be_seen_is_taken_out_and_full_width_forms_stay() -> None:
    assert texts("张\u200b三\x00\u202e ＡＢＣ：\u00a01") == ["张三 ＡＢＣ： 1"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028"])
def test_every_way_of_ending_a_line_ends_it(end: str) -> None:
    assert texts(f"a{end}b{end}") == ["a", "b"]


def test_wide_white_space_separates_columns() -> None:
    assert texts("示例公司\t工程师    2020 - 2021") == ["示例公司\t工程师\t2020 - 2021"]


def test_wide_white_space_inside_a_label_does_not() -> None:
    assert texts("姓    名：张三    男") == ["姓 名：张三\t男"]


def test_words_start_where_the_line_says() -> None:
    (line,) = lines("  • Python   and Go")
    assert [
        line.text[start:][: len(word.text)]
        for word, start in zip(line.words, line.starts, strict=True)
    ] == [
        "•",
        "Python",
        "and",
        "Go",
    ]


def test_bullets_stay_and_their_indentation_gives_their_level() -> None:
    found = lines("技能\n- a\n  - b\n    wrapped\n- c\n\n2019-2020\n• d\n")
    assert [(line.text, line.list_level) for line in found] == [
        ("技能", 0),
        ("- a", 1),
        ("- b", 2),
        ("wrapped", 0),
        ("- c", 1),
        ("2019-2020", 0),
        ("• d", 1),
    ]


def test_empty_lines_are_gaps() -> None:
    assert [line.gap for line in lines("a\n\n\nb\nc")] == [0.0, 24.0, 0.0]


def test_stars_around_words_make_them_bold() -> None:
    (line,) = lines("**内容 1:** done")
    assert line.text == "内容 1: done"
    assert [word.bold for word in line.words] == [True, True, False]


@pytest.mark.parametrize("data", [b" \n\t\r\n", b"\xef\xbb\xbf \n"])
def test_nothing_but_white_space_is_an_empty_file(data: bytes) -> None:
    with pytest.raises(EmptyFile):
        text.read(data, "a.txt")


def test_a_text_as_long_as_a_book_is_no_resume() -> None:
    with pytest.raises(NotAResume):
        text.read(b"word " * 300_000, "a.txt")


def test_bytes_that_are_no_text_are_damaged_by_one_name_and_unsupported_by_another() -> None:
    rubbish = bytes(range(256)) * 20
    with pytest.raises(DamagedFile):
        text.read(rubbish, "a.txt")
    with pytest.raises(UnsupportedFormat):
        text.read(rubbish, "a.bin")
