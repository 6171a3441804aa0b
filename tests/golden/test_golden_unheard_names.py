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


def test_headings_one_above_the_other_in_a_margin_are_two() -> None:
    sheet = Sheet()
    y = 60.0
    sheet.put(60, y, "Caspian Rudge", 20, bold=True)
    sheet.put(60, y + 20, "caspian@example.com | (606) 555-0190")
    grey = (0.5, 0.5, 0.5)
    y += 60
    sheet.put(60, y, "Summary", 11, color=grey)
    sheet.put(180, y, "Electrician who wires schools and hospitals and keeps to the timetable.", 11)
    y += 18
    sheet.put(60, y, "Experience", 11, color=grey)
    for title, where, when in [
        ("Journeyman Electrician", "Volt & Verity, Sallow, KY", "2016 – Present"),
        ("Apprentice Electrician", "Hob Lane Electric, Sallow, KY", "2012 – 2016"),
    ]:
        sheet.put(180, y, title, 11, bold=True)
        sheet.put(180, y + 14, where, 11)
        sheet.put(180, y + 28, when, 11)
        sheet.put(186, y + 42, "• Pulled cable for three schools", 11)
        y += 56
    y += 6
    sheet.put(60, y, "Skills", 11, color=grey)
    sheet.put(180, y, "Conduit bending, Blueprint reading", 11)
    found = read(pdf(sheet))
    assert found["basics"]["summary"].startswith("Electrician who wires")
    assert [(job["position"], job["name"]) for job in found["work"]] == [
        ("Journeyman Electrician", "Volt & Verity"),
        ("Apprentice Electrician", "Hob Lane Electric"),
    ]


def test_a_place_stands_below_the_dates_at_the_right_edge() -> None:
    sheet = Sheet()
    column = Column(sheet)
    column.line("Ingo Thalberg", size=20, bold=True)
    column.line("ingo@example.com")
    column.heading("Work Experience")
    for employer, when, where in [
        ("Werkstatt Holzmann & Ruh, Workshop Foreman", "2017/04 – present", "Eschenau"),
        ("Tannhof Furniture, Joiner", "2010/09 – 2017/03", "Buchlohe"),
    ]:
        sheet.put(60, column.y, employer)
        sheet.put(430, column.y, when)
        sheet.put(430, column.y + 13, where)
        sheet.put(66, column.y + 26, "• Built kitchens with four apprentices")
        column.y += 44
    found = read(pdf(sheet))["work"]
    assert [(job["name"], job["location"]) for job in found] == [
        ("Werkstatt Holzmann & Ruh", "Eschenau"),
        ("Tannhof Furniture", "Buchlohe"),
    ]


def test_the_town_of_a_name_stands_behind_its_comma_or_in_brackets() -> None:
    found = page(
        {
            "Employment": "<p><b>Hexworth Conservatoire</b> (Hexworth) — Tutor, 2016–present</p>"
            "<p><b>Rowanby Music Service</b> (Rowanby) — Cello Teacher, 2010–2016</p>",
            "Education": "<h3>Higher National Diploma in Events Management, Pellworth College, "
            "Pellworth</h3><p>2014 — 2016</p>"
            "<h3>A-Levels, Dunsop Grammar, Dunsop</h3><p>2012 — 2014</p>",
        }
    )
    assert [job["location"] for job in found["work"]] == ["Hexworth", "Rowanby"]
    school = found["education"][1]
    assert (school["institution"], school["location"]) == ("Dunsop Grammar", "Dunsop")


def test_a_degree_that_says_at_its_end_what_it_is_stays_whole() -> None:
    found = page(
        {
            "Education": "<p><b>Master Craftsman Certificate</b>, <i>Handwerkskammer Eschenau</i>, "
            "2014 – 2016</p><p><b>Apprenticeship as Joiner</b>, <i>Berufsschule Buchlohe</i>, "
            "2007 – 2010</p>"
        }
    )["education"]
    assert [(s["studyType"], s.get("area")) for s in found] == [
        ("Master Craftsman Certificate", None),
        ("Apprenticeship", "Joiner"),
    ]


def test_a_word_broken_at_the_end_of_a_line_is_whole_and_a_compound_keeps_its_hyphen() -> None:
    sheet = Sheet()
    column = Column(sheet)
    column.line("Ingo Thalberg", size=20, bold=True)
    column.line("ingo@example.com")
    column.heading("Work Experience")
    column.line("Tannhof Furniture, Joiner    2010 – 2017")
    sheet.put(66, column.y, "• Led the develop-")
    sheet.put(74, column.y + 12, "ment of three cabinets in a full-")
    sheet.put(74, column.y + 24, "time team; development took a year")
    column.y += 40
    told = read(pdf(sheet))["work"][0]["highlights"][0]
    assert told.startswith("Led the development of three cabinets in a full-time team")


def test_the_town_behind_the_university_of_a_country_tells_its_campus() -> None:
    found = page(
        {
            "Education": "<h3>BSc Plant Science, University of Nigeria, Nsukka</h3><p>2007-2011</p>"
            "<h3>Diploma in Botany, Ravensby College, Nairobi</h3><p>2005-2007</p>"
        }
    )["education"]
    assert [(s["institution"], s.get("location")) for s in found] == [
        ("University of Nigeria, Nsukka", None),
        ("Ravensby College", "Nairobi"),
    ]
