"""Labels set above their values in the columns of a form: each value put beside its label.

The forms in which job sites ask for a resume print it so: a row of small labels ("Job Title*",
"Company*"), beneath it a row of what was filled in. What such a form asks and no list knows goes
with its answer. Its numbered headings ("Work Experience 2") lose their numbers.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reviewer.intake.document import Box, Line, Word
from reviewer.parsing.kinds.entry_forms import opens_entry
from reviewer.parsing.values.fields import names_field
from reviewer.parsing.values.heading_words import KNOWN_PART, kind_of
from reviewer.parsing.values.labels import form_field

_LEAST_ROWS = 5
"""Rows of known labels from which a document is such a form."""
_LEAST_KNOWN = 0.6
"""Share of what looks like a label whose words are known to be one."""
_NEAR = 3.0
"""Points by which a label and its value may begin apart."""
_REQUIRED = re.compile(r"\s*[*＊]+\s*$")
_BRACKETS = re.compile(r"\s*[(（][^()（）]*[)）]")
_NUMBERED = re.compile(r"\s*(?P<words>\D*[^\W\d])\s*\d{1,2}\s*")

_Look = tuple[float, bool, str]


@dataclass(frozen=True)
class _Part:
    """What stands between the tabs of a line: its words and where they begin in the line."""

    line: Line
    words: tuple[Word, ...]
    starts: tuple[int, ...]

    @property
    def text(self) -> str:
        return self.line.text[self.starts[0] : self.starts[-1] + len(self.words[-1].text)]

    @property
    def left(self) -> float:
        box = self.words[0].box
        return box.x0 if box else 0.0

    @property
    def look(self) -> _Look:
        word = self.words[0]
        return round(word.size, 1), word.bold, word.color


def with_values_beside(lines: Sequence[Line]) -> list[Line]:
    """The lines of a page; where they are a form of raised labels, one line for each label."""
    rows = [list(_parts(line)) for line in lines]
    looks = _looks(rows)
    if looks is None:
        return list(lines)
    look, filled = looks
    made: list[Line] = []
    open_pairs: list[tuple[_Part, list[_Part]]] = []
    for line, row in zip(lines, rows, strict=True):
        labels = [part for part in row if part.look == look]
        rest = [part for part in row if part.look != look]
        if labels:
            made += _paired(open_pairs)
            open_pairs = [(label, []) for label in labels]
        owners = [_label_above(p, open_pairs) if p.look[:2] == filled[:2] else None for p in rest]
        if (rest and None in owners) or not row:
            made += [*_paired(open_pairs), _unnumbered(line)]
            open_pairs = []
        for part, owner in zip(rest, owners, strict=True):
            if owner is not None and open_pairs:
                owner.append(part)
    made += _paired(open_pairs)
    return [replace(line, number=at) for at, line in enumerate(made)]


def _parts(line: Line) -> Iterator[_Part]:
    """The line cut at its tabs, and where its words begin anew at a left edge."""
    start = 0
    for at in range(1, len(line.words) + 1):
        if at == len(line.words) or _parts_at(line, start, at):
            yield _Part(line, line.words[start:at], line.starts[start:at])
            start = at


def _parts_at(line: Line, start: int, at: int) -> bool:
    between = line.text[line.starts[at - 1] + len(line.words[at - 1].text) : line.starts[at]]
    first, box = line.words[start].box, line.words[at].box
    return "\t" in between or bool(first and box and abs(first.x0 - box.x0) < _NEAR)


def _looks(rows: Sequence[Sequence[_Part]]) -> tuple[_Look, _Look] | None:
    """How labels are set and how what is filled in, if the document is a form of raised labels."""
    raised = [
        ([part for part in row if _is_known(part)], below)
        for row, below in pairwise(rows)
        if row and below and _stands_above(row, below)
    ]
    counts = Counter(known[0].look for known, _ in raised if known)
    for look, count in counts.most_common(1):
        alike = [part for row in rows for part in row if part.look == look]
        asks = sum(opens_entry(_words_of(part)) for part in alike)
        share = sum(map(_is_known, alike)) / len(alike)
        if count >= _LEAST_ROWS and asks > 1 and share >= _LEAST_KNOWN:
            filled = Counter(
                part.look for known, below in raised if known and known[0].look == look
                for part in below
            )  # fmt: skip
            return look, filled.most_common(1)[0][0]
    return None


def _stands_above(row: Sequence[_Part], below: Sequence[_Part]) -> bool:
    """Whether beneath each part a text begins that is set otherwise, but for blanks left."""
    lefts = [part.left for part in row]
    under = all(any(abs(part.left - left) < _NEAR for left in lefts) for part in below)
    return under and not {part.look for part in row} & {part.look for part in below}


def _is_known(part: _Part) -> bool:
    words = _words_of(part)
    return bool(form_field(words)) or names_field(words)


def _words_of(part: _Part) -> str:
    """The label without the sign that an answer is required, and what it says of how to give it."""
    text = _REQUIRED.sub("", part.text)
    return text if form_field(text) else _BRACKETS.sub("", text)


def _label_above(part: _Part, pairs: Sequence[tuple[_Part, list[_Part]]]) -> list[_Part] | None:
    """The values of the label at whose left edge a text begins."""
    found = [values for label, values in pairs if _is_under(part, label)]
    if not found and pairs and pairs[-1][1] and pairs[-1][0].left < part.left:
        return pairs[-1][1]  # a line of what is told, indented
    return found[0] if found else None


def _is_under(part: _Part, label: _Part) -> bool:
    return part.line.page == label.line.page and abs(part.left - label.left) < _NEAR


def _paired(pairs: Sequence[tuple[_Part, list[_Part]]]) -> Iterator[Line]:
    """A line for each label that is known, its first value behind a tab; further ones below."""
    for label, values in pairs:
        if _is_known(label) and values:
            yield _beside(label, values[0])
            yield from (_beside(value) for value in values[1:])


def _beside(*parts: _Part) -> Line:
    """One line of several parts, a tab between them; a label without the sign that asks for it."""
    text, words, starts = "", [], []
    for at, part in enumerate(parts):
        shown = _words_of(part) if at + 1 < len(parts) else part.text
        text += "\t" if at else ""
        kept = [
            (word, len(text) + start - part.starts[0])
            for word, start in zip(part.words, part.starts, strict=True)
            if start - part.starts[0] < len(shown)
        ]
        words += [word for word, _ in kept]
        starts += [start for _, start in kept]
        text += shown
    first = parts[0].line
    return replace(first, text=text, words=tuple(words), starts=tuple(starts), box=_box(words))


def _box(words: Sequence[Word]) -> Box | None:
    boxes = [word.box for word in words if word.box]
    if not boxes:
        return None
    return Box(
        min(b.x0 for b in boxes), min(b.top for b in boxes),
        max(b.x1 for b in boxes), max(b.bottom for b in boxes),
    )  # fmt: skip


def _unnumbered(line: Line) -> Line:
    """A heading that counts the entries of its kind, without the number, as a heading."""
    match = _NUMBERED.fullmatch(line.text)
    if match is None or kind_of(match["words"])[1] < KNOWN_PART:
        return line
    kept = sum(start < match.end("words") for start in line.starts)
    words, starts = line.words[:kept], line.starts[:kept]
    text = line.text[: match.end("words")]
    return replace(line, text=text, words=words, starts=starts, heading=2, box=_box(words))
