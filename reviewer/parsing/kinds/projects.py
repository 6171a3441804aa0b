"""Projects and research: sections -> entries with name, role, dates, description and points."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from reviewer.intake.document import Line
from reviewer.parsing import lexicon
from reviewer.parsing.entries import cutting
from reviewer.parsing.entries.cutting import Entry
from reviewer.parsing.entries.entry_heads import Kind
from reviewer.parsing.entries.leads import starts_bold
from reviewer.parsing.entries.row import Row
from reviewer.parsing.entries.timing import periods
from reviewer.parsing.found import Draft, Found, Span
from reviewer.parsing.heads.head_atoms import Head
from reviewer.parsing.heads.pieces import assign
from reviewer.parsing.kinds.listed_projects import listed_in_chinese
from reviewer.parsing.kinds.work import telling, terms
from reviewer.parsing.sections.headings import part_of
from reviewer.parsing.sections.line_signs import dress_of
from reviewer.parsing.sections.prose import MARKER, joined
from reviewer.parsing.values import dates
from reviewer.parsing.values.labels import field_of, labelled
from reviewer.parsing.values.roles import points

_ROLES = {"name": "project", "roles": "office", "entity": "sponsor", "location": "place"}
_KIND = Kind(("office",))
_NAME_AND_TEXT = re.compile(
    r"\s*(?:[^\w\s]\s+)?(?P<name>[A-Z0-9À-Þ][^:：.\t]{1,48}?(?P<dates>\s?[(（][^()（）]*\d{4}[^()（）]*[)）])?)"
    r"(?:\s+[-–—]\s+|(?<=[)）])[.:]?\s+|(?<!\s):\s+)(?=(?:\S+\s+){2}\S)"
)
"""What a list of projects may hold on one line: "Raft (2020). A teaching program", "Raft - A…"."""
_RUN_IN = re.compile(
    r"\s*(?:[^\w\s]\s+)?(?P<name>[^\W_][^:：\t]{1,48}?(?P<dates>\s?[(（][^()（）]*\d{4}[^()（）]*[)）])?)"
    r"(?:[.:]\s+|\s+[-–—]\s+)(?=(?:\S+\s+){2}\S)"
)
"""The same where the name alone is bold, and may be written small: "dotfiles: settings of…"."""
_NAME_ABOVE = re.compile(
    r"\s*(?:[^\w\s]\s+)?(?P<name>[^\W_][^:：\t.]{1,48}?(?P<dates>\s?[(（][^()（）]*\d{4}[^()（）]*[)）])?)\s*:\s*"
)
"""The name of a project with a colon, above the text on it."""
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
_ROLE_FORM = re.compile(r"[\u4e00-\u9fff、/／&·]{2,12}|[A-Z][A-Za-z&/ -]{3,32}")
_SOURCE = re.compile(
    r"[^，,。;；]{0,20}(?:基金(?:委)?(?:[^，,。]{0,10}[项項]目|课题)?|专项(?:[^，,。]{0,6})|课题|課題"
    r"|(?:创新|训练|支撑|研发|人才|科技|攻关|资助)计划(?:[^，,。]{0,8}项目)?|规划(?:项目|课题)"
    r"|(?:国家|省|市|区|校|院|部|厅)级[^，,。]{0,10}项目)"
)
"""What pays for research, where something else on the head is its name: "省自然科学基金项目"."""
_TOLD_APART = 0.8
_NAMES_DOER = re.compile(r"[\u4e00-\u9fff]{1,5}(?:人|[员員]|者|[长長]|[师師]|手|官)")
"""How a role ends in Chinese that is the whole of a line, as no point of a project does."""
_UNHEARD_OF = 0.6
"""How sure we are of a role told by its place alone."""
_LEAST_LISTED = 2
_SURE_OFFICE = 0.9
"""Points from which words are a role in a project and nothing else."""
_CLOSING_BRACKET = re.compile(r"\s*[(（](?P<inner>[^()（）]+)[)）]\s*$")
_TERM = re.compile(r"[A-Za-z0-9][\w.+#/\- ]{0,28}")
_METHOD = re.compile(r"[\u4e00-\u9fff]{2,6}")
"""A way of working in Chinese, as it stands among the names of tools."""


def projects(lines: Sequence[Line]) -> list[dict[str, Draft]]:
    """The projects of a section."""
    lines = [line for line in lines if not _SEEN_ELSEWHERE.fullmatch(line.text.strip())]
    parts = _listed(lines) or listed_in_chinese(lines) or cutting.split(lines, _KIND)
    fields = assign([Head(part.head) for part in parts], _ROLES)
    parts, below = _with_roles_below(parts, fields)
    drafts: list[dict[str, Draft]] = []
    times = periods([part.head for part in parts], made_once=True)
    for part, values, role, (start, end) in zip(parts, fields, below, times, strict=True):
        stack, body = _stack(part.body)
        told = telling(body, "description")
        roles = [one for one in (values.get("roles"), role, told.pop("roles", None)) if one]
        if not roles and (cut := _role_before(told.get("description"))):
            roles, told["description"] = [cut[0]], cut[1]
        name, source = values.get("name"), None
        if funded_by := _source_apart(values):
            name, source = funded_by
            values = {key: value for key, value in values.items() if key != "left"}
        first = roles[0] if roles else None
        alone = first is not None and first is values.get("roles") and "left" not in values
        if name is None and isinstance(first, Found) and (alone or _is_titled(first)):
            name, roles = first, roles[1:]
        left = _longest(values.get("left"))
        if name and left and _TELLS.match(left.value):
            told["description"] = told.get("description") or left
        name = name or left
        told["description"] = told.get("description") or source
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


def _with_roles_below(
    parts: Sequence[Entry], fields: Sequence[Mapping[str, Found]]
) -> tuple[list[Entry], list[Found | None]]:
    """The entries without the lines that tell their roles in no known words, and these roles.

    Such a line stands right below the head in a dress that no other line of the text wears, in
    every entry; or in the dress in which the roles of the other entries are set.
    """
    told = [found["roles"].spans[0].line for found in fields if "roles" in found]
    without = [at for at, found in enumerate(fields) if "roles" not in found and parts[at].body[1:]]
    others = {_letters(x) for at, part in enumerate(parts) for x in part.body[at in without :]}
    own = {_letters(line) for line in (*told, *(parts[at].body[0] for at in without))}
    alike = len(own) == 1 and not own & others and len(told) + len(without) == len(parts) > 1
    doers = all(_NAMES_DOER.fullmatch(parts[at].body[0].text.strip()) for at in without)
    alike = alike and all(_may_be_role(parts[at].body[0]) for at in without)
    taken = without if alike or doers else []
    kept = [
        replace(part, body=part.body[1:]) if at in taken else part for at, part in enumerate(parts)
    ]
    lines = [part.body[0] if at in taken else None for at, part in enumerate(parts)]
    spans = [Span(line, 0, len(line.text)).trimmed() if line else None for line in lines]
    return kept, [Found(span.text, (span,), _UNHEARD_OF) if span else None for span in spans]


def _letters(line: Line) -> tuple[object, ...]:
    """How the letters of a line are set, bullets apart."""
    dress = dress_of(line)
    return round(2 * dress.size), dress.bold, dress.italic, dress.color


def _may_be_role(line: Line) -> bool:
    """Whether a line on a page is as short as roles are, and tells nothing."""
    return line.box is not None and bool(_ROLE_FORM.fullmatch(line.text.strip()))


def _role_before(told: Draft) -> tuple[Found, Found] | None:
    """The role that opens a description as a sentence, "独立开发。支持…", and the rest."""
    if not isinstance(told, Found):
        return None
    first, *others = told.spans
    end = re.match(r"(?!我|本人|在)([^。；;.!！，,：:]{2,12})[。；;.，,：:]\s*(?=\S)", first.text)
    if end is None or points("office", end[1]) < _SURE_OFFICE:
        return None
    role = replace(first, end=first.start + end.end(1))
    rest = joined([replace(first, start=first.start + end.end()), *others], told.confidence)
    return (Found(role.text, (role,)), rest) if rest else None


def _source_apart(values: Mapping[str, Found]) -> tuple[Found, Found] | None:
    """The name of a work and the programme that paid for it, where a head has one of each."""
    heads = (values[key] for key in ("name", "left") if values.get(key))
    spans = sorted((x for one in heads for x in one.spans), key=lambda x: (x.line.number, x.start))
    paying = [span for span in spans if _SOURCE.fullmatch(span.text)]
    others = [span for span in spans if span not in paying]
    if len(paying) != 1 or len(others) != 1:
        return None
    name, source = (Found(span.text, (span,), _TOLD_APART) for span in (*others, *paying))
    return name, source


def _longest(left: Found | None) -> Found | None:
    """The longest text that no role was found for: the name of a project that has no other."""
    span = max(left.spans, key=lambda one: len(one.text)) if left else None
    return Found(span.text, (span,), 0.5) if span else None


def _listed(lines: Sequence[Line]) -> list[Entry]:
    """The entries of a plain list of "name - text"; none if the lines are anything else.

    A sentence may introduce the list; lines without a bullet or a bold name go on with the one
    above.
    """
    marked = [at for at, line in enumerate(lines) if MARKER.match(line.text)]
    bold = [at for at, line in enumerate(lines) if _run_in(line)]
    starts = marked or (bold if bold[:1] == [0] else [])
    starts = starts or [at for at in range(len(lines)) if at or not _introduces(lines[0])]
    cuts = [_NAME_AND_TEXT.match(lines[at].text) or _run_in(lines[at]) for at in starts]
    before = lines[: starts[0]] if starts else ()
    if not starts or not all(map(_introduces, before)):
        return []
    if all(cut and cut.end() == len(cut.string) for cut in cuts):
        return []  # names alone: heads, of which the text below tells more
    made: list[Entry] = []
    for at, end, cut in zip(starts, [*starts[1:], len(lines)], cuts, strict=True):
        if cut is None:
            return []
        first = part_of(lines[at], cut.end(), len(lines[at].text))
        told, dated = _closed_by_date([first, *lines[at + 1 : end]])
        if not _names_project(cut, told[0].text, alone=len(starts) < _LEAST_LISTED):
            return []
        told = [line for line in told if line.text.strip()]
        body = tuple(replace(line, list_level=0) for line in told)
        made.append(Entry((Row((part_of(lines[at], 0, cut.end("name")), *dated)),), body))
    return made


def _closed_by_date(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The lines without the span of dates that stands in brackets at their end, and that span."""
    *above, last = lines
    bracket = _CLOSING_BRACKET.search(last.text)
    spans = dates.find_spans(bracket["inner"]) if bracket else []
    whole = len(spans) == 1 and bracket and spans[0].range == (0, len(bracket["inner"]))
    if not (whole and bracket and spans[0].kind in ("range", "since")):
        return list(lines), []
    told = part_of(last, 0, bracket.start())
    dated = part_of(last, *bracket.span("inner"))
    return [*above, *([told] if told.text.strip() or not above else [])], [dated]


def _run_in(line: Line) -> re.Match[str] | None:
    """A bold name and the text that it is run in with: "**Raft.** A teaching program"."""
    light = [at for word, at in zip(line.words, line.starts, strict=True) if not word.bold]
    if starts_bold(line) and (above := _NAME_ABOVE.fullmatch(line.text)):
        return above
    cut = _RUN_IN.match(line.text) if starts_bold(line) and light else None
    return cut if cut and cut.end("name") <= light[0] <= cut.end() else None


def _names_project(cut: re.Match[str], told: str, *, alone: bool) -> bool:
    """Whether a name is no label, its text no rest of a head; a list of one needs its date."""
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
    tools = [part for part in parts if _TERM.fullmatch(part) and part.count(" ") < 3]
    known = lexicon.words("skills", "known")
    named = tools or any(lexicon.fold(part) in known for part in parts)
    rest = [part for part in parts if part not in tools]
    return len(parts) > 1 and bool(named) and all(map(_METHOD.fullmatch, rest))
