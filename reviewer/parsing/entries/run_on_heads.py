"""Heads of entries with what was done on the same line.

As sentences ("Worked as Clerk in Ash Ltd, Leeds. Kept the books of…"), behind a dash after the
dates in brackets ("Clerk, Ash Ltd (2019–2021) — bookkeeping for thirty clients"), or in light text
behind a name in bold ("2019–2021 **Ash Ltd** Clerk; bookkeeping for thirty clients").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reviewer.intake.document import Line, around
from reviewer.parsing.sections.headings import part_of
from reviewer.parsing.sections.prose import MARKER
from reviewer.parsing.values import roles
from reviewer.parsing.values.dates import DateSpan, find_spans
from reviewer.parsing.values.deeds import reports

STOP = re.compile(r"(?<=[^\W_]{2}|[^\W_]\))\.(?=\s+[A-Z\u00c0-\u00de]|\s*$)")
_STOP_CJK = re.compile("。")
_DASH = re.compile(r"\s*[)\]]\s*(?P<sign>\s[—–-]\s|:\s)\s*(?=\S)")
"""What parts the dates in brackets that end a head from the text behind them."""
ABBREVIATED = re.compile(
    r"(?:\b(?:Inc|Ltd|Corp|Co|Bros|Dip|Hons|Univ|Dept|Mr|Mrs|Ms|[Dd]r|[Pp]rof|St|Sr|Jr|No|vs)|\.\w+)$"
)
_LEAD = re.compile(
    r"\W*(?:(?:Have |Has )?(?:worked|working|served|serving|employed|joined)|work|serve)\s+as\s+"
    r"(?:an?\s+|the\s+)?(?=[A-Z])",
    re.IGNORECASE,
)
_CJK = re.compile(r"[\u4e00-\u9fff]")
_SURE = 0.7
_BETWEEN = re.compile(r",\s+|\t|，|\s[–—|-]\s")
_ENDS_NAME = re.compile(r"[,;|(\t]")
_ENDS_LEAD = re.compile(r"\s*(?:[;,]|[.:](?=\s))\s*")
_LED = re.compile(r"\s*(?P<name>[^\W\d_](?:[^:：,;|\t.]|\.(?=\w)){1,38})\s*[:：]\s+(?=\S+\s\S)")
_LEAST_LED, _LEAST_TEXT = 2, 6
"""Lines that show it, and the words of a text that no full stop ends."""
_EDGE = " \t()[]–—-"
_MOST_NAMES = 5
_LONGEST_NAME = 60
_NAMING = ("position", "company", "school", "degree")
_LEAST_TOLD = 3
"""Words of what is told behind a dash."""


def apart(line: Line) -> tuple[Line, Line | None] | None:
    """The names that a dated line opens with, and what it goes on to tell; None if it does not.

    The full stop or the dash behind the names is part of neither.
    """
    spans = [span for span in find_spans(line.text) if span.kind != "mention"]
    if not spans or line.text.count("\t") > 1:
        return None
    return _behind_dash(line, spans) or _behind_stop(line, spans)


def _behind_dash(line: Line, spans: Sequence[DateSpan]) -> tuple[Line, Line | None] | None:
    start, end = spans[0].range
    dash = _DASH.match(line.text, end)
    if dash is None or not re.search(r"[(\[]\s*$", line.text[:start]):
        return None
    behind = line.text[dash.end() :]
    text = len(behind.split()) >= _LEAST_TOLD and _is_text(behind)
    if not text or not _lists_names(line.text[:start], surely=True):
        return None
    return part_of(line, 0, dash.start("sign")), _told(line, dash.end())


def led_by_names(lines: Sequence[Line]) -> dict[int, tuple[Line, Line]]:
    """Of lines that each tell "2018 Name: what it is", by index, the name and what follows.

    All dated lines of a section must, two at the least.
    """
    dated = {at: spans for at, line in enumerate(lines) if (spans := _leading(line))}
    found = {at: cut for at, (_, end) in dated.items() if (cut := _LED.match(lines[at].text, end))}
    if len(found) < _LEAST_LED or found.keys() != dated.keys():
        return {}
    parts = {
        at: (part_of(lines[at], 0, cut.end("name")), _told(lines[at], cut.end()))
        for at, cut in found.items()
        if cut["name"].count(" ") < _MOST_NAMES and not _names_post(lines[at], cut.end())
    }
    return {at: (named, told) for at, (named, told) in parts.items() if told}


def _names_post(line: Line, start: int) -> bool:
    """Whether what follows the name of somebody's employer or school, with a span, is the post."""
    spans = [span for span in find_spans(line.text) if span.kind != "mention"]
    behind = line.text[start:].strip()
    named = roles.names(("position", "degree"), behind.rstrip(" .")) >= _SURE
    short = not behind.endswith(".") and len(behind.split()) < _LEAST_TEXT
    return spans[0].kind != "single" and (named or short)


def _leading(line: Line) -> tuple[int, int] | None:
    """Where the date that opens a line stands."""
    spans = [span.range for span in find_spans(line.text) if span.kind != "mention"]
    return spans[0] if spans and not MARKER.sub("", line.text[: spans[0][0]]).strip() else None


def behind_bold(line: Line) -> tuple[Line, Line] | None:
    """The dates and the bold name that open a line, and the light text behind them.

    What the text opens with is a name too where its words tell a title or a degree.
    """
    spans = [span for span in find_spans(line.text) if span.kind != "mention"]
    if not spans or line.text[: spans[0].range[0]].strip():
        return None
    after = [
        (word.bold, start)
        for word, start in zip(line.words, line.starts, strict=True)
        if start >= spans[0].range[1] and any(map(str.isalnum, word.text))
    ]
    light = next((start for bold, start in after if not bold), 0)
    if not light or not after[0][0] or any(bold for bold, start in after if start > light):
        return None
    end = _ENDS_LEAD.search(line.text, light)
    if end and roles.names(_NAMING, line.text[light : end.start()]) >= _SURE:
        light = end.start()
    told = _told(line, end.end() if end and end.start() == light else light)
    return (part_of(line, 0, light), told) if told else None


def _is_text(behind: str) -> bool:
    """Whether what stands behind a dash tells of something, and names no employer or school."""
    first = _ENDS_NAME.split(behind)[0]
    return behind[0].islower() or roles.names(_NAMING, first) < _SURE


def _behind_stop(line: Line, spans: Sequence[DateSpan]) -> tuple[Line, Line | None] | None:
    stops = _STOP_CJK if _CJK.search(line.text) else STOP
    for stop in stops.finditer(line.text, spans[0].range[1]):
        end = stop.end() - 1
        if ABBREVIATED.search(line.text[:end]):
            continue
        undated = line.text[:end]
        for span in reversed(spans):
            if span.range[0] < end:
                undated = undated[: span.range[0]] + undated[span.range[1] :]
        told = _told(line, stop.end())
        beside = told is None and "\t" in line.text and spans[0].range[0] == 0
        if not _lists_names(undated, surely=not beside):
            return None
        return part_of(line, 0, end), told
    return None


def without_lead_words(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines of entries that open with "Worked as a", these words left out.

    Where the first line does not, they open a sentence about an entry.
    """
    found = [_LEAD.match(line.text) for line in lines]
    if not found or not found[0]:
        return lines
    return [
        part_of(line, lead.end(), len(line.text)) if lead else line
        for line, lead in zip(lines, found, strict=True)
    ]


def _lists_names(text: str, *, surely: bool) -> bool:
    """Whether commas part a few names; ``surely`` asks for words that tell what one is."""
    names = [name.strip(_EDGE) for name in _BETWEEN.split(text) if name.strip(_EDGE)]
    names = names[:1] and [MARKER.sub("", names[0]), *names[1:]]
    names = [name for name in names if name]
    if not 2 <= len(names) <= _MOST_NAMES or reports(names[0]):
        return False
    short = all(len(name) <= _LONGEST_NAME and not name[0].islower() for name in names)
    return short and (not surely or any(roles.names(_NAMING, name) >= _SURE for name in names))


def _told(line: Line, start: int) -> Line | None:
    if not line.text[start:].strip():
        return None
    part = part_of(line, start, len(line.text))
    boxes = [word.box for word in part.words if word.box is not None]
    return replace(part, box=around(boxes) if boxes else line.box, gap=0.0)
