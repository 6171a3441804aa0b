"""Rows of dots or dashes that lead the eye to what stands at the right: white space to a reader."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reviewer.intake.document import Line

_LEADER = re.compile(
    r"(?<=[\w.,;:!?)\]”’\"'])(?:\s*([.·…])(?:\s?\1){4,}\s*|\s+([-–—_=~])\2{4,}\s+)(?=[\w(“\"'@+])"
)


def without_leaders(lines: Sequence[Line]) -> list[Line]:
    """The lines; a tab stands for each leader between two texts."""
    return [_without_leader(line) for line in lines]


def _without_leader(line: Line) -> Line:
    text = _LEADER.sub(lambda leader: "\t".ljust(len(leader[0])), line.text)
    return line if text == line.text else replace(line, text=text)
