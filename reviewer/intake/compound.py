"""OLE compound files, the container of Word 97 documents, Outlook messages and locked .docx.

What kind of document the container holds is told by the names of its streams.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Mapping

import olefile

from reviewer.errors import (
    DamagedFile,
    PasswordNeeded,
    ReadingNeedsTooMuchMemory,
    UnsupportedFormat,
)
from reviewer.intake import word97
from reviewer.intake.archives import MEBIBYTE
from reviewer.intake.document import Document

MOST_BYTES = 100 * MEBIBYTE
"""All streams of a file together."""

_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage"


def sniff(head: bytes, name: str) -> bool:
    """The file begins as a compound file."""
    return head.startswith(_MAGIC)


def read(data: bytes, name: str) -> Document:
    """The document in the container."""
    found = streams(data, name)
    if _LOCKED in found:
        raise PasswordNeeded(name)
    if "WordDocument" in found:
        return word97.read(found, name)
    raise UnsupportedFormat(name, "compound file")


def streams(data: bytes, name: str) -> Mapping[str, bytes]:
    """The streams by their path, parts joined by "/"."""
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as file:
            paths = file.listdir()
            if sum(file.get_size(path) for path in paths) > MOST_BYTES:
                raise ReadingNeedsTooMuchMemory(name, "streams over the size limit")
            return {"/".join(path): file.openstream(path).read() for path in paths}
    except (OSError, ValueError, IndexError, KeyError, AttributeError, TypeError) as error:
        raise _trouble(data, name, error) from error
    except (struct.error, RecursionError, OverflowError, MemoryError) as error:
        raise _trouble(data, name, error) from error


def _trouble(data: bytes, name: str, error: BaseException) -> DamagedFile | PasswordNeeded:
    if _LOCKED.encode("utf-16-le") in data:
        return PasswordNeeded(name)
    return DamagedFile(name, type(error).__name__)
