"""Bytes -> Document: which format they are, by content first and by extension second.

Adding a format is one module with ``sniff`` and ``read`` and its entry in ``FORMATS``. This module
loads every format's libraries, so only code that runs in a worker process, or the command line,
imports it; the window does not.
"""

from __future__ import annotations

from typing import Protocol

from reviewer.errors import EmptyFile, NoTextFound, PasswordNeeded, UnsupportedFormat
from reviewer.intake import docx, html, markdown, pdf, text
from reviewer.intake.document import Document

HEAD = 65_536
"""The bytes a format may look at to tell whether a file is its own."""


class Format(Protocol):
    """What a format module offers."""

    def sniff(self, head: bytes, name: str) -> bool:
        """Whether a file with these first bytes and this name is of this format."""

    def read(self, data: bytes, name: str) -> Document:
        """The document; raises an ``UnreadableFile`` when the bytes do not hold one."""


FORMATS: tuple[Format, ...] = (pdf, docx, html, markdown, text)
"""Asked in this order; the strictest first, plain text last."""

_PICTURES = (
    b"\x89PNG\r\n",
    b"\xff\xd8\xff",
    b"GIF87a",
    b"GIF89a",
    b"II*\x00",
    b"MM\x00*",
    b"BM",
)
_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OTHER_FORMATS = (
    b"{\\rtf",
    b"PK\x03\x04",
    b"Rar!\x1a\x07",
    b"7z\xbc\xaf\x27\x1c",
    b"\x1f\x8b",
    b"MZ",
    b"\x7fELF",
    b"%!PS",
    b"SQLite format 3\x00",
    b"MIME-Version:",
    b"From: <Saved by",
)
_WORD_XML = b"<?mso-application"


def open_document(data: bytes, name: str) -> Document:
    """The document in ``data``; ``name`` is the file's own name, for its extension and messages.

    An extension that lies does no harm. What cannot be read raises the ``UnreadableFile`` that
    says why.
    """
    if not data.strip(b"\x00 \t\r\n"):
        raise EmptyFile(name)
    _refuse(data, name)
    head = data[:HEAD]
    for one in FORMATS:
        if one.sniff(head, name):
            return one.read(data, name)
    raise UnsupportedFormat(name)


def _refuse(data: bytes, name: str) -> None:
    """Raise for well-known kinds of file that no format reads, with the reason that fits."""
    if data.startswith(_PICTURES) or _is_modern_picture(data):
        raise NoTextFound(name, "picture")
    if data.startswith(_OFFICE):
        kind = PasswordNeeded if _ENCRYPTED in data else UnsupportedFormat
        raise kind(name, "compound file")
    if _WORD_XML in data[:HEAD]:
        raise UnsupportedFormat(name)
    if data.startswith(_OTHER_FORMATS) and not docx.sniff(data[:HEAD], name):
        raise UnsupportedFormat(name)


def _is_modern_picture(data: bytes) -> bool:
    if data.startswith(b"RIFF"):
        return data[8:12] == b"WEBP"
    return data[4:8] == b"ftyp" and data[8:12] in (b"heic", b"heix", b"mif1", b"avif", b"heif")
