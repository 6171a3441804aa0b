"""Rich Text Format (.rtf, often named .doc) -> Document: styled paragraphs and tables.

The format is Microsoft's Rich Text Format Specification, version 1.9.1. Groups are kept on a list,
so that a file cannot nest too deep for us; what we do not know is passed over as it asks.
"""

from __future__ import annotations

import re

from reviewer.errors import DamagedFile, NoTextFound
from reviewer.intake import rtf_words
from reviewer.intake.blocks import flow_of_parts
from reviewer.intake.document import Document
from reviewer.intake.rtf_reader import Reader
from reviewer.intake.rtf_state import StoryKind
from reviewer.intake.rtf_tokens import tokens

_START = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{\s*\\rtf")
_BEHIND = re.compile(
    rb"\\(?:shp|do|background|clcbpat|clcbpatraw|clshdng|trcbpat|tscellcbpat)(?![a-z])"
)
"""Words of what may stand behind letters: shapes and shaded cells."""


def sniff(head: bytes, name: str) -> bool:
    """The file says so at its start."""
    return bool(_START.match(head[:100]))


def read(data: bytes, name: str) -> Document:
    """The lines of the text; headers first, footers last."""
    reader = Reader(name, has_plain_paper=not _BEHIND.search(data))
    for token in tokens(data[data.find(b"{") :]):
        rtf_words.follow(reader, token)
        if not reader.depth:
            break
    reader.finish()
    try:
        flow = flow_of_parts(
            reader.margins(StoryKind.HEADER, StoryKind.FIRST_HEADER),
            reader.body,
            reader.margins(StoryKind.FOOTER, StoryKind.FIRST_FOOTER),
        )
    except RecursionError as error:
        raise DamagedFile(name, "boxes nested too deep") from error
    if not flow.lines:
        raise NoTextFound(name)
    return flow.document(name, "rtf")
