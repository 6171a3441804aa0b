"""What pdfium finds on a page: glyphs, links, ruled lines, filled boxes and pictures."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from reviewer.intake.accents import is_accent
from reviewer.intake.document import Box
from reviewer.intake.drawn_fonts import bare
from reviewer.intake.glyphs import Glyph, Link, bold_by_name, italic_by_name, mended
from reviewer.intake.page_objects import Matrix, PageObject, matrix_of

THINNEST_FILL = 3.0
"""A painted box thinner than this, in points, is a ruled line."""
_MOST_SEGMENTS = 20_000
_ITALIC_FLAG, _BOLD_FLAG = 1 << 6, 1 << 18


class Frame(NamedTuple):
    """How page space (from the bottom left, unrotated) becomes the page as shown.

    ``left`` … ``upper`` is the shown part (CropBox); ``turns`` counts quarter turns clockwise.
    """

    left: float
    lower: float
    right: float
    upper: float
    turns: int
    unit: float

    @property
    def width(self) -> float:
        """Width as shown, in points."""
        return self.unit * (self.upper - self.lower if self.turns % 2 else self.right - self.left)

    @property
    def height(self) -> float:
        """Height as shown, in points."""
        return self.unit * (self.right - self.left if self.turns % 2 else self.upper - self.lower)

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point of page space, from the top left of the page as shown."""
        if not self.turns:
            across, down = x - self.left, self.upper - y
        elif self.turns == 1:
            across, down = y - self.lower, x - self.left
        elif self.turns == 2:
            across, down = self.right - x, y - self.lower
        else:
            across, down = self.upper - y, self.right - x
        return self.unit * across, self.unit * down

    def box(self, left: float, lower: float, right: float, upper: float) -> Box:
        """A rectangle of page space as a box of the page as shown."""
        (ax, ay), (bx, by) = self.point(left, lower), self.point(right, upper)
        if ax > bx:
            ax, bx = bx, ax
        if ay > by:
            ay, by = by, ay
        return Box(ax, ay, bx, by)


def frame_of(page: pypdfium2.PdfPage) -> Frame:
    """The frame of a page, from its boxes and rotation."""
    left, lower, right, upper = page.get_bbox()
    turns = page.get_rotation() // 90 % 4
    across = upper - lower if turns % 2 else right - left
    return Frame(left, lower, right, upper, turns, page.get_width() / across if across else 1.0)


class _Face(NamedTuple):
    """What the characters of one text object have in common."""

    size: float
    font: str
    bold: bool
    italic: bool
    color: str
    angle: int


class _Font(NamedTuple):
    """What a font says of itself."""

    name: str
    bold: bool
    italic: bool


def glyphs_of(
    page: pypdfium2.PdfPage, frame: Frame, limit: int, names: Mapping[int, str]
) -> list[Glyph]:
    """The glyphs of a page in the order they are drawn, at most ``limit``.

    ``names`` are those of fonts that pdfium has none for: they tell weights, and no more.
    """
    text_page = pdfium.FPDFText_LoadPage(page.raw)
    if not text_page:
        return []
    try:
        count = min(pdfium.FPDFText_CountChars(text_page), limit)
        return list(_shared_widths(_glyphs(text_page, count, frame, names)))
    finally:
        pdfium.FPDFText_ClosePage(text_page)


def _glyphs(
    text_page: Any, count: int, frame: Frame, names: Mapping[int, str]
) -> Iterator[tuple[int, Glyph]]:
    faces = _Faces(text_page, frame, names)
    loose, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    high = 0
    guessed = False
    for index in range(count):
        drawn_by = pdfium.FPDFText_GetTextObject(text_page, index)
        if not drawn_by or pdfium.FPDFText_IsGenerated(text_page, index):
            guessed = True  # pdfium's own guess at spaces and line ends
            continue
        key = ctypes.addressof(drawn_by.contents)
        face = faces.of(key, index, drawn_by)
        code = pdfium.FPDFText_GetUnicode(text_page, index)
        if 0xD800 <= code < 0xDC00:  # the first half of a character beyond U+FFFF
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + code - 0xDC00 if high else 0xFFFD
        high = 0
        text = mended(chr(code), face.font)
        if not text:
            continue
        pdfium.FPDFText_GetLooseCharBox(text_page, index, loose)
        pdfium.FPDFText_GetCharOrigin(text_page, index, x, y)
        box = frame.box(loose.left, loose.bottom, loose.right, loose.top)
        origin, baseline = frame.point(x.value, y.value)
        size = face.size or box.height / 1.1
        x0, x1 = box.x0, box.x1
        if not face.font and not face.angle and "\u2e80" <= text[0] <= "\uffef":
            x0, x1 = origin, max(origin + size, x1)  # of drawn (Type 3) glyphs the box is the ink
        yield key, Glyph(
            text, x0, x1, baseline, size, face.font, face.bold, face.italic, face.color,
            face.angle, box, guessed,
        )  # fmt: skip
        guessed = False


def _shared_widths(found: Iterator[tuple[int, Glyph]]) -> Iterator[Glyph]:
    """Letters that one glyph stands for all report its box: give each its part.

    An accent may have the box of the letter it lies over, too, and shares nothing.
    """
    group: list[Glyph] = []
    drawn_by = 0
    for key, glyph in found:
        is_over = is_accent(glyph) or (bool(group) and is_accent(group[-1]))
        if group and (key != drawn_by or glyph.box != group[0].box or glyph.angle or is_over):
            yield from _parted(group)
            group = []
        group.append(glyph)
        drawn_by = key
    yield from _parted(group)


def _parted(group: list[Glyph]) -> Iterator[Glyph]:
    if len(group) == 1:
        yield group[0]
        return
    for index, glyph in enumerate(group):
        width = (glyph.x1 - glyph.x0) / len(group)
        yield glyph._replace(x0=glyph.x0 + index * width, x1=glyph.x0 + (index + 1) * width)


class _Faces:
    """The faces of a page's text objects; browsers write one for every few letters."""

    def __init__(self, text_page: Any, frame: Frame, names: Mapping[int, str]) -> None:
        self._text_page, self._frame, self._names = text_page, frame, names
        self._known: dict[int, _Face] = {}
        self._fonts: dict[int, _Font] = {}
        self._matrix = pdfium.FS_MATRIX()
        self._rgba = [ctypes.c_uint() for _ in range(4)]

    def of(self, key: int, index: int, drawn_by: Any) -> _Face:
        """The face of the text object at this address, which draws the character ``index``."""
        face = self._known.get(key)
        if face is None:
            face = self._known[key] = self._face(index, drawn_by)
        return face

    def _face(self, index: int, drawn_by: Any) -> _Face:
        matrix = self._matrix
        pdfium.FPDFText_GetMatrix(self._text_page, index, matrix)
        size = pdfium.FPDFText_GetFontSize(self._text_page, index)
        size *= math.hypot(matrix.c, matrix.d)
        angle = round(math.degrees(math.atan2(matrix.b, matrix.a))) - 90 * self._frame.turns
        font = self._font(pdfium.FPDFTextObj_GetFont(drawn_by))
        stroked = pdfium.FPDFTextObj_GetTextRenderMode(drawn_by) == 2
        return _Face(
            abs(size) * self._frame.unit,
            font.name,
            font.bold or stroked,
            font.italic,
            self._color(index),
            0 if abs((angle + 180) % 360 - 180) <= 3 else angle % 360,
        )

    def _font(self, font: Any) -> _Font:
        key = _key(font)
        if key not in self._fonts:
            self._fonts[key] = _font(font, self._names.get(key, ""))
        return self._fonts[key]

    def _color(self, index: int) -> str:
        known = pdfium.FPDFText_GetFillColor(self._text_page, index, *self._rgba)
        red, green, blue, _ = self._rgba
        return f"#{red.value:02x}{green.value:02x}{blue.value:02x}" if known else ""


def _font(font: Any, other_name: str) -> _Font:
    name = _font_name(font)
    told = name or other_name
    flags = pdfium.FPDFFont_GetFlags(font) if font else 0
    weight = pdfium.FPDFFont_GetWeight(font) if font else 0
    return _Font(
        name,
        bold_by_name(told, weight) or bool(flags & _BOLD_FLAG),
        italic_by_name(told) or bool(flags & _ITALIC_FLAG and flags > 0),
    )


def _font_name(font: Any) -> str:
    if not font:
        return ""
    length = pdfium.FPDFFont_GetBaseFontName(font, None, 0)
    buffer = ctypes.create_string_buffer(max(length, 1))
    pdfium.FPDFFont_GetBaseFontName(font, buffer, length)
    return bare(buffer.value.decode("utf-8", "replace"))


def _key(font: Any) -> int:
    """What tells a font of the document from another."""
    return ctypes.addressof(font.contents) if font else 0


def fonts_of(objects: Iterable[PageObject]) -> list[tuple[int, str]]:
    """The fonts of a page, and their names or "", in the order of their first use."""
    fonts: dict[int, str] = {}
    for one in objects:
        if one.kind == pdfium.FPDF_PAGEOBJ_TEXT:
            font = pdfium.FPDFTextObj_GetFont(one.item)
            if _key(font) not in fonts:
                fonts[_key(font)] = _font_name(font)
    return list(fonts.items())


def links_of(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage, frame: Frame) -> list[Link]:
    """The web and mail links of a page; links within the document are left out."""
    links, position, link = [], ctypes.c_int(0), pdfium.FPDF_LINK()
    while pdfium.FPDFLink_Enumerate(page.raw, position, link):
        rectangle = pdfium.FS_RECTF()
        target = _target(document, link)
        if target and pdfium.FPDFLink_GetAnnotRect(link, rectangle):
            place = rectangle.left, rectangle.bottom, rectangle.right, rectangle.top
            links.append(Link(frame.box(*place), target))
    return links


def _target(document: pypdfium2.PdfDocument, link: Any) -> str:
    action = pdfium.FPDFLink_GetAction(link)
    if not action or pdfium.FPDFAction_GetType(action) != pdfium.PDFACTION_URI:
        return ""
    length = pdfium.FPDFAction_GetURIPath(document.raw, action, None, 0)
    buffer = ctypes.create_string_buffer(max(length, 1))
    pdfium.FPDFAction_GetURIPath(document.raw, action, buffer, length)
    return buffer.value.decode("utf-8", "replace").strip()


_WRITTEN = frozenset(
    {pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_FREETEXT, pdfium.FPDF_ANNOT_STAMP}
)
_MOST_ANNOTATIONS = 2_000


def has_writing(page: pypdfium2.PdfPage) -> bool:
    """Whether annotations may hold text that stands on the page: fields, typed text, stamps."""
    count = min(pdfium.FPDFPage_GetAnnotCount(page.raw), _MOST_ANNOTATIONS)
    return any(_subtype(page, number) in _WRITTEN for number in range(count))


def _subtype(page: pypdfium2.PdfPage, number: int) -> int:
    annotation = pdfium.FPDFPage_GetAnnot(page.raw, number)
    if not annotation:
        return int(pdfium.FPDF_ANNOT_UNKNOWN)
    try:
        return int(pdfium.FPDFAnnot_GetSubtype(annotation))
    finally:
        pdfium.FPDFPage_CloseAnnot(annotation)


class Shapes(NamedTuple):
    """What is painted on a page besides text. ``image_area`` is in square points."""

    rules: list[Box]
    fills: list[Box]
    outlines: list[Box]
    image_area: float


def shapes_of(objects: Iterable[PageObject], frame: Frame) -> Shapes:
    """Ruled lines, filled boxes and the area that pictures cover."""
    shapes = Shapes([], [], [], 0.0)
    area = 0.0
    for one in objects:
        if one.kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            area += _image_area(matrix_of(one), frame)
        elif one.kind == pdfium.FPDF_PAGEOBJ_PATH:
            _add_path(one.item, matrix_of(one), frame, shapes)
    return shapes._replace(image_area=min(area, frame.width * frame.height))


def _bounds(points: list[tuple[float, float]], matrix: Matrix, frame: Frame) -> Box:
    a, b, c, d, e, f = matrix
    shown = [frame.point(a * x + c * y + e, b * x + d * y + f) for x, y in points]
    across, down = [p[0] for p in shown], [p[1] for p in shown]
    return Box(min(across), min(down), max(across), max(down))


def _image_area(matrix: Matrix, frame: Frame) -> float:
    box = _bounds([(0, 0), (1, 0), (0, 1), (1, 1)], matrix, frame)
    width = min(box.x1, frame.width) - max(box.x0, 0.0)
    height = min(box.bottom, frame.height) - max(box.top, 0.0)
    return max(width, 0.0) * max(height, 0.0)


def _add_path(path: Any, matrix: Matrix, frame: Frame, shapes: Shapes) -> None:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
    filled = bool(fill.value) and _is_visible(path)
    for points in _strokes(path):
        box = _bounds(points, matrix, frame)
        if min(box.width, box.height) < THINNEST_FILL:
            if filled or stroke.value:
                shapes.rules.append(box)
            continue
        if filled:
            shapes.fills.append(box)
        if stroke.value:
            shapes.outlines.append(box)
            shapes.rules.extend(_sides(box))


def _is_visible(path: Any) -> bool:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    pdfium.FPDFPageObj_GetFillColor(path, red, green, blue, alpha)
    white = min(red.value, green.value, blue.value) >= 252
    return alpha.value > 0 and not white


def _sides(box: Box) -> list[Box]:
    return [
        Box(box.x0, box.top, box.x1, box.top),
        Box(box.x0, box.bottom, box.x1, box.bottom),
        Box(box.x0, box.top, box.x0, box.bottom),
        Box(box.x1, box.top, box.x1, box.bottom),
    ]


def _strokes(path: Any) -> Iterator[list[tuple[float, float]]]:
    """The points of each part of a path that is drawn in one go."""
    points: list[tuple[float, float]] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(min(pdfium.FPDFPath_CountSegments(path), _MOST_SEGMENTS)):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO:
            if len(points) > 1:
                yield points
            points = []
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        points.append((x.value, y.value))
    if len(points) > 1:
        yield points
