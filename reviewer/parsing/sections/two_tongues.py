"""Headings said in two tongues, one line each: "求学足迹" and below it, smaller, "STUDY"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from reviewer.intake.document import Line, around
from reviewer.parsing.sections.line_signs import dress_of
from reviewer.parsing.values.heading_words import KNOWN_PART, kind_of

_HAN = re.compile(r"[\u4e00-\u9fff ]{2,12}")
_LATIN = re.compile(r"[A-Za-z][A-Za-z &'’-]{2,28}")
_TRANSLATED = re.compile(r"[\u4e00-\u9fff ]{2,8}[（(][A-Za-z][A-Za-z &/'’-]{2,28}[)）]\s*[:：]?")
_LARGER = 1.1
"""How much larger the Chinese half is set."""
_LEAST = 2
"""Such headings that a document has, if it has any."""
_NEAR = 1.2
"""White space between both halves, in font sizes."""


def with_halves_joined(lines: Sequence[Line]) -> list[Line]:
    """The lines; both halves of a heading, of which only the Latin one is known, as one line."""
    pairs: list[int] = []
    for at in range(len(lines) - 1):
        if at - 1 not in pairs[-1:] and _are_halves(lines[at], lines[at + 1]):
            pairs.append(at)
    looks = {at: [dress_of(line).look for line in lines[at : at + 2]] for at in pairs}
    alike = [at for at in pairs if sum(look == looks[at] for look in looks.values()) >= _LEAST]
    return [
        _joined(line, lines[at + 1]) if at in alike else line
        for at, line in enumerate(lines)
        if at - 1 not in alike
    ]


def alike(
    lines: Sequence[Line], heads: Mapping[int, str], kinds: Mapping[int, str | None]
) -> dict[int, str]:
    """Known headings among lines set like others of one form: "工作经历（Working）"."""
    looks = {
        at: dress_of(lines[at]).look
        for at in kinds.keys() | heads.keys()
        if _TRANSLATED.fullmatch(lines[at].text.strip())
    }
    shown = Counter(looks[at] for at in heads.keys() & looks.keys())
    return {
        at: kind
        for at in looks.keys() - heads.keys()
        if (kind := kinds[at])
        and shown[looks[at]] >= _LEAST
        and kind_of(lines[at].text)[1] >= KNOWN_PART
    }


def _are_halves(above: Line, below: Line) -> bool:
    if above.box is None or below.box is None or above.cell or below.cell:
        return False
    if (above.page, above.column) != (below.page, below.column):
        return False
    chinese, latin = _sorted(above, below)
    if not _HAN.fullmatch(chinese.text.strip()) or not _LATIN.fullmatch(latin.text.strip()):
        return False
    near = below.gap <= _NEAR * max(above.size, below.size)
    apart = chinese.size > _LARGER * latin.size
    both, own = (kind_of(text)[1] for text in (f"{chinese.text} {latin.text}", chinese.text))
    return near and apart and both >= KNOWN_PART > own


def _sorted(above: Line, below: Line) -> tuple[Line, Line]:
    """The Chinese half first."""
    return (below, above) if above.text.strip()[:1].isascii() else (above, below)


def _joined(above: Line, below: Line) -> Line:
    first, second = _sorted(above, below)
    shift = len(first.text) + 1
    starts = (*first.starts, *(start + shift for start in second.starts))
    boxes = [line.box for line in (above, below) if line.box]
    text, words = f"{first.text} {second.text}", (*first.words, *second.words)
    return replace(above, text=text, words=words, starts=starts, box=around(boxes))
