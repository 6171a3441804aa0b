"""Where in the original each value was read: a mark for every JSON Pointer.

Plain dataclasses: the window holds them, and starts faster without the models of ``resume.py``.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from types import NoneType
from typing import TYPE_CHECKING, TypeAlias

from reviewer.pointer import Json, member

if TYPE_CHECKING:
    from reviewer.resume import Resume

SURE = 0.75
"""Confidence from which a field is shown as sure; below it the form says "please check"."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One place in an original.

    ``page`` counts from 1 and ``boxes`` are (x0, top, x1, bottom) in PDF points from the page's
    top left; both are absent in formats without pages, which give ``lines`` instead: (line number
    from 0, first character, character after the last) in ``Document.lines``. ``quote`` is the
    original's own text. ``derived`` names the rule when the value's form was changed (a date made
    ISO, a link completed), ``source`` is "ocr" when the text was recognised from a picture.
    """

    quote: str = ""
    page: int | None = None
    boxes: tuple[tuple[float, float, float, float], ...] = ()
    lines: tuple[tuple[int, int, int], ...] = ()
    confidence: float = 1.0
    derived: str | None = None
    source: str | None = None

    def __post_init__(self) -> None:
        if not 0.0 <= self.confidence <= 1.0:
            raise ValueError(f"confidence {self.confidence}")

    def to_json(self) -> dict[str, Json]:
        """Plain JSON, absent parts left out, coordinates to a tenth of a point."""
        out = {part.name: getattr(self, part.name) for part in fields(self)}
        out["boxes"] = [[round(edge, 1) for edge in box] for box in self.boxes]
        out["lines"] = [list(line) for line in self.lines]
        return {name: value for name, value in out.items() if value not in (None, [], "")}

    @classmethod
    def from_json(cls, value: dict[str, Json]) -> Mark:
        """The mark that ``to_json`` gave; raises ``ValueError`` for what is none."""
        boxes = [_numbers(box, (int, float)) for box in member(value, "boxes", list, [])]
        lines = [_numbers(line, int) for line in member(value, "lines", list, [])]
        return cls(
            quote=member(value, "quote", str, ""),
            page=member(value, "page", (int, NoneType)),
            boxes=tuple((x0, top, x1, bottom) for x0, top, x1, bottom in boxes),
            lines=tuple((line, start, end) for line, start, end in lines),
            confidence=member(value, "confidence", (int, float), 1.0),
            derived=member(value, "derived", (str, NoneType)),
            source=member(value, "source", (str, NoneType)),
        )


def _numbers(value: Json, kind: type | tuple[type, ...]) -> list[Json]:
    if not isinstance(value, list) or not all(isinstance(number, kind) for number in value):
        raise ValueError("a place that is not of numbers")
    return value


Evidence: TypeAlias = dict[str, Mark]
"""JSON Pointer -> the mark of the value it names."""


@dataclass(frozen=True, slots=True)
class Note:
    """A neutral remark about a document: a code, where it applies, and its parameters."""

    code: str
    pointer: str = ""
    values: dict[str, str] = field(default_factory=dict)

    def to_json(self) -> dict[str, Json]:
        """Plain JSON."""
        return {"code": self.code, "pointer": self.pointer, "values": self.values}

    @classmethod
    def from_json(cls, value: dict[str, Json]) -> Note:
        """The note that ``to_json`` gave; raises ``ValueError`` for what is none."""
        values = member(value, "values", dict, {})
        return cls(
            code=member(value, "code", str),
            pointer=member(value, "pointer", str, ""),
            values={name: member(values, name, str) for name in values},
        )


@dataclass(frozen=True, slots=True)
class ParsedResume:
    """What parsing gives: the resume, where each value stands, and remarks."""

    resume: Resume
    evidence: Evidence = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)

    def to_json(self, *, with_evidence: bool = False) -> dict[str, Json]:
        """The JSON Resume that ``parse`` prints; with evidence under ``meta.evidence``."""
        document = self.resume.to_json()
        meta = dict(document.pop("meta", {}))
        if with_evidence:
            meta["evidence"] = {pointer: mark.to_json() for pointer, mark in self.evidence.items()}
        meta.setdefault("version", "v1.0.0")
        document["meta"] = meta
        return document
