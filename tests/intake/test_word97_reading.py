"""Binary Word documents made by hand, and broken ones."""

import contextlib
import struct

import pytest
from compound_files import Para, Run, StyleSpec, compound, para, word
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.errors import (
    DamagedFile,
    NoTextFound,
    PasswordNeeded,
    UnreadableFile,
    UnsupportedFormat,
)
from reviewer.intake.document import Cell, Line
from reviewer.intake.formats import open_document

BOLD, ITALIC, HIDDEN = b"\x35\x08\x01", b"\x36\x08\x01", b"\x3c\x08\x01"
IN_TABLE, ENDS_ROW = b"\x16\x24\x01", b"\x17\x24\x01"
INNER, INNER_CELL, INNER_ROW = b"\x49\x66\x02\0\0\0", b"\x4b\x24\x01", b"\x4c\x24\x01"


def size(points: float) -> bytes:
    return struct.pack("<HH", 0x4A43, int(points * 2))


def shape(*edges: int, flags: tuple[int, ...] = ()) -> bytes:
    """The modifier that tells the borders of a row's cells."""
    cells = len(edges) - 1
    told = bytes([cells]) + struct.pack(f"<{len(edges)}h", *edges)
    for number in range(cells):
        told += struct.pack("<H18x", flags[number] if number < len(flags) else 0)
    return struct.pack("<HH", 0xD608, len(told) + 1) + told


def cell(text: str, more: bytes = b"") -> Para:
    return para(text, about=IN_TABLE + more, mark="\x07")


def row_end(*edges: int, flags: tuple[int, ...] = ()) -> Para:
    return para("", about=IN_TABLE + ENDS_ROW + shape(*edges, flags=flags), mark="\x07")


def lines(streams: dict[str, bytes], name: str = "cv.doc") -> tuple[Line, ...]:
    return open_document(compound(streams), name).lines


def texts(streams: dict[str, bytes]) -> list[str]:
    return [line.text for line in lines(streams)]


@pytest.mark.parametrize("name", ["cv.doc", "cv.docx", "cv.pdf", "cv"])
def test_a_document_is_read_whatever_its_name(name: str) -> None:
    document = open_document(compound(word([para("陈小明"), para("工程师")])), name)
    assert (document.format, [line.text for line in document.lines]) == (
        "doc",
        ["陈小明", "工程师"],
    )


def test_text_of_one_byte_a_letter_is_read() -> None:
    streams = word(
        [para("Zoë Müller – “CV”"), para("tab\there\x0bnext\x1eline\x1f")], compressed=True
    )
    assert texts(streams) == ["Zoë Müller – “CV”", "tab\there", "next-line"]


def test_characters_beyond_the_first_plane_are_whole() -> None:
    text = "𠮷野".encode("utf-16-le")
    streams = word([para("xxx")])
    streams["WordDocument"] = streams["WordDocument"].replace("xxx".encode("utf-16-le"), text)
    assert texts(streams) == ["𠮷野"]


def test_looks_come_from_runs_over_styles_and_those_they_are_based_on() -> None:
    styles = (StyleSpec(0, look=size(11)), StyleSpec(15, 0, look=BOLD))
    runs = (Run("甲"), Run("乙", b"\x35\x08\x81" + size(22) + ITALIC), Run("丙", HIDDEN))
    color = Run("丁", struct.pack("<HBBBB", 0x6870, 0x1F, 0x4E, 0x79, 0))
    (line,) = lines(word([Para((*runs, color), style=1)], styles=styles))
    assert [(w.text, w.size, w.bold, w.italic, w.color) for w in line.words] == [
        ("甲", 11, True, False, ""),
        ("乙", 22, False, True, ""),
        ("丁", 11, True, False, "#1f4e79"),
    ]


def test_headings_come_from_known_styles_and_outline_levels() -> None:
    styles = (
        StyleSpec(0),
        StyleSpec(2, 0),
        StyleSpec(4094, 1),
        StyleSpec(4094, 0, b"\x40\x26\x00"),
    )
    body = [
        para("a", 1),
        para("b", 2),
        para("c", 3),
        para("d", 1, b"\x40\x26\x09"),
        para("e", about=b"\x40\x26\x02"),
    ]
    assert [line.heading for line in lines(word(body, styles=styles))] == [2, 2, 1, 0, 3]


def test_list_items_have_a_level_and_styles_that_loop_end() -> None:
    styles = (StyleSpec(0, 1), StyleSpec(48, 0, b"\x0b\x46\x01\0"))
    body = [para("a", 1, b"\x0a\x26\x01"), para("b", about=b"\x0b\x46\0\0"), para("c", 1)]
    assert [line.list_level for line in lines(word(body, styles=styles))] == [2, 0, 1]


def test_cells_have_their_place_and_spans() -> None:
    body = [
        cell("a"),
        cell("b"),
        para("c1", about=IN_TABLE),
        cell("c2"),
        row_end(0, 2000, 4000, 6000, flags=(0, 0, 3 << 5)),
        cell("d"),
        cell(""),
        row_end(0, 4010, 6000, flags=(0, 1 << 5)),
        cell("e"),
        cell(""),
        cell("f"),
        row_end(0, 2000, 4000, 6000, flags=(1, 2)),
        para("after"),
    ]
    assert [(line.text, line.cell) for line in lines(word(body))] == [
        ("a", Cell(0, 0, 0)),
        ("b", Cell(0, 0, 1)),
        ("c1", Cell(0, 0, 2, 2, 1)),
        ("c2", Cell(0, 0, 2, 2, 1)),
        ("d", Cell(0, 1, 0, 1, 2)),
        ("e", Cell(0, 2, 0, 1, 2)),
        ("f", Cell(0, 2, 2)),
        ("after", None),
    ]


@pytest.mark.parametrize("code", [0x6646, 0x646B])
def test_the_shape_of_a_row_may_stand_in_the_data_stream(code: int) -> None:
    told = shape(0, 2000, 4000, 6000)
    about = IN_TABLE + ENDS_ROW + struct.pack("<HI", code, 4)
    body = [cell("a"), cell("b"), row_end(0, 4000, 6000), cell("c"), cell("d"), cell("e")]
    streams = word([*body, para("", about=about, mark="\x07")])
    streams["Data"] = b"xxxx" + struct.pack("<H", len(told)) + told
    assert [line.cell for line in lines(streams)] == [
        Cell(0, 0, 0, 1, 2),
        Cell(0, 0, 2),
        Cell(0, 1, 0),
        Cell(0, 1, 1),
        Cell(0, 1, 2),
    ]


def test_a_table_in_a_cell_is_a_table_of_its_own() -> None:
    body = [
        para("a", about=IN_TABLE),
        para("x", about=IN_TABLE + INNER + INNER_CELL),
        para("y", about=IN_TABLE + INNER + INNER_CELL),
        para("", about=IN_TABLE + INNER + INNER_ROW + shape(0, 500, 900)),
        cell("b"),
        cell("c"),
        row_end(0, 2000, 4000),
    ]
    assert [(line.text, line.cell) for line in lines(word(body))] == [
        ("a", Cell(0, 0, 0)),
        ("x", Cell(1, 0, 0)),
        ("y", Cell(1, 0, 1)),
        ("b", Cell(0, 0, 0)),
        ("c", Cell(0, 0, 1)),
    ]


def test_results_of_fields_are_kept_and_their_codes_are_not() -> None:
    link = '\x13 HYPERLINK "https://example.com/chen" \x01\x14chen\x15'
    (line,) = lines(word([para(f"{link} \x13 DATE \\@ \x142024\x15\x13 TOC \x15")]))
    assert line.text == "chen 2024"
    assert [word.link for word in line.words] == ["https://example.com/chen", ""]


def test_a_symbol_stands_for_the_letter_in_its_place() -> None:
    symbol = struct.pack("<HHH", 0x6A09, 3, 0xF0B7)
    assert texts(word([Para((Run("(", symbol), Run(" 甲 (")))])) == ["• 甲 ("]


def test_headers_come_first_and_footers_last_without_page_numbers() -> None:
    header, footer = (
        [para("Chen"), para("")],
        [para("Page \x13PAGE\x141\x15"), para("body"), para("end")],
    )
    streams = word([para("body")], headers=([], header, [], footer))
    assert texts(streams) == ["Chen", "body", "end"]


def test_text_boxes_follow_the_paragraph_of_their_anchor_from_the_top_down() -> None:
    body = [para("a\x08b\x08"), para("c")]
    boxes = ((1, [para("second")]), (3, [para("first")]))
    assert texts(word(body, boxes=boxes)) == ["ab", "first", "second", "c"]


@pytest.mark.parametrize(
    ("streams", "error"),
    [
        (word([para("x")], flags=0x100), PasswordNeeded),
        (word([para("x")], version=0x68), UnsupportedFormat),
        (word([para("")]), NoTextFound),
        ({"WordDocument": b"\xec\xa5"}, DamagedFile),
        ({"WordDocument": word([para("x")])["WordDocument"]}, DamagedFile),
        ({**word([para("x")]), "1Table": b""}, DamagedFile),
        ({"EncryptedPackage": b"x" * 5000}, PasswordNeeded),
        ({"Workbook": b"x" * 5000}, UnsupportedFormat),
    ],
)
def test_what_is_no_readable_document_is_refused_with_the_reason(
    streams: dict[str, bytes], error: type[UnreadableFile]
) -> None:
    with pytest.raises(UnreadableFile) as caught:
        open_document(compound(streams), "cv.doc")
    assert type(caught.value) is error


SAMPLE = word(
    [
        para("陈小明", 1, look=BOLD),
        cell("甲"),
        cell("乙"),
        row_end(0, 2000, 4000),
        para("\x13A\x14b\x15"),
    ],
    headers=([para("头")],),
    boxes=((1, [para("框")]),),
    styles=(StyleSpec(0), StyleSpec(1, 0, b"\x0b\x46\x01\0", BOLD)),
)
WHOLE = compound(SAMPLE)
BYTES = st.integers(0, 255)


@settings(deadline=None, max_examples=150)
@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), BYTES), max_size=12))
def test_a_file_with_any_bytes_changed_is_read_or_refused(changes: list[tuple[int, int]]) -> None:
    data = bytearray(WHOLE)
    for at, byte in changes:
        data[at] = byte
    with contextlib.suppress(UnreadableFile):
        open_document(bytes(data), "cv.doc")


@settings(deadline=None, max_examples=300)
@given(
    st.sampled_from(sorted(SAMPLE)),
    st.lists(st.tuples(st.integers(0, 4000), st.binary(min_size=1, max_size=4)), max_size=12),
)
def test_streams_with_any_bytes_changed_are_read_or_refused(
    name: str, changes: list[tuple[int, bytes]]
) -> None:
    data = bytearray(SAMPLE[name])
    for at, new in changes:
        at %= len(data)
        data[at : at + len(new)] = new
    with contextlib.suppress(UnreadableFile):
        found = open_document(compound({**SAMPLE, name: bytes(data)}), "cv.doc").lines
        assert all(line.text and line.number == number for number, line in enumerate(found))


@pytest.mark.parametrize("length", [8, 512, 1500, 3000, len(WHOLE) - 600])
def test_a_file_cut_short_is_refused(length: int) -> None:
    with pytest.raises(UnreadableFile):
        open_document(WHOLE[:length], "cv.doc")


def test_sectors_that_follow_each_other_in_a_ring_end() -> None:
    data = bytearray(WHOLE)
    fat = len(data) - 512
    for sector in range(20):
        struct.pack_into("<I", data, fat + 4 * sector, (sector + 1) % 20)
    with contextlib.suppress(UnreadableFile):
        open_document(bytes(data), "cv.doc")
