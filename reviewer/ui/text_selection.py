"""The text of an original, line by line: places in it, what lies between two of them, and find."""

from __future__ import annotations

import itertools
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from reviewer.evidence import Mark
from reviewer.intake.document import Box, Document, Line, Page, Word, line_of

_SAME_LINE = 0.5
"""Share of the smaller word's height that two words of one line have in common."""
_COLUMN_GAP = 3.0
"""White space, in line heights, that parts two columns."""
_ROW_FIRST = 3.0
"""How much more a point's distance counts downwards than sideways when a line is sought."""


class Place(NamedTuple):
    """Before character ``offset`` of line ``line`` (an index into ``OriginalText.lines``)."""

    line: int
    offset: int


class Stretch(NamedTuple):
    """The text from one place up to another."""

    start: Place
    end: Place

    @property
    def is_empty(self) -> bool:
        """Whether nothing lies between."""
        return self.start >= self.end


class OriginalText:
    """Lines in reading order. A line with a number below 0 is unknown to the evidence."""

    def __init__(self, lines: Sequence[Line], *, paged: bool = True) -> None:
        self.lines = tuple(lines)
        self._paged = paged
        self._folded: tuple[str, list[Place]] | None = None
        self._on_page: dict[int, list[int]] = {}
        for index, line in enumerate(self.lines):
            self._on_page.setdefault(line.page, []).append(index)

    @classmethod
    def of(cls, document: Document) -> OriginalText:
        """The document's own lines; words that are in none of them are grouped into some."""
        known = {word.box for line in document.lines for word in line.words}
        lines = list(document.lines)
        for page in document.pages:
            words = tuple(word for word in page.words if word.box not in known)
            lines += lines_of_page(replace(page, words=words))
        return cls(sorted(lines, key=lambda line: line.page), paged=bool(document.pages))

    def on_page(self, page: int) -> list[int]:
        """Indexes of the lines of a page."""
        return self._on_page.get(page, [])

    def plain(self, page: int | None = None) -> str:
        """All text, or that of one page, a line a line."""
        return "\n".join(line.text for line in self.lines if page in (None, line.page))

    @property
    def everything(self) -> Stretch:
        """From the first character to the last."""
        last = len(self.lines) - 1
        end = Place(last, len(self.lines[last].text)) if self.lines else Place(0, 0)
        return Stretch(Place(0, 0), end)

    def place_at(self, page: int, x: float, y: float) -> Place | None:
        """The place between characters nearest to a point; None on a page without text."""
        nearest = min(
            (index for index in self.on_page(page) if self.lines[index].box),
            key=lambda index: _distance(self.lines[index].box, x, y),
            default=None,
        )
        return None if nearest is None else Place(nearest, _offset_at(self.lines[nearest], x))

    def is_on_text(self, page: int, x: float, y: float) -> bool:
        """Whether the point lies on a line."""
        boxes = (self.lines[index].box for index in self.on_page(page))
        return any(box and _distance(box, x, y) == 0 for box in boxes)

    def link_at(self, page: int, x: float, y: float) -> str:
        """The target of the link under a point, or nothing."""
        for index in self.on_page(page):
            for word in self.lines[index].words:
                if word.link and word.box and _distance(word.box, x, y) == 0:
                    return word.link
        return ""

    def word_at(self, place: Place) -> Stretch:
        """The word around a place: a run of letters and digits, or one other character."""
        text = self.lines[place.line].text
        for found in re.finditer(r"[\w@.+#/:-]+|\S", text):
            if found.start() <= place.offset <= found.end():
                return Stretch(Place(place.line, found.start()), Place(place.line, found.end()))
        return Stretch(place, place)

    def parts(self, stretch: Stretch) -> Iterator[tuple[Line, int, int]]:
        """The stretch line by line: the line, first character, character after the last."""
        if stretch.is_empty:
            return
        for index in range(stretch.start.line, stretch.end.line + 1):
            line = self.lines[index]
            start = stretch.start.offset if index == stretch.start.line else 0
            end = stretch.end.offset if index == stretch.end.line else len(line.text)
            if start < end:
                yield line, start, end

    def boxes(self, stretch: Stretch) -> dict[int, list[Box]]:
        """The stretch's boxes by page, one for each line touched."""
        found: dict[int, list[Box]] = {}
        for line, start, end in self.parts(stretch):
            found.setdefault(line.page, []).extend(joined(line.boxes(start, end)))
        return found

    def copied(self, stretch: Stretch) -> str:
        """The stretch as it goes to the clipboard: lines stay lines."""
        return "\n".join(line.text[start:end] for line, start, end in self.parts(stretch))

    def mark(self, stretch: Stretch) -> Mark | None:
        """The stretch as evidence; boxes are those of its first page."""
        parts = list(self.parts(stretch))
        if not parts:
            return None
        pieces = [line.text[start:end].strip() for line, start, end in parts]
        boxes = self.boxes(stretch)
        page = next((line.page for line, _, _ in parts if boxes.get(line.page)), None)
        return Mark(
            quote=join_wrapped(pieces) if self._paged else "\n".join(filter(None, pieces)),
            page=page,
            boxes=tuple((*box,) for box in boxes.get(page, ())) if page else (),
            lines=tuple((line.number, s, e) for line, s, e in parts if line.number >= 0),
        )

    def find(self, query: str) -> list[Stretch]:
        """Every occurrence: case, width and line breaks ignored, white space loosely matched."""
        pattern = _pattern(query)
        if pattern is None:
            return []
        if self._folded is None:
            self._folded = _fold_lines(self.lines)
        text, places = self._folded
        return [_between(places, hit.start(), hit.end()) for hit in pattern.finditer(text)]


def lines_of_page(page: Page) -> list[Line]:
    """The page's words grouped into lines, top to bottom: for words in no line of the document."""
    rows: list[list[Word]] = []
    words = [word for word in page.words if word.box is not None]
    for word in sorted(words, key=lambda w: (_middle(w), w.box.x0 if w.box else 0.0)):
        if rows and _share_a_line(rows[-1][-1], word):
            rows[-1].append(word)
        else:
            rows.append([word])
    pieces = [piece for row in rows for piece in _split_at_columns(row)]
    return [replace(line_of(piece), page=page.number, number=-1) for piece in pieces]


def join_wrapped(pieces: Iterable[str]) -> str:
    """Lines of a paragraph as one text: a space where they broke, none between Chinese."""
    text = ""
    for piece in filter(None, pieces):
        is_seamless = bool(text) and (_is_wide(text[-1]) or _is_wide(piece[0]))
        text += piece if is_seamless or not text else " " + piece
    return text


def joined(boxes: Sequence[Box]) -> list[Box]:
    """Boxes of neighbouring words on one line made one."""
    out: list[Box] = []
    for box in boxes:
        last = out[-1] if out else None
        if last and _follows(last, box):
            top, bottom = min(last.top, box.top), max(last.bottom, box.bottom)
            out[-1] = Box(last.x0, top, box.x1, bottom)
        else:
            out.append(box)
    return out


def _follows(last: Box, box: Box) -> bool:
    common = min(last.bottom, box.bottom) - max(last.top, box.top)
    is_beside = common > _SAME_LINE * min(last.height, box.height)
    return is_beside and -1 <= box.x0 - last.x1 < box.height


def _middle(word: Word) -> float:
    return (word.box.top + word.box.bottom) / 2 if word.box else 0.0


def _share_a_line(one: Word, other: Word) -> bool:
    if one.box is None or other.box is None:
        return False
    common = min(one.box.bottom, other.box.bottom) - max(one.box.top, other.box.top)
    return common > _SAME_LINE * min(one.box.height, other.box.height)


def _split_at_columns(row: list[Word]) -> list[list[Word]]:
    pieces: list[list[Word]] = []
    right = 0.0
    for word in sorted(row, key=lambda w: w.box.x0 if w.box else 0.0):
        if word.box is None:
            continue
        if pieces and word.box.x0 - right < _COLUMN_GAP * word.box.height:
            pieces[-1].append(word)
        else:
            pieces.append([word])
        right = word.box.x1
    return pieces


def _distance(box: Box | None, x: float, y: float) -> float:
    if box is None:
        return float("inf")
    sideways = max(box.x0 - x, 0.0, x - box.x1)
    down = max(box.top - y, 0.0, y - box.bottom)
    return sideways + _ROW_FIRST * down


def _offset_at(line: Line, x: float) -> int:
    """The offset whose gap between characters is nearest to ``x``."""
    best, best_distance = 0, float("inf")
    for word, start in zip(line.words, line.starts, strict=True):
        if word.box is None:
            continue
        edges = word.edges if len(word.edges) == len(word.text) + 1 else _even_edges(word)
        at = min(bisect_left(edges, x), len(edges) - 1)
        for index in (at, max(at - 1, 0)):
            if abs(edges[index] - x) < best_distance:
                best, best_distance = start + index, abs(edges[index] - x)
    return best


def _even_edges(word: Word) -> tuple[float, ...]:
    if word.box is None or not word.text:
        return (0.0,)
    step = word.box.width / len(word.text)
    return tuple(word.box.x0 + step * index for index in range(len(word.text) + 1))


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF"


def _fold(character: str) -> str:
    return unicodedata.normalize("NFKC", character).casefold()


def _fold_lines(lines: Sequence[Line]) -> tuple[str, list[Place]]:
    """All lines folded and joined by line breaks, and the place of each folded character."""
    text: list[str] = []
    places: list[Place] = []
    for index, line in enumerate(lines):
        for offset, character in enumerate(line.text + "\n"):
            folded = _fold(character) if character != "\n" else "\n"
            text.append(folded)
            places.extend([Place(index, offset)] * len(folded))
    return "".join(text), places


def _between(places: Sequence[Place], first: int, after: int) -> Stretch:
    last = places[after - 1]
    return Stretch(places[first], Place(last.line, last.offset + 1))


def _pattern(query: str) -> re.Pattern[str] | None:
    """What is looked for: Chinese may be broken anywhere, Latin words only at a line's end."""
    words = "".join(map(_fold, query)).split()
    if not words:
        return None
    return re.compile(r"\s*".join(map(_word_pattern, words)))


def _word_pattern(word: str) -> str:
    pattern = re.escape(word[0])
    for before, character in itertools.pairwise(word):
        is_loose = _is_wide(before) or _is_wide(character)
        pattern += (r"\s*" if is_loose else r"(?:-?\n)?") + re.escape(character)
    return pattern
