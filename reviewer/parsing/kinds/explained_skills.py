"""Skills that a sentence explains behind a dash: "Patience — waiting until a guest has chosen"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reviewer.intake.document import Line
from reviewer.parsing.found import Draft, Found, Span
from reviewer.parsing.sections.prose import Item, items
from reviewer.parsing.values.lists import is_list

LEAST = 2
"""Points of a section that are explained, from which all are."""
LONGEST_NAME = 6
"""Words of what is explained."""
LEAST_TOLD, LEAST_BETWEEN = 5, 3
"""Words of an explanation, and how many stand between its commas: a list has fewer."""

_DASH = re.compile(r"\s+[—–-]\s+")
_COMMA = re.compile(r"[,;]\s")


def explained(lines: Sequence[Line]) -> list[dict[str, Draft]]:
    """The names of skills each of which is explained; nothing where one of them is not."""
    points = items(lines)
    names = [_named(point) for point in points]
    if len(names) < LEAST or not all(names):
        return []
    return [{"name": Found(name.text, (name,))} for name in names if name]


def _named(point: Item) -> Span | None:
    """What stands before the dash of a point, if a sentence stands behind it."""
    first = point.text.spans[0]
    dash = _DASH.search(first.text)
    if dash is None:
        return None
    name = replace(first, end=first.start + dash.start()).trimmed()
    told = point.text.value[dash.end() :]
    short = 0 < len(name.text.split()) <= LONGEST_NAME and not is_list(name.text)
    return name if short and _explains(told) else None


def _explains(text: str) -> bool:
    """Whether a text is worded as a sentence rather than a list: small words, few commas."""
    words = text.split()
    small = sum(word[:1].islower() for word in words[1:])
    per_part = len(words) / len(_COMMA.split(text))
    return (
        len(words) >= LEAST_TOLD and 3 * small >= 2 * (len(words) - 1) and per_part >= LEAST_BETWEEN
    )
