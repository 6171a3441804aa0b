"""Telephone numbers as people write them, and numbers that are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewer.parsing.values.phones import find_phones

NUMBERS = [
    "13800001234",
    "138-0000-1234",
    "138 0000 1234",
    "+86 138 0000 1234",
    "+86-13800001234",
    "(+86) 138-0000-1234",
    "（+86）13800001234",
    "0086 13800001234",
    "138****1234",
    "1XX-XXXX-XXXX",
    "0915-000-329",
    "090-0000-4821",
    "010-5555 0123",
    "0571-55550123",
    "(503) 555-0195",
    "503-555-0195",
    "503.555.0195",
    "+1 415 555 0132",
    "+1 (303) 555-0196",
    "+1-303-555-0196",
    "020 7946 0341",
    "07700 900604",
    "+44 7700 900299",
    "+49 (0)89 99998-426",
    "+49 89 1234567",
    "06 39 98 72 05",
    "+33 6 39 98 72 05",
    "+34 600 000 123",
    "+31 6 0000 9479",
    "+353 20 915 7017",
    "+61 491 570 157",
    "+41 00 000 26 06",
    "+32 00 00 25 77",
]
OTHERS = [
    "2021.03-2023.05",
    "2021-03-01",
    "2019 2023",
    "110101199003071234",
    "3.85/4.0",
    "15-20K",
    "GPA 3.8",
    "100%",
    "1994.03",
    "80331",
    "https://example.com/13800001234x",
]


@pytest.mark.parametrize("number", NUMBERS)
def test_a_number_is_found_as_written(number: str) -> None:
    text = f"Tel: {number} | me@example.com"
    assert [text[start:end] for start, end in find_phones(text)] == [number]


@pytest.mark.parametrize("text", OTHERS)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert find_phones(text) == []


def test_a_short_number_counts_only_behind_its_label() -> None:
    assert find_phones("55501234") == []
    assert find_phones("55501234", labelled=True) == [(0, 8)]


@given(st.text(alphabet="0123456789+-() .*xX", max_size=40) | st.text(max_size=40))
def test_any_text_gives_places_inside_it(text: str) -> None:
    for start, end in find_phones(text):
        assert 0 <= start < end <= len(text)


@pytest.mark.parametrize(
    "number",
    ["+49 151 5550 1234", "0049 151 55501234", "+49 (0) 170 5550 1234", "+86 151 5550 1234"],
)
def test_a_code_before_what_could_be_a_chinese_mobile_belongs_to_it(number: str) -> None:
    assert [number[start:end] for start, end in find_phones(number)] == [number]
