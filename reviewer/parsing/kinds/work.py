"""Work, internships and volunteering: sections -> entries with employer, title, dates and text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reviewer.intake.document import Line
from reviewer.parsing import lexicon
from reviewer.parsing.entries import cutting
from reviewer.parsing.entries.cutting import Entry
from reviewer.parsing.entries.entry_heads import Kind
from reviewer.parsing.entries.timing import Period, periods
from reviewer.parsing.found import Draft, Found, Span, found
from reviewer.parsing.heads.head_atoms import Head, town_behind_hyphen
from reviewer.parsing.heads.pieces import assign
from reviewer.parsing.kinds.memberships import memberships
from reviewer.parsing.sections.prose import Item, bare, items, joined
from reviewer.parsing.values.labels import behind_label, field_of, labelled
from reviewer.parsing.values.offices import title_behind_body
from reviewer.parsing.values.roles import names, points

_LISTED = re.compile(r"(?<!\d),|,(?!\d{3}(?!\d))|[，、;；|｜\t]|\s[·•・]\s")
_COMMA = re.compile(r"[,，、;；]")
_HAN = re.compile(r"[\u3040-\u9fff]")
_LEAST_PARAGRAPH = 120
"""Characters from which one text below a head is a paragraph; fewer where it is a sentence."""
_SENTENCES = re.compile(r"[a-zà-ÿ]{2}\.\s+[A-ZÀ-Þ]|[^\W_]\.\s*$")
_SPACED = re.compile(r"(?<=[\u4e00-\u9fff）)])\s+(?=[\u4e00-\u9fff])")
_LEAST_UNREAD = 3
_SURELY_TOWN = 0.8
_OF_EMPLOYER = frozenset({"name", "startDate", "endDate", "location", "department"})
_BARE_TITLES = frozenset({"实习", "兼职", "實習", "兼職"})
_PART = re.compile(r"(?:部门?|组|中心|科|室|处|院|所|团队|小组|事业群|线|局|厅|班|店|区)$")
_SHOP = re.compile(r"(?:服[务務]|[经經][营營]|[门門]市|[经經][销銷]|批[发發]|小[卖賣])部$")
BRANCH = 0.7
"""Points of a text that names a branch of work ("Finance") rather than an employer."""
_PAY_GRADE = re.compile(
    r"\s*[,(–—-]?\s*\b(?:G[SGMP]|WG|WS|WL|NF|ES|FV)[- ]?\d{2,4}(?:[-/]\d{1,4}){0,2}\)?$"
)
_HELD = re.compile(
    r"(?:先后|先後|曾|现|現)?(?:担任|擔任|出任|历任|歷任|任)(?!课|課|教|职|職|务|務)(?=[\u4e00-\u9fff]{2})"
)
_OF_TOWNS = re.compile(
    r"north|south|east|west|new|old|lake|port|fort|ft\.?|mount|mt\.?|saint|st\.?|upper|lower|san|santa"
    r"|los|las|la|el|le|les|bad|sankt|great|greater|downtown|central|county|metro|city|of|de|am|in",
    re.IGNORECASE,
)
"""What stands before a town as a part of its name, or of its quarter."""
TOWN = 1.0
"""Points of a place that a list knows."""
INHERITED = 0.7
"""Confidence of an employer that stands only above an earlier position."""
FIRM = 0.7
"""Points from which the words of a text name a firm."""
_ROLES = {
    "name": "company",
    "position": "position",
    "department": "department",
    "location": "place",
}
_HELD_AT = re.compile(
    r"(?P<office>[^\W\d_][\w'’.-]*(?: [\w'’-]+){0,3}?)"
    r" (?:at|with|for|en|aux?|chez|du|de la|des|bei|beim|im|in)"
    r" (?:the |der |la |le )?(?P<body>[A-ZÀ-Þ].{2,60})"
)
"""What somebody is, and with whom."""
_TITLE_IN_BRACKETS = re.compile(
    r"(?P<body>[^()（）\s]{2,20})\s*[(（](?P<title>[^()（）]{2,16})[)）]"
)
_SURELY_TITLE = 0.8
_RANK = re.compile(
    r"实习生?|见习生?|兼职|全职|实习岗位?|负责人|组长|主管|经理|助理|成员|leader|intern",
    re.IGNORECASE,
)
"""A title in brackets that tells how far up one stands in what the words before it name."""
_VOLUNTEER = re.compile(
    r"volunteer|bénévole|volontaire|voluntari[oa]|freiwillig|ehrenamt", re.IGNORECASE
)
_KIND = Kind(("company", "position", "department", "place"), least=2)


def work(
    lines: Sequence[Line], *, internships: bool = False, societies: bool = False
) -> list[dict[str, Draft]]:
    """The positions of a section, newest or oldest first as they stand."""
    parts = cutting.split(lines, _KIND)
    hyphens = _have_towns_behind_hyphens(parts)
    heads = [Head(part.head, towns_behind_hyphens=hyphens) for part in parts]
    fields = assign(heads, _ROLES)
    drafts: list[dict[str, Draft]] = []
    head: dict[str, Draft] = {}
    times = periods([part.head for part in parts])
    for part, values, time in zip(parts, fields, times, strict=True):
        draft = _with_body(_position(part, values, time), societies=societies)
        if drafts and _is_inside(draft, drafts[-1]) and "name" in draft:
            draft["department"] = draft.pop("name")
        employer = head or (drafts[-1] if drafts and not drafts[-1].keys() - _OF_EMPLOYER else {})
        if employer and (title := _title_with_branch(draft, within=_lies_in(draft, employer))):
            draft = {**draft, "position": title}
            del draft["name"]
        if "name" not in draft and _is_employer(draft.get("department"), first=not drafts):
            draft = {"name": draft.pop("department"), **draft}
        if "name" not in draft and drafts and isinstance(drafts[-1].get("name"), Found):
            draft = {"name": _inherited(drafts[-1]["name"]), **draft}
            if _is_beside(drafts[-1].get("location"), drafts[-1]["name"]):
                draft = {"location": _inherited(drafts[-1]["location"]), **draft}
            if not drafts[-1].keys() - _OF_EMPLOYER:
                head = drafts.pop()  # it only headed the positions below it
            if head.get("location") and "location" not in draft:
                draft["location"] = _inherited(head["location"])
        else:
            head = {}
        if internships or is_internship(values.get("position")):
            draft["meta"] = {"kind": "internship"}
        drafts.append(draft)
    return [draft for draft in drafts if draft.get("name") or draft.get("position")]


def _lies_in(draft: dict[str, Draft], employer: dict[str, Draft]) -> bool:
    """Whether the time of a position lies within the whole time at an employer."""
    starts, ends = (
        [date.value if isinstance(date := d.get(key), Found) else "" for d in (draft, employer)]
        for key in ("startDate", "endDate")
    )
    if not all(starts) or starts[0][: len(starts[1])] < starts[1]:
        return False
    return not ends[1] or (bool(ends[0]) and ends[0][: len(ends[1])] <= ends[1])


def _title_with_branch(draft: dict[str, Draft], *, within: bool) -> Found | None:
    """The title of a position below its employer, where its branch was taken for another one.

    ``within`` the time at the employer anything is a branch that is no firm by its words.
    """
    title, name = draft.get("position"), draft.get("name")
    if not isinstance(title, Found) or not isinstance(name, Found):
        return None
    first, last = title.spans[-1], name.spans[0]
    between = last.line.text[first.end : last.start].strip() if first.line is last.line else ""
    firm = points("company", name.value)
    is_branch = firm < (FIRM if within else BRANCH) and (
        within or points("area", name.value) >= BRANCH
    )
    return (
        joined([Span(first.line, first.start, last.end)]) if is_branch and between == "," else None
    )


def _have_towns_behind_hyphens(parts: Sequence[Entry]) -> bool:
    """Whether most entries of a section part employer and town by a bare hyphen.

    One entry alone does so only where the region follows the town.
    """
    texts = [[_cut_at_first_sign(row.rest) for row in part.head] for part in parts]
    found = [any(town_behind_hyphen(*cut) for cut in rows) for rows in texts]
    if len(parts) > 1:
        return 2 * sum(found) > len(parts)
    return any(town_behind_hyphen(*cut) and cut[1] for rows in texts for cut in rows)


def _cut_at_first_sign(text: str) -> tuple[str, str]:
    sign = re.search(r"[,\t|]", text)
    return (text[: sign.start()], text[sign.start() :]) if sign else (text, "")


def _is_beside(place: Draft, name: Draft) -> bool:
    """Whether a place stands on the line of an employer: it is that of all positions there."""
    if not isinstance(place, Found) or not isinstance(name, Found):
        return False
    return place.spans[0].line.number == name.spans[-1].line.number


def _is_employer(department: Draft, *, first: bool) -> bool:
    """Whether what is named like a part of an employer is one: there is no other, or it is a shop
    whose town is told ("西安阳光家政服务部").
    """
    if not isinstance(department, Found):
        return False
    placed = any(points("place", department.value[:at]) >= TOWN for at in (2, 3))
    return first or (placed and bool(_SHOP.search(department.value)))


def _is_inside(draft: dict[str, Draft], above: dict[str, Draft]) -> bool:
    """Whether a position is told in full below the employer and the time that it stands under."""
    periods = [
        tuple(v.value for v in (d.get("startDate"), d.get("endDate")) if isinstance(v, Found))
        for d in (draft, above)
    ]
    headed = "name" in above and not above.keys() - _OF_EMPLOYER
    return headed and "position" in draft and bool(periods[0]) and periods[0] == periods[1]


def volunteer(lines: Sequence[Line]) -> list[dict[str, Draft]]:
    """Volunteering, societies and student offices."""
    if offices := memberships(lines):
        return offices
    renamed = []
    for draft in work(lines, societies=True):
        draft.pop("meta", None)
        if "name" not in draft and "department" in draft:
            draft["name"] = draft.pop("department")  # a society named like a part of something
        if "name" not in draft and (held := _office_at(draft.get("position"))):
            draft["position"], draft["name"] = held
        renamed.append({"organization" if k == "name" else k: v for k, v in draft.items()})
    return renamed


def _office_at(held: Draft) -> tuple[Found, Found] | None:
    """An office and what it is held in: "Volunteer at Elm Food Bank", "Trésorier du BDE"."""
    found = _HELD_AT.fullmatch(held.value) if isinstance(held, Found) else None
    if found is None or not isinstance(held, Found) or len(held.spans) != 1:
        return None
    if points("position", found["office"]) < 0.5 and not _VOLUNTEER.match(found["office"]):
        return None
    return _part_of(held, *found.span("office")), _part_of(held, *found.span("body"))


def _is_held_in(body: str, title: str) -> bool:
    """Whether a body stands before the title in its brackets, and not a title before its rank."""
    told = points("position", title) >= _SURELY_TITLE > points("position", body)
    return told and not _RANK.fullmatch(title)


def _with_body(draft: dict[str, Draft], *, societies: bool) -> dict[str, Draft]:
    """The position; what its Chinese title runs on behind is the employer: "校学生会主席"."""
    held = draft.get("position")
    if "name" in draft or not isinstance(held, Found) or len(held.spans) != 1:
        return draft
    text = held.spans[0].text
    if (both := _TITLE_IN_BRACKETS.fullmatch(text)) and _is_held_in(both["body"], both["title"]):
        name, title = (_part_of(held, *both.span(key)) for key in ("body", "title"))
        return {"name": name, **draft, "position": title}
    cut = title_behind_body(text, parts_too=societies)
    if cut is None:
        return draft
    return {"name": _part_of(held, *cut), **draft, "position": _part_of(held, cut[1], len(text))}


def _part_of(whole: Found, start: int, end: int) -> Found:
    """Characters ``start`` up to ``end`` of a value that one span holds."""
    (span,) = whole.spans
    part = replace(span, start=span.start + start, end=span.start + end)
    return Found(part.text, (part,), whole.confidence)


def telling(lines: Sequence[Line], intro: str = "summary") -> dict[str, Draft]:
    """The text of an entry: what introduces it under ``intro``, its points as ``highlights``."""
    told = _Text(intro)
    listed = items([line for line in lines if not _is_link(line)])
    bulleted = any(item.bulleted for item in listed) or _is_paragraph(listed)
    for index, item in enumerate(listed):
        told.add(item, first=index == 0, bulleted=bulleted)
    return told.draft


def _is_link(line: Line) -> bool:
    """Whether a line is nothing but a link that says it is one: "下载链接"."""
    linked = bool(line.words) and all(word.link for word in line.words)
    return linked and field_of(line.text) == "url"


def _is_paragraph(listed: Sequence[Item]) -> bool:
    """Whether a western entry has one text of some length and no more.

    A file would say of points that they are; on a page, a bullet may be drawn or left out.
    """
    if len(listed) != 1 or _HAN.search(listed[0].text.value):
        return False
    text = listed[0].text.value
    long = len(text) >= _LEAST_PARAGRAPH or bool(_SENTENCES.search(text))
    return long and all(line.box is None and line.cell is None for line in listed[0].lines)


class _Text:
    """Collects the paragraphs and points of one entry; labels decide where the next ones go."""

    def __init__(self, intro: str) -> None:
        self._intro = intro
        self._opening: list[Found] = []
        self._points: list[Found] = []
        self._keywords: list[Found] = []
        self._other: dict[str, Found] = {}
        self._announced = ""

    def add(self, item: Item, *, first: bool, bulleted: bool) -> None:
        """Put one item where its label, its marker or its place says."""
        start = item.text.spans[0]
        if field := field_of(item.text.value):
            self._announced = field
            return
        label = labelled(start) or behind_label(start)
        if label and not label.counted:
            rest = joined([bare(label.value), *item.text.spans[1:]])
            if rest is None:
                return
            self._announced = label.field
            if label.field == "summary":
                self._opening.append(rest)
                return
            if label.field == "keywords":
                self._keywords.extend(terms(rest))
                return
            if label.field in ("url", "roles", "location"):
                self._other[label.field] = rest
                return
            self._points.append(rest)
            return
        self._add_plain(item, first=first, bulleted=bulleted)

    def _add_plain(self, item: Item, *, first: bool, bulleted: bool) -> None:
        is_done = bool(self._opening) and self._announced == "highlights"
        if item.bulleted or self._points or is_done:
            self._points.append(item.text)
        elif bulleted or self._announced == "summary" or (first and self._intro == "description"):
            self._opening.append(item.text)
        else:
            self._points.append(item.text)

    @property
    def draft(self) -> dict[str, Draft]:
        opening = _together(self._opening)
        return {
            **self._other,
            self._intro: opening,
            "highlights": list(self._points),
            "keywords": list(self._keywords),
        }


def _together(parts: Sequence[Found]) -> Found | None:
    spans = [span for part in parts for span in part.spans]
    return joined(spans, min((part.confidence for part in parts), default=1.0))


def terms(found: Found) -> list[Found]:
    """The terms of an enumeration, each at its place; Chinese ones may be parted by spaces.

    Without a comma at the break, the last of a line goes on in the first of the next.
    """
    listed: list[list[Span]] = []
    goes_on = False
    for span in found.spans:
        cuts = list(_LISTED.finditer(span.text)) or list(_SPACED.finditer(span.text))
        starts = [span.start, *(span.start + cut.end() for cut in cuts)]
        ends = [*(span.start + cut.start() for cut in cuts), span.end]
        pairs = zip(starts, ends, strict=True)
        parts = [Span(span.line, start, end).trimmed(" .。·•") for start, end in pairs]
        if goes_on and parts[0].text:
            listed[-1].append(parts.pop(0))
        listed += [[part] for part in parts if part.text]
        goes_on = _COMMA.search(span.text) is not None and bool(parts and parts[-1].text)
    whole = (joined(spans, found.confidence) for spans in listed)
    return [term for term in whole if term is not None]


def _position(part: Entry, values: dict[str, Found], time: Period) -> dict[str, Draft]:
    start, end = time
    draft: dict[str, Draft] = {key: values.get(key) for key in ("name", "position")}
    draft["position"] = _whole_title(values)
    if not any(draft.values()):
        draft["name"] = values.get("left") or values.pop("department", None)
    if not draft["name"] and _leads(values.get("location"), values.get("position")):
        draft["name"] = values.pop("location")
    if not draft["name"] and _leads(values.get("left"), values.get("position")):
        draft["name"] = joined(values["left"].spans, values["left"].confidence)
    place = values.get("location")
    if not draft["name"] and place and (parted := _run_on(place)):
        draft["name"], place = parted
    if place is None:
        draft["name"], place = _town_behind(draft["name"])
    draft |= {"location": place, "startDate": start, "endDate": end}
    draft["department"] = values.get("department")
    told = telling([*_unread(part, draft), *part.body])
    told.pop("roles", None)
    draft |= {key: value for key, value in told.items() if value}
    return {key: value for key, value in draft.items() if value}


def _unread(part: Entry, draft: dict[str, Draft]) -> list[Line]:
    """Lines of a head below its date that fill no role, and list too much to be left out."""
    read = {id(s.line) for v in draft.values() if isinstance(v, Found) for s in v.spans}
    dated = next((at for at, row in enumerate(part.head) if row.dates), len(part.head))
    rows = [row for row in part.head[dated + 1 :] if not row.dates and row.label is None]
    told = [row for row in rows if len(_LISTED.findall(row.rest)) >= _LEAST_UNREAD]
    return [line for row in told for line in row.lines if id(line) not in read]


def _run_on(place: Found) -> tuple[Found, Found] | None:
    """An employer and the known town that it runs on into: "Copperleaf Boston, MA"."""
    if len(place.spans) != 1 or "," not in place.value:
        return None
    (span,) = place.spans
    words = [*re.finditer(r"\S+", span.text[: span.text.index(",")])]
    for word in words[1:]:
        before, town = (
            replace(span, end=span.start + word.start()).trimmed(),
            replace(span, start=span.start + word.start()),
        )
        known = points("place", town.text[: town.text.index(",")]) >= TOWN
        if known and not _OF_TOWNS.fullmatch(before.text.split()[-1]):
            return Found(before.text, (before,), INHERITED), Found(town.text, (town,))
    return None


def _town_behind(name: Draft) -> tuple[Draft, Found | None]:
    """An employer without the town that stands behind it, as in a column "Institution"."""
    span = name.spans[-1] if isinstance(name, Found) else None
    comma = span.text.rfind(",") if span else -1
    if span is None or comma < 1 or not isinstance(name, Found):
        return name, None
    town = replace(span, start=span.start + comma + 1).trimmed()
    if points("place", town.text) < _SURELY_TOWN or names(("company", "school"), town.text) > 0.5:
        return name, None
    before = joined([*name.spans[:-1], replace(span, end=span.start + comma)], name.confidence)
    return before, found(town, name.confidence)


def _whole_title(values: dict[str, Found]) -> Found | None:
    """The title; a bare 实习 goes with what it was about, if that is no department."""
    title = _without_holding(_without_pay_grade(values.get("position")))
    about = values.get("department")
    if title is None or about is None or title.value not in _BARE_TITLES:
        return title
    first, last = about.spans[0], title.spans[-1]
    if first.line is not last.line or first.end > last.start or _PART.search(about.value):
        return title
    del values["department"]
    span = Span(first.line, first.start, last.end)
    return Found(span.text, (span,), title.confidence)


def _without_pay_grade(title: Found | None) -> Found | None:
    """The title without the grade that the civil service pays it by: "Biologist, GS-0486-11"."""
    grade = _PAY_GRADE.search(title.spans[-1].text) if title else None
    if title is None or grade is None:
        return title
    *before, last = title.spans
    return joined([*before, replace(last, end=last.start + grade.start())], title.confidence)


def _without_holding(title: Found | None) -> Found | None:
    """The title without the word that one holds it: "任线路调度员"; "任课教师" is whole."""
    first = title.spans[0] if title else None
    held = _HELD.match(first.text) if first else None
    if title is None or first is None or held is None:
        return title
    rest = replace(first, start=first.start + held.end())
    return joined([rest, *title.spans[1:]], title.confidence)


def _leads(text: Found | None, position: Found | None) -> bool:
    """Whether a text stands where the employer would, before the title: it is its name."""
    if text is None or position is None:
        return False
    a, b = text.spans[0], position.spans[0]
    return a.line is b.line and a.start < b.start


def _inherited(name: Draft) -> Draft:
    return (
        Found(name.value, name.spans, INHERITED, name.derived) if isinstance(name, Found) else None
    )


def is_internship(position: Found | None) -> bool:
    """Whether the words of a title are those of an intern."""
    if position is None:
        return False
    folded = lexicon.fold(position.value)
    marks = lexicon.load("titles")["intern"]
    return any(re.search(rf"(?<![a-zà-ÿ]){re.escape(mark)}(?![a-zà-ÿ])", folded) for mark in marks)
