"""Property modifiers of a binary Word file (Prl, sprm and operand) and what they change.

[MS-DOC] 2.4.6 and 2.6: a modifier is two bytes that also tell how long its operand is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from reviewer.intake.blocks import CellShape, RowShape
from reviewer.intake.docx_styles import Look

_SIZES = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}
_VARIABLE = 6
_TABLE_DEFINITION, _TAB_STOPS = 0xD608, 0xC615
_HUGE = (0x6645, 0x6646, 0x646B)
"""Their operand is the place in the data stream of a list too long for a page of properties."""
_MOST = 2_000
"""Modifiers of one paragraph or run that are looked at."""

_BOLD, _ITALIC, _HIDDEN, _DELETED = 0x0835, 0x0836, 0x083C, 0x0800
_SIZE, _COLOR_INDEX, _COLOR = 0x4A43, 0x2A42, 0x6870
_FONT, _ASIAN_FONT = 0x4A4F, 0x4A50
_CLEAR, _SOLID, _NIL = 0, 1, 0xFFFF
_SHADE, _OLD_SHADE, _HIGHLIGHT = 0xCA71, 0x4866, 0x2A0C
STYLE = 0x4A30
SYMBOL = 0x6A09
_COLORS = (
    *("", "#000000", "#0000ff", "#00ffff", "#00ff00", "#ff00ff", "#ff0000", "#ffff00", "#ffffff"),
    *("#000080", "#008080", "#008000", "#800080", "#800000", "#808000", "#808080", "#c0c0c0"),
)


class Modifier(NamedTuple):
    """One modifier; ``number`` is its operand as a number."""

    code: int
    operand: bytes

    @property
    def number(self) -> int:
        """The operand, little-endian."""
        return int.from_bytes(self.operand, "little")


def modifiers(properties: bytes) -> Iterator[Modifier]:
    """The modifiers in a list of them; it ends where one would reach beyond it."""
    at = 0
    for _ in range(_MOST):
        if at + 3 > len(properties):
            return
        code = int.from_bytes(properties[at : at + 2], "little")
        start, end = _operand(code, properties, at + 2)
        if end > len(properties):
            return
        yield Modifier(code, properties[start:end])
        at = end


def _operand(code: int, properties: bytes, at: int) -> tuple[int, int]:
    """From where to where the operand of a modifier reaches."""
    kind = code >> 13
    if kind != _VARIABLE:
        return at, at + _SIZES[kind]
    if code == _TABLE_DEFINITION:
        return at + 2, at + 1 + max(int.from_bytes(properties[at : at + 2], "little"), 1)
    length = properties[at]
    if code == _TAB_STOPS and length == 255:
        return at + 1, at + 1 + _tab_stops(properties, at + 1)
    return at + 1, at + 1 + length


def _tab_stops(properties: bytes, at: int) -> int:
    """The length of a list of tab stops too long to tell it: removed ones, then added ones."""
    removed = properties[at] if at < len(properties) else 0
    added_at = at + 1 + 4 * removed
    added = properties[added_at] if added_at < len(properties) else 0
    return 2 + 4 * removed + 3 * added


class Fonts:
    """The names of a file's fonts, and which of them hold pictures."""

    def __init__(self, table: bytes) -> None:
        self.names: list[str] = []
        self.are_symbols: list[bool] = []
        at = 4
        while at + 40 < len(table):
            end = at + 1 + table[at]
            name = table[at + 40 : end].decode("utf-16-le", errors="replace")
            self.names.append(name.partition("\x00")[0])
            self.are_symbols.append(table[at + 4] == 2)
            at = end

    def name(self, number: int) -> str:
        """The name of a font, "" where there is none."""
        return self.names[number] if number < len(self.names) else ""

    def is_symbol(self, number: int) -> bool:
        """Whether the font's letters are pictures."""
        return number < len(self.are_symbols) and self.are_symbols[number]


def changed(look: Look, properties: bytes, fonts: Fonts, styled: Look | None = None) -> Look:
    """The look with what the modifiers say; switches may repeat or turn round what a style says."""
    styled = styled or look
    for one in modifiers(properties):
        look = _changed_by(look, one, fonts, styled)
    return look


def _changed_by(look: Look, one: Modifier, fonts: Fonts, styled: Look) -> Look:
    if one.code == _BOLD:
        return replace(look, bold=_switched(one.number, styled.bold))
    if one.code == _ITALIC:
        return replace(look, italic=_switched(one.number, styled.italic))
    if one.code == _HIDDEN:
        return replace(look, hidden=_switched(one.number, styled.hidden))
    if one.code == _DELETED and one.number:
        return replace(look, deleted=True)
    if one.code == _SIZE and 0 < one.number < 4_000:
        return replace(look, size=one.number / 2)
    if one.code in (_COLOR, _COLOR_INDEX):
        return replace(look, color=_color(one))
    if one.code in (_SHADE, _OLD_SHADE, _HIGHLIGHT):
        return replace(look, ground=_ground(one))
    if one.code == _ASIAN_FONT:
        return replace(look, font=fonts.name(one.number))
    if one.code == _FONT:
        return replace(look, symbolic=fonts.is_symbol(one.number))
    return look


def _switched(operand: int, styled: bool) -> bool:
    if operand == 0x80:
        return styled
    return not styled if operand == 0x81 else operand == 1


def _color(one: Modifier) -> str:
    return _listed(one.number) if one.code == _COLOR_INDEX else _mixed(one.operand)


def _listed(number: int) -> str:
    return _COLORS[number] if number < len(_COLORS) else ""


def _mixed(color: bytes) -> str:
    red, green, blue, is_automatic = color
    return "" if is_automatic else f"#{red:02x}{green:02x}{blue:02x}"


def _ground(one: Modifier) -> str | None:
    """The colour that a shading or highlight puts behind letters; "" for a pattern."""
    if one.code == _HIGHLIGHT:
        return _listed(one.number) or None
    if len(one.operand) == 2:
        fore, back, pattern = (
            _listed(one.number & 31),
            _listed(one.number >> 5 & 31),
            one.number >> 10,
        )
    elif len(one.operand) == 10:
        fore, back = _mixed(one.operand[:4]), _mixed(one.operand[4:8])
        pattern = one.number >> 64
    else:
        return ""
    fills = {_CLEAR: back, _SOLID: fore, _NIL: ""}
    return fills[pattern] or None if pattern in fills else ""


class Paragraph97(NamedTuple):
    """What the modifiers say of a paragraph; ``ground`` is the colour behind it, None for none."""

    outline: int | None = None
    list_id: int = 0
    list_level: int = 0
    nesting: int = 0
    ends_row: bool = False
    ends_inner_cell: bool = False
    ends_inner_row: bool = False
    row: RowShape = RowShape()
    ground: str | None = None


_IN_TABLE, _NESTING = 0x2416, 0x6649
_PARAGRAPH_SHADE, _OLD_PARAGRAPH_SHADE = 0xC64D, 0x442D
_KEPT = {
    0x2417: "ends_row",
    0x244B: "ends_inner_cell",
    0x244C: "ends_inner_row",
    0x2640: "outline",
    0x260A: "list_level",
    0x460B: "list_id",
}
_VERTICAL_MERGE = 0xD62B


def paragraph(found: Paragraph97, properties: bytes, data: bytes) -> Paragraph97:
    """The paragraph with what the modifiers say; ``data`` holds lists too long for a page."""
    huge = b""
    for one in modifiers(properties):
        if one.code in _HUGE:
            length = int.from_bytes(data[one.number : one.number + 2], "little")
            huge = data[one.number + 2 : one.number + 2 + length]
        else:
            found = _paragraph_by(found, one)
    for one in modifiers(huge):
        found = _paragraph_by(found, one)
    return found


def _paragraph_by(found: Paragraph97, one: Modifier) -> Paragraph97:
    if one.code in _KEPT:
        return Paragraph97(**{**found._asdict(), _KEPT[one.code]: one.number})
    if one.code == _IN_TABLE:
        return found._replace(nesting=max(found.nesting, 1) if one.number else 0)
    if one.code in (_PARAGRAPH_SHADE, _OLD_PARAGRAPH_SHADE):
        return found._replace(ground=_ground(one))
    if one.code == _NESTING:
        return found._replace(nesting=one.number if one.number < 1_000 else 0)
    if one.code == _TABLE_DEFINITION:
        return found._replace(row=_row(one.operand))
    if one.code == _VERTICAL_MERGE and len(one.operand) == 2:
        return found._replace(row=_merged(found.row, *one.operand))
    return found


def _row(operand: bytes) -> RowShape:
    """A row's borders: how many cells, their borders, and twenty bytes for each cell."""
    count = operand[0] if operand else 0
    edges = [
        int.from_bytes(operand[at : at + 2], "little", signed=True)
        for at in range(1, min(2 * count + 3, len(operand) - 1), 2)
    ]
    cells: list[CellShape] = []
    first = 0
    for number, right in enumerate(edges[1:]):
        at = 2 * count + 3 + 20 * number
        flags = int.from_bytes(operand[at : at + 2], "little")
        # Old and new descriptions disagree on which value is the first cell of a merged set.
        across = flags & 3
        joins_left = bool(across and first and across != first)
        first = first if joins_left else across
        cells.append(CellShape(right, joins_left, flags >> 5 & 3 == 1))
    return RowShape(edges[0] if edges else 0, tuple(cells))


def _merged(row: RowShape, number: int, flag: int) -> RowShape:
    if number >= len(row.cells):
        return row
    cells = list(row.cells)
    cells[number] = cells[number]._replace(joins_above=flag == 1)
    return row._replace(cells=tuple(cells))
