"""The state of reading an RTF file: open groups, tables of fonts and styles, gathered text."""

from __future__ import annotations

from reviewer.errors import DamagedFile, NotAResume
from reviewer.intake import encodings
from reviewer.intake.blocks import Block, CellShape, Frame, RowShape
from reviewer.intake.rtf_state import (
    SYMBOLS,
    Destination,
    Font,
    Group,
    RtfStory,
    StoryKind,
    Style,
)
from reviewer.intake.sight import PAPER, UNKNOWN

MOST_CHARACTERS = 300_000
"""A text longer than this is a book, or made to keep us busy."""
DEEPEST = 1_000
"""Groups nested deeper than this are no document."""


class Reader:
    """Follows the tokens; ``body`` holds the blocks of the text itself once it was read."""

    def __init__(self, name: str, *, has_plain_paper: bool = False) -> None:
        self.body: list[Block] = []
        self._main = RtfStory()
        self.group = Group(self._main)
        self.fonts: dict[int, Font] = {}
        self.styles: dict[int, Style] = {}
        self.colors: list[str] = []
        self.encoding = ""
        self.default_font = 0
        self.has_title_page = False
        self._name = name
        self._paper = PAPER if has_plain_paper else UNKNOWN
        self._margins: list[tuple[StoryKind, list[Block]]] = []
        self._groups: list[Group] = []
        self._bytes = bytearray()
        self.fallback = 0
        self._high = 0
        self._length = 0
        self._color = [0, 0, 0]
        self._row, self._nested_row = Row(), Row()

    @property
    def row(self) -> Row:
        """The table row being described."""
        return self._nested_row if self.group.in_nested_row else self._row

    @property
    def depth(self) -> int:
        """How many groups are open."""
        return len(self._groups)

    def finish(self) -> None:
        """Close the body; groups left open mean that the end of the file is missing.

        The last brace alone is forgotten by some programs.
        """
        if len(self._groups) > 1:
            raise DamagedFile(self._name, "ends early")
        self.flush()
        self.body = self._main.finish()

    def margins(self, *kinds: StoryKind) -> list[list[Block]]:
        """Headers or footers; those of a first page only where it has its own."""
        first = () if self.has_title_page else (StoryKind.FIRST_HEADER, StoryKind.FIRST_FOOTER)
        return [blocks for kind, blocks in self._margins if kind in kinds and kind not in first]

    def open(self) -> None:
        """A group begins."""
        self.flush()
        self.fallback = 0
        if len(self._groups) >= DEEPEST:
            raise DamagedFile(self._name, "nested too deep")
        self._groups.append(self.group)
        self.group = self.group.inner()

    def close(self) -> None:
        """A group ends, and with it what was said in it."""
        self.flush()
        self.fallback = 0
        closed, self.group = self.group, self._groups.pop()
        if closed.owns_story:
            self._end_story(closed.story)

    def _end_story(self, story: RtfStory) -> None:
        blocks = story.finish()
        if story.kind is StoryKind.BOX:
            self.group.story.boxes.append(Frame(blocks, story.down, story.across))
        else:
            self._margins.append((story.kind, blocks))

    def letters(self, data: bytes) -> None:
        """Letters, or one letter's code; the first ones after a ``\\u`` only repeat it."""
        passed = min(self.fallback, len(data))
        self.fallback -= passed
        self._bytes += data[passed:]

    def say_unit(self, unit: int) -> None:
        """Add a UTF-16 unit; two of them may make one character."""
        unit %= 0x10000
        if 0xD800 <= unit < 0xDC00:
            self._high = unit
            return
        if 0xDC00 <= unit < 0xE000:
            high, self._high = self._high, 0
            if high:
                self.say(chr(0x10000 + ((high - 0xD800) << 10) + unit - 0xDC00))
            return
        self.say(chr(unit))

    def say(self, text: str) -> None:
        """Add text to where the group's text goes."""
        group = self.group
        if not text:
            return
        if group.destination is Destination.TEXT:
            self._say_in_text(text)
        elif group.destination is Destination.FIELD_CODE and group.field_ is not None:
            group.field_.code += text
        elif group.destination is Destination.LIST_MARK:
            group.story.mark = (group.story.mark or "") + text
        elif group.destination is Destination.FONTS:
            self._name_font(text)
        elif group.destination is Destination.STYLES:
            style = self.styles.setdefault(group.format.style, Style())
            style.name = (style.name + text).partition(";")[0]
        elif group.destination is Destination.COLORS:
            self._end_colors(text.count(";"))

    def _say_in_text(self, text: str) -> None:
        group = self.group
        if group.look.deleted:
            return
        self._length += len(text)
        if self._length > MOST_CHARACTERS:
            raise NotAResume(self._name, "too long")
        font = self.fonts.get(group.current_font)
        group.story.pieces.append(group.word(text, font.name if font else "", self._paper))

    def _name_font(self, text: str) -> None:
        font = self.fonts.setdefault(self.group.font, Font())
        font.name = (font.name + text).partition(";")[0].strip()

    def _end_colors(self, count: int) -> None:
        for _ in range(count):
            red, green, blue = (min(max(part, 0), 255) for part in self._color)
            self.colors.append(f"#{red:02x}{green:02x}{blue:02x}")
            self._color = [0, 0, 0]

    def mix(self, part: int, amount: int) -> None:
        """Set red, green or blue of the next colour of the table."""
        self._color[part] = amount

    def flush(self) -> None:
        """Decode the bytes gathered so far, by the font that they are written in."""
        if self._bytes:
            data, self._bytes = bytes(self._bytes), bytearray()
            self.say(self._decoded(data))

    def _decoded(self, data: bytes) -> str:
        if self.group.destination is Destination.SKIPPED:
            return ""
        font = self.fonts.get(self.group.current_font)
        encoding = (font.encoding if font else "") or self.encoding
        if encoding == SYMBOLS:
            if self.group.destination is Destination.FONTS:
                return data.decode("latin-1")
            return "".join(chr(0xF000 + byte) if byte > 0x20 else chr(byte) for byte in data)
        if not encoding:
            return data.decode("ascii") if data.isascii() else encodings.decode(data) or ""
        return data.decode(encoding, errors="replace")


class Row:
    """Gathers the borders of a row's cells."""

    def __init__(self) -> None:
        self.left = 0
        self.joins_left = self.joins_above = False
        self.cells: list[CellShape] = []

    def clear(self) -> None:
        """Begin the description of another row."""
        self.left = 0
        self.joins_left = self.joins_above = False
        self.cells = []

    def end_cell(self, right: int) -> None:
        """The cell described so far ends here."""
        self.cells.append(CellShape(right, self.joins_left, self.joins_above))
        self.joins_left = self.joins_above = False

    def shape(self) -> RowShape:
        """The row as described so far."""
        return RowShape(self.left, tuple(self.cells))
