"""Awards, certificates, publications, interests and references: short entries, mostly one a line."""

from __future__ import annotations

from collections.abc import Sequence

from reviewer.intake.document import Line
from reviewer.parsing.found import Draft


def awards(lines: Sequence[Line]) -> list[dict[str, Draft]]:
    """JSON Resume ``awards``."""
    return []


def certificates(lines: Sequence[Line]) -> list[dict[str, Draft]]:
    """JSON Resume ``certificates``."""
    return []


def publications(lines: Sequence[Line]) -> list[dict[str, Draft]]:
    """JSON Resume ``publications``, patents among them."""
    return []


def interests(lines: Sequence[Line]) -> list[dict[str, Draft]]:
    """JSON Resume ``interests``."""
    return []


def references(lines: Sequence[Line]) -> list[dict[str, Draft]]:
    """JSON Resume ``references``."""
    return []
