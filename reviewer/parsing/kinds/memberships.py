"""Offices held in societies, one on each line: "中国力学学会会员", "校学生会主席"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reviewer.intake.document import Line
from reviewer.parsing.found import Draft, Found, Span
from reviewer.parsing.sections.prose import without_marker
from reviewer.parsing.values import dates
from reviewer.parsing.values.heading_words import kind_of
from reviewer.parsing.values.offices import title_behind_body

_OFFICE = (
    r"(?:(?:终身|終身|高级|高級|资深|資深|正式|普通|学生|學生|个人|团体|青年|常务|常務|名誉|名譽|执行|執行|特约|特約|特邀"
    r"|候补|通讯|通訊|客座|副)*(?:会员|會員|委员|委員|主任委员|主任委員|理事长?|理事長|监事|監事|会长|會長|秘书长|秘書長|编委|編委"
    r"|主编|主編|编辑|編輯|审稿人|審稿人|审稿专家|审稿员|评审专家|评审人|評審委員|评委|評委|专家|專家|组长|召集人|代表|顾问|顧問"
    r"|研究员|研究員|会士|會士)|(?:Senior |Student |Life )?Member|Fellow|Reviewer|Editor)"
)
_HELD = re.compile(
    rf"(?:(?:兼任|担任|擔任|受聘为?|受聘為?|现任|現任|当选为?|當選為?|任)\s*)?(?P<organization>\S.{{1,60}}?)"
    rf"[\s,，、:：|｜·—–-]*(?:[（(]\s*(?P<inner>{_OFFICE})\s*[)）]|(?P<office>{_OFFICE}))[。；;]?"
)
_EDGE = " \t,，;；:：|｜·—–-"
_LEAST = 2
_KNOWN = 2.0
"""How well a known phrase names its section."""


def memberships(lines: Sequence[Line]) -> list[dict[str, Draft]]:
    """The offices of a section of which each line tells one; none if any line tells else."""
    told = [line for line in lines if re.search(r"\w", line.text) and not _heads_offices(line)]
    found = [_held(without_marker(line)) for line in told]
    read = [one for one in found if one]
    return read if len(read) == len(found) >= _LEAST else []


def _heads_offices(line: Line) -> bool:
    """Whether a line only says again what the section tells: "志愿活动" among societies."""
    kind, points = kind_of(line.text)
    return kind == "volunteer" and points >= _KNOWN


def _held(span: Span) -> dict[str, Draft]:
    """The office that a line tells, with its time before or behind it."""
    start = end = None
    for date in dates.find_in(span):
        if start or end or date.kind == "mention":
            continue
        start, end = date.start(span.line), date.end(span.line)
        before = replace(span, end=date.range[0]).trimmed(f"{_EDGE}(（")
        after = replace(span, start=date.range[1]).trimmed(f"{_EDGE})）")
        if before.text and after.text:
            return {}
        span = before if before.text else after
    draft: dict[str, Draft] = {**_office_and_body(span), "startDate": start, "endDate": end}
    return {key: value for key, value in draft.items() if value} if "position" in draft else {}


def _office_and_body(span: Span) -> dict[str, Found]:
    """The office that a text names, and the society it is held in."""
    span = span.trimmed(_EDGE + "。")
    if cut := title_behind_body(span.text, parts_too=True):
        return {"organization": _part(span, cut), "position": _part(span, (cut[1], len(span.text)))}
    told = _HELD.fullmatch(span.text)
    if told is None:
        return {}
    parts = {"organization": "organization", "position": "inner" if told["inner"] else "office"}
    return {key: _part(span, told.span(name)) for key, name in parts.items()}


def _part(span: Span, place: tuple[int, int]) -> Found:
    part = Span(span.line, span.start + place[0], span.start + place[1]).trimmed(_EDGE)
    return Found(part.text, (part,))
