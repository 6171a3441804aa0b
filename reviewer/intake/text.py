"""Plain text -> Document: one line a line, its bullets kept for the parser to judge."""

from __future__ import annotations

import re

from reviewer.errors import DamagedFile, EmptyFile, NotAResume, UnsupportedFormat
from reviewer.intake import signs
from reviewer.intake.document import Document, Line, Word
from reviewer.intake.encodings import decode
from reviewer.intake.flow import Flow, clean

MOST_CHARACTERS = 300_000
"""A text longer than this is a book, or made to keep us busy."""
TAB_STOP = 4
"""Columns a tab at the start of a line indents."""

_BULLET = re.compile(r"(?:[•◆◇►▶●○■□▪‣⁃➢✓❖]\s*|[-–*·›]\s+)(?=\S)")
_STARRED = re.compile(r"\*\*(?=\S)([^*\n]+)(?<=\S)\*\*")


def sniff(head: bytes, name: str) -> bool:
    """Any bytes that can be read as writing; so this format stands last."""
    text = decode(head, is_whole=False)
    return text is not None and bool(text.strip("\x00 \t\r\n"))


def read(data: bytes, name: str) -> Document:
    """The lines of a text file in whatever encoding it came."""
    raw = text_of(data, name)
    return Document(
        name,
        "text",
        lines=tuple(lines_of(clean(raw))),
        unseen=tuple(signs.messages(raw)),
        disguised=tuple(signs.disguised(raw)),
    )


def text_of(data: bytes, name: str) -> str:
    """The decoded text, to be cleaned yet; raises when the bytes are not writing or nothing can
    be seen in it.
    """
    text = decode(data)
    if text is None:
        known = name.lower().endswith((".txt", ".md", ".html", ".htm"))
        raise (DamagedFile if known else UnsupportedFormat)(name, "no known text encoding")
    if len(text) > MOST_CHARACTERS:
        raise NotAResume(name, "too long")
    if not clean(text).strip():
        raise EmptyFile(name)
    return text


def lines_of(text: str) -> list[Line]:
    """Lines of cleaned text; ``list_level`` tells how deep a bulleted line is indented."""
    flow = Flow()
    depths: list[int] = []
    for row in text.split("\n"):
        bare = row.strip()
        level = 0
        if _BULLET.match(bare):
            level = _level(_indentation(row), depths)
        elif bare and _indentation(row) <= min(depths, default=0):
            depths.clear()
        flow.add(_pieces(row), list_level=level)
    return flow.lines


def _pieces(row: str) -> list[Word]:
    """The row, with **what stands between stars** bold: people paste Markdown into text files."""
    parts = _STARRED.split(row)
    return [Word(part, bold=bool(index % 2)) for index, part in enumerate(parts)]


def _indentation(row: str) -> int:
    width = 0
    for char in row:
        if char == "\t":
            width += TAB_STOP - width % TAB_STOP
        elif char.isspace():
            width += 2 if char == "\u3000" else 1
        else:
            break
    return width


def _level(indentation: int, depths: list[int]) -> int:
    """The nesting of a bullet; ``depths``, the indentations of the open lists, is kept current."""
    while depths and depths[-1] > indentation:
        depths.pop()
    if not depths or depths[-1] < indentation:
        depths.append(indentation)
    return len(depths)
