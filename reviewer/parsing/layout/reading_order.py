"""The words of pages as lines, in the order a person reads them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reviewer.intake.document import Box, Document, Line, Page, Word, line_of
from reviewer.parsing.layout import torn_cells, written_down
from reviewer.parsing.layout.broken_words import breaks_words, marked
from reviewer.parsing.layout.columns import (
    LEFT,
    MAIN,
    RIGHT,
    Bar,
    Region,
    cut_at_edges,
    in_rows,
    regions_in,
    regions_of,
)
from reviewer.parsing.layout.date_bullets import without_bullets_behind_dates
from reviewer.parsing.layout.heading_margins import Margin, heading_margin
from reviewer.parsing.layout.lines import Fragment, baseline, fragments_of, is_upright, size_of
from reviewer.parsing.layout.rows import column_starts, first_icon, line_from, rows_of
from reviewer.parsing.layout.running_heads import without_running_heads
from reviewer.parsing.layout.tables import TableCell, is_within, lines_in, tables_of
from reviewer.parsing.layout.tags import tagged
from reviewer.parsing.layout.torn_dates import mended, paired, stacked
from reviewer.parsing.layout.turned_headings import headings_of, turned_parts, whole
from reviewer.parsing.layout.wrapping import unwrapped

_TURNED_COLUMN = 3
_LEAST_BULLETS = 2
_BAR_SHARE = 0.15, 0.6
"""Shares of the page's width that the painted ground of a side bar takes."""
_BAR_HEIGHT, _LEAST_IN_BAR = 0.3, 6
"""Share of the page's height that it takes at least, and the pieces of text on it and beside."""
_CARD_HEIGHT = 40.0
"""Points from which what is painted is no line of text's ground."""
_PLACED = 2
"""The level of headings that their place on the page declares."""
_MARK_SIZES = (1.2, 8.0)
"""A painted spot of this size, in points, before a line is its bullet."""


@dataclass(frozen=True, slots=True)
class Way:
    """What of the looks of a page is believed: ruled cells, headings in a margin, columns.

    ``eager``: columns are also what stands on the same baselines from line to line.
    """

    tables: bool = True
    margins: bool = True
    columns: bool = True
    eager: bool = False


USUAL = Way()


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A page: its tables, the words in each of them, runs of other words, words that turn."""

    page: Page
    grids: list[list[TableCell]]
    inside: list[list[Word]]
    free: list[Fragment]
    turned: list[Word]

    @classmethod
    def of(cls, page: Page, tables: int, way: Way) -> _Sheet:
        """The page; ``tables`` is the number of tables before it."""
        found = tables_of(page, tables) if way.tables else []
        grids = [cells for cells in found if _is_on(page, cells)]
        words = tagged([word for word in page.words if _is_shown(word, page)], page)
        upright = [word for word in words if is_upright(word)]
        turned = whole([word for word in words if not is_upright(word)])
        every = [*upright, *turned]
        inside = [[word for word in every if _in_table(word, cells)] for cells in grids]
        held = {id(word) for group in inside for word in group}
        free = cut_at_edges(fragments_of(w for w in upright if id(w) not in held))
        free = torn_cells.whole(stacked(free))
        turned = [word for word in turned if id(word) not in held]
        return cls(page, grids, inside, free, turned)


def lines_of(document: Document, way: Way = USUAL) -> tuple[Line, ...]:
    """The lines of a document, numbered from 0; those of formats without pages as they are."""
    if not document.pages:
        return document.lines
    sheets: list[_Sheet] = []
    for page in document.pages:
        sheets.append(_Sheet.of(page, sum(len(sheet.grids) for sheet in sheets), way))
    sheets = _with_headings_down(sheets)
    dated = paired([sheet.free for sheet in sheets])
    sheets = [replace(sheet, free=free) for sheet, free in zip(sheets, dated, strict=True)]
    margin = heading_margin([sheet.free for sheet in sheets]) if way.margins else None
    heads = headings_of([sheet.turned for sheet in sheets])
    bar: Bar | None = None
    found: list[list[Line]] = []
    breaking = breaks_words(document.metadata)
    for sheet, turned in zip(sheets, heads, strict=True):
        lines, bar = _lines_on(sheet, margin, bar, turned, way, breaking=breaking)
        found.append(lines)
    flow = _in_flow(
        [line for lines in without_running_heads(document.pages, found) for line in lines]
    )
    return tuple(replace(line, number=number) for number, line in enumerate(flow))


def _with_headings_down(sheets: Sequence[_Sheet]) -> list[_Sheet]:
    """The pages, their headings written downwards as words that turn."""
    parted = written_down.taken_from([sheet.free for sheet in sheets])
    return [
        replace(sheet, free=rest, turned=[*sheet.turned, *heads])
        for sheet, (heads, rest) in zip(sheets, parted, strict=True)
    ]


def _lines_on(
    sheet: _Sheet,
    margin: Margin | None,
    bar: Bar | None,
    heads: Sequence[Fragment],
    way: Way,
    *,
    breaking: bool,
) -> tuple[list[Line], Bar | None]:
    """Text above a table, the table, text below it, and so on; text that runs upwards last.

    ``bar`` is the side bar of the pages before; the one that may go on after this page comes back.
    ``heads`` are the words that turn and head sections.
    """
    lines: list[Line] = []
    page = sheet.page
    tops = [cells[0].box.top for cells in sheet.grids]
    turned = sorted(sheet.turned, key=lambda word: (word.box, word.text))
    for index in range(len(tops) + 1):
        band = [f for f in sheet.free if sum(top <= f.baseline for top in tops) == index]
        parts = turned_parts(heads, band) if not tops else []
        turned = [] if parts else turned
        painted = _painted_bar(page, band)
        beside = None if painted else margin
        regions = regions_in(parts) or (
            regions_of(band, painted or bar, beside, eager=way.eager)
            if way.columns
            else in_rows(band)
        )
        bar = Bar.of(regions) or bar
        lines.extend(_text(page, regions, breaking=breaking))
        if index < len(tops):
            cells = lines_in(sheet.grids[index], sheet.inside[index], page.number)
            lines.extend(_with_gaps(cells))
    lines.extend(line_of([word], page=page.number, column=_TURNED_COLUMN) for word in turned)
    return lines, bar


def _painted_bar(page: Page, band: Sequence[Fragment]) -> Bar | None:
    """The side bar whose tall ground is painted at a side of the page, if no line runs over it.

    One of several such grounds is a card.
    """
    least, most = (share * page.width for share in _BAR_SHARE)
    grounds = [fill for fill in page.fills if fill.width >= least and fill.height >= _CARD_HEIGHT]
    for fill in grounds:
        if not (fill.width <= most and fill.height >= _BAR_HEIGHT * page.height):
            continue
        if any(other.x0 >= fill.x1 or other.x1 <= fill.x0 for other in grounds):
            continue
        inside = [f for f in band if fill.x0 <= f.box.x0 and f.box.x1 <= fill.x1]
        left = [f for f in band if f.box.x1 <= fill.x0]
        right = [f for f in band if f.box.x0 >= fill.x1]
        body = left or right
        at_side = len(inside) + len(body) == len(band)
        if at_side and min(len(inside), len(body)) >= _LEAST_IN_BAR:
            edge, body_edge = (min(f.box.x0 for f in side) for side in (inside, body))
            column = LEFT if body is right else RIGHT
            return Bar(column, max(edge, body_edge), edge, body_edge)
    return None


def _is_on(page: Page, cells: Sequence[TableCell]) -> bool:
    """Whether a table lies on the page: what reaches over its edges is a drawing beneath it."""
    top, bottom = min(cell.box.top for cell in cells), max(cell.box.bottom for cell in cells)
    left, right = min(cell.box.x0 for cell in cells), max(cell.box.x1 for cell in cells)
    return top >= -1.0 and left >= -1.0 and bottom <= page.height + 1 and right <= page.width + 1


def _is_shown(word: Word, page: Page) -> bool:
    box = word.box
    if not word.text or word.hidden or box is None:
        return False
    return box.x1 > 0 and box.x0 < page.width and 0 < baseline(word) < page.height


def _in_table(word: Word, cells: Sequence[TableCell]) -> bool:
    return any(is_within(word, place.box) for place in cells)


def _text(page: Page, regions: Sequence[Region], *, breaking: bool) -> Iterator[Line]:
    marks = _marks(page)
    rows_in = [rows_of(region.fragments) for region in regions]
    starts = column_starts([row for rows in rows_in for row in rows])
    found: list[list[Line]] = []
    for region, rows in zip(regions, rows_in, strict=True):
        place = {
            "page": page.number,
            "column": region.column,
            "heading": _PLACED * region.is_heading,
        }
        icons = _drawn_bullets([first_icon(row) for row in rows])
        listed = [
            line_from(row, starts, list_level=int(is_item), **place)
            for row, is_item in zip(rows, icons, strict=True)
        ]
        last = found[-1][-1] if region.is_next and found and found[-1] else None
        whole = _with_spots(mended([line for line in listed if line.text]), marks)
        found.append(list(_with_gaps(without_bullets_behind_dates(whole), last)))
    for lines in unwrapped(marked(found, breaking=breaking)):
        edge = max((line.box.x1 for line in lines if line.box), default=0.0)
        yield from (replace(line, edge=edge) for line in lines)


def _with_spots(lines: Sequence[Line], marks: Sequence[Box]) -> list[Line]:
    """The lines; those are items before which a spot is painted that others have too."""
    spots = _drawn_bullets([_spot(line, marks) for line in lines])
    return [
        replace(line, list_level=max(line.list_level, 1)) if is_item else line
        for line, is_item in zip(lines, spots, strict=True)
    ]


def _drawn_bullets(signs: Sequence[str]) -> list[bool]:
    """Which of the signs before a region's lines are bullets: those that several lines share.

    The icons of phone, mail or a heading stand once each.
    """
    counts = Counter(signs)
    return [bool(sign) and counts[sign] >= _LEAST_BULLETS for sign in signs]


def _with_gaps(lines: Sequence[Line], last: Line | None = None) -> Iterator[Line]:
    previous = last.box if last else None
    for line in lines:
        gap = line.box.top - previous.bottom if previous and line.box else 0.0
        yield replace(line, gap=max(round(gap, 1), 0.0))
        previous = line.box


def _marks(page: Page) -> list[Box]:
    """Small spots painted on the page: bullets that are no characters."""
    least, most = _MARK_SIZES
    return [
        box
        for box in (*page.fills, *page.outlines, *page.rules)
        if least <= box.width <= most and least <= box.height <= most
    ]


def _spot(line: Line, marks: Sequence[Box]) -> str:
    """The size of the spot painted before the line, at the height of its letters; or nothing."""
    first = line.words[0].box if line.words else None
    if first is None:
        return ""
    size, bottom = size_of(line.words[0]), baseline(line.words[0])
    for mark in marks:
        middle = (mark.top + mark.bottom) / 2
        beside = 0.2 * size < first.x0 - mark.x1 < 2.5 * size
        if beside and bottom - 0.75 * size < middle < bottom - 0.1 * size:
            return f"{mark.width:.0f} by {mark.height:.0f}"
    return ""


def _in_flow(lines: Sequence[Line]) -> list[Line]:
    """Side bars of all pages together, so that the main text goes on from page to page."""
    first = next((i for i, line in enumerate(lines) if line.column == LEFT), len(lines))
    return [
        *(line for line in lines[:first] if line.column == MAIN),
        *(line for line in lines if line.column == LEFT),
        *(line for line in lines[first:] if line.column == MAIN),
        *(line for line in lines if line.column not in (MAIN, LEFT)),
    ]
