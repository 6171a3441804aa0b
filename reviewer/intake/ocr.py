"""Scans and photos -> Document: words recognised on pages that were turned upright first.

The recogniser is PP-OCRv6 by way of RapidOCR, its models inside the wheel. Its own turning of
lines (``use_cls``) stays off: with it on, long English lines come out garbled. This module is slow
to import (a second) and slow to use (seconds a page): only the recognising worker loads it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from rapidocr import RapidOCR

from reviewer.intake import pdf, picture
from reviewer.intake.document import Box, Document, Page, Tilt, Word

Pixels = NDArray[np.uint8]

LONG_SIDE = 2300
"""Pixels of a page's longer side when it is recognised: A4 at 200 dots an inch."""
MOST_PAGES = 10
MOST_TILT = 6.0
"""Degrees of skew that are looked for; steps of ``TILT_STEP``."""
TILT_STEP = 0.2
LEAST_SCORE = 0.5
"""Lines recognised with less confidence are noise."""
UPRIGHT_SCORE = 0.8
"""A page whose lines score less on average may lie upside down."""
WORD_GAP = 0.45
"""Of the line's height: a wider gap between Chinese characters separates words."""
SPACE = 0.25
"""Of the line's height: the widest gap at a space between words of Latin letters."""
BODY_SHARE = 0.72
"""Font size over the height of a recognised line's box."""


@dataclass(frozen=True, slots=True)
class _Character:
    text: str
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class _Row:
    """A recognised line: its text, its characters' places and its box, in pixels."""

    text: str
    characters: tuple[_Character, ...]
    top: float
    bottom: float
    score: float


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
    quarters = int(_is_sideways(pixels))
    straight, degrees = _deskewed(np.ascontiguousarray(np.rot90(pixels, -quarters)))
    rows = _rows(straight)
    if rows and _average(rows) < UPRIGHT_SCORE:
        turned = np.ascontiguousarray(np.rot90(straight, 2))
        other = _rows(turned)
        if _average(other) > _average(rows):
            straight, rows, quarters = turned, other, quarters + 2
    height, width = straight.shape[0] * point, straight.shape[1] * point
    words = tuple(word for row in rows for word in _words(row, point))
    tilt = Tilt(quarters, degrees, width, height) if quarters or degrees else None
    rules = tuple(_rules(straight, point))
    return Page(number, width, height, words, rules=rules, image_area=width * height, tilt=tilt)


def _average(rows: list[_Row]) -> float:
    letters = sum(len(row.text) for row in rows)
    return sum(row.score * len(row.text) for row in rows) / letters if letters else 0.0


def _box(corners: NDArray[np.float32]) -> Box:
    xs, ys = corners[:, 0], corners[:, 1]
    return Box(float(xs.min()), float(ys.min()), float(xs.max()), float(ys.max()))


def _ink(pixels: Pixels) -> NDArray[np.float32]:
    """Where there is ink, on a page made small."""
    grey = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)
    share = 900 / max(grey.shape)
    small = cv2.resize(grey, None, fx=share, fy=share, interpolation=cv2.INTER_AREA)
    return np.asarray(small < np.median(small) - 40, dtype=np.float32)


def _is_sideways(pixels: Pixels) -> bool:
    """Whether the page's lines of text run up and down."""
    ink = _ink(pixels)
    angles = np.arange(-MOST_TILT, MOST_TILT + 1, 1.0)
    level, upright = (
        max(_levelness(one, float(angle)) / one.shape[1] ** 2 for angle in angles)
        for one in (ink, np.ascontiguousarray(ink.T))
    )
    return bool(upright > level)


def _deskewed(pixels: Pixels) -> tuple[Pixels, float]:
    """The page turned so that its lines run level, and the clockwise degrees it was turned by."""
    ink = _ink(pixels)
    angles = np.arange(-MOST_TILT, MOST_TILT + TILT_STEP, TILT_STEP)
    best = max(angles, key=lambda angle: (_levelness(ink, float(angle)), -abs(angle)))
    if abs(best) < TILT_STEP / 2:
        return pixels, 0.0
    return _turned(pixels, float(best), border=255), round(float(best), 1)


def _levelness(ink: NDArray[np.float32], degrees: float) -> float:
    """How sharply rows with ink and rows without follow one another."""
    rows = _turned(ink, degrees, border=0).sum(axis=1)
    return float(((rows[1:] - rows[:-1]) ** 2).sum())


def _turned(pixels: Any, degrees: float, border: int) -> Any:
    """The picture turned clockwise about its centre, its size kept."""
    height, width = pixels.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), -degrees, 1.0)
    edge = (border,) * 3
    return cv2.warpAffine(pixels, turn, (width, height), flags=cv2.INTER_LINEAR, borderValue=edge)


def _rows(pixels: Pixels) -> list[_Row]:
    result: Any = _recogniser()(
        pixels, use_det=True, use_cls=False, use_rec=True, return_word_box=True
    )
    if result.boxes is None or not result.word_results:
        return []
    rows = []
    for corners, text, score, tokens in zip(
        result.boxes, result.txts, result.scores, result.word_results, strict=False
    ):
        if score >= LEAST_SCORE and text.strip():
            box = _box(corners)
            rows.append(
                _Row(text.strip(), _characters(text, tokens, box), box.top, box.bottom, score)
            )
    return rows


def _characters(text: str, tokens: Any, box: Box) -> tuple[_Character, ...]:
    """The line's characters, spaces included, each with its left and right edge."""
    edges: list[_Character] = []
    for token, _, corners in tokens:
        left, right = float(min(c[0] for c in corners)), float(max(c[0] for c in corners))
        step = (right - left) / max(len(token), 1)
        edges += [
            _Character(sign, left + step * i, left + step * (i + 1)) for i, sign in enumerate(token)
        ]
    wanted = text.strip()
    if "".join(c.text for c in edges if not c.text.isspace()) != "".join(wanted.split()):
        step = box.width / max(len(wanted), 1)
        return tuple(
            _Character(sign, box.x0 + step * i, box.x0 + step * (i + 1))
            for i, sign in enumerate(wanted)
        )
    placed = iter([c for c in edges if not c.text.isspace()])
    return _close_set([_Character(" ", 0, 0) if s.isspace() else next(placed) for s in wanted], box)


def _close_set(characters: list[_Character], box: Box) -> tuple[_Character, ...]:
    """The characters with the words left and right of a space drawn up to it.

    The recogniser tells places by its own coarse steps; a wide gap would have made two lines, so
    what is left of a written space is an ordinary one.
    """
    most = SPACE * box.height
    closed = list(characters)
    for index, sign in enumerate(characters):
        if sign.text == " " and 0 < index < len(characters) - 1:
            before, after = closed[index - 1], characters[index + 1]
            if before.text.isascii() and after.text.isascii():
                right = max(before.right, after.left - most)
                closed[index - 1] = _Character(before.text, before.left, right)
    return tuple(closed)


def _words(row: _Row, point: float) -> Iterator[Word]:
    """The row's words: apart at spaces, and at wide gaps between Chinese characters."""
    run: list[_Character] = []
    for character in row.characters:
        if character.text.isspace():
            yield from _word(run, row, point)
            run = []
            continue
        if run and character.left - run[-1].right > WORD_GAP * (row.bottom - row.top):
            yield from _word(run, row, point)
            run = []
        run.append(character)
    yield from _word(run, row, point)


def _word(run: list[_Character], row: _Row, point: float) -> Iterator[Word]:
    if not run:
        return
    edges = [run[0].left * point]
    for this, following in zip(run, [*run[1:], None], strict=True):
        right = this.right if following is None else (this.right + following.left) / 2
        edges.append(max(right * point, edges[-1]))
    box = Box(edges[0], row.top * point, edges[-1], row.bottom * point)
    size = round(BODY_SHARE * box.height, 1)
    yield Word("".join(c.text for c in run), box, tuple(edges), size=size)


def _rules(pixels: Pixels, point: float) -> Iterator[Box]:
    """Ruled lines: long runs of ink, level or upright, at most a few pixels thick."""
    grey = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)
    ink = cv2.adaptiveThreshold(
        grey, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 31, 10
    )
    for wide, tall in ((1, 0), (0, 1)):
        thick = cv2.dilate(ink, np.ones((1 + 2 * wide, 1 + 2 * tall)))
        whole = cv2.morphologyEx(thick, cv2.MORPH_OPEN, np.ones((1 + 49 * tall, 1 + 49 * wide)))
        _, _, found, _ = cv2.connectedComponentsWithStats(whole)
        for left, top, width, height, _ in found[1:]:
            if min(width, height) <= 14 < 50 <= max(width, height):
                yield _thin(
                    Box(*(float(v) for v in (left, top, left + width, top + height))), point
                )


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
