"""Labels and dates at the left of everything, headings above them: one text, read row by row."""

from __future__ import annotations

import pytest
from golden_pages import Column, Sheet, pdf
from golden_reading import read

GERMAN = {
    "Persönliche Daten": [
        ("Name", "Wiebke Tönnies"),
        ("Anschrift", "Am Deich 7, 26721 Emden"),
        ("Telefon", "0491 5550 112"),
        ("E-Mail", "wiebke.toennies@example.de"),
    ],
    "Berufserfahrung": [
        ("03/2019 – heute", "Fährbau Norden GmbH, Emden"),
        ("", "Konstrukteurin"),
        ("", "– Aufbauten für zwei Fähren gezeichnet"),
        ("", "– Drei Lehrlinge angeleitet"),
        ("08/2015 – 02/2019", "Krankontor Weser, Bremen"),
        ("", "Technische Zeichnerin"),
        ("", "– Ausleger für Hafenkräne gezeichnet"),
    ],
    "{}": [
        ("08/2012 – 07/2015", "Berufsbildende Schulen Emden"),
        ("", "Ausbildung: Technische Zeichnerin"),
        ("08/2006 – 07/2012", "Gesamtschule am Siel"),
        ("", "Mittlere Reife"),
    ],
    "Kenntnisse": [
        ("EDV", "AutoCAD, Inventor, Excel"),
    ],
    "Sprachen": [
        ("Deutsch", "Muttersprache"),
        ("Englisch", "gut"),
    ],
    "Hobbys": [("", "Segeln, Chorgesang")],
}


@pytest.mark.parametrize(
    "schooling", ["Aus- und Schulbildung", "Schul- und Berufsausbildung", "Schul- und Ausbildung"]
)
@pytest.mark.parametrize("column", [150.0, 190.0])
def test_labels_and_dates_at_the_left_are_read_with_their_rows(
    schooling: str, column: float
) -> None:
    page = Column(Sheet(), x=60)
    page.line("Lebenslauf", size=18, bold=True)
    for heading, rows in GERMAN.items():
        page.heading(heading.format(schooling))
        page.gap()
        for label, text in rows:
            page.gap(0.6 if label else 0)
            page.sheet.put(60, page.y, label)
            page.sheet.put(column, page.y, text, bold=text.endswith("rin"))
            page.y += 14.5
    found = read(pdf(page.sheet))
    assert found["basics"]["name"] == "Wiebke Tönnies"
    assert [(job["name"], job["position"], job["startDate"]) for job in found["work"]] == [
        ("Fährbau Norden GmbH", "Konstrukteurin", "2019-03"),
        ("Krankontor Weser", "Technische Zeichnerin", "2015-08"),
    ]
    assert [job["highlights"] for job in found["work"]] == [
        ["Aufbauten für zwei Fähren gezeichnet", "Drei Lehrlinge angeleitet"],
        ["Ausleger für Hafenkräne gezeichnet"],
    ]
    assert [(school["institution"], school["endDate"]) for school in found["education"]] == [
        ("Berufsbildende Schulen Emden", "2015-07"),
        ("Gesamtschule am Siel", "2012-07"),
    ]
    assert found["languages"] == [
        {"language": "Deutsch", "fluency": "Muttersprache"},
        {"language": "Englisch", "fluency": "gut"},
    ]


@pytest.mark.parametrize("bulleted", [True, False])
def test_places_below_dates_at_the_left_are_no_part_of_the_text_beside_them(bulleted: bool) -> None:
    page = Column(Sheet(), x=40)
    end = page.sheet.put(40, page.y, "Mateus Quintela Prado", 23, bold=True)
    page.sheet.put(end + 8, page.y, "Physiotherapist", 13)
    page.y += 24
    page.line("mateus.prado@example.com | Porto, Portugal")
    page.heading("Experience")
    jobs = [
        ("04/2019 – present", "Senior Physiotherapist, Clínica do Douro", "Porto"),
        ("07/2016 – 03/2019", "Physiotherapist, Vila Verde Clinic", "Brackwater"),
    ]
    points = ["Treated 45 patients a week", "Set up the room for gait analysis"]
    for dates, title, place in jobs:
        page.gap()
        page.sheet.put(40, page.y, dates)
        page.sheet.put(150, page.y, title, bold=True)
        page.sheet.put(40, page.y + 14, place)
        for point in points:
            page.y += 14
            if bulleted:
                page.sheet.fill(152, page.y - 5, 155, page.y - 2, (0, 0, 0))
            page.sheet.put(162 if bulleted else 150, page.y, point)
        page.y += 14
    found = read(pdf(page.sheet))
    assert (found["basics"]["name"], found["basics"]["label"]) == (
        "Mateus Quintela Prado",
        "Physiotherapist",
    )
    assert [(job["name"], job["location"], job["highlights"]) for job in found["work"]] == [
        ("Clínica do Douro", "Porto", points),
        ("Vila Verde Clinic", "Brackwater", points),
    ]


def test_a_town_at_the_left_of_the_name_is_where_one_lives() -> None:
    page = Column(Sheet())
    page.sheet.put(60, page.y, "Larkham, WA")
    page.sheet.put_middle(page.y, "Tobias Warrenby", 10, bold=True)
    page.line("", "(425) 555-0118")
    page.line("warrenby@example.com")
    page.heading("Employment")
    page.line("Software Engineer, Elm Cloud", "Apr 2020 – Present")
    page.line("• Owned the storage service")
    basics = read(pdf(page.sheet))["basics"]
    assert basics["location"] == {"city": "Larkham", "region": "WA"}
    assert "label" not in basics
