"""Zip archives, opened with limits, since a small file can unpack to more than any disk holds."""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib
from typing import IO, NamedTuple

from reviewer.errors import DamagedFile, PasswordNeeded, ReadingNeedsTooMuchMemory

MEBIBYTE = 1024 * 1024


class Limits(NamedTuple):
    """What an archive may hold; ``ratio`` counts only for members over ``free`` bytes."""

    members: int = 10_000
    one: int = 50 * MEBIBYTE
    total: int = 2048 * MEBIBYTE
    ratio: int = 200
    free: int = 4 * MEBIBYTE


def open_archive(file: str | bytes | IO[bytes], name: str, limits: Limits) -> zipfile.ZipFile:
    """The archive, its table of contents checked against ``limits``; the caller closes it."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(file) if isinstance(file, bytes) else file)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, ValueError, NotImplementedError) as error:
        raise DamagedFile(name, type(error).__name__) from error
    members = archive.infolist()
    if len(members) > limits.members or sum(m.file_size for m in members) > limits.total:
        archive.close()
        raise ReadingNeedsTooMuchMemory(name, "archive over its limits")
    return archive


def read_member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str, limits: Limits
) -> bytes:
    """The bytes of one member; ``name`` is told to the user when it cannot be read.

    zipfile stops at the size the archive declares, so the declared size is what is checked.
    """
    packed = max(member.compress_size, 1)
    if member.file_size > limits.one or (
        member.file_size > limits.free and member.file_size > packed * limits.ratio
    ):
        raise ReadingNeedsTooMuchMemory(name, "member over its limits")
    if member.flag_bits & 1:
        raise PasswordNeeded(name)
    try:
        with archive.open(member) as file:
            return file.read(member.file_size)
    except (
        zipfile.BadZipFile,
        zlib.error,
        lzma.LZMAError,
        EOFError,
        OSError,
        NotImplementedError,
        ValueError,
    ) as error:
        raise DamagedFile(name, type(error).__name__) from error
    except MemoryError as error:  # a broken LZMA member asks for gigabytes
        raise ReadingNeedsTooMuchMemory(name, "member asks for too much") from error
