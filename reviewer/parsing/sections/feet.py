"""Contact data that stand by themselves at the end of a text or of its first page: a footer."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from reviewer.intake.document import Line

_LONGEST_FOOT = 3
"""Most lines of contact data at the foot of a page."""
_APART = 2.0
"""White space above them, in font sizes."""
_LEAST_WAYS = 2
_ONLY_REACHED = re.compile(
    r"\W*(?:[\w.+-]+@[\w.-]+|\+?[\d ().-]{8,20}|(?:https?://)?(?:[\w-]+\.)+[a-z]{2,6}(?:/\S*)?)"
    r"\W*",
    re.I,
)
"""A line that is an address or a number and nothing else."""
_PAGE_COUNT = re.compile(r"\t\d{1,2}\s*(?:/|of|von|de|sur)\s*\d{1,2}\s*$", re.I)
_REACHED = re.compile(r"\w@\w|\+\d[\d ()-]{7,}|\(\d{3}\) ?\d{3}|\b1[3-9]\d{9}\b")


def without_foot(
    flow: Sequence[int], lines: Sequence[Line], heads: Mapping[int, str]
) -> tuple[Sequence[int], list[Line]]:
    """The text, and apart from it the contact data that stand by themselves at its end.

    Or at the end of its first page.
    """
    at = _foot_of_first_page(flow, lines, heads)
    foot = [lines[index] for index in flow[at]]
    flow = [*flow[: at.start], *flow[at.stop :]]
    rest, last = _without_last_foot(flow, lines, heads)
    return rest, foot + last


def _foot_of_first_page(
    flow: Sequence[int], lines: Sequence[Line], heads: Mapping[int, str]
) -> slice:
    """Where the lines set apart stand that end the first of several pages and tell ways to reach.

    The count of the pages may stand on one of them.
    """
    first = lines[flow[0]].page if flow else None
    end = next((n for n, index in enumerate(flow) if lines[index].page != first), 0)
    for at in range(end - 1, max(end - 1 - _LONGEST_FOOT, 0), -1):
        foot = [lines[index] for index in flow[at:end]]
        ways = [_PAGE_COUNT.sub("", line.text) for line in foot]
        if flow[at] in heads or foot[0].cell or not _ONLY_REACHED.fullmatch(ways[0]):
            break
        if _space(lines[flow[at - 1]], foot[0]) > _APART * foot[0].size:
            own = len(foot) >= _LEAST_WAYS and any("@" in way for way in ways)
            return slice(at, end) if own else slice(0, 0)
    return slice(0, 0)


def _without_last_foot(
    flow: Sequence[int], lines: Sequence[Line], heads: Mapping[int, str]
) -> tuple[Sequence[int], list[Line]]:
    if last := _ways_to_reach(flow, lines, heads):
        return flow[:-last], [lines[index] for index in flow[-last:]]
    for at in range(len(flow) - 1, max(len(flow) - 1 - _LONGEST_FOOT, 0), -1):
        line = lines[flow[at]]
        if flow[at] in heads or line.cell:
            break
        if _space(lines[flow[at - 1]], line) > _APART * line.size:
            foot = [lines[index] for index in flow[at:]]
            reached = any(_REACHED.search(part.text) for part in foot)
            return (flow[:at], foot) if reached else (flow, [])
    return flow, []


def _ways_to_reach(flow: Sequence[int], lines: Sequence[Line], heads: Mapping[int, str]) -> int:
    """How many lines at the end are addresses and numbers alone, as in a footer; no referee's."""
    count = 0
    while count < len(flow) and flow[-1 - count] not in heads:
        if not _ONLY_REACHED.fullmatch(lines[flow[-1 - count]].text):
            break
        count += 1
    last = next((kind for at, kind in sorted(heads.items(), reverse=True) if at <= flow[-1]), "top")
    above = (lines[index].text for index in flow[: len(flow) - count])
    own = last not in ("top", "personal", "references") and not any("@" in text for text in above)
    reached = any("@" in lines[index].text for index in flow[len(flow) - count :])
    return count if own and reached and _LEAST_WAYS <= count < len(flow) else 0


def _space(above: Line, line: Line) -> float:
    """White space between two lines of one page, in points."""
    if above.box is None or line.box is None or above.page != line.page:
        return 0.0
    return line.box.top - above.box.bottom
