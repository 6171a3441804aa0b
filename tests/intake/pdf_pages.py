"""PDF files made in a test: pages of text, lines and links at exact places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from pdf_file import pdf_file


@dataclass
class PdfPage:
    """A page under construction; places are in points from the bottom left, as in PDF."""

    width: float = 595
    height: float = 842
    extra: str = ""
    content: list[str] = field(default_factory=list)
    links: list[tuple[tuple[float, float, float, float], str]] = field(default_factory=list)
    resources: str = ""
    fonts: str = ""
    annotations: list[str] = field(default_factory=list)

    def text(self, x: float, y: float, text: str, size: float = 10, font: str = "F1") -> None:
        shown = text.encode("utf-16-be").hex() if font == "F3" else text.encode("cp1252").hex()
        self.content.append(f"BT /{font} {size} Tf {x} {y} Td <{shown}> Tj ET")

    def draw(self, operators: str) -> None:
        self.content.append(operators)

    def link(self, box: tuple[float, float, float, float], target: str) -> None:
        self.links.append((box, target))


FONTS = (
    "<< /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> "
    "/F2 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica-BoldOblique "
    "/Encoding /WinAnsiEncoding >> "
    "/F3 << /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H "
    "/DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 "
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>] >> >>"
)


def pdf_of(*pages: PdfPage, catalog: str = "", extras: Sequence[str] = ()) -> bytes:
    """The bytes of a file with these pages; ``extras`` are objects numbered from 3."""
    objects = [f"<< /Type /Catalog /Pages 2 0 R {catalog} >>", "", *extras]
    kids = []
    for page in pages:
        objects.append(stream("\n".join(page.content)))
        content = len(objects)
        annotations = " ".join(
            f"<< /Type /Annot /Subtype /Link /Rect [{' '.join(map(str, box))}] "
            f"/A << /S /URI /URI ({target}) >> >>"
            for box, target in page.links
        )
        annotations += " ".join(page.annotations)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {page.width} {page.height}] {page.extra} "
            f"/Resources << /Font {FONTS[:-2]} {page.fonts} >> {page.resources} >> "
            f"/Contents {content} 0 R /Annots [{annotations}] >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    return pdf_file(objects)


def stream(content: str, about: str = "") -> str:
    """An object that is a stream."""
    return f"<< {about} /Length {len(content)} >>\nstream\n{content}\nendstream"
