"""Lines on studies made plain before they are read, and studies run together taken apart.

"就读于青田大学，获农学学士学位" is a sentence, "Elm University. Final grade: 7.8" has a statement
behind the school; a further study may stand on one line below an entry that is whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reviewer.intake.document import Line
from reviewer.parsing.entries.cutting import Entry
from reviewer.parsing.entries.row import Row
from reviewer.parsing.entries.told_heads import told_in
from reviewer.parsing.found import Found
from reviewer.parsing.layout.wrapping import one_line
from reviewer.parsing.sections.headings import part_of
from reviewer.parsing.sections.prose import MARKER, joined
from reviewer.parsing.values import dates
from reviewer.parsing.values.degrees import degree_end
from reviewer.parsing.values.labels import field_of
from reviewer.parsing.values.roles import points

SURE = 0.7
"""Points from which a part of a line is a school or a degree."""
_LONGEST = 120
"""Characters of a line that names all of a study."""
_WORDY = re.compile(
    r"(?:就读于|就讀於|毕业于|畢業於|考入|进入|学习于|授予|获得|獲得|获|獲|取得)(?=[\u4e00-\u9fff])"
    r"|(?<=[士科])学位(?=[，,。；;\s]|$)|(?<=[\u4e00-\u9fff])(?:学习|就读|毕业)(?=[，,。；;]|$)"
)
_SENTENCE = re.compile(r"(?:就读于|就讀於|毕业于|畢業於|考入|进入|学习于)[\u4e00-\u9fff]{2,}")
_STATEMENT = re.compile(
    r"(?:(?<=[\w)])(?:(?<!\.\w)(?<!\.\w\w)(?<!\.\w\w\w)\.|[。;；])|\s[|｜·])\s+"
    r"(?=([^\W\d][^:：.,，]{1,24})\s*[:：])"
)
"""Behind a sign that is no part of "M.Sc."."""
_BETWEEN = re.compile(
    r"\s*(?:[,，;；|｜\t]|\s[–—·-]\s|\s{2,})\s*|(?<=[\u4e00-\u9fff])[·•](?=[\u4e00-\u9fff])"
)
_STATE = re.compile(
    r"(?<=[\u4e00-\u9fff])[\s·/／,，-]*[（(]?\s*"
    r"(?:毕业|畢業|肄业|肄業|结业|結業|在学|在學|在读|在讀|就学中|就學中|已毕业|已畢業|应届|應屆)\s*[)）]?\s*"
    r"(?:[（(]?[大研博][一二三四五][)）]?)?\s*$"
)
_FEW_WORDS = re.compile(r"[^\W\d_][^\W\d_'’&-]+(?: [^\W\d_'’&-]+)?")
_BEHIND_IN = re.compile(r"\b(?:in|of|en|im) (?:[^\W\d_][\w'’&-]* ){0,4}[^\W\d_][\w'’&-]*$")
_SAME_EDGE, _TIGHT = 3.0, 0.5
"""Points that flush lines may differ by; white space between them, in font sizes."""
_STATED = frozenset({"score", "courses", "highlights"})
"""Labels of what is stated about a study."""
_MOST_STATED = 2
"""Labelled lines that may stand between a degree and its school."""
_LABELLED = re.compile(r"\W{0,3}[^\W\d][^:：.]{1,24}[:：]\s*\S")
_NO_STUDY = re.compile(
    r"member|prize|award|scholar|thesis|disserta|dean|society|club|captain|president|[:：]"
    r"|stipend|mitglied|论文|导师|奖|优秀|荣誉|会员|协会|社团|主席|部长|班长|委员",
    re.IGNORECASE,
)


def plain(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines; words of a sentence left out, and labelled statements on lines of their own."""
    for line in _with_whole_subjects(lines):
        cut = next(
            (m for m in _STATEMENT.finditer(line.text) if field_of(m[1]) in _STATED),
            None,
        )
        if cut is None or line.cell:
            yield _without_wording(line)
            continue
        yield _without_wording(part_of(line, 0, cut.start()))
        yield replace(part_of(line, cut.end(), len(line.text)), gap=0.0)


def _with_whole_subjects(lines: Sequence[Line]) -> list[Line]:
    """The lines; a word or two that a subject lacked room for are back on the degree's line."""
    whole: list[Line] = []
    for line in lines:
        if whole and _ends_subject(whole[-1], line):
            whole[-1] = one_line(whole[-1], line)
        else:
            whole.append(line)
    return whole


def _ends_subject(above: Line, line: Line) -> bool:
    """Whether a line in the dress of a degree and its subject right above is their rest."""
    if above.box is None or line.box is None or above.cell or not above.words or not line.words:
        return False
    begins = {word.box.x0 for word in above.words if word.box}
    flush = any(abs(line.box.x0 - x0) < _SAME_EDGE for x0 in sorted(begins)[:2])
    looks = [
        (word.bold, word.italic, word.size, word.color) for word in (above.words[-1], line.words[0])
    ]
    if not flush or looks[0] != looks[1] or line.list_level or line.gap > _TIGHT * line.size:
        return False
    short = _FEW_WORDS.fullmatch(line.text) and _BEHIND_IN.search(above.text)
    roles = ("school", "degree", "place", "grade", "position")
    named = any(points(role, line.text) >= SURE for role in roles)
    return bool(short and degree_end(MARKER.sub("", above.text)) and not named)


def _without_wording(line: Line) -> Line:
    """The line, the words that make a sentence of what was studied blanked out."""
    if not _SENTENCE.search(line.text) or told_in(line):
        return line  # sentences with a date each are read whole
    return replace(line, text=_WORDY.sub(lambda m: " " * len(m[0]), line.text))


def further_study(entry: Entry) -> int | None:
    """The line at which another study begins that was taken for part of this one."""
    lines = lines_of(entry)
    if not lines or any(line.cell for line in lines):
        return None
    first = _Told(lines[0])
    for at, line in enumerate(lines[1:], start=1):
        told = _Told(line)
        own = told.marked == first.marked and line.list_level == lines[0].list_level
        if own and told.is_study and first.has_all_of(told):
            return at
        first.add(told)
    return None


def without_state(degree: Found | None) -> Found | None:
    """The degree without whether it was finished: "大學 畢業", "硕士（在读）"."""
    state = _STATE.search(degree.spans[-1].text) if degree else None
    if degree is None or state is None:
        return degree
    *before, last = degree.spans
    return joined([*before, replace(last, end=last.start + state.start())], degree.confidence)


def with_schools(parts: Sequence[Entry]) -> list[Entry]:
    """The entries; a school by itself belongs to the dated degree right above it.

    Be it below what is stated about the study: its minor, its grade.
    """
    made: list[Entry] = []
    for part in map(_with_school_below, parts):
        above = made[-1] if made else None
        if (
            above
            and not above.body
            and _named(above) == {"degree", "date"}
            and _named(part) == {"school"}
        ):
            made[-1] = replace(above, head=(*above.head, *part.head), body=part.body)
        else:
            made.append(part)
    return made


def _with_school_below(part: Entry) -> Entry:
    """An entry with the line of its school, below one or two labelled ones, in its head."""
    named = _named(part)
    if "degree" not in named or "school" in named:
        return part
    for at, line in enumerate(part.body[: _MOST_STATED + 1]):
        told = _Told(line)
        if told.named == {"school"} and not told.marked and len(line.text) <= _LONGEST:
            body = (*part.body[:at], *part.body[at + 1 :])
            return replace(part, head=(*part.head, Row((line,))), body=body)
        if not _LABELLED.match(line.text):
            break
    return part


def _named(part: Entry) -> set[str]:
    """Which things of a study the head of an entry names."""
    return {name for row in part.head for line in row.lines for name in _Told(line).named}


def lines_of(entry: Entry) -> list[Line]:
    """The lines of an entry, in reading order."""
    lines = [line for row in entry.head for line in row.lines]
    return sorted([*lines, *entry.body], key=lambda line: line.number)


class _Told:
    """Which things of a study a line names."""

    def __init__(self, line: Line) -> None:
        spans = [span for span in dates.find_spans(line.text) if span.kind != "mention"]
        text = line.text
        for span in reversed(spans):
            text = f"{text[: span.range[0]]},{text[span.range[1] :]}"
        marker = MARKER.match(line.text)
        self.marked = bool(marker) and not (spans and spans[0].range[0] == 0)
        parts = [part for part in _BETWEEN.split(MARKER.sub("", text)) if part.strip()]
        named = {
            role for role in ("school", "degree") if any(points(role, p) >= SURE for p in parts)
        }
        self.named = named | ({"date"} if spans else set())
        short = len(line.text) <= _LONGEST and len(parts) > 1
        self.is_study = short and "date" in self.named and len(self.named) > 1
        self.is_study = self.is_study and not _NO_STUDY.search(text)

    def has_all_of(self, other: _Told) -> bool:
        """Whether what another line names has been named before."""
        degree = "degree" in other.named and self.is_study and {"degree", "date"} <= self.named
        return degree or other.named <= self.named

    def add(self, other: _Told) -> None:
        """What a further line of the entry names besides."""
        self.named |= other.named
