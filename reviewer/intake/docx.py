"""Word documents (.docx) -> Document: paragraphs, tables and text boxes in the order of reading.

The package is read directly with lxml: python-docx stops at a single broken relationship, leaves
out text boxes and content controls, and knows no strict documents.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from dataclasses import replace

from lxml.etree import _Element

from reviewer.errors import DamagedFile, NoTextFound
from reviewer.intake import html, mail
from reviewer.intake.document import Cell, Document, Word
from reviewer.intake.docx_package import AnyPackage, Package, Target, without_doubles
from reviewer.intake.docx_styles import Look, Styles, child, children, is_on, local, number, value
from reviewer.intake.docx_unseen import (
    ground_of,
    has_plain_paper,
    is_cut_off,
    is_set_away,
    text_in,
)
from reviewer.intake.flow import Flow
from reviewer.intake.sight import UNKNOWN, is_unseen

MOST_PAGE_LINE = 24
"""Characters of a header or footer line with a page number from which it says more than that."""
SAME_ROW = 91_440
"""Text boxes whose tops differ by less than a tenth of an inch stand side by side."""

_MAIN_PART = b"word/"
_HOLDERS = frozenset({"ins", "moveTo", "smartTag", "customXml", "sdtContent", "dir", "bdo"})
_PAGE_FIELDS = ("PAGE", "NUMPAGES", "SECTIONPAGES")
_LINK_FIELD = re.compile(r'\s*HYPERLINK\s+"([^"]+)"', re.IGNORECASE)
_CHARACTERS = {
    "tab": "\t",
    "ptab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "-",
}
_SYMBOLS = {"F0FE": "☑", "F052": "☑", "F0A8": "□", "F06F": "□", "F0A3": "□", "F0B7": "•"}


def sniff(head: bytes, name: str) -> bool:
    """A zip archive that begins with the parts of an office package that is Word's."""
    if not head.startswith(b"PK\x03\x04"):
        return False
    return _MAIN_PART in head or name.lower().endswith((".docx", ".docm", ".dotx"))


def read(data: bytes, name: str) -> Document:
    """The lines of a Word document, tables cell by cell; headers first, footers last."""
    with Package(data, name) as package:
        return read_package(package, name)


def read_package(package: AnyPackage, name: str) -> Document:
    """The lines of a document whose parts are known, however they were packed."""
    main = package.part(package.main)
    body = child(main, "body")
    if body is None:
        raise DamagedFile(name, "no body")
    styles = Styles(package.related("styles"), package.related("numbering"))
    reader = _Reader(styles, package, plain_paper=has_plain_paper(body))
    try:
        _read_all(package, reader, body)
    except RecursionError as error:
        raise DamagedFile(name, "nested too deep") from error
    if not reader.flow.lines:
        raise NoTextFound(name)
    return reader.flow.document(name, "docx")


def _read_all(package: AnyPackage, reader: _Reader, body: _Element) -> None:
    targets = package.targets(package.main)
    for path in _margins(body, targets, "headerReference"):
        _read_margin(package, reader, path)
    reader.links = targets
    reader.blocks(body)
    for path in _margins(body, targets, "footerReference"):
        _read_margin(package, reader, path)


def _margins(body: _Element, targets: dict[str, Target], kind: str) -> list[str]:
    """The header or footer parts of all sections, each once, that of the first page first."""
    found: dict[str, None] = {}
    for section in body.iter("{*}sectPr"):
        references = children(section, kind)
        references.sort(key=lambda one: value(one, "type") != "first")
        for one in references:
            target = targets.get(value(one, "id") or "")
            has_first = bool(is_on(section, "titlePg"))
            if target and not target.is_outside and (has_first or value(one, "type") != "first"):
                found[target.path] = None
    return list(found)


def _read_margin(package: AnyPackage, reader: _Reader, path: str) -> None:
    """Read a header or footer, unless all it says was said, or it only counts the pages."""
    part = package.part(path)
    if part is None:
        return
    reader.links = package.targets(path)
    before = len(reader.flow.lines)
    reader.blocks(part)
    lines = reader.flow.lines
    said = {line.text for line in lines[:before]}
    fresh = [line for line in lines[before:] if line.text not in said]
    lines[before:] = [replace(line, number=before + i) for i, line in enumerate(fresh)]


class _Reader:
    """Walks blocks and runs; ``links`` are the relationships of the part being read."""

    def __init__(self, styles: Styles, package: AnyPackage, *, plain_paper: bool) -> None:
        self._plain_paper = plain_paper
        self._package = package
        self.flow = Flow()
        self.links: dict[str, Target] = {}
        self._styles = styles
        self._tables = 0
        self._fields: list[str] = []
        self._in_result: list[bool] = []
        self._counts_pages = self._is_cut_off = False
        self._boxes: list[_Element] = []
        self._diagrams: list[_Element] = []

    def blocks(self, parent: _Element, cell: Cell | None = None) -> None:
        """Add the paragraphs and tables in ``parent``, in order."""
        for inner in without_doubles(parent):
            kind = local(inner)
            if kind == "p":
                self._paragraph(inner, cell)
            elif kind == "tbl":
                self._table(inner)
            elif kind == "sdt":
                self._blocks_of_control(inner, cell)
            elif kind == "altChunk":
                self._chunk(self._part_path(inner, "id"))
            elif kind in _HOLDERS:
                self.blocks(inner, cell)

    def _blocks_of_control(self, control: _Element, cell: Cell | None) -> None:
        content = child(control, "sdtContent")
        if content is not None:
            self.blocks(content, cell)

    def _part_path(self, element: _Element, name: str) -> str:
        """The part that an attribute points to; "" for none in the package."""
        target = self.links.get(value(element, name) or "")
        return "" if target is None or target.is_outside else target.path

    def _chunk(self, path: str) -> None:
        """Read a web page in the document: programs that know only HTML make such files."""
        data = self._package.content(path)
        kind = next((one for one in (mail, html) if one.sniff(data[: html.HEAD], path)), None)
        if not data or kind is None:
            return
        with contextlib.suppress(NoTextFound):
            chunk = kind.read(data, path)
            self.flow.extend(chunk, self._tables)
            self._tables += 1 + max((one.cell.table for one in chunk.lines if one.cell), default=0)

    def _paragraph(self, paragraph: _Element, cell: Cell | None) -> None:
        properties = child(paragraph, "pPr")
        style = value(child(properties, "pStyle")) or ""
        outer_boxes, self._boxes = self._boxes, []
        self._counts_pages = False
        self._is_cut_off = is_cut_off(paragraph)
        pieces = list(self._inline(paragraph, style, ""))
        heading = self._styles.heading(properties)
        list_level = 0 if heading else self._styles.list_level(properties)
        if not (self._counts_pages and _length(pieces) <= MOST_PAGE_LINE):
            self.flow.add(pieces, heading=heading, list_level=list_level, cell=cell)
        diagrams, self._diagrams = self._diagrams, []
        for diagram in diagrams:
            for text in _points(diagram):
                self.flow.add([Word(text)], cell=cell)
        boxes, self._boxes = self._boxes, outer_boxes
        for box in sorted(boxes, key=_place):
            start = len(self.flow.lines)
            self.blocks(box, cell)
            self.flow.join_label(start)

    def _inline(self, parent: _Element, style: str, link: str) -> Iterator[Word]:
        """The pieces of text in a paragraph or a part of it."""
        for inner in without_doubles(parent):
            kind = local(inner)
            if kind == "r":
                yield from self._run(inner, style, link)
            elif kind == "hyperlink":
                target = self.links.get(value(inner, "id") or "")
                yield from self._inline(inner, style, target.path if target else link)
            elif kind == "fldSimple":
                yield from self._simple_field(inner, style, link)
            elif kind == "sdt":
                content = child(inner, "sdtContent")
                if content is not None:
                    yield from self._inline(content, style, link)
            elif kind in _HOLDERS:
                yield from self._inline(inner, style, link)

    def _simple_field(self, field: _Element, style: str, link: str) -> Iterator[Word]:
        code = value(field, "instr") or ""
        if _is_page_number(code):
            self._counts_pages = True
            return
        target = _LINK_FIELD.match(code)
        yield from self._inline(field, style, target[1] if target else link)

    def _run(self, run: _Element, style: str, link: str) -> Iterator[Word]:
        properties = child(run, "rPr")
        look = self._styles.look(style, value(child(properties, "rStyle")) or "")
        look = self._as_seen(run, look.changed_by(properties))
        for inner in without_doubles(run):
            kind = local(inner)
            if kind in ("drawing", "pict", "object"):
                self._shape(inner)
            elif kind in ("fldChar", "instrText"):
                self._field(inner, kind)
            elif kind == "ruby":
                yield from self._inline(_base_of(inner), style, link)
            else:
                yield from self._characters(inner, kind, look, link)

    def _as_seen(self, run: _Element, look: Look) -> Look:
        """The look, hidden when nothing shows of letters in it."""
        ground = UNKNOWN
        if look.color:
            ground = ground_of(run, self._styles, plain_paper=self._plain_paper)
        return replace(look, hidden=True) if self._is_cut_off or is_unseen(look, ground) else look

    def _shape(self, shape: _Element) -> None:
        """Keep the text boxes of a drawing for after the paragraph."""
        boxes = _text_boxes(shape)
        for ids in shape.iter("{*}relIds"):
            diagram = self._package.part(self._part_path(ids, "dm"))
            self._diagrams += [] if diagram is None else [diagram]
        if is_set_away(shape):
            self.flow.unseen.extend(map(text_in, boxes))
        else:
            self._boxes.extend(boxes)

    def _characters(self, element: _Element, kind: str, look: Look, link: str) -> Iterator[Word]:
        if self._fields and (not all(self._in_result) or _is_page_number(self._fields[-1])):
            return
        if kind == "t":
            text = (element.text or "").replace("\n", " ")
            text = "•" if look.symbolic and text.isascii() and text.strip() else text
        elif kind == "sym":
            text = _symbol(value(element, "char") or "")
        else:
            text = _CHARACTERS.get(kind, "")
        if text:
            yield look.word(text, link or self._field_link())

    def _field(self, element: _Element, kind: str) -> None:
        """Follow a field's begin, code, separator, result and end through the runs."""
        if kind == "instrText":
            if self._fields:
                self._fields[-1] += element.text or ""
            return
        step = value(element, "fldCharType")
        if step == "begin":
            self._fields.append("")
            self._in_result.append(False)
        elif step == "separate" and self._fields:
            self._in_result[-1] = True
        elif step == "end" and self._fields:
            self._counts_pages |= _is_page_number(self._fields.pop())
            self._in_result.pop()

    def _field_link(self) -> str:
        for code in reversed(self._fields):
            target = _LINK_FIELD.match(code)
            if target:
                return target[1]
        return ""

    def _table(self, table: _Element) -> None:
        index, self._tables = self._tables, self._tables + 1
        rows = [_cells_of(row) for row in self._shown_rows(table)]
        for at, row in enumerate(rows):
            for column, span, element in row:
                if _merge(element) == "continue":
                    continue
                cell = Cell(index, at, column, _row_span(rows, at, column), span)
                start = len(self.flow.lines)
                self.blocks(element, cell)
                self.flow.join_label(start)

    def _shown_rows(self, table: _Element) -> Iterator[_Element]:
        for row in _rows_of(table):
            if is_on(child(row, "trPr"), "hidden"):
                self.flow.unseen.append(text_in(row))
            else:
                yield row


def _base_of(ruby: _Element) -> _Element:
    """The characters themselves, without the reading written small above them."""
    base = child(ruby, "rubyBase")
    return ruby if base is None else base


def _length(pieces: list[Word]) -> int:
    return len("".join(piece.text for piece in pieces if not piece.hidden).strip())


def _is_page_number(code: str) -> bool:
    return code.split()[:1] != [] and code.split()[0].upper() in _PAGE_FIELDS


def _symbol(code: str) -> str:
    """The character of a <w:sym>: its font's private ones only when everybody knows them."""
    known = _SYMBOLS.get(code.upper())
    if known is not None:
        return known
    try:
        char = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    return "" if "\ud800" <= char <= "\uf8ff" else char


def _rows_of(table: _Element) -> list[_Element]:
    rows = []
    for inner in without_doubles(table):
        if local(inner) == "tr":
            if child(inner, "trPr", "del") is None:
                rows.append(inner)
        elif local(inner) == "sdt":
            content = child(inner, "sdtContent")
            rows.extend([] if content is None else _rows_of(content))
        elif local(inner) in _HOLDERS:
            rows.extend(_rows_of(inner))
    return rows


def _cells_of(row: _Element) -> list[tuple[int, int, _Element]]:
    """The cells of a row as (first column, columns, element)."""
    column = max(number(value(child(row, "trPr", "gridBefore"))), 0)
    cells = []
    for element in _cell_elements(row):
        span = max(number(value(child(element, "tcPr", "gridSpan")), 1), 1)
        cells.append((column, span, element))
        column += span
    return cells


def _cell_elements(parent: _Element) -> Iterator[_Element]:
    for inner in without_doubles(parent):
        if local(inner) == "tc":
            yield inner
        elif local(inner) == "sdt":
            content = child(inner, "sdtContent")
            if content is not None:
                yield from _cell_elements(content)
        elif local(inner) in _HOLDERS:
            yield from _cell_elements(inner)


def _merge(element: _Element) -> str:
    """ "restart" or "continue" in a vertically merged cell, "" in others."""
    merge = child(element, "tcPr", "vMerge")
    return "" if merge is None else value(merge) or "continue"


def _row_span(rows: list[list[tuple[int, int, _Element]]], at: int, column: int) -> int:
    span = 1
    own = next(e for c, _, e in rows[at] if c == column)
    if _merge(own) != "restart":
        return span
    for row in rows[at + 1 :]:
        below = next((e for c, _, e in row if c == column), None)
        if below is None or _merge(below) != "continue":
            break
        span += 1
    return span


def _text_boxes(drawing: _Element) -> Iterator[_Element]:
    """The contents of the text boxes in a drawing."""
    for inner in without_doubles(drawing):
        if local(inner) == "txbxContent":
            yield inner
        else:
            yield from _text_boxes(inner)


def _points(diagram: _Element) -> Iterator[str]:
    """The paragraphs of a diagram (SmartArt), in the order of its points."""
    for paragraph in diagram.iter("{*}p"):
        yield "".join(part.text or "" for part in paragraph.iter("{*}t"))


def _place(box: _Element) -> tuple[int, int, int]:
    """How far down, then across, a text box floats, as its anchor and groups say; 0 if unknown.

    Offsets count from whatever the anchor names; those of one paragraph mostly name the same.
    """
    across = down = 0
    shape = True
    for outer in box.iterancestors():
        if local(outer) in ("wsp", "wgp", "grpSp") and not _is_outermost(outer):
            offset = child(outer, "spPr" if shape else "grpSpPr", "xfrm", "off")
            across += number(value(offset, "x"))
            down += number(value(offset, "y"))
            shape = False
        elif local(outer) == "anchor":
            down += number(_text(child(outer, "positionV", "posOffset")))
            across += number(_text(child(outer, "positionH", "posOffset")))
            break
        elif local(outer) == "p":
            break
    return down // SAME_ROW, across, down


def _is_outermost(shape: _Element) -> bool:
    """Whether a shape or group lies in the drawing itself, which places it, and in no group."""
    above = shape.getparent()
    return above is None or local(above) not in ("wgp", "grpSp")


def _text(element: _Element | None) -> str | None:
    return None if element is None else element.text
