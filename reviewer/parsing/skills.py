"""Skills, grouped as the document groups them, and languages with how well they are spoken."""

from __future__ import annotations

from collections.abc import Sequence

from reviewer.intake.document import Line
from reviewer.parsing.found import Draft


def skills(lines: Sequence[Line]) -> list[dict[str, Draft]]:
    """JSON Resume ``skills`` from a section's lines."""
    return []


def languages(lines: Sequence[Line]) -> list[dict[str, Draft]]:
    """JSON Resume ``languages`` from a section's lines."""
    return []
