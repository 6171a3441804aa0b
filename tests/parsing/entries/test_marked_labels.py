"""Forms whose labels stand behind bullets."""

from __future__ import annotations

import pytest

from reviewer.intake.document import Line
from reviewer.parsing.assembly import assemble
from reviewer.parsing.entries.marked_labels import bare
from reviewer.parsing.found import settle
from reviewer.parsing.sections.headings import Section

FORM = (
    "▷ Period\t2019 – 2021",
    "◦ Employer\tHarbour Trust",
    "◦ Position\tRegistrar",
    "▷ Period\t2016 – 2018",
    "◦ Employer\tQuill Ltd",
    "◦ Position\tClerk",
)


def test_bullets_before_labels_make_no_points_of_a_form() -> None:
    lines = tuple(Line(text, number=n + 1) for n, text in enumerate(FORM))
    value, _ = settle(assemble([Section("work", Line("Work"), lines)]))
    assert value is not None
    assert [(job["name"], job["position"], job["startDate"]) for job in value["work"]] == [
        ("Harbour Trust", "Registrar", "2019"),
        ("Quill Ltd", "Clerk", "2016"),
    ]


def test_bullets_before_points_stay() -> None:
    told = tuple(Line(f"• Kept the books\t{year}") for year in (2016, 2018, 2020))
    assert bare(told) == told


LABELLED = ("• Employer\tHarbour Trust", "• Position\tClerk", "• Period\t2019 - 2021")


@pytest.mark.parametrize(
    "more",
    [("• Kept the books",), ("• Red\t1", "• Green\t2", "• Blue\t3")],
    ids=["a point", "other cells"],
)
def test_bullets_stay_where_they_stand_before_more_than_labels(more: tuple[str, ...]) -> None:
    lines = tuple(Line(text, number=at) for at, text in enumerate((*LABELLED, *more)))
    assert bare(lines) == lines
    assert bare(lines[:3]) != lines[:3]
