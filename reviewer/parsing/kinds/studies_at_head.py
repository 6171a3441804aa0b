"""The study that only the head of a resume tells of, where no section is about studies.

As labelled facts ("毕业院校：…", "专业：…", "学历：本科") or as one line whose parts are school and
degree: "Some University | Chemistry | MSc".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reviewer.intake.document import Line
from reviewer.parsing.found import Draft, Span
from reviewer.parsing.kinds.education import education
from reviewer.parsing.sections.headings import part_of
from reviewer.parsing.sections.prose import without_marker
from reviewer.parsing.values import personal
from reviewer.parsing.values.fields import LabelledValue, labelled_values, segments_of
from reviewer.parsing.values.labels import field_of
from reviewer.parsing.values.roles import points

_FACTS = ("other.school", "other.major", "personal.highestDegree", "other.graduation")
_NAMED = 0.7
"""Points from which a part of a line is a school, or a degree."""
_LONGEST = 70
_SENTENCE = re.compile(r"[。；;!！?？]\s*\S")
_OPENS_IN_SCHOOL = re.compile(
    r"[\u4e00-\u9fff]{2,12}?(?:大学|学院)(?=[\u4e00-\u9fff]{3}|\s+[\u4e00-\u9fff])"
)
_DEGREE_ASIDE = re.compile(
    r"[\u4e00-\u9fff]\s*[(（](?:大学)?(?:本科|专科|大专|硕士|博士|学士|研究生)[)）]\s*$"
)
_YEAR_OF_BIRTH = re.compile(r"(?:19|20)\d\d\s*(?:年(?:出生|生)?)?")
_ASIDE = re.compile(r"\s*[(（][^()（）]*[)）]")
_SLASH = re.compile(r"\s*[/／]\s*")
_NO_YEAR = re.compile(r"(?<=\d)\s*(?:级|届)?\s*(?:应届)?毕业生?$")


def study_at_head(lines: Sequence[Line]) -> list[dict[str, Draft]]:
    """The one study that these lines tell of, if they do."""
    facts = [fact for fact in labelled_values(lines) if fact.key in _FACTS and fact.value]
    tried = [_told_by(facts), *map(_named_in, lines)]
    return next((study for study in tried if study), [])


def _told_by(facts: Sequence[LabelledValue]) -> list[dict[str, Draft]]:
    """The study of which labelled facts tell, each asked for once: the school first."""
    keys = [fact.key for fact in facts]
    if len(set(keys)) != len(keys):
        return []
    ordered = sorted(facts, key=lambda fact: _FACTS.index(fact.key))
    return _sure([_part(span) for fact in ordered for span in fact.value])


def _named_in(line: Line) -> list[dict[str, Draft]]:
    """The study that a line names by its parts, a school and a degree among them."""
    if len(line.text) > _LONGEST or _SENTENCE.search(line.text):
        return []
    parts = [_part(part) for part in _parts(without_marker(line))]
    schools = [part for part in parts if _is_school(part.text)]
    if len(schools) != 1:
        return []
    rest = [part for part in parts if part is not schools[0]]
    if _DEGREE_ASIDE.search(schools[0].text) or (rest and all(map(_tells_person, rest))):
        return _sure(schools)
    if not any(points("degree", p.text.strip()) >= _NAMED for p in parts):
        return []
    return _sure([*schools, *(part for part in parts if part not in schools)])


def _tells_person(part: Line) -> bool:
    """Whether a part is the sex or the year of birth of the person, whose school stands beside."""
    text = part.text.strip()
    told = personal.field_of(text) in ("gender", "birthDate")
    return told or bool(_YEAR_OF_BIRTH.fullmatch(text))


def _is_school(text: str) -> bool:
    """Whether a text names a school, its subject behind it or not."""
    bare = _ASIDE.sub("", text).strip()
    opening = _OPENS_IN_SCHOOL.match(bare)
    return points("school", opening[0] if opening else bare) >= _NAMED


def _parts(span: Span) -> Iterator[Span]:
    """A line cut at its separators, and at the slashes between its words."""
    for piece in segments_of(span):
        start = piece.start
        for slash in _SLASH.finditer(piece.text):
            if "（" not in piece.text[: slash.start()].rpartition("）")[2]:
                yield replace(piece, start=start, end=piece.start + slash.start())
                start = piece.start + slash.end()
        yield replace(piece, start=start)


def _part(span: Span) -> Line:
    """A part of a line as one that tells nothing else."""
    year = _NO_YEAR.search(span.text)
    end = span.start + year.start() if year else span.end
    return replace(part_of(span.line, span.start, end), cell=None)


def _sure(parts: Sequence[Line]) -> list[dict[str, Draft]]:
    """The study that the parts make, if they make one at a school; none tells anything twice."""
    studies = education([part for part in parts if not field_of(part.text)])
    told = [key for study in studies for key in study]
    whole = {key: value for study in studies for key, value in study.items()}
    return [whole] if len(whole) == len(told) and "institution" in whole else []
