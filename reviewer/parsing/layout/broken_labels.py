"""Labels broken in a narrow column left of their row, made whole: "Bach-", "elor"; "研究", "生"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise, takewhile

from reviewer.intake.document import Box, Word, around
from reviewer.parsing.layout.lines import Fragment, box_of, is_ideograph, size_of
from reviewer.parsing.values.labels import field_of, form_field

SAME_EDGE = 1.5
"""Edges this near, in points, are aligned."""
CELL_GAP = 0.45
"""Least white space before a word that begins an aligned column, in font sizes."""
TIGHT_LEADING = 1.6
_LABEL_GAP = 0.6
_JOINING = ("und", "oder", "and", "or", "et", "y")
_FEW_HAN = re.compile(r"[\u4e00-\u9fff]{1,4}")
_MOST_LABEL_LINES, _PAIR = 4, 2
_STRETCHED = 1.2
"""Ideographs set apart by a fifth of their size were stretched to fill their column."""


@dataclass
class Row:
    """Fragments on one baseline, left to right.

    ``hung`` are those that belong to it from below: after which fragment, parted by what. The
    second fragment begins a column of its own if ``has_label``.
    """

    fragments: list[Fragment]
    hung: list[tuple[int, str, Fragment]] = field(default_factory=list)
    has_label: bool = False

    @property
    def baseline(self) -> float:
        """Where the row's first fragment stands."""
        return self.fragments[0].baseline

    @property
    def size(self) -> float:
        """The size of the row's largest fragment."""
        return max(fragment.size for fragment in self.fragments)

    @property
    def box(self) -> Box:
        """From the first fragment to the last."""
        return around([fragment.box for fragment in self.fragments])


def with_whole_labels(rows: list[Row]) -> list[Row]:
    """Rows, a label broken in a narrow column at their left made whole ("Bach-", "elor")."""
    for index, anchor in enumerate(rows):
        words = [word for fragment in anchor.fragments for word in fragment.words]
        below = _rows_under(words[0], rows[index + 1 :], anchor.baseline) if words else []
        if below and is_ideograph(words[0].text[-1]):
            below = list(takewhile(_is_rest_in_ideographs, below))
        edge = _edge_of_label(words, below)
        if edge is None:
            continue
        label, rest = _cut(anchor, edge)
        if not label or not rest:
            continue
        anchor.has_label, pieces = True, [label]
        for row in below:
            part, left = _cut(row, edge)
            if not part:
                break
            pieces.append(part)
            row.fragments = left
        whole, *others = (_unhyphenated(*pair) for pair in pairwise([*pieces, []]))
        anchor.fragments = [Fragment(whole), *rest]
        anchor.hung += [
            (0, "" if is_tight else " ", Fragment(part))
            for part, is_tight in zip(others, map(_is_broken_word, pieces, pieces[1:]), strict=True)
        ]
    return [row for row in rows if row.fragments]


def _edge_of_label(words: Sequence[Word], below: Sequence[Row]) -> float | None:
    """Where the column beside a broken label begins; None where the first word is no such label."""
    if not below:
        return None
    first, rest = words[0], below[0].fragments[0].words[0]
    if is_ideograph(first.text[-1]):
        return _edge_of_ideographs(words, below[0])
    ends = [row.box.x1 for row in below if row.box.x1 - box_of(first).x0 < 5 * size_of(first)]
    if not ends or not first.text.endswith("-") or not rest.text[0].islower():
        return None
    widest = max(*ends, box_of(first).x1)
    return min((x for word in words if (x := box_of(word).x0) > widest), default=widest)


def _is_rest_in_ideographs(row: Row) -> bool:
    """Whether a row is a few ideographs and nothing else."""
    rest = row.fragments[0].words
    return len(row.fragments) == len(rest) == 1 and bool(_FEW_HAN.fullmatch(rest[0].text))


def _edge_of_ideographs(words: Sequence[Word], row: Row) -> float | None:
    """The same for a label in ideographs: what stands below had no room beside the next column."""
    first, beside, last = words[0], words[1] if len(words) > 1 else None, row.fragments[0].words[0]
    if beside is None or not _FEW_HAN.fullmatch(first.text) or not is_alike(first, last):
        return None
    edge, room = box_of(beside).x0, box_of(beside).x0 - box_of(first).x1
    justified = box_of(first).width > _STRETCHED * len(first.text) * size_of(first)
    is_column = justified or room >= _LABEL_GAP * size_of(first)
    fits = box_of(last).width <= room - CELL_GAP * size_of(first)
    return edge if is_column and not fits and box_of(last).x1 < edge else None


def _is_broken_word(above: Sequence[Word], below: Sequence[Word]) -> bool:
    return above[-1].text.endswith("-") or is_ideograph(below[0].text[0])


def _unhyphenated(words: Sequence[Word], below: Sequence[Word]) -> tuple[Word, ...]:
    """The words of one line of a label, without the hyphen at which the next line goes on.

    Before "und" and the like the hyphen stands for the end of a word: "Schul- und Berufsbildung".
    """
    last = words[-1]
    goes_on = bool(below) and below[0].text[0].islower() and below[0].text not in _JOINING
    if not goes_on or not last.text.endswith("-") or not last.text[-2:-1].isalpha():
        return tuple(words)
    written = last.written or last.text
    bare = replace(last, text=last.text[:-1], edges=last.edges[:-1], written=written)
    return (*words[:-1], bare)


def _rows_under(first: Word, rows: Sequence[Row], baseline: float) -> list[Row]:
    """The rows that follow closely and begin under the word, in its style."""
    found: list[Row] = []
    for row in rows:
        if not row.fragments:
            continue
        word = row.fragments[0].words[0]
        if row.baseline - baseline > TIGHT_LEADING * size_of(first):
            break
        if abs(box_of(word).x0 - box_of(first).x0) > SAME_EDGE or word.bold != first.bold:
            break
        found.append(row)
        baseline = row.baseline
    return found


def _cut(row: Row, edge: float) -> tuple[list[Word], list[Fragment]]:
    """The words of the row that end before ``edge``, and the rest of it."""
    label: list[Word] = []
    rest: list[Fragment] = []
    for fragment in row.fragments:
        before = [word for word in fragment.words if box_of(word).x1 <= edge]
        after = tuple(word for word in fragment.words if box_of(word).x1 > edge)
        label.extend(before)
        if after:
            rest.append(Fragment(after))
    return label, rest


def style(word: Word) -> tuple[object, ...]:
    """How a word is set: size, font, weight, colour."""
    return word.size, word.font, word.bold, word.color


def is_alike(a: Word, b: Word) -> bool:
    """Whether two words look the same; a script may have a font and a weight of its own."""
    if is_ideograph(a.text[-1]) == is_ideograph(b.text[0]):
        return style(a) == style(b)
    return (a.size, a.color) == (b.size, b.color)


def with_known_labels(rows: Sequence[Row]) -> list[Row]:
    """Rows, a label that is known as a whole but not by its first line made whole.

    What stands right of its further lines goes on with the first value. Labels of a form end at
    one edge or begin at one.
    """
    kept: list[Row] = []
    at = 0
    while at < len(rows):
        anchor, below = rows[at], rows[at + 1 : at + _MOST_LABEL_LINES]
        count = _lines_of_label(anchor, below)
        for row in below[:count]:
            first, *values = row.fragments
            anchor.hung += [(0, " ", first), *((1, " ", value) for value in values)]
        anchor.has_label = anchor.has_label or bool(count)
        kept.append(anchor)
        at += 1 + count
    return kept


def _lines_of_label(anchor: Row, below: Sequence[Row]) -> int:
    """How many of the rows below go on with the label that opens a row; 0 if it is whole."""
    if len(anchor.fragments) != _PAIR or anchor.hung or _is_known(anchor.fragments[0].text):
        return 0
    label, value = anchor.fragments
    text, last = label.text, label
    for count, row in enumerate(below, 1):
        first, *values = row.fragments
        near = first.baseline - last.baseline <= TIGHT_LEADING * last.size
        edges = (first.box.x0 - label.box.x0, first.box.x1 - label.box.x1)
        under = min(map(abs, edges)) <= SAME_EDGE and is_alike(last.words[-1], first.words[0])
        if not (near and under) or row.hung or len(values) > 1:
            return 0
        if any(abs(other.box.x0 - value.box.x0) > SAME_EDGE for other in values):
            return 0
        text, last = f"{text} {first.text}", first
        if _is_known(text):
            return count
    return 0


def _is_known(text: str) -> bool:
    return bool(field_of(text) or form_field(text))
