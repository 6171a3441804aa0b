"""The streams of a binary Word file: its text by character position, and what is said of each.

Names are those of [MS-DOC], Word (.doc) Binary File Format: the FIB at the start of the document
stream tells where in the table stream the pieces of text (CLX) and the pages of properties (PLC of
BTE, FKP) are listed.
"""

from __future__ import annotations

import struct
from bisect import bisect_right
from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

from reviewer.errors import DamagedFile, NotAResume, PasswordNeeded, UnsupportedFormat

MOST_CHARACTERS = 300_000
"""A text longer than this is a book, or made to keep us busy."""

_MAGIC = 0xA5EC
_OLDEST = 0x00C0
_ENCRYPTED, _SECOND_TABLE = 0x0100, 0x0200
_COUNTS = 64
_POINTERS = 154
_COMPRESSED = 0x4000_0000
_PAGE = 512
_CHPX_BTE, _PAPX_BTE, _CLX = 12, 13, 33


class Piece(NamedTuple):
    """Characters ``start`` up to ``end`` stand from ``offset`` on, ``width`` bytes each."""

    start: int
    end: int
    offset: int
    width: int


class Counts(NamedTuple):
    """How many characters each part of the document has, in this order in the text."""

    body: int
    footnotes: int
    headers: int
    macros: int
    comments: int
    endnotes: int
    boxes: int


class Run(NamedTuple):
    """Bytes ``start`` up to ``end`` of the document stream share these properties."""

    start: int
    end: int
    properties: bytes


class WordFile:
    """A file of Word 97 to 2003; ``text`` holds all its parts, one after another."""

    def __init__(self, streams: Mapping[str, bytes], name: str) -> None:
        self._document = streams.get("WordDocument", b"")
        self._name = name
        magic, version, flags = self._numbers("<HH6xH", 0)
        if magic != _MAGIC or version < _OLDEST:
            raise UnsupportedFormat(name, "older than Word 97")
        if flags & _ENCRYPTED:
            raise PasswordNeeded(name)
        table = "1Table" if flags & _SECOND_TABLE else "0Table"
        if table not in streams:
            raise DamagedFile(name, "no table stream")
        self._table = streams[table]
        self.data = streams.get("Data", b"")
        lengths = self._numbers("<12x7i", _COUNTS)
        self.counts = Counts(*(max(length, 0) for length in lengths))
        self._pieces = self._all_pieces()
        self.text = "".join(self._text_of(piece) for piece in self._pieces)
        self._starts = [piece.start for piece in self._pieces]

    def table(self, index: int) -> bytes:
        """What the FIB's pointer of this number points to in the table stream."""
        try:
            at, length = struct.unpack_from("<II", self._document, _POINTERS + 8 * index)
        except struct.error:
            return b""
        return self._table[at : at + length]

    def after_table(self, index: int) -> bytes:
        """The table stream from the end of what the pointer points to on."""
        at, length = self._numbers("<II", _POINTERS + 8 * index)
        return self._table[at + length :]

    def piece(self, position: int) -> Piece:
        """The piece that holds the character."""
        return self._pieces[max(bisect_right(self._starts, position) - 1, 0)]

    def offset(self, position: int) -> int:
        """Where in the document stream the character stands."""
        piece = self.piece(position)
        return piece.offset + (position - piece.start) * piece.width

    def character_run(self, offset: int) -> Run:
        """What is said of the look of the character at ``offset``, and how far it holds."""
        return _run_at(self._character_runs, offset)

    def paragraph_run(self, offset: int) -> Run:
        """What is said of the paragraph that ends with the character at ``offset``."""
        return _run_at(self._paragraph_runs, offset)

    def _numbers(self, layout: str, at: int) -> tuple[int, ...]:
        try:
            return struct.unpack_from(layout, self._document, at)
        except struct.error as error:
            raise DamagedFile(self._name, "short document stream") from error

    def _all_pieces(self) -> list[Piece]:
        """The piece table: after the property modifiers, which have a length each."""
        clx = self.table(_CLX)
        at = 0
        while clx[at : at + 1] == b"\x01" and len(clx) >= at + 3:
            at += 3 + int.from_bytes(clx[at + 1 : at + 3], "little")
        if clx[at : at + 1] != b"\x02" or len(clx) < at + 5:
            raise DamagedFile(self._name, "no piece table")
        plc = clx[at + 5 : at + 5 + int.from_bytes(clx[at + 1 : at + 5], "little")]
        pieces = [_piece(start, end, data) for start, end, data in plc_entries(plc, 8)]
        if not pieces or any(piece.end < piece.start for piece in pieces):
            raise DamagedFile(self._name, "piece table out of order")
        if pieces[-1].end > MOST_CHARACTERS:
            raise NotAResume(self._name, "too long")
        return pieces

    def _text_of(self, piece: Piece) -> str:
        length = piece.end - piece.start
        raw = self._document[piece.offset : piece.offset + length * piece.width]
        if len(raw) < length * piece.width:
            raise DamagedFile(self._name, "text is missing")
        if piece.width == 1:
            return "".join(_WESTERN[byte] for byte in raw)
        return "".join(map(chr, struct.unpack(f"<{length}H", raw)))

    @cached_property
    def _character_runs(self) -> list[Run]:
        return [
            Run(start, end, page[at + 1 : at + 1 + page[at]] if at else b"")
            for page in self._pages(_CHPX_BTE)
            for start, end, at in _entries(page, 1)
        ]

    @cached_property
    def _paragraph_runs(self) -> list[Run]:
        return [
            Run(start, end, _paragraph_properties(page, at))
            for page in self._pages(_PAPX_BTE)
            for start, end, at in _entries(page, 13)
        ]

    def _pages(self, index: int) -> list[bytes]:
        """The pages of formatted disk blocks in the order of the text, each once."""
        plc = self.table(index)
        numbers = (int.from_bytes(data, "little") & 0x3F_FFFF for _, _, data in plc_entries(plc, 4))
        pages = (
            self._document[number * _PAGE : (number + 1) * _PAGE]
            for number in dict.fromkeys(numbers)
        )
        return sorted(
            (page for page in pages if len(page) == _PAGE), key=lambda page: page[:4][::-1]
        )


def plc_entries(plc: bytes, size: int) -> list[tuple[int, int, bytes]]:
    """The entries of a PLC: from which place, up to which, and ``size`` bytes of data."""
    count = max(len(plc) - 4, 0) // (4 + size)
    places = struct.unpack_from(f"<{count + 1}I", plc) if count else ()
    at = 4 * (count + 1)
    return [
        (places[i], places[i + 1], plc[at + i * size : at + (i + 1) * size]) for i in range(count)
    ]


def _piece(start: int, end: int, data: bytes) -> Piece:
    where = int.from_bytes(data[2:6], "little")
    if where & _COMPRESSED:
        return Piece(start, end, (where & ~_COMPRESSED & 0xFFFF_FFFF) // 2, 1)
    return Piece(start, end, where, 2)


def _western(byte: int) -> str:
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


_WESTERN = [_western(byte) for byte in range(256)]


def _entries(page: bytes, size: int) -> list[tuple[int, int, int]]:
    """The runs of one page: from and up to which byte, and where in the page their properties are.

    ``size`` bytes stand for each run, of which the first is that place in words; 0 means none.
    """
    count = page[-1]
    if 4 * (count + 1) + count * size >= _PAGE:
        return []
    places = struct.unpack_from(f"<{count + 1}I", page)
    table = 4 * (count + 1)
    return [(places[i], places[i + 1], 2 * page[table + i * size]) for i in range(count)]


def _paragraph_properties(page: bytes, at: int) -> bytes:
    """The style number and the properties; a first byte of 0 means that the length is the next."""
    if not at:
        return b""
    words = page[at]
    if words:
        return page[at + 1 : at + 2 * words]
    if at + 1 >= _PAGE:
        return b""
    return page[at + 2 : at + 2 + 2 * page[at + 1]]


_NOTHING = Run(0, 1 << 62, b"")


def _run_at(runs: list[Run], offset: int) -> Run:
    index = bisect_right(runs, offset, key=lambda run: run.start) - 1
    if index >= 0 and offset < runs[index].end:
        return runs[index]
    after = runs[index + 1].start if index + 1 < len(runs) else _NOTHING.end
    return Run(offset, after, b"")
