"""What pdfplumber finds on a page: the second opinion where pdfium finds no text."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator, Sequence
from typing import Any

import pdfplumber

from reviewer.intake.document import Box, Page, Word
from reviewer.intake.glyphs import Glyph, bold_by_name, italic_by_name, mended, words_of

# Its warnings quote what the file holds.
logging.getLogger("pdfminer").setLevel(logging.CRITICAL)


def words_on(data: bytes, pages: Sequence[Page]) -> dict[int, tuple[Word, ...]]:
    """The words pdfplumber finds, by page number; none if it cannot read the file either."""
    try:
        with pdfplumber.open(io.BytesIO(data), pages=[page.number for page in pages]) as document:
            return {
                page.number: tuple(words_of(_glyphs(read.chars, page)))
                for page, read in zip(pages, document.pages, strict=True)
            }
    # pdfminer answers a malformed file with whatever its code runs into: TypeError, KeyError,
    # struct.error, RecursionError... The file stays what pdfium made of it.
    except Exception:
        return {}


def _glyphs(characters: Sequence[dict[str, Any]], page: Page) -> Iterator[Glyph]:
    for character in characters:
        font = str(character["fontname"]).split("+")[-1]
        text = mended(str(character["text"]), font)
        if not text:
            continue
        box = Box(character["x0"], character["top"], character["x1"], character["bottom"])
        size = float(character["size"])
        upright = bool(character["upright"])
        # pdfminer's boxes span from descent to ascent; its matrix holds the baseline.
        baseline = page.height - float(character["matrix"][5]) if upright else box.bottom
        if not box.top <= baseline <= box.bottom:
            baseline = box.bottom - 0.2 * size
        yield Glyph(
            text, box.x0, box.x1, baseline, size, font, bold_by_name(font), italic_by_name(font),
            _color(character.get("non_stroking_color")), 0 if upright else 90, box,
        )  # fmt: skip


def _color(components: Any) -> str:
    if isinstance(components, (int, float)):
        components = (components,)
    if not isinstance(components, (tuple, list)) or len(components) not in (1, 3, 4):
        return ""
    parts = [float(part) for part in components]
    if len(parts) == 1:
        parts *= 3
    elif len(parts) == 4:
        parts = [(1 - part) * (1 - parts[3]) for part in parts[:3]]
    return "#" + "".join(f"{round(255 * min(max(part, 0.0), 1.0)):02x}" for part in parts)
