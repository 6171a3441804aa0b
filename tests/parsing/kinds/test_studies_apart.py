"""Studies in sentences, statements and one-line entries; what stands in brackets behind them."""

from __future__ import annotations

import pytest
from set_words import document, row

from reviewer.parsing import parse_bytes, parse_resume
from reviewer.pointer import Json

HEAD = "Ann Larkham\nann.larkham@example.com\n\n"


def studies(text: str, heading: str = "EDUCATION") -> Json:
    data = f"{HEAD}{heading}\n{text}".encode()
    return parse_bytes(data, "resume.txt").to_json()["education"]


def test_a_further_study_on_one_line_is_one_of_its_own() -> None:
    found = studies(
        "BSc (Hons) Nursing, Elm University, 2014–2018 (Second Class Honours)\n"
        "Leaving Certificate, Coláiste na Leamhán, 2014 – 495 points\n"
    )
    assert [one["studyType"] for one in found] == ["BSc (Hons)", "Leaving Certificate"]
    assert [one["institution"] for one in found] == ["Elm University", "Coláiste na Leamhán"]


def test_two_lines_then_one_line_are_two_studies() -> None:
    found = studies(
        "Associate of Applied Science, Supply Chain Management\nElm Community College, 2018\n"
        "High School Diploma, Larkham Academy, 2007\n"
    )
    assert [(one["institution"], one["endDate"]) for one in found] == [
        ("Elm Community College", "2018"),
        ("Larkham Academy", "2007"),
    ]


def test_a_grade_stated_behind_the_school_is_the_grade() -> None:
    found = studies(
        "Grado en Derecho    2013 – 2017\nUniversidad de Olmeda. Nota media: 7,8\n", "ESTUDIOS"
    )
    assert found[0]["institution"] == "Universidad de Olmeda"
    assert found[0]["score"] == "7,8"


def test_sentences_on_studies_name_school_subject_and_degree() -> None:
    found = studies(
        "2015年9月至2019年6月 就读于青田大学，园艺专业，获农学学士学位\n"
        "2019年9月至2022年3月 就读于云溪大学，植物保护专业，获农学硕士学位，导师：赵明\n",
        "教育情况",
    )
    assert [one["institution"] for one in found] == ["青田大学", "云溪大学"]
    assert [one["area"] for one in found] == ["园艺", "植物保护"]


def test_columns_without_dates_at_their_edge_are_told_by_their_heads() -> None:
    found = studies(
        "Degree             University/Board           Year            Marks\n"
        "B.E. (Civil)       Elm University             2021            8.42 CGPA\n"
        "HSC (XII)          State Board of Elm         2017            91.2%\n"
        "SSLC (X)           Larkham Board              2015            9.6 CGPA\n",
        "ACADEMIC QUALIFICATIONS",
    )
    assert [one["studyType"] for one in found] == ["B.E.", "HSC (XII)", "SSLC (X)"]
    assert [one["score"] for one in found] == ["8.42 CGPA", "91.2%", "9.6 CGPA"]
    assert found[0]["area"] == "Civil"


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("Master Communication, Université d'Olme (mention Bien), 2019", "score", "mention Bien"),
        (
            "Elm University, 2019\nBachelor of Science in Physics, Minor in Botany",
            "area",
            "Physics",
        ),
        ("2008–2012　学士，园艺，青田大学（导师：陆景云 教授）", "institution", "青田大学"),
    ],
)
def test_what_stands_behind_a_name_is_no_part_of_it(line: str, field: str, value: str) -> None:
    assert studies(line + "\n")[0][field] == value


def test_subjects_with_marks_are_what_a_certificate_was_examined_in() -> None:
    found = studies("Elm College, Leeds    2014 – 2016\nA-levels: History (B), French (B)\n")
    assert found[0]["courses"] == ["History (B)", "French (B)"]
    assert "area" not in found[0]


def test_a_degree_is_told_from_the_subject_written_before_it() -> None:
    found = studies("青田大学，数据科学理学硕士，2021.09 - 2023.06\n", "教育背景")
    assert (found[0]["area"], found[0]["studyType"]) == ("数据科学", "理学硕士")


def test_a_word_that_a_subject_lacked_room_for_is_part_of_it() -> None:
    page = document(
        row("Ana Example", 50, 60, size=20),
        row("ana@example.com", 50, 80),
        row("EDUCATION", 50, 110, bold=True, size=14),
        row("Level 4 Diploma in Comprehensive", 50, 130, bold=True),
        row("Pilates", 50, 142, bold=True),
        row("Body Lines Academy", 50, 154),
        row("2017 - 2018", 50, 166),
    )
    (study,) = parse_resume(page).to_json()["education"]
    assert study["area"] == "Comprehensive Pilates"
    assert study["institution"] == "Body Lines Academy"
