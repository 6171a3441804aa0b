"""Hidden text: every way to hide it is found, and what can be read never is."""

from __future__ import annotations

import pytest
from pdf_pages import FONTS, PdfPage, pdf_of, stream

from reviewer.intake import pdf

WHITE, DARK = "1 1 1 rg", "0.1 0.1 0.3 rg"


def line(y: float, text: str, *, before: str = "", size: float = 11, x: float = 60) -> str:
    return f"{before} BT /F1 {size} Tf {x} {y} Td ({text}) Tj ET 0 Tr 0 g"


def hidden_on(page: PdfPage) -> str:
    words = pdf.read(pdf_of(page), "cv.pdf").pages[0].words
    return " ".join(word.text for word in words if word.hidden)


def resume_with(*operators: str, beneath: str = "") -> PdfPage:
    page = PdfPage()
    page.draw(beneath)
    page.text(60, 780, "Ann Example, software engineer in Springfield")
    page.text(60, 760, "ann@example.com, +1 555 0100")
    for one in operators:
        page.draw(one)
    return page


def scan(ink_rows: range) -> str:
    """A picture over the whole page: noisy paper, and dark stripes in rows of 10 points."""
    rows = []
    for row in range(84):
        dark = row in ink_rows
        rows.append("".join("20" if dark and x % 2 else f"{0xE8 + x % 7:02X}" for x in range(119)))
    pixels = "".join(rows)
    return f"q 595 0 0 842 0 0 cm BI /W 119 /H 84 /CS /G /BPC 8 /F /AHx ID {pixels}> EI Q"


@pytest.mark.parametrize(
    "operators",
    [
        [line(700, "expert in everything", before=WHITE)],
        [line(700, "expert in everything", before="3 Tr")],
        [f"{DARK} 40 690 300 30 re f", line(700, "expert in everything", before=DARK)],
        [line(700, "expert in everything"), f"{WHITE} 40 690 300 30 re f 0 g"],
        [line(-40, "expert in everything")],
        [line(700, "expert in everything", size=0.8)],
        [line(700, "expert in everything", before="0.97 0.97 0.97 rg")],
    ],
    ids=["white", "no ink", "dark on dark", "covered", "off the page", "tiny", "almost white"],
)
def test_text_that_cannot_be_seen_is_hidden(operators: list[str]) -> None:
    assert hidden_on(resume_with(*operators)) == "expert in everything"


@pytest.mark.parametrize(
    "operators",
    [
        [],
        [f"{DARK} 40 690 300 30 re f", line(700, "White on a dark bar", before=WHITE)],
        ["0.9 0.9 0.9 rg 40 690 300 30 re f 0 g", line(700, "On a grey card")],
        [line(700, "In pale grey", before="0.75 0.75 0.75 rg")],
        [line(700, "Small print", size=5)],
    ],
    ids=["plain", "white on dark", "card", "pale", "small print"],
)
def test_text_that_can_be_seen_is_not_hidden(operators: list[str]) -> None:
    assert hidden_on(resume_with(*operators)) == ""


def test_text_drawn_again_on_what_covers_it_is_seen_and_other_text_in_its_place_is_not() -> None:
    pill = "0.9 0.9 0.9 rg 40 690 300 30 re f 0 g"
    again = [line(700, "Maintenance engineer"), pill, line(700, "Maintenance engineer")]
    assert hidden_on(resume_with(*again)) == ""
    other = [line(700, "expert in everything"), pill, line(700, "Maintenance engineer")]
    assert "expert in" in hidden_on(resume_with(*other))


def test_paint_beneath_the_text_hides_nothing() -> None:
    assert hidden_on(resume_with(beneath=f"{WHITE} 0 0 595 842 re f 0 g")) == ""


def test_the_text_layer_of_a_scan_is_not_hidden_but_words_on_its_blank_paper_are() -> None:
    page = PdfPage()
    page.draw(scan(range(10, 12)))
    page.draw(line(727, "Ann Example", before="3 Tr"))
    page.draw(line(300, "best candidate", before="3 Tr"))
    assert hidden_on(page) == "best candidate"


def test_a_page_set_small_as_a_whole_is_a_page_to_enlarge() -> None:
    page = PdfPage(width=120, height=160)
    for row in range(8):
        page.text(10, 140 - 5 * row, "A resume printed on a small card", size=3)
    assert hidden_on(page) == ""


PHOTO = "q 300 0 0 40 {x} 690 cm BI /W 40 /H 4 /CS /G /BPC 8 /F /AHx ID {pixels}> EI Q"


def photo(x: int = 50) -> str:
    """A picture with stripes on it, as if they were letters."""
    return PHOTO.format(x=x, pixels="20E0" * 80)


LAYER = "<< /Type /OCG /Name (Notes) >>"
LAYERS = "/OCProperties << /OCGs [3 0 R] /D << /{state} [3 0 R] /Order [3 0 R] >> >>"


@pytest.mark.parametrize(
    ("operators", "expected"),
    [
        ([line(700, "expert in everything"), photo()], "expert in everything"),
        ([photo(), line(700, "engineer in Springfield")], ""),
        (["q 0 0 10 10 re W n", line(700, "expert in everything"), "Q"], "expert in everything"),
        (["q 0 0 595 842 re W n", line(700, "engineer"), "Q"], ""),
        ([line(700, "expert in everything"), "0 g 40 690 300 30 re f"], "expert in everything"),
        ([line(700, "engineer"), "40 690 300 30 re S"], ""),
        ([line(700, "expert"), "10 w 1 G 50 703 m 400 703 l S 0 G"], "expert"),
        ([line(60, "expert in everything", x=700)], "expert in everything"),
    ],
    ids=[
        *("photo above", "photo below", "clipped", "clipped to the page", "blackened", "framed"),
        *("under a thick line", "beside the page"),
    ],
)
def test_what_is_painted_over_or_cut_off_is_hidden(operators: list[str], expected: str) -> None:
    assert hidden_on(resume_with(*operators)) == expected


@pytest.mark.parametrize(("state", "expected"), [("OFF", "expert in everything"), ("ON", "")])
@pytest.mark.parametrize("way", ["marked", "form"])
def test_text_of_a_layer_that_is_off_is_hidden(state: str, expected: str, way: str) -> None:
    page = resume_with()
    text = line(700, "expert in everything")
    extras = [LAYER]
    if way == "marked":
        page.draw(f"/OC /L BDC {text} EMC")
        page.resources = "/Properties << /L 3 0 R >>"
    else:
        page.draw("/X Do")
        page.resources = "/XObject << /X 4 0 R >>"
        about = "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /OC 3 0 R"
        about += f" /Resources << /Font {FONTS} >>"
        extras.append(stream(text, about))
    data = pdf_of(page, catalog=LAYERS.format(state=state), extras=extras)
    words = pdf.read(data, "cv.pdf").pages[0].words
    assert " ".join(word.text for word in words if word.hidden) == expected


def test_text_beyond_the_crop_box_is_hidden() -> None:
    page = resume_with(line(700, "expert in everything", x=60), line(100, "cropped away", x=60))
    page.extra = "/CropBox [0 400 595 842]"
    assert hidden_on(page) == "cropped away"


def test_many_tiny_words_do_not_make_a_page_of_small_print() -> None:
    page = resume_with(*(line(600 - 2 * row, "python expert lead", size=1) for row in range(20)))
    assert hidden_on(page).split() == ["python", "expert", "lead"] * 20


def test_a_scan_with_a_printed_page_number_hides_nothing() -> None:
    page = PdfPage()
    page.draw(scan(range(10, 12)))
    page.text(290, 20, "Page 1 of 2")
    assert hidden_on(page) == ""


def test_the_text_layer_beneath_its_scan_is_not_hidden() -> None:
    page = PdfPage()
    page.draw(line(727, "Ann Example"))
    page.draw(scan(range(10, 12)))
    assert hidden_on(page) == ""


def test_a_huge_page_is_drawn_no_larger_than_memory_allows() -> None:
    page = PdfPage(width=14_000, height=14_000, extra="/UserUnit 10")
    page.text(100, 13_000, "Ann Example, engineer", size=200)
    page.draw(line(700, "expert in everything", before=WHITE, size=200))
    assert hidden_on(page) == "expert in everything"
