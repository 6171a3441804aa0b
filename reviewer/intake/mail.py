"""Mail messages (.eml) and web archives (.mht, often named .doc) -> Document: what they say.

Files attached to a message are sources of their own, see ``sources``; headers are no resume.
"""

from __future__ import annotations

from dataclasses import replace

from reviewer.errors import NoTextFound
from reviewer.intake import html, text
from reviewer.intake.document import Document
from reviewer.intake.mail_parts import Body, is_mime, message

_MARK = "\ufeff"
"""Says that what follows is UTF-8, whatever the page declares."""


def sniff(head: bytes, name: str) -> bool:
    """The file begins with the headers of a message."""
    return is_mime(head)


def read(data: bytes, name: str) -> Document:
    """The text of the message, or the page in the archive."""
    return read_body(message(data, name).body, name)


def read_body(body: Body, name: str) -> Document:
    """The lines of a message's text; its page says more than its plain text."""
    if body.html.strip():
        found = html.read((_MARK + body.html).encode("utf-8", "replace"), name)
    elif body.text.strip():
        found = text.read((_MARK + body.text).encode("utf-8", "replace"), name)
    else:
        raise NoTextFound(name, "no text in the message")
    return replace(found, format="mail")
