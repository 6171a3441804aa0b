"""XLSX with every cell typed text, so that no program turns a phone number into another number."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from datetime import datetime

from reviewer.export.csv_file import clean

LONGEST_CELL = 32_767
"""Excel's own limit; XlsxWriter would leave a longer text out without a word."""
_CREATED = datetime(2000, 1, 1)  # the same input gives the same bytes


def xlsx_bytes(table: Sequence[Sequence[str]], widths: Sequence[int], sheet_name: str) -> bytes:
    """One sheet: a bold heading that stays in view, with filters, and text cells below."""
    import xlsxwriter  # here: the window starts without waiting for it

    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    book.set_properties({"created": _CREATED})
    sheet = book.add_worksheet(safe_sheet_name(sheet_name))
    plain = book.add_format({"num_format": "@", "valign": "top"})
    bold = book.add_format({"num_format": "@", "bold": True})
    for number, row in enumerate(table):
        for column, text in enumerate(row):
            sheet.write_string(number, column, _fitting(text), plain if number else bold)
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(table) - 1, 0), max(len(widths) - 1, 0))
    book.close()
    return file.getvalue()


def safe_sheet_name(name: str) -> str:
    """A name Excel accepts: no ``[]:*?/\\``, no apostrophe at an end, at most 31 units long."""
    cleaned = re.sub(r"[\[\]:*?/\\\n]", " ", clean(name)).strip(" '")
    while len(cleaned.encode("utf-16-le")) > 62:
        cleaned = cleaned[:-1].rstrip(" '")
    return "Shortlist" if cleaned.lower() in ("", "history") else cleaned


def _fitting(text: str) -> str:
    cleaned = clean(text)
    return cleaned if len(cleaned) <= LONGEST_CELL else cleaned[: LONGEST_CELL - 1] + "…"
