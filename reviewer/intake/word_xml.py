"""Word documents in one XML file, as templates of job sites write them and name .doc.

Two kinds: the parts of a .docx one after another (Flat OPC), and the WordprocessingML of Word 2003,
whose few differences from that of a .docx are made even here, so that ``docx`` reads both.
"""

from __future__ import annotations

import re
from dataclasses import replace

from lxml.etree import _Element

from reviewer.errors import UnsupportedFormat
from reviewer.intake import docx
from reviewer.intake.document import Document
from reviewer.intake.docx_package import Target, parse_xml, targets_of
from reviewer.intake.docx_styles import child, children, local, value

_START = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:(?:<\?[^>]*>|<!--(?:(?!-->).)*-->)\s*)*"
    rb"<(?:\w+:)?(?:package|wordDocument)\b",
    re.DOTALL,
)
_MAIN = "word/document.xml"
_NO_MARK = "255"
_RENAMED = {
    "listPr": "numPr",
    "ilfo": "numId",
    "ilst": "abstractNumId",
    "listDef": "abstractNum",
    "list": "num",
    "nfc": "numFmt",
    "vmerge": "vMerge",
    "hlink": "hyperlink",
    "hdr": "headerReference",
    "ftr": "footerReference",
    "sect": "customXml",
    "sub-section": "customXml",
}
_RENAMED_VALUES = {"listDefId": "abstractNumId", "ilfo": "numId", "dest": "id"}


def sniff(head: bytes, name: str) -> bool:
    """XML whose root is a package or a document of Word's."""
    return bool(_START.match(head[:8000]))


def read(data: bytes, name: str) -> Document:
    """The lines of the document, as of one in a .docx."""
    root = parse_xml(data, name)
    package = _FlatPackage(root) if local(root) == "package" else _Package2003(root)
    if package.part(package.main) is None:
        raise UnsupportedFormat(name, "no document part")
    return replace(docx.read_package(package, name), format="doc")


class _FlatPackage:
    """The parts of a .docx, each in an element of one file."""

    def __init__(self, root: _Element) -> None:
        self._parts: dict[str, _Element] = {}
        for part in children(root, "part"):
            content = child(part, "xmlData")
            if content is not None and len(content):
                self._parts[(value(part, "name") or "").lstrip("/").lower()] = content[0]
        known = (one.path for one in self.targets("").values() if one.kind == "officeDocument")
        self.main = next(known, _MAIN)

    def part(self, path: str) -> _Element | None:
        """The root element of a part."""
        return self._parts.get(path.lower())

    def content(self, path: str) -> bytes:
        """Parts of other formats are not read."""
        return b""

    def targets(self, path: str) -> dict[str, Target]:
        """The relationships of a part by their id."""
        return targets_of(self.part, path)

    def related(self, kind: str) -> _Element | None:
        """The first part of this kind that the main part points to."""
        targets = self.targets(self.main).values()
        found = (self.part(one.path) for one in targets if one.kind == kind and not one.is_outside)
        return next(found, None)


class _Package2003:
    """One document in which styles, lists, headers and links stand where they are used."""

    def __init__(self, root: _Element) -> None:
        self.main = _MAIN
        self._root = root
        self._targets: dict[str, Target] = {}
        self._parts: dict[str, _Element] = {_MAIN: root}
        for element in list(root.iter("{*}*")):
            self._even_out(element)

    def part(self, path: str) -> _Element | None:
        """The document itself, a header or a footer."""
        return self._parts.get(path)

    def content(self, path: str) -> bytes:
        """Nothing else is packed with the document."""
        return b""

    def targets(self, path: str) -> dict[str, Target]:
        """Where links and references to headers point; all parts share them."""
        return self._targets

    def related(self, kind: str) -> _Element | None:
        """The element with the styles, or with the lists."""
        return child(self._root, {"numbering": "lists"}.get(kind, kind))

    def _even_out(self, element: _Element) -> None:
        """Give an element the name and values that it has in a .docx."""
        kind = local(element)
        if kind in ("annotation", "content") and _is_inserted(element):
            _rename(element, "ins")
        elif kind == "nfc" and value(element) == _NO_MARK:
            _set(element, "val", "none")
        elif kind == "hlink":
            self._point(element, Target("hyperlink", value(element, "dest") or "", True))
        elif kind in ("hdr", "ftr"):
            path = f"{kind}{len(self._parts)}"
            self._parts[path] = element
            self._point(element, Target(kind, path, False))
        elif kind in ("list", "listDef"):
            for old, new in _RENAMED_VALUES.items():
                found = value(element, old)
                if found is not None:
                    _set(element, new, found)
        if kind in _RENAMED:
            _rename(element, _RENAMED[kind])

    def _point(self, element: _Element, target: Target) -> None:
        number = str(len(self._targets))
        self._targets[number] = target
        _set(element, "id", number)


def _is_inserted(element: _Element) -> bool:
    """Whether an annotation, or the content of one, is text that was added."""
    owner = element if local(element) == "annotation" else element.getparent()
    return owner is not None and (value(owner, "type") or "Word.Insertion") == "Word.Insertion"


def _rename(element: _Element, name: str) -> None:
    space, brace, _ = element.tag.rpartition("}")
    element.tag = f"{space}{brace}{name}"


def _set(element: _Element, name: str, content: str) -> None:
    """Set an attribute, known by its local name."""
    for key in list(element.attrib):
        if str(key).rpartition("}")[2] == name:
            del element.attrib[key]
    element.set(name, content)
