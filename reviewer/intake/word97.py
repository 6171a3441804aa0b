"""Binary Word documents (.doc of Word 97 to 2003) -> Document: styled paragraphs and tables.

The format is Microsoft's [MS-DOC], Word (.doc) Binary File Format. Which streams there are is
read by ``compound``; pictures and what only Word's own fields compute are left out.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import takewhile

from reviewer.errors import DamagedFile, NoTextFound
from reviewer.intake.blocks import Block, Frame, Story, flow_of_parts
from reviewer.intake.document import Document
from reviewer.intake.docx_styles import Look
from reviewer.intake.flow import Flow
from reviewer.intake.sight import PAPER, UNKNOWN, is_unseen
from reviewer.intake.word97_file import WordFile, plc_entries
from reviewer.intake.word97_sprms import STYLE, SYMBOL, Paragraph97, changed, modifiers, paragraph
from reviewer.intake.word97_styles import Styles97

_HEADERS, _BOX_TEXTS, _ANCHORS = 11, 56, 40
_SEPARATORS = 6
"""The stories before the first header: they part footnotes from the text."""
_IS_HEADER = (True, True, False, False, True, False)
_PARAGRAPH_END = re.compile(r"[\r\x07\x0c]")
_PART = re.compile(r"[\x13\x14\x15\x08]|[^\x13\x14\x15\x08]+")
_LINK = re.compile(r'\s*HYPERLINK\s+(?:"([^"]+)"|([^\s"\\]+))', re.IGNORECASE)
_PAGE_FIELD = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b", re.IGNORECASE)
_CHARACTERS = str.maketrans(
    {
        "\x01": None,
        "\x02": None,
        "\x03": None,
        "\x04": None,
        "\x05": None,
        "\x0b": "\n",
        "\x0e": "\n",
        "\x1e": "-",
        "\x1f": None,
    }
)
_PLACEHOLDER = "("


def read(streams: Mapping[str, bytes], name: str) -> Document:
    """The lines of the document; headers first, footers last."""
    try:
        file = WordFile(streams, name)
        flow = _Reader(file).flow()
    except (struct.error, IndexError) as error:
        raise DamagedFile(name, type(error).__name__) from error
    if not flow.lines:
        raise NoTextFound(name)
    return flow.document(name, "doc")


@dataclass(slots=True)
class _Field:
    """A field: its code, and whether its result has begun."""

    code: str = ""
    in_result: bool = False


class _Reader:
    """Walks paragraphs and their runs."""

    def __init__(self, file: WordFile) -> None:
        self._file = file
        self._styles = Styles97(file)
        self._fields: list[_Field] = []
        self._boxes: dict[int, list[Frame]] = {}
        self._paper = UNKNOWN if file.table(_ANCHORS) else PAPER

    def flow(self) -> Flow:
        """The text of all parts of the document."""
        counts = self._file.counts
        headers, footers = self._margins(counts.body + counts.footnotes)
        self._boxes = self._placed_boxes()
        body = self._blocks(0, counts.body)
        return flow_of_parts(headers, body, footers)

    def _margins(self, start: int) -> tuple[list[list[Block]], list[list[Block]]]:
        """Headers and footers: six a section, for even and odd pages and the first."""
        entries = plc_entries(self._file.table(_HEADERS), 0)
        limit = self._file.counts.headers
        found: tuple[list[list[Block]], list[list[Block]]] = ([], [])
        for number, (first, end, _) in enumerate(_rising(entries[:-1])[_SEPARATORS:]):
            if first < end <= limit:
                blocks = self._blocks(start + first, start + end)
                found[not _IS_HEADER[number % len(_IS_HEADER)]].append(blocks)
        return found

    def _placed_boxes(self) -> dict[int, list[Frame]]:
        """The text boxes by the place of their anchor; those of groups are with the first one."""
        counts = self._file.counts
        start = sum(counts[:-1])
        anchors = {
            int.from_bytes(data[:4], "little"): (first, data)
            for first, _, data in plc_entries(self._file.table(_ANCHORS), 26)
        }
        found: dict[int, list[Frame]] = {}
        for first, end, data in _rising(plc_entries(self._file.table(_BOX_TEXTS), 22)):
            if not first < end <= counts.boxes:
                continue
            position, about = anchors.get(
                int.from_bytes(data[14:18], "little"),
                next(iter(anchors.values()), (0, b"")),
            )
            across, down = struct.unpack_from("<ii", about.ljust(12, b"\0"), 4)
            blocks = self._blocks(start + first, start + end)
            found.setdefault(position, []).append(Frame(blocks, down, across))
        return found

    def _blocks(self, start: int, end: int) -> list[Block]:
        """The paragraphs and tables between two characters."""
        story = Story()
        self._fields = []
        end = min(end, len(self._file.text))
        while start < end:
            mark = _PARAGRAPH_END.search(self._file.text, start, end)
            stop = mark.start() if mark else end
            self._paragraph(story, start, min(stop, end - 1))
            start = stop + 1
        return story.finish()

    def _paragraph(self, story: Story, start: int, mark: int) -> None:
        """The paragraph up to its mark, which may also end a cell or a row."""
        run = self._file.paragraph_run(self._file.offset(mark))
        style = int.from_bytes(run.properties[:2], "little")
        about = paragraph(self._styles.paragraph(style), run.properties[2:], self._file.data)
        self._say(story, start, mark, style, self._ground(about))
        if self._ends_row(story, mark, about):
            return
        heading = self._styles.heading(style, about.outline)
        list_level = 0 if heading else self._styles.list_level(about)
        is_cell_mark = self._file.text[mark] == "\x07"
        level = max(about.nesting, 1) if is_cell_mark else about.nesting
        story.end_paragraph(heading, list_level, level)
        if is_cell_mark or about.ends_inner_cell:
            story.blocks.end_cell(level)

    def _ends_row(self, story: Story, mark: int, about: Paragraph97) -> bool:
        if not (about.ends_row or about.ends_inner_row):
            return False
        story.pieces.clear()
        story.blocks.end_row(max(about.nesting, 1), about.row)
        return True

    def _ground(self, about: Paragraph97) -> str:
        """The colour behind a paragraph; which cells of a table are shaded is not read."""
        if about.nesting:
            return UNKNOWN
        return self._paper if about.ground is None else about.ground

    def _say(self, story: Story, start: int, end: int, style: int, ground: str) -> None:
        """Add the text between two characters, run by run."""
        while start < end:
            stop = self._end_of_run(start, end)
            offset = self._file.offset(start)
            look, symbol = self._look(self._file.character_run(offset).properties, style)
            if is_unseen(look, ground if look.ground is None else look.ground):
                look = replace(look, hidden=True)
            for part in _PART.finditer(self._file.text, start, stop):
                self._say_part(story, part[0], part.start(), look, symbol)
            start = stop

    def _end_of_run(self, start: int, end: int) -> int:
        """Where the look may change: at the end of the run or of the piece."""
        piece = self._file.piece(start)
        offset = self._file.offset(start)
        letters = (self._file.character_run(offset).end - offset) // piece.width
        return max(min(end, piece.end, start + letters), start + 1)

    def _look(self, properties: bytes, style: int) -> tuple[Look, str]:
        """The look of a run, and the symbol that it holds in place of its text."""
        run_style, symbol = 0, ""
        for one in modifiers(properties):
            if one.code == STYLE:
                run_style = one.number
            elif one.code == SYMBOL:
                symbol = chr(int.from_bytes(one.operand[2:4], "little"))
        styled = self._styles.look(style, run_style)
        return changed(styled, properties, self._styles.fonts, styled), symbol

    def _say_part(self, story: Story, text: str, at: int, look: Look, symbol: str) -> None:
        if text == "\x13":
            self._fields.append(_Field())
        elif text == "\x14" and self._fields:
            self._fields[-1].in_result = True
        elif text == "\x15" and self._fields:
            story.counts_pages |= bool(_PAGE_FIELD.match(self._fields.pop().code))
        elif text == "\x08":
            story.boxes.extend(self._boxes.pop(at, ()))
        elif text >= " " or len(text) > 1 or text in "\t\x0b\x0e\x1e":
            self._say_letters(story, text, look, symbol)

    def _say_letters(self, story: Story, text: str, look: Look, symbol: str) -> None:
        if self._fields and not all(field.in_result for field in self._fields):
            self._fields[-1].code += text
            return
        if look.deleted or any(_PAGE_FIELD.match(field.code) for field in self._fields):
            return
        text = text.translate(_CHARACTERS)
        if symbol:
            text = text.replace(_PLACEHOLDER, symbol)
        elif look.symbolic and text.isascii() and text.strip():
            text = "•"
        if text:
            story.pieces.append(look.word(_whole(text), self._link()))

    def _link(self) -> str:
        for field in reversed(self._fields):
            target = _LINK.match(field.code)
            if target:
                return target[1] or target[2]
        return ""


def _rising(entries: list[tuple[int, int, bytes]]) -> list[tuple[int, int, bytes]]:
    """The entries up to the first that goes back: no text is to be read twice."""
    return list(takewhile(lambda entry: entry[0] <= entry[1], entries))


def _whole(text: str) -> str:
    """The text with pairs of UTF-16 units made one character each."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", errors="replace")
