"""Entries side by side, read down each column."""

from __future__ import annotations

from reviewer.intake.document import Box, Line, Word, line_of
from reviewer.parsing.entries import abreast

SIZE = 10.0


def row(number: int, gap: float, *parts: tuple[float, str]) -> Line:
    """A line whose parts begin at these places, each letter five points wide."""
    words, gaps = [], []
    for x0, text in parts:
        edges = tuple(x0 + 5 * at for at in range(len(text) + 1))
        box = Box(edges[0], 20.0 * number, edges[-1], 20.0 * number + SIZE)
        words.append(Word(text, box, edges, size=SIZE))
        gaps.append("\t")
    return line_of(words, gaps, number=number, gap=gap)


def test_columns_widen_with_what_stands_in_them() -> None:
    lines = [
        row(0, 4, (50, "Marlow"), (250, "Orrin")),
        row(1, 4, (50, "Head cook"), (250, "Head-baker-of-the-house")),
        row(2, 4, (50, "Planned-menus"), (290, "for-schools")),
        row(3, 4, (50, "2015-2017"), (250, "2017-2019")),
    ]
    texts = [line.text.strip() for line in abreast.unfolded(lines)]
    first = ["Marlow", "Head cook", "Planned-menus", "2015-2017"]
    assert texts == [*first, "Orrin", "Head-baker-of-the-house", "for-schools", "2017-2019"]


def test_a_band_whose_parts_stand_in_none_of_its_columns_stays_as_it_is() -> None:
    lines = [
        row(0, 4, (50, "Marlow"), (250, "Head-baker-of-the-house")),
        row(1, 4, (50, "2015-2017"), (250, "2017-2019")),
        row(2, 30, (50, "Tarn"), (250, "Orrin")),
        row(3, 4, (50, "Planned-menus"), (290, "for-schools")),
    ]
    texts = [line.text.strip() for line in abreast.unfolded(lines)]
    assert texts[-2:] == ["Tarn\tOrrin", "Planned-menus\tfor-schools"]
