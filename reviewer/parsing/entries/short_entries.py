"""Lines of a section of short entries (awards, certificates…) -> one block of spans an entry."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import TypeAlias

from reviewer.intake.document import Line
from reviewer.parsing.entries.entry_words import kind_by_words
from reviewer.parsing.entries.short_signs import (
    belongs_above,
    follows,
    gives,
    has_date,
    is_giver,
    is_only_date,
    is_own_thing,
    leads_with_date,
)
from reviewer.parsing.entries.starts_by_dates import (
    starts_above_dates,
    starts_after_dates,
    starts_by_dates_above,
    starts_by_dates_below,
)
from reviewer.parsing.found import Span
from reviewer.parsing.sections.prose import MARKER, without_marker
from reviewer.parsing.values import dates, roles

_ENDED = re.compile(r"[.。!?]\s*$|(?:19|20)\d\d[)）]?\s*$")
SAME_GAP = 0.4
"""Points by which the white space between the lines of one text may differ."""
SAME_EDGE = 2.0
"""Points by which text set in alike may begin apart."""
LONG_LATIN, LONG_CJK = 60, 30
"""Characters from which a line may be one that ran to the edge."""
_DATED_LAST = re.compile(r"[^\s(]\s*\((?:[^\W\d]{3,9}\.? )?(?:19|20)\d\d\)$")
"""A name behind which its date stands in brackets."""
_MOST_LINES = 3
"""Title, giver and date, each on a line."""
_PAIR = 2
_MOST_PARTS = 4
"""Title, event, giver and date."""
LEAST_NARROW = 16
"""The same in a narrow column, for a dated line above one without date."""
_HAN = re.compile(r"[\u4e00-\u9fff]")
_DATED = re.compile(r"(?:19|20)\d\d|[年月日]")
_SCORED = re.compile(
    r"(?:GRE|GMAT|LSAT|MCAT|SAT|ACT|TOEFL|TOEIC|IELTS|CET|TEM|JLPT|HSK|CFA|FRM|ACCA)\b.*[\dI]"
)
"""A test and what was reached in it: "GMAT 740"."""

_Style: TypeAlias = tuple[object, ...]


def blocks(lines: Sequence[Line], *, by_date: bool = True, beside: bool = True) -> list[list[Span]]:
    """The entries of ``lines``; with ``beside``, things side by side on a line are entries too."""
    lines = [line for line in lines if re.search(r"\w", line.text)]
    groups: list[list[Line]] = []
    starts = _entry_starts(lines, by_date=by_date)
    edge = right_edge(lines)
    gaps = [line.gap for line in lines[1:]]
    narrow = min(gaps, default=0.0) + SAME_GAP
    for at in range(1, len(lines)):
        wrapped = lines[at].gap <= narrow and is_wrapped(lines[at - 1], lines[at], edge)
        starts[at] = starts[at] and not wrapped
    for line, begins in zip(lines, starts, strict=True):
        if begins or not groups:
            groups.append([line])
        else:
            groups[-1].append(line)
    found: list[list[Span]] = []
    for group in groups:
        cut = _side_by_side(group) if beside else []
        found += cut or [[span for span in map(without_marker, group) if span.text]]
    return [block for block in found if block]


def _entry_starts(lines: Sequence[Line], *, by_date: bool) -> list[bool]:
    if starts := starts_by_dates_above(lines):
        return starts
    marked = [bool(MARKER.match(line.text)) or line.list_level > 0 for line in lines]
    if any(marked) and not _marks_details(lines, marked):
        return [
            mark
            or (not any(marked[:at]))
            or (_is_apart(lines[at - 1], line) and not follows(line))
            or (has_date(line) and has_date(lines[at - 1]) and not follows(line))
            for at, (mark, line) in enumerate(zip(marked, lines, strict=True))
        ]
    if by_date and all(has_date(line) and not follows(line) for line in lines):
        return [True] * len(lines)
    if by_date and (closed := starts_by_dates_below(lines) or starts_after_dates(lines)):
        return closed
    if hung := _starts_by_indent(lines):
        return hung
    styles = _styles(lines)
    leading = [leads_with_date(line) for line in lines]
    if len(set(styles)) > 1:
        own = by_date and sum(leading) > 1 and not _date_titles(lines, styles, leading)
        dated = leading if own else [False] * len(lines)
        return [a or b for a, b in zip(_starts_by_style(lines, styles), dated, strict=True)]
    if by_date:
        dated = [has_date(line) for line in lines]
        han = any(re.search(r"[\u4e00-\u9fff]{2}", line.text) for line in lines)
        heads = any(dated) and dated[0] and not _is_complete(lines[0])
        if heads and not all(dated) and not han and _alternates(dated):
            return dated
        in_pairs = dated == [bool(at % 2) for at in range(len(dated))]
        whole = len(dated) == _PAIR and goes_on(lines[0], lines[1], right_edge(lines))
        if in_pairs and (len(dated) > 2 or whole or _is_named_above(lines)) and not han:
            return [not has for has in dated]
    return _starts_by_hanging(lines) or _starts_by_gap(lines)


def _is_named_above(lines: Sequence[Line]) -> bool:
    """Whether of two lines the first names a prize or certificate by its words, not the second."""
    named = [kind_by_words(line.text) is not None for line in lines]
    return named == [True, False]


def _marks_details(lines: Sequence[Line], marked: Sequence[bool]) -> bool:
    """Whether the marks are icons before venues or givers, each beneath a title set otherwise."""
    styles = _styles(lines)
    titles = [style == styles[0] for style in styles]
    apart = not any(mark and title for mark, title in zip(marked, titles, strict=True))
    return not marked[0] and apart and sum(titles) >= sum(marked)


def listed(span: Span) -> list[Span]:
    """The entries that one labelled line lists; a date or a giver stays with what it belongs to."""
    for signs in ("[；;]", "[、|｜]", "[，,]"):
        parts = _cut_at(span, signs)
        if signs == "[，,]" and (whole := _up_to_dates(parts)):
            return whole
        if len(parts) < 2:
            continue
        joined: list[Span] = []
        for part in parts:
            if joined and (_is_only_date_text(part.text) or is_giver(part.text)):
                joined[-1] = Span(span.line, joined[-1].start, part.end)
            else:
                joined.append(part)
        return joined
    return [span]


def _up_to_dates(parts: Sequence[Span]) -> list[Span]:
    """ "PMP, PMI, Sep 2016, CPA, AICPA (2018)": entries of a few parts, each with its date."""
    groups: list[list[Span]] = [[]]
    least = _PAIR
    for part in parts:
        groups[-1].append(part)
        bare = _is_only_date_text(part.text)
        if bare or _DATED_LAST.search(part.text):
            least = max(least, _PAIR + bare)
            groups.append([])
    open_end = groups.pop()
    named = [sum(kind_by_words(part.text) is not None for part in group) for group in groups]
    if open_end or any(_HAN.search(part.text) for part in parts):
        return []
    if not all(least <= len(group) <= _MOST_PARTS for group in groups) or max(named, default=0) > 1:
        return []
    return [Span(group[0].line, group[0].start, group[-1].end) for group in groups]


def _cut_at(span: Span, signs: str) -> list[Span]:
    """The span cut at signs that stand outside brackets."""
    text = re.sub(r"[(（《“\[][^)）》”\]]*[)）》”\]]", lambda m: "x" * len(m[0]), span.text)
    parts = (
        Span(span.line, span.start + m.start(), span.start + m.end()).trimmed(" \t,，;；、|")
        for m in re.finditer(rf"(?:(?!{signs}).)+", text)
    )
    return [part for part in parts if re.search(r"\w", part.text)]


def right_edge(lines: Sequence[Line]) -> float:
    """How far right the text of a section's column reaches."""
    return max((max(line.box.x1, line.edge) for line in lines if line.box), default=0.0)


def is_wrapped(above: Line, line: Line, edge: float) -> bool:
    """Whether a long line ran to the right edge and goes on below."""
    han = bool(_HAN.search(above.text))
    narrow = han and above.edge and leads_with_date(above) and not has_date(line)
    least = LEAST_NARROW if narrow else LONG_CJK if han else LONG_LATIN
    if len(above.text) < least or _ENDED.search(above.text):
        return False
    return goes_on(above, line, edge)


def goes_on(above: Line, line: Line, edge: float) -> bool:
    """Whether a line looks like one that had no room for the first word of the next."""
    if above.box is None or line.box is None or MARKER.match(line.text) or line.list_level:
        return False
    if has_date(above) and has_date(line):
        return False
    room = (
        line.size
        if _HAN.search(above.text)
        else line.words[0].box.width
        if line.words[0].box
        else 0.0
    )
    alike = _style(above) == _style(line) and line.page == above.page
    return alike and line.gap < 0.5 * line.size and above.box.x1 + room + 2 >= edge


def _is_apart(above: Line, line: Line) -> bool:
    return line.cell != above.cell or line.gap > 0.9 * max(line.size, 1.0) > 0.9


def _style(line: Line) -> _Style:
    """How a line opens: its first word tells a title even where a date follows in plain."""
    behind = _behind_date(line)
    words = [
        word
        for word, start in zip(line.words, line.starts, strict=True)
        if start >= behind and re.search(r"\w", word.text)
    ]
    if not words:
        return False, 0.0
    return words[0].bold, round(words[0].size)


def _behind_date(line: Line) -> int:
    """Where the text behind a leading Chinese date begins: the date's weight is its own."""
    if not leads_with_date(line) or not _HAN.search(line.text):
        return 0
    return max(span.range[1] for span in dates.find_spans(line.text)[:1])


def _finer_styles(lines: Sequence[Line]) -> list[_Style]:
    """Slant and colour, where they set off a title above each one or two lines of details."""
    styles: list[_Style] = [(word.italic, word.color) for line in lines for word in line.words[:1]]
    titles = [at for at, style in enumerate(styles) if style == styles[0]]
    steps = {b - a for a, b in pairwise([*titles, len(lines)])}
    is_regular = len(styles) == len(lines) and len(titles) > 1 and len(steps) == 1
    return styles if is_regular and 1 < max(steps) <= _MOST_LINES else [()] * len(lines)


def _styles(lines: Sequence[Line]) -> list[_Style]:
    """How each line opens; a weight that goes with the script is the font's, and tells nothing."""
    styles = [_style(line) for line in lines]
    by_script: dict[bool, set[object]] = {True: set(), False: set()}
    for (bold, _), line in zip(styles, lines, strict=True):
        if is_only_date(line):
            continue
        by_script[bool(_HAN.match(line.text.lstrip('“”"《（( ')))].add(bold)
    if by_script == {True: {False}, False: {True}}:
        styles = [(False, size) for _, size in styles]
    return styles if len(set(styles)) > 1 else _finer_styles(lines)


def _starts_by_indent(lines: Sequence[Line]) -> list[bool]:
    """Where dates hang left of the text, each opens an entry; lines set in are what it dates."""
    left = min((line.box.x0 for line in lines if line.box), default=0.0)
    flush = [line.box is not None and line.box.x0 < left + 0.8 * line.size for line in lines]
    if all(flush) or not flush[0]:
        return []
    hangs = all(leads_with_date(line) for line, at in zip(lines, flush, strict=True) if at)
    undated = [
        not at and _is_named(line) and not _tells_giver(above)
        for line, at, above in zip(lines, flush, [None, *lines], strict=False)
    ]
    return [a or b for a, b in zip(flush, undated, strict=True)] if hangs else []


def _is_named(line: Line) -> bool:
    """Whether a Chinese line without date surely names an award or a certificate of its own."""
    return is_own_thing(Span(line, 0, len(line.text))) and kind_by_words(line.text) is not None


def _tells_giver(line: Line | None) -> bool:
    """Whether a date and who gave something is all of a line: what was given stands below."""
    found = dates.find_spans(line.text)[:1] if line and leads_with_date(line) else []
    return any(line is not None and gives(line.text[span.range[1] :].strip()) for span in found)


def _date_titles(lines: Sequence[Line], styles: Sequence[_Style], leading: Sequence[bool]) -> bool:
    """Whether the lines that a date leads each stand below a title, set otherwise, without one."""
    return not leading[0] and all(
        styles[at] != styles[0] == styles[at - 1] and not has_date(lines[at - 1])
        for at, has in enumerate(leading)
        if has
    )


def _starts_by_style(lines: Sequence[Line], styles: Sequence[_Style]) -> list[bool]:
    """Entries open in the style of the first line that is no date of its own."""
    opening = next(
        (s for s, line in zip(styles, lines, strict=True) if not follows(line)), styles[0]
    )
    if starts := starts_above_dates(lines, [style == opening for style in styles]):
        return starts
    edge = right_edge(lines)
    for at, (style, line) in enumerate(zip(styles, lines, strict=True)):
        above = lines[at - 1] if at else None
        is_rest = above is not None and styles[at - 1] == style and line.gap < 0.35 * line.size
        if is_rest and above is not None and above.box is not None:
            is_rest = goes_on(above, line, edge)
        starts.append(style == opening and not follows(line) and not is_rest)
    return starts


def _is_complete(line: Line) -> bool:
    """Whether a dated line says what and by whom, so that the next is no line of its entry."""
    text = line.text
    for span in reversed(dates.find_spans(text)):
        text = text[: span.range[0]] + text[span.range[1] :]
    return bool(re.search(r"\w\)?\s+[–—|·]\s+\w", text))


def _alternates(dated: Sequence[bool]) -> bool:
    """Dated lines at regular steps: each opens an entry."""
    places = [at for at, has in enumerate(dated) if has]
    steps = {b - a for a, b in pairwise(places)} | {len(dated) - places[-1]}
    return len(places) == 1 or len(steps) == 1


def _starts_by_hanging(lines: Sequence[Line]) -> list[bool]:
    """Where some lines are set in by one step, and each has a full line above it: citations."""
    lefts = [line.box.x0 if line.box else 0.0 for line in lines]
    left, edge = min(lefts, default=0.0), right_edge(lines)
    inner = [x > left + 0.8 * line.size for x, line in zip(lefts, lines, strict=True)]
    steps = [x for x, is_in in zip(lefts, inner, strict=True) if is_in]
    if not steps or inner[0] or max(steps) - min(steps) > SAME_EDGE:
        return []
    rights = [line.box.x1 for line in lines if line.box]
    if max(rights) - min(rights) <= SAME_EDGE:
        return []  # set right, so that the shorter is set in
    full = [
        inner[at - 1] or _is_full(lines[at - 1], line, edge)
        for at, line in enumerate(lines)
        if inner[at]
    ]
    return [not is_in for is_in in inner] if all(full) else []


def _is_full(above: Line, line: Line, edge: float) -> bool:
    """Whether the first word of a line had no room left on the one above."""
    room = line.words[0].box.width if line.words[0].box else 0.0
    return above.box is not None and above.box.x1 + room + 2 >= edge


def _starts_by_gap(lines: Sequence[Line]) -> list[bool]:
    """Without another sign: wider white space parts entries, else each line is one."""
    same_page = [line.page == above.page for above, line in pairwise(lines)]
    below = zip(lines[1:], same_page, strict=True)
    gaps = [line.gap for line, near in below if line.box is not None and near]
    if len(gaps) >= 2 and max(gaps) > 1.6 * max(min(gaps), 1.0) and max(gaps) - min(gaps) > 3:
        limit = (max(gaps) + min(gaps)) / 2
        if min(gaps) < median(gaps) or gaps.count(max(gaps)) < len(gaps):
            return [
                at == 0 or (line.gap > limit and not follows(line)) for at, line in enumerate(lines)
            ]
    return [not follows(line) for line in lines]


def _side_by_side(group: Sequence[Line]) -> list[list[Span]]:
    """ "CET-6 2016.12 ⇥ CPA 2017.01": each piece with a date of its own is an entry."""
    if len(group) != 1:
        return []
    whole = without_marker(group[0])
    if len(dated := _dated_first(whole)) > 1:
        return [[piece] for piece in dated]
    pieces = _cut_at(whole, r"(?:[\t;；|｜]|\s{2})")
    spans = [s for s in dates.find_spans(group[0].text) if s.kind != "mention"]
    has_date = [any(p.start <= s.range[0] < p.end for s in spans) for p in pieces]
    lone = [_is_only_date_text(piece.text) for piece in pieces]
    if len(pieces) < 2 or any(lone) or (sum(has_date) < 2 and not all(map(is_own_thing, pieces))):
        return _enumerated(whole)
    return [[piece] for piece in pieces]


def _dated_first(whole: Span) -> list[Span]:
    """ "2024.03 ⇥ Prize 2023.04 ⇥ Medal": cut before each date where dates lead."""
    spans = [s for s in dates.find_in(whole) if s.kind not in ("mention", "range")]
    if len(spans) < 2 or whole.line.text[whole.start : spans[0].range[0]].strip(" (（[【"):
        return []
    cuts = [whole.start, *(span.range[0] for span in spans[1:]), whole.end]
    pieces = [Span(whole.line, a, b).trimmed() for a, b in pairwise(cuts)]
    named = [re.search(r"[^\W\d_]{2}", _DATED.sub("", piece.text)) for piece in pieces]
    return pieces if all(named) and not any(belongs_above(p.text) for p in pieces) else []


def _enumerated(whole: Span) -> list[list[Span]]:
    """ "大学英语六级、机动车驾驶证": Chinese names in one row, most of them by their words."""
    for signs in ("[、；;]", "[|｜]", r"\s"):
        pieces = _cut_at(whole, signs)
        known = [_is_known(piece.text) for piece in pieces]
        enough = all(known) if signs == r"\s" else 2 * sum(known) > len(pieces) and known[-1]
        if signs.startswith("[、") and "、" in whole.text:
            enough = enough or 2 * sum(known) >= len(pieces)
        long = all(len(piece.text) > 2 for piece in pieces)
        if len(pieces) > 1 and enough and long and "。" not in whole.text:
            return [[piece] for piece in pieces]
    return []


def _is_known(text: str) -> bool:
    """Whether it is an award or a certificate by its words, or the title that one gives."""
    tested = bool(_SCORED.match(text))
    return tested or kind_by_words(text) is not None or roles.points("position", text) >= 0.8


def _is_only_date_text(text: str) -> bool:
    return is_only_date(Line(text))
