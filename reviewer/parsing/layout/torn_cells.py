"""Cells beside the text that their narrow column broke: "Jun" above "2021 – Present".

Where a date is broken over more than two lines, or stands behind the text of its row, lines no
longer show that its parts belong together; on the page they are flush with each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reviewer.parsing import lexicon
from reviewer.parsing.layout.lines import Fragment, is_date
from reviewer.parsing.layout.side_labels import on_one_line
from reviewer.parsing.values import dates
from reviewer.parsing.values.roles import points

_MONTH = re.compile(
    "(?:"
    + lexicon.alternation(
        word for listed in lexicon.table("dates", "months").values() for word in listed
    )
    + r")\.?",
    re.IGNORECASE,
)
_UNFINISHED = re.compile(r"(?:[-–—~‐‑−]|\bto|[^\W\d_]{3}\.?)$", re.IGNORECASE)
"""How a part of a date ends that goes on below: with a stroke, or with the name of a month."""
_PLACE_GOES_ON = re.compile(r"[^\W\d][^\d,]*,")
_REST_OF_PLACE = re.compile(r"[A-Z]{2,3}|[A-Z][^\d,:]{2,24}")
_JOINS_ON = re.compile(r"^[^\W\d].{3,60}\s(?:of|and|for|the|&|de|des|du|der|und|et|y)$")
_REST_OF_NAME = re.compile(r"[^\W\d][^\t:@/.!?]{1,40}")
_CUT_ADDRESS = re.compile(r"(?:https?://|www\.)?[\w-]+\.[a-z]{2,4}/\S*[-/]")
_REST_OF_ADDRESS = re.compile(r"[a-z\d][\w%-]*/?")
_SURELY_PLACE = 0.9
_SAME_EDGE = 3.0
"""Points by which the lines of a cell may be off each other's edge."""
_LEADING = 1.5
"""They stand no farther apart than this, in font sizes."""
_MOST_LINES = 3


def whole(fragments: Sequence[Fragment]) -> list[Fragment]:
    """The fragments, the parts of each broken cell read as one where the first of them stands."""
    made: dict[int, Fragment] = {}
    gone: set[int] = set()
    for at, first in enumerate(fragments):
        if id(first) in gone:
            continue
        if rest := _rest_of_name(first, fragments[at + 1 :], fragments):
            one = Fragment((*first.words, *rest.words))
            made[id(first)] = replace(one, raised=one.baseline - first.baseline)
            gone.add(id(rest))
        if not (_opens_date(first.text) or _opens_place(first.text)):
            continue
        for parts in _stacks(first, fragments[at + 1 :]):
            if _is_one(" ".join(part.text for part in parts), first):
                one = Fragment(tuple(word for part in parts for word in part.words))
                made[id(first)] = replace(one, raised=one.baseline - first.baseline)
                gone |= {id(part) for part in parts[1:]}
                break
    return [made.get(id(f), f) for f in fragments if id(f) not in gone]


def _rest_of_name(
    first: Fragment, below: Sequence[Fragment], every: Sequence[Fragment]
) -> Fragment | None:
    """What a cell goes on with below, alone on its row, if it ends as no name or address does."""
    if not (_JOINS_ON.search(first.text) or _CUT_ADDRESS.fullmatch(first.text)):
        return None
    reach = [f for f in below if f.baseline - first.baseline <= _LEADING * first.size]
    rest = next((f for f in reach if _is_flush(first, f) or _is_centred(first, f)), None)
    if rest is None or rest.baseline - first.baseline < 0.5 * first.size:
        return None
    if _CUT_ADDRESS.fullmatch(first.text):
        return rest if _REST_OF_ADDRESS.fullmatch(rest.text) else None
    beside = any(f is not first and on_one_line(f, first) for f in every)
    alone = not any(f is not rest and on_one_line(f, rest) for f in every)
    return rest if beside and alone and _REST_OF_NAME.fullmatch(rest.text) else None


def _is_centred(above: Fragment, below: Fragment) -> bool:
    middles = [(f.box.x0 + f.box.x1) / 2 for f in (above, below)]
    return abs(middles[0] - middles[1]) <= _SAME_EDGE and above.look[:3] == below.look[:3]


def _stacks(first: Fragment, below: Sequence[Fragment]) -> Iterator[list[Fragment]]:
    """The fragment with the next one flush below it, with the next two, …"""
    parts = [first]
    for fragment in below:
        step = fragment.baseline - parts[-1].baseline
        if step > _LEADING * first.size or len(parts) == _MOST_LINES:
            return
        if step > 0.5 * first.size and _is_flush(first, fragment) and _goes_on(parts, fragment):
            parts.append(fragment)
            yield list(parts)


def _is_flush(above: Fragment, below: Fragment) -> bool:
    edges = abs(above.box.x0 - below.box.x0), abs(above.box.x1 - below.box.x1)
    return min(edges) <= _SAME_EDGE and above.look[:3] == below.look[:3]


def _goes_on(parts: Sequence[Fragment], below: Fragment) -> bool:
    """Whether the last of the parts is left open, and what stands below it can close it."""
    if _opens_place(parts[0].text):
        return len(parts) == 1 and bool(_REST_OF_PLACE.fullmatch(below.text))
    return bool(_UNFINISHED.search(parts[-1].text)) and is_date(below.text)


def _opens_date(text: str) -> bool:
    return bool(_UNFINISHED.search(text)) and (is_date(text) or bool(_MONTH.fullmatch(text)))


def _opens_place(text: str) -> bool:
    return bool(_PLACE_GOES_ON.fullmatch(text))


def _is_one(text: str, first: Fragment) -> bool:
    """Whether the parts together are one span of dates, or one place whose town a list knows."""
    if _opens_place(first.text):
        return min(points("place", told) for told in (first.text, text)) >= _SURELY_PLACE
    spans = dates.find_spans(text)
    is_span = len(spans) == 1 and spans[0].kind in ("range", "since")
    return is_span and spans[0].range == (0, len(text))
