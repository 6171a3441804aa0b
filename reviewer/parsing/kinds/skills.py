"""Skills, grouped as the document groups them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import groupby

from reviewer.intake.document import Cell, Line
from reviewer.parsing import lexicon
from reviewer.parsing.found import Draft, Found, Span, found
from reviewer.parsing.kinds import skill_items
from reviewer.parsing.kinds.explained_skills import explained
from reviewer.parsing.kinds.skill_items import Thing
from reviewer.parsing.kinds.spoken import languages
from reviewer.parsing.kinds.torn_skills import had_no_room, is_torn
from reviewer.parsing.sections.headings import part_of
from reviewer.parsing.sections.prose import joined, without_marker
from reviewer.parsing.values import dates
from reviewer.parsing.values.heading_words import kind_of
from reviewer.parsing.values.lists import is_list, is_spaced_list, split_list

__all__ = ["languages", "names_skills", "skills"]

_LONGEST_NAME = 40
_LONGEST_KEYWORD = 60
_COLON = re.compile(r"\s*[:：]\s*")
_BULLETS_BESIDE = re.compile(r"\s[•●▪◦■◆▸►]\s")
_SIGN = re.compile(r"[、,，;；|·•]")
_STARS = "●○◉◯★☆■□▰▱⬤✦✩▮▯█░▓▒"
_RATING = re.compile(rf"[\s:：]*[{_STARS}]{{3,}}$")
_RATED_IN_BRACKETS = re.compile(r"\s*[(（]\s*([^()（）]{2,8})\s*[)）]$")
_FOR_YEARS = re.compile(
    r"\s*[(（]\s*(?:(?:over|mehr als|más de|plus de)\s+)?\d{1,2}\+?\s*"
    r"(?:years?|yrs?\.?|months?|mos?\.?|jahre?n?|ans?|años?|anni|jaar|年|个月)\+?\s*[)）]$",
    re.IGNORECASE,
)
"""How long one has used a thing: "Excel (10+ years)"."""
_RATES = re.compile(rf"\s*[{_STARS}]{{2,}}")
"""A rating that opens a line: "★★☆ 熟练掌握 CSS3"."""
_HEADED = 1.5
"""How surely words that open a row are those of a heading above skills."""
_LABEL = re.compile(r"[^:：\t,]{2,30}[:：]\s")
_NAME_AND_LIST = re.compile(
    r"([\u4e00-\u9fff]{2,8})(?!\s*[|｜/·•、,，])(?:\t| +(?!.*\t))\s*(?=.*[,，、/|\s])"
)
"""A name in ideographs before a list; no gap behind it is wider than its own."""
_RATED_PARTS = re.compile(r"(?:(?!\s[-–—]\s|\t|[,;，；、|•·]).)+")
_DOTS = re.compile(r"[●○◉◯★☆■□▰▱⬤✦✩▮▯•]{2,}|\d{1,3}\s?%|\b\d{1,2}\s?/\s?(?:5|10)\b")


_ANNOUNCES = re.compile(
    r"(?:以下|下列|下面)[^、，,;；:：]{2,20}[。:：]?|[^、，,;；:：]{0,16}(?:如下|包括|有)[:：]"
    r"|[^,;:]{0,40}\b(?:following|include|below)\b[^,;:]{0,20}[.:]",
    re.IGNORECASE,
)
"""A line that only says that a list follows: "以下均为我熟练使用的技能"."""


@dataclass
class _Group:
    """A group while it is read: its name, if any, and the spans that list its keywords."""

    name: Span | None = None
    body: list[Span] = field(default_factory=list)
    marked: bool = False
    level: Span | None = None


def skills(lines: Sequence[Line]) -> list[dict[str, Draft]]:
    """JSON Resume ``skills`` from a section's lines; keywords in the document's own words."""
    if told := explained(lines):
        return told
    reader = _Reader(heads_are_bold=not all(map(_is_bold_list, lines)))
    named: Cell | None = None
    lines = lines[1:] if lines[1:] and _ANNOUNCES.fullmatch(lines[0].text.strip()) else lines
    lines = [line for table in _by_tables(lines) for line in _without_heads(table)]
    for at, line in enumerate(lines):
        span = without_marker(line).trimmed(_STARS if _RATES.match(line.text) else "")
        if named and _is_in_row(line, named):
            reader.groups[-1].body.append(span)
        elif _names_row(span, lines[at + 1 : at + 2]):
            named = line.cell
            reader.groups.append(_Group(span))
        elif re.search(r"\w", span.text):
            reader.read(span)
    drafts = (_draft(group) for group in reader.groups)
    return [draft for draft in drafts if draft]


def _by_tables(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines, those of each ruled table apart."""
    for _, together in groupby(lines, lambda line: line.cell and line.cell.table):
        yield list(together)


def _without_heads(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines without the row that names the columns of a table, ruled or set by tabs.

    Where all columns but the first only rate what that names, it alone is left.
    """
    cell = lines[0].cell if lines else None
    here = (cell.table, cell.row) if cell else None
    row = [line for line in lines if line.cell and (line.cell.table, line.cell.row) == here]
    texts = [text for line in row or lines[:1] for text in line.text.split("\t")]
    heads = [lexicon.tight(text.strip(" :：")) for text in texts]
    below = lines[len(row) or 1 :]
    known, rates = _heads_of_columns("things", "ratings", "others"), _heads_of_columns("ratings")
    if not below or len(heads) < 2 or not known.issuperset(heads):
        return lines
    if not rates.issuperset(heads[1:]):
        return below
    first = (line for line in below if not line.cell or line.cell.column == 0)
    return [part_of(line, 0, (line.text + "\t").index("\t")) for line in first]


@cache
def _heads_of_columns(*names: str) -> frozenset[str]:
    table = lexicon.table("skills", "columns")
    return frozenset(lexicon.tight(word) for name in names for word in table[name])


def _is_in_row(line: Line, cell: Cell) -> bool:
    """Whether the line stands in the row of a table that the cell opens, right of it."""
    own = line.cell
    if own is None or own.table != cell.table or own.column <= cell.column:
        return False
    return cell.row <= own.row < cell.row + cell.row_span


def _names_row(span: Span, following: Sequence[Line]) -> bool:
    """Whether a cell names what the next one lists."""
    cell = span.line.cell
    if cell is None or len(span.text) > _LONGEST_NAME or is_list(span.text):
        return False
    return any(_is_in_row(line, cell) and is_list(without_marker(line).text) for line in following)


def named_by(heading: Line, groups: Sequence[dict[str, Draft]]) -> list[dict[str, Draft]]:
    """The skills under a heading that names the one group of them."""
    if len(groups) != 1 or groups[0].get("name"):
        return list(groups)
    return [{**groups[0], "name": found(Span(heading, 0, len(heading.text)).trimmed(" :："))}]


def names_skills(lines: Sequence[Line]) -> bool:
    """Whether undated lines list known skills: a group of them whose heading says nothing of it."""
    if not lines or any(len(line.text) > 160 or dates.find_spans(line.text) for line in lines):
        return False
    listed = [k for line in lines for k in _keywords([_name_and_body(without_marker(line))[1]])]
    known = sum(lexicon.fold(keyword.value) in _known() for keyword in listed)
    return known >= max(1, 0.4 * len(listed))


@cache
def _known() -> frozenset[str]:
    return lexicon.words("skills", "known")


@dataclass
class _Reader:
    """The groups so far, and those side by side whose names stood on the last head line."""

    groups: list[_Group] = field(default_factory=list)
    columns: list[_Group] = field(default_factory=list)
    heads_are_bold: bool = True

    def read(self, span: Span) -> None:
        """Takes one more line in."""
        if self.fill_cells(span) or self.rates_each(span):
            return
        above = self.groups[-1] if self.groups else None
        if above is not None and self.rates(above, span):
            return
        marked = span.line.list_level > 0 or without_marker(span.line).start > _indent(span.line)
        if above is not None and not marked and _continues(above, span):
            above.body.append(span)
            return
        heads = _heads(span) if self.heads_are_bold else []
        if heads:
            self.columns = [_Group(head) for head in heads]
            self.groups += self.columns
            return
        name, body = _name_and_body(span)
        if name is None and skill_items.is_opened(body):
            self.columns = []
            self.groups.append(_Group(None, [body], marked))
        elif name is None and len(self.columns) > 1:
            self.fill_columns(body)
        elif name is None and above is not None and (above.name is None) == (not self.columns):
            if marked and above.name is None:
                self.groups.append(_Group(None, [body], marked))
            else:
                above.body.append(body)
        else:
            self.columns = []
            self.groups.append(_Group(name, [body], marked))

    def rates(self, above: _Group, level: Span) -> bool:
        """Takes a line that says nothing but how well the thing on the line above it is known."""
        if above.name and not above.body and lexicon.fold(level.text) in _levels():
            above.level = above.level or level  # of all that the group lists below
            return True
        thing = above.body[-1] if above.body else None
        if thing is None or lexicon.fold(level.text) not in _levels() or is_list(thing.text):
            return False
        above.body.pop()
        if above.name is None and not above.body:
            self.groups.remove(above)
        self.groups.append(_Group(thing, [level]))
        return True

    def rates_each(self, span: Span) -> bool:
        """Takes a line of things, each with how well it is known in a cell or behind a dash."""
        label = _LABEL.match(span.text)
        parts = [
            Span(span.line, span.start + m.start(), span.start + m.end()).trimmed(" -–—")
            for m in _RATED_PARTS.finditer(span.text, label.end() if label else 0)
        ]
        things, told = parts[::2], parts[1::2]
        rated = len(things) == len(told) and all(lexicon.fold(x.text) in _levels() for x in told)
        if not told or not rated or any(is_list(thing.text) for thing in things):
            return False
        self.columns = []
        self.groups += [_Group(*pair) for pair in zip(things, ([x] for x in told), strict=True)]
        return True

    def fill_cells(self, body: Span) -> bool:
        """Gives each cell of a line to the group above it, if there is one for each."""
        cells = [m.span() for m in re.finditer(r"[^\t]+", body.text)]
        if not len(cells) == len(self.columns) > 1 or _is_bold(body):
            return False
        for group, (start, end) in zip(self.columns, cells, strict=True):
            group.body.append(Span(body.line, body.start + start, body.start + end).trimmed())
        return True

    def fill_columns(self, body: Span) -> None:
        """Gives each piece of a line to the group under whose name it stands."""
        for piece in split_list(body):
            places = piece.line.boxes(piece.start, piece.end)
            best = min(
                self.columns, key=lambda group: _offset(group, places[0].x0 if places else 0)
            )
            best.body.append(piece)


def _indent(line: Line) -> int:
    return len(line.text) - len(line.text.lstrip())


def _offset(group: _Group, x: float) -> float:
    if group.name is None:
        return 0.0
    places = group.name.line.boxes(group.name.start, group.name.end)
    left = places[0].x0 if places else 0.0
    return x - left if x >= left - 4 else 10_000 + left - x


def _continues(above: _Group, span: Span) -> bool:
    """Whether the line goes on with the list that the last one began."""
    if not above.body:
        return False
    last = above.body[-1]
    if re.search(r"[、,，/;；]\s*$", last.line.text):
        return True
    if skill_items.is_opened(span) or (
        above.name and skill_items.is_next_row(above.name.line, span.line)
    ):
        return False
    names_next = _has_bold_name(span) or (_heads(span) and not _heads(last))
    if not is_list(last.text) or _COLON.search(span.text) or names_next:
        return False
    if _is_bold(span) and not _is_bold(last):
        return False
    if last.line.box is None or span.line.box is None:
        return False
    hangs = span.line.box.x0 > last.line.box.x0 + 6 and above.name is not None
    return hangs or (span.line.gap < 0.4 * span.line.size and above.name is not None)


def _has_bold_name(span: Span) -> bool:
    return span.start < _bold_end(span) < span.end


def _is_bold(span: Span) -> bool:
    return span.start < _bold_end(span) >= span.end


def _is_tagged(span: Span) -> bool:
    """Whether each of several things on a line stands in a box of its own."""
    tags = {word.tag for word in span.line.words}
    return len(tags) > 1 and 0 not in tags


def _is_bold_list(line: Line) -> bool:
    """Whether a line lists several things, all of them bold."""
    span = without_marker(line)
    return _is_bold(span) and len(split_list(span)) > 1


def _bold_end(span: Span) -> int:
    """Where the bold words at the start of the span end, in the line's text."""
    end = span.start
    for word, start in zip(span.line.words, span.line.starts, strict=True):
        if start + len(word.text) <= span.start:
            continue
        if not word.bold:
            break
        end = min(start + len(word.text), span.end)
    return end


def _heads(span: Span) -> list[Span]:
    """Names of groups on a line of their own: ending in a colon, or bold above what is not."""
    if re.search(r"[:：]\s*$", span.text) and len(span.text) <= _LONGEST_NAME:
        return [span.trimmed(" :：")]
    if (
        _is_tagged(span)
        or _bold_end(span) < span.end
        or re.search(r"[,，、:：;；]|[\d●★]\s*$", span.text)
    ):
        return []
    parts = [
        Span(span.line, span.start + m.start(), span.start + m.end()).trimmed()
        for m in re.finditer(r"[^\t]+", span.text)
    ]
    return parts if all(len(part.text) <= _LONGEST_NAME for part in parts) else []


def _name_and_body(span: Span) -> tuple[Span | None, Span]:
    """The group's name before a colon, in bold, or by a word such as 语言; and the rest."""
    colon = _COLON.search(span.text)
    if _is_tagged(span):
        return None, span
    if colon and 0 < colon.start() <= _LONGEST_NAME and not is_list(span.text[: colon.start()]):
        return _at(span, colon.start(), colon.end())
    bold = _bold_end(span) - span.start
    if (
        0 < bold < len(span.text)
        and bold <= _LONGEST_NAME
        and not is_list(span.text[:bold].strip())
    ):
        return _at(span, bold, bold)
    cell = re.match(r"[^\t]{2,30}(?=\t)", span.text)
    if cell and _heads_skills(cell[0]):
        return _at(span, cell.end(), cell.end())
    if _BULLETS_BESIDE.search(span.text):
        return None, span
    tab = re.match(r"([^\t,，、;；/|]{2,30})(?:\t| {3,}| [-–—] )(?=.*(?:[,，、|]| / ))", span.text)
    if tab:
        return _at(span, tab.end(1), tab.end())
    gap = _NAME_AND_LIST.match(span.text)
    named = gap and gap.group(1).endswith(lexicon.load("skills")["group_endings"])
    in_cells = span.text.count("\t") > 1 and not _SIGN.search(span.text)
    in_cells = in_cells or all(lexicon.fold(cell) in _known() for cell in span.text.split("\t"))
    if gap and named and not in_cells and not is_spaced_list(span.text):
        return _at(span, gap.end(1), gap.end())
    return None, span


def _heads_skills(text: str) -> bool:
    kind, sure = kind_of(text)
    return kind == "skills" and sure >= _HEADED


def _at(span: Span, end: int, start: int) -> tuple[Span | None, Span]:
    name = replace(span, end=span.start + end).trimmed(" :：•·-–—\t[]【】")
    return (name if name.text else None), replace(span, start=span.start + start).trimmed(" :：\t")


def _with_name(group: _Group) -> _Group:
    """A short line such as 電腦技能 above the list it names, where nothing else marks it."""
    if group.name or len(group.body) < 2:
        return group
    first, second, *_ = group.body
    endings = lexicon.load("skills")["group_endings"]
    names = first.text.endswith(endings) and len(first.text) <= 8 and not is_list(first.text)
    return _Group(first, group.body[1:], group.marked) if names and is_list(second.text) else group


def _draft(group: _Group) -> dict[str, Draft]:
    group = _with_name(group)
    name = Found(group.name.text, (group.name,)) if group.name else None
    level = _level(group)
    if level is not None:
        return {"name": name, "level": level}
    keywords = _without_doubles(filter(None, map(_unrated, _keywords(group.body))))
    if not keywords and name is None:
        return {}
    if name is None and [k.confidence for k in keywords] == [skill_items.SENTENCE]:
        return {"name": replace(keywords[0], confidence=0.6)}
    rated = {"level": Found(group.level.text, (group.level,))} if group.level else {}
    return {"name": name, **rated, "keywords": list(keywords)}


def _level(group: _Group) -> Found | None:
    """The level, where a line is "Python: advanced" or "Python ●●●●○"."""
    if group.name is None or len(group.body) != 1:
        return None
    span = group.body[0].trimmed("()（）")
    if lexicon.fold(span.text) in _levels() or _DOTS.fullmatch(span.text):
        return Found(span.text, (span,))
    return None


def _unrated(keyword: Found) -> Found | None:
    """A keyword without the signs or the bracketed word that rate it: "Premiere ★★★☆☆"."""
    text = keyword.spans[-1].text if keyword.spans else ""
    signs = _RATING.search(text) or _FOR_YEARS.search(text) or _RATED_IN_BRACKETS.search(text)
    if signs is None or (signs.lastindex and lexicon.fold(signs[1]) not in _levels()):
        return keyword
    last = keyword.spans[-1]
    bare = replace(last, end=last.start + signs.start()).trimmed()
    return joined([*keyword.spans[:-1], bare], keyword.confidence) if bare.text else None


@cache
def _levels() -> frozenset[str]:
    return lexicon.words("skills", "levels")


def _without_doubles(keywords: Iterator[Found]) -> list[Found]:
    seen: dict[str, Found] = {}
    for keyword in keywords:
        seen.setdefault(lexicon.fold(keyword.value), keyword)
    return list(seen.values())


def _keywords(body: Sequence[Span]) -> Iterator[Found]:
    """The keywords of a list that may run over several lines; a sentence is one, in doubt."""
    told: list[Span] = []
    for spans, things in _paragraphs(body):
        named = skill_items.skills_in(things)
        if told and (named is not None or not _goes_on(told[-1], spans[0])):
            yield from _sentence(told)
            told = []
        if named is None:
            told += spans
        else:
            yield from (k if len(k.value) <= _LONGEST_KEYWORD else _doubtful(k) for k in named)
    yield from _sentence(told)


def _sentence(spans: Sequence[Span]) -> Iterator[Found]:
    whole = joined(spans)
    if whole is not None:
        yield replace(whole, confidence=skill_items.SENTENCE)


def _doubtful(keyword: Found) -> Found:
    return replace(keyword, confidence=0.4)


def _goes_on(above: Span, following: Span) -> bool:
    """Whether a sentence that fills its line goes on below."""
    if following.start > _indent(following.line) or re.search(r"[.。;；!！]\s*$", above.text):
        return False
    filled = bool(above.line.edge) and had_no_room(above.line, following)
    return filled or following.text[:1].islower()


def _paragraphs(body: Sequence[Span]) -> Iterator[tuple[list[Span], list[Thing]]]:
    """The lines of a group, with what stands in them; those that break within a thing together."""
    spans: list[Span] = []
    things: list[Thing] = []
    for index, span in enumerate(body):
        own = skill_items.things_of(span)
        if spans and own:
            things[-1] = replace(things[-1], spans=(*things[-1].spans, *own[0].spans))
            own = own[1:]
        things += own
        spans.append(span)
        following = body[index + 1] if index + 1 < len(body) else None
        if not (things and following and is_torn(span, things[-1].spans[-1], following)):
            if things:
                yield spans, things
            spans, things = [], []
