"""Sections about two things at once, and the cover of an application."""

from __future__ import annotations

from reviewer.parsing import parse_bytes


def read(text: str) -> dict[str, object]:
    parsed = parse_bytes(text.encode(), "resume.txt")
    return dict(parsed.resume.model_dump(by_alias=True, exclude_none=True, exclude_defaults=True))


HEAD = "Ann Larkham\nann.larkham@example.com\n\n"


def test_single_dated_lines_under_experience_and_awards_are_awards() -> None:
    found = read(
        HEAD + "EXPERIENCE\n\nNurse, Harrow Clinic, Jan 2019 - Present\n- Cared for many\n\n"
        "ADDITIONAL EXPERIENCE AND AWARDS\n\n"
        "- Second place, RoboRace (2017): RoboLeague\n- Salix Prize (2018): Larkham College\n"
    )
    assert len(found["work"]) == 1  # type: ignore[arg-type]
    assert [award["title"] for award in found["awards"]] == [  # type: ignore[attr-defined]
        "Second place, RoboRace",
        "Salix Prize",
    ]


def test_the_cover_of_an_application_names_the_job_sought() -> None:
    found = read(
        "Bewerbung als Industriemechanikerin\n\nAnnegret Poggendorf\nannegret@example.com\n\n"
        "Berufserfahrung\n\n09/2018 - heute  Lindenwerft GmbH, Kiel\nSchlosserin\n"
    )
    assert found["basics"]["label"] == "Industriemechanikerin"  # type: ignore[index]
