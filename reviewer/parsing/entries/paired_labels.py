"""Two labels with a slash before two values with one: "公司/岗位：云汀科技/采购专员"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reviewer.intake.document import Line
from reviewer.parsing.values.labels import field_of

_PAIR = re.compile(
    r"\W*(?P<first>[\u4e00-\u9fff]{2,6})\s*[/／](?P<second>\s*[\u4e00-\u9fff]{2,6})\s*[:：]"
    r"(?P<one>[^/／]{2,40})[/／](?P<other>[^/／]{2,40})"
)


def parted(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines; a line with two such pairs is one for each, all else in it blank."""
    return tuple(part for line in lines for part in _parts(line))


def _parts(line: Line) -> Iterator[Line]:
    pair = _PAIR.fullmatch(line.text)
    fields = {field_of(pair[name]) for name in ("first", "second")} if pair else set()
    if pair is None or len(fields) < len(("first", "second")) or None in fields:
        yield line
        return
    yield _only(line, pair, "first", "one")
    yield replace(_only(line, pair, "second", "other"), gap=0.0)


def _only(line: Line, pair: re.Match[str], label: str, value: str) -> Line:
    """The line with nothing but one label and its value, each at its place."""
    colon = pair.start("one") - 1
    kept = [pair.span(label), (colon, colon + 1), pair.span(value)]
    text = "".join(
        char if any(a <= at < b for a, b in kept) else " " for at, char in enumerate(line.text)
    )
    words = [
        (word, at)
        for word, at in zip(line.words, line.starts, strict=True)
        if text[at : at + len(word.text)] == word.text
    ]
    return replace(
        line, text=text, words=tuple(w for w, _ in words), starts=tuple(at for _, at in words)
    )
