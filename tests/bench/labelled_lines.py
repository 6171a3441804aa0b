"""Lines that tell what they are: read back from drawings whose links mark headings and heads.

``of_marked(path)`` reads a PDF of ``many_looks.py --marks``; the links are taken off the words, so
that no sign of them is left to learn from. ``of_truth(path, truth)`` lays a truth beside any file:
it tells less, and is for scoring.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from many_looks import MARK
from random_documents import Block
from random_layouts import HEADS, Json

from reviewer import parsing
from reviewer.intake.document import Line
from reviewer.intake.formats import open_document
from reviewer.parsing.sections import headings
from reviewer.parsing.values import dates
from reviewer.parsing.values.heading_words import kind_of

_HEAD_SHARE = 0.3
"""Share of a line's letters that names must have for the line to be a head."""


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
    return with_continuations_told([_labelled(line) for line in lines_of(path)])


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
    above = LabelledLine(Line(""), "")
    for x in lines:
        if x.mark.startswith("heading/"):
            again = x.mark == above.mark and x.line.column == above.line.column
            made.append(replace(x, mark="more") if again else x)
            above = x
        else:
            made.append(x)
            above = above if x.mark == "more" else x
    return made


def of_written(blocks: Sequence[Block], path: Path) -> list[LabelledLine]:
    """The labelled lines of a written document: a heading is what its blocks say is one."""
    heads = {letters(block.text) for block in blocks if block.kind == "h2"}
    others = {letters(part) for b in blocks if b.kind != "h2" for part in b.text.split("\t")}
    made = []
    for line in lines_of(path):
        text = letters(line.text)
        mark = f"heading/{kind_of(line.text)[0] or ''}" if text in heads else ""
        made.append(LabelledLine(line, "mixed" if mark and text in others else mark))
    return made


def of_truth(path: Path, truth: Json) -> list[LabelledLine]:
    """Lines that name a section and nothing the truth tells are headings; lines it tells are none.

    What is both ("Languages", a group of skills) or neither stays open: "mixed".
    """
    whole = {letters(text) for text in _texts(truth)}
    told = "\n".join(sorted(whole))
    made = []
    for line in (part for x in lines_of(path) for part in headings._without_inline_heading(x)):
        kind, words = kind_of(line.text.strip())
        parts = [letters(part) for part in re.split(r"[\t|·:：,，、]", line.text)]
        if words >= 1.5:
            is_told = any(part in whole for part in parts)
            made.append(LabelledLine(line, "mixed" if is_told else f"heading/{kind}"))
        else:
            is_told = any(len(part) > 1 and part in told for part in parts)
            made.append(LabelledLine(line, "" if is_told else "mixed"))
    return with_entries_told(with_continuations_told(made), truth)


def with_entries_told(lines: Sequence[LabelledLine], truth: Json) -> list[LabelledLine]:
    """With the entry whose names or dates a line holds, in sections where that is plain."""
    made: list[LabelledLine] = []
    kind, held = "", list[LabelledLine]()
    for x in [*lines, LabelledLine(Line(""), "heading/")]:
        if x.mark.startswith("heading/"):
            listed = "work" if kind == "internships" else kind
            made += _with_heads(held, listed, truth.get(listed) or [])
            kind, held = x.mark.removeprefix("heading/"), []
        held.append(x)
    return made


def _with_heads(lines: Sequence[LabelledLine], kind: str, entries: Json) -> list[LabelledLine]:
    if kind not in ("work", "volunteer", "education", "projects"):
        return list(lines)
    found = [_entry_told(x, kind, entries) if not x.mark else None for x in lines]
    runs = [number for number, _ in itertools.groupby(n for n in found if n is not None)]
    if -1 in runs or len(set(runs)) < len(runs):
        return list(lines)
    return [
        x if number is None else replace(x, entries=(f"entry/{kind}/{number}",))
        for x, number in zip(lines, found, strict=True)
    ]


def _entry_told(x: LabelledLine, kind: str, entries: Json) -> int | None:
    """Number of the entry of which the line holds most; None for none, -1 for several."""
    text = letters(x.line.text)
    dated = any(s.kind != "mention" for s in dates.find_spans(x.line.text))
    points = []
    for entry in entries:
        names = [letters(name) for name in HEADS[kind](entry)]
        years = [entry[key][:4] for key in ("startDate", "endDate") if entry.get(key)]
        share = sum(len(n) for n in names if len(n) > 1 and n in text) / max(1, len(text))
        found = dated and years and all(year in x.line.text for year in years)
        points.append(bool(found) + (share if share > _HEAD_SHARE else 0.0))
    top = max(points, default=0.0)
    if not top:
        return None
    return points.index(top) if points.count(top) == 1 else -1


def lines_of(path: Path) -> list[Line]:
    """The lines as the program reads them."""
    return parsing._lines(open_document(path.read_bytes(), path.name))


def letters(text: str) -> str:
    """What tells a text again, however it is set."""
    return "".join(c for c in unicodedata.normalize("NFKC", text) if c.isalpha()).casefold()


def _texts(value: Json) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _texts(part)
