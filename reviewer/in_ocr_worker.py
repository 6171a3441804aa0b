"""The task of the recognising worker; loads the recogniser, which takes a second."""

from __future__ import annotations

import time

from reviewer.errors import UnreadableFile
from reviewer.in_worker import whereabouts
from reviewer.intake.ocr import recognise
from reviewer.parsing.recognised import parse_recognised
from reviewer.reading import FileRead


def recognise_file(read: FileRead) -> FileRead:
    """The same file with what recognising its pages gave, or why it gave nothing."""
    started = time.perf_counter()
    parsed, error = None, None
    try:
        parsed = parse_recognised(recognise(read.data, read.name))
    except UnreadableFile as expected:
        error = expected
    except MemoryError:
        raise
    except Exception as bug:
        error = UnreadableFile(read.name, whereabouts(bug))
    seconds = read.seconds + time.perf_counter() - started
    return FileRead(read.source, read.name, read.data, parsed, error, seconds)
