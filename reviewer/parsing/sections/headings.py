"""Lines -> sections: which lines are headings, by their words and by how they are set.

A heading is a short line that names a section (known words), or looks like the lines that do:
declared level, size, weight, color, numbering, white space. ``line_signs`` gathers the signs of a
line, two fitted models weigh them.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reviewer.intake.document import Line
from reviewer.parsing import fitted
from reviewer.parsing.lexicon import tight
from reviewer.parsing.sections import forms, two_tongues
from reviewer.parsing.sections.feet import without_foot
from reviewer.parsing.sections.line_signs import (
    BULLET,
    LONGEST_LATIN,
    Setting,
    Signs,
    may_be_heading,
    together,
)
from reviewer.parsing.sections.parts import (
    first_part_below,
    group_names,
    may_head,
    other_parts_below,
    parts_named_below,
)
from reviewer.parsing.sections.prose import MARKER, breaks_off
from reviewer.parsing.values import dates
from reviewer.parsing.values.deeds import reports
from reviewer.parsing.values.fields import names_field
from reviewer.parsing.values.heading_words import (
    CJK,
    KNOWN_PART,
    kind_of,
    kind_of_half,
    kinds_joined,
)
from reviewer.parsing.values.labels import form_field
from reviewer.parsing.values.roles import points

EVEN = 0.5
LIKELY = 0.35
"""Chance from which a line whose words name a section is taken for its heading."""
UNNAMED, UNNAMED_AND_UNSET = 0.5, 0.9
"""That of a line whose words name none; of one in plain text, which shows nothing else."""
_KNOWN = 2.0
_SURELY_DEGREE = 1.0
"""How well the words of a known heading name its kind."""
MAIN_FLOW = 0
"""``Line.column`` of the body."""

_IN_ENTRIES = frozenset({"awards", "projects", "skills", "summary", "unknown"})
"""Kinds whose words also stand inside entries of others, once in each."""

_LEAST_DRESSED, _LARGER = 3, 0.9
"""Known headings that show a dress to be theirs; how much larger than the text it is, in points."""
_WORDS = re.compile(r"[^\W\d_][^\d\t,;|:.!?()]{2,28}")
_OF_PAPERS = frozenset({"publications", "patents"})
"""What no field of a form asks for: "论文及课题" heads a list, "学历及专业" labels a value."""
_LEAST_JOINED = 2
"""Kinds that a heading about several things joins."""
_ONE_SCRIPT = re.compile(r"[^:：,，、;；\t\dA-Za-z]+|[^:：,，、;；\t\d\u3040-\u9fff]+")
_NUMERALS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三")
_COUNTED = re.compile(
    rf"\s*[（(]?({'|'.join(_NUMERALS[::-1])})[)）]?\s*[、.．:：][^。；]+$|\s*(\d{{1,2}})[.)]\s+[A-ZÀ-Þ][^.;]+$"
)
_INLINE = re.compile(r"\s*[:：]\s*(?=\S)|\t+\s*(?=\S)")
_LEAST_CAPITALS = 6
_LEFT_BLANK = re.compile(r"\s*[:：]\s*\t\s*[^\s:：]{2,10}\s*[:：]")
"""A label whose value nobody filled in, then the next label: a row of fields, no heading."""


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


def split(lines: Sequence[Line]) -> list[Section]:
    """Cut the lines into sections, in reading order; text beside an inline heading stays in.

    A side bar is a text of its own: its sections do not go on in the body, nor the body's in it.
    What stands in it above its first heading (contact data, mostly) belongs to the top.
    """
    lines, heads = _with_headings_apart(two_tongues.with_halves_joined(lines))
    flows: dict[int, list[int]] = {}
    for index, line in enumerate(lines):
        flows.setdefault(line.column, []).append(index)
    order = sorted(flows, key=lambda column: (column != MAIN_FLOW, flows[column][0]))
    top: list[Line] = []
    sections: list[Section] = []
    for column in order:
        flow, foot = without_foot(flows[column], lines, heads)
        top.extend(foot)
        found = _sections_of(flow, lines, heads)
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
    parts = [
        [line] if above is not None and _labels_row(line, above) else _without_inline_heading(line)
        for above, line in zip([None, *lines], lines, strict=False)
    ]
    apart = [part for found in parts for part in found]
    heads = headings(apart)
    if len(apart) == len(lines):
        return apart, heads
    kept: list[Line] = []
    cut: dict[int, str] = {}
    begin = 0
    for line, found in zip(lines, parts, strict=True):
        if len(found) > 1 and begin in heads:
            cut[len(kept)] = heads[begin]
        kept.extend(found if begin in heads else [line])
        begin += len(found)
    return kept, heads if len(kept) == len(apart) else dict(sorted((headings(kept) | cut).items()))


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
    look = _look(sections[known].heading)
    while known and look is not None and _is_dated_alike(sections[known - 1], look):
        known -= 1
    lines = [
        line
        for section in sections[:known]
        for line in ([section.heading] if section.heading else []) + list(section.lines)
    ]
    return [Section("top", None, tuple(lines)), *sections[known:]] if known else list(sections)


def _is_dated_alike(section: Section, look: tuple[object, ...]) -> bool:
    """Whether a section above the known ones is headed like them and holds dated entries.

    What says how to reach somebody is no such section, whatever birthday it tells.
    """
    if any("@" in line.text for line in section.lines):
        return False
    spans = (span for line in section.lines for span in dates.find_spans(line.text))
    return _look(section.heading) == look and any(span.kind != "mention" for span in spans)


def _look(heading: Line | None) -> tuple[object, ...] | None:
    """How a heading is set, where that tells it from running text."""
    if heading is not None and heading.box is None and (heading.heading or heading.size):
        return (heading.heading, heading.size, heading.bold)
    if heading is None or heading.box is None or not (heading.bold or heading.text.isupper()):
        return None
    word = heading.words[0]
    return heading.size, heading.bold, word.color, word.font, heading.text.isupper(), heading.box.x0


def headings(lines: Sequence[Line]) -> dict[int, str]:
    """Index of each heading line -> the kind of section it opens.

    Each line is weighed by itself first, then again beside the lines that are set like it.
    """
    setting = Setting(lines)
    alone = {i: setting.alone(i) for i, line in enumerate(lines) if may_be_heading(line)}
    alone = {i: signs for i, signs in alone.items() if not _is_rest(lines, i)}
    if not alone:
        return {}
    chances = {index: _chance("headings_alone", signs) for index, signs in alone.items()}
    signs = together(alone, chances, setting)
    kinds = {index: kind_of(lines[index].text)[0] for index in alone}
    unnamed = UNNAMED if setting.is_set else UNNAMED_AND_UNSET
    likely = {
        index: kind or "unknown"
        for index, kind in kinds.items()
        if _chance("headings", signs[index]) > (LIKELY if kind else unnamed)
    }
    likely |= _dressed_as_headings(setting, likely, kinds) | _run_in_by_turns(lines, chances, kinds)
    entries = forms.below_heads(lines)
    likely = {
        at: kind
        for at, kind in likely.items()
        if at not in entries and not _labels_cell(lines[at]) and not _asks_job(lines, at, kind)
    }
    heads = _each_once(setting, likely) | forms.bands(lines) | forms.over_tables(lines)
    heads |= forms.dated_beside(lines)
    heads |= _counted_among(lines, heads, kinds) | two_tongues.alike(lines, heads, kinds)
    heads = {
        at: kind
        for at, kind in heads.items()
        if not (_tells_degree(lines, at) or _reports_point(lines[at]))
    }
    heads |= forms.fields_after(lines, heads)
    heads |= parts_named_below(setting, heads) | first_part_below(setting, heads)
    others = other_parts_below(setting, heads)
    groups = forms.group_names(lines, heads) | group_names(setting, heads)
    heads = {at: kind for at, kind in heads.items() if at not in groups} | others
    return dict(sorted((heads | _translations(lines, heads)).items()))


def _run_in_by_turns(
    lines: Sequence[Line], chances: Mapping[int, float], kinds: Mapping[int, str | None]
) -> dict[int, str]:
    """Known headings with their text behind them, where lines of other kinds are headed so too."""
    run_in = [
        (at, kind)
        for at, chance in chances.items()
        if (kind := kinds[at]) and chance > EVEN
        if at + 1 < len(lines) and lines[at].number == lines[at + 1].number
    ]
    pairs = [(a, b) for a, b in pairwise(run_in) if b[0] - a[0] == 2 and a[1] != b[1]]
    return dict(heading for pair in pairs for heading in pair)


def _dressed_as_headings(
    setting: Setting, heads: Mapping[int, str], kinds: Mapping[int, str | None]
) -> dict[int, str]:
    """Lines set larger and in a dress that headings alone wear, whatever their words.

    Either most that wear it are known headings, or all known headings do, and what else does
    stands by itself over text, as a heading would.
    """
    looks = [dress.look for dress in setting.dresses]
    worn = Counter(looks)
    known = [at for at, kind in heads.items() if kind != "unknown"]
    named = Counter(looks[at] for at in known)
    most = {at: 2 * named[look] > worn[look] for at, look in enumerate(looks)}
    all_of_them = len({looks[at] for at in known}) == 1 and _stand_over_text(setting, looks, known)
    return {
        at: kind or "unknown"
        for at, kind in kinds.items()
        if at not in heads
        and (
            (named[looks[at]] >= _LEAST_DRESSED and most[at])
            or (all_of_them and looks[at] in named)
        )
        and setting.dresses[at].size > setting.size + _LARGER
        and (setting.dresses[at].bold or setting.dresses[at].color != setting.color)
        and may_head(setting, at, closed=_are_closed(setting.lines, known))
        and re.fullmatch(_WORDS, setting.lines[at].text.strip().rstrip(":"))
    }


def _counted_among(
    lines: Sequence[Line], heads: Mapping[int, str], kinds: Mapping[int, str | None]
) -> dict[int, str]:
    """Lines counted on with the headings ("三、…", "4. …"), whatever their words."""
    counted = {at: mark for at in sorted(kinds) if (mark := _COUNTED.match(lines[at].text))}
    numbers = [
        _NUMERALS.index(mark[1]) if mark[1] else int(mark[2]) - 1 for mark in counted.values()
    ]
    known = sum(heads.get(at, "unknown") != "unknown" for at in counted)
    if numbers != list(range(len(numbers))) or known < _LEAST_JOINED or 2 * known < len(counted):
        return {}
    return {at: kinds[at] or "unknown" for at in counted if at not in heads}


def _stand_over_text(setting: Setting, looks: Sequence[object], known: Sequence[int]) -> bool:
    """Whether lines of the look of the known headings are many, and none follows another."""
    alike = [at for at, look in enumerate(looks) if look == looks[known[0]]]
    lines = setting.lines
    over = all(b > a + 1 or lines[a].column != lines[b].column for a, b in pairwise(alike))
    return len(known) > 1 and len(alike) > _LEAST_DRESSED and over and alike[-1] + 1 < len(lines)


def _labels_cell(line: Line) -> bool:
    """Whether a cell of a form labels the next one, and its words are no known heading's."""
    labels = names_field(line.text) or form_field(line.text) is not None
    known = KNOWN_PART if _OF_PAPERS & kinds_joined(line.text) else _KNOWN
    return line.cell is not None and labels and kind_of(line.text)[1] < known


def _asks_job(lines: Sequence[Line], at: int, kind: str) -> bool:
    """Whether a cell asks for the job sought, which the next one on its row says."""
    pair = [line.cell for line in lines[at : at + 2]]
    if kind != "objective" or len(pair) < _LEAST_JOINED or not (pair[0] and pair[1]):
        return False
    return (pair[0].table, pair[0].row) == (pair[1].table, pair[1].row) and pair[0] != pair[1]


def _reports_point(line: Line) -> bool:
    """Whether a line with a bullet tells what somebody did: "• Taught honors chemistry to all"."""
    marker = MARKER.match(line.text)
    return marker is not None and reports(line.text[marker.end() :])


def _tells_degree(lines: Sequence[Line], at: int) -> bool:
    """Whether a line tells a degree, with its subject behind it or as a label in its cell.

    "硕士⇥信息管理" is no heading though a stem of one is in it, nor 学历 beside a cell with 本科.
    """
    line, below = lines[at], lines[at + 1] if at + 1 < len(lines) else None
    parts = line.text.split()
    degrees = any(points("degree", part) >= _SURELY_DEGREE for part in parts)
    if len(parts) > 1 and degrees and kind_of(line.text)[1] < KNOWN_PART:
        return True
    if below is None or not (line.cell and below.cell):
        return False
    beside = (line.cell.table, line.cell.row) == (below.cell.table, below.cell.row)
    return beside and points("degree", below.text) >= _SURELY_DEGREE


def _is_rest(lines: Sequence[Line], index: int) -> bool:
    """Whether the line is what a blank line tore off the point above it."""
    above = lines[index - 1] if index else None
    if above is None or above.box is not None or above.cell != lines[index].cell:
        return False
    return breaks_off(above.text)


def _each_once(setting: Setting, heads: Mapping[int, str]) -> dict[int, str]:
    """Without those that recur down one text, as labels inside its entries do: "Highlights"."""
    looks = [dress.look for dress in setting.dresses]
    names = [(x.column, tight(x.text), look) for x, look in zip(setting.lines, looks, strict=True)]
    count = Counter(names)
    return {
        at: kind for at, kind in heads.items() if kind not in _IN_ENTRIES or count[names[at]] < 2
    }


def _translations(lines: Sequence[Line], heads: Mapping[int, str]) -> dict[int, str]:
    """The lines right below headings that say the same in another script, however they are set."""
    found: dict[int, str] = {}
    for at, kind in heads.items():
        own = (i for i in range(at + 1, len(lines)) if lines[i].column == lines[at].column)
        below = next(own, at)
        if below in heads or lines[below].cell != lines[at].cell:
            continue
        if not _ONE_SCRIPT.fullmatch(lines[below].text):
            continue
        named, words = kind_of_half(lines[below].text)
        is_other = _is_chinese(lines[at].text) != _is_chinese(lines[below].text)
        surely = KNOWN_PART if kind == named else _KNOWN
        if named and is_other and words >= surely and kind in (named, "unknown"):
            found[below] = named
    return found


def _is_chinese(text: str) -> bool:
    return 2 * len(CJK.findall(text)) > sum(map(str.isalpha, text))


def _are_closed(lines: Sequence[Line], known: Sequence[int]) -> bool:
    """Whether known headings end with a colon: "Work:", so that "School:" may be one too."""
    return any(lines[at].text.rstrip().endswith(":") for at in known)


def _chance(model: str, signs: Signs) -> float:
    return math.exp(fitted.load(model).log_probabilities(signs)["heading"])


def _without_inline_heading(line: Line) -> list[Line]:
    """A heading set on the line of its text ("技能：…", "SKILLS⇥…") as a line of its own.

    Both parts keep the places of their characters: the other part is blanked out.
    """
    if line.heading or line.list_level or line.cell or BULLET.match(line.text):
        return [line]
    mark = _INLINE.search(line.text)
    if mark is None or mark.start() > LONGEST_LATIN or _LEFT_BLANK.match(line.text, mark.start()):
        return [line]
    head = line.text[: mark.start()]
    _, words = kind_of(head)
    set_off = "\t" in mark[0] or _is_set_off(line, mark.start()) or _is_in_capitals(head, line.text)
    if words < 2.0 or not set_off or _is_translation(head, line.text[mark.end() :]):
        return [line]
    return [part_of(line, 0, mark.start()), part_of(line, mark.end(), len(line.text))]


def _labels_row(line: Line, above: Line) -> bool:
    """Whether what may head a section of anything ("Other⇥…") labels one row among others."""
    mark = line.text.find("\t")
    of_anything = mark > 0 and kind_of(line.text[:mark])[0] == "unknown"
    return of_anything and forms.labels_row(line, above)


def _is_translation(head: str, behind: str) -> bool:
    """Whether what stands behind a heading only says it again in the other script."""
    other = _is_chinese(head) != _is_chinese(behind)
    kind = kind_of_half(behind)[0] if other and _ONE_SCRIPT.fullmatch(behind) else None
    return kind is not None and kind == kind_of(head)[0]


def _is_set_off(line: Line, end: int) -> bool:
    """Whether the part up to ``end`` is bold and the rest is not."""
    flags = [(o < end, w.bold) for w, o in zip(line.words, line.starts, strict=True)]
    return any(f for f, b in flags if b and f) and not any(b for f, b in flags if not f)


def _is_in_capitals(head: str, text: str) -> bool:
    """Whether a head of more than one syllable stands in capitals, and its text does not."""
    return len(head) >= _LEAST_CAPITALS and head.isupper() and not text[len(head) :].isupper()


def part_of(line: Line, start: int, end: int) -> Line:
    """A line with only some of its characters, which keep their places: the others are blanked."""
    text = " " * start + line.text[start:end]
    kept = [
        (word, offset)
        for word, offset in zip(line.words, line.starts, strict=True)
        if offset < end and start < offset + len(word.text)
    ]
    words, starts = tuple(w for w, _ in kept), tuple(o for _, o in kept)
    return replace(line, text=text, words=words, starts=starts)
