"""How those who have just finished their studies tell of them: forms, sentences, labels."""

import pytest

from reviewer.intake.document import Cell, Line
from reviewer.parsing.found import Found, Span
from reviewer.parsing.kinds.education import education
from reviewer.parsing.kinds.others import certificates
from reviewer.parsing.kinds.projects import projects
from reviewer.parsing.kinds.sent_elsewhere import sorted_out
from reviewer.parsing.kinds.work import work
from reviewer.parsing.sections.headings import Section
from reviewer.parsing.values.places import read_place


def lines_of(*texts: str) -> list[Line]:
    return [Line(text, number=number) for number, text in enumerate(texts)]


def value(found: object) -> str:
    assert isinstance(found, Found)
    return found.value


def test_a_course_beside_its_subject_is_the_degree() -> None:
    table = (
        ("Course", "Specialisation", "Institution", "Year of Passing"),
        ("Intermediate", "Science", "Lakeside Junior College", "2020"),
    )
    cells = [
        Line(text, number=4 * row + column, cell=Cell(0, row, column))
        for row, texts in enumerate(table)
        for column, text in enumerate(texts)
    ]
    study = education(cells)[0]
    assert (value(study["studyType"]), value(study["area"])) == ("Intermediate", "Science")


@pytest.mark.parametrize("grade", ["3.94", "1,3", "8.7/10"])
def test_a_bare_number_in_brackets_behind_a_school_is_the_grade(grade: str) -> None:
    study = education(lines_of(f"2014–2016\tM.A., History, University of York ({grade})."))[0]
    assert value(study["score"]) == grade


def test_projects_are_named_by_their_title() -> None:
    texts = (
        "Title: Solar Pump Control",
        "Description: Starts the pump when the panel yields enough.",
        "Title: Line Follower",
        "Description: Follows a line at two metres a second.",
    )
    made = projects(lines_of(*texts))
    assert [value(project["name"]) for project in made] == ["Solar Pump Control", "Line Follower"]
    assert value(made[0]["description"]).startswith("Starts the pump")


@pytest.mark.parametrize("lead", ["➢ Worked as ", "Served as an ", "- Joined as a "])
def test_a_position_told_in_a_sentence(lead: str) -> None:
    texts = (f"{lead}Intern in Ashby Ltd, Leeds from May 2023 to July 2023.", "- Wired two panels.")
    job = work(lines_of(*texts))[0]
    assert (value(job["position"]), value(job["name"])) == ("Intern", "Ashby Ltd")


def test_who_issued_a_certificate_stands_behind_from() -> None:
    listed = certificates(
        lines_of("First Aid at Work from Red Cross (June 2022)", "Notes from the field (2021)")
    )
    assert value(listed[0]["name"]) == "First Aid at Work"
    assert value(listed[0]["issuer"]) == "Red Cross"
    assert listed[1]["issuer"] is None


def test_hobbies_among_personal_details_are_interests() -> None:
    lines = tuple(lines_of("Nationality\t: Indian", "Hobbies\t: Chess, Rowing"))
    kinds = [(s.kind, len(s.lines)) for s in sorted_out([Section("personal", None, lines)])]
    assert kinds == [("personal", 1), ("interests", 1)]


def test_a_prize_among_offices_is_an_award() -> None:
    lines = tuple(
        lines_of(
            "First prize in the robot race (February 2022)",
            "Volunteer, Lions Club (July 2021 to June 2023)",
        )
    )
    made = sorted_out([Section("volunteer", None, lines)])
    assert [(s.kind, s.lines) for s in made] == [("volunteer", lines[1:]), ("awards", lines[:1])]


def test_a_full_stop_ends_the_country() -> None:
    line = Line("Hyderabad, Telangana, India.")
    place = read_place(Span(line, 0, len(line.text)))
    assert place is not None
    assert value(place.draft["countryCode"]) == "IN"
