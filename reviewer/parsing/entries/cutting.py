"""The lines of a section -> its entries: where each one starts, its head and its body.

No layout is known beforehand. Each section shows its own rule by repetition: which lines carry a
date range, how they are set, how many lines stand above the date. ``split`` reads that rule off
all lines of the section together and cuts by it.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from reviewer.intake.document import Line
from reviewer.parsing.entries import dates_below, entry_choice
from reviewer.parsing.entries.asides import without_asides
from reviewer.parsing.entries.entry_heads import (
    MOST_LINES_ABOVE,
    STOPS,
    Kind,
    alike,
    belongs_to_head,
    is_grade,
    tells_deed,
)
from reviewer.parsing.entries.entry_rows import dating, rows_of
from reviewer.parsing.entries.leads import starts_bold
from reviewer.parsing.entries.row import RANGES, Row
from reviewer.parsing.sections.prose import MARKER
from reviewer.parsing.values.deeds import is_report
from reviewer.parsing.values.labels import field_of
from reviewer.parsing.values.roles import tells

_TELLING_LABELS = frozenset({"summary", "highlights", "keywords"})
"""Labels of what is told of an entry."""
_OPENING_LABELS = frozenset({"organisation", "institution", "name", "dates", "position"})


@dataclass(frozen=True)
class Entry:
    """The rows that name an entry and say when, and the lines that tell about it."""

    head: tuple[Row, ...]
    body: tuple[Line, ...]


def split(lines: Sequence[Line], kind: Kind) -> list[Entry]:
    """The entries of a section, by the rule its own lines show."""
    rows = rows_of(without_asides(lines, *(() if "degree" in kind.roles else ("area",))))
    if not rows:
        return []
    whole = all(row.is_whole for row in rows)
    starts = tuple(range(len(rows))) if whole else cut_by_rule(rows, kind)
    told = [i for i, row in enumerate(rows) if row.is_told]
    if told:
        starts = tuple(sorted({0, *told}))
    elif headings := _headings(rows):
        starts = headings
    elif not (whole or rows[0].label in _OPENING_LABELS or _are_headings(rows, starts)):
        starts = entry_choice.best(rows, starts, kind.names)
    cut = (rows[a:b] for a, b in itertools.pairwise([*starts, len(rows)]))
    parts = dates_below.raised([part for part in cut if part])
    return _in_agreement(parts, [_head(part, kind) for part in parts], kind)


def _are_headings(rows: Sequence[Row], starts: Sequence[int]) -> bool:
    """Whether the file itself declares the first rows of all entries, and no other, headings."""
    declared = [i for i, row in enumerate(rows) if row.first.heading]
    return len(starts) > 1 and declared == list(starts)


def _headings(rows: Sequence[Row]) -> entry_choice.Cut:
    """The rows that the file declares headings of one level, where each opens one dated entry.

    Most of them have one date above the next heading, none has more; () where it is otherwise.
    """
    levels = {row.first.heading for row in rows if row.first.heading}
    starts = tuple(i for i, row in enumerate(rows) if row.first.heading)
    if len(levels) != 1 or len(starts) < 2 or starts[0]:
        return ()
    if any(b - a == 1 for a, b in itertools.pairwise(starts)):
        return ()  # the heading of an employer above that of a job
    dated = dating(rows)
    counts = [sum(a <= i < b for i in dated) for a, b in itertools.pairwise([*starts, len(rows)])]
    return starts if max(counts) == 1 and 2 * sum(counts) > len(counts) else ()


def cut_by_rule(rows: Sequence[Row], kind: Kind) -> entry_choice.Cut:
    """First row of each entry, as labels, dates and looks say, before cuts are weighed."""
    starts = _starts(rows, kind)
    if not starts or starts[0] == 0:
        return tuple(starts)
    model = rows[starts[0]]
    apart = model.look[0] or model.look[1] or model.first.list_level
    return (0, *(starts if apart and alike(rows[0], model) else starts[1:]))


def _starts(rows: Sequence[Row], kind: Kind) -> list[int]:
    """Index of the first row of each entry."""
    labelled_starts = _starts_by_label(rows)
    if labelled_starts:
        return labelled_starts
    if told := _starts_in_columns(rows):
        return told
    anchors = _anchors(rows, kind)
    if not anchors:
        return _starts_without_dates(rows, kind)
    above = _rows_above(rows, anchors, kind)
    starts = [max(a - above[i], anchors[i - 1] + 1 if i else 0) for i, a in enumerate(anchors)]
    if len(rows) > len(anchors) and all(row.is_short and kind.begins(row) for row in rows):
        return list(range(len(rows)))
    return sorted({*starts, *_undated_starts(rows, starts, anchors)})


def _starts_by_label(rows: Sequence[Row]) -> list[int]:
    """Starts where each entry is a form: the rows with the label that the first row has."""
    first = rows[0].label
    if first not in _OPENING_LABELS:
        return []
    starts = [i for i, row in enumerate(rows) if row.label == first]
    return starts if all(b - a > 1 for a, b in itertools.pairwise(starts)) else []


def _starts_in_columns(rows: Sequence[Row]) -> list[int]:
    """Starts where each row of columns that are told by their heads is a dated study."""
    told = [row.dates and "institution" in row.fields for row in rows]
    return list(range(len(rows))) if len(rows) > 1 and all(told) else []


def _anchors(rows: Sequence[Row], kind: Kind) -> list[int]:
    """Rows whose date says when an entry took place."""
    dated = [i for i in dating(rows) if _is_head_date(rows[i])]
    ranged = [i for i in dated if rows[i].has_range]
    if not ranged:
        ranged = [i for i in dated if _has_edge_date(rows[i])]
    else:
        looks = {rows[i].look for i in ranged}
        ranged = [
            i for i in dated if i in ranged or (_has_edge_date(rows[i]) and rows[i].look in looks)
        ]
    return _without_second_dates(rows, _outermost(rows, ranged), kind)


def _outermost(rows: Sequence[Row], anchors: Sequence[int]) -> list[int]:
    """Without the dates of parts: those nested deeper than the entries named beside their date.

    Nor points that tell of a year where most entries have their dates on a line of their own.
    """
    bare = [i for i in anchors if not rows[i].rest and not rows[i].first.list_level]
    heads = [rows[i - 1].first.list_level for i in bare if i]
    if 2 * len(bare) > len(anchors) and not any(heads):
        return [i for i in anchors if i in bare or not rows[i].first.list_level]
    levels = [rows[i].first.list_level for i in anchors if rows[i].rest]
    if not levels or levels[0] != min(levels):
        return list(anchors)
    return [i for i in anchors if not rows[i].rest or rows[i].first.list_level == levels[0]]


def _without_second_dates(rows: Sequence[Row], anchors: Sequence[int], kind: Kind) -> list[int]:
    """Without dates that stand directly below another of the same entry (its other end)."""
    kept: list[int] = []
    for anchor in anchors:
        row = rows[anchor]
        if kept and anchor == kept[-1] + 1 and _is_second(rows[kept[-1]], row, kind):
            continue
        kept.append(anchor)
    return kept


def _is_second(first: Row, row: Row, kind: Kind) -> bool:
    if row.has_range:
        ends = [[(s.start_iso, s.end_iso) for _, s in r.dates] for r in (first, row)]
        return ends[0] == ends[1] and not row.is_marked
    if first.has_range or first.starts_with_date != row.starts_with_date:
        return False
    if not row.rest or row.label is not None:
        return True
    return row.starts_with_date and not kind.names(row)


def _is_head_date(row: Row) -> bool:
    return row.label not in ("summary", "highlights", "keywords", "courses")


def _has_edge_date(row: Row) -> bool:
    """A single date at the start or the end of the row."""
    for line, span in row.dates:
        if span.kind in ("single", "mention", *RANGES):
            before, after = line.text[: span.range[0]], line.text[span.range[1] :]
            if not MARKER.sub("", before).strip() or not after.strip(" )）.。"):
                return span.kind != "mention" or not row.rest or len(row.rest) < 40
    return False


def _rows_above(rows: Sequence[Row], anchors: Sequence[int], kind: Kind) -> list[int]:
    """How many rows of its head stand above each anchor's row."""
    available = [
        _head_run(rows, anchor, anchors[i - 1] + 1 if i else 0, kind)
        for i, anchor in enumerate(anchors)
    ]
    above = dict(zip(anchors, available, strict=True))
    alone = [anchor for anchor in anchors if not rows[anchor].rest]
    beside = [anchor for anchor in anchors if rows[anchor].rest]
    for group in (alone, beside):
        above |= dict.fromkeys(group, 0) | _usual_above(rows, group, above, anchors[0], kind)
    if beside and all(rows[anchor].ends_with_date for anchor in beside):
        broken_off = {a: min(n, 1) for a, n in zip(anchors, available, strict=True) if a in alone}
        above |= {a: max(above[a], least) for a, least in broken_off.items()}
    return [above[anchor] for anchor in anchors]


def _usual_above(
    rows: Sequence[Row],
    anchors: Sequence[int],
    available: dict[int, int],
    first: int,
    kind: Kind,
) -> dict[int, int]:
    """The number of rows above that most of these anchors can share.

    Above the section's first date stands nothing but its head; for the other sort of anchors
    the head must be set like the section's first row.
    """
    depth = available[first] if first in anchors else max(available[a] for a in anchors or [first])
    model = rows[first - depth] if first in anchors else rows[0]
    if first in anchors and (opened := _opened_alike(rows, anchors, available, model)):
        return opened
    while depth:
        deep = [a for a in anchors if available[a] >= depth]
        fits = [a for a in deep if alike(rows[a - depth], model) or _is_name(rows[a - depth], kind)]
        if 2 * len(fits) > len(anchors):
            heads = [rows[a - n] for a in fits for n in range(1, depth + 1)]
            rest = {a: _run_like(rows, a, min(available[a], depth), heads) for a in anchors}
            return rest | dict.fromkeys(fits, depth)
        depth -= 1
        model = rows[first - depth] if first in anchors else rows[0]
    return {}


def _opened_alike(
    rows: Sequence[Row], anchors: Sequence[int], available: dict[int, int], model: Row
) -> dict[int, int]:
    """Rows above each anchor where heads differ in length but all open in one bold style."""
    if not starts_bold(model.first) or all(starts_bold(row.first) for row in rows):
        return {}
    depths = {}
    for anchor in anchors:
        fits = [n for n in range(1, available[anchor] + 1) if alike(rows[anchor - n], model)]
        if fits:
            depths[anchor] = max(fits)
    return depths if len(depths) == len(anchors) and len(set(depths.values())) > 1 else {}


def _is_name(row: Row, kind: Kind) -> bool:
    """Whether a row with a bullet of its own sort surely opens an entry."""
    return _is_round(row) and kind.names(row)


def _run_like(rows: Sequence[Row], anchor: int, most: int, heads: Sequence[Row]) -> int:
    """Rows above an anchor that look like rows of the other heads (a second position)."""
    count = 0
    while count < most and any(alike(rows[anchor - count - 1], head) for head in heads):
        count += 1
    return count


def _head_run(rows: Sequence[Row], anchor: int, floor: int, kind: Kind) -> int:
    """Rows directly above ``anchor`` that may belong to its head."""
    count = 0
    while anchor - count > floor and count < MOST_LINES_ABOVE:
        row = rows[anchor - count - 1]
        rough = MARKER.match(row.first.text) and row.look != rows[anchor].look
        if not row.is_short or STOPS.search(row.first.text) or (rough and not _is_round(row)):
            break
        if row.is_counted:
            break
        if row.label in ("summary", "highlights", "courses", "score", "keywords"):
            break
        if (field_of(row.rest) and not row.dates) or is_grade(row, kind):
            break
        if is_report(row.rest) or (_tells(row.rest, kind) and kind.roles[0] != "office"):
            break
        count += 1
    return count


def _is_round(row: Row) -> bool:
    """A bullet other than a number or a dash: it may mark entries as well as points."""
    marker = MARKER.match(row.first.text)
    return bool(marker) and not re.search(r"[\d\-–—]", marker[0] if marker else "")


def _undated_starts(
    rows: Sequence[Row], starts: Sequence[int], anchors: Sequence[int]
) -> list[int]:
    """Rows set just like most starts of entries, and unlike anything else: entries without date."""
    looks = Counter(rows[i].look for i in starts)
    look, count = looks.most_common(1)[0]
    level, bold = look[0], look[1]
    if not (level or bold) or (count < 2 and not level):
        return []
    heads = {j for s, a in zip(starts, anchors, strict=True) for j in range(s, a + 1)}
    extra = [
        i
        for i, row in enumerate(rows)
        if i not in heads
        and i > starts[0]
        and row.look == look
        and row.is_short
        and row.label is None
        and not field_of(row.rest)
    ]
    after = {i for a in anchors for i in _behind_date(rows, a)}
    return [i for i in extra if i not in after]


def _behind_date(rows: Sequence[Row], anchor: int) -> range:
    """The row behind a date; behind one that stands by itself, all rows set as it is."""
    first = end = _next_telling(rows, anchor + 1)
    while not rows[anchor].rest and end < len(rows) and rows[end].look == rows[anchor].look:
        end += 1
    return range(first, max(end, first + 1))


def _next_telling(rows: Sequence[Row], index: int) -> int:
    """The first row from ``index`` on that is no mere count."""
    while index < len(rows) and rows[index].is_counted:
        index += 1
    return index


def _starts_without_dates(rows: Sequence[Row], kind: Kind) -> list[int]:
    """Starts when no row has a date: rows set like the first, if that sets them apart.

    What stands below a label on a row of its own is its text.
    """
    if told := _starts_above_label(rows):
        return told
    first = rows[0]
    same = [
        i
        for i, row in enumerate(rows)
        if row.look == first.look and row.label is None and not (i and _is_label(rows[i - 1]))
    ]
    distinct = first.first.heading or starts_bold(first.first)
    naming = [i for i in same if kind.opens(rows[i])]
    if naming and len(same) == len(rows):
        return naming
    if len(same) == len(rows):
        return same if all(row.is_short for row in rows) and len(rows) <= 8 else [0]
    if distinct or not first.is_marked:
        runs = [i for i in same if i == 0 or i - 1 not in same]
        return runs if runs and runs[0] == 0 else [0]
    return [0]


def _starts_above_label(rows: Sequence[Row]) -> list[int]:
    """Starts where each entry is its name and the same label below it: "项目描述：…"."""
    label = rows[1].label if len(rows) > 1 and rows[0].label is None else None
    if label not in _TELLING_LABELS:
        return []
    starts = [
        i
        for i, (row, below) in enumerate(itertools.pairwise(rows))
        if below.label == label and row.label is None and row.is_short and not row.is_marked
    ]
    is_text = [i for i in starts if i and _is_label(rows[i - 1])]
    return starts if len(starts) > 1 and not is_text else []


def _is_label(row: Row) -> bool:
    """Whether a row is a label and no more, its text below it."""
    return row.label in _TELLING_LABELS and bool(field_of(row.rest))


def _head(rows: Sequence[Row], kind: Kind) -> tuple[int, ...]:
    """Which of one entry's rows are its head."""
    if rows[0].label in _OPENING_LABELS:
        end = next((i for i, row in enumerate(rows) if row.label is None), len(rows))
        told = ("summary", "highlights", "keywords", "courses", "score")
        end = next((i for i, row in enumerate(rows[:end]) if row.label in told), end)
        return tuple(range(end))
    end = _after_dates(rows)
    while end < len(rows):
        following = _next_telling(rows, end)
        if following == len(rows) or not belongs_to_head(rows, following, kind):
            break
        end = following + 1
    return tuple(i for i in range(end) if i == 0 or not rows[i].is_counted)


def _after_dates(rows: Sequence[Row]) -> int:
    """Index behind the rows of the head that surely are: up to its date, and the place below it."""
    last_date = next(
        (i for i, row in enumerate(rows) if row.dates and row.is_short and _is_head_date(row)), 0
    )
    end = last_date + 1 if last_date <= MOST_LINES_ABOVE else 1
    while end < len(rows) and rows[end].fields == ("location",):
        end += 1
    return end


def _in_agreement(
    parts: Sequence[Sequence[Row]], heads: Sequence[tuple[int, ...]], kind: Kind
) -> list[Entry]:
    """The entries, a row after the date taken as the others of the section take theirs.

    Set alike at the same place, such rows are the same thing in every entry: a name no list knows
    where the others have one, or the first paragraph where the others go on with theirs.
    """
    nexts = [_after_dates(rows) for rows in parts]
    taken = [
        (rows[at], at in head)
        for rows, head, at in zip(parts, heads, nexts, strict=True)
        if at < len(rows)
    ]
    entries = []
    for rows, head, at in zip(parts, heads, nexts, strict=True):
        chosen = head
        if at < len(rows) and rows[0].label not in _OPENING_LABELS and len(taken) > 1:
            chosen = _agreed(rows, head, at, taken, kind)
        entries.append(_cut(rows, chosen))
    return entries


def _agreed(
    rows: Sequence[Row],
    head: tuple[int, ...],
    at: int,
    taken: Sequence[tuple[Row, bool]],
    kind: Kind,
) -> tuple[int, ...]:
    row = rows[at]
    same = [named for other, named in taken if other is not row and _is_dressed_alike(other, row)]
    if not same:
        return head
    named = sum(same)
    if at in head and not kind.names(row) and named == 0 and row.label is None:
        return head[: head.index(at)]
    told = [r for r in rows[at + 1 :] if _is_dressed_alike(r, row)]
    distinct = any(_dress_of(row)) and not told and not row.is_marked and row.label is None
    if at not in head and distinct and 2 * named > len(same):
        return (*head, at)
    return head


def _is_dressed_alike(row: Row, other: Row) -> bool:
    return row.look == other.look and _dress_of(row) == _dress_of(other)


def _dress_of(row: Row) -> tuple[bool, bool]:
    """Whether a row is set bold, and whether it is slanted throughout."""
    words = row.first.words
    return bool(row.look[1]), bool(words) and all(word.italic for word in words)


def _cut(rows: Sequence[Row], head: tuple[int, ...]) -> Entry:
    """The rows in ``head``, and the lines of all others."""
    body = (line for i, row in enumerate(rows) if i not in head for line in row.lines)
    return Entry(tuple(rows[i] for i in head), tuple(body))


def _tells(text: str, kind: Kind) -> bool:
    return tells(text) or tells_deed(text, kind)
