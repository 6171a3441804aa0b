"""Signs that show nothing: what is told by them, and where they change how other text reads.

Zero-width spaces and joiners, soft hyphens and direction marks are ordinary where they stand alone.
They are not when a row of them spells a message, when they part every letter of a word so that
nobody finds it, or when one turns the letters after it round.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import permutations

BARS = str.maketrans("丨⼁", "||")
"""A stroke that no word holds, and what Chinese writers type for a bar."""
LEAST_ROW = 8
"""Signs without width in a row, from which they are a message: eight make a letter."""
LEAST_LETTERS = 3
"""Different letters in what was decoded; with fewer it was no text."""
LEAST_SELECTORS = 4
"""Variation selectors in a row; each letter has one, and never more."""

_WIDTHLESS = "\u200b-\u200d\u2060-\u2064\ufeff"
_SUSPECT = re.compile(rf"[{_WIDTHLESS}\u202d\u202e\ufe00-\ufe0f\U000e0000-\U000e01ef]")
_TAGS = re.compile(r"(\U0001f3f4?)([\U000e0020-\U000e007e]+)(\U000e007f?)")
_LONGEST_FLAG = 6
_ROW = re.compile(rf"[{_WIDTHLESS}]{{{LEAST_ROW},}}")
_SELECTORS = re.compile(rf"[\ufe00-\ufe0f\U000e0100-\U000e01ef]{{{LEAST_SELECTORS},}}")
_TURNED = re.compile(r"([\u202d\u202e])([^\u202c\n\r\u2029]*)")
_LEFT_TO_RIGHT = re.compile(r"[A-Za-z0-9\u00c0-\u024f\u0370-\u04ff\u3400-\u9fff]")
_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_PARTED = re.compile(rf"[A-Za-z\u3400-\u9fff](?:[{_WIDTHLESS}]+[A-Za-z\u3400-\u9fff]){{3,}}")
_INVISIBLE = re.compile(rf"[{_WIDTHLESS}\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def messages(text: str) -> list[str]:
    """What rows of invisible signs spell, decoded where the code is known."""
    if text.isascii() or not _SUSPECT.search(text):
        return []
    return [*_tagged(text), *_selected(text), *map(_spelled, _ROW.findall(text))]


def disguised(text: str) -> list[str]:
    """The parts of a text that such signs turn round, or part letter from letter."""
    if text.isascii() or not _SUSPECT.search(text):
        return []
    found = [_INVISIBLE.sub("", part) for part in (*_turned(text), *_PARTED.findall(text))]
    return [part.strip() for part in found if part.strip()]


def _turned(text: str) -> Iterator[str]:
    """Text under an override against the direction that its letters have anyway."""
    for override, part in _TURNED.findall(text):
        against = _LEFT_TO_RIGHT if override == "\u202e" else _RIGHT_TO_LEFT
        if len(against.findall(part)) > 1:
            yield part


def _tagged(text: str) -> Iterator[str]:
    for flag, tags, end in _TAGS.findall(text):
        if not (flag and end and len(tags) <= _LONGEST_FLAG):
            yield "".join(chr(ord(tag) - 0xE0000) for tag in tags)


def _selected(text: str) -> Iterator[str]:
    """Variation selectors number 256 in all: one for each byte."""
    for row in _SELECTORS.findall(text):
        codes = (ord(sign) for sign in row)
        data = bytes(code - 0xFE00 if code < 0xFF00 else code - 0xE0100 + 16 for code in codes)
        yield _words(data) or _named(row)


def _spelled(row: str) -> str:
    """A row of two signs is read as bits, which of them is 0 and which 1 being unknown."""
    signs = sorted(set(row), key=row.count, reverse=True)[:3]
    for zero, one in permutations(signs, 2):
        bits = "".join("01"[sign == one] for sign in row if sign in (zero, one))
        for width in (8, 7, 16):
            found = _words(_packed(bits, width))
            if found:
                return found
    return _named(row)


def _packed(bits: str, width: int) -> bytes:
    parts = (bits[at : at + width] for at in range(0, len(bits) - width + 1, width))
    codes = [int(part, 2) for part in parts]
    if width == 16:
        return b"".join(code.to_bytes(2, "big") for code in codes).replace(b"\0", b"")
    return bytes(codes)


def _words(data: bytes) -> str:
    """The bytes as text; "" where they are none."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return ""
    is_text = text.isprintable() and sum(map(str.isalpha, set(text))) >= LEAST_LETTERS
    return text if is_text else ""


def _named(row: str) -> str:
    """The signs by their code points, each once."""
    return " ".join(f"U+{ord(sign):04X}" for sign in dict.fromkeys(row))
