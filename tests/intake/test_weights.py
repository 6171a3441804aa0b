"""Which words count as bold where the names of fonts mislead."""

from __future__ import annotations

import pytest

from reviewer.intake.document import Page, Word
from reviewer.intake.weights import with_plain_text

TEXT = "从事护理工作多年，责任心强，操作规范"


def bold_words(*words: Word) -> list[str]:
    (page,) = with_plain_text([Page(1, 595, 842, words)])
    return [word.text for word in page.words if word.bold]


def test_a_font_called_medium_that_sets_the_text_is_not_bold() -> None:
    text = Word(TEXT, font="Kai-Medium", bold=True)
    assert bold_words(text, Word("Excel", font="Lato-Bold", bold=True)) == ["Excel"]


def test_letters_drawn_without_a_font_stand_out_from_such_a_text() -> None:
    text = Word(TEXT, font="Kai-Medium", bold=True)
    assert bold_words(text, Word("护理实习生"), Word("厍")) == ["护理实习生"]


@pytest.mark.parametrize("other", ["Kai-Light", "Kai-Regular"])
def test_medium_is_bold_beside_a_lighter_face(other: str) -> None:
    words = Word(TEXT, font="Kai-Medium", bold=True), Word("市中医院", font=other)
    assert bold_words(*words) == [TEXT]


def test_medium_headings_above_a_text_in_another_font_are_bold() -> None:
    words = Word("工作经历", font="Kai-Medium", bold=True), Word(TEXT, font="Song")
    assert bold_words(*words) == ["工作经历"]
