"""Bullets and icons before lines: the recogniser drops them or takes them for letters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from reviewer.intake.document import Box
from reviewer.intake.lettering import Row, Sign, is_ideograph, is_latin, misfit
from reviewer.intake.page_ink import PageInk, contrast, extent, is_inked, runs

BULLET, ICON = "•", "\ue000"
"""What a spot becomes; an icon is one private character, as icon fonts give."""

LEAST_GAP = 0.14
"""White between a spot and the text, in font sizes."""
_FARTHEST = 2.6
"""How far before the text a spot may stand, in font sizes."""
_WIDEST_SPOT = 0.62
_BULLET_SIGNS = "•·∙●○◦■□▪▫◆◇▶►◀◄‣。*°¤"
_FAINTEST = 18
_FAINTEST_SHARE = 0.3
_FAINT_SHARE = 0.15
"""Bullets are often paler than the text."""


class Spot(NamedTuple):
    """A drawing before a line, and what it is."""

    sign: str
    box: Box


class _Shape(NamedTuple):
    """A stretch of ink measured in font sizes; ``middle`` is above the baseline."""

    width: float
    height: float
    middle: float
    fill: float


def told_apart(row: Row, others: Sequence[Row], ink: PageInk) -> tuple[Row, Spot | None]:
    """The row without the drawing that begins it, and that drawing; or one that stands before."""
    inside = _first_inside(row, ink)
    if inside is not None:
        return inside
    spot = _before(row, others, ink)
    return (_without_tip(row, spot, ink) if spot else row), spot


def _first_inside(row: Row, ink: PageInk) -> tuple[Row, Spot] | None:
    """The drawing that the recognised line begins with, and the row after it."""
    stretches = _stretches(row.box, row, ink)
    if len(stretches) < 2:
        return None
    box, after = stretches[0], stretches[1]
    sign = _kind(_shape(box, row, ink))
    if sign is None or after.x0 - box.x1 < LEAST_GAP * row.size:
        return None
    trimmed = Box(after.x0 - 1, row.box.top, row.box.x1, row.box.bottom)
    rest = replace(row, box=trimmed, signs=_without_sign(row, sign))
    if len(rest.signs) == len(row.signs) and not _is_unread(box, row, rest, ink):
        return None
    return (rest, Spot(sign, box)) if rest.signs else None


def _without_sign(row: Row, kind: str) -> tuple[Sign, ...]:
    """The row's signs without the one that the drawing was taken for."""
    first = row.signs[0].text
    alone = len(row.signs) > 1 and row.signs[1].text.isspace()
    tall = first.isdigit() or first.isupper() or first in "|!"
    odd = _is_lone_ideograph(row) and is_latin(row) and first not in "（《【「"
    glued = first.isdigit() and row.signs[1:2] and row.signs[1].text.isupper()
    if first in _BULLET_SIGNS or odd or (kind == BULLET and tall and (alone or glued)):
        return row.signs[2:] if alone else row.signs[1:]
    return row.signs


def _is_lone_ideograph(row: Row) -> bool:
    """Whether the row begins with one ideograph that makes no word with the next sign."""
    return is_ideograph(row.signs[0].text) and not any(is_ideograph(s.text) for s in row.signs[1:2])


def _is_unread(box: Box, row: Row, rest: Row, ink: PageInk) -> bool:
    """Whether the recognised letters are those after the drawing: it is none of them."""
    if not is_latin(row):
        return row.signs[0].left > box.x1 - 0.2 * row.size
    return misfit(rest, ink) < misfit(row, ink)


def _before(row: Row, others: Sequence[Row], ink: PageInk) -> Spot | None:
    """The one drawing left of a row, where nothing else was read."""
    edge = row.box.x0 - _FARTHEST * row.size
    for other in others:
        beside = other.box.top < row.baseline and other.box.bottom > row.baseline - 0.5 * row.size
        if other is not row and beside and other.box.x0 < row.box.x0:
            edge = max(edge, other.box.x1)
    field = Box(max(edge, 0.0), row.box.top, row.box.x0 - 1, row.box.bottom)
    if field.width < 0.2 * row.size:
        return None
    stretches = _stretches(field, row, ink)
    faint = contrast(ink.of(field)) < _FAINTEST_SHARE * contrast(ink.of(row.box))
    if len(stretches) != 1 or faint:
        return None
    sign = _kind(_shape(stretches[0], row, ink))
    return Spot(sign, stretches[0]) if sign else None


def _without_tip(row: Row, spot: Spot, ink: PageInk) -> Row:
    """The row without the rest of a spot that its box cuts through."""
    stretches = _stretches(row.box, row, ink)
    if len(stretches) < 2 or spot.box.x1 < row.box.x0 - 2:
        return row
    tip, text = stretches[:2]
    if tip.x0 > row.box.x0 + 1 or tip.x1 - spot.box.x0 > _WIDEST_SPOT * row.size:
        return row
    return replace(row, box=row.box._replace(x0=text.x0 - 1))


def _stretches(field: Box, row: Row, ink: PageInk) -> list[Box]:
    band = Box(field.x0, row.baseline - 0.95 * row.size, field.x1, row.baseline + 0.25 * row.size)
    inside = ink.of(band)
    if contrast(inside) < _FAINTEST:
        return []
    columns = (inside > max(_FAINT_SHARE * contrast(inside), 12)).sum(axis=0) >= 2
    left = max(round(band.x0), 0)
    return [
        Box(left + start, band.top, left + end, band.bottom)
        for start, end in runs(columns, LEAST_GAP * row.size)
        if end - start >= 2
    ]


def _shape(box: Box, row: Row, ink: PageInk) -> _Shape | None:
    inside = ink.of(box)
    found = extent(inside)
    if found is None or not row.size:
        return None
    height = found.bottom - found.top
    filled = is_inked(inside)[int(found.top) : int(found.bottom)]
    middle = box.top + (found.top + found.bottom) / 2
    return _Shape(
        box.width / row.size,
        height / row.size,
        (row.baseline - middle) / row.size,
        float(np.mean(filled)),
    )


def _kind(shape: _Shape | None) -> str | None:
    if shape is None or not 0.1 <= shape.middle <= 0.65:
        return None
    width, height, _, fill = shape
    if 0.1 <= width <= _WIDEST_SPOT and 0.1 <= height <= 0.62 and fill >= 0.35:
        return BULLET if 0.45 <= width / height <= 2.2 else None
    if 0.5 <= width <= 1.9 and 0.55 <= height <= 1.2:
        return ICON
    return None
