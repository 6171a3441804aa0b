"""Words of a PDF that nobody sees on the page: found by the ink that is, or is not, under them.

Text can be invisible in many ways (white on white, dark on dark, covered, drawn with no ink, far
too small, off the page), so nothing is concluded from colours: the page is drawn, and a word whose
place is all one shade is hidden. Drawing takes a while, so it is done only where a text object
could be hidden: pale, without ink, painted over, or like what lies beneath it.
"""

from __future__ import annotations

import ctypes
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from reviewer.intake.document import Box, Word
from reviewer.intake.pdfium import Frame

SMALLEST = 4.0
"""Nobody reads smaller letters, in points."""
LEAST_RANGE = 24
"""Grey levels between the lightest and the darkest under a word that can be seen."""
LEAST_TILE = 3
"""Words this few without ink are no text that was hidden, but a slip of the layer's places."""

_SCALE = 2.0
_PALE = 200
_CLOSE = 40
_MOST_OBJECTS = 20_000
_NO_INK = (pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP)
_SCAN_SHARE = 0.5
_Rgba = tuple[int, int, int, int]


class _Drawn(NamedTuple):
    """An object of the page in the order drawn; ``color`` is None for pictures."""

    is_text: bool
    box: Box
    color: _Rgba | None
    has_ink: bool


def with_hidden(
    words: Sequence[Word], page: pypdfium2.PdfPage, frame: Frame, image_area: float
) -> list[Word]:
    """The words, those marked that are on the page for machines only."""
    sheet = Box(0.0, 0.0, frame.width, frame.height)
    suspects = _suspects(list(_drawn(page, frame)))
    doubted = [w for w in words if w.box and any(_holds(s, w.box) for s in suspects)]
    is_scan = image_area > _SCAN_SHARE * frame.width * frame.height
    inkless = _inkless(doubted, page, is_scan) if doubted else set()
    tiny = {id(word) for word in words if 0 < word.size < SMALLEST}
    if 2 * len(tiny) > len(words):  # the whole page is set small: a page made to be enlarged
        tiny = set()
    return [
        replace(word, hidden=True)
        if id(word) in inkless or id(word) in tiny or _is_outside(word, sheet)
        else word
        for word in words
    ]


def _is_outside(word: Word, sheet: Box) -> bool:
    box = word.box
    return box is not None and not (
        box.x1 > sheet.x0
        and box.x0 < sheet.x1
        and box.bottom > sheet.top
        and box.top < sheet.bottom
    )


def _holds(outer: Box, inner: Box) -> bool:
    x, y = (inner.x0 + inner.x1) / 2, (inner.top + inner.bottom) / 2
    return outer.x0 - 2 <= x <= outer.x1 + 2 and outer.top - 4 <= y <= outer.bottom + 4


def _drawn(page: pypdfium2.PdfPage, frame: Frame) -> Iterator[_Drawn]:
    kinds = (pdfium.FPDF_PAGEOBJ_TEXT, pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE)
    edges = [ctypes.c_float() for _ in range(4)]
    for number, (item, (a, b, c, d, e, f)) in enumerate(_objects(page.raw)):
        if number > _MOST_OBJECTS:
            return
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind not in kinds or not pdfium.FPDFPageObj_GetBounds(item, *edges):
            continue
        left, low, right, high = (edge.value for edge in edges)
        xs = [a * x + c * y + e for x in (left, right) for y in (low, high)]
        ys = [b * x + d * y + f for x in (left, right) for y in (low, high)]
        is_text = kind == pdfium.FPDF_PAGEOBJ_TEXT
        yield _Drawn(
            is_text,
            frame.box(min(xs), min(ys), max(xs), max(ys)),
            None if kind == pdfium.FPDF_PAGEOBJ_IMAGE else _color(item),
            not is_text or pdfium.FPDFTextObj_GetTextRenderMode(item) not in _NO_INK,
        )


_Matrix = tuple[float, float, float, float, float, float]


def _objects(
    holder: Any, matrix: _Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0), depth: int = 0
) -> Iterator[tuple[Any, _Matrix]]:
    """The objects of a page, those within forms with the form's matrix, in the order drawn."""
    count, at = (
        (pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject)
        if depth
        else (pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject)
    )
    for index in range(count(holder)):
        item = at(holder, index)
        if pdfium.FPDFPageObj_GetType(item) != pdfium.FPDF_PAGEOBJ_FORM:
            yield item, matrix
        elif depth < 4:
            own = pdfium.FS_MATRIX()
            pdfium.FPDFPageObj_GetMatrix(item, own)
            inner = (own.a, own.b, own.c, own.d, own.e, own.f)
            yield from _objects(item, _times(inner, matrix), depth + 1)


def _times(inner: _Matrix, outer: _Matrix) -> _Matrix:
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return (
        a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s,
        e * p + f * r + t, e * q + f * s + u,
    )  # fmt: skip


def _color(item: Any) -> _Rgba:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    pdfium.FPDFPageObj_GetFillColor(item, red, green, blue, alpha)
    return red.value, green.value, blue.value, alpha.value


def _suspects(objects: Sequence[_Drawn]) -> list[Box]:
    """The places of text objects that may not show."""
    painted = [(order, one) for order, one in enumerate(objects) if _paints(one)]
    alike: dict[_Rgba | None, list[tuple[int, _Drawn]]] = {}
    found: list[Box] = []
    for order, text in enumerate(objects):
        if not text.is_text:
            continue
        if text.color not in alike:
            alike[text.color] = [pair for pair in painted if _is_alike(pair[1], text)]
        beneath = [one for at, one in alike[text.color] if at < order]
        above = [one for _, one in painted[bisect_left(painted, order, key=_order) :]]
        if _is_pale(text) or any(_overlap(one.box, text.box) for one in (*beneath, *above)):
            found.append(text.box)
    return found


def _order(pair: tuple[int, _Drawn]) -> int:
    return pair[0]


def _paints(one: _Drawn) -> bool:
    is_area = not one.is_text and min(one.box.width, one.box.height) > 2
    return is_area and (one.color is None or one.color[3] > 0)


def _is_pale(text: _Drawn) -> bool:
    if not text.has_ink or text.color is None:
        return True
    return min(text.color[:3]) >= _PALE or text.color[3] < 64


def _is_alike(painted: _Drawn, text: _Drawn) -> bool:
    """Whether text on the painted object may not stand out: pictures may be of any colour."""
    if painted.color is None or text.color is None:
        return True
    return max(abs(a - b) for a, b in zip(painted.color[:3], text.color[:3], strict=True)) < _CLOSE


def _overlap(a: Box, b: Box) -> bool:
    return a.x0 < b.x1 and b.x0 < a.x1 and a.top < b.bottom and b.top < a.bottom


def _inkless(words: Sequence[Word], page: pypdfium2.PdfPage, is_scan: bool) -> set[int]:
    """The ids of the words with nothing to see in their place."""
    bitmap = page.render(scale=_SCALE, grayscale=True, may_draw_forms=False)
    try:
        pixels, stride = bytes(bitmap.buffer), bitmap.stride
        size = bitmap.width, bitmap.height
        blank = [
            word
            for word in words
            if any(sign.isalnum() for sign in word.text)
            and _is_blank(word, pixels, stride, size, is_scan)
        ]
    finally:
        bitmap.close()
    letters = sum(len(word.text) for word in blank)
    return {id(word) for word in blank} if letters >= LEAST_TILE else set()


def _is_blank(word: Word, pixels: bytes, stride: int, size: tuple[int, int], is_scan: bool) -> bool:
    box = word.box
    if box is None:
        return False
    # The text layer of a scan rarely lies exactly on its letters.
    slack = 0.5 * box.height if is_scan else 0.0
    trim = 0.0 if is_scan else 0.12 * box.height
    left, right = (int(_SCALE * x) for x in (box.x0 - slack, box.x1 + slack))
    top, bottom = (int(_SCALE * y) for y in (box.top - slack + trim, box.bottom + slack - trim))
    left, right = max(left, 0), min(right + 1, size[0])
    rows = range(max(top, 0), min(bottom + 1, size[1]))
    levels = sorted(b"".join(pixels[y * stride + left : y * stride + right] for y in rows))
    if not levels:
        return True
    cut = len(levels) // 100 if is_scan else 0
    return levels[-1 - cut] - levels[cut] < LEAST_RANGE
