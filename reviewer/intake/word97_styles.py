"""The style sheet and the lists of a binary Word file ([MS-DOC] 2.9.271 and 2.9.147)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice

from reviewer.intake.docx_styles import NOT_A_HEADING, Look, named_heading
from reviewer.intake.word97_file import WordFile
from reviewer.intake.word97_sprms import Fonts, Paragraph97, changed, paragraph

USUAL_SIZE = 10.0
_STYLE_SHEET, _FONTS, _LISTS, _OVERRIDES = 1, 15, 73, 74
_HEADINGS = range(1, 10)
_CHARACTER_STYLE = 2
_NO_BASE = 0xFFF
_NO_MARK = 0xFF
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class _Style:
    """A style: the number Word knows it by, the style it is based on, and its modifiers."""

    known: int
    base: int
    name: str
    paragraph: bytes = b""
    look: bytes = b""


class Styles97:
    """How paragraphs and runs look by their styles."""

    def __init__(self, file: WordFile) -> None:
        self.fonts = Fonts(file.table(_FONTS))
        self._data = file.data
        self._styles = list(islice(_styles(file.table(_STYLE_SHEET)), _NO_BASE))
        self._lists = _Lists(file)
        self.look = cache(self._look)
        self.paragraph = cache(self._paragraph)

    def _look(self, paragraph_style: int, run_style: int) -> Look:
        """The look of text in a paragraph style, and in a character style (0 for none)."""
        look = Look(size=USUAL_SIZE)
        for style in self._chain(paragraph_style):
            look = changed(look, style.look, self.fonts)
        for style in self._chain(run_style) if run_style else ():
            look = changed(look, style.look, self.fonts)
        return look

    def _paragraph(self, style: int) -> Paragraph97:
        found = Paragraph97()
        for one in self._chain(style):
            found = paragraph(found, one.paragraph, self._data)
        return found

    def heading(self, style: int, outline: int | None) -> int:
        """The heading level; ``outline`` is what the paragraph and its styles say."""
        if outline is not None:
            return outline + 1 if outline < NOT_A_HEADING else 0
        for one in reversed(self._chain(style)):
            level = one.known if one.known in _HEADINGS else named_heading(one.name)
            if level:
                return level
        return 0

    def list_level(self, found: Paragraph97) -> int:
        """The nesting of a paragraph in a list that shows a mark; 0 outside lists."""
        level = min(found.list_level, 8)
        return level + 1 if self._lists.shows_mark(found.list_id, level) else 0

    def _chain(self, number: int) -> list[_Style]:
        """The style and those it is based on, the remotest first; a loop is cut."""
        chain: list[_Style] = []
        while number < len(self._styles) and len(chain) < _DEEPEST:
            chain.append(self._styles[number])
            number = chain[-1].base
        return chain[::-1]


def _number(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 2], "little")


def _styles(sheet: bytes) -> Iterator[_Style]:
    """The styles in order; their first part has the length that the sheet's header tells."""
    header = _number(sheet, 0)
    base_length = _number(sheet, 4)
    at = 2 + header
    while at + 2 <= len(sheet):
        length = _number(sheet, at)
        yield _style(sheet[at + 2 : at + 2 + length], base_length)
        at += 2 + length


def _style(data: bytes, base_length: int) -> _Style:
    if len(data) < base_length + 2:
        return _Style(0, _NO_BASE, "")
    letters = _number(data, base_length)
    name_at = base_length + 2
    name = data[name_at : name_at + 2 * letters].decode("utf-16-le", errors="replace")
    at = name_at + 2 * letters + 2
    parts = list(_parts(data, at))
    kind_and_base = _number(data, 2)
    known, base = _number(data, 0) & 0xFFF, kind_and_base >> 4
    if kind_and_base & 0xF == _CHARACTER_STYLE:
        return _Style(known, base, name, b"", parts[0] if parts else b"")
    # The modifiers of a paragraph style follow its own number.
    first = parts[0][2:] if parts else b""
    return _Style(known, base, name, first, parts[1] if len(parts) > 1 else b"")


def _parts(data: bytes, at: int) -> Iterator[bytes]:
    """The lists of modifiers after a style's name: each with its length, at even places."""
    for _ in range(3):
        if at + 2 > len(data):
            return
        length = _number(data, at)
        yield data[at + 2 : at + 2 + length]
        at += 2 + length + length % 2


class _Lists:
    """Which levels of which lists show a bullet or a number."""

    def __init__(self, file: WordFile) -> None:
        table = file.table(_LISTS)
        self._marks: dict[tuple[int, int], bool] = {}
        identifiers: list[tuple[int, int]] = []
        for number in range(_number(table, 0)):
            one = table[2 + 28 * number : 30 + 28 * number]
            if len(one) < 28:
                break
            identifiers.append((int.from_bytes(one[:4], "little"), 1 if one[26] & 1 else 9))
        if identifiers:
            self._read_levels(file.after_table(_LISTS), identifiers)
        overrides = file.table(_OVERRIDES)
        count = min(int.from_bytes(overrides[:4], "little"), len(overrides) // 16)
        self._overrides = [
            int.from_bytes(overrides[4 + 16 * i : 8 + 16 * i], "little") for i in range(count)
        ]

    def _read_levels(self, data: bytes, identifiers: list[tuple[int, int]]) -> None:
        at = 0
        for identifier, levels in identifiers:
            for level in range(levels):
                head = data[at : at + 28]
                if len(head) < 28:
                    return
                at += 28 + head[24] + head[25]
                letters = _number(data, at)
                self._marks[identifier, level] = head[4] != _NO_MARK and letters > 0
                at += 2 + 2 * letters

    def shows_mark(self, override: int, level: int) -> bool:
        """Whether this level of a list, known by its place among the overrides, shows a mark."""
        if not 0 < override <= 0x7FF:
            return False
        if override > len(self._overrides):
            return True
        return self._marks.get((self._overrides[override - 1], level), True)
