"""Whole resumes as people type them themselves, each in a manner of its own."""

from __future__ import annotations

import pytest

from reviewer.parsing import parse_bytes
from reviewer.parsing.values.dates import find_spans
from reviewer.pointer import Json


def read(text: str, name: str = "resume.md") -> Json:
    head = "# Ann Larkham\n\nann@example.com\n\n" if name.endswith("md") else ""
    return parse_bytes((head + text).encode(), name).to_json()


DATED_LAST = """## Experience

### Northlight, Inc.—Graphic Designer

Design print materials for trade shows and conferences, including postcards and posters. Involved \
in all stages of the process.

*(March 2006–Current)*

### Various Clients

I have done freelance branding, advertising and photography on and off since college, with bike \
shops and cheese shops among others.

*(Forever and ever)*

### Rowan Farm—Apprentice

Lived on the farm for six months, involved in all aspects of growing vegetables, taking care of \
livestock and milking goats.

*(April–September 2008)*
"""


def test_dates_below_the_text_are_read_though_one_entry_has_none() -> None:
    jobs = read(DATED_LAST)["work"]
    named = [(job.get("name"), job.get("position"), job.get("startDate")) for job in jobs]
    assert named == [
        ("Northlight, Inc.", "Graphic Designer", "2006-03"),
        ("Various Clients", None, None),
        ("Rowan Farm", "Apprentice", "2008-04"),
    ]
    assert "milking goats" in str(jobs[2])


@pytest.mark.parametrize("sign", ["—", "- ", " -"])
def test_dashes_with_white_space_on_one_side_or_none_part_title_and_employer(sign: str) -> None:
    (job,) = read(
        f"## Experience\n\n**Engineering Teacher{sign}Edgemont High School**  \n"
        "Orlando, FL / January 2021 – Present\n\n- Wrote lessons\n"
    )["work"]
    assert (job["position"], job["name"]) == ("Engineering Teacher", "Edgemont High School")


JOB = "**{}**, Engineer  \n{}\n\n- Kept the lathes running\n\n"


def periods(*times: str) -> list[tuple[str | None, str | None]]:
    names = ("Alder Ltd", "Birch Ltd", "Cedar Ltd")
    told = "".join(map(JOB.format, names, times))
    jobs = read(f"## Experience\n\n{told}")["work"]
    return [(job.get("startDate"), job.get("endDate")) for job in jobs]


def test_a_lone_date_is_all_of_a_job_where_others_say_that_they_go_on() -> None:
    assert periods("2009 – Present", "2007", "2003 – 2006")[1] == ("2007", "2007")


def test_a_lone_date_is_all_of_a_job_below_one_that_ended_later() -> None:
    assert periods("January 2014 – May 2016", "Summer 2013")[1] == ("2013", "2013")


def test_a_lone_date_of_the_newest_job_is_its_start() -> None:
    assert periods("January 2024", "2019 – 2023")[0] == ("2024-01", None)


def test_projects_with_one_date_each_were_done_then() -> None:
    made = read(
        "## Projects\n\n**Seam Carver** \tApr 2024\n\n- Carves seams out of pictures\n\n"
        "**Expense Tracker** \tJul 2023\n\n- Adds up what was spent\n"
    )["projects"]
    ends = [(one.get("startDate"), one.get("endDate")) for one in made]
    assert ends == [("2024-04", "2024-04"), ("2023-07", "2023-07")]


POSTS = (
    "Ann Larkham\n\nann@example.com\n\nAcademic posts\n\n"
    "Scholar at the Elm Institute in Leeds. Research topic: “The mean sea level” (since Jan 13)\n\n"
    "Fellow at the Quill Centre for Tides and Society in Hull. Research topic: the ebb of the "
    "Humber. Supervisor: prof. Guido Corsi (Nov 10 – Feb 11)\n"
)


def test_paragraphs_that_end_in_their_time_are_entries() -> None:
    first, second = read(POSTS, "resume.txt")["work"]
    assert (first["position"], first["name"], first["location"]) == (
        "Scholar",
        "Elm Institute",
        "Leeds",
    )
    assert (first["startDate"], "endDate" in first) == ("2013-01", False)
    assert (second["startDate"], second["endDate"]) == ("2010-11", "2011-02")
    assert "Guido Corsi" in str(second)


def test_a_grade_that_is_not_applicable_is_none() -> None:
    (study,) = read(
        "## Education\n\nSchool: Elm University  \nDegree: Bachelor of Science  \n"
        "Graduation Date: December 2018  \nGPA: N/A\n"
    )["education"]
    assert (study["studyType"], "score" in study) == ("Bachelor of Science", False)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Oct 08 – Sep 10", "2008-10", "2010-09"),
        ("Sept 09 - present", "2009-09", None),
        ("since Jan 13", "2013-01", None),
        ("Juni und Juli 2016", "2016-06", "2016-07"),
        ("May & June 2014", "2014-05", "2014-06"),
    ],
)
def test_months_before_two_figures_of_a_year_and_two_months_of_one(
    text: str, start: str, end: str | None
) -> None:
    (span,) = find_spans(text)
    assert (span.start_iso, span.end_iso) == (start, end)


@pytest.mark.parametrize("text", ["May 10 users", "from May 12 to 14", "Jan 15 – Mar 20, 2020"])
def test_a_day_of_a_month_is_no_year(text: str) -> None:
    assert [span.start_iso for span in find_spans(text)] in ([], [None])


def test_the_title_of_the_document_names_nobody() -> None:
    education = "\n\n## Education\n\n**Elm University**  \nPh.D. in Physics  \n2010 – 2014\n"
    named = read(f"# Vita\n\nWendelin Graf von Elm{education}", "vita.markdown")
    assert named["basics"]["name"] == "Wendelin Graf von Elm"
    contact = "# Curriculum Vitae\n\n## Contact\n\nReach me at mail@example.com."
    assert "name" not in read(f"{contact}{education}", "vita.markdown")["basics"]


def test_what_one_did_in_industry_is_work() -> None:
    found = read(
        "## Academic\n\n**Elm University**  \nPh.D. in Physics  \n2020 – current\n\n"
        "## Industry\n\n**Birch Network**  \nSenior Developer, 2019-2020\n\n- Kept servers up\n"
    )
    assert [job["name"] for job in found["work"]] == ["Birch Network"]
    assert len(found["education"]) == 1


@pytest.mark.parametrize(
    ("street", "town", "city"),
    [
        ("2208 6th Ave", "Seattle, WA 98121", "Seattle"),
        ("218 S. Mill Ave., Apt. K110", "PALO ALTO, CA 94306", "PALO ALTO"),
        ("Weinbergerstraße 7b", "80999 München", "München"),
        ("12 rue des Lilas", "75011 Paris", "Paris"),
    ],
)
def test_a_street_above_its_town_is_one_address(street: str, town: str, city: str) -> None:
    told = f"Ann Larkham\n{street}\n{town}\nann@example.com\n\nExperience\n\nCook, Elm Inn\n2019\n"
    place = read(told, "resume.txt")["basics"]["location"]
    assert (place["address"], place["city"]) == (street, city)
    assert "postalCode" in place


def test_what_a_line_below_a_head_lists_is_not_lost() -> None:
    (job,) = read(
        "## Experiencia\n\n**Ingeniero**-*Calidus Norte* (2003-2007)  \n"
        "*plc, matlab, rs232, ethernet, hmi, doppler*  \n"
        "Múltiples tareas, desde el desarrollo de aplicaciones a la instalación de equipos.\n"
    )["work"]
    assert "doppler" in str(job["highlights"])


def test_pages_under_a_heading_of_profiles_are_profiles() -> None:
    found = read(
        "## Experiencia\n\n**Ingeniero** - Calidus (2003-2007)\n\n- Hizo planos\n\n"
        "## Perfiles públicos\n\n**Github** <https://github.com/ann-example> : mi código.\n"
    )
    assert [one["network"] for one in found["basics"]["profiles"]] == ["GitHub"]


def test_linguistics_skills_are_languages() -> None:
    found = read("## Linguistics Skills\n\n- Haitian Creole\n- Spanish\n- French\n")
    assert [one["language"] for one in found["languages"]] == [
        "Haitian Creole",
        "Spanish",
        "French",
    ]
