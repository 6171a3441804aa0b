"""Dates and date ranges in a line of text, in the forms people write, with their exact places.

Two steps: ``_points`` finds every single date ("2021年3月", "Mar 2021", "Q3 2021"), ``_joined``
then pairs neighbours by what stands between them ("–", "to", "至", or nothing: a lost dash).
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from reviewer.intake.document import Line
from reviewer.parsing import lexicon
from reviewer.parsing.found import Found, Span

FIRST_YEAR, LAST_YEAR = 1930, 2059
EMPEROR_YEARS = {"令和": 2018, "平成": 1988, "昭和": 1925}
ROC_YEARS = 1911
Place = tuple[int, int]


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


@dataclass(frozen=True, slots=True)
class _Point:
    """One date before pairing. ``weak`` ones (MM/YY, compact digits) count only in a range."""

    start: int
    end: int
    year: int | None
    month: int | None = None
    day: int | None = None
    rule: str = "iso-date"
    weak: bool = False
    now: bool = False
    confidence: float = 1.0

    @property
    def iso(self) -> str | None:
        if self.year is None:
            return None
        parts = [f"{self.year:04}"]
        if self.month:
            parts.append(f"{self.month:02}")
            if self.day and self.day <= monthrange(self.year, self.month)[1]:
                parts.append(f"{self.day:02}")
        return "-".join(parts)

    @property
    def precision(self) -> int:
        return 1 + bool(self.month) + bool(self.month and self.day)


# One character for one character, so that places in the plain text are places in the original.
_ALIKE = {
    "0": "０〇",
    ".": "．。",
    "/": "／⁄∕",
    ":": "：",
    "(": "（",
    ")": "）",
    "[": "［【",
    "]": "］】",
    "'": "＇’‘´`ʼ",
    ",": "，",
    "月": "⽉",
    "日": "⽇",
    "至": "⾄",
    " ": "　\xa0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u200b\u2060\ufeff",
    "-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d\u30fc\u2500\u2501\ufe58\ufe63\u00ad"
    "\u2043",
    "~": "～〜∼˜→⇒",
}
_PLAIN = {ord(odd): plain for plain, alike in _ALIKE.items() for odd in alike}
_PLAIN |= {ord("１") + n: str(1 + n) for n in range(9)}

_MONTHS = {
    lexicon.fold(word): int(key)
    for key, listed in lexicon.table("dates", "months").items()
    for word in listed
}
_SEASONS = [word for listed in lexicon.table("dates", "seasons").values() for word in listed]


def _listed(key: str) -> str:
    return lexicon.alternation(lexicon.load("dates")[key])


def _spaced(words: str) -> str:
    """Chinese words of a list may be spaced out ("现 在")."""
    parts = words.split("|")
    return "|".join(r"\s?".join(p) if re.fullmatch(r"[\u4e00-\u9fff]{2,}", p) else p for p in parts)


_YEAR = r"(?:(?:19|20)\d\d|(?:1\s9|2\s0)\s\d\s\d)"
_MONTH = r"(?:1[0-2]|0?[1-9]|1\s[0-2]|0\s[1-9])"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_NAME = rf"(?:{lexicon.alternation(_MONTHS)})"
_SEASON = rf"(?:{lexicon.alternation(_SEASONS)})"
_ORDINAL = r"(?:st|nd|rd|th|er|º|\.)"
_OF = r"(?:of\s+|de\s+|del\s+)?"

_PART_OF_YEAR = r"第?[一二三四1-4]季度|[春夏秋冬]季?|[上下]半年|年?初|年?底|年?末"
_NOT_A_YEAR = r"\s*[度级級代版薪资]|\s*[前后後以之内底]?[间来]"
_COUNTED = (
    r"元|万|萬|人|名|条|件|次|份|篇|个|個|家|台|位|张|分(?!校)|円"
    r"|USD|EUR|RMB|users?\b|people\b|employees\b"
)


def _chinese_day(name: str) -> str:
    """ "3月" or "3月5日" as groups ``<name>_m`` and ``<name>_d``."""
    return rf"\s*(?P<{name}_m>{_MONTH})\s*月(?:\s*份)?(?:\s*(?P<{name}_d>{_DAY})\s*[日号號])?"


_POINT = re.compile(
    rf"""
    (?<![\w.]){_SEASON}[\s,-]*{_OF}(?P<season_year>{_YEAR})(?:\s*/\s*(?:20)?\d\d)?(?!\d)
  | (?<![\w.])(?:Q[1-4]|[1-4]Q|H[12]|T[1-4])[\s,/-]*(?P<quarter_year>{_YEAR})(?!\d)
  | (?:中華民國|民國|民国|ROC)\s*(?P<roc>\d{{2,3}})
      (?:\s*年(?:{_chinese_day("roc")})?|[./-](?P<roc_m2>{_MONTH})(?!\d))
  | (?P<era>令和|平成|昭和)\s*(?P<era_y>\d{{1,2}}|元)\s*年(?:{_chinese_day("era")})?
  | (?<!\d)(?P<cjk_y>{_YEAR})\s*年(?!{_NOT_A_YEAR})(?:{_chinese_day("cjk")}|\s*(?:{_PART_OF_YEAR}))?
  | (?<!\d)(?P<roc_bare>(?:9\d|1[0-2]\d))\s*年\s*(?P<roc_bare_m>{_MONTH})\s*月
  | (?<![\d.])(?P<y>{_YEAR})(?P<sep>\s?[./-]\s?)(?P<m>{_MONTH})
      (?:(?<=\d)\s?(?P=sep)\s?(?P<d>{_DAY}))?(?:\s?月)?
      (?!\d|/\d{{4}}|\s?[./-]\s?\d{{4}}[./-]\d{{4}})
  | (?<![\d./-])(?P<dmy_a>{_DAY})(?P<dmy_sep>\s?[./-]\s?)(?P<dmy_b>{_DAY})
      (?P=dmy_sep)(?P<dmy_y>{_YEAR})(?!\d)
  | (?<![\d./])(?P<my_m>{_MONTH})\s?[./-]\s?(?P<my_y>{_YEAR})(?!\d)
  | (?<![^\W\d_])(?P<name>{_NAME})\.?,?[\s-]*
      (?:(?P<name_d>{_DAY})(?:{_ORDINAL}?,\s*|{_ORDINAL}?\s+))?
      {_OF}(?P<name_y>{_YEAR}|'\s?\d\d)(?!\d)
  | (?<![\w.])(?P<dname_d>{_DAY}){_ORDINAL}?[ -]*{_OF}(?P<dname>{_NAME})
      \.?,?[\s-]*{_OF}(?P<dname_y>{_YEAR}|'\s?\d\d)(?!\d)
  | (?<!\d)(?P<yname_y>{_YEAR})[\s,./-]+(?P<yname>{_NAME})\b\.?
      (?!\s*(?:\d{{1,2}},?\s+)?{_OF}{_YEAR})
  | (?<!\d)(?P<yseason>{_YEAR})[\s,/-]*(?:{_SEASON}|Q[1-4]|{_PART_OF_YEAR})(?!\w|\s*{_YEAR})
  | (?<![^\W\d_])(?P<short_name>{_NAME})\.?-(?P<short_y>\d\d)(?!\d)
  | (?<![^\W\d_])(?P<lone_name>{_NAME})\.?(?=\s*(?:-+|~|to|bis|à|a|until)\s*{_NAME}\b)
  | (?<![\d./-])(?P<academic>(?:19|20)\d\d)\s?[/-]\s?(?P<academic_end>\d\d)(?![\d./-])
  | (?<![\d.,$¥￥€£])(?P<year>{_YEAR})
      (?!\d|\s?[年级級届屆]|\s?年度|[A-Za-z]|%|\s*(?:{_COUNTED}))
  | (?<![\w'])'(?P<yy>\d\d)(?![\d\w'])
  | (?<![\d./])(?P<mmyy_m>0[1-9]|1[0-2])/(?P<mmyy_y>\d\d)(?![\d/])
  | (?<![\d./])(?P<compact>(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])?)(?!\d)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NOW_WORD = _spaced(_listed("now"))
_NOW_AT = re.compile(rf"(?:{_NOW_WORD})(?![a-zß-ÿ])\.?", re.IGNORECASE)
_NOW_ALONE = re.compile(rf"[\s()\[\]~-]*(?P<now>{_NOW_WORD})[\s()\[\].~-]*", re.IGNORECASE)
_TO = rf"(?:\s*(?:{_listed('to')})(?![a-zà-ÿ])\s*)"
_DASH = r"\s*(?:[-~\ue000-\uf8ff\ufffd]\s*)+"
_JOIN = re.compile(rf"{_DASH}{_TO}?|{_TO}", re.IGNORECASE)
_TAIL = re.compile(
    rf"\s*(?:[-~]|至|到)\s*(?:(?P<m>{_MONTH})\s*月(?:份)?(?:\s*(?P<d>{_DAY})\s*[日号號])?|(?P<plain>{_MONTH})(?![\d./年月日%-]))"
)
_BEFORE = re.compile(
    rf"(?P<since>(?<![a-zà-ÿ])(?:{_listed('since')})\s*$)|(?P<until>(?<![a-zà-ÿ])(?:{_listed('until')})\s*$)|(?P<expected>(?<![a-zà-ÿ])(?:{_listed('expected')})[\s:]*$)|(?P<dash>^\s*[-~]+\s*$)",
    re.IGNORECASE,
)
_SINCE_AFTER = re.compile(r"\s*(?:年)?(?:起|以来|以後|onwards?\b|-?\s*onwards?\b)", re.IGNORECASE)
_EXPECTED_AFTER = re.compile(
    rf"\s*[,(]?\s*(?:{_listed('expected_after')})\s*\)?(?![a-zà-ÿ])", re.IGNORECASE
)
_UNIT = (
    r"(?:years?|yrs?|months?|mos?|jahre?n?|monate?n?|ans?|mois|años?|mes(?:es)?"
    r"|年|个月|個月|ヶ月|か月|月)"
)
_DURATION = re.compile(
    rf"\s*[(·,]?\s*(?:[\d.]+|[一二三四五六七八九十]+)\s*\+?\s*{_UNIT}\b"
    rf"(?:[\s,及和]*\d+\s*{_UNIT})?\s*\)?",
    re.IGNORECASE,
)
_MASK = re.compile(
    r"\S*@\S+|(?:https?://|www\.)\S+|\b(?:[\w-]+\.)+(?:com|org|net|io|cn|dev|me|edu|gov|app|de|fr|es|uk|jp|tw)\b\S*"
    r"|\b10\.\d{4,}/\S+|\barXiv:\s*\d{4}\.\d+|(?<!\w)\+\d[\d\s()./-]{7,}\d",
    re.IGNORECASE,
)
_NEIGHBOUR_BEFORE = re.compile(r"(?:\d[-./:,*xX+]{1,2}|[A-Za-z]-|[vV#$¥￥€£/+.])$")
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


@lru_cache(maxsize=4096)
def _spans(text: str) -> tuple[DateSpan, ...]:
    plain = text.translate(_PLAIN)
    if alone := _NOW_ALONE.fullmatch(plain):
        place = alone.span("now")
        return (DateSpan(None, None, True, None, place, place, "now"),)
    if not any(map(str.isdigit, plain)):
        return ()
    return tuple(_joined(plain, _points(plain)))


def _points(plain: str) -> list[_Point]:
    masks = [match.span() for match in _MASK.finditer(plain)]
    found: list[_Point] = []
    for match in _POINT.finditer(plain):
        if any(start < match.end() and match.start() < end for start, end in masks):
            continue
        point = _read(match)
        if point is not None:
            found.append(point)
            found.extend(_tail(plain, point))
    return found


def _tail(plain: str, point: _Point) -> Iterator[_Point]:
    """The end of "2021年3月-5月" or "2021.03-06": a month, or day, of the same year."""
    match = _TAIL.match(plain, point.end) if point.month and point.year and not point.day else None
    if match is None:
        return
    month = _number(match["m"] or match["plain"])
    if month > (point.month or 0):
        start = match.start("m") if match["m"] else match.start("plain")
        yield _Point(start, match.end(), point.year, month, _number(match["d"]) or None)


def _number(text: str | None) -> int:
    digits = "".join(text.split()) if text else ""
    return int(digits) if digits.isdigit() else 0


def _full_year(text: str) -> int:
    year = _number(text.replace("'", ""))
    return year if year > 99 else year + (2000 if year + 2000 <= LAST_YEAR else 1900)


def _read(match: re.Match[str]) -> _Point | None:
    """The point a match stands for; None when it is no possible date."""
    for key, reader in _READERS.items():
        if match[key] is not None:
            point = reader(match, match.span())
            if point.year is not None and not FIRST_YEAR <= point.year <= LAST_YEAR:
                return None
            return point
    return None


def _numeric(m: re.Match[str], at: Place) -> _Point:
    return _Point(*at, _number(m["y"]), _number(m["m"]), _number(m["d"]) or None)


def _day_first(m: re.Match[str], at: Place) -> _Point:
    """1.2.2021 is February; 1/2/2021 is January in America: the day decides where it can."""
    first, second = _number(m["dmy_a"]), _number(m["dmy_b"])
    american = second > 12 or ("/" in m["dmy_sep"] and first <= 12)
    month, day = (first, second) if american else (second, first)
    unsure = "/" in m["dmy_sep"] and first <= 12 and second <= 12 and first != second
    if month > 12:
        return _Point(*at, _number(m["dmy_y"]), confidence=0.5)
    return _Point(*at, _number(m["dmy_y"]), month, day, confidence=0.6 if unsure else 1.0)


def _named(m: re.Match[str], at: Place) -> _Point:
    day = _number(m["name_d"]) or None
    return _Point(*at, _full_year(m["name_y"]), _MONTHS[lexicon.fold(m["name"])], day)


def _day_named(m: re.Match[str], at: Place) -> _Point:
    month = _MONTHS[lexicon.fold(m["dname"])]
    return _Point(*at, _full_year(m["dname_y"]), month, _number(m["dname_d"]))


def _roc(m: re.Match[str], at: Place) -> _Point:
    month, day = _number(m["roc_m"] or m["roc_m2"]) or None, _number(m["roc_d"]) or None
    return _Point(*at, _number(m["roc"]) + ROC_YEARS, month, day, "roc-year")


def _era(m: re.Match[str], at: Place) -> _Point:
    year = EMPEROR_YEARS[m["era"]] + (_number(m["era_y"]) or 1)
    return _Point(*at, year, _number(m["era_m"]) or None, _number(m["era_d"]) or None, "era-year")


def _compact(m: re.Match[str], at: Place) -> _Point:
    digits = m["compact"]
    return _Point(*at, int(digits[:4]), int(digits[4:6]), int(digits[6:] or 0) or None, weak=True)


def _academic(m: re.Match[str], at: Place) -> _Point:
    """ "2019/20", a school year, is kept as its first year here and split by ``_joined``."""
    return _Point(*at, _number(m["academic"]), rule="academic-year")


_READERS: dict[str, Callable[[re.Match[str], Place], _Point]] = {
    "season_year": lambda m, at: _Point(*at, _number(m["season_year"]), rule="year-of-season"),
    "quarter_year": lambda m, at: _Point(*at, _number(m["quarter_year"]), rule="year-of-quarter"),
    "roc": _roc,
    "era_y": _era,
    "cjk_y": lambda m, at: _Point(
        *at, _number(m["cjk_y"]), _number(m["cjk_m"]) or None, _number(m["cjk_d"]) or None
    ),
    "roc_bare": lambda m, at: _Point(
        *at, _number(m["roc_bare"]) + ROC_YEARS, _number(m["roc_bare_m"]), rule="roc-year"
    ),
    "y": _numeric,
    "dmy_y": _day_first,
    "my_y": lambda m, at: _Point(*at, _number(m["my_y"]), _number(m["my_m"])),
    "name_y": _named,
    "dname_y": _day_named,
    "yname_y": lambda m, at: _Point(*at, _number(m["yname_y"]), _MONTHS[lexicon.fold(m["yname"])]),
    "yseason": lambda m, at: _Point(*at, _number(m["yseason"]), rule="year-of-season"),
    "short_y": lambda m, at: _Point(
        *at, _full_year(m["short_y"]), _MONTHS[lexicon.fold(m["short_name"])], confidence=0.8
    ),
    "lone_name": lambda m, at: _Point(*at, None, _MONTHS[lexicon.fold(m["lone_name"])], weak=True),
    "academic": _academic,
    "year": lambda m, at: _Point(*at, _number(m["year"])),
    "yy": lambda m, at: _Point(*at, _full_year(m["yy"]), confidence=0.8),
    "mmyy_m": lambda m, at: _Point(
        *at, _full_year(m["mmyy_y"]), _number(m["mmyy_m"]), weak=True, confidence=0.9
    ),
    "compact": _compact,
}


def _joined(plain: str, points: list[_Point]) -> Iterator[DateSpan]:
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
            span = _with_words(plain, span, done)
            done = span.range[1]
            yield span


def _now_after(plain: str, first: _Point) -> _Point | None:
    join = _JOIN.match(plain, first.end)
    for at in (join.end() if join else first.end, _skip_space(plain, first.end)):
        match = _NOW_AT.match(plain, at)
        if match:
            return _Point(*match.span(), None, now=True)
    return None


def _skip_space(plain: str, at: int) -> int:
    while at < len(plain) and plain[at].isspace():
        at += 1
    return at


def _range(plain: str, first: _Point, second: _Point | None) -> DateSpan | None:
    """``first`` to ``second``, if what stands between them joins them."""
    if second is None:
        return None
    between = plain[first.end : second.start]
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
    if not second.now and (second.iso or "") < (first.iso or "")[: len(second.iso or "")]:
        confidence = min(confidence, 0.5)
    places = (first.start, first.end), (second.start, second.end)
    rule = first.rule if first.rule != "iso-date" else second.rule
    whole = (first.start, second.end)
    return DateSpan(first.iso, second.iso, second.now, *places, whole, "range", confidence, rule)


def _same_form(plain: str, first: _Point, second: _Point) -> bool:
    """Whether two dates side by side look like a range that lost its dash."""

    def shape(point: _Point) -> str:
        return re.sub(r"\d+", "9", re.sub(r"[^\W\d_]+", "a", plain[point.start : point.end]))

    ordered = (first.iso or "") <= (second.iso or "")
    return ordered and first.precision == second.precision and shape(first) == shape(second)


def _single(plain: str, point: _Point) -> DateSpan | None:
    place = (point.start, point.end)
    if point.rule == "academic-year":
        return _academic_span(plain, point)
    if point.weak or point.iso is None:
        return None
    bare = point.precision == 1 and point.rule == "iso-date"
    prose = bare and _is_prose(plain, *place)
    kind, confidence = ("mention", 0.3) if prose else ("single", point.confidence)
    return DateSpan(None, point.iso, False, None, place, place, kind, confidence, point.rule)


def _academic_span(plain: str, point: _Point) -> DateSpan | None:
    year = point.year or 0
    if int(plain[point.end - 2 : point.end]) != (year + 1) % 100:
        return None
    first, last = (point.start, point.start + 4), (point.end - 2, point.end)
    whole = (point.start, point.end)
    return DateSpan(
        str(year), str(year + 1), False, first, last, whole, "range", 0.8, "academic-year"
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
    return not (_NEIGHBOUR_AFTER.match(plain, end) and span.kind != "range")


def _with_words(plain: str, span: DateSpan, done: int) -> DateSpan:
    """Takes the words around a date in: since, until, expected, an open dash, a duration."""
    span = _with_words_after(plain, span)
    before = _BEFORE.search(plain[done : span.range[0]])
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


def _with_words_after(plain: str, span: DateSpan) -> DateSpan:
    end = span.range[1]
    if expected := _EXPECTED_AFTER.match(plain, end):
        return replace(span, range=(span.range[0], expected.end()), is_expected=True)
    if span.kind == "range":
        duration = _DURATION.match(plain, end)
        return replace(span, range=(span.range[0], duration.end())) if duration else span
    if since := _SINCE_AFTER.match(plain, end):
        return _from_single(span, "since", (span.range[0], since.end()))
    if re.fullmatch(r"\s*[-~]+\s*", plain[end:]):
        return _from_single(span, "open", (span.range[0], len(plain.rstrip())))
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
