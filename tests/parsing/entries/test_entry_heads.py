"""Where the head of an entry ends: at sentences, and at what is listed beneath."""

from __future__ import annotations

from reviewer.intake.document import Box, Line, Word, line_of
from reviewer.parsing.found import settle
from reviewer.parsing.kinds.education import education
from reviewer.parsing.kinds.work import volunteer, work


def rows(*texts: str) -> list[Line]:
    return [Line(text, number=number) for number, text in enumerate(texts)]


def test_a_sentence_below_a_whole_head_tells_what_was_done() -> None:
    told = "Lead the weekly round of a hospital for hedgehogs"
    lines = rows(
        "Oct 2021 – Present\tSite Manager, Harrow Wildlife Trust, Leeds, UK", told, "Train staff"
    )
    (job,) = settle(work(lines))[0]
    assert job["highlights"] == [told, "Train staff"]


def test_a_sentence_that_opens_like_a_title_tells_too() -> None:
    told = "Guide new tenants through the first weeks"
    (stay,) = settle(volunteer(rows("2019 – 2021\tMentor, Harrow Tenants Trust", told)))[0]
    assert (stay["position"], stay["highlights"]) == ("Mentor", [told])


def test_a_title_in_small_letters_is_one_where_none_stands_above() -> None:
    lines = rows(
        "Harrow Wildlife Ltd, Leeds\t2019 – 2021", "Assistant to the director of operations"
    )
    (job,) = settle(work(lines))[0]
    assert job["position"] == "Assistant to the director of operations"


def test_a_listed_row_that_opens_with_a_degree_belongs_to_the_school_above() -> None:
    lines = [
        Line("2008-2012\tUniversity of Harrow, Leeds", number=0),
        Line("BSc, Freshwater Ecology and Fisheries Science, First Class", number=1, list_level=1),
    ]
    (study,) = settle(education(lines))[0]
    assert (study["studyType"], study["score"]) == ("BSc", "First Class")
    assert study["area"] == "Freshwater Ecology and Fisheries Science"


def on_page(number: int, *cells: tuple[float, str]) -> Line:
    """A line of a page with its cells at these places, each word five points a letter wide."""
    words, gaps = [], []
    for left, text in cells:
        x0 = left
        for at, part in enumerate(text.split()):
            gaps.append(" " if at else "\t")
            x1 = x0 + 5 * len(part)
            words.append(Word(part, Box(x0, 20.0 * number, x1, 20.0 * number + 10), size=10))
            x0 = x1 + 4
    return line_of(words, gaps, number=number)


def test_an_employer_stands_under_its_title_beside_the_dates() -> None:
    lines = [
        on_page(0, (50, "07/2013 – 09/2013"), (160, "Cellar Assistant")),
        on_page(1, (160, "Brouwerij Zevenbeuk, Oud Sint Maarten")),
        on_page(2, (160, "Measured sugar, acid and foam in every batch of wort that was brewed")),
    ]
    (job,) = settle(work(lines))[0]
    assert "Brouwerij Zevenbeuk" in job["name"]


def test_a_full_stop_below_a_whole_head_ends_a_sentence() -> None:
    lines = rows(
        "Corvane Foods", "Line Lead", "2019 - 2021", "Packing group.", "Ran three lines of jars"
    )
    (job,) = settle(work(lines))[0]
    assert (job["name"], job["position"]) == ("Corvane Foods", "Line Lead")
    assert "Packing group." in str(job.get("summary", job.get("highlights")))
