"""Small habits of whole resumes, read from plain text."""

from __future__ import annotations

from reviewer.parsing import parse_bytes
from reviewer.resume import Resume


def read(text: str) -> Resume:
    return parse_bytes(text.encode(), "resume.txt").resume


def test_sentences_under_objective_tell_of_the_candidate() -> None:
    resume = read(
        "Ann Lee\nann.lee@example.com\n\nOBJECTIVE\n\nParalegal with nine years in civil "
        "litigation and federal appeals, organised and fast on deadlines.\n\n"
        "EDUCATION\n\nBSc Law, 2010\n"
    )
    assert resume.basics is not None
    assert (resume.basics.summary or "").startswith("Paralegal with nine years")


def test_references_on_request_are_none() -> None:
    resume = read(
        "Ann Lee\nann.lee@example.com\n\nEXPERIENCE\n\nNurse, Elm House, 2016 - 2018\n\n"
        "REFERENCES\n\nReferences are available on request.\n"
    )
    assert not resume.references


def test_what_announces_points_is_none_of_them() -> None:
    resume = read(
        "Ann Lee\nann.lee@example.com\n\nCAREER HISTORY\n\nFeb 2017 - Present\nSite Supervisor\n"
        "Dragon Power Services Ltd\nKey duties and achievements:\n- Ran daily works on schools\n"
        "- Briefed six electricians\n"
    )
    assert resume.work is not None
    assert resume.work[0].highlights == ["Ran daily works on schools", "Briefed six electricians"]


def test_dated_entries_under_an_unheard_of_heading_are_what_they_are() -> None:
    resume = parse_bytes(
        b"<h1>Ann Lee</h1><p>ann.lee@example.com</p><h2>Skills</h2><p>Welding, Rigging</p>"
        b"<h2>Chapters of my story</h2><p>Staff Nurse, Elm House Hospital, Jan 2016 - Mar 2018</p>"
        b"<ul><li>Cared for twelve residents</li></ul>"
        b"<p>Head Nurse, Northside Hospital, Apr 2018 - Present</p>"
        b"<ul><li>Trained four juniors</li></ul>",
        "resume.html",
    ).resume
    assert [(job.position, job.start_date) for job in resume.work or []] == [
        ("Staff Nurse", "2016-01"),
        ("Head Nurse", "2018-04"),
    ]
