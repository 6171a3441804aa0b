"""Heads of positions with departments before their house, subjects behind titles, offices."""

from __future__ import annotations

from typing import Any

from reviewer.parsing import parse_bytes

TOP = "Anna Berg\nanna@example.com\n\n"


def read(text: str) -> dict[str, Any]:
    return parse_bytes((TOP + text).encode(), "cv.txt").to_json()


def test_the_house_of_a_department_is_the_employer() -> None:
    text = (
        "Appointments\n\n"
        "Jan 2018–present\tLecturer in Coastal Law, School of Earth and Environment, "
        "Ceredigion University, Aberystwyth\nRan the drone lab.\n"
        "Feb 2015–Dec 2017\tPostdoctoral Fellow, Surveying School, University of Otago South, "
        "Dunedin\nMeasured gravel barriers.\n"
    )
    stays = read(text)["work"]
    assert [stay["name"] for stay in stays] == [
        "Ceredigion University",
        "University of Otago South",
    ]
    assert [stay["location"] for stay in stays] == ["Aberystwyth", "Dunedin"]
    assert [stay["department"] for stay in stays] == [
        "School of Earth and Environment", "Surveying School"
    ]  # fmt: skip
    assert stays[0]["position"] == "Lecturer in Coastal Law"


def test_offices_on_one_line_each_are_parted_from_what_they_are_held_in() -> None:
    text = (
        "Professional service\n\n"
        "2018–present\tConvenor, Northern Network for Medieval Studies\n"
        "2019–present\tEditorial Board Member, Journal of Medieval Economies\n"
    )
    held = read(text)["volunteer"]
    assert [(one["position"], one["organization"]) for one in held] == [
        ("Convenor", "Northern Network for Medieval Studies"),
        ("Editorial Board Member", "Journal of Medieval Economies"),
    ]


def test_a_hall_behind_its_university_is_no_grade() -> None:
    text = "Education\n\n2007–2011\tDPhil History, University of Harle, St Botolph's Hall\n"
    (study,) = read(text)["education"]
    assert study["institution"] == "University of Harle, St Botolph's Hall"
    assert "score" not in study


def test_a_subject_that_is_a_town_too_stands_where_the_others_have_theirs() -> None:
    text = (
        "Education\n\nMaster of Education, Reading\nHarle State University, 2020\n\n"
        "Bachelor of Science, Elementary Education\nPrairie College, 2015\n"
    )
    assert [one["area"] for one in read(text)["education"]] == ["Reading", "Elementary Education"]


def test_a_town_behind_a_hyphen_is_told_by_its_state() -> None:
    text = (
        "Experience\n\n"
        "Warehouse Supervisor\nElmshire Valley Logistics-Ovingdale, OH\nFebruary 2020 to Present\n"
        "Supervised 24 associates\n\n"
        "Forklift Operator\nGlass Works Distribution-Perrymoor, OH\nJuly 2016 to January 2020\n"
        "Unloaded 30 trailers per shift\n"
    )
    stays = read(text)["work"]
    assert [stay["name"] for stay in stays] == [
        "Elmshire Valley Logistics",
        "Glass Works Distribution",
    ]
    assert [stay["location"] for stay in stays] == ["Ovingdale, OH", "Perrymoor, OH"]


def test_a_light_joining_word_between_bold_title_and_employer_names_nothing() -> None:
    page = (
        "<p>Anna Berg</p><p>anna@example.com</p><h2>Work Experience</h2>"
        "<div><b>Data Intern</b> at <b>Sample Department of Health</b></div>"
        "<div>2023-05 to 2023-08</div><ul><li>Matched records</li></ul>"
    )
    (stay,) = parse_bytes(page.encode(), "cv.html").to_json()["work"]
    assert (stay["position"], stay["name"]) == ("Data Intern", "Sample Department of Health")
    assert "location" not in stay
