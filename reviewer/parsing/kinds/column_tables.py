"""Tables of short entries whose heads name their columns: certificates, papers, projects.

The heads say what each cell is, so that nothing is guessed. Positions and studies in tables are
read among other positions and studies (``entry_rows``); what stands around a table is left to
the parser of its section.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from reviewer.intake.document import Line
from reviewer.parsing.found import Draft
from reviewer.parsing.kinds.entry_forms import NAMING_LABELS, Pair, draft_of
from reviewer.parsing.lexicon import tight
from reviewer.parsing.sections.headings import part_of
from reviewer.parsing.values.labels import form_field, kind_of_heads

_READ = frozenset({"projects", "awards", "certificates", "publications", "languages"})
_LEAST_COLUMNS = 2
_LONGEST_HEAD = 32
_TITLES = frozenset({"title", "titel", "titre", "título", "titolo", "题目", "題目", "标题"})
"""Heads of what may be a job's title, but is that of a work in a table of works."""
_LEFT_BLANK = re.compile(r"\s*(?:[/／—–-]+|[无無])?\s*")


@dataclass
class _Table:
    """A table while it is read: the field and the head of each column, and the entries' pairs."""

    heads: Mapping[int, tuple[str, Line]]
    entries: list[dict[int, Pair]] = field(default_factory=list)

    def take(self, row: Mapping[int, Sequence[Line]], naming: frozenset[str]) -> None:
        """One more row; without a name it goes on with the entry above."""
        placed = {self._column(at): lines for at, lines in row.items()}
        names = any(self.heads[at][0] in naming for at in placed)
        if names or not self.entries:
            self.entries.append({})
        for at, held in placed.items():
            lines = [line for line in held if not _LEFT_BLANK.fullmatch(line.text)]
            name, head = self.heads[at]
            self.entries[-1].setdefault(at, Pair(name, head)).value.extend(lines)

    def _column(self, at: int) -> int:
        """The column that a cell stands in, or begins nearest to where cells are merged."""
        return max((head for head in self.heads if head <= at), default=min(self.heads))


def kind_told(lines: Sequence[Line]) -> str | None:
    """The section that a table without a telling heading is, by the heads of its columns."""
    for row in _rows(lines):
        return kind_of_heads([line.text for held in row.values() for line in held])
    return None


def read(lines: Sequence[Line], key: str) -> tuple[list[dict[str, Draft]], Sequence[Line]]:
    """The entries of the tables among the lines, and the lines that stand in none of them."""
    naming = frozenset(NAMING_LABELS.get(key, ())) if key in _READ else frozenset()
    tables: list[_Table] = []
    rest: list[Line] = []
    shape: tuple[object, ...] | None = None
    above: Mapping[int, Sequence[Line]] = {}
    for row in _rows(lines) if naming else ():
        if shape is not None and _goes_on(above, row):
            shape = _shape(row)
        above = row
        if heads := _heads(row, naming):
            tables.append(_Table(heads))
            shape = _shape(row)
        elif shape is not None and _shape(row) == shape and len(row) > 1 and not _labels(row):
            tables[-1].take(row, naming)
        elif shape is not None and (_shape(row) == shape or shape[0] == -1):
            return [], lines  # text across the columns, or broken over lines without rules
        else:
            rest += [line for held in row.values() for line in held]
    drafts = [
        draft
        for table in tables
        for entry in table.entries
        if (draft := draft_of(list(entry.values()), key))
    ]
    return (drafts, rest) if drafts else ([], lines)


def _rows(lines: Sequence[Line]) -> Iterator[dict[int, list[Line]]]:
    """Column -> what stands in it, row by row; the parts between the tabs of a line are columns."""
    for _, group in groupby(lines, key=lambda x: (x.cell.table, x.cell.row) if x.cell else id(x)):
        row: dict[int, list[Line]] = {}
        for line in group:
            if line.cell:
                row.setdefault(line.cell.column, []).append(line)
                continue
            start = 0
            for at, text in enumerate(line.text.split("\t")):
                row[at] = [part_of(line, start, start + len(text))]
                start += len(text) + 1
        yield row


def _goes_on(above: Mapping[int, Sequence[Line]], row: Mapping[int, Sequence[Line]]) -> bool:
    """Whether a row begins the rest of a table that the end of a page has cut."""
    last, first = (next(iter(cells.values()))[0] for cells in (above, row))
    cut = last.cell is not None and first.cell is not None and last.page < first.page
    return cut and last.cell != first.cell and above.keys() == row.keys()


def _labels(row: Mapping[int, Sequence[Line]]) -> bool:
    """Whether a row is a label and what it labels: "项目成果" beside a merged cell."""
    return len(row) == _LEAST_COLUMNS and form_field(next(iter(row.values()))[0].text) is not None


def _shape(row: Mapping[int, Sequence[Line]]) -> tuple[object, ...]:
    """What the rows of one table have in common: the table, or how many parts a line has."""
    cell = next(iter(row.values()))[0].cell
    return (cell.table,) if cell else (-1, len(row))


def _heads(
    row: Mapping[int, Sequence[Line]], naming: frozenset[str]
) -> dict[int, tuple[str, Line]]:
    """What the columns are where a row names them; one in three may have a name nobody knows."""
    heads = {at: (form_field(held[0].text) or "", held[0]) for at, held in row.items()}
    if not naming & {name for name, _ in heads.values()}:
        heads = {
            at: ("name" if tight(head.text) in _TITLES and "name" in naming else name, head)
            for at, (name, head) in heads.items()
        }
    known = [name for name, _ in heads.values() if name]
    short = all(len(head.text.strip()) <= _LONGEST_HEAD for _, head in heads.values())
    if not short or len(known) < _LEAST_COLUMNS or 3 * len(known) < 2 * len(heads):
        return {}
    return heads if naming & set(known) else {}
