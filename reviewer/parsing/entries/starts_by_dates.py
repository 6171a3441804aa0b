"""Short entries whose dates stand on lines of their own: where each entry begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

from reviewer.intake.document import Line
from reviewer.parsing.entries.entry_words import kind_by_words
from reviewer.parsing.entries.short_signs import (
    belongs_above,
    follows,
    gives,
    has_date,
    is_only_date,
    is_own_thing,
)
from reviewer.parsing.found import Span

_PAIR = 2
_LONGEST_THING = 90
"""Characters of a line that names a prize below the year of several."""
_HAN = re.compile(r"[\u4e00-\u9fff]")
_MOST_LINES = 3
"""Title, giver and date, each on a line."""


def starts_by_dates_above(lines: Sequence[Line]) -> list[bool]:
    """Where a date stands alone above the first entry, one stands above each."""
    alone = [is_only_date(line) for line in lines]
    if not lines or not alone[0] or alone[-1] or any(a and b for a, b in pairwise(alone)):
        return []
    regular = _are_regular(lines, alone)
    if not regular and _are_lists(lines, alone):
        return [a or not b for a, b in zip(alone, [False, *alone], strict=False)]
    undated = [
        at > 1
        and not any(alone[at - 1 : at + 1])
        and not regular
        and is_own_thing(Span(line, 0, len(line.text)))
        for at, line in enumerate(lines)
    ]
    return [a or b for a, b in zip(alone, undated, strict=True)]


def _are_lists(lines: Sequence[Line], alone: Sequence[bool]) -> bool:
    """Whether lines below dates are western things of their own, most prizes by their words."""
    groups = _between_dates(lines, alone)
    things = [line for group in groups for line in group]
    if any(_HAN.search(x.text) or len(x.text) > _LONGEST_THING or follows(x) for x in things):
        return False
    named = [[kind_by_words(line.text) is not None for line in group] for group in groups]
    return any(any(group[1:]) for group in named) and 3 * sum(map(sum, named)) >= 2 * len(things)


def _are_regular(lines: Sequence[Line], alone: Sequence[bool]) -> bool:
    """Whether dates part groups of two lines each, of which no second is a thing by its words.

    Those are titles and who gave them. One pair shows it only where its words tell its title.
    """
    groups = _between_dates(lines, alone)
    if any(len(group) != _PAIR or _is_thing(group[1]) for group in groups):
        return False
    return len(groups) > 1 or kind_by_words(groups[0][0].text) is not None


def _between_dates(lines: Sequence[Line], alone: Sequence[bool]) -> list[list[Line]]:
    """The lines in groups, as those that are only dates part them."""
    runs = groupby(zip(lines, alone, strict=True), lambda pair: pair[1])
    return [[line for line, _ in run] for is_date, run in runs if not is_date]


def starts_after_dates(lines: Sequence[Line]) -> list[bool]:
    """Where a date alone closes each entry, below its title and who gave it."""
    alone = [is_only_date(line) for line in lines]
    if not lines or alone[0] or not alone[-1]:
        return []
    if sum(alone) < _PAIR:
        return [True, False, False] if _is_one(lines) else []
    starts = [at == 0 or alone[at - 1] for at in range(len(lines))]
    return starts if len(lines) == 3 * sum(alone) and _are_regular(lines, alone) else []


def starts_by_dates_below(lines: Sequence[Line]) -> list[bool]:
    """Where the date of each entry stands labelled in its last line: "颁发日期：2019 年 1 月"."""
    closes = [belongs_above(line.text) and has_date(line) for line in lines]
    starts = [at == 0 or closes[at - 1] for at in range(len(lines))]
    ends = [at + 1 for at, last in enumerate(closes) if last]
    longest = max((end - start for start, end in pairwise([0, *ends])), default=0)
    return starts if closes and closes[-1] and 1 < longest <= _MOST_LINES else []


def starts_above_dates(lines: Sequence[Line], titles: Sequence[bool]) -> list[bool]:
    """Where a date alone stands below each two lines set as titles are: who gave it is the second.

    What tells of it may follow the date.
    """
    alone = [is_only_date(line) for line in lines]
    runs = [
        list(run) for is_title, run in groupby(range(len(lines)), titles.__getitem__) if is_title
    ]
    paired = all(
        len(run) == _PAIR
        and run[-1] + 1 < len(lines)
        and alone[run[-1] + 1]
        and not _is_thing(lines[run[-1]])
        for run in runs
    )
    firsts = {run[0] for run in runs}
    return [at in firsts for at in range(len(lines))] if runs and paired else []


def _is_one(lines: Sequence[Line]) -> bool:
    """Whether three lines are a title, who gave it and when: no white space parts them."""
    if len(lines) != _MOST_LINES or _is_thing(lines[1]) or has_date(lines[0]) or has_date(lines[1]):
        return False
    return lines[1].gap <= lines[2].gap + lines[1].size / 2


def _is_thing(line: Line) -> bool:
    """Whether a line is a prize or a certificate by its words, and no association named so."""
    return kind_by_words(line.text) is not None and not gives(line.text)
