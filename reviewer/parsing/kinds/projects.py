"""Projects and research: sections -> entries with name, role, dates, description and points."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reviewer.intake.document import Line
from reviewer.parsing.entries import cutting
from reviewer.parsing.entries.cutting import Entry
from reviewer.parsing.entries.entry_heads import Kind
from reviewer.parsing.entries.entry_rows import Row
from reviewer.parsing.entries.timing import period
from reviewer.parsing.found import Draft, Found, Span
from reviewer.parsing.heads.head_atoms import Head
from reviewer.parsing.heads.pieces import assign
from reviewer.parsing.kinds.work import telling, terms
from reviewer.parsing.sections.headings import part_of
from reviewer.parsing.sections.prose import MARKER
from reviewer.parsing.values import dates
from reviewer.parsing.values.labels import field_of, labelled

_ROLES = {"name": "project", "roles": "office", "entity": "sponsor", "location": "place"}
_KIND = Kind(("office",))
_NAME_AND_TEXT = re.compile(
    r"\s*(?:[^\w\s]\s+)?(?P<name>[A-Z0-9À-Þ][^:：.\t]{1,48}?(?P<dates>\s?[(（][^()（）]*\d{4}[^()（）]*[)）])?)"
    r"(?:\s+[-–—]\s+|(?<=[)）])[.:]?\s+|(?<!\s):\s+)(?=(?:\S+\s+){2}\S)"
)
"""What a list of projects may hold on one line: "Raft (2020). A teaching program", "Raft - A…"."""
_SEEN_ELSEWHERE = re.compile(
    r"(?:[^。:：]{0,16}(?:作品|案例|项目|項目|代码|代碼)[^。:：]{0,6}"
    r"(?:见|見|参见|參見|访问|訪問|查看|浏览|瀏覽|位于)\s*[:：]?\s*"
    r"|[^.:]{0,30}\b(?:portfolio|works?|samples|projects|case studies|reel|code)\b"
    r"[^.:]{0,24}\b(?:at|on|see|visit):? )"
    r"(?:https?://)?[\w-]+(?:\.[\w-]+)+[/\w.%~-]*\s*(?:[，,（(;；].*)?[。.]?",
    re.IGNORECASE,
)
"""Where the work can be seen, which is no work: "在线作品集见 example.com，密码备索。"."""
_TELLS = re.compile(r"(?:\S+\s+){3}\S|.{0,40}?(?:[\u4e00-\u9fff]{3}.{0,20}){3}")
"""What is long enough to say what a project is, where its name stands elsewhere."""
_LEAST_LISTED = 2
_TERM = re.compile(r"[A-Za-z0-9][\w.+#/\- ]{0,28}")


def projects(lines: Sequence[Line]) -> list[dict[str, Draft]]:
    """The projects of a section."""
    lines = [line for line in lines if not _SEEN_ELSEWHERE.fullmatch(line.text.strip())]
    parts = _listed(lines) or cutting.split(lines, _KIND)
    fields = assign([Head(part.head) for part in parts], _ROLES)
    drafts: list[dict[str, Draft]] = []
    for part, values in zip(parts, fields, strict=True):
        start, end = period(part.head)
        stack, body = _stack(part.body)
        told = telling(body, "description")
        roles = [role for role in (values.get("roles"), told.pop("roles", None)) if role]
        name = values.get("name")
        first = roles[0] if roles else None
        if name is None and isinstance(first, Found) and _is_titled(first):
            name, roles = first, roles[1:]
        left = _longest(values.get("left"))
        if name and left and _TELLS.match(left.value):
            told["description"] = told.get("description") or left
        name = name or left
        told["keywords"] = [*stack, *(told.get("keywords") or ())]  # type: ignore[misc]
        draft: dict[str, Draft] = {
            "name": name,
            "startDate": start,
            "endDate": end,
            "entity": values.get("entity"),
            "roles": roles,
            **told,
        }
        drafts.append({key: value for key, value in draft.items() if value})
    return [draft for draft in drafts if draft.get("name") or draft.get("highlights")]


def _longest(left: Found | None) -> Found | None:
    """The longest text that no role was found for: the name of a project that has no other."""
    span = max(left.spans, key=lambda one: len(one.text)) if left else None
    return Found(span.text, (span,), 0.5) if span else None


def _listed(lines: Sequence[Line]) -> list[Entry]:
    """The entries of a plain list of "name - text"; none if the lines are anything else.

    A sentence may introduce the list; lines without a bullet go on with the one above.
    """
    marked = [at for at, line in enumerate(lines) if MARKER.match(line.text)]
    starts = marked or [at for at in range(len(lines)) if at or not _introduces(lines[0])]
    cuts = [_NAME_AND_TEXT.match(lines[at].text) for at in starts]
    before = lines[: starts[0]] if starts else ()
    if not starts or not all(map(_introduces, before)):
        return []
    made: list[Entry] = []
    for at, end, cut in zip(starts, [*starts[1:], len(lines)], cuts, strict=True):
        if cut is None or not _names_project(cut, alone=len(starts) < _LEAST_LISTED):
            return []
        told = part_of(lines[at], cut.end(), len(lines[at].text)), *lines[at + 1 : end]
        body = tuple(replace(line, list_level=0) for line in told)
        made.append(Entry((Row((part_of(lines[at], 0, cut.end("name")),)),), body))
    return made


def _names_project(cut: re.Match[str], *, alone: bool) -> bool:
    """Whether a name is no label, its text no rest of a head; a list of one needs its date."""
    told = cut.string[cut.end() :]
    is_head = "\t" in told or any(span.kind != "mention" for span in dates.find_spans(told))
    return not is_head and not field_of(cut["name"]) and bool(cut["dates"] or not alone)


def _introduces(line: Line) -> bool:
    """Whether a line is a sentence of its own: "A few things I made in my own time."."""
    text = line.text.rstrip()
    return text.endswith((".", ":", "。", "：")) and not dates.find_spans(text) and len(text) > 20


def _is_titled(role: Found) -> bool:
    """Whether a label calls it a title: a project's name, where it has no other."""
    span = role.spans[0]
    label = labelled(Span(span.line, 0, span.end))
    return label is not None and label.label.strip().casefold() == "title"


def _stack(lines: Sequence[Line]) -> tuple[list[Found], Sequence[Line]]:
    """The line of technologies that some projects start with, as terms, and the other lines."""
    for index, line in enumerate(lines[:2]):
        if MARKER.match(line.text) or not _is_list_of_terms(line.text):
            continue
        whole = Found(line.text, (Span(line, 0, len(line.text)),))
        return terms(whole), [*lines[:index], *lines[index + 1 :]]
    return [], lines


def _is_list_of_terms(text: str) -> bool:
    parts = [part.strip() for part in re.split(r"(?<!\d),|,(?!\d{3}(?!\d))|[，、|｜·]", text)]
    return len(parts) > 1 and all(
        part and _TERM.fullmatch(part) and part.count(" ") < 3 for part in parts
    )
