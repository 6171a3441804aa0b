"""Between a field's value and the text in its editor, kind by kind."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from reviewer.by_name import ByName
from reviewer.pointer import Json
from reviewer.ui import first_use
from reviewer.ui.fields import FieldRow, Kind

if TYPE_CHECKING:
    from reviewer.parsing.values.dates import DateSpan

find_spans: ByName[[str], list[DateSpan]] = ByName("reviewer.parsing.values.dates", "find_spans")
"""By name only: the parser is loaded when somebody is about to type a date."""

_KEYWORD_BREAK = re.compile(r"\s*[,，、;；\n]\s*")
_EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")
_ISO = re.compile(r"([12]\d{3})(?:-(\d{2})(?:-(\d{2}))?)?")
_URL = re.compile(r"([a-z][a-z0-9+.-]*://)?[\w-]+(\.[\w-]+)+([/?#:].*)?", re.IGNORECASE)


def get_ready_for_dates() -> None:
    """Load what reads dates that are not ISO: a second's work, on a thread."""
    first_use.load(find_spans.module)


class NotADate(ValueError):
    """What was typed names no day, month or year."""


class Rule(NamedTuple):
    """How one kind of value becomes text and back."""

    to_text: Callable[[Json], str]
    to_value: Callable[[str], Json]


def _line_text(value: Json) -> str:
    return value if isinstance(value, str) else ""


def _line_value(text: str) -> Json:
    return " ".join(text.split()) or None


def _text_value(text: str) -> Json:
    return text.strip() or None


def _bullets_text(value: Json) -> str:
    return "\n".join(" ".join(str(item).split("\n")) for item in value or ())


def bullets(text: str) -> list[str]:
    """The lines that hold something."""
    return [line.strip() for line in text.split("\n") if line.strip()]


def _keywords_text(value: Json) -> str:
    return ", ".join(str(item) for item in value or ())


def keywords(text: str) -> list[str]:
    """The words between commas of either language."""
    return [word for word in _KEYWORD_BREAK.split(text.strip()) if word]


def read_date(text: str, *, start: bool = False) -> str | None:
    """A date as people write it, in ISO at the precision given.

    None for nothing and for "present": a current job has no end. Of a span the end is taken, or
    the ``start``. Raises ``NotADate``.
    """
    text = text.strip()
    if not text:
        return None
    if iso := _ISO.fullmatch(text):
        return _possible(text, [int(part or 1) for part in iso.groups()])
    spans = find_spans(text)
    if len(spans) != 1 or spans[0].range != (0, len(text)):
        raise NotADate(text)
    return spans[0].start_iso if start and spans[0].start_iso else spans[0].end_iso


def _possible(text: str, parts: list[int]) -> str:
    try:
        datetime.date(*parts)
    except ValueError as error:
        raise NotADate(text) from error
    return text


_LINE = Rule(_line_text, _line_value)
RULES: dict[Kind, Rule] = {
    Kind.LINE: _LINE,
    Kind.URL: _LINE,
    Kind.EMAIL: _LINE,
    Kind.PHONE: _LINE,
    Kind.TEXT: Rule(_line_text, _text_value),
    Kind.DATE: Rule(_line_text, read_date),
    Kind.BULLETS: Rule(_bullets_text, lambda text: bullets(text) or None),
    Kind.KEYWORDS: Rule(_keywords_text, lambda text: keywords(text) or None),
}


def text_of(row: FieldRow, value: Json) -> str:
    """A stored value as its editor shows it."""
    return RULES[row.kind].to_text(value)


def value_of(row: FieldRow, text: str) -> Json:
    """What an editor's text is stored as; None for nothing. Raises ``NotADate``."""
    if row.path.endswith("startDate"):
        return read_date(text, start=True)
    return RULES[row.kind].to_value(text)


def looks_odd(kind: Kind, text: str) -> bool:
    """Whether an address would surprise; it is stored all the same."""
    text = text.strip()
    pattern = {Kind.EMAIL: _EMAIL, Kind.URL: _URL}.get(kind)
    return bool(text) and pattern is not None and not pattern.fullmatch(text)


def item_at(kind: Kind, text: str, position: int) -> int | None:
    """Which item of a list the caret is in; None in a single value or an empty line."""
    before = text[:position]
    if kind is Kind.BULLETS:
        line = text[len(before[: before.rfind("\n") + 1]) :].split("\n")[0]
        return len(bullets(before[: before.rfind("\n") + 1])) if line.strip() else None
    if kind is Kind.KEYWORDS and text.strip():
        return min(len(_KEYWORD_BREAK.findall(before)), len(keywords(text)) - 1)
    return None


def item_start(kind: Kind, text: str, index: int) -> int:
    """Where an item of a list begins in the editor's text."""
    items = bullets(text) if kind is Kind.BULLETS else keywords(text)
    position = 0
    for item in items[: index + 1]:
        position = text.find(item, position) + len(item)
    return position - len(items[index]) if 0 <= index < len(items) else 0
