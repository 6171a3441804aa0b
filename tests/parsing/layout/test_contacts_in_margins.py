"""How to reach someone, in the margin that the headings stand in, beside the name."""

from __future__ import annotations

from set_words import row, texts

from reviewer.intake.document import Word

REACHED = ("Galway", "+353 1 555 0101", "ines@example.com", "ines.example.org", "Ireland")


def told(side: float, step: float = 18.0) -> list[list[Word]]:
    """Sections whose headings end at the gutter, with the text that they open beside them."""
    rows = []
    for at, heading in enumerate(("Profile", "Experience", "Education", "Languages")):
        top = 200 + 80 * at
        rows.append(row(heading, side, top, size=14))
        rows += [row(f"Kept the ledgers of {n} branches", 220, top + step * n) for n in range(3)]
    return rows


def head(name: float, facts: float) -> list[list[Word]]:
    """A name in large letters and, in small ones, on other lines, how to reach its owner."""
    small = [row(text, facts, 66 + 11 * n, size=8) for n, text in enumerate(REACHED)]
    return [row("Ines Quill", name, 70, size=30), row("Registrar", name, 90, size=15), *small]


def test_facts_in_the_margin_beside_the_name_come_after_it_and_headings_open_their_text() -> None:
    found = texts(*head(220, 60), *told(100))
    assert found[:7] == ["Ines Quill", "Registrar", *REACHED]
    assert found[7:9] == ["Profile", "Kept the ledgers of 0 branches"]


def test_a_name_in_the_margin_comes_before_what_stands_beside_it() -> None:
    found = texts(
        row("Ines Quill", 60, 60, size=24),
        *[row(text, 60, 80 + 11 * n, size=8) for n, text in enumerate(REACHED)],
        row("Counts what others have lost", 220, 80),
        *told(100),
    )
    assert found[0] == "Ines Quill"
    assert found.index("Profile") + 1 == found.index("Kept the ledgers of 0 branches")


def test_facts_left_of_the_name_come_after_it_above_sections_of_one_column() -> None:
    rows = [row("Experience", 60, 160, size=14)]
    rows += [
        row(f"Kept the ledgers of {n} branches of the harbour", 60, 180 + 14 * n) for n in (1, 2)
    ]
    found = texts(*head(220, 60), *rows)
    assert found[:8] == ["Ines Quill", "Registrar", *REACHED, "Experience"]


def test_a_heading_right_below_the_facts_takes_none_of_them() -> None:
    rows = []
    for at, heading in enumerate(("Profile", "Experience", "Education", "Languages")):
        top = 126 + 60 * at
        rows.append(row(heading, 100, top, size=14))
        rows += [row(f"Kept the ledgers of {n} branches", 220, top + 18 * n) for n in range(3)]
    found = texts(*head(220, 60), *rows)
    assert found[:8] == ["Ines Quill", "Registrar", *REACHED, "Profile"]


def test_a_bar_with_larger_headings_than_those_beside_it_is_read_by_itself() -> None:
    bar = [
        *(row("About me", 20, 162, size=21), row("Skills", 20, 242, size=21)),
        *(row(f"Counts what others lost {n}", 20, 162 + 13 * n) for n in range(1, 4)),
        *(row(f"Ledger {n}", 20, 240 + 26 * n) for n in range(1, 5)),
    ]
    text = []
    for at, heading in enumerate(("Experience", "Education", "Awards", "Certificates")):
        text.append(row(heading, 220, 70 + 80 * at, size=14))
        text.append(row(str(2010 + at), 220, 88 + 80 * at))
        text += [
            row(f"Kept ledgers {n} of branches", 280, 75 + 80 * at + 13 * n) for n in range(1, 5)
        ]
    found = texts(row("Ines Quill", 20, 70, size=24), row("Registrar", 20, 90), *text, *bar)
    assert found[:2] == ["Ines Quill", "Registrar"]
    assert found[found.index("Skills") + 1] == "Ledger 1"
    assert found[found.index("About me") + 1].startswith("Counts what others lost 1")
