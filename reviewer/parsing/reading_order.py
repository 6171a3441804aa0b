"""The words of pages as lines, in the order a person reads them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reviewer.intake.document import Document, Line, Page, line_of
from reviewer.parsing.columns import regions_of
from reviewer.parsing.lines import fragments_of, is_upright
from reviewer.parsing.rows import column_starts, line_from, rows_of

_MARGIN = 0.09
"""Running heads and page numbers stand within this share of the page's height."""
_PAGE_NUMBER = re.compile(
    r"\W*(?:page|p\.|seite|página|第)?\s*\d{1,3}\s*(?:(?:/|of|von|de|sur|页|頁|共)\s*\d{0,3}\s*[页頁]?)?\W*",
    re.I,
)


def lines_of(document: Document) -> tuple[Line, ...]:
    """The lines of a document, numbered from 0."""
    if not document.pages:
        return document.lines
    laid_out = _without_running_heads([_laid_out(page) for page in document.pages], document.pages)
    lines = _in_flow([line for page in laid_out for line in page])
    return tuple(replace(line.line, number=number) for number, line in enumerate(lines))


@dataclass(frozen=True, slots=True)
class _Placed:
    line: Line
    side: int


def _laid_out(page: Page) -> list[_Placed]:
    upright = [word for word in page.words if word.text and word.box and is_upright(word)]
    turned = [word for word in page.words if word.text and word.box and not is_upright(word)]
    placed: list[_Placed] = []
    for region in regions_of(fragments_of(upright)):
        column = region.side % 3
        previous: Line | None = None
        rows = rows_of(region.fragments)
        starts = column_starts(rows)
        for row in rows:
            line = line_from(row, starts, page=page.number, column=column)
            if not line.text:
                continue
            placed.append(_Placed(_spaced(line, previous), region.side))
            previous = line
    turned.sort(key=lambda word: (word.box, word.text))
    placed.extend(_Placed(line_of([word], page=page.number, column=9), 1) for word in turned)
    return placed


def _spaced(line: Line, previous: Line | None) -> Line:
    if previous is None or previous.box is None or line.box is None:
        return line
    return replace(line, gap=max(round(line.box.top - previous.box.bottom, 1), 0.0))


def _without_running_heads(
    laid_out: list[list[_Placed]], pages: Sequence[Page]
) -> list[list[_Placed]]:
    seen: set[str] = set()
    repeated = _repeated(laid_out, pages)
    kept = []
    for placed, page in zip(laid_out, pages, strict=True):
        rest = []
        for item in placed:
            key = _pattern(item.line)
            if _in_margin(item.line, page):
                if _PAGE_NUMBER.fullmatch(item.line.text) or (key in repeated and key in seen):
                    continue
                seen.add(key)
            rest.append(item)
        kept.append(rest)
    return kept


def _repeated(laid_out: list[list[_Placed]], pages: Sequence[Page]) -> set[str]:
    counts: dict[str, int] = {}
    for placed, page in zip(laid_out, pages, strict=True):
        for key in {_pattern(item.line) for item in placed if _in_margin(item.line, page)}:
            counts[key] = counts.get(key, 0) + 1
    return {key for key, count in counts.items() if count > 1}


def _pattern(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text)


def _in_margin(line: Line, page: Page) -> bool:
    if line.box is None:
        return False
    return line.box.bottom < _MARGIN * page.height or line.box.top > (1 - _MARGIN) * page.height


def _in_flow(placed: list[_Placed]) -> list[_Placed]:
    """Side bars of all pages together, so that the main text goes on from page to page."""
    first = next((i for i, item in enumerate(placed) if item.side == -1), len(placed))
    return [
        *(item for item in placed[:first] if item.side != 1),
        *(item for item in placed if item.side == -1),
        *(item for item in placed[first:] if item.side == 0),
        *(item for item in placed if item.side == 1),
    ]
