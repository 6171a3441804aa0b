"""Accents that a file draws over its letters as signs of their own, as old TeX fonts do."""

from __future__ import annotations

from pdf_pages import PdfPage, pdf_of

from reviewer.intake import pdf
from reviewer.intake.glyphs import Glyph, words_of


def read(*signs: tuple[float, str]) -> list[str]:
    """The words of a line of signs set at these places."""
    page = PdfPage()
    for x, sign in signs:
        page.text(x, 700, sign)
    return [word.text for word in pdf.read(pdf_of(page), "cv.pdf").pages[0].words]


def test_an_accent_over_a_letter_is_one_with_it() -> None:
    assert read((50, "f"), (53.9, "¨"), (52.8, "u"), (58.4, "r")) == ["für"]
    assert read((50, "f"), (52.8, "u"), (58.4, "r"), (53.9, "¨")) == ["für"]
    assert read((50, "Fran"), (72.8, "¸"), (71.7, "c"), (76.7, "ais")) == ["Français"]


def test_an_accent_at_the_end_of_the_line_goes_back_to_its_letter() -> None:
    letters = [Glyph(c, 50 + 5 * i, 55 + 5 * i, 100, 10) for i, c in enumerate("fur den")]
    words = words_of([*letters, Glyph("¨", 55, 60, 100.4, 10)])
    assert [word.text for word in words] == ["für", "den"]


def test_a_letter_without_dot_gets_its_accent() -> None:
    letters = [Glyph(c, 50 + 5 * i, 55 + 5 * i, 100, 10) for i, c in enumerate("ıngles")]
    words = words_of([Glyph("´", 50, 55, 100, 10), *letters])
    assert [word.text for word in words] == ["íngles"]


def test_signs_beside_letters_stay() -> None:
    assert read((50, "I"), (52.8, "´"), (56.1, "m")) == ["I´m"]
    assert read((50, "a"), (55.6, "~"), (61.4, "b")) == ["a~b"]


def test_an_accent_as_wide_as_its_letter_takes_nothing_of_its_place() -> None:
    page = PdfPage()
    page.draw("BT /F1 10 Tf 72 700 Td [(V) (\\264) 333 (rba)] TJ ET")
    assert [word.text for word in pdf.read(pdf_of(page), "cv.pdf").pages[0].words] == ["Vŕba"]
