"""The same person in another layout gives the same fields; every place lies on its page."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewer.parsing import parse_bytes
from reviewer.pointer import Json

sys.path.insert(0, str(Path(__file__).parents[1] / "intake"))
from pdf_pages import PdfPage, pdf_of

JOBS = (
    ("Northlake Systems Ltd", "Senior Data Engineer", "March 2021", "Present"),
    ("Tamarack Analytics", "Data Engineer", "June 2017", "February 2021"),
)
POINTS = ("Cut nightly load times from six hours to forty minutes", "Coached four new engineers")
SCHOOL = ("University of Leeds", "BSc, Mathematics", "September 2013", "June 2017")


@dataclass(frozen=True)
class Look:
    """Everything about the page that must not matter."""

    size: float
    left: float
    leading: float
    dates: str
    bullet: str
    caps: bool
    title_first: bool


LOOKS = st.builds(
    Look,
    size=st.sampled_from((9.0, 10.0, 11.5)),
    left=st.sampled_from((40.0, 72.0, 90.0)),
    leading=st.sampled_from((1.3, 1.5, 1.8)),
    dates=st.sampled_from(("right", "below", "inline")),
    bullet=st.sampled_from(("•", "-", "*")),
    caps=st.booleans(),
    title_first=st.booleans(),
)


class Writer:
    """Writes down a page, line by line."""

    def __init__(self, look: Look) -> None:
        self.look, self.page, self.y = look, PdfPage(), 790.0

    def line(self, text: str, *, size: float = 1.0, bold: bool = False, right: str = "") -> None:
        points = self.look.size * size
        font = "F2" if bold else "F1"
        self.page.text(self.look.left, self.y, text, points, font)
        if right:
            self.page.text(430, self.y, right, self.look.size)
        self.y -= points * self.look.leading

    def heading(self, text: str) -> None:
        self.y -= self.look.size
        self.line(text.upper() if self.look.caps else text, size=1.35, bold=True)

    def entry(self, first: str, second: str, start: str, end: str) -> None:
        when = f"{start} - {end}"
        if self.look.dates == "inline":
            first = f"{first} | {when}"
        self.line(first, bold=True, right=when if self.look.dates == "right" else "")
        self.line(second)
        if self.look.dates == "below":
            self.line(when)


def drawn(look: Look) -> bytes:
    writer = Writer(look)
    writer.line("Anneliese Brookfield", size=2.2, bold=True)
    writer.line("anneliese.brookfield@example.com | +44 20 7946 0123 | Leeds")
    writer.heading("Experience")
    for employer, title, start, end in JOBS:
        heads = (title, employer) if look.title_first else (employer, title)
        writer.entry(*heads, start, end)
        for point in POINTS:
            writer.line(f"{look.bullet} {point}")
    writer.heading("Education")
    writer.entry(*SCHOOL)
    writer.heading("Skills")
    writer.line("Languages: Python, SQL, Scala")
    return pdf_of(writer.page)


def fields(resume: Json) -> Json:
    return {
        "basics": {k: resume["basics"].get(k) for k in ("name", "email", "phone")},
        "work": [
            {k: job.get(k) for k in ("name", "position", "startDate", "endDate", "highlights")}
            for job in resume["work"]
        ],
        "education": [
            {k: school.get(k) for k in ("institution", "area", "studyType", "startDate", "endDate")}
            for school in resume["education"]
        ],
        "skills": [keyword for group in resume["skills"] for keyword in group["keywords"]],
    }


WANTED = {
    "basics": {
        "name": "Anneliese Brookfield",
        "email": "anneliese.brookfield@example.com",
        "phone": "+44 20 7946 0123",
    },
    "work": [
        {
            "name": "Northlake Systems Ltd",
            "position": "Senior Data Engineer",
            "startDate": "2021-03",
            "endDate": None,
            "highlights": list(POINTS),
        },
        {
            "name": "Tamarack Analytics",
            "position": "Data Engineer",
            "startDate": "2017-06",
            "endDate": "2021-02",
            "highlights": list(POINTS),
        },
    ],
    "education": [
        {
            "institution": "University of Leeds",
            "area": "Mathematics",
            "studyType": "BSc",
            "startDate": "2013-09",
            "endDate": "2017-06",
        }
    ],
    "skills": ["Python", "SQL", "Scala"],
}


@settings(max_examples=40, deadline=None, derandomize=True)
@given(look=LOOKS)
def test_the_same_words_in_another_layout_give_the_same_fields(look: Look) -> None:
    parsed = parse_bytes(drawn(look), "a.pdf")
    assert fields(parsed.resume.to_json()) == WANTED


@settings(max_examples=15, deadline=None, derandomize=True)
@given(look=LOOKS)
def test_every_place_lies_on_its_page_and_every_value_has_one(look: Look) -> None:
    parsed = parse_bytes(drawn(look), "a.pdf")
    assert {"/basics/name", "/work/0/startDate", "/skills/0/keywords/2"} <= set(parsed.evidence)
    for mark in parsed.evidence.values():
        assert mark.page == 1
        assert mark.boxes
        for x0, top, x1, bottom in mark.boxes:
            assert 0 <= x0 < x1 <= 595
            assert 0 <= top < bottom <= 842


@pytest.mark.parametrize("title_first", [True, False])
def test_a_page_alone_says_which_line_is_the_employer(title_first: bool) -> None:
    look = Look(10.0, 72.0, 1.5, "right", "•", caps=False, title_first=title_first)
    assert fields(parse_bytes(drawn(look), "a.pdf").resume.to_json())["work"] == WANTED["work"]
