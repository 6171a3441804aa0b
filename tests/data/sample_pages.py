"""Lay sample resumes out as PDF pages: one column, or a side bar beside the main column."""

from __future__ import annotations

import re
import unicodedata
from html import escape
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPdfWriter, QTextDocument

FONTS = "'DejaVu Sans', 'Noto Sans CJK SC'"
FIXED_DATE = b"20250101000000"
RADICALS = dict(zip("⺟⻓⻘⻛⻬⼾", "母长青风齐户", strict=True))
"""Radicals that Unicode folds into no character, or into a traditional one."""


def write_one_column(
    path: Path,
    contact: dict[str, str],
    sections: list[Any],
    *,
    accent: str,
    labels: tuple[str, ...],
    dates_left: bool = False,
    keep_radicals: bool = False,
    spacing: int = 110,
) -> None:
    """A centred head, ruled headings, dates at the right (or left) edge.

    With ``keep_radicals`` the text behind the glyphs has Kangxi radicals for many characters, as
    PDFs out of browsers have with the same font.
    """
    details = "&nbsp; | &nbsp;".join(escape(label.format(**contact)) for label in labels)
    head = f"<p align=center class=name>{escape(contact['name'])}</p><p align=center>{details}</p>"
    body = "".join(
        f"<p class=heading>{escape(section.heading)}</p><hr/>"
        + "".join(_item(item, dates_left) for item in section.items)
        for section in sections
    )
    _print(path, head + body, accent, spacing)
    if not keep_radicals:
        _mend_characters(path)


def write_two_columns(
    path: Path,
    contact: dict[str, str],
    sections: list[Any],
    *,
    side: tuple[str, ...],
    side_heading: str,
    accent: str,
    side_is_right: bool = False,
) -> None:
    """A tinted side bar with contact and short sections beside the main column."""
    lines = [contact["phone"], contact["email"], contact["place"], *contact["links"].split(" | ")]
    bar = f"<p class=heading>{side_heading}</p>" + "".join(
        f"<p>{escape(line)}</p>" for line in lines if line
    )
    bar += "".join(_side_section(section) for section in sections if section.kind in side)
    title = f"<p class=name>{escape(contact['name'])}</p><p>{escape(contact['label'])}</p>"
    main = title + "".join(
        f"<p class=heading>{escape(section.heading)}</p>" + "".join(map(_item, section.items))
        for section in sections
        if section.kind not in side
    )
    cells = [
        f"<td width='31%' bgcolor='#eef1f5'>{bar}</td>",
        f"<td width='69%'>{main}</td>",
    ]
    if side_is_right:
        cells.reverse()
    row = "".join(cells)
    _print(path, f"<table width='100%' cellpadding='12'><tr>{row}</tr></table>", accent)
    _mend_characters(path)


def _side_section(section: Any) -> str:
    rows = "".join(
        f"<p>{escape(item.text)}{f' ({escape(item.date)})' if item.date else ''}</p>"
        for item in section.items
    )
    return f"<p class=heading>{escape(section.heading)}</p>{rows}"


def _item(item: Any, dates_left: bool = False) -> str:
    title, date = escape(item.title), f"<span class=date>{escape(item.date)}</span>"
    first = f"<b>{title}</b>" if title else f"<i>{escape(item.subtitle)}</i>"
    if not (item.title or item.subtitle):
        first = escape(item.text)
    rest = f"<p><i>{escape(item.subtitle)}</i></p>" if title and item.subtitle else ""
    if item.text and (item.title or item.subtitle):
        rest += f"<p>{escape(item.text)}</p>"
    rest += "".join(f"<p class=bullet>•&nbsp;{escape(bullet)}</p>" for bullet in item.bullets)
    if not item.date:
        return f"<p>{first}</p>{rest}"
    if dates_left:
        cells = f"<td width='20%'>{date}</td><td width='80%'>{first}{rest}</td>"
        return f"<table width='100%' cellspacing='0' cellpadding='1'><tr>{cells}</tr></table>"
    cells = f"<td width='68%'>{first}</td><td width='32%' align=right>{date}</td>"
    return f"<table width='100%' cellspacing='0' cellpadding='1'><tr>{cells}</tr></table>{rest}"


def _print(path: Path, body: str, accent: str, spacing: int = 115) -> None:
    application = QGuiApplication.instance() or QGuiApplication([])
    assert application is not None
    writer = QPdfWriter(str(path))
    writer.setResolution(300)
    writer.setTitle(path.stem)
    writer.setCreator("")
    margins = QMarginsF(48, 40, 48, 40)
    page = QPageSize(QPageSize.PageSizeId.A4)
    layout = QPageLayout(page, QPageLayout.Orientation.Portrait, margins)
    writer.setPageLayout(layout)
    document = QTextDocument()
    document.documentLayout().setPaintDevice(writer)
    document.setDefaultStyleSheet(_style(accent, spacing))
    document.setDocumentMargin(0)
    document.setHtml(f"<body>{body}</body>")
    document.setPageSize(QSizeF(writer.width(), writer.height()))
    document.print_(writer)
    del writer
    _make_repeatable(path)


def _style(accent: str, spacing: int) -> str:
    return f"""
body {{ font-family: {FONTS}; font-size: 9pt; color: #222222; }}
p {{ margin-top: 2px; margin-bottom: 2px; line-height: {spacing}%; }}
.bullet {{ margin-left: 12px; text-indent: -9px; }}
.name {{ font-size: 20pt; font-weight: bold; color: {accent}; }}
.heading {{ font-size: 12pt; font-weight: bold; color: {accent}; margin-top: 18px; }}
.date {{ color: #555555; }}
"""


def _make_repeatable(path: Path) -> None:
    """Replace the time and the random id in the file by fixed ones of the same length."""
    data = path.read_bytes()
    data = re.sub(rb"\(D:\d{14}[^)]*\)", _same_length(b"(D:" + FIXED_DATE), data)
    data = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", b"2025-01-01T00:00:00", data)
    for identity in set(re.findall(rb"uuid:([0-9a-f-]{36})", data)):
        data = data.replace(identity, b"0" * 36)
    data = re.sub(rb"/ID \[ <[0-9a-f]+> <[0-9a-f]+> \]", _zeros, data)
    path.write_bytes(data)


def _same_length(start: bytes) -> Any:
    return lambda match: start + b"Z" + b" " * (len(match[0]) - len(start) - 2) + b")"


def _zeros(match: re.Match[bytes]) -> bytes:
    return re.sub(rb"(?<=<)[0-9a-f]+", lambda digits: b"0" * len(digits[0]), match[0])


def _mend_characters(path: Path) -> None:
    """Give back the characters for which Qt names the first one that has the same glyph."""
    mended = re.sub(
        rb"begincmap.*?endcmap",
        lambda cmap: re.sub(rb"<[0-9A-F]{4}>", _mended, cmap[0]),
        path.read_bytes(),
        flags=re.DOTALL,
    )
    path.write_bytes(mended)


def _mended(code: re.Match[bytes]) -> bytes:
    character = chr(int(code[0][1:-1], 16))
    if not 0x2E80 <= ord(character) < 0x2FE0:
        return code[0]
    plain = RADICALS.get(character) or unicodedata.normalize("NFKC", character)
    assert plain != character, f"unknown radical {character}"
    return b"<%04X>" % ord(plain)
