"""Lines of a section whose heading names several kinds, each sent where its words belong.

"Awards, Memberships and Languages", "Education & Certifications"; also what is left over and
stands under "Additional information".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby, pairwise

from reviewer.intake.document import Line
from reviewer.parsing.entries.entry_words import kind_by_words, kind_with_credentials
from reviewer.parsing.found import Span
from reviewer.parsing.kinds.kinds_by_entries import is_unheard_of, names_nothing_of
from reviewer.parsing.kinds.spoken import lists_languages, opens_with_language
from reviewer.parsing.sections.headings import Section
from reviewer.parsing.sections.prose import Item, items, without_marker
from reviewer.parsing.values import dates
from reviewer.parsing.values.degrees import degree_end
from reviewer.parsing.values.heading_words import kind_of, kinds_joined
from reviewer.parsing.values.lists import is_list
from reviewer.parsing.values.roles import points

_SORTED = frozenset(
    {"unknown", "awards", "certificates", "publications", "languages", "skills", "interests"}
)
"""Kinds of sections of short entries, one or a few on a line."""
_BY_WORDS = frozenset({"awards", "certificates"})
_LONGEST_HEADING, _KNOWN = 30, 1.5
_LONGEST = 90
"""Characters of a line that names a thing rather than tells of it."""
SURE = 0.7
"""Points from which what opens a line is an office."""
_MEMBER = re.compile(
    r"(?:(?:[a-z]+ ){0,2}member(?:ship)?(?: of\b|,|:)|fellow,|mitglied\b"
    r"|membre (?:de|du|des)\b|miembro de\b|soci[oa] de\b)|.{2,30}(?:会员|會員|审稿人|審稿人)$",
    re.IGNORECASE,
)
_VOLUNTEER = re.compile(
    r"(?:volunteer|bénévol|voluntari[oa]|ehrenamt|freiwillig|志愿者|志工|義工)", re.IGNORECASE
)
_MAY_BE_TOLD = frozenset({"skills", "interests", "unknown"})
_LEAST_TOLD = 16
_SENTENCE = re.compile(r"[。！!.][”\"]?\s*$|[，,][^，,]*[；;]|[。；].")
_QUOTED = re.compile(r"[\"“„«《]")
_CITED = re.compile(r"\W{0,3}《[^》]+》\s*[，,、]?\s*(?:《|发表|發表|载|載).*(?:19|20)\d\d")
"""A Chinese title and what it was printed in, with the year."""
_OF_TRAINING = re.compile(r"training|course|qualification|weiterbildung|培训|進修|进修", re.I)


def taken_apart(section: Section) -> list[Section]:
    """The section without the lines that belong to another kind, and these; it comes first."""
    if parts := _under_headings_within(section):
        return parts
    kinds = kinds_joined(section.heading.text) if section.heading else frozenset()
    if section.kind == "education":
        return _without_trainings(section, kinds)
    if _are_cited(section, kinds):
        return [replace(section, kind="publications")]
    prose = "summary" in kinds or _is_of_research(section)
    if prose and section.kind in _MAY_BE_TOLD:
        return _with_prose_apart(section)
    if section.kind == "projects":
        return _without_awards(section) if "awards" in kinds else [section]
    left_over = section.kind == "unknown" and not is_unheard_of(section)
    if section.kind not in _SORTED or not (left_over or len(kinds) > 1):
        return [section]
    allowed = _BY_WORDS | {"volunteer", "languages"} if left_over else kinds
    told = [_kind_of_line(line, section.kind, allowed) for line in section.lines]
    if all(kind == section.kind for kind in told):
        return [section]
    own = [x for x, kind in zip(section.lines, told, strict=True) if kind == section.kind]
    made = [replace(section, lines=tuple(own))] if own else []
    pairs = zip(told, section.lines, strict=True)
    for kind, group in groupby(pairs, key=lambda pair: pair[0]):
        if kind != section.kind:
            made.append(Section(kind, None, tuple(line for _, line in group)))
    return made


def _are_cited(section: Section, kinds: frozenset[str]) -> bool:
    """Whether what is headed as research or works are papers, by its heading or its lines."""
    if section.kind not in ("research", "projects") or not _is_dated_once(section):
        return False
    return "publications" in kinds or all(_CITED.match(line.text) for line in section.lines)


def _under_headings_within(section: Section) -> list[Section]:
    """The parts of a section that begins with a heading within it: "Certification" under "Feats".

    Such headings are known word for word; none where the first line is no such.
    """
    if section.kind not in _BY_WORDS | {"unknown"}:
        return []
    told = [_names_kind(line) for line in section.lines]
    if not told or not told[0] or len(told) < 2:
        return []
    starts = [at for at, kind in enumerate(told) if kind]
    return [
        Section(told[a] or section.kind, section.lines[a], tuple(section.lines[a + 1 : b]))
        for a, b in pairwise([*starts, len(told)])
        if b > a + 1
    ]


def _names_kind(line: Line) -> str:
    """The kind of section that a line alone heads by a known heading, "" where it heads none."""
    kind, sure = kind_of(line.text)
    plain = not line.list_level and line.cell is None and len(line.text) <= _LONGEST_HEADING
    plain = plain and not dates.find_spans(line.text)  # "2021.03 教师资格证" is an entry
    plain = plain and not re.search(r"[:：]\s*\S", line.text)  # "技能：Python" is headed by a label
    return kind if plain and sure >= _KNOWN and kind in _SORTED | {"projects"} else ""


def _with_prose_apart(section: Section) -> list[Section]:
    """ "Strengths and self-assessment": what is told in sentences, and what is listed."""
    told = {line.number for item in items(section.lines) if _tells(item) for line in item.lines}
    prose = tuple(line for line in section.lines if line.number in told)
    listed = tuple(line for line in section.lines if line.number not in told)
    kept = [replace(section, lines=listed)] if listed else []
    return [*kept, replace(section, kind="summary", lines=prose)] if prose else [section]


def _is_of_research(section: Section) -> bool:
    """Whether interests are those of a scholar: told in sentences, they say who one is."""
    heading = section.heading.text if section.heading else ""
    return section.kind == "interests" and "研究" in heading


def _tells(item: Item) -> bool:
    """Whether a paragraph is a sentence or more about somebody: it is long, and ends as one."""
    text = item.text.value
    return len(text) >= _LEAST_TOLD and bool(_SENTENCE.search(text))


def _is_dated_once(section: Section) -> bool:
    """Whether nothing in a section took from one day to another, and something has a day."""
    kinds = {s.kind for line in section.lines for s in dates.find_spans(line.text)}
    return bool(kinds) and kinds <= {"single", "mention"}


def _without_awards(section: Section) -> list[Section]:
    """Works, and apart from them the prizes listed among them by their words."""
    won = tuple(x for x in section.lines if x.list_level and kind_by_words(x.text) == "awards")
    rest = tuple(line for line in section.lines if line not in won)
    kept = [replace(section, lines=rest)] if rest else []
    return [*kept, Section("awards", None, won)] if won else [section]


def _kind_of_line(line: Line, own: str, kinds: frozenset[str]) -> str:
    """The kind among those allowed that the words of a line tell; else the section's own."""
    span = without_marker(line)
    if line.cell or not span.text:
        return own
    if "unknown" in kinds and _MEMBER.match(span.text):
        return "unknown"
    if "languages" in kinds and own != "languages" and lists_languages(span):
        return "languages"
    if len(span.text) > _LONGEST:
        return own
    return next(_by_words(span, own, kinds), own)


def _by_words(span: Span, own: str, kinds: frozenset[str]) -> Iterator[str]:
    by_words = kind_with_credentials(span.text) if own in _BY_WORDS else kind_by_words(span.text)
    labelled = re.match(r"[^,，(（]{2,24}[:：\t]", span.text)
    undated = not dates.find_spans(span.text)
    if by_words in kinds and not labelled:
        yield by_words or own
    if own == "languages" and kinds & {"skills", "unknown"} and not opens_with_language(span):
        yield "skills"
    if "volunteer" in kinds and own == "awards" and _names_office(span):
        yield "volunteer"
    if "volunteer" in kinds and own == "unknown":
        helps = _VOLUNTEER.match(span.text) or (undated and _names_office(span))
        yield from ["volunteer"] if helps else []
    if "publications" in kinds and _QUOTED.match(span.text):
        yield "publications"
    if "interests" in kinds and own in _BY_WORDS and undated and is_list(span.text):
        yield "interests"


def _names_office(span: Span) -> bool:
    """Whether a line opens with what somebody was: "Organising Secretary, Elm Fest, 2019"."""
    first, comma, _ = span.text.partition(",")
    return bool(comma) and points("position", first) >= SURE and kind_by_words(first) is None


def _without_trainings(section: Section, kinds: frozenset[str]) -> list[Section]:
    """The studies, and the certificates that stand behind them, one dated line each.

    Only where the heading names such beside education, and no line above lacks its date.
    """
    heading = section.heading.text if section.heading else ""
    if "certificates" not in kinds and not (kinds and _OF_TRAINING.search(heading)):
        return [section]
    at = len(section.lines)
    while at > 1 and _names_certificate(section.lines[at - 1]):
        at -= 1
    while at < len(section.lines) and not _closes(section.lines[at - 1]):
        at += 1
    if at == len(section.lines):
        return [section]
    studies = replace(section, lines=section.lines[:at])
    return [studies, Section("certificates", None, section.lines[at:])]


def _closes(line: Line) -> bool:
    """Whether a line ends an entry: it is dated, or one of the certificates."""
    return bool(dates.find_spans(line.text)) or _names_certificate(line)


def _names_certificate(line: Line) -> bool:
    """Whether a line of text does; a cell is part of its row."""
    text = line.text
    if line.cell:
        return False
    if kind_by_words(text) == "certificates" and len(text) <= _LONGEST:
        return not degree_end(text) and not any(
            span.kind == "range" for span in dates.find_spans(text)
        )
    return names_nothing_of(("school", "degree"), text)
