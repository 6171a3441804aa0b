"""Offices held in learned societies, one on each line: "中国力学学会会员", "《力学学报》审稿人"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reviewer.intake.document import Line
from reviewer.parsing.found import Draft, Found, Span
from reviewer.parsing.sections.prose import without_marker
from reviewer.parsing.values import dates

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


def memberships(lines: Sequence[Line]) -> list[dict[str, Draft]]:
    """The offices of a section of which each line tells one; none if any line tells else."""
    found = [_held(without_marker(line)) for line in lines if re.search(r"\w", line.text)]
    read = [one for one in found if one]
    undated = any("startDate" not in one and "endDate" not in one for one in read)
    return read if len(read) == len(found) >= _LEAST and undated else []


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
    told = _HELD.fullmatch(span.text)
    if told is None:
        return {}
    parts = {"organization": "organization", "position": "inner" if told["inner"] else "office"}
    draft: dict[str, Draft] = {key: _part(span, told.span(name)) for key, name in parts.items()}
    draft |= {"startDate": start, "endDate": end}
    return {key: value for key, value in draft.items() if value}


def _part(span: Span, place: tuple[int, int]) -> Found:
    part = Span(span.line, span.start + place[0], span.start + place[1]).trimmed(_EDGE)
    return Found(part.text, (part,))
