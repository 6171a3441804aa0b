"""Documents without headings that could be read: their entries tell what they are.

Headings may be pictures, or left out by who wrote a short text. What opens or ends with a span of
dates is an entry; its school or employer tells the kind. Labels, lists and prose below the last
one stand by themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile

from reviewer.intake.document import Line
from reviewer.parsing import lexicon
from reviewer.parsing.entries.row import RANGES
from reviewer.parsing.kinds import skills
from reviewer.parsing.sections.headings import Section, part_of
from reviewer.parsing.sections.prose import is_bulleted, items
from reviewer.parsing.values import dates
from reviewer.parsing.values.heading_words import KNOWN_PART, kind_of
from reviewer.parsing.values.roles import points

_LEAST_ENTRIES = 2
_LEAST_OTHERS = 2
_WORK = frozenset({"work", "internships", "mixed", "volunteer", "projects"})
_LONGEST_HEAD = 90
_LONGEST_LABEL = 12
_LEAST_PROSE = 30
"""Characters of a sentence about oneself."""
_NAMED = 0.7
_PIECES = re.compile(r"[\t|｜·,，/／]|\s{2,}|(?<=[\u4e00-\u9fff])\s(?=[\u4e00-\u9fff])|\s[-–—]\s")
_SOCIETY = re.compile(r"(?:大学|学院|学校|校|院|系).{0,8}(?:社|队|会|团|部)$")
"""What students of one school do together."""
_LISTED = re.compile(r"[、，,;；|｜·\t]\s*")
_SKILL = re.compile(r"(?!.*[\u4e00-\u9fff]{9}).{1,18}")
_LEAST_SKILLS = 3
_LABEL = re.compile(rf"[^:：\t]{{2,{_LONGEST_LABEL}}}[:：]\s*(?=\S)")


def with_kinds_told(sections: Sequence[Section]) -> Sequence[Section]:
    """The sections; where there is none but the top, the entries in it as sections by kind.

    Where other things are headed, and no work, the entries at the end of the top are the work.
    """
    if not sections or sections[0].kind != "top":
        return sections
    if len(sections) > 1:
        return _with_work_told(sections)
    lines = sections[0].lines
    starts = [at for at, line in enumerate(lines) if _opens_entry(line)]
    if len(starts) < _LEAST_ENTRIES:
        return sections
    ends = [*starts[1:], _end_of_last(lines, starts)]
    entries = [lines[a:b] for a, b in zip(starts, ends, strict=True)]
    made = [Section("top", None, lines[: starts[0]])]
    for kind, group in groupby(entries, key=lambda entry: _kind_of_entry(entry[0])):
        made.append(Section(kind, None, tuple(line for entry in group for line in entry)))
    return [*made, *_told_below(lines[ends[-1] :])]


def _with_work_told(sections: Sequence[Section]) -> Sequence[Section]:
    """The sections, positions at the end of the top that no heading announces as work."""
    top, *others = sections
    starts = [at for at, line in enumerate(top.lines) if _opens_entry(line)]
    if not starts or _WORK.intersection(one.kind for one in others):
        return sections
    kinds = {_kind_of_entry(top.lines[at]) for at in starts}
    jobs = [at for at in starts if _names_job(top.lines[at])]
    if kinds != {"work"} or 2 * len(jobs) < len(starts) or len(others) < _LEAST_OTHERS:
        return sections
    cut = starts[0]
    head = Section(top.kind, top.heading, top.lines[:cut])
    return [head, Section("work", None, top.lines[cut:]), *others]


def _names_job(head: Line) -> bool:
    pieces = [part.strip() for part in _PIECES.split(_named(head) or "") if part.strip()]
    return any(points("position", piece) >= _NAMED for piece in pieces)


def _opens_entry(line: Line) -> bool:
    """Whether a line opens or ends with a span of dates, and names something beside it."""
    named = _named(line)
    short = len(line.text) <= _LONGEST_HEAD and not is_bulleted(line)
    return named is not None and len(named) > 1 and short and not _LABEL.match(line.text)


def _named(line: Line) -> str | None:
    """What a line names beside the span of dates at its start or its end; None without one."""
    text = line.text.rstrip()
    for start, end in (span.range for span in dates.find_spans(text) if span.kind in RANGES):
        if not text[:start].strip() or not text[end:].strip():
            return (text[:start] + text[end:]).strip()
    return None


def _end_of_last(lines: Sequence[Line], starts: Sequence[int]) -> int:
    """Behind the text of the last entry: its points, where the entries have points."""
    last = starts[-1]
    below = list(takewhile(lambda line: not _goes_alone(line), lines[last + 1 :]))
    if any(map(is_bulleted, lines[starts[0] :])):
        points_below = takewhile(lambda item: item.bulleted, items(below))
        return last + 1 + sum(len(item.lines) for item in points_below)
    return last + 1 + len(below)


def _goes_alone(line: Line) -> bool:
    """Whether a line opens with the label of a section, or lists skills that we know."""
    label = _LABEL.match(line.text)
    headed = label is not None and kind_of(label[0])[1] >= KNOWN_PART
    return headed or skills.names_skills([line])


def _kind_of_entry(head: Line) -> str:
    pieces = [part.strip() for part in _PIECES.split(_named(head) or "") if part.strip()]
    societies = lexicon.table("organisations", "campus")["cjk"]
    if any(_SOCIETY.match(piece) or any(word in piece for word in societies) for piece in pieces):
        return "volunteer"
    studied = any(max(points("school", p), points("degree", p)) >= _NAMED for p in pieces)
    held = any(points("position", piece) >= _NAMED for piece in pieces)
    return "education" if studied and not held else "work"


def _told_below(lines: Sequence[Line]) -> Iterator[Section]:
    """What stands below the entries: each labelled list, list of skills or text by itself."""
    for line in lines:
        label = _LABEL.match(line.text)
        kind, words = kind_of(label[0].rstrip(":： ")) if label else (None, 0.0)
        if label and kind and words >= KNOWN_PART:
            yield Section(kind, None, (part_of(line, label.end(), len(line.text)),))
        elif _lists_skills(line):
            yield Section("skills", None, (line,))
        elif len(line.text) >= _LEAST_PROSE:
            yield Section("summary", None, (line,))
        else:
            yield Section("unknown", None, (line,))


def _lists_skills(line: Line) -> bool:
    """Whether a line names skills we know, or several things of a few words each."""
    things = _LISTED.split(line.text.rstrip("。. "))
    short = all(_SKILL.fullmatch(thing.strip()) for thing in things)
    return skills.names_skills([line]) or (short and len(things) >= _LEAST_SKILLS)
