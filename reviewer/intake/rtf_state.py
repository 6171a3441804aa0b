"""What a group of an RTF file inherits and changes, and the stories that its text goes to."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import NamedTuple

from reviewer.intake.blocks import Story
from reviewer.intake.document import Word
from reviewer.intake.docx_styles import Look
from reviewer.intake.sight import UNKNOWN, is_unseen

USUAL_SIZE = 12.0
SYMBOLS = "symbols"
"""The encoding of fonts whose letters are pictures."""

_CHARSETS = {
    2: SYMBOLS,
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gb18030",
    136: "big5hkscs",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
    255: "cp437",
}
_CODE_PAGES = {936: "gb18030", 950: "big5hkscs", 65001: "utf-8", 10000: "mac_roman", 42: SYMBOLS}


class Destination(Enum):
    """Where the text of a group goes."""

    TEXT = auto()
    SKIPPED = auto()
    FONTS = auto()
    COLORS = auto()
    STYLES = auto()
    FIELD_CODE = auto()
    LIST_MARK = auto()
    SHAPE = auto()


class StoryKind(Enum):
    """Which part of the document a story is."""

    BODY = auto()
    HEADER = auto()
    FIRST_HEADER = auto()
    FOOTER = auto()
    FIRST_FOOTER = auto()
    BOX = auto()


@dataclass(slots=True)
class Font:
    """A font of the table; ``encoding`` "" is the document's own."""

    name: str = ""
    encoding: str = ""


@dataclass(slots=True)
class Style:
    """A paragraph style of the style sheet."""

    name: str = ""
    outline: int | None = None


@dataclass(slots=True)
class Field:
    """A field; ``code`` tells what it is."""

    code: str = ""


class Format(NamedTuple):
    """What a paragraph's control words say of it.

    ``nesting`` counts the tables around it, ``ground`` is the colour behind it, None for none.
    """

    style: int = 0
    outline: int | None = None
    list_id: int = 0
    list_level: int = 0
    nesting: int = 0
    ground: str | None = None


class Asian(NamedTuple):
    """What is said only of ideographs, as long as nothing is said of all letters after it."""

    bold: bool | None = None
    italic: bool | None = None
    size: float | None = None
    font: int | None = None


@dataclass(slots=True)
class RtfStory(Story):
    """A story with its kind, its place if it is a box, and the mark of the next list item."""

    kind: StoryKind = StoryKind.BODY
    down: int = 0
    across: int = 0
    mark: str | None = None


@dataclass(slots=True)
class Group:
    """The state between two braces; an inner group starts with a copy of it."""

    story: RtfStory
    destination: Destination = Destination.TEXT
    look: Look = field(default_factory=lambda: Look(size=USUAL_SIZE))
    font: int = 0
    asian: Asian = field(default_factory=Asian)
    is_asian: bool = False
    format: Format = field(default_factory=Format)
    fallback: int = 1
    field_: Field | None = None
    link: str = ""
    place: tuple[int, int] = (0, 0)
    in_nested_row: bool = False
    owns_story: bool = False
    is_optional: bool = False

    def inner(self) -> Group:
        """The state of a group that opens in this one."""
        return Group(
            self.story,
            self.destination,
            self.look,
            self.font,
            self.asian,
            self.is_asian,
            self.format,
            self.fallback,
            self.field_,
            self.link,
            self.place,
            self.in_nested_row,
        )

    @property
    def current_font(self) -> int:
        """The font of the letters that come."""
        own = self.asian.font if self.is_asian else None
        return self.font if own is None else own

    def word(self, text: str, font: str, paper: str) -> Word:
        """A piece of text in the state's look, on paper of this colour unless something shades it.

        What is behind a text box is told elsewhere.
        """
        own = self.asian if self.is_asian else Asian()
        paper = UNKNOWN if self.story.kind is StoryKind.BOX else paper
        grounds = (self.look.ground, self.format.ground, paper)
        return Word(
            text,
            size=self.look.size if own.size is None else own.size,
            bold=self.look.bold if own.bold is None else own.bold,
            italic=self.look.italic if own.italic is None else own.italic,
            font=font,
            color=self.look.color,
            link=self.link,
            hidden=is_unseen(self.look, next(one for one in grounds if one is not None)),
        )


def charset_encoding(charset: int) -> str:
    """The encoding of a font with this ``\\fcharset``; "" where it is the document's own."""
    return _CHARSETS.get(charset, "")


def page_encoding(page: int) -> str:
    """The encoding of a code page; "" for one nobody knows."""
    if page in _CODE_PAGES:
        return _CODE_PAGES[page]
    name = f"cp{page}"
    try:
        "".encode(name)
    except LookupError:
        return ""
    return name
