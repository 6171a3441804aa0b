"""Where a paper was published, beside or below its title; who is quoted."""

from collections.abc import Sequence
from typing import Any

from reviewer.intake.document import Line, Word, line_of
from reviewer.parsing import parse_bytes
from reviewer.parsing.found import Draft, settle
from reviewer.parsing.kinds import others, referees


def as_text(drafts: Sequence[dict[str, Draft]]) -> list[dict[str, Any]]:
    value, _ = settle(list(drafts))
    return value or []


def test_a_paper_bold_and_its_venue_plain_part_at_their_comma() -> None:
    words = [Word(part, bold=True, size=10) for part in ["Ethanol", "as", "a", "mobile", "phase,"]]
    words += [Word(part, size=10) for part in ["Journal", "of", "Methods", "A"]]
    lines = [line_of(words), Line("Published on: Jul 21, 2022", 1)]
    assert as_text(others.publications(lines)) == [
        {
            "name": "Ethanol as a mobile phase",
            "publisher": "Journal of Methods A",
            "releaseDate": "2022-07-21",
        }
    ]


def test_where_a_chinese_paper_was_published_stands_behind_words_that_say_so() -> None:
    heavy, plain = Word("任务群视域下的小说教学", bold=True, size=10), Word("样例教学通讯", size=10)
    lines = [
        line_of([heavy]),
        line_of([Word("发表于", size=10), plain], number=1),
        Line("发表时间： 2021年3月26日", number=2),
    ]
    assert as_text(others.publications(lines)) == [
        {
            "name": "任务群视域下的小说教学",
            "publisher": "样例教学通讯",
            "releaseDate": "2021-03-26",
        }
    ]


def test_a_button_behind_a_venue_is_no_part_of_it() -> None:
    page = (
        "<p>Ana Example</p><p>ana@example.com</p><h2>Publications</h2>"
        "<div><b>Ethanol as a mobile phase</b></div>"
        "<table><tr><td>Published by Elm Press, 2020</td><td>View publication</td></tr></table>"
    )
    (paper,) = parse_bytes(page.encode(), "a.html").resume.publications
    assert paper.publisher == "Elm Press"


def test_who_is_quoted_may_stand_bare_beneath() -> None:
    text = "“ Never missed a deadline. ”\nMaria Keller\n“ Reads ledgers like novels. ”\nTom Ashby"
    lines = [Line(part, number=number) for number, part in enumerate(text.split("\n"))]
    assert as_text(referees.references(lines)) == [
        {"name": "Maria Keller", "reference": "Never missed a deadline."},
        {"name": "Tom Ashby", "reference": "Reads ledgers like novels."},
    ]
