"""Paragraphs set in the middle of the page."""

from __future__ import annotations

from set_words import lines, row

from reviewer.parsing.sections.prose import items


def told(*rows: tuple[str, float, float]) -> list[str]:
    found = lines(*(row(*one) for one in rows), row("Rennes (France)", 480, 40))
    body = [line for line in found if "Rennes" not in line.text]
    return [item.text.value for item in items(body)]


def test_a_small_letter_below_the_middle_of_a_line_goes_on_with_it() -> None:
    assert told(
        ("Huit ans de communication. Je cherche un poste et", 100, 100),
        ("un terrain pour le tenir.", 175, 114),
    ) == ["Huit ans de communication. Je cherche un poste et un terrain pour le tenir."]


def test_lines_of_a_list_in_the_middle_stay_apart() -> None:
    assert told(("Swimming in cold water", 150, 100), ("Old maps", 190, 114)) == [
        "Swimming in cold water",
        "Old maps",
    ]
