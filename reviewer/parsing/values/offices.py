"""Chinese titles that run on behind the body they are held in: "市图书馆志愿者", "校学生会主席"."""

from __future__ import annotations

import re
from functools import cache

from reviewer.parsing import lexicon
from reviewer.parsing.values.roles import points

_HELD = re.compile(
    r"(?:曾?(?:担任|擔任)|[曾现現兼]任|受聘[为為]?|[当當][选選][为為]?|任)?(?P<held>[\u3400-\u9fff][\u3400-\u9fff\d（）()]{4,40})"
)
_TITLE = 0.9
_SHORTEST_BODY = 4
_OF_SCHOOL = tuple("校院系班")


def title_behind_body(text: str, *, parts_too: bool) -> tuple[int, int] | None:
    """Where the body begins in a text and where the title behind it does; None if there is none.

    ``parts_too`` takes what may be a part of a house for a body: "网宣中心副主任".
    """
    match = _HELD.fullmatch(text)
    if match is None or points("position", text) < _TITLE:
        return None
    start = match.start("held")
    for cut in range(len(text) - 2, start, -1):
        body, title = text[start:cut], text[cut:]
        if len(body) < _SHORTEST_BODY and not body.startswith(_OF_SCHOOL):
            continue
        if body.endswith(_endings("cjk")) and points("position", title) >= _TITLE:
            return start, cut
    parts = _endings("parts")
    for cut in range(len(text) - 2, start + _SHORTEST_BODY - 1, -1) if parts_too else ():
        if text[start:cut].endswith(parts) and points("position", text[cut:]) >= _TITLE:
            return start, cut
    return None


@cache
def _endings(key: str) -> tuple[str, ...]:
    return lexicon.table("organisations", "body")[key]
