"""The parts of sections: lesser headings below one that speaks of several things, or of skills."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from reviewer.intake.document import Line
from reviewer.parsing import lexicon
from reviewer.parsing.sections.line_signs import Setting, is_weaker, may_be_heading
from reviewer.parsing.values.heading_words import KNOWN_PART, kind_of, kinds_joined

_KNOWN = 2.0
"""How well the words of a known heading name its kind."""
_LEAST_JOINED = 2
"""Kinds that a heading about several things joins."""
_WORD = re.compile(r"[^\W\d_]+")
_PARTLY = 1.5
_OTHER = frozenset({"languages", "interests", "certificates", "awards"})
_UNDER = frozenset({"skills", "certificates", "unknown"})
"""What is listed under a heading of skills or qualifications, and has a part of its own."""


def group_names(setting: Setting, heads: Mapping[int, str]) -> frozenset[int]:
    """Which headings only name a group of skills: lesser ones, set like what begins "Skills"."""
    found: set[int] = set()
    over: dict[int, int | None] = {}
    below: dict[int, int] = {}
    looks = [dress.look for dress in setting.dresses]
    for index, line in enumerate(setting.lines):
        above = over.get(line.column)
        if above is not None:
            first = below.setdefault(above, index)
            if (
                index in heads
                and looks[index] == looks[first]
                and is_weaker(looks[index], looks[above])
            ):
                found.add(index)
                continue
        if index in heads:
            over[line.column] = index if heads[index] == "skills" else None
    return frozenset(found)


def parts_named_below(setting: Setting, heads: Mapping[int, str]) -> dict[int, str]:
    """The lesser headings of a section about several things: its parts, one of them right below.

    "Positions and honors", then "Positions" and, set like it, "Honors".
    """
    found: dict[int, str] = {}
    order = sorted(heads)
    for at in order:
        first = at + 1
        look = setting.dresses[min(first, len(setting.lines) - 1)].look
        others = (o for o in order if o > at and setting.dresses[o].look != look)
        end = next(others, len(setting.lines))
        if first >= end or len(kinds_joined(setting.lines[at].text)) < _LEAST_JOINED:
            continue
        alike = [i for i in range(first, end) if setting.dresses[i].look == look]
        named = {i: kind_of(setting.lines[i].text) for i in alike if may_head(setting, i)}
        parts = {i: kind for i, (kind, words) in named.items() if kind and words >= KNOWN_PART}
        if first in parts and len(parts) > 1:
            found |= parts
    return found


def first_part_below(setting: Setting, heads: Mapping[int, str]) -> dict[int, str]:
    """A known lesser heading right below a heading, where another set like it is one too.

    "Career", then "Experience of Jane Doe" and further down "Education of Jane Doe".
    """
    looks, lines = [dress.look for dress in setting.dresses], setting.lines
    worn = {looks[at] for at in heads if kind_of(lines[at].text)[1] >= _KNOWN}
    found: dict[int, str] = {}
    for at in heads:
        first = at + 1
        if first == len(lines) or first in heads or lines[first].column != lines[at].column:
            continue
        kind, words = kind_of(lines[first].text)
        lesser = looks[first] in worn and is_weaker(looks[first], looks[at])
        if kind and words >= _KNOWN and lesser and may_head(setting, first):
            found[first] = kind
    return found


def other_parts_below(setting: Setting, heads: Mapping[int, str]) -> dict[int, str]:
    """The lesser headings of a section of skills, where some name lists of another kind.

    "Skills", then "Languages", "Software" and "Hobbies", set alike and each over its list.
    """
    looks, lines = [dress.look for dress in setting.dresses], setting.lines
    found: dict[int, str] = {}
    for at in sorted(heads):
        first = at + 1
        if heads[at] not in _UNDER or first + 1 >= len(lines) or not may_head(setting, first):
            continue
        look = looks[first]
        others = (o for o in heads if o > at and looks[o] != look)
        end = min(others, default=len(lines))
        alike = [i for i in range(first, end) if looks[i] == look]
        if len(alike) < _LEAST_JOINED or not is_weaker(look, looks[at]) or looks[first + 1] == look:
            continue
        if any(b == a + 1 for a, b in pairwise(alike)) or alike[-1] + 1 == end:
            continue
        named = {i: kind_of(lines[i].text) for i in alike}
        ends = dict(zip(alike, [*alike[1:], end], strict=True))
        parts = {
            i: kind
            for i, (kind, words) in named.items()
            if kind in _OTHER and words >= _PARTLY
            if kind != "languages" or _lists_languages(lines[i + 1 : ends[i]])
        }
        if not parts or not all(_heads_alone(setting, i) for i in alike):
            continue
        found |= parts
        found |= {b: "skills" for a, b in pairwise(alike) if a in parts and b not in parts}
    return found


def _heads_alone(setting: Setting, index: int) -> bool:
    """Whether a line may be a heading and has no text of its list behind it."""
    line, below = setting.lines[index : index + 2]
    return may_head(setting, index) and line.number != below.number


def _lists_languages(lines: Sequence[Line]) -> bool:
    """Whether a third of the lines name a language that people speak."""
    spoken = lexicon.words("languages", "names")
    named = [any(lexicon.fold(w) in spoken for w in _WORD.findall(x.text)) for x in lines]
    return 3 * sum(named) >= len(named)


def may_head(setting: Setting, index: int, *, closed: bool = False) -> bool:
    """Whether a line may be a heading by its form; ``closed`` ones end with a colon."""
    line = setting.lines[index]
    text = line.text.rstrip().removesuffix(":") if closed else line.text
    return not setting.dresses[index].listed and may_be_heading(line) and ":" not in text
