"""Telephone numbers in a line of text: Chinese mobiles first, then the groupings of the world."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewer.parsing.values import dates

FEWEST_DIGITS, MOST_DIGITS = 7, 15
_MASK = "xX*×•·_"
_CHINESE = re.compile(
    rf"(?<![\w*+])(?:(?:[(（]\s?)?(?:\+\s?|00)?86\s?[)）]?[\s-]*)?"
    rf"1[3-9{_MASK}][\d{_MASK}][\s-]?[\d{_MASK}]{{4}}[\s-]?[\d{_MASK}]{{4}}(?![\w*])"
    rf"|(?<![\w*+])(?:\+?86[\s-]*)?1[3-9]\d\s?\d{{3}}\s?\d{{5}}(?!\w)"
    rf"|(?<![\w*+])(?:\+?86[\s-]*)?1[3-9]\d{{2,3}}[\s-]\d{{3,4}}[\s-]\d{{3,4}}(?!\w)"
)
_ANY = re.compile(
    r"(?<![\w.,/@#$¥€£+-])"
    r"(?:[(（]\s?(?:\+|00)\s?\d{1,3}\s?[)）]|(?:\+|00)\s?\d{1,3}|[(（]\d{1,5}[)）]|\d{2,5})"
    r"(?:[\s./‐-―-]{0,3}(?:[(（]\d{1,5}[)）]|\d{2,12}(?!\d)|[*xX•]{3,8}|(?<=[\s-])\d(?=[\s-]))){1,7}"
    r"(?:\s?(?:ext\.?|x|#|转|分机|轉|#)\s?\d{1,6})?"
    r"(?![\w@%]|[./,:-]\d)",
    re.IGNORECASE,
)
_ABROAD = re.compile(r"(?:\+\s?|\b00\s?)(?!86)\d{1,3}[)）]?[\s./-]*(?:[(（]0[)）]\s?)?$")
"""The code of another country: "+49 151 5550 1341" is a German mobile."""
_IDENTITY_CARD = re.compile(r"(?<!\d)\d{15,17}[\dXx](?!\d)")


def find_phones(text: str, *, labelled: bool = False) -> list[tuple[int, int]]:
    """Where telephone numbers stand in ``text``; ``labelled`` accepts short and plain ones."""
    places = [m.span() for m in _CHINESE.finditer(text) if not _ABROAD.search(text[: m.start()])]
    for match in _ANY.finditer(text):
        if all(match.end() <= start or end <= match.start() for start, end in places):
            places.extend(_checked(text, *match.span(), labelled=labelled))
    return sorted(places)


def _checked(text: str, start: int, end: int, *, labelled: bool) -> Iterator[tuple[int, int]]:
    number = text[start:end]
    digits = sum(map(str.isdigit, number))
    masked = sum(number.count(char) for char in "*xX•")
    if not FEWEST_DIGITS <= digits + masked <= MOST_DIGITS or _IDENTITY_CARD.search(number):
        return
    if _is_date(text, start, end):
        return
    international = number.startswith(("+", "00", "(+", "（+"))
    parted = bool(re.search(r"\d[\s./()‐-―-]+\d", number))
    if labelled or international or (digits >= 8 and parted and _grouped_like_a_phone(number)):
        yield start, end


def _is_date(text: str, start: int, end: int) -> bool:
    """Whether the digits belong to a date; a year inside a number does not make it one."""
    near = max(0, start - 12)
    for span in dates.find_spans(text[near : end + 12]):
        first, last = span.range[0] + near, span.range[1] + near
        if first <= start < last or first < end <= last:
            return span.kind != "mention"
    return False


def _grouped_like_a_phone(number: str) -> bool:
    """Tells 020 7946 0341 from a table row of amounts: few groups, none of a single digit."""
    groups = re.findall(r"\d+", number)
    starts_well = number[0] in "(（0" or len(groups[0]) in (3, 4)
    return len(groups) >= 2 and starts_well and sum(map(len, groups)) >= 8
