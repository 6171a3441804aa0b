"""Exact CSV: UTF-8 with BOM, CRLF, quotes as in RFC 4180, and no cell a program would evaluate."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence

BOM = b"\xef\xbb\xbf"
_REMOVED = re.compile("[\x00-\x09\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
# A formula may hide behind white space and characters without width, which some programs skip.
# Apostrophes count too, so that a value that is guarded already can be told from its guard.
_TRIGGER = re.compile("'*[\\s\u200b-\u200f\u2060\ufeff]*[=+\\-@\t\r\n\0＝＋－＠]|'*[\t\r\n\0]")
_LONG_NUMBER = re.compile(r"(\+?)(?<![0-9])([0-9]{7,})")


def guard(text: str) -> str:
    """The text as a spreadsheet may hold it: an apostrophe before what it would evaluate."""
    return f"'{text}" if _TRIGGER.match(text) else text


def unguard(text: str) -> str:
    """What ``guard`` was given. Other texts stay as they are."""
    return text[1:] if text.startswith("'") and _TRIGGER.match(text) else text


def clean(text: str) -> str:
    """Composed (NFC), line ends LF, other control characters and broken surrogates removed."""
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", _REMOVED.sub("", unified))


def grouped(phone: str) -> str:
    """A phone number with spaces, so that no spreadsheet makes a number of it.

    Chinese mobile numbers as 138 0000 0000, others in fours from the right; a number that is
    written in groups already stays.
    """
    return _LONG_NUMBER.sub(lambda match: _groups(match.group(1), match.group(2)), phone)


def _groups(plus: str, digits: str) -> str:
    codes = ("86", "1") if plus else ("0086",)
    for code in codes:
        if digits.startswith(code) and len(digits) - len(code) in (10, 11):
            return f"{plus}{code} {_groups('', digits[len(code) :])}"
    if len(digits) == 10 and digits[0] != "0":
        return f"{plus}{digits[:3]} {digits[3:6]} {digits[6:]}"
    first = len(digits) % 4
    parts = [digits[:first]] if first else []
    parts += [digits[i : i + 4] for i in range(first, len(digits), 4)]
    return plus + " ".join(parts)


def csv_bytes(
    table: Sequence[Sequence[str]],
    delimiter: str = ",",
    *,
    bom: bool = True,
    guarded: bool = True,
    phones: Collection[int] = (),
) -> bytes:
    """The table as CSV. ``phones`` are the columns whose numbers are grouped, below the heading."""
    if delimiter not in (",", ";", "\t"):
        raise ValueError(delimiter)
    lines = []
    for number, row in enumerate(table):
        texts = [clean(text) for text in row]
        if number:
            texts = [grouped(text) if i in phones else text for i, text in enumerate(texts)]
        lines.append(delimiter.join(_cell(text, delimiter, guarded) for text in texts) + "\r\n")
    return (BOM if bom else b"") + "".join(lines).encode()


def _cell(text: str, delimiter: str, guarded: bool) -> str:
    safe = guard(text) if guarded else text
    if safe != text or any(char in safe for char in (delimiter, '"', "\r", "\n")):
        return '"' + safe.replace('"', '""') + '"'
    return safe
