"""Employers, schools and towns that no list knows, told by where they stand."""

from __future__ import annotations

from golden_pages import Column, Sheet, pdf
from golden_reading import read

from reviewer.pointer import Json


def page(headed: dict[str, str]) -> Json:
    """What is read from a page of headings and what stands under them."""
    parts = "".join(f"<h2>{heading}</h2>{text}" for heading, text in headed.items())
    return read(
        f"<h1>Bryony Tolworth</h1><p>b@example.com | Ibstone</p>{parts}".encode(), "cv.html"
    )


def test_what_stands_behind_the_comma_of_several_names_is_a_town() -> None:
    found = page(
        {
            "Experience": "<h3>Pawcroft, Ibstone — Head Nurse</h3><p>March 2017 - Present</p>"
            "<h3>Larkfell Animal Care, Ibstone — Nurse</h3><p>June 2013 - February 2017</p>",
            "Education": "<h3>Ravensby Hall, Ibstone — A levels</h3><p>2009 - 2011</p>",
        }
    )
    assert [(job["name"], job["location"]) for job in found["work"]] == [
        ("Pawcroft", "Ibstone"),
        ("Larkfell Animal Care", "Ibstone"),
    ]
    assert [(s["institution"], s["location"]) for s in found["education"]] == [
        ("Ravensby Hall", "Ibstone")
    ]
    assert found["basics"]["location"] == {"city": "Ibstone"}


def test_chains_end_in_employer_and_town_as_the_others_do() -> None:
    chains = [
        ("2017-now", "Senior Lecturer, Department of Hydrology, Marnock University, Marnock"),
        ("2012-2017", "Lecturer, School of Earth Sciences, University of Tarrant, Tarrant"),
        ("2009-2012", "Engineer, Flood Risk, Harcastle Water, Lowen"),
        ("2007-2009", "Graduate Engineer, Drainage, Brockley Partners, Lowen"),
    ]
    listed = "".join(f"<dt>{when}</dt><dd>{what}</dd>" for when, what in chains)
    found = page({"Employment": f"<dl>{listed}</dl>"})["work"]
    assert [(job["position"], job["name"], job["location"]) for job in found[2:]] == [
        ("Engineer, Flood Risk", "Harcastle Water", "Lowen"),
        ("Graduate Engineer, Drainage", "Brockley Partners", "Lowen"),
    ]


def test_what_follows_a_title_is_the_employer_where_the_others_have_theirs() -> None:
    jobs = [
        ("2014-now", "Research Hydrologist, University of Leeds, Leeds"),
        ("2009-2014", "Hydrologist, Quillmar Nation Department of Water Resources, Dallas"),
        ("2006-2009", "Research Assistant, University of Porto, Porto"),
    ]
    listed = "".join(f"<dt>{when}</dt><dd>{what}</dd>" for when, what in jobs)
    found = page({"Employment": f"<dl>{listed}</dl>"})["work"]
    assert (found[1]["position"], found[1]["name"]) == (
        "Hydrologist",
        "Quillmar Nation Department of Water Resources",
    )


def test_an_unknown_town_before_its_region_and_country_is_no_employer() -> None:
    found = page(
        {
            "Work Experience": "<p><b>Supervisory Park Ranger (GS-0025-11)</b></p>"
            "<p>Hollow Basin National Monument, National Park Service</p>"
            "<p>Brisby, MT, United States</p><p>05/2016 – Present</p><ul><li>Led a team</li></ul>"
        }
    )["work"]
    assert (found[0]["name"], found[0]["location"]) == (
        "Hollow Basin National Monument, National Park Service",
        "Brisby, MT, United States",
    )


def test_what_in_joins_to_a_degree_is_its_subject() -> None:
    found = page(
        {
            "Education": "<p><b>Certificate IV in Ageing Support</b>, TAFE NSW, Wallawee – 2019</p>"
            "<p><b>Certificate III in Individual Support</b>, Mirrabong Training – 2015</p>"
        }
    )["education"]
    assert [(s["studyType"], s["area"], s["institution"]) for s in found] == [
        ("Certificate IV", "Ageing Support", "TAFE NSW"),
        ("Certificate III", "Individual Support", "Mirrabong Training"),
    ]


def test_dates_on_lines_of_their_own_open_entries_whose_titles_are_bold() -> None:
    sheet = Sheet()
    column = Column(sheet)
    column.line("Orla Venn", size=20, bold=True)
    column.line("orla@example.com")
    column.heading("Work Experience")
    jobs = [
        ("2018 - Present", "Brellow Pike Studio", "Senior Interior Designer"),
        ("2015 - 2018", "Tarn & Hollis", "Interior Designer"),
        ("2014 - 2015", "Quillmar House", "Design Assistant"),
    ]
    for when, employer, title in jobs:
        column.line(when)
        column.line(f"{employer} | Kestwick")
        column.y += 5
        column.line(title, bold=True)
        column.line("Draws plans for restaurants and leads the fitters on site.")
        column.line("• Finished eleven dining rooms")
    found = read(pdf(sheet))["work"]
    assert [(job["name"], job["location"], job["position"]) for job in found] == [
        (employer, "Kestwick", title) for _, employer, title in jobs
    ]


def test_a_table_without_lines_is_read_by_rows_though_a_title_sounds_like_a_heading() -> None:
    sheet = Sheet()
    column = Column(sheet)
    rows = {
        "Persönliche Daten": [("Name", "Henrike Aschoff"), ("Familienstand", "verheiratet")],
        "Beruflicher Werdegang": [
            ("seit 09/2018", "*Krankenschwester, Stationsleitung"),
            ("", "St.-Vitus-Stift"),
            ("04/2013 – 08/2018", "*Krankenschwester"),
            ("", "Klinikum Lüdringen"),
        ],
        "Ausbildung": [
            ("10/2010 – 03/2013", "*Ausbildung zur Krankenschwester"),
            ("", "Pflegeschule am Klinikum Lüdringen"),
        ],
        "Kenntnisse": [("Sprachen", "Deutsch (Muttersprache), Englisch (B2)")],
    }
    for heading, cells in rows.items():
        column.y += 8
        sheet.put(60, column.y, heading, 12, bold=True)
        column.y += 18
        for left, right in cells:
            sheet.put(60, column.y, left, 12)
            sheet.put(210, column.y, right.lstrip("*"), 12, bold=right.startswith("*"))
            column.y += 15
    found = read(pdf(sheet))
    assert [(job["position"], job["name"]) for job in found["work"]] == [
        ("Krankenschwester, Stationsleitung", "St.-Vitus-Stift"),
        ("Krankenschwester", "Klinikum Lüdringen"),
    ]
    assert found["education"][0]["area"] == "Krankenschwester"
    assert [spoken["language"] for spoken in found["languages"]] == ["Deutsch", "Englisch"]


def test_people_side_by_side_who_can_be_asked_are_two() -> None:
    sheet = Sheet()
    column = Column(sheet)
    column.line("Orla Venn", size=20, bold=True)
    column.line("orla@example.com")
    column.heading("References")
    for left, right in [
        ("Juno Aldane", "Pell Marrow"),
        ("Brellow Pike / Director", "Tarn & Hollis / Director"),
        ("Phone: 555 0101", "Phone: 555 0102"),
    ]:
        sheet.put(60, column.y, left)
        sheet.put(300, column.y, right)
        column.y += 14
    assert read(pdf(sheet))["references"] == [
        {"name": "Juno Aldane", "reference": "Brellow Pike / Director Phone: 555 0101"},
        {"name": "Pell Marrow", "reference": "Tarn & Hollis / Director Phone: 555 0102"},
    ]
