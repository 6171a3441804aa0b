"""Signs on the lines of short entries: dates, givers, words of an award or a certificate."""

from __future__ import annotations

import re

from reviewer.intake.document import Line
from reviewer.parsing.found import Span
from reviewer.parsing.values import dates, roles

_FOLLOWS = re.compile(
    r"^\s*(?:(?:awarded|issued|presented|granted)\b|by\s|from\s|颁发|发证|授予|主办|頒發|發證|verliehen|ausgestellt"
    r"|délivr|décern|otorgad|emitid|url\b|https?://|credential|证书编号|编号)",
    re.IGNORECASE,
)
OFFICE = (
    r"[\u4e00-\u9fff]{1,20}"
    r"(?:局|厅|廳|署|(?<=[部厅局院])[\u4e00-\u9fff]{0,6}司|委|委员会|委員會|协会|協會|学会|學會|联盟|聯盟|基金会|基金會|组委会|研究组|领导小组|工作组|专家组|團隊|院|学院|學院"
    r"|大学|大學|中心|公司|集团|集團|政府|医院|醫院|(?<![干幹支])部)"
)
"""What in China gives prizes and certificates, by the last letters of its name."""
_OF_YEAR = re.compile(r"\W*(?:19|20)\d\d\s*[学學]?年度")
_LIKELY = 0.6
_ONLY_DATE = re.compile(r"[\s()（）\[\],，|·•:：–—-]*")


def belongs_above(text: str) -> bool:
    """Whether the words of a text tell that it goes on with an entry: "Awarded by …"."""
    return bool(_FOLLOWS.match(text))


def follows(line: Line) -> bool:
    """Whether the line cannot begin an entry: "Awarded by …", or nothing but a date."""
    return belongs_above(line.text) or is_only_date(line)


def is_giver(text: str) -> bool:
    """Whether a text surely names a school or a company: they give things."""
    return max(roles.points("school", text), roles.points("company", text)) >= 0.9


def gives(text: str) -> bool:
    """Whether a text likely names a school, a company or an office."""
    named = max(roles.points("school", text), roles.points("company", text)) >= _LIKELY
    return named or bool(re.fullmatch(OFFICE, text))


def is_only_date(line: Line) -> bool:
    """Whether a line holds a date and nothing else."""
    spans = dates.find_spans(line.text)
    if not spans:
        return False
    rest, at = "", 0
    for span in spans:
        rest += line.text[at : span.range[0]]
        at = span.range[1]
    return bool(_ONLY_DATE.fullmatch(rest + line.text[at:]))


def leads_with_date(line: Line) -> bool:
    """Whether a date opens the line and what it dates stands behind it."""
    return not is_only_date(line) and any(
        not line.text[: span.range[0]].strip() for span in dates.find_spans(line.text)[:1]
    )


def has_date(line: Line) -> bool:
    """Whether a line tells when, be it by the year of a school."""
    return bool(_OF_YEAR.match(line.text)) or any(
        span.kind != "mention" for span in dates.find_spans(line.text)
    )


def is_own_thing(piece: Span) -> bool:
    """A Chinese award or certificate by itself: their givers are seldom set beside them."""
    giver = max(roles.points("school", piece.text), roles.points("company", piece.text))
    return bool(re.search(r"[\u4e00-\u9fff]{3}", piece.text)) and giver < 0.9
