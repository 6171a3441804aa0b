"""Bytes -> Document: which format they are, by content first and by extension second.

Adding a format is one module with ``sniff`` and ``read`` and its entry in ``FORMATS``. This module
loads every format's libraries, so only code that runs in a worker process, or the command line,
imports it; the window does not.
"""

from __future__ import annotations

from typing import Protocol

from reviewer.errors import EmptyFile, UnsupportedFormat
from reviewer.intake import (
    compound,
    docx,
    foreign,
    html,
    mail,
    markdown,
    odt,
    pdf,
    rtf,
    text,
    word_xml,
)
from reviewer.intake.document import Document

HEAD = 65_536
"""The bytes a format may look at to tell whether a file is its own."""


class Format(Protocol):
    """What a format module offers."""

    def sniff(self, head: bytes, name: str) -> bool:
        """Whether a file with these first bytes and this name is of this format."""

    def read(self, data: bytes, name: str) -> Document:
        """The document; raises an ``UnreadableFile`` when the bytes do not hold one."""


FORMATS: tuple[Format, ...] = (
    pdf,
    odt,
    docx,
    compound,
    rtf,
    mail,
    word_xml,
    foreign,
    html,
    markdown,
    text,
)
"""Asked in this order: the strictest first, then what is refused, then text in its kinds."""


def open_document(data: bytes, name: str) -> Document:
    """The document in ``data``; ``name`` is the file's own name, for its extension and messages.

    An extension that lies does no harm. What cannot be read raises the ``UnreadableFile`` that
    says why.
    """
    if not data.strip(b"\x00 \t\r\n"):
        raise EmptyFile(name)
    head = data[:HEAD]
    for one in FORMATS:
        if one.sniff(head, name):
            return one.read(data, name)
    raise UnsupportedFormat(name)
