"""Lines as rows: the cells of a table row side by side, forms told what their columns are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby, takewhile

from reviewer.intake.document import Line
from reviewer.parsing.entries import dated_paragraphs, run_on_heads, told_heads
from reviewer.parsing.entries.column_heads import AND, named_columns
from reviewer.parsing.entries.row import TOLD, Row
from reviewer.parsing.layout.wrapping import one_line
from reviewer.parsing.sections.headings import part_of
from reviewer.parsing.sections.prose import MARKER, is_bulleted
from reviewer.parsing.values import dates
from reviewer.parsing.values.labels import (
    column_field,
    field_of,
)
from reviewer.parsing.values.roles import FORM_OF_TOWN, points

DEGREE = "studyType, area"
"""A degree, and its subject and grade where they stand behind it."""
SUBJECT = "area, studyType"
"""A subject, and its degree where that stands behind it."""

_LONGEST_IN_CELL, _LONGEST_TITLE = 24, 60
"""Characters of a head of a column, and of what names an entry in its cell."""
_LEAST_COLUMNS, _LEAST_DATED = 3, 2
"""Columns of a table, and dated rows of it, that tell a row of heads without their words."""
_SURELY_PART = 0.7
"""Points from which a text is a department or a faculty."""
_SAME_EDGE = 2.0
"""Points by which text of one column may begin apart."""
_OPEN_END = re.compile(
    r"\s(?:of|for|and|the|&|de|des|du|del|di|der|für|und|et|y)\s*$", re.IGNORECASE
)
_BAR = re.compile(r"\s[|｜](?:\s|$)")
_SAID = re.compile(r"(?:\w+[,;]?\s+){3}(?:(?:in|during|by|than|for)(?: the)?|the) +$")
"""Words of a sentence before a date; before "Evansville, IN⇥2011" stands a state."""
_LEAD_IN = re.compile(r"^([^:：。]{2,60}?)\s*[:：]\s*(?=\S.{9})")


def dating(rows: Sequence[Row]) -> list[int]:
    """Index of each row whose dates may be an entry's: short, and no point that tells of a year.

    Points date entries only where entries are points.
    """
    found = [i for i, row in enumerate(rows) if row.dates and row.is_short and not _is_told(row)]
    plain = [i for i in found if not rows[i].is_marked]
    if rows and not rows[0].is_marked and any(rows[i].has_range for i in plain):
        return plain
    return found


def _is_told(row: Row) -> bool:
    """Whether all its dates stand in a sentence: "raised sales by half in 2022-23"."""
    return all(_SAID.search(line.text[: span.range[0]]) for line, span in row.dates)


def rows_of(lines: Sequence[Line]) -> list[Row]:
    """Lines as rows; the cells of one table row stand side by side."""
    lines = _led_in(_with_whole_names(run_on_heads.without_lead_words(lines)))
    apart = _rows_apart(lines)
    rows: list[Row] = []
    at = 0
    while at < len(lines):
        if at in apart:
            rows += apart[at]
            at += 1
            continue
        end = at + 1
        while end < len(lines) and _same_row(lines[at], lines[end]):
            end += 1
        above = lines[at - 1] if at else None
        rows.extend(_table_row(lines[at:end]) if end > at + 1 else _line_rows(lines[at], above))
        at = end
    return _without_column_heads(rows)


def _line_rows(line: Line, above: Line | None) -> list[Row]:
    """One row; two where a date column stands beside text that is no name.

    Text under a title in a grid of "employer | title" over "dates | text" goes on below it.
    """
    row = Row((line,))
    parts = run_on_heads.apart(line)
    if parts := parts or (None if row.is_short else run_on_heads.behind_bold(line)):
        named, told = parts
        return [Row((named,)), *([Row((told,), ("summary",))] if told else [])]
    column = line.text.find("\t")
    if place := _place_below_date(line, above):
        return place
    if column < 0 or not row.starts_with_date or len(row.dates) != 1:
        return [row]
    rest = Row((part_of(line, column + 1, len(line.text)),))
    names = rest.label is None and rest.is_short and not _is_under_title(line, above)
    if row.dates[0][1].range[1] > column or names:
        return [row]
    return [Row((part_of(line, 0, column),)), rest]


def _rows_apart(lines: Sequence[Line]) -> dict[int, list[Row]]:
    """By index, the rows of each line that names and tells: a sentence, or a dated paragraph."""
    led = {at: [Row((a,)), _told(b)] for at, (a, b) in run_on_heads.led_by_names(lines).items()}
    sentences = {
        at: [row for one in found for row in _rows_told(one)]
        for at, found in told_heads.told_among(lines).items()
    }
    paragraphs = {
        at: [Row((one.named, one.time), ("", "dates")), *([_told(one.told)] if one.told else [])]
        for at, one in dated_paragraphs.told_among(lines).items()
    }
    return led | sentences | paragraphs


def _told(line: Line) -> Row:
    return Row((line,), ("summary",))


def _rows_told(told: told_heads.Told) -> list[Row]:
    """What a sentence names as the cells of a row, and what it goes on to tell below it."""
    named = Row(tuple(part for part, _ in told.parts), tuple(field for _, field in told.parts))
    return [named, *([_told(told.rest)] if told.rest else [])]


def _place_below_date(line: Line, above: Line | None) -> list[Row]:
    """A place in the column of the dates, below that of the entry, and apart from it the text.

    Text set further in than what names the entry is a point whose bullet stands between them.
    """
    if above is None or not line.box or not above.box or dates.find_spans(line.text):
        return []
    if _is_place_under_date(line, above):
        return [Row((line,), ("location",))]
    named, told = second_column(above), second_column(line)
    if named is not None and told is None and _is_place_alone(line, above, named):
        return [Row((line,), ("location",))]
    flush = abs(line.box.x0 - above.box.x0) <= _SAME_EDGE and Row((above,)).starts_with_date
    if (
        named is None
        or told is None
        or not flush
        or not 0 <= told - named + _SAME_EDGE <= 3 * line.size
    ):
        return []
    tab = line.text.index("\t")
    if points("place", line.text[:tab]) < FORM_OF_TOWN:
        return []
    text = part_of(line, tab + 1, len(line.text))
    level = line.list_level + int(told - named > _SAME_EDGE)
    return [Row((part_of(line, 0, tab),), ("location",)), Row((replace(text, list_level=level),))]


def _is_place_alone(line: Line, above: Line, named: float) -> bool:
    """Whether a line holds a place and ends left of what is named beside the date above it."""
    if line.box is None or above.box is None or not Row((above,)).starts_with_date:
        return False
    flush = abs(line.box.x0 - above.box.x0) <= _SAME_EDGE and line.box.x1 < named
    is_place = points("place", line.text) >= FORM_OF_TOWN and not field_of(line.text)
    return flush and is_place


def _is_place_under_date(line: Line, above: Line) -> bool:
    """Whether a line holds a place and nothing else, flush with a date at the end of that above."""
    at = above.text.rfind("\t") + 1
    cell = Row((part_of(above, at, len(above.text)),)) if at else None
    boxes = above.boxes(at, len(above.text)) if cell and cell.dates and not cell.rest else []
    if not boxes or line.box is None or "\t" in line.text:
        return False
    sides = line.box.x0 - boxes[0].x0, line.box.x1 - boxes[-1].x1
    flush = min(map(abs, sides)) <= _SAME_EDGE and line.gap < line.size
    return flush and points("place", line.text) >= FORM_OF_TOWN and not field_of(line.text)


def _is_under_title(line: Line, above: Line | None) -> bool:
    """Whether what is tabbed off begins where it does in the undated line above, or set in."""
    if above is None or dates.find_spans(above.text):
        return False
    title, text = second_column(above), second_column(line)
    return title is not None and text is not None and -_SAME_EDGE <= text - title <= 2 * line.size


def second_column(line: Line) -> float | None:
    """Where the text behind the line's only tab begins; None without such a place."""
    if line.text.count("\t") != 1:
        return None
    boxes = line.boxes(line.text.index("\t") + 1, len(line.text))
    return boxes[0].x0 if boxes else None


def _with_whole_names(lines: Sequence[Line]) -> list[Line]:
    """The lines; a bold one that ends in "of" or "and" goes on in the bold one beneath."""
    whole: list[Line] = []
    for line in lines:
        if whole and _goes_on_in(whole[-1], line):
            whole[-1] = one_line(whole[-1], line)
        else:
            whole.append(line)
    return whole


def _goes_on_in(above: Line, line: Line) -> bool:
    bold = bool(above.words and line.words) and above.words[-1].bold and line.words[0].bold
    near = above.cell == line.cell and above.page == line.page and line.gap < 0.5 * line.size
    undated = not dates.find_spans(above.text) and "\t" not in above.text
    return bold and near and undated and bool(_OPEN_END.search(above.text))


def _led_in(lines: Sequence[Line]) -> Sequence[Line]:
    """A flat list of "name, date: text" items as a line for the name and one for the text."""
    cuts = [_LEAD_IN.match(line.text) for line in lines]
    flat = len({line.list_level for line in lines}) == 1 and lines[0].list_level > 0
    named = [Row((Line(cut[1]),)) for cut in cuts if cut]
    if not flat or not all(cuts) or not any(row.dates for row in named):
        return lines
    if not any(row.rest for row in named):
        return lines  # dates alone, and what they date: "2018–2020: Clerk, Ash Ltd"
    parts: list[Line] = []
    for line, cut in zip(lines, cuts, strict=True):
        if cut:
            told = part_of(line, cut.end(), len(line.text))
            deeper = replace(told, list_level=line.list_level + 1)
            parts += [part_of(line, 0, cut.end(1)), deeper]
    return parts


def _without_column_heads(rows: Sequence[Row]) -> list[Row]:
    """The rows of a form told what their columns are; the column heads themselves left out."""
    kept: list[Row] = []
    heads: dict[int, str] = {}
    for index, row in enumerate(rows):
        columns = _columns(row)
        named = named_columns(columns) or _over_dates(columns, rows[index:])
        if named:
            heads = _with_bodies(named, rows[index + 1 :])
        elif heads and len(columns) > 1 and set(columns) <= set(heads):
            kept.extend(_told_columns(row, heads))
        else:
            kept.append(row)
    return kept


def _with_bodies(heads: dict[int, str], rows: Sequence[Row]) -> dict[int, str]:
    """The columns; "Ort" over "Harle-Gymnasium, Bremen" tells schools where none else does."""
    at = next((column for column, field in heads.items() if field == "location"), None)
    if at is None or {"institution", "organisation"} & set(", ".join(heads.values()).split(", ")):
        return heads
    cells = [columns[at].split(",") for row in rows if at in (columns := _columns(row))]
    bodies = [max(points("school", one[0]), points("company", one[0])) for one in cells]
    surely = bodies and min(bodies) >= _SURELY_PART and all(len(one) > 1 for one in cells)
    of = "organisation" if "position" in heads.values() else "institution"
    return {**heads, at: f"{of}, location"} if surely else heads


def _over_dates(columns: dict[int, str], rows: Sequence[Row]) -> dict[int, str]:
    """The columns of a table whose first row alone has no dates: heads, in whatever words."""
    top = rows[0].first.cell
    if len(columns) < _LEAST_COLUMNS or top is None or top.row:
        return {}
    below = [cells for row in rows[1:] if (cells := _columns(row)).keys() == columns.keys()]
    if len(below) < _LEAST_DATED:
        return {}
    dated = [{at for at, text in cells.items() if dates.find_spans(text)} for cells in below]
    short = all(len(text) <= _LONGEST_IN_CELL for text in columns.values())
    worded = not any(c.isdigit() for text in columns.values() for c in text)
    if not short or not worded or not set.intersection(*dated):
        return {}
    return {column: column_field(text) or "" for column, text in columns.items()}


def _told_columns(row: Row, heads: dict[int, str]) -> list[Row]:
    """A row told its columns; what tells about the entry stands below what names it."""
    whole = DEGREE if not any("area" in asked for asked in heads.values()) else "studyType"
    if len(row.lines) == 1:
        told = [_asked_first(heads[column]) for column in _columns(row)]
        return [Row(row.lines, tuple(whole if name == "studyType" else name for name in told))]
    fields = [
        (line, whole if name == "studyType" else name) for line, name in _told_lines(row, heads)
    ]
    fields = [(line, known or _told_by_marker(line)) for line, known in fields]
    marked = any(known in TOLD and MARKER.match(line.text) for line, known in fields)
    if not marked and not {*heads.values()} - TOLD - {"dates", ""}:
        return [Row(row.lines, tuple(known for _, known in fields))]
    naming = [pair for pair in fields if pair[1] not in TOLD]
    named = [Row(tuple(line for line, _ in naming), tuple(f for _, f in naming))] if naming else []
    return named + [Row((line,), (known,)) for line, known in fields if known in TOLD]


def _told_lines(row: Row, heads: dict[int, str]) -> list[tuple[Line, str]]:
    """The lines of a row of cells, each told what it is; of two things asked for, one a line."""
    found: list[tuple[Line, str]] = []
    for cell, held in groupby(row.lines, key=lambda line: line.cell):
        lines = list(held)
        asked = heads[cell.column].split(AND) if cell else [""]
        at = lines[0].text.rfind(",")
        if len(lines) == 1 and asked[1:] == ["location"] and at > 0:
            lines = [part_of(lines[0], 0, at), part_of(lines[0], at + 1, len(lines[0].text))]
        if len(lines) == 1:
            asked = [_asked_first(AND.join(asked))]
        told = [*asked, *asked[-1:] * len(lines)]
        pairs = zip(lines, told, strict=False)
        found += [
            (x, "department" if at and _is_part(x, known) else known)
            for at, (x, known) in enumerate(pairs)
        ]
    return found


def _is_part(line: Line, known: str) -> bool:
    """Whether a further line in a cell names a part of the employer or the school above it."""
    part = {"organisation": "department", "institution": "faculty"}.get(known)
    return part is not None and points(part, line.text) >= _SURELY_PART


def _asked_first(asked: str) -> str:
    """What a single text in a column is, of all that its head asks for."""
    return asked if asked in (DEGREE, SUBJECT) else asked.split(AND)[0]


def _told_by_marker(line: Line) -> str:
    """Points in a cell under a head that no list knows tell about the entry."""
    return "summary" if MARKER.match(line.text) and not dates.find_spans(line.text) else ""


def _columns(row: Row) -> dict[int, str]:
    """Column -> text: of the cells, or of the tabbed parts of a line."""
    if len(row.lines) > 1:
        held = [(line.cell.column, line.text) for line in row.lines if line.cell is not None]
        return {at: " ".join(text for column, text in held if column == at) for at, _ in held}
    return dict(enumerate(part for part in cells_of(row.first.text) if part.strip()))


def cells_of(text: str) -> list[str]:
    """The parts between tabs, or between bars where a line has no tab."""
    return text.split("\t") if "\t" in text else _BAR.split(text)


def _same_row(line: Line, other: Line) -> bool:
    a, b = line.cell, other.cell
    return a is not None and b is not None and (a.table, a.row) == (b.table, b.row)


def _table_row(lines: Sequence[Line]) -> list[Row]:
    """A row of short cells is one row; a cell with many lines stands for itself."""
    columns = Counter(line.cell.column for line in lines if line.cell is not None)
    if len(columns) < 2:
        return [Row((line,)) for line in lines]
    if named := _named_beside_text(lines):
        return named
    if max(columns.values()) <= 2:
        return [Row(tuple(lines))]
    side = [line for line in lines if line.cell and columns[line.cell.column] <= 2]
    tall = [line for line in lines if line.cell and columns[line.cell.column] > 2]
    return [Row((*side, *tall[:1])), *(Row((line,)) for line in tall[1:])]


def _named_beside_text(lines: Sequence[Line]) -> list[Row]:
    """The rows of cells that name an entry line by line, above and beside points or sentences."""
    naming: list[Line] = []
    told: list[Line] = []
    for _, held in groupby(lines, key=lambda line: line.cell):
        cell = list(held)
        names = list(takewhile(lambda line: not is_bulleted(line) and _is_brief(line), cell))
        if not (names or is_bulleted(cell[0])):
            return []
        naming += names
        told += cell[len(names) :]
    dated = sum(Row((line,)).has_range for line in naming)
    if len(naming) < 2 or dated != 1 or not told or any(Row((line,)).has_range for line in told):
        return []
    return [Row(tuple(naming)), *(Row((line,)) for line in told)]


def _is_brief(line: Line) -> bool:
    return len(line.text) <= _LONGEST_TITLE and Row((line,)).is_short
