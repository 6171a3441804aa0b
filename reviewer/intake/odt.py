"""OpenDocument texts (.odt, .ott, .fodt) -> Document: paragraphs, tables and frames in order.

The format is OASIS Open Document Format for Office Applications 1.3, part 3. Everything is found
by local name, as in Word's files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from lxml.etree import _Element

from reviewer.errors import DamagedFile, NoTextFound, PasswordNeeded
from reviewer.intake.archives import open_archive, read_member
from reviewer.intake.document import Cell, Document, Word
from reviewer.intake.docx_package import LIMITS, parse_xml
from reviewer.intake.docx_styles import Look, child, children, local, number, value
from reviewer.intake.flow import Flow
from reviewer.intake.odt_styles import Styles, background, points
from reviewer.intake.sight import PAPER, UNKNOWN, is_unseen

EXTENSIONS = (".odt", ".ott", ".fodt")
MOST_PAGE_LINE = 24
"""Characters of a line with a page number from which it says more than that."""
MOST_SPACES = 1_000
"""Spaces and columns that one element may stand for."""
SAME_ROW = 7.2
"""Frames whose tops differ by less than a tenth of an inch stand side by side."""

_PACKAGE = b"PK\x03\x04"
_TEXT_TYPE = b"application/vnd.oasis.opendocument.text"
_FLAT = re.compile(rb"\s*(?:<\?xml[^>]*>)?\s*<office:document\b")
_GAP = re.compile(r"[ \t\r\n]+")
_PAGE_FIELDS = frozenset({"page-number", "page-count"})
_SHAPES = frozenset({"frame", "g", "custom-shape", "rect", "text-box", "line", "ellipse", "path"})
_UNSEEN = frozenset(
    {"note", "annotation", "tracked-changes", "ruby-text"}
    | {"forms", "title", "desc", "script", "object", "image", "plugin", "index-title-template"}
)
_HOLDERS = frozenset(
    {"section", "table-of-content", "illustration-index", "user-index", "alphabetical-index"}
    | {"index-body", "index-title", "numbered-paragraph", "bibliography"}
)
_ROW_HOLDERS = frozenset({"table-header-rows", "table-rows", "table-row-group"})


def sniff(head: bytes, name: str) -> bool:
    """A zip archive that begins with the type of an OpenDocument text, or such a text in one XML.

    The type stands first and unpacked; archives packed anew may have it elsewhere.
    """
    if head.startswith(_PACKAGE):
        return _TEXT_TYPE in head[:200] or (
            b"content.xml" in head and name.lower().endswith(EXTENSIONS)
        )
    return bool(_FLAT.match(head[:1000]))


def read(data: bytes, name: str) -> Document:
    """The lines of a text; headers of the page first, its footers last."""
    content, styles = _parts(data, name)
    body = child(content, "body", "text")
    if body is None:
        raise DamagedFile(name, "no text body")
    flow = Flow()
    try:
        _read_all(flow, content, styles, body)
    except RecursionError as error:
        raise DamagedFile(name, "nested too deep") from error
    if not flow.lines:
        raise NoTextFound(name)
    return flow.document(name, "odt")


def _parts(data: bytes, name: str) -> tuple[_Element, _Element | None]:
    """The roots of content and styles; in a flat file they are one."""
    if not data.startswith(_PACKAGE):
        root = parse_xml(data, name)
        return root, root
    with open_archive(data, name, LIMITS) as archive:
        members = {member.filename: member for member in archive.infolist()}
        roots = {
            part: parse_xml(read_member(archive, members[part], name, LIMITS), name)
            for part in ("META-INF/manifest.xml", "styles.xml")
            if part in members
        }
        manifest = roots.get("META-INF/manifest.xml")
        if manifest is not None and next(manifest.iter("{*}encryption-data"), None) is not None:
            raise PasswordNeeded(name)
        if "content.xml" not in members:
            raise DamagedFile(name, "no content")
        content = read_member(archive, members["content.xml"], name, LIMITS)
        return parse_xml(content, name), roots.get("styles.xml")


def _read_all(flow: Flow, content: _Element, common: _Element | None, body: _Element) -> None:
    styles = Styles(common, content)
    paper = PAPER if _has_plain_paper(content, common) else UNKNOWN
    margins = _margins(common, styles.master_pages())
    reader = _Reader(flow, Styles(common, common), paper)
    for part in margins.headers:
        _read_margin(reader, part)
    main = _Reader(flow, styles, paper, tables=reader.tables)
    main.blocks(body)
    reader.tables = main.tables
    for part in margins.footers:
        _read_margin(reader, part)


def _has_plain_paper(*roots: _Element | None) -> bool:
    """Whether nothing is drawn behind the text: no shape, and no coloured page."""
    parts = [element for root in roots if root is not None for element in root.iter("{*}*")]
    return not any(
        local(part) in _SHAPES
        or (local(part) == "page-layout-properties" and background(part) is not None)
        for part in parts
    )


class _Margins(NamedTuple):
    headers: list[_Element]
    footers: list[_Element]


def _margins(common: _Element | None, wanted: list[str]) -> _Margins:
    """The headers and footers of the pages that the text names; of the first page it names none."""
    pages = children(child(common, "master-styles"), "master-page")
    named = [page for page in pages if value(page, "name") in wanted]
    following = {value(page, "next-style-name") for page in named}
    named += [page for page in pages if value(page, "name") in following and page not in named]
    found = _Margins([], [])
    for page in named or pages[:1]:
        for part in page:
            if value(part, "display") != "false":
                if local(part).startswith("header"):
                    found.headers.append(part)
                elif local(part).startswith("footer"):
                    found.footers.append(part)
    return found


def _read_margin(reader: _Reader, part: _Element) -> None:
    """Read a header or footer; lines that the document said before are not said again."""
    lines = reader.flow.lines
    before = len(lines)
    reader.blocks(part)
    said = {line.text for line in lines[:before]}
    fresh = [line for line in lines[before:] if line.text not in said]
    lines[before:] = [replace(line, number=before + i) for i, line in enumerate(fresh)]


class _List(NamedTuple):
    """A list around a paragraph; ``is_marked`` false where a paragraph has no mark of its own."""

    style: str = ""
    level: int = 0
    is_marked: bool = False


_NO_LIST = _List()


class _Reader:
    """Walks blocks and what is in them; ``tables`` counts the tables seen."""

    def __init__(self, flow: Flow, styles: Styles, paper: str, tables: int = 0) -> None:
        self.flow = flow
        self.tables = tables
        self._styles = styles
        self._boxes: list[_Element] = []
        self._counts_pages = self._hides_all = False
        self._ground = paper

    def blocks(self, parent: _Element, cell: Cell | None = None, around: _List = _NO_LIST) -> None:
        """Add the paragraphs, lists, tables and frames in ``parent``."""
        floating: list[_Element] = []
        for inner in parent:
            kind = local(inner)
            if kind in ("p", "h"):
                self._paragraph(inner, cell, around)
                around = around._replace(is_marked=False)
            elif kind == "list":
                self._list(inner, cell, around)
            elif kind == "table":
                self._table(inner)
            elif kind in _SHAPES:
                floating.append(inner)
            elif kind in _HOLDERS and value(inner, "display") == "none":
                self.flow.unseen.append(" ".join(map(str, inner.itertext())))
            elif kind in _HOLDERS:
                self.blocks(inner, cell, around)
        self._read_boxes([box for shape in floating for box in _boxes(shape)], cell)

    def _list(self, element: _Element, cell: Cell | None, around: _List) -> None:
        style = value(element, "style-name") or around.style
        for item in element:
            if local(item) in ("list-item", "list-header"):
                is_marked = local(item) == "list-item"
                self.blocks(item, cell, _List(style, around.level + 1, is_marked))

    def _paragraph(self, paragraph: _Element, cell: Cell | None, around: _List) -> None:
        style = value(paragraph, "style-name") or ""
        outer, self._boxes = self._boxes, []
        self._counts_pages = self._hides_all = False
        pieces = list(self._inside(paragraph, self._paragraph_look(style), ""))
        if self._hides_all:
            pieces = [replace(piece, hidden=True) for piece in pieces]
        heading = self._heading(paragraph, style)
        is_item = around.is_marked and not heading
        shown = is_item and self._styles.shows_mark(around.style, around.level)
        if not (self._counts_pages and _length(pieces) <= MOST_PAGE_LINE):
            level = around.level if shown else 0
            self.flow.add(pieces, heading=heading, list_level=level, cell=cell)
        boxes, self._boxes = self._boxes, outer
        self._read_boxes(boxes, cell)

    def _paragraph_look(self, style: str) -> Look:
        look = self._styles.look(style, "paragraph")
        if look.ground is not None:
            return look
        own = self._styles.ground("paragraph", style)
        return replace(look, ground=self._ground if own is None else own)

    def _heading(self, paragraph: _Element, style: str) -> int:
        if local(paragraph) == "h":
            return min(max(number(value(paragraph, "outline-level"), 1), 1), 9)
        return self._styles.outline_level(style)

    def _read_boxes(self, boxes: list[_Element], cell: Cell | None) -> None:
        around, self._ground = self._ground, UNKNOWN
        for box in sorted(boxes, key=_place):
            start = len(self.flow.lines)
            self.blocks(box, cell)
            self.flow.join_label(start)
        self._ground = around

    def _inside(self, element: _Element, look: Look, link: str) -> Iterator[Word]:
        """The pieces of text in a paragraph or a part of it."""
        yield from _said(element.text, look, link)
        for inner in element:
            yield from self._inline(inner, look, link)
            yield from _said(inner.tail, look, link)

    def _inline(self, element: _Element, look: Look, link: str) -> Iterator[Word]:
        kind = local(element)
        if kind in _PAGE_FIELDS:
            self._counts_pages = True
        elif kind in _SHAPES:
            self._boxes.extend(_boxes(element))
        elif kind in ("s", "tab", "line-break"):
            yield from _said(_blank(element, kind), look, link, is_plain=False)
        elif kind == "span":
            inner = self._styles.look(value(element, "style-name") or "", "text", look)
            yield from self._inside(element, inner, link)
        elif kind == "a":
            yield from self._inside(element, look, (value(element, "href") or "").strip() or link)
        elif kind == "hidden-paragraph":
            self._hides_all |= value(element, "is-hidden") == "true"
        elif kind == "hidden-text":
            text = value(element, "string-value") or element.text
            yield from _said(text, replace(look, hidden=True), link)
        elif kind and kind not in _UNSEEN:
            yield from self._inside(element, look, link)

    def _table(self, table: _Element) -> None:
        index, self.tables = self.tables, self.tables + 1
        for row_number, row in enumerate(_rows(table)):
            column = 0
            for element in row:
                if local(element) not in ("table-cell", "covered-table-cell"):
                    continue
                if local(element) == "table-cell":
                    self._read_cell(element, index, row_number, column)
                column += _count(element, "number-columns-repeated")

    def _read_cell(self, element: _Element, table: int, row: int, column: int) -> None:
        rows = _count(element, "number-rows-spanned")
        columns = _count(element, "number-columns-spanned")
        start, around = len(self.flow.lines), self._ground
        own = self._styles.ground("table-cell", value(element, "style-name") or "")
        self._ground = own or UNKNOWN  # rows and tables have grounds too
        self.blocks(element, Cell(table, row, column, rows, columns))
        self._ground = around
        self.flow.join_label(start)


def _said(text: str | None, look: Look, link: str, *, is_plain: bool = True) -> Iterator[Word]:
    """The text as a piece, its white space one space as XML has it."""
    if text:
        word = look.word(_GAP.sub(" ", text) if is_plain else text, link)
        yield replace(word, hidden=True) if is_unseen(look, look.ground or UNKNOWN) else word


def _blank(element: _Element, kind: str) -> str:
    if kind == "s":
        return " " * _count(element, "c")
    return "\t" if kind == "tab" else "\n"


def _length(pieces: list[Word]) -> int:
    return len("".join(piece.text for piece in pieces if not piece.hidden).strip())


def _count(element: _Element, name: str) -> int:
    return min(max(number(value(element, name), 1), 1), MOST_SPACES)


def _rows(table: _Element) -> Iterator[_Element]:
    for inner in table:
        if local(inner) == "table-row":
            yield inner
        elif local(inner) in _ROW_HOLDERS:
            yield from _rows(inner)


def _boxes(shape: _Element) -> Iterator[_Element]:
    """The elements in a shape, or it itself, that hold paragraphs."""
    if any(local(inner) in ("p", "h", "list", "table", "section") for inner in shape):
        yield shape
        return
    for inner in shape:
        if local(inner) in _SHAPES:
            yield from _boxes(inner)


def _place(box: _Element) -> tuple[float, float]:
    """How far down, then across, a box stands, as the outermost shape that says so has it."""
    down = across = 0.0
    for shape in (box, *box.iterancestors()):
        if local(shape) not in _SHAPES:
            break
        down = points(value(shape, "y")) or down
        across = points(value(shape, "x")) or across
    return down // SAME_ROW, across
