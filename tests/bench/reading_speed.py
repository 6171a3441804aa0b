"""How long parsing a PDF takes, against the bare engines on the same file in the same run."""

from __future__ import annotations

import ctypes
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

import pdfplumber
import pypdfium2
import pypdfium2.raw as pdfium
from rows import SAMPLES, Row

from reviewer.parsing import parse_bytes

ROUNDS = 5


def measure() -> Iterator[Row]:
    """Ratios of processor time, the best of some rounds for each file, the rounds interleaved."""
    files = sorted(SAMPLES.glob("*.pdf"))
    rows = [_times(path) for path in files]
    ours, plumber, words = (sum(column) for column in zip(*rows, strict=True))
    each = f"{1000 * ours / len(files):.0f} ms a file"
    yield Row("parse / bare pdfplumber words", ours / plumber, 1.0, at_most=True, remark=each)
    yield Row("parse / bare pdfium words and fonts", ours / words, 3.0, at_most=True)
    worst = max(row[0] / row[1] for row in rows)
    yield Row("  the file with the worst ratio to pdfplumber", worst)
    middle = median(row[0] / row[1] for row in rows)
    yield Row("  the file in the middle", middle)


def _times(path: Path) -> list[float]:
    passes: list[Callable[[Path], object]] = [_parse, _plumber_words, _pdfium_words]
    for one in passes:
        one(path)
    best = [float("inf")] * len(passes)
    for _ in range(ROUNDS):
        for index, one in enumerate(passes):
            started = time.process_time()
            one(path)
            best[index] = min(best[index], time.process_time() - started)
    return best


def _parse(path: Path) -> object:
    return parse_bytes(path.read_bytes(), path.name)


def _plumber_words(path: Path) -> object:
    with pdfplumber.open(path) as document:
        return [page.extract_words(x_tolerance_ratio=0.15) for page in document.pages]


def _pdfium_words(path: Path) -> object:
    """Each character with its box; size, weight and font at the start of each word."""
    document = pypdfium2.PdfDocument(path)
    try:
        return [_words_of(page.get_textpage()) for page in document]
    finally:
        document.close()


def _words_of(textpage: pypdfium2.PdfTextPage) -> list[tuple[str, float, int, bytes]]:
    words, inside = [], False
    left, bottom, right, top = (ctypes.c_double() for _ in range(4))
    name, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    for index in range(textpage.count_chars()):
        character = chr(pdfium.FPDFText_GetUnicode(textpage, index))
        pdfium.FPDFText_GetCharBox(textpage, index, left, right, bottom, top)
        if character.isspace():
            inside = False
        elif not inside:
            inside = True
            pdfium.FPDFText_GetFontInfo(textpage, index, name, len(name), flags)
            size = pdfium.FPDFText_GetFontSize(textpage, index)
            weight = pdfium.FPDFText_GetFontWeight(textpage, index)
            words.append((character, size, weight, name.value))
        else:
            words[-1] = (words[-1][0] + character, *words[-1][1:])
    return words
