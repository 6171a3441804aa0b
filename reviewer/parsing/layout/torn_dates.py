"""Spans of dates that a narrow column beside the text broke: "May 2018 –" above "Present".

The column may break the second date too ("2013年8月 – 2017年" above "4月"). A time line sets the
two dates one above the other, a stroke between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reviewer.intake.document import Line, Word, line_of
from reviewer.parsing.layout.lines import Fragment, box_of, is_date
from reviewer.parsing.values import dates

_OPEN = re.compile(r"(?:[-–—~～‐‑−－]|\bto|至|到)$", re.IGNORECASE)
_STATES_YEAR = re.compile(r"(?:19|20)\d\d|[’']\d\d")
_BEGINS_WITH_STROKE = re.compile(r"[-–—~～‐‑−－至到]")
_LEFT_OPEN = re.compile(r"[^\W\d_]{3,}\.?(?:\s+de)?$|[./-]$")
"""How a half ends that may lack its year: with the name of a month."""
_SAME_EDGE = 3.0
"""Points by which the two lines of a cell may be off each other's edge."""
_MONTH = re.compile(r"[^\W\d_]{3,}\.?(?:\s+de)?\t")
_INDENT = 3.0
"""How far in the first line may begin, as that of a paragraph does, in font sizes."""
_LEADING = 1.9
"""They stand no farther apart than this, in font sizes."""
_MOST_WORDS = 6
_LEAST_PAIRS = 2
_STROKE = re.compile(r"[|｜│┃︱¦↓⋮︙~～‐‑–—−－-]|至|到|to|bis", re.IGNORECASE)
"""What joins two dates that stand one above the other."""


@dataclass(frozen=True, slots=True)
class _Cell:
    """The date at the start of a line: its words, and what the line goes on with."""

    line: Line
    count: int

    @property
    def words(self) -> Sequence[Word]:
        """The words of the date."""
        return self.line.words[: self.count]

    @property
    def text(self) -> str:
        """The date as printed."""
        return " ".join(word.text for word in self.words)


def mended(lines: Sequence[Line]) -> list[Line]:
    """The lines, the second half of each broken span moved up to the first.

    What stood beside the second half is a line as before; a line that held nothing else is gone.
    A very narrow column breaks a span twice.
    """
    once = _mended(lines)
    return _mended(once) if len(once) < len(lines) else once


def _mended(lines: Sequence[Line]) -> list[Line]:
    done: list[Line] = []
    for line in lines:
        at, pair = _first_half(done, line)
        if pair is None:
            done.append(line)
            continue
        done[at] = _whole(*pair)
        rest = _without(pair[1])
        if rest is not None:
            done.append(rest)
    return done


def _first_half(done: Sequence[Line], line: Line) -> tuple[int, tuple[_Cell, _Cell] | None]:
    """Which line above holds the first half; a line of the text beside may stand between."""
    if done and (pair := _halves(done[-1], line)):
        return -1, pair
    if len(done) > 1 and (pair := _halves(done[-2], line)):
        between, date = done[-1].box, box_of(pair[0].words[-1])
        if between is not None and between.x0 > date.x1:
            return -2, pair
    return -1, None


def is_torn(above: str, below: str) -> bool:
    """Whether two lines are one span of dates, broken behind its stroke or within its last date."""
    first, last = above.strip(), below.strip()
    if not is_date(first) or not is_date(last) or _OPEN.search(last):
        return False
    return bool(_OPEN.search(first)) or _goes_on(first, last)


def stacked(fragments: Sequence[Fragment]) -> list[Fragment]:
    """The fragments, two dates with a stroke between them down the page read as one span."""
    gone: set[int] = set()
    made: dict[int, Fragment] = {}
    for stroke in (f for f in fragments if _STROKE.fullmatch(f.text)):
        above = next((f for f in fragments if _is_over(f, stroke)), None)
        below = next((f for f in fragments if _is_over(stroke, f)), None)
        if above and below and id(above) not in made and _is_span(above.text, below.text):
            whole = Fragment((*above.words, *below.words))
            made[id(above)] = replace(whole, raised=whole.baseline - above.baseline)
            gone |= {id(stroke), id(below)}
    return [made.get(id(f), f) for f in fragments if id(f) not in gone]


def paired(pages: Sequence[Sequence[Fragment]]) -> list[list[Fragment]]:
    """The fragments of each page, dates one above the other in one cell read as one span.

    Nothing joins the two; that they belong together shows where all first dates stand beside text
    of one look and all second ones beside another, or where a "now" stands below one.
    """
    found = [list(_pairs(fragments)) for fragments in pages]
    every = [pair for pairs in found for pair in pairs]
    looks = [{_look(pair[at].beside) for pair in every} for at in (0, 1)]
    told = len(every) >= _LEAST_PAIRS and not looks[0] & looks[1]
    open_ended = any(not re.search(r"\d", below.date.text) for _, below in every)
    if not (told or open_ended):
        return [list(fragments) for fragments in pages]
    return [_with_spans(*one) for one in zip(pages, found, strict=True)]


@dataclass(frozen=True, slots=True)
class _Dated:
    """A date that is a fragment by itself, and the text on its row."""

    date: Fragment
    beside: Fragment


def _pairs(fragments: Sequence[Fragment]) -> Iterator[tuple[_Dated, _Dated]]:
    """Two dates of a span, flush with each other on rows that follow; never three."""
    alone = [f for f in fragments if f.is_date and not _OPEN.search(f.text)]
    for above in alone:
        under = [f for f in alone if _is_flush(above, f) and _follows(above, f)]
        if len(under) != 1 or not _is_span(above.text, under[0].text):
            continue
        (below,) = under
        more = [
            f for f in alone if _is_flush(above, f) and (_follows(f, above) or _follows(below, f))
        ]
        rows = [_beside(one, fragments) for one in (above, below)]
        if not more and rows[0] and rows[1]:
            yield _Dated(above, rows[0]), _Dated(below, rows[1])


def _follows(above: Fragment, below: Fragment) -> bool:
    return 0.5 * above.size < below.baseline - above.baseline <= _LEADING * above.size


def _is_flush(a: Fragment, b: Fragment) -> bool:
    edges = abs(a.box.x0 - b.box.x0), abs(a.box.x1 - b.box.x1)
    return min(edges) <= _SAME_EDGE


def _beside(date: Fragment, fragments: Sequence[Fragment]) -> Fragment | None:
    """The text that stands on the row of a date."""
    row = (f for f in fragments if not f.is_date and abs(f.baseline - date.baseline) < 1.0)
    return next(row, None)


def _look(fragment: Fragment) -> tuple[object, ...]:
    word = fragment.words[0]
    return round(word.size), word.font, word.bold, word.italic, word.color


def _with_spans(
    fragments: Sequence[Fragment], pairs: Sequence[tuple[_Dated, _Dated]]
) -> list[Fragment]:
    made: dict[int, Fragment] = {}
    for above, below in pairs:
        whole = Fragment((*above.date.words, *below.date.words))
        made[id(above.date)] = replace(whole, raised=whole.baseline - above.date.baseline)
    gone = {id(below.date) for _, below in pairs}
    return [made.get(id(f), f) for f in fragments if id(f) not in gone]


def _is_over(upper: Fragment, lower: Fragment) -> bool:
    """Whether two fragments stand on lines that follow each other, one's middle at the other's."""
    middles = ((f.box.x0 + f.box.x1) / 2 for f in (upper, lower))
    step = lower.baseline - upper.baseline
    near = 0.5 * upper.size < step <= _LEADING * upper.size
    return near and abs(next(middles) - next(middles)) <= _SAME_EDGE


def _is_span(first: str, last: str) -> bool:
    """Whether two texts are dates, which together make one span."""
    if not (is_date(first) and is_date(last)):
        return False
    whole = dates.find_spans(f"{first} – {last}")
    return len(whole) == 1 and whole[0].kind in ("range", "since") and not _is_range(first)


def _is_range(text: str) -> bool:
    return any(span.kind == "range" for span in dates.find_spans(text))


def _halves(first: Line, second: Line) -> tuple[_Cell, _Cell] | None:
    above = _cell(first, opens=True)
    below = _cell(second) if above else None
    if above is None or below is None or _OPEN.search(below.text):
        return None
    if not _OPEN.search(above.text) and not _goes_on(above.text, below.text):
        return None
    opens = second.text.split("\t")[0]
    if dates.is_duration(opens) and not is_date(opens):
        return None
    (a0, a1), (b0, b1) = (
        (box_of(cell.words[0]), box_of(cell.words[-1])) for cell in (above, below)
    )
    flush = abs(a0.x0 - b0.x0) <= _SAME_EDGE or abs(a1.x1 - b1.x1) <= _SAME_EDGE
    alone = below.count == len(second.words) and b1.x1 < a1.x1
    flush = flush or (alone and 0 < a0.x0 - b0.x0 <= _INDENT * above.words[0].size)
    near = 0 < b0.bottom - a0.bottom <= _LEADING * max(above.words[0].size, 1.0)
    beside = first.words[above.count :]
    clear = not beside or (
        b1.x1 <= box_of(beside[0]).x0 + 1.0 and not is_date(beside[0].text.rstrip(":,;"))
    )
    return (above, below) if flush and near and clear else None


def _goes_on(above: str, below: str) -> bool:
    """Whether a span of dates lacks what stands below: the month of its last day, or the year."""
    opened = _LEFT_OPEN.search(above) or _BEGINS_WITH_STROKE.match(below)
    if _STATES_YEAR.search(below) and not opened:
        return False
    whole = f"{above}{_seam(above, below)}{below}"
    now, then = (dates.find_spans(text) for text in (above, whole))
    if len(then) != 1 or then[0].kind != "range" or then[0].range != (0, len(whole)):
        return False
    return [span.end_iso for span in now] != [then[0].end_iso]


def _seam(above: str, below: str) -> str:
    """What parts the halves of a date: nothing within a Chinese one or behind its stroke."""
    return "" if re.search(r"[./年月-]$", above) or re.match(r"[./年月日-]", below) else " "


def _cell(line: Line, *, opens: bool = False) -> _Cell | None:
    """The date that opens the line, the longest there is; None where none or no place is.

    One that ``opens`` a span may be a month alone.
    """
    if line.cell or not line.words or any(word.box is None for word in line.words):
        return None
    most = min(len(line.words), _MOST_WORDS)
    texts = (" ".join(word.text for word in line.words[:n]) for n in range(most, 0, -1))
    count = next((most - at for at, text in enumerate(texts) if is_date(text)), 0)
    if not count and opens and _MONTH.match(line.text):
        month = (" ".join(word.text for word in line.words[:n]) for n in (2, 1))
        count = next((2 - at for at, text in enumerate(month) if _is_month(text)), 0)
    return _Cell(line, count) if count else None


def _is_month(text: str) -> bool:
    """Whether a text is a month that lacks its year: "septiembre de"."""
    return bool(_LEFT_OPEN.search(text)) and not is_date(text) and is_date(f"{text} 2000")


def _whole(above: _Cell, below: _Cell) -> Line:
    """The upper line with the whole span before what it goes on with."""
    line = above.line
    words = [*above.words, *below.words, *line.words[above.count :]]
    seam = " " if _OPEN.search(above.text) else _seam(above.text, below.text)
    gaps = ["", *_gaps(line)[1 : above.count], seam, *[" "] * (below.count - 1)]
    gaps += ["\t", *_gaps(line)[above.count + 1 :]] if above.count < len(line.words) else []
    made = line_of(words, gaps)
    return replace(line, text=made.text, words=made.words, starts=made.starts)


def _without(cell: _Cell) -> Line | None:
    line = cell.line
    words = list(line.words[cell.count :])
    if not words:
        return None
    made = line_of(words, ["", *_gaps(line)[cell.count + 1 :]])
    return replace(line, text=made.text, words=made.words, starts=made.starts, box=made.box)


def _gaps(line: Line) -> list[str]:
    """What stands before each word of the line."""
    ends = [start + len(word.text) for start, word in zip(line.starts, line.words, strict=True)]
    return ["", *(line.text[a:b] for a, b in zip(ends, line.starts[1:], strict=False))]
