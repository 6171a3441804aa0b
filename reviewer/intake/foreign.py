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
_PHOTOS = frozenset(b"heic heix heim heis hevc hevx hevm hevs".split())
_ANY_CODING = frozenset((b"mif1", b"msf1"))
_UNDECODED = frozenset((b"avif", b"avis", b"heif"))
_PROGRAM = b"MZ"
_BITMAP = b"BM"
_LONGEST_BRANDS = 256
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
    return is_heic(head) or _is_undecoded(head)


def is_heic(head: bytes) -> bool:
    """Whether a picture begins so that telephones take: HEVC in a container of boxes."""
    brand, *others = _brands(head)
    return brand in _PHOTOS or (brand in _ANY_CODING and not _UNDECODED.intersection(others))


def _is_undecoded(head: bytes) -> bool:
    """Pictures whose decoders do not come with this program: AVIF, whatever it calls itself."""
    return _brands(head)[0] in _UNDECODED | _ANY_CODING and not is_heic(head)


def _brands(head: bytes) -> list[bytes]:
    """What a container of boxes says it is, and what else one may take it for."""
    if head[4:8] != b"ftyp":
        return [b""]
    # The second group of four is a version.
    box = head[8 : max(12, min(int.from_bytes(head[:4], "big"), _LONGEST_BRANDS))]
    return [box[at : at + 4] for at in range(0, len(box), 4) if at != 4]


def _is_other(head: bytes) -> bool:
    return _WORD_XML in head[:1000] or (head.startswith(_PROGRAM) and b"\x00" in head[:64])
