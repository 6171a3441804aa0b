"""Fonts whose letters the file draws (Type 3): their weight is told by the name they are given."""

from __future__ import annotations

import pytest
from pdf_pages import PdfPage, pdf_of, stream

from reviewer.intake import pdf
from reviewer.intake.drawn_fonts import matched

GLYPH = stream("600 0 0 0 500 700 d1 0 0 500 700 re f")


def drawn(descriptor: int) -> str:
    """A font of one letter, "A"."""
    return (
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 600 700] /FontMatrix [.001 0 0 .001 0 0] "
        "/FirstChar 65 /LastChar 65 /Widths [600] /Encoding << /Differences [65 /A] >> "
        f"/CharProcs << /A 3 0 R >> /Resources << >> /FontDescriptor {descriptor} 0 R >>"
    )


def named(name: str) -> str:
    return f"<< /Type /FontDescriptor /FontName /{name} /Flags 4 /ItalicAngle 0 >>"


def bold_on(*names: str) -> list[bool]:
    """Whether the words "AAA" are bold that are set in fonts of those names, down the page."""
    page = PdfPage(fonts="/T1 4 0 R /T2 6 0 R")
    for number, _ in enumerate(names, 1):
        page.text(60, 800 - 30 * number, "AAA", font=f"T{number}")
    page.text(60, 600, "Helvetica between drawn letters")
    fonts = [drawn(5), named(names[0]), drawn(7), named(names[-1])]
    document = pdf.read(pdf_of(page, extras=[GLYPH, *fonts]), "cv.pdf")
    return [word.bold for word in document.pages[0].words if word.text == "AAA"]


@pytest.mark.parametrize(
    ("names", "bold"),
    [
        (["ABCDEF+Song-Bold", "ABCDEF+Song-Regular"], [True, False]),
        (["Song-Regular", "Song-Heavy"], [False, True]),
        (["Song-Medium", "Song-Medium"], [False, False]),
        (["CenturySchoolbook-Bold", "URWBookman-Light"], [True, False]),
    ],
)
def test_the_descriptor_tells_the_weight_of_drawn_letters(
    names: list[str], bold: list[bool]
) -> None:
    assert bold_on(*names) == bold


def test_names_that_do_not_fit_the_fonts_tell_nothing() -> None:
    fonts = [(1, ""), (2, "Lato-Bold")]
    assert matched(fonts, ["Song-Bold", "Lato-Bold"]) == {1: "Song-Bold"}
    assert matched(fonts, ["Lato-Bold", "Song-Bold"]) == {}
    assert matched(fonts, ["Song-Bold"]) == {}
