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
from typing import Any

import numpy as np
from rapidocr import RapidOCR

from reviewer.intake import pdf, picture
from reviewer.intake.document import Box, Document, Page, Tilt, Word
from reviewer.intake.glyphs import ASCENT, DESCENT
from reviewer.intake.lettering import Part, Row, Sign, measured, parts_of, with_common_sizes
from reviewer.intake.levelling import Pixels, is_sideways, levelled
from reviewer.intake.page_ink import PageInk
from reviewer.intake.spots import Spot, told_apart

LONG_SIDE = 2300
"""Pixels of a page's longer side when it is recognised: A4 at 200 dots an inch."""
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
    pages = [_page(number, pixels) for number, pixels in enumerate(_pictures(data, name), 1)]
    return Document(name, "ocr", tuple(pages))


def _pictures(data: bytes, name: str) -> Iterator[tuple[Pixels, float]]:
    """Each page's pixels (RGB) and its width in points."""
    if picture.sniff(data[:64], name):
        for frame in picture.frames(data, name)[:MOST_PAGES]:
            share = LONG_SIDE / max(frame.size)
            small = frame.resize((round(frame.width * share), round(frame.height * share)))
            yield np.asarray(small), picture.PAGE_WIDTH
        return
    with pdf.opened(data, name) as document:
        for index in range(min(len(document), MOST_PAGES)):
            page = document[index]
            bitmap = page.render(scale=LONG_SIDE / max(page.get_size()), rev_byteorder=True)
            yield np.ascontiguousarray(bitmap.to_numpy()[:, :, :3]), page.get_width()
            page.close()


def _page(number: int, drawn: tuple[Pixels, float]) -> Page:
    pixels, width = drawn
    point = width / pixels.shape[1]
    quarters = int(is_sideways(pixels))
    straight, degrees = levelled(np.ascontiguousarray(np.rot90(pixels, -quarters)))
    rows = _rows(straight)
    if rows and _average(rows) < UPRIGHT_SCORE:
        turned = np.ascontiguousarray(np.rot90(straight, 2))
        other = _rows(turned)
        if _average(other) > _average(rows):
            straight, rows, quarters = turned, other, quarters + 2
    height, width = straight.shape[0] * point, straight.shape[1] * point
    ink = PageInk(straight)
    words = tuple(_words(rows, ink, point))
    tilt = Tilt(quarters, degrees, width, height) if quarters or degrees else None
    rules = tuple(_thin(rule, point) for rule in ink.rules)
    return Page(number, width, height, words, rules=rules, image_area=width * height, tilt=tilt)


def _average(rows: list[Row]) -> float:
    letters = sum(len(row.signs) for row in rows)
    return sum(row.score * len(row.signs) for row in rows) / letters if letters else 0.0


def _rows(pixels: Pixels) -> list[Row]:
    result: Any = _recogniser()(
        pixels, use_det=True, use_cls=False, use_rec=True, return_word_box=True
    )
    if result.boxes is None or not result.word_results:
        return []
    found = zip(result.boxes, result.txts, result.scores, result.word_results, strict=False)
    rows = []
    for corners, text, score, tokens in found:
        if score >= LEAST_SCORE and text.strip():
            xs, ys = corners[:, 0], corners[:, 1]
            box = Box(float(xs.min()), float(ys.min()), float(xs.max()), float(ys.max()))
            rows.append(Row(_with_dashes(_signs(text, tokens, box)), box, score))
    return rows


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


def _words(found: Sequence[Row], ink: PageInk, point: float) -> Iterator[Word]:
    """The words of all rows, with the bullets and icons before them."""
    rows = with_common_sizes([measured(row, ink) for row in found])
    usual = _usual_stroke(rows)
    for row in rows:
        rest, spot = told_apart(row, rows, ink)
        is_bold = row.stroke > BOLDER * usual
        if spot is not None:
            yield _spot_word(spot, row, point)
        for part in parts_of(rest, ink):
            yield _word(part, row, point, is_bold)


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
