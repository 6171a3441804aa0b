"""Where in the original each value was read: a mark for every JSON Pointer."""

from __future__ import annotations

from typing import TypeAlias

from pydantic import BaseModel, ConfigDict, Field

from reviewer.resume import Json, Resume

SURE = 0.75
"""Confidence from which a field is shown as sure; below it the form says "please check"."""


class Mark(BaseModel):
    """One place in an original.

    ``page`` counts from 1 and ``boxes`` are (x0, top, x1, bottom) in PDF points from the page's
    top left; both are absent in formats without pages, which give ``lines`` instead: (line number
    from 0, first character, character after the last) in ``Document.lines``. ``quote`` is the
    original's own text. ``derived`` names the rule when the value's form was changed (a date made
    ISO, a link completed), ``source`` is "ocr" when the text was recognised from a picture.
    """

    model_config = ConfigDict(frozen=True)

    quote: str = ""
    page: int | None = None
    boxes: tuple[tuple[float, float, float, float], ...] = ()
    lines: tuple[tuple[int, int, int], ...] = ()
    confidence: float = Field(default=1.0, ge=0.0, le=1.0)
    derived: str | None = None
    source: str | None = None

    def to_json(self) -> dict[str, Json]:
        """Plain JSON, absent parts left out, coordinates to a tenth of a point."""
        out = {k: v for k, v in self.model_dump(mode="json").items() if v not in (None, [], "")}
        if self.boxes:
            out["boxes"] = [[round(edge, 1) for edge in box] for box in self.boxes]
        return out


Evidence: TypeAlias = dict[str, Mark]
"""JSON Pointer -> the mark of the value it names."""


class Note(BaseModel):
    """A neutral remark about a document: a code, where it applies, and its parameters."""

    model_config = ConfigDict(frozen=True)

    code: str
    pointer: str = ""
    values: dict[str, str] = Field(default_factory=dict)


class ParsedResume(BaseModel):
    """What parsing gives: the resume, where each value stands, and remarks."""

    resume: Resume = Field(default_factory=Resume)
    evidence: Evidence = Field(default_factory=dict)
    notes: list[Note] = Field(default_factory=list)

    def to_json(self, *, with_evidence: bool = False) -> dict[str, Json]:
        """The JSON Resume that ``parse`` prints; with evidence under ``meta.evidence``."""
        document = self.resume.to_json()
        meta = dict(document.pop("meta", {}))
        if with_evidence:
            meta["evidence"] = {pointer: mark.to_json() for pointer, mark in self.evidence.items()}
        meta.setdefault("version", "v1.0.0")
        document["meta"] = meta
        return document
