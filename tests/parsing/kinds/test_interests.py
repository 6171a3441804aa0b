"""Interests, and which of them what stands below belongs to."""

from reviewer.intake.document import Box, Line, Word, line_of
from reviewer.parsing.found import settle
from reviewer.parsing.kinds.interests import interests


def test_points_below_some_of_several_interests_belong_to_those() -> None:
    told = [Line("Climbing"), Line("Sandstone", 1, list_level=1), Line("Choir", 2)]
    assert settle(interests(told))[0] == [
        {"name": "Climbing", "keywords": ["Sandstone"]},
        {"name": "Choir"},
    ]


def test_what_stands_under_the_second_of_two_interests_belongs_to_it() -> None:
    def placed(text: str, x: float, *, bold: bool) -> Word:
        return Word(text, Box(x, 0, x + 30, 10), size=10, bold=bold)

    told = [
        line_of([placed("Chess", 50, bold=True), placed("Pottery", 200, bold=True)], ["", "\t"]),
        line_of([placed("Raku", 200, bold=False)], number=1),
    ]
    assert settle(interests(told))[0] == [
        {"name": "Chess"},
        {"name": "Pottery", "keywords": ["Raku"]},
    ]
