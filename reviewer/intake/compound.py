"""OLE compound files: Word 97 documents, Outlook messages, and what else comes in the container.

What kind of document the container holds is told by the names of its streams.
"""

from __future__ import annotations

from reviewer.errors import PasswordNeeded, UnsupportedFormat
from reviewer.intake import mail, ole, word97
from reviewer.intake.document import Document
from reviewer.intake.mail_parts import message_of_streams

_MESSAGE = "__properties_version1.0"


def sniff(head: bytes, name: str) -> bool:
    """The file begins as a compound file."""
    return head.startswith(ole.MAGIC)


def read(data: bytes, name: str) -> Document:
    """The document in the container."""
    streams = ole.streams(data, name)
    if ole.LOCKED in streams:
        # Word keeps a .docx with a password in a file of its old kind.
        raise PasswordNeeded(name)
    if "WordDocument" in streams:
        return word97.read(streams, name)
    if _MESSAGE in streams:
        return mail.read_body(message_of_streams(streams, name).body, name)
    raise UnsupportedFormat(name, "compound file")
