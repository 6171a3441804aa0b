"""Where candidates' files are: in folders and zip archives, down to the bytes of each."""

from __future__ import annotations

import os
import re
import stat
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from reviewer.errors import (
    EmptyFile,
    ReadingNeedsTooMuchMemory,
    UnreadableFile,
)
from reviewer.intake.archives import MEBIBYTE, Limits, open_archive, read_member

LARGEST = 50 * MEBIBYTE
"""Files over this are refused: no resume is that large."""
DEEPEST = 40
"""Folders nested deeper than this are not followed."""
LIMITS = Limits(one=LARGEST, total=8192 * MEBIBYTE, ratio=300, free=8 * MEBIBYTE)
NESTED = "/"
"""Stands between the name of a zip archive inside another and the name inside that one."""

_SYSTEM_NAMES = frozenset({"thumbs.db", "desktop.ini", "__macosx", "ehthumbs.db", "icon\r"})
_NOT_ARCHIVES = re.compile(r"\.(?:docx|docm|dotx|xlsx|pptx|odt|ods|epub|jar)$", re.IGNORECASE)
_UTF8_NAME = 0x800


class Source(NamedTuple):
    """One file: a path, and the ``member`` inside it when the path is a zip archive's."""

    path: str
    member: str = ""

    @property
    def name(self) -> str:
        """The file's own name, without folders."""
        return PurePosixPath(self.member).name if self.member else Path(self.path).name


def walk(paths: Iterable[Path]) -> list[Source]:
    """The files in ``paths``: folders and zip archives opened up, hidden and system files left out.

    Sorted as a person would within each of ``paths``, each file once. An archive that cannot be
    opened is itself a source, so that its trouble shows up where the others' do.
    """
    found: dict[Source, None] = {}
    for path in paths:
        own = _of_folder(path, 0, set()) if path.is_dir() else _of_file(path)
        found.update(dict.fromkeys(sorted(own, key=_natural)))
    return list(found)


def read_bytes(source: Source) -> bytes:
    """The bytes of one source; ``UnreadableFile`` or a child of it when there are none."""
    data = _member_bytes(source) if source.member else _file_bytes(source)
    if not data:
        raise EmptyFile(source.name)
    return data


def _natural(source: Source) -> list[tuple[int, str]]:
    """简历2 before 简历10: digits compare as numbers."""
    parts = re.split(r"([0-9]+)", f"{source.path}\0{source.member}".casefold())
    return [(int(p) if p.isascii() and p.isdigit() else -1, p) for p in parts]


def _is_wanted(name: str) -> bool:
    return bool(name) and not name.startswith((".", "~$")) and name.lower() not in _SYSTEM_NAMES


def _of_folder(folder: Path, depth: int, seen: set[tuple[int, int]]) -> Iterator[Source]:
    """Everything under a folder; ``seen`` holds the folders passed, so that a link cannot loop."""
    try:
        at = folder.stat()
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    if depth > DEEPEST or (at.st_dev, at.st_ino) in seen:
        return
    # Where the system has no file numbers (0), depth alone ends a loop.
    if at.st_ino:
        seen.add((at.st_dev, at.st_ino))
    for entry in entries:
        if not _is_wanted(entry.name):
            continue
        path = folder / entry.name
        if path.is_dir():
            yield from _of_folder(path, depth + 1, seen)
        elif path.is_file():
            yield from _of_file(path)


def _of_file(path: Path) -> Iterator[Source]:
    if not _is_zip(path):
        yield Source(str(path))
        return
    try:
        yield from [Source(str(path), member) for member in _members(path)]
    except (UnreadableFile, OSError):
        yield Source(str(path))


def _is_zip(path: Path) -> bool:
    """A zip archive by content that is not a document in one."""
    if _NOT_ARCHIVES.search(path.name):
        return False
    try:
        with path.open("rb") as file:
            head = file.read(4096)
    except OSError:
        return False
    return head.startswith(b"PK\x03\x04") and not _is_document(head)


def _is_document(head: bytes) -> bool:
    """Office and OpenDocument packages are zip archives too; their first members tell."""
    return b"[Content_Types].xml" in head or head[30:38] == b"mimetype"


def _members(path: Path) -> list[str]:
    with path.open("rb") as file, open_archive(file, path.name, LIMITS) as archive:
        return list(_wanted_members(archive, path.name, nested=True))


def _wanted_members(archive: zipfile.ZipFile, name: str, *, nested: bool) -> Iterator[str]:
    for info in archive.infolist():
        member = _member_name(info)
        if info.is_dir() or not all(map(_is_wanted, member.split("/"))):
            continue
        if nested and member.lower().endswith(".zip"):
            yield from _inner_members(archive, info, member)
        else:
            yield member


def _inner_members(archive: zipfile.ZipFile, info: zipfile.ZipInfo, member: str) -> list[str]:
    """The members of an archive in an archive; the inner one itself when it cannot be opened."""
    try:
        data = read_member(archive, info, member, LIMITS)
        with open_archive(data, member, LIMITS) as inner:
            inside = _wanted_members(inner, member, nested=False)
            return [f"{member}{NESTED}{name}" for name in inside]
    except UnreadableFile:
        return [member]


def _member_name(info: zipfile.ZipInfo) -> str:
    """The member's name; without the UTF-8 flag zipfile reads it as cp437, Windows wrote GBK."""
    name = info.filename.replace("\\", "/")
    if info.flag_bits & _UTF8_NAME or name.isascii():
        return name
    try:
        raw = info.orig_filename.encode("cp437")
    except UnicodeEncodeError:
        return name
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding).replace("\\", "/")
        except UnicodeDecodeError:
            continue
    return name


def _member_bytes(source: Source) -> bytes:
    """A member of an archive, or of an archive in it."""
    path = Path(source.path)
    try:
        with path.open("rb") as file, open_archive(file, source.name, LIMITS) as archive:
            return _find(archive, source.member, source.name, nested=True)
    except OSError as error:
        raise UnreadableFile(source.name, type(error).__name__) from error


def _find(archive: zipfile.ZipFile, member: str, name: str, *, nested: bool) -> bytes:
    by_name = {_member_name(info): info for info in archive.infolist()}
    if member in by_name:
        return read_member(archive, by_name[member], name, LIMITS)
    if nested:
        for outer, info in by_name.items():
            if outer.lower().endswith(".zip") and member.startswith(outer + NESTED):
                data = read_member(archive, info, name, LIMITS)
                with open_archive(data, name, LIMITS) as inner:
                    return _find(inner, member[len(outer) + 1 :], name, nested=False)
    raise UnreadableFile(name, "no such member")


def _file_bytes(source: Source) -> bytes:
    """A file, read only if it is a plain one: a pipe or device would never end."""
    path = Path(source.path)
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise UnreadableFile(source.name, "not a plain file")
        if about.st_size > LARGEST:
            raise ReadingNeedsTooMuchMemory(source.name, "file over the size limit")
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        raise UnreadableFile(source.name, type(error).__name__) from error
    if len(data) > LARGEST:
        raise ReadingNeedsTooMuchMemory(source.name, "file over the size limit")
    return data
