"""Entries told as Chinese sentences: "2012年7月至2015年3月在海州纺织有限公司任出纳，负责…"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reviewer.intake.document import Line
from reviewer.parsing.sections.headings import part_of
from reviewer.parsing.values.dates import DateSpan, find_spans
from reviewer.parsing.values.roles import SCHOOL_OF_ITS_OWN, names, points, tells

_BEFORE = re.compile(
    r"[^\u4e00-\u9fff]{0,6}(?:[一二三四五六七八九十]{1,2}[、.)）]\s*)?(?:我|本人)?[于於自从從在]?"
)
"""What may stand before the first date: a number, a sign, "I"."""
_AT = re.compile(
    r"[\s,，:：]*(?:期间|期間|间|間|起|开始|開始)?[\s,，]*(?:我|本人)?(?:先后|先後|一直|曾)?"
    r"(?P<verb>(?:入?职|入?職|就职|就職|任职|任職|供职|供職|受雇|受聘|服务|服務|工作)(?:于|於)|(?:就|入)[读讀](?:于|於)?"
    r"|[毕畢][业業](?:于|於)|考入|加入|[进進]入|入职|入職|[在于於]|(?=担任|擔任|出任))"
)
_AS = re.compile(
    r"(?:工作)?[\s,，]*(?:现|現|曾|先后|先後|一直)?(?:担任|擔任|出任|历任|歷任|聘任为|任职为?|任職為?|从事|從事|任|做|(?:职务|职位|岗位|職務|職位)(?:是|为|為|：|:)|为|為)"
)
_DATED_BEHIND = re.compile(
    r"(?P<before>.{0,8}?)(?:我|本人)?曾?(?P<verb>毕业于|畢業於|(?:就|入)[读讀](?:于|於)|(?:任职|任職|就职|就職|供职|供職|服务|服務|受聘)(?:于|於))"
    r"(?P<name>[^（()）,，。；;\d]{3,30})(?P<bracket>[（(](?P<dates>[^()（）]{6,30})[)）])"
)
"""A sentence that tells the time in brackets: "毕业于海州大学（2008年—2012年），法学专业"."""
_LEFT = re.compile(
    r"\s*(?:离职|離職|离开|離開|离任|離任|调离|辞职|辭職|结束)[^，,。；;]{0,6}[，,。；;\s]*"
)
_SAYS_TITLE = re.compile(r"担任|擔任|出任|历任|歷任|聘任|任职|任職|职务|職務|职位|職位|岗位|崗位")
_ENDS_TITLE = re.compile(r"(?:一职|一職|之职|职务|職務|的?工作|岗位|崗位|职位|職位)$")
_ENDS_HEAD = re.compile(
    r"(?:[学學][位历歷]|[专專][业業]|[学學][习習]|[毕畢][业業]|一[职職]|[职職][务務位]|工作|岗位|崗位)*[）)\s，,。；;！!]*"
)
"""What ends the words of a head and tells nothing more."""
_STOP = re.compile(r"[，,。；;！!\t]|[（(]|$")
_SCHOOL_END = re.compile(
    rf"大[学學](?!{SCHOOL_OF_ITS_OWN})|[学學]院|[学學]校|中[学學]|小[学學]|高中|[职職]高|[职職]中|[党黨]校|技校|[卫衛]校|(?:师范|師範)(?!大[学學]|[学學][院校]|[专專]科|高等)"
)
_OF_STUDY = re.compile(
    r"[\s,，、]+|[专專][业業](?:的)?|的?[学學][习習]|就[读讀]|攻[读讀]|修[读讀]|[读讀][书書]|[毕畢][业業]|[获獲]得?|取得|授予"
    r"|[学學][历歷]|[学學]位|并|並|(?<=[学學]院)(?=[^附])|(?<=系)(?=[^统統列])"
)
_LIKELY, _SURE = 0.4, 0.7
_SUM = 1.1
"""What employer and title must amount to: a sure one and one of any form."""
_LONGEST_TITLE = 16
_BODIES = ("company", "school", "department")


@dataclass(frozen=True, slots=True)
class Told:
    """One entry of a sentence: its parts in the order they stand, each with its field; the rest."""

    parts: tuple[tuple[Line, str], ...]
    rest: Line | None
    whole: Line

    @property
    def of_study(self) -> bool:
        """Whether it tells where one studied."""
        return any(field == "institution" for _, field in self.parts)


def told_among(lines: Sequence[Line]) -> dict[int, list[Told]]:
    """What lines tell as sentences, by their index; nothing where others name dated entries."""
    found = {at: told for at, line in enumerate(lines) if (told := told_in(line))}
    others = (line for at, line in enumerate(lines) if at not in found)
    if any(span.kind == "range" for line in others for span in find_spans(line.text)):
        return {}
    return found


def told_in(line: Line) -> list[Told]:
    """The entries that a line tells as sentences, one after the other; none if it does not."""
    if "\t" in line.text.strip():
        return []
    if bracketed := _dated_behind(line):
        return [bracketed]
    opening = [span for span in find_spans(line.text) if _AT.match(line.text, span.range[1])]
    if not opening or not _BEFORE.fullmatch(line.text[: opening[0].range[0]].strip()):
        return []
    bounds = [*(span.range[0] for span in opening), len(line.text)]
    found = [
        _entry(line, span, end) for span, (_, end) in zip(opening, pairwise(bounds), strict=True)
    ]
    return [one for one in found if one] if all(found) else []


def _dated_behind(line: Line) -> Told | None:
    """The entry of a sentence whose time stands in brackets behind the name."""
    found = _DATED_BEHIND.match(line.text)
    if found is None or not _BEFORE.fullmatch(found["before"].strip()):
        return None
    (start, end), text = found.span("bracket"), line.text
    dated = find_spans(found["dates"])
    if len(dated) != 1 or dated[0].kind == "mention":
        return None
    text = text[:start] + " " * (end - start) + text[end:]
    begin = found.end("verb")
    parts = _study(text, begin, len(text)) or _position(text, begin, len(text))
    told = [(part_of(line, start + 1, end - 1), "dates")]
    return _told(line, [*told, *_parts_of(line, parts)], parts, (0, len(text))) if parts else None


def _parts_of(line: Line, parts: Sequence[tuple[int, int, str]]) -> list[tuple[Line, str]]:
    return [(part_of(line, start, stop), field) for start, stop, field in parts]


def _told(
    line: Line,
    told: Sequence[tuple[Line, str]],
    parts: Sequence[tuple[int, int, str]],
    whole: tuple[int, int],
) -> Told:
    """The entry with what its sentences tell besides."""
    last, end = max(stop for _, stop, _ in parts), whole[1]
    after = _ENDS_HEAD.match(line.text, last)
    begin = after.end() if after else last
    left = [date for date in find_spans(line.text) if date.range[0] == begin]
    if left and (leaving := _LEFT.match(line.text, left[0].range[1])):
        told, begin = [*told, (part_of(line, *left[0].range), "dates")], leaving.end()
    rest = part_of(line, begin, end) if line.text[begin:end].strip() else None
    return Told(tuple(told), rest, part_of(line, *whole))


def _entry(line: Line, date: DateSpan, end: int) -> Told | None:
    lead = _AT.match(line.text, date.range[1])
    if lead is None:
        return None
    begin = lead.end()
    parts = _study(line.text, begin, end) or _position(line.text, begin, end)
    if not parts:
        return None
    told = [(part_of(line, *date.range), "dates"), *_parts_of(line, parts)]
    return _told(line, told, parts, (date.range[0], end))


def _position(text: str, begin: int, end: int) -> list[tuple[int, int, str]]:
    """Employer and title around the verb that makes both likeliest."""
    stop = re.compile(r"[。；;！!\t]").search(text, begin, end)
    limit = stop.start() if stop else end
    ways = [way for verb in _AS.finditer(text, begin, limit) if (way := _around(text, begin, verb))]
    return max(ways, key=lambda way: way[0])[1] if ways else []


def _around(
    text: str, begin: int, verb: re.Match[str]
) -> tuple[float, list[tuple[int, int, str]]] | None:
    if verb.start() == begin:
        return _in_title(text, verb.end())
    name = text[begin : verb.start()]
    stop = _STOP.search(text, verb.end())
    until = stop.start() if stop else len(text)
    title = _ENDS_TITLE.sub("", text[verb.end() : until])
    if (
        not 2 <= len(name) <= 40
        or not 2 <= len(title) <= _LONGEST_TITLE
        or re.search("[，,]", name)
    ):
        return None
    sure = names(_BODIES, name), points("position", title)
    if _SAYS_TITLE.search(verb[0]) and not tells(title):
        sure = sure[0], max(sure[1], _SURE)  # what one is "appointed as" is a title
    if min(sure) < _LIKELY or sum(sure) < _SUM:
        return None
    parts = [
        (begin, verb.start(), "organisation"),
        (verb.end(), verb.end() + len(title), "position"),
    ]
    return sum(sure), parts


def _in_title(text: str, begin: int) -> tuple[float, list[tuple[int, int, str]]] | None:
    """A title with what it is held in before it: "担任学生会副主席"."""
    stop = _STOP.search(text, begin)
    told = text[begin : stop.start() if stop else len(text)]
    if len(told) > 2 * _LONGEST_TITLE:
        return None
    titled = [(points("position", told[at:]), -at) for at in range(2, len(told) - 1)]
    sure, at = max(titled, default=(0.0, 0))
    if sure < _SURE or names(_BODIES, told[:-at]) < (_LIKELY if sure >= 1 else _SURE):
        return None
    cut = begin - at
    return _SUM, [(begin, cut, "organisation"), (cut, begin + len(told), "position")]


def _study(text: str, begin: int, end: int) -> list[tuple[int, int, str]]:
    """School, subject and degree of a sentence on studies; nothing where a title follows."""
    stop = re.compile(r"[。；;！!\t]").search(text, begin, end)
    clause = text[begin : stop.start() if stop else end]
    ends = [
        m.end()
        for m in _SCHOOL_END.finditer(clause)
        if points("school", clause[: m.end()]) >= _SURE
    ]
    if not ends or not re.search(
        r"[专專][业業]|[学學][习習]|[读讀]|[毕畢][业業]|[学學]位", clause + _verb(text, begin)
    ):
        return []
    school = begin + ends[0]
    parts = [(begin, school, "institution")]
    for start, last in _pieces(text, school, begin + len(clause)):
        known = {field for _, _, field in parts}
        field = _field_of_study(text[start:last])
        beside = re.search("[，,]", text[school:start]) is None
        if field != "studyType" and not (beside or re.match("[专專][业業]", text[last:])):
            break
        if field in known or not field or last - start > _LONGEST_TITLE:
            break
        parts.append((start, last, field))
    return parts


def _verb(text: str, begin: int) -> str:
    return text[max(0, begin - 4) : begin]


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What stands between the words of a sentence on studies."""
    at = start
    for match in _OF_STUDY.finditer(text, start, end):
        if match.start() > at:
            yield at, match.start()
        at = match.end()
    if at < end:
        yield at, end


def _field_of_study(text: str) -> str:
    if points("degree", text) >= _SURE:
        return "studyType"
    if re.search(r"[学學]院$|系$", text) and len(text) > 2:
        return "department"
    return "area" if len(text) >= 2 and points("area", text) >= _LIKELY else ""
