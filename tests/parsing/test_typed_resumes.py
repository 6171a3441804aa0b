"""Whole resumes as people type them themselves, each in a manner of its own."""

from __future__ import annotations

import pytest

from reviewer.parsing import parse_bytes
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
