"""Points that run on in one paragraph, each behind its bullet: "▷ Kept books. ▷ Ran payrolls."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reviewer.intake.document import Line, around

_OPENS = re.compile(r"\s*(?P<sign>[•▪‣●○■□◆◇►▶▷▸▹➢➤❖✓✔])\s")


def parted(lines: Sequence[Line]) -> list[Line]:
    """The lines, cut before each bullet that stands behind the end of a sentence in one."""
    made: list[Line] = []
    sign = ""
    for line in lines:
        opens = _OPENS.match(line.text)
        sign = opens["sign"] if opens else sign
        made += _cut(line, sign) if sign and "\t" not in line.text else [line]
    return made


def _cut(line: Line, sign: str) -> Iterator[Line]:
    inner = re.finditer(rf"(?<=[.;!?。；！])\s+(?={re.escape(sign)}\s*\w)", line.text)
    begin = 0
    for gap in inner:
        yield _part(line, begin, gap.start())
        begin = gap.end()
    yield _part(line, begin, len(line.text)) if begin else line


def _part(line: Line, start: int, end: int) -> Line:
    """The part of a line, in its own box; what is not its first stands no farther from it."""
    placed = [
        (word, offset)
        for word, offset in zip(line.words, line.starts, strict=True)
        if start <= offset < end
    ]
    words, starts = tuple(w for w, _ in placed), tuple(o for _, o in placed)
    boxes = [word.box for word in words if word.box is not None]
    return replace(
        line,
        text=" " * start + line.text[start:end],
        words=words,
        starts=starts,
        box=around(boxes) if boxes else line.box,
        gap=0.0 if start else line.gap,
    )
