"""Dates and date ranges in a line of text, in the forms people write, with their exact places.

Two steps: ``_points`` finds every single date ("2021年3月", "Mar 2021", "Q3 2021"), ``_joined``
then pairs neighbours by what stands between them ("–", "to", "至", or nothing: a lost dash).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from reviewer.intake.document import Line
from reviewer.parsing import lexicon
from reviewer.parsing.found import Found, Span
from reviewer.parsing.values import date_points
from reviewer.parsing.values.date_points import Place, Point


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date, or a range of dates, in a text.

    ``kind`` is "range" (both ends, or a start and "present"), "since" (a start, still going on),
    "until" (only an end, after a leading dash or "until"), "open" (a start and a dash with nothing
    behind it: the end may stand on the next line, or it goes on), "now" (the whole text is a word
    such as "Present"), "single" (one date, given as ``end_iso``) or "mention" (a bare year in
    running prose, to be believed only where a date is expected). ``range`` covers words such as
    "since" and "expected" and a duration in brackets too, so that cutting it leaves clean text.
    """

    start_iso: str | None
    end_iso: str | None
    is_current: bool
    start_range: Place | None
    end_range: Place | None
    range: Place
    kind: str = "range"
    confidence: float = 1.0
    derived: str | None = "iso-date"
    is_expected: bool = False

    def start(self, line: Line) -> Found | None:
        """The start as a value read from ``line``, whose text was searched."""
        return self._found(line, self.start_iso, self.start_range)

    def end(self, line: Line) -> Found | None:
        """The end, or the single date; None while it goes on."""
        return self._found(line, self.end_iso, self.end_range)

    def _found(self, line: Line, iso: str | None, place: Place | None) -> Found | None:
        if iso is None or place is None:
            return None
        span = Span(line, *place)
        rule = None if span.text == iso else self.derived
        return Found(iso, (span,), self.confidence, rule)


def _listed(key: str) -> str:
    return lexicon.alternation(lexicon.load("dates")[key])


def _spaced(words: str) -> str:
    """Chinese words of a list may be spaced out ("现 在")."""
    parts = words.split("|")
    return "|".join(r"\s?".join(p) if re.fullmatch(r"[\u4e00-\u9fff]{2,}", p) else p for p in parts)


_NOW_WORD = _spaced(_listed("now"))
_NOW_AT = re.compile(rf"(?:{_NOW_WORD})(?![a-zß-ÿ])\.?", re.IGNORECASE)
_NOW_ALONE = re.compile(rf"[\s()\[\]~-]*(?P<now>{_NOW_WORD})[\s()\[\].~-]*", re.IGNORECASE)
_TO = rf"(?:\s*(?:{_listed('to')})(?![a-zà-ÿ])\s*)"
_DASH = r"\s*(?:[-~\ue000-\uf8ff\ufffd]\s*)+"
_JOIN = re.compile(rf"{_DASH}{_TO}?|{_TO}", re.IGNORECASE)
_OPENED, _CLOSED = re.compile(r"[\[(<]\s?$"), re.compile(r"\s?[\])>]")
"""What each end of a range may stand in: "[2019-10]–[now]"."""
_BEFORE = re.compile(
    rf"(?P<since>(?<![a-zà-ÿ])(?:{_listed('since')})\s*$)|(?P<until>(?<![a-zà-ÿ])(?:{_listed('until')})\s*$)|(?P<expected>(?<![a-zà-ÿ])(?:{_listed('expected')})[\s:]*$)|(?P<dash>^\s*[-~]+\s*$)",
    re.IGNORECASE,
)
_FROM = re.compile(rf"(?<![a-zà-ÿ])(?:{_listed('from')})\s+$", re.IGNORECASE)
_SINCE_AFTER = re.compile(
    r"\s*(?:年)?(?:起(?:至今)?|以来|以後|onwards?\b|-?\s*onwards?\b)", re.IGNORECASE
)
_EVENT_AFTER = re.compile(
    r"\s*(?:(?:毕业|畢業|卒業)(?![生院设設论論证證])"
    r"|(?:取得|获得|獲得|考取|颁发|頒發|获证|取证|发证)(?=\s*(?:$|[,，;；。)）])))"
)
_EXPECTED_AFTER = re.compile(
    rf"\s*[,(]?\s*(?:{_listed('expected_after')})\s*\)?(?![a-zà-ÿ])", re.IGNORECASE
)
_SCHOOL_YEAR_AFTER = re.compile(r"\s*[学學]年度?(?:\s*[,，(（]?第?[一二12上下][学學]期[)）]?)?")
_OPEN_AFTER = re.compile(r"\s*[-~]+\s*?(?=\t|$)")
_UNIT = (
    r"(?:years?|yrs?|months?|mos?|jahre?n?|monate?n?|ans?|mois|años?|mes(?:es)?"
    r"|年|个月|個月|ヶ月|か月|月)"
)
_DURATION = re.compile(
    rf"\s*[(·,]?\s*(?!(?:9\d|1\d\d)\s*年)(?:[\d.]+|[一二三四五六七八九十]+)\s*\+?\s*{_UNIT}(?![a-z])"
    rf"(?:(?:[\s,及和]|\b(?:und|and|et|y|e)\b)*\d+\s*{_UNIT}(?![a-z]))?\s*\)?",
    re.IGNORECASE,
)
_DURATION_FIRST = re.compile(rf"{_DURATION.pattern}\s*[,;:|·•-]\s*", re.IGNORECASE)
_TOTAL = re.compile(
    r"\s*(?:[(（](?P<in>[^()（）]+)[)）]|[-–—:：]\s*(?P<time>[^-–—:：()（）]+))\s*$"
)
_NEIGHBOUR_BEFORE = re.compile(
    r"(?:\d[-./:*xX+]{1,2}|[A-Za-z]-|[vV#$¥￥€£/+]|(?<![\u4e00-\u9fff])\.)$"
)
_NUMBER_BEFORE = re.compile(r"\d{3,} $")
_NEIGHBOUR_AFTER = re.compile(r"[-./:,*]\d|\s\d{3,}(?![\d]*[-./年])|[-_][A-Za-z]*\d")


def find_in(span: Span) -> list[DateSpan]:
    """The dates in a part of a line, their places counted in the line."""
    return [_shifted(found, span.start) for found in _spans(span.text)]


def _shifted(found: DateSpan, by: int) -> DateSpan:
    def moved(place: Place | None) -> Place | None:
        return (place[0] + by, place[1] + by) if place else None

    whole = (found.range[0] + by, found.range[1] + by)
    start, end = moved(found.start_range), moved(found.end_range)
    return replace(found, start_range=start, end_range=end, range=whole)


def find_spans(text: str) -> list[DateSpan]:
    """The dates and ranges in ``text``, left to right, without overlap."""
    return list(_spans(text))


def is_duration(text: str) -> bool:
    """Whether a text tells how long something took and nothing else: "9 years 2 months".

    A hundred years are no time at a job but a year of the Republic of China: "106年3月".
    """
    return bool(_DURATION.fullmatch(text))


def without_total(text: str) -> str:
    """A heading without how long all below it took: "Experience (15 years, 3 months)"."""
    total = _TOTAL.search(text)
    is_total = total is not None and is_duration(total["in"] or total["time"])
    return text[: total.start()].rstrip() if total and is_total else text


@lru_cache(maxsize=4096)
def _spans(text: str) -> tuple[DateSpan, ...]:
    plain = date_points.plain(text)
    if alone := _NOW_ALONE.fullmatch(plain):
        place = alone.span("now")
        return (DateSpan(None, None, True, None, place, place, "now"),)
    if not any(map(str.isnumeric, plain)):
        return ()
    return tuple(_joined(plain, date_points.points(plain)))


def _joined(plain: str, points: list[Point]) -> Iterator[DateSpan]:
    index, done = 0, 0
    while index < len(points):
        first = points[index]
        second = points[index + 1] if index + 1 < len(points) else None
        span = _range(plain, first, second)
        if span is None and (now := _now_after(plain, first)):
            span = _range(plain, first, now)
        index += 2 if span is not None and second and span.range[1] >= second.end else 1
        span = span or _single(plain, first)
        if span is not None and _stands_free(plain, span):
            span = _with_duration_before(plain, _with_words(plain, span, done))
            done = span.range[1]
            yield span


def _now_after(plain: str, first: Point) -> Point | None:
    start = _end_of(plain, first)
    join = _JOIN.match(plain, start)
    behind = join.end() if join else start
    opened = _OPENED.search(plain[behind : behind + 1]) if start > first.end else None
    for at in (behind + bool(opened), _skip_space(plain, first.end)):
        match = _NOW_AT.match(plain, at)
        if match:
            return Point(*match.span(), None, now=True)
    return None


def _end_of(plain: str, point: Point) -> int:
    """Where a date ends, with the bracket that it stands in."""
    closed = _CLOSED.match(plain, point.end)
    opened = _OPENED.search(plain[max(point.start - 2, 0) : point.start])
    return closed.end() if closed and opened else point.end


def _start_of(plain: str, point: Point) -> int:
    """Where a date begins, with the bracket that it stands in."""
    opened = _OPENED.search(plain[max(point.start - 2, 0) : point.start])
    closed = _CLOSED.match(plain, point.end)
    return point.start - len(opened[0]) if closed and opened else point.start


def _skip_space(plain: str, at: int) -> int:
    while at < len(plain) and plain[at].isspace():
        at += 1
    return at


def _range(plain: str, first: Point, second: Point | None) -> DateSpan | None:
    """``first`` to ``second``, if what stands between them joins them."""
    if second is None or (first.weak and second.day and not first.day):
        return None  # "Jan 15 – Mar 20, 2020" begins with a day, not with a year
    start, end = _start_of(plain, first), _end_of(plain, second)
    between = plain[_end_of(plain, first) : _start_of(plain, second)]
    confidence = min(first.confidence, second.confidence)
    if not _JOIN.fullmatch(between):
        academic = between.strip() == "/" and second.year == (first.year or 0) + 1
        if between.strip() and not academic:
            return None
        if not academic and not second.now and not _same_form(plain, first, second):
            return None
        confidence = min(confidence, 0.9 if first.precision > 1 else 0.7)
    if first.year is None:
        first = replace(first, year=second.year)
    if first.year is None or (second.year is None and not second.now):
        return None
    if second.rule == "academic-year":
        second = replace(second, year=(second.year or 0) + 1)
    if not second.now and (second.iso or "") < (first.iso or "")[: len(second.iso or "")]:
        # Written backwards, latest first, or mistaken: either way it has to be looked at.
        first, second, confidence = second, first, min(confidence, 0.5)
    places = (first.start, first.end), (second.start, second.end)
    rule = first.rule if first.rule != "iso-date" else second.rule
    whole = (start, end)
    return DateSpan(first.iso, second.iso, second.now, *places, whole, "range", confidence, rule)


def _same_form(plain: str, first: Point, second: Point) -> bool:
    """Whether two dates side by side look like a range that lost its dash."""

    def shape(point: Point) -> str:
        return re.sub(r"\d+", "9", re.sub(r"[^\W\d_]+", "a", plain[point.start : point.end]))

    ordered = (first.iso or "") <= (second.iso or "")
    return ordered and first.precision == second.precision and shape(first) == shape(second)


def _single(plain: str, point: Point) -> DateSpan | None:
    place = (point.start, point.end)
    if point.rule == "academic-year":
        return _academic_span(plain, point)
    if point.iso is None or (point.weak and not _opens_with_since(plain, point)):
        return None
    bare = point.precision == 1 and point.rule == "iso-date"
    prose = bare and _is_prose(plain, *place)
    kind, confidence = ("mention", 0.3) if prose else ("single", point.confidence)
    return DateSpan(None, point.iso, False, None, place, place, kind, confidence, point.rule)


def _opens_with_since(plain: str, point: Point) -> bool:
    """Whether "since" stands before a date: of a form that could be another thing, it is one."""
    before = _BEFORE.search(plain[: point.start])
    closes = re.match(r"\s*(?:[)\],;|\t]|\.?$)", plain[point.end :])
    return bool(closes and before and before["since"])


def _academic_span(plain: str, point: Point) -> DateSpan | None:
    """ "2019/20", a school year; "2019-22" with a dash, some years."""
    year = point.year or 0
    end = year // 100 * 100 + int(plain[point.end - 2 : point.end])
    following = year + 1 if end % 100 == (year + 1) % 100 else 0
    if not following and ("/" in plain[point.start : point.end] or not year < end <= year + 20):
        return None
    first, last = (point.start, point.start + 4), (point.end - 2, point.end)
    whole = (point.start, point.end)
    return DateSpan(
        str(year), str(following or end), False, first, last, whole, "range", 0.8, "academic-year"
    )


def _is_prose(plain: str, start: int, end: int) -> bool:
    """Whether a bare year stands inside a sentence rather than in a column or in brackets."""
    before, after = plain[:start], plain[end:]
    if not before.strip() or not after.strip(" .)]"):
        return bool(re.search(r"[\u4e00-\u9fff]$", before))
    edges = r"[(\[|·•,;:/~\t›»>-]"
    return not (
        re.search(edges + r"\s*$|\s{2,}$", before) or re.match(r"\s*[)\]|·•,;:/\t-]|\s{2,}", after)
    )


def _stands_free(plain: str, span: DateSpan) -> bool:
    """False when the digits go on: telephone numbers, identity cards, versions, amounts."""
    start, end = span.range
    before = plain[max(0, start - 8) : start]
    bare = len(span.end_iso or "") == 4 and span.kind != "range"
    if _NEIGHBOUR_BEFORE.search(before) or (bare and _NUMBER_BEFORE.search(before)):
        return False
    if (bare or span.kind == "mention") and re.search(r"\d,$", before):
        return False
    return not (_NEIGHBOUR_AFTER.match(plain, end) and span.kind != "range")


def _with_words(plain: str, span: DateSpan, done: int) -> DateSpan:
    """Takes the words around a date in: since, until, expected, an open dash, a duration."""
    span = _with_words_after(plain, span)
    text = plain[done : span.range[0]]
    opening = _FROM.search(text) if span.kind == "range" else None
    if opening:
        return replace(span, range=(done + opening.start(), span.range[1]))
    before = _BEFORE.search(text)
    if before is None:
        return span
    whole = (done + before.start(), span.range[1])
    if before["expected"]:
        return replace(span, range=whole, is_expected=True)
    if span.kind != "single":
        return replace(span, range=whole) if before["since"] else span
    if before["since"]:
        return _from_single(span, "since", whole)
    return replace(span, kind="until", range=whole)


def _with_duration_before(plain: str, span: DateSpan) -> DateSpan:
    """Takes in how long it took where that opens the text: "4 Jahre und 6 Monate, seit 2019"."""
    took = span.kind in ("range", "since") and _DURATION_FIRST.fullmatch(plain, 0, span.range[0])
    return replace(span, range=(0, span.range[1])) if took else span


def _with_words_after(plain: str, span: DateSpan) -> DateSpan:
    if event := _EVENT_AFTER.match(plain, span.range[1]):
        span = replace(span, range=(span.range[0], event.end()))
    end = span.range[1]
    if expected := _EXPECTED_AFTER.match(plain, end):
        return replace(span, range=(span.range[0], expected.end()), is_expected=True)
    if span.kind == "range":
        if school_year := _SCHOOL_YEAR_AFTER.match(plain, end):
            return replace(span, range=(span.range[0], school_year.end()))
        duration = _DURATION.match(plain, end)
        return replace(span, range=(span.range[0], duration.end())) if duration else span
    if since := _SINCE_AFTER.match(plain, end):
        return _from_single(span, "since", (span.range[0], since.end()))
    duration = _DURATION.match(plain, end)
    if duration and duration[0].strip().startswith("(") and duration[0].endswith(")"):
        return replace(span, range=(span.range[0], duration.end()))
    if left_open := _OPEN_AFTER.match(plain, end):
        return _from_single(span, "open", (span.range[0], left_open.end()))
    return span


def _from_single(span: DateSpan, kind: str, whole: Place) -> DateSpan:
    """A single date turned into the start of something."""
    return replace(
        span,
        start_iso=span.end_iso,
        end_iso=None,
        start_range=span.end_range,
        end_range=None,
        is_current=kind == "since",
        range=whole,
        kind=kind,
        confidence=min(span.confidence, 1.0 if kind == "since" else 0.7),
    )
