"""Small pictures before the names in a section: "🏫 Harle School", "🇪🇸 Español — nativo"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from reviewer.intake.document import Line
from reviewer.parsing.sections.headings import Section, part_of
from reviewer.parsing.sections.prose import MARKER

_ADDRESSED = frozenset({"top", "personal"})
"""Sections whose pictures tell what follows: a phone, a place."""
_PICTURES = re.compile(
    "\\s*(?:[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff]\ufe0f?\u20e3?(?:[\U000e0020-\U000e007f]|\u200d)*)+\\s*(?=\\S)"
)


def without_pictures(section: Section) -> Section:
    """The section without the pictures that its lines open with; bullets stay.

    One before each point of a list is a bullet too.
    """
    if section.kind in _ADDRESSED:
        return section
    signs = [_picture(line) for line in section.lines]
    points = {a for a, b in pairwise(signs) if a and a == b}
    lines = tuple(
        part_of(line, len(sign), len(line.text)) if sign and sign not in points else line
        for line, sign in zip(section.lines, signs, strict=True)
    )
    return section if lines == section.lines else replace(section, lines=lines)


def _picture(line: Line) -> str:
    """The picture that opens a line and the space behind it; none in the place of a bullet."""
    opening = None if MARKER.match(line.text) else _PICTURES.match(line.text)
    return opening[0] if opening and "\t" not in opening[0] else ""
