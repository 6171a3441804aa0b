"""The names of fonts whose letters a file draws itself (Type 3), which pdfium does not tell.

Browsers write fonts of some formats so, those of Chinese letters above all; the name, and with it
the weight, stands in the font's descriptor. pdfium says which objects share a font and the content
of a page says which font comes next: in the order in which both come first they are the same.
"""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from itertools import islice
from typing import Any

from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFObjRef, resolve1

_CHOSEN = re.compile(rb"/([^\s/\[\]()<>{}%]+)\s+-?[\d.]+\s+Tf\b")
_OBJECT = re.compile(rb"obj\b")
_NUMBER = re.compile(rb"(?<!\d)(\d+)\s+0\s+\Z")
_LONGEST_NUMBER = 20
"""Bytes before "obj" that hold the number of an object and its generation."""
_DESCRIPTOR = re.compile(rb"/FontDescriptor\s+(\d+)\s+0\s+R")
_FONT_NAME = re.compile(rb"/(?:FontName|BaseFont)\s*/([^\s/\[\]()<>{}%]+)")
_MEDIUM = re.compile("medium", re.IGNORECASE)
_MOST_CONTENT = 20_000_000


def names_by_page(data: bytes, pages: int) -> list[list[str]]:
    """Names of the fonts of each page, in the order of their first use; none of an odd file."""
    try:
        document = PDFDocument(PDFParser(io.BytesIO(data)))
        starts = _starts(data)
        return [
            [_name(font, data, starts) for font in _fonts(page)]
            for page in islice(PDFPage.create_pages(document), pages)
        ]
    # pdfminer answers a malformed file with whatever its code runs into.
    except Exception:
        return []


def _starts(data: bytes) -> dict[int, int]:
    """Where the text of each object begins, by its number."""
    found: dict[int, int] = {}
    for mark in _OBJECT.finditer(data):  # a word to look for: numbers are all over the pictures
        number = _NUMBER.search(data, max(mark.start() - _LONGEST_NUMBER, 0), mark.start())
        if number:
            found[int(number[1])] = mark.end()
    return found


def _fonts(page: PDFPage) -> list[Any]:
    """References to the fonts of a page, in the order in which its content chooses them."""
    fonts = resolve1(page.resources.get("Font")) or {}
    content = b"\n".join(stream.get_data() for stream in map(resolve1, page.contents))
    keys = dict.fromkeys(_CHOSEN.findall(content[:_MOST_CONTENT]))
    return [fonts.get(key.decode("latin-1")) for key in keys]


def _name(font: Any, data: bytes, starts: dict[int, int]) -> str:
    """The font's name, looked up in the bytes: to take in all it says of its glyphs is slow."""
    objects = [font.objid] if isinstance(font, PDFObjRef) else []
    for number in objects:
        start = starts.get(number, len(data))
        text = data[start : data.find(b"endobj", start)]
        if found := _FONT_NAME.search(text):
            return bare(found[1].decode("latin-1"))
        if (descriptor := _DESCRIPTOR.search(text)) and len(objects) == 1:
            objects.append(int(descriptor[1]))
    return ""


def bare(name: str) -> str:
    """A font's name without the tag of the letters that a file has of it."""
    return name.split("+", 1)[1] if len(name) > 7 and name[6] == "+" else name


def matched(fonts: Sequence[tuple[int, str]], names: Sequence[str]) -> dict[int, str]:
    """The names of those fonts, in the same order, that have none; nothing if they do not agree.

    "Medium" is left out of a name: it may well set the whole text.
    """
    if len(fonts) != len(names):
        return {}
    pairs = list(zip(fonts, names, strict=True))
    if any(known and name not in ("", known) for (_, known), name in pairs):
        return {}
    return {font: _MEDIUM.sub("", name) for (font, known), name in pairs if not known}
