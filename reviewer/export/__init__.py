"""Shortlist -> CSV, XLSX, JSON Resume; written whole or not at all.

shortlist.py    which candidates, in which order, with what is known about each; the blind view
columns.py      COLUMNS: one row here is a column in CSV and XLSX
experience.py   years of work and highest degree, from a resume
csv_file.py     exact CSV: BOM, CRLF, quotes, formula guard; guard() and unguard()
xlsx_file.py    XLSX with every cell typed text
json_resume.py  a list of JSON Resume documents, the review of each under meta.review
whole_file.py   atomic writing, and a file name that every system accepts
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from reviewer.errors import ExportFailed
from reviewer.export.columns import COLUMNS, Column, columns_for
from reviewer.export.csv_file import csv_bytes, guard, unguard
from reviewer.export.json_resume import json_bytes
from reviewer.export.shortlist import Shortlisted, blinded, shortlist
from reviewer.export.whole_file import suggested_name, write_whole
from reviewer.export.xlsx_file import xlsx_bytes
from reviewer.hiring import Stage
from reviewer.store import Store

__all__ = [
    "COLUMNS",
    "SUFFIXES",
    "Column",
    "Shortlisted",
    "export_shortlist",
    "guard",
    "shortlist",
    "suggested_name",
    "unguard",
]

SUFFIXES = (".csv", ".xlsx", ".json")
"""What can be written; ``export_shortlist`` goes by the file name."""


def export_shortlist(
    store: Store,
    path: Path,
    *,
    opening_id: str | None = None,
    stages: Sequence[Stage] = (Stage.SHORTLISTED,),
    blind: bool = False,
    machine: bool = False,
    delimiter: str = ",",
    bom: bool = True,
) -> int:
    """Write the candidates in ``stages`` to ``path`` and return how many there were.

    Without an opening, those of all openings are written. ``blind`` leaves out who the candidates
    are; ``machine`` writes CSV for programs: no formula guard, phone numbers as they are.
    Raises ``ExportFailed``, and then leaves what was at ``path`` as it was.
    """
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise ExportFailed(str(path), f"not one of {', '.join(SUFFIXES)}")
    entries = shortlist(store, opening_id, stages)
    if blind:
        entries = [blinded(entry) for entry in entries]
    if suffix == ".json":
        content = json_bytes(entries)
    else:
        columns = columns_for(entries, blind=blind)
        table = [[c.name for c in columns], *([c.value(e) for c in columns] for e in entries)]
        if suffix == ".xlsx":
            name = entries[0].opening.name if entries and entries[0].opening else ""
            content = xlsx_bytes(table, [c.width for c in columns], name or "Shortlist")
        else:
            phones = () if machine else _phones([c.name for c in columns])
            content = csv_bytes(table, delimiter, bom=bom, guarded=not machine, phones=phones)
    write_whole(path, content)
    return len(entries)


def _phones(names: list[str]) -> tuple[int, ...]:
    return tuple(index for index, name in enumerate(names) if name == "phone")
