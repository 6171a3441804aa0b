"""What a reader can see: the one rule that all formats without pages share.

A format tells how a piece of text looks and on what ground it stands; what cannot be seen becomes a
``Word`` that is ``hidden``, which ``Flow`` keeps apart from the lines. On an unknown ground letters
are taken to be seen: text lost by mistake costs more than a trick not found. PDF pages are drawn
and looked at instead, see ``unseen``.
"""

from __future__ import annotations

import re

from reviewer.intake.docx_styles import Look

SMALLEST = 2.0
"""Letters of this size, in points, and smaller cannot be read."""
PAPER = "#ffffff"
UNKNOWN = ""
"""The colour of a ground of which only its own program knows how it looks."""
_CLOSE = 16
_COLOR = re.compile(r"#[0-9a-f]{6}")


def is_unseen(look: Look, ground: str) -> bool:
    """Whether letters in this look show nothing on a ground of this colour."""
    return look.hidden or 0 < look.size <= SMALLEST or are_alike(look.color, ground)


def are_alike(color: str, ground: str) -> bool:
    """Whether two colours, "#rrggbb", are too near to each other to be told apart."""
    if not (_COLOR.fullmatch(color) and _COLOR.fullmatch(ground)):
        return False
    return all(
        abs(int(color[at : at + 2], 16) - int(ground[at : at + 2], 16)) < _CLOSE for at in (1, 3, 5)
    )
