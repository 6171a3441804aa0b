"""What a list of awards or certificates shows as a whole: who stands first, what a year dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reviewer.parsing.entries.entry_words import kind_with_credentials
from reviewer.parsing.entries.short_signs import gives, is_only_date
from reviewer.parsing.found import Draft, Found, Span

INHERITED = 0.8
"""Confidence of a date that stands above several entries."""
_HAN = re.compile(r"[\u4e00-\u9fff]")


def with_givers_behind(drafts: Sequence[dict[str, Draft]]) -> list[dict[str, Draft]]:
    """The entries; where lists name who gave it first ("Elm Club, Rower of the Year"), turned.

    What is a prize by its words tells the order, which all entries of a list share.
    """
    told = [_turned(draft) for draft in drafts]
    if told.count(True) <= told.count(False):
        return list(drafts)
    return [
        {**draft, "title": draft["awarder"], "awarder": draft["title"]}
        if turned or (turned is None and _is_beside(draft))
        else draft
        for draft, turned in zip(drafts, told, strict=True)
    ]


def _turned(draft: dict[str, Draft]) -> bool | None:
    """Whether the words of an entry say that its giver stands first; None where they do not."""
    title, giver = draft.get("title"), draft.get("awarder")
    if not isinstance(title, Found) or not isinstance(giver, Found) or not _is_beside(draft):
        return None
    named = [kind_with_credentials(found.value) is not None for found in (title, giver)]
    if named[0] == named[1] or gives((giver if named[1] else title).value):
        return None
    return named[1]


def _is_beside(draft: dict[str, Draft]) -> bool:
    """Whether a western title and its giver stand on one line, in this order."""
    title, giver = draft.get("title"), draft.get("awarder")
    if not isinstance(title, Found) or not isinstance(giver, Found) or _HAN.search(title.value):
        return False
    first, last = title.spans[-1], giver.spans[0]
    return first.line is last.line and first.end <= last.start


def with_dates_above(
    blocks: Sequence[Sequence[Span]], drafts: Sequence[dict[str, Draft]]
) -> list[dict[str, Draft]]:
    """The entries of these blocks; a date on a line of its own dates all down to the next."""
    made: list[dict[str, Draft]] = []
    above: Draft = None
    for block, draft in zip(blocks, drafts, strict=True):
        if is_only_date(replace(block[0].line, text=block[0].text)):
            above = draft.get("date")
        elif isinstance(above, Found) and draft and not draft.get("date"):
            draft = {**draft, "date": replace(above, confidence=INHERITED)}
        made.append(draft)
    return made
