"""Heads of studies whose parts run into each other: subjects, honours, titles."""

from __future__ import annotations

from typing import Any

from reviewer.parsing import parse_bytes

TOP = "Ana Ejemplo\nana@example.com\n\n"


def read(text: str) -> dict[str, Any]:
    return parse_bytes((TOP + text).encode(), "cv.txt").to_json()


def test_a_degree_that_opens_the_subject_is_part_of_it_beside_another_degree() -> None:
    text = "Educación\n\nMáster\tUniversidad de Olmedo, Ingeniería Informática\t2011 – 2014\n"
    (study,) = read(text)["education"]
    assert (study["studyType"], study["area"]) == ("Máster", "Ingeniería Informática")


def test_honours_in_brackets_are_part_of_the_degree() -> None:
    text = "教育背景\n\n示例大學\t2019年9月至2023年6月\n理學士（榮譽），互聯網科技\n"
    (study,) = read(text)["education"]
    assert (study["studyType"], study["area"]) == ("理學士（榮譽）", "互聯網科技")


def test_a_title_ends_before_an_employer_that_its_form_tells() -> None:
    text = "Experience\n\nIntern in Ashby Widgets Ltd, Leeds\tMay 2022 – May 2023\n• Wired it\n"
    (job,) = read(text)["work"]
    assert (job["position"], job["name"]) == ("Intern", "Ashby Widgets Ltd")


def test_a_degree_known_by_its_subject_tells_that_where_nothing_else_does() -> None:
    text = (
        "Education\n\n2010 – 2014\nBachelor of Science in Nursing, Elm University.\n\n"
        "2008 – 2010\nDiploma in Practical Nursing, Oak Community College.\n"
    )
    first, second = read(text)["education"]
    assert (first["studyType"], first["area"]) == ("Bachelor of Science", "Nursing")
    assert (first["institution"], second["institution"]) == (
        "Elm University",
        "Oak Community College",
    )
    beside = "Education\n\nElm University\t2010 – 2014\nBachelor of Science in Nursing, Midwifery\n"
    (study,) = read(beside)["education"]
    assert (study["studyType"], study["area"]) == ("Bachelor of Science in Nursing", "Midwifery")


def test_an_examined_vocation_is_a_degree_before_its_subject() -> None:
    text = "Ausbildung\n\n2015–2017\nGeprüfter Bilanzbuchhalter, Bilanzbuchhaltung, IHK Seeland\n"
    (study,) = read(text)["education"]
    assert study["studyType"] == "Geprüfter Bilanzbuchhalter"
    assert (study["area"], study["institution"]) == ("Bilanzbuchhaltung", "IHK Seeland")


def test_a_labelled_qualification_tells_its_subject_and_a_labelled_school_its_town() -> None:
    text = (
        "Education\n\nDates: 2010 – 2014\nDegree: Bachelor of Science in Nursing\n"
        "School: Elm University, Halifax, Nova Scotia\n"
    )
    (study,) = read(text)["education"]
    assert (study["studyType"], study["area"]) == ("Bachelor of Science", "Nursing")
    assert (study["institution"], study["location"]) == ("Elm University", "Halifax, Nova Scotia")
    graded = text.replace("Science in Nursing", "Science, First Class Honours")
    assert read(graded)["education"][0]["studyType"] == "Bachelor of Science, First Class Honours"
