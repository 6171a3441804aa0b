"""JSON Resume models and the pointer that addresses a field."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from reviewer.pointer import value_at, with_value, without_empty
from reviewer.resume import Resume

PERSON = {
    "basics": {"name": "Ann Lee", "location": {"city": "Leeds", "countryCode": "GB"}},
    "work": [{"name": "Northlake", "startDate": "2021-03", "highlights": ["a", "b"]}],
}


def test_a_resume_survives_a_round_trip_with_unknown_keys() -> None:
    person = {**PERSON, "meta": {"x-personal": {"gender": "女"}}}
    person["work"][0]["department"] = "Tools"  # type: ignore[index]
    assert Resume.from_json(person).to_json() == person


def test_empty_parts_and_nulls_are_left_out() -> None:
    assert without_empty({"a": None, "b": [], "c": {"d": ""}, "e": [{"f": "x"}, {}]}) == {
        "e": [{"f": "x"}]
    }


@pytest.mark.parametrize("date", ["2024", "2024-07", "2024-07-31"])
def test_iso_dates_of_any_precision_are_taken(date: str) -> None:
    assert Resume.from_json({"work": [{"startDate": date}]}).work[0].start_date == date


@pytest.mark.parametrize("date", ["2024/7", "Present", "07-2024", "2024-7", "2024-99"])
def test_other_ways_of_writing_a_date_are_refused(date: str) -> None:
    with pytest.raises(ValidationError):
        Resume.from_json({"work": [{"startDate": date}]})


def test_a_pointer_reads_and_sets_one_field_in_a_copy() -> None:
    changed = with_value(PERSON, "/work/0/position", "Analyst")
    assert value_at(changed, "/work/0/position") == "Analyst"
    assert value_at(PERSON, "/work/0/position") is None


def test_missing_objects_and_list_ends_are_made_on_the_way() -> None:
    assert with_value({}, "/work/0/highlights/0", "x") == {"work": [{"highlights": ["x"]}]}


def test_setting_none_removes_a_key_or_an_item() -> None:
    assert with_value(PERSON, "/work/0/highlights/0", None)["work"][0]["highlights"] == ["b"]
    assert "name" not in with_value(PERSON, "/basics/name", None)["basics"]


def test_a_pointer_past_the_end_of_a_list_is_refused() -> None:
    with pytest.raises(KeyError):
        with_value(PERSON, "/work/5/name", "x")


@given(key=st.text(min_size=1), value=st.text(min_size=1))
def test_any_key_can_be_addressed_when_escaped(key: str, value: str) -> None:
    pointer = "/meta/" + key.replace("~", "~0").replace("/", "~1")
    assert value_at(with_value({"meta": {}}, pointer, value), pointer) == value
