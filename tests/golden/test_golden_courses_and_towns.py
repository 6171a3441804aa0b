"""Courses below the studies, offices on boards, towns of employers that head several positions."""

from __future__ import annotations

import pytest
from golden_pages import Column, Sheet, pdf
from golden_reading import read

from reviewer.pointer import Json


def begun(name: str, mail: str) -> Column:
    column = Column(Sheet())
    column.line(name, size=18, bold=True)
    column.line(mail)
    return column


@pytest.mark.parametrize("bold", [True, False])
def test_dated_courses_below_the_studies_are_certificates(bold: bool) -> None:
    column = begun("Imogen Ashdown", "imogen@example.com")
    column.heading("Education")
    column.lines("BSc, Textile Chemistry, University of Leeds", "September 2011 – June 2014")
    column.gap()
    column.line("Courses", size=13.5 if bold else 0, bold=bold)
    column.lines("Forklift Handling, Colour Guild", "May 2019")
    column.lines("Fire Warden, Thornbury Safety", "March 2021")
    found = read(pdf(column.sheet))
    assert [study["institution"] for study in found["education"]] == ["University of Leeds"]
    assert found["certificates"] == [
        {"name": "Forklift Handling", "issuer": "Colour Guild", "date": "2019-05"},
        {"name": "Fire Warden", "issuer": "Thornbury Safety", "date": "2021-03"},
    ]


def test_courses_of_a_degree_are_no_certificates() -> None:
    column = begun("Imogen Ashdown", "imogen@example.com")
    column.heading("Education")
    column.lines("BSc, Textile Chemistry, University of Leeds", "September 2011 – June 2014")
    column.lines("Courses", "Dyes and Pigments, Organic Chemistry, Statistics")
    found = read(pdf(column.sheet))
    assert "certificates" not in found
    assert len(found["education"]) == 1


@pytest.mark.parametrize("heading", ["Education and Credentials", "Education & Certifications"])
def test_certificates_that_the_heading_names_beside_the_studies(heading: str) -> None:
    column = begun("Imogen Ashdown", "imogen@example.com")
    column.heading(heading)
    column.lines(
        "MBA – University of Leeds (2008)", "BSc in Accountancy – University of Hull (2001)"
    )
    column.lines("Certified Dye Inspector – Northern Board of Examiners (2003)")
    found = read(pdf(column.sheet))
    assert [study["studyType"] for study in found["education"]] == ["MBA", "BSc"]
    assert found["certificates"] == [
        {"name": "Certified Dye Inspector", "issuer": "Northern Board of Examiners",
         "date": "2003"},
    ]  # fmt: skip


def test_offices_on_boards_and_in_the_community_are_no_employment() -> None:
    column = begun("Imogen Ashdown", "imogen@example.com")
    column.heading("Professional Experience")
    column.lines("Dye House Manager, Thornbury Mills Ltd", "2014 – Present")
    column.heading("Board and Community Leadership")
    column.lines("Board Member, Leeds Food Bank (2016 – 2020)")
    found = read(pdf(column.sheet))
    assert [job["position"] for job in found["work"]] == ["Dye House Manager"]
    assert found["volunteer"] == [
        {"organization": "Leeds Food Bank", "position": "Board Member",
         "startDate": "2016", "endDate": "2020"},
    ]  # fmt: skip


def test_the_town_of_an_employer_goes_with_each_position_below_it() -> None:
    column = begun("Imogen Ashdown", "imogen@example.com")
    column.heading("Professional Experience")
    column.line("Thornbury Mills Ltd, Leeds", "2010 – Present", bold=True)
    column.lines("Operations Manager (2018 – Present)", "• Opened a second dye house")
    column.lines("Vice President, Finance (2014 – 2018)", "• Closed the books in five days")
    column.lines("Plant Manager (2010 – 2014), Hull", "• Ran two shifts of nine dyers")
    column.gap()
    column.line("Marlow Yarns Ltd, Bristol", "2004 – 2010", bold=True)
    column.lines("Colour Technician", "• Matched shades for carpet makers")
    jobs: list[Json] = read(pdf(column.sheet))["work"]
    assert [(job["name"], job["location"], job["position"]) for job in jobs] == [
        ("Thornbury Mills Ltd", "Leeds", "Operations Manager"),
        ("Thornbury Mills Ltd", "Leeds", "Vice President, Finance"),
        ("Thornbury Mills Ltd", "Hull", "Plant Manager"),
        ("Marlow Yarns Ltd", "Bristol", "Colour Technician"),
    ]


def test_towns_that_no_list_knows_behind_the_names_of_firms() -> None:
    column = begun("Reto Imfeld", "reto@example.com")
    column.heading("Berufserfahrung")
    column.lines("03.2018 – heute", "Projektleiter Holzbau", "Bünter Holzbau AG, Wisserlen")
    column.lines("• Leitung von Schulhausbauten")
    column.gap()
    column.lines("08.2013 – 02.2018", "Vorarbeiter Zimmerei", "Imfeld & Töchter, Stalden")
    column.lines("• Führung von fünf Personen")
    column.heading("Ausbildung")
    column.lines("08.2005 – 07.2009", "Zimmermann EFZ, Lehre", "Berufsschule Kerns")
    column.gap()
    column.lines("Kurse", "05.2014", "Kurs für Berufsbildner, Kanton Obwalden")
    found = read(pdf(column.sheet))
    assert [(job["name"], job["location"]) for job in found["work"]] == [
        ("Bünter Holzbau AG", "Wisserlen"),
        ("Imfeld & Töchter", "Stalden"),
    ]
    assert found["education"][0]["studyType"] == "Lehre"
    assert found["certificates"] == [
        {"name": "Kurs für Berufsbildner", "issuer": "Kanton Obwalden", "date": "2014-05"}
    ]
