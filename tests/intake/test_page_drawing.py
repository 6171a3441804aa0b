"""Drawing pages: what is drawn stands where the words are said to stand."""

from __future__ import annotations

import pytest
from pdf_pages import PdfPage, pdf_of

from reviewer.intake import pdf
from reviewer.intake.document import Box
from reviewer.intake.drawing import draw_page, page_sizes


def darkest(data: bytes, box: Box, scale: float) -> int:
    """The darkest blue of the drawn page within ``box``."""
    image = draw_page(data, 1, scale)
    rows = range(int(box.top * scale), int(box.bottom * scale))
    columns = range(int(box.x0 * scale), int(box.x1 * scale))
    return min(image.pixels[y * image.stride + 4 * x] for y in rows for x in columns)


@pytest.mark.parametrize(
    "extra",
    ["", "/Rotate 90", "/Rotate 180", "/Rotate 270", "/CropBox [50 100 500 800]", "/UserUnit 1"],
)
def test_the_ink_is_under_the_words_box(extra: str) -> None:
    page = PdfPage(extra=extra)
    page.text(150, 640, "MMMM", size=20)
    data = pdf_of(page)
    box = pdf.read(data, "cv.pdf").pages[0].words[0].box
    assert box is not None
    assert darkest(data, box, 1.0) < 60
    away = Box(box.x0, box.top - 90, box.x1, box.bottom - 90)
    assert darkest(data, away, 1.0) == 255


def test_a_page_is_drawn_at_the_scale_asked_in_four_bytes_a_pixel() -> None:
    image = draw_page(pdf_of(PdfPage(width=100, height=50)), 1, 2.0)
    assert (image.width, image.height) == (200, 100)
    assert len(image.pixels) == image.stride * image.height
    assert image.pixels[:4] == b"\xff\xff\xff\xff"


def test_a_huge_scale_is_held_back() -> None:
    image = draw_page(pdf_of(PdfPage(width=100, height=100)), 1, 500.0)
    assert image.width * image.height <= 65_000_000


def test_sizes_are_those_of_the_pages_as_shown() -> None:
    data = pdf_of(PdfPage(), PdfPage(extra="/Rotate 90"), PdfPage(extra="/CropBox [0 0 300 400]"))
    assert page_sizes(data) == [(595, 842), (842, 595), (300, 400)]
