"""Interests: names, each alone or with what belongs to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reviewer.intake.document import Line
from reviewer.parsing.entries.short_entries import SAME_EDGE, blocks
from reviewer.parsing.found import Draft, Found, Span
from reviewer.parsing.kinds.work import terms
from reviewer.parsing.sections.prose import is_bulleted, joined, without_marker
from reviewer.parsing.values.lists import is_list, of_two, split_list

_NAMED_LIST = re.compile(r"([^:：,，、]{1,40}?)\s*[:：]\s*(?=\S)")
"""The name of a group of interests before what belongs to it."""
_LEAST_NAMES = 2
"""Interests, from which points below some of them belong to those."""


def interests(lines: Sequence[Line]) -> list[dict[str, Draft]]:
    """JSON Resume ``interests``: names, with keywords where the document gives some."""
    drafts: list[dict[str, Draft]] = []
    for block in _under_names(lines) or blocks(lines, by_date=False):
        head, *rest = block
        if rest and "\t" in head.text:
            drafts += _side_by_side(head, rest)
        elif rest and (named := _NAMED_LIST.match(head.text)):
            name = replace(head, end=head.start + named.end(1))
            listed = joined([replace(head, start=head.start + named.end()), *rest])
            drafts.append({"name": _found(name), "keywords": terms(listed) if listed else []})
        elif rest:
            keywords = [_found(piece) for span in rest for piece in split_list(span)]
            drafts.append({"name": _found(head), "keywords": keywords})
        else:
            drafts += _interests_in(head)
    return drafts


def _under_names(lines: Sequence[Line]) -> list[list[Span]]:
    """The names, each with the points below it, where points stand below some of several names."""
    lines = [line for line in lines if re.search(r"\w", line.text)]
    marked = [is_bulleted(line) for line in lines]
    if not any(marked) or marked[0] or sum(marked) > len(marked) - _LEAST_NAMES:
        return []
    groups: list[list[Span]] = []
    for line, is_point in zip(lines, marked, strict=True):
        if is_point:
            groups[-1].append(without_marker(line))
        else:
            groups.append([without_marker(line)])
    return groups


def _side_by_side(head: Span, rest: Sequence[Span]) -> Iterator[dict[str, Draft]]:
    """Interests in columns: each name with what stands under it, as far as the page tells."""
    names = _cells(head)
    under: list[list[Span]] = [[] for _ in names]
    for span in rest:
        for at, cell in enumerate(_cells(span)):
            under[_column_of(cell, names, at)].append(cell)
    for name, cells in zip(names, under, strict=True):
        pieces = [_found(piece) for span in cells for piece in split_list(span)]
        yield {"name": _found(name), "keywords": pieces}


def _column_of(cell: Span, names: Sequence[Span], at: int) -> int:
    """The last name that begins no further right than a cell; the one in turn without a page."""
    place = cell.line.boxes(cell.start, cell.end)
    lefts = [box.x0 for name in names for box in name.line.boxes(name.start, name.end)[:1]]
    if not place or len(lefts) < len(names):
        return min(at, len(names) - 1)
    return max(sum(left <= place[0].x0 + SAME_EDGE for left in lefts) - 1, 0)


def _cells(span: Span) -> list[Span]:
    return [
        Span(span.line, span.start + m.start(), span.start + m.end()).trimmed()
        for m in re.finditer(r"[^\t]+", span.text)
    ]


def _interests_in(span: Span) -> Iterator[dict[str, Draft]]:
    colon = _NAMED_LIST.match(span.text)
    if colon:
        name = replace(span, end=span.start + colon.end(1))
        listed = split_list(replace(span, start=span.start + colon.end()))
        yield {"name": _found(name), "keywords": [_found(piece) for piece in listed]}
        return
    short = is_list(span.text) or len(span.text) < 60
    for piece in of_two(split_list(span)) if short else [span]:
        bracket = re.fullmatch(
            r"(?P<name>[^()（）\[\]]+?)\s*[(（\[](?P<inner>[^()（）\[\]]+)[)）\]]", piece.text
        )
        if bracket:
            inner = Span(
                piece.line, piece.start + bracket.start("inner"), piece.start + bracket.end("inner")
            )
            name = replace(piece, end=piece.start + bracket.end("name"))
            yield {"name": _found(name), "keywords": [_found(part) for part in split_list(inner)]}
        else:
            yield {"name": _found(piece)}


def _found(span: Span) -> Found | None:
    return Found(span.text, (span,)) if span.text else None
