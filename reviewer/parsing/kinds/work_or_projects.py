"""Positions and projects under one heading, told apart: "项目工作经验"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reviewer.intake.document import Line
from reviewer.parsing.found import Draft, Found, Span, found
from reviewer.parsing.kinds.kinds_by_entries import is_named
from reviewer.parsing.kinds.work import work

_SURELY_EMPLOYER = 0.9
_MADE = re.compile(
    r"(?:系统|平台|项目|网站|商城|小程序|工具|模块|应用|app|官网|引擎|设计|开发|研究|课题|规划|方向|算法|模型|实验|專案|系統)$",
    re.IGNORECASE,
)
"""How what somebody made is named, beside employers that no list knows."""


def work_or_projects(lines: Sequence[Line]) -> list[tuple[str, dict[str, Draft]]]:
    """Positions and projects under one heading: a position has an employer we know to be one."""
    told: list[tuple[str, dict[str, Draft]]] = []
    drafts = work(lines)
    unmade = [draft.get("name") for draft in drafts if not _is_made(draft.get("name"))]
    employers = sum(is_named(name, "company", _SURELY_EMPLOYER) for name in unmade)
    for draft in drafts:
        name, title = draft.get("name"), draft.get("position")
        dated = draft.get("startDate") or draft.get("endDate")
        alike = dated and 2 * employers >= len(unmade) > 0 and not _is_made(name)
        if is_named(title, "position", 0.5) or is_named(name, "company", 0.7) or alike:
            told.append(("work", draft))
        else:
            draft["name"] = _run_together(name, draft.pop("position", None))
            draft["description"] = draft.pop("summary", None)
            draft.pop("department", None)
            told.append(("projects", {key: value for key, value in draft.items() if value}))
    return told


def _is_made(name: Draft) -> bool:
    """Whether a name is that of something made, or none is there."""
    return not isinstance(name, Found) or bool(_MADE.search(name.value))


def _run_together(name: Draft, rest: Draft) -> Draft:
    """The name of a project that was cut where an employer's would end."""
    if not isinstance(name, Found) or not isinstance(rest, Found):
        return name or rest
    first, last = sorted((name.spans[0], rest.spans[-1]), key=lambda s: (s.line.number, s.start))
    if first.line is not last.line:
        return name
    return found(Span(first.line, first.start, last.end), name.confidence)
