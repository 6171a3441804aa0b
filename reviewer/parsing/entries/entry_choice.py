"""Which of several ways to cut a section into entries is the likeliest.

``entries`` proposes: its rule's own cut, and the cuts by one look, by the dates and a number of
rows above them. ``best`` weighs what each cut makes of the section as a whole: whether its entries
begin alike and nothing else does, have one date each, name what such entries name.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from statistics import median

from reviewer.parsing import fitted
from reviewer.parsing.entries.entry_rows import dating
from reviewer.parsing.entries.leads import lead_size
from reviewer.parsing.entries.row import Row

Cut = tuple[int, ...]
"""Index of the first row of each entry."""
Signs = dict[str, float]

MARGIN = 1.5
"""Odds, as a logarithm, by which another cut must beat the rule's own."""
MOST_ABOVE = 3
_WIDE_GAP = 1.25
_FULL = 0.75
"""Share of the longest row from which a row may be one that ran to the edge."""
_SAME_EDGE = 2.5
_LEAST_ALONE = 2
"""Dates on lines of their own, the first opening the section, from which each opens an entry."""


def best(rows: Sequence[Row], rule: Cut, names: Callable[[Row], bool]) -> Cut:
    """The likeliest cut; the rule's own where little speaks for another.

    A list whose every row is an entry stays one: nothing is weighed better by its own row.
    """
    opening = set(_dates_above(rows))
    tried = [cut for cut in candidates(rows, rule) if cut == tuple(rule) or opening <= set(cut)]
    if len(tried) == 1 or len(rule) == len(rows):
        return rule
    section = Weighed(rows, names)
    scores = [_odds(section.signs(cut, rule)) for cut in tried]
    top = max(range(len(tried)), key=lambda at: scores[at])
    return tried[top] if scores[top] > scores[0] + MARGIN else rule


def _dates_above(rows: Sequence[Row]) -> list[int]:
    """The rows that say when and nothing else, where one opens the section: each opens an entry."""
    alone = [i for i, row in enumerate(rows) if row.has_range and not row.rest]
    if len(alone) < _LEAST_ALONE or alone[0] > 0 or alone[-1] == len(rows) - 1:
        return []
    return [] if any(b - a == 1 for a, b in itertools.pairwise(alone)) else alone


def _odds(signs: Signs) -> float:
    told = fitted.load("entry_cuts").log_probabilities(signs)
    return told["right"] - told["wrong"]


def candidates(rows: Sequence[Row], rule: Cut) -> list[Cut]:
    """Cuts worth weighing, the rule's first; each begins with the first row."""
    made = dict.fromkeys([tuple(rule)])
    dates = _broken_off(rows, rule)
    for cut in _proposals(rows, rule):
        starts = (i - 1 if i in dates else i for i in cut)
        whole = tuple(sorted({0, *(i for i in starts if not _is_deeper(rows[i], rows[0]))}))
        if len(whole) <= max(len(rows) // 2 + 1, len(rule)):
            made[whole] = None
    return list(made)


def _broken_off(rows: Sequence[Row], rule: Cut) -> set[int]:
    """Dates below the row they belong to, where others of the section end such a row."""
    if not any(rows[i].ends_with_date for i in rule):
        return set()
    return {i + 1 for i in rule if not rows[i].dates and _is_date(rows[i + 1 : i + 2])}


def _is_date(rows: Sequence[Row]) -> bool:
    return any(row.dates and not row.rest for row in rows)


def _proposals(rows: Sequence[Row], rule: Cut) -> Iterator[Sequence[int]]:
    yield [0]
    dated = dating(rows)
    ranged = [i for i in dated if rows[i].has_range]
    for anchors in (ranged, dated):
        for above in range(MOST_ABOVE + 1):
            yield [max(0, anchor - above) for anchor in anchors]
    first = rows[0]
    alike = [i for i, row in enumerate(rows) if row.look == first.look and row.is_short]
    opening = [i for i in alike if i == 0 or i - 1 not in alike]
    yield alike
    yield opening
    yield [*rule, *opening]
    unmarked = [i for i in opening if not rows[i].is_marked]
    yield unmarked
    after = [i for i in range(1, len(rows)) if rows[i - 1].is_marked and not rows[i].is_marked]
    yield [i for i in after if rows[i].is_short]
    yield [i for i in after if rows[i].look == first.look]
    gaps = _gaps(rows)
    usual = median(gaps) if gaps else 0.0
    yield [i for i, gap in enumerate(gaps) if gap > _WIDE_GAP * usual]
    yield [i for i in rule if rows[i].look == first.look]
    yield [i for i in rule if not _goes_on(rows, i)]


def _is_deeper(row: Row, first: Row) -> bool:
    """Whether the file itself declares the row a part of what the first one names."""
    return row.first.list_level > first.first.list_level


class Weighed:
    """A section whose cuts are to be weighed."""

    def __init__(self, rows: Sequence[Row], names: Callable[[Row], bool]) -> None:
        self.rows = rows
        self.named = [names(row) for row in rows]
        self.short = [row.is_short for row in rows]
        dated = set(dating(rows))
        self.ranged = [row.has_range and i in dated for i, row in enumerate(rows)]
        self.dated = [i in dated for i in range(len(rows))]
        self.gaps = _gaps(rows)
        self.usual = median(self.gaps) if self.gaps else 0.0
        self.lefts = [row.first.box.x0 if row.first.box else 0.0 for row in rows]
        self.labelled = [row.label is not None for row in rows]
        self.text = self._told()

    def signs(self, cut: Cut, rule: Cut) -> Signs:
        """What the cut makes of the section."""
        rows, starts, chosen = self.rows, cut, set(cut)
        rest = [i for i in range(len(rows)) if i not in chosen]
        bounds = [*starts, len(rows)]
        parts = [range(a, b) for a, b in itertools.pairwise(bounds)]
        ranges = [sum(self.ranged[i] for i in part) for part in parts]
        dates = [sum(self.dated[i] for i in part) for part in parts]
        depths = [next((i - part[0] for i in part if self.dated[i]), -1) for part in parts]
        look, left = rows[0].look, self.lefts[0]
        size = lead_size(rows[0].first)
        later = starts[1:]
        return {
            "rule": float(cut == rule),
            "one": float(len(starts) == 1),
            "one of many dates": float(len(starts) == 1) * min(sum(self.ranged), 3) / 3,
            "alike": _share(rows[i].look == look for i in later),
            "leak": _share(rows[i].look == look for i in rest),
            "sized": _share(abs(lead_size(rows[i].first) - size) < 0.3 for i in later),
            "one range": _share(n == 1 for n in ranges),
            "no range": _share(n == 0 for n in ranges) * any(self.ranged),
            "many ranges": _share(n > 1 for n in ranges),
            "no date": _share(n == 0 for n in dates) * any(self.dated),
            "many dates": _share(n > 1 for n in dates),
            "same depth": _share(d == depths[0] for d in depths[1:]),
            "date deep": _share(d > 2 for d in depths),
            "date at once": _share(d == 0 for d in depths),
            "short": _share(self.short[i] for i in later),
            "names": _share(self.named[i] for i in starts),
            "names elsewhere": _share(self.named[i] for i in rest),
            "marked": _share(rows[i].is_marked for i in later) * (not rows[0].is_marked),
            "bold": _share(bool(rows[i].look[1]) for i in starts),
            "bold elsewhere": _share(bool(rows[i].look[1]) for i in rest),
            "goes on": _share(_goes_on(rows, i) for i in later),
            "told": _share(self.text[i] for i in later) * (not self.text[0]),
            "labelled": _share(self.labelled[i] for i in later) * (not self.labelled[0]),
            "after text": _share(self.text[i - 1] for i in later),
            "after short": _share(not self.text[i - 1] for i in later),
            "gap": _share(self.gaps[i] > _WIDE_GAP * self.usual for i in later),
            "gap elsewhere": _share(self.gaps[i] > _WIDE_GAP * self.usual for i in rest),
            "edge": _share(abs(self.lefts[i] - left) < _SAME_EDGE for i in later),
            "single rows": _share(len(part) == 1 for part in parts),
            "alone date": _share(not rows[part[-1]].rest and len(part) > 1 for part in parts),
        }

    def _told(self) -> list[bool]:
        """Which rows tell something: points, long rows, and what a full row of text runs on to."""
        lengths = [len(row.first.text) for row in self.rows]
        told: list[bool] = []
        for index, row in enumerate(self.rows):
            full = index > 0 and lengths[index - 1] > _FULL * max(lengths)
            runs_on = full and told[index - 1] and not self.dated[index] and not row.is_marked
            told.append(row.is_marked or not self.short[index] or runs_on)
        return told


def _share(values: Iterable[bool]) -> float:
    found = list(values)
    return sum(found) / len(found) if found else 0.0


def _gaps(rows: Sequence[Row]) -> list[float]:
    return [row.first.gap for row in rows]


def _goes_on(rows: Sequence[Row], index: int) -> bool:
    """Whether a row goes on with the text above it."""
    text = rows[index].first.text.lstrip()
    return text[:1].islower() or text[:1] in ",;，；、)）"
