"""The rows of a Japanese form: each enters or leaves a school or an employer in a year and month.

What begins and what ends stand on rows of their own ("入学", "卒業"; "入社", "退社"): two rows make
an entry. Rows named 学歴, 職歴, 免許・資格 say what the rows below them are about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from reviewer.intake.document import Line
from reviewer.parsing.found import Draft, Found, Span, found
from reviewer.parsing.sections.prose import joined

Drafts = list[dict[str, Draft]]

_ERAS = {"昭和": 1925, "平成": 1988, "令和": 2018, "S": 1925, "H": 1988, "R": 2018}
_YEAR = re.compile(r"(?P<era>昭和|平成|令和|[SHR])?\s*(?P<year>\d{4}|\d{1,2}|元)\s*年?")
_DATE = re.compile(
    r"\s*(?P<era>昭和|平成|令和|[SHR])?\s*(?P<year>(?:19|20)\d\d|(?<=[和成SHR])\d{1,2}|(?<=[和成])元)"
    r"\s*[年./]\s*(?P<month>\d{1,2})?\s*月?\s+"
)
_TOPICS = {"education": "学歴", "work": "職歴", "certificates": "資格"}
_TOPIC = re.compile(
    r"[年月\s・･/／、&と]*(?:(?:学歴|職歴|職務経歴|免許|資格|検定)[\s・･/／、&と等]*)+"
)
_COLUMN_HEADS = re.compile(r"[年月日\s・/]+|年月日?|期間")
_CLOSES = re.compile(r"以\s*上|現在に至る|現在|在職中|なし|特になし")
_EVENT = re.compile(
    r"^(?P<what>.*?)\s*+(?:一身上の都合により|会社都合により|契約期間満了により|により)?\s*+(?:を|に|へ)?\s*+"
    r"(?P<verb>編入学|転入学|入学|編入|転入|卒業見込み?|卒業予定|卒業|修了見込み?|修了|中途退学|中退|退学"
    r"|入社|入行|入職|入庁|入所|入局|就職|転籍|退社|退職|退行|契約満了|契約終了)"
    r"\s*(?P<rest>.*)$"
)
_BEGINS = frozenset(
    {"編入学", "転入学", "入学", "編入", "転入", "入社", "入行", "入職", "入庁", "入所", "入局"}
    | {"就職", "転籍"}
)
_OF_SCHOOL = re.compile(r"入学|編入|転入|卒業|修了|中退|退学")
_JAPANESE_ONLY = re.compile(r"学歴|職歴|卒業|退社|免許")
_SCHOOL_ENDS = re.compile(r"大学院|大学校?|高等学校|高校|専門学校|短期大学|学院(?=\S)|高専")
_FACULTY = re.compile(r"(?:学部|学院|学群|研究科|学系|コース)$")
_OFFICE = re.compile(r"(?:部|課|室|局|支店|営業所|本部|事業所|センター)$")
_ASSIGNED = re.compile(r"(?P<office>\S*?[部課室局店所])(?:に|へ)?配属")
_EARNED = re.compile(r"\s*(?:を)?(?:取得|合格|修了|認定|登録)(?:見込み?)?\s*$")
_BRACKETS = " （）()「」、,，:：として"
_LEAST_EVENTS = 2


@dataclass
class _Row:
    """One row: when, and the text beside."""

    date: Found | None
    text: Span
    lines: tuple[Line, ...]


@dataclass
class _Stay:
    """A time at a school or an employer, as far as its rows told."""

    of_school: bool
    draft: dict[str, Draft] = field(default_factory=dict)
    name: str = ""
    is_over: bool = False


def take(lines: Sequence[Line]) -> tuple[dict[str, Drafts], list[Line]]:
    """Section -> drafts of what such rows tell, and the lines that are none of them."""
    if (
        not any(_JAPANESE_ONLY.search(line.text) for line in lines)
        or sum(bool(_EVENT.match(line.text)) for line in lines) < _LEAST_EVENTS
    ):
        return {}, list(lines)
    reader = _Reader()
    for _, table in groupby(_rows(lines), key=lambda row: _table(row.lines[0])):
        reader.read_table(list(table))
    used = {id(line) for row in reader.used for line in row.lines}
    if reader.events < _LEAST_EVENTS:
        return {}, list(lines)
    return reader.drafts(), [line for line in lines if id(line) not in used]


def _table(line: Line) -> int:
    return line.cell.table if line.cell else -1


def _rows(lines: Sequence[Line]) -> Iterator[_Row]:
    """Lines by table row; a line outside of tables is a row."""
    keys = [(c.table, c.row) if (c := line.cell) else (-1, i) for i, line in enumerate(lines)]
    for _, group in groupby(zip(keys, lines, strict=True), key=lambda pair: pair[0]):
        held = tuple(line for _, line in group)
        yield _cells_row(held) if len(held) > 1 else _line_row(held[0])


def _cells_row(lines: tuple[Line, ...]) -> _Row:
    *before, last = lines
    spans = [Span(line, 0, len(line.text)) for line in before]
    when = _date(spans)
    return _Row(when, Span(last, 0, len(last.text)), lines)


def _line_row(line: Line) -> _Row:
    match = _DATE.match(line.text)
    if match is None:
        return _Row(None, Span(line, 0, len(line.text)).trimmed(), (line,))
    when = _iso(match["era"], match["year"], match["month"], [Span(line, 0, match.end()).trimmed()])
    return _Row(when, Span(line, match.end(), len(line.text)).trimmed(), (line,))


def _date(spans: Sequence[Span]) -> Found | None:
    """The date that a cell, or a cell for the year and one for the month, hold."""
    text = " ".join(span.text.strip() for span in spans)
    match = re.fullmatch(_YEAR.pattern + r"[\s./]*(?:(?P<month>\d{1,2})\s*月?)?", text.strip())
    if match is None or (len(match["year"]) < 4 and not match["era"]):
        return None
    return _iso(match["era"], match["year"], match["month"], [s.trimmed() for s in spans])


def _iso(era: str | None, year: str, month: str | None, spans: Sequence[Span]) -> Found:
    number = 1 if year == "元" else int(year)
    value = f"{number + (_ERAS[era] if era else 0):04d}"
    if month and 1 <= int(month) <= 12:
        value += f"-{int(month):02d}"
    return Found(value, tuple(spans), 0.95, "date")


class _Reader:
    """Reads the rows of one table after the other."""

    def __init__(self) -> None:
        self.used: list[_Row] = []
        self.events = 0
        self._stays: list[_Stay] = []
        self._certificates: Drafts = []
        self._topic = ""

    def read_table(self, rows: Sequence[_Row]) -> None:
        """Takes a table in, or the lines between two."""
        self._topic = ""
        for row in rows:
            text = row.text.text.strip()
            if _TOPIC.fullmatch(text):
                self._topic = next((k for k, word in _TOPICS.items() if word in text), "work")
            elif self._topic and not row.date and _CLOSES.fullmatch(text):
                self._topic = self._topic if text[0] != "以" else ""
            elif (row.date or self._topic) and (event := _EVENT.match(row.text.text)):
                self._event(row, event)
            elif self._topic == "certificates" and (row.date or _EARNED.search(text)):
                self._certificate(row)
            elif not self._goes_on(row):
                if not _COLUMN_HEADS.fullmatch(text):
                    self._topic = "" if row.text.line.cell is None else self._topic
                continue
            self.used.append(row)

    def _goes_on(self, row: _Row) -> bool:
        """Whether a row in the history of work tells more of the employer above; if so it does."""
        if self._topic != "work" or not self._stays or self._stays[-1].of_school:
            return False
        if _ASSIGNED.search(row.text.text):
            _tell_rest(self._stays[-1], row.text)
            return True
        if row.text.line.cell is None and row.date is None:
            return False
        told = _CLOSES.sub("", row.text.text).strip()
        more = joined([row.text])
        if told and more:
            listed = self._stays[-1].draft.get("highlights")
            self._stays[-1].draft["highlights"] = [
                *(listed if isinstance(listed, list) else []),
                more,
            ]
        return True

    def _event(self, row: _Row, event: re.Match[str]) -> None:
        self.events += 1
        line, start = row.text.line, row.text.start
        what = Span(line, start + event.start("what"), start + event.end("what"))
        rest = Span(line, start + event.start("rest"), start + event.end("rest"))
        of_school = bool(_OF_SCHOOL.search(event["verb"])) and self._topic != "certificates"
        begins = event["verb"] in _BEGINS
        stay = None if begins else self._open(of_school, what.text)
        if stay is None:
            stay = _Stay(of_school)
            stay.draft = _school(what) if of_school else _employer(what)
            stay.name = _name(stay)
            self._stays.append(stay)
        stay.draft["startDate" if begins else "endDate"] = row.date
        stay.is_over = not begins
        _tell_rest(stay, rest)

    def _open(self, of_school: bool, text: str) -> _Stay | None:
        """The stay that such a row ends: that of the same name, else the last one."""
        open_ones = [s for s in self._stays if s.of_school == of_school and not s.is_over]
        named = [s for s in open_ones if s.name and s.name in text]
        if not named and text.strip() and not _is_reason(text):
            return None
        return next(reversed(named or open_ones), None)

    def _certificate(self, row: _Row) -> None:
        end = _EARNED.search(row.text.text)
        stop = row.text.start + end.start() if end else row.text.end
        name = found(Span(row.text.line, row.text.start, stop))
        if name:
            self._certificates.append({"name": name, "date": row.date})

    def drafts(self) -> dict[str, Drafts]:
        """The entries, the latest first as on other resumes."""
        stays = self._stays[::-1]
        made = {
            "work": [_filled(stay.draft) for stay in stays if not stay.of_school],
            "education": [_filled(stay.draft) for stay in stays if stay.of_school],
            "certificates": [_filled(draft) for draft in self._certificates],
        }
        return {key: listed for key, listed in made.items() if listed}


def _is_reason(text: str) -> bool:
    return bool(re.search(r"都合|満了|により|ため|同社|同校|同大学", text))


def _filled(draft: dict[str, Draft]) -> dict[str, Draft]:
    return {key: value for key, value in draft.items() if value}


def _name(stay: _Stay) -> str:
    name = stay.draft.get("institution" if stay.of_school else "name")
    return name.value if isinstance(name, Found) else ""


def _words(span: Span) -> list[Span]:
    return [
        Span(span.line, span.start + m.start(), span.start + m.end())
        for m in re.finditer(r"\S+", span.text)
    ]


def _school(what: Span) -> dict[str, Draft]:
    """School, faculty, subject and degree, with white space between or without."""
    words = _words(what)
    if len(words) == 1 and (end := _SCHOOL_ENDS.search(words[0].text)):
        cut = words[0].start + end.end()
        words = [Span(what.line, words[0].start, cut), Span(what.line, cut, words[0].end)]
        if faculty := re.match(r"\S+?(?:学部|研究科)(?=.)", words[1].text):
            middle = cut + faculty.end()
            words[1:] = [Span(what.line, cut, middle), Span(what.line, middle, words[1].end)]
    draft: dict[str, Draft] = {"institution": found(words[0]) if words else None}
    for word in words[1:]:
        key = "area"
        if word.text.endswith("課程"):
            key = "studyType"
        elif _FACULTY.search(word.text) and word is not words[-1]:
            key = "department"
        draft.setdefault(key, found(word))
    return draft


def _employer(what: Span) -> dict[str, Draft]:
    words = _words(what)
    legal = len(words) > 1 and words[0].text in ("株式会社", "有限会社", "合同会社")
    first = (
        Span(what.line, words[0].start, words[1].end if legal else words[0].end) if words else what
    )
    others = words[2 if legal else 1 :]
    offices = [word for word in others if _OFFICE.search(word.text)]
    jobs = [word for word in others if word not in offices]
    return {
        "name": found(first),
        "department": joined(offices) if offices else None,
        "position": joined(jobs) if jobs else None,
    }


def _tell_rest(stay: _Stay, rest: Span) -> None:
    """What stands behind the word for the event: the degree; the office, or the post."""
    told = found(rest, 0.9, _BRACKETS)
    if told is None or re.search(r"都合|満了", told.value):
        return
    office = _ASSIGNED.match(told.value)
    if stay.of_school:
        stay.draft.setdefault("studyType", told)
    elif office:
        start = told.spans[0].start
        stay.draft["department"] = found(Span(rest.line, start, start + office.end("office")))
    elif not stay.draft.get("position"):
        stay.draft["position"] = told
