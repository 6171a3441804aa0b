"""Words set on a page in letters of one width, and the lines that are read from them."""

from __future__ import annotations

from reviewer.intake.document import Box, Document, Line, Page, Word
from reviewer.intake.glyphs import ASCENT, DESCENT
from reviewer.parsing.layout.lines import Fragment
from reviewer.parsing.layout.reading_order import lines_of

SIZE = 10.0


def row(text: str, x: float, baseline: float, bold: bool = False, size: float = SIZE) -> list[Word]:
    """Words whose letters are half as wide as high, ideographs as wide as high."""
    found: list[Word] = []
    for part in text.split(" "):
        edges = [x]
        for letter in part:
            edges.append(edges[-1] + size * (1.0 if ord(letter) > 0x2E00 else 0.5))
        box = Box(x, baseline - ASCENT * size, edges[-1], baseline + DESCENT * size)
        found.append(Word(part, box, tuple(edges), size, bold))
        x = edges[-1] + 0.28 * size
    return found


def fragment(
    text: str, x: float, baseline: float, size: float = SIZE, bold: bool = False
) -> Fragment:
    """The same as one piece of text."""
    return Fragment(tuple(row(text, x, baseline, bold, size)))


def document(*rows: list[Word]) -> Document:
    """A document of one page that holds these rows."""
    return Document(
        "cv.pdf", "pdf", (Page(1, 595, 842, tuple(w for found in rows for w in found)),)
    )


def lines(*rows: list[Word]) -> list[Line]:
    """The lines read from a page that holds these rows."""
    return list(lines_of(document(*rows)))


def texts(*rows: list[Word]) -> list[str]:
    """The texts of these lines."""
    return [line.text for line in lines(*rows)]
