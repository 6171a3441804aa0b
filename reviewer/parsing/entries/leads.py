"""How what names an entry is set: by the first word proper of its line."""

from __future__ import annotations

from reviewer.intake.document import Line, Word


def _lead(line: Line) -> Word | None:
    """The first word proper: it shows how what names an entry is set."""
    return next((word for word in line.words if any(c.isalnum() for c in word.text)), None)


def lead_size(line: Line) -> float:
    """Font size of the first word proper."""
    first = _lead(line)
    return first.size if first else line.size


def starts_bold(line: Line) -> bool:
    """Whether the first word proper is bold."""
    first = _lead(line)
    return bool(first and first.bold)
