"""Heads whose names full stops part: "2014–2016⇥Harbour College. Diploma, Bookkeeping."

A full stop ends a sentence too; it parts names where each dated line of a section is made of a
few short ones that tell of no deeds. There it is read as the white space between two cells.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reviewer.intake.document import Line
from reviewer.parsing.entries.run_on_heads import ABBREVIATED
from reviewer.parsing.values import roles
from reviewer.parsing.values.dates import find_spans
from reviewer.parsing.values.deeds import reports

_STOP = re.compile(r"(?<=\w|\))\.(?=\s+[A-Z\u00c0-\u00de]|\s*$)")
_INITIAL = re.compile(r"(?:^|[\s.])[^\W\d_]$")
_MOST_NAMES = 4
_LONGEST_NAME = 60
_MOST_WORDS = 9
_NAMING = ("position", "company", "school", "degree", "office")
_SURE = 0.7


def parted(lines: Sequence[Line]) -> list[Line]:
    """The lines; a tab stands for each full stop between names where all dated ones have some."""
    dated = [at for at, line in enumerate(lines) if _date_end(line)]
    stops = {at: _stops(lines[at]) for at in dated}
    if not dated or not all(stops.values()):
        return list(lines)
    return [_with_gaps(line, stops.get(at, ())) for at, line in enumerate(lines)]


def _date_end(line: Line) -> int:
    """Where the date that opens a line ends; 0 where none does."""
    spans = [span for span in find_spans(line.text) if span.kind != "mention"]
    return spans[0].range[1] if spans and spans[0].range[0] == 0 else 0


def _stops(line: Line) -> Sequence[int]:
    """Where the full stops behind the names of a dated line stand; none if it tells anything."""
    begin = _date_end(line)
    stops = [stop.start() for stop in _STOP.finditer(line.text, begin)]
    stops = [at for at in stops if not _is_abbreviated(line.text[begin:at])]
    if not 2 <= len(stops) <= _MOST_NAMES or line.text[stops[-1] + 1 :].strip():
        return ()
    bounds = [begin, *(at + 1 for at in stops)]
    names = [line.text[a:b].strip(" \t.,") for a, b in zip(bounds, stops, strict=False)]
    short = all(0 < len(name) <= _LONGEST_NAME for name in names)
    short = short and max(len(name.split()) for name in names) <= _MOST_WORDS
    sure = any(roles.names(_NAMING, name.split(",")[0]) >= _SURE for name in names)
    return stops if short and sure and not any(map(reports, names)) else ()


def _is_abbreviated(text: str) -> bool:
    return bool(ABBREVIATED.search(text) or _INITIAL.search(text))


def _with_gaps(line: Line, stops: Sequence[int]) -> Line:
    chars = list(line.text)
    for at in stops:
        chars[at : at + 2] = [" ", "\t"][: len(chars[at : at + 2])]
    return replace(line, text="".join(chars).rstrip()) if stops else line
