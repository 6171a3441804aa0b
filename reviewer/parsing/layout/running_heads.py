"""Page numbers and running heads: what is printed on every page and belongs to no text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from statistics import median

from reviewer.intake.document import Line, Page

_MARGIN = 0.09
"""They stand within this share of the page's height from its top or bottom."""
_SAME_HEIGHT = 0.012
"""Share of the page's height by which the place of a running head differs from page to page."""
_APART = 1.5
"""White space above the number of the only page, in font sizes."""
_PAGE_NUMBER = re.compile(
    r"\W*(?:page|p\.|seite|página|第)?\s*\d{1,3}\s*"
    r"(?:(?:(?:/|of|von|de|sur|页|頁|共|,)\s*)+(?:\d{1,3}\s*)?)?[页頁]?\W*",
    re.I,
)
_COUNTED = re.compile(
    r"(?:\b\d{1,2}\s*(?:/|of|von|sur)\s*\d{1,2}|\b(?:page|seite|página|p\.)\s*\d{1,2}|\t\d{1,2})\W*$",
    re.I,
)

_NAMED_COUNT = re.compile(r"\b(?:page|seite|página|pagina|pág\.|side|strona)\s*#", re.IGNORECASE)
_PRINTED = re.compile(
    r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},?\s+(?:上午|下午|am\s|pm\s)?\s*\d{1,2}:\d\d(?::\d\d)?(?:\s*[ap]\.?m\.?)?"
    r"(?:\s.*)?|file://\S+(?:\s+\d{1,2}/\d{1,2})?|https?://\S+\s+\d{1,2}/\d{1,2}",
    re.I,
)
"""What a browser prints around a page: the day and hour, the address and the page's number."""


def without_running_heads(
    pages: Sequence[Page], lines: Sequence[Sequence[Line]]
) -> list[list[Line]]:
    """The lines of each page without page numbers and heads that stood at their place before."""
    usual = median([line.size for found in lines for line in found] or [0.0])
    numbers = _counted_on(pages, lines)
    feet = _feet(pages, lines)
    seen: dict[str, list[float]] = {}
    kept: list[list[Line]] = []
    for page, found in zip(pages, lines, strict=True):
        rest = []
        for line in found:
            if line is numbers.get(page.number) or (
                _pattern(line) in feet and _at_foot(line, page)
            ):
                continue
            if _in_margin(line, page):
                places, at = seen.setdefault(_pattern(line), []), _height(line, page)
                again = any(abs(at - place) <= _SAME_HEIGHT for place in places)
                places.append(at)
                if again or _is_page_number(line, page, usual):
                    continue
            rest.append(line)
        kept.append(rest)
    return kept


def _counted_on(pages: Sequence[Page], lines: Sequence[Sequence[Line]]) -> dict[int, Line]:
    """Page -> its number where that stands far from the edge: outermost, counted on, at one height.

    The number of the only page must stand apart from the text.
    """
    for outermost in (max, min):
        found: dict[int, Line] = {}
        for page, held in zip(pages, lines, strict=True):
            placed = [line for line in held if line.box is not None and line.cell is None]
            end = outermost(placed, key=lambda line: _height(line, page), default=None)
            if end is not None and _counts(end, page.number):
                found[page.number] = end
        heights = [_height(found[page.number], page) for page in pages if page.number in found]
        alike = len(found) > 1 and max(heights) - min(heights) <= _SAME_HEIGHT
        if len(found) == len(pages) and (alike or _is_apart(found, outermost is max)):
            return found
    return {}


def _feet(pages: Sequence[Page], lines: Sequence[Sequence[Line]]) -> set[str]:
    """What stands at the foot of several pages beside their count: "Page 1 - Vita of", "A. Lee".

    Nothing of it belongs to the text of the first page either; an address is kept once.
    """
    every = [
        [_pattern(line) for line in found if _at_foot(line, page)]
        for page, found in zip(pages, lines, strict=True)
    ]
    counts = Counter(pattern for page in every for pattern in set(page))
    again = {pattern for pattern, count in counts.items() if count > 1}
    counted = any(_NAMED_COUNT.search(pattern) for pattern in again)
    return {pattern for pattern in again if "@" not in pattern} if counted else set()


def _at_foot(line: Line, page: Page) -> bool:
    return line.box is not None and line.cell is None and line.box.top > (1 - _MARGIN) * page.height


def _counts(line: Line, page: int) -> bool:
    """Whether a line is the number of its page and nothing else."""
    number = re.search(r"\d+", line.text) if _PAGE_NUMBER.fullmatch(line.text) else None
    return number is not None and int(number[0]) == page


def _is_apart(found: dict[int, Line], is_last: bool) -> bool:
    """Whether the number of the only page stands below all else, white space above it."""
    return len(found) == 1 and is_last and all(x.gap > _APART * x.size for x in found.values())


def _is_page_number(line: Line, page: Page, usual: float) -> bool:
    if line.cell is not None:
        return False
    if _PAGE_NUMBER.fullmatch(line.text) or _PRINTED.fullmatch(line.text.strip()):
        return True
    set_off = line.box is not None and (
        line.gap > 1.5 * line.size or line.box.bottom < page.height / 2
    )
    return bool(_COUNTED.search(line.text)) and set_off and line.size < usual + 0.1


def _pattern(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text)


def _height(line: Line, page: Page) -> float:
    """Where the line stands on its page, as a share of the height."""
    return line.box.top / page.height if line.box else 0.0


def _in_margin(line: Line, page: Page) -> bool:
    if line.box is None:
        return False
    return line.box.bottom < _MARGIN * page.height or line.box.top > (1 - _MARGIN) * page.height
