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
from reviewer.parsing import entry_choice
from reviewer.parsing.asides import without_asides
from reviewer.parsing.entry_rows import RANGES, Row, dating, lead_size, rows_of, starts_bold
from reviewer.parsing.labels import field_of
from reviewer.parsing.prose import MARKER
from reviewer.parsing.roles import is_report, names, points, reports, tells

LONGEST_NAME = 60
"""Characters of a name no list knows."""
SURELY_NAMES = 0.7
"""Points from which a row after the date is part of the head."""
INDENT = 4.0
"""Points by which text is set further in than the head it belongs to."""
MOST_WORDS_INDENTED = 4
"""Words of a name no list knows, when it is set like text."""
LEAST_SUBJECTS = 3
"""Subjects side by side that are courses: one is what was studied, two may be a double one."""
MOST_LINES_ABOVE = 4
"""Lines of a head that may stand above its date."""

_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_STRONG = re.compile(r"\t|\s{2,}|[|｜]|\s[·–—-]\s|(?<=[\u3400-\u9fff）)])[·\s]+(?=[\u3400-\u9fff])")
_LISTED = re.compile(r"[、，,;；\t]\s*|(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])")
_STOPS = re.compile(r"[。；;！!]\s*$|[，,、：:]\s*$")
_OPENING_LABELS = frozenset({"organisation", "institution", "name", "dates", "position"})


@dataclass(frozen=True)
class Entry:
    """The rows that name an entry and say when, and the lines that tell about it."""

    head: tuple[Row, ...]
    body: tuple[Line, ...]


@dataclass(frozen=True)
class Kind:
    """What the heads of a kind of entry name: ``roles`` as scored in ``roles``, the first of
    which is what the entry is about.

    ``least`` is the number of things a head names at least: until then, an unknown name in the
    row after the date counts as part of the head.
    """

    roles: tuple[str, ...]
    least: int = 1

    def opens(self, row: Row) -> bool:
        """Whether a row surely names what an entry of this kind is about."""
        return names(self.roles[:1], row.rest) >= SURELY_NAMES

    def names(self, row: Row) -> bool:
        """Whether a row surely names something of this kind."""
        if is_report(row.rest):
            return False
        signs = r"\t|[|｜·,，:：]|\s{2,}" if "degree" in self.roles else r"\t|[|｜·,，]|\s{2,}"
        parts = [part for part in re.split(signs, row.rest) if part.strip()]
        words = row.rest.split()[-1:] if _CJK.search(row.rest) else []
        words += row.rest.split()[:1] if words and "degree" in self.roles else []
        return any(
            names(self.roles, part) >= SURELY_NAMES for part in (row.rest, *parts[:1], *words)
        )


def split(lines: Sequence[Line], kind: Kind) -> list[Entry]:
    """The entries of a section, by the rule its own lines show."""
    rows = rows_of(without_asides(lines))
    if not rows:
        return []
    starts = cut_by_rule(rows, kind)
    if rows[0].label not in _OPENING_LABELS:
        starts = entry_choice.best(rows, starts, kind.names)
    parts = [rows[a:b] for a, b in itertools.pairwise([*starts, len(rows)]) if rows[a:b]]
    return _in_agreement(parts, [_head(part, kind) for part in parts], kind)


def cut_by_rule(rows: Sequence[Row], kind: Kind) -> entry_choice.Cut:
    """First row of each entry, as labels, dates and looks say, before cuts are weighed."""
    starts = _starts(rows, kind)
    if not starts or starts[0] == 0:
        return tuple(starts)
    model = rows[starts[0]]
    apart = model.look[0] or model.look[1] or model.first.list_level
    return (0, *(starts if apart and _alike(rows[0], model) else starts[1:]))


def _starts(rows: Sequence[Row], kind: Kind) -> list[int]:
    """Index of the first row of each entry."""
    labelled_starts = _starts_by_label(rows)
    if labelled_starts:
        return labelled_starts
    anchors = _anchors(rows, kind)
    if not anchors:
        return _starts_without_dates(rows, kind)
    above = _rows_above(rows, anchors, kind)
    starts = [max(a - above[i], anchors[i - 1] + 1 if i else 0) for i, a in enumerate(anchors)]
    return sorted({*starts, *_undated_starts(rows, starts, anchors)})


def _starts_by_label(rows: Sequence[Row]) -> list[int]:
    """Starts where each entry is a form: the rows with the label that the first row has."""
    first = rows[0].label
    if first not in _OPENING_LABELS:
        return []
    starts = [i for i, row in enumerate(rows) if row.label == first]
    return starts if all(b - a > 1 for a, b in itertools.pairwise(starts)) else []


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
    """Without the dates of parts: those nested deeper than the entries named beside their date."""
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
        fits = [
            a for a in deep if _alike(rows[a - depth], model) or _is_name(rows[a - depth], kind)
        ]
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
        fits = [n for n in range(1, available[anchor] + 1) if _alike(rows[anchor - n], model)]
        if fits:
            depths[anchor] = max(fits)
    return depths if len(depths) == len(anchors) and len(set(depths.values())) > 1 else {}


def _is_name(row: Row, kind: Kind) -> bool:
    """Whether a row with a bullet of its own sort surely opens an entry."""
    return _is_round(row) and kind.names(row)


def _run_like(rows: Sequence[Row], anchor: int, most: int, heads: Sequence[Row]) -> int:
    """Rows above an anchor that look like rows of the other heads (a second position)."""
    count = 0
    while count < most and any(_alike(rows[anchor - count - 1], head) for head in heads):
        count += 1
    return count


def _alike(row: Row, model: Row) -> bool:
    a, b = row.look, model.look
    sizes = abs(lead_size(row.first) - lead_size(model.first)) < 0.7
    levels = a[3] == b[3] or not (row.is_marked or model.is_marked)
    return sizes and levels and (a[0], a[1], a[4], a[5]) == (b[0], b[1], b[4], b[5])


def _head_run(rows: Sequence[Row], anchor: int, floor: int, kind: Kind) -> int:
    """Rows directly above ``anchor`` that may belong to its head."""
    count = 0
    while anchor - count > floor and count < MOST_LINES_ABOVE:
        row = rows[anchor - count - 1]
        rough = MARKER.match(row.first.text) and row.look != rows[anchor].look
        if not row.is_short or _STOPS.search(row.first.text) or (rough and not _is_round(row)):
            break
        if row.is_counted:
            break
        if row.label in ("summary", "highlights", "courses", "score", "keywords"):
            break
        if (field_of(row.rest) and not row.dates) or _is_grade(row, kind):
            break
        if _tells(row.rest) and kind.roles[0] != "office":
            break
        count += 1
    return count


def _is_grade(row: Row, kind: Kind) -> bool:
    """Whether a row tells a grade and nothing else: the end of an entry on studies."""
    return (
        "degree" in kind.roles
        and points("grade", row.rest) >= 0.9
        and names(kind.roles[:2], row.rest) < 0.5
    )


def _is_subject(row: Row, kind: Kind) -> bool:
    """Whether a row on studies names a subject at most: behind a whole head it is a course."""
    others = [role for role in kind.roles if role != "area"]
    return "degree" in kind.roles and names(others, row.rest) < SURELY_NAMES


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
    after = {_next_telling(rows, a + 1) for a in anchors}
    return [i for i in extra if i not in after]


def _next_telling(rows: Sequence[Row], index: int) -> int:
    """The first row from ``index`` on that is no mere count."""
    while index < len(rows) and rows[index].is_counted:
        index += 1
    return index


def _starts_without_dates(rows: Sequence[Row], kind: Kind) -> list[int]:
    """Starts when no row has a date: rows set like the first, if that sets them apart."""
    first = rows[0]
    alike = [i for i, row in enumerate(rows) if row.look == first.look and row.label is None]
    distinct = first.first.heading or starts_bold(first.first)
    naming = [i for i in alike if kind.opens(rows[i])]
    if naming and len(alike) == len(rows):
        return naming
    if len(alike) == len(rows):
        return alike if all(row.is_short for row in rows) and len(rows) <= 8 else [0]
    if distinct or not first.is_marked:
        runs = [i for i in alike if i == 0 or i - 1 not in alike]
        return runs if runs and runs[0] == 0 else [0]
    return [0]


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
        if following == len(rows) or not _belongs_to_head(rows, following, kind):
            break
        end = following + 1
    return tuple(i for i in range(end) if i == 0 or not rows[i].is_counted)


def _after_dates(rows: Sequence[Row]) -> int:
    """Index behind the last row of the head that surely is one: that with its date."""
    last_date = next(
        (i for i, row in enumerate(rows) if row.dates and row.is_short and _is_head_date(row)), 0
    )
    return last_date + 1 if last_date <= MOST_LINES_ABOVE else 1


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
    alike = [named for other, named in taken if other is not row and other.look == row.look]
    if not alike:
        return head
    named = sum(alike)
    if at in head and not kind.names(row) and named == 0 and row.label is None:
        return head[: head.index(at)]
    told = [r for r in rows[at + 1 :] if r.look == row.look]
    distinct = row.look[1] and not told and not row.is_marked and row.label is None
    if at not in head and distinct and 2 * named > len(alike):
        return (*head, at)
    return head


def _cut(rows: Sequence[Row], head: tuple[int, ...]) -> Entry:
    """The rows in ``head``, and the lines of all others."""
    body = (line for i, row in enumerate(rows) if i not in head for line in row.lines)
    return Entry(tuple(rows[i] for i in head), tuple(body))


def _belongs_to_head(rows: Sequence[Row], index: int, kind: Kind) -> bool:
    """Whether a row after the date may still name something (employer, title, place, degree)."""
    row = rows[index]
    if _tells_degree(rows, index, kind):
        return True
    if row.is_marked or not row.is_short or _STOPS.search(row.first.text):
        return False
    if index > MOST_LINES_ABOVE + 2:
        return False
    if _parts(rows[:index], kind) and _is_told(row, kind):
        return False
    if row.first.list_level > rows[0].first.list_level:
        return _is_set_as_list(rows, index, kind)
    if row.dates and index == 1 and (row.has_range or not rows[0].has_range):
        return True
    if row.label is not None:
        return row.label not in ("summary", "highlights", "keywords", "courses", "score")
    if field_of(row.rest) or (_is_grade(row, kind) and not kind.names(row)):
        return False
    if kind.names(row):
        return _parts(rows[:index], kind) < kind.least or not _is_subject(row, kind)
    words = MOST_WORDS_INDENTED if _is_indented(rows[index - 1], row) else LONGEST_NAME
    missing = _parts(rows[:index], kind) < kind.least
    return missing and len(row.rest) < LONGEST_NAME and len(row.rest.split()) <= words


def _tells_degree(rows: Sequence[Row], index: int, kind: Kind) -> bool:
    """Whether a point right below a school opens with the degree that no row has told so far."""
    row, above = rows[index], rows[:index]
    if "degree" not in kind.roles or not row.is_marked or not row.is_short or index > 2:
        return False
    first = re.split(r"[|｜·,，:：\t]", row.rest)[0]
    told = [part for one in above for part in re.split(r"[|｜·,，\t\s]", one.rest)]
    return points("degree", first) >= 0.95 and not any(points("degree", p) >= 0.8 for p in told)


def _is_told(row: Row, kind: Kind) -> bool:
    """Whether a row tells of what its entry is about rather than names it."""
    tells_of_work = tells(row.rest) and not kind.opens(row)
    return tells_of_work or reports(row.rest) or _lists_subjects(row, kind)


def _lists_subjects(row: Row, kind: Kind) -> bool:
    """Whether a row of an entry on studies lists what was studied, no school and no degree."""
    parts = [part for part in _LISTED.split(row.rest) if part]
    if "degree" not in kind.roles or len(parts) < LEAST_SUBJECTS or row.dates:
        return False
    return not any(names(("school", "degree", "faculty"), part) >= SURELY_NAMES for part in parts)


def _is_set_as_list(rows: Sequence[Row], index: int, kind: Kind) -> bool:
    """Whether a head is completed by short listed rows, as degree and subject behind icons are."""
    row = rows[index]
    if row.first.box is None or kind.least < 3 or len(row.rest.split()) > MOST_WORDS_INDENTED + 2:
        return False
    near = [row, *rows[index + 1 : index + 2]]
    return any(kind.names(one) and _alike(one, row) for one in near)


def _tells(text: str) -> bool:
    return tells(text) or reports(text)


def _is_indented(above: Row, row: Row) -> bool:
    """Whether a row on a page is set further in than the one above it."""
    a, b = above.first.box, row.first.box
    return a is not None and b is not None and b.x0 > a.x0 + INDENT


def _parts(rows: Sequence[Row], kind: Kind) -> int:
    """How many things the rows of a head name; after a comma only what surely is one."""
    count = 0
    for row in rows:
        for strong in _STRONG.split(row.rest):
            first, *others = re.split(r"[,，]", strong)
            count += bool(first.strip()) + sum(names(kind.roles, part) >= 0.6 for part in others)
    return count
