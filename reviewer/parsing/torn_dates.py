"""Spans of dates that a narrow column beside the text broke: "May 2018 –" above "Present"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reviewer.intake.document import Line, Word, line_of
from reviewer.parsing.lines import box_of, is_date

_OPEN = re.compile(r"(?:[-–—~～‐‑−]|\bto|至|到)$", re.IGNORECASE)
_SAME_EDGE = 3.0
"""Points by which the two lines of a cell may be off each other's edge."""
_LEADING = 1.9
"""They stand no farther apart than this, in font sizes."""
_MOST_WORDS = 6


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
    """
    done: list[Line] = []
    for line in lines:
        pair = _halves(done[-1], line) if done else None
        if pair is None:
            done.append(line)
            continue
        done[-1] = _whole(*pair)
        rest = _without(pair[1])
        if rest is not None:
            done.append(rest)
    return done


def _halves(first: Line, second: Line) -> tuple[_Cell, _Cell] | None:
    above, below = _cell(first), _cell(second)
    if above is None or below is None or not _OPEN.search(above.text) or _OPEN.search(below.text):
        return None
    (a0, a1), (b0, b1) = (
        (box_of(cell.words[0]), box_of(cell.words[-1])) for cell in (above, below)
    )
    flush = abs(a0.x0 - b0.x0) <= _SAME_EDGE or abs(a1.x1 - b1.x1) <= _SAME_EDGE
    near = 0 < b0.bottom - a0.bottom <= _LEADING * max(above.words[0].size, 1.0)
    beside = first.words[above.count :]
    clear = not beside or b1.x1 <= box_of(beside[0]).x0 + 1.0
    return (above, below) if flush and near and clear else None


def _cell(line: Line) -> _Cell | None:
    """The date that opens the line, the longest there is; None where none or no place is."""
    if line.cell or not line.words or any(word.box is None for word in line.words):
        return None
    most = min(len(line.words), _MOST_WORDS)
    texts = (" ".join(word.text for word in line.words[:n]) for n in range(most, 0, -1))
    count = next((most - at for at, text in enumerate(texts) if is_date(text)), 0)
    return _Cell(line, count) if count else None


def _whole(above: _Cell, below: _Cell) -> Line:
    """The upper line with the whole span before what it goes on with."""
    line = above.line
    words = [*above.words, *below.words, *line.words[above.count :]]
    gaps = ["", *_gaps(line)[1 : above.count], *[" "] * below.count]
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
