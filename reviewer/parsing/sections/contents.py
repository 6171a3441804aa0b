"""A list of the document's own headings at its beginning: "Table of Contents", links of a page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reviewer.intake.document import Line
from reviewer.parsing.lexicon import tight
from reviewer.parsing.values.heading_words import kind_of

_LEAST = 3
"""Headings that such a list has at least."""
_PAGE = re.compile(r"(?<![\s.…·])(?=[\s.…·]*?(?:\t|\.\.|…|\s\s))[\s.…·]++\d{1,2}\s*$")
"""The number of a page behind dots or white space; looked for only where these begin."""
_TITLE = re.compile(
    r"\W*(?:(?:table of )?contents|on this page|目录|目錄|inhalt(?:sverzeichnis)?|sommaire"
    r"|table des matières|índice|indice|inhoud)\W*",
    re.IGNORECASE,
)


def without_contents(lines: Sequence[Line]) -> list[Line]:
    """The lines without those that only list the headings further below, and their title."""
    keys = [tight(_PAGE.sub("", line.text)) for line in lines]
    start = 0
    while start < len(lines):
        end = _end_of_list(keys, start)
        if end - start >= _LEAST and _name_kinds(lines[start:end]):
            titled = start > 0 and _TITLE.fullmatch(lines[start - 1].text)
            return [*lines[: start - bool(titled)], *lines[end:]]
        start += 1
    return list(lines)


def _end_of_list(keys: Sequence[str], start: int) -> int:
    """Where the run of texts ends that all stand again below it, in the same order."""
    end, below = start, -1
    while end < len(keys) and keys[end]:
        at = next((i for i in range(max(below, end) + 1, len(keys)) if keys[i] == keys[end]), -1)
        if at < 0 or (below < 0 and _end_is_inside(keys, start, at)):
            break
        below, end = at, end + 1
    return end if below >= end else start


def _end_is_inside(keys: Sequence[str], start: int, at: int) -> bool:
    """Whether what stands again does so right away: a word said twice, no list."""
    return at - start < _LEAST


def _name_kinds(lines: Sequence[Line]) -> bool:
    """Whether most of the lines name sections."""
    return 2 * sum(kind_of(_PAGE.sub("", line.text))[1] >= 1 for line in lines) > len(lines)
