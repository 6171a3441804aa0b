"""Words of a PDF that nobody sees on the page: found by the ink that is, or is not, under them.

Text can be invisible in many ways (white on white, dark on dark, covered, clipped, in a layer that
is switched off, drawn with no ink, far too small, off the page), so nothing is concluded from
colours: the page is drawn, and a word whose place is all one shade is hidden. Where something was
painted over the text, the page is drawn once more without it: a word that makes no difference is
hidden, whatever is to be seen in its place. Drawing takes a while, so it is done only where a text
object could be hidden.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import compress
from statistics import median
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from reviewer.intake.document import Box, Word
from reviewer.intake.page_objects import IDENTITY, Matrix, PageObject
from reviewer.intake.pdfium import Frame

SMALLEST = 4.0
"""Nobody reads smaller letters, in points."""
LEAST_RANGE = 24
"""Grey levels between the lightest and the darkest under a word that can be seen."""
LEAST_TILE = 3
"""Words this few without ink are no text that was hidden, but a slip of the layer's places."""

MOST_PIXELS = 16_000_000
"""Pages are drawn smaller when they would be larger than this."""

_SCALE = 2.0
_LEAST_DIFFERENCE = 4
_WIDE_RANGE = 4.0
"""Print four times as large as another is no longer set small with it."""
_PALE = 200
_CLOSE = 40
_SAME_PLACE = 1.0
"""Points by which what is drawn twice may be apart."""
_NO_LETTERS = 2
"""Bytes of a text without letters, in UTF-16 with the zero at its end."""
_MOST_CLIPS = 200
_KINDS = (pdfium.FPDF_PAGEOBJ_TEXT, pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE)
_NO_INK = (pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP)
_SCAN_SHARE = 0.5
_LAYER_NAME = (ord("O"), ord("C"))
_LAYER_LENGTH = 6
"""Bytes of the mark's name in UTF-16, with the zero at its end."""
_MARK_NAME = ctypes.c_ushort * 8
_Rgba = tuple[int, int, int, int]


class _Drawn(NamedTuple):
    """An object of the page in the order drawn; ``color`` is None for pictures.

    ``may_be_off``: it is in a layer, or what is clipped there leaves nothing of it.
    """

    item: Any
    is_text: bool
    box: Box
    color: _Rgba | None
    has_ink: bool
    may_be_off: bool = False


class Suspect(NamedTuple):
    """A text object that may not show; ``is_covered`` where something was painted over it.

    ``above``: the text objects that were drawn in the same place later, and not painted over.
    """

    text: _Drawn
    is_covered: bool
    above: tuple[_Drawn, ...] = ()


def with_hidden(
    words: Sequence[Word],
    suspects: Sequence[Suspect],
    page: pypdfium2.PdfPage,
    frame: Frame,
    image_area: float,
) -> list[Word]:
    """The words, those marked that are on the page for machines only."""
    sheet = Box(0.0, 0.0, frame.width, frame.height)
    is_scan = image_area > _SCAN_SHARE * frame.width * frame.height
    inkless = _without_ink(words, suspects, page, is_scan) if suspects else set()
    tiny = _tiny(words)
    return [
        replace(word, hidden=True)
        if id(word) in inkless or id(word) in tiny or _is_outside(word, sheet)
        else word
        for word in words
    ]


def _tiny(words: Sequence[Word]) -> set[int]:
    """The ids of words too small to read; none on a page that is all set small, to be enlarged."""
    found = [word for word in words if 0 < word.size < SMALLEST]
    if not found:
        return set()
    largest = max(word.size for word in words)
    is_small_print = largest <= _WIDE_RANGE * median(word.size for word in found)
    return set() if 2 * len(found) > len(words) and is_small_print else set(map(id, found))


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


def _drawn(objects: Iterable[PageObject], frame: Frame, has_layers: bool) -> Iterator[_Drawn]:
    edges = [ctypes.c_float() for _ in range(4)]
    rgba = [ctypes.c_uint() for _ in range(4)]
    for kind, item, matrix, is_inner in objects:
        if kind not in _KINDS or not pdfium.FPDFPageObj_GetBounds(item, *edges):
            continue
        left, low, right, high = [edge.value for edge in edges]
        if matrix is IDENTITY:
            box = frame.box(left, low, right, high)
        else:
            corners = [(left, low), (left, high), (right, low), (right, high)]
            box = _placed(corners, matrix, frame)
        if kind != pdfium.FPDF_PAGEOBJ_TEXT:
            color = None if kind == pdfium.FPDF_PAGEOBJ_IMAGE else _color(item, rgba)
            yield _Drawn(item, False, box, color, True)
            continue
        has_ink = pdfium.FPDFTextObj_GetTextRenderMode(item) not in _NO_INK
        is_layered = (has_layers and is_inner) or _is_in_layer(item)
        may_be_off = is_layered or _is_clipped_away(item, box, matrix, frame)
        yield _Drawn(item, True, box, _color(item, rgba), has_ink, may_be_off)


def _color(item: Any, rgba: Sequence[ctypes.c_uint]) -> _Rgba:
    """The color that fills an object; ``rgba`` is where pdfium writes it."""
    red, green, blue, alpha = rgba
    pdfium.FPDFPageObj_GetFillColor(item, red, green, blue, alpha)
    return red.value, green.value, blue.value, alpha.value


def _placed(points: Sequence[tuple[float, float]], matrix: Matrix, frame: Frame) -> Box:
    """The box around points of the space that the matrix leads out of."""
    a, b, c, d, e, f = matrix
    xs = [a * x + c * y + e for x, y in points]
    ys = [b * x + d * y + f for x, y in points]
    return frame.box(min(xs), min(ys), max(xs), max(ys))


def _is_in_layer(item: Any) -> bool:
    """Whether the object is marked as optional content."""
    count = pdfium.FPDFPageObj_CountMarks(item)
    if count <= 0:
        return False
    length, name = ctypes.c_ulong(), _MARK_NAME()
    for number in range(count):
        mark = pdfium.FPDFPageObj_GetMark(item, number)
        pdfium.FPDFPageObjMark_GetName(mark, name, ctypes.sizeof(name), length)
        if length.value == _LAYER_LENGTH and (name[0], name[1]) == _LAYER_NAME:
            return True
    return False


def _is_clipped_away(item: Any, box: Box, matrix: Matrix, frame: Frame) -> bool:
    """Whether less than half of an object can be left, as far as the boxes of its clips tell."""
    clip = pdfium.FPDFPageObj_GetClipPath(item)
    clips = pdfium.FPDFClipPath_CountPaths(clip) if clip else 0
    if clips <= 0:
        return False
    x, y = ctypes.c_float(), ctypes.c_float()
    left = box
    for number in range(clips):
        points = []
        for at in range(min(pdfium.FPDFClipPath_CountPathSegments(clip, number), _MOST_CLIPS)):
            segment = pdfium.FPDFClipPath_GetPathSegment(clip, number, at)
            if pdfium.FPDFPathSegment_GetPoint(segment, x, y):
                points.append((x.value, y.value))
        if points:
            one = _placed(points, matrix, frame)
            left = Box(
                max(left.x0, one.x0), max(left.top, one.top),
                min(left.x1, one.x1), min(left.bottom, one.bottom),
            )  # fmt: skip
    if box.width <= 0 or box.height <= 0:
        return False
    if left.width <= 0 or left.height <= 0:
        return True
    return 2 * left.width * left.height < box.width * box.height


def suspects_among(
    objects: Iterable[PageObject], frame: Frame, *, has_layers: bool = False
) -> list[Suspect]:
    """The text objects that may not show; ``has_layers``: forms may be shown at will only."""
    return _suspects(list(_drawn(objects, frame, has_layers)))


def _suspects(objects: Sequence[_Drawn]) -> list[Suspect]:
    texts = [(order, one.box) for order, one in enumerate(objects) if one.is_text]
    covered: set[int] = set()
    faint: set[int] = set()
    for order, one in enumerate(objects):
        if not _paints(one):
            continue
        for at in _touched(one.box, texts):
            if at < order:
                covered.add(at)
            elif _is_alike(one, objects[at]):
                faint.add(at)
    return [
        Suspect(text, at in covered or text.may_be_off, tuple(_drawn_later(at, objects, covered)))
        for at, text in enumerate(objects)
        if text.is_text and (at in covered or at in faint or text.may_be_off or _is_pale(text))
    ]


def _drawn_later(at: int, objects: Sequence[_Drawn], covered: set[int]) -> Iterator[_Drawn]:
    """The texts in the very place of one that something was painted over, drawn after that."""
    if at not in covered:
        return
    for later in range(at + 1, len(objects)):
        one = objects[later]
        if one.is_text and later not in covered and one.has_ink and not one.may_be_off:
            edges = zip(one.box, objects[at].box, strict=True)
            if max(abs(a - b) for a, b in edges) <= _SAME_PLACE:
                yield one


def _touched(box: Box, others: Sequence[tuple[int, Box]]) -> list[int]:
    """The numbers of the boxes that share a place with one."""
    left, top, right, bottom = box
    return [
        number
        for number, (x0, y0, x1, y1) in others
        if x0 < right and left < x1 and y0 < bottom and top < y1
    ]


def _paints(one: _Drawn) -> bool:
    """Whether an object is large enough to hide text; outlines of fine lines are not."""
    if one.is_text or min(one.box.width, one.box.height) <= 2:
        return False
    if one.color is None:
        return True
    fill, stroke, width = ctypes.c_int(), ctypes.c_int(), ctypes.c_float()
    pdfium.FPDFPath_GetDrawMode(one.item, fill, stroke)
    pdfium.FPDFPageObj_GetStrokeWidth(one.item, width)
    return bool(fill.value and one.color[3] > 0) or bool(stroke.value and width.value > 2)


def _is_pale(text: _Drawn) -> bool:
    if not text.has_ink or text.color is None:
        return True
    return min(text.color[:3]) >= _PALE or text.color[3] < 64


def _is_alike(painted: _Drawn, text: _Drawn) -> bool:
    """Whether text on the painted object may not stand out: pictures may be of any colour."""
    if painted.color is None or text.color is None:
        return True
    return max(abs(a - b) for a, b in zip(painted.color[:3], text.color[:3], strict=True)) < _CLOSE


class _Picture(NamedTuple):
    """A page drawn in greys."""

    pixels: bytes
    stride: int
    width: int
    height: int
    scale: float

    def part(self, left: float, top: float, right: float, bottom: float) -> bytes:
        """The pixels of a part of the page, in points."""
        start, end = max(int(self.scale * left), 0), min(int(self.scale * right) + 1, self.width)
        rows = range(max(int(self.scale * top), 0), min(int(self.scale * bottom) + 1, self.height))
        lines = (self.pixels[y * self.stride + start : y * self.stride + end] for y in rows)
        return b"".join(lines)


def _picture_of(page: pypdfium2.PdfPage) -> _Picture:
    width, height = page.get_size()
    scale = min(_SCALE, (MOST_PIXELS / max(width * height, 1.0)) ** 0.5)
    bitmap = page.render(scale=scale, grayscale=True, may_draw_forms=False)
    try:
        return _Picture(
            bytes(bitmap.buffer), bitmap.stride, bitmap.width, bitmap.height, bitmap.width / width
        )
    finally:
        bitmap.close()


def _without_ink(
    words: Sequence[Word], suspects: Sequence[Suspect], page: pypdfium2.PdfPage, is_scan: bool
) -> set[int]:
    """The ids of the words that show nothing in their place."""
    doubted = [word for word in words if _is_of(word, suspects) and _has_letters(word)]
    if not doubted:
        return set()
    picture = _picture_of(page)
    blank = [_is_blank(word, picture, is_scan) for word in doubted]
    lost = list(compress(doubted, blank))
    covered = [one for one in suspects if one.is_covered and not _is_drawn_again(one, page)]
    rest = [w for w, gone in zip(doubted, blank, strict=True) if not gone and _is_of(w, covered)]
    # Text beneath a scan is its text layer.
    if rest and not is_scan:
        for one in covered:
            pdfium.FPDFPageObj_SetIsActive(one.text.item, False)
        without = _picture_of(page)
        lost += [word for word in rest if not _differs(word, picture, without)]
    letters = sum(len(word.text) for word in lost)
    return {id(word) for word in lost} if letters >= LEAST_TILE else set()


def _is_drawn_again(one: Suspect, page: pypdfium2.PdfPage) -> bool:
    """Whether the same letters were drawn once more on what was painted over them.

    pdfium gives no text of such a second drawing: it counts letters in one place once.
    """
    if not one.above:
        return False
    text_page = page.get_textpage()
    try:
        lengths = (
            pdfium.FPDFTextObj_GetText(text.item, text_page.raw, None, 0) for text in one.above
        )
        return any(length <= _NO_LETTERS for length in lengths)
    finally:
        text_page.close()


def _is_of(word: Word, suspects: Sequence[Suspect]) -> bool:
    return word.box is not None and any(_holds(one.text.box, word.box) for one in suspects)


def _has_letters(word: Word) -> bool:
    return any(sign.isalnum() for sign in word.text)


def _differs(word: Word, one: _Picture, other: _Picture) -> bool:
    """Whether two pictures of the page differ in the word's place."""
    if word.box is None:
        return True
    pairs = zip(one.part(*word.box), other.part(*word.box), strict=True)
    return any(abs(a - b) >= _LEAST_DIFFERENCE for a, b in pairs)


def _is_blank(word: Word, picture: _Picture, is_scan: bool) -> bool:
    box = word.box
    if box is None:
        return False
    # The text layer of a scan rarely lies exactly on its letters.
    slack = 0.5 * box.height if is_scan else 0.0
    trim = 0.0 if is_scan else 0.12 * box.height
    levels = sorted(
        picture.part(
            box.x0 - slack, box.top - slack + trim, box.x1 + slack, box.bottom + slack - trim
        )
    )
    if not levels:
        return True
    cut = len(levels) // 100 if is_scan else 0
    return levels[-1 - cut] - levels[cut] < LEAST_RANGE
