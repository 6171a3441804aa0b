"""Reading PDF files: words, places, styles, and files that cannot be read."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdf_pages import PdfPage, pdf_of, stream

from reviewer.errors import DamagedFile, EmptyFile, PasswordNeeded, UnreadableFile
from reviewer.intake import pdf
from reviewer.intake.document import Word
from reviewer.intake.glyphs import Glyph, mended, words_of


def words_on(page: PdfPage) -> list[Word]:
    return list(pdf.read(pdf_of(page), "cv.pdf").pages[0].words)


def spaced_glyphs(text: str, step: float, size: float = 10.0) -> list[Glyph]:
    """Letters half a size wide, ``step`` of white space after each; "_" is a gap, not a letter."""
    glyphs, x = [], 50.0
    for letter in text:
        if letter == "_":
            x += 0.3 * size
            continue
        glyphs.append(Glyph(letter, x, x + size / 2, 100.0, size, "Body"))
        x += size / 2 + step
    return glyphs


def test_words_have_the_places_and_styles_of_the_page() -> None:
    page = PdfPage()
    page.text(72, 700, "Ana Example")
    page.text(72, 680, "Engineer", size=14, font="F2")
    ana, example, engineer = words_on(page)
    assert [ana.text, example.text, engineer.text] == ["Ana", "Example", "Engineer"]
    assert ana.box is not None
    assert ana.box.x0 == pytest.approx(72, abs=1)
    assert ana.box.top < 842 - 700 < ana.box.bottom
    assert len(ana.edges) == 4
    assert list(ana.edges) == sorted(ana.edges)
    assert (ana.size, ana.bold, ana.italic) == (10, False, False)
    assert (engineer.size, engineer.bold, engineer.italic) == (14, True, True)
    assert example.after_space
    assert not ana.after_space


def test_ideographs_are_read_from_a_font_that_is_not_embedded() -> None:
    page = PdfPage()
    page.text(72, 700, "教育经历", font="F3")
    assert [word.text for word in words_on(page)] == ["教育经历"]


def test_a_link_is_carried_by_the_word_it_covers() -> None:
    page = PdfPage()
    page.text(72, 700, "Portfolio")
    page.text(200, 700, "elsewhere")
    page.link((70, 695, 130, 712), "https://ana.example.com")
    assert [word.link for word in words_on(page)] == ["https://ana.example.com", ""]


def test_ruled_lines_and_filled_boxes_are_kept() -> None:
    page = PdfPage()
    page.draw("0.5 w 50 600 m 400 600 l S 0.9 0.9 1 rg 50 500 200 40 re f 50 300 80 20 re S")
    read = pdf.read(pdf_of(page), "cv.pdf").pages[0]
    assert any(box.height < 1 and box.width == 350 for box in read.rules)
    assert [(box.x0, box.top, box.x1, box.bottom) for box in read.fills] == [(50, 302, 250, 342)]
    assert len(read.rules) == 1 + 4


def test_text_printed_twice_to_look_bold_is_read_once() -> None:
    page = PdfPage()
    page.text(72, 700, "Skills")
    page.text(72.4, 700, "Skills")
    assert [word.text for word in words_on(page)] == ["Skills"]
    once = spaced_glyphs("Skills", 0.0)
    again = [glyph._replace(x0=glyph.x0 + 0.4, x1=glyph.x1 + 0.4) for glyph in once]
    assert [(word.text, word.bold) for word in words_of(once + again)] == [("Skills", True)]


def test_text_turned_with_its_page_is_upright() -> None:
    page = PdfPage(extra="/Rotate 90")
    page.draw("BT /F1 10 Tf 0 1 -1 0 100 72 Tm (Ana Example) Tj ET")
    ana, example = words_on(page)
    assert (ana.text, example.text) == ("Ana", "Example")
    assert ana.box is not None
    assert ana.box.x0 == pytest.approx(72, abs=1)
    assert ana.box.top < 100 < ana.box.bottom


@pytest.mark.parametrize("step", [-0.8, 0.0, 2.5])
def test_letters_set_wide_or_tight_still_make_words(step: float) -> None:
    words = words_of(spaced_glyphs("SENIOR_DATA_ANALYST", step))
    assert [word.text for word in words] == ["SENIOR", "DATA", "ANALYST"]


def test_one_glyph_for_two_letters_gives_each_its_part() -> None:
    (word,) = words_of([Glyph("o", 0, 5, 9, 10), Glyph("ffi", 5, 14, 9, 10)])
    assert word.text == "offi"
    assert word.edges == (0, 5, 8, 11, 14)


def test_a_stray_ligature_is_put_back_into_its_word() -> None:
    letters = spaced_glyphs("offer", 0.0)
    letters[2] = letters[2]._replace(x0=300.0, x1=305.0, baseline=700.0)
    assert [word.text for word in words_of(letters)] == ["offer"]


@pytest.mark.parametrize(
    ("text", "font", "shown"),
    [
        ("⼈", "Song", "人"),
        ("⻚", "Song", "页"),
        ("豈", "Song", "豈"),
        ("ﬁ", "Body", "fi"),
        ("\u037e", "Body", ";"),
        ("‑", "Body", "‑"),
        ("\u0002", "Body", "-"),
        ("\u200b", "Body", ""),
        ("\uf0b7", "SymbolMT", "•"),
        ("\uf095", "FontAwesome", "\uf095"),
        ("B", "FontAwesome5Brands", "\ue000"),
        ("{", "MarVoSym", "\ue000"),
        ("§", "Wingdings-Regular", "•"),
        ("(", "Wingdings", "\ue000"),
    ],
)
def test_characters_are_mended_to_what_a_person_reads(text: str, font: str, shown: str) -> None:
    assert mended(text, font) == shown


def test_small_capitals_written_with_odd_letters_become_plain() -> None:
    (word,) = words_of(spaced_glyphs("SENıOR", 0.0))
    assert word.text == "SENIOR"


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_boxes_follow_the_rotation_of_the_page(turn: int) -> None:
    page = PdfPage(extra=f"/Rotate {turn}")
    page.text(72, 700, "Ana")
    read = pdf.read(pdf_of(page), "cv.pdf").pages[0]
    assert (read.width, read.height) == ((595, 842) if turn % 180 == 0 else (842, 595))
    box = read.words[0].box
    assert box is not None
    middle = ((box.x0 + box.x1) / 2, (box.top + box.bottom) / 2)
    shown = {0: (81, 139), 90: (704, 81), 180: (514, 703), 270: (139, 514)}[turn]
    assert middle == pytest.approx(shown, abs=6)


def test_boxes_are_measured_from_the_shown_part_of_the_page() -> None:
    page = PdfPage(extra="/CropBox [50 100 500 800]")
    page.text(72, 700, "Ana")
    read = pdf.read(pdf_of(page), "cv.pdf").pages[0]
    assert (read.width, read.height) == (450, 700)
    box = read.words[0].box
    assert box is not None
    assert box.x0 == pytest.approx(22, abs=1)
    assert box.top < 100 < box.bottom


def test_a_picture_page_has_no_words_but_an_image_area() -> None:
    page = PdfPage()
    page.draw("q 500 0 0 700 40 60 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x80 EI Q")
    read = pdf.read(pdf_of(page), "scan.pdf").pages[0]
    assert read.words == ()
    assert read.image_area == pytest.approx(500 * 700)


def test_pages_beyond_the_limit_are_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MOST_PAGES", 2)
    document = pdf.read(pdf_of(PdfPage(), PdfPage(), PdfPage()), "long.pdf")
    assert len(document.pages) == 2


def test_no_bytes_are_an_empty_file() -> None:
    with pytest.raises(EmptyFile):
        pdf.read(b"", "cv.pdf")


def test_bytes_that_only_begin_like_a_pdf_are_a_damaged_file() -> None:
    with pytest.raises(DamagedFile) as caught:
        pdf.read(b"%PDF-1.7\nnothing more", "cv.pdf")
    assert caught.value.subject == "cv.pdf"


def test_a_file_locked_by_a_password_says_so() -> None:
    trailer = (
        b"trailer << /Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 "
        b"/O <%s> /U <%s> >> /ID [<00> <00>]"
    )
    locked = pdf_of(PdfPage()).replace(b"trailer <<", trailer % (b"11" * 32, b"22" * 32))
    with pytest.raises(PasswordNeeded):
        pdf.read(locked, "cv.pdf")


def test_a_pdf_is_told_by_its_first_bytes_whatever_its_name() -> None:
    assert pdf.sniff(b"\n%PDF-1.4 ...", "cv.docx")
    assert not pdf.sniff(b"PK\x03\x04", "cv.pdf")


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_damaged_file_is_read_or_refused_but_never_breaks(data: st.DataObject) -> None:
    page = PdfPage()
    page.text(72, 700, "Ana Example")
    whole = bytearray(pdf_of(page))
    for _ in range(data.draw(st.integers(1, 12))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        document = pdf.read(bytes(whole[: data.draw(st.integers(20, len(whole)))]), "cv.pdf")
    except UnreadableFile:
        return
    assert document.format == "pdf"


def attached(name: str, data: bytes, number: int) -> tuple[str, str]:
    """A file specification, and the stream (with this object number) that it names."""
    about = f"<< /Type /Filespec /F ({name}) /UF ({name}) /EF << /F {number} 0 R >> >>"
    return about, stream(data.decode("latin-1"), "/Type /EmbeddedFile")


def test_of_a_portfolio_the_resume_in_it_is_read() -> None:
    resume, diploma, cover = PdfPage(), PdfPage(), PdfPage()
    resume.text(72, 700, "Ann Example")
    diploma.text(72, 700, "Diploma")
    cover.text(72, 700, "Open this portfolio in another program")
    first = attached("a diploma.pdf", pdf_of(diploma), 4)
    second = attached("Ann resume.pdf", pdf_of(resume), 6)
    names = "/Names << /EmbeddedFiles << /Names [(a) 3 0 R (b) 5 0 R] >> >>"
    data = pdf_of(cover, catalog=f"/Collection << >> {names}", extras=[*first, *second])
    assert [word.text for word in pdf.read(data, "cv.pdf").pages[0].words] == ["Ann", "Example"]
    plain = pdf_of(cover, catalog=names, extras=[*first, *second])
    assert pdf.read(plain, "cv.pdf").pages[0].words[0].text == "Open"


def with_letters(**letters: str) -> bytes:
    """A page of one word in a font whose letters stand for other characters, in UTF-16."""
    page = PdfPage()
    page.text(60, 750, "Ann Example, engineer")
    page.draw(f"BT /F9 12 Tf 60 700 Td ({''.join(letters)}) Tj ET")
    page.fonts = "/F9 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 3 0 R >>"
    pairs = " ".join(
        f"<{ord(code):02X}> <{told.encode('utf-16-be').hex()}>" for code, told in letters.items()
    )
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def "
        "1 begincodespacerange <00> <FF> endcodespacerange "
        f"{len(letters)} beginbfchar {pairs} endbfchar endcmap end end"
    )
    return pdf_of(page, extras=[stream(cmap)])


def test_characters_beyond_the_first_plane_are_whole() -> None:
    words = pdf.read(with_letters(A="𠮷", B="野"), "cv.pdf").pages[0].words
    assert words[-1].text == "𠮷野"
    assert [word.text.encode() for word in words][-1] == "𠮷野".encode()


def test_tag_characters_are_a_hidden_word() -> None:
    letters = {code: chr(0xE0000 + ord(told)) for code, told in zip("ABCD", "hire", strict=True)}
    words = pdf.read(with_letters(**letters, E="x"), "cv.pdf").pages[0].words
    assert [(word.text, word.hidden) for word in words[-2:]] == [("x", False), ("hire", True)]


def test_a_slanted_letter_that_leans_over_a_space_does_not_close_it() -> None:
    f = Glyph("f", 50, 55, 100, 10, "Body-Italic", italic=True)
    a = Glyph("A", 55.8, 62, 100, 10, "Body-Italic", italic=True)
    assert [word.text for word in words_of([f, a._replace(guessed=True)])] == ["f", "A"]
    assert [word.text for word in words_of([f, a])] == ["fA"]
    upright = [glyph._replace(italic=False) for glyph in (f, a._replace(guessed=True))]
    assert [word.text for word in words_of(upright)] == ["fA"]


def test_drawn_letters_whose_boxes_reach_over_the_next_are_parted_at_their_spaces() -> None:
    glyphs = [
        glyph._replace(x1=glyph.x1 + 2.8)
        for glyph in spaced_glyphs("University_of_Larkham", step=0.0)
    ]
    narrow = [g._replace(x0=g.x0 - 0.8 * n, x1=g.x1 - 0.8 * n) for n, g in _spaced(glyphs)]
    found = words_of(narrow)
    assert [word.text for word in found] == ["University", "of", "Larkham"]
    assert all(a.box.x1 < b.box.x0 for a, b in pairwise(found) if a.box and b.box)


def _spaced(glyphs: list[Glyph]) -> list[tuple[int, Glyph]]:
    """Each glyph with the number of spaces before it."""
    count, found = 0, []
    for before, glyph in pairwise([glyphs[0], *glyphs]):
        count += glyph.x0 - before.x0 > 5.5
        found.append((count, glyph))
    return found
