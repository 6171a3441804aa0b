"""What each control word of an RTF file does; those not listed change nothing we keep."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from reviewer.intake.docx_styles import NOT_A_HEADING, Look, named_heading
from reviewer.intake.rtf_looks import LOOKS, Change, set_font
from reviewer.intake.rtf_reader import Reader
from reviewer.intake.rtf_state import (
    USUAL_SIZE,
    Destination,
    Field,
    Font,
    Format,
    RtfStory,
    StoryKind,
    Style,
    charset_encoding,
    page_encoding,
)
from reviewer.intake.rtf_tokens import Kind, Token

_LINK = re.compile(r'\s*HYPERLINK\s+(?:"([^"]+)"|([^\s"\\]+))', re.IGNORECASE)
_PAGE_FIELD = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b", re.IGNORECASE)


def follow(reader: Reader, token: Token) -> None:
    """Let the reader take in one token."""
    if token.kind is Kind.OPEN:
        reader.open()
    elif token.kind is Kind.CLOSE:
        reader.close()
    elif token.kind is Kind.WORD:
        _follow_word(reader, token)
    elif token.kind is Kind.SYMBOL and token.data not in (b"{", b"}", b"\\"):
        _follow_symbol(reader, token.data)
    else:
        reader.letters(token.data)


def _follow_symbol(reader: Reader, symbol: bytes) -> None:
    if symbol == b"*":
        reader.group.is_optional = True
    elif reader.fallback:
        reader.fallback -= 1
    else:
        reader.flush()
        if symbol in (b"\r", b"\n"):
            _end_paragraph(reader, None)
        else:
            reader.say(_SYMBOLS.get(symbol, ""))


def _follow_word(reader: Reader, token: Token) -> None:
    character = _CHARACTERS.get(token.word)
    if reader.fallback and character is not None and character not in "\t\n":
        reader.fallback -= 1
        return
    reader.flush()
    reader.fallback = 0
    group = reader.group
    if group.destination is Destination.SKIPPED:
        return
    is_optional, group.is_optional = group.is_optional, False
    start = _STARTS.get(token.word)
    if start is not None:
        start(reader)
    elif is_optional:
        group.destination = Destination.SKIPPED
    elif character is not None:
        reader.say(character)
    else:
        change = _TABLES.get(group.destination, _WORDS).get(token.word)
        if change is not None:
            change(reader, token.number)


# Destinations: the first word of a group says what the group holds.


def _to(destination: Destination) -> Callable[[Reader], None]:
    def start(reader: Reader) -> None:
        reader.group.destination = destination

    return start


def _to_story(kind: StoryKind) -> Callable[[Reader], None]:
    def start(reader: Reader) -> None:
        group = reader.group
        if not group.owns_story:
            down, across = group.place
            group.story, group.owns_story = RtfStory(kind=kind, down=down, across=across), True
            group.destination, group.format = Destination.TEXT, Format()
            group.look, group.link = Look(size=USUAL_SIZE), ""

    return start


def _start_field(reader: Reader) -> None:
    reader.group.field_ = Field()


def _start_result(reader: Reader) -> None:
    group = reader.group
    code = group.field_.code if group.field_ is not None else ""
    if _PAGE_FIELD.match(code):
        group.story.counts_pages = True
        group.destination = Destination.SKIPPED
        return
    target = _LINK.match(code)
    if target:
        group.link = target[1] or target[2]


def _start_code(reader: Reader) -> None:
    if reader.group.destination is Destination.TEXT:
        reader.group.destination = Destination.FIELD_CODE


def _start_mark(reader: Reader) -> None:
    group = reader.group
    group.destination = Destination.LIST_MARK
    group.story.mark = group.story.mark or ""


def _start_nested_row(reader: Reader) -> None:
    reader.group.in_nested_row = True


_SKIPPED = (
    *("info", "pict", "object", "footnote", "annotation", "nonshppict", "shprslt", "ftnsep"),
    *("ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn", "pgdsctbl", "listtable", "revtbl"),
    *("listoverridetable", "rsidtbl", "xe", "tc", "rxe", "bkmkstart", "bkmkend", "template"),
    *("nonesttables", "themedata", "datastore", "latentstyles", "xmlnstbl", "userprops"),
    *("private", "generator", "background", "mmathPr", "pnseclvl", "filetbl", "datafield"),
    *("sp", "panose", "falt", "fontemb", "levelnumbers", "leveltext", "docvar", "upr"),
)
_HEADERS = {"header": StoryKind.HEADER, "headerl": StoryKind.HEADER, "headerr": StoryKind.HEADER}
_FOOTERS = {"footer": StoryKind.FOOTER, "footerl": StoryKind.FOOTER, "footerr": StoryKind.FOOTER}
_STORIES = {
    **_HEADERS,
    **_FOOTERS,
    "headerf": StoryKind.FIRST_HEADER,
    "footerf": StoryKind.FIRST_FOOTER,
    "shptxt": StoryKind.BOX,
    "dptxbxtext": StoryKind.BOX,
}
_STARTS: dict[str, Callable[[Reader], None]] = {
    **dict.fromkeys(_SKIPPED, _to(Destination.SKIPPED)),
    **{word: _to_story(kind) for word, kind in _STORIES.items()},
    "fonttbl": _to(Destination.FONTS),
    "colortbl": _to(Destination.COLORS),
    "stylesheet": _to(Destination.STYLES),
    "shpinst": _to(Destination.SHAPE),
    "do": _to(Destination.SHAPE),
    "field": _start_field,
    "fldinst": _start_code,
    "fldrslt": _start_result,
    "pntext": _start_mark,
    "listtext": _start_mark,
    "nesttableprops": _start_nested_row,
}

# Characters.

_CHARACTERS = {
    "tab": "\t",
    "line": "\n",
    "page": "\n",
    "column": "\n",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "qmspace": " ",
    "emdash": "—",
    "endash": "–",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
}
_SYMBOLS = {b"~": " ", b"_": "-", b"\t": "\t"}


def _unicode(reader: Reader, number: int | None) -> None:
    reader.say_unit(number or 0)
    reader.fallback = reader.group.fallback


def _set_fallback(reader: Reader, number: int | None) -> None:
    reader.group.fallback = min(max(1 if number is None else number, 0), 32)


# Paragraphs and tables.


def _reset_paragraph(reader: Reader, _: int | None) -> None:
    reader.group.format = Format()


def _paragraph_word(name: str, default: int = 0) -> Change:
    def change(reader: Reader, number: int | None) -> None:
        found: dict[str, Any] = {name: default if number is None else number}
        reader.group.format = reader.group.format._replace(**found)

    return change


def _in_table(reader: Reader, _: int | None) -> None:
    nesting = max(reader.group.format.nesting, 1)
    reader.group.format = reader.group.format._replace(nesting=nesting)


def _end_paragraph(reader: Reader, _: int | None, level: int | None = None) -> None:
    group = reader.group
    if group.destination is not Destination.TEXT:
        return
    heading = _heading(reader, group.format)
    nesting = max(group.format.nesting, 0) if level is None else level
    group.story.end_paragraph(heading, 0 if heading else _list_level(reader), nesting)
    group.story.mark = None


def _heading(reader: Reader, form: Format) -> int:
    style = reader.styles.get(form.style, Style())
    outline = style.outline if form.outline is None else form.outline
    if outline is not None:
        return outline + 1 if 0 <= outline < NOT_A_HEADING else 0
    return named_heading(style.name)


def _list_level(reader: Reader) -> int:
    """The nesting of a paragraph with a mark; a mark that is blank is none."""
    form, mark = reader.group.format, reader.group.story.mark
    is_item = form.list_id > 0 if mark is None else bool(mark.strip())
    return min(max(form.list_level, 0), 8) + 1 if is_item else 0


def _end_cell(reader: Reader, _: int | None) -> None:
    _end_paragraph(reader, None, 1)
    reader.group.story.blocks.end_cell(1)


def _end_nested_cell(reader: Reader, _: int | None) -> None:
    level = max(reader.group.format.nesting, 2)
    _end_paragraph(reader, None, level)
    reader.group.story.blocks.end_cell(level)


def _end_row(reader: Reader, _: int | None) -> None:
    _end_any_row(reader, 1)


def _end_nested_row(reader: Reader, _: int | None) -> None:
    _end_any_row(reader, max(reader.group.format.nesting, 2))


def _end_any_row(reader: Reader, level: int) -> None:
    if any(piece.text.strip() for piece in reader.group.story.pieces):
        _end_paragraph(reader, None, level)
    reader.group.story.blocks.end_row(level, reader.row.shape())


def _start_row(reader: Reader, _: int | None) -> None:
    reader.row.clear()


def _set_left(reader: Reader, number: int | None) -> None:
    reader.row.left = number or 0


def _end_cell_shape(reader: Reader, number: int | None) -> None:
    reader.row.end_cell(number or 0)


def _join_left(reader: Reader, _: int | None) -> None:
    reader.row.joins_left = True


def _join_above(reader: Reader, _: int | None) -> None:
    reader.row.joins_above = True


def _count_pages(reader: Reader, _: int | None) -> None:
    reader.group.story.counts_pages = True


def _set_title_page(reader: Reader, _: int | None) -> None:
    reader.has_title_page = True


def _set_code_page(reader: Reader, number: int | None) -> None:
    reader.encoding = page_encoding(number or 0) or reader.encoding


def _set_mac(reader: Reader, _: int | None) -> None:
    reader.encoding = "mac_roman"


def _set_default_font(reader: Reader, number: int | None) -> None:
    reader.default_font = number or 0
    reader.group.font = reader.default_font


_WORDS: dict[str, Change] = {
    "u": _unicode,
    "uc": _set_fallback,
    **LOOKS,
    "pard": _reset_paragraph,
    "s": _paragraph_word("style"),
    "outlinelevel": _paragraph_word("outline"),
    "ls": _paragraph_word("list_id"),
    "ilvl": _paragraph_word("list_level"),
    "itap": _paragraph_word("nesting"),
    "intbl": _in_table,
    **dict.fromkeys(["par", "sect"], _end_paragraph),
    "cell": _end_cell,
    "row": _end_row,
    "nestcell": _end_nested_cell,
    "nestrow": _end_nested_row,
    "trowd": _start_row,
    "trleft": _set_left,
    "clmrg": _join_left,
    "clvmrg": _join_above,
    "cellx": _end_cell_shape,
    "chpgn": _count_pages,
    "titlepg": _set_title_page,
    "ansicpg": _set_code_page,
    "mac": _set_mac,
    "deff": _set_default_font,
}


# The tables at the beginning of the file, and shapes.


def _name_font(reader: Reader, number: int | None) -> None:
    reader.group.font = number or 0
    reader.fonts[reader.group.font] = Font()


def _set_charset(reader: Reader, number: int | None) -> None:
    font = reader.fonts.setdefault(reader.group.font, Font())
    font.encoding = font.encoding or charset_encoding(number or 0)


def _set_font_page(reader: Reader, number: int | None) -> None:
    font = reader.fonts.setdefault(reader.group.font, Font())
    font.encoding = page_encoding(number or 0) or font.encoding


def _mix(part: int) -> Change:
    def change(reader: Reader, number: int | None) -> None:
        reader.mix(part, number or 0)

    return change


def _name_style(reader: Reader, number: int | None) -> None:
    reader.group.format = Format(style=number or 0)
    reader.styles[number or 0] = Style()


def _set_style_outline(reader: Reader, number: int | None) -> None:
    style = reader.styles.setdefault(reader.group.format.style, Style())
    style.outline = number


def _set_top(reader: Reader, number: int | None) -> None:
    reader.group.place = (number or 0, reader.group.place[1])


def _set_across(reader: Reader, number: int | None) -> None:
    reader.group.place = (reader.group.place[0], number or 0)


_TEXT_OF_TABLES: dict[str, Change] = {"u": _unicode, "uc": _set_fallback}
_TABLES: dict[Destination, dict[str, Change]] = {
    Destination.FONTS: {
        **_TEXT_OF_TABLES,
        "f": _name_font,
        "fcharset": _set_charset,
        "cpg": _set_font_page,
    },
    Destination.COLORS: {"red": _mix(0), "green": _mix(1), "blue": _mix(2)},
    Destination.STYLES: {
        **_TEXT_OF_TABLES,
        "f": set_font,
        "s": _name_style,
        "outlinelevel": _set_style_outline,
    },
    Destination.FIELD_CODE: {**_TEXT_OF_TABLES, "f": set_font},
    Destination.LIST_MARK: {**_TEXT_OF_TABLES, "f": set_font},
    Destination.SHAPE: {
        "shptop": _set_top,
        "shpleft": _set_across,
        "dpy": _set_top,
        "dpx": _set_across,
    },
}
