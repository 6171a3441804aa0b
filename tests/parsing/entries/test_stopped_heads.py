"""Heads whose names full stops part."""

from __future__ import annotations

import pytest

from reviewer.intake.document import Line
from reviewer.parsing.entries.stopped_heads import parted


def texts(*told: str) -> list[str]:
    return [line.text for line in parted([Line(text) for text in told])]


def test_stops_between_names_are_read_as_white_space() -> None:
    assert texts(
        "2014–2016\tHarbour College. Diploma, Bookkeeping.",
        "With distinction",
        "2011–2014\tQuill & Co. Ltd., Leeds. Clerk.",
    ) == [
        "2014–2016\tHarbour College \tDiploma, Bookkeeping",
        "With distinction",
        "2011–2014\tQuill & Co. Ltd., Leeds \tClerk",
    ]


@pytest.mark.parametrize(
    "told",
    [
        ("2014–2016\tClerk at Quill. Kept the books of thirty clients and ran payroll.",),
        ("2014–2016\tHarbour College. Diploma.", "2011–2014\tClerk, Quill Ltd, Leeds"),
        ("2014–2016\tClerk, J. Quill, St. Ives.",),
        ("Harbour College. Diploma.",),
        ("2014\tHarbour College. Diploma, with more to tell than is told here",),
    ],
)
def test_stops_of_sentences_stay(told: tuple[str, ...]) -> None:
    assert texts(*told) == list(told)
