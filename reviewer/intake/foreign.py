"""Files of well-known kinds that no other format here reads: refused with the reason that fits.

A format that learns to read one of them stands before this one in ``FORMATS``, and is asked first.
"""

from __future__ import annotations

from typing import NoReturn

from reviewer.errors import NoTextFound, PictureNotRead, UnsupportedFormat

_PICTURES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\x00", b"MM\x00*")
_OTHERS = (
    b"PK\x03\x04",
    b"Rar!\x1a\x07",
    b"7z\xbc\xaf\x27\x1c",
    b"\x1f\x8b",
    b"\x7fELF",
    b"%!PS",
    b"SQLite format 3\x00",
)
_PROGRAM = b"MZ"
_BITMAP = b"BM"
_WORD_XML = b"<?mso-application"


def sniff(head: bytes, name: str) -> bool:
    """Whether the first bytes are those of a kind of file listed here."""
    return is_picture(head) or head.startswith(_OTHERS) or _is_other(head)


def read(data: bytes, name: str) -> NoReturn:
    """Raise the error that fits."""
    if _is_undecoded(data):
        raise PictureNotRead(name)
    if is_picture(data):
        raise NoTextFound(name, "picture")
    raise UnsupportedFormat(name)


def is_picture(head: bytes) -> bool:
    """Whether these are the first bytes of a picture."""
    if head.startswith(_PICTURES):
        return True
    if head.startswith(b"RIFF"):
        return head[8:12] == b"WEBP"
    if head.startswith(_BITMAP):
        # Two letters alone may as well begin a text: BMW…
        return b"\x00" in head[:64]
    return _is_undecoded(head)


def _is_undecoded(head: bytes) -> bool:
    """Pictures whose decoders may not come with this program."""
    return head[4:8] == b"ftyp" and head[8:12] in (b"heic", b"heix", b"mif1", b"avif", b"heif")


def _is_other(head: bytes) -> bool:
    return _WORD_XML in head[:1000] or (head.startswith(_PROGRAM) and b"\x00" in head[:64])
