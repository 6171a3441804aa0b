"""Lines -> sections: which lines are headings, by their words and by how they are set.

A heading is a short line that names a section (known words), or looks like the lines that do:
declared level, size, weight, colour, numbering, brackets. Each line gets points for both; what
the document's own headings have in common then settles the doubtful ones.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from reviewer.intake.document import Line
from reviewer.parsing import dates, lexicon

ENOUGH = 2.0
"""Points that make a line a heading."""
MAIN_FLOW = 0
"""``Line.column`` of the body."""
LONGEST_LATIN, LONGEST_CJK = 45, 16
"""Characters a heading has at most."""

_NUMBERING = re.compile(
    r"^\s*(?:[（(]?[一二三四五六七八九十]{1,3}[)）]?\s*[、.．:：]|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩIVX]{1,4}[、.．]\s|\d{1,2}\s*[、.．]\s*(?=\D))\s*"
)
_BRACKETS = re.compile(r"^\s*[【\[〖「『《<＜].*[】\]〗」』》>＞]\s*$")
_QUALIFIER = re.compile(r"[（(\[［][^）)\]］]*[）)\]］]")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_JOIN = re.compile(
    r"\s*(?:&|＆|\+|/|／|、|,|，|·|和|与|及|與|\band\b|\bund\b|\bet\b|\by\b)\s*", re.IGNORECASE
)
_ENDS_SENTENCE = re.compile(r"[。；;！!？?，,、]\s*$|\.\s*$")
_BULLET = re.compile(r"^\s*(?:[-–—*•·▪‣◦●○►▶➢✓›»]\s+|[•●○▪◦‣]\s*)")
_INLINE = re.compile(r"\s*[:：]\s*(?=\S)|\t+\s*(?=\S)")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading (None for what stands above the first) and the lines beneath it.

    ``kind`` is a JSON Resume section or "internships", "research", "summary", "patents",
    "personal", "objective", "unknown"; "mixed" for positions and
    projects under one heading, "top" for the lines above the first heading.
    """

    kind: str
    heading: Line | None
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A line that may be a heading: the kind its words name and how well they name it."""

    line: Line
    kind: str | None
    words: float
    look: tuple[object, ...]
    points: float
    beside: bool


def split(lines: Sequence[Line]) -> list[Section]:
    """Cut the lines into sections, in reading order; text beside an inline heading stays in.

    A side bar is a text of its own: its sections do not go on in the body, nor the body's in it.
    What stands in it above its first heading (contact data, mostly) belongs to the top.
    """
    lines, heads = _with_headings_apart(lines)
    flows: dict[int, list[int]] = {}
    for index, line in enumerate(lines):
        flows.setdefault(line.column, []).append(index)
    order = sorted(flows, key=lambda column: (column != MAIN_FLOW, flows[column][0]))
    top: list[Line] = []
    sections: list[Section] = []
    for column in order:
        found = _sections_of(flows[column], lines, heads)
        if column == MAIN_FLOW:
            found = _with_whole_top(found)
        top.extend(line for section in found if section.kind == "top" for line in section.lines)
        sections.extend(section for section in found if section.kind != "top")
    top.sort(key=lambda line: line.number)
    return [Section("top", None, tuple(top)), *sections] if top else sections


def _with_headings_apart(lines: Sequence[Line]) -> tuple[list[Line], dict[int, str]]:
    """The lines, headings set on the line of their text apart, and which are headings.

    What only looks like such a heading ("Languages: Go, Rust" among skills) stays whole.
    """
    parts = [_without_inline_heading(line) for line in lines]
    apart = [part for found in parts for part in found]
    heads = headings(apart)
    if len(apart) == len(lines):
        return apart, heads
    kept: list[Line] = []
    begin = 0
    for line, found in zip(lines, parts, strict=True):
        kept.extend(found if begin in heads else [line])
        begin += len(found)
    return kept, heads if len(kept) == len(apart) else headings(kept)


def _sections_of(
    flow: Sequence[int], lines: Sequence[Line], heads: Mapping[int, str]
) -> list[Section]:
    """The sections of one text that goes on from line to line; at least one."""
    sections: list[Section] = []
    kind, heading, current = "top", None, list[Line]()
    for index in flow:
        if index in heads:
            sections.append(Section(kind, heading, tuple(current)))
            kind, heading, current = heads[index], lines[index], []
        else:
            current.append(lines[index])
    sections.append(Section(kind, heading, tuple(current)))
    return [s for s in sections if s.heading is not None or s.lines]


def _with_whole_top(sections: Sequence[Section]) -> list[Section]:
    """What looks like headings above the first known section belongs to the top: name, job."""
    known = next((i for i, s in enumerate(sections) if s.kind not in ("top", "unknown")), 0)
    lines = [
        line
        for section in sections[:known]
        for line in ([section.heading] if section.heading else []) + list(section.lines)
    ]
    return [Section("top", None, tuple(lines)), *sections[known:]] if known else list(sections)


def headings(lines: Sequence[Line]) -> dict[int, str]:
    """Index of each heading line -> the kind of section it opens."""
    body = _body_size(lines)
    rows = _crowded_rows(lines)
    icons = _icons(lines)
    candidates = {
        index: _candidate(_without_icon(line, icons), body, rows)
        for index, line in enumerate(lines)
        if _may_be_heading(line)
    }
    sure = {i: c for i, c in candidates.items() if c.words >= 1.5 and c.points >= ENOUGH}
    looks = Counter(c.look for c in sure.values())
    everywhere = Counter(_look(line) for line in lines)
    common = _common_look(looks, everywhere)
    chosen: dict[int, str] = {}
    for index, candidate in candidates.items():
        kind = _settled_kind(candidate, common, lines)
        if kind:
            chosen[index] = kind
    return chosen


@lru_cache(maxsize=4096)
def kind_of(text: str) -> tuple[str | None, float]:
    """The kind of section the words name, and how well: 2 known, 1.5 two joined, 0.8 a stem."""
    best: tuple[str | None, float] = (None, 0.0)
    for reading in _readings(text):
        found = _kind_of_reading(reading)
        if found[1] > best[1]:
            best = found
    return best


def _readings(text: str) -> list[str]:
    """The heading bare of numbering and icons, and its Chinese and its Latin half on their own."""
    text = _NUMBERING.sub("", unicodedata.normalize("NFKC", text))
    text = "".join(
        c if unicodedata.category(c)[0] in "LMN" or c in " &+/、,·()（）[]-'’" else " "
        for c in text
    )
    without = _QUALIFIER.sub(" ", text)
    readings = [text, without]
    if _CJK.search(without) and re.search(r"[A-Za-z]{4}", without):
        readings.append(re.sub(r"[A-Za-zÀ-ÿ&'’\-]+", "", without))
        readings.append(" ".join(re.findall(r"[A-Za-zÀ-ÿ&'’\-]+", without)))
    return [reading for reading in readings if reading.strip()]


def _kind_of_reading(text: str) -> tuple[str | None, float]:
    known = _phrases()
    kind = known.get(_key(text))
    if kind:
        return kind, 2.0
    parts = [part for part in _JOIN.split(text.strip()) if part.strip()]
    kinds = [known.get(_key(part)) for part in parts]
    if len(parts) > 1 and all(kinds):
        return _joined_kind([k for k in kinds if k]), 1.5
    folded, tight = lexicon.fold(text), _key(text)
    kinds = [kind for stem, kind, spaced in _stems() if stem in (folded if spaced else tight)]
    if {"internships", "research"} <= set(kinds) or {"internships", "projects"} <= set(kinds):
        return "mixed", 0.8
    return (kinds[0], 0.8) if kinds else (None, 0.0)


def _joined_kind(kinds: list[str]) -> str:
    """The one kind for two joined headings: work before internships, else the first."""
    if set(kinds) <= {"work", "internships"}:
        return "work"
    return kinds[0]


@cache
def _phrases() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for kind, listed in lexicon.table("headings", "phrases").items():
        for phrase in listed:
            found.setdefault(_key(phrase), kind)
    return found


@cache
def _stems() -> tuple[tuple[str, str, bool], ...]:
    """Stem, kind, whether it is of a spaced script."""
    table = lexicon.table("headings", "stems")
    stems = [(lexicon.fold(stem), kind) for kind, listed in table.items() for stem in listed]
    return tuple((stem, kind, not _CJK.search(stem)) for stem, kind in stems)


def _key(text: str) -> str:
    """How headings are compared: folded, without white space, punctuation and joining words."""
    folded = _JOIN.sub("", lexicon.fold(text)) if not _CJK.search(text) else lexicon.fold(text)
    return "".join(c for c in folded if unicodedata.category(c)[0] in "LMN")


def _may_be_heading(line: Line) -> bool:
    text = lexicon.tight(_QUALIFIER.sub("", line.text) or line.text)
    chinese = len(_CJK.findall(text))
    spare = 10 if line.heading else 0
    return bool(text) and chinese <= LONGEST_CJK + spare and len(text) <= LONGEST_LATIN + spare


def _candidate(line: Line, body: float, rows: Counter[tuple[int, int]]) -> _Candidate:
    kind, words = kind_of(line.text)
    points = words + _typography(line, body, rows)
    return _Candidate(line, kind, words, _look(line), points, _is_beside(line, rows))


def _typography(line: Line, body: float, rows: Counter[tuple[int, int]]) -> float:
    """Points for how the line is set."""
    text = line.text.strip()
    points = 2.0 if line.heading else 0.0
    points += 0.5 * line.bold
    points += 1.0 if body and line.size > body * 1.08 else 0.0
    points -= 0.5 if body and 0 < line.size < body * 0.95 else 0.0
    points += 0.5 if text.isupper() and not _CJK.search(text) else 0.0
    points += 0.3 if line.gap > max(line.size, 8) * 0.6 else 0.0
    points += 1.0 if _NUMBERING.match(text) else 0.0
    points += 1.0 if _BRACKETS.match(text) else 0.0
    listed = bool(line.list_level or _BULLET.match(line.text))
    points -= (0.3 if body and line.size > body * 1.08 else 1.5) * listed  # an icon, a bullet
    points -= 1.5 if _ENDS_SENTENCE.search(text) else 0.0
    points -= 1.5 if any(s.kind != "mention" for s in dates.find_spans(text)) else 0.0
    points -= 1.0 if "\t" in text or "|" in text else 0.0
    if line.cell is not None and rows[line.cell.table, line.cell.row] > 1:
        points -= 0.0 if _is_beside(line, rows) else 1.5
    return points


def _icons(lines: Sequence[Line]) -> frozenset[str]:
    """Signs such as ■ that stand before headings in this document rather than before points."""
    marked = [line.text.lstrip() for line in lines if line.list_level or _BULLET.match(line.text)]
    signs = Counter(text[0] for text in marked if text and not text[0].isalnum())
    heads = Counter(t[0] for t in marked if t and _may_name(t) and kind_of(t[1:])[1] >= 1.5)
    return frozenset(s for s, n in heads.items() if n >= 2 and 2 * n > signs[s])


def _may_name(text: str) -> bool:
    return not text[0].isalnum() and len(text) <= LONGEST_LATIN


def _without_icon(line: Line, icons: frozenset[str]) -> Line:
    """The line as it would be without its icon, its places kept."""
    at = len(line.text) - len(line.text.lstrip())
    if line.text[at : at + 1] not in icons:
        return line
    return replace(line, text=" " * (at + 1) + line.text[at + 1 :], list_level=0)


def _is_beside(line: Line, rows: Counter[tuple[int, int]]) -> bool:
    """Whether it is the left one of two cells: a heading with its text at the right."""
    cell = line.cell
    return cell is not None and cell.column == 0 and rows[cell.table, cell.row] == 2


def _look(line: Line) -> tuple[object, ...]:
    """What headings of one document share."""
    first = next((word for word in line.words if any(c.isalpha() for c in word.text)), None)
    letters = [c for c in line.text if c.isalpha()]
    caps = bool(letters) and all(c.isupper() for c in letters) and not _CJK.search(line.text)
    numbered = bool(_NUMBERING.match(line.text))
    color = first.color if first else ""
    return (
        line.heading,
        round(line.size * 2),
        line.bold,
        caps,
        color,
        numbered,
        bool(line.list_level),
    )


def _common_look(
    looks: Counter[tuple[object, ...]], everywhere: Counter[tuple[object, ...]]
) -> tuple[object, ...] | None:
    """The look of most sure headings, if it sets them apart from other lines."""
    if not looks:
        return None
    look, count = looks.most_common(1)[0]
    return look if count >= 3 and everywhere[look] <= 2 * count else None


def _settled_kind(
    candidate: _Candidate, common: tuple[object, ...] | None, lines: Sequence[Line]
) -> str | None:
    """The kind, once the document's common look of headings is known; None: not a heading."""
    line = candidate.line
    if common is None:
        return candidate.kind if candidate.kind and candidate.points >= ENOUGH else None
    if candidate.look == common:
        if candidate.kind and candidate.words >= 0.8:
            return candidate.kind
        is_title = line.number == lines[0].number
        return None if is_title or candidate.points < 0.5 else "unknown"
    weaker = _is_weaker(candidate.look, common)
    needed = ENOUGH + (1.0 if weaker and not candidate.beside else 0.0)
    strong = candidate.words >= 1.5 and candidate.points >= needed
    return candidate.kind if strong else None


def _is_weaker(look: tuple[object, ...], common: tuple[object, ...]) -> bool:
    """Whether the look is a lesser one: deeper level, smaller, lighter."""
    level, size, bold = look[0], look[1], look[2]
    common_level, common_size, common_bold = common[0], common[1], common[2]
    if common_level:
        return not level or int(str(level)) > int(str(common_level))
    return int(str(size)) < int(str(common_size)) or (bool(common_bold) and not bold)


def _body_size(lines: Sequence[Line]) -> float:
    weights: Counter[float] = Counter()
    for line in lines:
        weights[line.size] += len(line.text)
    return weights.most_common(1)[0][0] if weights else 0.0


def _crowded_rows(lines: Sequence[Line]) -> Counter[tuple[int, int]]:
    """Number of filled cells in each table row."""
    cells = {(c.table, c.row, c.column) for c in (line.cell for line in lines) if c is not None}
    return Counter((table, row) for table, row, _ in cells)


def _without_inline_heading(line: Line) -> list[Line]:
    """A heading set on the line of its text ("技能：…", "SKILLS⇥…") as a line of its own.

    Both parts keep the places of their characters: the other part is blanked out.
    """
    if line.heading or line.list_level or line.cell or _BULLET.match(line.text):
        return [line]
    mark = _INLINE.search(line.text)
    if mark is None or mark.start() > LONGEST_LATIN:
        return [line]
    head = line.text[: mark.start()]
    _, words = kind_of(head)
    if words < 2.0 or ("\t" not in mark[0] and not _is_set_off(line, mark.start())):
        return [line]
    return [part_of(line, 0, mark.start()), part_of(line, mark.end(), len(line.text))]


def _is_set_off(line: Line, end: int) -> bool:
    """Whether the part up to ``end`` is bold and the rest is not."""
    flags = [(o < end, w.bold) for w, o in zip(line.words, line.starts, strict=True)]
    return any(f for f, b in flags if b and f) and not any(b for f, b in flags if not f)


def part_of(line: Line, start: int, end: int) -> Line:
    """A line with only some of its characters, which keep their places: the others are blanked."""
    text = " " * start + line.text[start:end]
    kept = [
        (word, offset)
        for word, offset in zip(line.words, line.starts, strict=True)
        if start <= offset < end
    ]
    words, starts = tuple(w for w, _ in kept), tuple(o for _, o in kept)
    return replace(line, text=text, words=words, starts=starts)
