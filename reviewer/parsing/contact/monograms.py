"""The initials drawn in a circle where a photo would stand: no part of the line beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reviewer.intake.document import Line
from reviewer.parsing.sections.headings import part_of
from reviewer.parsing.values import names

_HEAD = 8
"""Lines of the top among which such initials stand."""
_FAR = 30
"""Lines among which the name stands in capitals where a side bar is read before it."""
_INITIALS = re.compile(r"(?:[A-Za-zÀ-ÿ]\.?\s?){1,3}")
_LIKE_NAME = 0.5


def without_monogram(lines: Sequence[Line]) -> list[Line]:
    """The lines without the initials of a name that stands in full further down."""
    named = [text for text in _parts(lines[:_HEAD]) if _is_name(text)]
    named += [x.text.strip() for x in lines[_HEAD:_FAR] if _is_name(x.text) and x.text.isupper()]
    full = [re.findall(word, text) for text in named for word in (r"[^\W\d_]+", r"[^\W\d_]\S*")]
    owned = {"".join(word[0] for word in words) for words in full}
    owned |= {f"{both[0]}{both[-1]}" for both in owned} | {both[0] for both in owned}
    return [kept for at, line in enumerate(lines) if (kept := _kept(line, owned, at))]


def _parts(lines: Sequence[Line]) -> list[str]:
    return [part.strip() for line in lines for part in line.text.split("\t")]


def _is_name(text: str) -> bool:
    return " " in text and names.likeness(text, in_any_case=True) >= _LIKE_NAME


def _kept(line: Line, owned: set[str], at: int) -> Line | None:
    """A line without the initials that open it; none where it is nothing else."""
    first, tab, _ = line.text.partition("\t")
    letters = re.sub(r"\W", "", first)
    if at >= _HEAD or not _INITIALS.fullmatch(first.strip()) or letters not in owned:
        return line
    return part_of(line, len(first) + 1, len(line.text)) if tab else None
