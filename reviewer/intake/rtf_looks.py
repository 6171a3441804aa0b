"""What control words of an RTF file change in the look of the letters after them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from reviewer.intake.docx_styles import Look
from reviewer.intake.rtf_reader import Reader
from reviewer.intake.rtf_state import USUAL_SIZE, Asian
from reviewer.intake.sight import UNKNOWN

Change = Callable[[Reader, int | None], None]
"""What a word does, given its number."""


def _is_on(number: int | None) -> bool:
    return number is None or number != 0


def _plain(reader: Reader, _: int | None) -> None:
    group = reader.group
    group.look, group.font = Look(size=USUAL_SIZE), reader.default_font
    group.asian, group.is_asian = Asian(), False


def _bold(reader: Reader, number: int | None) -> None:
    reader.group.look = replace(reader.group.look, bold=_is_on(number))
    reader.group.asian = reader.group.asian._replace(bold=None)


def _italic(reader: Reader, number: int | None) -> None:
    reader.group.look = replace(reader.group.look, italic=_is_on(number))
    reader.group.asian = reader.group.asian._replace(italic=None)


def _size(reader: Reader, number: int | None) -> None:
    size = number / 2 if number and 0 < number < 4_000 else USUAL_SIZE
    reader.group.look = replace(reader.group.look, size=size)
    reader.group.asian = reader.group.asian._replace(size=None)


def set_font(reader: Reader, number: int | None) -> None:
    """The letters that come are of the font with this number."""
    reader.group.font = number or 0
    reader.group.asian = reader.group.asian._replace(font=None)


def _color(reader: Reader, number: int | None) -> None:
    reader.group.look = replace(reader.group.look, color=_listed(reader, number))


def _listed(reader: Reader, number: int | None) -> str:
    """A colour by its number in the table; "" for the first, which is automatic."""
    index = number or 0
    return reader.colors[index] if 0 < index < len(reader.colors) else ""


def _ground(reader: Reader, number: int | None) -> None:
    ground = _listed(reader, number) or None
    reader.group.look = replace(reader.group.look, ground=ground)


def _paragraph_ground(reader: Reader, number: int | None) -> None:
    ground = _listed(reader, number) or None
    reader.group.format = reader.group.format._replace(ground=ground)


def _pattern(reader: Reader, _: int | None) -> None:
    reader.group.look = replace(reader.group.look, ground=UNKNOWN)


def _paragraph_pattern(reader: Reader, _: int | None) -> None:
    reader.group.format = reader.group.format._replace(ground=UNKNOWN)


def _hide(reader: Reader, number: int | None) -> None:
    reader.group.look = replace(reader.group.look, hidden=_is_on(number))


def _delete(reader: Reader, number: int | None) -> None:
    reader.group.look = replace(reader.group.look, deleted=_is_on(number))


def _asian(is_asian: bool) -> Change:
    def change(reader: Reader, _: int | None) -> None:
        reader.group.is_asian = is_asian

    return change


def _asian_bold(reader: Reader, number: int | None) -> None:
    if reader.group.is_asian:
        reader.group.asian = reader.group.asian._replace(bold=_is_on(number))


def _asian_italic(reader: Reader, number: int | None) -> None:
    if reader.group.is_asian:
        reader.group.asian = reader.group.asian._replace(italic=_is_on(number))


def _asian_size(reader: Reader, number: int | None) -> None:
    if reader.group.is_asian and number and 0 < number < 4_000:
        reader.group.asian = reader.group.asian._replace(size=number / 2)


def _asian_font(reader: Reader, number: int | None) -> None:
    if reader.group.is_asian:
        reader.group.asian = reader.group.asian._replace(font=number or 0)


LOOKS: dict[str, Change] = {
    "plain": _plain,
    "b": _bold,
    "i": _italic,
    "fs": _size,
    "f": set_font,
    "cf": _color,
    "v": _hide,
    "deleted": _delete,
    **dict.fromkeys(["highlight", "cb", "chcbpat"], _ground),
    "chshdng": _pattern,
    "cbpat": _paragraph_ground,
    "shading": _paragraph_pattern,
    **dict.fromkeys(["loch", "hich", "ltrch", "rtlch"], _asian(False)),
    "dbch": _asian(True),
    "ab": _asian_bold,
    "ai": _asian_italic,
    "afs": _asian_size,
    "af": _asian_font,
}
"""The words of looks."""
