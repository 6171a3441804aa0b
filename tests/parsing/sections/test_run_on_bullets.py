"""Points that run on in one paragraph, each behind its bullet."""

from __future__ import annotations

from set_words import lines, row

from reviewer.intake.document import Line
from reviewer.parsing.sections.prose import items


def told(*texts: str) -> list[str]:
    return [item.text.value for item in items([Line(text) for text in texts])]


def test_each_bullet_behind_a_sentence_opens_a_point() -> None:
    found = lines(
        row("▷ Kept the books of nine branches. ▷ Wrote the rules of the", 50, 100),
        row("reading room. ▷ Ran payroll.", 50, 113),
    )
    assert [item.text.value for item in items(found)] == [
        "Kept the books of nine branches.",
        "Wrote the rules of the reading room.",
        "Ran payroll.",
    ]


def test_bullets_between_words_of_a_list_open_none() -> None:
    assert told("• Python • SQL • R") == ["Python • SQL • R"]
    assert told("Kept the books. • Ran payroll.") == ["Kept the books. • Ran payroll."]
