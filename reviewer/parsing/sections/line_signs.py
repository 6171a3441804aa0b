"""The signs by which a line shows that it is a heading: its words, its dress, its neighbours.

``Setting.alone`` tells what a line shows by itself and beside its neighbours; ``together`` adds
what the lines dressed like it show. Both answer signs for a ``fitted`` model.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import median
from typing import TypeVar

from reviewer.intake.document import Line
from reviewer.parsing import lexicon
from reviewer.parsing.values import dates
from reviewer.parsing.values.fields import names_field
from reviewer.parsing.values.heading_words import (
    CJK,
    NUMBERING,
    PART,
    QUALIFIER,
    WITH_DATES,
    kind_of,
)
from reviewer.parsing.values.labels import MAY_OPEN, OPENING, field_of, form_field

LONGEST_LATIN, LONGEST_CJK = 45, 16
"""Characters a heading has at most."""
BULLET = re.compile(r"^\s*(?:[-–—*•·▪‣◦●○►▶➢✓›»]\s+|[•●○▪◦‣]\s*)")

_BRACKETS = re.compile(r"^\W*[【\[〖「『《<＜«—–].*[】\]〗」』》>＞»—–]\s*$")
_ENDS = re.compile(r"[。；;！!？?，,、]\s*$|\.\s*$")
_NUMBERED = re.compile(r"^[^\w（(]*\d\s?\d?\s+(?=\D)")
_SIGN = re.compile(r"^[^\w（(]+")
_REACHED = re.compile(r"@|https?:|www\.|\d[\d\s-]{6,}\d")
_LARGER = ((1.04, "size 1.04"), (1.12, "size 1.12"), (1.25, "size 1.25"), (1.5, "size 1.5"))
_GAPS = (1.2, 1.6, 2.5)
_SAME_EDGE = 3.0
_TWO_TONGUES = re.compile(
    rf"\s*{CJK.pattern}[^A-Za-z,，。:：;；]*[/|]?\s*(?P<latin>[A-Za-z][A-Za-z &'’/]{{2,}})\s*"
)
_LABEL = re.compile(r"\s*([^:：\t]{1,40}?)\s*(?:[:：\t]|$)")
_NAMED = 1.5
"""How well the words of a line name a section if most of them do (``kind_of``)."""
_LEADING = 1.8
"""Headings by which a look leads."""

T = TypeVar("T")
Signs = dict[str, float]
Look = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Dress:
    """How a line is set."""

    level: int
    size: float
    bold: bool
    italic: bool
    caps: bool
    color: str
    numbered: bool
    sign: str
    listed: bool

    @property
    def look(self) -> Look:
        """What headings of one document share."""
        size = round(self.size * 2)
        return (
            self.level, size, self.bold, self.italic, self.caps, self.color, self.numbered,
            self.sign, self.listed,
        )  # fmt: skip


def dress_of(line: Line) -> Dress:
    """How the line is set; its first word with letters tells slant and color."""
    lead = next((word for word in line.words if any(c.isalpha() for c in word.text)), None)
    text = line.text.strip()
    line = without_translation(line)
    letters = [c for c in text if c.isalpha()]
    caps = bool(letters) and all(c.isupper() for c in letters) and not CJK.search(text)
    bare = _SIGN.sub("", text)
    return Dress(
        level=line.heading,
        size=line.size,
        bold=line.bold,
        italic=bool(lead and lead.italic),
        caps=caps,
        color=lead.color if lead else "",
        numbered=any(sign.match(bare) for sign in (NUMBERING, _NUMBERED, PART)),
        sign=text[0] if text and not text[0].isalnum() else "",
        listed=bool(line.list_level or BULLET.match(line.text)),
    )


def without_translation(line: Line) -> Line:
    """The Chinese half of a heading in two tongues, which may be set larger than the Latin one."""
    if not _TWO_TONGUES.fullmatch(line.text):
        return line
    own = tuple(word for word in line.words if not word.text[:1].isascii())
    return replace(line, words=own) if own else line


def may_be_heading(line: Line) -> bool:
    """Whether the line has letters and is short enough."""
    bare = WITH_DATES.sub("", QUALIFIER.sub("", line.text))
    text = lexicon.tight(bare if any(map(str.isalnum, bare)) else line.text)
    chinese = len(CJK.findall(text))
    spare = 10 if line.heading else 0
    fits = chinese <= LONGEST_CJK + spare and len(text) <= LONGEST_LATIN + spare
    return fits and any(map(str.isalnum, text))


class Setting:
    """How a document is set as a whole: what its headings stand out from."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.dresses = [dress_of(line) for line in lines]
        pairs = list(zip(self.dresses, (len(line.text) for line in lines), strict=True))
        self.size = float(_usual((d.size, n) for d, n in pairs) or 0.0)
        self.color = _usual((d.color, n) for d, n in pairs)
        self.bold = bool(_usual((d.bold, n) for d, n in pairs))
        gaps = [line.gap for line in lines if line.gap > 0]
        self.gap = median(gaps) if gaps else 0.0
        self.declares = any(line.heading for line in lines)
        self.is_set = self.size > 0 or self.declares
        self.largest = max((d.size for d in self.dresses), default=0.0)
        self.cells = crowded_rows(lines)
        self.held = Counter(line.cell for line in lines)
        self.tables = {table for (table, _), count in self.cells.items() if count > 1}
        self.rows = _texts_of_rows(lines)
        self.several = {(c.table, c.row) for c, n in self.held.items() if c and n > 1 and c.column}
        self.edges = _edges(lines)
        self._after = _neighbours(lines)

    def alone(self, index: int) -> Signs:
        """What the line shows by its words, its dress, its place and its neighbours."""
        signs = {"always": 1.0}
        signs |= self._words(index) | self._dress(index)
        signs |= self._place(index) | self._neighbours(index)
        return signs

    def _words(self, index: int) -> Signs:
        text = PART.sub("", dates.without_total(self.lines[index].text.strip()))
        kind, words = kind_of(text)
        label = field_of(text.rstrip(":：")) is not None
        length = len(lexicon.tight(text)) * (2 if CJK.search(text) else 1)
        return _true(
            (f"words {words}", True),
            (f"words {words} unset", not self.size),
            (f"words {words} undeclared", self.declares and not self.dresses[index].level),
            ("kind unknown", kind == "unknown"),
            ("chars 12", length > 12),
            ("chars 20", length > 20),
            ("chars 30", length > 30),
            ("one char", length <= 2),
            ("ends", bool(_ENDS.search(text))),
            ("label", label),
            ("label colon", label and text.endswith((":", "："))),
            ("colon", text.endswith((":", "："))),
            ("inner colon", ":" in text[:-1] or "：" in text[:-1]),
            ("comma", "," in text or "，" in text or "、" in text),
            ("date", any(s.kind != "mention" for s in dates.find_spans(text))),
            ("digit", any(c.isdigit() for c in _SIGN.sub("", text)[3:])),
            ("tab", "\t" in text),
            ("bar", "|" in text or "｜" in text or " · " in text),
            ("reached", bool(_REACHED.search(text))),
            ("brackets", bool(_BRACKETS.match(text))),
            ("small first", text[:1].islower()),
        )

    def _dress(self, index: int) -> Signs:
        dress = self.dresses[index]
        ratio = dress.size / self.size if self.size else 0.0
        bullet = BULLET.match(self.lines[index].text)
        return _true(
            ("declared", dress.level > 0),
            ("undeclared", self.declares and dress.level == 0),
            ("level 3", dress.level >= 3),
            *((name, ratio > least) for least, name in _LARGER),
            ("smaller", 0 < ratio < 0.96),
            ("no size", not ratio),
            ("bold", dress.bold and not self.bold),
            ("italic", dress.italic),
            ("caps", dress.caps),
            ("color", bool(dress.color) and dress.color != self.color),
            ("numbered", dress.numbered),
            ("sign", bool(dress.sign) and not bullet),
            ("bullet", bool(bullet)),
            ("listed", self.lines[index].list_level > 0),
            ("plain", not dress.bold and 0.96 <= ratio <= 1.04 and dress.color == self.color),
        )

    def _place(self, index: int) -> Signs:
        line = self.lines[index]
        above = self._gap(index)
        after = self._after[index][1]
        below = self._gap(after) if after is not None else 0.0
        edge = self.edges.get((line.page, line.column))
        indent = line.box.x0 - edge if line.box and edge is not None else 0.0
        crowded = line.cell is not None and self.cells[line.cell.table, line.cell.row] > 1
        row, beside = self._is_row(line), is_beside(line, self.cells)
        named = kind_of(line.text)[1] >= _NAMED
        return _true(
            *((f"gap {least}", above > least) for least in _GAPS),
            *((f"gap below {least}", below > least) for least in _GAPS),
            ("more above", above > 1.15 * below > 0),
            ("less above", 0 < above < 0.87 * below),
            ("first", index == 0),
            ("top", 0 < index <= 3),
            ("indented", indent > _SAME_EDGE),
            ("crowded", crowded and not beside),
            ("beside", beside),
            ("beside named", beside and named and not _labels(line.text)),
            ("beside several", self._is_beside_several(line)),
            ("row alone", row),
            ("row alone named", row and named),
            ("asked", self._is_asked(line, "personal")),
            ("asked job", self._is_asked(line, "objective")),
            ("answer", self._is_answer(line)),
            ("largest", 0 < self.size < self.dresses[index].size == self.largest),
            ("last", after is None),
        )

    def _is_row(self, line: Line) -> bool:
        """Whether it has a row for itself in a table whose other rows have cells beside others."""
        cell = line.cell
        if cell is None or cell.table not in self.tables or self.held[cell] > 1:
            return False
        return self.cells[cell.table, cell.row] == 1

    def _is_beside_several(self, line: Line) -> bool:
        """Whether it stands at the left of several lines, as an answer seldom has them."""
        cell = line.cell
        if cell is None or cell.column > 0:
            return False
        return (cell.table, cell.row) in self.several or (
            cell.row_span > 1 and self.cells[cell.table, cell.row] > 1
        )

    def _is_asked(self, line: Line, kind: str) -> bool:
        """Whether it may be a label of a form: with the answer in the cell beside it."""
        row = (line.cell.table, line.cell.row) if line.cell else None
        return row is not None and self.cells[row] > 1 and kind_of(line.text)[0] == kind

    def _is_answer(self, line: Line) -> bool:
        """Whether a label of a form stands in the cell at its left."""
        cell = line.cell
        if cell is None:
            return False
        row = self.rows[cell.table, cell.row]
        left = max((column for column in row if column < cell.column), default=None)
        return left is not None and _labels(row[left])

    def _neighbours(self, index: int) -> Signs:
        before, after = self._after[index]
        own = self.dresses[index].look
        signs = _true(
            ("before alike", before is not None and self.dresses[before].look == own),
            ("after alike", after is not None and self.dresses[after].look == own),
        )
        if after is not None:
            text = self.lines[after].text
            signs |= _true(
                ("after bullet", self.dresses[after].listed),
                ("after long", len(text) > LONGEST_LATIN),
                ("after dated", any(s.kind != "mention" for s in dates.find_spans(text))),
                ("after known", kind_of(text)[1] >= _NAMED),
                ("after larger", self.dresses[after].size > 1.04 * self.dresses[index].size),
                ("after smaller", self.dresses[after].size < 0.96 * self.dresses[index].size),
                ("after bold", self.dresses[after].bold),
                ("after comma", bool(re.search(r"[,，、]", text))),
                *_opened(text),
            )
        if before is not None:
            signs |= _true(
                ("before bullet", self.dresses[before].listed),
                ("before ends", bool(_ENDS.search(self.lines[before].text))),
                ("before known", kind_of(self.lines[before].text)[1] >= _NAMED),
            )
        return signs

    def _gap(self, index: int) -> float:
        """White space above the line, in usual gaps."""
        return self.lines[index].gap / self.gap if self.gap else 0.0


def together(
    signs: Mapping[int, Signs], chances: Mapping[int, float], setting: Setting
) -> dict[int, Signs]:
    """The signs of each line with those of the lines in the same look.

    ``chances`` is how likely each is a heading by itself.
    """
    looks: dict[Look, list[int]] = {}
    for index in signs:
        looks.setdefault(setting.dresses[index].look, []).append(index)
    everywhere = Counter(dress.look for dress in setting.dresses)
    weights = {look: sum(chances[i] for i in group) for look, group in looks.items()}
    leaders = _leaders(chances, setting)
    made: dict[int, Signs] = {}
    kinds = _among_kinds(signs, chances, setting)
    for look, group in looks.items():
        count = everywhere[look]
        mean = weights[look] / count
        known = sum(chances[i] > 0.5 and "words 2.0" in signs[i] for i in group)
        shared = {
            "share": mean,
            "share odds": _odds(mean),
            "look known": min(known, 4) / 4,
            "look count": math.log(count),
            "look single": float(count == 1),
        }
        for index in group:
            rest = (weights[look] - chances[index]) / max(1, count - 1)
            alike = {"rest": rest, "rest odds": _odds(rest) if count > 1 else 0.0}
            best = leaders.get(setting.lines[index].column) or leaders.get(None)
            beside = _beside_best(look, best, mean)
            own = {"alone": _odds(chances[index])}
            made[index] = {**signs[index], **shared, **alike, **beside, **own, **kinds[index]}
    return made


def _leaders(chances: Mapping[int, float], setting: Setting) -> dict[int | None, Look]:
    """The look of most headings in each column that has some, and (None) in the document."""
    weights: dict[int | None, dict[Look, float]] = {}
    for index, chance in chances.items():
        for part in (setting.lines[index].column, None):
            looks = weights.setdefault(part, {})
            look = setting.dresses[index].look
            looks[look] = looks.get(look, 0.0) + chance
    tops = {part: max(looks.items(), key=lambda item: item[1]) for part, looks in weights.items()}
    return {part: look for part, (look, weight) in tops.items() if weight >= _LEADING}


def _beside_best(look: Look, best: Look | None, mean: float) -> Signs:
    """How a look compares with that of most headings."""
    if best is None:
        return {"no best": 1.0}
    if look == best:
        return {"best": 1.0, "best mean": mean}
    return {"other best": 1.0, "weaker": float(is_weaker(look, best))}


def _among_kinds(
    signs: Mapping[int, Signs], chances: Mapping[int, float], setting: Setting
) -> dict[int, Signs]:
    """Where other lines name the same kind of section: a group of skills is called "Languages"."""
    kinds = {index: kind_of(setting.lines[index].text)[0] for index in signs}
    most: dict[str, float] = {}
    for index, kind in kinds.items():
        if kind and kind != "unknown":
            most[kind] = max(most.get(kind, 0.0), chances[index])
    above: dict[int, str | None] = {}
    made: dict[int, Signs] = {}
    for index, kind in kinds.items():
        column = setting.lines[index].column
        made[index] = _true(
            ("kind again", kind in most and most[kind] > chances[index]),
            ("kind above", kind in most and above.get(column) == kind),
            ("among skills", above.get(column) in ("skills", "languages", "interests")),
            ("among awards", above.get(column) in ("awards", "certificates", "publications")),
            ("among entries", above.get(column) in ("work", "education", "projects")),
            ("under none", column not in above),
        )
        if chances[index] > 0.5:
            above[column] = kind
    return made


def _odds(chance: float) -> float:
    """The logarithm of the odds, within bounds."""
    bounded = min(max(chance, 0.01), 0.99)
    return math.log(bounded / (1 - bounded))


def is_weaker(look: Look, best: Look) -> bool:
    """Whether the look is a lesser one: deeper level, smaller, lighter."""
    (level, size, bold), (best_level, best_size, best_bold) = look[:3], best[:3]
    if best_level:
        return not level or int(str(level)) > int(str(best_level))
    return int(str(size)) < int(str(best_size)) or (bool(best_bold) and not bold)


def crowded_rows(lines: Sequence[Line]) -> Counter[tuple[int, int]]:
    """Number of filled cells in each table row."""
    cells = {(c.table, c.row, c.column) for c in (line.cell for line in lines) if c is not None}
    return Counter((table, row) for table, row, _ in cells)


def is_beside(line: Line, rows: Counter[tuple[int, int]]) -> bool:
    """Whether it is the left one of two cells: a heading with its text at the right."""
    cell = line.cell
    return cell is not None and cell.column == 0 and rows[cell.table, cell.row] == 2


def _texts_of_rows(lines: Sequence[Line]) -> Mapping[tuple[int, int], dict[int, str]]:
    """Of each row of a table, the first text of the cell in each column."""
    rows: dict[tuple[int, int], dict[int, str]] = defaultdict(dict)
    for line in lines:
        if line.cell:
            rows[line.cell.table, line.cell.row].setdefault(line.cell.column, line.text)
    return rows


def _labels(text: str) -> bool:
    """Whether a whole text is a label of a form."""
    return form_field(text) is not None or names_field(text.rstrip(" :：").strip())


def _opened(text: str) -> Iterable[tuple[str, bool]]:
    """Whether a text begins with a label, or is one, which tells what stands above it."""
    found = _LABEL.match(text)
    label = found[1] if found else ""
    field = field_of(label)
    is_whole = found is not None and found.end() == len(text)
    yield "after label", is_whole and (field in OPENING or field in MAY_OPEN)
    yield "after opening", field in OPENING and not is_whole
    yield "after labelled", field in MAY_OPEN and not is_whole
    yield "after asked", field is None and names_field(label)


def _true(*named: tuple[str, bool]) -> Signs:
    return {name: 1.0 for name, holds in named if holds}


def _usual(weighted: Iterable[tuple[T, int]]) -> T | None:
    """The value with most characters."""
    counts: Counter[T] = Counter()
    for value, weight in weighted:
        counts[value] += weight
    return counts.most_common(1)[0][0] if counts else None


def _edges(lines: Sequence[Line]) -> dict[tuple[int, int], float]:
    """Left edge of each column of each page."""
    edges: dict[tuple[int, int], float] = {}
    for line in lines:
        if line.box:
            at = line.page, line.column
            edges[at] = min(line.box.x0, edges.get(at, line.box.x0))
    return edges


def _neighbours(lines: Sequence[Line]) -> list[tuple[int | None, int | None]]:
    """Of each line, the one before and the one after it in its column."""
    last: dict[int, int] = {}
    before: list[int | None] = []
    after: list[int | None] = [None] * len(lines)
    for index, line in enumerate(lines):
        earlier = last.get(line.column)
        before.append(earlier)
        if earlier is not None:
            after[earlier] = index
        last[line.column] = index
    return list(zip(before, after, strict=True))
