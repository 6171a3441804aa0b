"""Scans and photos -> Document: words recognised on pages that were turned upright first.

The recogniser is PP-OCRv6 by way of RapidOCR, its models inside the wheel. Its own turning of
lines (``use_cls``) stays off: with it on, long English lines come out garbled. This module is slow
to import (a second) and slow to use (seconds a page): only the recognising worker loads it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from rapidocr import RapidOCR

from reviewer.intake import pdf, picture
from reviewer.intake.document import Box, Document, Page, Word
from reviewer.intake.glyphs import ASCENT, DESCENT
from reviewer.intake.lettering import (
    Part,
    Row,
    Sign,
    is_latin,
    measured,
    parts_of,
    with_common_baselines,
    with_common_sizes,
)
from reviewer.intake.levelling import Bend, Pixels, bend_of, is_sideways
from reviewer.intake.page_ink import PageInk
from reviewer.intake.spots import Spot, told_apart
from reviewer.intake.straightened import TALL, Straightened

LONG_SIDE = 2300
"""Pixels of a page's longer side when it is recognised: A4 at 200 dots an inch."""
LEAST_SIDE = 150
"""Smaller pictures are icons: no page can be read on them."""
MOST_PAGES = 10
LEAST_SCORE = 0.5
"""Lines recognised with less confidence are noise."""
UPRIGHT_SCORE = 0.8
"""A page whose lines score less on average may lie upside down."""
BOLDER = 1.22
"""Strokes this much thicker than those of most letters are bold."""
_MISREAD_DASH = re.compile(
    r"(?<=[\d年月])一+(?=\s?(?:\d|至今|现在|現在|今))|(?<=[\d年月] )一(?= \d)"
)


def recognise(data: bytes, name: str) -> Document:
    """The words on the pages of a picture or a scanned PDF, places in points."""
    earlier: list[Row] = []
    drawn = enumerate(_pictures(data, name), 1)
    pages = [_page(number, pixels, width, earlier) for number, (pixels, width) in drawn]
    return Document(name, "ocr", tuple(pages))


def _pictures(data: bytes, name: str) -> Iterator[tuple[Pixels, float]]:
    """Each page's pixels (RGB) and its width in points."""
    if picture.sniff(data[:64], name):
        for frame in picture.frames(data, name)[:MOST_PAGES]:
            yield np.asarray(frame), picture.PAGE_WIDTH
        return
    with pdf.opened(data, name) as document:
        for index in range(min(len(document), MOST_PAGES)):
            page = document[index]
            bitmap = page.render(scale=LONG_SIDE / max(page.get_size()), rev_byteorder=True)
            yield np.ascontiguousarray(bitmap.to_numpy()[:, :, :3]), page.get_width()
            page.close()


def _page(number: int, pixels: Pixels, drawn_width: float, earlier: list[Row]) -> Page:
    """The words of a page; its lines join those of ``earlier`` pages."""
    if max(pixels.shape[:2]) < LEAST_SIDE:
        return Page(number, drawn_width, drawn_width * pixels.shape[0] / pixels.shape[1])
    page, found = _upright(Straightened(pixels).flattened(LONG_SIDE).evened())
    bend = bend_of([line.corners for line in found], page.pixels.shape)
    page = page.unbent(bend) if bend else page
    point = picture.PAGE_WIDTH / min(page.pixels.shape[:2])
    height, width = (side * point for side in page.pixels.shape[:2])
    ink = PageInk(page.pixels)
    rows = [measured(_row(line, bend), ink) for line in found]
    common = with_common_baselines(with_common_sizes(rows, earlier))
    words = tuple(_words(common, ink, point))
    earlier += rows
    rules = tuple(_thin(rule, point) for rule in ink.rules)
    warp = page.warp(point, drawn_width / pixels.shape[1])
    return Page(number, width, height, words, rules=rules, image_area=width * height, warp=warp)


def _upright(page: Straightened) -> tuple[Straightened, list[_Read]]:
    """The page with its lines level and the right way up, and what they read."""
    height, width = page.pixels.shape[:2]
    if height > TALL * width:
        return page, _read_in_bands(page.pixels)
    page = page.turned(int(is_sideways(page.pixels))).levelled()
    found = _read(page.pixels)
    if _stand(found):
        # Lines that stand are turned against the clock to be read.
        back = 3 if _average(found) >= UPRIGHT_SCORE else 1
        page = page.turned(back).levelled()
        found = _read(page.pixels)
    if found and _average(found) < UPRIGHT_SCORE:
        turned = page.turned(2)
        other = _read(turned.pixels)
        if _average(other) > _average(found):
            return turned, other
    return page, found


def _stand(lines: Sequence[_Read]) -> bool:
    """Whether most of what was read runs up or down the page."""
    letters = [(len(line.text), np.ptp(line.corners, axis=0)) for line in lines]
    standing = sum(count for count, (wide, tall) in letters if tall > 2 * wide)
    return 2 * standing > sum(count for count, _ in letters)


class _Read(NamedTuple):
    """A line as the recogniser gives it: its corners, clockwise from the top left."""

    corners: NDArray[Any]
    text: str
    score: float
    tokens: Any


def _average(lines: Sequence[_Read]) -> float:
    letters = sum(len(line.text) for line in lines)
    return sum(line.score * len(line.text) for line in lines) / letters if letters else 0.0


def _read(pixels: Pixels) -> list[_Read]:
    result: Any = _recogniser()(
        pixels, use_det=True, use_cls=False, use_rec=True, return_word_box=True
    )
    if result.boxes is None or not result.word_results:
        return []
    found = zip(result.boxes, result.txts, result.scores, result.word_results, strict=False)
    lines = [_Read(*line) for line in found]
    return [line for line in lines if line.score >= LEAST_SCORE and line.text.strip()]


def _read_in_bands(pixels: Pixels) -> list[_Read]:
    """The lines of a long screenshot, read a page's height at a time, cut where it is empty."""
    height, width = pixels.shape[:2]
    grey = pixels.min(axis=2)
    unevenness = np.convolve(grey.std(axis=1), np.ones(5), mode="same")
    found, top = [], 0
    while top < height:
        bottom = min(top + round(TALL * width), height)
        if bottom < height:
            last = bottom - width // 2
            bottom = last + int(np.argmin(unevenness[last:bottom]))
        lines = _read(np.ascontiguousarray(pixels[top:bottom]))
        found += [line._replace(corners=np.add(line.corners, (0, top))) for line in lines]
        top = bottom
    return found


def _row(line: _Read, bend: Bend | None) -> Row:
    """A line in its upright box, on the page as it is after unbending."""
    xs, ys = line.corners[:, 0], line.corners[:, 1]
    if bend is not None:
        ys = ys - bend.at(xs, ys - bend.at(xs, ys))
    box = Box(float(xs.min()), float(ys.min()), float(xs.max()), float(ys.max()))
    return Row(_with_dashes(_signs(line.text, line.tokens, box)), box, line.score)


def _signs(text: str, tokens: Any, box: Box) -> tuple[Sign, ...]:
    """The line's characters, spaces included, each with its left and right edge."""
    placed: list[Sign] = []
    for token, _, corners in tokens:
        left, right = float(min(c[0] for c in corners)), float(max(c[0] for c in corners))
        step = (right - left) / max(len(token), 1)
        placed += [Sign(s, left + step * i, left + step * (i + 1)) for i, s in enumerate(token)]
    wanted = text.strip()
    if "".join(s.text for s in placed if not s.text.isspace()) != "".join(wanted.split()):
        step = box.width / max(len(wanted), 1)
        return tuple(
            Sign(s, box.x0 + step * i, box.x0 + step * (i + 1)) for i, s in enumerate(wanted)
        )
    solid = iter([s for s in placed if not s.text.isspace()])
    return tuple(Sign(" ", 0, 0) if s.isspace() else next(solid) for s in wanted)


def _with_dashes(signs: tuple[Sign, ...]) -> tuple[Sign, ...]:
    """The signs, a dash between dates that was taken for the ideograph one put right."""
    text = "".join(sign.text for sign in signs)
    wrong = {found.start() for found in _MISREAD_DASH.finditer(text)}
    return tuple(replace(s, text="—") if i in wrong else s for i, s in enumerate(signs))


def _words(rows: Sequence[Row], ink: PageInk, point: float) -> Iterator[Word]:
    """The words of all rows, with the bullets and icons before them."""
    usual = _usual_stroke(rows)
    for row in rows:
        rest, spot = told_apart(row, rows, ink)
        is_bold = row.stroke > BOLDER * usual
        if spot is not None:
            yield _spot_word(spot, row, point)
        apart = is_latin(row)
        for index, part in enumerate(parts_of(rest, ink)):
            word = _word(part, row, point, is_bold)
            yield replace(word, after_space=apart and index > 0)


def _usual_stroke(rows: Sequence[Row]) -> float:
    """How thick the strokes of most letters are, in font sizes."""
    strokes = sorted((row.stroke, len(row.signs)) for row in rows)
    half, passed = sum(count for _, count in strokes) / 2, 0
    for stroke, count in strokes:
        passed += count
        if passed >= half:
            return stroke
    return 0.0


def _word(part: Part, row: Row, point: float, is_bold: bool) -> Word:
    edges = tuple(round(edge * point, 2) for edge in part.edges)
    box = _standing(edges[0], edges[-1], row, point)
    size = round(row.size * point, 1)
    return Word(part.text, box, edges, size=size, bold=is_bold, color=row.color)


def _spot_word(spot: Spot, row: Row, point: float) -> Word:
    edges = (spot.box.x0 * point, spot.box.x1 * point)
    return Word(spot.sign, _standing(*edges, row, point), edges, size=round(row.size * point, 1))


def _standing(left: float, right: float, row: Row, point: float) -> Box:
    """A box on the row's baseline, as tall as those of words in a PDF."""
    top = (row.baseline - ASCENT * row.size) * point
    return Box(left, round(top, 2), right, round((row.baseline + DESCENT * row.size) * point, 2))


def _thin(box: Box, point: float) -> Box:
    """A rule as the line through its middle, in points."""
    if box.width > box.height:
        middle = (box.top + box.bottom) / 2
        return Box(box.x0 * point, middle * point, box.x1 * point, (middle + 1) * point)
    middle = (box.x0 + box.x1) / 2
    return Box(middle * point, box.top * point, (middle + 1) * point, box.bottom * point)


@lru_cache(maxsize=1)
def _recogniser() -> RapidOCR:
    return RapidOCR(params={"Global.use_cls": False, "Global.log_level": "critical"})
