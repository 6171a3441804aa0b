"""The tasks of the worker processes. Imports every format's library: only workers load it."""

from __future__ import annotations

import time
from collections import OrderedDict
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from reviewer.checks import notes_on
from reviewer.errors import UnreadableFile
from reviewer.evidence import ParsedResume
from reviewer.intake.document import Document, PageImage
from reviewer.intake.drawing import draw_page, has_pages, page_sizes
from reviewer.intake.formats import open_document
from reviewer.intake.source import Source
from reviewer.intake.sources import read_bytes
from reviewer.parsing import lines_read, parse_resume
from reviewer.reading import FileRead, OriginalLayout

WORDS_AT_ONCE = 8
"""Pages whose words are read before the first is shown."""
REMEMBERED = 4
"""Originals a drawing worker keeps, the least recently used forgotten first."""


class _Original(NamedTuple):
    data: bytes
    name: str


_originals: OrderedDict[str, _Original] = OrderedDict()


def read_source(source: Source) -> FileRead:
    """The bytes of a file and its parsed resume.

    What is wrong with the file comes back in ``error``; so does a bug of ours that the file brings
    out, as a plain ``UnreadableFile`` that says where in the code, and nothing of the text.
    """
    started = time.perf_counter()
    data, parsed, error = b"", None, None
    try:
        data = read_bytes(source)
        parsed = parse_with_notes(data, source.name)
    except UnreadableFile as expected:
        error = expected
    except MemoryError:
        raise
    except Exception as bug:
        error = UnreadableFile(source.name, whereabouts(bug))
    seconds = time.perf_counter() - started
    return FileRead(source, source.name, data, parsed, error, seconds)


def parse_with_notes(data: bytes, name: str) -> ParsedResume:
    """Parse a file's bytes and note what is remarkable about them."""
    document = open_document(data, name)
    parsed = parse_resume(document)
    return replace(parsed, notes=notes_on(document, parsed, date.today().isoformat()))


def whereabouts(bug: BaseException) -> str:
    """The kind of an exception and the place in our code that it passed last."""
    place, traceback = "", bug.__traceback__
    while traceback is not None:
        path = Path(traceback.tb_frame.f_code.co_filename)
        if "reviewer" in path.parts[:-1] or not place:
            place = f"{path.parent.name}/{path.name}:{traceback.tb_lineno}"
        traceback = traceback.tb_next
    return f"{type(bug).__name__} at {place}"


def open_original(key: str, data: bytes, name: str) -> OriginalLayout:
    """Lay out an original, and remember it for drawing; the words of a long one come later."""
    if not has_pages(data, name):
        document = open_document(data, name)
        return OriginalLayout(document.format, [], document)
    sizes = page_sizes(data, name)
    _originals[key] = _Original(data, name)
    _originals.move_to_end(key)
    while len(_originals) > REMEMBERED:
        _originals.popitem(last=False)
    if len(sizes) > WORDS_AT_ONCE:
        return OriginalLayout("pdf", sizes, Document(name, "pdf"), is_whole=False)
    return OriginalLayout("pdf", sizes, words_of(data, name))


def words_of(data: bytes, name: str) -> Document:
    """The document behind pages, with its lines as parsing numbers them; a scan has none."""
    try:
        document = open_document(data, name)
        return replace(document, lines=lines_read(document))
    except UnreadableFile:
        return Document(name, "pdf")


def draw_original(key: str, page: int, scale: float) -> PageImage:
    """Draw a page of a remembered original."""
    original = _originals[key]
    _originals.move_to_end(key)
    return draw_page(original.data, page, scale, original.name)


def get_ready() -> None:
    """Nothing is left to do: to call it, a worker had to load this module."""
