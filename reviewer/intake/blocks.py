"""Paragraphs and tables of formats that mark only where cells and rows end -> lines of a flow.

RTF and the binary Word format both write a table as a stream of paragraphs with the ends of cells
and rows in it, and give the shape of a row, by the places of its cell borders, at its end.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from reviewer.intake.document import Cell, Word
from reviewer.intake.flow import Flow

SAME_EDGE = 60
"""Borders nearer to each other than this, in twentieths of a point, are one column's."""
USUAL_WIDTH = 1_440
"""The width of a cell whose borders nobody told."""
DEEPEST = 12
"""Tables nested deeper are read as if they were not."""
MOST_PAGE_LINE = 24
"""Characters of a line with a page number from which it says more than that."""
SAME_ROW = 144
"""Text boxes whose tops differ by less than a tenth of an inch stand side by side."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: its pieces of text, as ``Flow`` takes them, and what it is."""

    pieces: tuple[Word, ...] = ()
    heading: int = 0
    list_level: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether nothing in it can be seen."""
        return not any(piece.text.strip() for piece in self.pieces)


class CellShape(NamedTuple):
    """The right border of a cell; whether it belongs to the one on its left, or above it."""

    right: int
    joins_left: bool = False
    joins_above: bool = False


class RowShape(NamedTuple):
    """The left border of a row, and its cells."""

    left: int = 0
    cells: tuple[CellShape, ...] = ()


@dataclass(slots=True)
class _Row:
    shape: RowShape
    cells: list[list[Block]]


@dataclass(slots=True)
class Table:
    """Rows as they were written."""

    rows: list[_Row] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands in a text box; ``down`` and ``across`` place it."""

    blocks: list[Block]
    down: int = 0
    across: int = 0


Block = Paragraph | Table | Frame


@dataclass(slots=True)
class _Level:
    """A table that is being written: its finished rows, cells of the next row, the next cell."""

    table: Table = field(default_factory=Table)
    cells: list[list[Block]] = field(default_factory=list)
    cell: list[Block] = field(default_factory=list)


class Blocks:
    """Collects paragraphs and the ends of cells and rows; ``level`` 0 is outside all tables."""

    def __init__(self) -> None:
        self._body: list[Block] = []
        self._levels: list[_Level] = []

    def add(self, block: Block, level: int = 0) -> None:
        """Add a block inside tables nested ``level`` deep."""
        self._holder(level).append(block)

    def end_cell(self, level: int) -> None:
        """What was added at this level since the last cell is one."""
        self._holder(max(level, 1))
        last = self._levels[-1]
        last.cells.append(last.cell)
        last.cell = []

    def end_row(self, level: int, shape: RowShape) -> None:
        """The cells since the last row are one."""
        self._holder(max(level, 1))
        last = self._levels[-1]
        if _seen(last.cell):
            last.cells.append(last.cell)
        if last.cells:
            last.table.rows.append(_Row(shape, last.cells))
        last.cells, last.cell = [], []

    def finish(self) -> list[Block]:
        """All blocks; tables without an end end here."""
        self._holder(0)
        return self._body

    def _holder(self, level: int) -> list[Block]:
        """Where blocks at this level go; tables nested deeper are over."""
        level = min(level, DEEPEST)
        while len(self._levels) > level:
            self.end_row(len(self._levels), RowShape())
            table = self._levels.pop().table
            (self._levels[-1].cell if self._levels else self._body).append(table)
        while len(self._levels) < level:
            self._levels.append(_Level())
        return self._levels[-1].cell if self._levels else self._body


@dataclass(slots=True)
class Story:
    """A body, header, footer or text box being written; ``pieces`` are of its next paragraph."""

    blocks: Blocks = field(default_factory=Blocks)
    pieces: list[Word] = field(default_factory=list)
    boxes: list[Frame] = field(default_factory=list)
    counts_pages: bool = False

    def end_paragraph(self, heading: int, list_level: int, level: int) -> None:
        """Close the paragraph; the boxes in it follow it. Lines that count pages are left out."""
        pieces, self.pieces = self.pieces, []
        boxes, self.boxes = self.boxes, []
        length = len("".join(piece.text for piece in pieces if not piece.hidden).strip())
        if not (self.counts_pages and length <= MOST_PAGE_LINE):
            self.blocks.add(Paragraph(tuple(pieces), heading, list_level), level)
        for box in sorted(boxes, key=lambda box: (box.down // SAME_ROW, box.across)):
            self.blocks.add(box, level)
        self.counts_pages = False

    def finish(self) -> list[Block]:
        """All its blocks; text without an end of its paragraph is one."""
        if self.pieces or self.boxes:
            self.end_paragraph(0, 0, 0)
        return self.blocks.finish()


def flow_of_parts(
    headers: Sequence[list[Block]], body: list[Block], footers: Sequence[list[Block]]
) -> Flow:
    """The text of a document; a header or footer says nothing that was said before."""
    flow, tables, said = Flow(), itertools.count(), set[str]()
    for blocks in (*headers, body, *footers):
        before = len(flow.lines)
        _pour(blocks, flow, tables, None)
        fresh = flow.lines[before:]
        if blocks is not body:
            fresh = [line for line in fresh if line.text not in said]
        flow.lines[before:] = [replace(one, number=before + i) for i, one in enumerate(fresh)]
        said.update(line.text for line in fresh)
    return flow


def _pour(blocks: Sequence[Block], flow: Flow, tables: Iterator[int], cell: Cell | None) -> None:
    for block in blocks:
        if isinstance(block, Table):
            _pour_table(block, flow, tables)
        elif isinstance(block, Frame):
            start = len(flow.lines)
            _pour(block.blocks, flow, tables, cell)
            flow.join_label(start)
        else:
            flow.add(block.pieces, heading=block.heading, list_level=block.list_level, cell=cell)


def _pour_table(table: Table, flow: Flow, tables: Iterator[int]) -> None:
    index = next(tables)
    for placed in _placed(table):
        start = len(flow.lines)
        _pour(placed.blocks, flow, tables, placed.cell(index))
        flow.join_label(start)


@dataclass(slots=True)
class _Placed:
    """A cell on the grid of its table; ``start`` and ``end`` are places of borders."""

    row: int
    start: int
    end: int
    blocks: list[Block]
    rows: int = 1

    def cell(self, table: int) -> Cell:
        return Cell(table, self.row, self.start, self.rows, max(self.end - self.start, 1))


def _placed(table: Table) -> list[_Placed]:
    """The cells with their columns: how many borders of the whole table lie left of them."""
    rows = [_edges(row) for row in table.rows]
    columns = _columns(edge for row in rows for _, left, right in row for edge in (left, right))
    found: list[_Placed] = []
    open_cells: dict[int, _Placed] = {}
    for number, (row, edges) in enumerate(zip(table.rows, rows, strict=True)):
        above, open_cells = open_cells, {}
        for (shape, left, right), blocks in zip(edges, row.cells, strict=True):
            start, end = columns[left], columns[right]
            upper = above.get(start) if shape.joins_above else None
            if upper is not None:
                upper.rows += 1
                upper.blocks.extend(_seen(blocks))
                open_cells[start] = upper
            elif shape.joins_left and found and found[-1].row == number:
                found[-1].end = end
                found[-1].blocks.extend(_seen(blocks))
            else:
                found.append(_Placed(number, start, end, list(blocks)))
                open_cells[start] = found[-1]
    return found


def _seen(blocks: list[Block]) -> list[Block]:
    return [one for one in blocks if not isinstance(one, Paragraph) or not one.is_empty]


def _edges(row: _Row) -> list[tuple[CellShape, int, int]]:
    """Each cell's shape with its left and right border; invented where the row is short of them."""
    left = row.shape.left
    found = []
    for number, _ in enumerate(row.cells):
        told = row.shape.cells[number : number + 1]
        shape = told[0] if told else CellShape(left + USUAL_WIDTH)
        right = max(shape.right, left + 1)
        found.append((shape, left, right))
        left = right
    return found


def _columns(edges: Iterator[int]) -> dict[int, int]:
    """The number of the column that starts at each border."""
    found: dict[int, int] = {}
    last, column = None, -1
    for edge in sorted(set(edges)):
        if last is None or edge - last > SAME_EDGE:
            column += 1
            last = edge
        found[edge] = column
    return found
