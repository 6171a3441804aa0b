"""Reading and drawing candidates' files in worker processes; this side of it is cheap to import.

``read_source``, ``open_original`` and ``draw_original`` are submitted to a ``WorkerPool``. They are
known here by name only: ``in_worker.py`` has them, with the libraries they need.
"""

from __future__ import annotations

from dataclasses import dataclass

from reviewer.errors import UnreadableFile
from reviewer.evidence import ParsedResume
from reviewer.intake.document import Document, PageImage
from reviewer.intake.sources import Source
from reviewer.workers import Task, WorkerPool

__all__ = [
    "FileRead",
    "OriginalLayout",
    "WorkerPool",
    "draw_original",
    "get_ready",
    "open_original",
    "read_source",
]


@dataclass(frozen=True, slots=True)
class FileRead:
    """A file that was read: its bytes, and what parsing gave or why it gave nothing."""

    source: Source
    name: str
    data: bytes
    parsed: ParsedResume | None
    error: UnreadableFile | None
    seconds: float


@dataclass(frozen=True, slots=True)
class OriginalLayout:
    """What the window needs to show an original.

    ``page_sizes`` are in points, empty in formats without pages; the document's words or lines
    serve selection and search, and are the whole picture where there are no pages.
    """

    format: str
    page_sizes: list[tuple[float, float]]
    document: Document


_MODULE = "reviewer.in_worker"

read_source: Task[[Source], FileRead] = Task(_MODULE, "read_source")
"""The bytes of a file and its parsed resume; expected errors are carried, not raised."""

open_original: Task[[str, bytes, str], OriginalLayout] = Task(_MODULE, "open_original")
"""Lay out an original (key, bytes, file name); the worker remembers the last few by their key."""

draw_original: Task[[str, int, float], PageImage] = Task(_MODULE, "draw_original")
"""Draw a page, from 1, at pixels a point; KeyError when the worker no longer holds the key."""

get_ready: Task[[], None] = Task(_MODULE, "get_ready")
"""Load a worker's libraries, which takes about a second, before the first file comes."""
