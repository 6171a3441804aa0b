"""Recognised pictures: parsed like any pages, evidence marked and put on the page as drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from reviewer.errors import NotAResume, NoTextFound
from reviewer.evidence import Mark, ParsedResume
from reviewer.intake.document import Box, Document, Page
from reviewer.parsing import parse

SURENESS = 0.95
"""What recognised text takes off every confidence: letters may be misread."""
LEAST_WORDS = 8


def parse_recognised(document: Document) -> ParsedResume:
    """Parse pages whose words were recognised; raises when they hold none, or no resume."""
    if sum(len(page.words) for page in document.pages) < LEAST_WORDS:
        raise NoTextFound(document.name)
    parsed = parse(document)
    resume = parsed.resume
    if not (resume.basics.email or resume.basics.phone or resume.work or resume.education):
        raise NotAResume(document.name)
    pages = {page.number: page for page in document.pages}
    evidence = {pointer: _as_drawn(mark, pages) for pointer, mark in parsed.evidence.items()}
    return replace(parsed, evidence=evidence)


def _as_drawn(mark: Mark, pages: Mapping[int, Page]) -> Mark:
    page = pages.get(mark.page or 0)
    boxes = mark.boxes
    if page is not None and page.warp is not None:
        boxes = tuple(page.warp.placed(Box(*box)) for box in boxes)
    confidence = mark.confidence * SURENESS
    return replace(mark, source="ocr", boxes=boxes, confidence=confidence)
