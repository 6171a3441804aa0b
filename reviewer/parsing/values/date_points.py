"""Single dates in a text ("2021年3月", "Mar 2021", "Q3 2021"), before they are paired to ranges."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reviewer.parsing import lexicon

FIRST_YEAR, LAST_YEAR = 1930, 2059
EMPEROR_YEARS = {"令和": 2018, "平成": 1988, "昭和": 1925}
ROC_YEARS = 1911
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Point:
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
        """The date at the precision it was written in; an impossible day leaves the month."""
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
        """1 for a year, 2 for a month, 3 for a day."""
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
_NUMERALS = "〇一二三四五六七八九"
_SPELLED_YEAR = rf"(?:[一二]\s?[九0○〇零]\s?[{_NUMERALS}0○零]\s?[{_NUMERALS}0○零])(?=\s?年)"
_SPELLED_MONTH = r"(?:十[一二]?|[一二三四五六七八九])"
_MONTHS = {
    lexicon.fold(word): int(key)
    for key, listed in lexicon.table("dates", "months").items()
    for word in listed
}
_SEASONS = [word for listed in lexicon.table("dates", "seasons").values() for word in listed]
_YEAR = r"(?:(?:19|20)\d\d|(?:1\s9|2\s0)\s\d\s\d)"
_MONTH = r"(?:1[0-2]|0?[1-9]|1\s[0-2]|0\s[1-9])"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_NAME = rf"(?:{lexicon.alternation(_MONTHS)})"
_SEASON = rf"(?:{lexicon.alternation(_SEASONS)})"
_OPENS_NAME = r"(?:early|mid|late|fin)"
"""What dates before a year and opens a name behind one ("2021 Early Career Prize")."""
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


_FIRST_LETTERS = "".join({name[0] for name in (*_MONTHS, *map(lexicon.fold, _SEASONS), *"qht")})
_POINT = re.compile(
    rf"""
    (?=[\d'中民r令平昭{_NUMERALS}] | (?<![^\W\d_])[{_FIRST_LETTERS}])  # no date begins elsewhere
    (?:(?<![\w.]){_SEASON}s?[\s,-]*{_OF}(?P<season_year>{_YEAR})(?:\s*/\s*(?:20)?\d\d)?(?!\d)
  | (?<![\w.])(?:Q[1-4]|[1-4]Q|H[12]|T[1-4])[\s,/-]*(?P<quarter_year>{_YEAR})(?!\d)
  | (?:中華民國|民國|民国|ROC)\s*(?P<roc>\d{{2,3}})
      (?:\s*年(?:{_chinese_day("roc")})?|[./-](?P<roc_m2>{_MONTH})(?!\d))
  | (?P<era>令和|平成|昭和)\s*(?P<era_y>\d{{1,2}}|元)\s*年(?:{_chinese_day("era")})?
  | (?<!\d)(?P<cjk_y>{_YEAR})\s*年(?!{_NOT_A_YEAR})(?:{_chinese_day("cjk")}|\s*(?:{_PART_OF_YEAR}))?
  | (?<![{_NUMERALS}])(?P<spelled_y>{_SPELLED_YEAR})\s?年
      (?:\s?(?P<spelled_m>{_SPELLED_MONTH})\s?月)?
  | (?<!\d)(?P<roc_bare>(?:9\d|1[0-2]\d))\s*年\s*(?P<roc_bare_m>{_MONTH})\s*月
  | (?<![\d.])(?P<y>{_YEAR})(?P<sep>\s?[./-]\s?)(?P<m>{_MONTH})
      (?:(?<=\d)\s?(?P=sep)\s?(?P<d>{_DAY}))?(?:\s?月)?
      (?!\d|/\d{{4}}|\s?[./-]\s?\d{{4}}[./-]\d{{4}})
  | (?<![\d./-])(?P<dmy_a>{_DAY})(?P<dmy_sep>\s?[./-]\s?)(?P<dmy_b>{_DAY})
      (?P=dmy_sep)(?P<dmy_y>{_YEAR})(?!\d)
  | (?<![\d./])(?!\d{{1,2}}\.\s+{_YEAR}\s?(?:年|[./]\s?\d))
      (?P<my_m>{_MONTH})\s?[./-]\s?(?P<my_y>{_YEAR})(?!\d)
  | (?<![^\W\d_])(?P<name>{_NAME})\.?,?[\s-]*
      (?:(?P<name_d>{_DAY})(?:{_ORDINAL}?,\s*|{_ORDINAL}?\s+))?
      {_OF}(?P<name_y>{_YEAR}|'\s?\d\d)(?!\d)
  | (?<![\w.])(?P<dname_d>{_DAY}){_ORDINAL}?[ -]*{_OF}(?P<dname>{_NAME})
      \.?,?[\s-]*{_OF}(?P<dname_y>{_YEAR}|'\s?\d\d)(?!\d)
  | (?<!\d)(?P<yname_y>{_YEAR})[\s,./-]+(?P<yname>{_NAME})\b\.?
      (?!\s*(?:\d{{1,2}},?\s+)?{_OF}{_YEAR})
  | (?<!\d)(?P<yseason>{_YEAR})[\s,/-]*(?!{_OPENS_NAME}\s+\w)
      (?:{_SEASON}|Q[1-4]|{_PART_OF_YEAR})(?!\w|\s*{_YEAR})
  | (?<![^\W\d_])(?P<short_name>{_NAME})\.?-(?P<short_y>\d\d)(?!\d)
  | (?<![^\W\d_])(?P<gap_name>{_NAME})\.?\s(?P<gap_y>[012]\d)(?![\d:%]|[.,]?\s?\d|(?:st|nd|rd|th)\b)
  | (?<![^\W\d_])(?P<lone_name>{_NAME})\.?
      (?=\s*(?:(?:-+|~|&|to|bis|à|a|until)\s*|(?:and|und|et|y|e)\s+){_NAME}\b)
  | (?<![\d./-])(?P<academic>(?:19|20)\d\d)\s?[/-]\s?(?P<academic_end>\d\d)(?![\d./-])
  | (?<![\d.,$¥￥€£])(?P<year>{_YEAR})
      (?!\d|[ \u3000]?[年级級届屆]|[ \u3000]?年度|[A-Za-z]|%|\s*(?:{_COUNTED}))
  | (?<![\w'])'(?P<yy>\d\d)(?![\d\w'])
  | (?<![\d./])(?P<yymm_y>1[3-9]|2\d)\.(?P<yymm_m>0[1-9]|1[0-2])(?![\d.%])
  | (?<![\d./])(?P<roc_pair>(?:9\d|1[0-2]\d))[./](?P<roc_pair_m>0[1-9]|1[0-2])(?![\d./%])
  | (?<!\d)(?P<yyzh_y>[0-2]\d)\s?年\s?(?P<yyzh_m>{_MONTH})\s?月
  | (?<![\d./])(?P<yysl_y>[0-2]\d)/(?P<yysl_m>{_MONTH})(?![\d/])(?=[^\n]*[\u4e00-\u9fff])
  | (?<![\d./])(?P<mmyy_m>0[1-9]|1[0-2])/(?P<mmyy_y>\d\d)(?![\d/])
  | (?<![\d./])(?P<compact>(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])?)(?!\d))
    """,
    re.VERBOSE | re.IGNORECASE,
)
_TAIL = re.compile(
    rf"\s*(?:[-~]|至|到)\s*(?:(?P<m>{_MONTH})\s*月(?:份)?(?:\s*(?P<d>{_DAY})\s*[日号號])?|(?P<plain>{_MONTH})(?![\d./年月日%-]))"
)
_MASK = re.compile(
    r"\S*@\S+|(?:https?://|www\.)\S+|\b(?:[\w-]+\.)+(?:com|org|net|io|cn|dev|me|edu|gov|app|de|fr|es|uk|jp|tw)\b\S*"
    r"|\b10\.\d{4,}/\S+|\barXiv:\s*\d{4}\.\d+|(?<!\w)\+\d[\d\s()./-]{7,}\d",
    re.IGNORECASE,
)


def points(plain: str) -> list[Point]:
    """The dates in a plain text, left to right; none inside addresses, links and numbers."""
    matches = list(_POINT.finditer(plain))
    masks = [match.span() for match in _MASK.finditer(plain)] if matches else []
    found: list[Point] = []
    for match in matches:
        if any(start < match.end() and match.start() < end for start, end in masks):
            continue
        point = _read(match)
        if point is not None:
            found.append(point)
            found.extend(_tail(plain, point))
    return found


def _tail(plain: str, point: Point) -> Iterator[Point]:
    """The end of "2021年3月-5月" or "2021.03-06": a month, or day, of the same year."""
    match = _TAIL.match(plain, point.end) if point.month and point.year and not point.day else None
    if match is None:
        return
    month = _number(match["m"] or match["plain"])
    if month > (point.month or 0):
        start = match.start("m") if match["m"] else match.start("plain")
        yield Point(start, match.end(), point.year, month, _number(match["d"]) or None)


def _number(text: str | None) -> int:
    digits = "".join(text.split()) if text else ""
    return int(digits) if digits.isdigit() else 0


def _full_year(text: str) -> int:
    year = _number(text.replace("'", ""))
    return year if year > 99 else year + (2000 if year + 2000 <= LAST_YEAR else 1900)


def _read(match: re.Match[str]) -> Point | None:
    """The point a match stands for; None when it is no possible date."""
    for key, reader in _READERS.items():
        if match[key] is not None:
            point = reader(match, match.span())
            if point.year is not None and not FIRST_YEAR <= point.year <= LAST_YEAR:
                return None
            return point
    return None


def _numeric(m: re.Match[str], at: Place) -> Point:
    return Point(*at, _number(m["y"]), _number(m["m"]), _number(m["d"]) or None)


def _day_first(m: re.Match[str], at: Place) -> Point:
    """1.2.2021 is February; 1/2/2021 is January in America: the day decides where it can."""
    first, second = _number(m["dmy_a"]), _number(m["dmy_b"])
    american = second > 12 or ("/" in m["dmy_sep"] and first <= 12)
    month, day = (first, second) if american else (second, first)
    unsure = "/" in m["dmy_sep"] and first <= 12 and second <= 12 and first != second
    if month > 12:
        return Point(*at, _number(m["dmy_y"]), confidence=0.5)
    return Point(*at, _number(m["dmy_y"]), month, day, confidence=0.6 if unsure else 1.0)


def _named(m: re.Match[str], at: Place) -> Point:
    day = _number(m["name_d"]) or None
    return Point(*at, _full_year(m["name_y"]), _MONTHS[lexicon.fold(m["name"])], day)


def _day_named(m: re.Match[str], at: Place) -> Point:
    month = _MONTHS[lexicon.fold(m["dname"])]
    return Point(*at, _full_year(m["dname_y"]), month, _number(m["dname_d"]))


def _roc(m: re.Match[str], at: Place) -> Point:
    month, day = _number(m["roc_m"] or m["roc_m2"]) or None, _number(m["roc_d"]) or None
    return Point(*at, _number(m["roc"]) + ROC_YEARS, month, day, "roc-year")


def _era(m: re.Match[str], at: Place) -> Point:
    year = EMPEROR_YEARS[m["era"]] + (_number(m["era_y"]) or 1)
    return Point(*at, year, _number(m["era_m"]) or None, _number(m["era_d"]) or None, "era-year")


def _compact(m: re.Match[str], at: Place) -> Point:
    digits = m["compact"]
    return Point(*at, int(digits[:4]), int(digits[4:6]), int(digits[6:] or 0) or None, weak=True)


def _spelled(m: re.Match[str], at: Place) -> Point:
    """ "二〇二一年三月": a digit for a sign, but ten and the two months after it as said."""
    signs = re.sub("[0○零]", "〇", "".join(m["spelled_y"].split()))
    year = int("".join(str(_NUMERALS.index(sign)) for sign in signs))
    month = m["spelled_m"] or "〇"
    ones = _NUMERALS.index(month[-1]) if month[-1] != "十" else 0
    return Point(*at, year, 10 * ("十" in month) + ones or None, rule="chinese-numerals")


def _academic(m: re.Match[str], at: Place) -> Point:
    """ "2019/20", a school year, is kept as its first year here and split by ``_joined``."""
    return Point(*at, _number(m["academic"]), rule="academic-year")


_READERS: dict[str, Callable[[re.Match[str], Place], Point]] = {
    "season_year": lambda m, at: Point(*at, _number(m["season_year"]), rule="year-of-season"),
    "quarter_year": lambda m, at: Point(*at, _number(m["quarter_year"]), rule="year-of-quarter"),
    "roc": _roc,
    "era_y": _era,
    "cjk_y": lambda m, at: Point(
        *at, _number(m["cjk_y"]), _number(m["cjk_m"]) or None, _number(m["cjk_d"]) or None
    ),
    "roc_bare": lambda m, at: Point(
        *at, _number(m["roc_bare"]) + ROC_YEARS, _number(m["roc_bare_m"]), rule="roc-year"
    ),
    "spelled_y": _spelled,
    "y": _numeric,
    "dmy_y": _day_first,
    "my_y": lambda m, at: Point(*at, _number(m["my_y"]), _number(m["my_m"])),
    "name_y": _named,
    "dname_y": _day_named,
    "yname_y": lambda m, at: Point(*at, _number(m["yname_y"]), _MONTHS[lexicon.fold(m["yname"])]),
    "yseason": lambda m, at: Point(*at, _number(m["yseason"]), rule="year-of-season"),
    "short_y": lambda m, at: Point(
        *at, _full_year(m["short_y"]), _MONTHS[lexicon.fold(m["short_name"])], confidence=0.8
    ),
    "gap_y": lambda m, at: Point(
        *at, _full_year(m["gap_y"]), _MONTHS[lexicon.fold(m["gap_name"])], weak=True, confidence=0.7
    ),
    "lone_name": lambda m, at: Point(*at, None, _MONTHS[lexicon.fold(m["lone_name"])], weak=True),
    "academic": _academic,
    "year": lambda m, at: Point(*at, _number(m["year"])),
    "yy": lambda m, at: Point(*at, _full_year(m["yy"]), confidence=0.8),
    "yyzh_y": lambda m, at: Point(
        *at, _full_year(m["yyzh_y"]), _number(m["yyzh_m"]), weak=True, confidence=0.8
    ),
    "yysl_y": lambda m, at: Point(
        *at, _full_year(m["yysl_y"]), _number(m["yysl_m"]), weak=True, confidence=0.7
    ),
    "mmyy_m": lambda m, at: Point(
        *at, _full_year(m["mmyy_y"]), _number(m["mmyy_m"]), weak=True, confidence=0.9
    ),
    "yymm_y": lambda m, at: Point(
        *at, _full_year(m["yymm_y"]), _number(m["yymm_m"]), weak=True, confidence=0.7
    ),
    "roc_pair": lambda m, at: Point(
        *at,
        _number(m["roc_pair"]) + ROC_YEARS,
        _number(m["roc_pair_m"]),
        rule="roc-year",
        weak=True,
        confidence=0.8,
    ),
    "compact": _compact,
}


def plain(text: str) -> str:
    """The text in plain signs, one for one, so that places in it are places in the original."""
    return text.translate(_PLAIN)
