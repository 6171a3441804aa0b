"""A value and the places it was read from: what every parser gives, so that nothing is invented.

Parsers build *drafts*: JSON Resume objects whose leaves are ``Found`` instead of strings.
``settle`` turns a whole draft into the resume and its evidence in one walk.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias, Union

from reviewer.evidence import Evidence, Mark
from reviewer.intake.document import Line
from reviewer.pointer import Json


@dataclass(frozen=True, slots=True)
class Span:
    """Characters ``start`` up to ``end`` of one line."""

    line: Line
    start: int
    end: int

    @property
    def text(self) -> str:
        """The characters themselves."""
        return self.line.text[self.start : self.end]

    def trimmed(self, unwanted: str = "") -> Span:
        """The span without white space, and characters of ``unwanted``, at its ends."""
        start, end = self.start, self.end
        text = self.line.text
        while start < end and (text[start].isspace() or text[start] in unwanted):
            start += 1
        while end > start and (text[end - 1].isspace() or text[end - 1] in unwanted):
            end -= 1
        return Span(self.line, start, end)


@dataclass(frozen=True, slots=True)
class Found:
    """A value, the spans it was read from, how sure we are, the rule if its form was changed."""

    value: str
    spans: tuple[Span, ...] = ()
    confidence: float = 1.0
    derived: str | None = None

    @property
    def mark(self) -> Mark:
        """The evidence of this value. Boxes of spans on other pages than the first are left out."""
        pairs = list(itertools.pairwise(self.spans))
        quote = " ".join(span.text for span in self.spans)
        written = " ".join(span.line.written(span.start, span.end) for span in self.spans)
        mended = "small-caps" if len(written) == len(quote) else "joined-hyphen"
        changed = None if written == quote else mended
        if any(b.line.number - a.line.number > 1 or b.line.page != a.line.page for a, b in pairs):
            changed = changed or "joined"
        page = self.spans[0].line.page if self.spans else None
        boxes = tuple(
            (*box,)
            for span in self.spans
            if span.line.page == page
            for box in span.line.boxes(span.start, span.end)
        )
        lines = tuple((s.line.number, s.start, s.end) for s in self.spans)
        return Mark(
            quote=written,
            page=page if boxes else None,
            boxes=boxes,
            lines=lines,
            confidence=min(1.0, max(0.0, self.confidence)),
            derived=self.derived or changed,
        )


Draft: TypeAlias = Union[Found, str, "Mapping[str, Draft]", "Sequence[Draft]", None]
"""A JSON value with ``Found`` leaves; a plain ``str`` is our own word, without evidence."""


def found(span: Span, confidence: float = 1.0, unwanted: str = "") -> Found | None:
    """The span's own text, trimmed, as a value; None if nothing is left."""
    span = span.trimmed(unwanted)
    return Found(span.text, (span,), confidence) if span.text else None


def settle(draft: Draft) -> tuple[Json, Evidence]:
    """The plain JSON of a draft, empty parts left out, and the evidence of its leaves."""
    evidence: Evidence = {}
    return _settle(draft, "", evidence), evidence


def _settle(draft: Draft, pointer: str, evidence: Evidence) -> Json:
    if isinstance(draft, Found):
        evidence[pointer] = draft.mark
        return draft.value or None
    if isinstance(draft, str) or draft is None:
        return draft or None
    if isinstance(draft, Mapping):
        kept = {}
        for key, inner in draft.items():
            token = key.replace("~", "~0").replace("/", "~1")
            value = _settle(inner, f"{pointer}/{token}", evidence)
            if value is not None:
                kept[key] = value
        return kept or None
    items: list[Json] = []
    for inner in draft:
        if not _is_empty(inner):
            items.append(_settle(inner, f"{pointer}/{len(items)}", evidence))
    return items or None


def _is_empty(draft: Draft) -> bool:
    if isinstance(draft, Found):
        return not draft.value
    if isinstance(draft, Mapping):
        return all(map(_is_empty, draft.values()))
    if isinstance(draft, str) or draft is None:
        return not draft
    return all(map(_is_empty, draft))
