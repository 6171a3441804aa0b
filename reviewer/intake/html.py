"""Web pages (.html) -> Document: what a reader of the page would see, line by line.

Nothing the page points to is fetched, and no script runs.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from lxml import etree
from lxml.etree import _Element

from reviewer.errors import DamagedFile, NoTextFound
from reviewer.intake.document import Cell, Document, Word
from reviewer.intake.encodings import decode
from reviewer.intake.flow import Flow

EXTENSIONS = (".html", ".htm", ".xhtml")
HEAD = 4096
"""The bytes in which a page says that it is one."""

_START = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.I | re.S
)
_ANY_TAG = re.compile(r"</?[a-z][a-z0-9]*\b[^<>]*>", re.I)
_CHARSET = re.compile(rb"<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.I)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.I)
_PLAIN_STYLE = re.compile(r"font-weight\s*:\s*(?:normal|[1-4]00)", re.I)
_SPACES = re.compile(r"[ \t\n\r\f]+")
_UNSEEN = frozenset(
    {"script", "style", "head", "template", "noscript", "title", "iframe", "object", "embed"}
    | {"svg", "canvas", "audio", "video", "select", "datalist", "textarea", "map"}
)
_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "center", "details", "dialog", "div"}
    | {"dl", "dt", "dd", "fieldset", "legend", "figure", "figcaption", "form", "main", "nav"}
    | {"h1", "h2", "h3", "h4", "h5", "h6", "hgroup", "header", "footer", "section", "summary"}
    | {"hr", "html", "ol", "ul", "li", "p", "pre", "table", "thead", "tbody", "tfoot", "tr"}
    | {"td", "th", "caption"}
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}


def sniff(head: bytes, name: str) -> bool:
    """A page says so at its start; a file named so only needs to hold a tag."""
    content = decode(head, is_whole=False) or head.decode("latin-1")
    if _START.match(content[:HEAD]):
        return True
    return name.lower().endswith(EXTENSIONS) and bool(_ANY_TAG.search(content))


def read(data: bytes, name: str) -> Document:
    """The visible lines of a page."""
    content = _text(data)
    if content is None:
        raise DamagedFile(name, "no known text encoding")
    # A declaration contradicts the text once it is decoded, and lxml refuses the pair.
    content = re.sub(r"\A\s*<\?xml[^>]*>", "", content.replace("\x00", ""))
    root = etree.fromstring(content, etree.HTMLParser(no_network=True, remove_comments=True))
    found: _Element | None = root
    reader = _Reader()
    try:
        if found is not None:
            reader.element(found, Word(""))
    except RecursionError as error:
        raise DamagedFile(name, "nested too deep") from error
    reader.end_line()
    if not reader.flow.lines:
        raise NoTextFound(name)
    return Document(name, "html", lines=tuple(reader.flow.lines))


def _text(data: bytes) -> str | None:
    """The page as text; the encoding it declares is believed when the bytes agree."""
    declared = _CHARSET.search(data[:HEAD])
    if declared and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        encoding = declared[1].decode("ascii", errors="replace").lower()
        encoding = {"gb2312": "gb18030", "gbk": "gb18030", "iso-8859-1": "cp1252"}.get(
            encoding, encoding
        )
        try:
            return data.decode(encoding)
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data)


class _Reader:
    """Walks the elements; pieces gather until a block begins or ends."""

    def __init__(self) -> None:
        self.flow = Flow()
        self._pieces: list[Word] = []
        self._heading = 0
        self._list_level = 0
        self._cell: Cell | None = None
        self._tables = 0
        self._is_preformatted = False

    def element(self, element: _Element, look: Word) -> None:
        """Read an element with the text in it; ``look`` is the style around it."""
        name = element.tag.lower() if isinstance(element.tag, str) else ""
        if not name or name in _UNSEEN or _is_hidden(element):
            return
        look = _styled(look, element, name)
        if name == "br":
            self._pieces.append(replace(look, text="\n"))
        elif name == "table":
            self._read_table(element, look)
        elif name in _BLOCKS:
            self._block(element, name, look)
        else:
            self._inside(element, look)

    def end_line(self) -> None:
        """Add what has gathered as a line."""
        pieces, self._pieces = self._pieces, []
        if "".join(piece.text for piece in pieces).strip():
            self.flow.add(
                pieces, heading=self._heading, list_level=self._list_level, cell=self._cell
            )

    def _inside(self, element: _Element, look: Word) -> None:
        self._say(element.text, look)
        for inner in element:
            self.element(inner, look)
            self._say(inner.tail, look)

    def _say(self, text: str | None, look: Word) -> None:
        if text:
            plain = text if self._is_preformatted else _SPACES.sub(" ", text)
            self._pieces.append(replace(look, text=plain))

    def _block(self, element: _Element, name: str, look: Word) -> None:
        self.end_line()
        before = (self._heading, self._list_level, self._is_preformatted)
        self._heading = _HEADINGS.get(name, self._heading)
        self._list_level += name in ("ul", "ol")
        self._is_preformatted |= name == "pre"
        self._inside(element, look)
        self.end_line()
        self._heading, self._list_level, self._is_preformatted = before

    def _read_table(self, table: _Element, look: Word) -> None:
        """The cells of a table row by row; cells that reach down push later ones to the right."""
        self.end_line()
        outer, index = self._cell, self._tables
        self._tables += 1
        taken: dict[int, int] = {}
        for caption in table.findall("caption"):
            self._block(caption, "caption", look)
        for row_number, row in enumerate(_rows(table)):
            self._read_row(row, row_number, index, taken, look)
        self._cell = outer

    def _read_row(
        self, row: _Element, row_number: int, table: int, taken: dict[int, int], look: Word
    ) -> None:
        column = 0
        for element in row:
            if element.tag not in ("td", "th"):
                continue
            while taken.get(column, 0) > row_number:
                column += 1
            rows, columns = _span(element, "rowspan"), _span(element, "colspan")
            for covered in range(column, column + columns):
                taken[covered] = row_number + rows
            self._cell = Cell(table, row_number, column, rows, columns)
            start = len(self.flow.lines)
            if not _is_hidden(element):
                self._block(element, "td", _styled(look, element, element.tag))
            self.flow.join_label(start)
            column += columns


def _rows(table: _Element) -> list[_Element]:
    rows = []
    for inner in table:
        if inner.tag == "tr":
            rows.append(inner)
        elif inner.tag in ("thead", "tbody", "tfoot"):
            rows.extend(inner.findall("tr"))
    return [row for row in rows if not _is_hidden(row)]


def _span(element: _Element, name: str) -> int:
    text = (element.get(name) or "").strip()
    return min(max(int(text), 1), 1000) if re.fullmatch(r"[0-9]{1,4}", text) else 1


def _is_hidden(element: _Element) -> bool:
    if "hidden" in element.attrib:
        return True
    return bool(_HIDDEN_STYLE.search(element.get("style") or ""))


def _bold(look: Word, _: _Element) -> Word:
    return replace(look, bold=True)


def _italic(look: Word, _: _Element) -> Word:
    return replace(look, italic=True)


def _linked(look: Word, element: _Element) -> Word:
    return replace(look, link=(element.get("href") or "").strip())


_STYLES: dict[str, Callable[[Word, _Element], Word]] = {
    **dict.fromkeys(["b", "strong", "th", *_HEADINGS], _bold),
    **dict.fromkeys(["i", "em"], _italic),
    "a": _linked,
}


def _styled(look: Word, element: _Element, name: str) -> Word:
    """The style of text in the element: its tag's, then what its own style says of weight."""
    change = _STYLES.get(name)
    look = change(look, element) if change else look
    style = element.get("style") or ""
    if _BOLD_STYLE.search(style):
        return replace(look, bold=True)
    return replace(look, bold=False) if _PLAIN_STYLE.search(style) else look
