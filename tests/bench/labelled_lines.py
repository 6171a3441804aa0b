"""Lines that tell what they are: read back from drawings whose links mark headings and heads.

``of_marked(path)`` reads a PDF of ``many_looks.py --marks``; the links are taken off the words, so
that no sign of them is left to learn from.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from many_looks import MARK
from random_documents import Block

from reviewer import parsing
from reviewer.intake.document import Line
from reviewer.intake.formats import open_document
from reviewer.parsing import reading_order


@dataclass(frozen=True)
class LabelledLine:
    """A line, and what its marks say: "heading/work", "entry/work/0", or "" for neither.

    ``mark`` is "more" for what belongs to a heading without being one, "mixed" where a heading and
    other text share the line.
    """

    line: Line
    mark: str
    entries: tuple[str, ...] = ()


def of_marked(path: Path) -> list[LabelledLine]:
    """The labelled lines of a marked drawing, in reading order."""
    document = open_document(path.read_bytes(), path.name)
    return with_continuations_told([_labelled(line) for line in reading_order.lines_of(document)])


def _labelled(line: Line) -> LabelledLine:
    marks = [w.link.removeprefix(MARK) if w.link.startswith(MARK) else "" for w in line.words]
    words = [replace(w, link="" if w.link.startswith(MARK) else w.link) for w in line.words]
    plain = replace(line, words=tuple(words))
    heads = [m for m in marks if m.startswith("heading/")]
    entries = tuple(dict.fromkeys(m for m in marks if m.startswith("entry/")))
    if heads and len(heads) < len([w for w in words if any(c.isalnum() for c in w.text)]):
        return LabelledLine(plain, "mixed", entries)
    if heads:
        return LabelledLine(plain, heads[0])
    return LabelledLine(plain, "more" if "more" in marks else "", entries)


def with_continuations_told(lines: Sequence[LabelledLine]) -> list[LabelledLine]:
    """The second line of a heading that broke is no heading of its own."""
    made: list[LabelledLine] = []
    for line in lines:
        heading = line.mark.startswith("heading/")
        again = heading and made and made[-1].mark in (line.mark, "more")
        made.append(
            replace(line, mark="more")
            if again and made[-1].line.column == line.line.column
            else line
        )
    return made


def of_written(blocks: Sequence[Block], path: Path) -> list[LabelledLine]:
    """The labelled lines of a written document: a heading is what its blocks say is one."""
    heads = {_letters(block.text) for block in blocks if block.kind == "h2"}
    others = {_letters(part) for b in blocks if b.kind != "h2" for part in b.text.split("\t")}
    document = open_document(path.read_bytes(), path.name)
    made = []
    for line in parsing._lines(document):
        text = _letters(line.text)
        mark = "heading/" if text in heads else ""
        made.append(LabelledLine(line, "mixed" if mark and text in others else mark))
    return made


def _letters(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", text) if c.isalpha()).casefold()
