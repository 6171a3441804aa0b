"""Notes on dates, as exact as the dates are."""

from __future__ import annotations

import pytest

from reviewer.checks import timeline
from reviewer.resume import Education, Project, Resume, Volunteer, Work

TODAY = "2026-06-15"


def work(*periods: tuple[str, str]) -> Resume:
    entries = [Work(start_date=start or None, end_date=end or None) for start, end in periods]
    return Resume(work=entries)


def codes(resume: Resume) -> list[str]:
    return [note.code for note in timeline.notes(resume, TODAY)]


def test_seven_empty_months_are_a_gap_that_names_its_ends() -> None:
    (note,) = timeline.notes(work(("2021-02", "2024-01"), ("2018-01", "2020-06")), TODAY)
    assert (note.code, note.pointer) == ("gap", "/work/0/startDate")
    assert note.values == {"from": "2020-06", "to": "2021-02", "months": "7"}


@pytest.mark.parametrize(
    "periods",
    [
        (("2018-01", "2020-06"), ("2020-12", "")),
        (("2018", "2020"), ("2021-06", "")),
        (("2018", "2020"), ("2021", "")),
        (("2018-01", "2019-08"), ("2020", "")),
        (("2018-01", "2020-06"), ("", "2021-02"), ("2021-02", "")),
        (("2018-01", ""), ("2024-02", "")),
    ],
    ids=["five months", "year then June", "years", "August then year", "end only", "still there"],
)
def test_a_gap_that_may_be_none_is_not_noted(periods: tuple[tuple[str, str], ...]) -> None:
    assert "gap" not in codes(work(*periods))


def test_studies_fill_a_gap_between_positions() -> None:
    resume = work(("2015-01", "2017-12"), ("2020-09", ""))
    assert codes(resume) == ["gap"]
    resume.education = [Education(start_date="2018-01", end_date="2020-08")]
    assert codes(resume) == []


def test_positions_that_share_months_overlap_once() -> None:
    notes = list(timeline.notes(work(("2018-01", "2020-12"), ("2020-01", "2021-01")), TODAY))
    assert [(n.code, n.pointer, n.values["other"]) for n in notes] == [
        ("overlap", "/work/0", "/work/1")
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Work(name="Acme", position="Engineer"), Work(name="ACME ", position="Team lead")),
        (Work(name="Acme", position="Engineer"), Work(name="Birch", position="Part-time tutor")),
        (Work(name="Acme", position="Engineer"), Work(name="Freelance", position="Designer")),
        (Work(name="云汀科技", position="工程师"), Work(name="某大学", position="算法实习生")),
        (Work(name="云汀科技", position="工程师"), Work(name="某大学", position="兼职讲师")),
        (
            Work(name="Acme", position="Engineer"),
            Work.model_validate({"name": "Birch", "meta": {"kind": "internship"}}),
        ),
    ],
    ids=["same employer", "part time", "freelance", "intern", "part time in Chinese", "marked"],
)
def test_what_is_done_beside_a_job_overlaps_with_nothing(one: Work, other: Work) -> None:
    one.start_date, one.end_date = "2018-01", "2022-01"
    other.start_date, other.end_date = "2019-01", "2020-06"
    assert codes(Resume(work=[one, other])) == []


def test_volunteering_and_projects_fill_gaps() -> None:
    resume = work(("2018-01", "2020-01"), ("2022-01", "2024-01"))
    assert codes(resume) == ["gap"]
    resume.volunteer = [Volunteer(start_date="2020-02", end_date="2021-02")]
    resume.projects = [Project(start_date="2021-06")]
    (note,) = timeline.notes(resume, TODAY)
    assert note.values == {"from": "2021-06", "to": "2022-01", "months": "6"}
    resume.projects = [Project(start_date="2021-01", end_date="2021-11")]
    assert codes(resume) == []


def test_a_gap_of_long_ago_is_not_noted() -> None:
    assert codes(work(("2001-01", "2003-01"), ("2005-01", "2024-01"))) == []
    assert codes(work(("2014-01", "2015-01"), ("2016-07", "2024-01"))) == ["gap"]


def test_a_month_within_the_years_of_another_entry_is_no_gap() -> None:
    assert codes(work(("2019", "2020"), ("2020-03", "2022-01"))) == []


def test_years_that_only_touch_do_not_overlap() -> None:
    assert codes(work(("2018", "2020"), ("2020", "2022"))) == []


def test_an_end_before_its_start_is_noted_and_makes_no_gap() -> None:
    assert codes(work(("2020-05", "2019-01"))) == ["end-before-start"]
    assert codes(work(("2020-05", "2020"))) == []


def test_work_in_the_future_is_noted_but_not_a_graduation_to_come() -> None:
    assert codes(work(("2027-01", ""))) == ["future-date"]
    assert codes(work(("2026", ""))) == []
    student = Resume(education=[Education(start_date="2024-09", end_date="2028-06")])
    assert codes(student) == []


def test_without_today_nothing_is_in_the_future() -> None:
    assert list(timeline.notes(work(("2093-01", "")))) == []
