"""Writing a file whole or not at all, and a file name that every system accepts."""

from __future__ import annotations

import os
import re
import tempfile
from datetime import date
from pathlib import Path

from reviewer.errors import ExportFailed

LONGEST_NAME = 80
_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')


def write_whole(path: Path, content: bytes) -> None:
    """Replace ``path`` by ``content``; raises ``ExportFailed`` and then leaves it as it was."""
    try:
        _replace(path, content)
    except OSError as error:
        raise ExportFailed(str(path), str(error)) from error


def _replace(path: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".export-", suffix=path.suffix)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    finally:
        Path(name).unlink(missing_ok=True)


def suggested_name(opening_name: str, day: date, suffix: str = ".csv") -> str:
    """``shortlist_<opening>_<YYYY-MM-DD>.csv``, without what a file system refuses."""
    middle = _UNSAFE.sub("_", opening_name).strip(" ._")[:LONGEST_NAME].strip(" ._")
    return "_".join(part for part in ("shortlist", middle, day.isoformat()) if part) + suffix
