"""The streams of OLE compound files, the container of old Word documents and Outlook messages."""

from __future__ import annotations

import io
import struct
from collections.abc import Mapping

import olefile

from reviewer.errors import DamagedFile, PasswordNeeded, ReadingNeedsTooMuchMemory
from reviewer.intake.archives import MEBIBYTE

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LOCKED = "EncryptedPackage"
"""The stream in which a .docx with a password stands."""
MOST_BYTES = 100 * MEBIBYTE
"""All streams of a file together."""


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
    if LOCKED.encode("utf-16-le") in data:
        return PasswordNeeded(name)
    return DamagedFile(name, type(error).__name__)
