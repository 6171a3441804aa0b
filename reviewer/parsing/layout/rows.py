"""Rows of a region: what stands on one baseline, where its columns part, what hangs beneath."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from reviewer.intake.document import Line, Word, line_of
from reviewer.parsing.layout.broken_labels import (
    CELL_GAP,
    SAME_EDGE,
    TIGHT_LEADING,
    Row,
    is_alike,
    style,
    with_known_labels,
    with_whole_labels,
)
from reviewer.parsing.layout.label_grids import GridRow, grid_rows
from reviewer.parsing.layout.lines import (
    Fragment,
    box_of,
    is_icon,
    is_ideograph,
    separator,
    size_of,
)

_DATE_GAP = 0.35
_WITHIN_PARAGRAPH = 1.4
_SLACK = 0.4
_QUAD, _USUAL_SPACE = 0.9, 0.45
"""White space that parts two cells where no other space of the row comes near it."""
_LEAST_WORDS = 4
_WORD_SPACE = 0.5
_NEAR_FULL = 6.0
"""Room that a cell may have left whose last few ideographs stand on the next line, in sizes."""
_LARGER = 1.25
"""Text this much larger than what is near it is set in a size of its own."""
_BULLETS = "•●○◦▪■□◆◇❖►▶➢➤‣⁃∙·・*-–—✓✔"
_HYPHENATED = re.compile(r"[^\W\d_][-‐‑]$")
_DANGLING = re.compile(r"(?:[-–—~～‐‑−－至到]|\bto|\bbis|\bau|\bà|\ba|,)$", re.I)  # fmt: skip
_WHOLE_DATE = re.compile(r"(?:\d|present|now|current|今|在|heute)\W*$", re.I)
_REST_OF_DATE = re.compile(r"(?:\d{4}|present|now|current|至今|今|heute)\W*", re.I)
_MONTH = re.compile(
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez)[^\W\d]{0,6}\.?", re.I
)
_BROKEN_OFF = re.compile(r"年?\d{0,2}[月日]?|在|今")
"""What is left of a date broken in its number."""


def rows_of(fragments: Iterable[Fragment]) -> list[Row]:
    """Fragments on one baseline as rows, from the top; what continues a cell above hangs there."""
    every = list(fragments)
    grid = [_of_grid(row) for row in grid_rows(every)]
    if grid:
        held = {id(f) for row in grid for f in (*row.fragments, *(hung[2] for hung in row.hung))}
        rest = rows_of(fragment for fragment in every if id(fragment) not in held)
        return sorted([*rest, *grid], key=lambda row: row.baseline)
    rows: list[Row] = []
    apart = _with_dates_apart(every)
    for fragment in sorted(apart, key=lambda f: (f.baseline, f.box.x0)):
        row = next((row for row in reversed(rows[-3:]) if _belongs(fragment, row)), None)
        if row is None:
            rows.append(Row([fragment]))
        else:
            row.fragments.append(fragment)
    for row in rows:
        row.fragments.sort(key=lambda f: f.box.x0)
    return _hang(_centred(with_known_labels(with_whole_labels(rows))))


def _of_grid(found: GridRow) -> Row:
    """A label and its list as one row; what is below their first lines hangs there."""
    heads = [found.label[0], found.values[0]]
    hung: list[tuple[int, str, Fragment]] = []
    for index, cell in enumerate((found.label, found.values)):
        for above, below in pairwise(cell):
            tight = abs(above.baseline - below.baseline) < 1 or above.text.endswith("-")
            hung.append((index, "" if tight else _seam(above, below), below))
    return Row(heads, hung, has_label=True)


def _with_dates_apart(fragments: Sequence[Fragment]) -> list[Fragment]:
    """The fragments; dates that begin or end them in line with others are apart from the rest."""
    ends = {round(fragment.box.x1) for fragment in fragments if fragment.is_date}
    begins = Counter(
        round(box_of(f.words[cut]).x0) for f in fragments if (cut := _first_after_date(f))
    )
    parts: list[Fragment] = []
    for fragment in fragments:
        cut = _first_after_date(fragment)
        if not cut or begins[round(box_of(fragment.words[cut]).x0)] < 2:
            cut = _last_date(fragment) if round(fragment.box.x1) in ends else _other_date(fragment)
        words = fragment.words[:cut], fragment.words[cut:]
        parts += [replace(fragment, words=part) for part in words if part]
    return parts


def _other_date(fragment: Fragment) -> int:
    """The index of the word that begins a date in another color than the text before it, or 0."""
    words = fragment.words
    color = words[-1].color
    cut = next((i for i in range(len(words), 0, -1) if words[i - 1].color != color), 0)
    tail = Fragment(words[cut:]) if 0 < cut < len(words) else None
    return cut if tail is not None and _begins_date(tail) else 0


def _first_after_date(fragment: Fragment) -> int:
    """The index of the word after white space after a date that begins the fragment, or 0."""
    words = fragment.words
    if not words[0].text[0].isdigit() or fragment.is_date:
        return 0
    return next((i for i in _gaps(words) if Fragment(words[:i]).is_date), 0)


def _last_date(fragment: Fragment) -> int:
    """The index of the word that begins a date that ends the fragment, or 0."""
    words = fragment.words
    if fragment.is_date:
        return 0
    return next((i for i in _gaps(words) if Fragment(words[i:]).is_date), 0)


def _gaps(words: Sequence[Word]) -> list[int]:
    """Where white space stands that is wider than between words."""
    return [
        index
        for index, (a, b) in enumerate(pairwise(words), start=1)
        if box_of(b).x0 - box_of(a).x1 > _DATE_GAP * size_of(b)
    ]


def _belongs(fragment: Fragment, row: Row) -> bool:
    near = any(
        abs(other.baseline - fragment.baseline) <= 0.3 * min(other.size, fragment.size)
        for other in row.fragments
    )
    return near and all(_is_apart(fragment, other) for other in row.fragments)


def _is_apart(a: Fragment, b: Fragment) -> bool:
    overlap = min(a.box.x1, b.box.x1) - max(a.box.x0, b.box.x0)
    return overlap <= 0.5 * min(a.size, b.size)


def _centred(rows: list[Row]) -> list[Row]:
    """Rows, a label and a text that are centred on each other as one row: one has a line more."""
    out: list[Row] = []
    index = 0
    while index < len(rows):
        above, middle, below = (rows[index : index + 3] + [None] * 3)[:3]
        if above and middle and below and _embrace(above, middle, below):
            if middle.fragments[0].box.x0 > above.box.x1:
                seam = _seam(above.fragments[-1], below.fragments[0])
                last = len(above.fragments) - 1
                hung = [(last, seam, fragment) for fragment in below.fragments]
                out.append(Row(above.fragments + middle.fragments, hung, len(above.fragments) == 1))
            else:
                is_label = len(middle.fragments) == 1
                out.append(Row(middle.fragments + above.fragments, has_label=is_label))
                out.append(below)
            index += 3
        else:
            out.append(rows[index])
            index += 1
    return out


def _embrace(above: Row, middle: Row, below: Row) -> bool:
    """Whether two tight lines stand half a line above and below a third, beside it.

    Lines of two sizes are two things, such as a name and what is sought below it.
    """
    size, other = above.fragments[0].size, below.fragments[0].size
    if max(size, other) > _LARGER * min(size, other):
        return False
    leading = below.baseline - above.baseline
    starts, ends = above.box.x0 - below.box.x0, above.box.x1 - below.box.x1
    aligned = min(abs(starts), abs(ends), abs(starts + ends)) <= SAME_EDGE
    if leading > TIGHT_LEADING * size or not aligned:
        return False
    if abs((above.baseline + below.baseline) / 2 - middle.baseline) > 0.35 * size:
        return False
    beside = [fragment.box for row in (above, below) for fragment in row.fragments]
    right = all(middle.box.x0 > box.x1 for box in beside)
    return right or all(middle.box.x1 < box.x0 for box in beside)


def _hang(rows: list[Row]) -> list[Row]:
    """Lines of a cell go up to the row it began on, out of the text beside them."""
    kept: list[Row] = []
    anchor: Row | None = None
    lowest = 0.0
    edge = max((row.box.x1 for row in rows), default=0.0)
    for row in rows:
        if anchor is not None and _go_on_beside(anchor, row, edge):
            lowest = row.baseline
            continue
        cell = _right_cell(row, anchor)
        if anchor is not None and cell is not None:
            tight = cell.baseline - lowest <= TIGHT_LEADING * cell.size
            gap = _hangs(anchor, row, cell) if tight else None
            if gap is not None:
                anchor.hung.append((len(anchor.fragments) - 1, gap, cell))
                lowest = cell.baseline
                row.fragments.remove(cell)
                if not row.fragments:
                    continue
        if anchor is not None and _is_rest_of_left_cell(anchor, row):
            index, above = _left_cell(anchor)
            rest = row.fragments[0]
            broken = _goes_on_as_date(above, rest)
            anchor.hung.append((index, _seam(above, rest) if broken is None else broken, rest))
            continue
        kept.append(row)
        if len(row.fragments) > 1:
            anchor, lowest = row, row.fragments[-1].baseline
        elif anchor is not None and row.baseline - lowest > TIGHT_LEADING * row.size:
            anchor = None
    return kept


def _go_on_beside(anchor: Row, row: Row, edge: float) -> bool:
    """Hang a row whose date and text both go on from the row above, if that is what it is.

    Text in another style, or for which there was room above, is a line of its own: then only the
    date goes up.
    """
    index, above = _left_cell(anchor)
    first, *others = row.fragments
    if not others or index + 1 >= len(anchor.fragments) or not above.is_date:
        return False
    under = abs(first.box.x0 - anchor.fragments[0].box.x0) <= SAME_EDGE
    seam = _goes_on_as_date(above, first) if under and first.is_date else None
    if seam is None or first.baseline - above.baseline > TIGHT_LEADING * above.size:
        return False
    if abs(others[0].box.x0 - anchor.fragments[index + 1].box.x0) > SAME_EDGE:
        return False
    last = len(anchor.fragments) - 1
    anchor.hung.append((index, seam, first))
    a, b = anchor.fragments[last].words[-1], others[0].words[0]
    room = edge - box_of(a).x1 - CELL_GAP * anchor.size
    if style(a) != style(b) or room > _unbreakable(b) + _SLACK * anchor.size:
        row.fragments.remove(first)
        return False
    for other in others:
        ends = [fragment for place, _, fragment in anchor.hung if place == last]
        anchor.hung.append((last, _seam((ends or anchor.fragments)[-1], other), other))
    return True


def _left_cell(row: Row) -> tuple[int, Fragment]:
    """The index of the last fragment before the row's first wide gap or date; its last line."""
    index = len(row.fragments) - 1
    for place, (a, b) in enumerate(pairwise(row.fragments)):
        if separator(a.words[-1], b.words[0]) == "\t" or a.is_date != _begins_date(b):
            index = place
            break
    return index, next((f for i, _, f in reversed(row.hung) if i == index), row.fragments[index])


def _is_rest_of_left_cell(anchor: Row, row: Row) -> bool:
    """Whether the row is the end of a title that was too long for the cell left of a date.

    Told by its look: alone, beneath the title in its very style, and no start of anything (a few
    ideographs, a small letter) or with a first word for which there was no room above.
    """
    index, above = _left_cell(anchor)
    first, rest = anchor.fragments[0], row.fragments[0]
    if len(row.fragments) > 1 or index == len(anchor.fragments) - 1:
        return False
    if not 0 < rest.baseline - above.baseline <= TIGHT_LEADING * above.size:
        return False
    alike = is_alike(above.words[-1], rest.words[0])
    under = abs(first.box.x0 - rest.box.x0) <= SAME_EDGE
    if above.is_date:
        return under and rest.is_date and _goes_on_as_date(above, rest) is not None
    white = anchor.fragments[index + 1].box.x0 - above.box.x1
    if white < _WORD_SPACE * above.size:
        return False  # what is beside it goes on with the line and stands in no cell
    room = white - CELL_GAP * above.size
    by_date = anchor.fragments[index + 1].is_date or room <= _NEAR_FULL * above.size
    few = rest.text[0] in "（(" or (
        by_date and len(rest.text) <= 3 and all(map(is_ideograph, rest.text))
    )
    is_new = is_marked(rest.text) or rest.is_date
    date_broke = any(place > index for place, _, _ in anchor.hung)
    leading = TIGHT_LEADING if date_broke else _WITHIN_PARAGRAPH
    tight = rest.baseline - above.baseline <= leading * above.size
    no_room = tight and room < _unbreakable(rest.words[0]) + _SLACK * above.size and not is_new
    if _is_led(rest) and under and tight and rest.box.x1 <= anchor.fragments[index + 1].box.x0:
        return room < box_of(rest.words[1]).x1 - rest.box.x0 + _SLACK * above.size
    return alike and under and (few or rest.text[0].islower() or no_room)


def _is_led(fragment: Fragment) -> bool:
    """Whether a sign opens it that parts two things: what it parts stands on the line above."""
    return len(fragment.words) > 1 and fragment.words[0].text in ("—", "–", "·", "|", "｜")


def _begins_date(fragment: Fragment) -> bool:
    """Whether it is a date, or a month whose year broke off."""
    return fragment.is_date or bool(_MONTH.fullmatch(fragment.text))


def _unbreakable(word: Word) -> float:
    """The width of the part of a word that cannot be broken."""
    if is_ideograph(word.text[0]) and len(word.edges) > 1:
        return word.edges[1] - word.edges[0]
    return box_of(word).width


def _seam(above: Fragment, below: Fragment) -> str:
    return "" if is_ideograph(above.text[-1]) and is_ideograph(below.text[0]) else " "


def _right_cell(row: Row, anchor: Row | None) -> Fragment | None:
    """The row's last fragment if it stands under the last cell of ``anchor``, aligned with it."""
    if anchor is None:
        return None
    last, above = row.fragments[-1], anchor.fragments[-1]
    if last.is_date and _begins_date(above):
        if abs(last.box.x0 - above.box.x0) <= SAME_EDGE:
            return last
        if last.box.x1 <= above.box.x1 + SAME_EDGE:
            return last if last.box.x0 >= above.box.x0 - SAME_EDGE else None
    if abs(last.box.x1 - above.box.x1) > SAME_EDGE:
        return None
    alone_left = row.fragments[0] is last and last.box.x0 < anchor.fragments[0].box.x1
    return None if alone_left and last.box.x0 < above.box.x0 - 2 * last.size else last


def _hangs(anchor: Row, row: Row, cell: Fragment) -> str | None:
    """What parts the cell from the one above it, if it belongs to that: a space when it goes on."""
    hung = [fragment for index, _, fragment in anchor.hung if index == len(anchor.fragments) - 1]
    above = hung[-1] if hung else anchor.fragments[-1]
    broken = _goes_on_as_date(above, cell)
    if broken is not None:
        return broken
    left = row.fragments[0]
    if cell.is_date and anchor.fragments[0].text[:1] in _BULLETS:
        return None  # each point has a date of its own
    return "\t" if left is not cell and left.text[:1] in _BULLETS else None


def _goes_on_as_date(above: Fragment, below: Fragment) -> str | None:
    """What parts two parts of a broken span of dates; None if they are none."""
    if _HYPHENATED.search(above.text) and below.text[:1].islower():
        return ""  # a word, not a span
    if _BROKEN_OFF.fullmatch(below.text) and above.is_date:
        return ""
    if _DANGLING.search(above.text) and above.size == below.size:
        return " "
    if _REST_OF_DATE.fullmatch(below.text) and not _WHOLE_DATE.search(above.text):
        return " "
    return None


def column_starts(rows: Sequence[Row]) -> list[float]:
    """Where aligned columns begin: x positions at which words of several rows start after white."""
    starts: dict[float, int] = {}
    for row in rows:
        words = [word for fragment in row.fragments for word in fragment.words]
        begins = {round(box_of(words[0]).x0)} if words else set()
        begins |= {round(box_of(b).x0) for a, b in pairwise(words) if _is_set_off(a, b, words)}
        for x in begins:
            starts[x] = starts.get(x, 0) + 1
    return [x for x in starts if sum(starts.get(x + step, 0) for step in (-1, 0, 1)) > 1]


def _is_set_off(a: Word, b: Word, words: Sequence[Word]) -> bool:
    """Whether the gap before ``b`` stands out among those of its row, next to it above all."""
    gap = box_of(b).x0 - box_of(a).x1
    if gap < CELL_GAP * max(min(size_of(a), size_of(b)), 1.0) or a.is_next_typed(b):
        return False
    pairs = [(c, d) for c, d in pairwise(words) if d is not b and not is_icon(c)]
    narrow = [(c, d) for c, d in pairs if separator(c, d) != "\t"]
    others = sorted(box_of(d).x0 - box_of(c).x1 for c, d in narrow)
    beside = [box_of(d).x0 - box_of(c).x1 for c, d in narrow if d is a or c is b]
    usual = others[len(others) // 2] if others else 0.0
    is_bullet = len(a.text) == 1 and a.text in _BULLETS
    return gap > 1.5 * usual and gap > 1.4 * max(beside, default=0.0) and not is_bullet


def line_from(row: Row, starts: Sequence[float], **place: object) -> Line:
    """The row as a line: words parted as on the page, aligned columns by tabs, icons left out."""
    every = [word for fragment in row.fragments for word in fragment.words if not is_icon(word)]
    kept: list[Word] = []
    gaps: list[str] = []
    previous: Word | None = None
    after_icon = False
    for index, fragment in enumerate(row.fragments):
        for word in fragment.words:
            if is_icon(word):
                after_icon = True
                continue
            gap = _gap(previous, word, starts, every) if previous else ""
            begins = row.has_label and index == 1 and word is fragment.words[0]
            gaps.append("\t" if previous and (after_icon or begins) else gap)
            kept.append(word)
            previous, after_icon = word, False
        for seam, rest in (hung[1:] for hung in row.hung if hung[0] == index):
            kept.extend(rest.words)
            gaps.extend([seam, *(separator(a, b) for a, b in pairwise(rest.words))])
    return line_of(kept, gaps, **place)


def first_icon(row: Row) -> str:
    """The icon the row begins with, or nothing."""
    words = [word for fragment in row.fragments for word in fragment.words]
    return words[0].text if len(words) > 1 and is_icon(words[0]) else ""


def is_marked(text: str) -> bool:
    """Whether the text begins as a list item does, with a bullet or a number."""
    return text[:1] in _BULLETS or bool(re.match(r"[(（]?\d{1,2}[.、)）]\D", text))


def _gap(a: Word, b: Word, starts: Sequence[float], every: Sequence[Word]) -> str:
    begins = _is_set_off(a, b, every) and any(abs(box_of(b).x0 - x) <= SAME_EDGE for x in starts)
    return "\t" if begins or _is_only_wide(a, b, every) else separator(a, b)


def _is_only_wide(a: Word, b: Word, words: Sequence[Word]) -> bool:
    """Whether white space as wide as a letter is high stands out among spaces between words."""
    size = max(size_of(a), size_of(b))
    if box_of(b).x0 - box_of(a).x1 < _QUAD * size or len(words) < _LEAST_WORDS:
        return False
    if is_marked(a.text) or any(is_ideograph(word.text[-1]) for word in words):
        return False
    gaps = [box_of(d).x0 - box_of(c).x1 for c, d in pairwise(words) if d is not b]
    usual = sum(gap < _USUAL_SPACE * size for gap in gaps)
    return 2 * usual >= len(gaps) and all(
        gap < _USUAL_SPACE * size or gap >= _QUAD * size for gap in gaps
    )
