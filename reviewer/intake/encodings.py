"""Bytes -> text, for files that do not say how they are encoded.

A byte order mark decides; then strict UTF-8; then the legacy encodings in which Chinese and Western
resumes come, the one whose characters look most like writing. A guess library is the last resort.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Callable

import charset_normalizer

LEGACY = ("gb18030", "big5", "cp1252")
"""Tried in this order; a later one wins only when its characters are clearly more plausible."""
SAMPLE = 50_000
"""Characters judged for plausibility."""
MOST_CONTROLS = 0.02
"""The share of control characters over which a file is not text; three are always forgiven."""
MOST_BROKEN = 0.05
"""Broken characters for each whole one outside ASCII, up to which a file is still UTF-8."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]")
_LEGACY_CONTROL = re.compile(r"[\x80-\x84\x86-\x9f]")


def decode(data: bytes, *, is_whole: bool = True) -> str | None:
    """The text of ``data`` without byte order mark, or None when it is not text.

    ``is_whole`` false: only the beginning of a file, which may end inside a character.
    """
    text = _marked(data)
    if text is None:
        text = _utf16_without_mark(data[: len(data) // 2 * 2] if not is_whole else data)
    if text is None:
        text = _strictly(data, "utf-8", is_whole=is_whole)
    if text is None:
        text = _nearly_utf8(data)
    if text is None:
        text = _legacy(data)
    return text if text is not None and looks_like_text(text) else None


def looks_like_text(text: str) -> bool:
    """Whether control characters are as rare as in writing."""
    sample = text[:SAMPLE]
    return len(_CONTROL.findall(sample)) <= max(MOST_CONTROLS * len(sample), 3)


def _marked(data: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    return None


def _utf16_without_mark(data: bytes) -> str | None:
    """UTF-16 shows by zero bytes at every other place, or by a text that is nearly all Chinese."""
    if len(data) < 4 or len(data) % 2:
        return None
    even, odd = data[0::2].count(0), data[1::2].count(0)
    units = len(data) // 2
    if even + odd == 0:
        return None
    if max(even, odd) < units * 0.01 or min(even, odd) > max(even, odd) * 0.1:
        return None
    text = _strictly(data, "utf-16-le" if odd > even else "utf-16-be", is_whole=False)
    return text if text is not None and _plausibility(text) > 0.8 else None


def _strictly(data: bytes, encoding: str, *, is_whole: bool = True) -> str | None:
    try:
        return codecs.getincrementaldecoder(encoding)().decode(data, final=is_whole)
    except UnicodeDecodeError:
        return None


def _nearly_utf8(data: bytes) -> str | None:
    """UTF-8 with a few broken characters: every other sign says it is UTF-8."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    whole = sum(1 for char in text if char > "\x7f") - broken
    return text.replace("\ufffd", "") if broken <= MOST_BROKEN * whole else None


def _legacy(data: bytes) -> str | None:
    best, most = None, 0.7
    for encoding in LEGACY:
        text = _forgiving(data, encoding)
        score = _plausibility(text) if text is not None else 0.0
        if score > most + 0.02:
            best, most = text, score
    return best if best is not None else _guessed(data)


def _forgiving(data: bytes, encoding: str) -> str | None:
    """Strict but for a character cut off at the end, and a few broken ones in a long file."""
    text = data.decode(encoding, errors="replace")
    return text if text.count("\ufffd") <= 1 + len(text) // 1000 else None


def _guessed(data: bytes) -> str | None:
    guess = charset_normalizer.from_bytes(data[:SAMPLE]).best()
    return data.decode(guess.encoding, errors="replace") if guess is not None else None


def _is_common_chinese(char: str) -> bool:
    """In the first level of GB 2312: the 3,755 most used characters."""
    try:
        return 0xB0 <= char.encode("gb2312")[0] <= 0xD7
    except UnicodeEncodeError:
        return False


def _is_common_traditional(char: str) -> bool:
    """In the first level of Big5: the 5,401 most used characters."""
    try:
        return 0xA4 <= char.encode("big5")[0] <= 0xC6
    except UnicodeEncodeError:
        return False


def _plausibility(text: str) -> float:
    """How much of the writing that is not ASCII uses everyday characters, from 0 to 1."""
    foreign = Counter(char for char in text[:SAMPLE] if char > "\x7f")
    if not foreign:
        return 1.0 if looks_like_text(text) else 0.0
    return max(_share(foreign, _is_common_chinese), _share(foreign, _is_common_traditional))


def _share(chars: Counter[str], is_common: Callable[[str], bool]) -> float:
    good = sum(_weight(char, is_common) * count for char, count in chars.items())
    return good / chars.total()


def _weight(char: str, is_common: Callable[[str], bool]) -> float:
    """How likely a character is to be meant, given which ideographs are common."""
    if "\u4e00" <= char <= "\u9fff":
        return 1.0 if is_common(char) else 0.0
    if _LEGACY_CONTROL.match(char) or char == "\ufffd" or "\ue000" <= char <= "\uf8ff":
        return 0.0
    if char in _PUNCTUATION or "\uff00" <= char <= "\uffef":
        return 0.9
    return 0.8 if char.isalpha() and char <= "\u024f" else 0.4


_PUNCTUATION = frozenset(
    "　、。·ˉˇ¨〃々—～‖…‘’“”〔〕〈〉《》「」『』【】±×÷∶°℃■◆●▲★☆○◇□△→←↑↓①②③④⑤⑥⑦⑧⑨⑩•–►›\xa0"
)
