"""Sections as people type them: duties right below dates, goals in a list, labels under "Other"."""

from __future__ import annotations

from typing import Any

from reviewer.parsing import parse_bytes

TOP = "Tamsin Oakley\ntamsin.oakley@example.com\n+1 555 0147\n\n"


def read(text: str) -> dict[str, Any]:
    return parse_bytes((TOP + text).encode(), "resume.txt").resume.to_json()


def test_duties_below_the_dates_are_no_titles() -> None:
    work = read(
        "EMPLOYMENT HISTORY\n\n"
        "Lowen Hosting\nFebruary 2012 through May 2014\n"
        "Answer questions of customers by mail\nRepair servers and switches at night\n\n"
        "Harcastle Mills\nJune 2008 through January 2012\n"
        "Maintain the web site and its shop\nTrain clerks to use the stock system\n"
    )["work"]
    assert [(one["name"], one.get("position"), len(one["highlights"])) for one in work] == [
        ("Lowen Hosting", None, 2),
        ("Harcastle Mills", None, 2),
    ]


def test_goals_in_a_list_are_the_summary() -> None:
    found = read(
        "CAREER OBJECTIVES\n\n- Build tools that people like\n- Learn from those who know more\n\n"
        "EXPERIENCE\n\nProgrammer, Lowen Hosting, 2012 - 2014\n"
    )
    assert found["basics"]["summary"].startswith("Build tools that people like")
    assert "label" not in found["basics"]


def test_labelled_lines_under_other_belong_to_their_sections() -> None:
    found = read(
        "EXPERIENCE\n\nProgrammer, Lowen Hosting, 2012 - 2014\nWrote the billing of the shop.\n\n"
        "MISCELLANEOUS\n\n"
        "Education: BA, History, University of Leeds, 2010\n"
        "Github: https://github.com/tamsinoakley\n"
        "Certifictaions: CompTIA A+ 2000; Cisco CCNA 2007\n"
    )
    (study,) = found["education"]
    assert (study["institution"], study["studyType"], study["area"], study["endDate"]) == (
        "University of Leeds",
        "BA",
        "History",
        "2010",
    )
    assert [(one["name"], one["date"]) for one in found["certificates"]] == [
        ("CompTIA A+", "2000"),
        ("Cisco CCNA", "2007"),
    ]
    assert found["basics"]["profiles"][0]["username"] == "tamsinoakley"


def test_general_information_is_about_the_person() -> None:
    text = (
        "General Information\n\nFull name: Tamsin Oakley\nLocation: Leeds, United Kingdom\n"
        "Languages: English (native), Welsh (fluent)\n\n"
        "Experience\n\nProgrammer, Lowen Hosting, 2012 - 2014\nWrote the billing of the shop.\n"
    )
    found = read(text)
    assert found["basics"]["location"]["city"] == "Leeds"
    assert [one["language"] for one in found["languages"]] == ["English", "Welsh"]
    assert "education" not in found


def markdown(text: str) -> dict[str, Any]:
    head = "# Tamsin Oakley\n\ntamsin.oakley@example.com\n\n"
    return parse_bytes((head + text).encode(), "resume.md").resume.to_json()


def test_bold_names_open_projects_however_they_are_written() -> None:
    projects = markdown(
        "## Projects\n\n"
        "- **[dotfiles](https://example.com/oakley/dotfiles)**: settings\n"
        "  of three machines, kept alike by small shell scripts.\n"
        "- **[tide-tables](https://example.com/oakley/tide-tables)**:\n"
        "  A page that shows the tides of harbours nearby.\n"
        "- **Gull Counter** - a web form for people who count gulls.\n"
    )["projects"]
    assert [(one["name"], one["description"]) for one in projects] == [
        ("dotfiles", "settings of three machines, kept alike by small shell scripts."),
        ("tide-tables", "A page that shows the tides of harbours nearby."),
        ("Gull Counter", "a web form for people who count gulls."),
    ]


def test_one_paragraph_below_a_job_is_its_summary() -> None:
    (job,) = markdown(
        "## Experience\n\n**Clerk, Lowen Mills**\n\nMay 2012 - June 2014\n\n"
        "Kept the books of the mill and wrote its letters. Helped at the gate in autumn.\n"
    )["work"]
    assert "highlights" not in job
    assert job["summary"].startswith("Kept the books")


def test_rules_typed_under_lines_make_them_headings() -> None:
    found = read(
        "WORK\n----\nLowen Hosting, Programmer (2019-now)\n - wrote the billing\n\n"
        "SCHOOL\n------\nElm University, BSc Physics (2012-2016)\n\n"
        "STUFF I KNOW\n------------\nGo, React, Postgres, Linux\n"
    )
    assert [one["name"] for one in found["work"]] == ["Lowen Hosting"]
    assert [one["institution"] for one in found["education"]] == ["Elm University"]
    assert found["skills"][0]["keywords"] == ["Go", "React", "Postgres", "Linux"]


def test_dates_with_a_colon_open_the_points_of_a_list() -> None:
    work = markdown(
        "## Work\n\n- 2018–now: Clerk, Lowen Mills Ltd, York. Keeps the books.\n"
        "- 2015–2018: Baker, Elm Bakery Ltd, Leeds\n"
    )["work"]
    assert [(one["position"], one["name"], one["startDate"]) for one in work] == [
        ("Clerk", "Lowen Mills Ltd", "2018"),
        ("Baker", "Elm Bakery Ltd", "2015"),
    ]
