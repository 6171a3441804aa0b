"""A line that lists things, cut into the things."""

from __future__ import annotations

import pytest

from reviewer.intake.document import Box, Line, Word, line_of
from reviewer.parsing.found import Span
from reviewer.parsing.values.lists import is_list, joined_by_and, split_list


def cut(text: str) -> list[str]:
    return [part.text for part in split_list(Span(Line(text), 0, len(text)))]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Python, Go, SQL", ["Python", "Go", "SQL"]),
        ("Python、Go、SQL", ["Python", "Go", "SQL"]),
        ("Python | Go | SQL", ["Python", "Go", "SQL"]),
        ("Python · Go · SQL", ["Python", "Go", "SQL"]),
        ("Python • Go • SQL", ["Python", "Go", "SQL"]),
        ("Python; Go; SQL.", ["Python", "Go", "SQL"]),
        ("Python   Go   SQL", ["Python", "Go", "SQL"]),
        ("Python / Go / SQL", ["Python", "Go", "SQL"]),
        ("C/C++, CI/CD", ["C/C++", "CI/CD"]),
        ("Java/Python", ["Java", "Python"]),
        ("Java/Python/R", ["Java", "Python", "R"]),
        ("HTML/CSS", ["HTML/CSS"]),
        ("Filing/records", ["Filing/records"]),
        ("Spark (SQL, Streaming), Kafka", ["Spark (SQL, Streaming)", "Kafka"]),
        ("Docker（镜像、编排）、Linux", ["Docker（镜像、编排）", "Linux"]),
        ("Till work, stock of 1,200 items", ["Till work", "stock of 1,200 items"]),
        ("2019,2020,2021", ["2019", "2020", "2021"]),
        ("(broken, Go", ["(broken", "Go"]),
        ("Machine Learning", ["Machine Learning"]),
        ("", []),
    ],
)
def test_a_list_is_cut_at_its_strongest_separator(text: str, parts: list[str]) -> None:
    assert cut(text) == parts


def chips(*texts: str, gap: float = 12.0) -> Line:
    """Words drawn side by side, ``gap`` points apart, without a comma."""
    words, x = [], 40.0
    for text in texts:
        for part in text.split():
            width = 5.0 * len(part)
            edges = tuple(x + 5.0 * step for step in range(len(part) + 1))
            words.append(Word(part, Box(x, 100, x + width, 111), edges, 10.0))
            x += width + 2.8
        x += gap - 2.8
    return line_of(words)


def test_chips_are_parted_by_white_space_wider_than_a_word_space() -> None:
    line = chips("Machine Learning", "Go", "Public Speaking")
    parts = split_list(Span(line, 0, len(line.text)))
    assert [part.text for part in parts] == ["Machine Learning", "Go", "Public Speaking"]


def test_words_at_the_usual_distance_are_one_thing() -> None:
    line = chips("Machine", "Learning", gap=2.8)
    assert [p.text for p in split_list(Span(line, 0, len(line.text)))] == ["Machine Learning"]


def test_a_comma_outweighs_white_space() -> None:
    line = chips("Machine", "Learning,", "Go")
    assert [p.text for p in split_list(Span(line, 0, len(line.text)))] == ["Machine Learning", "Go"]


def test_chips_of_a_part_of_a_line_stay_within_it() -> None:
    line = chips("Tools:", "Docker", "Kafka")
    start = line.text.index("Docker")
    assert [p.text for p in split_list(Span(line, start, len(line.text)))] == ["Docker", "Kafka"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Python 及 PyTorch", ["Python", "PyTorch"]),
        ("Python和Go", ["Python", "Go"]),
        ("和平奖", ["和平奖"]),
    ],
)
def test_names_joined_by_a_chinese_and_are_two(text: str, parts: list[str]) -> None:
    assert [p.text for p in joined_by_and(Span(Line(text), 0, len(text)))] == parts


def test_a_list_is_told_by_its_separators() -> None:
    assert is_list("Python, Go")
    assert is_list("Python / Go")
    assert not is_list("Machine Learning")
    assert not is_list("C/C++")


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("Cataloguing, Weeding, Local history and Koha", 4),
        ("Budgets, Forecasts, Mergers and acquisitions", 3),
        ("Health and safety, Rotas, Tills and Stock", 3),
        ("capoeira + vinyl + street photography", 3),
    ],
)
def test_and_at_the_end_of_a_list_parts_two_things(text: str, things: int) -> None:
    assert len(cut(text)) == things


def test_and_behind_a_comma_is_no_part_of_the_last_thing() -> None:
    assert cut("Time with my wife and child, reading, and music.") == [
        "Time with my wife and child",
        "reading",
        "music",
    ]
