"""Letters and the accents that a file draws over them as signs of their own.

TeX does so with its oldest fonts: "für" is an f, a dieresis, a u in the same place and an r. The
engine may report the accent before its letter, behind it, or at the end of the line.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewer.intake.glyphs import Glyph

_COMBINING = {
    "`": "\u0300",
    "´": "\u0301",
    "ˆ": "\u0302",
    "^": "\u0302",
    "˜": "\u0303",
    "~": "\u0303",
    "¯": "\u0304",
    "˘": "\u0306",
    "˙": "\u0307",
    "¨": "\u0308",
    "˚": "\u030a",
    "˝": "\u030b",
    "ˇ": "\u030c",
    "¸": "\u0327",
    "˛": "\u0328",
}
"""Accents as signs that stand alone, and as marks that change the letter before them."""
_DOTLESS = {"ı": "i", "ȷ": "j"}
_RAISED = 0.4
"""Font sizes by which an accent is drawn higher over a capital."""
_NEAR = 2


def is_accent(glyph: Glyph) -> bool:
    """Whether a glyph is an accent, with or without a letter below it."""
    return glyph.text in _COMBINING


def composed(glyphs: Sequence[Glyph]) -> Sequence[Glyph]:
    """The glyphs, those drawn in one place as a letter and its accent made one."""
    accents = [at for at, glyph in enumerate(glyphs) if is_accent(glyph)]
    letters: dict[int, str] = {}
    drawn: set[int] = set()
    for at in accents:
        mark = _COMBINING[glyphs[at].text]
        for other in _nearest_first(at, len(glyphs)):
            if other not in letters and _is_over(glyphs[at], glyphs[other]):
                letter = _DOTLESS.get(glyphs[other].text, glyphs[other].text)
                whole = unicodedata.normalize("NFC", letter + mark)
                if len(whole) == 1:
                    letters[other] = whole
                    drawn.add(at)
                    break
    return (
        [
            glyph._replace(text=letters.get(at, glyph.text))
            for at, glyph in enumerate(glyphs)
            if at not in drawn
        ]
        if drawn
        else glyphs
    )


def _nearest_first(at: int, count: int) -> Iterator[int]:
    near = [i for i in range(at - _NEAR, at + _NEAR + 1) if i != at and 0 <= i < count]
    yield from near
    yield from (i for i in range(count) if abs(i - at) > _NEAR)


def _is_over(accent: Glyph, letter: Glyph) -> bool:
    """Whether an accent is drawn in the place of a letter."""
    if not letter.text.isalpha() or accent.angle or letter.angle:
        return False
    middle = (accent.x0 + accent.x1) / 2
    width = letter.x1 - letter.x0
    inside = letter.x0 + width / 4 <= middle <= letter.x1 - width / 4
    return inside and abs(accent.baseline - letter.baseline) <= _RAISED * letter.size
