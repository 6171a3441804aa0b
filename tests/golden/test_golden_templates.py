"""What common templates do to entries: grids, labels in heads, icons and gaps between contacts."""

from __future__ import annotations

import pytest
from golden_drawing import EN, Wording, write_bullets, write_head, write_work
from golden_pages import Column, Sheet, pdf, width_of
from golden_people import imogen
from golden_reading import read

from reviewer.pointer import Json

GREY = (0.4, 0.4, 0.4)


def middle_of(column: Column, x: float, text: str, *, bold: bool = False) -> None:
    """Text centred on ``x``, on the column's present line."""
    column.sheet.put(x - width_of(text, bold=bold) / 2, column.y, text, bold=bold)


def grid(column: Column, entries: list[list[str]]) -> None:
    """Entries side by side: the first lines of all of them, then the second ones…"""
    for row, parts in enumerate(zip(*entries, strict=True)):
        for at, part in enumerate(parts):
            middle_of(column, 170 + at * 250, part, bold=row == 0)
        column.y += column.size * column.leading


def test_schools_and_certificates_side_by_side(words: Wording, person: Json) -> None:
    first = person["education"][0]
    second = {
        **first,
        "institution": "Cardiff University" if words is EN else "复旦大学",
        "area": "Statistics" if words is EN else "统计学",
        "startDate": "2010",
        "endDate": "2013",
    }
    first |= {"startDate": "2014", "endDate": "2017"}
    person["education"] = [first, second]
    person["certificates"] = [
        {
            "name": "Certified Welder Inspector",
            "date": "2019",
            "issuer": "Norden Welding Institute",
        },
        {"name": "Forklift Operator Permit", "date": "2021", "issuer": "Halden Safety Board"},
    ]
    column = Column(Sheet())
    write_head(column, person, words)
    write_work(column, person, words)
    column.heading(words.education)
    between = " · " if words is EN else " | "
    grid(
        column,
        [
            [s["institution"], f"{s['area']}{between}{s['studyType']}", words.span(s)]
            for s in person["education"]
        ],
    )
    column.heading("Certificates" if words is EN else "证书")
    grid(column, [[c["name"], c["issuer"], c["date"]] for c in person["certificates"]])
    del person["skills"]
    person.pop("languages", None)
    assert read(pdf(column.sheet)) == person


def test_entries_with_labels_in_their_heads() -> None:
    person = imogen()
    places = ("Stavanger", "Coimbra")
    column = Column(Sheet())
    column.line(person["basics"]["name"], size=20, bold=True)
    basics = person["basics"]
    del basics["label"]
    column.line(f"Phone number: {basics['phone']} | Email address: {basics['email']}")
    column.line(f"Address: {basics['location']['city']} (Home)")
    column.heading("Work experience")
    for job, place in zip(person["work"], places, strict=True):
        job["location"] = place
        column.line(f"[ {EN.span(job)} ]", color=GREY)
        column.line(job["position"], bold=True)
        column.line(job["name"], bold=True)
        column.line(f"City: {place}")
        write_bullets(column, job)
        column.gap()
    person["education"] += [
        {
            "institution": "Cal Wren San Tobias",
            "area": "Industrial Relations",
            "studyType": "MSc",
            "startDate": "2010-09",
            "endDate": "2013-06",
            "score": "3.8/4.0",
            "courses": ["Labour Law", "Ergonomics"],
        }
    ]
    column.heading("Education and training")
    for school in person["education"]:
        column.line(f"[ {EN.span(school)} ]", color=GREY)
        column.line(f"{school['studyType']} in {school['area']}", bold=True)
        column.line(school["institution"])
        if "score" in school:
            column.line(f"Final grade: {school['score']}")
            column.line(f"Main subjects: {', '.join(school['courses'])}")
        column.gap()
    person["awards"] = [
        {"title": "Nurse of the Year", "date": "2020", "awarder": "Halden Royal Hospital"}
    ]
    column.heading("Honours and awards")
    column.line("[ 2020 ]", color=GREY)
    column.line("Nurse of the Year Awarding institution: Halden Royal Hospital")
    del person["skills"], person["languages"]
    assert read(pdf(column.sheet)) == person


def test_icons_that_are_only_an_at_sign_and_white_space() -> None:
    person = imogen()
    basics = person["basics"]
    column = Column(Sheet())
    column.line(basics["name"], size=20, bold=True)
    column.line(basics["label"])
    x = column.sheet.put(60, column.y, basics["phone"])
    x = column.sheet.put(x + 2.8, column.y, "@")
    x = column.sheet.put(x + 2.8, column.y, basics["email"])
    x = column.sheet.put(x + 10, column.y, "imogen-fair77")
    column.sheet.put(x + 10, column.y, "Bristol")
    column.y += 20
    basics["profiles"] = [{"username": "imogen-fair77"}]
    write_work(column, person, EN)
    del person["education"], person["skills"], person["languages"]
    assert read(pdf(column.sheet)) == person


def test_levels_shown_as_dots_at_the_right() -> None:
    person = imogen()
    person["languages"] = [
        {"language": "English", "fluency": "Native speaker"},
        {"language": "Mandarin Chinese", "fluency": "Elementary"},
    ]
    column = Column(Sheet())
    for write in (write_head, write_work):
        write(column, person, EN)
    column.heading(EN.languages)
    for spoken, dots in zip(person["languages"], ("●●●●●", "●○○○○"), strict=True):
        column.sheet.put(60, column.y, spoken["language"], bold=True)
        column.sheet.put(200 - width_of(spoken["fluency"]) / 2, column.y, spoken["fluency"])
        column.line("", dots)
    del person["education"], person["skills"]
    found = read(pdf(column.sheet))
    for spoken in found["languages"]:
        spoken["fluency"] = spoken["fluency"].strip(" ●○\t")
    assert found == person


def test_a_line_at_the_foot_of_one_page_that_stands_at_the_top_of_the_next() -> None:
    person = imogen()
    person["education"][0]["score"] = "3.8/4.0"
    sheets = []
    for y, pick in ((740, 0), (60, 1)):
        column = Column(Sheet(), y=y)
        sheets.append(column.sheet)
        school = {
            **person["education"][0],
            "institution": ["Cardiff University", "University of Exeter"][pick],
        }
        column.line(school["institution"], "2014 – 2017" if pick else "2018 – 2019", bold=True)
        column.line("BSc | Computer Science")
        column.line("Final grade: 3.8/4.0")
    first = Column(sheets[0])
    write_head(first, person, EN)
    write_work(first, person, EN)
    first.y = 720
    first.heading("Education")
    found = read(pdf(*sheets))
    assert [school["score"] for school in found["education"]] == ["3.8/4.0", "3.8/4.0"]


def test_courses_as_chips_and_a_grade_in_words_behind_the_head() -> None:
    person = imogen()
    school = person["education"][0]
    school |= {"courses": ["Control Systems", "Human Anatomy", "Fluid Mechanics"]}
    school |= {"score": "First Class Honours", "studyType": "Postgraduate Certificate"}
    column = Column(Sheet())
    write_head(column, person, EN)
    write_work(column, person, EN)
    column.heading(EN.education)
    column.line(f"{school['area']}, {school['studyType']}, {school['institution']}", bold=True)
    column.line(EN.span(school))
    x = 60.0
    for course in school["courses"]:
        x = column.sheet.put(x, column.y, course) + 9
    column.gap(1.5)
    column.sheet.put(
        column.sheet.put(60, column.y, "GPA ", bold=False), column.y, school["score"], bold=True
    )
    del person["skills"], person["languages"]
    assert read(pdf(column.sheet)) == person


def test_towns_behind_bare_hyphens() -> None:
    person = imogen()
    column = Column(Sheet())
    write_head(column, person, EN)
    column.heading(EN.work)
    for job, place in zip(person["work"], ("Stavanger", "Clermont-Ferrand"), strict=True):
        job["location"] = place
        column.line(job["position"], bold=True)
        column.line(f"{job['name']}-{place}")
        column.line(EN.span(job))
        write_bullets(column, job)
        column.gap()
    del person["education"], person["skills"], person["languages"]
    assert read(pdf(column.sheet)) == person


def test_a_name_over_two_lines_and_languages_in_the_head() -> None:
    person = imogen()
    basics = person["basics"]
    basics["name"] = "Imogen E. Fairweather"
    person["languages"] = [{"language": "English"}, {"language": "German"}]
    column = Column(Sheet())
    column.line("Imogen E.", size=22, bold=True)
    column.line("Fairweather", size=22, bold=True)
    column.line(basics["label"])
    column.line(f"{basics['phone']} | {basics['email']} | {basics['location']['city']}")
    column.line("English, German")
    write_work(column, person, EN)
    del person["education"], person["skills"]
    assert read(pdf(column.sheet)) == person


LETTERS = """Imogen Fairweather, RN
Charge Nurse
m: 07700 900321 | e: imogen@example.com | a: Cork (Home)

Experience
Organization: Saltmarsh Infirmary
Designation: Staff Nurse
Duration: June 2016 to May 2019
Responsibilities:
- Triaged patients at night

Certifications
Basic Life Support
Norden Heart Association, 2022
Wound Care Practitioner
Halden Royal College, 2023
"""


def test_labels_of_one_letter_forms_and_pairs_of_lines() -> None:
    assert read(LETTERS.encode(), "resume.txt") == {
        "basics": {
            "name": "Imogen Fairweather, RN",
            "label": "Charge Nurse",
            "email": "imogen@example.com",
            "phone": "07700 900321",
            "location": {"city": "Cork"},
        },
        "work": [
            {
                "name": "Saltmarsh Infirmary",
                "position": "Staff Nurse",
                "startDate": "2016-06",
                "endDate": "2019-05",
                "highlights": ["Triaged patients at night"],
            }
        ],
        "certificates": [
            {
                "name": "Basic Life Support",
                "date": "2022",
                "issuer": "Norden Heart Association",
            },
            {
                "name": "Wound Care Practitioner",
                "date": "2023",
                "issuer": "Halden Royal College",
            },
        ],
    }


INDIAN = """Priya Nair
priya@example.com | +91 90000 00000 | Pune, Maharashtra

Education
Degree | Institute | Year | Percentage
M.Com | University of Mumbai | 2015 | 72%
HSC | Halden College | 2010 | 81%
"""
IN_WORDS = """Priya Nair
priya@example.com

Education
B.Tech in Electrical Engineering from Anna University, Chennai with 78% in 2016
HSC from Halden School with 85% in 2012
"""


def test_schools_under_titles_between_bars_and_in_words() -> None:
    assert read(INDIAN.encode(), "resume.txt")["education"] == [
        {
            "institution": "University of Mumbai",
            "studyType": "M.Com",
            "endDate": "2015",
            "score": "72%",
        },
        {"institution": "Halden College", "studyType": "HSC", "endDate": "2010", "score": "81%"},
    ]
    first, second = read(IN_WORDS.encode(), "resume.txt")["education"]
    assert (first["institution"], first["area"]) == ("Anna University", "Electrical Engineering")
    assert (first["studyType"], first["score"], first["endDate"]) == ("B.Tech", "78%", "2016")
    assert (second["institution"], second["studyType"]) == ("Halden School", "HSC")


def test_links_say_what_their_words_do_not() -> None:
    person = imogen()
    sheet = Sheet()
    column = Column(sheet)
    column.line(person["basics"]["name"], size=20, bold=True)
    column.line(person["basics"]["label"])
    x = 60.0
    for words, target in (
        ("E-mail", "mailto:imogen.fairweather@example.com"),
        ("Phone", "tel:+442079460321"),
        ("GitHub", "https://github.com/imogen-example"),
        ("Website", "https://imogen.example.com/"),
    ):
        x = sheet.link(x, column.y, words, target) + 20
    column.y += 16
    write_work(column, person, EN)
    assert read(pdf(sheet))["basics"] == {
        "name": "Imogen Fairweather",
        "label": "Backend Engineer",
        "email": "imogen.fairweather@example.com",
        "phone": "+442079460321",
        "url": "https://imogen.example.com/",
        "profiles": [
            {
                "network": "GitHub",
                "username": "imogen-example",
                "url": "https://github.com/imogen-example",
            }
        ],
    }


@pytest.mark.parametrize("hyphen", ["\u2010", "\u2011"])
def test_typographic_hyphens_are_hyphens(hyphen: str) -> None:
    person = imogen()
    person["basics"] |= {"phone": "555-010-1234", "email": "imogen-oates@example.com"}
    typed = {**person, "basics": {**person["basics"]}}
    for key in ("phone", "email"):
        typed["basics"][key] = person["basics"][key].replace("-", hyphen)
    column = Column(Sheet())
    for write in (write_head, write_work):
        write(column, typed, EN)
    del person["education"], person["skills"], person["languages"]
    assert read(pdf(column.sheet)) == person


ACADEMIC = """Helen Cho, PhD
Postdoctoral Researcher
Mob 07700 900777 | helen.cho@example.com | Unit 4, Mill Lane, Leeds LS1 4AB

Academic Appointments
Postdoctoral Researcher, University of Leeds, 2020–present
Underwriter, Osprey Halden, 2016–2020

Qualifications
PhD, Chemistry, University of York, 2012–2016
City & Guilds 2391 Inspection and Testing, 2010
18th Edition Wiring Regulations, 2009

Grants and Fellowships
Norden Society Travel Grant, £2,000, 2021

Publications
1. Cho H., Park S. Catalysis in water. Chem. Sci. 2021, 12, 100-110.
"""


def test_an_academic_resume_with_appointments_grants_and_bare_qualifications() -> None:
    found = read(ACADEMIC.encode(), "resume.txt")
    assert found["basics"]["location"] == {
        "address": "Unit 4, Mill Lane",
        "postalCode": "LS1 4AB",
        "city": "Leeds",
    }
    assert [(job["position"], job["name"]) for job in found["work"]] == [
        ("Postdoctoral Researcher", "University of Leeds"),
        ("Underwriter", "Osprey Halden"),
    ]
    assert [school.get("endDate") for school in found["education"]] == ["2016", "2010", "2009"]
    assert found["awards"] == [{"title": "Norden Society Travel Grant, £2,000", "date": "2021"}]
    (paper,) = found["publications"]
    assert (paper["name"], paper["releaseDate"]) == ("Catalysis in water", "2021")


def test_a_name_that_wraps_in_a_grid() -> None:
    person = imogen()
    column = Column(Sheet())
    write_head(column, person, EN)
    write_work(column, person, EN)
    column.heading("Certifications")
    for row, texts in enumerate(
        (
            ("Norden Cloud Architect", "Certified Scrum", "Food Safety Level 3"),
            ("", "Master Advanced", ""),
            ("Norden Web Services", "Halden Alliance", "Highfield Board"),
            ("2021", "2022", "2019"),
        )
    ):
        for x, text in zip((60, 230, 400), texts, strict=True):
            if text:
                column.sheet.put(x, column.y, text, bold=row < 2)
        column.line("")
    del person["education"], person["skills"], person["languages"]
    person["certificates"] = [
        {"name": "Norden Cloud Architect", "date": "2021", "issuer": "Norden Web Services"},
        {"name": "Certified Scrum Master Advanced", "date": "2022", "issuer": "Halden Alliance"},
        {"name": "Food Safety Level 3", "date": "2019", "issuer": "Highfield Board"},
    ]
    assert read(pdf(column.sheet)) == person


def test_a_school_over_two_bold_lines_and_subjects_behind_of() -> None:
    person = imogen()
    column = Column(Sheet())
    write_head(column, person, EN)
    write_work(column, person, EN)
    column.heading(EN.education)
    for years, name, degree in (
        ("2001 - 2003", ("ROCHESTER INSTITUTE OF", "TECHNOLOGY"), "Executive MBA of Marketing"),
        ("1997 - 2001", ("VILLANOVA UNIVERSITY",), "B.Tech of Animal Husbandry"),
    ):
        column.line(years, color=GREY)
        for part in name:
            column.line(part, bold=True)
        column.line(degree)
        column.gap()
    found = read(pdf(column.sheet))["education"]
    assert [(s["institution"], s["studyType"], s["area"]) for s in found] == [
        ("ROCHESTER INSTITUTE OF TECHNOLOGY", "Executive MBA", "Marketing"),
        ("VILLANOVA UNIVERSITY", "B.Tech", "Animal Husbandry"),
    ]
