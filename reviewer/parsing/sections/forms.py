"""What the cells of forms and layout tables are: headings beside their rows, columns of a page."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from reviewer.intake.document import Cell, Line
from reviewer.parsing.layout.columns import LEFT, MAIN, RIGHT
from reviewer.parsing.layout.lines import is_written_down
from reviewer.parsing.lexicon import tight
from reviewer.parsing.values import dates
from reviewer.parsing.values.fields import names_field
from reviewer.parsing.values.heading_words import KNOWN_PART, kind_of, kinds_joined
from reviewer.parsing.values.labels import column_field, form_field, kind_of_heads, kind_opened

_KNOWN = 2.0
"""How well the words of a heading name its kind if a list has them (``kind_of``)."""
_LEAST_COLUMN_HEADS = 2
_LONGEST_TITLE, _LONGEST_BOLD_TITLE = 24, 90
"""Characters of a heading whose words no list knows, over a table that tells what it is."""
_SAME_EDGE = 2.0
"""Points by which labels of one column may begin, or end, apart."""
_ENDS_OF_TEXT = ("。", "；", "，", ".", ",", ";")
_LEAST_LINES = 3
"""A column of a page that is set as a table has at least this many lines."""
_OF_SKILLS = frozenset({"skills", "languages", "unknown"})
_LONGEST_PART = 5
"""Characters of one line of a label that is broken in a narrow cell."""
_OPENS_WITH_DATE = re.compile(r"\s*(?:19|20)\d\d\s?[年./-]")
_CAREER = re.compile(r"(?:个人|個人|本人|主要|学习|學習|工作|及|和)*[简簡履经經][历歷]")
"""What heads a list of studies and positions in a form."""
_LIKE: Mapping[str, frozenset[str]] = {
    "work": frozenset({"volunteer", "internships"}),
    "projects": frozenset({"research", "patents"}),
    "awards": frozenset({"certificates"}),
}
"""Kind of a table -> what is asked for in the same words."""
_NO_BAND = frozenset({"objective", "personal"})
"""What the fields beside such a label say of themselves."""


def bands(lines: Sequence[Line]) -> dict[int, str]:
    """Index -> kind of the labels that head rows of a form: at their left, or in a row above them.

    A label at the left is merged over the rows, or stands beside the heads of the columns; one
    above them has a row or a table for itself, and the heads of the columns stand in the next.
    Below such a label one more may stand beside a single dated row.
    """
    heads = _column_heads(lines)
    cells = _cells_of_rows(lines)
    told = _kinds_of_forms(lines) | _kinds_of_rows(lines)
    dated = {(c.table, c.row) for line in lines if (c := line.cell) and _has_range(line)}
    held = Counter(line.cell.table for line in lines if line.cell)
    found: dict[int, str] = {}
    for index, line in enumerate(lines):
        cell = line.cell
        if cell is None or cell.column > 0:
            continue
        kind, words = kind_of(line.text)
        below = cell.table, cell.row + 1
        is_alone = len(cells[cell.table, cell.row]) == 1
        asked = (cell.table, cell.row) in told and form_field(line.text)
        named = (column_field(line.text) or asked) and not is_alone
        if named and not _is_beside_heads(cell, cells, heads):
            continue
        is_over = is_alone and (heads[below] >= _LEAST_COLUMN_HEADS or below in told)
        is_over = is_over or (held[cell.table] == 1 and index + 1 < len(lines))
        is_beside = cell.row_span > 1 or heads[cell.table, cell.row] >= _LEAST_COLUMN_HEADS
        is_beside = is_beside or (bool(found) and (cell.table, cell.row) in dated)
        if is_over and words < _KNOWN and below in told and _is_title(line):
            kind, words = _told(kind, told[below]), _KNOWN
        if kind and words >= _KNOWN and (is_over or is_beside) and kind not in _NO_BAND:
            found[index] = kind
    return found if len({lines[i].cell for i in found}) == len(found) else {}


def _cells_of_rows(lines: Sequence[Line]) -> Mapping[tuple[int, int], set[Cell]]:
    """Table and row -> the cells in it that hold text."""
    cells: dict[tuple[int, int], set[Cell]] = defaultdict(set)
    for line in lines:
        if line.cell:
            cells[line.cell.table, line.cell.row].add(line.cell)
    return cells


def _is_beside_heads(
    cell: Cell,
    cells: Mapping[tuple[int, int], set[Cell]],
    heads: Mapping[tuple[int, int], int],
) -> bool:
    """Whether a label that heads of columns are named like stands left of them, none below it."""
    row, below = cells[cell.table, cell.row], cells.get((cell.table, cell.row + 1), set())
    whole = len(row) == heads[cell.table, cell.row] > _LEAST_COLUMN_HEADS
    return whole and bool(below) and all(other.column > cell.column for other in below)


def _kinds_of_rows(lines: Sequence[Line]) -> dict[tuple[int, int], str]:
    """Table and row -> the kind of section of which its cells are the heads of columns."""
    found = {at: kind_of_heads(held) for at, held in _texts_of_rows(lines).items()}
    return {at: kind for at, kind in found.items() if kind}


def _kinds_of_forms(lines: Sequence[Line]) -> dict[tuple[int, int], str]:
    """Table and row -> the kind of section of which an entry begins there, label beside value."""
    texts = _texts_of_rows(lines)
    found: dict[tuple[int, int], str] = {}
    for (table, row), held in texts.items():
        below = texts.get((table, row + 1), [])
        if _is_filled_in(held) and _is_filled_in(below) and (kind := kind_opened([*held, *below])):
            found[table, row] = kind
    return found


def _is_filled_in(row: Sequence[str]) -> bool:
    """Whether a row begins with a label and what was filled in beside it."""
    return len(row) > 1 and form_field(row[0]) is not None and form_field(row[1]) is None


def _texts_of_rows(lines: Sequence[Line]) -> dict[tuple[int, int], list[str]]:
    """Table and row -> the texts of its lines."""
    texts: dict[tuple[int, int], list[str]] = defaultdict(list)
    for line in lines:
        if line.cell:
            texts[line.cell.table, line.cell.row].append(line.text)
    return texts


def _told(by_words: str | None, by_table: str) -> str:
    """The kind of a table under a title, the title's words telling only what it is not."""
    return by_words if by_words and by_words in _LIKE.get(by_table, ()) else by_table


def below_heads(lines: Sequence[Line]) -> frozenset[int]:
    """Index of each line of a table's row of heads and in the rows below it: no headings.

    A row of a single cell ends them, and one whose cells are cut elsewhere than the heads are.
    """
    cells = _cells_of_rows(lines)
    told = _kinds_of_rows(lines)
    found: set[int] = set()
    table, cuts = -1, set[tuple[int, int]]()
    for index, line in enumerate(lines):
        row = (line.cell.table, line.cell.row) if line.cell else (-1, -1)
        placed = {(cell.column, cell.column_span) for cell in cells.get(row, ())}
        if row in told:
            table, cuts = row[0], placed
        elif row[0] != table or len(placed) < _LEAST_COLUMN_HEADS or not placed <= cuts:
            table = -1
        if line.cell and row[0] == table and (row in told or kind_of(line.text)[1] < _KNOWN):
            found.add(index)
    return frozenset(found)


def _has_range(line: Line) -> bool:
    return any(span.kind == "range" for span in dates.find_spans(line.text))


def over_tables(lines: Sequence[Line]) -> dict[int, str]:
    """Index -> kind of the lines right above heads of columns: "Education (begin with school)"."""
    heads = _column_heads(lines)
    told = _kinds_of_forms(lines) | _kinds_of_rows(lines)
    found: dict[int, str] = {}
    for index, (line, below) in enumerate(pairwise(lines)):
        cell = below.cell
        count = heads[cell.table, cell.row] if cell else sum(map(bool, _tabbed_heads(below)))
        kind, words = kind_of(line.text)
        if (named := _kind_below(below, told)) and _is_title(line):
            kind = kind if words >= KNOWN_PART else _told(kind, named)
            words, count = max(words, KNOWN_PART), _LEAST_COLUMN_HEADS
        known = kind and words >= KNOWN_PART and kind not in _NO_BAND and not line.cell
        if known and kind and count >= _LEAST_COLUMN_HEADS:
            found[index] = kind
    return found


def _is_title(line: Line) -> bool:
    """Whether a line may head a table although no list knows its words."""
    text = line.text.strip()
    longest = _LONGEST_BOLD_TITLE if line.bold or line.heading else _LONGEST_TITLE
    long = len(text) > longest or "\t" in text or text.endswith(_ENDS_OF_TEXT)
    return not long and not line.list_level and not dates.find_spans(text)


def _kind_below(below: Line, told: Mapping[tuple[int, int], str]) -> str | None:
    """The kind of section of which the next line, or its row of cells, heads the columns."""
    if below.cell:
        return told.get((below.cell.table, below.cell.row))
    parts = below.text.split("\t")
    return kind_of_heads(parts) if len(parts) > _LEAST_COLUMN_HEADS else None


def _tabbed_heads(line: Line) -> list[str | None]:
    return [column_field(part) for part in line.text.split("\t")]


def _column_heads(lines: Sequence[Line]) -> Mapping[tuple[int, int], int]:
    """Table and row -> how many of its cells name what stands below them."""
    found: dict[tuple[int, int], int] = defaultdict(int)
    for line in lines:
        if line.cell:
            found[line.cell.table, line.cell.row] += bool(column_field(line.text))
    return found


def fields_after(lines: Sequence[Line], heads: Mapping[int, str]) -> dict[int, str]:
    """Index -> "unknown" of what ends a text about the candidate beside its label in a form.

    The first label of a row of other fields, and a declaration below the table, do.
    """
    cells = _cells_of_rows(lines)
    found: dict[int, str] = {}
    dated = dated_beside(lines)
    beside: Cell | None = None
    for index, line in enumerate(lines):
        if index in heads:
            about = heads[index] == "summary" or "summary" in kinds_joined(line.text)
            told = about or index in dated
            beside = line.cell if told and _is_left(line.cell, cells) else None
        elif beside and _ends_text(line, beside, cells):
            found[index] = "unknown"
            beside = None
    return found


def _is_left(cell: Cell | None, cells: Mapping[tuple[int, int], set[Cell]]) -> bool:
    """Whether a cell stands at the left of a table with room for others beside it."""
    if cell is None or cell.column > 0:
        return False
    held = (other for (table, _), row in cells.items() if table == cell.table for other in row)
    return cell.column_span < max(other.column + other.column_span for other in held)


def _ends_text(line: Line, beside: Cell, cells: Mapping[tuple[int, int], set[Cell]]) -> bool:
    cell = line.cell
    if cell is None or cell.table != beside.table:
        kind, words = kind_of(line.text.partition("：")[0].partition(":")[0])
        return kind == "unknown" and words >= _KNOWN
    below = cell.row >= beside.row + beside.row_span
    return below and cell.column == 0 and len(cells[cell.table, cell.row]) > 1


def group_names(lines: Sequence[Line], heads: Mapping[int, str]) -> frozenset[int]:
    """Which headings only name a group in a table below the heading of skills ("Languages")."""
    found: set[int] = set()
    above, listed = "", -1
    for index, line in enumerate(lines):
        if line.cell is None:
            above, listed = heads.get(index, "" if line.text.strip() else above), -1
        elif listed < 0 and above == "skills":
            listed = line.cell.table
        if line.cell is not None:
            above = ""
            if index in heads and listed == line.cell.table and heads[index] in _OF_SKILLS:
                found.add(index)
    return frozenset(found)


def labels_row(line: Line, above: Line) -> bool:
    """Whether a line opens with a label as the one above it does: "Other⇥…" below "Tools⇥…".

    The label above names no section, and the two are set alike.
    """
    label, mark, value = above.text.partition("\t")
    if not mark or not value.strip() or kind_of(label)[1] >= _KNOWN or not above.words:
        return False
    a, b = above.words[0], line.words[0]
    alike = (a.bold, a.italic, a.color, round(a.size)) == (b.bold, b.italic, b.color, round(b.size))
    right = _end_of_label(above), _end_of_label(line)
    flush = [x and y and abs(x - y) <= _SAME_EDGE for x, y in (right, _starts(above, line))]
    return alike and any(flush)


def _starts(above: Line, line: Line) -> tuple[float | None, float | None]:
    return above.box and above.box.x0, line.box and line.box.x0


def _end_of_label(line: Line) -> float | None:
    boxes = line.boxes(0, line.text.index("\t"))
    return boxes[-1].x1 if boxes else None


def with_whole_labels(lines: Sequence[Line]) -> list[Line]:
    """The lines; those of a cell that holds one word written downwards are one line."""
    made: list[Line] = []
    for cell, held in groupby(lines, key=lambda line: line.cell):
        group = list(held)
        texts = [line.text.strip() for line in group]
        if cell is not None and (is_written_down(texts) or _is_broken_label(texts)):
            group = [replace(group[0], text="".join(line.text.strip() for line in group))]
        made += group
    return made


def _is_broken_label(texts: Sequence[str]) -> bool:
    """Whether short lines of a cell are one label, broken as its column is narrow."""
    short = all(len(tight(text)) <= _LONGEST_PART for text in texts)
    whole = "".join(texts)
    known = names_field(whole) or kind_of(whole)[1] >= _KNOWN or _CAREER.fullmatch(tight(whole))
    return len(texts) > 1 and short and bool(known)


def dated_beside(lines: Sequence[Line]) -> dict[int, str]:
    """Index -> kind of the labels at the left of a table beside a cell of dated lines."""
    dated: set[tuple[int, int]] = set()
    for line in lines:
        if line.cell and line.cell.column > 0 and _OPENS_WITH_DATE.match(line.text):
            dated.add((line.cell.table, line.cell.row))
    found: dict[int, str] = {}
    for index, line in enumerate(lines):
        cell = line.cell
        if cell and cell.column == 0 and (cell.table, cell.row) in dated:
            kind, words = kind_of(line.text)
            kind = "work" if _CAREER.fullmatch(tight(line.text)) else kind
            if kind and kind not in _NO_BAND and (words >= _KNOWN or kind == "work"):
                found[index] = kind
    return found


def without_layout_tables(lines: Sequence[Line]) -> list[Line]:
    """The lines; those of a table that only sets a page in columns are lines of these columns."""
    tables: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        if line.cell is not None:
            tables[line.cell.table].append(line)
    placed: dict[Cell, int] = {}
    for held in tables.values():
        for row in {line.cell.row for line in held if line.cell}:
            placed |= _columns_of([line for line in held if line.cell and line.cell.row == row])
    return list(_out_of_cells(lines, placed)) if placed else list(lines)


def _columns_of(row: Sequence[Line]) -> dict[Cell, int]:
    """Cell -> column of the page, where each cell of the row holds sections of its own."""
    cells: dict[Cell, list[Line]] = defaultdict(list)
    for line in row:
        if line.cell is not None:
            cells[line.cell].append(line)
    if len(cells) != 2 or not all(map(_has_sections, cells.values())):
        return {}
    left, right = sorted(cells, key=lambda cell: cell.column)
    weights = [sum(len(line.text) for line in cells[cell]) for cell in (left, right)]
    return {left: LEFT, right: MAIN} if weights[1] >= weights[0] else {left: MAIN, right: RIGHT}


def _has_sections(lines: Sequence[Line]) -> bool:
    """Whether known headings stand among the lines, text beneath at least one."""
    return len(lines) >= _LEAST_LINES and any(
        kind_of(line.text)[1] >= _KNOWN and line.text.strip() for line in lines[:-1]
    )


def _out_of_cells(lines: Sequence[Line], placed: dict[Cell, int]) -> Iterable[Line]:
    """Lines of cells that are columns, out of their cells; tables within them come along."""
    last = {line.cell: index for index, line in enumerate(lines) if line.cell in placed}
    column, end = MAIN, -1
    for index, line in enumerate(lines):
        if line.cell in last:
            column, end = placed[line.cell], last[line.cell]
            yield replace(line, cell=None, column=column)
        else:
            yield replace(line, column=column) if index < end else line
