"""Kinds of entries told by the entries; lists behind one label; stamps and ranks."""

from __future__ import annotations

import pytest
from set_words import document, row

from reviewer.intake.document import Line
from reviewer.parsing import parse_resume
from reviewer.parsing.assembly import assemble
from reviewer.parsing.found import settle
from reviewer.parsing.kinds.others import awards, publications
from reviewer.parsing.sections.headings import Section
from reviewer.parsing.values.dates import find_spans
from reviewer.pointer import Json

TOP = ("top", "", ("Ana Example", "ana@example.com | +1 555 010 0100"))


def resume(*parts: tuple[str, str, tuple[str, ...]]) -> Json:
    """Sections of (kind, heading, lines), read as one resume."""
    made, number = [], 0
    for kind, heading, texts in parts:
        lines = [Line(text, number=number + at) for at, text in enumerate((heading, *texts))]
        number += len(lines)
        made.append(Section(kind, lines[0] if heading else None, tuple(lines[1:])))
    return settle(assemble(made))[0]


@pytest.mark.parametrize("form", ["{}, {} ({})", "{2}\t{0}, {1}", "{} | {} | {}"])
def test_dated_lines_without_a_school_under_qualifications_are_certificates(form: str) -> None:
    lines = (
        form.format("Gas Safe Registration", "Gas Safe Register", "Mar 2019"),
        form.format("Working at Height", "CITB", "Jun 2018"),
    )
    found = resume(TOP, ("education", "Qualifications and Memberships", lines))
    assert "education" not in found
    assert [(c["name"], c["issuer"], c["date"]) for c in found["certificates"]] == [
        ("Gas Safe Registration", "Gas Safe Register", "2019-03"),
        ("Working at Height", "CITB", "2018-06"),
    ]


@pytest.mark.parametrize(
    ("heading", "line"),
    [("Qualifications", "BSc Botany, 2012"), ("Education", "Ysgol Dyffryn, 2012")],
)
def test_degrees_and_what_is_headed_as_education_stay_studies(heading: str, line: str) -> None:
    assert "certificates" not in resume(TOP, ("education", heading, (line,)))


def test_positions_held_outside_work_are_voluntary() -> None:
    lines = ("2016 - 2019\tVolunteer Coach, Harrow Rowing Club", "Taught eight beginners")
    found = resume(TOP, ("interests", "Outside the office", lines))
    assert "interests" not in found
    (stay,) = found["volunteer"]
    assert (stay["organization"], stay["position"]) == ("Harrow Rowing Club", "Volunteer Coach")


@pytest.mark.parametrize(
    "stamp",
    [
        "Last updated: May 2024",
        "Stand: 05/2024",
        "Revised 2024-05-03",
        "Ana Example • Resume updated on 3 May 2024 at 09:40",
    ],
)
def test_the_date_of_the_document_is_no_certificate(stamp: str) -> None:
    lines = ("2019\tWorking at Height, CITB", stamp)
    found = resume(TOP, ("certificates", "Certificates", lines))
    assert [c["name"] for c in found["certificates"]] == ["Working at Height"]


def test_where_and_when_it_was_signed_is_no_interest() -> None:
    found = resume(TOP, ("interests", "Interessen", ("Futsal, Modellbau", "Mannheim, 11.11.2024")))
    assert [i["name"] for i in found["interests"]] == ["Futsal", "Modellbau"]


def test_certificates_behind_one_label_keep_their_givers_and_dates() -> None:
    lines = (
        "Certificates: Certified Scrum Master, Scrum Alliance, Jun 2018, PRINCE2, Axelos, 2015",
        "Awards: Runner-up, Harrow Design Cup, Design Guild of Harrow, Mar 2021",
    )
    found = resume(TOP, ("unknown", "Additional information", lines))
    assert [(c["name"], c["issuer"], c["date"]) for c in found["certificates"]] == [
        ("Certified Scrum Master", "Scrum Alliance", "2018-06"),
        ("PRINCE2", "Axelos", "2015"),
    ]
    assert found["awards"] == [
        {
            "title": "Runner-up, Harrow Design Cup",
            "awarder": "Design Guild of Harrow",
            "date": "2021-03",
        }
    ]


@pytest.mark.parametrize(
    ("line", "title", "giver"),
    [
        ("Third place, Harrow Bake-Off\t2020", "Third place, Harrow Bake-Off", None),
        ("Silver medal, Chess Open, FIDE\t2020", "Silver medal, Chess Open", "FIDE"),
        ("First prize, University of Harrow\t2020", "First prize", "University of Harrow"),
        ("2021\tEarly Career Grant, Botany Trust", "Early Career Grant", "Botany Trust"),
    ],
)
def test_a_rank_alone_is_no_title(line: str, title: str, giver: str | None) -> None:
    (award,) = settle(awards([Line(line)]))[0]
    assert (award["title"], award.get("awarder")) == (title, giver)


def test_a_season_behind_a_year_still_dates_alone() -> None:
    assert [s.range for s in find_spans("2021 Fall")] == [(0, 9)]


def test_a_citation_over_two_lines_is_cut_by_its_sentences() -> None:
    lines = [
        Line("[1] Frost, A. and Lindqvist, B. (2021). Root depth of co-", number=0),
        Line("occurring willows in a bog. Journal of Peat.", number=1),
    ]
    (work,) = settle(publications(lines))[0]
    assert work["name"] == "Root depth of co-occurring willows in a bog"
    assert (work["publisher"], work["releaseDate"]) == ("Journal of Peat", "2021")


@pytest.mark.parametrize(
    "lines",
    [
        ("English (native), Chamorro (conversational)",),
        ("Chamorro (conversational); English (native)",),
        ("Mother tongue\tEnglish", "Chamorro (conversational), French (basic)"),
    ],
)
def test_a_language_no_list_knows_stands_among_others(lines: tuple[str, ...]) -> None:
    found = resume(TOP, ("languages", "Languages", lines))
    spoken = {entry["language"]: entry["fluency"] for entry in found["languages"]}
    assert spoken["Chamorro"] == "conversational"
    assert spoken["English"] in ("native", "Mother tongue")


@pytest.mark.parametrize("sort", ["Journals", "Peer-reviewed articles", "Conference papers:"])
def test_the_sort_of_publications_is_no_publication(sort: str) -> None:
    lines = [
        Line(sort, number=0),
        Line("2021\tRoot depth of willows in a bog, Journal of Peat", number=1),
        Line("2019\tA shelter for rain gauges, Journal of Weather Tools", number=2),
    ]
    works = settle(publications(lines))[0]
    assert [work["publisher"] for work in works] == ["Journal of Peat", "Journal of Weather Tools"]


def test_one_title_no_list_knows_among_positions_leaves_them_positions() -> None:
    lines = (
        "2019 – 2022 Blorvist, Quillmar Ltd",
        "2015 – 2019 Art Director, Ash Ltd",
        "2012 – 2015 Exhibition Designer, Harrow Ltd",
    )
    found = resume(TOP, ("unknown", "The long road", lines))
    assert [job["name"] for job in found["work"]] == ["Quillmar Ltd", "Ash Ltd", "Harrow Ltd"]


def test_words_under_a_heading_set_like_that_of_a_group_of_skills_are_skills_too() -> None:
    texts = (
        ("Summary", "Turns samples into widgets, and widgets into samples."),
        ("Education", "BSc Physics, Springfield University, 2014"),
        ("Widgetry", "Sample turning", "Fine sanding"),
        ("Computing", "Python", "MATLAB"),
        ("Languages", "English (native)", "French (fluent)"),
    )
    rows = [row("Ana Example", 50, 60, size=20), row("ana@example.com", 50, 80)]
    for heading, *below in texts:
        rows.append(row(heading, 50, 105 + 20 * len(rows), bold=True, size=14))
        rows += [row(text, 50, 105 + 20 * (len(rows) + at)) for at, text in enumerate(below)]
    page = document(*rows)
    found = parse_resume(page).to_json()
    assert [(s["name"], s["keywords"]) for s in found["skills"]] == [
        ("Widgetry", ["Sample turning", "Fine sanding"]),
        ("Computing", ["Python", "MATLAB"]),
    ]


def test_what_is_asked_for_a_job_below_the_references_is_none() -> None:
    lines = ("Jo Sample, Widget Works", "Desired pay: $21/hr", "Willing to relocate: No")
    found = resume(TOP, ("references", "References", lines))
    assert "Desired" not in str(found["references"])
    assert "relocate" not in str(found["references"])


def test_short_things_under_unheard_of_headings_are_skills_where_no_heading_names_any() -> None:
    found = resume(
        TOP,
        ("unknown", "Plumage", ("Moulting charts", "Egg candling")),
        ("unknown", "Flight time", ("Total", "4,180")),
        ("unknown", "Field notes", ("Counted gulls on the north mole for nine winters.",)),
    )
    assert [one["keywords"] for one in found["skills"]] == [["Moulting charts", "Egg candling"]]


@pytest.mark.parametrize("told", ["Orienteering; Brass band", "Rowing, Chess, Bread baking"])
def test_a_bare_list_of_activities_tells_what_somebody_likes(told: str) -> None:
    found = resume(TOP, ("volunteer", "Activities", (told,)))
    assert "volunteer" not in found
    assert len(found["interests"]) > 0


def test_an_office_among_activities_is_held() -> None:
    found = resume(TOP, ("volunteer", "Activities", ("Treasurer, Elm Chess Club, 2019 - 2021",)))
    assert found["volunteer"][0]["position"] == "Treasurer"
