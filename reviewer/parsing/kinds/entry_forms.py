"""Entries filled into a form: labels beside their values, several on a row, entry after entry.

Such a form says what each value is, so that nothing is guessed. What stands without a label goes
on with the value above it. A section is such a form as a whole or not at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, groupby

from reviewer.intake.document import Line
from reviewer.parsing import lexicon
from reviewer.parsing.entries.short_entries import right_edge
from reviewer.parsing.found import Draft, Found, Span
from reviewer.parsing.heads.head_atoms import parts_degree
from reviewer.parsing.kinds.studies_apart import without_state
from reviewer.parsing.kinds.work import is_internship, terms
from reviewer.parsing.layout.torn_dates import is_torn
from reviewer.parsing.sections.headings import part_of
from reviewer.parsing.sections.prose import items, joined
from reviewer.parsing.values import dates
from reviewer.parsing.values.labels import (
    MAY_OPEN,
    OPENING,
    form_field,
    labelled,
    named_in_forms,
)
from reviewer.parsing.values.roles import points

_NOTHING = re.compile(r"n\s?/\s?a\.?|n\.a\.|not applicable|entfällt|sans objet", re.IGNORECASE)
"""What is filled in where there is nothing to tell."""
_NAMING = frozenset({"name", "title", "organization", "institution", "language"})
"""Where what names an entry goes."""
_TARGETS: Mapping[str, Mapping[str, str]] = {
    "work": {"organisation": "name", "position": "position", "roles": "position"}
    | {"department": "department"},
    "volunteer": {"organisation": "organization", "name": "organization"}
    | {"position": "position", "roles": "position", "department": "department"},
    "education": {"institution": "institution", "area": "area", "studyType": "studyType"}
    | {"department": "department", "score": "score", "giver": "institution", "course": "area"}
    | {"title": "studyType", "organisation": "institution"},
    "projects": {
        "name": "name",
        "title": "name",
        "entity": "entity",
        "organisation": "entity",
        "url": "url",
    }
    | {"roles": "roles", "position": "roles"},
    "awards": {"title": "title", "name": "title", "giver": "awarder", "organisation": "awarder"},
    "certificates": {"title": "name", "name": "name", "giver": "issuer", "organisation": "issuer"}
    | {"course": "name", "courses": "name", "area": "name", "studyType": "name"}
    | {"institution": "issuer"},
    "publications": {"paper": "name", "title": "name", "name": "name", "publisher": "publisher"},
    "languages": {"language": "language", "fluency": "fluency", "score": "fluency"},
}
"""Key of the section -> field of a label -> where its value goes."""
NAMING_LABELS: Mapping[str, frozenset[str]] = {
    key: frozenset(name for name, target in targets.items() if target in _NAMING)
    for key, targets in _TARGETS.items()
}
"""Key of the section -> the labels of what names its entries."""
_NAMED_BY: Mapping[str, tuple[str, str]] = {
    "work": ("organisation", "company"), "volunteer": ("organisation", "company"),
    "education": ("institution", "school"), "projects": ("name", ""), "awards": ("title", ""),
    "certificates": ("title", ""), "publications": ("paper", ""),
}  # fmt: skip
"""Key of the section -> the label of what names its entries, and what a value of it must look like.

Without a look, the first label that no list knows is it.
"""
_LIKELY = 0.35
_DATES = frozenset({"dates", "start", "end"})
_TELLING = frozenset({"summary", "highlights", "keywords", "courses"})
_DATED_ONCE = {"awards": "date", "certificates": "date", "publications": "releaseDate"}
"""Key of a section whose entries have a single date -> where it goes."""
_LISTED = frozenset({"roles"})
_PLACES = ("location", "address")
"""Where something is, told better by the first."""
_ADDRESS = re.compile(r"\baddress|adresse?\b|dirección|indirizzo|morada|地址", re.IGNORECASE)
_HOUSE = re.compile(
    r"\s*[,，;；]\s*(?=\d)|\s*,\s*(?!(?:Inc|Ltd|LLC|LLP|Co|Corp|GmbH|AG|SA|SL|SpA|BV|NV|PLC|Plc)\b)"
    r"(?=[A-ZÀ-Þ][\w'’ .-]{2,30}(?:,[^,\d]{2,30})?$)"
)
"""Before an address or a town that stands behind a name on one line."""
_IN = re.compile(r"\s+in\s+|\s*,\s*")
_BULLET = re.compile(r"[-–—*•·▪‣◦●○■]\s")
_COLON = re.compile(r"\s*(?P<label>[^\W\d][^:：,，()]+?)\s?[:：]\s*(?P<value>\S.*)")
_COUNT = re.compile(r"\s*[(（]?\d{1,2}\s?[.)）、．]\s*(?=\D)")
_AFTER_LABEL = re.compile(r"\s*[:：]\s*\S")
"""The colon of the label before it opens a value: "Designation⇥: Supervisor"."""
_LABEL_END = re.compile(r"\s*[\t:：]")
_LONGEST_LABEL, _LONGEST_IN_COLUMN = 16, 80
"""Characters of a label that no list knows; of one in a cell below a known one."""
_NEAR = 3.0
"""Points by which the lines of one value may begin apart."""


@dataclass
class Pair:
    """The name of a label's field, and the lines of its value, blanked but for the value."""

    name: str
    label: Line
    value: list[Line] = field(default_factory=list)

    @property
    def spans(self) -> list[Span]:
        """The value, line by line."""
        found = (Span(line, 0, len(line.text)).trimmed(" :：") for line in self.value)
        return [span for span in found if span.text]

    @property
    def says(self) -> str:
        """The words of the label."""
        return lexicon.tight(self.label.text)


def is_form(lines: Sequence[Line], key: str = "") -> bool:
    """Whether a section is such a form."""
    return bool(_pairs(lines, key))


def kind_told(lines: Sequence[Line]) -> str | None:
    """The section that a form without a telling heading is, by its first label."""
    told = (OPENING[pair.name] for pair in _pairs(lines) or () if pair.name in OPENING)
    return next(told, None)


def read(lines: Sequence[Line], key: str, *, internships: bool = False) -> list[dict[str, Draft]]:
    """The entries of a section that is a form; none where it is none."""
    targets = _TARGETS.get(key)
    pairs = _pairs(lines, key) if targets else None
    if not pairs or targets is None or not any(pair.name in targets for pair in pairs):
        return []
    drafts = [draft_of(entry, key) for entry in _entries(_with_naming(pairs, key))]
    if not all(draft.keys() & set(targets.values()) for draft in drafts):
        return []
    for draft in drafts if key == "work" else ():
        title = draft.get("position")
        if internships or is_internship(title if isinstance(title, Found) else None):
            draft["meta"] = {"kind": "internship"}
    return drafts


def opens_entry(text: str) -> bool:
    """Whether a text labels what an entry of a form may begin with."""
    return form_field(text) in OPENING.keys() | MAY_OPEN


def _entries(pairs: Sequence[Pair]) -> list[list[Pair]]:
    """The pairs of each entry: all begin with the label that the first begins with."""
    entries: list[list[Pair]] = []
    for pair in pairs:
        if pair.name == pairs[0].name and (pair.name or pair.says == pairs[0].says):
            entries.append([pair])
        else:
            entries[-1].append(pair)
    return entries


def _with_naming(pairs: Sequence[Pair], key: str) -> list[Pair]:
    """The pairs; where no known label names the entries, the unknown one whose values do.

    What a list calls a school or an employer tells; of what has no list the first value is it.
    """
    naming = _NAMED_BY.get(key)
    if naming is None or any(pair.name in NAMING_LABELS[key] for pair in pairs):
        return list(pairs)
    unknown = dict.fromkeys(pair.says for pair in pairs if not pair.name)
    field_name, role = naming
    likely = {label: _fit(role, [p for p in pairs if p.says == label]) for label in unknown}
    best = max(likely, key=lambda label: likely[label], default="")
    named = likely.get(best, 0.0) >= _LIKELY
    return [replace(p, name=field_name) if named and p.says == best else p for p in pairs]


def _fit(role: str, pairs: Sequence[Pair]) -> float:
    """How well the values of a label fill a role, on the average; without one anything does."""
    told = [points(role, pair.spans[0].text) for pair in pairs if pair.spans] if role else [1.0]
    return sum(told) / len(told) if told else 0.0


def draft_of(pairs: Sequence[Pair], key: str) -> dict[str, Draft]:
    """What the labelled values of one entry say, under the keys of its section."""
    targets = _TARGETS[key]
    draft: dict[str, Draft] = {}
    places: dict[str, Found] = {}
    whole = chain.from_iterable(map(_without_address, _with_subject(pairs)))
    for pair in sorted(whole, key=lambda pair: pair.name != "title"):
        value, target = joined(pair.spans), targets.get(pair.name)
        if value is None or _NOTHING.fullmatch(value.value):
            continue
        if target in _LISTED:
            draft.setdefault(target, [value])
        elif target:
            degree = without_state(value) if target == "studyType" else None
            draft.setdefault(target, degree or value)
        elif pair.name in _PLACES and key not in _DATED_ONCE:
            places.setdefault(pair.name, value)
    if place := next((places[name] for name in _PLACES if name in places), None):
        draft["location"] = place
    draft |= _period(pairs, _DATED_ONCE.get(key))
    return draft | _told(pairs, right_edge([line for p in pairs for line in p.value]), key)


def _without_address(pair: Pair) -> list[Pair]:
    """The pair; where a name and an address were asked for together, one of each."""
    asks = _ADDRESS.search(pair.label.text) and pair.name != "address"
    if not asks or not pair.value:
        return [pair]
    first, *rest = pair.value
    cut = _HOUSE.search(first.text)
    name = part_of(first, 0, cut.start()) if cut else first
    if cut:
        rest = [part_of(first, cut.end(), len(first.text)), *rest]
    return [Pair(pair.name, pair.label, [name]), Pair("address", pair.label, rest)]


def _with_subject(pairs: Sequence[Pair]) -> Iterator[Pair]:
    """The pairs; a qualification tells its subject where no label does: "Diploma in Nursing"."""
    told = any(pair.name == "area" for pair in pairs)
    for pair in pairs:
        first = pair.value[0] if pair.name == "studyType" and len(pair.value) == 1 else None
        joint = _IN.search(first.text) if first and not told else None
        if not first or not joint or not parts_degree(first.text, joint):
            yield pair
            continue
        yield replace(pair, value=[part_of(first, 0, joint.start())])
        yield Pair("area", pair.label, [part_of(first, joint.end(), len(first.text))])


def _told(pairs: Sequence[Pair], edge: float, key: str) -> dict[str, Draft]:
    """What the entry tells, under the keys of its section."""
    intro: list[Span] = []
    points: list[Draft] = []
    listed: dict[str, list[Draft]] = {"keywords": [], "courses": []}
    for pair in pairs:
        if pair.name in listed:
            value = joined(pair.spans)
            listed[pair.name] += terms(value) if value else []
        elif (pair.name == "summary" and not _is_list(pair)) or (
            pair.name == "highlights" and key in _DATED_ONCE
        ):
            intro += pair.spans
        elif pair.name in ("summary", "highlights"):
            points += [item.text for part in _paragraphs(pair.value, edge) for item in items(part)]
    name = "description" if key == "projects" else "summary"
    told: dict[str, Draft] = {name: joined(intro), "highlights": points, **listed}
    return {field: value for field, value in told.items() if value}


def _is_list(pair: Pair) -> bool:
    """Whether what was filled in for a description begins with a bullet."""
    return bool(pair.spans) and bool(_BULLET.match(pair.spans[0].text))


def _paragraphs(lines: Sequence[Line], edge: float) -> Iterator[list[Line]]:
    """The lines of a value on a page, parted where one ended before the edge; others together.

    Those of a cell are whole already.
    """
    group: list[Line] = []
    for line in lines:
        above = group[-1] if group else None
        if (
            above
            and above.box
            and line.box
            and (above.cell or above.box.x1 + 1.5 * line.size < edge)
        ):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _period(pairs: Sequence[Pair], once: str | None) -> dict[str, Draft]:
    """Both ends, from one value or from two; for what has a single date, the date."""
    found: dict[str, Draft] = {}
    for pair in pairs:
        if pair.name not in _DATES:
            continue
        for at, span in enumerate(pair.spans):
            torn = at > 0 and is_torn(pair.spans[at - 1].text, span.text)
            for date in dates.find_in(span)[:1]:
                last = date.end(span.line)
                if once:
                    found.setdefault(once, last or date.start(span.line))
                elif torn:
                    found["endDate"] = date.start(span.line) or last
                elif pair.name == "start":
                    found.setdefault("startDate", date.start(span.line) or last)
                else:
                    found.setdefault("endDate", last)
                    if pair.name == "dates":
                        found.setdefault("startDate", date.start(span.line))
    return {key: value for key, value in found.items() if value}


def _pairs(lines: Sequence[Line], key: str = "") -> list[Pair] | None:
    """The labels and their values; None where the lines are no form, or one of another sort.

    In a section known to be of a ``key`` an entry may begin with any label of its fields.
    """
    pairs: list[Pair] = []
    beside = 0
    for _, row in groupby(lines, key=_row):
        parts = [part for line in row for part in _parts(line)]
        fields = _labels(parts, pairs, known=bool(key))
        if len(fields) > 1 and all(fields):
            return None  # the heads of columns
        for part, name in zip(parts, fields, strict=True):
            open_pair = pairs[-1] if pairs and not pairs[-1].value else None
            if name is not None:
                pairs.append(Pair(name, part))
            elif open_pair and _is_beside(open_pair.label, part):
                open_pair.value.append(part)
                beside += bool(open_pair.name)
            elif found := labelled(Span(part, 0, len(part.text))):
                value = part_of(part, found.value.start, found.value.end)
                pairs.append(Pair(named_in_forms(found.label) or found.field, part, [value]))
                beside += bool(key)
            elif key and (pair := _before_colon(part)):
                pairs.append(pair)
                beside += 1
            elif pair := _goes_on(pairs, part):
                pair.value.append(part)
            else:
                return None
    first = pairs[0].name if pairs else ""
    distinct = {pair.name for pair in pairs}
    opens = first in OPENING or (first in MAY_OPEN and distinct & OPENING.keys())
    opens = opens or len(distinct & (_TARGETS.get(key, {}).keys() | _DATES)) > 1
    return pairs if opens and beside > 1 and len(distinct - {""}) > 1 else None


def _before_colon(part: Line) -> Pair | None:
    """A label that only a form has, or that no list knows, and its value behind a colon."""
    found = _COLON.match(part.text)
    if found is None or part.cell or len(found["label"]) > _LONGEST_LABEL:
        return None
    value = part_of(part, found.start("value"), len(part.text))
    label = part_of(part, found.start("label"), found.end("label"))
    return Pair(form_field(label.text) or "", label, [value])


def _row(line: Line) -> tuple[int, ...]:
    """What the parts of one row have in common: the row of a table, else the line."""
    return (line.cell.table, line.cell.row) if line.cell else (-1, line.number, id(line))


def _parts(line: Line) -> Iterator[Line]:
    """What stands between the tabs of a line, or the whole of a cell's; entries are counted."""
    count = _COUNT.match(line.text)
    start = (
        count.end() if count and opens_entry(_LABEL_END.split(line.text[count.end() :])[0]) else 0
    )
    for text in line.text[start:].split("\t") if line.cell is None else [line.text[start:]]:
        if text.strip():
            yield part_of(line, start, start + len(text))
        start += len(text) + 1


def _labels(
    parts: Sequence[Line], above: Sequence[Pair], *, known: bool = False
) -> list[str | None]:
    """For each part of a row the field that it labels, "" where no list knows the label.

    An unknown label stands where the row has labels: before each value.
    """
    named = [None if _AFTER_LABEL.match(p.text) else form_field(p.text) for p in parts]
    begins = [
        at for at, p in enumerate(parts) if not at or not p.cell or p.cell != parts[at - 1].cell
    ]
    labels, values = begins[::2], begins[1::2]
    paired = len(labels) == len(values) and not any(named[at] for at in values)
    short = all(_may_label(parts[at], above) for at in labels)
    if (
        (above or known)
        and paired
        and short
        and not any(_goes_on(above, parts[at]) for at in labels)
    ):
        return [name or ("" if at in labels else None) for at, name in enumerate(named)]
    return named


def _may_label(part: Line, above: Sequence[Pair]) -> bool:
    """Whether a text is no date and as short as labels; in their column it may say more."""
    if dates.find_spans(part.text):
        return False
    cell = part.cell
    column = cell is not None and any(
        pair.name and pair.label.cell and pair.label.cell.column == cell.column for pair in above
    )
    return len(part.text.strip()) <= (_LONGEST_IN_COLUMN if column else _LONGEST_LABEL)


def _is_beside(label: Line, value: Line) -> bool:
    """Whether a text stands on the row of a label: behind a tab, or in the next cell."""
    if label.cell is None or value.cell is None:
        return label.number == value.number
    cell, other = label.cell, value.cell
    here = cell.table, cell.row, cell.column + cell.column_span
    return here == (other.table, other.row, other.column)


def _goes_on(pairs: Sequence[Pair], part: Line) -> Pair | None:
    """The value above that a text without a label goes on with: of its cell, or at its left edge.

    In a format without places only what tells something goes on. A label of that with nothing
    beside it has its value below.
    """
    for pair in reversed(pairs[-3:]):
        above = pair.value[-1] if pair.value else None
        if above is None:
            if pair is pairs[-1] and pair.name in _TELLING and not (pair.label.cell or part.cell):
                return pair
            continue
        if above.cell or part.cell:
            if above.cell == part.cell:
                return pair
        elif above.words and part.words and above.words[0].box and part.words[0].box:
            indent = part.words[0].box.x0 - above.words[0].box.x0
            if abs(indent) < _NEAR or (pair.name in _TELLING and 0 < indent < 2 * part.size):
                return pair
        elif pair.name in _TELLING:
            return pair
    return None
