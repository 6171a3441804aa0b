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
