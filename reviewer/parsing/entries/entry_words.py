"""What the words of a single award or certificate say that it is."""

from __future__ import annotations

import re
from functools import cache

from reviewer.parsing import lexicon


def kind_by_words(text: str) -> str | None:
    """ "awards" or "certificates" by the words of an entry, None where they do not tell."""
    told = [kind for kind in ("awards", "certificates") if _words(kind).search(text)]
    return told[0] if told else None


def kind_with_credentials(text: str) -> str | None:
    """The same where nothing but these two can stand: letters such as PMP tell certificates."""
    return kind_by_words(text) or ("certificates" if _credentials().search(text) else None)


@cache
def _words(kind: str) -> re.Pattern[str]:
    return re.compile(lexicon.alternation(lexicon.table("headings", "entries")[kind]), re.I)


@cache
def _credentials() -> re.Pattern[str]:
    listed = lexicon.alternation(lexicon.load("credentials")["known"])
    return re.compile(rf"(?<![a-z])(?:{listed})(?![a-z])", re.IGNORECASE)
