"""Sections about two things at once, and the cover of an application."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reviewer.intake.document import Line
from reviewer.parsing import parse_bytes
from reviewer.parsing.sections.closings import without_buttons, without_closing


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


@pytest.mark.parametrize(
    "closing",
    [
        "References furnished on request.",
        "Made with care by the Larch theme",
        "CV made with the Larch theme",
    ],
)
def test_an_offer_of_references_or_a_credit_at_the_end_belongs_to_no_section(closing: str) -> None:
    lines = [Line(text, number=n) for n, text in enumerate(["Skills", "Knots", closing])]
    assert [line.text for line in without_closing(lines)] == ["Skills", "Knots"]
    headed = [lines[0], replace(lines[1], text="References"), lines[2]]
    assert without_closing(headed) == headed


def test_what_one_clicks_on_is_no_text() -> None:
    texts = ("Slow Widgets", "View publication", "Read more →", "View of the harbour at night")
    lines = [Line(text, number=number) for number, text in enumerate(texts)]
    assert [line.text for line in without_buttons(lines)] == [texts[0], texts[3]]
