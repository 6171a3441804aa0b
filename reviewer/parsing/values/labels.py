"""Labels of single fields: "公司名称：…", "Grade: …", "職務名稱 護師", a bullet's "内容 1:"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from reviewer.parsing import lexicon
from reviewer.parsing.found import Span
from reviewer.parsing.values.dates import find_spans

_COLON = re.compile(r"\s*[:：]\s*")
_COUNTER = re.compile(r"\s*[\d０-９一二三四五六七八九十]{1,2}$")
_LONGEST = 40
_LONGEST_UNKNOWN = 8
_HAN, _TIME = re.compile(r"[\u4e00-\u9fff]"), re.compile(r"[时時间間日期年月]")
"""A label that no list knows may tell of a time by these."""
_REMEMBERED = 5_000
"""Texts that are asked about again and again: every stage looks for labels among the same lines."""
_LONGEST_ASKED = 120
"""Characters of the longest head of a column, with what it says of how to fill it."""
_ALSO = re.compile(r"\s*(?:[&/+,]|\b(?:and|or|et|und|oder|y|e|en)\b)\s*")
_JOINED = re.compile(r"\s*(?:[/／、&]|\band\b|\bor\b)\s*|[及与和或]")
_LEAST_HEADS = 2
_OF_CERTIFICATES = re.compile(r"证|證|资格|資格|licen|certif", re.IGNORECASE)
_TELL_OF = re.compile(
    r"(?:please\s+)?(?:(?:give|provide)\s+)?(?:an?\s+)?(?:(?:brief|short|full|detailed)\s+)?"
    r"(?:descriptions?|summary|outline|overview|details|list)\s+of\s+(?:the\s+)?",
    re.IGNORECASE,
)
"""How a form asks for something to be told: "Brief description of your duties"."""
_TOLD_CHINESE = re.compile(
    r"^(?:请|簡述|简述|简要描述|具体|本人|主要)+|(?:简要|具体)?(?:描述|说明|說明|简述|概述|情况)$"
)
"""How one asks for it in Chinese: "主要工作职责描述"."""
_ALSO_CHINESE = re.compile(r"[及与與和、/／]|以及")
_HOW_TO_FILL = re.compile(
    r"[(（\[][^()（）\[\]]*[)）\]]|\b[DMYJT]{2,4}(?:\s?[/.-]\s?[DMYJT]{2,4})+\b"
)
"""What the head of a column says of how to fill it: "(if applicable)", "MM/YYYY"."""
OPENING: Mapping[str, str] = {
    "organisation": "work", "institution": "education", "name": "projects",
    "course": "certificates", "title": "awards", "language": "languages", "paper": "publications",
}  # fmt: skip
"""Fields that an entry in a form may begin with, and the section it then is."""
MAY_OPEN = frozenset({"dates", "start", "end", "position"})
"""Fields that it may begin with where others say what it is."""
_ASKED: Mapping[str, frozenset[str]] = {
    "work": frozenset({"organisation", "position"}),
    "education": frozenset({"institution", "dates"}),
}
"""Kind of a table -> the columns that it has, whatever the others are."""
_BULLETED = re.compile(
    r"^\s*(?:[-–—*•·▪‣◦●○■□◆◇►▶➢✓›»⋄◊⬥⬦✧✱✳✿❖➔➜▫◉◎⭐✅🔹🔸]\s*)?"
    r"(?:[\[【](?=[^\]】]+[\]】]\s*[:：]))?"
)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label, the field it names, and the span of what follows it (may be empty)."""

    field: str
    label: str
    value: Span
    counted: bool = False


@lru_cache(maxsize=_REMEMBERED)
def field_of(text: str) -> str | None:
    """The field that this whole text labels: "公司名称", "职 务 :", "Courses"."""
    if len(text) > _LONGEST_ASKED:
        return None
    bare = text.strip().strip(":：【】[]").strip()
    known = _known().get(lexicon.tight(bare)) or _named_twice(bare) or _compound(bare)
    return known or ("highlights" if _announces_points(bare) else None)


def _named_twice(text: str) -> str | None:
    """The field that both halves of a label name: "GPA / Grade", "职位/Position"."""
    if "/" not in text and "／" not in text:
        return None
    named = {_known().get(lexicon.tight(part)) for part in re.split(r"[/／]", text)}
    return named.pop() if len(named) == 1 else None


def _compound(text: str) -> str | None:
    """The field of a Chinese label made of known words: "在职职位", "所任岗位", "就读院校"."""
    found = _compounds().fullmatch(lexicon.tight(text))
    return lexicon.index("labels", "cores").get(found["core"]) if found else None


@cache
def _compounds() -> re.Pattern[str]:
    around, cores = lexicon.table("labels", "around"), lexicon.index("labels", "cores")
    before = lexicon.alternation(around["before"])
    behind = lexicon.alternation(around["behind"])
    core = lexicon.alternation(cores)
    return re.compile(rf"(?:{before}){{0,2}}(?P<core>{core})(?:{behind})?")


def _announces_points(text: str) -> bool:
    """Whether it says that what was done follows: "Key duties and achievements", "职责及业绩"."""
    text = _TELL_OF.sub("", text, count=1) if _TELL_OF.match(text) else text
    if len(text) > _LONGEST:
        return False
    if not text.isascii():
        said = _TOLD_CHINESE.sub("", lexicon.tight(text))
        named = [_known().get(part) for part in _ALSO_CHINESE.split(said)]
        return (len(named) > 1 or said != lexicon.tight(text)) and set(named) == {"highlights"}
    about, names = lexicon.words("labels", "points.about"), lexicon.words("labels", "points.names")
    parts = [part.split() for part in _ALSO.split(lexicon.fold(text))]
    bare = [[word for word in part if word not in about] for part in parts]
    return all(len(part) == 1 and part[0] in names for part in bare)


def column_field(text: str) -> str | None:
    """The field of a column under this head: a label, or a word that is one only up there.

    Of two things asked for at once the first counts: "Institution and location".
    """
    return next(iter(column_fields(text)), None)


@lru_cache(maxsize=_REMEMBERED)
def column_fields(text: str) -> tuple[str, ...]:
    """All that a head of a column asks for at once: "Subject / Qualification"."""
    if len(text) > _LONGEST_ASKED:
        return ()
    bare = _HOW_TO_FILL.sub(" ", text)
    if whole := _column_head(text) or _column_head(bare):
        return (whole,)
    parts = [_column_head(part) for part in _ALSO.split(bare)]
    known = [part for part in parts if part]
    return tuple(dict.fromkeys(known)) if len(known) == len(parts) > 1 else ()


def names_column(text: str) -> bool:
    """Whether a text heads a column, be it one whose things are not told ("What", "Details")."""
    asked = lexicon.tight(text.strip(" :：?")) in lexicon.words("labels", "asked.heads")
    return asked or column_field(text) is not None


@lru_cache(maxsize=_REMEMBERED)
def _column_head(text: str) -> str | None:
    return field_of(text) or _column_heads().get(lexicon.tight(text.strip(" :：")))


@lru_cache(maxsize=_REMEMBERED)
def form_field(text: str) -> str | None:
    """The field that a text labels in a form of entries; of two things asked for, the first."""
    if known := named_in_forms(text) or column_field(text):
        return known
    both = [named_in_forms(part) or column_field(part) for part in _JOINED.split(text)]
    return both[0] if len(both) > 1 and all(both) else None


def kind_of_heads(texts: Sequence[str]) -> str | None:
    """The section that a table is whose columns are all known and one of them names its entries."""
    fields = [form_field(text) for text in texts]
    if len(fields) < _LEAST_HEADS or not all(fields):
        return None
    if "paper" in fields or "language" in fields:
        return "publications" if "paper" in fields else "languages"
    if "giver" in fields and {"course", "area", "courses"} & set(fields):
        return "certificates"
    if "course" in fields:
        return "education" if "institution" in fields else "certificates"
    if "title" in fields or {"name", "giver"} <= set(fields):
        return "certificates" if any(_OF_CERTIFICATES.search(text) for text in texts) else "awards"
    if "name" in fields:
        certified = "score" in fields or any(_OF_CERTIFICATES.search(text) for text in texts)
        return "certificates" if certified else "projects"
    return next((kind for kind, asked in _ASKED.items() if asked <= set(fields)), None)


def kind_opened(texts: Sequence[str]) -> str | None:
    """The section of which the labels of a form, a text of them the first, begin an entry."""
    fields = [form_field(text) for text in texts]
    if not fields or fields[0] not in OPENING.keys() | MAY_OPEN:
        return None
    return next((OPENING[name] for name in fields if name and name in OPENING), None)


def behind_label(span: Span) -> Labelled | None:
    """The label of what was done at the start of ``span``, a tab behind it: "工作内容⇥…"."""
    label, tab, _ = span.text.partition("\t")
    field = field_of(label) if tab else None
    if field not in ("highlights", "summary"):
        return None
    value = Span(span.line, span.start + len(label) + 1, span.end).trimmed()
    return Labelled(field, label, value)


def labelled(span: Span, *, spaced: bool = False) -> Labelled | None:
    """The label at the start of ``span``.

    With ``spaced`` a label may be set off by white space alone, as in the columns of a form.
    """
    text = span.text
    start = _BULLETED.match(text)
    offset = start.end() if start else 0
    colon = _COLON.search(text, offset, offset + _LONGEST + 2)
    if colon and colon.start() > offset:
        label = text[offset : colon.start()].rstrip("】]")
        counted = bool(_COUNTER.search(label))
        value = Span(span.line, span.start + colon.end(), span.end).trimmed()
        field = field_of(_COUNTER.sub("", label)) or _told_by(label, value)
        return Labelled(field, label, value, counted) if field else None
    return _spaced(span, offset) if spaced else None


def _told_by(label: str, value: Span) -> str | None:
    """The field of a label no list knows, where its value is nothing but a stretch of time."""
    short = len(label) <= _LONGEST_UNKNOWN and _HAN.search(label)
    spans = find_spans(value.text) if short and _TIME.search(label) else []
    whole = len(spans) == 1 and spans[0].kind in ("range", "since", "until")
    return "dates" if whole and spans[0].range == (0, len(value.text)) else None


def _spaced(span: Span, offset: int) -> Labelled | None:
    gap = re.compile(r"\s+").search(span.text, offset, offset + _LONGEST)
    if gap is None:
        return None
    label = span.text[offset : gap.start()]
    field = field_of(label) if re.search(r"[\u3040-\u9fff]", label) else None
    if field is None or len(label) < 2:
        return None
    return Labelled(field, label, Span(span.line, span.start + gap.end(), span.end).trimmed())


def named_in_forms(text: str) -> str | None:
    """The field that a text labels only in a form of entries."""
    bare = text.strip().strip(":：").strip()
    known = _in_forms().get(lexicon.tight(bare))
    return known or _in_forms().get(lexicon.tight(_HOW_TO_FILL.sub("", bare).strip()))


@cache
def _in_forms() -> dict[str, str]:
    table = lexicon.table("labels", "forms")
    return {lexicon.tight(word): name for name, listed in table.items() for word in listed}


@cache
def _column_heads() -> dict[str, str]:
    columns, forms = lexicon.table("labels", "columns"), lexicon.table("labels", "forms")
    table = [*columns.items(), ("dates", forms["start"]), ("dates", forms["end"])]
    heads: dict[str, str] = {}
    for field, listed in table:
        for word in listed:
            heads.setdefault(lexicon.tight(word), field)
    return heads


def _known() -> dict[str, str]:
    if not _CACHE:
        for field, listed in lexicon.table("labels", "fields").items():
            for word in listed:
                _CACHE.setdefault(lexicon.tight(word), field)
    return _CACHE


_CACHE: dict[str, str] = {}
