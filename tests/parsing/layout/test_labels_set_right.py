"""Forms whose labels and headings end at one edge, hard by their values."""

from __future__ import annotations

from set_words import document, row, texts

from reviewer.intake.document import Word
from reviewer.parsing import parse_resume

EDGE = 240.0


def set_right(text: str, baseline: float, size: float = 8.0, bold: bool = False) -> list[Word]:
    """A row that ends at the edge."""
    words = row(text, 0, baseline, size=size, bold=bold)
    end = words[-1].box.x1 if words[-1].box else 0.0
    return row(text, EDGE - end, baseline, size=size, bold=bold)


def form() -> list[list[Word]]:
    """Personal facts, work and studies; one label and one heading are broken over two lines."""
    rows, top = [set_right("Europass", 60, 14, bold=True)], 100.0

    def add(label: str, value: str, *, heading: bool = False, gap: float = 12.0) -> None:
        nonlocal top
        top += gap
        if label:
            size = 11.0 if heading else 8.0
            rows.append(set_right(label, top, size, bold=heading))
        if value:
            rows.append(row(value, EDGE + 15, top, size=8))

    add("Personal information", "", heading=True)
    for label, value in (
        ("Name / Surname", "Ines Quill"),
        ("Address", "Galway, Ireland"),
        ("Telephone", "+353 1 555 0101"),
        ("E-mail", "ines@example.com"),
    ):
        add(label, value)
    add("Work experience", "", heading=True, gap=24)
    for dates, title, firm in (
        ("August 2019 to present", "Chief Widget Turner", "Odense Harbour Works, Odense"),
        ("March 2015 to July 2019", "Widget Turner", "Roadcase Scandinavia, Copenhagen"),
    ):
        add("Dates", dates, gap=18)
        add("Occupation or position held", title)
        add("Main activities and", "Turned widgets for years and mended the")
        add("responsibilities", "lathe")
        add("Name and address of employer", firm)
    add("Education and", "", heading=True, gap=24)
    add("training", "", heading=True)
    add("Dates", "September 2010 to July 2013", gap=18)
    add("Title of qualification awarded", "Bachelor of Arts")
    add("Principal subjects", "Widget Design")
    add("Name of organisation", "Springfield College")
    return rows


def test_labels_that_end_at_one_edge_stand_beside_their_values() -> None:
    found = texts(*form())
    assert "Name / Surname\tInes Quill" in found
    assert "Education and training" in found
    assert (
        "Main activities and responsibilities\tTurned widgets for years and mended the lathe"
        in found
    )


def test_what_such_a_form_asks_for_is_read() -> None:
    found = parse_resume(document(*form())).to_json()
    assert found["basics"]["name"] == "Ines Quill"
    assert [(job["position"], job["name"], job["location"]) for job in found["work"]] == [
        ("Chief Widget Turner", "Odense Harbour Works", "Odense"),
        ("Widget Turner", "Roadcase Scandinavia", "Copenhagen"),
    ]
    (school,) = found["education"]
    assert (school["institution"], school["studyType"]) == (
        "Springfield College",
        "Bachelor of Arts",
    )
