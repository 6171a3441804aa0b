"""What a candidate's file holds, whatever its format: words or lines, with their places.

Formats with pages (PDF) give ``Document.pages``: words with boxes, in no particular order, and the
ruled lines; ``parsing.reading_order`` turns them into lines. Formats without pages (DOCX, HTML,
Markdown, text) give ``Document.lines``, already in reading order. From lines on, all formats are
parsed alike.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

_UNEVEN, _TYPED_SPACE, _WIDEST = 0.03, 1.2, 0.75
"""By how much letters of a typewriter face differ in width; how wide a space is at most, in
letters; and a letter, in font sizes: ideographs are as wide as high.
"""


class Box(NamedTuple):
    """A rectangle in PDF points, measured from the page's top left."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        """Extent to the right."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Extent downwards."""
        return self.bottom - self.top


def around(boxes: list[Box]) -> Box:
    """The smallest box that holds all of ``boxes`` (at least one)."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return Box(min(lefts), min(tops), max(rights), max(bottoms))


@dataclass(frozen=True, slots=True)
class Word:
    """A run of characters without a gap, in one style.

    ``edges`` are the x positions between its characters (one more than characters), so that a
    part of a word has an exact box; empty in formats without pages. ``size`` is in points, 0 when
    unknown. ``color`` is "#rrggbb" or "". ``link`` is the target of a hyperlink on the word.
    ``after_space`` tells that a space parts it from the word drawn before, however narrow.
    ``hidden`` words are in the file, but no reader of the page sees them: they are no part of any
    line. ``written`` is the text as the file has it where ``text`` mends it (small capitals, a
    hyphen at the end of a line); empty where they agree. ``tag`` tells the boxes apart that things
    of one list stand in, one each (0: none).
    """

    text: str
    box: Box | None = None
    edges: tuple[float, ...] = ()
    size: float = 0.0
    bold: bool = False
    italic: bool = False
    font: str = ""
    color: str = ""
    link: str = ""
    after_space: bool = False
    hidden: bool = False
    written: str = ""
    tag: int = 0

    def part(self, start: int, end: int) -> Box | None:
        """The box of characters ``start`` up to ``end``."""
        if self.box is None:
            return None
        if len(self.edges) != len(self.text) + 1:
            return self.box
        return Box(self.edges[start], self.box.top, self.edges[end], self.box.bottom)

    @property
    def pitch(self) -> float:
        """How far its characters stand from each other on the average; 0 when unknown."""
        return self.box.width / len(self.text) if self.box and self.text else 0.0

    @property
    def is_typed(self) -> bool:
        """Whether its characters are all of one width, as those of a typewriter face are."""
        widths = [b - a for a, b in pairwise(self.edges)]
        even = max(widths, default=0.0) - min(widths, default=0.0) < _UNEVEN * self.pitch
        return even and len(widths) > 1 and self.pitch < _WIDEST * self.size

    def is_next_typed(self, following: Word) -> bool:
        """Whether one space of a typewriter face stands before ``following``: wide as a letter."""
        if not (self.box and following.box) or self.size != following.size:
            return False
        one_face = abs(self.pitch - following.pitch) < _UNEVEN * self.pitch
        typed = (self.is_typed or following.is_typed) and one_face
        return typed and following.box.x0 - self.box.x1 < _TYPED_SPACE * self.pitch


@dataclass(frozen=True, slots=True)
class Cell:
    """A line's place in a table: which table of the document, which row and column, from 0."""

    table: int
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text as a person would read it.

    ``number`` is its order in the document from 0, ``page`` counts from 1 (1 in formats without
    pages). ``starts`` gives the offset of each word in ``text``. ``heading`` is the level the file
    itself declares, or the line's place in a margin (0: none), ``list_level`` the nesting of a
    declared list item (0: none); ``text`` of a list item has no bullet when the format itself marks
    it. ``column`` tells side by side regions of a page apart. ``gap`` is the white space above, in
    points (0 when unknown); ``edge`` is how far right the text of its region reaches (0 when
    unknown).
    """

    text: str
    number: int = 0
    page: int = 1
    words: tuple[Word, ...] = ()
    starts: tuple[int, ...] = ()
    box: Box | None = None
    heading: int = 0
    list_level: int = 0
    cell: Cell | None = None
    column: int = 0
    gap: float = 0.0
    edge: float = 0.0

    @property
    def size(self) -> float:
        """Font size of most of the line's characters, in points; 0 when unknown."""
        if len({word.size for word in self.words}) == 1:
            return self.words[0].size
        weights: dict[float, int] = {}
        for word in self.words:
            weights[word.size] = weights.get(word.size, 0) + len(word.text)
        return max(weights, key=weights.__getitem__) if weights else 0.0

    @property
    def bold(self) -> bool:
        """Whether most of the line's characters are bold."""
        heavy = sum(len(word.text) for word in self.words if word.bold)
        return 2 * heavy > sum(len(word.text) for word in self.words)

    def written(self, start: int, end: int) -> str:
        """Characters ``start`` up to ``end`` as the file has them, before any mending."""
        text, at = "", start
        for word, offset in zip(self.words, self.starts, strict=True):
            behind = offset + len(word.text)
            if word.written and offset < end and start < behind:
                same = len(word.written) == len(word.text)
                part = slice(max(start - offset, 0), end - offset) if same else slice(None)
                text += self.text[at : max(offset, at)] + word.written[part]
                at = min(behind, end)
        return text + self.text[at:end]

    def boxes(self, start: int, end: int) -> list[Box]:
        """The boxes of characters ``start`` up to ``end``, one for each word touched."""
        found = []
        for word, offset in zip(self.words, self.starts, strict=True):
            if offset >= end or offset + len(word.text) <= start:
                continue
            first, last = max(start, offset) - offset, min(end, offset + len(word.text)) - offset
            box = word.part(first, last) if first < last else None
            if box is not None:
                found.append(box)
        return found


def line_of(words: list[Word], gaps: list[str] | None = None, **place: object) -> Line:
    """A line from words left to right; ``gaps[i]`` stands before word i (default one space)."""
    text, starts = "", []
    for index, word in enumerate(words):
        if index:
            text += gaps[index] if gaps else " "
        starts.append(len(text))
        text += word.text
    boxes = [word.box for word in words if word.box is not None]
    box = around(boxes) if boxes else None
    return Line(text, words=tuple(words), starts=tuple(starts), box=box, **place)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Warp:
    """Where the places of a page that was straightened to be read are on the page as drawn.

    ``nodes`` lie evenly over the straightened page, ``width`` by ``height`` points, row by row,
    edges included; each says where it is on the page as drawn. Words of such a page stand where
    they are on the straightened one; ``placed`` takes their boxes back.
    """

    width: float
    height: float
    nodes: tuple[tuple[tuple[float, float], ...], ...]

    def placed(self, box: Box) -> Box:
        """The box on the page as drawn: its centre taken back, its sides as they turn."""
        x, y = (box.x0 + box.x1) / 2, (box.top + box.bottom) / 2
        left, right = self._at(box.x0, y), self._at(box.x1, y)
        top, bottom = self._at(x, box.top), self._at(x, box.bottom)
        if abs(right[0] - left[0]) >= abs(right[1] - left[1]):
            width, height = math.dist(left, right), math.dist(top, bottom)
        else:
            width, height = math.dist(top, bottom), math.dist(left, right)
        x, y = self._at(x, y)
        return Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)

    def _at(self, x: float, y: float) -> tuple[float, float]:
        """A point between four nodes; beyond the edges the last nodes' direction goes on."""
        across, column = _cell(x / self.width, len(self.nodes[0]))
        down, row = _cell(y / self.height, len(self.nodes))
        (a, b), (c, d) = (line[column : column + 2] for line in self.nodes[row : row + 2])
        upper = (a[0] + (b[0] - a[0]) * across, a[1] + (b[1] - a[1]) * across)
        lower = (c[0] + (d[0] - c[0]) * across, c[1] + (d[1] - c[1]) * across)
        return upper[0] + (lower[0] - upper[0]) * down, upper[1] + (lower[1] - upper[1]) * down


def _cell(share: float, nodes: int) -> tuple[float, int]:
    """How far into which of the cells between that many nodes a share of the whole lies."""
    index = min(max(int(share * (nodes - 1)), 0), nodes - 2)
    return share * (nodes - 1) - index, index


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its size in points, its words, the ruled lines and filled boxes on it.

    ``outlines`` are boxes drawn around; their sides are among the ruled lines.
    """

    number: int
    width: float
    height: float
    words: tuple[Word, ...] = ()
    rules: tuple[Box, ...] = ()
    fills: tuple[Box, ...] = ()
    outlines: tuple[Box, ...] = ()
    image_area: float = 0.0
    warp: Warp | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A candidate's file, read. ``format`` is "pdf", "docx", "markdown", "text" or "html".

    ``metadata`` is said about the document, not in it: its title, keywords, comments in its source.
    ``unseen`` is text of a format without pages that its reader would not see; the lines are
    without it. ``disguised`` are parts of the lines that invisible signs make read, or be found,
    otherwise than they are written.
    """

    name: str
    format: str
    pages: tuple[Page, ...] = ()
    lines: tuple[Line, ...] = ()
    metadata: dict[str, str] = field(default_factory=dict)
    unseen: tuple[str, ...] = ()
    disguised: tuple[str, ...] = ()


class PageImage(NamedTuple):
    """A drawn page: rows of ``stride`` bytes, four a pixel: blue, green, red, 255."""

    width: int
    height: int
    stride: int
    pixels: bytes
