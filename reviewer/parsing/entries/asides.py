"""Several labelled values on one line told apart; those that no field wants left out.

"专业：护理学 学历：本科 是否统招：是" and "Hours per week: 40" are rows of a form run together.
Lines keep their length, so that what is left keeps its place.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from reviewer.intake.document import Line
from reviewer.parsing.sections.headings import part_of
from reviewer.parsing.values.dates import is_duration
from reviewer.parsing.values.labels import field_of

ASIDE = "aside"
"""The field of labels whose values belong nowhere in the format: hours, superiors, salaries."""
_TELLING = frozenset({"summary", "highlights", "keywords", "courses", "url", "name", "roles"})
"""Fields whose values are sentences or lists: a label within one is part of it."""
_COLON = re.compile(r"\s*[:：]")
_START = re.compile(r"(?:^|(?<=[\s|｜]))(?=[^\s|｜:：])")
_ENDED = re.compile(r"[。！!]\s*$")
_SENTENCES = re.compile(r"\S.{60,}[a-zà-ÿ\d][)\]”»\"]*\.[)\]”»\"]*\s+(?:\w+\s+){0,2}$")
"""What a paragraph tells before it names a label in its own words: "… of the tides. Tutor: ". """
_POINT = re.compile(r"\s*(?:[-–—*•·▪‣◦●○■□◆◇►▶➢✓✔›»]\s|\(?[a-z\d]{1,2}[.)]\s)")
_NOTICE = re.compile(
    r"(?:currently\s+)?(?:serving\s+|on\s+)?(?:\W?\w+(?:\s*-\s*\d+)?\s+(?:days?|weeks?|months?)(?:['’]s?)?"
    r"(?:\s+or\s+(?:less|more))?\s+)?notice(?:\s+period)?(?:\s*[:–-]\s*.{1,30})?"
    r"|kündigungsfrist\b.{0,40}|préavis\b.{0,30}|preaviso\b.{0,30}|opzegtermijn\b.{0,30}",
    re.IGNORECASE,
)
"""How long one must stay where one works."""
_ASKED = re.compile(r"(?P<label>[^\t:：]{2,40})\t+[^\t]+$")
"""A row of a form with its label in a column: "Industry⇥Logistics"."""
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class _Label:
    """Where a label begins, where what it labels begins, and its field."""

    start: int
    value: int
    field: str


def without_asides(lines: Sequence[Line], *others: str) -> list[Line]:
    """The lines, each labelled value behind a tab of its own, asides blanked out.

    ``others`` are further fields that rows of labels beside their values may tell, and nobody
    asks for.
    """
    told = [_told_apart(_without_duration(line)) for line in _without_refrains(lines)]
    asked = [_ASKED.match(line.text) for line in told]
    fields = [field_of(cells["label"]) if cells else None for cells in asked]
    neighbours = zip([None, *fields], [*fields[1:], None], strict=False)
    labels = [cells["label"].strip() if cells else "" for cells in asked]
    recurs = Counter(labels)  # "Level⇥Specialist" below the text of each position
    kept = (
        line
        for line, own, label, beside in zip(told, fields, labels, neighbours, strict=False)
        if not (own in (ASIDE, *others) and (any(beside) or recurs[label] > 1))
    )
    return [line for line in kept if line.text.strip(" \t|｜;；,，")]


def _without_duration(line: Line) -> Line:
    """A line without the cell that opens it, if it tells how long something took."""
    cell, _, rest = line.text.partition("\t")
    if not is_duration(cell):
        return line
    return part_of(line, len(cell) + 1, len(line.text)) if rest.strip() else replace(line, text="")


def _without_refrains(lines: Sequence[Line]) -> list[Line]:
    """The lines without the words that announce the points of each entry alike: "Missions :".

    Nor is it told here how soon one can leave: "1 Month Notice Period".
    """
    said = Counter(line.text.strip() for line in lines if _announces(line))
    return [
        line
        for line, below in zip_longest(lines, lines[1:])
        if not _NOTICE.fullmatch(line.text.strip())
        and not (_announces(line) and said[line.text.strip()] > 1 and below and _is_point(below))
    ]


def _announces(line: Line) -> bool:
    text = line.text.strip()
    return text.endswith((":", "：")) and len(text) <= _LONGEST and not _is_point(line)


def _is_point(line: Line) -> bool:
    return line.list_level > 0 or bool(_POINT.match(line.text))


def _told_apart(line: Line) -> Line:
    labels = list(_labels(line.text))
    plain = len(labels) < 2 and not any(label.field == ASIDE for label in labels)
    if not labels or plain or labels[0].field in _TELLING or _ENDED.search(line.text):
        return line
    if _SENTENCES.search(line.text[: labels[0].start]):
        return line
    chars = list(line.text)
    ends = [label.start for label in labels[1:]] + [len(chars)]
    for label, end in zip(labels, ends, strict=True):
        if label.start and label.field != ASIDE:
            chars[label.start - 1] = "\t"
        value = line.text[label.value : end]
        lead = len(value) - len(value.lstrip())
        chars[label.value : label.value + lead] = " " * lead
        if label.field == ASIDE or not value.strip():
            chars[label.start : end] = " " * (end - label.start)
    kept = "".join(chars)
    placed = [(w, o) for w, o in zip(line.words, line.starts, strict=True) if kept[o].strip()]
    words, starts = tuple(w for w, _ in placed), tuple(o for _, o in placed)
    return replace(line, text=kept.rstrip(), words=words, starts=starts)


def _labels(text: str) -> Iterator[_Label]:
    """The labels with a colon, each as long as a known one can be."""
    done = 0
    for colon in _COLON.finditer(text):
        starts = [m.start() for m in _START.finditer(text, done, colon.start())]
        for start in starts:
            field = field_of(text[start : colon.start()].lstrip("-–—•· "))
            if field and colon.start() - start <= _LONGEST:
                yield _Label(start, colon.end(), field)
                done = colon.end()
                break
