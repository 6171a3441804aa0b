"""The zip archive of a Word document: its XML parts, parsed safely, and where they point to."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Callable, Iterator
from typing import NamedTuple, Protocol

from lxml import etree
from lxml.etree import _Element

from reviewer.errors import DamagedFile
from reviewer.intake.archives import MEBIBYTE, Limits, open_archive, read_member
from reviewer.intake.docx_styles import children, local, value

LIMITS = Limits(
    members=5_000, one=40 * MEBIBYTE, total=1024 * MEBIBYTE, ratio=300, free=2 * MEBIBYTE
)
"""Pictures may be large: only the members that are read count against ``one``."""


class Target(NamedTuple):
    """Where a relationship points: a part of the package, or an address outside."""

    kind: str
    path: str
    is_outside: bool


class AnyPackage(Protocol):
    """What a document's parts can be asked, however they are packed."""

    main: str

    def part(self, path: str) -> _Element | None:
        """The root element of a part, or None when there is no such part."""

    def content(self, path: str) -> bytes:
        """The bytes of a part that is of another format; empty when there is none."""

    def targets(self, path: str) -> dict[str, Target]:
        """The relationships of a part by their id."""

    def related(self, kind: str) -> _Element | None:
        """The first part of this kind that the main part points to."""


class Package:
    """An open package; ``main`` is the path of its main part."""

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        self._archive = open_archive(data, name, LIMITS)
        self._members = {m.filename.lstrip("/").lower(): m for m in self._archive.infolist()}
        self.main = next(
            (t.path for t in self.targets("").values() if t.kind == "officeDocument"),
            "word/document.xml",
        )

    def __enter__(self) -> Package:
        return self

    def __exit__(self, *_: object) -> None:
        self._archive.close()

    def part(self, path: str) -> _Element | None:
        """The root element of a part, or None when the package has no such part."""
        member = self._members.get(path.lower())
        if member is None:
            return None
        return parse_xml(self._bytes(member), self._name)

    def content(self, path: str) -> bytes:
        """The bytes of a part; empty when the package has no such part."""
        member = self._members.get(path.lower())
        return b"" if member is None else self._bytes(member)

    def targets(self, path: str) -> dict[str, Target]:
        """The relationships of a part by their id; "" asks for those of the package."""
        return targets_of(self.part, path)

    def related(self, kind: str) -> _Element | None:
        """The first part of this kind that the main part points to."""
        for target in self.targets(self.main).values():
            if target.kind == kind and not target.is_outside:
                return self.part(target.path)
        return None

    def _bytes(self, member: zipfile.ZipInfo) -> bytes:
        return read_member(self._archive, member, self._name, LIMITS)


def targets_of(part: Callable[[str], _Element | None], path: str) -> dict[str, Target]:
    """The relationships of a part by their id, found among the parts that ``part`` gives."""
    folder, base = posixpath.split(path)
    found = {}
    for one in children(part(posixpath.join(folder, "_rels", f"{base}.rels")), "Relationship"):
        target = value(one, "Target") or ""
        is_outside = (value(one, "TargetMode") or "").lower() == "external"
        if not is_outside:
            target = posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")
        kind = (value(one, "Type") or "").rpartition("/")[2]
        found[value(one, "Id") or ""] = Target(kind, target, is_outside)
    return found


def parse_xml(data: bytes, name: str) -> _Element:
    """The root element; entities stay unexpanded, nothing is fetched, slips are forgiven."""
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        recover=True,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise DamagedFile(name, type(error).__name__) from error
    # With ``recover`` lxml gives None for what holds no element at all; its stubs do not say so.
    found: _Element | None = root
    if found is None:
        raise DamagedFile(name, "no XML")
    return found


def without_doubles(element: _Element) -> Iterator[_Element]:
    """The element's children; of the versions of one drawing only the first that is there."""
    for inner in element:
        if local(inner) != "AlternateContent":
            yield inner
            continue
        versions = [*children(inner, "Choice"), *children(inner, "Fallback")]
        if versions:
            yield from without_doubles(versions[0])
