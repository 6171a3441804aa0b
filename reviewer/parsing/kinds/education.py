"""Education: sections -> entries with school, degree, subject, dates, grade and courses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from reviewer.intake.document import Line
from reviewer.parsing.entries import cutting
from reviewer.parsing.entries.cutting import Entry
from reviewer.parsing.entries.entry_heads import Kind
from reviewer.parsing.entries.timing import period
from reviewer.parsing.found import Draft, Found, Span, found
from reviewer.parsing.heads.head_atoms import Head
from reviewer.parsing.heads.pieces import assign
from reviewer.parsing.kinds.studies_apart import (
    further_study,
    lines_of,
    plain,
    with_schools,
    without_state,
)
from reviewer.parsing.kinds.work import terms
from reviewer.parsing.sections.prose import items, joined
from reviewer.parsing.values import dates
from reviewer.parsing.values.degrees import degree_end
from reviewer.parsing.values.labels import field_of, labelled
from reviewer.parsing.values.lists import is_list, split_list
from reviewer.parsing.values.roles import FORM_OF_TOWN, points

_ROLES = {
    "institution": "school",
    "area": "area",
    "studyType": "degree",
    "department": "faculty",
    "location": "place",
    "score": "grade",
}
_DEPARTMENT = re.compile(r"[\u4e00-\u9fff]{2}(?:系|学科|學科|専攻)$")
LIKELY_SCHOOL = 0.7
"""Points from which what was taken for a subject is the school that an entry lacks."""
UNLABELLED = 0.7
"""Confidence of courses that no label announces."""
_BEHIND_SUBJECT = re.compile(
    r"\s*[(（](?P<grade>[^()（）]{1,30})[)）]\s*$"
    r"|\s*,\s*(?:conferred|awarded|graduated|completed|obtained|earned)\s*$",
    re.IGNORECASE,
)
"""What closes a subject and is none of it: a grade, or the word before the date."""
NAMES_GRADE = 0.8
_NO_SUBJECT = re.compile(
    r"\d|[。.!！:：]|奖|优秀|荣誉|论文|导师|课题|毕业设计|成员|班长|award|prize|scholar|thesis|list|honou?r"
    r"|dissertation|advisor|member|exchange|stipendium|abschlussarbeit|bourse|mémoire|beca",
    re.IGNORECASE,
)
_JOINT = re.compile(r"(?:de|des|du|of|in|en|im|as|als|zu[mr])\s+(?=\w)|d['’](?=\w)")
_READ = re.compile(
    r"(?:主修|辅修|輔修|主要修读)\s*[:：]\s*"
    r"|(?:[a-z]+\s)?(?:modules|courses|subjects|units|electives)\s(?:includ(?:ed?|ing)|taken|studied)"
    r"\s*[:：]?\s+",
    re.IGNORECASE,
)
"""A label of courses where a list follows; else it names the subject."""
_GRADE_LABEL = re.compile(
    r"(?:C?GPA|(?:final\s+)?grade)\s+(?=[^\W\d])|(?:abschluss|gesamt|end)note\s+", re.IGNORECASE
)
_BRACKETED = re.compile(
    r"[^\W\d]\s*[(\[](\d{1,2}[.,]\d{1,2}(?:\s?/\s?\d{1,2}(?:[.,]\d)?)?)[)\]]\s*\.?$"
)
SURELY_GRADE = 0.9
"""Points from which what a bracket holds is a grade."""
LEAST_MARKED = 2
"""Marks among subjects that tell an examination in each."""
_LAST_BRACKET = re.compile(r"\s*[(（]([^()（）]{2,40})[)）]$")
_CLASS = re.compile(r"(?:class )?(?:[IVX]{1,4}|\d{1,2}(?:th)?)", re.IGNORECASE)
_GLUED = re.compile(
    r"(?:(?:非?全日制|统招|在职)(?=[\u4e00-\u9fff]{4}))?"
    r"(?!工商管理|公共管理|社会科学|社會科學|学术|專業|专业|同等|公派|海外|联合)(?P<area>[\u4e00-\u9fff]{2,}?)"
    r"(?:(?:理|工|文|法|医|农|管理|经济|教育|艺术|哲|历史)[学學])?(?:[学學]士|[硕碩]士|博士)(?:研究生|[学學]位)?"
)
_RUN_ON = re.compile(
    r"(?:(?:非?全日制|统招|在职)(?=[\u4e00-\u9fff]{4}))?"
    r"(?!全日制|非全|统招|普通|大学|成人|自考|函授|国家|第[一二]|专升|网络|一本|二本|三本|[公民]办|专业|在职|高职|业余)"
    r"(?P<area>[\u4e00-\u9fff]{2,}?)(?:专业)?(?P<level>(?:全日制)?(?:本科|大专|专科|中专|高职))"
)
_RANK = re.compile(r"排名|名次|rank", re.IGNORECASE)
_ASIDE = re.compile(
    r"导师|導師|supervis|advis|betreu|在职|在職|全日制|非全日制|统招|统考|自考|函授|推免|保送"
    r"|full[- ]time|part[- ]time|distance|remote|evening",
    re.IGNORECASE,
)
_RANK_OF_SCHOOL = re.compile(
    r"(?:[“\"]?(?:985|211|双一流|雙一流|双非|C9|QS|U\.?S\.?\s?News|TOP|世界|国家|省|全国|一本|二本|三本|本硕|公办|民办|重点"
    r"|一流)[^，,、/／·]*[，,、/／·\s]*)+",
    re.IGNORECASE,
)
"""What says how a school ranks: "211，双一流"."""
_MINOR = re.compile(
    r"\s*[(（]?\s*(?:,|，|;|；|/|\+|&|\bwith an?\b|\band\b)?"
    r"\s*[(（]?\s*\bminor(?:s|ing)?\b\s*(?:in|:)"
    r"|\s*[,，;；(（]\s*(?:辅修|輔修|雙主修|双学位)\s*[:：]?"
    r"|\s*\((?:combined|double|joint|dual) (?:major|degree|honou?rs)\).*|\s*[（(]主修[)）].*",
    re.IGNORECASE,
)
_CAPITALISED = re.compile(r" (?P<subject>[A-ZÀ-Þ][^\W\d_][^\d():]{1,60})$")
_NO_SUBJECTS, _NAMED = ("school", "degree", "place"), 0.7
_MARKED = re.compile(r"\w\s?[(（](?:[A-F][*+-]{0,2}|[1-9]|\d{2,3}%?)[)）]")
_KIND = Kind(("school", "degree", "area", "faculty"), least=3)


def education(lines: Sequence[Line]) -> list[dict[str, Draft]]:
    """The courses of study of a section."""
    parts = with_schools([part for entry in _cut(list(plain(lines))) for part in entry])
    fields = assign([Head(part.head, of_study=True) for part in parts], _ROLES)
    drafts = [_study(part, values) for part, values in zip(parts, fields, strict=True)]
    return [d for d in drafts if d.get("institution") or d.get("studyType") or d.get("area")]


def _cut(lines: Sequence[Line]) -> Iterator[list[Entry]]:
    """The entries, each cut again where a line of it names another study by itself."""
    for entry in cutting.split(lines, _KIND):
        at = further_study(entry)
        own = lines_of(entry)
        if at is None:
            yield [entry]
        else:
            yield from ([whole] for whole in cutting.split(own[:at], _KIND))
            yield from _cut(own[at:])


def _study(part: Entry, values: dict[str, Found]) -> dict[str, Draft]:
    start, end = period(part.head)
    area, department = _subject_of(values)
    area, marked = _without_grade(area)
    institution = values.get("institution") or _alone(values.get("left"))
    if not institution and area and points("school", area.value) >= LIKELY_SCHOOL:
        institution, area = area, None
    institution = institution or _likely_school(values.get("left"))
    score = _without_label(_graded(values.get("score")) or marked or _bracketed(part))
    institution, graded = _without_aside(institution)
    degree, honoured = _without_honours(without_state(values.get("studyType")))
    area, subjects = _examined_in(_without_minor(_without_word(_without_joint(area))))
    degree, area = _with_class(degree, area)
    degree, area = _with_subject(degree, area)
    told, courses = _told(part.body, score or graded or honoured)
    place, first = values.get("location"), _first_course(part, values.get("left"), courses)
    if place and points("place", place.value) <= FORM_OF_TOWN:
        listed = _first_course(part, place, courses)  # what its place alone made a town
        place, first = (None if listed else place), first or listed
    draft: dict[str, Draft] = {
        "institution": institution,
        "area": area,
        "studyType": degree,
        "startDate": start,
        "endDate": end,
        "location": place,
        "department": department,
        **told,
        "courses": [*subjects, *first, *courses],
    }
    if not any(draft[key] for key in ("institution", "area", "studyType")):
        draft["studyType"] = values.get("left")
    return {key: value for key, value in draft.items() if value}


def _first_course(part: Entry, left: Found | None, courses: Sequence[Found]) -> list[Found]:
    """What nothing else in the head tells of, on a line right above the first course: one more."""
    above = _alone(left)
    if above is None or not courses or not part.body:
        return []
    line, first = above.spans[0].line, courses[0].spans[0].line
    is_last = part.head[-1].first is line and first is part.body[0]
    return [above] if is_last and line.bold == first.bold else []


def _subject_of(values: dict[str, Found]) -> tuple[Found | None, Found | None]:
    """Subject and faculty; a Chinese department that stands for its subject is the subject."""
    area, department = values.get("area"), values.get("department")
    if area is None and department is not None and _DEPARTMENT.search(department.value):
        return department, None
    return area, department


def _without_grade(area: Found | None) -> tuple[Found | None, Found | None]:
    """The subject without what closes it in brackets, and that, if it is a grade: "Law (2:1)"."""
    behind = _BEHIND_SUBJECT.search(area.spans[-1].text) if area else None
    if area is None or behind is None:
        return area, None
    *before, last = area.spans
    bare = joined([*before, replace(last, end=last.start + behind.start())], area.confidence)
    if behind["grade"] is None:
        return bare, None
    if bare is None or points("grade", behind["grade"]) < NAMES_GRADE:
        return area, None
    start, end = (last.start + at for at in behind.span("grade"))
    return bare, found(Span(last.line, start, end), UNLABELLED)


def _bracketed(part: Entry) -> Found | None:
    """A grade without label: the bare number in brackets that a row of the head ends with."""
    for row in part.head:
        if grade := _BRACKETED.search(row.first.text):
            return Found(grade[1], (Span(row.first, *grade.span(1)),), UNLABELLED)
    return None


def _alone(left: Found | None) -> Found | None:
    """What fills a line of the head by itself, without a role that its words tell."""
    spans = left.spans if left else ()
    return left if len(spans) == 1 and spans[0].text == spans[0].line.text.strip() else None


def _likely_school(left: Found | None) -> Found | None:
    """What no role was found for, where its words name a school."""
    for span in left.spans if left else ():
        if points("school", span.text) >= LIKELY_SCHOOL:
            return Found(span.text, (span,), UNLABELLED)
    return None


def _graded(score: Found | None) -> Found | None:
    """The grade, unless it tells how the school ranks."""
    return None if score and _RANK_OF_SCHOOL.fullmatch(score.value) else score


def _without_label(score: Found | None) -> Found | None:
    """The grade in words without the label before it ("GPA First Class Honours")."""
    label = _GRADE_LABEL.match(score.value) if score else None
    bracket = _LAST_BRACKET.search(score.value) if score else None
    if score and bracket and points("grade", bracket[1]) >= SURELY_GRADE:
        before = score.value[: bracket.start()]
        if not points("grade", before) and len(bracket[0]) < len(score.spans[-1].text):
            inner = _inside(score.spans[-1], bracket)
            return Found(inner.text, (inner,), score.confidence)
    if score is None or label is None:
        return score
    first = replace(score.spans[0], start=score.spans[0].start + label.end())
    return joined([first, *score.spans[1:]], score.confidence)


def _without_joint(area: Found | None) -> Found | None:
    """The subject without the word that joined it to the degree: "de Lettres modernes"."""
    joint = _JOINT.match(area.value) if area else None
    if area is None or joint is None:
        return area
    first = replace(area.spans[0], start=area.spans[0].start + joint.end())
    return joined([first, *area.spans[1:]], area.confidence)


def _without_word(area: Found | None) -> Found | None:
    """The subject without the word 专业 behind it."""
    if area is None or not area.value.endswith("专业") or len(area.value) <= 3:
        return area
    span = area.spans[-1]
    shorter = Span(span.line, span.start, span.end - 2)
    return Found(shorter.text, (shorter,), area.confidence)


def _subjects(text: Found) -> list[Found]:
    """The subjects that an unlabelled text lists, if it lists nothing else."""
    parts = [part for term in terms(text) for part in split_list(term.spans[0])]
    short = all(len(part.text) <= 35 and part.text.count(" ") <= 3 for part in parts)
    if not short or _NO_SUBJECT.search(text.value):
        return []
    if any(points("degree", part.text) >= 0.8 for part in parts):
        return []
    return [Found(part.text, (part,), UNLABELLED) for part in parts]


def _statements(text: Found) -> list[Found]:
    """A text cut at each semicolon behind which a label opens the next statement."""
    first = text.spans[0]
    for mark in re.finditer(r"[；;]\s*|\t|\s{2,}|\u3000", first.text):
        rest = Span(first.line, first.start + mark.end(), first.end)
        if labelled(rest):
            before = joined([Span(first.line, first.start, first.start + mark.start())])
            after = joined([rest, *text.spans[1:]])
            return [*([before] if before else ()), *(_statements(after) if after else ())]
    return [text]


def _apart(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines that may be one text; grades and rows of tags are no lines of a paragraph."""
    for alone, group in groupby(lines, key=_is_alone):
        if alone:
            yield from ([line] for line in group)
        else:
            yield list(group)


def _is_alone(line: Line) -> bool:
    row = Span(line, 0, len(line.text))
    return points("grade", line.text) >= 0.9 or (
        not is_list(line.text) and len(split_list(row)) > 1
    )


def _without_aside(school: Found | None) -> tuple[Found | None, Found | None]:
    """The school without what stands behind it in brackets of how it was attended, or the grade."""
    bracket = _LAST_BRACKET.search(school.value) if school else None
    span = school.spans[-1] if school else None
    if school is None or span is None or bracket is None or len(bracket[0]) > len(span.text):
        return school, None
    inner, is_aside = _inside(span, bracket), _is_aside(bracket[1])
    if not is_aside and points("grade", inner.text) < SURELY_GRADE:
        return school, None
    bare = replace(span, end=span.end - len(bracket[0])).trimmed()
    grade = None if is_aside else Found(inner.text, (inner,))
    return joined([*school.spans[:-1], bare], school.confidence), grade


def _is_aside(text: str) -> bool:
    """Whether it tells how, when or at how good a school one studied."""
    whole = [span.range == (0, len(text)) for span in dates.find_spans(text)]
    return bool(_ASIDE.match(text) or _RANK_OF_SCHOOL.fullmatch(text)) or whole == [True]


def _without_honours(degree: Found | None) -> tuple[Found | None, Found | None]:
    """The degree without the class it was taken with: "硕士（Distinction）"."""
    bracket = _LAST_BRACKET.search(degree.value) if degree else None
    if degree is None or bracket is None or points("grade", bracket[1]) < SURELY_GRADE:
        return degree, None
    span = degree.spans[-1]
    if len(bracket[0]) >= len(span.text) or re.match(r"\(?hon", bracket[1], re.IGNORECASE):
        return degree, None
    inner = _inside(span, bracket)
    bare = replace(span, end=span.end - len(bracket[0])).trimmed()
    return joined([*degree.spans[:-1], bare], degree.confidence), Found(inner.text, (inner,))


def _with_class(degree: Found | None, area: Found | None) -> tuple[Found | None, Found | None]:
    """The certificate with the class of school in brackets behind it: "HSC (XII)"."""
    if degree is None or area is None or not _CLASS.fullmatch(area.value):
        return degree, area
    last, behind = degree.spans[-1], area.spans[0]
    if last.line is not behind.line or last.line.text[behind.end : behind.end + 1] != ")":
        return degree, area
    whole = replace(last, end=behind.end + 1)
    return joined([*degree.spans[:-1], whole], degree.confidence), None


def _with_subject(degree: Found | None, area: Found | None) -> tuple[Found | None, Found | None]:
    """A degree without the subject written beside it: "数据科学理学硕士", "BSc Geology"."""
    if (degree is None) != (area is None) and (parted := _parted_subject(degree or area)):
        return parted
    told = degree.value if degree and area is None else ""
    glued = _GLUED.fullmatch(told) or _RUN_ON.fullmatch(told)
    if (
        degree is None
        or glued is None
        or len(degree.spans) != 1
        or points("degree", degree.value) == 1
    ):
        return degree, area
    whole = degree.spans[0]
    first, cut = (whole.start + at for at in glued.span("area"))
    behind = whole.start + glued.start("level") if glued.re is _RUN_ON else cut
    subject, bare = replace(whole, start=first, end=cut), replace(whole, start=behind)
    return Found(bare.text, (bare,), degree.confidence), Found(subject.text, (subject,), UNLABELLED)


def _parted_subject(whole: Found | None) -> tuple[Found, Found] | None:
    """A degree and the subject that runs on behind it, in capitals as names are."""
    if whole is None or len(whole.spans) != 1:
        return None
    span = whole.spans[0].trimmed(" .,;")
    end = degree_end(span.text)
    behind = _CAPITALISED.match(span.text, end) if end else None
    if behind is None or any(points(role, behind["subject"]) >= _NAMED for role in _NO_SUBJECTS):
        return None
    degree = replace(span, end=span.start + end)
    subject = replace(span, start=span.start + behind.start("subject"))
    return Found(degree.text, (degree,), whole.confidence), Found(
        subject.text, (subject,), UNLABELLED
    )


def _inside(span: Span, bracket: re.Match[str]) -> Span:
    """What stands in the bracket at the end of a span."""
    return replace(span, start=span.end - len(bracket[0])).trimmed(" ()（）[]")


def _without_minor(area: Found | None) -> Found | None:
    """The subject without the minor behind it, and without what says that it was a double one."""
    minor = _MINOR.search(area.value) if area else None
    if area is None or minor is None or minor.start() < 2 or len(area.spans) != 1:
        return area
    span = replace(area.spans[0], end=area.spans[0].start + minor.start()).trimmed(" ,，;；/+&")
    return Found(span.text, (span,), area.confidence)


def _examined_in(area: Found | None) -> tuple[Found | None, list[Found]]:
    """The subject; else the subjects of a leaving certificate, each with its mark behind it."""
    if area is None or len(_MARKED.findall(area.value)) < LEAST_MARKED:
        return area, []
    return None, [Found(part.text, (part,)) for span in area.spans for part in split_list(span)]


def _told(lines: Sequence[Line], score: Found | None) -> tuple[dict[str, Draft], list[Found]]:
    """Grade and what else is told about the studies; the courses."""
    courses: list[Found] = []
    rest: list[Found] = []
    under_courses = ranked = False
    listed = [item for group in _apart(lines) for item in items(group)]
    for text in (part for item in listed for part in _statements(item.text)):
        if field_of(text.value):
            under_courses = field_of(text.value) == "courses"
            continue
        label = labelled(text.spans[0])
        value = joined([label.value, *text.spans[1:]]) if label else None
        if label and value and label.field == "courses":
            courses.extend(terms(value))
        elif label and value and label.field == "score":
            score = value if score is None or (ranked and not _RANK.search(label.label)) else score
            ranked = bool(_RANK.search(label.label))
        elif label:
            rest.append(text)
        elif under_courses:
            courses.extend(terms(text))
        elif (read := _READ.match(text.value)) and is_list(text.value[read.end() :]):
            first = replace(text.spans[0], start=text.spans[0].start + read.end())
            listing = joined([first, *text.spans[1:]])
            courses.extend(terms(listing) if listing else ())
        elif score is None and points("grade", text.value):
            score = _without_label(text)
        elif subjects := _subjects(text):
            courses.extend(subjects)
        else:
            rest.append(text)
    return {"score": score, "highlights": list(rest)}, courses


def with_highest_degree(studies: list[dict[str, Draft]], told: Draft) -> list[dict[str, Draft]]:
    """The studies; one alone of which no degree is told has the one that the head tells."""
    if len(studies) != 1 or studies[0].get("studyType") or not isinstance(told, Found):
        return studies
    (study,) = studies
    return [{**study, "studyType": told}] if study.get("institution") else studies
