"""Labelled lines set into the cells of a table: headings at the left of their text or over it.

Headings may stand beside rows of several cells: what a head of an entry names, each in a cell of
its own, with labels above or before. Above the headings stand pairs of labels and answers. Letters
are as drawn, or headings are no more than text in a cell.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from labelled_lines import LabelledLine
from look_words import FIELD_LABELS, FIELD_LABELS_OF

from reviewer.intake.document import Cell, Line, Word

Lines = list[LabelledLine]

ASKED = {
    "en": ("Name", "Phone", "E-mail", "Nationality", "Address", "Sex", "Target", "Born"),
    "zh": ("姓名", "电话", "邮箱", "民族", "现居地", "性别", "意向", "出生年月", "籍贯"),
}
"""Labels of what a form asks of a person."""
SOUGHT = {
    "en": ("Objective", "Job objective", "Post applied for", "Desired position", "Target role",
           "Personal profile", "Position sought"),
    "zh": ("求职目标", "应聘岗位", "意向岗位", "求职岗位", "期望岗位", "目标职位", "报考岗位",
           "个人求职意向"),
}  # fmt: skip
"""Labels of the job asked for, which say what headings do."""
SIDE = {
    "en": ("Duties", "Details", "Tasks", "About", "Notes", "Results", "Key projects"),
    "zh": ("内容", "说明", "主要职责", "描述", "详情", "项目业绩", "主要成果", "工作业绩"),
}
"""Labels before the texts of an entry."""
STRANGE = {
    "en": ("Family Members", "Dependants", "Next of Kin", "Emergency Contact", "Relatives",
           "Members of Household", "Further Particulars", "Other Information"),
    "zh": ("家庭成员", "家庭主要成员", "家庭情况", "主要社会关系", "家庭关系", "直系亲属",
           "紧急联系人", "其他情况", "附加信息"),
}  # fmt: skip
"""Headings of what no resume tells, over columns or pairs of their own."""
STRANGE_COLUMNS = {
    "en": {"Relation": ("mother", "brother", "wife"), "Name": ("Ines Hale", "Tom Birch"),
           "Age": ("54", "31"), "Occupation": ("Clerk", "Baker"), "Phone": ("+1 555 0100",)},
    "zh": {"称谓": ("父亲", "母亲", "姐姐"), "姓名": ("方守业", "何桂兰"), "年龄": ("52", "29"),
           "工作单位": ("青石镇中学", "个体"), "职务": ("教师", "务农"),
           "联系电话": ("138-0000-0100",)},
}  # fmt: skip
VOWS = {
    "en": {"Declaration": "I declare that what I have told here is true and whole.",
           "Consent": "My data may be kept for six months for the purpose of hiring.",
           "For office use": "Received by:          Date:"},
    "zh": {"本人承诺": "以上所填内容均真实有效，如有不实，愿承担由此产生的一切后果。",
           "声明": "本人保证上述信息属实。", "单位意见": "经审核，同意报名。",
           "审核意见": "同意推荐，情况属实。", "备注": "服从岗位调剂，可随时到岗。"},
}  # fmt: skip
"""Headings of what is said at the foot of a form, and what is said."""
_PARTED = re.compile(r"\t+|\s[|｜·•]\s|\s{2,}|(?<=\D),\s(?=\d)|[：:]\s*")


@dataclass(frozen=True)
class Habits:
    """How one document is set."""

    lang: str
    beside: str  # which headings stand at the left: "all", "short" or "none"
    parted: bool
    """Whether what a head of an entry names stands in cells of its own."""
    labelled: str  # where labels of these stand: "before", "above" or ""
    told: str  # the label before the texts of entries, or ""
    abreast: int  # pairs of a label and an answer in one row
    plain_over: bool
    """Whether headings over their text are set in its letters."""
    plain_left: bool  # whether those at the left of it are
    merged: bool
    """Whether the cell of a heading at the left goes over all rows beside it."""
    strange: float  # how often there is a section of what no resume tells


def thrown(lines: Sequence[LabelledLine], dice: random.Random) -> Habits:
    """The habits that the dice say."""
    chinese = any("\u4e00" <= c <= "\u9fff" for x in lines for c in x.line.text)
    lang = "zh" if chinese else "en"
    return Habits(
        lang=lang,
        beside=dice.choice(["all", "all", "short", "short", "none"]),
        parted=dice.random() < 0.7,
        labelled=dice.choice(["before", "above", ""]),
        told=dice.choice(SIDE[lang]) if dice.random() < 0.4 else "",
        abreast=dice.choice([1, 1, 2]),
        plain_over=dice.random() < 0.35,
        plain_left=dice.random() < 0.65,
        merged=dice.random() < 0.5,
        strange=dice.choice([0.0, 0.15, 0.3]),
    )


def as_table(lines: Lines, dice: random.Random) -> Lines:
    """The lines in a table of their own habits."""
    return Table(thrown(lines, dice), dice, of_text(lines)).filled(lines)


class Table:
    """A table that is filled from the top."""

    def __init__(self, habits: Habits, dice: random.Random, text: Word) -> None:
        self.habits, self.dice, self.text = habits, dice, text
        self.row, self.kind, self.left = -1, "", 0
        self.begun = False
        self.heading: int | None = None
        self.made = Lines()

    def filled(self, lines: Lines) -> Lines:
        """Every line in its cell, and the labels that the table has beside them."""
        top = next((at for at, x in enumerate(lines) if x.mark.startswith("heading/")), 0)
        self._asked(lines[:top])
        above: LabelledLine | None = None
        for x in lines[top:]:
            if x.mark.startswith("heading/"):
                if above and self.dice.random() < self.habits.strange:
                    self._strange(x.line)
                self._heading(x)
            elif x.mark == "more":
                self._put(x, 0)
            elif x.entries and self.habits.parted and len(parts_of(x.line)) > 1:
                self._head(x)
            else:
                self._text(x, above)
            above = x
        if above and self.habits.strange:
            self._strange(lines[top].line)
            self._vowed(lines[top].line)
        self._merge()
        return self.made

    def _put(self, x: LabelledLine, column: int) -> None:
        cell = Cell(0, max(self.row, 0), column)
        self.made.append(replace(x, line=replace(x.line, cell=cell, column=0)))

    def _label(self, text: str, like: Line, column: int) -> None:
        word = replace(self.text, text=text)
        line = replace(like, text=text, words=(word,), starts=(0,), list_level=0, heading=0)
        self._put(LabelledLine(line, ""), column)

    def _asked(self, lines: Lines) -> None:
        """What stands above the first heading: the first line as it is, then pairs."""
        self.made += lines[:1]
        lang = self.habits.lang
        labels = self.dice.sample(ASKED[lang], 8)
        labels[self.dice.randrange(4)] = self.dice.choice(SOUGHT[lang])
        for at, x in enumerate(lines[1:]):
            self.row += at % self.habits.abreast == 0
            column = 2 * (at % self.habits.abreast)
            self._label(labels[at % 8], x.line, column)
            self._put(x, column + 1)

    def _heading(self, x: LabelledLine) -> None:
        self._merge()
        self.row, self.kind = self.row + 1, x.mark.removeprefix("heading/")
        entries = FIELD_LABELS_OF.get(self.kind, self.kind) in FIELD_LABELS[self.habits.lang]
        beside = self.habits.beside == "all" or (self.habits.beside == "short" and not entries)
        self.left, self.begun = int(beside), beside
        plain = self.habits.plain_left if beside else self.habits.plain_over
        self.heading = len(self.made) if beside else None
        self._put(replace(x, line=in_letters_of(self.text, x.line)) if plain else x, 0)

    def _merge(self) -> None:
        """The cell of the last heading at the left, over the rows that it stands beside."""
        if self.heading is None or not self.habits.merged:
            return
        x = self.made[self.heading]
        if x.line.cell:
            cell = replace(x.line.cell, row_span=self.row - x.line.cell.row + 1)
            self.made[self.heading] = replace(x, line=replace(x.line, cell=cell))

    def _named(self, text: str, like: Line) -> None:
        """A heading in the letters of another, in its own words."""
        words = (replace(like.words[0], text=text, edges=()),) if like.words else ()
        line = replace(like, text=text, words=words, starts=(0,) * len(words))
        self._heading(LabelledLine(line, "heading/other"))

    def _strange(self, like: Line) -> None:
        """Columns of what no resume tells, or pairs of a label and an answer."""
        dice, lang = self.dice, self.habits.lang
        self._named(dice.choice(STRANGE[lang]), like)
        columns = list(STRANGE_COLUMNS[lang].items())[: dice.randint(3, 6)]
        if dice.random() < 0.7:
            self._filled([name for name, _ in columns], like)
            for _ in range(dice.randint(1, 3)):
                self._filled([dice.choice(told) for _, told in columns], like)
            return
        for at in range(0, len(columns), 2):
            self._filled(
                [t for n, told in columns[at : at + 2] for t in (n, dice.choice(told))], like
            )

    def _filled(self, texts: Sequence[str], like: Line) -> None:
        """A row of cells."""
        self._next()
        for at, text in enumerate(texts):
            self._label(text, like, self.left + at)

    def _vowed(self, like: Line) -> None:
        """What is declared at the foot, now and then with nothing beside it yet."""
        heading, told = self.dice.choice(list(VOWS[self.habits.lang].items()))
        self._named(heading, like)
        if self.dice.random() < 0.8:
            self._filled([told], like)

    def _next(self) -> None:
        """A new row; the first one of a heading at the left is its own."""
        self.row += not self.begun
        self.begun = False

    def _head(self, x: LabelledLine) -> None:
        parts = parts_of(x.line)
        labels = self._labels(len(parts))
        self._next()
        if labels and self.habits.labelled == "above":
            for at, text in enumerate(labels):
                self._label(text, x.line, self.left + at)
            self._next()
        paired = bool(labels) and self.habits.labelled == "before"
        for at, part in enumerate(parts):
            column = self.left + at * (1 + paired)
            if paired:
                self._label(labels[at], x.line, column)
            self._put(replace(x, line=part), column + paired)

    def _labels(self, count: int) -> list[str]:
        listed = FIELD_LABELS[self.habits.lang].get(FIELD_LABELS_OF.get(self.kind, self.kind), [])
        if not self.habits.labelled or not listed:
            return []
        return [self.dice.choice(listed[at % len(listed)]) for at in range(count)]

    def _text(self, x: LabelledLine, above: LabelledLine | None) -> None:
        """A text; those that follow each other share a cell."""
        first = above is None or bool(above.entries) or bool(above.mark)
        if first or self.begun or x.entries:
            self._next()
        labelled = self.habits.told if above and above.entries and not x.entries else ""
        if labelled:
            self._label(labelled, x.line, self.left)
        beside = bool(self.habits.told) and not x.entries and self.kind in ("work", "projects")
        self._put(x, self.left + beside)


def in_letters_of(text: Word, line: Line) -> Line:
    """The line in the letters of the text, whatever its own are."""
    words = [
        replace(w, size=text.size, bold=text.bold, italic=False, color=text.color)
        for w in line.words
    ]
    return replace(line, words=tuple(words), heading=0)


def of_text(lines: Sequence[LabelledLine]) -> Word:
    """A word in the letters in which most of the text is set."""
    counts: dict[tuple[float, bool, str], int] = {}
    first: dict[tuple[float, bool, str], Word] = {}
    for word in (w for x in lines if not x.mark for w in x.line.words):
        look = word.size, word.bold, word.color
        first.setdefault(look, word)
        counts[look] = counts.get(look, 0) + len(word.text)
    best = max(counts, key=counts.__getitem__, default=None)
    return replace(first[best], link="", edges=()) if best else Word("")


def parts_of(line: Line) -> list[Line]:
    """The line, cut where its fields are parted."""
    ends = [(m.start(), m.end()) for m in _PARTED.finditer(line.text)]
    starts = [0, *(end for _, end in ends)]
    stops = [*(start for start, _ in ends), len(line.text)]
    cut = [_part(line, a, b) for a, b in zip(starts, stops, strict=True)]
    return [part for part in cut if part.text.strip() and part.words]


def _part(line: Line, start: int, end: int) -> Line:
    pairs = zip(line.words, line.starts, strict=True)
    held = [(word, at) for word, at in pairs if start <= at < end]
    return replace(
        line,
        text=line.text[start:end],
        words=tuple(word for word, _ in held),
        starts=tuple(at - start for _, at in held),
        gap=line.gap if not start else 0.0,
    )
