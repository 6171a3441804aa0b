"""Dates that stand below all that their entry tells."""

from __future__ import annotations

from set_words import lines, row

from reviewer.intake.document import Word
from reviewer.parsing.entries.cutting import split
from reviewer.parsing.entries.entry_heads import Kind

JOBS = Kind(("company", "position", "department", "place"), least=2)
ENTRIES = (
    (
        "Registrar",
        "Harbour Trust",
        ("Kept the rolls of four branches", "Ran the archive"),
        "Galway",
    ),
    ("Clerk", "Quill", ("Answered letters from nine counties",), "Cork"),
    ("Page", "Ashby Hall", ("Carried the post", "Rang the bell at noon"), "Sligo"),
)


def section() -> list[list[Word]]:
    """Entries, each a title, an employer hard below it, points farther apart, a date and place."""
    found, top = [], 100.0
    for at, (title, employer, points, town) in enumerate(ENTRIES):
        found += [row(title, 50, top, bold=True, size=12), row(employer, 50, top + 15)]
        found += [row(point, 50, top + 34 + 19 * n) for n, point in enumerate(points)]
        top += 34 + 19 * len(points)
        found.append(row(f"{2016 - 2 * at} – {2018 - 2 * at}, {town}", 50, top))
        top += 24
    return found


def test_a_date_that_closes_each_entry_makes_no_head_of_what_stands_above_it() -> None:
    entries = split(lines(*section()), JOBS)
    heads = [[r.first.text for r in entry.head] for entry in entries]
    assert heads == [
        ["Registrar", "Harbour Trust", "2016 – 2018, Galway"],
        ["Clerk", "Quill", "2014 – 2016, Cork"],
        ["Page", "Ashby Hall", "2012 – 2014, Sligo"],
    ]
    assert [line.text for line in entries[2].body] == ["Carried the post", "Rang the bell at noon"]
