"""Reading and drawing candidates' files in worker processes; this side of it is cheap to import.

``read_source``, ``open_original`` and ``draw_original`` are submitted to a ``WorkerPool``. They are
known here by name only: ``in_worker.py`` has them, with the libraries they need.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import CancelledError, Future
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from reviewer.by_name import ByName
from reviewer.errors import NoTextFound, UnreadableFile
from reviewer.evidence import ParsedResume
from reviewer.intake.document import Document, PageImage
from reviewer.intake.source import Source
from reviewer.workers import WorkerPool

__all__ = [
    "FileRead",
    "OriginalLayout",
    "WorkerPool",
    "draw_original",
    "find_sources",
    "get_ready",
    "open_original",
    "read_bytes",
    "read_in_order",
    "read_source",
    "read_words",
    "recognise_file",
    "recognising_pool",
]

AHEAD = 4
"""Files given to each worker in advance; results wait for their turn, so that order is kept."""
RECOGNISING_TIME_S = 600.0
RECOGNISING_MEMORY_MB = 6000
"""Address space, not memory in use: the recogniser uses about 1 GB and maps several."""


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
    serve selection and search, and are the whole picture where there are no pages. A long
    original is shown before its words are read: it is not ``is_whole``, and ``read_words`` follows.
    """

    format: str
    page_sizes: list[tuple[float, float]]
    document: Document
    is_whole: bool = True


_MODULE = "reviewer.in_worker"

find_sources: ByName[[list[Path]], list[Source]] = ByName("reviewer.intake.sources", "walk")
"""The files in what was dropped: folders, archives and mails opened up."""

read_bytes: ByName[[Source], bytes] = ByName("reviewer.intake.sources", "read_bytes")
"""The bytes of a file as it was sent."""

read_source: ByName[[Source], FileRead] = ByName(_MODULE, "read_source")
"""The bytes of a file and its parsed resume; expected errors are carried, not raised."""

open_original: ByName[[str, bytes, str], OriginalLayout] = ByName(_MODULE, "open_original")
"""Lay out an original (key, bytes, file name); the worker remembers the last few by their key."""

read_words: ByName[[bytes, str], Document] = ByName(_MODULE, "words_of")
"""The words behind the pages of an original (bytes, file name)."""

draw_original: ByName[[str, int, float], PageImage] = ByName(_MODULE, "draw_original")
"""Draw a page, from 1, at pixels a point; KeyError when the worker no longer holds the key."""

get_ready: ByName[[], None] = ByName(_MODULE, "get_ready")
"""Load a worker's libraries, which takes about a second, before the first file comes."""

recognise_file: ByName[[FileRead], FileRead] = ByName("reviewer.in_ocr_worker", "recognise_file")
"""A file without text, read again by recognising its pictures; seconds a page."""


def recognising_pool() -> WorkerPool:
    """One worker for scans, so that they are never in the way of files with text."""
    return WorkerPool(1, time_limit_s=RECOGNISING_TIME_S, memory_limit_mb=RECOGNISING_MEMORY_MB)


def read_in_order(
    sources: Iterable[Source],
    jobs: int | None = None,
    shortcut: Callable[[Source], FileRead | None] = lambda _: None,
) -> Generator[FileRead, None, None]:
    """Read files in worker processes and give them in order, a few ahead of what is asked for.

    Scans are recognised. ``shortcut`` may give the result for a source that need not be read.
    """
    with ExitStack() as stack:
        reading = stack.enter_context(WorkerPool(jobs))
        recognising = stack.enter_context(recognising_pool())
        waiting: deque[tuple[Source, Future[FileRead] | FileRead]] = deque()
        for source in sources:
            known = shortcut(source)
            waiting.append((source, known or _read_whole(source, reading, recognising)))
            if len(waiting) > AHEAD * (jobs or os.cpu_count() or 1):
                yield _finished(*waiting.popleft())
        while waiting:
            yield _finished(*waiting.popleft())


def _read_whole(source: Source, reading: WorkerPool, recognising: WorkerPool) -> Future[FileRead]:
    """Read a file and, when its pages are pictures, recognise them."""
    whole: Future[FileRead] = Future()

    def settle(done: Future[FileRead]) -> None:
        error = CancelledError() if done.cancelled() else done.exception()
        if error is not None:
            whole.set_exception(error)
        else:
            whole.set_result(done.result())

    def look(done: Future[FileRead]) -> None:
        fine = not done.cancelled() and done.exception() is None
        if fine and isinstance(done.result().error, NoTextFound):
            recognising.submit(recognise_file, done.result()).add_done_callback(settle)
        else:
            settle(done)

    reading.submit(read_source, source).add_done_callback(look)
    return whole


def _finished(source: Source, promised: Future[FileRead] | FileRead) -> FileRead:
    if isinstance(promised, FileRead):
        return promised
    try:
        return promised.result()
    except UnreadableFile as error:  # the worker went down over this file
        error.subject = error.subject or source.name
        return FileRead(source, source.name, b"", None, error, 0.0)
