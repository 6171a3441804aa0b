"""Chinese headings in everyday words: "我会什么", "在哪读书", "拿过的奖", "关于我的一切".

Such a heading is a verb or a thing that tells the kind, between words that carry none: "I", "in",
"where", "what".
"""

from __future__ import annotations

import re
from functools import cache

from reviewer.parsing import lexicon


def everyday_kind(key: str) -> str | None:
    """The kind of section that a folded heading without signs names in everyday words."""
    if not _asking().search(key):
        return None
    found = _form().fullmatch(key)
    if found is None:
        return None
    told = found["thing"] or found["deed"]
    return lexicon.index("headings", "everyday").get(told)


@cache
def _asking() -> re.Pattern[str]:
    return re.compile(lexicon.alternation(lexicon.table("headings", "asking")["sure"]))


@cache
def _form() -> re.Pattern[str]:
    asking = lexicon.table("headings", "asking")
    around = f"(?:{lexicon.alternation([*asking['sure'], *asking['around']])})*"
    told = lexicon.alternation(lexicon.index("headings", "everyday"))
    return re.compile(rf"{around}(?P<deed>{told}){around}(?P<thing>{told})?{around}")
