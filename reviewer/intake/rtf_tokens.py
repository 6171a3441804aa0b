"""Rich Text Format -> its tokens: groups, control words, and the bytes of text between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

_TOKEN = re.compile(
    rb"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?[0-9]{1,10})? ?"
    rb"|\\'(?P<hex>[0-9a-fA-F]{2})"
    rb"|\\(?P<symbol>[^a-zA-Z])"
    rb"|(?P<brace>[{}])"
    rb"|(?P<end>[\r\n\x00]+)"
    rb"|(?P<text>[^\\{}\r\n\x00]+)",
    re.DOTALL,
)


class Kind(Enum):
    """What a token is; ``SYMBOL`` is a backslash before anything but a letter."""

    OPEN = "{"
    CLOSE = "}"
    WORD = "word"
    SYMBOL = "symbol"
    BYTE = "byte"
    TEXT = "text"


class Token(NamedTuple):
    """``word`` and ``number`` of a control word; ``data`` of text, of a byte, or of a symbol."""

    kind: Kind
    word: str = ""
    number: int | None = None
    data: bytes = b""


_OPEN, _CLOSE = Token(Kind.OPEN), Token(Kind.CLOSE)


def tokens(data: bytes) -> Iterator[Token]:
    """The tokens; raw bytes after a ``\\bin`` are passed over, line ends mean nothing."""
    at = 0
    while found := _TOKEN.match(data, at):
        at = found.end()
        kind = found.lastgroup
        if found["word"] is not None:
            token = _word(found)
            if token.word == "bin":
                at += max(token.number or 0, 0)
            yield token
        elif kind == "text":
            yield Token(Kind.TEXT, data=found["text"])
        elif kind == "hex":
            yield Token(Kind.BYTE, data=bytes.fromhex(found["hex"].decode("ascii")))
        elif kind == "symbol":
            yield Token(Kind.SYMBOL, data=found["symbol"])
        elif kind == "brace":
            yield _OPEN if found["brace"] == b"{" else _CLOSE


def _word(found: re.Match[bytes]) -> Token:
    number = found["number"]
    return Token(Kind.WORD, found["word"].decode("ascii"), None if number is None else int(number))
