"""Recognised pages are parsed like any, and say that they were recognised."""

from __future__ import annotations

import pytest

from reviewer.errors import NotAResume, NoTextFound
from reviewer.intake.document import Box, Document, Page, Warp, Word
from reviewer.parsing import parse
from reviewer.parsing.recognised import SURENESS, parse_recognised

LINES = (
    "Ann Example",
    "ann@example.com +1 555 0100",
    "Education",
    "Example University, Bachelor of Science, 2015 - 2019",
)


def scan(*lines: str, warp: Warp | None = None) -> Document:
    words = []
    for row, line in enumerate(lines):
        left, top = 50.0, 40.0 + 20 * row
        for text in line.split():
            words.append(Word(text, Box(left, top, left + 5 * len(text), top + 11), size=10))
            left += 5 * len(text) + 3
    return Document("scan.png", "ocr", (Page(1, 595, 842, tuple(words), warp=warp),))


def test_every_mark_says_ocr_and_is_less_sure() -> None:
    read, plain = parse_recognised(scan(*LINES)), parse(scan(*LINES))
    assert read.resume == plain.resume
    assert {mark.source for mark in read.evidence.values()} == {"ocr"}
    for pointer, mark in read.evidence.items():
        assert mark.confidence == pytest.approx(plain.evidence[pointer].confidence * SURENESS)


def test_places_are_those_on_the_page_as_drawn() -> None:
    upside_down = Warp(595, 842, (((595, 842), (0, 842)), ((595, 0), (0, 0))))
    read, plain = parse_recognised(scan(*LINES, warp=upside_down)), parse(scan(*LINES))
    (x0, top, x1, bottom) = plain.evidence["/basics/email"].boxes[0]
    assert read.evidence["/basics/email"].boxes[0] == pytest.approx(
        (595 - x1, 842 - bottom, 595 - x0, 842 - top)
    )


def test_a_picture_with_hardly_a_word_has_no_text() -> None:
    with pytest.raises(NoTextFound):
        parse_recognised(scan("Happy birthday"))


def test_a_picture_of_something_else_is_no_resume() -> None:
    with pytest.raises(NotAResume):
        parse_recognised(scan("Menu of the day", "Soup of tomatoes and basil", "Bread with cheese"))
