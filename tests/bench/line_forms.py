"""Other forms of labelled lines: as plain text, as a word processor has them, cut short, in cells.

A form changes what a document shows, never what its lines are.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from labelled_lines import LabelledLine

from reviewer.intake.document import Cell, Line
from reviewer.parsing.sections import headings

Lines = list[LabelledLine]

LABELS = {
    "en": ("Responsibilities:", "Achievements:", "Key results:", "Duties", "Tech stack:",
           "Main projects:", "Description:", "Highlights", "Highlights:"),
    "zh": ("工作内容：", "职责描述：", "主要业绩：", "项目描述：", "工作职责：", "主要成果：",
           "专业课程：", "技术要点："),
}  # fmt: skip
TAILS = ("service", "experience", "education", "skills", "projects", "languages", "training",
         "research", "interests", "awards", "employment", "activities")  # fmt: skip
"""Words that sentences end in and headings say."""
TAILS_SHARE, LONG_TEXT = 0.3, 40


def plain(line: Line, *, size: bool = False, bold: bool = False, color: bool = False) -> Line:
    """The line as a format without pages has it."""
    words = [
        replace(w, box=None, edges=(), size=w.size * size, bold=w.bold and bold,
                italic=w.italic and bold, color=w.color * color)
        for w in line.words
    ]  # fmt: skip
    return replace(line, words=tuple(words), gap=0.0, box=None)


def as_text(lines: Lines, dice: random.Random) -> Lines:
    """With nothing but words."""
    return [replace(x, line=replace(plain(x.line), column=0)) for x in lines]


def as_document(lines: Lines, dice: random.Random) -> Lines:
    """With letters as drawn, and no places."""
    return [replace(x, line=plain(x.line, size=True, bold=True, color=True)) for x in lines]


def as_declared(lines: Lines, dice: random.Random) -> Lines:
    """With headings that the file declares; now and then it declares entries too."""
    level, deeper, bold = dice.choice([1, 2, 2, 3]), dice.random() < 0.5, dice.random() < 0.5
    seen: set[str] = set()
    made = []
    for x in lines:
        declared = level if x.mark.startswith("heading/") else 0
        if deeper and not declared and x.entries and x.entries[0] not in seen:
            declared = level + 1
        seen.update(x.entries)
        made.append(replace(x, line=replace(plain(x.line, bold=bold), heading=declared)))
    return made


def as_placed(lines: Lines, dice: random.Random) -> Lines:
    """With headings that the program declares by where they stand, whatever their letters."""
    made = Lines()
    for x in lines:
        words = tuple(replace(w, bold=False, size=x.line.size * 0.95) for w in x.line.words)
        head = replace(x.line, heading=2, words=words if dice.random() < 0.5 else x.line.words)
        made.append(replace(x, line=head) if x.mark.startswith("heading/") else x)
    return made


def as_cells(lines: Lines, dice: random.Random) -> Lines:
    """With each heading in a cell beside its text."""
    row, dressed, made = -1, dice.random() < 0.3, Lines()
    for x in lines:
        row += x.mark.startswith("heading/")
        line = plain(x.line, size=dressed, bold=dressed)
        if row >= 0:
            left = x.mark.startswith(("heading/", "more"))
            line = replace(line, cell=Cell(0, row, 0 if left else 1), column=0)
        made.append(replace(x, line=line))
    return made


def without_colors(lines: Lines, dice: random.Random) -> Lines:
    """In black."""
    return [
        replace(x, line=replace(x.line, words=tuple(replace(w, color="") for w in x.line.words)))
        for x in lines
    ]


def without_gaps(lines: Lines, dice: random.Random) -> Lines:
    """With the same white space between all lines."""
    return [replace(x, line=replace(x.line, gap=0.0)) for x in lines]


def cut_short(lines: Lines, dice: random.Random) -> Lines:
    """Two or three sections, beneath some lines of the top."""
    heads = [at for at, x in enumerate(lines) if x.mark.startswith("heading/")]
    if len(heads) < 4:
        return []
    keep = dice.randint(2, 3)
    first = dice.randrange(len(heads) - keep)
    top = lines[: heads[0]][: dice.randint(1, 4)] if dice.random() < 0.8 else []
    return [*top, *lines[heads[first] : heads[first + keep]]]


def cut_short_text(lines: Lines, dice: random.Random) -> Lines:
    """A short document in plain text."""
    return as_text(cut_short(lines, dice), dice)


def with_side_set_apart(lines: Lines, dice: random.Random) -> Lines:
    """With one of its columns smaller or larger, now and then white and light."""
    factor, columns = dice.choice([0.8, 0.85, 0.9, 1.15]), sorted({x.line.column for x in lines})
    if len(columns) < 2:
        return []
    column, white = dice.choice(columns), dice.random() < 0.3

    def changed(x: LabelledLine) -> LabelledLine:
        words = tuple(
            replace(w, size=w.size * factor, bold=w.bold and not white,
                    color="#ffffff" if white else w.color)
            for w in x.line.words
        )  # fmt: skip
        return replace(x, line=replace(x.line, words=words)) if x.line.column == column else x

    return [changed(x) for x in lines]


FORMS: Sequence[Callable[[Lines, random.Random], Lines]] = (
    as_text, as_document, as_declared, as_placed, without_colors, as_cells, cut_short,
    cut_short_text, without_gaps, with_side_set_apart, with_side_set_apart,
)  # fmt: skip


def with_headings_apart(lines: Lines) -> Lines:
    """Headings set on the line of their text as lines of their own, like the program has them."""
    made = Lines()
    for x in lines:
        parts = headings._without_inline_heading(x.line)
        if len(parts) == 1:
            made.append(x)
            continue
        is_head = x.mark.startswith("heading/") or x.mark == "mixed"
        made.append(replace(x, line=parts[0], mark="heading/" * is_head))
        made.append(replace(x, line=parts[1], mark=""))
    return made


def with_tails(lines: Lines, dice: random.Random) -> Lines:
    """With the last word of some texts on a line of its own, as narrow columns break them."""
    if dice.random() > TAILS_SHARE:
        return lines
    made = Lines()
    for x in lines:
        count = len(x.line.words)
        long = count > 3 and len(x.line.text) > LONG_TEXT and not (x.mark or x.entries)
        if not long or not x.line.text.isascii() or dice.random() > 0.15:
            made.append(x)
            continue
        cut = x.line.starts[-1]
        body = replace(x.line, text=x.line.text[:cut].rstrip(), words=x.line.words[:-1],
                       starts=x.line.starts[:-1])  # fmt: skip
        tail = dice.choice([x.line.text[cut:], dice.choice(TAILS) + dice.choice(["", "", "."])])
        word = replace(x.line.words[-1], text=tail, edges=(), box=None)
        made.append(replace(x, line=body))
        made.append(replace(x, line=replace(x.line, text=tail, words=(word,), starts=(0,))))
    return made


def with_labels(
    lines: Lines,
    dice: random.Random,
    labels: Mapping[str, Sequence[str]] = LABELS,
    share: float = 0.3,
) -> Lines:
    """With "Responsibilities:" above what entries tell, in some documents."""
    if dice.random() > share:
        return lines
    chinese = any("\u4e00" <= c <= "\u9fff" for x in lines for c in x.line.text)
    label, bold = dice.choice(labels["zh" if chinese else "en"]), dice.random() < 0.6
    made = Lines()
    for above, x in zip([None, *lines], lines, strict=False):
        follows = above and above.entries and above.line.column == x.line.column
        if follows and not x.entries and not x.mark and x.line.words:
            word = replace(x.line.words[0], text=label, bold=bold, edges=())
            line = replace(x.line, text=label, words=(word,), starts=(0,), list_level=0)
            made.append(LabelledLine(line, ""))
        made.append(x)
    return made
