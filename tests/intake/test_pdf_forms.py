"""What is written on a page by annotations: filled-in fields, typed remarks; and what is not."""

from __future__ import annotations

import pytest
from pdf_pages import FONTS, PdfPage, pdf_of, stream

from reviewer.intake import pdf
from reviewer.intake.drawing import draw_page

ABOUT = f"/Type /XObject /Subtype /Form /BBox [0 0 200 20] /Resources << /Font {FONTS} >>"
LETTERS = "/DA (/F1 11 Tf 0 g) /F 4"
PLACE = "/Rect [120 700 320 720]"


def form(*annotations: str, more: str = "") -> bytes:
    page = PdfPage()
    page.text(60, 703, "Name:")
    page.annotations += [f"<< /Type /Annot {one} >>" for one in annotations]
    page.link((60, 600, 100, 620), "https://ann.example.com")
    page.text(60, 603, "Site")
    catalog = f"/AcroForm << /Fields [] {more} /DR << /Font {FONTS} >> /DA (/F1 11 Tf 0 g) >>"
    shown = stream("/Tx BMC BT /F1 11 Tf 2 5 Td (Ann Example) Tj ET EMC", ABOUT)
    return pdf_of(page, catalog=catalog, extras=[shown])


def texts(data: bytes) -> list[str]:
    return [word.text for word in pdf.read(data, "cv.pdf").pages[0].words if not word.hidden]


@pytest.mark.parametrize(
    "annotation",
    [
        f"/Subtype /Widget /FT /Tx /T (n) /V (Ann Example) {LETTERS} {PLACE} /AP << /N 3 0 R >>",
        f"/Subtype /Widget /FT /Tx /T (n) /V (Ann Example) {LETTERS} {PLACE}",
        f"/Subtype /FreeText /Contents (Ann Example) {LETTERS} {PLACE} /AP << /N 3 0 R >>",
    ],
    ids=["field", "field without a look", "typed on the page"],
)
def test_what_was_filled_in_is_read_where_it_stands_and_drawn(annotation: str) -> None:
    data = form(annotation)
    assert texts(data) == ["Name:", "Site", "Ann", "Example"]
    words = {word.text: word for word in pdf.read(data, "cv.pdf").pages[0].words}
    box = words["Ann"].box
    assert box is not None
    assert 118 < box.x0 < 126
    assert 842 - 725 < box.top < box.bottom < 842 - 695
    assert words["Site"].link == "https://ann.example.com"
    image = draw_page(data, 1, 1.0)
    row = (int(box.top) + int(box.bottom)) // 2 * image.stride
    assert min(image.pixels[row + 4 * int(box.x0) : row + 4 * int(box.x1) : 4]) < 128


@pytest.mark.parametrize(
    "annotation",
    [
        "/Subtype /Text /Contents (a remark) /Rect [20 650 40 670]",
        f"/Subtype /Widget /FT /Tx /T (n) /V (secret) {PLACE} /F 2 /AP << /N 3 0 R >>",
    ],
    ids=["remark", "hidden field"],
)
def test_remarks_and_hidden_fields_are_not_on_the_page(annotation: str) -> None:
    assert texts(form(annotation)) == ["Name:", "Site"]
