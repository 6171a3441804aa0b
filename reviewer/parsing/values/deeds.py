"""Texts that say what somebody did rather than name something."""

from __future__ import annotations

import re
from functools import cache

from reviewer.parsing import lexicon

_COUNTED = re.compile(
    r"(?<![第前\d.])(?<![第前]\s)\d[\d.,]*\s*(?:%|％|余|多|万|亿|个|個|名|人|次|项|項|份|年|门|篇|套|册|场|节|起|例|台|条|家|元|小时|天|分|倍|款|张)"
)
_DEED = re.compile(
    r"[A-Z][a-z]+ed|Led|Built|Rebuilt|Ran|Wrote|Won|Took|Taught|Made|Grew|Cut|Drove|Set|Held"
    r"|Oversaw|Kept|Gave|Sold|Brought|Began|Sent|Found|Spoke|Saw"
)

_DOING = re.compile(
    r"[A-Z][a-z]+ing\s+(?:the|an?|all|our|their|its|his|her|in|with|on|to|up|out|of|that|new)\s"
)
_LEAST_BEHIND = 3
"""Words behind the verb of a clause."""


def reports(text: str) -> bool:
    """Whether an English text opens with what someone did, and goes on as running text."""
    first, *others = [word for word in re.split(r"[^\w'’-]+", text) if word] or [""]
    small = sum(word[0].islower() for word in others)
    return len(others) > 2 and 2 * small >= len(others) and bool(_DEED.fullmatch(first))


def instructs(text: str) -> bool:
    """Whether an English text opens with what one does, and goes on as running text.

    "Troubleshoot code and configuration issues", "Managing the sign-in of students". Words that
    are verbs and nouns alike open titles too: the caller knows these.
    """
    first, *others = [word for word in re.split(r"[^\w'’-]+", text) if word] or [""]
    small = sum(word[0].islower() for word in others)
    if len(others) < _LEAST_BEHIND or 3 * small < 2 * len(others):
        return False
    return (first.casefold() in _verbs() and first[0].isupper()) or bool(_DOING.match(text))


@cache
def _verbs() -> frozenset[str]:
    return lexicon.words("deeds", "verbs")


def is_report(text: str) -> bool:
    """Whether a Chinese text has clauses and counts what was done ("2 项，发表论文 3 篇")."""
    return bool(_COUNTED.search(text)) and bool(re.search(r"[，,]", text))
