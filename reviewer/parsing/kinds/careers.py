"""Careers told in dated lines without signs: "2006.03-2010.11 某市水务局规划科科长".

Official forms hold such a list in one cell, studies among the positions in the order of time, and
the degrees in cells of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reviewer.intake.document import Line
from reviewer.parsing.entries.row import RANGES
from reviewer.parsing.found import Draft, Found, Span
from reviewer.parsing.layout.wrapping import one_line
from reviewer.parsing.lexicon import tight
from reviewer.parsing.values import dates
from reviewer.parsing.values.dates import DateSpan
from reviewer.parsing.values.roles import points

_LEAST = 3
"""Lines that make a career."""
_LONGEST = 45
_SURE = 0.7
_BEFORE = re.compile(r"[\s（(\[【]*(?:其[间中間]|[期]间)?[\s:：，,]*")
_GOES_ON = re.compile(r"\s*(?:[-–—~～]|至)")
"""What stands behind the date of the post that one holds."""
_EDGE = " ，,）)]】。-–—~～"
_SIGNS = re.compile(r"[\t|｜。；;：:]|\s{2,}|[^\W\d_]\s+[·–—-]\s+[^\W\d_]")
_STUDIED = re.compile(
    r"(?P<school>[^，,、（(]{1,18}?(?:大学|學院|学院|党校|中学|学校|师范(?!大学|学院|学校)|中专|技校|一中|二中|三中))"
    r"(?P<rest>[^，,、]*?)(?P<studied>学习|学生|读书|就读|求学|毕业|攻读.*|研究生|[本专]科生?|函授)$"
)
_LEVEL = re.compile(
    r"(?:在职|全日制|脱产|函授|成人)|(?:硕士|博士)?研究生|[本专]科|大专|硕士|博士|班$"
)
_SUBJECT = re.compile(r"(?P<area>.+?)(?:专业|系)?$")
_EMPLOYER = re.compile(
    r"[\u4e00-\u9fff（）()]{1,24}?(?:[局厅廳署社厂廠院所站]|委员会|政府|公司|集团|[大中小]学|学校|[银銀]行|中心|医院|法院"
    r"|检察院|支队|大队|总队|办事处|街道|[乡镇村]|[省市县区州旗](?:委|人大|政协))"
)
_DEGREE_LABEL = re.compile(r"(?:全日制|在职)教育")
_SCHOOL_LABEL = re.compile(r"毕业院校.*专业")
Drafts = list[dict[str, Draft]]


def read(lines: Sequence[Line]) -> tuple[Drafts, Drafts] | None:
    """Positions and studies; None where the lines are no such career."""
    rows = _rows(lines)
    if rows is None or len(rows) < _LEAST:
        return None
    positions: Drafts = []
    studies: Drafts = []
    whole = 0
    for line, date in rows:
        told = Span(line, date.range[1], len(line.text)).trimmed(_EDGE)
        period = {"startDate": date.start(line), "endDate": date.end(line)}
        if date.kind == "single":
            period = {"startDate": date.end(line)}
        if (study := _study(told)) is not None:
            studies.append({**study, **period})
        else:
            parts = _parted(told)
            whole += parts is None
            positions.append({**(parts or _whole(told)), **period})
    if 2 * whole > len(positions):
        return None
    return ([_filled(p) for p in positions], [_filled(s) for s in studies]) if positions else None


def _filled(draft: dict[str, Draft]) -> dict[str, Draft]:
    return {key: value for key, value in draft.items() if value}


def _rows(lines: Sequence[Line]) -> list[tuple[Line, DateSpan]] | None:
    """Each line with the span of dates that it opens with; None if one opens or reads otherwise.

    A line without a date is the rest of the one above.
    """
    whole: list[Line] = []
    for line in lines:
        if _opening_date(line) is None and whole and whole[-1].box and line.box:
            whole[-1] = one_line(whole[-1], line)
        else:
            whole.append(line)
    found = [(line, _opening_date(line)) for line in whole]
    rows = [(line, date) for line, date in found if date is not None]
    plain = all(_is_plain(line.text[date.range[1] :]) for line, date in rows)
    return rows if plain and len(rows) == len(found) else None


def _is_plain(text: str) -> bool:
    text = text.strip(_EDGE)
    return 0 < len(text) <= _LONGEST and not _SIGNS.search(text)


def _opening_date(line: Line) -> DateSpan | None:
    before = _BEFORE.match(line.text)
    start = before.end() if before else 0
    first = next(iter(dates.find_spans(line.text)), None)
    if first is None or first.range[0] > start:
        return None
    goes_on = first.kind == "single" and _GOES_ON.match(line.text, first.range[1])
    return first if first.kind in RANGES or goes_on else None


def _study(told: Span) -> dict[str, Draft] | None:
    """School and subject of a line that says that one studied; no student is employed."""
    found = _STUDIED.search(told.text)
    if found is None:
        return None
    return _schooled(told, found.span("school"), found.span("rest"))


def _schooled(told: Span, school: tuple[int, int], rest: tuple[int, int]) -> dict[str, Draft]:
    draft: dict[str, Draft] = {"institution": _found(told, school[0] + _lead(told.text), school[1])}
    text = told.text[rest[0] : rest[1]]
    level = _LEVEL.search(text)
    subject = _SUBJECT.match(text[: level.start()] if level else text)
    if subject and subject["area"]:
        draft["area"] = _found(told, rest[0], rest[0] + subject.end("area"))
    return draft


def _lead(text: str) -> int:
    return 1 if text.startswith("在") else 0


def _found(told: Span, start: int, end: int) -> Found:
    span = Span(told.line, told.start + start, told.start + end)
    return Found(span.text, (span,))


def _parted(told: Span) -> dict[str, Draft] | None:
    """Employer and title: the first place where an employer ends and the rest is a title."""
    lead = _lead(told.text)
    end = lead
    while employer := _EMPLOYER.match(told.text, end):
        end = employer.end()
        title = told.text[end:].removeprefix("任")
        inner = _EMPLOYER.match(title)
        within = inner is not None and points("position", title[inner.end() :]) >= _SURE
        if title and not within and points("position", title) >= _SURE:
            start = len(told.text) - len(title)
            name, position = _found(told, lead, end), _found(told, start, len(told.text))
            return {"name": name, "position": position}
    return None


def _whole(told: Span) -> dict[str, Draft]:
    """A post of which the words do not tell where the employer ends."""
    is_title = points("position", told.text) >= _SURE
    return {"position" if is_title else "name": _found(told, 0, len(told.text))}


def with_degrees(studies: Drafts, lines: Sequence[Line]) -> Drafts:
    """The studies, each with the degree that a cell of the form gives for its school."""
    made = list(studies)
    for degree, school in _degrees(lines):
        at = next((i for i, study in enumerate(made) if _is_at(study, school)), None)
        if at is None:
            whole = _STUDIED.match(school.text + "学习")
            told = _schooled(school, whole.span("school"), whole.span("rest")) if whole else {}
            made.append({**told, "studyType": degree})
        elif "studyType" not in made[at]:
            made[at] = {**made[at], "studyType": degree}
    return made


def _is_at(study: dict[str, Draft], school: Span) -> bool:
    name = study.get("institution")
    return isinstance(name, Found) and school.text.startswith(name.value)


def _degrees(lines: Sequence[Line]) -> Iterator[tuple[Found, Span]]:
    """Degree and school of each row "全日制教育 | 工学学士 | 毕业院校系及专业 | 某大学某专业"."""
    cells = [line for line in lines if line.cell]
    degree: Found | None = None
    for label, value in pairwise(cells):
        name = tight(label.text)
        if label.cell == value.cell or (
            label.cell and value.cell and label.cell.row != value.cell.row
        ):
            continue
        if _DEGREE_LABEL.fullmatch(name):
            span = Span(value, 0, len(value.text)).trimmed()
            degree = Found(span.text, (span,)) if points("degree", span.text) >= _SURE else None
        elif _SCHOOL_LABEL.fullmatch(name) and degree is not None:
            yield degree, Span(value, 0, len(value.text)).trimmed()
            degree = None
