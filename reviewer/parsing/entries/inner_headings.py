"""Projects told inside positions under headings of their own, one rank below the employers'."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise

from reviewer.intake.document import Line
from reviewer.parsing.found import Span
from reviewer.parsing.values import dates
from reviewer.parsing.values.heading_words import kind_of
from reviewer.parsing.values.labels import field_of
from reviewer.parsing.values.roles import names, points

_LONGEST = 50
"""Characters of the longest heading that names a project."""
_HAN = re.compile(r"[\u4e00-\u9fff]")
_LATIN = re.compile(r"[A-Za-z]")
_LEAST_HAN = 0.3
"""Share of Chinese among the letters of a section: elsewhere such headings name teams."""
_NO_PROJECT = 0.6
"""Points from which a heading names a title or a team at the employer above."""
_SURE_HEADING = 0.9
"""Likeness to a known heading from which a text is one; "支付项目" ends like one."""
_SENTENCE_END = re.compile(r"[。；;，,]\s*$")
_AROUND = re.compile(r"[\s:：\-–—]+$")
_AFTER_DATE = re.compile(r"[\s)）\]】]*$")
_PERIODS = ("range", "since", "open")
_MADE = re.compile(
    r"(?:系统|平台|项目|网站|商城|小程序|工具|模块|应用|app|官网|引擎|框架|服务|模型|系統|專案)\W*$",
    re.IGNORECASE,
)
"""How what somebody made is named."""
_Rank = Callable[[Line], int]


def cut(lines: Sequence[Line]) -> tuple[list[Line], list[list[Line]]]:
    """The lines without the projects, and each project's lines, its heading first.

    Employers stand in headings with dates in or right below them; a heading set one rank lower
    opens what was made there, up to the next heading of either rank.
    """
    for rank in (_declared, _by_size(lines)):
        outer = [rank(line) for line, dated in _with_dates(lines, rank) if dated]
        top = min(outer, default=0)
        inner = min((rank(line) for line in lines if rank(line) > top), default=0) if top else 0
        heads = [line for line in lines if inner and rank(line) == inner]
        named = [line for line in heads if not _is_label(line.text)]
        if named and _is_chinese(lines) and _name_projects(named, lines):
            return _grouped(lines, [0 < rank(line) <= inner for line in lines], named)
    return list(lines), []


def _grouped(
    lines: Sequence[Line], is_head: Sequence[bool], named: Sequence[Line]
) -> tuple[list[Line], list[list[Line]]]:
    rest: list[Line] = []
    groups: list[list[Line]] = []
    inside = below_employer = False
    for line, heads in zip(lines, is_head, strict=True):
        opens = line in named and below_employer
        inside = opens or (inside and not heads)
        below_employer = below_employer or heads
        if opens:
            groups.append([])
        (groups[-1] if inside else rest).append(line)
    return rest, groups


def _name_projects(heads: Sequence[Line], lines: Sequence[Line]) -> bool:
    """Whether headings name what was made: no titles or teams, each once, and text stands below."""
    texts = [without_dates(line).text for line in heads]
    numbers = {line.number for line in heads}
    followed = sum(a.number in numbers and b.number not in numbers for a, b in pairwise(lines))
    return (
        2 * followed > len(heads)
        and len(set(texts)) == len(texts)
        and (
            not any(dates.find_spans(line.text) for line in heads)
            or all(_MADE.search(text) for text in texts)
        )
        and all(0 < len(text) <= _LONGEST and not _SENTENCE_END.search(text) for text in texts)
        and not any(names(("position", "company"), text) >= _NO_PROJECT for text in texts)
        and 2 * sum(points("department", text) >= _NO_PROJECT for text in texts) <= len(texts)
    )


def without_dates(head: Line) -> Span:
    """What a heading names, without the dates at its end."""
    ranges = [span.range for span in dates.find_spans(head.text) if span.kind in _PERIODS]
    end = ranges[-1][0] if ranges and _AFTER_DATE.match(head.text[ranges[-1][1] :]) else 0
    return Span(head, 0, end or len(head.text)).trimmed(" \t:：-–—·|｜(（[【,，")


def _with_dates(lines: Sequence[Line], rank: _Rank) -> list[tuple[Line, bool]]:
    """The headings of any rank, and whether dates stand in them or on the line below."""
    below = (*lines[1:], None) if lines else ()
    return [
        (line, _is_dated(line) or (after is not None and not rank(after) and _is_dated(after)))
        for line, after in zip(lines, below, strict=True)
        if rank(line)
    ]


def _is_label(text: str) -> bool:
    """Whether a heading says what stands below it, as "工作内容" does, and names nothing."""
    bare = _AROUND.sub("", text.strip())
    kind, likeness = kind_of(bare)
    named = kind == "projects" and _LATIN.search(bare) and _HAN.search(bare)  # "OCR 项目"
    return bool(field_of(bare)) or bool(kind and likeness >= _SURE_HEADING and not named)


def _declared(line: Line) -> int:
    return line.heading


def _by_size(lines: Sequence[Line]) -> _Rank:
    """The rank of a bold line by its size among those larger than the text, the largest first."""
    letters: Counter[int] = Counter()
    for line in lines:
        letters[_size(line)] += len(line.text)
    body = letters.most_common(1)[0][0] if letters else 0
    sizes = sorted({_size(x) for x in lines if x.bold and _size(x) > body}, reverse=True)
    ranks = {size: at for at, size in enumerate(sizes, 1)}
    return lambda line: ranks.get(_size(line), 0) if line.bold and not line.heading else 0


def _size(line: Line) -> int:
    return round(2 * line.size)


def _is_dated(line: Line) -> bool:
    return any(span.kind in _PERIODS for span in dates.find_spans(line.text))


def _is_chinese(lines: Sequence[Line]) -> bool:
    letters = [c for line in lines for c in line.text if c.isalpha()]
    return sum(bool(_HAN.match(c)) for c in letters) >= _LEAST_HAN * max(1, len(letters))
