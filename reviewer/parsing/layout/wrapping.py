"""Lines broken only because their column is narrow, made whole where the page shows which ones.

A line is full when the next one's first word had no room left on it. Many designs also set the
lines of one paragraph closer than paragraphs; where both signs agree, nothing else is needed to
know that "Payne Ltd · Engineer · Jun" goes on with "2021 – 2024". Long runs are prose, which is
put together with its own knowledge of sentences and bullets.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from reviewer.intake.document import Line, Word, around
from reviewer.parsing import lexicon
from reviewer.parsing.layout.broken_words import BROKEN
from reviewer.parsing.layout.lines import box_of, is_date, is_ideograph
from reviewer.parsing.layout.rows import is_marked
from reviewer.parsing.values import dates
from reviewer.parsing.values.heading_words import KNOWN_PART, kind_of
from reviewer.parsing.values.links import is_cut_address

_SAME_EDGE = 1.5
_SAME_GAP = 0.25
"""Gaps this near, in points, are alike."""
_MOST_LINES = 3
"""Longer runs of full lines are prose."""
_ROOM = 1.0
_TIGHT = 0.5
"""White space between two lines of one paragraph seldom exceeds this, in font sizes."""
_BROKEN_DATE = re.compile(
    r"(?:\b(?:19|20)\d\d(?:[./-]\d{1,2}|年(?:\d{1,2}月)?)?\s*[-–—~至到]|"
    r"(?:[-–—]\s*|·\s*)(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?)$",
    re.I,
)
_REST_OF_DATE = re.compile(r"(?:[^\W\d]{3,9}\.?\s)?(?:19|20)\d\d\b|present\b|now\b|至今|今", re.I)
_BROKEN_ADDRESS = re.compile(r"(?:https?://|www\.)\S*[-/]$", re.I)
_BETWEEN = re.compile(r"(?:\s[—–·|•@]|[｜·]|——)$")
"""What parts two things on one line: neither of them ends with it."""
_PARTED = re.compile(r"\s+([|｜·•])\s+")
_LABEL_ENDS = re.compile(r"[^\W\d_]\s?[:：]$")
_NUMBER_ENDS, _NUMBER_GOES_ON = re.compile(r":.*\d[ ()-]*$"), re.compile(r"\d[\d ()-]*$")
_LED = re.compile(r"(?P<sign>[—–·|｜])\s*(?P<rest>[^\d\W].{1,60}|(?:19|20)\d\d\b.{0,8})$")
_OPENED = re.compile(r"[(（][^()（）]*$")
_CLOSES = re.compile(r"[^()（）]{0,24}[)）]")
_OPENS_LATE = re.compile(r"[（，、）)]")
_THING_ENDS = re.compile(
    r"(?:[奖獎金牌师師员員生者兵证證称稱号號书書赛賽名格章模]|[一二三四六八]级|干部|个人)[」』”）)]?"
    r"(?=\s*(?:[|｜·\t(（]?\s*(?:19|20)\d\d.{0,8})?$)"
)
"""How an award, a certificate or an office ends in Chinese."""
_LEAST_FULL = 3
"""Lines that reach as far as the widest one, from which that is the edge of the column."""
_COMMA = re.compile(r"[,、，]")
_LEAST_COMMAS = 2
_LABELLED = re.compile(r"[^,、，:：]{1,24}[:：]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SENTENCE = re.compile(r"[.;。；]\s|[.;。；!！]$")
_LEAST_BREAKS = 2
_SET_OFF = 2.0
"""White space around a heading against that between its lines, at least."""
_ALMOST = 3.0
"""Room that a heading may have left, in font sizes, as addresses reach out of their columns."""
_NAMED = 0.9
"""How surely the words of a heading name a section that its two lines are joined by them."""
_LONGEST_HEADING = 40
_NO_HEADING = re.compile(r"[\t|@/:：;；,，.。\d]")
_GOES_ON = re.compile(r"(?:&|\b(?:and|of|und|et|y|de|e))$", re.IGNORECASE)
_LEAST_SET_RIGHT = 6
"""Lines of a column, from which it shows that its text is set right."""
_HYPHENATED = re.compile(r"[^\W\d_]-$")
_MOST_TIGHT_BREAKS = 0.1
_ADDRESS = re.compile(r"@|//|\w\.\w")
_WHOLE_EMAIL = re.compile(r"@\S+\.[a-z]{2,4}$", re.IGNORECASE)
_REST_OF_ADDRESS = re.compile(r"[a-z0-9./_-]+|[A-Z0-9./_-]+")


class _Pair(NamedTuple):
    """A line and the one below it, which begins at the same edge: how much room the first left.

    The second ``hangs`` where it begins under the text behind a date that opens the entry.
    """

    above: Line
    below: Line
    room: float
    hangs: bool = False

    @property
    def is_full(self) -> bool:
        return self.room <= 0

    @property
    def is_alike(self) -> bool:
        """Whether the letters go on upright or slanted as they were, heavy or not."""
        a, b = self.above.words[-1], self.below.words[0]
        return (a.bold, a.italic) == (b.bold, b.italic)


def unwrapped(regions: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The lines of a page's regions, those that are parts of one joined."""
    pairs = [list(_pairs(lines)) for lines in regions]
    flush = [pair for found in pairs for pair in found if not pair.hangs]
    every = [pair for pair in flush if not is_marked(pair.below.text)]
    gap = _wrap_gap(every)
    reach = -1.0 if gap is None else gap + _SAME_GAP
    joined = {
        id(pair.below)
        for pair in every
        if pair.is_full and pair.is_alike and (pair.below.gap <= reach or _is_broken_off(pair))
    }
    for lines, found in zip(regions, pairs, strict=True):
        column = _Column.of(lines)
        joined |= {id(pair.below) for pair in found if column.is_torn(pair)}
        after = dict(zip(map(id, lines), lines[1:], strict=False))
        set_right = list(_pairs_set_right(lines))
        heads = (p for p in (*found, *set_right) if _is_broken_heading(p, after.get(id(p.below))))
        joined |= {id(pair.below) for pair in heads}
        joined |= {id(below) for below in (*_rests_set_right(lines), *_rests_of_dates(lines))}
    return [list(_joined(lines, joined)) for lines in regions]


class _Column(NamedTuple):
    """What the lines of a region tell of each other: its edge, and the signs that mark items."""

    has_edge: bool
    marks: frozenset[str]

    @classmethod
    def of(cls, lines: Sequence[Line]) -> _Column:
        """Learn it from the lines. A sign that leads two lines in a row marks items."""
        right = [line.box.x1 for line in lines if line.box]
        full = sum(x1 + line.size > max(right) for x1, line in zip(right, lines, strict=False))
        runs = (
            above.text[0]
            for above, below in pairwise(lines)
            if above.text[:1] == below.text[:1] and _LED.match(above.text)
        )
        return cls(full >= _LEAST_FULL, frozenset(runs))

    def is_torn(self, pair: _Pair) -> bool:
        """Whether the second line can be nothing but the rest of the first."""
        above, below = pair.above.text, pair.below.text
        if pair.below.gap > _TIGHT * pair.above.size:
            return False
        led = _LED.match(below)
        if led:
            return pair.is_full and led["sign"] not in self.marks and not _SENTENCE.search(above)
        if is_marked(below):
            return False
        opened = _OPENED.search(above)
        if opened and _CLOSES.match(below) and not _ADDRESS.search(opened.group()):
            return True
        if _BETWEEN.search(above) or _runs_on(above, below) or self._is_last_word(pair):
            return True
        return (pair.hangs and pair.is_full) or self._is_cut_through(pair)

    def _is_last_word(self, pair: _Pair) -> bool:
        """Whether the second line is one word that ends names of schools, firms and subjects."""
        word = lexicon.fold(pair.below.text)
        ended = _NO_HEADING.search(pair.above.text)
        alone = (
            pair.is_full
            and pair.is_alike
            and not ended
            and pair.above.text.isupper() == (pair.below.text.isupper())
        )
        return alone and word in lexicon.words("compounds", "last_words")

    def _is_cut_through(self, pair: _Pair) -> bool:
        """Whether a name in Chinese was cut where the line was full."""
        above, below = pair.above.text, pair.below.text
        if not (pair.is_full and is_ideograph(above[-1]) and is_ideograph(below[0])):
            return False
        if _OPENS_LATE.match(below):
            return True
        ended = _THING_ENDS.search(above) or _SENTENCE.search(above) or _LABELLED.match(below)
        if ended or is_date(above) or is_date(below):
            return False
        return self.has_edge or len(below) == 1 or bool(_THING_ENDS.search(below))


def _is_broken_off(pair: _Pair) -> bool:
    """Whether the first line ends where nothing can end: within an address, a date or a list."""
    above, below = pair.above.text, pair.below.text
    if pair.below.gap > _TIGHT * pair.above.size:
        return False
    if _BROKEN_DATE.search(above):
        return bool(_REST_OF_DATE.match(below))
    is_address = _BROKEN_ADDRESS.search(above) or is_cut_address(above, below)
    return bool(is_address) or _is_broken_list(above, below)


def _runs_on(above: str, below: str) -> bool:
    """Whether facts that one sign parts run on, the last of a line broken off in its middle.

    A label is parted from its value, a number from its label, or the words of a label.
    """
    signs = [_PARTED.search(text) for text in (above, below)]
    if not all(signs) or len({sign.group(1) for sign in signs if sign}) > 1:
        return False
    last, first = _PARTED.split(above)[-1], _PARTED.split(below)[0]
    if _LABEL_ENDS.search(last):
        return True
    if _NUMBER_ENDS.search(last):
        return bool(_NUMBER_GOES_ON.match(first))
    return ":" not in last and first[0].islower() and ":" in first and not _ADDRESS.search(first)


def _is_broken_heading(pair: _Pair, following: Line | None) -> bool:
    """Whether two lines are one heading: set apart from the text, the second the first's rest."""
    above, below = pair.above, pair.below
    nearly_full = pair.room <= _ALMOST * above.size
    if following is None or not nearly_full or below.gap > _TIGHT * above.size:
        return False
    looks = [{(word.size, word.bold) for word in line.words} for line in (above, below, following)]
    apart = looks[0] == looks[1] and not looks[1] & looks[2]
    if not apart or min(above.gap, following.gap) < _SET_OFF * max(below.gap, _SAME_GAP):
        return False
    whole = f"{above.text} {below.text}"
    if len(whole) > _LONGEST_HEADING or _NO_HEADING.search(whole):
        return False
    is_rest = below.text[0].islower() or bool(_GOES_ON.search(above.text))
    named = pair.is_full and kind_of(whole)[1] >= _NAMED
    return is_rest or named


def _is_broken_list(above: str, below: str) -> bool:
    """Whether a list of words goes on: at least two commas, no date, no start of a sentence.

    A label begins a list of its own, with a colon or alone on its line.
    """
    if _LABELLED.match(below) or (is_ideograph(below[0]) and not _COMMA.search(above[-1] + below)):
        return False
    commas = _COMMA.findall(above)
    if len(commas) < _LEAST_COMMAS or _YEAR.search(above + below) or _SENTENCE.search(above):
        return False
    return below[0].islower() or is_ideograph(below[0]) or bool(_COMMA.search(below))


def _pairs(lines: Sequence[Line]) -> Iterator[_Pair]:
    edge = max((line.box.x1 for line in lines if line.box), default=0.0)
    hung: Line | None = None
    for above, below in pairwise(lines):
        if not (above.words and below.words) or "\t" in below.text:
            continue
        start, first = _last_cell(above), below.words[0]
        alike = above.size == below.size and above.words[-1].size == first.size
        if not alike or abs(box_of(first).x0 - box_of(start).x0) > _SAME_EDGE:
            continue
        if above.list_level or below.list_level or is_marked(above.text):
            continue
        room = edge - box_of(above.words[-1]).x1 - width_needed(above, first)
        hung = below if hung is above or _is_behind_date(above, start) else None
        yield _Pair(above, below, room, hung is below)


def _pairs_set_right(lines: Sequence[Line]) -> Iterator[_Pair]:
    """Lines that end at one edge and begin at none, hard by one another: a broken heading's."""
    for above, below in pairwise(lines):
        if above.box is None or below.box is None or "\t" in above.text + below.text:
            continue
        ends, begins = abs(above.box.x1 - below.box.x1), abs(above.box.x0 - below.box.x0)
        named = kind_of(f"{above.text} {below.text}")[1] >= KNOWN_PART
        if ends <= _SAME_EDGE < begins and above.size == below.size and above.words and named:
            yield _Pair(above, below, 0.0)


def _rests_of_dates(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines that go on with a date in brackets: "… (January" above "2020 – June 2023)"."""
    for above, below in pairwise(lines):
        opened, closes = _OPENED.search(above.text), _CLOSES.match(below.text)
        if not (opened and closes) or above.cell or below.gap > _TIGHT * above.size:
            continue
        whole = f"{opened[0][1:]} {closes[0][:-1]}".strip()
        spans = dates.find_spans(whole)
        if len(spans) == 1 and spans[0].range == (0, len(whole)):
            yield below


def _rests_set_right(lines: Sequence[Line]) -> Iterator[Line]:
    """The rests of lines in a column whose text ends at one edge and begins at none.

    There the room that a line left is at its left, and small letters or a hyphen tell the break.
    """
    boxes = [line.box for line in lines if line.box]
    if len(boxes) < _LEAST_SET_RIGHT:
        return
    edge, left = max(box.x1 for box in boxes), min(box.x0 for box in boxes)
    ends = sum(edge - box.x1 <= 2 * _SAME_EDGE for box in boxes)
    starts = Counter(round(box.x0) for box in boxes)
    if ends < len(boxes) or 2 * max(starts.values()) > len(boxes):
        return
    for above, below in pairwise(lines):
        if not (above.box and below.words) or above.size != below.size or "\t" in below.text:
            continue
        room = above.box.x0 - left - width_needed(above, below.words[0])
        broken = below.text[0].islower() or _HYPHENATED.search(above.text)
        if room <= 0 and below.gap <= _TIGHT * above.size and broken:
            yield below


def _last_cell(line: Line) -> Word:
    """The word that begins the line's last cell, or its text behind a date that opens it."""
    begin = line.text.rfind("\t") + 1
    for word, start in zip(line.words, line.starts, strict=True):
        if start >= begin and not (begin == 0 and is_date(line.text[: start + len(word.text)])):
            return word
    return line.words[0]


def _is_behind_date(line: Line, word: Word) -> bool:
    before = line.text[: line.starts[line.words.index(word)]]
    return bool(before) and is_date(before)


def width_needed(above: Line, first: Word) -> float:
    """What the first part of the next line takes that may not be broken, a space before it."""
    if is_ideograph(first.text[0]):
        return (first.edges[1] - first.edges[0]) if len(first.edges) > 1 else above.size
    return box_of(first).width + 0.25 * above.size


def _wrap_gap(pairs: Sequence[_Pair]) -> float | None:
    """The gap between parts of one line, if it is smaller than that between lines in one type.

    Text in other type stands hard by its head however far apart lines of text are.
    """
    full = [pair.below.gap for pair in pairs if pair.is_full]
    breaks = [pair for pair in pairs if pair.room > _ROOM * pair.above.size]
    if not full or len(breaks) < _LEAST_BREAKS:
        return None
    least = min(full)
    tight = sum(pair.is_alike and pair.below.gap <= least + _SAME_GAP for pair in breaks)
    return least if tight <= _MOST_TIGHT_BREAKS * len(breaks) else None


def _joined(lines: Sequence[Line], joined: set[int]) -> Iterator[Line]:
    runs: list[list[Line]] = []
    for line in lines:
        if runs and id(line) in joined:
            runs[-1].append(line)
        else:
            runs.append([line])
    for run in runs:
        if len(run) > _MOST_LINES:
            yield from run
            continue
        whole = run[0]
        for line in run[1:]:
            whole = one_line(whole, line)
        yield whole


def one_line(above: Line, below: Line) -> Line:
    """Two parts of one line as a line; no space after a hyphen, in an address, by an ideograph."""
    whole = _without_hyphen(above, below)
    tight = whole is not above or is_ideograph(above.text[-1]) or is_ideograph(below.text[0])
    tight = tight or _is_broken(above, below)
    above = whole
    gap = "" if tight else " "
    starts = above.starts + tuple(len(above.text + gap) + start for start in below.starts)
    boxes = [box for box in (above.box, below.box) if box is not None]
    return replace(
        above,
        text=above.text + gap + below.text,
        words=above.words + below.words,
        starts=starts,
        box=around(boxes),
    )


def _without_hyphen(above: Line, below: Line) -> Line:
    """The upper line without the hyphen at which a word of it is broken."""
    last = above.words[-1] if above.words else None
    if last is None or last.text[-1:] != BROKEN or not below.text[:1].islower():
        return above
    bare = replace(last, text=last.text[:-1], edges=last.edges[:-1], written=last.written)
    return replace(above, text=above.text[:-1], words=(*above.words[:-1], bare))


def _is_broken(above: Line, below: Line) -> bool:
    """Whether the line broke within a word: after a hyphen, in an address."""
    last = above.words[-1].text if above.words else above.text
    if len(last) > 1 and last[-1] == "-":
        return True
    if is_cut_address(above.text, below.text):
        return True
    if not _ADDRESS.search(last):
        return False
    is_next = _WHOLE_EMAIL.search(last) and "." in below.text
    goes_on = _REST_OF_ADDRESS.fullmatch(below.text) and last.isupper() == below.text.isupper()
    return last[-1] in "./_@?=&" or bool(goes_on and not is_next)
