"""Hidden text: every way to hide it is found, and what can be read never is."""

from __future__ import annotations

import pytest
from pdf_pages import PdfPage, pdf_of

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
