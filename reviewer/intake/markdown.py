"""Markdown -> Document: headings, lists, tables, emphasis and links as CommonMark has them."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from markdown_it import MarkdownIt
from markdown_it.token import Token

from reviewer.errors import NoTextFound
from reviewer.intake import signs, text
from reviewer.intake.document import Cell, Document, Line, Word
from reviewer.intake.encodings import decode
from reviewer.intake.flow import Flow, clean, comments_in

EXTENSIONS = (".md", ".markdown", ".mdown", ".mkd")

_HEADING = re.compile(
    r"^ {0,3}(?:#{1,6} +\S|#{2,6}[^\s#!]|#[\u4e00-\u9fff](?!.*\s#\w))", re.MULTILINE
)
_UNSPACED = re.compile(
    r"^(?P<signs> {0,3}#{1,6})(?=[^\s#!\d]|\d.*#$)(?!.*\s#\w)(?P<text>.*?(?<![CF]))#*\s*$",
    re.MULTILINE,
)
"""A heading without the space that CommonMark asks for, maybe closed by such signs too."""
_OTHER_SIGNS = re.compile(
    r"^ {0,3}[-*+] +\S|\*\*\S[^*\n]*\*\*|\[[^\[\]\n]+\]\([^\s()]+\)|^\|.+\|$|^---+$", re.MULTILINE
)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.I)
_BREAKING_TAG = re.compile(r"<(?:br|/p|/div|/tr|/li|/h[1-6])\b[^<>]*>", re.I)
_CELL_END = re.compile(r"</t[dh]\s*>", re.I)
_LABEL = re.compile(r"\W*[^\W\d][\w /&-]{1,24}\s*[:：]")
_HAN = re.compile(r"\W*[\u3040-\u9fff]")
"""Chinese lines have no words to tell whether the next one had room."""
_LEAST_WIDTH = 60
"""Characters from which the longest line that goes on shows where text was wrapped."""
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<[!?][^<>]*>")
_BOLD_TAG = re.compile(r"<(/?)(?:b|strong)\b", re.I)


def sniff(head: bytes, name: str) -> bool:
    """By extension, or because the text is full of Markdown's signs."""
    content = decode(head, is_whole=False)
    if content is None:
        return False
    if name.lower().endswith(EXTENSIONS):
        return True
    content = content.replace("\r\n", "\n")
    headings = len(_HEADING.findall(content))
    return headings >= 1 and headings + len(_OTHER_SIGNS.findall(content)) >= 3


def read(data: bytes, name: str) -> Document:
    """The lines of a Markdown file; markup is gone from their text."""
    raw = text.text_of(data, name)
    lines = _Reader(_UNSPACED.sub(r"\g<signs> \g<text>", clean(raw))).lines()
    if not lines:
        raise NoTextFound(name)
    return Document(
        name,
        "markdown",
        lines=tuple(lines),
        metadata={"comments": comments_in(raw)},
        unseen=tuple(signs.messages(raw)),
        disguised=tuple(signs.disguised(raw)),
    )


class _Reader:
    """Walks the flat list of block tokens, keeping count of lists and tables."""

    def __init__(self, content: str) -> None:
        self._source = content.split("\n")
        # Indented text is a paragraph: nobody means a block of code by it in a resume.
        parser = MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable("code")
        self._tokens: Sequence[Token] = parser.parse(content)
        self._flow = Flow()
        breaks = (at for token in self._tokens for at in _soft_breaks(token))
        self._width = max((len(self._source[at]) for at in breaks), default=0)
        self._list_level = 0
        self._heading = 0
        self._table = self._row = self._column = -1
        self._in_cell = False

    def lines(self) -> list[Line]:
        for token in self._tokens:
            self._count(token)
            if token.map and token.type in ("paragraph_open", "heading_open", "html_block"):
                self._note_gap(token.map[0])
            if token.type == "inline":
                self._add(_pieces(token.children or (), self._wraps(token)))
            elif token.type in ("fence", "code_block"):
                self._add([Word(token.content.rstrip("\n"))])
            elif token.type == "html_block":
                self._add([Word(_without_tags(token.content).strip("\n"))])
        return self._flow.lines

    def _count(self, token: Token) -> None:
        kind = token.type
        if kind in ("bullet_list_open", "ordered_list_open"):
            self._list_level += 1
        elif kind in ("bullet_list_close", "ordered_list_close"):
            self._list_level -= 1
        elif kind == "heading_open":
            self._heading = 0 if self._is_underlined_paragraph(token) else int(token.tag[1:])
        elif kind == "heading_close":
            self._heading = 0
        else:
            self._count_cell(kind)

    def _count_cell(self, kind: str) -> None:
        if kind == "table_open":
            self._table, self._row = self._table + 1, -1
        elif kind == "tr_open":
            self._row, self._column = self._row + 1, -1
        elif kind in ("th_open", "td_open"):
            self._column, self._in_cell = self._column + 1, True
        elif kind in ("th_close", "td_close"):
            self._in_cell = False

    def _is_underlined_paragraph(self, token: Token) -> bool:
        """Several lines above a rule: to Markdown a heading, to its writer a paragraph."""
        first, last = token.map or (0, 0)
        return token.markup in ("-", "=") and last - first > 2

    def _note_gap(self, row: int) -> None:
        if row and not self._source[row - 1].strip():
            self._flow.skip_line()

    def _wraps(self, token: Token) -> frozenset[int]:
        """Which breaks within a point of a list only wrap its text; elsewhere lines stay lines.

        There the next word had no room, or begins small; not so before a label.
        """
        if not self._list_level:
            return frozenset()
        return frozenset(
            count for count, at in enumerate(_soft_breaks(token)) if self._is_wrapped(at)
        )

    def _is_wrapped(self, at: int) -> bool:
        line, following = self._source[at].rstrip(), self._source[at + 1].strip()
        asked = self._source[at].endswith(("  ", "\\"))  # Markdown's own way to ask for a break
        if asked or not following or _LABEL.match(following) or _HAN.match(following):
            return False
        full = len(line) + 1 + len(following.split()[0]) > self._width >= _LEAST_WIDTH
        return full or (following[0].islower() and line[-1:] not in ".;:。；：")

    def _add(self, pieces: Iterable[Word]) -> None:
        cell = Cell(self._table, self._row, self._column) if self._in_cell else None
        pieces = list(pieces)
        if not "".join(piece.text for piece in pieces).strip():
            return
        self._flow.add(pieces, heading=self._heading, list_level=self._list_level, cell=cell)


def _soft_breaks(token: Token) -> Iterator[int]:
    """The lines of the source that end in the middle of a paragraph, by their index."""
    if token.type != "inline" or token.map is None:
        return
    first = token.map[0]
    yield from range(first, first + token.content.count("\n"))


def _pieces(tokens: Sequence[Token], wraps: frozenset[int] = frozenset()) -> Iterator[Word]:
    """The text of one inline token's children, each with its style; no break at ``wraps``."""
    breaks = 0
    stars = sum(token.content.count("**") for token in tokens if token.type == "text")
    look = Word("")
    for token in tokens:
        look = _styled(look, token)
        if token.type in ("softbreak", "hardbreak"):
            yield replace(look, text=" " if breaks in wraps else "\n")
            breaks += 1
        elif token.type == "html_inline":
            look = _styled_by_tag(look, token.content)
            if _BREAKING_TAG.match(token.content):
                yield replace(look, text="\n")
        elif token.type == "text" and stars and stars % 2 == 0:
            # CommonMark leaves **标签：**文字 as it is: its rules were made for spaced words.
            for index, part in enumerate(token.content.split("**")):
                look = replace(look, bold=look.bold ^ (index > 0))
                yield replace(look, text=part)
        elif token.type in ("text", "code_inline"):
            yield replace(look, text=token.content)


def _styled(look: Word, token: Token) -> Word:
    kind = token.type
    if kind in ("strong_open", "strong_close"):
        return replace(look, bold=kind == "strong_open")
    if kind in ("em_open", "em_close"):
        return replace(look, italic=kind == "em_open")
    if kind == "link_open":
        return replace(look, link=str(token.attrGet("href") or ""))
    if kind == "link_close":
        return replace(look, link="")
    return look


def _styled_by_tag(look: Word, tag: str) -> Word:
    bold = _BOLD_TAG.match(tag)
    return replace(look, bold=not bold[1]) if bold else look


def _without_tags(block: str) -> str:
    block = _COMMENT.sub("", block)
    block = _CELL_END.sub("\t", _BREAKING_TAG.sub("\n", block))
    return html.unescape(_TAG.sub("", block))
