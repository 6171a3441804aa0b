"""The signs by which a line of a skills section, and each thing in it, names skills or tells.

"Python, Docker" and "熟悉Java、Redis" name; "Led a team, cutting costs" and "沟通能力强，善于学习"
tell. ``of_thing`` answers the signs of one thing cut from a line, ``of_line`` those of the line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from reviewer.parsing import lexicon

Signs = dict[str, float]

_HAN = re.compile(r"[\u4e00-\u9fff]")
_WORD = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ0-9'’+#.-]*")
_YEARS = re.compile(r"(?:\d|[一二两三四五六七八九十多几])\+?\s*(?:个月|年|years?|months?)", re.I)
_MEASURED = re.compile(r"\d\s*%|\b\d{2,}\b|[百千万]")
_STOP = re.compile(r"[。.!！]['\"”’)]?\s*$")
_INNER_STOP = re.compile(r"[a-z]\. [A-Z]|。.")
_WIDTHS = (4, 8, 14, 20, 28, 40, 60)
_COUNTS = (1, 2, 3, 4, 6, 9)
_PIECES = (1, 2, 3, 5, 8)
_WIDE = 20
_FUNCTION = frozenset({
    *("a", "an", "the", "to", "of", "for", "in", "on", "at", "by", "with", "from", "into", "and"),
    *("or", "as", "is", "are", "was", "which", "who", "that", "my", "our", "their", "its", "all"),
    *("any", "this", "so", "than", "up", "while", "when", "under", "over", "across", "within"),
    *("about", "i", "we"),
})  # fmt: skip
_TELLING = frozenset({
    *("to", "the", "of", "for", "in", "by", "with", "and", "which", "who", "i", "my", "a", "that"),
    *("is", "on", "from", "able", "ability", "including", "used", "very", "highly", "well"),
    *("strong", "excellent", "good", "have", "having", "experience", "years", "team"),
})  # fmt: skip
_ENDINGS = ("ed", "ing", "ly", "er", "tion", "ment", "s")
_PARTICLES = (
    *"的了着过并且与和及对能可会有具善较强好以在将从被于为个年次我",
    *("进行", "通过", "负责", "完成", "独立", "经验", "能力", "工作", "良好", "精神", "意识"),
    *("学习", "项目", "团队", "带领", "参与", "具备", "相关", "实际", "深入", "一定", "丰富"),
    *("喜欢", "认真", "研究", "实践", "使用", "编写", "管理", "设计", "分析", "开发", "技术"),
    *("软件", "语言", "系统"),
)
_CLOSES = (
    *"强好心力写发计析理究验识解神作案法台具件言术统师证护工品",
    *("能力", "经验", "精神", "意识", "项目", "工作", "完成", "沟通", "团队"),
)


def of_thing(text: str, *, before: str, opened: bool, bare: bool) -> Signs:
    """What one thing shows by itself, behind the sign ``before`` which parts it from the last.

    ``opened`` tells that the line begins as "熟悉…" does, ``bare`` that such words were taken off.
    """
    return {
        "always": 1.0,
        **of_text(text),
        **_true(
            (f"behind {before}", True),
            ("opened", opened),
            ("bare", bare),
            (f"opened, behind {before}", opened),
        ),
    }


def of_line(text: str, things: Sequence[str], odds: Sequence[float], *, opened: bool) -> Signs:
    """What a line shows as a whole; ``odds`` is how likely each of its things names a skill."""
    count = len(things)
    own = [of_text(thing) for thing in things]
    shared = sorted({name for signs in own for name in signs})
    widths = [_width(thing) for thing in things]
    return {
        "always": 1.0,
        "odds": sum(odds) / count,
        "least odds": min(odds),
        "most odds": max(odds),
        **{f"share {name}": sum(name in signs for signs in own) / count for name in shared},
        **_true(
            *((f"things {least}", count > least) for least in _PIECES),
            *((f"sign {sign}", sign in text) for sign in "、，,;；/|·"),
            ("stop", bool(_STOP.search(text))),
            ("inner stop", bool(_INNER_STOP.search(text))),
            ("opened", opened),
            ("even", count > 2 and max(widths) <= 2 * min(widths)),
            ("first wide", count > 1 and widths[0] > _WIDE > max(widths[1:])),
            ("last wide", count > 1 and widths[-1] > _WIDE > max(widths[:-1])),
        ),
    }


def of_text(text: str) -> Signs:
    """What a text shows by its letters, its words and its length."""
    words = _WORD.findall(text)
    folded = [word.lower() for word in words]
    width = _width(text)
    return _true(
        *((f"wide {least}", width > least) for least in _WIDTHS),
        *((f"words {least}", len(words) > least) for least in _COUNTS),
        ("years", bool(_YEARS.search(text))),
        ("measured", bool(_MEASURED.search(text))),
        ("digit", any(c.isdigit() for c in text)),
        ("brackets", bool(re.search(r"[(（]", text))),
        ("known", lexicon.fold(text) in known()),
        ("holds known", any(lexicon.fold(word) in known() for word in words)),
        ("colon", ":" in text or "：" in text),
        *_latin(text, words, folded),
        *_han(text, bool(words)),
    )


def _latin(text: str, words: Sequence[str], folded: Sequence[str]) -> Iterable[tuple[str, bool]]:
    """How a text in Latin letters is worded."""
    if not words:
        return ()
    linking = sum(word in _FUNCTION for word in folded)
    large = sum(not word[0].islower() for word in words)
    first = folded[0]
    ending = "" if "-" in first else first
    return (
        ("linked", linking > 0),
        ("linked 2", linking > 1),
        ("linked 4", linking > 3),
        ("all large", large == len(words)),
        ("small first", text[:1].islower()),
        ("large first only", len(words) > 2 and large == 1 and words[0][0].isupper()),
        ("inner capitals", any(not word[1:].islower() and len(word) > 1 for word in words)),
        *((f"says {word}", True) for word in sorted(_TELLING.intersection(folded))),
        (f"opens with {first}", first in _TELLING),
        *((f"opens in -{end}", len(words) > 1 and ending.endswith(end)) for end in _ENDINGS),
        *((f"one word -{end}", len(words) == 1 and ending.endswith(end)) for end in _ENDINGS),
    )


def _han(text: str, latin: bool) -> Iterable[tuple[str, bool]]:
    """How a Chinese text is worded."""
    if not _HAN.search(text):
        return (("no han", True),)
    return (
        ("mixed", latin),
        *((f"says {word}", word in text) for word in _PARTICLES),
        *((f"opens with {word}", text.startswith(word)) for word in _PARTICLES),
        *((f"closes with {word}", text.endswith(word)) for word in _CLOSES),
    )


def _width(text: str) -> int:
    return sum(2 if _HAN.match(c) else 1 for c in text)


def _true(*named: tuple[str, bool]) -> Signs:
    return {name: 1.0 for name, holds in named if holds}


@cache
def known() -> frozenset[str]:
    """Skills by name, folded."""
    return lexicon.words("skills", "known")
