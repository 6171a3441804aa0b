import itertools

import pytest

from reviewer.intake.document import Box, Line, Word, line_of
from reviewer.parsing.layout.lines import Fragment
from reviewer.parsing.layout.rows import rows_of
from reviewer.parsing.layout.torn_dates import is_torn, mended, stacked


def placed(*words: tuple[str, float], top: float) -> Line:
    """A line of words that begin at the given places, 5 points a letter."""
    made = [
        Word(text, box=Box(x0, top, x0 + 5 * len(text), top + 10), size=10.0) for text, x0 in words
    ]
    wide = [b[1] - a[1] - 5 * len(a[0]) > 6 for a, b in itertools.pairwise(words)]
    return line_of(made, ["", *("\t" if gap else " " for gap in wide)])


def texts(*lines: Line) -> list[str]:
    return [line.text for line in mended(lines)]


def test_a_span_broken_in_a_column_of_dates_is_whole_and_the_text_beside_it_stays() -> None:
    assert texts(
        placed(("May", 20.0), ("2018", 40.0), ("–", 65.0), ("Engineer", 76.0), top=100.0),
        placed(("Present", 35.0), ("Built", 90.0), ("roads", 120.0), top=113.0),
        placed(("Checked", 90.0), ("claims", 130.0), top=126.0),
    ) == ["May 2018 – Present\tEngineer", "Built roads", "Checked claims"]


@pytest.mark.parametrize(
    ("above", "below", "whole"),
    [
        ("2013年8月 – 2017年", "4月", "2013年8月 – 2017年4月"),
        ("2008年12月 – 2017", "年12月", "2008年12月 – 2017年12月"),
        ("2019.03 - 2020.", "05", "2019.03 - 2020.05"),
        ("Sep 2019 – Aug", "2021", "Sep 2019 – Aug 2021"),
    ],
)
def test_a_span_broken_within_its_last_date_is_whole(above: str, below: str, whole: str) -> None:
    starts = itertools.accumulate((5.0 * len(word) + 3 for word in above.split()), initial=20.0)
    words = zip(above.split(), starts, strict=False)
    assert texts(
        placed(*words, ("Guide", 190.0), top=100.0),
        placed((below, 20.0), ("Led", 190.0), ("tours", 208.0), top=113.0),
    ) == [f"{whole}\tGuide", "Led tours"]


def test_a_span_broken_before_its_stroke_or_twice_is_whole() -> None:
    assert texts(
        placed(("octubre", 20.0), ("de", 60.0), ("2016", 75.0), ("Guía", 190.0), top=100.0),
        placed(("–", 20.0), ("julio", 30.0), ("de", 55.0), ("2017", 70.0), top=113.0),
    ) == ["octubre de 2016 – julio de 2017\tGuía"]
    assert texts(
        placed(("septiembre", 20.0), ("de", 75.0), ("Guía", 190.0), top=100.0),
        placed(("2011", 20.0), ("–", 45.0), ("junio", 55.0), ("de", 85.0), top=113.0),
        placed(("2015", 20.0), top=126.0),
    ) == ["septiembre de 2011 – junio de 2015\tGuía"]


def test_the_first_line_of_a_broken_span_may_be_set_in() -> None:
    first = ("May", 40.0), ("2009", 57.0), ("-", 79.0), ("June", 86.0), ("Guide", 190.0)
    assert texts(
        placed(*first, top=100.0),
        placed(("2011", 20.0), top=113.0),
        placed(("Harbour", 190.0), top=126.0),
    ) == ["May 2009 - June 2011\tGuide", "Harbour"]


def test_a_number_or_a_year_below_a_whole_span_is_no_part_of_it() -> None:
    span = placed(("2008", 20.0), ("–", 45.0), ("2010", 55.0), ("Guide", 190.0), top=100.0)
    assert len(texts(span, placed(("2011", 20.0), top=113.0))) == 2
    assert len(texts(span, placed(("5", 20.0), ("tours", 190.0), top=113.0))) == 2


def test_a_line_that_held_nothing_but_the_second_half_is_gone() -> None:
    assert texts(
        placed(("2004", 20.0), ("–", 45.0), ("Ahmadu", 80.0), top=100.0),
        placed(("2009", 20.0), top=113.0),
    ) == ["2004 – 2009\tAhmadu"]


def test_a_date_below_another_place_or_below_a_whole_span_stays_where_it_is() -> None:
    open_span = placed(("2004", 20.0), ("–", 45.0), ("Ahmadu", 80.0), top=100.0)
    assert len(texts(open_span, placed(("2009", 60.0), top=113.0))) == 2
    assert len(texts(open_span, placed(("2009", 20.0), top=160.0))) == 2
    whole = placed(("2004", 20.0), ("–", 45.0), ("2006", 55.0), ("Ahmadu", 90.0), top=100.0)
    assert len(texts(whole, placed(("2009", 20.0), top=113.0))) == 2


def parts(*found: tuple[str, float, float]) -> list[str]:
    fragments = [Fragment(placed((text, x), top=top).words) for text, x, top in found]
    return [row.fragments[0].text for row in rows_of(stacked(fragments))]


def test_dates_one_above_the_other_with_a_stroke_between_are_one_span() -> None:
    assert parts(
        ("2019/06", 20, 100), ("|", 35, 111), ("2021/02", 20, 122), ("Clerk", 90, 100)
    ) == ["2019/06 2021/02"]
    assert parts(("2018.3", 22.5, 100), ("至", 35, 112), ("至今", 32.5, 124)) == ["2018.3 至今"]


def test_a_stroke_between_other_things_joins_nothing() -> None:
    assert len(parts(("2019/06", 20, 100), ("|", 35, 111), ("Leeds", 25, 122))) == 3
    assert len(parts(("2019/06", 20, 100), ("|", 80, 111), ("2021/02", 20, 122))) == 3


def test_how_long_it_took_is_no_second_half() -> None:
    lines = (
        placed(("May", 20.0), ("2018", 40.0), ("–", 65.0), ("Engineer", 76.0), top=100.0),
        placed(("4", 20.0), ("years", 28.0), ("Springfield", 90.0), top=113.0),
    )
    assert texts(*lines) == [line.text for line in lines]


def test_a_line_of_the_text_beside_may_stand_between_the_halves() -> None:
    assert texts(
        placed(("2017", 20.0), ("–", 45.0), ("Engineer", 80.0), top=100.0),
        placed(("Springfield", 80.0), top=106.0),
        placed(("2020", 20.0), top=113.0),
        placed(("Built", 80.0), ("roads", 110.0), top=126.0),
    ) == ["2017 – 2020\tEngineer", "Springfield", "Built roads"]


@pytest.mark.parametrize(
    ("above", "below"),
    [("2020-", "aujourd’hui"), ("févr. 2020 –", "oggi"), ("2018 –", "août 2020")],
)
def test_months_and_days_of_other_tongues_close_a_broken_span(above: str, below: str) -> None:
    assert is_torn(above, below)
    assert not is_torn("2020 –", "Date")
