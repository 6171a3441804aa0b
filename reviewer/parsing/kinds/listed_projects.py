"""Projects in a plain Chinese list, each its name, a colon and what it is: "Veil：网页框架…"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reviewer.intake.document import Line
from reviewer.parsing.entries.cutting import Entry
from reviewer.parsing.entries.row import Row
from reviewer.parsing.sections.headings import part_of
from reviewer.parsing.sections.prose import Item, items
from reviewer.parsing.values import dates
from reviewer.parsing.values.labels import field_of

_NAME = re.compile(
    r"\s*(?:[^\w\s《“「]\s+|\d{1,2}\s*[.、)）]\s*)?"
    r"(?P<name>[^\s:：，,。；;、][^:：，,。；;]{0,39}?)\s*[:：]\s*(?=\S)"
)
_HAN = re.compile(r"[\u4e00-\u9fff]")
_LEAST_TOLD = 6
"""Chinese characters that tell what a project is."""
_COUNTED = re.compile(r"(?:项目|案例|作品|第)?\s*[一二三四五六七八九十\d]{1,2}\s*(?:个|项|期)?")
"""What counts projects and names none: "项目一"."""
_IDENTIFIER = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[-_.]?[A-Za-z0-9]+)+")
_LEAST = 2


def listed_in_chinese(lines: Sequence[Line]) -> list[Entry]:
    """The entries of such a list; none where any of its points is anything else.

    A list of one has a name that is linked, or one as programs have.
    """
    listed = items(lines)
    cuts = [_NAME.match(item.lines[0].text) for item in listed]
    if not listed or len({item.level for item in listed}) > 1:
        return []
    named = [
        (item, cut) for item, cut in zip(listed, cuts, strict=True) if cut and _names(item, cut)
    ]
    if len(named) < len(listed) or (len(named) < _LEAST and not _is_sure(*named[0])):
        return []
    return [_entry(item, cut) for item, cut in named]


def _names(item: Item, cut: re.Match[str]) -> bool:
    """Whether a point begins with a name that is no label, and tells of it in Chinese."""
    told = item.lines[0].text[cut.end() :] + "".join(line.text for line in item.lines[1:])
    is_head = any(
        span.range[0] == 0 or span.kind in ("range", "since") for span in dates.find_spans(told)
    )
    label = field_of(cut["name"]) or _COUNTED.fullmatch(cut["name"])
    return len(_HAN.findall(told)) >= _LEAST_TOLD and not label and not is_head


def _is_sure(item: Item, cut: re.Match[str]) -> bool:
    line, start, end = item.lines[0], *cut.span("name")
    inside = [word for word, at in zip(line.words, line.starts, strict=True) if start <= at < end]
    return bool(_IDENTIFIER.fullmatch(cut["name"])) or (
        bool(inside) and all(word.link for word in inside)
    )


def _entry(item: Item, cut: re.Match[str]) -> Entry:
    first, *rest = item.lines
    told = [part_of(first, cut.end(), len(first.text)), *rest]
    body = tuple(replace(line, list_level=0) for line in told if line.text.strip())
    return Entry((Row((part_of(first, *cut.span("name")),)),), body)
