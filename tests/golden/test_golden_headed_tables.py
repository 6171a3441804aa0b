"""Tables with heads over their columns, in words of any sort, what was done in its own cell."""

from __future__ import annotations

import pytest
from golden_reading import read

_POSITIONS = """# Odalys Brandreth

| {heads} |
|---|---|---|---|
| 2019-03 → now | **Ferry Planner** | Quillmar, Porto | • Cut waits by 12%<br>• Led timetables |
| 2014-05 → 2019-02 | **Timetable Clerk** | Dunvale, Coimbra | • Kept the boards of 40 stops |
"""


@pytest.mark.parametrize(
    "heads",
    [
        "When | What | Where | Notes",
        "Period | Role | Employer | Details",
        "Sometime | Something | Somewhere | Anything",
    ],
)
def test_a_row_of_heads_over_positions_is_none(heads: str) -> None:
    page = _POSITIONS.replace("\n|", "\n\n## Experience\n\n|", 1).format(heads=heads)
    found = read(page.encode(), "cv.md")["work"]
    assert [(job["position"], job["startDate"], job.get("endDate")) for job in found] == [
        ("Ferry Planner", "2019-03", None),
        ("Timetable Clerk", "2014-05", "2019-02"),
    ]
    assert [job["highlights"] for job in found] == [
        ["Cut waits by 12%", "Led timetables"],
        ["Kept the boards of 40 stops"],
    ]


def test_an_employer_no_list_knows_stands_before_its_town() -> None:
    page = _POSITIONS.replace("\n|", "\n\n## Experience\n\n|", 1)
    found = read(page.format(heads="When | What | Where | Notes").encode(), "cv.md")["work"]
    assert [(job["name"], job["location"]) for job in found] == [
        ("Quillmar", "Porto"),
        ("Dunvale", "Coimbra"),
    ]


@pytest.mark.parametrize(
    ("cell", "degree", "subject", "grade"),
    [
        ("BA, Geography (3.5)", "BA", "Geography", "3.5"),
        (
            "Integrated Master, Marine Biology (15/20)",
            "Integrated Master",
            "Marine Biology",
            "15/20",
        ),
        ("BSc in Marine Biology", "BSc", "Marine Biology", None),
        ("Bachelor of Science", "Bachelor of Science", None, None),
    ],
)
def test_a_cell_of_degrees_holds_subject_and_grade_too(
    cell: str, degree: str, subject: str | None, grade: str | None
) -> None:
    page = f"""# Odalys Brandreth

## Education

| When | Degree | School |
|---|---|---|
| 2008–2012 | {cell} | University of Porto |
"""
    (study,) = read(page.encode(), "cv.md")["education"]
    found = (study.get("studyType"), study.get("area"), study.get("score"))
    assert found == (degree, subject, grade)
    assert study["institution"] == "University of Porto"
