"""One candidate's file, wherever it is; nothing is loaded to name it."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import NamedTuple


class Source(NamedTuple):
    """One file: a path, and the ``member`` inside it when the path is an archive's or a mail's."""

    path: str
    member: str = ""

    @property
    def name(self) -> str:
        """The file's own name, without folders."""
        return PurePosixPath(self.member).name if self.member else Path(self.path).name
