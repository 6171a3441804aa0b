"""PDF: the words of every page with their places, and what is ruled and filled around them.

pdfium reads; pdfplumber, slower, is asked where pdfium finds no text, and where a file gives text
in place of what is drawn (ActualText): pdfium then tells the text but not where its letters are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pypdfium2
import pypdfium2.raw as pdfium

from reviewer.errors import DamagedFile, EmptyFile, PasswordNeeded
from reviewer.intake import plumber
from reviewer.intake.document import Document, Page, Word
from reviewer.intake.drawn_fonts import matched, names_by_page
from reviewer.intake.glyphs import with_links, words_of
from reviewer.intake.page_objects import objects_of
from reviewer.intake.pdfium import (
    fonts_of,
    frame_of,
    glyphs_of,
    has_writing,
    links_of,
    shapes_of,
)
from reviewer.intake.unseen import suspects_among, with_hidden
from reviewer.intake.weights import with_plain_text

MOST_PAGES = 60
"""Pages after these are not read: no resume is that long, and a hostile file may have a million."""
MOST_GLYPHS = 400_000
MOST_ATTACHMENTS = 50
_PASSWORD_ERROR = 4
_COLLECTION = re.compile(rb"/Collection\b")
_RESUME_NAME = re.compile(
    r"resume|r[ée]sum[ée]|lebenslauf|curriculum|\bcv\b|简历|履历", re.IGNORECASE
)
_LAYER = re.compile(rb"/OC[\s/]")
"""Stands where a form belongs to a layer: forms are streams, whose heads are never packed."""


def sniff(head: bytes, name: str) -> bool:
    """Whether the bytes begin like a PDF; some mailers put a few lines before it."""
    return b"%PDF-" in head[:1024]


def read(data: bytes, name: str) -> Document:
    """The document; pages that are pictures have no words but an ``image_area``."""
    with opened(data, name) as document:
        try:
            pages = tuple(_pages(document, data))
            metadata = {k: v for k, v in document.get_metadata_dict().items() if v}
        except (pypdfium2.PdfiumError, ValueError) as error:
            raise DamagedFile(name, type(error).__name__) from error
    pages = with_plain_text(_second_reading(data, pages))
    return Document(name, "pdf", pages, metadata=metadata)


def _second_reading(data: bytes, pages: tuple[Page, ...]) -> tuple[Page, ...]:
    doubtful = [page for page in pages if any(map(_is_squeezed, page.words))]
    if not any(page.words for page in pages):
        doubtful = list(pages)
    better = plumber.words_on(data, doubtful) if doubtful else {}
    return tuple(replace(page, words=better.get(page.number) or page.words) for page in pages)


def _is_squeezed(word: Word) -> bool:
    """Whether the word's letters stand on less room than a dot would need."""
    return word.box is not None and word.box.width < 0.05 * word.size * len(word.text)


def opened(data: bytes, name: str) -> pypdfium2.PdfDocument:
    """The file open in pdfium, to be closed by the caller; its errors are ours.

    A portfolio is a cover around other files: the one in it that is most likely meant is opened.
    """
    document = _opened(data, name)
    inner = _enclosed(document) if _COLLECTION.search(data) else b""
    if inner:
        document.close()
        return _opened(inner, name)
    return document


def _enclosed(document: pypdfium2.PdfDocument) -> bytes:
    """The PDF in a portfolio, of several the one named as a resume; empty when there is none."""
    count = min(document.count_attachments(), MOST_ATTACHMENTS)
    files = [document.get_attachment(number) for number in range(count)]
    files.sort(key=lambda file: not _RESUME_NAME.search(file.get_name()))
    for file in files:
        try:
            data = bytes(file.get_data())
        except pypdfium2.PdfiumError:
            continue
        if sniff(data[:1024], ""):
            return data
    return b""


def _opened(data: bytes, name: str) -> pypdfium2.PdfDocument:
    if not data:
        raise EmptyFile(name)
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        is_code = getattr(error, "err_code", None) == _PASSWORD_ERROR
        says_so = is_code or re.search("password", str(error), re.I)
        # pdfium keeps the error of the file before when it gives none for this one.
        if says_so and b"/Encrypt" in data:
            raise PasswordNeeded(name) from error
        raise DamagedFile(name, str(error)) from error
    if not len(document):
        document.close()
        raise EmptyFile(name)
    document.init_forms()  # so that fields that were filled in have something to be drawn
    return document


def _pages(document: pypdfium2.PdfDocument, data: bytes) -> Iterator[Page]:
    left, has_layers = MOST_GLYPHS, bool(_LAYER.search(data))
    named: list[list[str]] | None = None
    for index in range(min(len(document), MOST_PAGES)):
        page = document[index]
        try:
            frame = frame_of(page)
            links = links_of(document, page, frame)
            if has_writing(page):
                # A filled-in form says on its annotations what it says; this makes them text.
                pdfium.FPDFPage_Flatten(page.raw, pdfium.FLAT_NORMALDISPLAY)
                page.close()
                page = document[index]
            objects = objects_of(page)
            fonts, names = fonts_of(objects), dict[int, str]()
            if not all(name for _, name in fonts):
                named = names_by_page(data, MOST_PAGES) if named is None else named
                names = matched(fonts, named[index]) if index < len(named) else {}
            glyphs = glyphs_of(page, frame, left, names)
            left -= len(glyphs)
            words = with_links(words_of(glyphs), links)
            shapes = shapes_of(objects, frame)
            suspects = suspects_among(objects, frame, has_layers=has_layers)
            words = with_hidden(words, suspects, page, frame, shapes.image_area)
        finally:
            page.close()
        yield Page(
            index + 1,
            round(frame.width, 2),
            round(frame.height, 2),
            tuple(words),
            tuple(shapes.rules),
            tuple(shapes.fills),
            tuple(shapes.outlines),
            shapes.image_area,
        )
