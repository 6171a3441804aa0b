"""Where candidates' files are: in folders, zip archives and mails, down to the bytes of each."""

from __future__ import annotations

import os
import re
import stat
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

from reviewer.errors import (
    EmptyFile,
    ReadingNeedsTooMuchMemory,
    UnreadableFile,
)
from reviewer.intake import mail_parts
from reviewer.intake.archives import MEBIBYTE, Limits, open_archive, read_member
from reviewer.intake.source import Source

LARGEST = 50 * MEBIBYTE
"""Files over this are refused: no resume is that large."""
DEEPEST = 40
"""Folders nested deeper than this are not followed."""
LIMITS = Limits(one=LARGEST, total=8192 * MEBIBYTE, ratio=300, free=8 * MEBIBYTE)
NESTED = "/"
"""Stands between the name of an archive or mail inside another and the name inside that one."""

_SYSTEM_NAMES = frozenset({"thumbs.db", "desktop.ini", "__macosx", "ehthumbs.db", "icon\r"})
_NOT_ARCHIVES = re.compile(r"\.(?:docx|docm|dotx|xlsx|pptx|odt|ods|epub|jar)$", re.IGNORECASE)
_UTF8_NAME = 0x800


def walk(paths: Iterable[Path]) -> list[Source]:
    """The files in ``paths``: folders and zip archives opened up, hidden and system files left out.

    Sorted as a person would within each of ``paths``, each file once. A mail with documents
    attached is opened like an archive; one without is itself a source, and so is an archive that
    cannot be opened, so that its trouble shows up where the others' do.
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
    try:
        members = _members(path)
    except (UnreadableFile, OSError):
        members = None
    if members is None:
        yield Source(str(path))
    else:
        yield from [Source(str(path), member) for member in members]


def _is_mail(name: str) -> bool:
    return name.lower().endswith(mail_parts.EXTENSIONS)


def _is_zip(path: Path) -> bool:
    """A zip archive by content that is not a document in one."""
    if _NOT_ARCHIVES.search(path.name):
        return False
    try:
        with path.open("rb") as file:
            return file.read(4) == b"PK\x03\x04" and not _is_document(file, path.name)
    except OSError:
        return False


def _is_document(file: IO[bytes], name: str) -> bool:
    """Office and OpenDocument packages are zip archives too; their members tell.

    Not their bytes: an archive that stores documents as they are holds those same names.
    """
    try:
        with open_archive(file, name, LIMITS) as archive:
            return bool({"[Content_Types].xml", "mimetype"} & set(archive.namelist()))
    except UnreadableFile:
        return False


def _members(path: Path) -> list[str] | None:
    """The files in an archive or mail; None where the path itself is the file to read."""
    if _is_mail(path.name):
        return _names_in_mail(_file_bytes(Source(str(path))), path.name, nested=True) or None
    if not _is_zip(path):
        return None
    with path.open("rb") as file, open_archive(file, path.name, LIMITS) as archive:
        return list(_wanted_members(archive, path.name, nested=True))


def _names_in_mail(data: bytes, name: str, *, nested: bool) -> list[str]:
    found: list[str] = []
    for own, inside in _attached(data, name).items():
        found += _inner_members(inside, own) if nested and _is_container(own) else [own]
    return found


def _attached(data: bytes, name: str) -> dict[str, bytes]:
    files = mail_parts.documents(data, name)
    return {one.name: one.data for one in files if _is_wanted(one.name)}


def _is_container(name: str) -> bool:
    return name.lower().endswith((".zip", *mail_parts.EXTENSIONS))


def _wanted_members(archive: zipfile.ZipFile, name: str, *, nested: bool) -> Iterator[str]:
    for info in archive.infolist():
        member = _member_name(info)
        if info.is_dir() or not all(map(_is_wanted, member.split("/"))):
            continue
        if nested and _is_container(member):
            yield from _members_of_member(archive, info, member)
        else:
            yield member


def _members_of_member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, member: str) -> list[str]:
    try:
        return _inner_members(read_member(archive, info, member, LIMITS), member)
    except UnreadableFile:
        return [member]


def _inner_members(data: bytes, member: str) -> list[str]:
    """The files in an archive or mail that is inside another; itself when it cannot be opened."""
    try:
        if _is_mail(member):
            inside = _names_in_mail(data, member, nested=False)
            return [f"{member}{NESTED}{name}" for name in inside] or [member]
        with open_archive(data, member, LIMITS) as inner:
            inside = list(_wanted_members(inner, member, nested=False))
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
    """A member of an archive or mail, or of one inside it."""
    path = Path(source.path)
    if _is_mail(path.name):
        return _find_attached(_file_bytes(Source(source.path)), path.name, source, source.member)
    try:
        with path.open("rb") as file, open_archive(file, source.name, LIMITS) as archive:
            return _find(archive, source, source.member)
    except OSError as error:
        raise UnreadableFile(source.name, type(error).__name__) from error


def _find(archive: zipfile.ZipFile, source: Source, member: str, *, nested: bool = True) -> bytes:
    by_name = {_member_name(info): info for info in archive.infolist()}
    if member in by_name:
        return read_member(archive, by_name[member], source.name, LIMITS)
    outer = _outer(by_name, member) if nested else ""
    if outer:
        data = read_member(archive, by_name[outer], source.name, LIMITS)
        return _find_inside(data, outer, source, member[len(outer) + 1 :])
    raise UnreadableFile(source.name, "no such member")


def _find_attached(
    data: bytes, name: str, source: Source, member: str, *, nested: bool = True
) -> bytes:
    by_name = _attached(data, name)
    if member in by_name:
        return by_name[member]
    outer = _outer(by_name, member) if nested else ""
    if outer:
        return _find_inside(by_name[outer], outer, source, member[len(outer) + 1 :])
    raise UnreadableFile(source.name, "no such member")


def _outer(names: Iterable[str], member: str) -> str:
    """The archive or mail among ``names`` in which the member is; "" when there is none."""
    inside = (name for name in names if _is_container(name) and member.startswith(name + NESTED))
    return next(inside, "")


def _find_inside(data: bytes, outer: str, source: Source, member: str) -> bytes:
    if _is_mail(outer):
        return _find_attached(data, outer, source, member, nested=False)
    with open_archive(data, source.name, LIMITS) as inner:
        return _find(inner, source, member, nested=False)


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
