"""Sections filled in as forms: labels beside values, some of them words that no list knows."""

from __future__ import annotations

from typing import Any

from reviewer.parsing import parse_bytes

TOP = "Rik van Dam\nrik@example.com\n\n"


def read(text: str) -> dict[str, Any]:
    return parse_bytes((TOP + text).encode(), "form.txt").to_json()


def test_a_form_in_a_known_section_may_call_the_school_as_it_likes() -> None:
    text = (
        "Education\n\nPeriod\t2010 - 2014\nAward\tBSc Civil Engineering\n"
        "Sat at\tHogeschool Utrecht\nPeriod\t2008 - 2010\nAward\tBSc Surveying\n"
        "Sat at\tAvans Hogeschool\n"
    )
    studies = read(text)["education"]
    assert [s["institution"] for s in studies] == ["Hogeschool Utrecht", "Avans Hogeschool"]
    assert [s["startDate"] for s in studies] == ["2010", "2008"]


def test_labels_before_a_colon_make_a_form_too() -> None:
    text = (
        "Formación\n\nFechas: 2010 - 2015\nTítulo: Grado en Ingeniería Civil\n"
        "Centro: Universidad de Burgos\n\nCertificados\n\nCertificado: PRL 60 horas\n"
        "Emisor: Fundación Laboral\nFecha: 05/2017\n"
    )
    found = read(text)
    assert found["certificates"] == [
        {"name": "PRL 60 horas", "date": "2017-05", "issuer": "Fundación Laboral"}
    ]
    assert found["education"][0]["institution"] == "Universidad de Burgos"


def test_the_first_unknown_label_of_a_certificate_names_it() -> None:
    text = "Zertifikate\n\nNachweis\tGabelstaplerschein\nAussteller\tDEKRA\nDatum\t02/2020\n"
    assert read(text)["certificates"] == [
        {"name": "Gabelstaplerschein", "date": "2020-02", "issuer": "DEKRA"}
    ]


def test_a_town_no_list_knows_is_cut_off_where_each_employer_has_its_comma() -> None:
    text = (
        "Elin Vaughan\nelin@example.com\n\nEmployment\n\n"
        "Job title: Leader\nEmployer: Salix Playgroup, Cardiff\nDates: May 2020 to present\n\n"
        "Job title: Worker\nEmployer: Quill Nursery, Brynmaw\nDates: May 2017 to April 2020\n\n"
        "Job title: Helper\nEmployer: Corvane Scheme, Llanfarwen\nDates: May 2015 to April 2017\n"
    )
    stays = parse_bytes(text.encode(), "cv.txt").to_json()["work"]
    assert [(stay["name"], stay["location"]) for stay in stays] == [
        ("Salix Playgroup", "Cardiff"),
        ("Quill Nursery", "Brynmaw"),
        ("Corvane Scheme", "Llanfarwen"),
    ]


def test_towns_and_subjects_given_with_what_a_label_asks_for_are_told_apart() -> None:
    text = (
        "Work experience\n\nDates\t2019 – 2023\nOccupation or position held\tCharge Nurse\n"
        "Name of employer\tElm Children’s Hospital, Halifax, Nova Scotia\n"
        "Dates\t2015 – 2019\nOccupation or position held\tNurse\n"
        "Name of employer\tOak Widgets, Inc.\n\n"
        "Education\n\nDates\t2010 – 2014\n"
        "Title of qualification awarded\tDiploma in Practical Nursing\n"
        "Name of organisation\tElm College\n"
        "Dates\t2008 – 2010\nTitle of qualification awarded\tBachelor of Arts, First Class\n"
        "Name of organisation\tOak College\n"
    )
    found = read(text)
    places = [(job["name"], job.get("location")) for job in found["work"]]
    assert places == [
        ("Elm Children’s Hospital", "Halifax, Nova Scotia"),
        ("Oak Widgets, Inc.", None),
    ]
    studies = [(study["studyType"], study.get("area")) for study in found["education"]]
    assert studies == [("Diploma", "Practical Nursing"), ("Bachelor of Arts, First Class", None)]
