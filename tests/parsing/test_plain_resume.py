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
