"""Web pages (.html) -> Document: what a reader of the page would see, line by line.

Nothing the page points to is fetched, and no script runs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from lxml import etree
from lxml.etree import _Element

from reviewer.errors import DamagedFile, NoTextFound
from reviewer.intake.document import Cell, Document, Word
from reviewer.intake.encodings import decode
from reviewer.intake.flow import Flow, comments_in
from reviewer.intake.html_sight import Sight
from reviewer.intake.html_styles import Style, StyleSheet
from reviewer.intake.sight import PAPER, UNKNOWN

EXTENSIONS = (".html", ".htm", ".xhtml")
OFFICE_NAMES = (".doc", ".docx", ".rtf", ".wps")
"""Job sites name pages so that Word opens them; some leave out what a page begins with."""
LONGEST_BEFORE, MOST_WORDS_BEFORE = 60, 6
"""Characters and words of a line that names something, and tells nothing."""
LONGEST_LABEL = 24
"""Words for screen readers are cut off from sight: longer than this they are no label."""
HEAD = 4096
"""The bytes in which a page says that it is one."""

_START = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.I | re.S
)
_ANY_TAG = re.compile(r"</?[a-z][a-z0-9]*\b[^<>]*>", re.I)
_CHARSET = re.compile(rb"<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.I)
_SITES_OWN = re.compile(r"(?!//\w|[\w+.-]+:)")
"""How the address of a page, or of a part of one, on the same site begins: with no other's name."""
_PROFILE = re.compile(
    r"https?://[\w.-]+/(?:(?:in|pub|u|users?|people|profile|channel|c)/)?[^/\s?#]+/?$", re.I
)
"""The address of a person elsewhere: a name behind the host, or behind what holds such names."""
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
_WORKING = frozenset({"nav", "button", "form", "dialog", "label", "menu"})
_WORKING_ROLES = frozenset(
    {"dialog", "alertdialog", "navigation", "menu", "tooltip", "alert", "status", "search"}
)
_WIDER = {
    **{"gb2312": "gb18030", "gbk": "gb18030", "iso-8859-1": "cp1252", "big5": "big5hkscs"},
    **dict.fromkeys(["utf-16", "utf-16le", "utf-16be"], "utf-8"),
}
"""What a page means by the encoding it declares; in UTF-16 it could not have been read so far."""
_TURN, _TURN_BACK = "\u202e", "\u202c"
_HEADINGS = {f"h{level}": level for level in range(1, 7)}


def sniff(head: bytes, name: str) -> bool:
    """A page says so at its start; one named so, or named as Word's are, may begin otherwise."""
    content = decode(head, is_whole=False) or head.decode("latin-1")
    if _START.match(content[:HEAD]):
        return True
    if name.lower().endswith(OFFICE_NAMES):
        return bool(_ANY_TAG.match(content.lstrip()))
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
    reader = _Reader(_style_sheet(found))
    try:
        if found is not None:
            reader.element(found, Word(""))
    except RecursionError as error:
        raise DamagedFile(name, "nested too deep") from error
    reader.end_line()
    if not reader.flow.lines:
        raise NoTextFound(name)
    return reader.flow.document(name, "html", comments=comments_in(content))


def _style_sheet(page: _Element | None) -> StyleSheet:
    """The styles in the page; those it points to are not fetched."""
    if page is None:
        return StyleSheet("")
    links = (one.get("rel") or "" for one in page.iter("link"))
    css = "\n".join(one.text or "" for one in page.iter("style"))
    return StyleSheet(css, is_whole=not any("stylesheet" in link.lower() for link in links))


def _text(data: bytes) -> str | None:
    """The page as text; the encoding it declares is believed when the bytes agree."""
    declared = _CHARSET.search(data[:HEAD])
    if declared and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        encoding = declared[1].decode("ascii", errors="replace").lower()
        encoding = _WIDER.get(encoding, encoding)
        try:
            return data.decode(encoding)
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data)


class _Reader:
    """Walks the elements; pieces gather until a block begins or ends."""

    def __init__(self, sheet: StyleSheet) -> None:
        self.flow = Flow()
        self._sheet = sheet
        self._pieces: list[Word] = []
        self._heading = 0
        self._list_level = 0
        self._cell: Cell | None = None
        self._tables = 0
        self._is_preformatted = False
        self._sight = Sight(ground=PAPER if sheet.is_ground_known else UNKNOWN)

    def element(self, element: _Element, look: Word, *, is_item: bool = False) -> None:
        """Read an element with the text in it; ``look`` is the style around it.

        ``is_item``: it stands beside its siblings, so a plain block is no line of its own.
        """
        name = element.tag.lower() if isinstance(element.tag, str) else ""
        style = self._sheet.style(element) if name and name not in _UNSEEN else None
        if style is None or (name == "nav" and _leads_elsewhere(element)):
            return
        if style.is_hidden or "hidden" in element.attrib:
            told = " ".join("".join(_told_in(element)).split())
            self.flow.unseen += [told] if len(told) > LONGEST_LABEL else []
            return
        look = _styled(look, element, name, style)
        around = self._sight
        self._sight = around.within({**_colors(element, name), **style.declared})
        turns = style.turns_letters or (name == "bdo" and element.get("dir") == "rtl")
        if turns:
            self._pieces.append(replace(look, text=_TURN))
        if style.is_apart:
            self._pieces.append(replace(look, text="\t"))
        if name == "br":
            self._pieces.append(replace(look, text="\n"))
        elif name == "table":
            self._read_table(element, look)
        elif (name in _BLOCKS or style.is_block) and not (is_item and _is_plain(element)):
            self._block(element, name, look, style)
        else:
            self._inside(element, look, style)
        if turns:
            self._pieces.append(replace(look, text=_TURN_BACK))
        if style.is_apart:
            self._pieces.append(replace(look, text="\t"))
        self._sight = around

    def end_line(self) -> None:
        """Add what has gathered as a line."""
        pieces, self._pieces = self._pieces, []
        if "".join(piece.text for piece in pieces).strip():
            self.flow.add(
                pieces, heading=self._heading, list_level=self._list_level, cell=self._cell
            )

    def _inside(self, element: _Element, look: Word, style: Style) -> None:
        address = not self._heading and _is_icon(element)
        self._say(f" {element.get('href')} " if address else element.text, look)
        for inner in element:
            if style.stacks_children:
                self.end_line()
            elif style.parts_children or _closes_apart(element, inner):
                self._pieces.append(replace(look, text="\t"))
            self.element(inner, look, is_item=style.parts_children)
            self._say(inner.tail, look)

    def _say(self, text: str | None, look: Word) -> None:
        if text and not (self._sight.is_gone and len(text.strip()) <= LONGEST_LABEL):
            plain = text if self._is_preformatted else _SPACES.sub(" ", text)
            self._pieces.append(replace(look, text=plain, hidden=self._sight.is_unseen))

    def _block(self, element: _Element, name: str, look: Word, style: Style) -> None:
        self.end_line()
        before = (self._heading, self._list_level, self._is_preformatted)
        self._heading = _HEADINGS.get(name, self._heading)
        self._list_level += name in ("ul", "ol")
        self._is_preformatted |= name == "pre"
        self._inside(element, look, style)
        self.end_line()
        self._heading, self._list_level, self._is_preformatted = before

    def _read_table(self, table: _Element, look: Word) -> None:
        """The cells of a table row by row; cells that reach down push later ones to the right."""
        self.end_line()
        outer, index = self._cell, self._tables
        self._tables += 1
        taken: dict[int, int] = {}
        for caption in table.findall("caption"):
            self.element(caption, look)
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
            self.element(element, look)
            self.end_line()
            self.flow.join_label(start)
            column += columns


def _is_icon(link: _Element) -> bool:
    """Whether a link to one's profile elsewhere shows nothing but the sign of a network."""
    if link.tag != "a" or not _PROFILE.match(link.get("href") or ""):
        return False
    drawn = any(inner.tag in ("i", "svg", "span") for inner in link)
    return drawn and not "".join(map(str, link.itertext())).strip()


def _leads_elsewhere(nav: _Element) -> bool:
    """Whether all that a bar of links says is where on its own site else to go: "首页 标签"."""
    links = list(nav.iter("a"))
    said = " ".join(str(text) for one in links for text in one.itertext())
    own = all(_SITES_OWN.match(one.get("href") or "") for one in links)
    return bool(links) and own and "".join(map(str, nav.itertext())).split() == said.split()


def _told_in(element: _Element) -> Iterator[str]:
    """The text of an element that is not shown, less what works the page or names its parts."""
    if element.tag in _WORKING or element.get("role") in _WORKING_ROLES:
        return
    yield element.text or ""
    for inner in element:
        if isinstance(inner.tag, str) and inner.tag not in _UNSEEN:
            yield " "
            yield from _told_in(inner)
        yield f" {inner.tail or ''}"


def _colors(element: _Element, name: str) -> dict[str, str]:
    """What the old attributes say of colours, as styles say it."""
    ink = element.get("color") if name == "font" else element.get("text")
    found = {"color": ink, "background-color": element.get("bgcolor")}
    return {key: said.strip().lower() for key, said in found.items() if said}


def _closes_apart(element: _Element, inner: _Element) -> bool:
    """Whether a plain element closes a short line behind other words: "Ash Ltd <span>Leeds</span>".

    In running text it would be something stressed, in a heading the second part of a name.
    """
    before = element.text or ""
    return (
        inner.tag in ("span", "small", "time", "em")
        and element.tag in ("p", "li", "div")
        and len(element) == 1
        and not (inner.tail or "").strip()
        and before[-1:].isspace()
        and before.strip()[-1:].isalnum()
        and len(before) <= LONGEST_BEFORE
        and len(before.split()) <= MOST_WORDS_BEFORE
    )


def _is_plain(element: _Element) -> bool:
    """A <div> or <p> that holds text only."""
    return element.tag in ("div", "p", "time") and not any(
        inner.tag in _BLOCKS for inner in element
    )


def _rows(table: _Element) -> list[_Element]:
    rows = []
    for inner in table:
        if inner.tag == "tr":
            rows.append(inner)
        elif inner.tag in ("thead", "tbody", "tfoot"):
            rows.extend(inner.findall("tr"))
    return rows


def _span(element: _Element, name: str) -> int:
    text = (element.get(name) or "").strip()
    return min(max(int(text), 1), 1000) if re.fullmatch(r"[0-9]{1,4}", text) else 1


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


def _styled(look: Word, element: _Element, name: str, style: Style) -> Word:
    """The look of text in the element: its tag's, then what the style says of its weight."""
    change = _STYLES.get(name)
    look = change(look, element) if change else look
    return look if style.bold is None else replace(look, bold=style.bold)
