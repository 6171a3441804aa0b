"""Lines of one section that belong to another: "证书：…" under 其他, "German: C1" among skills.

Labels decide first; under a heading that names two kinds at once ("证书与荣誉") the words of an
entry do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from reviewer.intake.document import Line
from reviewer.parsing import lexicon
from reviewer.parsing.entries.entry_words import kind_by_words
from reviewer.parsing.entries.short_entries import listed
from reviewer.parsing.found import Span
from reviewer.parsing.kinds import skill_items
from reviewer.parsing.kinds.entry_forms import is_form
from reviewer.parsing.kinds.several_kinds import taken_apart
from reviewer.parsing.kinds.spoken import names_languages
from reviewer.parsing.sections.headings import Section, part_of
from reviewer.parsing.sections.prose import without_marker
from reviewer.parsing.values import dates
from reviewer.parsing.values.heading_words import kind_of, kinds_joined
from reviewer.parsing.values.labels import field_of
from reviewer.parsing.values.lists import is_list, is_spaced_list, split_list
from reviewer.parsing.values.roles import names

_OPEN = frozenset({"unknown", "skills", "certificates", "languages", "awards", "interests"})
"""Kinds of sections whose labelled lines may belong to another."""
_LISTS = frozenset({"skills", "languages", "certificates", "awards", "interests"})
"""Kinds that one labelled line can hold."""
_NAMED_LIKE_LABELS = frozenset({"awards", "certificates"})
"""Kinds whose entries hold the words of their labels: "程序设计竞赛银奖⇥2024"."""
_LABEL = re.compile(r"([^:：\t,，、;；。.]{2,40}?)\s*(?:[:：]\s*|\t\s*)(?=\S)")
_OF_CAREER = re.compile(
    r"[^：:、。]{0,12}(?:从事|從事|工作|临床|臨床)[^：:、。]{0,12}[\d一二三四五六七八九十]+余?年"
)
_OFFICES = frozenset({"volunteer", "work"})
"""Kinds whose entries may have prizes among them."""
_OF_BOTH = frozenset({"skills", "certificates"})
_CERTIFIED = re.compile(
    r"(?:证书?|證書?|执照|執照|驾照|駕照|[一二三四六八甲乙丙][级級]\w?等?)(?:[（(][^（()）]*[)）])?$"
)
"""How a certificate ends, be it undated: "教师资格证", "普通话二级甲等"."""
_COLON = re.compile(r"[:：]")
_LONGEST_NAME, _LONGEST_LATIN_NAME = 12, 28
_HAN = re.compile(r"[\u3040-\u9fff]")
_LONGEST_COURSE = 110
_NAMED = 0.8
"""Points from which a text names a degree or a school."""
_LEAST_WORDS = 12
"""Words of a text that tells of somebody."""
SURE, LIKELY = 1.5, 0.8
"""How well a label must name its kind: a common word of skills is no other section's label."""


def sorted_out(sections: Sequence[Section]) -> list[Section]:
    """The sections, lines that belong elsewhere in sections of their own."""
    made: list[Section] = []
    sections = _with_courses([_without_echo(one) for one in sections])
    whole = map(_of_oneself, _with_groups_of_skills(sections))
    for section in chain.from_iterable(map(taken_apart, whole)):
        if section.kind == "summary":
            made += _without_tags(section)
        elif section.heading and _announces_courses(section.heading, section.lines):
            made.append(replace(section, kind="certificates"))
        elif section.kind in _OPEN and not is_form(section.lines):
            made += [part for group in _groups(section) for part in _parts(group)]
        elif section.kind == "education":
            made += _without_courses(section)
        elif section.kind == "personal":
            made += _without_interests(section)
        elif section.kind in _OFFICES:
            made += _without_awards(section)
        else:
            made.append(section)
    return made


def _without_echo(section: Section) -> Section:
    """The section; where a label that says the heading again opens its first line, without that."""
    lines, heading = section.lines, section.heading.text.strip() if section.heading else ""
    if not heading or not lines or section.kind != "summary":
        return section
    label = re.match(rf"\s*{re.escape(heading)}\s*(?:\t|[:：])\s*(?=\S)", lines[0].text)
    if label is None or lines[0].cell:
        return section
    first = part_of(lines[0], label.end(), len(lines[0].text))
    return replace(section, lines=(first, *lines[1:]))


def _with_courses(sections: Sequence[Section]) -> list[Section]:
    """The sections; what a heading behind the studies lists as courses is told of these."""
    made: list[Section] = []
    for section in sections:
        above = made[-1] if made else None
        if above and above.kind == "education" and above.lines and _lists_courses(section):
            heading = (section.heading,) if section.heading else ()
            made[-1] = replace(above, lines=(*above.lines, *heading, *section.lines))
        else:
            made.append(section)
    return made


def _lists_courses(section: Section) -> bool:
    """Whether a heading that only labels courses stands above short things without a date."""
    if section.heading is None or section.kind != "unknown" or not section.lines:
        return False
    listed = all(map(_may_be_course, section.lines))
    return listed and field_of(section.heading.text) == "courses"


def _may_be_course(line: Line) -> bool:
    return len(line.text) <= _LONGEST_COURSE and not dates.find_spans(line.text)


def _has_date(line: Line) -> bool:
    return any(span.kind != "mention" for span in dates.find_spans(line.text))


def _without_courses(section: Section) -> list[Section]:
    """The studies, and behind them the courses that a line by itself announces."""
    for at, line in enumerate(section.lines[1:], start=1):
        below = section.lines[at + 1 :]
        if _announces_courses(line, below):
            above = replace(section, lines=section.lines[:at])
            return [above, Section("certificates", line, below)]
    return [section]


def _announces_courses(line: Line, below: Sequence[Line]) -> bool:
    """Whether a line names courses, and those below it are short and carry one date each."""
    if lexicon.fold(line.text).strip(" :") not in lexicon.words("headings", "announced.courses"):
        return False
    kinds = [s.kind for one in below for s in dates.find_spans(one.text) if s.kind != "mention"]
    short = all(len(one.text) <= _LONGEST_COURSE for one in below)
    return short and set(kinds) == {"single"} and len(below) <= 3 * len(kinds)


def _of_oneself(section: Section) -> Section:
    """A section on what one is good at that tells of a career in sentences is a summary."""
    text = "".join(line.text.strip() for line in section.lines)
    if section.kind == "education" and _is_told(section.lines):
        return replace(section, kind="summary")
    if section.kind != "skills" or not text.endswith("。") or not _OF_CAREER.match(text):
        return section
    return replace(section, kind="summary")


def _is_told(lines: Sequence[Line]) -> bool:
    """Whether what is headed as qualifications is one sentence that names no day and no list."""
    told = " ".join(line.text.strip() for line in lines)
    marked = any(line.list_level or without_marker(line).start for line in lines)
    marked = marked or "\t" in told  # a degree and, at the right, its school
    words = len(told.split()) >= _LEAST_WORDS and bool(re.search(r"[a-z]\.$", told))
    return words and not marked and not any(map(_has_date, lines))


def _groups(section: Section) -> Iterator[Section]:
    """The section cut at lines that name its groups, if dated certificates stand in one.

    Set no larger than the text ("证书" in the middle of "技能特长"), such names are no headings.
    """
    lines = section.lines
    names = {at: kind for at, line in enumerate(lines) if (kind := _group_kind(line))}
    if not any(names[at] in _NAMED_LIKE_LABELS and _is_dated(lines, at + 1) for at in names):
        yield section
        return
    starts = sorted({0, *names})
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        kind = names.get(start, section.kind)
        own = kind not in _NAMED_LIKE_LABELS
        heading = lines[start] if start in names else section.heading
        body = lines[start + (start in names) : end]
        yield Section(section.kind if own else kind, heading, body)


def _group_kind(line: Line) -> str | None:
    """The kind of list that a line of its own names: "证书", "语言/技能"."""
    text = line.text.strip(" :：")
    if line.list_level or line.cell or len(text) > _LONGEST_NAME:
        return None
    kind, words = kind_of(text)
    return kind if words >= SURE and kind in _LISTS else None


def _is_dated(lines: Sequence[Line], at: int) -> bool:
    """Whether a date begins the line at this place."""
    spans = dates.find_spans(lines[at].text) if at < len(lines) else []
    return any(found.range[0] == 0 for found in spans)


def _without_tags(section: Section) -> list[Section]:
    """What is told about someone, and the row of tags beneath it that lists skills."""
    tags = [line for line in section.lines if is_spaced_list(line.text)]
    if not tags or len(tags) == len(section.lines):
        return [section]
    told = tuple(line for line in section.lines if line not in tags)
    return [replace(section, lines=told), Section("skills", None, tuple(tags))]


def _without_interests(section: Section) -> list[Section]:
    """Personal details, and the interests that a line among them lists under its label."""
    told: list[Line] = []
    listed: list[Line] = []
    at_label = False
    for line in section.lines:
        span = without_marker(line)
        label = _LABEL.match(span.text)
        if at_label and line.number == told[-1].number:
            told.pop()
            listed.append(line)
        elif label and _is_of_interests(label[1]):
            listed.append(part_of(line, span.start + label.end(), span.end))
        else:
            told.append(line)
        at_label = bool(told) and told[-1] is line and _is_of_interests(line.text)
    own = replace(section, lines=tuple(told))
    return [own, Section("interests", None, tuple(listed))] if listed else [own]


def _without_awards(section: Section) -> list[Section]:
    """Positions, and the prizes listed among them: one dated line each.

    Where the heading names both, a prize need not be known by its words.
    """
    spans = [dates.find_spans(line.text) for line in section.lines]
    is_joined = "awards" in _joined(section)
    if not all(spans) or (section.kind == "work" and not is_joined):
        return [section]
    won = tuple(
        line
        for line, (first, *_) in zip(section.lines, spans, strict=True)
        if first.kind == "single" and (is_joined or kind_by_words(line.text) == "awards")
    )
    rest = tuple(line for line in section.lines if line not in won)
    return [Section(section.kind, section.heading, rest), Section("awards", None, won)]


def _joined(section: Section) -> frozenset[str]:
    return kinds_joined(section.heading.text) if section.heading else frozenset()


def _is_of_interests(label: str) -> bool:
    kind, score = kind_of(label)
    return kind == "interests" and score >= SURE


def _with_groups_of_skills(sections: Sequence[Section]) -> list[Section]:
    """A group of skills named like a section ("Leadership: SAP, Excel") put back among the rest."""
    made: list[Section] = []
    for section in sections:
        before = made[-1] if made else None
        whole = _whole(section) if section.kind not in _OPEN else None
        if whole and before and before.kind == "skills":
            rest = section.lines[1:]
            made[-1] = Section("skills", before.heading, (*before.lines, whole, *rest))
        else:
            made.append(section)
    return made


def _whole(section: Section) -> Line | None:
    """The line that was cut into this section's heading and its first line, if it lists things."""
    head, first = section.heading, section.lines[0] if section.lines else None
    if head is None or first is None or len(first.text) <= len(head.text) + 1:
        return None
    apart = first.text[: len(head.text)].strip() or first.page != head.page
    beside = first.box == head.box and first.gap == head.gap and first.number == head.number
    if apart or not beside or not is_list(first.text.strip()) or dates.find_spans(first.text):
        return None
    text = f"{head.text}:{first.text[len(head.text) + 1 :]}"
    words, starts = (*head.words, *first.words), (*head.starts, *first.starts)
    return replace(first, text=text, words=words, starts=starts)


def _parts(section: Section) -> Iterator[Section]:
    """The section's lines by the kind they belong to, runs of one kind together."""
    kinds = [section.kind]
    runs: list[tuple[str, list[Line]]] = []
    named = _named(section)
    if named >= _OF_BOTH:
        section = replace(section, lines=tuple(_with_pieces_apart(section.lines)))
    loose = _loose_skills(section, named)
    beside: dict[tuple[int, int], str] = {}
    for at, line in enumerate(section.lines):
        if label := _cell_kind(section.lines, at, section.kind):
            beside[_row_of(line)] = label
            continue
        kind, lines = _belongs(line, section.kind, kinds[-1], named)
        kind = "skills" if at in loose else kind
        kind = beside.get(_row_of(line), kind)
        kinds.append(kind)
        if not runs or runs[-1][0] != kind:
            runs.append((kind, []))
        runs[-1][1].extend(lines)
    if not runs:
        yield section
    for index, (kind, lines) in enumerate(runs):
        heading = section.heading if kind == section.kind or not index else None
        yield Section(kind, heading, tuple(lines))


def _with_pieces_apart(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines; where one lists skills and certificates, each thing that it lists."""
    for line in lines:
        span = without_marker(line)
        whole = line.cell or _COLON.search(span.text) or dates.find_spans(span.text)
        pieces = [] if whole else split_list(span)
        certified = {kind_by_words(piece.text) == "certificates" for piece in pieces}
        yield from map(_apart, pieces) if len(certified) > 1 else [line]


def _loose_skills(section: Section, named: frozenset[str]) -> frozenset[int]:
    """Which lines under "技能证书" are skills: without date, label or the words of a certificate.

    One of them must be known for a skill.
    """
    if section.kind != "certificates" or not named >= _OF_BOTH:
        return frozenset()
    found = frozenset(
        at
        for at, line in enumerate(section.lines)
        if not (dates.find_spans(line.text) or kind_by_words(line.text) or _LABEL.search(line.text))
    )
    return found if any(_names_skill(section.lines[at].text) for at in found) else frozenset()


def _names_skill(text: str) -> bool:
    """Whether a text, or a word in it, is a skill that a list has."""
    known = lexicon.words("skills", "known")
    return any(lexicon.fold(part) in known for part in (text, *text.split()))


def _row_of(line: Line) -> tuple[int, int]:
    """The table and the row that a line stands in."""
    return (line.cell.table, line.cell.row) if line.cell else (-1, -1)


def _cell_kind(lines: Sequence[Line], at: int, own: str) -> str | None:
    """The kind of entries that a cell names which the cell beside it holds: "專業證照"."""
    line = lines[at]
    beside = lines[at + 1] if at + 1 < len(lines) else None
    if line.cell is None or beside is None or own != "skills":
        return None
    if len(line.text) > (_LONGEST_NAME if _HAN.search(line.text) else _LONGEST_LATIN_NAME):
        return None
    if beside.cell == line.cell or _row_of(beside) != _row_of(line):
        return None
    kind, words = kind_of(line.text)
    return kind if words >= SURE and kind in _NAMED_LIKE_LABELS else None


def _named(section: Section) -> frozenset[str]:
    """The kinds among whose words the heading has some: both of "技能证书"."""
    text = lexicon.fold(section.heading.text) if section.heading else ""
    stems = lexicon.table("headings", "stems")
    found = {k for k in _LISTS for stem in stems[k] if lexicon.fold(stem) in text}
    return frozenset(found) | _joined(section)


def _belongs(line: Line, own: str, above: str, named: frozenset[str]) -> tuple[str, Sequence[Line]]:
    """The kind a line belongs to, and its lines there: each listed thing on its own."""
    span = without_marker(line)
    label = _LABEL.match(span.text)
    if label is None or _is_date(label[1]) or _is_date(span.text[label.end() :]):
        return _unlabelled(span, own, above, named), [line]
    kind, score = kind_of(label[1])
    value = replace(span, start=span.start + label.end())
    if kind == "languages" and own == "skills":
        return own, [line]  # a group of keywords, unless levels tell: then they are taken apart
    if kind == "languages" and not names_languages([part_of(line, value.start, value.end)]):
        kind = "skills"
    is_entry = own in _NAMED_LIKE_LABELS or "\t" in label[0] or dates.find_spans(label[1])
    told = own == "unknown" or kind in _NAMED_LIKE_LABELS
    likely = LIKELY if told and not is_entry else SURE
    if kind == "education" and own == "unknown" and score >= SURE and _names_studies(value):
        return kind, [_apart(part) for part in _cut_at_semicolons(value)]
    if kind == "summary" and own == "unknown" and score >= SURE:
        return kind, [part_of(line, value.start, value.end)]
    if kind not in _LISTS or score < likely:
        return _unnamed(span, own, named), [line]
    if kind in ("awards", "certificates"):
        return kind, [_apart(piece) for piece in listed(value)]
    if own == "languages" and kind == "skills" and not names_languages([line]):
        return kind, [line]
    if kind == own or kind == "skills":
        return (kind if own != "languages" or kind in named else own), [line]
    return kind, [part_of(line, value.start, value.end)]


def _names_studies(value: Span) -> bool:
    """Whether one of the things behind a label is a degree or a school by its words."""
    pieces = (piece.text for piece in split_list(value))
    return any(names(("degree", "school"), piece) >= _NAMED for piece in pieces)


def _cut_at_semicolons(value: Span) -> list[Span]:
    cuts = [(m.start(), m.end()) for m in re.finditer(r"[^;；]*[^;；\s][^;；]*", value.text)]
    return [Span(value.line, value.start + a, value.start + b).trimmed() for a, b in cuts]


def _is_date(text: str) -> bool:
    """Whether a text is a date alone, beside what it dates: "2021年3月⇥教师资格证"."""
    return any(found.range == (0, len(text)) for found in dates.find_spans(text))


def _apart(piece: Span) -> Line:
    """One listed thing as an entry of its own."""
    return replace(part_of(piece.line, piece.start, piece.end), list_level=1)


def _unnamed(span: Span, own: str, named: frozenset[str]) -> str:
    """A line whose label names no kind: a group of skills where the heading has both."""
    is_group = own == "certificates" and "skills" in named and not dates.find_spans(span.text)
    is_group = is_group and kind_by_words(span.text) != "certificates"
    return "skills" if is_group else own


def _unlabelled(span: Span, own: str, above: str, named: frozenset[str]) -> str:
    """A line without label goes on with the one above, unless a mark or its words part them."""
    if own in ("awards", "certificates"):
        if {"awards", "certificates"} <= named:
            return kind_by_words(span.text) or above
        if above != "skills" or (named >= _OF_BOTH and kind_by_words(span.text) == own):
            return own
    marked = span.line.list_level > 0 or span.start > _indent(span.line)
    if own == "skills" and "certificates" in named and _is_certificate(span):
        return "certificates"
    if own == "certificates" and marked:
        return "skills" if skill_items.is_opened(span) else own
    return own if marked or above == own else above


def _is_certificate(span: Span) -> bool:
    """Whether a line names one certificate, dated or such by how it ends, and lists nothing."""
    dated = any(found.kind == "single" for found in dates.find_in(span))
    return (
        (dated or bool(_CERTIFIED.search(span.text)))
        and not is_list(span.text)
        and kind_by_words(span.text) == "certificates"
    )


def _indent(line: Line) -> int:
    return len(line.text) - len(line.text.lstrip())
