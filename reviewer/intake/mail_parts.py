"""Mail messages (.eml, .msg) and web archives (.mht): their text, and the files attached to them.

MIME messages follow RFC 2045 to 2049, Outlook's .msg the properties of [MS-OXMSG]. This module is
light, since the window walks messages for attachments as it walks archives for members.
"""

from __future__ import annotations

import email
import re
from collections.abc import Iterator, Mapping
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from typing import NamedTuple

from reviewer.errors import DamagedFile
from reviewer.intake import ole

EXTENSIONS = (".eml", ".msg")
MOST_PARTS = 2_000
MOST_HEADERS = 100
"""Header lines in which a message says that it is one."""

_DOCUMENTS = (
    *(".pdf", ".doc", ".docx", ".docm", ".dotx", ".wps", ".rtf", ".odt", ".ott", ".fodt"),
    *(".html", ".htm", ".mht", ".mhtml", ".md", ".txt", ".zip", ".eml", ".msg"),
)
_PICTURES = (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".bmp", ".webp", ".heic", ".heif")
_TYPES = {
    "application/pdf": ".pdf",
    "application/msword": ".doc",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/rtf": ".rtf",
    "text/rtf": ".rtf",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/zip": ".zip",
}
_MADE_BY_SERVERS = re.compile(r"att[0-9]{4,}\.(?:txt|html?)", re.IGNORECASE)
_HEADER = re.compile(rb"([!-9;-~]{1,60}):(?:[ \t]|\r?$)")
_BARE_NAME = re.compile(r"name=\s*\"?([^\";\r\n]+)", re.IGNORECASE)
_CHARSET = re.compile(rb"<meta[^>]*?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_TELLING = (b"mime-version", b"content-type", b"message-id", b"received", b"return-path")
_USUAL = frozenset({b"from", b"to", b"date", b"subject", b"sender", b"reply-to", *_TELLING})
_NOT_IN_NAMES = re.compile(r"[\x00-\x1f/\\]+")


class Attachment(NamedTuple):
    """A file in a message; ``is_inline`` where the text shows it, such as a logo."""

    name: str
    data: bytes
    is_inline: bool = False


class Body(NamedTuple):
    """What a message says."""

    text: str = ""
    html: str = ""


class Mail(NamedTuple):
    """A message taken apart."""

    body: Body
    attachments: list[Attachment]


def is_mime(head: bytes) -> bool:
    """Whether the first lines are headers of a message, and enough of them to be sure."""
    names = set()
    for line in head.lstrip(b"\xef\xbb\xbf\r\n ").splitlines()[:MOST_HEADERS]:
        if not line.strip():
            break
        if line[:1] in b" \t":
            continue
        found = _HEADER.match(line)
        if not found:
            return False
        names.add(found[1].lower())
    return len(names & _USUAL) >= 2 and bool(names.intersection(_TELLING))


def documents(data: bytes, name: str) -> list[Attachment]:
    """The attached files that may be a candidate's: documents, or pictures if there are none.

    Two of one name are told apart by a number. What is no message has none.
    """
    if name.lower().endswith(".msg") and data.startswith(ole.MAGIC):
        attachments = message_of_streams(ole.streams(data, name), name).attachments
    elif is_mime(data[:65_536]):
        attachments = message(data, name).attachments
    else:
        return []
    for extensions in (_DOCUMENTS, _PICTURES):
        found = [
            one
            for one in attachments
            if one.data
            and one.name.lower().endswith(extensions)
            and not _MADE_BY_SERVERS.fullmatch(one.name)
            and not (one.is_inline and extensions is _PICTURES)
        ]
        if found:
            return _numbered(found)
    return []


def _numbered(attachments: list[Attachment]) -> list[Attachment]:
    seen: dict[str, int] = {}
    found = []
    for one in attachments:
        seen[one.name] = seen.get(one.name, 0) + 1
        if seen[one.name] > 1:
            stem, dot, extension = one.name.rpartition(".")
            one = one._replace(name=f"{stem} ({seen[one.name]}){dot}{extension}")
        found.append(one)
    return found


def message(data: bytes, name: str) -> Mail:
    """A MIME message; the parts of a message in it count as its own."""
    try:
        return _taken_apart(email.message_from_bytes(data.lstrip(b"\xef\xbb\xbf\r\n ")))
    except (RecursionError, ValueError, LookupError, AttributeError, TypeError) as error:
        raise DamagedFile(name, type(error).__name__) from error


def _taken_apart(whole: Message) -> Mail:
    text = html = ""
    attachments = []
    for part, _ in zip(whole.walk(), range(MOST_PARTS), strict=False):
        if part.is_multipart():
            continue
        attachment = _attachment(part)
        if attachment is not None:
            attachments.append(attachment)
        elif part.get_content_type() == "text/html":
            html = html or _text(part)
        elif part.get_content_type() == "text/plain":
            text = text or _text(part)
    return Mail(Body(text, html), attachments)


def _attachment(part: Message) -> Attachment | None:
    """The part as a file, or None when it is text of the message itself."""
    kind, disposition = part.get_content_type(), part.get_content_disposition()
    name = _file_name(part)
    if (
        disposition != "attachment"
        and kind in ("text/plain", "text/html")
        and not (name and disposition)
    ):
        return None
    if not name:
        name = "attachment" + _TYPES.get(kind, "")
    is_inline = disposition != "attachment" and "Content-ID" in part
    return Attachment(name, _bytes(part), is_inline)


def _bytes(part: Message) -> bytes:
    try:
        data = part.get_payload(decode=True)
    except (ValueError, LookupError, TypeError, AssertionError):
        return b""
    return data if isinstance(data, bytes) else b""


def _text(part: Message) -> str:
    """The text of a part; the character set it names is believed when the bytes agree."""
    data = _bytes(part)
    try:
        declared = part.get_content_charset() or ""
    except (ValueError, LookupError):
        declared = ""
    return decoded(data, declared or _told_in(data))


def _told_in(page: bytes) -> str:
    """The character set that a page tells in itself."""
    found = _CHARSET.search(page[:4096])
    return found[1].decode("ascii") if found else ""


def decoded(data: bytes, declared: str = "") -> str:
    """Text in the character set told, or the first usual one that fits."""
    declared = declared.lower()
    declared = {"gb2312": "gb18030", "gbk": "gb18030", "us-ascii": ""}.get(declared, declared)
    for encoding in (declared, "utf-8-sig", "gb18030"):
        try:
            if encoding:
                return data.decode(encoding)
        except (LookupError, ValueError):
            continue
    return data.decode(declared if declared == "gb18030" else "utf-8", errors="replace")


def _file_name(part: Message) -> str:
    """The name a part is to be saved under, decoded from whichever way it was written."""
    try:
        raw = part.get_filename("") or ""
        pieces = decode_header(raw)
    except (HeaderParseError, ValueError, LookupError, TypeError, AttributeError):
        pieces = []
    name = "".join(_name_piece(piece, charset) for piece, charset in pieces)
    name = _bare_name(part) if not pieces or "\ufffd" in name else name
    return _NOT_IN_NAMES.sub("_", name).strip(". ")


def _bare_name(part: Message) -> str:
    """The name in a header whose bytes are no ASCII, as they must be, and stand as they are."""
    for _, content in part.raw_items():
        found = _BARE_NAME.search(str(content))
        if found:
            return decoded(found[1].encode("utf-8", "surrogateescape"))
    return ""


def _name_piece(piece: bytes | str, charset: str | None) -> str:
    data = piece if isinstance(piece, bytes) else piece.encode("utf-8", "surrogateescape")
    return decoded(data, charset if charset and charset != "unknown-8bit" else "")


# Outlook messages: each property is a stream, named by its number and kind.

_BODY, _HTML = "1000", "1013"
_LONG_NAME, _SHORT_NAME, _DATA, _CONTENT_ID = "3707", "3704", "3701", "3712"
_STREAM = re.compile(r"__substg1\.0_([0-9A-F]{4})(001F|001E|0102)", re.IGNORECASE)
_ATTACHMENT = re.compile(r"__attach_version1\.0_#[0-9A-F]{8}", re.IGNORECASE)


def message_of_streams(streams: Mapping[str, bytes], name: str) -> Mail:
    """An Outlook message; the attachments of a message in it count as its own."""
    groups: dict[str, dict[str, tuple[str, bytes]]] = {}
    for path, data in streams.items():
        folder, _, stream = path.rpartition("/")
        found = _STREAM.fullmatch(stream)
        if found:
            groups.setdefault(folder, {})[found[1].upper()] = (found[2].upper(), data)
    own = groups.get("", {})
    html = own.get(_HTML)
    body = Body(_property(own, _BODY), _property(own, _HTML) if html else "")
    return Mail(body, list(_attached(groups)))


def _attached(groups: Mapping[str, dict[str, tuple[str, bytes]]]) -> Iterator[Attachment]:
    for folder, properties in sorted(groups.items()):
        if _ATTACHMENT.fullmatch(folder.rpartition("/")[2]) and _DATA in properties:
            name = _property(properties, _LONG_NAME) or _property(properties, _SHORT_NAME)
            name = _NOT_IN_NAMES.sub("_", name).strip() or "attachment"
            yield Attachment(name, properties[_DATA][1], _CONTENT_ID in properties)


def _property(properties: Mapping[str, tuple[str, bytes]], number: str) -> str:
    kind, data = properties.get(number, ("", b""))
    if kind == "001F":
        return data.decode("utf-16-le", errors="replace").rstrip("\x00")
    return decoded(data.rstrip(b"\x00"), _told_in(data)) if kind else ""
