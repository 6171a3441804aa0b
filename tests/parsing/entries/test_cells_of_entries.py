"""Tables in which each row is an entry: who and when in one cell, what was done in another."""

from __future__ import annotations

from typing import Any

import pytest

from reviewer.intake.document import Cell, Line
from reviewer.parsing.found import settle
from reviewer.parsing.kinds.education import education
from reviewer.parsing.kinds.work import work

DATED = [
    ["Harle High School", "Lowen, LA", "August, 2016 - Present"],
    ["Crest Parish School", "Chalmette, LA", "August, 2012 - May, 2016"],
]
TOLD = [
    ["Chemistry Teacher", "✓ Taught chemistry", "✓ Wrote the safety plan"],
    ["Science Teacher", "✓ Built a unit on coasts"],
]
SENTENCES = [
    ["Chemistry Teacher", "Taught chemistry to the oldest."],
    ["Science Teacher", "Built a unit on coasts for all."],
]


def read(*columns: list[list[str]]) -> list[dict[str, Any]]:
    lines: list[Line] = []
    for at, row in enumerate(zip(*columns, strict=True)):
        for column, texts in enumerate(row):
            cell = Cell(0, at, column)
            lines += [Line(text, number=len(lines), cell=cell) for text in texts]
    value, _ = settle(work(lines))
    return value or []


@pytest.mark.parametrize("columns", [(DATED, TOLD), (TOLD, DATED), (DATED, SENTENCES)])
def test_each_row_of_cells_is_an_entry(columns: tuple[list[list[str]], ...]) -> None:
    found = read(*columns)
    assert [stay["name"] for stay in found] == ["Harle High School", "Crest Parish School"]
    assert [stay["position"] for stay in found] == ["Chemistry Teacher", "Science Teacher"]
    assert [stay["location"] for stay in found] == ["Lowen, LA", "Chalmette, LA"]
    assert [stay["startDate"] for stay in found] == ["2016-08", "2012-08"]
    assert all(stay["highlights"] for stay in found)


def test_points_that_the_file_declares_name_no_entry_beside_its_date() -> None:
    rows = [
        ("04/2018 – heute", "Sachbearbeiterin Einkauf", "Brandt Maschinenbau GmbH, Berlin",
         "Senkte die Kosten", "Bildete Lehrlinge aus"),
        ("08/2014 – 03/2018", "Kaufmännische Angestellte", "Havel Metallbau AG, Potsdam",
         "Schrieb Angebote", "Pflegte die Daten"),
    ]  # fmt: skip
    lines: list[Line] = []
    for at, (date, *told) in enumerate(rows):
        lines.append(Line(date, len(lines), cell=Cell(0, at, 0)))
        for place, text in enumerate(told):
            level = int(place > 1)
            lines.append(Line(text, len(lines), cell=Cell(0, at, 1), list_level=level))
    stays, _ = settle(work(lines))
    assert [(stay["position"], stay["highlights"]) for stay in stays or []] == [
        ("Sachbearbeiterin Einkauf", ["Senkte die Kosten", "Bildete Lehrlinge aus"]),
        ("Kaufmännische Angestellte", ["Schrieb Angebote", "Pflegte die Daten"]),
    ]


def test_schools_in_a_column_of_places_and_training_beside_it() -> None:
    rows = [
        ["Zeitraum", "Ausbildung", "Ort"],
        ["September 2006 – Juni 2009", "Bürokauffrau", "Lowen Bau GmbH, Nürnberg"],
        ["2000 – 2006", "Allgemeine Hochschulreife", "Martin-Luther-Gymnasium, Hannover"],
    ]
    lines = [
        Line(text, number=3 * at + column, cell=Cell(0, at, column))
        for at, row in enumerate(rows)
        for column, text in enumerate(row)
    ]
    value, _ = settle(education(lines))
    assert [(one["studyType"], one["institution"], one["location"]) for one in value or []] == [
        ("Bürokauffrau", "Lowen Bau GmbH", "Nürnberg"),
        ("Allgemeine Hochschulreife", "Martin-Luther-Gymnasium", "Hannover"),
    ]
