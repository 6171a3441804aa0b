"""Awards, certificates and publications: short entries, few lines each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from reviewer.intake.document import Line
from reviewer.parsing import lexicon
from reviewer.parsing.entries.short_entries import blocks, goes_on
from reviewer.parsing.entries.short_signs import OFFICE, gives
from reviewer.parsing.found import Draft, Found, Span
from reviewer.parsing.kinds.awards_in_turn import with_dates_above, with_givers_behind
from reviewer.parsing.kinds.citations import publications
from reviewer.parsing.kinds.interests import interests
from reviewer.parsing.sections.prose import joined
from reviewer.parsing.values import dates
from reviewer.parsing.values.deeds import reports
from reviewer.parsing.values.labels import form_field

__all__ = ["awards", "certificates", "interests", "publications"]

_GOT = re.compile(r"(?:考?取得?|获得?|獲得?|颁发|頒發|发证|發證|通过|通過)[)）]?[。；;]?")
"""What is left behind the date in "（2008年10月取得）"."""
_GIVING_OFFICE = (
    r"(?:颁发机构|颁发单位|颁奖单位|发证机构|发证机关|发证单位|授予单位|主办方|主办单位|頒發單位)"
)
_GIVER_LABEL = (
    r"(?:(?:awarding|issuing|certifying|granting)\s+(?:institution|body|organi[sz]ation|authority"
    r"|agency)|(?:awarded|issued|granted)\s+by|issuer|awarder|issuing\s+entity)\s*[:：]"
)
_GIVEN_BY = re.compile(
    rf"^\s*{_GIVER_LABEL}\s*|"
    r"^\s*(?:(?:awarded|issued|presented|granted|given|offered|conferred)\s+(?:by|from)|by|from"
    r"|issuer|awarder|authority|verliehen von|ausgestellt von|délivrée? par|décerné par"
    rf"|otorgado por|emitido por|{_GIVING_OFFICE})\s*[:：]?\s+|^\s*{_GIVING_OFFICE}\s*[:：]\s*",
    re.IGNORECASE,
)
_ASKS_GIVER = re.compile(
    r"(?:\w+['’ ]){0,2}(?:instituti?|istituto|institución|instituição|organi[sz]|organisme"
    r"|einricht|entidad|entidade|ente|établiss|autorit|stelle|veranstalt|anbieter|émetteur)\w*"
    r"(?: [\w'’]+){0,5}\s*$",
    re.IGNORECASE,
)
"""A label that asks who gave something, in the words of any form: "Organisme de délivrance"."""
_IN_YEAR = r"(?:(?:19|20)\d\d\s*(?:[-–—]\s*(?:19|20)\d\d\s*)?[学學]?年度?[，,\s]*)?"
_GIVEN_TO = re.compile(
    rf"{_IN_YEAR}(?:荣?获得?|被|经)(?P<giver>[^“”\"，,]{{2,25}}?)(?:授予|评为|评定为|颁发的?|命名为)?"
    r"[“\"](?P<title>.+)[”\"](?:荣誉)?(?:称号)?[。；]?"
)
"""A sentence that tells who gave what: "获某市人民政府“先进个人”称号"."""
_TOLD = re.compile(
    rf"{_IN_YEAR}(?:本人|我|并|並|曾|先后|先後|又|还|還|顺利|成功)*"
    r"(?:荣?[获獲]得?|榮獲|取得|考[取得上]|[获獲][颁頒评評选選]|[当當][选選][为為]?|入[选選]|通[过過]"
    r"|被?[评評][为為选選]|被授予|被[认認]定[为為]|[领領]取|持有)了?(?P<title>[^，,。；;]{3,}?)"
    r"(?:的?(?:荣誉|榮譽)?[称稱][号號]|荣誉|榮譽)?[。；;！!]?"
)
"""A sentence on one prize or certificate: "取得高压电工证。", "获得区优秀教师称号。"."""
_DATED_BY = (
    r"(?:awarded|issued?|received|obtained|earned|completed|achieved|granted|date|valid|renewed"
    r"|expires?|expiry)"
)
_DATE_WORD = re.compile(
    rf"(?:\b{_DATED_BY}(?:\s+(?:of\s+)?(?:{_DATED_BY}|on|in|until|from))?|\b(?:on|in|am|le)\b"
    r"|获奖时间|获得时间|取得时间|(?:颁发|頒發|发证|發證)(?:时间|時間|日期)|时间|日期|获得于|获得|取得)\s*[:：]?\s*$",
    re.IGNORECASE,
)
_STRONG = re.compile(
    rf"\s*[|｜│\t]\s*|\s+[·•@]\s+|\s+/\s+|\s*——\s*|\s{{3,}}|\s+(?={_GIVER_LABEL})"
    rf"|(?<=[\u4e00-\u9fff）)])\s{{2,}}(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff）)])\s+(?={OFFICE}\s*(?:[|｜\t]|$))",
    re.IGNORECASE,
)
_NOT_GIVER = re.compile(
    r"^(?:\d|[a-zà-ÿ]|[£$€¥]|(?:[A-Z]{3}|Rs\.?)\s?\d|(?:PIN|ID|No|Nr|Reg|Licen[cs]e|Credential)\b|(?:First|Second|Third|Grades?|Level|Part|Class|Top|With|Associate|Professional"
    r"|Expert|Advanced|Foundation|[IVX]+)\b)",
)
_RANK = re.compile(
    r"(?:(?:first|second|third|1st|2nd|3rd|grand|special|honou?rable)\s+"
    r"(?:place|prize|rank|runner[- ]up|mention|award)"
    r"|(?:gold|silver|bronze)(?: medal(?:l?ist)?)?"
    r"|(?:(?:regional|national|state|international|world|district|county)\s+)?"
    r"(?:(?:semi-?)?finalist|winner|champion|runner[- ]up|nominee|laureate|shortlisted)"
    r"|(?:premier|deuxième|troisième|1er|2e|3e) prix|[123]\. (?:preis|platz))",
    re.IGNORECASE,
)
"""A rank and no more: what it was won in belongs to the title ("Winner, Leeds Design Prize")."""
_AMOUNT = re.compile(
    r"(?:[£$€¥]|[A-Z]{3}\s?(?=\d)|Rs\.?\s)\s?[\d.,]+(?:\s?(?:k|m|million|thousand|lakh)\b)?", re.I
)
"""What was paid with an award: no one who gave it."""
_DASH = re.compile(r"\s+[–—-]\s+")
_COMMA = re.compile(r",\s+|，\s*")
_BRACKETED = re.compile(r"[(（][^()（）]*[)）]")
_BRACKET = re.compile(r"(?P<title>.+?)\s*[(（](?P<inner>[^()（）]{2,})[)）]\s*$")
_FROM = re.compile(
    r"(?P<title>.+\S)\s+(?:(?:issued |awarded |offered |certified )?(?:from|by)|through)"
    r"\s+(?P<inner>(?:the )?[A-Z\u00c0-\u00de][^,;]{1,60})"
)
_HELD_AT = re.compile(
    r"(?P<title>.*(?:training|workshops?|courses?|seminars?|school|programme|program)\b.*?)\s+at"
    r"\s+(?P<inner>(?:the )?[A-Z\u00c0-\u00de][^,;]{1,60})",
    re.IGNORECASE,
)
_CONTEST = re.compile(r"(?:[竞競][赛賽]|大[赛賽]|比[赛賽]|挑[战戰][赛賽]|杯|[评評][选選比])$")
_BARE_PRIZE = re.compile(
    r"(?:[国國]家?|[省市区校院系]|全[国國])?[级級]?(?:[特一二三四][等级級][奖獎]|[金银銀铜銅][奖獎]|[优優][胜勝秀][奖獎]|[冠亚亞季][军軍])"
)
"""A prize told on the line below the contest that it was won in."""
_CERTIFIES = re.compile(r"(?:证书?|證書?|资格|資格|[级級等])\s*$")
_YEAR = re.compile(r"(?<![\d/.-])(?:19|20)\d\d(?![\d/.-])")
_LAST_YEAR = re.compile(r"(?<=[\u4e00-\u9fff）)])\s*[，,]\s*(?:19|20)\d\d$")
_YEAR_OF_TITLE = 0.8
"""Confidence of a year that is part of a title."""
EDGELESS = 1e6
"""How far right text reaches where nobody knows: no line is full."""
_TRIM = " \t,，;；|｜·•–—-:：/@›»"
_LEAST_GAPS = 3
"""Spaces in what ends with a stop, from which it is a sentence and no giver."""


@dataclass
class _Entry:
    """What one entry's lines hold: dates taken out, the rest as pieces in reading order."""

    date: Found | None = None
    pieces: list[Span] = field(default_factory=list)
    giver: Span | None = None


def awards(lines: Sequence[Line]) -> list[dict[str, Draft]]:
    """JSON Resume ``awards``: title, date, awarder, and what is told beneath as summary."""
    return with_givers_behind(_awards(lines))


def _awards(lines: Sequence[Line]) -> list[dict[str, Draft]]:
    parts = blocks(lines)
    return [draft for draft in with_dates_above(parts, [*map(_award, parts)]) if draft]


def certificates(lines: Sequence[Line]) -> list[dict[str, Draft]]:
    """JSON Resume ``certificates``: name, date, issuer."""
    return [
        {"name": award.get("title"), "date": award["date"], "issuer": award["awarder"]}
        for award in _awards(lines)
    ]


def _award(block: Sequence[Span]) -> dict[str, Draft]:
    entry = _read(block)
    if len(entry.pieces) == 1 and (told := _GIVEN_TO.fullmatch(entry.pieces[0].text)):
        whole = entry.pieces[0]
        named, by = (_plain(_part_of(whole, told, name)) for name in ("title", "giver"))
        return {"title": named, "date": entry.date or _year_in(whole), "awarder": by}
    if not entry.pieces:
        return (
            {"title": None, "date": entry.date, "awarder": _plain(entry.giver)}
            if entry.date
            else {}
        )
    year = _year_in(entry.pieces[0])
    entry.pieces[0] = _without_telling(entry.pieces[0])
    entry.pieces[0] = _without_last_year(entry.pieces[0])
    broken = _broken_off(entry.pieces)
    if broken:
        entry.pieces.remove(broken)
    first = entry.pieces[0]
    title, giver, rest = _roles_of(entry)
    given_below = bool(broken and giver and giver.line is first.line and giver.end == first.end)
    last = [broken] if broken else []
    return {
        "title": joined([title, *([] if given_below else last)]),
        "date": entry.date or year or _year_in(title),
        "awarder": joined([giver, *last]) if giver and given_below else _plain(giver),
        "summary": joined(rest),
    }


def _without_telling(title: Span) -> Span:
    """The title alone, where a sentence that begins with its date or ends with a stop tells it."""
    told = _TOLD.fullmatch(title.text)
    is_sentence = title.text[-1] in "。；;！!" or title.line.text[: title.start].strip()
    return _part_of(title, told, "title") if told and is_sentence else title


def _broken_off(pieces: Sequence[Span]) -> Span | None:
    """The rest of a title, or of who gave it, whose line had no room for it; the prize itself."""
    if len(pieces) < 2 or pieces[0].line is pieces[1].line or gives(pieces[1].text):
        return None
    title, rest = pieces[:2]
    if _BARE_PRIZE.fullmatch(rest.text) and _CONTEST.search(title.text):
        return rest
    ends = not title.line.text[title.end :].strip() and not rest.line.text[: rest.start].strip()
    chinese = re.search(r"[\u4e00-\u9fff]$", title.text)
    edge = title.line.edge or (EDGELESS if chinese else 0.0)
    return rest if ends and edge and goes_on(title.line, rest.line, edge) else None


def _without_last_year(title: Span) -> Span:
    """ "二等奖，2021": the title without the year behind its comma."""
    year = _LAST_YEAR.search(title.text)
    return replace(title, end=title.start + year.start()).trimmed(_TRIM) if year else title


def _year_in(title: Span) -> Found | None:
    """The year that a title without another date tells: "2023 年度国家奖学金"."""
    years = list(_YEAR.finditer(title.text))
    if len(years) != 1:
        return None
    year = Span(title.line, title.start + years[0].start(), title.start + years[0].end())
    return Found(year.text, (year,), _YEAR_OF_TITLE)


def _plain(span: Span | None) -> Found | None:
    return Found(span.text, (span,)) if span is not None and span.text else None


def _read(block: Sequence[Span]) -> _Entry:
    entry = _Entry()
    for span in block:
        for piece in _without_dates(span, entry):
            given = _giver_at(piece.text)
            if given and entry.giver is None:
                entry.giver = replace(piece, start=piece.start + given).trimmed(_TRIM)
            elif piece.text:
                entry.pieces.append(piece)
    return entry


def _giver_at(text: str) -> int:
    """Where the name begins of who gave it, behind the words or the label that tell so; or 0."""
    given = _GIVEN_BY.match(text)
    label, colon, _ = text.partition(":")
    told = form_field(label) in ("giver", "institution", "organisation") or _ASKS_GIVER.match(label)
    labelled = bool(colon and told)
    return given.end() if given else (len(label) + 1) * labelled


def _without_dates(span: Span, entry: _Entry) -> Iterator[Span]:
    """The strong pieces of a span around its dates; the last date becomes the entry's."""
    start = span.start
    for date in dates.find_in(span):
        found = date.end(span.line) or date.start(span.line)
        if found is None or date.kind == "mention" or (entry.date and _in_bracket(span, date)):
            continue
        entry.date = entry.date or found
        yield from _strong_pieces(replace(span, start=start, end=max(start, date.range[0])))
        start = max(start, date.range[1])
    yield from _strong_pieces(replace(span, start=start))


def _in_bracket(span: Span, date: dates.DateSpan) -> bool:
    """Whether a date stands alone in brackets behind a title: "2021/04 年度优秀员工（2021）"."""
    before, after = (span.line.text[: date.range[0]], span.line.text[date.range[1] :])
    return before.rstrip()[-1:] in ("(", "（") and after.lstrip()[:1] in (")", "）")


def _strong_pieces(span: Span) -> Iterator[Span]:
    edges = [0]
    for match in _STRONG.finditer(span.text):
        edges += [match.start(), match.end()]
    edges.append(len(span.text))
    for a, b in zip(edges[::2], edges[1::2], strict=True):
        piece = Span(span.line, span.start + a, span.start + b).trimmed(_TRIM)
        word = _DATE_WORD.search(piece.text)
        if word and b == len(span.text):
            piece = replace(piece, end=piece.start + word.start()).trimmed(_TRIM)
        if not _GOT.fullmatch(piece.text):
            yield from (half for half in _halves(piece) if re.search(r"\w", half.text))


def _halves(span: Span) -> list[Span]:
    """Cut at a bracket whose partner went away with a date: "PSC1 (Croix-Rouge," """
    last = max(span.text.rfind("("), span.text.rfind("（"))
    if last > 0 and not re.search(r"[)）]", span.text[last:]):
        inner = replace(span, start=span.start + last + 1).trimmed(_TRIM)
        if inner.text and not _NOT_GIVER.match(inner.text):
            return [replace(span, end=span.start + last).trimmed(_TRIM), inner]
    return [_balanced(span)]


def _balanced(span: Span) -> Span:
    """Without a bracket whose partner went away with a date: "Dean's List (" """
    text = span.text
    for opened, closed in ("()", "（）", "[]", "【】"):
        if text.count(opened) > text.count(closed) and text.endswith(opened):
            return replace(span, end=span.end - 1).trimmed(_TRIM)
        if text.count(closed) > text.count(opened) and text.startswith(closed):
            return replace(span, start=span.start + 1).trimmed(_TRIM)
    return span


def _roles_of(entry: _Entry) -> tuple[Span, Span | None, list[Span]]:
    """Title, giver and the rest of an entry's pieces."""
    pieces = list(entry.pieces)
    first = pieces[0]
    if entry.giver is not None:
        return first, entry.giver, pieces[1:]
    if len(pieces) == 1:
        title, giver = _parted(first)
        return title, giver, []
    second = pieces[1]
    named_in = second.text in first.text  # "PRINCE2 Foundation" below which "PRINCE2" stands
    swapped = gives(first.text) and not gives(second.text) and not named_in
    if _is_beside_date(first, entry) and swapped:
        return second, first, pieces[2:]
    if len(second.text) <= 60 and not re.search(r"[。；;]", second.text) and not _is_told(second):
        return first, second, pieces[2:]
    title, giver = _parted(first)
    return title, giver, pieces[1:]


def _is_beside_date(span: Span, entry: _Entry) -> bool:
    """Whether the date stands before the span on its line: the head of a two-line entry."""
    date = entry.date.spans[0] if entry.date else None
    return date is not None and date.line is span.line and date.start < span.start


def _is_told(span: Span) -> bool:
    """Whether a piece tells what a prize was won for: "Planned around the weather"."""
    ended = span.text.count(" ") >= _LEAST_GAPS and span.line.text.rstrip().endswith(".")
    return reports(span.text) or (ended and span.end >= len(span.line.text.rstrip()) - 1)


def _parted(span: Span) -> tuple[Span, Span | None]:
    """Title and giver within one piece: in brackets, behind a comma, or set in another style."""
    for part in (_in_last_bracket, _behind_from, _at_last_comma, _at_change_of_style):
        title, giver = part(span)
        if giver is not None:
            return title, giver
    return span, None


def _in_last_bracket(span: Span) -> tuple[Span, Span | None]:
    """ "TOEIC 945 (ETS)": the giver, unless the bracket only abbreviates or grades the title."""
    found = _BRACKET.search(span.text)
    if found is None or not found["title"].strip(_TRIM):
        return span, None
    inner = found["inner"].strip()
    han = bool(re.search(r"[\u4e00-\u9fff]", inner))
    likely = _is_giver_in_brackets(found["title"], inner)
    if not (gives(_part_of(span, found).text) if han else likely):
        return span, None
    if han and _CERTIFIES.search(found["title"]) and not re.fullmatch(OFFICE, inner):
        return span, None  # "教师资格证（体育与健康）" says for what
    return _part_of(span, found, "title"), _part_of(span, found)


def _behind_from(span: Span) -> tuple[Span, Span | None]:
    """ "First Aid from Red Cross": the giver, where no article or place in words opens it."""
    found = _FROM.fullmatch(span.text) or _HELD_AT.fullmatch(span.text)
    if found is None:
        return span, None
    return _part_of(span, found, "title"), _part_of(span, found)


def _part_of(span: Span, found: re.Match[str], name: str = "inner") -> Span:
    """The part of a span that a group of a match on its text covers."""
    start, end = found.span(name)
    return Span(span.line, span.start + start, span.start + end).trimmed(_TRIM)


def _is_giver_in_brackets(title: str, inner: str) -> bool:
    if _NOT_GIVER.match(inner) or re.search(r"\d|[,;:%]|\blevel\b", inner, re.I) or len(inner) > 60:
        return False
    letters = re.sub(r"[^a-z]", "", inner.casefold())
    initials = "".join(word[0] for word in re.findall(r"[^\W\d_]+", inner)).casefold()
    if lexicon.fold(inner) in lexicon.words("skills", "levels") or not letters:
        return False
    if inner.isascii() and re.search(r"[\u4e00-\u9fff]", title):
        return False
    short = inner.isupper() and len(letters) <= 6 and _abbreviates(letters, title.casefold())
    return not short and not (len(initials) > 1 and initials in title.casefold())


def _abbreviates(letters: str, title: str) -> bool:
    """Whether the letters stand in the title in this order, the first at the start of a word."""
    at = re.search(rf"\b{letters[0]}", title)
    rest = iter(title[at.start() :]) if at else iter("")
    return at is not None and all(letter in rest for letter in letters)


def _at_change_of_style(span: Span) -> tuple[Span, Span | None]:
    """ "Dean's List Arizona State University": bold or size end where the giver begins."""
    words = [
        (word, start)
        for word, start in zip(span.line.words, span.line.starts, strict=True)
        if span.start <= start < span.end
    ]
    looks = [(word.bold, word.italic, round(word.size), word.color) for word, _ in words]
    changes = [at for at in range(1, len(words)) if looks[at] != looks[at - 1]]
    if len(changes) != 1:
        return span, None
    cut = words[changes[0]][1]
    giver = replace(span, start=cut).trimmed(_TRIM)
    script = [bool(re.search(r"[\u4e00-\u9fff]", w.text)) for w, _ in words]
    if len(set(script)) > 1 or not gives(giver.text):
        return span, None
    return replace(span, end=cut).trimmed(_TRIM), giver


def _at_last_comma(span: Span) -> tuple[Span, Span | None]:
    """ "Dean's List, University of Leeds": the giver is what follows the last comma."""
    tail = re.search(r"[,，]\s+([^,，]+)$", span.text)
    if tail and _AMOUNT.fullmatch(tail[1]):
        span = replace(span, end=span.start + tail.start())
    for separator in (_DASH, _COMMA):
        for last in _outside_brackets(separator, span.text)[-1:]:
            giver = replace(span, start=span.start + last.end()).trimmed(_TRIM)
            han = bool(re.search(r"[\u4e00-\u9fff]", giver.text))
            likely = gives(giver.text) if han else not _NOT_GIVER.match(giver.text)
            title = replace(span, end=span.start + last.start()).trimmed(_TRIM)
            if _RANK.fullmatch(title.text) and not gives(giver.text):
                continue
            if likely and len(giver.text) >= 2:
                return title, giver
    return span, None


def _outside_brackets(separator: re.Pattern[str], text: str) -> list[re.Match[str]]:
    """Where a separator stands, but for those in brackets: "GRE (Verbal 163, Analytical 4.5)"."""
    bracketed = [match.span() for match in _BRACKETED.finditer(text)]
    return [
        match
        for match in separator.finditer(text)
        if not any(start < match.start() < end for start, end in bracketed)
    ]
