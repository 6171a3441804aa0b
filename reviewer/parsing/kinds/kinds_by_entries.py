"""What kind of entries a section holds, where its heading does not tell or tells too little."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from reviewer.intake.document import Line
from reviewer.parsing import lexicon
from reviewer.parsing.entries.entry_words import kind_by_words
from reviewer.parsing.entries.leads import starts_bold
from reviewer.parsing.entries.row import RANGES
from reviewer.parsing.found import Draft, Found
from reviewer.parsing.kinds import column_tables, entry_forms, skills
from reviewer.parsing.kinds.education import education
from reviewer.parsing.kinds.memberships import memberships
from reviewer.parsing.kinds.others import awards
from reviewer.parsing.kinds.spoken import lists_languages
from reviewer.parsing.kinds.work import work
from reviewer.parsing.sections.headings import Section
from reviewer.parsing.sections.prose import without_marker
from reviewer.parsing.values import dates
from reviewer.parsing.values.heading_words import kind_of
from reviewer.parsing.values.lists import is_list, split_list
from reviewer.parsing.values.roles import names, points

NAMED = 0.7
"""Points from which the words of a text name a school or a degree."""
LONGEST_GRADE = 30
"""Characters of a line that names a grade of a trade and when it was reached."""
LONGEST_CERTIFICATE = 110
"""Characters of a line that names a certificate, who gave it and when."""
LONGEST_THING = 30
"""Characters of a line that names a skill or two."""
LONGEST_PASTIME = 3
"""Words that name what one does in one's free time."""
_NO_THING = re.compile(r"[.。;；!?:：]\s*$|[@/]\w|\d{4}|^[\d\W]*$")
_HAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_PARTS = re.compile(r"[,;|·()\t]|\s[–—-]\s")


def kinds_of(sections: Sequence[Section]) -> list[str]:
    """The kinds of sections; those beside a group of skills that are headed and set as it is, too.

    Where each group of skills has a heading of its own, hardly one holds only skills a list knows;
    where no heading names any, what lists short things under an unheard-of one are skills.
    """
    kinds = [kind_by_lines(section) for section in sections]
    forth = list(pairwise(range(len(sections))))
    for known, other in (*forth, *((b, a) for a, b in reversed(forth))):
        model, section = sections[known], sections[other]
        if (kinds[known], kinds[other]) == ("skills", "unknown"):
            alike = _are_headed_alike(model, section) and _lists_short_things(section)
            kinds[other] = "skills" if alike else "unknown"
    if "education" not in kinds:
        studies = [x.kind == "volunteer" and _holds_studies(x.lines) for x in sections]
        kinds = ["education" if own else k for k, own in zip(kinds, studies, strict=True)]
    if "skills" not in kinds:
        free = [all(line.cell is None for line in x.lines) for x in sections]  # no rows of a form
        unheard = [
            apart and is_unheard_of(x) and _lists_short_things(x)
            for x, apart in zip(sections, free, strict=True)
        ]
        kinds = ["skills" if alone else kind for kind, alone in zip(kinds, unheard, strict=True)]
    return kinds


def _are_headed_alike(a: Section, b: Section) -> bool:
    """Whether the headings of two sections stand under one another and are set alike."""
    one, other = a.heading, b.heading
    if one is None or other is None or one.box is None or other.box is None:
        return False
    looks = [(line.size, starts_bold(line), line.page) for line in (one, other)]
    left, right = one.box.x0 - other.box.x0, one.box.x1 - other.box.x1
    edges = (left, right, (left + right) / 2)
    return looks[0] == looks[1] and min(map(abs, edges)) < one.size


def _lists_short_things(section: Section) -> bool:
    """Whether an undated section lists words: none of its lines is a sentence or an address."""
    texts = [without_marker(line).text for line in section.lines]
    short = all(len(text) <= LONGEST_THING and not _NO_THING.search(text) for text in texts)
    return len(texts) > 1 and short and not any(map(dates.find_spans, texts))


def kind_by_lines(section: Section) -> str:
    """The section's kind; a list of skills is one whatever its heading ("Languages", "Systems")."""
    doubtful = section.kind in ("unknown", "languages", "volunteer", "research", "interests")
    if doubtful and skills.names_skills(section.lines):
        return "skills"
    if section.kind == "unknown":
        told = entry_forms.kind_told(section.lines) or column_tables.kind_told(section.lines)
        if told:
            return told
    if section.kind == "education" and _holds_certificates(section):
        return "certificates"
    if section.kind == "skills" and _are_dated_each(section.lines):
        return "certificates"
    if section.kind == "volunteer" and _lists_pastimes(section):
        return "interests"
    if section.kind == "interests" and _holds_positions(section.lines):
        return "volunteer"
    return _kind_by_entries(section.lines) if is_unheard_of(section) else section.kind


def _holds_certificates(section: Section) -> bool:
    """Whether what is headed as training or qualifications lists dated lines without a school.

    A heading with a word for education itself is taken at its word.
    """
    heading = lexicon.fold(section.heading.text) if section.heading else "education"
    stems = lexicon.table("headings", "stems")["education"]
    texts = [line.text for line in section.lines]
    if any(lexicon.fold(stem) in heading for stem in stems) or any(map(_HAN.search, texts)):
        return False
    return bool(texts) and all(map(_names_certificate, texts))


def _are_dated_each(lines: Sequence[Line]) -> bool:
    """Whether each line names one short thing and the day it was reached: grades of a trade."""
    short = all(len(line.text) <= LONGEST_GRADE and not is_list(line.text) for line in lines)
    return short and len(lines) > 1 and all(_names_certificate(line.text) for line in lines)


def _names_certificate(text: str) -> bool:
    return names_nothing_of(("school", "degree"), text)


def names_nothing_of(roles: tuple[str, ...], text: str) -> bool:
    """Whether a line with a single date names nothing of these sorts: a school, a degree."""
    spans = [span for span in dates.find_spans(text) if span.kind != "mention"]
    if len(spans) != 1 or spans[0].kind != "single" or len(text) > LONGEST_CERTIFICATE:
        return False
    start, end = spans[0].range
    parts = [part.strip() for part in _PARTS.split(f"{text[:start]},{text[end:]}")]
    return not any(names(roles, part) >= NAMED for part in parts if part)


def _lists_pastimes(section: Section) -> bool:
    """Whether a line headed as activities, and as no more, lists things and names no office."""
    heading = lexicon.fold(section.heading.text).strip(" :") if section.heading else ""
    if heading not in lexicon.words("headings", "either.interests") or len(section.lines) != 1:
        return False
    things = [piece.text for piece in split_list(without_marker(section.lines[0]))]
    named = names(("position", "company", "school"), section.lines[0].text) >= NAMED
    short = all(len(thing.split()) <= LONGEST_PASTIME for thing in things)
    return len(things) > 1 and short and not named and not dates.find_spans(section.lines[0].text)


def _holds_positions(lines: Sequence[Line]) -> bool:
    """Whether what is done outside work is told as positions held for some time."""
    spans = [span for line in lines for span in dates.find_spans(line.text)]
    if not any(span.kind in RANGES for span in spans):
        return False
    stays = work(lines)
    return bool(stays) and all(
        stay.get("startDate") and is_named(stay.get("position"), "position", 0.5) for stay in stays
    )


def kind_of_heading(section: Section) -> float:
    """How well the words of a section's heading name its kind."""
    return kind_of(section.heading.text)[1] if section.heading else 0.0


def _holds_studies(lines: Sequence[Line]) -> bool:
    """Whether what was done at school is told as studies: each at a school, and nothing done."""
    studies = education(lines)
    at_school = [
        is_named(d.get("institution"), "school", NAMED) and (d.get("area") or d.get("studyType"))
        for d in studies
    ]
    return bool(studies) and all(at_school) and not any(d.get("highlights") for d in studies)


def is_unheard_of(section: Section) -> bool:
    """Whether it has a heading whose words no list knows."""
    return (
        section.kind == "unknown" and section.heading is not None and not kind_of_heading(section)
    )


def _kind_by_entries(lines: Sequence[Line]) -> str:
    """What dated entries under an unheard-of heading are: studies, positions, or unknown."""
    if lines and all(lists_languages(without_marker(line)) for line in lines):
        return "languages"
    if not any(span.kind != "mention" for line in lines for span in dates.find_spans(line.text)):
        return "unknown"
    studies = education(lines)
    stays = work(lines)
    if studies and all(
        is_named(d.get("institution"), "school", 0.7) or is_named(d.get("studyType"), "degree", 0.8)
        for d in studies
    ):
        taught = all(is_named(d.get("position"), "position", 0.8) for d in stays)
        told = any(d.get("studyType") or d.get("area") for d in studies)
        return "work" if stays and taught and not told else "education"
    if _holds_awards(lines):
        return "awards"
    whole = [d.get("position") and d.get("name") and d.get("startDate") for d in stays]
    named = sum(is_named(d.get("position"), "position", 0.5) for d in stays)
    return "work" if stays and all(whole) and 3 * named >= 2 * len(stays) else "unknown"


def _holds_awards(lines: Sequence[Line]) -> bool:
    """Whether each entry has a single date, and half of them name a prize by their words."""
    spans = [span for line in lines for span in dates.find_spans(line.text)]
    if any(span.kind in RANGES for span in spans):
        return False
    titles = [draft.get("title") for draft in awards(lines) if draft.get("date")]
    known = [isinstance(t, Found) and kind_by_words(t.value) == "awards" for t in titles]
    return len(known) == len(spans) > 0 and 2 * sum(known) >= len(known)


def is_campus(section: Section, kind: str) -> bool:
    """Whether what is headed as practice tells of nothing but societies of students."""
    words = lexicon.table("organisations", "campus")
    heading = section.heading.text if section.heading else ""
    if kind != "work" or not any(word in heading for word in words["headings"]):
        return False
    if memberships(section.lines):
        return True
    employers = [draft.get("name") for draft in work(section.lines)]
    known = [name.value for name in employers if isinstance(name, Found)]
    return bool(known) and all(any(w in str(name) for w in words["cjk"]) for name in known)


def is_named(value: Draft, role: str, least: float) -> bool:
    """Whether the words of a value surely fill a role."""
    return isinstance(value, Found) and points(role, value.value) > least
