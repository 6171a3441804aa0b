"""The task of the recognising worker; loads the recogniser, which takes a second."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date

from reviewer.checks import notes_on
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
        document = recognise(read.data, read.name)
        parsed = parse_recognised(document)
        notes = notes_on(document, parsed, date.today().isoformat())
        parsed = replace(parsed, notes=notes)
    except UnreadableFile as expected:
        error = expected
    except MemoryError:
        raise
    except Exception as bug:
        error = UnreadableFile(read.name, whereabouts(bug))
    seconds = read.seconds + time.perf_counter() - started
    return FileRead(read.source, read.name, read.data, parsed, error, seconds)
