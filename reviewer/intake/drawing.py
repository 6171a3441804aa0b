"""Pages of a PDF, a photo or a scan as pictures."""

from __future__ import annotations

import pypdfium2
import pypdfium2.raw as pdfium

from reviewer.intake import pdf, picture
from reviewer.intake.document import PageImage
from reviewer.intake.pdf import MOST_PAGES, opened

_HEAD = 1024
MOST_PIXELS = 64_000_000
"""A picture is never larger, whatever scale is asked: 256 MB."""


def has_pages(data: bytes, name: str = "") -> bool:
    """Whether the file is drawn page by page; the others are shown as laid-out text."""
    return pdf.sniff(data[:_HEAD], name) or picture.sniff(data[:_HEAD], name)


def page_sizes(data: bytes, name: str = "") -> list[tuple[float, float]]:
    """Width and height of every page as shown, in points."""
    if not pdf.sniff(data[:_HEAD], name):
        return picture.page_sizes(data, name)
    with opened(data, name) as document:
        return [document.get_page_size(index) for index in range(min(len(document), MOST_PAGES))]


def draw_page(data: bytes, page: int, scale: float, name: str = "") -> PageImage:
    """Draw ``page`` (from 1) at ``scale`` pixels a point, annotations included, on white."""
    if not pdf.sniff(data[:_HEAD], name):
        return picture.draw_page(data, page, scale, name)
    with opened(data, name) as document:
        return _drawn(document[page - 1], scale)


def _drawn(page: pypdfium2.PdfPage, scale: float) -> PageImage:
    width, height = page.get_size()
    most = (MOST_PIXELS / max(width * height, 1.0)) ** 0.5
    bitmap = page.render(
        scale=min(scale, most), force_bitmap_format=pdfium.FPDFBitmap_BGRA, fill_color=(255,) * 4
    )
    try:
        return PageImage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
    finally:
        bitmap.close()
        page.close()
