"""A paragraph of a skills section -> the skills it names, or the sentence that it is.

Cut into things, each read with and without the words around a name ("熟悉 Redis", "对 Go 有研究");
two small fitted models weigh which reading names a skill, and whether the whole is a list at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from reviewer.intake.document import Line
from reviewer.parsing import fitted, lexicon
from reviewer.parsing.fitted import LinearModel
from reviewer.parsing.found import Found, Span
from reviewer.parsing.kinds import skill_signs
from reviewer.parsing.sections.prose import joined
from reviewer.parsing.values.lists import joined_by_and, split_list

MODEL = "skill_lines"
LEAST, LEAST_OPENED = -2.0, -1.0
"""Odds from which a thing in a list is a skill: to lose one is worse than to keep a clause."""
_IN_COLUMN = re.compile(r"[^\t,，、;；|]{2,30}\t(?=[^\t]*$)")
"""The name of a group in a column of its own."""
_SAME_EDGE = 2.0
"""Points by which the lines of one column may begin apart."""
_LONGEST_TAG = 10
_LEAST_TAGS = 3
SENTENCE = 0.5
"""How sure we are of a sentence among skills."""

_HAN = re.compile(r"[\u4e00-\u9fff]")
_TELLS = re.compile(
    r"(?:^|也|都)能|能够|善于|擅长|具[备有]|拥有|良好|丰富|较|很|熟[悉练]|掌握|了解|精通|负责|使用|运用|独立|认真|积极"
    r"|乐观|主动|吃苦|等$|[强好高佳快牢勤真实]$"
)
"""What tells how well something is done or what one is like, and names nothing."""
_TOLD_OF = re.compile(
    r"(?:并|也|且|同时)*(?:具备|具有|拥有|有|对)(?:了?(?:一定|丰富|扎实|良好|较强|深入|多年|较好|实际)的?)*"
    r"(?P<what>[^，,。；;]{2,24}?)(?:有|方面的?|的)?(?:较?(?:深入|丰富|一定|良好|扎实)的?)?"
    r"(?:研究与实践|研究和实践|研究|实践|使用|实战|项目|工作)?(?:经验|能力|研究|了解|理解|基础|认识)"
)
_LINK = re.compile(
    r"(?:以及|并且|例如|比如|包括|如|并|及|和|与)\s*(?=[A-Za-z])|(?:例如|比如|如|以及)(?=..)"
    r"|(?:and|or|plus|including|with)\s+",
    re.I,
)
_SUCH_AS = re.compile(r"(?:如|such as|e\.g\.)\s*$", re.I)
_AND = re.compile(r"\s+(?:and|&)\s+(?=[A-Z0-9])")
_AND_THE_LIKE = re.compile(
    r"(?<=\w)\s*等(?:[\w\s]{0,12}(?:框架|工具|技术|方法|语言|数据库|中间件|软件|平台|系统|组件|库|架构|模型|算法|协议|设备"
    r"|接口|引擎|插件|服务|环境|协作|组态))$"
)
_KIND = re.compile(
    r"\s*(?:关系型|内存|前端|后端|开发|编程|脚本|办公)?"
    r"(?:数据库|框架|语言|技术|知识|语法|工具|软件|基础知识|基础|中间件|编程|脚本|容器|语句|基本原理|项目配置)$"
)
"""What a known tool is, said behind its name: "MySQL数据库", "Vue知识"."""
_USED_FOR = re.compile(
    r"\s*(?:进行|来|去|实现|完成|编写|开发|搭建|处理|制作|绘制|做)[\w\s、与和及]{2,}$"
)
"""What a known tool is used for, said behind its name: "python进行脚本编程"."""
_OF_IT = re.compile(r"\s*的[\u4e00-\u9fff\w\s、]{1,}$")
"""What of a known tool, said behind its name: "MyBatis的使用和开发"."""
_SORT = re.compile(r"[\u4e00-\u9fff\w]*(?:框架|插件|工具|模块|组件)\s*(?=[A-Za-z][\w.+# -]*$)")
"""What sort of a thing a tool is, said before its name: "表现层框架Struts2"."""
_OF_MANY = re.compile(r"(?:多种|各种|各类|多个|常用的?|主流的?)[\w\s]{1,10}")
"""What only says that names of a kind follow: "熟悉多种Web框架，如Yii、Tornado"."""


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing cut from a line, on one line or torn over two, and the sign before it."""

    spans: tuple[Span, ...]
    before: str = ""

    @property
    def text(self) -> str:
        """The thing as one text."""
        found = joined(self.spans)
        return found.value if found else ""


@dataclass(frozen=True, slots=True)
class Reading:
    """A thing as it may be read, and whether words around the name were taken off."""

    thing: Thing
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Weighed:
    """The readings that name a skill most likely, and the odds of each."""

    best: tuple[Reading, ...]
    odds: tuple[float, ...]
    opened: bool


def models() -> Mapping[str, LinearModel]:
    """The model of things and that of lines."""
    return fitted.load_kinds(MODEL)


def things_of(span: Span) -> list[Thing]:
    """A line cut at its separators; the first thing keeps the words that open the line."""
    _, rest = without_openers(span)
    pieces = split_list(rest)
    if not pieces:
        return []
    pieces[0] = replace(pieces[0], start=span.start)
    between = (span.line.text[a.end : b.start].strip()[:1] for a, b in pairwise(pieces))
    signs = ["start", *(sign or "nothing" for sign in between)]
    return [Thing((piece,), sign) for piece, sign in zip(pieces, signs, strict=True)]


def parted(things: Sequence[Thing]) -> list[Thing]:
    """Also cut between names that "和" or "and" joins; the latter only behind "Proficient in"."""
    opened = bool(things) and is_opened(things[0].spans[0])
    made: list[Thing] = []
    for thing in things:
        *head, last = thing.spans
        parts = joined_by_and(last) or [last]
        if opened:
            parts = [piece for part in parts for piece in _at_and(part)]
        made.append(Thing((*head, parts[0]), thing.before))
        made += [Thing((part,), "and") for part in parts[1:]]
    return made


def _at_and(span: Span) -> Iterator[Span]:
    """Cuts "Python and R", names in capitals on both sides."""
    found = _AND.search(span.text)
    if found is None or not _ends_in_name(span.text[: found.start()]):
        yield span
        return
    yield replace(span, end=span.start + found.start())
    yield from _at_and(replace(span, start=span.start + found.end()))


def _ends_in_name(text: str) -> bool:
    return bool(re.search(r"(?:^|\s)[A-Z0-9]\S*$", text))


def weighed(things: Sequence[Thing], model: LinearModel) -> Weighed:
    """The likeliest reading of each thing of a line."""
    opened = is_opened(things[0].spans[0])
    best, odds = [], []
    for thing in things:
        tried = [(_odds(model, signs_of(one, opened=opened)), one) for one in readings(thing)]
        top = max(tried, key=lambda pair: pair[0])
        odds.append(top[0])
        best.append(top[1])
    return Weighed(tuple(best), tuple(odds), opened)


def signs_of(reading: Reading, *, opened: bool) -> skill_signs.Signs:
    """The signs of a reading of one thing in its line."""
    thing = reading.thing
    return skill_signs.of_thing(thing.text, before=thing.before, opened=opened, bare=reading.bare)


def line_signs(found: Weighed) -> skill_signs.Signs:
    """The signs of the line whose things were weighed."""
    spans = [span for one in found.best for span in one.thing.spans]
    lines = dict.fromkeys(span.line for span in spans)
    text = " ".join(line.text for line in lines)[spans[0].start :]
    things = [one.thing.text for one in found.best]
    return skill_signs.of_line(text, things, found.odds, opened=found.opened)


def skills_in(things: Sequence[Thing]) -> list[Found] | None:
    """The skills that a paragraph names; None where it tells of something."""
    if _are_tags(things):
        return [value for value in (joined(thing.spans) for thing in things) if value]
    things = parted(things)
    found = weighed(things, models()["thing"])
    if _odds(models()["line"], line_signs(found)) < 0:
        return None
    named = named_in(found)
    values = [joined(thing.spans) for thing in named]
    return [value for value in values if value] or None


def _are_tags(things: Sequence[Thing]) -> bool:
    """Whether short Chinese things stand one after another, telling nothing: each as it stands.

    White space parts two or more of them, commas at least three.
    """
    short = all(len(thing.text) <= _LONGEST_TAG and len(thing.spans) == 1 for thing in things)
    if not short or not all(_HAN.search(thing.text) for thing in things):
        return False
    signs = {thing.before for thing in things[1:]}
    if signs == {"nothing"}:
        return True
    named = not any(_TELLS.search(thing.text) for thing in things)
    return len(things) >= _LEAST_TAGS and signs <= set("，,、|｜·•") and named


def named_in(found: Weighed) -> list[Thing]:
    """What is named in a line that lists skills, and what the named are examples of."""
    least = LEAST_OPENED if found.opened else LEAST
    sure = [odds > least for odds in found.odds]
    things = [one.thing for one in found.best]
    following = zip([*things[1:], None], [*sure[1:], False], strict=True)
    return [
        thing
        for thing, own, (after, named) in zip(things, sure, following, strict=True)
        if (own or named) and _names(thing, after, alone=own)
    ]


def _names(thing: Thing, after: Thing | None, *, alone: bool) -> bool:
    """Whether a thing names what is known, alone or by the examples of it that follow."""
    if after is None or not _is_example(after):
        return alone
    return not _OF_MANY.fullmatch(thing.text)


def _is_example(thing: Thing) -> bool:
    """Whether "如" or "such as" stands before a thing."""
    first = thing.spans[0]
    return bool(_SUCH_AS.search(first.line.text[: first.start]))


def _odds(model: LinearModel, signs: Mapping[str, float]) -> float:
    """The logarithm of the odds of the second label."""
    other, wanted = model.log_probabilities(signs).values()
    return min(max(wanted - other, -9.0), 9.0)


def readings(thing: Thing) -> list[Reading]:
    """The thing as it stands, and without the words around the name in it."""
    found = {thing: Reading(thing)}
    closed = _closed(thing)
    opened = _opened(_linked(closed))
    told = _closed(_told(_linked(closed)))
    for one in (closed, opened, _told(closed), told, _named(opened)):
        if one.text and any(c.isalnum() for c in one.text):
            found.setdefault(one, Reading(one, one.spans[0].start != thing.spans[0].start))
    return list(found.values())


def _linked(thing: Thing) -> Thing:
    """Without "以及", "如", "and" before it."""
    first, *rest = thing.spans
    link = _LINK.match(first.text)
    start = first.start + (link.end() if link else 0)
    return replace(thing, spans=(replace(first, start=start), *rest))


def _opened(thing: Thing) -> Thing:
    """Without "熟练掌握", "Proficient in"."""
    first, *rest = thing.spans
    return replace(thing, spans=(without_openers(first)[1], *rest))


def _told(thing: Thing) -> Thing:
    """What a clause says one knows: "对大模型轻量化有深入研究"."""
    if len(thing.spans) > 1:
        return thing
    (span,) = thing.spans
    found = _TOLD_OF.fullmatch(span.text)
    if found is None:
        return thing
    start, end = found.span("what")
    return replace(thing, spans=(replace(span, start=span.start + start, end=span.start + end),))


def _named(thing: Thing) -> Thing:
    """Only the known tool, without what it is or is used for; "R 语言" keeps both its parts."""
    *head, last = thing.spans
    sort = _SORT.match(last.text) if not head else None
    if sort and lexicon.fold(last.text[sort.end() :]) in skill_signs.known():
        return replace(thing, spans=(replace(last, start=last.start + sort.end()),))
    for told in (_OF_IT, _KIND, _USED_FOR):
        found = told.search(last.text)
        name = last.text[: found.start()] if found else ""
        if len(name) > 1 and name.isascii() and lexicon.fold(name) in skill_signs.known():
            return replace(thing, spans=(*head, replace(last, end=last.start + len(name))))
    return thing


def _closed(thing: Thing) -> Thing:
    """Without "等框架", "etc." behind it."""
    *head, last = thing.spans
    return replace(thing, spans=(*head, _without_closers(last)))


def _without_closers(span: Span) -> Span:
    text = span.text
    for word in lexicon.load("skills")["closers"]:
        if text.endswith(word) and len(text) > len(word):
            return replace(span, end=span.end - len(word)).trimmed()
    kind = _AND_THE_LIKE.search(text)
    return replace(span, end=span.start + kind.start()).trimmed() if kind else span


def without_openers(span: Span) -> tuple[bool, Span]:
    """Without "熟练掌握", "Proficient in"…, and whether there was one."""
    match = _openers().match(span.text)
    if match is None or match.end() >= len(span.text):
        return False, span
    _, rest = without_openers(replace(span, start=span.start + match.end()).trimmed(" ,，的:："))
    return True, rest


def is_next_row(above: Line, line: Line) -> bool:
    """Whether two lines open with the names of their groups in one column: "Software⇥Epic, …"."""
    if above is line:
        return False
    a, b = _column_of_things(above), _column_of_things(line)
    return a is not None and b is not None and abs(a - b) <= _SAME_EDGE


def _column_of_things(line: Line) -> float | None:
    """Where on the page the things begin that a line lists behind the name of its group."""
    named = _IN_COLUMN.match(line.text)
    boxes = line.boxes(named.end(), named.end() + 1) if named else ()
    return boxes[0].x0 if boxes else None


def is_opened(span: Span) -> bool:
    """Whether a line opens as a sentence on skills does: "熟练掌握…", "Proficient in …"."""
    return without_openers(span)[0]


@cache
def _openers() -> re.Pattern[str]:
    listed = lexicon.load("skills")["openers"]
    han = lexicon.alternation(word for word in listed if _HAN.search(word) and word != "有")
    han += "|有(?![限机色氧声源无])"  # 有限元分析, 有机合成
    latin = lexicon.alternation(word for word in listed if not _HAN.search(word))
    opener = rf"(?:{han})(?!的)|(?:{latin})\b"
    return re.compile(rf"(?:[\[【(（](?:{opener})[\]】)）]|{opener})\s*", re.IGNORECASE)
